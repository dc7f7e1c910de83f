//! Signed notes: a text and lines of signatures, of which those by known keys count.
//!
//! C2SP `signed-note`. The crate `signed_note` reads the form; which keys are known and whether a
//! signature holds is decided here, by the one rule that every signature in the house follows.

use crate::keys::{self, KeyError};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use basics::{PublicKey, Signature};
use signed_note::{Note as Form, Signature as Line};

/// The algorithm byte of Ed25519 in C2SP `signed-note`.
const ED25519: u8 = 0x01;
/// Hexadecimal digits of a key id.
const ID_DIGITS: usize = 8;

/// Why a text is not a verifier key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VerifierKeyError {
    /// Not `<name>+<id>+<key>`.
    #[error("a verifier key is a name, eight small hexadecimal digits and base64, with + between")]
    Form,
    /// Of an algorithm that is not Ed25519.
    #[error("this verifier key is of algorithm {0:#04x}; here 0x01 is known, Ed25519")]
    Algorithm(u8),
    /// The id is not that of this name and key.
    #[error("the id of this verifier key does not fit its name and key")]
    Id,
    /// The key cannot be used.
    #[error("{0}")]
    Key(#[from] KeyError),
}

/// Why a note does not count.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoteError {
    /// Not a signed note.
    #[error("this is not a signed note")]
    Form,
    /// No known key has signed it.
    #[error("no known key has signed this note")]
    Unsigned,
    /// A known key's signature does not hold.
    #[error("the signature of {0} does not hold")]
    Signature(String),
}

/// A key whose signatures on notes count, with the name under which it signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifierKey {
    name: String,
    key: PublicKey,
}

impl VerifierKey {
    /// The key of somebody who signs under this name.
    pub(crate) fn new(name: String, key: PublicKey) -> Self {
        Self { name, key }
    }

    /// Reads the spelling of C2SP `signed-note`: `<name>+<id>+<algorithm and key>`.
    ///
    /// # Errors
    /// Another form, another algorithm, an id that does not fit, or a key that may not enter a
    /// book either.
    pub fn parse(text: &str) -> Result<Self, VerifierKeyError> {
        let form = VerifierKeyError::Form;
        let (name, rest) = text.split_once('+').ok_or(form)?;
        let (id, typed) = rest.split_once('+').ok_or(form)?;
        let lowercase = |digit: u8| digit.is_ascii_digit() || (b'a'..=b'f').contains(&digit);
        if !signed_note::is_key_name_valid(name) || name.chars().any(|sign| sign < ' ') {
            return Err(form);
        }
        if id.len() != ID_DIGITS || !id.bytes().all(lowercase) {
            return Err(form);
        }
        let id = u32::from_str_radix(id, 16).map_err(|_| form)?;
        let typed = BASE64_STANDARD.decode(typed).map_err(|_| form)?;
        let (algorithm, key) = typed.split_first().ok_or(form)?;
        if signed_note::key_id(name, &typed) != id {
            return Err(VerifierKeyError::Id);
        }
        if *algorithm != ED25519 {
            return Err(VerifierKeyError::Algorithm(*algorithm));
        }
        let key = PublicKey(key.try_into().map_err(|_| form)?);
        keys::check_public(&key)?;
        Ok(Self::new(name.to_owned(), key))
    }

    /// The name under which it signs.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The algorithm's byte and the key, as they are hashed and spelled.
    fn typed(&self) -> Vec<u8> {
        std::iter::once(ED25519).chain(self.key.0).collect()
    }

    /// The key id: the first four bytes of SHA-256 over name, line feed, algorithm and key.
    pub(crate) fn id(&self) -> u32 {
        signed_note::key_id(&self.name, &self.typed())
    }
}

impl std::fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let typed = BASE64_STANDARD.encode(self.typed());
        write!(f, "{}+{:08x}+{typed}", self.name, self.id())
    }
}

/// A note whose form is right. Nothing is known of its signatures yet.
#[derive(Clone, Debug)]
pub struct SignedNote {
    text: String,
    lines: Vec<Line>,
}

impl SignedNote {
    /// Reads a note of at most a million bytes and a hundred signatures.
    ///
    /// # Errors
    /// [`NoteError::Form`].
    pub fn read(bytes: &[u8]) -> Result<Self, NoteError> {
        let form = |_| NoteError::Form;
        let read = Form::from_bytes(bytes).map_err(form)?;
        let text = String::from_utf8(read.text().to_vec()).map_err(|_| NoteError::Form)?;
        // The crate keeps the lines to itself; they are those after the last empty line.
        let whole = std::str::from_utf8(bytes).map_err(|_| NoteError::Form)?;
        let (_, lines) = whole.rsplit_once("\n\n").ok_or(NoteError::Form)?;
        let lines = lines.lines().map(|line| Line::from_bytes(line.as_bytes()));
        let lines = lines.collect::<Result<_, _>>().map_err(form)?;
        Ok(Self { text, lines })
    }

    /// The text, which nobody may have signed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Checks every signature by a known key, and gives the text and the keys that signed it.
    /// Signatures by others are passed over, also where they share a name or an id with a known
    /// key but not both.
    ///
    /// # Errors
    /// A known key's signature that does not hold, or none by a known key.
    pub fn open<'a>(
        &self, known: &'a [VerifierKey],
    ) -> Result<(&str, Vec<&'a VerifierKey>), NoteError> {
        let mut signed: Vec<&VerifierKey> = Vec::new();
        for line in &self.lines {
            let is_its = |key: &&VerifierKey| key.name == line.name() && key.id() == line.id();
            for key in known.iter().filter(is_its) {
                let bytes: Option<[u8; 64]> = line.signature().try_into().ok();
                let holds = |sig| keys::verify(&key.key, self.text.as_bytes(), &Signature(sig));
                if !bytes.is_some_and(holds) {
                    return Err(NoteError::Signature(key.name.clone()));
                }
                if !signed.contains(&key) {
                    signed.push(key);
                }
            }
        }
        if signed.is_empty() {
            return Err(NoteError::Unsigned);
        }
        Ok((&self.text, signed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SigningKey;

    /// The example of the specification.
    const KEY: &str = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    const NOTE: &str = "This is an example message.\n\n— example.com/foo \
        Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72Ine\
        yaQM=\n";

    fn known() -> Vec<VerifierKey> {
        vec![VerifierKey::parse(KEY).unwrap()]
    }

    fn open(note: &str) -> Result<String, NoteError> {
        let note = SignedNote::read(note.as_bytes())?;
        note.open(&known()).map(|(text, _)| text.to_owned())
    }

    /// A line of a signature under this name by a key that nobody knows.
    fn line(name: &str, id: u32, signature: &[u8]) -> String {
        let signature = [&id.to_be_bytes(), signature].concat();
        format!("— {name} {}\n", BASE64_STANDARD.encode(signature))
    }

    #[test]
    fn the_example_of_the_specification_holds() {
        assert_eq!(open(NOTE).unwrap(), "This is an example message.\n");
        assert_eq!(known()[0].to_string(), KEY);
    }

    #[test]
    fn a_verifier_key_has_one_spelling() {
        let other = SigningKey::from_seed([3; 32]).public();
        let other = VerifierKey::new("example.com/foo".to_owned(), other).to_string();
        let foreign = &other[other.rfind('+').unwrap()..];
        for (key, error) in [
            (KEY.replace("530d903a", "530D903A"), VerifierKeyError::Form),
            (KEY.replace("530d903a", "530d903"), VerifierKeyError::Form),
            (KEY.replace("530d903a", "530d903b"), VerifierKeyError::Id),
            (KEY.replace("foo", "bar"), VerifierKeyError::Id),
            (KEY.replace("foo", "f o"), VerifierKeyError::Form),
            (KEY.replace("foo", "f\u{a0}o"), VerifierKeyError::Form),
            (KEY.replace("example.com/foo", ""), VerifierKeyError::Form),
            (KEY.replace("U2k", "U2"), VerifierKeyError::Form),
            (KEY.replace("U2k", "U2l"), VerifierKeyError::Id),
            (KEY.replace('+', " "), VerifierKeyError::Form),
            (
                format!("example.com/foo+530d903a{foreign}"),
                VerifierKeyError::Id,
            ),
            (format!("{KEY}\n"), VerifierKeyError::Form),
        ] {
            assert_eq!(VerifierKey::parse(&key), Err(error), "{key}");
        }
    }

    #[test]
    fn keys_of_other_algorithms_and_of_small_order_are_refused() {
        let spelled = |typed: &[u8]| {
            let id = signed_note::key_id("a", typed);
            VerifierKey::parse(&format!("a+{id:08x}+{}", BASE64_STANDARD.encode(typed)))
        };
        let typed = |algorithm: u8, key: [u8; 32]| [&[algorithm][..], &key].concat();
        let key = SigningKey::from_seed([3; 32]).public().0;
        assert!(spelled(&typed(1, key)).is_ok());
        assert_eq!(spelled(&typed(4, key)), Err(VerifierKeyError::Algorithm(4)));
        let mut identity = [0; 32];
        identity[0] = 1;
        let small = Err(VerifierKeyError::Key(KeyError::SmallOrder));
        assert_eq!(spelled(&typed(1, identity)), small);
        assert_eq!(spelled(&[1; 32]), Err(VerifierKeyError::Form));
        assert_eq!(spelled(&[]), Err(VerifierKeyError::Form));
    }

    #[test]
    fn signatures_by_unknown_keys_are_passed_over() {
        let id = known()[0].id();
        for strange in [
            line("example.com/bar", id, &[7; 64]),
            line("example.com/foo", id ^ 1, &[7; 64]),
            line("x", 1, &[0]),
            line("x", 1, &[0; 5_000]),
        ] {
            assert_eq!(open(&format!("{NOTE}{strange}")), open(NOTE), "{strange}");
            let alone = format!("This is an example message.\n\n{strange}");
            assert_eq!(open(&alone), Err(NoteError::Unsigned), "{strange}");
        }
        let many = line("x", 1, &[0; 64]).repeat(15);
        assert_eq!(open(&format!("{NOTE}{many}")), open(NOTE));
    }

    #[test]
    fn a_known_keys_signature_must_hold_wherever_it_stands() {
        let bad = line("example.com/foo", known()[0].id(), &[7; 64]);
        let short = line("example.com/foo", known()[0].id(), &[7; 63]);
        let failed = Err(NoteError::Signature("example.com/foo".to_owned()));
        for bad in [bad, short] {
            assert_eq!(open(&format!("{NOTE}{bad}")), failed);
            let (text, good) = NOTE.split_once("\n\n").unwrap();
            assert_eq!(open(&format!("{text}\n\n{bad}{good}")), failed);
        }
        assert_eq!(open(&NOTE.replacen('T', "t", 1)), failed);
    }

    #[test]
    fn what_is_no_note_is_refused() {
        let (text, line) = NOTE.split_once("\n\n").unwrap();
        for bad in [
            String::new(),
            text.to_owned(),
            format!("{text}\n{line}"),
            format!("{text}\n\n"),
            NOTE.trim_end().to_owned(),
            format!("{NOTE}\n"),
            NOTE.replace("message", "mes\tsage"),
            NOTE.replace('\n', "\r\n"),
            NOTE.replace('—', "-"),
            NOTE.replace("foo Uw", "foo  Uw"),
            NOTE.replace("aQM=", "aQM"),
            format!("{NOTE}— x AAAAAA==\n"),
            format!("{NOTE}— x+y {}\n", BASE64_STANDARD.encode([0; 68])),
        ] {
            assert_eq!(open(&bad), Err(NoteError::Form), "{bad:?}");
        }
        let mut bytes = NOTE.as_bytes().to_vec();
        bytes[0] = 0xff;
        assert_eq!(SignedNote::read(&bytes).err(), Some(NoteError::Form));
    }
}
