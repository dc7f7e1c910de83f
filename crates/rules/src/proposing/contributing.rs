//! What questions, concerns and answers have in common: they are said in a matter that has not
//! ended, and there is a limit to how much is said in one.

use crate::event::{Contribution, What};
use crate::{Case, Decision, Refusal};
use basics::limits::CONTRIBUTIONS_MAX;
use basics::{MatterId, WordHash};

/// Says something in a matter, unless that would be one too many. Each act has its own words for
/// what is open instead, and so its own refusal.
pub(super) fn contribute(
    case: Case<'_>, matter: MatterId, sort: Contribution, words: WordHash,
    too_many: impl FnOnce(usize) -> Refusal,
) -> Decision {
    if case.state.open_matter(&matter)?.contributions >= CONTRIBUTIONS_MAX {
        return Err(too_many(CONTRIBUTIONS_MAX));
    }
    let (id, person) = (case.id, case.by);
    Ok(vec![What::Contributed { matter, id, person, sort, words }])
}
