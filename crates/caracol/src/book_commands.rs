//! `caracol book …`: verify a copy, show what it holds, list, export and import (`catch_up.rs` is
//! a file of its own).

use crate::catch_up;
use crate::client::Link;
use crate::copy::{self, ReadError};
use crate::dates::Dates;
use crate::outcome::{Outcome, Unfinished, fault};
use crate::places;
use crate::say::Say;
use crate::serve::open;
use crate::verify;
use basics::{BookId, WordHash, hex};
use book::export::{self, Export, ExportError, Lines, OpenWord, Pieces};
use clap::ArgMatches;
use node::BadEntry;
use node::replay::Fault;
use node::verify::{ExportFault, Verified};
use serde_json::json;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use store::{Append, Reader, Store, Word};
use web::words::refusal;

/// Entries of one group when a copy is taken in.
pub(crate) const GROUP: usize = 1024;

/// Runs one of them.
pub fn run(say: Say, matches: &ArgMatches) -> Outcome {
    match matches.subcommand() {
        Some(("verify", matches)) => verify_copy(say, &copy_of(say, matches)?),
        Some(("show", matches)) => show(say, &copy_of(say, matches)?),
        Some(("list", matches)) => list(say, &folder(matches)?),
        Some(("export", matches)) => export_book(say, matches),
        Some(("catch-up", matches)) => {
            catch_up::run(say, &path(matches, "copy")?, &folder(matches)?)
        }
        Some(("import", matches)) => import(say, &path(matches, "copy")?, &folder(matches)?),
        _ => Ok(()),
    }
}

fn path(matches: &ArgMatches, name: &str) -> Result<PathBuf, Unfinished> {
    let path = matches.get_one::<PathBuf>(name).cloned();
    path.ok_or_else(|| Unfinished::Usage(name.to_owned()))
}

/// The node's folder: `--folder`, else `CARACOL_HOME`, else the usual place for a person's data.
pub fn folder(matches: &ArgMatches) -> Result<PathBuf, Unfinished> {
    match matches.get_one::<PathBuf>("folder") {
        Some(folder) => Ok(folder.clone()),
        None => places::node(),
    }
}

/// Whether a copy is asked for from a node, by the address of its book.
fn is_address(given: &str) -> bool {
    given.starts_with("http://") || given.starts_with("https://")
}

/// A copy as it is named: a folder, a file, or the address of a book on a node.
fn copy_of(say: Say, matches: &ArgMatches) -> Result<Pieces, Unfinished> {
    let given = path(matches, "copy")?;
    match given.to_str().filter(|given| is_address(given)) {
        Some(address) => fetched(say, address, matches),
        None => read(say, &given),
    }
}

fn fetched(say: Say, address: &str, matches: &ArgMatches) -> Result<Pieces, Unfinished> {
    let trust = matches.get_one::<String>("trust").map(String::as_str);
    let mut link = Link::at(say, address, trust)?;
    let copy = link.copy()?;
    let pieces = export::pieces_of_tar(&copy).map_err(|error| no(say, &error.into()))?;
    // Whoever asks for one book must not be given a valid copy of another. A name that cannot be
    // read is no other's; verification finds what is wrong with it.
    if export::book_id(&pieces).is_ok_and(|book| book != link.book) {
        return Err(Unfinished::Refused(say.t("cli-copy-of-another")));
    }
    Ok(pieces)
}

/// The pieces of a copy on the disk.
pub(crate) fn read(say: Say, path: &Path) -> Result<Pieces, Unfinished> {
    copy::read(path).map_err(|error| match error {
        ReadError::Disk(error) => fault(path.display(), error),
        ReadError::Form(error) => no(say, &error.into()),
    })
}

/// Says what is wrong with a copy, and with which entry.
pub(crate) fn no(say: Say, fault: &ExportFault) -> Unfinished {
    let (seq, code, rule) = (fault.seq(), fault.code(), fault.rule());
    let why = match fault {
        ExportFault::Entry(bad) => bad.fault.to_string(),
        other => other.to_string(),
    };
    let bad = json!({"seq": seq, "code": code, "rule": rule, "why": why});
    say.value(&json!({"valid": false, "bad": bad}));
    let key = match (fault, rule) {
        (ExportFault::Entry(_), Some(_)) => "cli-bad-entry-by-rule",
        (ExportFault::Entry(_), None) => "cli-bad-entry",
        (ExportFault::Piece(ExportError::Missing(_) | ExportError::Tar(_)), _) => "cli-not-a-copy",
        _ => "cli-bad-copy",
    };
    say.line(&say.t_args(
        key,
        &[
            ("seq", seq.unwrap_or_default().into()),
            ("code", code.into()),
            ("rule", rule.unwrap_or_default().into()),
            ("why", in_words(say, fault).into()),
        ],
    ));
    say.line(&say.t_args("cli-bad-exactly", &[("why", why.into())]));
    Unfinished::No
}

/// What is wrong, in the reader's language: a refusal of the rules as whoever tries it is told,
/// anything else by its code.
fn in_words(say: Say, fault: &ExportFault) -> String {
    let words = say.words();
    let text = match fault {
        ExportFault::Entry(BadEntry { fault: Fault::Rules(refused), .. }) => {
            refusal(words, refused).detail
        }
        other => words
            .find(&format!("page-fault-{}", other.code()), None, &[])
            .unwrap_or_else(|| words.t("page-fault-other")),
    };
    text.replace(['\u{2068}', '\u{2069}'], "")
}

fn verify_copy(say: Say, copy: &Pieces) -> Outcome {
    let mut dates = Dates::by(places::now());
    let verified =
        verify::copy(copy, |entry| dates.look(&entry)).map_err(|fault| no(say, &fault))?;
    let checkpoint = &verified.checkpoint;
    say.value(&json!({
        "valid": true,
        "book": checkpoint.book,
        "entries": checkpoint.size,
        "root": checkpoint.root,
        "texts": verified.texts.len(),
        "words": verified.words.len(),
        "erased": verified.erased().count(),
        "receipts": verified.receipts.len(),
        "head": {"size": checkpoint.size, "at": dates.last},
        "ahead": dates.ahead,
        "summary": verified.replay.state.summary(),
    }));
    let state = &verified.replay.state;
    let name = state
        .charter()
        .map(|charter| charter.name.to_string())
        .unwrap_or_default();
    say.line(&say.t_args(
        "cli-valid",
        &[
            ("name", name.into()),
            ("entries", checkpoint.size.into()),
            ("members", state.members().len().into()),
            ("agreements", state.agreements().len().into()),
            ("root", checkpoint.root.to_string().into()),
        ],
    ));
    say_dates(say, &dates);
    say_erased(say, "cli-copy-erased", &verified);
    Ok(())
}

/// Says that words still lie in a copy which those who wrote them had erased. The book verifies
/// with them and without; they are pointed out so that whoever has the copy destroys them.
fn say_erased(say: Say, key: &str, verified: &Verified) {
    let count = verified.erased().count();
    if count > 0 {
        say.line(&say.t_args(key, &[("count", count.into())]));
    }
}

/// Says of when the copy is, and what is strange about its dates. That is a remark and no fault:
/// which of the two clocks is wrong, the book does not tell.
fn say_dates(say: Say, dates: &Dates) {
    let last = say.words().date_time(dates.last);
    say.line(&say.t_args("cli-valid-until", &[("date", last.into())]));
    if let Some(ahead) = dates.ahead {
        let span = say.words().span(ahead.ms);
        say.line(&say.t_args(
            "cli-dated-ahead",
            &[("entries", ahead.entries.into()), ("seq", ahead.seq.into()), ("span", span.into())],
        ));
    }
}

fn show(say: Say, copy: &Pieces) -> Outcome {
    let verified = verify::copy(copy, |_| ()).map_err(|fault| no(say, &fault))?;
    let state = &verified.replay.state;
    let summary = state.summary();
    say.value(&summary);
    let title = |hash: &basics::TextHash| {
        let text = verified
            .texts
            .get(hash)
            .and_then(|text| text.lines().next());
        text.map_or_else(|| hash.short(), str::to_owned)
    };
    let name = state
        .charter()
        .map(|charter| charter.name.to_string())
        .unwrap_or_default();
    say.line(&name);
    let count = |key: &str, n: usize| say.line(&say.t_args(key, &[("n", n.into())]));
    count("cli-show-members", summary.members.len());
    count("cli-show-units", summary.units.len());
    count("cli-show-matters", summary.matters.len());
    for matter in summary.matters.values() {
        let phase = say.t(&format!("cli-phase-{}", matter.how.unwrap_or(matter.phase)));
        say.line(&format!("  {} · {phase}", title(&matter.version)));
    }
    count("cli-show-agreements", summary.agreements.len());
    for agreement in summary.agreements.values() {
        let force = say.t(&format!("cli-force-{}", agreement.force));
        say.line(&format!("  {} · {force}", title(&agreement.text)));
    }
    Ok(())
}

fn list(say: Say, folder: &Path) -> Outcome {
    let reader = open(say, folder)?.reader();
    let books = reader
        .books()
        .map_err(|error| fault(folder.display(), error))?;
    let mut rows = Vec::new();
    for book in books {
        let len = reader.len(book).map_err(|error| fault(book, error))?;
        say.line(&say.t_args(
            "cli-list-row",
            &[("book", book.to_string().into()), ("entries", len.into())],
        ));
        rows.push(json!({"book": book, "entries": len}));
    }
    say.value(&rows);
    Ok(())
}

/// The words that entries say are erased.
fn erased(entries: &[Vec<u8>]) -> BTreeSet<WordHash> {
    let act = |bytes: &Vec<u8>| book::Entry::<rules::Deed>::read(bytes).ok()?.act;
    let acts = entries.iter().filter_map(act);
    let words = acts.filter_map(|act| match &act.act().act {
        rules::Deed::EraseWords(deed) => Some(deed.words.clone()),
        _ => None,
    });
    words.flatten().collect()
}

/// Everything that a store holds of a book.
pub fn from_store(
    reader: &dyn Reader, book: BookId, with_words: bool,
) -> Result<Export, store::Fault> {
    let mut export = Export { book: Some(book), ..Export::default() };
    reader.for_each_entry(book, 0, &mut |_, entry| {
        export.entries.push(entry.to_vec());
        std::ops::ControlFlow::Continue(())
    })?;
    // What was erased may lie there still, if the node stopped just then.
    let erased = erased(&export.entries);
    if let Some(head) = reader.head(book)? {
        // The copy is of the moment of its checkpoint.
        export
            .entries
            .truncate(usize::try_from(head.size).unwrap_or(usize::MAX));
        export.checkpoint = head.note;
    }
    for hash in reader.texts(book)? {
        if let Some(text) = reader.text(book, hash)? {
            export.texts.insert(hash, text);
        }
    }
    if with_words {
        let lying = reader.words(book)?.into_iter();
        for hash in lying.filter(|hash| !erased.contains(hash)) {
            if let Some(word) = reader.word(book, hash)? {
                export
                    .words
                    .insert(hash, OpenWord { content: word.content, salt: word.salt });
            }
        }
    }
    Ok(export)
}

fn export_book(say: Say, matches: &ArgMatches) -> Outcome {
    let given = matches
        .get_one::<String>("book")
        .cloned()
        .unwrap_or_default();
    let to = path(matches, "to")?;
    let with_words = !matches.get_flag("without-words");
    let mut export = if is_address(&given) {
        let pieces = fetched(say, &given, matches)?;
        Export::from_pieces(&pieces).map_err(|error| no(say, &error.into()))?
    } else {
        let book: BookId = given
            .parse()
            .map_err(|error| Unfinished::Usage(format!("{given}: {error}")))?;
        let store = open(say, &folder(matches)?)?;
        let reader = store.reader();
        from_store(reader.as_ref(), book, with_words).map_err(|error| fault(book, error))?
    };
    if !with_words {
        export.words.clear();
    }
    if export.entries.is_empty() {
        return Err(Unfinished::Refused(say.t("cli-no-such-book")));
    }
    copy::write(&export, &to).map_err(|error| fault(to.display(), error))?;
    let n = export.entries.len();
    let to = to.display().to_string();
    say.value(&json!({"book": export.book, "entries": n, "to": to}));
    say.line(&say.t_args("cli-exported", &[("entries", n.into()), ("to", to.into())]));
    Ok(())
}

/// The words of a copy that some act in it names, with their authors; but for those that were
/// erased.
pub(crate) fn words(verified: &Verified) -> Vec<Word> {
    let known = verified.replay.state.words();
    let kept = verified
        .words
        .iter()
        .filter(|(hash, _)| !known.is_erased(hash));
    let words = kept.filter_map(|(hash, word)| {
        let author = known.author(hash)?;
        let OpenWord { content, salt } = word.clone();
        Some(Word { hash: *hash, author, salt, content })
    });
    words.collect()
}

fn import(say: Say, path: &Path, folder: &Path) -> Outcome {
    let pieces = read(say, path)?;
    let verified = verify::copy(&pieces, |_| ()).map_err(|fault| no(say, &fault))?;
    let book = verified.checkpoint.book;
    let mut store = open(say, folder)?;
    let reader = store.reader();
    let have = reader.len(book).map_err(|error| fault(book, error))?;
    // What a node once signed is given back to it by `catch-up`, which looks at what it signed.
    let head = reader.head(book).map_err(|error| fault(book, error))?;
    if have > 0 || head.is_some() {
        return Err(Unfinished::Refused(say.t("cli-book-is-here")));
    }
    let piece = |name| export::piece(&pieces, name).unwrap_or_default();
    let entries = Lines::of(piece("entries.jsonl")).whole;
    let words = words(&verified);
    let erased = verified.erased().count();
    say_erased(say, "cli-import-erased", &verified);
    let mut beside = Some((verified.texts.into_iter().collect(), words));
    for (at, group) in entries.chunks(GROUP).enumerate() {
        let (texts, words) = beside.take().unwrap_or_default();
        let append = Append {
            book,
            expected_len: (at * GROUP) as u64,
            entries: group.iter().map(|entry| entry.to_vec()).collect(),
            texts,
            words,
        };
        store
            .append(&[append])
            .map_err(|error| fault(folder.display(), error))?;
    }
    let size = verified.checkpoint.size;
    store
        .record_head(book, size, piece("checkpoint"))
        .map_err(|error| fault(folder.display(), error))?;
    say.value(&json!({"book": book, "entries": size, "erased": erased}));
    let shown = hex::encode(&book.0);
    say.line(&say.t_args(
        "cli-imported",
        &[("book", shown.into()), ("entries", size.into())],
    ));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use rules::refusal::Common;

    #[test]
    fn what_the_rules_refuse_is_said_as_to_whoever_tries_it() {
        let refused = Fault::Rules(Common::ErasedWords.into());
        let fault = ExportFault::Entry(BadEntry { seq: 7, fault: refused });
        let said = ["en", "es"].map(|lang| {
            let args = ["--lang", lang].map(str::to_owned);
            in_words(Say::from_environment(args.into_iter()), &fault)
        });
        assert_ne!(said[0], said[1]);
        for (said, general) in said.iter().zip(["The rules did not", "Las reglas no"]) {
            assert!(!said.is_empty() && !said.starts_with(general), "{said}");
            assert!(!said.contains('\u{2068}'), "{said}");
        }
    }
}
