//! Receipts: what the scribe signed for each act of this person's, kept, and checked against the
//! book. A receipt that the book does not honour is evidence.

use crate::client::Link;
use crate::client::heads::{Head, keep_evidence};
use crate::client::link;
use crate::outcome::{Outcome, Unfinished, fault};
use crate::places;
use crate::say::Say;
use basics::{BookId, TreeHash};
use book::Receipt;
use clap::{Arg, ArgAction, ArgMatches, Command};
use serde_json::{Value, json};
use std::path::PathBuf;

fn place(book: &BookId) -> Result<PathBuf, Unfinished> {
    Ok(places::data("receipts")?.join(format!("{book}.jsonl")))
}

/// Keeps a receipt, unless it is there.
pub fn keep(receipt: &Receipt) -> Outcome {
    let path = place(&receipt.receipt.book)?;
    if held(&receipt.receipt.book)?.contains(receipt) {
        return Ok(());
    }
    let line = serde_json::to_string(receipt).map_err(|error| fault(path.display(), error))?;
    places::add_line(&path, &line)
}

/// The receipts that this person holds of a book. A last line that was cut off is passed over.
pub fn held(book: &BookId) -> Result<Vec<Receipt>, Unfinished> {
    let path = place(book)?;
    let Some(text) = places::read(&path)? else { return Ok(Vec::new()) };
    let whole = text.lines().filter(|line| !line.is_empty());
    let mut receipts = Vec::new();
    let mut lines = whole.enumerate().peekable();
    while let Some((at, line)) = lines.next() {
        match serde_json::from_str(line) {
            Ok(receipt) => receipts.push(receipt),
            Err(_) if lines.peek().is_none() && !text.ends_with('\n') => {}
            Err(error) => {
                return Err(fault(format_args!("{}, {}", path.display(), at + 1), error));
            }
        }
    }
    Ok(receipts)
}

/// `caracol receipts`
pub fn command(say: Say) -> Command {
    let command = Command::new("receipts").about(say.t("cli-receipts"));
    link::options(say, command).arg(
        Arg::new("check")
            .long("check")
            .action(ArgAction::SetTrue)
            .help(say.t("cli-receipts-check")),
    )
}

/// How a receipt was found to stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// The entry is there.
    Found,
    /// Another entry is there.
    Differs,
    /// There is no such entry.
    Missing,
    /// The scribe did not sign this.
    Forged,
}

impl Standing {
    const fn code(self) -> &'static str {
        match self {
            Self::Found => "found",
            Self::Differs => "differs",
            Self::Missing => "missing",
            Self::Forged => "forged",
        }
    }
}

/// Runs it.
pub fn run(say: Say, matches: &ArgMatches) -> Outcome {
    let mut link = Link::of(say, matches)?;
    let receipts = held(&link.book)?;
    if !matches.get_flag("check") {
        say.value(&receipts);
        for receipt in &receipts {
            say.line(&row(say, receipt));
        }
        return Ok(());
    }
    let head = link.head()?;
    let Some(head) = head else {
        return Err(Unfinished::Refused(say.t("cli-book-unreadable")));
    };
    let standings = check(&mut link, &head, &receipts)?;
    let mut bad = Vec::new();
    let mut rows = Vec::new();
    for (receipt, standing) in receipts.iter().zip(&standings) {
        rows.push(json!({"receipt": receipt, "standing": standing.code()}));
        if *standing != Standing::Found {
            let said = say.t(&format!("cli-receipt-{}", standing.code()));
            say.line(&format!("{}  {said}", row(say, receipt)));
            bad.push(json!({"receipt": receipt, "standing": standing.code()}));
        }
    }
    let sound = receipts.len() - bad.len();
    let args = [("sound", sound.into()), ("all", receipts.len().into())];
    let said = say.t_args("cli-receipts-sound", &args);
    if bad.is_empty() {
        say.value(&json!({ "receipts": rows }));
        say.line(&said);
        return Ok(());
    }
    let path = keep_evidence(&link.book, &json!({"head": head, "receipts": bad}))?;
    say.value(&json!({"receipts": rows, "evidence": path}));
    say.line(&said);
    say.line(&say.t_args(
        "cli-evidence",
        &[("path", path.display().to_string().into())],
    ));
    Err(Unfinished::No)
}

fn row(say: Say, receipt: &Receipt) -> String {
    let body = &receipt.receipt;
    let when = say.words().date_time(body.at);
    format!("{}  {}  {when}", body.seq, body.act.short())
}

/// Checks receipts against the tree under a head; those beyond it against what the node says now.
fn check(link: &mut Link, head: &Head, all: &[Receipt]) -> Result<Vec<Standing>, Unfinished> {
    let scribe = link.scribe()?;
    let within: Vec<u64> = all
        .iter()
        .map(|receipt| receipt.receipt.seq)
        .filter(|seq| *seq < head.size)
        .collect();
    let mut leaves = link.leaves(head, &within)?.into_iter();
    let mut standings = Vec::with_capacity(all.len());
    for receipt in all {
        let body = &receipt.receipt;
        let leaf = if body.seq < head.size {
            leaves.next()
        } else {
            later(link, receipt)?
        };
        standings.push(match leaf {
            _ if !receipt.holds(&scribe) || body.book != link.book => Standing::Forged,
            Some(leaf) if leaf == body.leaf => Standing::Found,
            Some(_) => Standing::Differs,
            None => Standing::Missing,
        });
    }
    Ok(standings)
}

/// The leaf of an act that stands beyond the signed head, as the node says it.
fn later(link: &mut Link, receipt: &Receipt) -> Result<Option<TreeHash>, Unfinished> {
    let reply = link.read(&link.path(&format!("/acts/{}", receipt.receipt.act)))?;
    if reply.status == 404 {
        return Ok(None);
    }
    reply.check(link.say())?;
    let json = reply.json();
    let seq = json.get("seq").and_then(Value::as_u64);
    let leaf = json
        .get("leaf")
        .and_then(Value::as_str)
        .and_then(TreeHash::from_hex);
    Ok(leaf.filter(|_| seq == Some(receipt.receipt.seq)))
}
