//! The usual shape of acts and entries: one that is of it is read without looking for its members
//! again, which is half of the time that reading takes. Whatever is not of it is nothing here, and
//! is read by `serde` instead, which says what is wrong with it.

use super::{Act, Deed, RawEntry, Seen, Sig, Sigs};
use crate::canon::Member;
use basics::{BookId, Instant, Nonce, PersonId, PublicKey, Signature, TreeHash};

/// The texts of an act's members.
#[derive(Clone, Copy, Debug)]
pub(super) struct ActFields<'a> {
    act: &'a str,
    at: &'a str,
    book: &'a str,
    edition: &'a str,
    nonce: &'a str,
    seen: &'a str,
}

impl ActFields<'_> {
    /// The act, if its members hold what they should.
    pub(super) fn read<A: Deed>(self) -> Option<Act<A>> {
        Some(Act {
            act: A::read(self.act).ok()?,
            at: Instant(self.at.parse().ok()?),
            book: BookId::from_hex(within_quotes(self.book)?)?,
            edition: self.edition.parse().ok()?,
            nonce: Nonce::from_hex(within_quotes(self.nonce)?)?,
            seen: seen(self.seen)?,
        })
    }
}

/// The head in its one spelling.
fn seen(text: &str) -> Option<Seen> {
    let (root, rest) = text.strip_prefix("{\"root\":\"")?.split_at_checked(64)?;
    let size = rest.strip_prefix("\",\"size\":")?.strip_suffix('}')?;
    Some(Seen { root: TreeHash::from_hex(root)?, size: size.parse().ok()? })
}

/// The one signature that nearly every act has.
fn one_sig(text: &str) -> Option<Sigs> {
    let (by, rest) = text.strip_prefix("[{\"by\":\"")?.split_at_checked(64)?;
    let (key, rest) = rest.strip_prefix("\",\"key\":\"")?.split_at_checked(64)?;
    let sig = rest.strip_prefix("\",\"sig\":\"")?.strip_suffix("\"}]")?;
    Some(Sigs::from_buf([Sig {
        by: PersonId::from_hex(by)?,
        key: PublicKey::from_hex(key)?,
        sig: Signature::from_hex(sig)?,
    }]))
}

fn within_quotes(text: &str) -> Option<&str> {
    text.strip_prefix('"')?.strip_suffix('"')
}

/// The members of an act, if they are its outermost object's and no others are.
pub(super) fn act<'a>(members: &[Member<'a>]) -> Option<ActFields<'a>> {
    // Those of the `act` and `seen` objects come before them; there is one such `seen`.
    let outer: Vec<Member<'a>> = members.iter().filter(|m| m.depth == 0).copied().collect();
    fields(&outer, 0)
}

fn fields<'a>(members: &[Member<'a>], depth: u8) -> Option<ActFields<'a>> {
    const KEYS: [&str; 6] = ["act", "at", "book", "edition", "nonce", "seen"];
    let [act, at, book, edition, nonce, seen] = members else { return None };
    let found = [act, at, book, edition, nonce, seen];
    let usual = found
        .iter()
        .zip(KEYS)
        .all(|(member, key)| member.depth == depth && member.key == key);
    usual.then_some(ActFields {
        act: act.value,
        at: at.value,
        book: book.value,
        edition: edition.value,
        nonce: nonce.value,
        seen: seen.value,
    })
}

/// The members of an entry that holds an act, and those of the act.
pub(super) fn entry<'a>(members: &[Member<'a>]) -> Option<(ActFields<'a>, RawEntry<'a>)> {
    let (inner, outer) = members.split_at_checked(6)?;
    let [act, at, seq, sigs] = outer else { return None };
    let usual = outer
        .iter()
        .zip(["act", "at", "seq", "sigs"])
        .all(|(member, key)| member.depth == 0 && member.key == key);
    if !usual {
        return None;
    }
    let raw = RawEntry {
        act: act.value,
        at: at.value.parse().ok()?,
        seq: seq.value.parse().ok()?,
        sigs: one_sig(sigs.value).or_else(|| serde_json::from_str(sigs.value).ok())?,
    };
    Some((fields(inner, 1)?, raw))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canon;
    use crate::{Opened, SigningKey, act::read_act, beside::person_id};
    use proptest::prelude::*;
    use serde::{Deserialize, Serialize};

    #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Say {
        words: String,
    }

    impl Deed for Say {
        fn read(text: &str) -> Result<Self, serde_json::Error> {
            serde_json::from_str(text)
        }
    }

    fn some_entry() -> Vec<u8> {
        let act = Act {
            act: Say { words: "a \"b\"".to_owned() },
            at: Instant(5),
            book: BookId([3; 32]),
            edition: 0,
            nonce: Nonce([9; 16]),
            seen: Seen { root: basics::TreeHash([1; 32]), size: 2 },
        };
        let (bytes, key) = (act.to_bytes().unwrap(), SigningKey::from_seed([4; 32]));
        let sig = Sig::make(&bytes, person_id(&key.public()), &key);
        let opened = Opened::<Say>::read(&bytes, vec![sig]).unwrap();
        opened.entry_bytes(Instant(77), 12).unwrap()
    }

    #[test]
    fn a_usual_entry_is_read_at_once() {
        let bytes = some_entry();
        let (_, members) = canon::outline(&bytes).unwrap();
        let (fields, raw) = entry(&members).unwrap();
        assert_eq!((raw.at, raw.seq, raw.sigs.len()), (77, 12, 1));
        let sigs = canon::to_bytes(&raw.sigs).unwrap();
        assert_eq!(
            one_sig(str::from_utf8(&sigs).unwrap()),
            Some(raw.sigs.clone())
        );
        assert_eq!(seen(r#"{"root":"00","size":1}"#), None);
        let read: Act<Say> = fields.read().unwrap();
        assert_eq!(read, read_act(raw.act).unwrap());
        let (_, members) = canon::outline(raw.act.as_bytes()).unwrap();
        assert_eq!(act(&members).unwrap().read::<Say>().unwrap(), read);
    }

    proptest! {
        /// What the fast way reads, the slow way reads too, and as the same.
        #[test]
        fn both_ways_agree(at in any::<prop::sample::Index>(), piece in "[\"{}:,a-f0-9-]{0,3}") {
            let mut text = String::from_utf8(some_entry()).unwrap();
            let at = at.index(text.len());
            let end = (at + piece.len()).min(text.len());
            text.replace_range(at..end, &piece);
            if let Ok((text, members)) = canon::outline(text.as_bytes())
                && let Some((fields, raw)) = entry(&members)
            {
                let slow: RawEntry<'_> = serde_json::from_str(text).unwrap();
                prop_assert_eq!((raw.act, raw.at, raw.seq), (slow.act, slow.at, slow.seq));
                prop_assert_eq!(raw.sigs, slow.sigs);
                if let Some(fast) = fields.read::<Say>() {
                    prop_assert_eq!(fast, read_act(slow.act).unwrap());
                }
            }
        }
    }
}
