//! `book.json`: acts, leaves, trees and their proofs, receipts, checkpoints, exports.

use super::compare;
use basics::{ActId, BookId, Instant, TreeHash};
use book::beside::sha256;
use book::checkpoint::verifier_key;
use book::export::{Export, OpenWord};
use book::receipt::ReceiptBody;
use book::{Checkpoint, Entry, Receipt, Tree};
use rules::Deed;
use serde_json::{Value, json};
use testkit::{World, key_of};

/// A book with a tick and people of several households.
const BOOK: &str = "
    assembly plain ana@north ben@south cho@west
      set windows.reversible.hours=24
    1h ana open_proposal text=Soup kind_of=reversible as soup -> MatterOpened
    2h ben take_position matter=soup position=reservation reason=\"Ñandú\" -> PositionTaken
    3h ana take_position matter=soup position=agree -> PositionTaken
    25h time -> MatterEnded AgreementMade
    26h ana change_name name=Anita -> NameChanged
    27h zoe ask_to_join name=Zoe -> RequestMade
    ";

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn acts(world: &World) -> Vec<Value> {
    let opened = world
        .entries
        .iter()
        .filter_map(|bytes| Entry::<Deed>::read(bytes).unwrap().act);
    opened
        .map(|act| json!({"act": text(act.act_bytes()), "id": act.id()}))
        .collect()
}

fn leaves(world: &World) -> Vec<Value> {
    let case =
        |entry: &Vec<u8>| json!({"entry": text(entry), "hash": book::tree::leaf_hash(entry)});
    world.entries.iter().map(case).collect()
}

/// A tree of thirteen leaves, which are one to thirteen bytes long.
fn tree() -> (Tree, Vec<TreeHash>) {
    let leaves = (1..=13_u8).map(|n| book::tree::leaf_hash(&vec![n; usize::from(n)]));
    let leaves: Vec<TreeHash> = leaves.collect();
    let mut tree = Tree::default();
    for leaf in &leaves {
        tree.push(*leaf);
    }
    (tree, leaves)
}

fn roots() -> Vec<Value> {
    let (tree, leaves) = tree();
    let case = |size: usize| {
        let root = tree.root_at(size as u64).unwrap();
        json!({"leaves": leaves[..size], "root": root, "size": size})
    };
    (0..=13).map(case).collect()
}

fn inclusion() -> Vec<Value> {
    let (tree, leaves) = tree();
    let mut cases = Vec::new();
    for size in [1, 2, 3, 4, 7, 8, 13_u64] {
        for seq in 0..size {
            let (leaf, root) = (
                leaves[usize::try_from(seq).unwrap()],
                tree.root_at(size).unwrap(),
            );
            let proof = tree.inclusion(seq, size).unwrap();
            assert!(book::tree::check_inclusion(&proof, size, root, seq, leaf));
            cases.push(json!({
                "leaf": leaf, "proof": proof, "root": root, "seq": seq, "size": size, "valid": true,
            }));
            if let Some(last) = proof.last() {
                let mut wrong = proof.clone();
                *wrong.last_mut().unwrap() = TreeHash(sha256(&[&last.0]));
                assert!(!book::tree::check_inclusion(&wrong, size, root, seq, leaf));
                cases.push(json!({
                    "leaf": leaf, "proof": wrong, "root": root, "seq": seq, "size": size,
                    "valid": false,
                }));
            }
        }
    }
    cases
}

fn consistency() -> Vec<Value> {
    let (tree, _) = tree();
    let mut cases = Vec::new();
    for size in [1, 2, 5, 8, 13_u64] {
        for old in 1..=size {
            let (old_root, root) = (tree.root_at(old).unwrap(), tree.root_at(size).unwrap());
            let proof = tree.consistency(old, size).unwrap();
            assert!(book::tree::check_consistency(
                &proof, size, root, old, old_root
            ));
            let case = |old_root: TreeHash, valid: bool| {
                json!({
                    "old_root": old_root, "old_size": old, "proof": proof, "root": root,
                    "size": size, "valid": valid,
                })
            };
            cases.push(case(old_root, true));
            let wrong = TreeHash(sha256(&[&old_root.0]));
            assert!(!book::tree::check_consistency(
                &proof, size, root, old, wrong
            ));
            cases.push(case(wrong, false));
        }
    }
    cases
}

fn body(world: &World, seq: usize) -> ReceiptBody {
    let entry = Entry::<Deed>::read(&world.entries[seq]).unwrap();
    ReceiptBody {
        act: entry.act.map_or(ActId([0; 32]), |act| act.id()),
        at: entry.at,
        book: world.book(),
        leaf: book::tree::leaf_hash(&world.entries[seq]),
        seq: entry.seq,
    }
}

fn receipts(world: &World) -> Vec<Value> {
    let (scribe, other) = (key_of("scribe"), key_of("ana"));
    let case = |receipt: &Receipt, key: &book::SigningKey| {
        let (key, valid) = (key.public(), receipt.holds(&key.public()));
        json!({"key": key, "receipt": receipt.receipt, "sig": receipt.sig, "valid": valid})
    };
    let receipt = body(world, 1).sign(&scribe);
    let mut later = receipt.clone();
    later.receipt.at = Instant(later.receipt.at.0 + 1);
    let mut elsewhere = receipt.clone();
    elsewhere.receipt.book = BookId([9; 32]);
    vec![
        case(&receipt, &scribe),
        case(&body(world, 2).sign(&scribe), &scribe),
        case(&receipt, &other),
        case(&later, &scribe),
        case(&elsewhere, &scribe),
    ]
}

fn checkpoint(world: &World) -> Vec<u8> {
    let (book, size) = (world.book(), world.porch.len());
    let root = world.porch.tree().root();
    Checkpoint { book, size, root }
        .sign(&key_of("scribe"))
        .unwrap()
}

fn checkpoints(world: &World) -> Vec<Value> {
    let (book, scribe) = (world.book(), key_of("scribe").public());
    let note = text(&checkpoint(world));
    let root = world.porch.tree().root();
    let by_other = Checkpoint { book, size: 3, root }
        .sign(&key_of("ana"))
        .unwrap();
    let elsewhere = Checkpoint { book: BookId([9; 32]), size: 3, root };
    let elsewhere = elsewhere.sign(&key_of("scribe")).unwrap();
    let notes = [
        ("as it should be", note.clone()),
        ("another size", note.replacen("\n7\n", "\n8\n", 1)),
        (
            "an extension line",
            note.replacen("=\n\n", "=\nmore\n\n", 1),
        ),
        ("no empty line", note.replacen("\n\n", "\n", 1)),
        ("by somebody else", text(&by_other)),
        ("of another book", text(&elsewhere)),
    ];
    let case = |(why, note): &(&str, String)| {
        let opened = Checkpoint::open(note.as_bytes(), &book, &scribe);
        let valid = opened.is_ok();
        assert_eq!(valid, *why == "as it should be", "{why}");
        let (size, root) = opened.map_or((None, None), |it| (Some(it.size), Some(it.root)));
        json!({
            "book": book, "key": scribe, "note": note, "root": root, "size": size, "valid": valid,
            "verifier_key": verifier_key(&book, &scribe), "why": why,
        })
    };
    notes.iter().map(case).collect()
}

/// A whole export: its pieces in order. A tar file of them is theirs to read in any spelling.
fn exports(world: &World) -> Vec<Value> {
    let words = world
        .words
        .iter()
        .map(|(hash, content)| (*hash, OpenWord { content: content.clone(), salt: [0; 32] }));
    let export = Export {
        book: Some(world.book()),
        entries: world.entries.clone(),
        checkpoint: checkpoint(world),
        texts: world.texts.clone(),
        words: words.collect(),
        receipts: vec![body(world, 1).sign(&key_of("scribe"))],
    };
    let pieces = export.to_pieces().unwrap();
    let pieces: Vec<Value> = pieces
        .iter()
        .map(|(name, bytes)| json!({"content": text(bytes), "name": name}))
        .collect();
    vec![json!({"pieces": pieces})]
}

#[test]
fn book_is_up_to_date() {
    let world = testkit::check(BOOK);
    compare(
        "book.json",
        "spec/book.md. acts: canonical bytes of acts and their ids. leaves: entries (one is a \
         tick) and their leaf hashes. roots, inclusion, consistency: the tree over thirteen \
         leaves; the n-th entry is n bytes of value n. receipts, checkpoints: under the scribe's \
         key. exports: the pieces in order.",
        &[
            ("acts", acts(&world)),
            ("leaves", leaves(&world)),
            ("roots", roots()),
            ("inclusion", inclusion()),
            ("consistency", consistency()),
            ("receipts", receipts(&world)),
            ("checkpoints", checkpoints(&world)),
            ("exports", exports(&world)),
        ],
    );
}
