//! Full disks, disks that fail, disks that cannot be written: nothing acknowledged is lost.

use crate::things::{book, more, one_test, reopened, said, say, sound, started, told_folder, word};
use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use store::{Append, AppendFault, Fault, HeadFault, OpenFault, SqliteStore, Store};

/// Appends until it is refused; gives the acknowledged length and the refusal.
fn appended_until_refused(store: &mut SqliteStore, group: u64) -> (u64, Fault) {
    let mut len = store.reader().len(book(1)).unwrap();
    loop {
        match store.append(&[more(book(1), len, group)]) {
            Ok(()) => len += group,
            Err(AppendFault::Fault(fault)) => return (len, fault),
            Err(other) => panic!("{other}"),
        }
    }
}

#[test]
fn at_its_limit_a_store_refuses_reads_on_and_goes_on_with_more_room() {
    let place = tempfile::tempdir().unwrap();
    let mut store = SqliteStore::open(place.path()).unwrap();
    let mut before = 0;
    for pages in [60, 120, 500] {
        store.limit_pages(pages).unwrap();
        let (len, fault) = appended_until_refused(&mut store, 7);
        assert!(
            matches!(fault, Fault::DiskFull { .. }) && fault.may_retry(),
            "{fault}"
        );
        assert!(
            len > before,
            "{pages} pages make room for more than {before}"
        );
        assert_eq!(sound(&*store.reader(), book(1)), len);
        // Erasing and reading go on at the limit.
        store.withdraw_words(book(1), &[]).unwrap();
        before = len;
    }
    drop(store);
    let mut store = reopened(place.path());
    assert_eq!(sound(&*store.reader(), book(1)), before);
    store.append(&[more(book(1), before, 7)]).unwrap();
}

/// Starts one test as another process by a command of the shell that changes its surroundings, and
/// gives what it said; `None`, visibly, where this system does not allow that.
fn in_other_surroundings(shell: &[&str], test: &str, folder: &Path) -> Option<Vec<String>> {
    let mut command: Vec<String> = shell.iter().map(|&part| part.to_owned()).collect();
    command.extend(one_test(test, folder));
    let mut child = started(&command);
    let lines: Vec<String> = said(&mut child).collect();
    let mut errors = String::new();
    child
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut errors)
        .unwrap();
    let ended = child.wait().unwrap();
    if lines.is_empty() {
        eprintln!("SKIPPED {test}: {} cannot be used here: {errors}", shell[0]);
        return None;
    }
    assert!(ended.success(), "{test}: {lines:?} {errors}");
    Some(lines)
}

/// The copy on a disk of two megabytes: fills it, frees some of it, and goes on.
#[test]
fn filling_a_small_disk() {
    let Some(disk) = told_folder() else { return };
    say("here");
    let mut total = 0;
    for group in [1, 13, 200] {
        let ballast = disk.join("ballast");
        fs::write(&ballast, vec![1; 1_200_000]).unwrap();
        let mut store = SqliteStore::open(&disk.join("node")).unwrap();
        let (len, fault) = appended_until_refused(&mut store, group);
        assert!(matches!(fault, Fault::DiskFull { .. }), "{fault}");
        assert_eq!(sound(&*store.reader(), book(1)), len);
        // What lies apart from the database meets the same full disk.
        let mut size = store
            .reader()
            .head(book(1))
            .unwrap()
            .map_or(0, |head| head.size);
        let refused = loop {
            match store.record_head(book(1), size, &vec![b'n'; 60_000]) {
                Ok(()) if size < len => size += 1,
                Ok(()) => break None,
                Err(HeadFault::Fault(fault)) => break Some(fault),
                Err(HeadFault::Forked { .. }) => size += 1,
                Err(other) => panic!("{other}"),
            }
        };
        assert!(refused.is_none_or(|fault| fault.may_retry()));
        assert_eq!(sound(&*store.reader(), book(1)), len);
        fs::remove_file(&ballast).unwrap();
        let beside = Append { words: vec![word(1, 1, "room")], ..more(book(1), len, 1) };
        store.append(&[beside]).unwrap();
        assert!(
            store
                .withdraw_words(book(1), &[word(1, 1, "").hash])
                .unwrap()
                .traceless
        );
        drop(store);
        let store = reopened(&disk.join("node"));
        assert_eq!(sound(&*store.reader(), book(1)), len + 1);
        assert!(len > total, "{len}");
        total = len;
    }
    say("done");
}

#[test]
fn a_full_disk_loses_nothing_and_goes_on_when_there_is_room() {
    let place = tempfile::tempdir().unwrap();
    let mount = "mount -t tmpfs -o size=2m,mode=700 tmpfs \"$0\" && exec \"$@\"";
    let folder = place.path().to_string_lossy().into_owned();
    let shell = ["unshare", "--map-root-user", "--mount", "sh", "-c", mount, &folder];
    if let Some(lines) = in_other_surroundings(&shell, "full::filling_a_small_disk", place.path()) {
        assert_eq!(lines, ["here", "done"]);
    }
}

/// Writes into a file until there is no room at all.
fn filled_up(path: &Path) {
    let mut file = fs::File::create(path).unwrap();
    for block in [65_536, 4_096, 1] {
        while file.write_all(&vec![7; block]).is_ok() {}
    }
}

/// The copy on a small disk, of which some is kept in reserve.
#[test]
fn finishing_out_of_the_reserve() {
    const RESERVE: u64 = 1024 * 1024;
    let Some(disk) = told_folder() else { return };
    say("here");
    let (node, ballast) = (disk.join("node"), disk.join("ballast"));
    let reserve = || fs::metadata(node.join("reserve")).map_or(0, |file| file.len());
    fs::write(&ballast, vec![1; 2_500_000]).unwrap();
    let mut store = SqliteStore::open(&node).unwrap();
    store.keep_reserve(RESERVE).unwrap();
    let with_words = Append { words: vec![word(1, 1, "gone")], ..more(book(1), 0, 1) };
    store.append(&[with_words]).unwrap();
    let (len, fault) = appended_until_refused(&mut store, 13);
    assert!(matches!(fault, Fault::DiskFull { .. }), "{fault}");
    filled_up(&disk.join("rest"));
    assert_eq!(reserve(), RESERVE, "a refusal costs nothing of it");

    // What was taken is finished: its checkpoint is recorded, and what is to be erased is erased.
    store
        .record_head(book(1), len, &vec![b'n'; 60_000])
        .unwrap();
    assert_eq!(
        reserve(),
        0,
        "without the reserve there would have been no room"
    );
    let erased = store
        .withdraw_words(book(1), &[word(1, 1, "").hash])
        .unwrap();
    assert!(erased.words == 1 && erased.traceless);

    // Nothing new is taken where there is some room, but not enough for a reserve; also after a
    // new start.
    let filling = disk.join("filling");
    filled_up(&filling);
    let file = fs::OpenOptions::new().write(true).open(&filling).unwrap();
    file.set_len(file.metadata().unwrap().len() - 500_000)
        .unwrap();
    let refused = |store: &mut SqliteStore| {
        let refused = store.append(&[more(book(1), len, 1)]).unwrap_err();
        assert!(
            matches!(&refused, AppendFault::Fault(fault) if fault.may_retry()),
            "{refused}"
        );
    };
    refused(&mut store);
    drop(store);
    let mut store = SqliteStore::open(&node).unwrap();
    let full = store.keep_reserve(RESERVE).unwrap_err();
    assert!(matches!(full, Fault::DiskFull { .. }), "{full}");
    refused(&mut store);
    assert_eq!(reserve(), 0, "no part of it is left lying about");

    // With room it is made again, by itself.
    fs::remove_file(&ballast).unwrap();
    std::thread::sleep(std::time::Duration::from_millis(1_100));
    store.append(&[more(book(1), len, 1)]).unwrap();
    assert_eq!(reserve(), RESERVE);
    drop(store);

    // Where there is no room at all, not even the database could be opened without it.
    filled_up(&disk.join("all"));
    drop(SqliteStore::open(&node).unwrap());
    assert_eq!(reserve(), 0);
    filled_up(&disk.join("all of it"));
    let full = SqliteStore::open(&node).unwrap_err();
    assert!(
        matches!(full, OpenFault::Fault(Fault::DiskFull { .. })),
        "{full}"
    );
    fs::remove_file(disk.join("all")).unwrap();
    assert_eq!(sound(&*reopened(&node).reader(), book(1)), len + 1);
    say("done");
}

#[test]
fn what_was_begun_is_finished_out_of_the_reserve() {
    let place = tempfile::tempdir().unwrap();
    let mount = "mount -t tmpfs -o size=6m,mode=700 tmpfs \"$0\" && exec \"$@\"";
    let folder = place.path().to_string_lossy().into_owned();
    let shell = ["unshare", "--map-root-user", "--mount", "sh", "-c", mount, &folder];
    let test = "full::finishing_out_of_the_reserve";
    if let Some(lines) = in_other_surroundings(&shell, test, place.path()) {
        assert_eq!(lines, ["here", "done"]);
    }
}

/// The copy whose files must not grow beyond a limit: writing fails in the middle.
#[test]
fn writing_to_a_disk_that_fails() {
    let Some(folder) = told_folder() else { return };
    let mut store = SqliteStore::open(&folder).unwrap();
    let (len, fault) = appended_until_refused(&mut store, 5);
    assert!(
        matches!(fault, Fault::Io { .. }) && fault.must_stop(),
        "{fault}"
    );
    for _ in 0..2 {
        let refused = store.append(&[more(book(1), len, 5)]).unwrap_err();
        assert!(
            matches!(refused, AppendFault::Fault(Fault::Halted { .. })),
            "{refused}"
        );
    }
    assert!(matches!(
        store.put_note("x", b""),
        Err(Fault::Halted { .. })
    ));
    assert!(matches!(store.scrub(), Err(Fault::Halted { .. })));
    assert_eq!(sound(&*store.reader(), book(1)), len);
    say(&format!("{len}"));
}

#[test]
fn after_a_failed_write_a_store_stops_and_the_next_start_has_everything() {
    let place = tempfile::tempdir().unwrap();
    let mut before = 0;
    for blocks in [300, 500, 900] {
        // A write beyond the limit fails with "file too large" once its signal is ignored.
        let limit = "trap '' XFSZ; ulimit -f \"$0\"; exec \"$@\"";
        let blocks = blocks.to_string();
        let shell = ["sh", "-c", limit, &blocks];
        let test = "full::writing_to_a_disk_that_fails";
        let Some(lines) = in_other_surroundings(&shell, test, place.path()) else {
            return;
        };
        let len: u64 = lines[0].parse().unwrap();
        assert!(len > before, "{blocks} blocks: {len}");
        let store = reopened(place.path());
        let found = sound(&*store.reader(), book(1));
        assert!(
            found == len || found == len + 5,
            "{found} entries after {len} acknowledged"
        );
        before = found;
    }
}

/// The copy on a disk that cannot be written.
#[test]
fn opening_where_nothing_can_be_written() {
    let Some(folder) = told_folder() else { return };
    let refused = SqliteStore::open(&folder).unwrap_err();
    assert!(
        matches!(refused, OpenFault::Fault(Fault::Io { .. })),
        "{refused}"
    );
    assert!(
        refused.to_string().contains(&folder.display().to_string()),
        "{refused}"
    );
    say("refused");
}

#[test]
fn a_read_only_disk_is_named_and_left_alone() {
    let place = tempfile::tempdir().unwrap();
    SqliteStore::open(place.path())
        .unwrap()
        .append(&[more(book(1), 0, 9)])
        .unwrap();
    let mount = "mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\" && exec \"$@\"";
    let folder = place.path().to_string_lossy().into_owned();
    let shell = ["unshare", "--map-root-user", "--mount", "sh", "-c", mount, &folder];
    let test = "full::opening_where_nothing_can_be_written";
    if let Some(lines) = in_other_surroundings(&shell, test, place.path()) {
        assert_eq!(lines, ["refused"]);
    }
    assert_eq!(sound(&*reopened(place.path()).reader(), book(1)), 9);
}
