//! Valid inputs for each target, made by the writers of the house.

use basics::{ActId, BookId, Instant, Nonce, TreeHash};
use book::act::{Act, Opened, Seen, Sig, tick_bytes};
use book::export::{Export, OpenWord};
use book::receipt::ReceiptBody;
use book::{Checkpoint, Receipt, SigningKey, beside, canon};
use serde_json::{Value, json};

/// Texts, normal and not.
pub fn texts() -> Vec<Vec<u8>> {
    let texts = [
        "Mend the roof before the rain.\nAna asks the neighbours.",
        "la asamblea decidió: sí, ¿y mañana?",
        "e\u{301}\r\n\tx\u{202e} \u{1100}\u{1161}\u{11a8}",
        "\u{1f40c} \u{202a}\u{2066}\u{fdd0}\u{85}",
    ];
    texts.iter().map(|text| text.as_bytes().to_vec()).collect()
}

/// Ids and a short byte string.
pub fn hexadecimal() -> Vec<Vec<u8>> {
    ["ab".repeat(32), "0a1b2c".to_owned(), String::new()]
        .map(String::into_bytes)
        .into()
}

/// Canonical values.
pub fn values() -> Vec<Vec<u8>> {
    let values: [Value; 5] = [
        json!({"a": [1, -5, 0, true, null], "b_2": {"c": "x\ny\"\\é"}}),
        json!([[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]),
        json!(9_007_199_254_740_991_i64),
        json!("ñ"),
        act(0),
    ];
    values
        .iter()
        .filter_map(|value| canon::to_bytes(value).ok())
        .collect()
}

/// The content of an act; several, so that pieces of one get into another.
fn act(which: u8) -> Value {
    let id = "0f".repeat(32);
    match which {
        0 => json!({"kind": "take_position", "matter": id, "version": id, "position": "block",
                    "grounds": {"harm": "home"}, "reason": id}),
        1 => json!({"kind": "leave_assembly"}),
        _ => json!({"kind": "open_proposal", "about": null, "affected": "the neighbours",
                    "kind_of": "ordinary", "review_days": 30, "text": id}),
    }
}

/// Entries with one signature and with two, and a tick.
pub fn entries() -> Vec<Vec<u8>> {
    let mut entries = vec![tick_bytes(Instant(1_790_000_000_000), 3)];
    for which in 0..3 {
        let signed = Act {
            act: act(which),
            at: Instant(1_790_000_000_000),
            book: BookId([3; 32]),
            edition: 0,
            nonce: Nonce([which; 16]),
            seen: Seen { root: TreeHash([1; 32]), size: 2 },
        };
        let Ok(bytes) = signed.to_bytes() else { continue };
        let mut sigs: Vec<Sig> = (0..=which)
            .map(|seed| SigningKey::from_seed([seed + 4; 32]))
            .map(|key| Sig::make(&bytes, beside::person_id(&key.public()), &key))
            .collect();
        sigs.sort_by_key(|sig| sig.key);
        let opened = Opened::<crate::any::Any>::read(&bytes, sigs).ok();
        entries.extend(opened.and_then(|act| act.entry_bytes(Instant(1_790_000_000_123), 4).ok()));
    }
    entries
}

/// A checkpoint and the scribe that signs it.
pub fn checkpoint() -> (Checkpoint, SigningKey) {
    let checkpoint = Checkpoint { book: BookId([7; 32]), size: 12, root: TreeHash([8; 32]) };
    (checkpoint, SigningKey::from_seed([1; 32]))
}

/// Signed notes.
pub fn checkpoints() -> Vec<Vec<u8>> {
    let (checkpoint, scribe) = checkpoint();
    checkpoint.sign(&scribe).into_iter().collect()
}

/// A receipt and the scribe that signs it.
pub fn receipt() -> (Receipt, SigningKey) {
    let scribe = SigningKey::from_seed([1; 32]);
    let body = ReceiptBody {
        act: ActId([2; 32]),
        at: Instant(1_790_000_000_123),
        book: BookId([7; 32]),
        leaf: TreeHash([5; 32]),
        seq: 4,
    };
    (body.sign(&scribe), scribe)
}

/// Receipts as they stand in an export.
pub fn receipts() -> Vec<Vec<u8>> {
    receipt().0.to_bytes().into_iter().collect()
}

/// A key, its signature over a message, and the message.
pub fn signature() -> Vec<u8> {
    let key = SigningKey::from_seed([6; 32]);
    let message = b"the roof is mended";
    [&key.public().0[..], &key.sign(message).0, message].concat()
}

/// Signatures.
pub fn signatures() -> Vec<Vec<u8>> {
    vec![signature(), vec![0; 96], [vec![1], vec![0; 95]].concat()]
}

/// An export with one of everything.
fn export() -> Export {
    let text = "We mend the roof.\n";
    let word = OpenWord { content: "My name is Ana.".to_owned(), salt: [9; 32] };
    let hash = beside::word_hash(&word.salt, &word.content);
    Export {
        book: Some(BookId([7; 32])),
        entries: entries(),
        checkpoint: checkpoints().concat(),
        texts: [(beside::text_hash(text), text.to_owned())].into(),
        words: [(hash, word)].into(),
        receipts: vec![receipt().0],
    }
}

/// Exports as one file.
pub fn tars() -> Vec<Vec<u8>> {
    [export(), Export { book: Some(BookId([7; 32])), ..Export::default() }]
        .iter()
        .filter_map(|export| export.to_tar().ok())
        .collect()
}

/// Exports as names and contents with zero bytes between.
pub fn pieces() -> Vec<Vec<u8>> {
    let pieces = export().to_pieces().into_iter();
    pieces
        .map(|pieces| {
            let parts = pieces
                .iter()
                .flat_map(|(name, content)| [name.as_bytes(), content]);
            parts
                .flat_map(|part| [part, &[0]])
                .collect::<Vec<&[u8]>>()
                .concat()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_seeds_are_accepted() {
        let (signed, scribe) = checkpoint();
        let counts = [
            values()
                .iter()
                .filter(|bytes| canon::check(bytes).is_ok())
                .count(),
            entries()
                .iter()
                .filter(|b| book::act::Entry::<crate::any::Any>::read(b).is_ok())
                .count(),
            tars()
                .iter()
                .filter(|bytes| Export::from_tar(bytes).is_ok())
                .count(),
        ];
        assert_eq!(counts, [5, 4, 2]);
        let opened = checkpoints().iter().all(|bytes| {
            Checkpoint::open(bytes, &signed.book, &scribe.public()).is_ok_and(|one| one == signed)
        });
        assert!(opened && checkpoints().len() == 1 && receipt().0.holds(&scribe.public()));
        assert_eq!(pieces().len(), 1);
    }
}
