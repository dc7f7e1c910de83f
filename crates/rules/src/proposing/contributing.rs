//! What questions, concerns and answers have in common: the limit of one matter.

use crate::Refusal;
use crate::state::matter::Matter;
use basics::limits::CONTRIBUTIONS_MAX;

/// Refuses what would be one contribution too many.
pub(super) fn room_for_one_more(
    matter: &Matter, refused: impl FnOnce(usize) -> Refusal,
) -> Result<(), Refusal> {
    if matter.contributions >= CONTRIBUTIONS_MAX {
        return Err(refused(CONTRIBUTIONS_MAX));
    }
    Ok(())
}
