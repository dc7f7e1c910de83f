//! Making a proposal.

use super::layout::{Frame, page};
use crate::ctx::Ctx;
use maud::{Markup, html};
use rules::Charter;
use rules::proposing::open_proposal::How;
use views::dto::{AgreementPage, May};

/// What the page needs to know.
#[derive(Clone, Copy, Debug)]
pub struct Proposing<'a> {
    /// The charter: time for each kind of matter, and the longest time until review.
    pub charter: &'a Charter,
    /// The agreement that is to be renewed, changed or ended, if the address names one:
    /// `/propose?about=<agreement>&how=renews|changes|ends`.
    pub about: Option<(&'a AgreementPage, How)>,
    /// Whether the viewer may propose now; nothing for strangers.
    pub may: Option<&'a May>,
}

/// Making a proposal.
pub fn propose(ctx: &Ctx, proposing: &Proposing<'_>) -> Markup {
    let _ = proposing;
    page(ctx, &Frame::new(String::new()), &html! {})
}
