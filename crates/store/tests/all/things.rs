//! Books, words and folders to test with.

use basics::{BookId, PersonId, TextHash, WordHash};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use store::{Append, Reader, SqliteStore, Word};

pub(crate) fn book(n: u8) -> BookId {
    BookId([n; 32])
}

/// The entry that every test expects at a position: its content follows from where it is.
pub(crate) fn entry(book: BookId, seq: u64) -> Vec<u8> {
    let len = 60 + usize::try_from(seq.wrapping_mul(7_919) % 700).unwrap();
    let mut bytes = format!("{{\"book\":\"{book}\",\"seq\":{seq}}}").into_bytes();
    bytes.resize(len.max(bytes.len()), b'.');
    bytes
}

pub(crate) fn more(book: BookId, from: u64, count: u64) -> Append {
    Append::entries(
        book,
        from,
        (from..from + count).map(|seq| entry(book, seq)).collect(),
    )
}

pub(crate) fn word(n: u8, author: u8, content: &str) -> Word {
    Word {
        hash: WordHash([n; 32]),
        author: PersonId([author; 32]),
        salt: std::array::from_fn(|at| n.wrapping_mul(31) ^ u8::try_from(at * 7).unwrap()),
        content: content.to_owned(),
    }
}

pub(crate) fn text(n: u8, content: &str) -> (TextHash, String) {
    (TextHash([n; 32]), content.to_owned())
}

/// How many entries a book has, after seeing that each of them is the expected one.
pub(crate) fn sound(reader: &dyn Reader, book: BookId) -> u64 {
    let mut next = 0;
    reader
        .for_each_entry(book, 0, &mut |seq, bytes| {
            assert_eq!(seq, next);
            assert_eq!(bytes, entry(book, seq), "entry {seq} of {book}");
            next += 1;
            ControlFlow::Continue(())
        })
        .unwrap();
    assert_eq!(reader.len(book).unwrap(), next);
    next
}

/// Opens a folder after whatever befell it, and sees that nothing in it is damaged.
pub(crate) fn reopened(folder: &Path) -> SqliteStore {
    let store = SqliteStore::open(folder).unwrap();
    assert_eq!(
        store.sqlite_reader().examine().unwrap(),
        Vec::<String>::new()
    );
    store
}

/// Every file in a folder and the folders in it, whatever its name.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

/// The files of a folder that hold some bytes.
pub(crate) fn holding(folder: &Path, bytes: &[u8]) -> Vec<PathBuf> {
    let holds = |path: &PathBuf| {
        fs::read(path)
            .unwrap()
            .windows(bytes.len())
            .any(|window| window == bytes)
    };
    files(folder).into_iter().filter(holds).collect()
}

/// Copies a folder's files as they lie there, also while a store has it open: what a crash leaves.
pub(crate) fn copied(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copied(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

/// The variable by which a test tells the copy of itself in another process where to work.
pub(crate) const FOLDER: &str = "STORE_TEST_FOLDER";

/// Where this process is to work, if it is the copy that a test has started.
pub(crate) fn told_folder() -> Option<PathBuf> {
    std::env::var_os(FOLDER).map(PathBuf::from)
}

/// A command that runs one test of this binary as another process, in a folder that it is told.
pub(crate) fn one_test(test: &str, folder: &Path) -> Vec<String> {
    let this = std::env::current_exe()
        .unwrap()
        .to_string_lossy()
        .into_owned();
    let folder = format!("{FOLDER}={}", folder.display());
    ["env", &folder, &this, "--exact", test, "--nocapture", "--test-threads=1"]
        .map(str::to_owned)
        .to_vec()
}

pub(crate) fn started(command: &[String]) -> Child {
    Command::new(&command[0])
        .args(&command[1..])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Says a line to the test that has started this process, at once.
pub(crate) fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "said {line}").unwrap();
    out.flush().unwrap();
}

/// The lines that a started process says, as they come.
pub(crate) fn said(child: &mut Child) -> impl Iterator<Item = String> + use<> {
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    // The test harness may write the beginning of the line.
    lines
        .map_while(Result::ok)
        .filter_map(|line| line.split_once("said ").map(|(_, said)| said.to_owned()))
}
