//! What a disk in memory does when it is told to fail: what the simulator builds upon.

use crate::things::{book, more, sound, text};
use store::{
    Append, AppendFault, Fault, FaultPlan, HeadFault, Injected, MemoryDisk, MemoryStore, Store,
};

/// How many entries of a group of six are there after a fault and a new start.
fn kept(fault: Injected) -> u64 {
    let disk = MemoryDisk::new(1);
    let mut store = MemoryStore::open(&disk).unwrap();
    store.append(&[more(book(1), 0, 10)]).unwrap();
    disk.lay_plan(FaultPlan::none().fail(2, fault));
    store.append(&[more(book(1), 10, 10)]).unwrap();
    // What is refused by its length never reaches the disk and is not counted.
    assert!(store.append(&[more(book(1), 10, 10)]).is_err());
    let failed = store.append(&[more(book(1), 20, 6)]).unwrap_err();
    let AppendFault::Fault(failed) = failed else { panic!("{failed}") };
    assert_eq!(failed.must_stop(), fault != Injected::DiskFull);
    if fault == Injected::DiskFull {
        assert!(failed.may_retry());
        assert_eq!(sound(&*store.reader(), book(1)), 20);
        store.append(&[more(book(1), 20, 3)]).unwrap();
        return sound(&*store.reader(), book(1)) - 20;
    }
    let halted = store.append(&[more(book(1), 20, 6)]).unwrap_err();
    assert!(
        matches!(halted, AppendFault::Fault(Fault::Halted { .. })),
        "{halted}"
    );
    let crashed = matches!(
        fault,
        Injected::CrashBefore | Injected::CrashAfter | Injected::Torn
    );
    assert_eq!(disk.is_down(), crashed);
    assert_eq!(store.reader().len(book(1)).is_err(), crashed);
    drop(store);
    let store = MemoryStore::open(&disk).unwrap();
    sound(&*store.reader(), book(1)) - 20
}

#[test]
fn faults_keep_what_they_say() {
    assert_eq!(kept(Injected::CrashBefore), 0);
    assert_eq!(kept(Injected::CrashAfter), 6);
    assert_eq!(kept(Injected::Torn), 3);
    assert_eq!(kept(Injected::DiskFull), 3);
    assert_eq!(kept(Injected::SyncFailedLost), 0);
    assert_eq!(kept(Injected::SyncFailedKept), 6);
}

#[test]
fn a_torn_group_keeps_its_first_half_over_all_books() {
    let disk = MemoryDisk::new(1);
    let mut store = MemoryStore::open(&disk).unwrap();
    disk.lay_plan(FaultPlan::none().fail(1, Injected::Torn));
    let third = Append { texts: vec![text(1, "lost")], ..more(book(3), 0, 3) };
    assert!(
        store
            .append(&[more(book(1), 0, 2), more(book(2), 0, 2), third])
            .is_err()
    );
    let store = MemoryStore::open(&disk).unwrap();
    let reader = store.reader();
    assert_eq!([1, 2, 3].map(|n| sound(&*reader, book(n))), [2, 1, 0]);
    assert_eq!(reader.texts(book(3)).unwrap(), []);
}

#[test]
fn a_power_cut_ends_a_store_and_its_readers() {
    let disk = MemoryDisk::new(1);
    let mut old = MemoryStore::open(&disk).unwrap();
    old.append(&[more(book(1), 0, 3)]).unwrap();
    let reader = old.reader();
    disk.crash();
    assert!(reader.len(book(1)).is_err());
    assert!(matches!(
        old.record_head(book(1), 3, b"x"),
        Err(HeadFault::Fault(_))
    ));
    let mut new = MemoryStore::open(&disk).unwrap();
    // The store of the machine before the crash has no hold on the disk of the one after.
    assert!(reader.len(book(1)).is_err());
    assert!(old.append(&[more(book(1), 3, 1)]).is_err());
    drop(old);
    assert!(!disk.is_down());
    new.append(&[more(book(1), 3, 1)]).unwrap();
}

#[test]
fn a_restored_backup_is_behind_its_checkpoint() {
    let disk = MemoryDisk::new(1);
    let mut store = MemoryStore::open(&disk).unwrap();
    store.append(&[more(book(1), 0, 3)]).unwrap();
    let secret = store.secret("scribe").unwrap();
    let backup = disk.backup();
    store.append(&[more(book(1), 3, 3)]).unwrap();
    store.record_head(book(1), 6, b"six").unwrap();
    disk.restore(&backup);
    let mut store = MemoryStore::open(&disk).unwrap();
    assert_eq!(
        (store.behind().len(), store.secret("scribe").unwrap()),
        (1, secret)
    );
    assert!(store.append(&[more(book(1), 3, 1)]).is_err());
    store.catch_up(&[more(book(1), 3, 3)]).unwrap();
    store.append(&[more(book(1), 6, 1)]).unwrap();
}
