//! Who has shown which key: challenges, sessions, and links that work once.
//!
//! Tokens are 32 random bytes; only their hashes are kept. A session is of one book, and its
//! cookie is sent to that book's pages only, so that nobody can be followed from one assembly to
//! another. When somebody read is not kept: a session's end is rounded to a whole day.

use super::clock::random;
use basics::instant::{DAY_MS, MINUTE_MS};
use basics::{BookId, Instant, PublicKey, Signature, hex};
use book::beside::sha256;
use book::{canon, keys};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Days that a session lasts, whatever is done in it.
const SESSION_DAYS: u32 = 30;
/// How long a challenge can be answered.
const CHALLENGE_MS: u64 = 5 * MINUTE_MS;
/// How long a link that works once can be used.
const LINK_MS: u64 = 10 * MINUTE_MS;
/// Sessions of all books that are kept; beyond it the one that ends first makes way.
const SESSIONS_MAX: usize = 50_000;
/// Links and answered challenges that are kept.
const FLEETING_MAX: usize = 10_000;
/// The domain line of challenges (`spec/encoding.md` section 2).
const CHALLENGE_DOMAIN: &[u8] = b"caracol/challenge/v0\n";
/// Groups of sessions, each stored under one name.
pub(crate) const TRAYS: u8 = 16;

/// A token as its holder has it.
pub(crate) type Token = [u8; 32];

/// What is kept of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Session {
    pub(crate) book: BookId,
    pub(crate) key: PublicKey,
    pub(crate) until: Instant,
}

#[derive(Default)]
struct Kept {
    sessions: BTreeMap<[u8; 32], Session>,
    links: BTreeMap<[u8; 32], Session>,
    answered: BTreeMap<[u8; 32], Instant>,
}

/// All sessions of a node.
pub(crate) struct Sessions {
    secret: [u8; 32],
    kept: Mutex<Kept>,
}

/// A challenge for signing in to read.
#[derive(Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Challenge {
    /// When it was given.
    at: Instant,
    /// The book that is to be read.
    book: BookId,
    /// What makes it unlike every other.
    nonce: String,
    /// What it is for: `sign_in`.
    purpose: String,
}

fn hashed(token: &Token) -> [u8; 32] {
    sha256(&[b"caracol/session-token/v0\n", token])
}

fn tray_of(hash: &[u8; 32]) -> u8 {
    hash.first().copied().unwrap_or(0) % TRAYS
}

/// Whether a challenge or statement was signed with this key.
pub(super) fn signed(statement: &str, key: &PublicKey, sig: &Signature) -> bool {
    keys::verify(key, &[CHALLENGE_DOMAIN, statement.as_bytes()].concat(), sig)
}

impl Sessions {
    /// Sessions whose challenges are bound by this secret.
    pub(crate) fn new(secret: [u8; 32]) -> Self {
        Self { secret, kept: Mutex::default() }
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A fresh challenge, in canonical bytes. It is made for any book, there or not.
    pub(crate) fn challenge(&self, book: BookId, now: Instant) -> Option<String> {
        let chance = random::<16>()?;
        let nonce = self.nonce(&chance, book, now);
        let purpose = "sign_in".to_owned();
        let bytes = canon::to_bytes(&Challenge { at: now, book, nonce, purpose }).ok()?;
        String::from_utf8(bytes).ok()
    }

    /// Half chance, half proof that this node said it.
    fn nonce(&self, chance: &[u8; 16], book: BookId, at: Instant) -> String {
        let at = at.0.to_be_bytes();
        let proof = sha256(&[b"caracol/nonce/v0\n", &self.secret, chance, book.as_bytes(), &at]);
        hex::encode(chance) + &hex::encode(proof.get(..16).unwrap_or_default())
    }

    /// Whether this challenge of ours was answered with this key, for the first time.
    pub(crate) fn answered(
        &self, book: BookId, said: &str, key: &PublicKey, sig: &Signature, now: Instant,
    ) -> bool {
        if canon::check(said.as_bytes()).is_err() {
            return false;
        }
        let Ok(challenge) = serde_json::from_str::<Challenge>(said) else {
            return false;
        };
        let chance = challenge.nonce.get(..32).and_then(hex::decode::<16>);
        let ours = chance.is_some_and(|chance| {
            self.nonce(&chance, challenge.book, challenge.at) == challenge.nonce
        });
        let fresh = now.since(challenge.at) <= CHALLENGE_MS && challenge.at <= now;
        let named = challenge.book == book && challenge.purpose == "sign_in";
        if !(ours && fresh && named && signed(said, key, sig)) {
            return false;
        }
        let mut kept = self.kept();
        kept.answered.retain(|_, until| *until > now);
        let once = sha256(&[challenge.nonce.as_bytes()]);
        let room = kept.answered.len() < FLEETING_MAX;
        room && kept
            .answered
            .insert(once, now.plus_ms(CHALLENGE_MS))
            .is_none()
    }

    /// Begins a session.
    pub(crate) fn begin(&self, book: BookId, key: PublicKey, now: Instant) -> Option<Token> {
        let token = random()?;
        let until = Instant(now.0 - now.0 % DAY_MS).plus_days(SESSION_DAYS);
        let mut kept = self.kept();
        kept.sessions.retain(|_, session| session.until > now);
        if kept.sessions.len() >= SESSIONS_MAX {
            let first = kept
                .sessions
                .iter()
                .min_by_key(|(_, session)| session.until);
            let first = first.map(|(hash, _)| *hash);
            first.and_then(|hash| kept.sessions.remove(&hash));
        }
        kept.sessions
            .insert(hashed(&token), Session { book, key, until });
        Some(token)
    }

    /// The key that was shown for this book by whoever holds this token.
    pub(crate) fn key(&self, token: &Token, book: BookId, now: Instant) -> Option<PublicKey> {
        let kept = self.kept();
        let session = kept.sessions.get(&hashed(token))?;
        (session.book == book && session.until > now).then_some(session.key)
    }

    /// Ends a session.
    pub(crate) fn end(&self, token: &Token) {
        self.kept().sessions.remove(&hashed(token));
    }

    /// Ends all sessions of keys that may no longer read.
    pub(crate) fn end_of(&self, gone: impl Fn(&BookId, &PublicKey) -> bool) {
        let mut kept = self.kept();
        kept.sessions
            .retain(|_, session| !gone(&session.book, &session.key));
        kept.links
            .retain(|_, session| !gone(&session.book, &session.key));
    }

    /// Makes a link that works once.
    pub(crate) fn link(
        &self, book: BookId, key: PublicKey, now: Instant,
    ) -> Option<(Token, Instant)> {
        let token = random()?;
        let until = now.plus_ms(LINK_MS);
        let mut kept = self.kept();
        kept.links.retain(|_, link| link.until > now);
        if kept.links.len() >= FLEETING_MAX {
            return None;
        }
        // A new link of the same device replaces the one before.
        kept.links
            .retain(|_, link| link.book != book || link.key != key);
        kept.links
            .insert(hashed(&token), Session { book, key, until });
        Some((token, until))
    }

    /// Whether a link can still be used.
    pub(crate) fn has_link(&self, token: &Token, now: Instant) -> bool {
        self.kept()
            .links
            .get(&hashed(token))
            .is_some_and(|link| link.until > now)
    }

    /// Uses a link up.
    pub(crate) fn use_link(&self, token: &Token, now: Instant) -> Option<Session> {
        self.kept()
            .links
            .remove(&hashed(token))
            .filter(|link| link.until > now)
    }

    /// One group of sessions, as it is stored.
    pub(crate) fn tray(&self, tray: u8) -> Vec<u8> {
        let kept = self.kept();
        let mine = kept
            .sessions
            .iter()
            .filter(|(hash, _)| tray_of(hash) == tray);
        let mine: Vec<(String, &Session)> = mine
            .map(|(hash, session)| (hex::encode(hash), session))
            .collect();
        serde_json::to_vec(&mine).unwrap_or_default()
    }

    /// Takes a stored group back. One that cannot be read is empty: people sign in again.
    pub(crate) fn restore(&self, stored: &[u8]) {
        let read: Vec<(String, Session)> = serde_json::from_slice(stored).unwrap_or_default();
        let read = read.into_iter().filter_map(|(hash, session)| {
            let hash = hex::decode::<32>(&hash)?;
            Some((hash, session))
        });
        self.kept().sessions.extend(read);
    }
}

/// In which group a token's session is stored.
pub(crate) fn tray_of_token(token: &Token) -> u8 {
    tray_of(&hashed(token))
}

#[cfg(test)]
mod tests {
    use super::*;
    use book::SigningKey;

    const BOOK: BookId = BookId([7; 32]);
    const NOW: Instant = Instant(1_790_000_000_000);

    fn answer(said: &str, key: &SigningKey) -> Signature {
        key.sign(&[CHALLENGE_DOMAIN, said.as_bytes()].concat())
    }

    #[test]
    fn a_challenge_is_answered_once_in_time_and_for_its_book() {
        let (sessions, key) = (Sessions::new([1; 32]), SigningKey::from_seed([2; 32]));
        let said = sessions.challenge(BOOK, NOW).unwrap();
        let (public, sig) = (key.public(), answer(&said, &key));
        assert!(!sessions.answered(BookId([8; 32]), &said, &public, &sig, NOW));
        let late = NOW.plus_ms(CHALLENGE_MS + 1);
        assert!(!sessions.answered(BOOK, &said, &public, &sig, late));
        assert!(!Sessions::new([3; 32]).answered(BOOK, &said, &public, &sig, NOW));
        let other = SigningKey::from_seed([4; 32]).public();
        assert!(!sessions.answered(BOOK, &said, &other, &sig, NOW));
        assert!(sessions.answered(BOOK, &said, &public, &sig, NOW));
        assert!(!sessions.answered(BOOK, &said, &public, &sig, NOW));
    }

    #[test]
    fn a_session_is_of_one_book_and_ends() {
        let (sessions, key) = (
            Sessions::new([1; 32]),
            SigningKey::from_seed([2; 32]).public(),
        );
        let token = sessions.begin(BOOK, key, NOW).unwrap();
        assert_eq!(sessions.key(&token, BOOK, NOW), Some(key));
        assert_eq!(sessions.key(&token, BookId([8; 32]), NOW), None);
        assert_eq!(
            sessions.key(&token, BOOK, NOW.plus_days(SESSION_DAYS)),
            None
        );
        let again = Sessions::new([1; 32]);
        again.restore(&sessions.tray(tray_of_token(&token)));
        again.restore(b"damaged");
        assert_eq!(again.key(&token, BOOK, NOW), Some(key));
        again.end_of(|_, gone| *gone == key);
        assert_eq!(again.key(&token, BOOK, NOW), None);
        sessions.end(&token);
        assert_eq!(sessions.key(&token, BOOK, NOW), None);
    }

    #[test]
    fn a_link_works_once_and_for_ten_minutes() {
        let (sessions, key) = (
            Sessions::new([1; 32]),
            SigningKey::from_seed([2; 32]).public(),
        );
        let (token, until) = sessions.link(BOOK, key, NOW).unwrap();
        assert!(sessions.has_link(&token, NOW) && !sessions.has_link(&token, until));
        assert!(sessions.use_link(&token, NOW).is_some());
        assert!(sessions.use_link(&token, NOW).is_none());
        let (token, until) = sessions.link(BOOK, key, NOW).unwrap();
        assert!(sessions.use_link(&token, until).is_none());
    }
}
