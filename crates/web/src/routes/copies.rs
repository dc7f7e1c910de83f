//! Copies of the whole book, and verifying it again.

use super::{aside, in_book, look_around};
use crate::answer::{Answer, Form, page, plain};
use crate::house::buckets::Doing;
use crate::pages;
use crate::sheets::{CopySheet, VerifyFault, VerifySheet};
use crate::visit::{Inside, Visit};
use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use basics::{BookId, WordHash};
use book::checkpoint::verifier_key;
use book::export::{Export, OpenWord};
use book::{Checkpoint, Tree};
use node::verify;
use std::ops::ControlFlow;
use std::sync::PoisonError;
use store::{Fault, Reader};

/// `/b/{book}/copy`
pub(super) async fn copy(visit: Visit, Path(book): Path<String>) -> Answer {
    in_book(visit, book, Form::Page, |at| {
        let (reader, id) = (&at.visit.house.reader, at.inside.room.id);
        let (Ok(texts), Ok(words)) = (reader.texts(id), reader.words(id)) else {
            return Some(at.visit.fault(Form::Page));
        };
        let entries = at.desk.tree.len();
        let sheet = CopySheet {
            entries,
            texts: texts.len() as u64,
            words: words.len() as u64,
        };
        Some(page(pages::copy(&at.ctx(), &sheet)))
    })
    .await
}

/// Something heavy for somebody who may read the book.
async fn heavy(
    visit: Visit, book: String, work: impl FnOnce(&Visit, &Inside) -> Answer + Send + 'static,
) -> Answer {
    let id = BookId::from_hex(&book);
    let Some(inside) = id.and_then(|id| visit.inside(id)) else {
        return visit.nothing(Form::Page, id);
    };
    let doing = visit
        .house
        .buckets
        .at(visit.approach.address, Doing::Heavy, visit.now);
    if let Err(seconds) = doing {
        return visit.later(Form::Page, seconds);
    }
    let house = std::sync::Arc::clone(&visit.house);
    let Ok(_turn) = house.heavy.acquire().await else {
        return visit.fault(Form::Page);
    };
    aside(visit, Form::Page, move |visit| work(visit, &inside)).await
}

/// `/b/{book}/copy.tar`
pub(super) async fn tar(visit: Visit, Path(book): Path<String>) -> Answer {
    heavy(visit, book, |visit, inside| {
        let id = inside.room.id;
        let export = match export(visit, inside) {
            Ok(Some(export)) => export,
            Ok(None) => return visit.own(Form::Page, StatusCode::SERVICE_UNAVAILABLE, "fault"),
            Err(fault) => {
                tracing::error!(%fault, "a book cannot be copied");
                return visit.fault(Form::Page);
            }
        };
        let Ok(tar) = export.to_tar() else { return visit.fault(Form::Page) };
        let mut answer = plain(StatusCode::OK, "application/x-tar", "no-store", tar);
        let name = format!("attachment; filename=\"caracol-{}.tar\"", id.short());
        if let Ok(name) = HeaderValue::from_str(&name) {
            answer
                .headers_mut()
                .insert(header::CONTENT_DISPOSITION, name);
        }
        answer
    })
    .await
}

/// Everything up to the last signed checkpoint. Nothing, if none has been signed.
fn export(visit: &Visit, inside: &Inside) -> Result<Option<Export>, Fault> {
    let (reader, id) = (&*visit.house.reader, inside.room.id);
    let (head, scribe) = {
        let desk = inside.room.look();
        (desk.head.clone(), desk.scribe())
    };
    let (Some(note), Some(scribe)) = (head, scribe) else { return Ok(None) };
    let Ok(checkpoint) = Checkpoint::open(&note, &id, &scribe) else {
        return Ok(None);
    };
    let entries = entries(reader, id, checkpoint.size)?;
    let mut export = Export {
        book: Some(id),
        entries,
        checkpoint: note,
        ..Export::default()
    };
    for hash in reader.texts(id)? {
        if let Some(text) = reader.text(id, hash)? {
            export.texts.insert(hash, text);
        }
    }
    // What was erased this moment may lie there for a moment longer.
    let lying = reader.words(id)?;
    let kept: Vec<WordHash> = {
        let desk = inside.room.look();
        let erased = |hash: &WordHash| desk.state().words().is_erased(hash);
        lying.into_iter().filter(|hash| !erased(hash)).collect()
    };
    for hash in kept {
        if let Some(word) = reader.word(id, hash)? {
            let open = OpenWord { content: word.content, salt: word.salt };
            export.words.insert(hash, open);
        }
    }
    Ok(Some(export))
}

fn entries(reader: &dyn Reader, book: BookId, size: u64) -> Result<Vec<Vec<u8>>, Fault> {
    let mut entries = Vec::new();
    reader.for_each_entry(book, 0, &mut |seq, bytes| {
        if seq >= size {
            return ControlFlow::Break(());
        }
        entries.push(bytes.to_vec());
        ControlFlow::Continue(())
    })?;
    Ok(entries)
}

/// `/b/{book}/verify`: decides the whole book again. Once for each length, for everybody.
pub(super) async fn verify(visit: Visit, Path(book): Path<String>) -> Answer {
    heavy(visit, book, |visit, inside| {
        let id = inside.room.id;
        let (size, _) = inside.room.look().seen();
        // The guard is let go before the other kind of it is asked for below.
        let known = {
            let verified = visit
                .house
                .verified
                .read()
                .unwrap_or_else(PoisonError::into_inner);
            verified
                .get(&id)
                .filter(|sheet| sheet.entries == size)
                .cloned()
        };
        let sheet = match known {
            Some(sheet) => sheet,
            None => match verify_again(visit, inside) {
                Ok(Some(sheet)) => sheet,
                Ok(None) | Err(_) => return visit.fault(Form::Page),
            },
        };
        let mut verified = visit
            .house
            .verified
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        verified.insert(id, sheet.clone());
        drop(verified);
        look_around(visit, inside, Form::Page, |at| {
            Some(page(pages::verify(&at.ctx(), &sheet)))
        })
    })
    .await
}

fn verify_again(visit: &Visit, inside: &Inside) -> Result<Option<VerifySheet>, Fault> {
    let Some(export) = export(visit, inside)? else { return Ok(None) };
    let Ok(pieces) = export.to_pieces() else { return Ok(None) };
    // Not held twice while it is decided.
    drop(export);
    let (mut entries, mut tree) = (0, Tree::default());
    let verified = verify::pieces(&pieces, |lines| {
        verify::in_turn(lines, |recorded| {
            entries += 1;
            tree.push(recorded.leaf);
        })
    });
    let fault = verified.err().map(|fault| {
        tracing::error!(%fault, "a book that is served does not verify");
        VerifyFault { seq: fault.seq(), code: fault.code().to_owned() }
    });
    let scribe = inside.room.look().scribe();
    Ok(Some(VerifySheet {
        entries,
        root: tree.root().to_string(),
        at: visit.now,
        fault,
        verifier_key: scribe.map_or_else(String::new, |key| verifier_key(&inside.room.id, &key)),
    }))
}
