//! What people say about a matter: blocks, questions, concerns, reasons, and what others answered.

use super::Case;
use super::mine::form;
use crate::pages::{parts, speak, stand};
use crate::words::{Value, Words};
use basics::ActId;
use maud::{Markup, html};
use rules::charter::Blocks;
use rules::proposing::take_position::{Harm, Position};
use views::dto::{Answer, BlockView, Ground, Name, Said, SaidSort, SaidState, Seat, Stand};

/// Blocks, with what they name, how the others judged them and what was answered.
pub(super) fn blocks(case: &Case<'_>) -> Markup {
    let words = case.words;
    let blocks: Vec<(&Seat, &Stand, &BlockView)> = case
        .page
        .ring
        .iter()
        .filter_map(|seat| {
            let stand = seat.stand.as_ref().filter(|_| seat.heard)?;
            Some((seat, stand, stand.block.as_ref()?))
        })
        .collect();
    if blocks.is_empty() {
        return html! { section #blocks data-live-part hidden {} };
    }
    let content = html! {
        @for (i, (seat, stand, block)) in blocks.into_iter().enumerate() {
            (one_block(case, i, seat, stand, block))
        }
        (parts::closed(case.ctx, &case.page.may, &["judge_block", "attend_talks"]))
    };
    parts::section("blocks", &words.t("page-blocks"), &content)
}

fn one_block(
    case: &Case<'_>, place: usize, seat: &Seat, stand: &Stand, block: &BlockView,
) -> Markup {
    let words = case.words;
    html! {
        article.card.voice.block id=(format!("act-{}", stand.act.short())) {
            p.who {
                (stand::picture(words, Some(Position::Block)))
                (words.put("page-block-by", "who", speak::name(case.ctx, &seat.name)))
            }
            @if let Some(ground) = &stand.ground { p.ground { (ground_text(words, ground)) } }
            (parts::reason(words, stand.reason.as_ref()))
            p.meta {
                strong { (words.t(if block.stands { "block-stands" } else { "block-falls" })) }
                " " (test(words, block))
                @if !block.answered { " " (words.t("block-unanswered")) }
            }
            (answers(case, &stand.answers))
            (judge(case, place, seat, stand))
            (answer(case, &stand.act, &words.t_args("common-block-of", &who(words, &seat.name))))
        }
    }
}

fn who(words: Words, name: &Name) -> [(&'static str, Value<'static>); 1] {
    [("who", Value::from(speak::name_text(words, name)))]
}

/// What a block names, in words.
pub(super) fn ground_text(words: Words, ground: &Ground) -> String {
    match ground {
        Ground::Value { text, .. } => words.t_args(
            "act-take_position-choice-grounds-value",
            &[("value", Value::from(text.as_str()))],
        ),
        Ground::Harm { harm } => words.t(match harm {
            Harm::Body => "act-take_position-choice-grounds-harm-body",
            Harm::Home => "act-take_position-choice-grounds-harm-home",
            Harm::Livelihood => "act-take_position-choice-grounds-harm-livelihood",
            Harm::Land => "act-take_position-choice-grounds-harm-land",
            Harm::Dignity => "act-take_position-choice-grounds-harm-dignity",
            Harm::Trust => "act-take_position-choice-grounds-harm-trust",
        }),
    }
}

/// The test of this matter and how the block stands with it.
fn test(words: Words, block: &BlockView) -> String {
    let key = match block.test {
        Blocks::None {} => return words.t("block-test-none"),
        Blocks::Cosigners { .. } => "block-test-cosigners",
        Blocks::SharePresent { .. } => "block-test-share_present",
        Blocks::WholeGroup {} => "block-test-whole_group",
    };
    // The share counts whoever blocks; in the whole group it matters how many judged at all.
    let (have, need) = match block.test {
        Blocks::SharePresent { .. } => (block.yes + 1, block.needed + 1),
        Blocks::WholeGroup {} => (block.yes + block.no, block.needed),
        _ => (block.yes, block.needed),
    };
    let args = [("have", have.into()), ("need", need.into()), ("against", block.no.into())];
    words.t_args(key, &args)
}

fn judge(case: &Case<'_>, place: usize, seat: &Seat, stand: &Stand) -> Markup {
    let mine = case.ctx.viewer.member() == Some(seat.name.person);
    let label = case
        .words
        .t_args("common-block-of", &who(case.words, &seat.name));
    let id = format!("judge-{}", stand.act.short());
    let form = form(case, "judge_block", &id).filter(|_| !mine);
    html! {
        @if let Some(form) = form {
            (form.hidden("block", stand.act, label).buttons("principled").render())
            @if place == 0 { p.hint { (case.words.t("act-judge_block-help")) } }
        }
    }
}

/// Answers, in order.
fn answers(case: &Case<'_>, answers: &[Answer]) -> Markup {
    let words = case.words;
    html! {
        @if !answers.is_empty() {
            ol.answers {
                @for answer in answers {
                    li {
                        p.who {
                            (speak::name(case.ctx, &answer.by))
                            @if answer.by_proposer { span.tag { (words.t("page-proposer")) } }
                            (words.relative_tag(case.ctx.now, answer.at))
                        }
                        (parts::said(words, &answer.words))
                    }
                }
            }
        }
    }
}

/// The form to answer something.
fn answer(case: &Case<'_>, to: &ActId, label: &str) -> Markup {
    let Some(form) = form(case, "give_answer", &format!("answer-{}", to.short())) else {
        return html! {};
    };
    let open = case.page.mine.to_answer.contains(to);
    html! { (form.hidden("to", to, label).rows(3).fold(open)) }
}

/// Reasons, questions and concerns.
pub(super) fn voices(case: &Case<'_>) -> Markup {
    let (words, page) = (case.words, case.page);
    let content = html! {
        @if page.said.is_empty() && !has_reasons(case) {
            (parts::empty(&words.t("page-voices-none")))
        }
        @for said in &page.said { (one(case, said)) }
        (reasons(case))
        @if let Some(form) = form(case, "ask_question", "question") { (form.fold(false)) }
        @if let Some(form) = form(case, "raise_concern", "concern") { (form.fold(false)) }
        (parts::closed(case.ctx, &page.may, &["give_answer", "settle_concern"]))
    };
    parts::section("voices", &words.t("page-voices"), &content)
}

fn one(case: &Case<'_>, said: &Said) -> Markup {
    let words = case.words;
    let (key, label) = match said.sort {
        SaidSort::Question => ("page-question-by", "common-question-of"),
        SaidSort::Concern => ("page-concern-by", "common-concern-of"),
    };
    html! {
        article.card.voice id=(format!("act-{}", said.act.short())) {
            p.who {
                (words.put(key, "who", speak::name(case.ctx, &said.by)))
                @let class = if said.state == SaidState::Open { "tag hot" } else { "tag good" };
                span class=(class) { (words.t(state_key(said))) }
                (words.relative_tag(case.ctx.now, said.at))
            }
            (parts::said(words, &said.words))
            (answers(case, &said.answers))
            (settle(case, said))
            (answer(case, &said.act, &words.t_args(label, &who(words, &said.by))))
        }
    }
}

const fn state_key(said: &Said) -> &'static str {
    match said.state {
        SaidState::Open => "page-said-open",
        SaidState::Answered => "page-said-answered",
        SaidState::Settled => "page-said-settled",
    }
}

fn settle(case: &Case<'_>, said: &Said) -> Markup {
    let mine = case.ctx.viewer.member() == Some(said.by.person);
    let open = said.sort == SaidSort::Concern && said.state != SaidState::Settled;
    let form = form(
        case,
        "settle_concern",
        &format!("settle-{}", said.act.short()),
    );
    let label = case
        .words
        .t_args("common-concern-of", &who(case.words, &said.by));
    html! {
        @if let Some(form) = form.filter(|_| mine && open) {
            (form.hidden("concern", said.act, label).render())
        }
    }
}

/// Somebody who gave a reason that is not a block.
fn reasoned<'a>(case: &Case<'a>) -> impl Iterator<Item = (&'a Seat, &'a Stand)> {
    case.page.ring.iter().filter_map(|seat| {
        let stand = seat.stand.as_ref().filter(|_| seat.heard)?;
        (stand.has_reason && stand.block.is_none()).then_some((seat, stand))
    })
}

fn has_reasons(case: &Case<'_>) -> bool {
    reasoned(case).next().is_some()
}

fn reasons(case: &Case<'_>) -> Markup {
    let words = case.words;
    html! {
        @if has_reasons(case) {
            h3 { (words.t("page-reasons")) }
            @for (seat, stand) in reasoned(case) {
                article.card.voice {
                    p.who {
                        (stand::picture(words, Some(stand.position)))
                        (speak::name(case.ctx, &seat.name))
                        span { (stand::said(words, stand.position, &case.page.matter)) }
                    }
                    (parts::reason(words, stand.reason.as_ref()))
                    @if stand.without_grounds { p.hint { (words.t("page-block-without-grounds")) } }
                    @if stand.block_ended.is_some() { p.hint { (words.t("page-block-ended")) } }
                }
            }
        }
    }
}
