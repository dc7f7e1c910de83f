//! Positions as pictures and words. Each has a shape and a letter of its own, so that nothing is
//! said by colour alone.

use super::speak;
use crate::words::Words;
use maud::{Markup, html};
use rules::proposing::take_position::Position;
use rules::state::matter::Counts;
use views::dto::MatterRef;

/// All positions, in the order in which they are counted.
pub(super) const ALL: [Position; 5] = [
    Position::Agree,
    Position::Reservation,
    Position::StandAside,
    Position::Block,
    Position::Abstain,
];

/// The position as it is spelled in the act.
pub(super) const fn code(position: Position) -> &'static str {
    match position {
        Position::Agree => "agree",
        Position::Reservation => "reservation",
        Position::StandAside => "stand_aside",
        Position::Block => "block",
        Position::Abstain => "abstain",
    }
}

/// The position in a few words.
pub(super) fn label(words: Words, position: Position) -> String {
    words.t(match position {
        Position::Agree => "act-take_position-choice-position-agree",
        Position::Reservation => "act-take_position-choice-position-reservation",
        Position::StandAside => "act-take_position-choice-position-stand_aside",
        Position::Block => "act-take_position-choice-position-block",
        Position::Abstain => "act-take_position-choice-position-abstain",
    })
}

/// The position as a person took it: in an admission with what agreeing means there.
pub(super) fn said(words: Words, position: Position, matter: &MatterRef) -> String {
    let label = label(words, position);
    match position {
        Position::Agree | Position::Reservation if matter.admission.is_some() => {
            speak::choosing(words, &label, &speak::matter_text(words, matter))
        }
        _ => label,
    }
}

fn letter(words: Words, position: Position) -> String {
    words.t(match position {
        Position::Agree => "page-letter-agree",
        Position::Reservation => "page-letter-reservation",
        Position::StandAside => "page-letter-stand_aside",
        Position::Block => "page-letter-block",
        Position::Abstain => "page-letter-abstain",
    })
}

/// The class by which the style sheet colours a position; of somebody not yet heard, `unheard`.
pub(super) const fn class(position: Option<Position>) -> &'static str {
    match position {
        Some(position) => code(position),
        None => "unheard",
    }
}

/// The shape and letter of a position around the origin, within 24 units.
pub(super) fn shape(words: Words, position: Option<Position>) -> Markup {
    html! {
        @match position {
            Some(Position::Agree) => circle r="11" {},
            Some(Position::Reservation) => path d="M0-12.200 12.200 0 0 12.200-12.200 0z" {},
            Some(Position::StandAside) => rect x="-10" y="-10" width="20" height="20" rx="3" {},
            Some(Position::Block) => {
                path d="M-4.6-11.2h9.2l6.6 6.6v9.2l-6.6 6.6h-9.2l-6.6-6.6v-9.2z" {}
            },
            Some(Position::Abstain) => rect x="-12" y="-8" width="24" height="16" rx="8" {},
            None => circle r="10" {},
        }
        @if let Some(position) = position {
            text text-anchor="middle" dy=".35em" { (letter(words, position)) }
        }
    }
}

/// The picture of a position, beside its words.
pub(super) fn picture(words: Words, position: Option<Position>) -> Markup {
    html! {
        svg class=(format!("stand {}", class(position))) viewBox="-13 -13 26 26" aria-hidden="true"
            focusable="false" { (shape(words, position)) }
    }
}

/// The picture of the position with this code, if it is one.
pub(super) fn picture_of_code(words: Words, value: &str) -> Option<Markup> {
    let position = ALL.into_iter().find(|position| code(*position) == value)?;
    Some(picture(words, Some(position)))
}

/// How many hold a position.
pub(super) const fn count(counts: &Counts, position: Position) -> usize {
    match position {
        Position::Agree => counts.agree,
        Position::Reservation => counts.reservation,
        Position::StandAside => counts.stand_aside,
        Position::Block => counts.block,
        Position::Abstain => counts.abstain,
    }
}

fn counted(words: Words, position: Position, count: usize) -> String {
    let key = match position {
        Position::Agree => "so_far-agree",
        Position::Reservation => "so_far-reservation",
        Position::StandAside => "so_far-stand_aside",
        Position::Block => "so_far-block",
        Position::Abstain => "so_far-abstain",
    };
    words.t_with(key, "count", count)
}

/// The counts as a row of pictures with their words; first who has not been heard, if it is open.
pub(super) fn tally(words: Words, counts: &Counts, open: bool) -> Markup {
    let missing = counts.entitled.saturating_sub(counts.present());
    html! {
        ul.tally {
            @if open && missing > 0 {
                li { (picture(words, None)) (words.t_with("page-tally-missing", "n", missing)) }
            }
            @for position in ALL {
                @let count = count(counts, position);
                @if count > 0 {
                    li { (picture(words, Some(position))) (counted(words, position, count)) }
                }
            }
        }
    }
}
