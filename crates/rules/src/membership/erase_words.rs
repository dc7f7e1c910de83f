//! Have words of yours erased: your name, your household's name if you gave it, your questions,
//! concerns, answers and reasons. The minutes still show that you acted, and when. Copies that
//! others have taken may remain.

use crate::declare::{Declaration, Part, Refers, Value, Who, field};
use crate::event::What;
use crate::{Case, Decision, refusals};
use basics::WordHash;
use basics::limits::ERASE_WORDS_MAX;
use serde::{Deserialize, Serialize};

/// What the registry knows of this act.
pub const DECLARATION: Declaration = Declaration {
    kind: "erase_words",
    part: Part::Membership,
    who: Who::Author,
    rules: &["R71"],
    fields: &[field(
        "words",
        Value::Several { of: Refers::Word, max: ERASE_WORDS_MAX },
    )],
};

/// Having one's own words erased.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EraseWords {
    /// The commitments to them, sorted, each once.
    pub words: Vec<WordHash>,
}

refusals! {
    /// Why words are not erased.
    Refused of "erase_words" {
        /// None was named.
        NothingNamed = "nothing_named" by "R71",
        /// More than one act may erase.
        TooMany { most: usize } = "too_many" by "R71",
        /// They are not sorted, or one stands there twice.
        NotInOrder = "not_in_order" by "R71",
        /// No act of this book names such words.
        NeverWritten = "never_written" by "R71",
        /// Somebody else wrote them.
        NotYours = "not_yours" by "R4",
        /// They were erased before.
        ErasedAlready = "erased_already" by "R71",
    }
}

pub(crate) fn decide(case: Case<'_>, deed: &EraseWords) -> Decision {
    if deed.words.is_empty() {
        return Err(Refused::NothingNamed.into());
    }
    if deed.words.len() > ERASE_WORDS_MAX {
        return Err(Refused::TooMany { most: ERASE_WORDS_MAX }.into());
    }
    if !deed.words.is_sorted_by(|a, b| a < b) {
        return Err(Refused::NotInOrder.into());
    }
    for word in &deed.words {
        let author = case.state.words().author(word);
        if author.ok_or(Refused::NeverWritten)? != case.by {
            return Err(Refused::NotYours.into());
        }
        if case.state.words().is_erased(word) {
            return Err(Refused::ErasedAlready.into());
        }
    }
    Ok(vec![What::WordsErased {
        person: case.by,
        words: deed.words.clone(),
    }])
}

#[cfg(test)]
mod table {
    #[test]
    fn members_and_those_who_left_or_only_asked() {
        testkit::check(
            "
            assembly plain ana@north ben@south cho@west dan@west
              set windows.reversible.hours=24
            1h ana change_name name=Anita -> NameChanged
            2h ana erase_words words=ana,Anita -> WordsErased
            2h ana erase_words words=Anita -> refused erased_already
            2h ana change_name name=Anita -> refused erased_words
            2h ben change_name name=ana -> refused erased_words
            3h ana change_name name=Ana -> NameChanged

            # a founding household's name is whose key comes first; others' words are others'
            4h ben erase_words words=Ana -> refused not_yours
            4h ben erase_words words=nonsense -> refused never_written
            4h ben erase_words words= -> refused nothing_named
            4h ben erase_words words=201*x -> refused too_many
            4h ben erase_words words=200*x -> refused never_written
            4h ben erase_words words=ben,ben -> refused not_in_order
            4h ben erase_words words=backwards:ben,south -> refused not_in_order
            4h ben erase_words words=ben,south -> WordsErased

            # who left can have theirs erased, and so can who only asked to join
            5h ana open_proposal text=Soup kind_of=reversible as soup -> MatterOpened
            5h dan raise_concern matter=soup words=\"No salt\" -> Contributed
            5h dan take_position matter=soup position=stand_aside reason=Thirst -> PositionTaken
            6h dan leave_assembly -> PersonLeft
            7h dan erase_words words=\"No salt,Thirst,dan\" -> WordsErased
            8h zoe ask_to_join name=Zoe as zoes -> RequestMade
            9h zoe erase_words words=Zoe -> WordsErased
            9h sam erase_words words=Ana -> refused speaker

            # whoever names another's words does not make them their own, nor keeps them
            10h ben change_name name=Ana -> NameChanged
            10h ben erase_words words=Ana -> refused not_yours
            10h ana erase_words words=Ana -> WordsErased
            11h ben change_name name=Ana -> refused erased_words
            ",
        );
    }
}
