//! What a page is told about its moment: language, viewer, time, and the book as it stands.
//!
//! The server makes one [`Ctx`] for each request and hands it to a page function with what the
//! page shows. A page function never looks anywhere else.

use basics::{BookId, Instant, Nonce, PersonId, PublicKey, RequestId, TreeHash};
use rules::charter::{Reading, UnitKind};

/// A language that the pages speak.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Spanish.
    Es,
}

impl Lang {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::En, Self::Es];

    /// The BCP 47 code: the folder in `locales/`, and the `lang` of the page.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
        }
    }

    /// The language with this code; a region after it is passed over (`es-MX`).
    pub fn from_code(code: &str) -> Option<Self> {
        let main = code.split(['-', '_']).next().unwrap_or(code);
        Self::ALL
            .into_iter()
            .find(|lang| lang.code().eq_ignore_ascii_case(main))
    }
}

/// Who looks at a page, as far as they have shown it with a key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Viewer {
    /// Somebody who has shown no key of this book.
    #[default]
    Stranger,
    /// Somebody who asked to join and is not a member (yet).
    Asker {
        /// Who.
        person: PersonId,
        /// Their request.
        request: RequestId,
    },
    /// A member.
    Member {
        /// Who.
        person: PersonId,
    },
    /// Somebody who was a member and left: they read what strangers read, and what they wrote
    /// themselves.
    Former {
        /// Who.
        person: PersonId,
    },
}

impl Viewer {
    /// The member who looks, if one does.
    pub const fn member(self) -> Option<PersonId> {
        match self {
            Self::Member { person } => Some(person),
            Self::Stranger | Self::Asker { .. } | Self::Former { .. } => None,
        }
    }

    /// The person who looks: member, asker, or who left.
    pub const fn person(self) -> Option<PersonId> {
        match self {
            Self::Member { person } | Self::Asker { person, .. } | Self::Former { person } => {
                Some(person)
            }
            Self::Stranger => None,
        }
    }
}

/// Whether the script is to sign in (`CONTRACT.md` section 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignIn {
    /// At once, asking for a passphrase if there is one: without it there is nothing to see here.
    Needed,
    /// Only if it needs no question.
    Offered,
}

impl SignIn {
    /// The value of `data-signin`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Needed => "needed",
            Self::Offered => "offered",
        }
    }
}

/// The book that a page is about, as it stands at the moment of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookCtx {
    /// Its id: `data-book`.
    pub id: BookId,
    /// The assembly's name.
    pub name: String,
    /// The scribe's key: `data-scribe`.
    pub scribe: PublicKey,
    /// How many entries the page was made from: `data-seen-size`.
    pub seen_size: u64,
    /// The root over them: `data-seen-root`.
    pub seen_root: TreeHash,
    /// The nonce of the founding act: `data-draft-nonce`.
    pub draft_nonce: Nonce,
    /// Who may read the book; the sentence of `data-visible` follows from it.
    pub reading: Reading,
    /// What has a voice of its own where rules speak of households.
    pub unit: UnitKind,
    /// Where act forms of this page are posted to: their `action`.
    pub acts_path: String,
    /// The address that lets others ask to join, without scheme and host. In a book for members
    /// only it carries the invitation, and is known to members and to whoever came by it.
    pub join_path: String,
}

impl BookCtx {
    /// A path below the book: `path("/rules")`.
    pub fn path(&self, rest: &str) -> String {
        format!("/b/{}{rest}", self.id)
    }
}

/// What every page function is given first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ctx {
    /// The language of the page.
    pub lang: Lang,
    /// The server's instant at rendering: `data-now-ms`.
    pub now: Instant,
    /// The page's own path with its query, for the form that changes the language.
    pub path: String,
    /// Whether the page came over plain HTTP from another machine: pages say honestly what that
    /// means.
    pub insecure: bool,
    /// Whether everything here is a demonstration: each page says so.
    pub demo: bool,
    /// Who looks.
    pub viewer: Viewer,
    /// `data-signin`, if the script is to sign in.
    pub sign_in: Option<SignIn>,
    /// The book, on pages of a book.
    pub book: Option<BookCtx>,
    /// The book that the address names, on pages that say that there is nothing here for this
    /// viewer: `data-book`, whether such a book exists or not, so that a member's device can sign
    /// in and nobody else learns anything.
    pub asked_for: Option<BookId>,
    /// The folder of all assets, `/assets/<hash>`.
    pub assets: &'static str,
}

impl Ctx {
    /// The book, if its pages are open to the viewer. At the door of one for members only they are
    /// not, and nothing there leads to them.
    pub fn inside(&self) -> Option<&BookCtx> {
        let open =
            |book: &&BookCtx| book.reading == Reading::Public || self.viewer.member().is_some();
        self.book.as_ref().filter(open)
    }

    /// The address of one asset: `asset("script/caracol.js")`.
    pub fn asset(&self, path: &str) -> String {
        format!("{}/{path}", self.assets)
    }
}
