//! What pages are shown in tests: a co-operative in the middle of its life. Everything that people
//! wrote goes through [`World::said`], so that the same pages can be filled with hostile words.

mod agreements;
mod matters;
mod people;

use crate::ctx::{BookCtx, Ctx, Lang, Viewer};
use basics::instant::{DAY_MS, HOUR_MS};
use basics::{
    ActId, BookId, HouseholdId, Instant, MatterId, Nonce, PersonId, PublicKey, RequestId, TextHash,
    TreeHash, WordHash,
};
use rules::Charter;
use rules::charter::{Kind, Reading, UnitKind};
use rules::event::Ending;
use rules::proposing::take_position::Position;
use rules::state::matter::{Admitting, Counts};
use views::dto::*;

/// The instant of all pages.
pub(super) const NOW: Instant = Instant(1_805_000_000_000);

/// A language, who looks, and what people wrote.
#[derive(Clone, Copy)]
pub(super) struct World {
    pub(super) lang: Lang,
    pub(super) viewer: Viewer,
    /// What stands in place of everything that people wrote.
    pub(super) instead: Option<&'static str>,
}

pub(super) fn days(n: u64) -> Instant {
    Instant(NOW.0 + n * DAY_MS + 3 * HOUR_MS)
}

pub(super) fn ago(n: u64) -> Instant {
    Instant(NOW.0 - n * DAY_MS)
}

pub(super) fn act(n: u8) -> ActId {
    ActId([n; 32])
}

pub(super) fn charter() -> Charter {
    toml::from_str(include_str!("../../../../../charters/housing-coop.toml")).unwrap()
}

const PEOPLE: [&str; 9] =
    ["Ana Ruiz", "Berta", "Chema", "Dolores", "Efraín", "فاطمة", "Greta", "Hilario", "Inés"];

const TITLE: &str = "Repair the north roof before the rains";
const TEXT: &str = "Repair the north roof before the rains\n\nThe tiles over stairs C let water in \
    on two floors. We replace the 40 worst square metres ourselves over three weekends, with \
    scaffolding borrowed from the workshop in Calle Sol.\n\nMaterial comes from the repair fund, \
    up to 2 400. Whoever cannot climb cooks or minds the children.\n\nDone by the end of May.";

impl World {
    pub(super) fn member(lang: Lang) -> Self {
        Self {
            lang,
            viewer: Viewer::Member { person: person(1) },
            instead: None,
        }
    }

    pub(super) fn said(&self, text: &str) -> String {
        self.instead.unwrap_or(text).to_owned()
    }

    /// What can be shown.
    #[allow(
        clippy::unnecessary_wraps,
        reason = "fields of what pages show may be withheld"
    )]
    fn words(&self, text: &str) -> Option<String> {
        Some(self.said(text))
    }

    /// What somebody wrote.
    fn written(&self, text: &str) -> Written {
        Written::Here(self.said(text))
    }

    pub(super) fn ctx(&self, path: &str) -> Ctx {
        let book = BookCtx {
            id: BookId([0xb0; 32]),
            name: self.said("Casa del Sol"),
            scribe: PublicKey([0x5c; 32]),
            seen_size: 214,
            seen_root: TreeHash([0x77; 32]),
            draft_nonce: Nonce([0x0d; 16]),
            reading: Reading::Members,
            unit: UnitKind::Household,
            acts_path: format!("/b/{}/acts", BookId([0xb0; 32])),
            join_path: format!("/b/{}/join?key=1a2b", BookId([0xb0; 32])),
        };
        Ctx {
            book: Some(book),
            path: path.to_owned(),
            ..self.outside(path)
        }
    }

    pub(super) fn outside(&self, path: &str) -> Ctx {
        Ctx {
            lang: self.lang,
            now: NOW,
            path: path.to_owned(),
            insecure: false,
            demo: false,
            viewer: self.viewer,
            sign_in: None,
            book: None,
            asked_for: None,
            assets: "/assets/0123456789abcdef",
        }
    }

    pub(super) fn name(&self, n: u8) -> Name {
        Name {
            person: person(n),
            ordinal: n.into(),
            text: self.words(PEOPLE[usize::from(n - 1) % PEOPLE.len()]),
            erased: false,
            looks_like: (n == 7).then_some(2),
        }
    }

    pub(super) fn household(&self, n: u8) -> HouseholdRef {
        let names = ["Stairs A", "Stairs B", "Stairs C"];
        let name = names.get(usize::from(n - 1)).map(|name| self.said(name));
        HouseholdRef {
            household: HouseholdId([0x40 + n; 32]),
            ordinal: n.into(),
            name,
            erased: false,
        }
    }

    pub(super) fn text(&self, n: u8, text: &str) -> Text {
        Text { hash: TextHash([n; 32]), text: self.words(text) }
    }

    pub(super) fn matter_ref(&self, n: u8) -> MatterRef {
        let title = match n {
            1 => TITLE,
            2 => "A quiet hour in the yard after ten",
            _ => "Share the tool room with the house next door",
        };
        let title = self.words(title);
        MatterRef {
            matter: MatterId([0xa0 + n; 32]),
            ordinal: n.into(),
            title,
            admission: None,
        }
    }

    pub(super) fn admission_ref(&self) -> MatterRef {
        self.deciding(Admitting::Refuse)
    }

    /// A matter about whether somebody is admitted.
    pub(super) fn deciding(&self, admitting: Admitting) -> MatterRef {
        let admission = Some(AdmissionRef { who: self.name(9), admitting });
        MatterRef {
            matter: MatterId([0xaf; 32]),
            ordinal: 9,
            title: None,
            admission,
        }
    }

    pub(super) fn agreement_ref(&self, n: u8) -> AgreementRef {
        let titles = ["Cook together on the first Sunday", "The bicycle room stays open"];
        let title = self.words(titles[usize::from(n) % 2]);
        AgreementRef {
            agreement: MatterId([0xc0 + n; 32]),
            ordinal: n.into(),
            title,
        }
    }

    pub(super) fn matter_row(&self, n: u8, phase: Phase) -> MatterRow {
        let ended = phase == Phase::Ended;
        MatterRow {
            matter: self.matter_ref(n),
            kind: Kind::Ordinary,
            phase,
            how: ended.then_some(Ending::Weak),
            urgent: n == 2,
            opened_at: ago(4),
            due: (!ended).then(|| days(3)),
            ended_at: ended.then(|| ago(2)),
            proposer: Some(self.name(2)),
            entitled: true,
            mine: (n == 2).then_some(Position::Reservation),
            counts: counts(),
            present: 5,
            needed: 4,
        }
    }

    pub(super) fn agreement_row(&self, n: u8) -> AgreementRow {
        AgreementRow {
            agreement: self.agreement_ref(n),
            kind: Kind::Reversible,
            force: if n == 1 { ForceCode::InForce } else { ForceCode::Expired },
            how: Ending::Consensus,
            adopted_at: ago(40),
            review_on: days(140),
            doers: if n == 1 {
                vec![self.name(1), self.name(3), self.name(6)]
            } else {
                Vec::new()
            },
            mine: n == 1,
        }
    }

    pub(super) fn request(&self, ordinal: u8, standing: RequestStanding) -> RequestRow {
        let vouch = |n, unit| Vouch {
            by: self.name(n),
            household: self.household(unit),
            at: ago(1),
        };
        RequestRow {
            request: RequestRef {
                request: RequestId([0xe0 + ordinal; 32]),
                ordinal: ordinal.into(),
                by: self.name(9),
            },
            standing,
            made_at: ago(3),
            until: Some(days(5)),
            household: Some(self.household(3)),
            vouches: vec![vouch(2, 1), vouch(4, 2)],
            have: 2,
            need: 3,
            objections: vec![Objection {
                by: self.name(5),
                at: ago(1),
                reason: self.written("We have not yet eaten together."),
            }],
            matter: (standing == RequestStanding::Deciding).then(|| self.admission_ref()),
            may: may(
                &["vouch_for", "object_to_admission", "withdraw_request"],
                &[],
            ),
        }
    }
}

pub(super) fn person(n: u8) -> PersonId {
    PersonId([n; 32])
}

fn counts() -> Counts {
    Counts {
        agree: 2,
        reservation: 1,
        stand_aside: 1,
        block: 1,
        abstain: 0,
        yes: 5,
        no: 1,
        vote_abstain: 1,
        entitled: 8,
    }
}

/// What is open, and what is not and why.
pub(super) fn may(open: &[&'static str], closed: &[(&'static str, &'static str)]) -> Vec<May> {
    let open = open.iter().map(|kind| May { kind, why_not: None });
    let closed = closed.iter().map(|(kind, code)| May {
        kind,
        why_not: Some(WhyNot {
            kind: "common",
            code,
            rule: "R24",
            args: vec![SentenceArg { name: "phase", arg: Arg::Code("open") }],
        }),
    });
    open.chain(closed).collect()
}
