# What happened, as a line of the minutes or of a matter's history: event-NAME for each event of the
# rules. The variables stand before each. $who and $whom are names; $matter and $agreement what these are
# called, such as the first line of the text, and in an admission what common-matter-admit and
# common-matter-refuse say; $until is a moment as common-instant says it. Variables that are chosen by
# are given as the rules name them.

## Founding and membership

# $assembly, $count
event-founded = { $count } people founded { $assembly }.
# $who
event-request_made = { $who } asked to join.
# $who
event-request_withdrawn = { $who } took back the request to join.
# $who, $whom, $have (vouching households so far), $need
event-vouched = { $who } vouched for { $whom }. Vouches so far: { $have } of { $need }.
# $who, $whom
event-admission_objected = { $who } objected to admitting { $whom }.
# $whom, $until
event-admission_window_opened = { $whom } has enough vouches. Whoever objects can say so until { $until }.
# $whom, $made_room (true or false)
event-request_lapsed = { $made_room ->
    [true] The request of { $whom } lapsed: nobody had vouched in a week, and the list of requests was full.
   *[false] The request of { $whom } lapsed: there were not enough vouches in time.
 }
# $whom
event-request_refused = The assembly did not admit { $whom }.
# $who, $new_unit (true or false), $household
event-person_admitted = { $new_unit ->
    [true] { $who } became a member.
   *[false] { $who } became a member and belongs to { $household }.
 }
# $who, $named (true or false), $household (empty if it has no name)
event-unit_formed = { $named ->
    [true] { $who } formed { $household }.
   *[false] { $who } now counts on their own.
 }
# $who, $household
event-unit_asked = { $who } asked to belong to { $household }.
# $who, $household
event-person_moved = { $who } moved to { $household }.
# $old, $new
event-name_changed = { $old } took the name { $new }.
# $who
event-person_left = { $who } left the assembly.
# $who, $count: a number
event-words_erased = { $who } had { $count ->
    [one] something they wrote
   *[other] { $count } things they wrote
 } erased.

## Deciding

# $subject (proposal, admit or refuse), $who (empty in an admission), $matter, $until
event-matter_opened = { $subject ->
    [admit] The assembly decides until { $until }: { $matter }.
    [refuse] Somebody objected. The assembly decides until { $until }: { $matter }.
   *[proposal] { $who } proposed { $matter }. It is open until { $until }.
 }
# $who, $matter, $until
event-version_made = { $who } put a new text in { $matter }. Positions on the old text fell away. It is open until { $until }.
# $who, $matter
event-wording_suggested = { $who } suggested other words for { $matter }.
# $sort (question, concern or answer), $who, $matter, $to (what was answered; empty if nothing)
event-contributed = { $sort ->
    [question] { $who } asked a question about { $matter }.
    [concern] { $who } raised a concern about { $matter }.
   *[answer] { $who } answered { $to } in { $matter }.
 }
# $who, $matter
event-concern_settled = { $who } said that their concern about { $matter } is settled.
# $position (as it counts, or without_grounds for a block that named nothing), $who, $matter
event-position_taken = { $position ->
    [agree] { $who } agreed with { $matter }.
    [reservation] { $who } agreed with { $matter }, with a reservation.
    [stand_aside] { $who } stood aside on { $matter }.
    [without_grounds] { $who } blocked { $matter }, but named neither a shared value nor a harm. It counts as standing aside.
    [block] { $who } blocked { $matter }.
   *[abstain] { $who } abstained on { $matter }.
 }
# $principled (true or false), $who, $whom, $matter
event-block_judged = { $principled ->
    [true] { $who } found the block by { $whom } on { $matter } principled.
   *[false] { $who } did not find the block by { $whom } on { $matter } principled.
 }
# $urgent (true or false), $who, $matter
event-urgency_judged = { $urgent ->
    [true] { $who } said that { $matter } is urgent.
   *[false] { $who } said that { $matter } is not urgent.
 }
# $matter, $until
event-became_urgent = Two thirds said that { $matter } is urgent. This step now ends by { $until }.
# $matter, $until
event-close_moved = A block came late. So that everybody can hear it, { $matter } stays open until { $until }.
# $why (not_principled or lapsed), $whom, $matter
event-block_ended = { $why ->
    [not_principled] Too few found the block by { $whom } on { $matter } principled. It counts as standing aside; the reason stays.
   *[lapsed] { $whom } stayed away from the talks twice. The block on { $matter } counts as standing aside; the reason stays.
 }
# $why (call, round or block_lifted), $matter, $until, $calls, $rounds
event-window_opened = { $why ->
    [call] Too few took part in { $matter }. It was called again (call { $calls } without enough people) and stays open until { $until }.
    [round] There is no consensus on { $matter } yet. After round { $rounds } it is open again until { $until }.
   *[block_lifted] Nobody blocks { $matter } any more. It is open again until { $until }.
 }
# $matter, $step, $rounds, $until
event-talks_step = Whoever proposed { $matter } and those who block it meet: meeting { $step }, in round { $rounds }, until { $until }.
# $who, $matter
event-talks_attended = { $who } came to the talks on { $matter }.
# $matter, $step, $proposer_absent (true or false), $absent (how many of those who block)
event-talks_step_ended = { $proposer_absent ->
    [true] { $absent ->
        [0] Meeting { $step } on { $matter } is over. Whoever proposed it did not come.
       *[other] Meeting { $step } on { $matter } is over. Neither whoever proposed it nor all who block it came.
    }
   *[false] { $absent ->
        [0] Meeting { $step } on { $matter } is over. Everybody came.
        [one] Meeting { $step } on { $matter } is over. One who blocks it did not come.
       *[other] Meeting { $step } on { $matter } is over. { $absent } who block it did not come.
    }
 }
# $matter, $rounds, $until
event-rewrite_asked = Too many had doubts about { $matter } or stood aside (round { $rounds }). It can be rewritten until { $until }.
# $matter, $rounds, $until
event-voting_opened = No consensus was found on { $matter } in { $rounds ->
    [one] one round
   *[other] { $rounds } rounds
 }. There is a vote until { $until }.
# $vote (yes, no or abstain), $who, $matter
event-vote_cast = { $vote ->
    [yes] { $who } voted yes on { $matter }.
    [no] { $who } voted no on { $matter }.
   *[abstain] { $who } abstained in the vote on { $matter }.
 }
# $how (as ending-NAME), $matter
event-matter_ended = { $how ->
    [consensus] { $matter } was agreed by consensus.
    [vote] { $matter } was agreed by vote.
    [no_quorum] { $matter } ended: too few took part.
    [blocked] { $matter } ended: a block stands.
    [weak] { $matter } ended: too many had doubts or stood aside, and it was not rewritten.
    [no_support] { $matter } ended: nobody was for it.
    [proposer_absent] { $matter } ended: whoever proposed it stayed away from the talks twice.
    [unanswered] { $matter } ended: a concern or a block was left without an answer.
    [voted_down] { $matter } ended: too few voted yes.
   *[withdrawn] { $matter } was taken back.
 }

## Agreements

# $agreement, $count (of those who do it), $date (when it is looked at again, as common-date says it)
event-agreement_made = { $count ->
    [0] { $agreement } is now an agreement. Nobody has said yet that they will do it. We look at it again on { $date }.
    [one] { $agreement } is now an agreement. One person does it. We look at it again on { $date }.
   *[other] { $agreement } is now an agreement. { $count } people do it. We look at it again on { $date }.
 }
# $old, $new: agreements
event-agreement_replaced = { $new } took the place of { $old }.
# $old, $new: agreements
event-agreement_ended = { $new } ended { $old }.
# $agreement
event-agreement_expired = { $agreement } has expired: its day came and nobody had renewed it. It can still be renewed.
# $who, $matter
event-doer_offered = { $who } offered to do { $matter }.
# $who, $matter
event-doer_stepped_back = { $who } stepped back from doing { $matter }.
# $who, $matter
event-minority_written = { $who } wrote down another view of { $matter }.
# $agreement
event-agreement_reopened = { $agreement } is being decided again. Until then it holds.
# $who, $agreement, $grounds (request or new_facts)
event-reopen_asked = { $grounds ->
    [new_facts] { $who } asked to decide { $agreement } again because of new facts.
   *[request] { $who } asked, together with others, to decide { $agreement } again.
 }

## How the line begins

event-by_time = By the passing of time
