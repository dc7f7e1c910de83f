//! A draft on a node, by its link: read, and spoken to with the key that was made for it.

use super::draft::DraftView;
use super::text;
use crate::client::http::Http;
use crate::client::link::CHALLENGE_DOMAIN;
use crate::keys::{self, KeyFile};
use crate::outcome::{Unfinished, fault};
use crate::places;
use crate::say::Say;
use basics::{Instant, Nonce, PublicKey, Signature};
use book::canon;
use clap::ArgMatches;
use serde::Serialize;
use serde_json::Value;
use std::path::PathBuf;

/// A draft on a node.
pub(super) struct At {
    pub(super) http: Http,
    pub(super) nonce: Nonce,
    pub(super) key_file: Option<PathBuf>,
}

/// What somebody states of a draft.
#[derive(Serialize)]
struct Statement<'a> {
    at: Instant,
    draft: Nonce,
    key: PublicKey,
    purpose: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    whom: Option<PublicKey>,
}

/// The same, as it is posted.
#[derive(Serialize)]
pub(super) struct Stated {
    challenge: String,
    key: PublicKey,
    sig: Signature,
}

/// The draft that the link names.
pub(super) fn at(say: Say, matches: &ArgMatches) -> Result<At, Unfinished> {
    let link = text(matches, "link").unwrap_or_default();
    let usage = || Unfinished::Usage(say.t_args("cli-link-form", &[("given", link.into())]));
    let (origin, rest) = link.split_once("/draft/").ok_or_else(usage)?;
    let nonce = rest.get(..32).and_then(Nonce::from_hex).ok_or_else(usage)?;
    let http = Http::new(say, origin, text(matches, "trust"))?;
    let key_file = matches
        .try_get_one::<PathBuf>("key")
        .ok()
        .flatten()
        .cloned();
    Ok(At { http, nonce, key_file })
}

impl At {
    pub(super) fn say(&self) -> Say {
        self.http.say()
    }

    pub(super) fn post(&self, rest: &str, body: &impl Serialize) -> Result<Value, Unfinished> {
        let body = serde_json::to_value(body).map_err(|error| fault("draft", error))?;
        let reply = self
            .http
            .post(&format!("/draft/{}{rest}", self.nonce), &body);
        let reply = reply.map_err(|error| self.http.unreachable(&error))?;
        reply.check(self.say())?;
        Ok(reply.json())
    }

    pub(super) fn look(&self) -> Result<DraftView, Unfinished> {
        let reply = self.http.get(&format!("/api/draft/{}", self.nonce), None);
        let reply = reply.map_err(|error| self.http.unreachable(&error))?;
        reply.check(self.say())?;
        let view: DraftView = serde_json::from_slice(&reply.body)
            .map_err(|error| fault(self.http.origin(), error))?;
        // Others may have signed last, or the answer to the last signature was lost.
        let unfounded = self.key()?.filter(|key| key.book.is_none());
        if let (Some(book), Some(key)) = (view.book, unfounded) {
            key.founded(book, self.key_file.as_deref())?;
        }
        Ok(view)
    }

    /// States something of this draft, with the key that was made for it.
    pub(super) fn stated(
        &self, key: &KeyFile, purpose: &str, whom: Option<PublicKey>,
    ) -> Result<Stated, Unfinished> {
        let (at, draft) = (places::now(), self.nonce);
        let said = Statement { at, draft, key: key.key, purpose, whom };
        let said = canon::to_bytes(&said).map_err(|error| fault("draft", error))?;
        let sig = key.signing()?.sign(&[CHALLENGE_DOMAIN, &said].concat());
        let challenge = String::from_utf8_lossy(&said).into_owned();
        Ok(Stated { challenge, key: key.key, sig })
    }

    /// The key that was made for this draft, if one was.
    pub(super) fn key(&self) -> Result<Option<KeyFile>, Unfinished> {
        match &self.key_file {
            Some(named) => keys::read(named),
            None => keys::read(&keys::place_of_draft(&self.nonce)?),
        }
    }
}
