//! Signing here and handing in there. What was signed is kept until it is acknowledged or refused,
//! and the same bytes are handed in again after a lost connection.

use super::fill::Filled;
use crate::client::Link;
use crate::client::heads::keep_evidence;
use crate::client::http::Reply;
use crate::keys::KeyFile;
use crate::outcome::{Unfinished, fault};
use crate::{places, receipts};
use basics::{ActId, BookId, Nonce, hex};
use book::receipt::ReceiptBody;
use book::tree::leaf_hash;
use book::{Act, Opened, Receipt, Sig};
use rules::Deed;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// Words with their salt, as they are handed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Salted {
    /// The words.
    pub content: String,
    /// The salt, in hexadecimal digits.
    pub salt: String,
}

/// An act that was signed, with all that is handed in with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signed {
    /// Canonical bytes of the act.
    pub act: String,
    /// Its signature.
    pub sigs: Vec<Sig>,
    /// Texts that it names.
    pub texts: Vec<String>,
    /// Words that it names.
    pub words: Vec<Salted>,
}

impl Signed {
    fn opened(&self) -> Result<Opened<Deed>, Unfinished> {
        let opened = Opened::read(self.act.as_bytes(), self.sigs.clone());
        opened.map_err(|error| fault("act", error))
    }
}

/// What became of an act that was handed in.
#[derive(Debug)]
pub enum Sent {
    /// It stands in the book.
    Done(Receipt),
    /// Something that the same key signed later was entered first. The answer says so.
    Overtaken(Reply),
}

/// Signs an act for a book, on top of the head that this device has seen; not before `since`, which
/// is when another device of the same person signed last by a clock that may differ.
pub fn sign(
    link: &mut Link, key: &KeyFile, filled: &Filled, since: basics::Instant,
) -> Result<Signed, Unfinished> {
    let seen = link.seen()?;
    let act = Act {
        act: filled.deed.clone(),
        at: places::now().max(since),
        book: link.book,
        edition: 0,
        nonce: Nonce(places::random()?),
        seen,
    };
    let bytes = act.to_bytes().map_err(|error| fault("act", error))?;
    let sig = Sig::make(&bytes, key.person(), &key.signing()?);
    let act = String::from_utf8(bytes).map_err(|error| fault("act", error))?;
    let words = filled.words.iter().cloned();
    let words = words.map(|(salt, content)| Salted { content, salt: hex::encode(&salt) });
    let texts = filled.texts.clone();
    Ok(Signed { act, sigs: vec![sig], texts, words: words.collect() })
}

fn waits_in(book: &BookId) -> Result<PathBuf, Unfinished> {
    Ok(places::data("waiting")?.join(book.to_string()))
}

fn waits_at(book: &BookId, act: ActId) -> Result<PathBuf, Unfinished> {
    Ok(waits_in(book)?.join(format!("{act}.json")))
}

/// What was signed for a book and not acknowledged yet.
pub fn waiting(book: &BookId) -> Result<Vec<Signed>, Unfinished> {
    let folder = waits_in(book)?;
    let Ok(entries) = std::fs::read_dir(&folder) else { return Ok(Vec::new()) };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut all = Vec::new();
    for path in paths.filter(|path| path.extension().is_some_and(|e| e == "json")) {
        let text = places::read(&path)?.unwrap_or_default();
        let signed: Signed = serde_json::from_str(&text).map_err(|e| fault(path.display(), e))?;
        all.push(signed);
    }
    let at = |signed: &Signed| {
        signed
            .opened()
            .map(|opened| opened.act().at)
            .unwrap_or_default()
    };
    all.sort_by_key(at);
    Ok(all)
}

/// Hands an act in, again and again within the patience where there is no answer, and keeps the
/// receipt.
pub fn send(link: &mut Link, signed: &Signed, patience: Duration) -> Result<Sent, Unfinished> {
    let opened = signed.opened()?;
    let path = waits_at(&link.book, opened.id())?;
    let body = serde_json::to_value(signed).map_err(|error| fault("act", error))?;
    places::write_private(&path, body.to_string().as_bytes(), false)?;
    let reply = answered(link, &body, patience, &opened)?;
    let sent = if reply.is_overtaken() {
        Ok(Sent::Overtaken(reply))
    } else if reply.is_done() {
        believe(link, &opened, &reply.json()).map(Sent::Done)
    } else {
        Err(reply.refused(link.say()))
    };
    // The receipt is durable before the act is let go.
    if let Ok(Sent::Done(receipt)) = &sent {
        receipts::keep(receipt)?;
    }
    std::fs::remove_file(&path).map_err(|error| fault(path.display(), error))?;
    sent
}

/// What the node answers in the end. A node that has no time is asked again when it says so.
fn answered(
    link: &Link, body: &Value, patience: Duration, opened: &Opened<Deed>,
) -> Result<Reply, Unfinished> {
    let query = link
        .invitation
        .as_ref()
        .map(|i| format!("?invitation={i}"))
        .unwrap_or_default();
    let (to, say) = (link.path(&format!("/acts{query}")), link.say());
    let (begun, mut pause) = (Instant::now(), Duration::from_millis(250));
    loop {
        let reply = link.http.post_once(&to, body);
        let later = reply.as_ref().ok().and_then(|reply| reply.later);
        let wait = pause.max(Duration::from_secs(later.unwrap_or_default()));
        let last = begun.elapsed().saturating_add(wait) > patience;
        match reply {
            Ok(reply) if !reply.is_later() => return Ok(reply),
            Ok(reply) if last => return Err(kept(link, opened, reply.refused(say))),
            Err(error) if last => {
                return Err(kept(link, opened, link.http.unreachable(&error)));
            }
            _ => {}
        }
        if let Some(seconds) = later {
            say.note(&say.t_args("cli-busy", &[("seconds", seconds.into())]));
        }
        std::thread::sleep(wait);
        pause = (pause * 2).min(Duration::from_secs(5));
    }
}

/// It was not acknowledged, for this reason, and is kept.
fn kept(link: &Link, opened: &Opened<Deed>, why: Unfinished) -> Unfinished {
    if let Unfinished::Fault(text) = why {
        crate::say::to_stderr(&text);
    }
    let args = [("act", opened.id().to_string().into())];
    Unfinished::Fault(link.say().t_args("cli-kept", &args))
}

/// A receipt is believed if the scribe signed it, for this act, in this book, and the leaf is that
/// of this very act at this place.
fn believe(link: &mut Link, opened: &Opened<Deed>, answer: &Value) -> Result<Receipt, Unfinished> {
    let scribe = link.scribe()?;
    check(answer, opened, link.book, &scribe).map_or_else(|| Err(strange(link, opened, answer)), Ok)
}

/// The receipt in an answer, if it is one for this act.
pub fn check(
    answer: &Value, opened: &Opened<Deed>, book: BookId, scribe: &basics::PublicKey,
) -> Option<Receipt> {
    let given = json!({"receipt": answer.get("receipt"), "sig": answer.get("sig")});
    let receipt: Receipt = serde_json::from_value(given).ok()?;
    let ReceiptBody { act, at, book: of, leaf, seq } = &receipt.receipt;
    let entry = opened.entry_bytes(*at, *seq).ok()?;
    let fits = *act == opened.id() && *of == book && *leaf == leaf_hash(&entry);
    (fits && receipt.holds(scribe)).then_some(receipt)
}

fn strange(link: &Link, opened: &Opened<Deed>, answer: &Value) -> Unfinished {
    let act = String::from_utf8_lossy(opened.act_bytes()).into_owned();
    let what = json!({"what": "receipt", "act": act, "sigs": opened.sigs(), "answer": answer});
    match keep_evidence(&link.book, &what) {
        Ok(path) => {
            let args = [("path", path.display().to_string().into())];
            Unfinished::Refused(link.say().t_args("cli-receipt-bad", &args))
        }
        Err(unfinished) => unfinished,
    }
}
