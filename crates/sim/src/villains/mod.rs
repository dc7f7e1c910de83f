//! The villains' book (HOUSE.md B5): everybody who means harm is refused, or named with evidence.
//!
//! One file a villain. Each plays against an assembly that has lived for some days, in a variant
//! that follows from the seed, and says what came of it.

mod acts_late;
mod alters_text;
mod back_dates;
mod changed_text;
mod counts_wrongly;
mod drops_act;
mod edits_charter;
mod edits_other;
mod floods_proposals;
mod floods_requests;
mod forks;
mod impersonates;
mod invents_act;
mod invents_member;
mod judges_self;
mod malformed;
mod reorders;
mod replays;
mod restores_disk;
mod rolls_back;
mod scene;
mod speaks_itself;
mod splits_witness;
mod votes_twice;

use crate::evidence::{self, Bundle};
use crate::made::Verdict;
use node::Rejection;
use scene::Scene;

/// What came of a villain's deed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A node or a verifier said no, with this code and rule.
    Refused {
        /// The code.
        code: String,
        /// The rule of the rule book, where the rules refuse.
        rule: Option<&'static str>,
    },
    /// Evidence against the scribe holds.
    Named {
        /// What it shows.
        what: &'static str,
    },
    /// It was let be, and nothing came of it.
    Harmless {
        /// Why.
        why: &'static str,
    },
}

/// A villain.
#[derive(Clone, Copy)]
pub struct Villain {
    /// Their name.
    pub name: &'static str,
    /// Who they are.
    pub who: &'static str,
    /// The codes by which they may be refused, or `named` or `harmless`.
    pub expected: &'static [&'static str],
    /// Plays them; an error means that the villain got away.
    pub play: fn(&mut Scene) -> Result<Outcome, String>,
}

macro_rules! villains {
    ($($who:literal { $($name:ident = [$($expected:literal),+ $(,)?],)+ })+) => {
        /// All of them.
        pub const ALL: &[Villain] = &[$($(Villain {
            name: stringify!($name),
            who: $who,
            expected: &[$($expected),+],
            play: $name::play,
        },)+)+];
    };
}

villains! {
    "host" {
        drops_act = ["named"],
        reorders = ["named"],
        back_dates = ["named", "order"],
        invents_act = ["signature", "speaker"],
        forks = ["named"],
        rolls_back = ["named"],
        alters_text = ["beside", "text_missing"],
        invents_member = ["speaker", "named"],
        counts_wrongly = ["rule", "named"],
        replays = ["replay"],
        edits_charter = ["book"],
        speaks_itself = ["speaker"],
        splits_witness = ["named"],
    }
    "member" {
        votes_twice = ["harmless"],
        acts_late = ["rule"],
        changed_text = ["rule"],
        edits_other = ["rule"],
        floods_proposals = ["rule"],
        judges_self = ["rule"],
        impersonates = ["speaker", "signature"],
    }
    "stranger" {
        floods_requests = ["rule"],
        malformed = [
            "bytes", "book", "no_such_book", "signature", "speaker", "rule", "edition", "claim",
        ],
    }
    "thief" {
        restores_disk = ["restored_behind"],
    }
}

impl Villain {
    /// Plays the variant of a seed.
    ///
    /// # Errors
    /// The villain got away, or the scene could not be set.
    pub fn run(&self, seed: u64) -> Result<Outcome, String> {
        let mut scene = Scene::new(seed)?;
        let outcome = (self.play)(&mut scene)?;
        let word = outcome.word();
        if self.expected.contains(&word.as_str()) {
            Ok(outcome)
        } else {
            Err(format!(
                "{} came to {outcome:?}, not {:?}",
                self.name, self.expected
            ))
        }
    }
}

impl Outcome {
    /// The code, `named` or `harmless`.
    pub fn word(&self) -> String {
        match self {
            Self::Refused { code, .. } => code.clone(),
            Self::Named { .. } => "named".to_owned(),
            Self::Harmless { .. } => "harmless".to_owned(),
        }
    }

    fn refused(rejection: &Rejection) -> Self {
        let rule = match rejection {
            Rejection::Rules(refusal) => Some(refusal.rule),
            _ => None,
        };
        Self::Refused { code: rejection.code().to_owned(), rule }
    }

    fn unverified(verdict: &Verdict) -> Self {
        Self::Refused { code: verdict.code.to_owned(), rule: verdict.rule }
    }

    /// Named, if the bundle holds and proves it.
    fn named(bundle: &Bundle) -> Result<Self, String> {
        match evidence::check(bundle) {
            Ok(finding) => Ok(Self::Named { what: finding.what }),
            Err(nothing) => Err(format!("the evidence shows nothing: {nothing:?}")),
        }
    }
}
