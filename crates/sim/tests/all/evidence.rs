//! Evidence convicts the dishonest and nobody else.

use sim::evidence::{Bundle, Nothing, check};
use sim::made::{checkpoint, tree};
use sim::{Made, command::small_book};

fn leaves(entries: &[Vec<u8>]) -> Vec<basics::TreeHash> {
    let tree = tree(entries);
    (0..tree.len()).filter_map(|seq| tree.leaf(seq)).collect()
}

fn note(made: &Made, size: usize) -> Vec<u8> {
    checkpoint(made.book, &made.export.entries[..size], &made.scribe).unwrap()
}

#[test]
fn an_honest_scribe_is_never_named() {
    let made = small_book(3).unwrap();
    let entries = &made.export.entries;
    let (founding, all) = (entries[0].clone(), entries.len());
    let heads = Bundle::Heads {
        founding: founding.clone(),
        shorter: note(&made, all / 2),
        longer: note(&made, all),
        leaves: leaves(entries),
    };
    assert!(matches!(check(&heads), Err(Nothing::Honest)));
    for receipt in &made.export.receipts {
        let denied = Bundle::Denied {
            founding: founding.clone(),
            receipt: Box::new(receipt.clone()),
            note: note(&made, all),
            leaves: leaves(entries),
        };
        assert!(matches!(check(&denied), Err(Nothing::Honest)));
    }
    let unlawful = Bundle::Unlawful {
        entries: entries.clone(),
        note: note(&made, all),
        leaves: leaves(entries),
    };
    assert!(matches!(check(&unlawful), Err(Nothing::Honest)));
}

#[test]
fn evidence_that_somebody_else_made_shows_nothing() {
    let (made, other) = (small_book(3).unwrap(), small_book(4).unwrap());
    let entries = &made.export.entries;
    let all = entries.len();
    // A note under another's key, leaves that are not under the note, a receipt of another book.
    let forged = Bundle::Heads {
        founding: entries[0].clone(),
        shorter: note(&made, all / 2),
        longer: checkpoint(made.book, entries, &other.scribe).unwrap(),
        leaves: leaves(entries),
    };
    assert!(matches!(check(&forged), Err(Nothing::Note(_))));
    let short = Bundle::Heads {
        founding: entries[0].clone(),
        shorter: note(&made, 2),
        longer: note(&made, all),
        leaves: leaves(&entries[1..]),
    };
    assert!(matches!(check(&short), Err(Nothing::Leaves)));
    let foreign = Bundle::Denied {
        founding: entries[0].clone(),
        receipt: Box::new(other.export.receipts[0].clone()),
        note: note(&made, all),
        leaves: leaves(entries),
    };
    assert!(matches!(check(&foreign), Err(Nothing::Signature)));
}
