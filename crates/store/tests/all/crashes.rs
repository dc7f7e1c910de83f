//! Nothing acknowledged is lost: processes that are killed, and logs that are cut off anywhere.

use crate::things::{
    book, copied, more, one_test, reopened, said, say, sound, started, text, told_folder, word,
};
use std::fs;
use std::path::Path;
use std::time::Duration;
use store::{Append, Reader, SqliteStore, Store};

/// How often the process is killed, a multiple of it in a soak.
fn kills() -> u64 {
    let times = std::env::var("CARACOL_SOAK").ok();
    24 * times.and_then(|times| times.parse().ok()).unwrap_or(1)
}

/// The copy in another process: appends groups of changing size to two books and says each length
/// once it is acknowledged, until it is killed.
#[test]
fn appending_until_killed() {
    let Some(folder) = told_folder() else { return };
    let mut store = SqliteStore::open(&folder).unwrap();
    let reader = store.reader();
    let (mut one, mut two) = (reader.len(book(1)).unwrap(), reader.len(book(2)).unwrap());
    for round in 0_u8.. {
        let (some, few) = (1 + u64::from(round) * 37 % 90, 1 + u64::from(round) % 5);
        let beside = Append {
            texts: vec![text(round, "a text")],
            words: vec![word(round, round % 3, "some words")],
            ..more(book(2), two, few)
        };
        store.append(&[more(book(1), one, some), beside]).unwrap();
        (one, two) = (one + some, two + few);
        store
            .record_head(book(2), two, format!("head over {two}").as_bytes())
            .unwrap();
        say(&format!("{one} {two}"));
    }
}

#[test]
fn what_a_killed_process_acknowledged_is_there() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("node");
    let (mut one, mut two, mut signed) = (0, 0, 0);
    for kill in 0..kills() {
        let mut child = started(&one_test("crashes::appending_until_killed", &folder));
        let lines = said(&mut child);
        let listening = std::thread::spawn(move || lines.last());
        // Spread over what a start, a group and a folding of the log take.
        std::thread::sleep(Duration::from_micros(20_000 + kill * 7_919 % 120_000));
        child.kill().unwrap();
        child.wait().unwrap();
        if let Some(last) = listening.join().unwrap() {
            let (first, second) = last.split_once(' ').unwrap();
            (one, two) = (first.parse().unwrap(), second.parse().unwrap());
            signed = two;
        }
        let store = reopened(&folder);
        let reader = store.reader();
        let found = (sound(&*reader, book(1)), sound(&*reader, book(2)));
        assert!(
            found.0 >= one && found.1 >= two,
            "kill {kill}: {found:?} after {one} {two}"
        );
        let head = reader.head(book(2)).unwrap().map_or(0, |head| head.size);
        assert!(
            head >= signed,
            "kill {kill}: a head over {head} after {signed}"
        );
        assert_eq!(store.behind(), []);
        (one, two) = found;
    }
    assert!(
        one > kills(),
        "the processes have hardly written anything: {one}"
    );
}

/// The lengths of two books after a group, and the length that the log had when it was
/// acknowledged.
type Acknowledged = (u64, (u64, u64));

/// Writes groups that stay in the log, and leaves the folder as a crash would.
fn crashed_folder(folder: &Path, left: &Path) -> Vec<Acknowledged> {
    let mut store = SqliteStore::open(folder).unwrap();
    let mut acknowledged = vec![(0, (0, 0))];
    let (mut one, mut two) = (0, 0);
    for group in 0..8_u8 {
        let beside = Append {
            words: vec![word(group, 1, "words")],
            ..more(book(2), two, 2)
        };
        store.append(&[more(book(1), one, 3), beside]).unwrap();
        (one, two) = (one + 3, two + 2);
        let log = fs::metadata(folder.join("caracol.sqlite-wal"))
            .unwrap()
            .len();
        acknowledged.push((log, (one, two)));
    }
    copied(folder, left);
    acknowledged
}

/// Opens a folder whose log was changed from the byte `cut` on: all that was acknowledged before
/// is there, and each group is there whole or not at all.
fn holds(folder: &Path, cut: u64, acknowledged: &[Acknowledged]) {
    let store = reopened(folder);
    let reader = store.reader();
    let found = (sound(&*reader, book(1)), sound(&*reader, book(2)));
    let least = acknowledged
        .iter()
        .filter(|(log, _)| *log <= cut)
        .map(|(_, lens)| *lens)
        .max();
    assert!(
        found >= least.unwrap(),
        "cut at {cut}: {found:?} of {least:?}"
    );
    assert!(
        acknowledged.iter().any(|(_, lens)| *lens == found),
        "cut at {cut}: {found:?}"
    );
    let words = u64::try_from(reader.words(book(2)).unwrap().len()).unwrap();
    assert_eq!(words * 2, found.1, "cut at {cut}");
}

#[test]
fn a_log_cut_off_anywhere_keeps_what_was_acknowledged_before() {
    let place = tempfile::tempdir().unwrap();
    let (folder, left) = (place.path().join("node"), place.path().join("left"));
    let acknowledged = crashed_folder(&folder, &left);
    let log = fs::read(left.join("caracol.sqlite-wal")).unwrap();
    let mut points = 0;
    for cut in (0..=log.len())
        .step_by(512)
        .chain([log.len() - 1, log.len() / 2 + 1])
    {
        let kept = &log[..cut];
        let torn = |filling: u8| {
            let mut torn = kept.to_vec();
            torn.resize((cut + 700).min(log.len()), filling);
            torn
        };
        // In turn: lost, replaced by zeros, and replaced by rubbish from the sector on.
        let left_over = match points % 3 {
            0 => kept.to_vec(),
            1 => torn(0),
            _ => torn(0x5a),
        };
        let again = tempfile::tempdir_in(place.path()).unwrap();
        fs::copy(
            left.join("caracol.sqlite"),
            again.path().join("caracol.sqlite"),
        )
        .unwrap();
        fs::write(again.path().join("caracol.sqlite-wal"), left_over).unwrap();
        holds(again.path(), u64::try_from(cut).unwrap(), &acknowledged);
        points += 1;
    }
    assert!(points >= 500, "{points} points");
}

#[test]
fn a_checkpoint_is_whole_or_the_one_before() {
    let place = tempfile::tempdir().unwrap();
    let mut store = SqliteStore::open(place.path()).unwrap();
    store.append(&[more(book(1), 0, 3)]).unwrap();
    store.record_head(book(1), 2, b"two").unwrap();
    drop(store);
    // What a crash before the renaming leaves.
    let heads = place.path().join("heads");
    let half = heads.join(format!(".{}.new", book(1)));
    fs::write(&half, b"caracol/head/v0\n3\n0000").unwrap();
    let store = reopened(place.path());
    assert_eq!(
        store.sqlite_reader().head(book(1)).unwrap().unwrap().note,
        b"two"
    );
    assert!(!half.exists());
}
