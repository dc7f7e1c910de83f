//! The targets: one function a parser. Each answers with a number that stands for the outcome, so
//! that the loop can tell inputs that lead somewhere new.

use crate::{deeds, logs, seeds};
use basics::{Line, Passage, PublicKey, Signature, TextHash, hex, text};
use book::act::{Entry, tick_bytes};
use book::export::Export;
use book::{Checkpoint, Receipt, canon};
use std::fmt::Debug;
use std::hash::{DefaultHasher, Hash, Hasher};

/// A parser with its promises.
pub struct Target {
    /// Its name on the command line.
    pub name: &'static str,
    /// Runs one input; panics if a promise is broken.
    pub run: fn(&[u8]) -> u64,
    /// Valid inputs to begin with.
    pub seeds: fn() -> Vec<Vec<u8>>,
}

/// All targets.
pub const TARGETS: &[Target] = &[
    Target { name: "text", run: check_text, seeds: seeds::texts },
    Target { name: "hex", run: read_hex, seeds: seeds::hexadecimal },
    Target { name: "canon", run: check_canon, seeds: seeds::values },
    Target { name: "entry", run: read_entry, seeds: seeds::entries },
    Target {
        name: "checkpoint",
        run: open_checkpoint,
        seeds: seeds::checkpoints,
    },
    Target { name: "verifier-key", run: logs::read_key, seeds: logs::keys },
    Target {
        name: "note",
        run: logs::read_note,
        seeds: seeds::checkpoints,
    },
    Target { name: "tile", run: logs::read_tile, seeds: logs::tiles },
    Target { name: "receipt", run: read_receipt, seeds: seeds::receipts },
    Target {
        name: "signature",
        run: verify_signature,
        seeds: seeds::signatures,
    },
    Target { name: "tar", run: read_tar, seeds: seeds::tars },
    Target { name: "pieces", run: read_pieces, seeds: seeds::pieces },
    Target { name: "deed", run: deeds::read_deed, seeds: deeds::entries },
    Target {
        name: "charter",
        run: deeds::read_charter,
        seeds: deeds::charters,
    },
];

/// A number for what something came to: its words, without figures and without what they quote.
pub(crate) fn outcome(what: &impl Debug) -> u64 {
    let words = format!("{what:?}").replace("\\\"", "`");
    let own = words.split('`').step_by(2).flat_map(str::chars);
    let mut hasher = DefaultHasher::new();
    own.filter(char::is_ascii_alphabetic)
        .take(80)
        .for_each(|c| c.hash(&mut hasher));
    hasher.finish()
}

/// What was normalised is accepted, and normalising again changes nothing.
fn check_text(input: &[u8]) -> u64 {
    let typed = String::from_utf8_lossy(input);
    let checked = text::check(&typed);
    let normal = text::normalise(&typed);
    assert_eq!(
        text::check(&normal),
        Ok(()),
        "what was normalised must be accepted"
    );
    assert_eq!(
        text::normalise(&normal),
        normal,
        "normalising again must change nothing"
    );
    let line = Line::<1, 40>::new(&typed);
    let passage = Passage::<1, 40>::new(&typed);
    assert!(line.is_err() || passage.is_ok(), "a line is a passage");
    assert!(passage.is_err() || checked.is_ok(), "a passage is a text");
    outcome(&(checked, line.err(), passage.err()))
}

/// One spelling for each byte string.
fn read_hex(input: &[u8]) -> u64 {
    let Ok(spelled) = std::str::from_utf8(input) else { return 0 };
    let read = TextHash::from_hex(spelled);
    if let Some(hash) = read {
        assert_eq!(hash.to_string(), spelled, "one spelling only");
    }
    if let Some(bytes) = hex::decode::<3>(spelled) {
        assert_eq!(hex::encode(&bytes), spelled, "one spelling only");
    }
    outcome(&(read.is_some(), spelled.len().min(130)))
}

/// What is accepted is written again as the same bytes; what is written is accepted.
fn check_canon(input: &[u8]) -> u64 {
    let checked = canon::check(input);
    let value: Option<serde_json::Value> = serde_json::from_slice(input).ok();
    match (&checked, value) {
        (Ok(()), None) => assert!(input.is_empty(), "canonical bytes must be JSON"),
        (Ok(()), Some(value)) => {
            let written = canon::to_bytes(&value).map_err(|error| error.to_string());
            // Written is what sorts the same by byte and by UTF-16 code unit, or nothing.
            let far = |text: &str| text.chars().any(|sign| sign > '\u{ffff}');
            if written.is_ok() || !std::str::from_utf8(input).is_ok_and(far) {
                assert_eq!(written.as_deref(), Ok(input), "one spelling only");
            }
        }
        (Err(_), Some(value)) => {
            if let Ok(written) = canon::to_bytes(&value) {
                assert_ne!(written, input, "what is written must be accepted");
                assert_eq!(
                    canon::check(&written),
                    Ok(()),
                    "what is written must be accepted"
                );
            }
        }
        (Err(_), None) => {}
    }
    outcome(&checked)
}

/// What is accepted as an entry is written again as the same bytes.
fn read_entry(input: &[u8]) -> u64 {
    let read = Entry::<crate::any::Any>::read(input);
    if let Ok(entry) = &read {
        let written = match &entry.act {
            Some(act) => act
                .entry_bytes(entry.at, entry.seq)
                .map_err(|error| error.to_string()),
            None => Ok(tick_bytes(entry.at, entry.seq)),
        };
        assert_eq!(written.as_deref(), Ok(input), "one spelling only");
    }
    outcome(
        &read
            .map(|entry| entry.act.map(|act| act.sigs().len()))
            .map_err(|e| e.to_string()),
    )
}

/// A note that this scribe has signed says one thing only: what was signed.
fn open_checkpoint(input: &[u8]) -> u64 {
    let (checkpoint, scribe) = seeds::checkpoint();
    let read = Checkpoint::open(input, &checkpoint.book, &scribe.public());
    if let Ok(opened) = &read {
        assert_eq!(*opened, checkpoint, "the scribe signed only this");
    }
    outcome(&read)
}

/// A receipt that holds is the one that was signed.
fn read_receipt(input: &[u8]) -> u64 {
    let (receipt, scribe) = seeds::receipt();
    let read = serde_json::from_slice::<Receipt>(input);
    if let Ok(found) = &read {
        assert!(
            !found.holds(&scribe.public()) || *found == receipt,
            "only this was signed"
        );
        // An instant beyond what JSON readers hold exactly is parsed and has no canonical form.
        if let Ok(bytes) = found.to_bytes() {
            let again = serde_json::from_slice::<Receipt>(&bytes).ok();
            assert_eq!(again.as_ref(), Some(found), "what is written is read");
        }
    }
    outcome(&read.map(|_| ()).map_err(|error| error.to_string()))
}

/// Any 96 bytes are a key and a signature that hold or do not.
fn verify_signature(input: &[u8]) -> u64 {
    let Some((key, rest)) = input.split_first_chunk::<32>() else { return 0 };
    let Some((sig, message)) = rest.split_first_chunk::<64>() else { return 1 };
    let key = PublicKey(*key);
    let holds = book::keys::verify(&key, message, &Signature(*sig));
    if holds && book::keys::check_public(&key).is_ok() {
        assert_eq!(input, seeds::signature(), "only this was signed");
    }
    outcome(&(holds, book::keys::check_public(&key)))
}

/// An export that is read is written and read again as the same export.
fn read_tar(input: &[u8]) -> u64 {
    let read = Export::from_tar(input);
    if let Ok(export) = &read {
        let again = export.to_tar().and_then(|tar| Export::from_tar(&tar));
        assert_eq!(
            again.ok().as_ref(),
            Some(export),
            "an export survives its file"
        );
    }
    outcome(&read.map(|_| ()).map_err(|error| error.to_string()))
}

/// The same without the tar around it, whose checksums stop most changes: a name, a zero byte, the
/// content, a zero byte, and so on.
fn read_pieces(input: &[u8]) -> u64 {
    let mut pieces = Vec::new();
    let mut parts = input.split(|byte| *byte == 0);
    while let (Some(name), Some(content)) = (parts.next(), parts.next()) {
        pieces.push((String::from_utf8_lossy(name).into_owned(), content.to_vec()));
    }
    let read = Export::from_pieces(&pieces);
    if let Ok(export) = &read {
        let again = export
            .to_pieces()
            .map(|pieces| Export::from_pieces(&pieces));
        let again = again.ok().and_then(Result::ok);
        assert_eq!(
            again.as_ref(),
            Some(export),
            "an export survives its pieces"
        );
    }
    outcome(&read.map(|_| ()).map_err(|error| error.to_string()))
}
