//! What the assembly decides, and how it gets there.

pub mod amend_proposal;
pub mod ask_question;
pub mod ask_to_reopen;
pub mod attend_talks;
pub mod cast_vote;
mod contributing;
mod doing;
pub mod give_answer;
pub mod judge_block;
pub mod judge_urgency;
pub mod offer_to_do;
pub mod open_proposal;
pub mod raise_concern;
pub mod settle_concern;
pub mod step_back;
pub mod suggest_wording;
pub mod take_position;
pub mod withdraw_proposal;
pub mod write_minority;
