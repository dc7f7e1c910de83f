//! Applying events to agreements: made, replaced, ended, expired, reopened, and who does them.

use super::agreement::{Agreement, Force};
use super::{Due, State};
use crate::event::{Event, Subject, What};
use basics::MatterId;
use std::collections::BTreeSet;

impl State {
    pub(super) fn apply_agreement(&mut self, event: &Event) {
        match &event.what {
            What::AgreementMade { agreement: id, text, how, doers, review_on } => {
                let Some(matter) = self.matters.get(id) else {
                    return;
                };
                let Subject::Proposal { review_days, .. } = matter.subject else {
                    return;
                };
                let agreement = Agreement {
                    text: *text,
                    kind: matter.terms.kind,
                    how: *how,
                    adopted_at: event.at,
                    review_on: *review_on,
                    review_days,
                    force: Force::InForce,
                    doers: doers.clone(),
                    asks: BTreeSet::new(),
                    reopened_by: None,
                    matter_open: None,
                };
                self.agreements.insert(*id, agreement);
                self.schedule(*review_on, Due::Agreement(*id));
            }
            What::AgreementReplaced { agreement, by } => {
                self.set_force(agreement, Force::Replaced(*by));
            }
            What::AgreementEnded { agreement, by } => self.set_force(agreement, Force::Ended(*by)),
            What::AgreementExpired { agreement } => self.set_force(agreement, Force::Expired),
            What::AgreementReopened { agreement, matter } => {
                if let Some(agreement) = self.agreements.get_mut(agreement) {
                    agreement.reopened_by = Some(*matter);
                    agreement.asks.clear();
                }
            }
            What::ReopenAsked { agreement, person, .. } => {
                if let Some(agreement) = self.agreements.get_mut(agreement) {
                    agreement.asks.insert(*person);
                }
            }
            What::DoerOffered { matter, person } => match self.agreements.get_mut(matter) {
                Some(agreement) => agreement.doers.push(*person),
                None => self.change(matter, event.at, |matter| matter.offers.push(*person)),
            },
            What::DoerSteppedBack { matter, person } => match self.agreements.get_mut(matter) {
                Some(agreement) => agreement.doers.retain(|doer| doer != person),
                None => self.change(matter, event.at, |matter| {
                    matter.offers.retain(|offer| offer != person);
                }),
            },
            _ => {}
        }
    }

    fn set_force(&mut self, id: &MatterId, force: Force) {
        if let Some(agreement) = self.agreements.get_mut(id) {
            agreement.force = force;
            let review_on = agreement.review_on;
            self.unschedule(review_on, Due::Agreement(*id));
        }
    }
}
