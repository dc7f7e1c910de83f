//! Who belongs to the assembly, and to which household.

mod advancing;
pub mod ask_to_join;
pub mod change_name;
pub mod erase_words;
pub mod form_household;
pub mod join_household;
pub mod leave_assembly;
pub mod leave_household;
pub mod object_to_admission;
pub mod vouch_for;
pub mod welcome_to_household;
pub mod withdraw_request;
