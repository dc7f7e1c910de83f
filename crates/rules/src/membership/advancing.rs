//! What follows when a request has got its vouches, or an objection (`spec/deciding.md` 4).

use crate::charter::{Charter, JoiningBy, Kind, hours_ms};
use crate::event::{Subject, What};
use crate::state::matter::Admitting;
use basics::{Instant, RequestId, TextHash};

/// What a request that has enough vouches goes on to.
pub(super) fn with_enough_vouches(
    charter: &Charter, request: RequestId, objected: bool, now: Instant,
) -> What {
    match charter.joining.by {
        JoiningBy::Agreement => matter(charter, request, Admitting::Admit, now),
        JoiningBy::Vouches if objected => matter(charter, request, Admitting::Refuse, now),
        JoiningBy::Vouches => What::AdmissionWindowOpened {
            request,
            until: now.plus_ms(hours_ms(charter.joining.window_hours)),
        },
    }
}

/// The matter about an admission: essential, with the request in place of a text.
pub(super) fn matter(
    charter: &Charter, request: RequestId, admitting: Admitting, now: Instant,
) -> What {
    What::MatterOpened {
        matter: request.into(),
        kind: Kind::Essential,
        subject: Subject::Admission { admitting },
        version: TextHash(request.0),
        proposer: None,
        closes_at: now.plus_ms(hours_ms(charter.windows.essential.hours)),
    }
}
