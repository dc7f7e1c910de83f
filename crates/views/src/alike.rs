//! Names that look the same (Unicode Technical Standard 39): so that nobody passes for another.

use crate::dto::Name;
use basics::PersonId;
use std::collections::BTreeMap;
use std::sync::LazyLock;
use unicode_security::skeleton;

/// The skeletons of the ASCII characters, in lower case, since most names consist of them.
static ASCII: LazyLock<Vec<String>> = LazyLock::new(|| {
    (0..128_u8)
        .map(|byte| full(&char::from(byte).to_string()))
        .collect()
});

fn full(text: &str) -> String {
    let seen: String = text.chars().filter(|c| !unseen(*c)).collect();
    skeleton(&seen).flat_map(char::to_lowercase).collect()
}

/// Whether a character draws nothing (Unicode's `Default_Ignorable_Code_Point`).
const fn unseen(c: char) -> bool {
    matches!(
        c as u32,
        0xad
            | 0x34f
            | 0x61c
            | 0x115f..=0x1160
            | 0x17b4..=0x17b5
            | 0x180b..=0x180f
            | 0x200b..=0x200f
            | 0x202a..=0x202e
            | 0x2060..=0x206f
            | 0x3164
            | 0xfe00..=0xfe0f
            | 0xfeff
            | 0xffa0
            | 0xfff0..=0xfff8
            | 0x1_bca0..=0x1_bca3
            | 0x1_d173..=0x1_d17a
            | 0xe_0000..=0xe_0fff
    )
}

/// What a name looks like: two names with the same look cannot be told apart.
fn looks(name: &str) -> String {
    let mut all = String::with_capacity(name.len() + 2);
    for word in name.split_whitespace() {
        let before = all.len();
        if before > 0 {
            all.push(' ');
        }
        let begins = all.len();
        if word.is_ascii() {
            let seen = word.bytes().filter_map(|byte| ASCII.get(usize::from(byte)));
            all.extend(seen.map(String::as_str));
        } else {
            all.push_str(&full(word));
        }
        if all.len() == begins {
            all.truncate(before);
        }
    }
    all
}

/// Flags each name that looks like another, with the least ordinal of those others.
pub(crate) fn flag(names: &mut BTreeMap<PersonId, Name>) {
    let mut all: Vec<(String, u32, PersonId)> = names
        .values()
        .filter_map(|name| Some((looks(name.text.as_deref()?), name.ordinal, name.person)))
        .collect();
    all.sort_unstable();
    for group in all.chunk_by(|(a, ..), (b, ..)| a == b) {
        let [(_, first, _), (_, second, _), ..] = group else {
            continue;
        };
        for (_, ordinal, person) in group {
            let other = if ordinal == first { second } else { first };
            if let Some(name) = names.get_mut(person) {
                name.looks_like = Some(*other);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_look_the_same_have_the_same_look() {
        let alike = [
            ("Ana", "Аna"),
            ("Ana", "ana"),
            ("lan", "Ian"),
            ("Ana  B", " ana b"),
            ("l", "1"),
            ("Ana", "A\u{200b}na"),
            ("Ana", "Ana \u{2060}"),
        ];
        for (a, b) in alike {
            assert_eq!(looks(a), looks(b), "{a} {b}");
        }
        let different = [("Ana", "Anna"), ("Ana B", "AnaB"), ("José", "Jose"), ("日本", "本日")];
        for (a, b) in different {
            assert_ne!(looks(a), looks(b), "{a} {b}");
        }
    }

    #[test]
    fn each_of_three_is_told_of_another() {
        let name = |ordinal: u32, text: &str| {
            let person = PersonId([u8::try_from(ordinal).unwrap(); 32]);
            (
                person,
                Name {
                    person,
                    ordinal,
                    text: Some(text.to_owned()),
                    erased: false,
                    looks_like: None,
                },
            )
        };
        let mut names: BTreeMap<_, _> =
            [name(4, "Ana"), name(1, "Ben"), name(2, "ana"), name(3, "Аna")].into();
        flag(&mut names);
        let flagged: Vec<_> = names
            .values()
            .map(|name| (name.ordinal, name.looks_like))
            .collect();
        assert_eq!(
            flagged,
            [(1, None), (2, Some(3)), (3, Some(2)), (4, Some(2))]
        );
    }
}
