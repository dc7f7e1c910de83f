//! What is signed: canonical bytes, single signatures, signed notes and checkpoints.

use super::{Refused, Verdict, each, given, refused};
use basics::{PublicKey, Signature, hex};
use book::note::{NoteError, VerifierKeyError};
use book::{KeyError, SignedNote, TreeHead, VerifierKey, canon, keys};
use clap::ArgMatches;
use serde_json::{Map, Value};

/// Whether bytes are canonical JSON.
pub(super) fn canonical(bytes: &[u8]) -> Verdict {
    let checked = canon::check(bytes).map_err(|error| refused("not-canonical", error));
    checked.map(|()| Map::new())
}

/// Whether a signature holds, under a key that may enter a book.
pub(super) fn signature(case: &ArgMatches, message: Option<Vec<u8>>) -> Verdict {
    let key = bytes_of(case, "key")?;
    let key = key.try_into().map(PublicKey);
    let key = key.map_err(|bytes| length("key-length", 32, &bytes))?;
    let signature = bytes_of(case, "signature")?;
    let signature = signature.try_into().map(Signature);
    let signature = signature.map_err(|bytes| length("signature-length", 64, &bytes))?;
    let message = message.map_or_else(|| bytes_of(case, "message"), Ok)?;
    keys::check_public(&key).map_err(key_refused)?;
    if keys::verify(&key, &message, &signature) {
        Ok(Map::new())
    } else {
        Err(refused("signature", "the signature does not hold"))
    }
}

fn bytes_of(case: &ArgMatches, name: &str) -> Result<Vec<u8>, Refused> {
    let digits = given(case, name);
    let (pairs, rest) = digits.as_bytes().as_chunks::<2>();
    let byte = |pair: &[u8; 2]| {
        let pair = std::str::from_utf8(pair).ok()?.to_ascii_lowercase();
        hex::decode::<1>(&pair).map(|[byte]| byte)
    };
    let bytes: Option<Vec<u8>> = pairs.iter().map(byte).collect();
    bytes.filter(|_| rest.is_empty()).ok_or_else(|| {
        refused(
            "hex",
            format!("--{name} is not in hexadecimal digits, two a byte"),
        )
    })
}

fn length(code: &'static str, wanted: usize, bytes: &[u8]) -> Refused {
    refused(code, format!("{} bytes instead of {wanted}", bytes.len()))
}

fn key_refused(error: KeyError) -> Refused {
    let code = match error {
        KeyError::NoPoint => "no-point",
        KeyError::SmallOrder => "small-order",
    };
    refused(code, error)
}

/// The keys whose signatures count.
fn known(case: &ArgMatches) -> Result<Vec<VerifierKey>, Refused> {
    let mut known: Vec<VerifierKey> = Vec::new();
    for text in each(case, "vkey") {
        let key = VerifierKey::parse(text).map_err(|error| match error {
            VerifierKeyError::Form => refused("vkey-form", error),
            VerifierKeyError::Algorithm(_) => refused("vkey-algorithm", error),
            VerifierKeyError::Id => refused("vkey-id", error),
            VerifierKeyError::Key(error) => key_refused(error),
        })?;
        if !known.contains(&key) {
            known.push(key);
        }
    }
    Ok(known)
}

fn note_refused(error: &NoteError) -> Refused {
    let code = match error {
        NoteError::Form => "note-form",
        NoteError::Unsigned => "unsigned",
        NoteError::Signature(_) => "signature",
    };
    refused(code, error)
}

/// A note's text, and what is said of who signed it. Without a known key only the form is looked
/// at.
fn opened(case: &ArgMatches, bytes: &[u8]) -> Result<(String, Map<String, Value>), Refused> {
    let known = known(case)?;
    let note = SignedNote::read(bytes).map_err(|error| note_refused(&error))?;
    let (text, signed) = if known.is_empty() {
        (note.text(), Vec::new())
    } else {
        note.open(&known).map_err(|error| note_refused(&error))?
    };
    let signed: Value = signed.into_iter().map(VerifierKey::name).collect();
    let said = Map::from_iter([("signed_by".to_owned(), signed)]);
    Ok((text.to_owned(), said))
}

/// Whether a note is signed by a known key.
pub(super) fn note(case: &ArgMatches, bytes: &[u8]) -> Verdict {
    opened(case, bytes).map(|(_, said)| said)
}

/// Whether a note is a checkpoint, signed by a known key where one is given, of this log.
pub(super) fn checkpoint(case: &ArgMatches, bytes: &[u8]) -> Verdict {
    tree_head(case, bytes).map(|(_, said)| said)
}

/// The checkpoint, and what is said of it.
pub(super) fn tree_head(
    case: &ArgMatches, bytes: &[u8],
) -> Result<(TreeHead, Map<String, Value>), Refused> {
    let (text, mut said) = opened(case, bytes)?;
    let head = TreeHead::read(&text).map_err(|error| refused("checkpoint-form", error))?;
    let origin = case.get_one::<String>("origin");
    if origin.is_some_and(|origin| *origin != head.origin) {
        return Err(refused("origin", format!("the origin is {}", head.origin)));
    }
    said.insert("origin".to_owned(), head.origin.clone().into());
    said.insert("size".to_owned(), head.size.into());
    said.insert("root".to_owned(), head.root.to_string().into());
    Ok((head, said))
}
