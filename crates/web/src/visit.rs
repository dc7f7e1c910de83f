//! One request: who asks, in which language, and how far they may look.

use crate::assets;
use crate::ctx::{BookCtx, Ctx, Lang, SignIn, Viewer};
use crate::house::House;
use crate::house::room::{Desk, Room};
use crate::house::sessions::Token;
use crate::server::peer::Approach;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use basics::{BookId, Instant, hex};
use book::beside::sha256;
use book::tree::EMPTY_ROOT;
use std::convert::Infallible;
use std::sync::Arc;

/// The cookie of a session. Its path is that of the book, so that there is one a book.
pub(crate) const SESSION_COOKIE: &str = "reader";
/// The cookie of the language.
pub(crate) const LANG_COOKIE: &str = "lang";

/// One request.
#[derive(Clone)]
pub(crate) struct Visit {
    pub(crate) house: Arc<House>,
    pub(crate) lang: Lang,
    pub(crate) now: Instant,
    pub(crate) approach: Approach,
    /// Path and query as they were asked for.
    pub(crate) path: String,
    /// The session that the request comes with, of whichever book.
    pub(crate) token: Option<Token>,
    /// The invitation that the address carries.
    invitation: Option<String>,
}

impl FromRequestParts<Arc<House>> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, house: &Arc<House>) -> Result<Self, Infallible> {
        // What stands before every route has looked already.
        if let Some(visit) = parts.extensions.remove::<Self>() {
            return Ok(visit);
        }
        let query = parts.uri.query().unwrap_or_default();
        let invitation = query
            .split('&')
            .find_map(|pair| pair.strip_prefix("invitation="));
        let token = cookie(&parts.headers, SESSION_COOKIE).and_then(hex::decode);
        Ok(Self {
            house: Arc::clone(house),
            lang: language(&parts.headers),
            now: house.clock.now(),
            approach: Approach::of(parts, house.proxied),
            path: parts
                .uri
                .path_and_query()
                .map_or("/", |path| path.as_str())
                .to_owned(),
            token,
            invitation: invitation.map(str::to_owned),
        })
    }
}

/// A book that the visitor may look into.
pub(crate) struct Inside {
    pub(crate) room: Arc<Room>,
    pub(crate) viewer: Viewer,
}

/// What there is at an address that names a book.
pub(crate) enum Found {
    /// A book that this visitor may read.
    Inside(Inside),
    /// A book for members only, to somebody who was invited or has asked: name, rules, and their
    /// own request.
    Door(Inside),
    /// Nothing, or nothing for this visitor, which is the same.
    Nothing,
}

impl Visit {
    /// What there is for this visitor under this id.
    pub(crate) fn find(&self, book: BookId) -> Found {
        let Some(room) = self.house.room(&book) else { return Found::Nothing };
        let viewer = self.viewer(&room);
        let (closed, invited) = {
            let desk = room.look();
            (desk.for_members_only(), self.is_invited(&book))
        };
        match viewer {
            Viewer::Member { .. } => Found::Inside(Inside { room, viewer }),
            _ if !closed => Found::Inside(Inside { room, viewer }),
            Viewer::Asker { .. } => Found::Door(Inside { room, viewer }),
            Viewer::Stranger | Viewer::Former { .. } if invited => {
                Found::Door(Inside { room, viewer })
            }
            Viewer::Stranger | Viewer::Former { .. } => Found::Nothing,
        }
    }

    /// The book under this id, if this visitor wrote something in it: who is a member, who left,
    /// and who asked to join. They see what is theirs, whoever may read the rest.
    pub(crate) fn author(&self, book: BookId) -> Option<Inside> {
        let room = self.house.room(&book)?;
        let viewer = self.viewer(&room);
        viewer.person().map(|_| Inside { room, viewer })
    }

    /// The book under this id, if this visitor may read it.
    pub(crate) fn inside(&self, book: BookId) -> Option<Inside> {
        match self.find(book) {
            Found::Inside(inside) => Some(inside),
            Found::Door(_) | Found::Nothing => None,
        }
    }

    /// Whether the address carries this book's invitation.
    pub(crate) fn is_invited(&self, book: &BookId) -> bool {
        let said = self.invitation.as_deref().unwrap_or_default();
        // Compared as hashes, so that the time it takes tells nothing.
        sha256(&[said.as_bytes()]) == sha256(&[self.house.invitation(book).as_bytes()])
    }

    /// Who this visitor has shown to be in a book.
    fn viewer(&self, room: &Room) -> Viewer {
        let key = self
            .token
            .and_then(|token| self.house.sessions.key(&token, room.id, self.now));
        key.map_or(Viewer::Stranger, |key| room.look().viewer(&key))
    }

    /// What a page outside of any book is told.
    pub(crate) fn ctx(&self) -> Ctx {
        Ctx {
            lang: self.lang,
            now: self.now,
            path: self.path.clone(),
            insecure: self.approach.is_insecure(),
            demo: self.house.demo.is_some(),
            viewer: Viewer::Stranger,
            sign_in: None,
            book: None,
            asked_for: None,
            assets: assets::folder(),
        }
    }

    /// What the page is told that says that there is nothing here: the same whether there is a
    /// book of this id or not.
    pub(crate) fn ctx_nothing(&self, book: Option<BookId>) -> Ctx {
        let sign_in = book.map(|_| SignIn::Needed);
        Ctx { asked_for: book, sign_in, ..self.ctx() }
    }

    /// What a page of a book is told.
    pub(crate) fn ctx_in(&self, inside: &Inside, desk: &Desk) -> Ctx {
        let sign_in = matches!(inside.viewer, Viewer::Stranger).then_some(SignIn::Offered);
        let book = self.book_ctx(inside, desk);
        Ctx { viewer: inside.viewer, sign_in, book, ..self.ctx() }
    }

    fn book_ctx(&self, inside: &Inside, desk: &Desk) -> Option<BookCtx> {
        let (charter, id) = (desk.charter()?, inside.room.id);
        let closed = desk.for_members_only();
        let member = inside.viewer.member().is_some();
        let invited = closed && (member || self.is_invited(&id));
        let query = if invited { self.house.invitation(&id) } else { String::new() };
        let query = if invited { format!("?invitation={query}") } else { query };
        // Whoever stands at the door learns nothing of how long the book is.
        let at_the_door = closed && !member;
        let (seen_size, seen_root) = if at_the_door { (0, EMPTY_ROOT) } else { desk.seen() };
        Some(BookCtx {
            id,
            name: charter.name.as_str().to_owned(),
            scribe: desk.scribe()?,
            seen_size,
            seen_root,
            draft_nonce: inside.room.nonce,
            reading: charter.reading,
            unit: charter.unit,
            acts_path: format!(
                "/b/{id}/acts{}",
                if at_the_door { query.as_str() } else { "" }
            ),
            join_path: format!("/b/{id}/join{query}"),
        })
    }
}

/// A cookie's value.
fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let all = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok());
    let mut pairs = all.flat_map(|value| value.split(';')).map(str::trim);
    pairs.find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
}

/// The language that the visitor chose, or else the first of ours that the browser asks for.
fn language(headers: &HeaderMap) -> Lang {
    if let Some(chosen) = cookie(headers, LANG_COOKIE).and_then(Lang::from_code) {
        return chosen;
    }
    let asked = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok());
    let mut best = (0, Lang::default());
    for part in asked.unwrap_or_default().split(',').take(20) {
        let (code, weight) = part.split_once(";q=").unwrap_or((part, "1"));
        let weight = thousandths(weight.trim());
        if let Some(lang) = Lang::from_code(code.trim()).filter(|_| weight > best.0) {
            best = (weight, lang);
        }
    }
    best.1
}

/// A weight of RFC 9110 section 12.4.2 in thousandths; 0 if it is none.
fn thousandths(weight: &str) -> u32 {
    let (whole, part) = weight.split_once('.').unwrap_or((weight, ""));
    let digits: String = part.chars().chain("000".chars()).take(3).collect();
    match (whole, digits.parse::<u32>()) {
        ("1", Ok(0)) => 1_000,
        ("0", Ok(part)) => part,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(*name, value.parse().unwrap());
        }
        headers
    }

    #[test]
    fn the_language_is_the_one_chosen_or_the_one_liked_best() {
        let of = |accept: &str| language(&headers(&[("accept-language", accept)]));
        assert_eq!(of("es-MX,es;q=0.9,en;q=0.8"), Lang::Es);
        assert_eq!(of("fr,en;q=0.3,es;q=0.7"), Lang::Es);
        assert_eq!(of("fr"), Lang::En);
        assert_eq!(of("es;q=0"), Lang::En);
        assert_eq!(of(""), Lang::En);
        let chosen = headers(&[("cookie", "a=b; lang=en"), ("accept-language", "es")]);
        assert_eq!(language(&chosen), Lang::En);
    }

    #[test]
    fn cookies_are_read_by_their_whole_name() {
        let sent = headers(&[("cookie", "xreader=1; reader=2"), ("cookie", "other=3")]);
        assert_eq!(cookie(&sent, "reader"), Some("2"));
        assert_eq!(cookie(&sent, "other"), Some("3"));
        assert_eq!(cookie(&sent, "read"), None);
    }
}
