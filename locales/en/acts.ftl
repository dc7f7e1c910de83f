# The acts, by kind (K):
#   act-K                    its name, as on a button
#   act-K-help               what it is for; the first paragraph of the act's own file
#   act-K-says               the sentence shown before signing; slots in braces are filled by the script
#   act-K-says-PATH-VALUE    the same for one option, radio or button, instead of the general one
#   act-K-done               the sentence in the minutes; its variables stand in the comment before it
#   act-K-field-PATH         the label of a field, with .hint
#   act-K-choice-PATH-VALUE  the label of a choice, with .hint
# Variables of people and households are names; $matter and $agreement what these are called, such as
# the first line of the text. A matter about an admission is called by what agreeing means: see
# common-matter-admit and common-matter-refuse. In slots, {request} and {person} show a name, {to} and
# {block} what common-question-of, common-concern-of and common-block-of say. Variables that are chosen
# by ($position, $vote, $how, $principled, $urgent) are given as they stand in the act.

## Founding

act-found_assembly = Found the assembly
act-found_assembly-help = Found an assembly together. Everybody who founds it signs the same declaration: who you are, your households, and your rules. From then on nobody has a right that the others do not have.
act-found_assembly-says = Together with the other founders I found {"{"}charter.name{"}"}. I have read these rules and give them to myself.
# $assembly, $count
act-found_assembly-done = { $count } people founded { $assembly } and gave themselves these rules.
act-found_assembly-field-charter = Our rules
    .hint = You can read them as plain text before you sign.
act-found_assembly-field-founders = Founders
    .hint = Everybody who founds it signs on their own device.
act-found_assembly-field-households = Households or teams
act-found_assembly-field-policy = The promise of whoever keeps the computer
    .hint = What they do with your minutes, and how you can move away.
act-found_assembly-field-scribe = The key of the computer that writes the minutes
    .hint = It puts what you sign in order. It cannot sign for you.

## Membership

act-ask_to_join = Ask to join
act-ask_to_join-help = Ask to join the assembly, with a key of your own. Members of several households vouch for you; then everybody has time to say if something speaks against it. Nobody can refuse you alone.
act-ask_to_join-says = I ask to join this assembly. Call me {"{"}name{"}"}.
act-ask_to_join-says-household = I ask to join this assembly and to belong to {"{"}household{"}"}. Call me {"{"}name{"}"}.
# $who
act-ask_to_join-done = { $who } asked to join.
act-ask_to_join-field-household = Household or team
    .hint = Only if you live or work with people who are members. Somebody of theirs must vouch for you.
act-ask_to_join-field-name = Your name here
    .hint = Any name that people know you by. Nobody asks for your papers.

act-withdraw_request = Take back the request
act-withdraw_request-help = Take back your request to join, as long as it has not been answered.
act-withdraw_request-says = I take back my request to join.
# $who
act-withdraw_request-done = { $who } took back the request to join.
act-withdraw_request-field-request = The request

act-vouch_for = Vouch for this person
act-vouch_for-help = Vouch for somebody who asks to join. Say it only of people you know: your household stands with your word, and others rely on it.
act-vouch_for-says = I vouch for {"{"}request{"}"}. I know this person, and the others can rely on my word.
# $who, $whom
act-vouch_for-done = { $who } vouched for { $whom }.
act-vouch_for-field-request = The person who asks to join

act-object_to_admission = Object
act-object_to_admission-help = Say that something speaks against admitting somebody, and what. Then the assembly decides together; until it agrees to refuse, nobody is refused.
act-object_to_admission-says = I object to admitting {"{"}request{"}"} and say why, so that we decide it together.
# $who, $whom
act-object_to_admission-done = { $who } objected to admitting { $whom }.
act-object_to_admission-field-reason = What speaks against it
    .hint = Everybody who may read here can read it, also the person you write about.
act-object_to_admission-field-request = The person who asks to join

act-form_household = Form a household or team
act-form_household-help = Form a household of your own, or a team, and leave the one that you are in. Others can then ask to join you.
act-form_household-says = I form {"{"}name{"}"} and leave where I belong now.
# $who, $household
act-form_household-done = { $who } formed { $household }.
act-form_household-field-name = Its name

act-join_household = Ask to move there
act-join_household-help = Ask to belong to another household. You move when somebody who lives there welcomes you.
act-join_household-says = I ask to belong to {"{"}household{"}"}.
# $who, $household
act-join_household-done = { $who } asked to belong to { $household }.
act-join_household-field-household = Household or team

act-welcome_to_household = Welcome
act-welcome_to_household-help = Welcome somebody who asked to belong to your household. They move in at once.
act-welcome_to_household-says = I welcome {"{"}person{"}"} to where I belong.
# $who, $whom, $household
act-welcome_to_household-done = { $who } welcomed { $whom } to { $household }.
act-welcome_to_household-field-person = Who asked

act-leave_household = Leave your household or team
act-leave_household-help = Leave your household and count as one of your own.
act-leave_household-says = I leave where I belong now and count on my own. I stay a member.
# $who, $household (the one that was left)
act-leave_household-done = { $who } left { $household } and counts on their own.

act-change_name = Change your name
act-change_name-help = Change the name by which the assembly calls you. Any name that you choose is right.
act-change_name-says = From now on call me {"{"}name{"}"}.
# $old, $new
act-change_name-done = { $old } took the name { $new }.
act-change_name-field-name = Your new name here
    .hint = The old one can be erased. The minutes still show that it was you who signed.

act-leave_assembly = Leave the assembly
act-leave_assembly-help = Leave the assembly, at once and without asking anybody. You can take a copy of the minutes with you. To come back you ask to join again.
act-leave_assembly-says = I leave this assembly now.
# $who
act-leave_assembly-done = { $who } left the assembly.

act-erase_words = Erase words of yours
act-erase_words-help = Have words of yours erased: your name, your household's name if you gave it, your questions, concerns, answers and reasons. The minutes still show that you acted, and when. Copies that others have taken may remain.
act-erase_words-says = Erase these words of mine, here and now. They cannot be brought back.
# $who, $count
act-erase_words-done = { $who } had { $count ->
    [one] something they wrote
   *[other] { $count } things they wrote
 } erased.
act-erase_words-field-words = What is to be erased
    .hint = Tick what nobody shall read here any more.

## Proposing and deciding

act-open_proposal = Make a proposal
act-open_proposal-help = Put something before the assembly. You need nobody's leave. Everybody who is a member now can take part; the time runs from now.
act-open_proposal-says = I put this text before the assembly. Kind: {"{"}kind_of{"}"}. If it is agreed, we look at it again after {"{"}review_days{"}"} days.
act-open_proposal-says-about-how-renews = I propose to keep “{"{"}about.agreement{"}"}” for another time, with this text. Kind: {"{"}kind_of{"}"}. We look at it again after {"{"}review_days{"}"} days.
act-open_proposal-says-about-how-changes = I propose this text in place of “{"{"}about.agreement{"}"}”. Kind: {"{"}kind_of{"}"}. If it is agreed, we look at it again after {"{"}review_days{"}"} days.
act-open_proposal-says-about-how-ends = I propose to end “{"{"}about.agreement{"}"}”, with this text. Kind: {"{"}kind_of{"}"}. If it is agreed, we look at it again after {"{"}review_days{"}"} days.
# $who, $matter, $how (none, renews, changes or ends), $agreement (empty if none)
act-open_proposal-done = { $how ->
    [renews] { $who } proposed { $matter }, to renew { $agreement }.
    [changes] { $who } proposed { $matter }, in place of { $agreement }.
    [ends] { $who } proposed { $matter }, to end { $agreement }.
   *[none] { $who } proposed { $matter }.
 }
act-open_proposal-field-about = An earlier agreement
act-open_proposal-field-about-agreement = The agreement it is about
    .hint = Leave it empty if it is something new.
act-open_proposal-field-about-how = What happens to it
act-open_proposal-field-affected = Who is affected, but not asked
    .hint = Neighbours, children, people downstream. Leave it empty if there is nobody.
act-open_proposal-field-kind_of = How serious is it?
    .hint = The more serious, the more time everybody has.
act-open_proposal-field-review_days = Look at it again after how many days
    .hint = If nobody renews it by then, it no longer holds.
act-open_proposal-field-text = The proposal
    .hint = The first line is its title. Say what, why, how, and by when. It cannot be taken out of the minutes.
act-open_proposal-choice-about-how-renews = Keep it for another time
act-open_proposal-choice-about-how-changes = Put this in its place
act-open_proposal-choice-about-how-ends = End it
act-open_proposal-choice-kind_of-reversible = Easy to undo
    .hint = If it turns out wrong, it costs little to go back.
act-open_proposal-choice-kind_of-ordinary = Ordinary
    .hint = Most things.
act-open_proposal-choice-kind_of-essential = Essential
    .hint = It touches what we stand on: our rules, our home, what we hold in common.

act-amend_proposal = Put a new text
act-amend_proposal-help = Put another text in place of the one you proposed. Everybody's positions and offers were about the old text and fall away; the time starts anew.
act-amend_proposal-says = I put this new text in place of the old one in “{"{"}matter{"}"}”. I know that all positions on the old text fall away.
# $who, $matter
act-amend_proposal-done = { $who } put a new text in { $matter }. Positions on the old text fell away.
act-amend_proposal-field-matter = What it is about
act-amend_proposal-field-taken_from = Taken from this suggestion
    .hint = If you take up somebody's words as they are, the minutes say so.
act-amend_proposal-field-text = The new text
    .hint = The whole text as it should stand.

act-suggest_wording = Suggest other words
act-suggest_wording-help = Suggest other words for a proposal. Whoever proposed it can take them up.
act-suggest_wording-says = I suggest these words for “{"{"}matter{"}"}”.
# $who, $matter
act-suggest_wording-done = { $who } suggested other words for { $matter }.
act-suggest_wording-field-matter = What it is about
act-suggest_wording-field-text = The text as you would write it
    .hint = The whole text, so that it can be taken up as it is.

act-withdraw_proposal = Take back the proposal
act-withdraw_proposal-help = Take back what you proposed. Somebody else can propose the same text at once.
act-withdraw_proposal-says = I take back “{"{"}matter{"}"}”.
# $who, $matter
act-withdraw_proposal-done = { $who } took back { $matter }.
act-withdraw_proposal-field-matter = What it is about

act-ask_question = Ask a question
act-ask_question-help = Ask something about a proposal. Whoever knows can answer, and everybody reads it.
act-ask_question-says = I ask this about “{"{"}matter{"}"}”.
# $who, $matter
act-ask_question-done = { $who } asked a question about { $matter }.
act-ask_question-field-matter = What it is about
act-ask_question-field-words = Your question

act-raise_concern = Raise a concern
act-raise_concern-help = Raise a concern about a proposal. It stays open until somebody answers it or you say that it is settled; nothing is put to a vote while a concern has no answer.
act-raise_concern-says = I raise this concern about “{"{"}matter{"}"}”.
# $who, $matter
act-raise_concern-done = { $who } raised a concern about { $matter }.
act-raise_concern-field-matter = What it is about
act-raise_concern-field-words = Your concern
    .hint = What worries you, and what would settle it.

act-give_answer = Answer
act-give_answer-help = Answer a question, a concern, or the reason of a block. Your answer stands beside it for everybody to read.
act-give_answer-says = I answer {"{"}to{"}"} in “{"{"}matter{"}"}”.
# $who, $to (as common-question-of, common-concern-of or common-block-of say it), $matter
act-give_answer-done = { $who } answered { $to } in { $matter }.
act-give_answer-field-matter = What it is about
act-give_answer-field-to = What you answer
act-give_answer-field-words = Your answer

act-settle_concern = My concern is settled
act-settle_concern-help = Say that a concern of yours is settled.
act-settle_concern-says = My concern about “{"{"}matter{"}"}” is settled.
# $who, $matter
act-settle_concern-done = { $who } said that their concern about { $matter } is settled.
act-settle_concern-field-concern = The concern
act-settle_concern-field-matter = What it is about

act-take_position = Say where you stand
act-take_position-help = Say where you stand: agree, agree with a reservation, stand aside, block, or abstain. You can change it until the time is over. A block says that this would break a shared value or do harm, and which; a mere preference counts as standing aside.
act-take_position-says = My position on “{"{"}matter{"}"}”: {"{"}position{"}"}.
act-take_position-says-position-agree = I agree with “{"{"}matter{"}"}”.
act-take_position-says-position-reservation = I agree with “{"{"}matter{"}"}”, with a reservation.
act-take_position-says-position-stand_aside = I stand aside on “{"{"}matter{"}"}”: I am not for it, but I am not in its way.
act-take_position-says-position-block = I block “{"{"}matter{"}"}”.
act-take_position-says-position-abstain = I abstain on “{"{"}matter{"}"}”.
act-take_position-says-grounds = I block “{"{"}matter{"}"}”. {"{"}grounds{"}"}.
act-take_position-says-grounds-none = I block “{"{"}matter{"}"}”, but name neither a shared value nor a harm. I know that this counts as standing aside.
# $who, $matter, $position (as it was said)
act-take_position-done = { $position ->
    [agree] { $who } agreed with { $matter }.
    [reservation] { $who } agreed with { $matter }, with a reservation.
    [stand_aside] { $who } stood aside on { $matter }.
    [block] { $who } blocked { $matter }.
   *[abstain] { $who } abstained on { $matter }.
 }
act-take_position-field-grounds = What it would break or harm
    .hint = Without this, a block counts as standing aside.
act-take_position-field-grounds-harm = The harm it would do
act-take_position-field-grounds-value = The shared value it would break
act-take_position-field-matter = What it is about
act-take_position-field-position = Your position
act-take_position-field-reason = Your reason
    .hint = A reservation, standing aside and a block need one. With the others you may leave it empty.
act-take_position-field-version = The text that you have read
act-take_position-choice-position-agree = Agree
    .hint = I am for it.
act-take_position-choice-position-reservation = Agree, with a reservation
    .hint = I am for it, and I want my doubt written down.
act-take_position-choice-position-stand_aside = Stand aside
    .hint = I am not for it, but I am not in its way. I owe no work on it.
act-take_position-choice-position-block = Block
    .hint = It would break a value that we share, or do harm. I am ready to talk about it.
act-take_position-choice-position-abstain = Abstain
    .hint = I have no opinion on it, but I am here and count as present.
# $value: one of the values in our rules
act-take_position-choice-grounds-value = It would break this value of ours: { $value }
act-take_position-choice-grounds-harm-body = It would do harm to body or health
act-take_position-choice-grounds-harm-home = It would do harm to somebody's home
act-take_position-choice-grounds-harm-livelihood = It would do harm to what somebody lives from
act-take_position-choice-grounds-harm-land = It would do harm to land or water, or to what lives there
act-take_position-choice-grounds-harm-dignity = It would do harm to somebody's dignity
act-take_position-choice-grounds-harm-trust = It would do harm to the trust that holds us together
act-take_position-choice-grounds-none = Neither a shared value nor a harm
    .hint = Then it counts as standing aside.

act-judge_block = Judge the block
act-judge_block-help = Say whether you find a block principled: does it name a value that we share, or a real harm? You need not agree with it to find it principled.
act-judge_block-says = I say whether {"{"}block{"}"} is principled: {"{"}principled{"}"}.
act-judge_block-says-principled-true = I find {"{"}block{"}"} principled: it names a value that we share, or a real harm.
act-judge_block-says-principled-false = I do not find {"{"}block{"}"} principled.
# $who, $whom (who blocks), $matter, $principled (true or false)
act-judge_block-done = { $principled ->
    [true] { $who } found the block by { $whom } on { $matter } principled.
   *[false] { $who } did not find the block by { $whom } on { $matter } principled.
 }
act-judge_block-field-block = The block
act-judge_block-field-matter = What it is about
act-judge_block-field-principled = Is this block principled?
    .hint = You may find it principled and still disagree with it.
act-judge_block-choice-principled-true = Yes, it is principled
act-judge_block-choice-principled-false = No, it is not

act-judge_urgency = Say whether it is urgent
act-judge_urgency-help = Say whether this must be decided within days because waiting would do harm. When two thirds of those entitled say so, every time limit of the matter shrinks to three days.
act-judge_urgency-says = Whether “{"{"}matter{"}"}” is urgent: {"{"}urgent{"}"}.
act-judge_urgency-says-urgent-true = I say that “{"{"}matter{"}"}” is urgent: waiting would do harm.
act-judge_urgency-says-urgent-false = I say that “{"{"}matter{"}"}” is not urgent.
# $who, $matter, $urgent (true or false)
act-judge_urgency-done = { $urgent ->
    [true] { $who } said that { $matter } is urgent.
   *[false] { $who } said that { $matter } is not urgent.
 }
act-judge_urgency-field-matter = What it is about
act-judge_urgency-field-urgent = Would waiting do harm?
act-judge_urgency-choice-urgent-true = Yes, it is urgent
act-judge_urgency-choice-urgent-false = No, it can wait

act-attend_talks = I came to the talks
act-attend_talks-help = Say that you came to the talks about a block. Whoever proposed and whoever blocks meet at each step; who stays away twice loses the proposal, or the block.
act-attend_talks-says = I came to the talks on “{"{"}matter{"}"}”, meeting {"{"}step{"}"}.
# $who, $matter, $step
act-attend_talks-done = { $who } came to the talks on { $matter }, meeting { $step }.
act-attend_talks-field-matter = What it is about
act-attend_talks-field-step = Which meeting

act-cast_vote = Vote
act-cast_vote-help = Vote yes or no, or abstain. There is a vote only where consensus was sought and not found, and only as your rules say.
act-cast_vote-says = My vote on “{"{"}matter{"}"}”: {"{"}vote{"}"}.
act-cast_vote-says-vote-yes = I vote yes on “{"{"}matter{"}"}”.
act-cast_vote-says-vote-no = I vote no on “{"{"}matter{"}"}”.
act-cast_vote-says-vote-abstain = I abstain in the vote on “{"{"}matter{"}"}”.
# $who, $matter, $vote
act-cast_vote-done = { $vote ->
    [yes] { $who } voted yes on { $matter }.
    [no] { $who } voted no on { $matter }.
   *[abstain] { $who } abstained in the vote on { $matter }.
 }
act-cast_vote-field-matter = What it is about
act-cast_vote-field-version = The text that you have read
act-cast_vote-field-vote = Your vote
act-cast_vote-choice-vote-yes = Yes
act-cast_vote-choice-vote-no = No
act-cast_vote-choice-vote-abstain = Abstain
    .hint = You count as taking part, but neither for nor against.

act-offer_to_do = I will do it
act-offer_to_do-help = Say that you will do it. Work is never given to somebody who has not said yes.
act-offer_to_do-says = I will do what “{"{"}matter{"}"}” asks for, or my part of it.
# $who, $matter
act-offer_to_do-done = { $who } offered to do { $matter }.
act-offer_to_do-field-matter = What it is about

act-step_back = I cannot do it after all
act-step_back-help = Say that you will not do it after all. Nobody is punished for it; the others see that hands are missing.
act-step_back-says = I will not do “{"{"}matter{"}"}” after all.
# $who, $matter
act-step_back-done = { $who } stepped back from doing { $matter }.
act-step_back-field-matter = What it is about

act-write_minority = Write down another view
act-write_minority-help = Write down why you see it differently. Your text stands with the agreement wherever it goes.
act-write_minority-says = I see “{"{"}matter{"}"}” differently. This text is to stand with it.
# $who, $matter
act-write_minority-done = { $who } wrote down another view of { $matter }.
act-write_minority-field-matter = What it is about
act-write_minority-field-text = How you see it
    .hint = A later text of yours takes the place of an earlier one. It cannot be taken out of the minutes.

act-ask_to_reopen = Ask to decide it again
act-ask_to_reopen-help = Ask to decide an agreement again. When enough members ask, or when new facts have come up after some time, it is put before the assembly once more; until then it holds.
act-ask_to_reopen-says = I ask to decide “{"{"}agreement{"}"}” again. {"{"}grounds{"}"}.
act-ask_to_reopen-says-grounds-request = I ask, together with others, to decide “{"{"}agreement{"}"}” again.
act-ask_to_reopen-says-grounds-new_facts = I ask to decide “{"{"}agreement{"}"}” again, because something has come up that we did not know.
# $who, $agreement
act-ask_to_reopen-done = { $who } asked to decide { $agreement } again.
act-ask_to_reopen-field-agreement = The agreement
act-ask_to_reopen-field-grounds = Why again
act-ask_to_reopen-field-reason = Your reason
act-ask_to_reopen-choice-grounds-request = I ask together with others
    .hint = When enough members ask, it is opened again.
act-ask_to_reopen-choice-grounds-new_facts = There are new facts
    .hint = Once some time has passed, one person is enough. Before that it counts as asking together.
