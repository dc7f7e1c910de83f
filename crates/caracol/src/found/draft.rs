//! A draft as the node shows it, and what is compared before it is signed.

use crate::charters;
use crate::keys::KeyFile;
use crate::outcome::Unfinished;
use crate::say::Say;
use basics::{BookId, Nonce, PublicKey};
use book::beside::{text_hash, word_hash};
use book::tree::EMPTY_ROOT;
use book::{Act, canon};
use rules::{Charter, Deed};
use serde::{Deserialize, Serialize};

/// A founder, as the node shows them.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct FounderView {
    pub(super) key: PublicKey,
    pub(super) name: String,
    pub(super) household: Option<usize>,
    pub(super) signed: bool,
}

/// A draft, as the node shows it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct DraftView {
    /// The book, once it was founded; then there is nothing else.
    #[serde(default)]
    pub(super) book: Option<BookId>,
    #[serde(default)]
    pub(super) charter: Option<Charter>,
    #[serde(default)]
    pub(super) policy: String,
    #[serde(default)]
    pub(super) founders: Vec<FounderView>,
    #[serde(default)]
    pub(super) households: Vec<String>,
    #[serde(default)]
    pub(super) persons_missing: usize,
    #[serde(default)]
    pub(super) units_missing: usize,
    /// The canonical act, once there are enough founders.
    #[serde(default)]
    pub(super) act: Option<String>,
}

impl DraftView {
    /// The charter, while the draft is one.
    pub(super) fn is_open(&self, say: Say) -> Result<&Charter, Unfinished> {
        match (&self.book, &self.charter) {
            (None, Some(charter)) => Ok(charter),
            (Some(book), _) => {
                let args = [("book", book.to_string().into())];
                Err(Unfinished::Refused(say.t_args("cli-found-already", &args)))
            }
            (None, None) => Err(Unfinished::Fault(
                say.t_args("cli-strange-answer", &[("status", 200.into())]),
            )),
        }
    }

    pub(super) fn name(&self) -> &str {
        self.charter
            .as_ref()
            .map_or("", |charter| charter.name.as_str())
    }

    /// How many have not signed, besides this one.
    pub(super) fn unsigned(&self, but: &KeyFile) -> usize {
        self.founders
            .iter()
            .filter(|founder| !founder.signed && founder.key != but.key)
            .count()
    }

    /// The charter as text, the promise of whoever keeps the node, and who has signed.
    pub(super) fn show(&self, say: Say) {
        if let Some(book) = &self.book {
            say.line(&say.t_args("cli-found-already", &[("book", book.to_string().into())]));
        }
        let Some(charter) = &self.charter else { return };
        say.line(charters::plain(say, charter).trim_end());
        say.line("");
        say.line(&format!("{}:", say.t("act-found_assembly-field-policy")));
        say.line(&self.policy);
        say.line("");
        say.line(&format!("{}:", say.t("act-found_assembly-field-founders")));
        for founder in &self.founders {
            let household = founder.household.and_then(|at| self.households.get(at));
            let household = household
                .map(|name| format!(" ({name})"))
                .unwrap_or_default();
            let signed = if founder.signed {
                "cli-found-has-signed"
            } else {
                "cli-found-not-signed"
            };
            say.line(&format!("  {}{household}: {}", founder.name, say.t(signed)));
        }
        if (self.persons_missing, self.units_missing) != (0, 0) {
            let args =
                [("persons", self.persons_missing.into()), ("units", self.units_missing.into())];
            say.line(&say.t_args("cli-found-missing", &args));
        }
    }

    /// Refuses to sign what is not what was shown.
    pub(super) fn compare(
        &self, say: Say, act: &str, nonce: Nonce, key: &KeyFile,
    ) -> Result<(), Unfinished> {
        let differs = |path: &str| {
            let args = [("path", path.to_owned().into())];
            Unfinished::Refused(say.t_args("script-founding-differs", &args))
        };
        canon::check(act.as_bytes()).map_err(|_| differs("act"))?;
        let read: Act<Deed> = serde_json::from_str(act).map_err(|_| differs("act"))?;
        let frame = read.book == BookId([0; 32])
            && read.nonce == nonce
            && read.edition == 0
            && read.seen.size == 0
            && read.seen.root == EMPTY_ROOT;
        let Deed::FoundAssembly(deed) = &read.act else { return Err(differs("kind")) };
        if !frame {
            return Err(differs("nonce"));
        }
        if Some(&*deed.charter) != self.charter.as_ref() {
            return Err(differs("charter"));
        }
        if deed.policy != text_hash(&self.policy) {
            return Err(differs("policy"));
        }
        let mine = key.name.as_ref().and_then(|name| {
            let salt = basics::hex::decode(&name.salt)?;
            Some(word_hash(&salt, name.content.as_str()))
        });
        let founder = deed.founders.iter().find(|founder| founder.key == key.key);
        if founder.map(|founder| founder.name) != mine || mine.is_none() {
            return Err(Unfinished::Refused(say.t("script-founding-not-yours")));
        }
        Ok(())
    }
}
