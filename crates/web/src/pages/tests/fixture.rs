//! What pages are shown in tests: a co-operative in the middle of its life. Everything that people
//! wrote goes through [`World::said`], so that the same pages can be filled with hostile words.

use crate::ctx::{BookCtx, Ctx, Lang, Viewer};
use basics::instant::{DAY_MS, HOUR_MS};
use basics::{
    ActId, BookId, HouseholdId, Instant, MatterId, Nonce, PersonId, PublicKey, RequestId, TextHash,
    TreeHash,
};
use rules::Charter;
use rules::charter::{Blocks, Kind, Reading, UnitKind};
use rules::event::Ending;
use rules::proposing::cast_vote::Vote;
use rules::proposing::take_position::{Harm, Position};
use rules::state::matter::Counts;
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
    scaffolding borrowed from the workshop in Calle Sol.\n\nMaterial comes from the repair fund, up \
    to 2 400. Whoever cannot climb cooks or minds the children.\n\nDone by the end of May.";

impl World {
    pub(super) fn member(lang: Lang) -> Self {
        Self { lang, viewer: Viewer::Member { person: person(1) }, instead: None }
    }

    pub(super) fn said(&self, text: &str) -> String {
        self.instead.unwrap_or(text).to_owned()
    }

    fn words(&self, text: &str) -> Option<String> {
        Some(self.said(text))
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
        Ctx { book: Some(book), path: path.to_owned(), ..self.outside(path) }
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
            looks_like: (n == 7).then_some(2),
        }
    }

    pub(super) fn household(&self, n: u8) -> HouseholdRef {
        let names = ["Stairs A", "Stairs B", "Stairs C"];
        let name = names.get(usize::from(n - 1)).map(|name| self.said(name));
        HouseholdRef { household: HouseholdId([0x40 + n; 32]), ordinal: n.into(), name }
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
        MatterRef { matter: MatterId([0xa0 + n; 32]), ordinal: n.into(), title, admission: None }
    }

    pub(super) fn admission_ref(&self) -> MatterRef {
        let admission = Some(self.name(9));
        MatterRef { matter: MatterId([0xaf; 32]), ordinal: 9, title: None, admission }
    }

    pub(super) fn agreement_ref(&self, n: u8) -> AgreementRef {
        let titles = ["Cook together on the first Sunday", "The bicycle room stays open"];
        let title = self.words(titles[usize::from(n) % 2]);
        AgreementRef { agreement: MatterId([0xc0 + n; 32]), ordinal: n.into(), title }
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
            doers: if n == 1 { vec![self.name(1), self.name(3), self.name(6)] } else { Vec::new() },
            mine: n == 1,
        }
    }

    pub(super) fn request(&self, ordinal: u8, standing: RequestStanding) -> RequestRow {
        let vouch = |n, unit| Vouch { by: self.name(n), household: self.household(unit), at: ago(1) };
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
                reason: self.words("We have not yet eaten together."),
            }],
            matter: (standing == RequestStanding::Deciding).then(|| self.admission_ref()),
            may: may(&["vouch_for", "object_to_admission", "withdraw_request"], &[]),
        }
    }

    fn block(&self) -> BlockView {
        let judge = |n, principled| Judge { by: self.name(n), principled, counts: true };
        BlockView {
            test: Blocks::SharePresent { percent: 25 },
            yes: 1,
            no: 1,
            needed: 1,
            stands: true,
            answered: false,
            judges: vec![judge(2, true), judge(3, false)],
            absences: 0,
        }
    }

    fn stand(&self, n: u8, position: Position) -> Stand {
        let block = position == Position::Block;
        let reason = match position {
            Position::Agree | Position::Abstain => None,
            _ => self.words("Three weekends are many for those who work on Saturdays."),
        };
        Stand {
            act: act(n.wrapping_add(0x80)),
            at: ago(1),
            version: 2,
            position,
            ground: block.then_some(Ground::Harm { harm: Harm::Body }),
            has_reason: reason.is_some(),
            reason,
            without_grounds: false,
            block_ended: None,
            block: block.then(|| self.block()),
            answers: if block { vec![self.answer(0x31)] } else { Vec::new() },
        }
    }

    fn answer(&self, n: u8) -> Answer {
        Answer {
            act: act(n),
            by: self.name(2),
            by_proposer: true,
            at: ago(1),
            words: self.words("We could do it on two weekends and a Friday."),
        }
    }

    pub(super) fn ring(&self, seats: u8) -> Vec<Seat> {
        let positions = [
            Position::Agree,
            Position::Block,
            Position::Agree,
            Position::StandAside,
            Position::Reservation,
            Position::Abstain,
        ];
        (1..=seats)
            .map(|n| {
                let heard = n > 3;
                let position = positions[usize::from(n) % positions.len()];
                Seat {
                    name: self.name(n),
                    household: Some(self.household(1 + n % 3)),
                    heard,
                    stand: heard.then(|| self.stand(n, position)),
                    urgent: None,
                    vote: (n % 2 == 0).then_some(Vote::Yes),
                    does: n == 2,
                }
            })
            .collect()
    }

    pub(super) fn said_row(&self, n: u8, sort: SaidSort, state: SaidState) -> Said {
        Said {
            act: act(n),
            sort,
            by: self.name(if state == SaidState::Answered { 1 } else { 4 }),
            at: ago(2),
            words: self.words("Who pays if the scaffolding is damaged?"),
            state,
            settled_at: None,
            answers: if state == SaidState::Open { Vec::new() } else { vec![self.answer(n + 1)] },
        }
    }

    fn changes(&self) -> Vec<Change> {
        let piece = |how, text: &str| Change { how, text: self.said(text) };
        vec![
            piece(ChangeHow::Same, "We replace the 40 worst square metres "),
            piece(ChangeHow::Removed, "with a company"),
            piece(ChangeHow::Added, "ourselves over three weekends"),
            piece(ChangeHow::Same, ".\n"),
        ]
    }

    /// An open proposal with everything on it.
    pub(super) fn proposal(&self) -> MatterPage {
        MatterPage {
            matter: self.matter_ref(1),
            kind: Kind::Ordinary,
            phase: Phase::Open,
            how: None,
            opened_at: ago(4),
            ended_at: None,
            proposer: Some(self.name(2)),
            next: Next::WindowCloses {
                at: days(3),
                would: Would::Adopt { then: Then::Adopted, by_silence: false },
            },
            text: Some(self.text(2, TEXT)),
            version: 2,
            admission: None,
            about: None,
            affected: self.words("The neighbours below, for the noise"),
            review_days: Some(180),
            counts: counts(),
            present: 5,
            quorum: Quorum { have: 5, need: 4, asked: true },
            calls: 0,
            rounds: 1,
            rounds_min: 2,
            urgency: Urgency { urgent: false, yes: 1, no: 2, need: 6 },
            ring: self.ring(8),
            said: vec![
                self.said_row(0x20, SaidSort::Question, SaidState::Open),
                self.said_row(0x24, SaidSort::Concern, SaidState::Answered),
            ],
            suggestions: vec![Suggestion {
                suggestion: act(0x28),
                by: self.name(6),
                at: ago(1),
                text: self.text(3, "Other words"),
                changes: self.changes(),
                taken_as: None,
            }],
            versions: vec![self.version(1), self.version(2)],
            positions_before: vec![PositionBefore {
                by: self.name(1),
                at: ago(3),
                version: 1,
                position: Position::StandAside,
                ground: None,
                reason: self.words("Not with a company."),
            }],
            talks: Vec::new(),
            vote: None,
            doers: vec![self.name(2)],
            minority: Vec::new(),
            agreement: None,
            course: self.course(),
            mine: Mine {
                entitled: true,
                position_before: Some(Position::StandAside),
                may_block: true,
                to_answer: vec![act(0x20)],
                to_settle: vec![act(0x24)],
                ..Mine::default()
            },
            may: may(
                &[
                    "take_position", "judge_block", "judge_urgency", "ask_question",
                    "raise_concern", "give_answer", "settle_concern", "suggest_wording",
                    "amend_proposal", "withdraw_proposal", "offer_to_do", "step_back",
                ],
                &[("cast_vote", "wrong_phase"), ("write_minority", "done_already")],
            ),
        }
    }

    fn version(&self, number: u32) -> Version {
        Version {
            number,
            text: self.text(number as u8, TEXT),
            at: ago(4 - u64::from(number)),
            by: Some(self.name(2)),
            taken_from: (number == 2)
                .then(|| TakenFrom { suggestion: act(0x27), by: self.name(6) }),
            changes: if number == 1 { Vec::new() } else { self.changes() },
        }
    }

    fn course(&self) -> Vec<Moment> {
        let moment = |what, seq, number| Moment {
            at: ago(4),
            what,
            seq,
            until: Some(days(3)),
            number,
            again: None,
            block_end: None,
            person: Some(self.name(5)),
            how: None,
        };
        let mut all = vec![
            moment(MomentWhat::Opened, 180, None),
            moment(MomentWhat::VersionMade, 190, Some(2)),
        ];
        all.extend(MomentWhat::ALL.iter().skip(2).map(|what| moment(*what, 200, Some(1))));
        if let Some(last) = all.last_mut() {
            last.how = Some(Ending::Consensus);
        }
        all
    }

    /// The same in talks, in the vote, and ended.
    pub(super) fn talking(&self) -> MatterPage {
        let (came, missing) = (vec![self.name(2)], vec![self.name(7)]);
        MatterPage {
            phase: Phase::Talks,
            next: Next::TalksStep { step: 2, of: 6, until: days(9), came, missing },
            talks: vec![self.step(1, false), self.step(2, true)],
            may: may(&["attend_talks", "take_position"], &[("judge_block", "wrong_phase")]),
            ..self.proposal()
        }
    }

    fn step(&self, step: u32, running: bool) -> TalksView {
        TalksView {
            step,
            from: ago(3),
            until: days(9),
            running,
            came: vec![self.name(2)],
            missing: vec![self.name(7)],
        }
    }

    pub(super) fn voting(&self) -> MatterPage {
        let vote = VoteView { yes: 5, no: 1, abstain: 1, needed_percent: Some(75) };
        MatterPage {
            phase: Phase::Voting,
            next: Next::Vote {
                until: days(2),
                vote: vote.clone(),
                have: 7,
                need: 4,
                then: Then::Adopted,
            },
            vote: Some(vote),
            may: may(&["cast_vote", "give_answer"], &[]),
            ..self.proposal()
        }
    }

    pub(super) fn ended(&self) -> MatterPage {
        MatterPage {
            phase: Phase::Ended,
            how: Some(Ending::Consensus),
            ended_at: Some(ago(1)),
            next: Next::Ended { how: Ending::Consensus, at: ago(1), then: Then::Adopted },
            minority: vec![self.minority()],
            agreement: Some(self.agreement_ref(1)),
            may: may(&["write_minority", "offer_to_do", "step_back"], &[]),
            ..self.proposal()
        }
    }

    fn minority(&self) -> Minority {
        Minority { by: self.name(4), at: ago(1), text: self.text(9, "I would have waited.") }
    }

    /// A matter about an admission.
    pub(super) fn admission(&self) -> MatterPage {
        MatterPage {
            matter: self.admission_ref(),
            kind: Kind::Essential,
            proposer: None,
            text: None,
            admission: Some(Admission {
                admitting: rules::state::matter::Admitting::Refuse,
                request: self.request(1, RequestStanding::Deciding),
            }),
            next: Next::WindowCloses {
                at: days(6),
                would: Would::TooFew { have: 1, need: 5, then: Then::Admitted },
            },
            affected: None,
            review_days: None,
            versions: Vec::new(),
            suggestions: Vec::new(),
            may: may(&["take_position", "ask_question", "raise_concern"], &[]),
            ..self.proposal()
        }
    }

    pub(super) fn agreement(&self) -> AgreementPage {
        AgreementPage {
            agreement: self.agreement_ref(1),
            text: self.text(1, "Cook together on the first Sunday\n\nIn the yard if it is dry."),
            kind: Kind::Reversible,
            force: ForceCode::InForce,
            how: Ending::Consensus,
            adopted_at: ago(40),
            review_on: days(140),
            review_days: 180,
            present: 7,
            eligible: 8,
            affected: self.said("The tenants of number 12"),
            bases: Bases { met: Vec::new(), not_met: Vec::new() },
            doers: vec![self.name(1), self.name(3)],
            reopen: Reopen {
                percent: 20,
                need: 2,
                have: 1,
                asks: vec![ReopenAsk {
                    by: self.name(4),
                    at: ago(2),
                    reason: self.words("It rains in winter."),
                }],
                new_facts_from: days(50),
                matter: Some(self.matter_ref(3)),
            },
            counts: counts(),
            vote: None,
            minority: vec![self.minority()],
            matter: self.matter_ref(2),
            proposer: Some(self.name(2)),
            follows: Some((self.agreement_ref(2), rules::proposing::open_proposal::How::Changes)),
            followed_by: None,
            mine: true,
            may: may(
                &["offer_to_do", "step_back", "write_minority", "ask_to_reopen"],
                &[],
            ),
        }
    }

    pub(super) fn asked(&self) -> Vec<Asked> {
        let words = || self.words("Who pays if the scaffolding is damaged?");
        let (by, to) = (self.name(4), act(0x20));
        let all = [
            ("take_position", AskedFor::Position {}),
            (
                "take_position",
                AskedFor::PositionAgain { before: Position::StandAside, version: 1 },
            ),
            (
                "judge_block",
                AskedFor::JudgeBlock { block: to, holder: by.clone(), ground: None },
            ),
            ("attend_talks", AskedFor::Talks { step: 1, of: 6, with: vec![by.clone()] }),
            ("cast_vote", AskedFor::Vote {}),
            ("give_answer", AskedFor::AnswerQuestion { to, by: by.clone(), words: words() }),
            ("give_answer", AskedFor::AnswerConcern { to, by: by.clone(), words: words() }),
            ("give_answer", AskedFor::AnswerBlock { to, by: by.clone(), words: words() }),
            ("settle_concern", AskedFor::Settle { concern: to, words: words() }),
            ("amend_proposal", AskedFor::Rewrite {}),
            ("offer_to_do", AskedFor::OfferAgain {}),
            ("vouch_for", AskedFor::Vouch { request: self.request(1, RequestStanding::Waiting) }),
            (
                "object_to_admission",
                AskedFor::Object { request: self.request(1, RequestStanding::Window) },
            ),
            (
                "welcome_to_household",
                AskedFor::Welcome { person: by, household: self.household(1) },
            ),
            (
                "offer_to_do",
                AskedFor::Task { agreement: self.agreement_ref(1), review_on: days(140) },
            ),
        ];
        let asked = all.into_iter().map(|(act, what)| Asked {
            due: Some(days(1)),
            act,
            matter: Some(self.matter_ref(1)),
            what,
        });
        asked.collect()
    }

    pub(super) fn overview(&self) -> Overview {
        let member = self.viewer.member().is_some();
        Overview {
            book: Some(BookId([0xb0; 32])),
            name: self.said("Casa del Sol"),
            purpose: self.said("We live together in houses that nobody owns."),
            unit: UnitKind::Household,
            reading: Reading::Members,
            founded_at: ago(300),
            scribe: None,
            members: 8,
            units: 3,
            entries: 214,
            viewer: member.then(|| Viewer_ {
                name: self.name(1),
                household: Some(self.household(1)),
                member: true,
            }),
            asked: if member { self.asked().into_iter().step_by(4).collect() } else { Vec::new() },
            deciding: vec![
                self.matter_row(1, Phase::Open),
                self.matter_row(2, Phase::Talks),
                self.matter_row(3, Phase::Rewrite),
            ],
            decided: vec![self.agreement_row(1), self.agreement_row(2)],
            agreements_in_force: 12,
            requests: vec![self.request(1, RequestStanding::Window)],
            may: may(&["open_proposal"], &[]),
        }
    }

    pub(super) fn people(&self) -> People {
        let member = |n: u8| Member {
            name: self.name(n),
            household: self.household(1 + n % 3),
            since: ago(300 - u64::from(n)),
            came: if n < 4 { Came::Founding {} } else { self.came() },
            asked: (n == 4).then(|| self.household(3)),
            tasks: if n == 1 { vec![self.task()] } else { Vec::new() },
        };
        let household = |n: u8| HouseholdRow {
            household: self.household(n),
            since: ago(300),
            members: vec![self.name(n), self.name(n + 3)],
            asking: if n == 1 { vec![self.name(4)] } else { Vec::new() },
            mine: n == 1,
        };
        People {
            unit: UnitKind::Household,
            members: (1..=8).map(member).collect(),
            households: (1..=3).map(household).collect(),
            requests: vec![
                self.request(1, RequestStanding::Waiting),
                self.request(2, RequestStanding::Deciding),
            ],
            requests_past: vec![self.request(3, RequestStanding::Lapsed)],
            former: vec![Former { name: self.name(7), left_at: ago(9) }],
            may: may(
                &[
                    "form_household", "join_household", "welcome_to_household", "leave_household",
                    "change_name", "leave_assembly",
                ],
                &[],
            ),
        }
    }

    fn came(&self) -> Came {
        let vouch = |n, unit| Vouch { by: self.name(n), household: self.household(unit), at: ago(9) };
        Came::Admitted {
            request: RequestRef { request: RequestId([0xe2; 32]), ordinal: 2, by: self.name(6) },
            vouches: vec![vouch(1, 1), vouch(2, 2)],
            matter: Some(self.admission_ref()),
        }
    }

    fn task(&self) -> Task {
        Task { agreement: self.agreement_ref(1), review_on: days(140) }
    }

    pub(super) fn person(&self) -> PersonPage {
        PersonPage {
            name: self.name(7),
            standing: StandingCode::Member,
            household: self.people().households.into_iter().next(),
            since: Some(ago(100)),
            left_at: None,
            came: Some(self.came()),
            request: None,
            asked: Some(self.household(2)),
            tasks: vec![self.task()],
            proposals: vec![self.matter_row(1, Phase::Open)],
            mine: true,
            may: may(&["welcome_to_household", "change_name"], &[]),
        }
    }

    pub(super) fn rules(&self) -> RulesPage {
        let charter = charter();
        RulesPage {
            name: self.said(charter.name.as_str()),
            purpose: self.said(charter.purpose.as_str()),
            values: charter.values.iter().map(|value| self.said(value.as_str())).collect(),
            since: ago(300),
            policy: Some(self.text(4, "We keep your minutes and read nothing.")),
            scribe: None,
            rows: views::charter_rows(&charter)
                .into_iter()
                .map(|row| match row.value {
                    RuleValue::Words(text) if row.key != "template" => {
                        RuleRow { value: RuleValue::Words(self.said(&text)), ..row }
                    }
                    RuleValue::List(list) => {
                        let list = list.iter().map(|value| self.said(value)).collect();
                        RuleRow { value: RuleValue::List(list), ..row }
                    }
                    _ => row,
                })
                .collect(),
        }
    }

    pub(super) fn entry(&self, seq: u64, code: &'static str, args: Vec<SentenceArg>) -> MinuteEntry {
        MinuteEntry {
            seq,
            at: ago(4),
            leaf: Some(TreeHash([3; 32])),
            act: Some(act(9)),
            kind: Some("take_position"),
            by: Some(self.name(1)),
            key: Some(PublicKey([8; 32])),
            matter: Some(self.matter_ref(1)),
            happened: vec![
                Sentence { code: "window_opened", at: ago(5), by_time: true, args: self.all_args() },
                Sentence { code, at: ago(4), by_time: false, args },
            ],
        }
    }

    /// Every argument that any sentence may have.
    pub(super) fn all_args(&self) -> Vec<SentenceArg> {
        let request = RequestRef { request: RequestId([1; 32]), ordinal: 1, by: self.name(9) };
        let all = [
            ("person", Arg::Person(self.name(1))),
            ("holder", Arg::Person(self.name(5))),
            ("founders", Arg::Persons(vec![self.name(1), self.name(2), self.name(3)])),
            ("doers", Arg::Persons(vec![self.name(1)])),
            ("absent", Arg::Persons(vec![self.name(5)])),
            ("name", Arg::Words(self.words("Casa del Sol"))),
            ("request", Arg::Request(request)),
            ("household", Arg::Household(self.household(1))),
            ("new_household", Arg::Truth(false)),
            ("matter", Arg::Matter(self.matter_ref(1))),
            ("agreement", Arg::Agreement(self.agreement_ref(1))),
            ("by", Arg::Agreement(self.agreement_ref(2))),
            ("until", Arg::Instant(days(3))),
            ("review_on", Arg::Instant(days(140))),
            ("text", Arg::Text(self.text(1, TEXT))),
            ("reason", Arg::Words(self.words("Three weekends are many."))),
            ("words", Arg::Words(None)),
            ("position", Arg::Code("reservation")),
            ("without_grounds", Arg::Truth(false)),
            ("principled", Arg::Truth(true)),
            ("urgent", Arg::Truth(true)),
            ("vote", Arg::Code("yes")),
            ("sort", Arg::Code("concern")),
            ("why", Arg::Code("round")),
            ("how", Arg::Code("consensus")),
            ("step", Arg::Number(2)),
            ("calls", Arg::Number(1)),
            ("rounds", Arg::Number(1)),
            ("proposer_absent", Arg::Truth(true)),
        ];
        all.into_iter().map(|(name, arg)| SentenceArg { name, arg }).collect()
    }

    pub(super) fn minutes(&self) -> Minutes {
        let entries = views::EVENTS.iter().zip(120..);
        let entries =
            entries.map(|(code, seq)| self.entry(seq, code, self.all_args())).collect();
        Minutes { from: 120, size: 214, entries }
    }
}

use views::dto::Viewer as Viewer_;

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
            phase: Some("open"),
            until: None,
            most: None,
        }),
    });
    open.chain(closed).collect()
}
