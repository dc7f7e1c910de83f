//! Everyone entitled as a ring, those not yet heard first; where there are many, the ring winds
//! inwards like a shell. A table beside it says the same.

use crate::ctx::Ctx;
use crate::pages::{speak, stand};
use crate::words::Words;
use maud::{Markup, html};
use rules::proposing::take_position::Position;
use views::dto::{MatterPage, Phase, Seat};

/// Up to so many sit in one circle.
const CIRCLE_MAX: u16 = 40;
/// Distance between two seats, in the picture's units.
const STEP: f64 = 29.0;
/// Distance between two turns of the shell.
const TURN: f64 = 30.0;
/// Space around the outermost seats.
const MARGIN: f64 = 16.0;

/// Where each of so many sits, and how far the picture reaches from its middle.
fn places(seats: u16) -> (Vec<(f64, f64)>, f64) {
    let count = f64::from(seats.max(1));
    let full = std::f64::consts::TAU;
    if seats <= CIRCLE_MAX {
        let radius = (count * STEP / full).max(58.0);
        let place = |i: u16| {
            let angle = full * (f64::from(i) / count - 0.25);
            (radius * angle.cos(), radius * angle.sin())
        };
        return ((0..seats).map(place).collect(), radius + MARGIN);
    }
    // A shell of arms TURN apart has about π r² / (TURN × STEP) seats.
    let mut radius = (count * TURN * STEP / std::f64::consts::PI).sqrt() + TURN / 2.0;
    let reach = radius + MARGIN;
    let mut angle = -full / 4.0;
    let mut all = Vec::with_capacity(usize::from(seats));
    for _ in 0..seats {
        all.push((radius * angle.cos(), radius * angle.sin()));
        let step = STEP / radius.max(STEP / 2.0);
        angle += step;
        radius = (radius - TURN * step / full).max(1.0);
    }
    (all, reach)
}

/// The order in which positions sit beside each other: not yet heard, then what asks for talk.
const fn rank(position: Option<Position>) -> u8 {
    match position {
        None => 0,
        Some(Position::Block) => 1,
        Some(Position::StandAside) => 2,
        Some(Position::Reservation) => 3,
        Some(Position::Abstain) => 4,
        Some(Position::Agree) => 5,
    }
}

/// The seats in the order of the picture and of the table.
pub(super) fn seated(page: &MatterPage) -> Vec<&Seat> {
    let mut seats: Vec<&Seat> = page.ring.iter().collect();
    seats.sort_by_key(|seat| rank(position(seat)));
    seats
}

fn position(seat: &Seat) -> Option<Position> {
    seat.stand
        .as_ref()
        .filter(|_| seat.heard)
        .map(|stand| stand.position)
}

/// The ring with its counts and its table.
pub(super) fn ring(ctx: &Ctx, page: &MatterPage) -> Markup {
    let words = Words::of(ctx);
    let seats = seated(page);
    let open = page.phase != Phase::Ended;
    html! {
        figure.ring {
            (picture(words, &seats, page.present))
            figcaption {
                (stand::tally(words, &page.counts, open))
                @if page.admission.is_some() {
                    @let matter = speak::matter_text(words, &page.matter);
                    p.hint { (words.t_with("page-admission-means", "matter", matter)) }
                }
            }
        }
        details.twin {
            summary { (words.t("page-ring-table")) }
            (table(ctx, &seats, page.vote.is_some()))
        }
    }
}

fn picture(words: Words, seats: &[&Seat], heard: usize) -> Markup {
    let count = u16::try_from(seats.len()).unwrap_or(u16::MAX);
    let (places, reach) = places(count);
    let around = format!(
        "{:.0} {:.0} {:.0} {:.0}",
        -reach,
        -reach,
        2.0 * reach,
        2.0 * reach
    );
    let args = [("have", heard.into()), ("of", seats.len().into())];
    let label = words.t_args("so_far-heard", &args);
    html! {
        svg viewBox=(around) role="img" aria-label=(label) {
            path.track d=(track(&places, count)) {}
            @for (seat, (x, y)) in seats.iter().zip(&places) {
                @let position = position(seat);
                g class=(format!("seat stand {}", stand::class(position)))
                    transform=(format!("translate({x:.1} {y:.1})"))
                {
                    title {
                        (speak::name_text(words, &seat.name)) ": "
                        (position_text(words, position))
                    }
                    (stand::shape(words, position))
                }
            }
            @if count <= CIRCLE_MAX {
                text.heard text-anchor="middle" y="2" { (heard) "/" (seats.len()) }
                text.heard-what text-anchor="middle" y="20" { (words.t("page-ring-heard")) }
            }
        }
    }
}

/// The line on which everybody sits: a circle, or the shell.
fn track(places: &[(f64, f64)], count: u16) -> String {
    let points: Vec<String> = places
        .iter()
        .map(|(x, y)| format!("{x:.1} {y:.1}"))
        .collect();
    let radius = places.first().map_or(0.0, |(x, y)| x.hypot(*y));
    match points.split_first() {
        Some((first, _)) if count <= CIRCLE_MAX => {
            let (half, r) = (format!("0 {:.1}", radius * 2.0), format!("{radius:.1}"));
            format!(
                "M{first}a{r} {r} 0 1 1 {half}a{r} {r} 0 1 1 0 {:.1}",
                radius * -2.0
            )
        }
        Some((first, rest)) => format!("M{first}L{}", rest.join(" ")),
        None => String::new(),
    }
}

fn position_text(words: Words, position: Option<Position>) -> String {
    position.map_or_else(
        || words.t("common-not_heard"),
        |one| stand::label(words, one),
    )
}

fn table(ctx: &Ctx, seats: &[&Seat], voted: bool) -> Markup {
    let words = Words::of(ctx);
    html! {
        div.scroll {
            table {
                caption { (words.t("page-ring-caption")) }
                thead {
                    tr {
                        th scope="col" { (words.t("page-column-person")) }
                        th scope="col" { (words.t("page-column-position")) }
                        @if voted { th scope="col" { (words.t("page-column-vote")) } }
                    }
                }
                tbody { @for seat in seats { (row(ctx, seat, voted)) } }
            }
        }
    }
}

fn row(ctx: &Ctx, seat: &Seat, voted: bool) -> Markup {
    let words = Words::of(ctx);
    let stands = position(seat);
    html! {
        tr {
            th scope="row" { (speak::name(ctx, &seat.name)) }
            td {
                span.with-picture {
                    (stand::picture(words, stands))
                    (position_text(words, stands))
                }
            }
            @if voted {
                td {
                    @match seat.vote {
                        Some(vote) => (words.t(vote_key(vote))),
                        None => (words.t("common-not_heard")),
                    }
                }
            }
        }
    }
}

const fn vote_key(vote: rules::proposing::cast_vote::Vote) -> &'static str {
    use rules::proposing::cast_vote::Vote;
    match vote {
        Vote::Yes => "act-cast_vote-choice-vote-yes",
        Vote::No => "act-cast_vote-choice-vote-no",
        Vote::Abstain => "act-cast_vote-choice-vote-abstain",
    }
}
