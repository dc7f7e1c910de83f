# Why something is not possible. refusal-KIND-CODE says what and why not; .way says what one can do
# instead, .why says why the rule exists. Variables have the names that the rules give them; instants
# are given as common-instant says them, so that they stand after "until" and "before".

# $rule: its number in the rule book, such as R57
refusal-rule = Rule { $rule }

## Shared by many acts

refusal-common-not_founded = This assembly has not been founded yet.
    .way = Wait until everybody who founds it has signed. Then try again.
    .why = Nothing can be decided before people have given themselves their rules together.
refusal-common-one_signer = Only one person can sign this.
    .way = Sign it alone. The others can each sign the same for themselves.
    .why = Each person speaks for themselves, and nobody speaks for another.
refusal-common-no_such_matter = There is no such matter in these minutes.
    .way = Open the list of what is being decided and choose it there. If you followed a link, it may belong to another assembly.
    .why = Everybody must be able to see what is being talked about.
refusal-common-matter_ended = This matter has ended.
    .way = Look at how it ended. If it became an agreement, you can ask to decide it again. If not, you can make a new proposal.
    .why = What has been decided must not change afterwards without anybody noticing.
# $phase: open, talks, rewrite, voting or ended
refusal-common-wrong_phase = { $phase ->
    [open] This cannot be done while everybody is saying where they stand.
    [talks] This cannot be done during the talks about a block.
    [rewrite] This cannot be done while the proposal is being rewritten.
    [voting] This cannot be done once the vote has begun.
   *[ended] This cannot be done any more: the matter has ended.
 }
    .way = { $phase ->
    [open] Say where you stand, ask a question, or raise a concern.
    [talks] You can suggest other words, raise a concern, or change your position, but not to a block.
    [rewrite] Suggest other words, or wait for the new text and take a position on it.
    [voting] You can vote, ask questions and answer them.
   *[ended] Look at how it ended. You can make a new proposal.
 }
    .why = Everything has its time, so that nobody is surprised by a step that they could not prepare for.
refusal-common-not_entitled = You were not a member yet when this matter opened, so you have no position in it.
    .way = You can still ask questions, raise concerns and suggest words. You have a voice in everything that opens from now on.
    .why = Nobody can bring in new people in the middle to tip a decision.
refusal-common-other_version = The text has changed since you read it. What you signed was about the old text.
    .way = Load the page again, read the new text, and say where you stand on it.
    .why = Nobody is counted for words that they have not read.
refusal-common-not_proposer = Only whoever proposed this can do that.
    .way = Suggest other words, raise a concern, or make a proposal of your own.
    .why = Nobody changes or takes back what somebody else has said.
refusal-common-about_admission = This is not possible where we decide about somebody who asks to join.
    .way = Say where you stand, ask a question, or raise a concern.
    .why = A request to join is about a person. It has no text to change and no work to share out.
refusal-common-no_such_request = There is no such request to join.
    .way = Open the list of people who ask to join and choose there.
    .why = Everybody must be able to see who is meant.
refusal-common-request_closed = This request takes no more of this: it is before the assembly, or it was answered, taken back, or has lapsed.
    .way = If the assembly is deciding about it, say there where you stand. If it has lapsed, the person can ask again.
    .why = A request is answered once and in one place.
refusal-common-no_households = In this assembly each person counts for themselves. There are no households or teams.
    .way = You need not do anything. You count already.
    .why = Everybody is counted in the same way, as our rules say.
refusal-common-no_such_household = There is no such household or team, or nobody belongs to it any more.
    .way = Choose one from the list, or form one of your own.
    .why = A household or team exists as long as somebody belongs to it.
refusal-common-no_such_agreement = There is no such agreement in force.
    .way = Look at the list of agreements. One that has expired can be renewed by a proposal. One that was replaced goes on in the newer one.
    .why = Only what holds now can be worked on, changed or opened again.
# $until: an instant
refusal-common-same_text = The same text was decided not long ago. It cannot come again until { $until }.
    .way = Change the text so that it answers what was said against it. If it is an agreement that holds, you can ask to decide it again, or propose to renew it.
    .why = Nobody should get their way by tiring out the others.
refusal-common-text_under_decision = The same text is already being decided.
    .way = Take part there. If you want something else, change the text.
    .why = One text is decided in one place, so that it cannot be agreed here and refused there.
refusal-common-no_such_block = This block no longer stands. It was changed, repeated or taken back.
    .way = Load the page again and look at the blocks that stand now.
    .why = People judge the block that somebody holds now, with the reason that it has now.
refusal-common-done_already = You have done this already. It counts once.
    .way = You need not do anything more.
    .why = Each person counts once.
refusal-common-erased_words = This uses words that were erased in this assembly.
    .way = Write it anew. What you write gets a commitment of its own.
    .why = What somebody had erased must not come back by being signed once more.

## Founding

refusal-found_assembly-founded_already = These minutes already begin with a founding.
    .way = Found another assembly with minutes of its own, or ask to join this one.
    .why = An assembly is founded once. After that, only the assembly changes itself.
# $key: given as the label of that rule, charter-PATH; $found: what it is;
# $allowed: given as its attribute .bounds, charter-PATH.bounds
refusal-found_assembly-charter = One of the rules is not possible. { $key }: it says { $found }, but it must be { $allowed }.
    .way = Change this rule in the draft. Then everybody signs the new draft.
    .why = Every assembly needs rules under which nobody is shut out and everything comes to an end.
refusal-found_assembly-founders_unsorted = The list of founders does not fit: somebody is in it twice, it is out of order, or it is longer than fifty.
    .way = Make the founding again from the draft. Larger groups found with some, and the others join right after.
    .why = Each person counts once, and everybody can check the list.
refusal-found_assembly-bad_key = One of the keys is of a kind that is not safe.
    .way = Whoever it belongs to joins the draft again, so that their device makes a new key.
    .why = With such a key somebody else could sign in their name.
# $have, $need: numbers
refusal-found_assembly-too_few_founders = { $have ->
    [one] There is only one founder. These rules ask for { $need }.
   *[other] There are only { $have } founders. These rules ask for { $need }.
 }
    .way = Invite more people to the draft, or lower the number in the draft. The least is three.
    .why = One or two people alone are not an assembly.
# $have, $need: numbers
refusal-found_assembly-too_few_units = { $have ->
    [one] The founders come from only one household or team. These rules ask for { $need }.
   *[other] The founders come from only { $have } households or teams. These rules ask for { $need }.
 }
    .way = Invite people from another household or team, or lower the number in the draft. The least is two.
    .why = An assembly should not begin as the affair of one household.
refusal-found_assembly-households = The households do not fit: one has no founder, or a founder has one that is not listed.
    .way = Look at the draft. Every household needs a founder. If each person counts for themselves, the list stays empty.
    .why = Everybody must be able to see who counts where.
refusal-found_assembly-scribe_is_founder = The computer that writes the minutes has the same key as one of the founders.
    .way = Let the computer make a key of its own, and the founder another one on their device.
    .why = Whoever puts the minutes in order must not be able to speak in them with the same key.

## Membership

refusal-ask_to_join-bad_key = Your key is of a kind that is not safe.
    .way = Let your device make a new key and ask again. If that fails, try another browser.
    .why = With such a key somebody else could sign in your name.
# $most: a number
refusal-ask_to_join-too_many_waiting = { $most } requests are waiting for an answer, and no more are taken now.
    .way = Ask again in a few days. Talk to a member whom you know.
    .why = A flood of requests must not bury those that are real.
refusal-erase_words-nothing_named = Nothing was chosen.
    .way = Tick what you wrote and want erased.
    .why = Nothing is erased that was not named.
# $most: a number
refusal-erase_words-too_many = That is more than can be erased at once. At most { $most } at a time.
    .way = Take some of them now and the others after that.
    .why = What is signed at once has to fit into one entry of the minutes.
refusal-erase_words-not_in_order = The list does not fit: it is out of order, or something is in it twice.
    .way = Load the page again and choose anew.
    .why = For the same words there is one list only, so that everybody can check it.
refusal-erase_words-never_written = Nobody wrote such words in this assembly.
    .way = Look at the list of what you wrote here, and choose from it.
    .why = Only what the minutes speak of can be erased from beside them.
refusal-erase_words-not_yours = Somebody else wrote these words.
    .way = Ask whoever wrote them. Only they can have them erased.
    .why = Nobody decides over another's words, and nobody can make somebody else fall silent.
refusal-erase_words-erased_already = These words were erased already.
    .way = You need not do anything more. Copies that others took before may remain; ask them.
    .why = What is gone cannot go once more.
refusal-form_household-alone_already = You already are on your own there.
    .way = You need not form another one. Others can ask to belong to yours.
    .why = One person alone cannot become two households.
refusal-join_household-own_household = You belong to it already.
    .way = You need not do anything. To move, choose another one.
    .why = Each person belongs to one household or team.
refusal-leave_household-alone_already = You already count on your own: nobody else belongs to yours.
    .way = You need not do anything. You can ask to belong to another one.
    .why = One person alone cannot become two households.
# $until: an instant
refusal-vouch_for-household_too_new = You joined a short time ago, or your household or team is new. You cannot vouch until { $until }.
    .way = Vouch after that. Until then, ask others who know this person to vouch.
    .why = Splitting a household, or bringing somebody in, must not turn one vouch into two.
refusal-welcome_to_household-not_asked = This person has not asked to belong to your household or team, or has moved on.
    .way = Talk with them. They ask, and then you can welcome them.
    .why = Nobody is moved without asking for it themselves.

## Proposing

# $most: a number
refusal-open_proposal-too_many_open = You have { $most } proposals under decision. One person cannot have more at the same time.
    .way = Wait until one has ended, take one back, or ask somebody else to make this proposal.
    .why = Everybody's time is short, and everybody should get a turn.
# $most: a number of days
refusal-open_proposal-review_too_late = We look at each agreement again after { $most } days at the latest, and after one day at the earliest.
    .way = Choose an earlier day. When it comes, anybody can propose to renew the agreement.
    .why = No agreement should go on only because everybody has forgotten it.
refusal-open_proposal-less_serious = The agreement that this is about was decided as more serious.
    .way = Choose at least the same kind as that agreement has.
    .why = What was decided with much time must not be undone with little.
refusal-amend_proposal-nothing_changed = This is the text that stands already.
    .way = Change the text, or leave it as it is.
    .why = A new text makes everybody's positions fall away. That must have a reason.
refusal-amend_proposal-not_that_suggestion = This is not the text of the suggestion that you say you take up.
    .way = Take up the suggestion word for word, or put your own text without naming it.
    .why = Nobody is named for words that they did not write.
refusal-suggest_wording-nothing_changed = This is the text that stands already.
    .way = Change the words that you would like to be different. If you agree with the text, say so.
    .why = Only a suggestion that differs helps the others.
# $most: a number
refusal-suggest_wording-too_many = There are { $most } suggestions here already. No more are taken.
    .way = Raise a concern, or talk with whoever proposed it.
    .why = Nobody could read more of them.
# $most: a number
refusal-ask_question-too_many = { $most } things have been said about this. No more is taken.
    .way = Meet and talk. Whoever proposed it can take it back, and somebody can propose it anew.
    .why = A flood of words must not bury the matter.
# $most: a number
refusal-raise_concern-too_many = { $most } things have been said about this. No more is taken.
    .way = Take a position and give your concern as its reason.
    .why = A flood of words must not bury the matter.
refusal-raise_concern-vote_has_begun = The vote has begun. Concerns come before it.
    .way = You can ask questions, and vote. If you vote no, you can write down how you see it.
    .why = Every concern is to be answered before people vote, and that takes time.
refusal-give_answer-nothing_to_answer = There is nothing here that could be answered: no such question, no such concern, no such block.
    .way = Load the page again. If a block was repeated, answer the new one.
    .why = An answer stands beside what it answers.
# $most: a number
refusal-give_answer-too_many = { $most } things have been said about this. No more is taken.
    .way = Meet and talk. Whoever raised a concern can say that it is settled.
    .why = A flood of words must not bury the matter.
refusal-settle_concern-not_yours = This is not a concern that you raised.
    .way = You can answer it. Whoever raised it says whether it is settled.
    .why = Nobody else can say that a concern is settled.
refusal-take_position-reason_missing = A reservation, standing aside and a block need a reason.
    .way = Write a sentence or two about why. If you do not want to say why, you can abstain.
    .why = The others can only answer what they know.
refusal-take_position-grounds_without_block = Only a block names a shared value or a harm.
    .way = Leave that out, or choose to block.
    .why = Naming a harm is a heavy word. It is kept for saying stop.
# $have: a number
refusal-take_position-no_such_value = { $have ->
    [one] Our rules name only one shared value, and this is not it.
   *[other] Our rules name { $have } shared values. This is none of them.
 }
    .way = Choose one from the list, or name a kind of harm.
    .why = A block rests on what we have agreed on, and everybody can look it up.
refusal-take_position-too_late_to_block = It is too late for a new block.
    .way = You can stand aside or have a reservation, and write down how you see it. Later you can ask to decide it again.
    .why = A block must come while the others still have time to hear it and to answer.
refusal-judge_block-own_block = You cannot judge your own block.
    .way = Explain it to the others and answer their questions. They say whether it is principled.
    .why = Whether a block is principled is found by the others.
refusal-judge_urgency-urgent_already = Two thirds have already said that this is urgent.
    .way = Say where you stand. The time is shorter now.
    .why = Once the time has been cut, people must be able to rely on it.
refusal-attend_talks-not_a_party = Only whoever proposed it and those who block it meet in these talks.
    .way = You can answer concerns and suggest words. Both help the talks.
    .why = Those who disagree owe each other a conversation, not an audience.
# $running: a number
refusal-attend_talks-other_step = Meeting { $running } is running now.
    .way = Load the page again and say that you came to this one.
    .why = Each meeting counts for itself.
refusal-offer_to_do-stands_aside = You stood aside on this, so no work on it falls to you.
    .way = Leave it to those who agreed. If you want to help all the same, tell them.
    .why = Whoever stands aside owes no work on it. That is what standing aside is for.
refusal-step_back-not_a_doer = You had not said that you would do this.
    .way = You need not do anything.
    .why = Work belongs only to those who said yes to it.
# $until: an instant
refusal-write_minority-too_late = This could be written until { $until }.
    .way = You can ask to decide the agreement again and give your view as the reason.
    .why = Whoever reads an agreement should at some point be able to rely on having read everything.
refusal-write_minority-not_a_minority = You neither had a reservation, nor stood aside, nor blocked, nor voted no.
    .way = Take one of these positions while there is time, or raise a concern.
    .why = These texts are the voice of those who saw it differently and were counted so.
refusal-ask_to_reopen-under_decision = This agreement is already under decision again.
    .way = Take part there.
    .why = One agreement is decided in one place.
# $until
refusal-ask_to_reopen-reopened_lately = This agreement was decided again not long ago. Nobody can ask for it until { $until }.
    .way = Propose a change of it with a text of your own, or ask after that day.
    .why = Nobody should get their way by tiring out the others.

## Before the rules are asked

refusal-porch-bytes = What arrived could not be read.
    .way = Load the page again and try once more. What you typed is kept.
    .why = Everybody must be able to read the minutes in exactly the same way.
refusal-porch-order = This entry does not follow the last one.
    .way = Load the page again. If you check a copy of the minutes, ask another member for theirs and compare.
    .why = The minutes have one order, and time in them never runs backwards.
refusal-porch-edition = This was signed under other rules of the minutes than the ones used here.
    .way = Load the page again and sign once more. If it happens again, this computer needs a newer version.
    .why = What a signature means must be clear to everybody for ever.
refusal-porch-book = This was signed for another assembly.
    .way = Go to the page of that assembly and sign there.
    .why = What you say in one assembly cannot be used in another.
refusal-porch-claim = The clock of your device differs too much, or this was signed more than thirty days ago.
    .way = Set the clock of your device and sign again.
    .why = Old signatures must not turn up when nobody expects them any more.
refusal-porch-overtaken = Something that you signed after this stands in the minutes already.
    .why = What you say comes in the order in which you said it, so that nobody can put an older word of yours after a newer one.
    .way = Look at how things stand now, and sign again if you still want to.
refusal-porch-replay = This has been signed and entered already.
    .way = Look in the minutes: it is there. To say it again, sign it again.
    .why = Nobody can use your signature a second time.
refusal-porch-seen = What your device last saw of these minutes does not fit what stands in them now.
    .way = Keep your receipts, and tell other members at once. Ask them what their devices show.
    .why = In this way it comes out if somebody shows different minutes to different people.
refusal-porch-speaker = This key cannot speak here now.
    .way = If you are a member, use the device with which you joined. If not, ask to join.
    .why = Only members speak in the minutes, each with their own key.
# $signed, $founders: numbers
refusal-porch-not_all_signed = { $signed ->
    [one] Only one of { $founders } founders has signed.
   *[other] Only { $signed } of { $founders } founders have signed.
 }
    .way = Wait for the others, or take those who no longer want it off the draft. Then everybody signs again.
    .why = Nobody is made a founder without their own signature.
refusal-porch-signature = The signature does not fit what was signed.
    .way = Load the page again and sign once more. If it happens again, try another browser.
    .why = Without a signature that fits, anybody could speak in your name.
refusal-porch-rule = Our rules do not allow this now.
    .way = Look at the reason that is given with it.
    .why = Whoever reads the minutes can check every step against our rules.

## From the computer that keeps the minutes

refusal-node-text_missing = The text itself did not arrive, only its signature.
    .way = Load the page again and try once more. What you typed is kept.
    .why = What is decided must be there for everybody to read.
refusal-node-word_missing = Your words did not arrive, only their signature.
    .way = Load the page again and try once more. What you typed is kept.
    .why = What stands in the minutes should be there to read when it begins.
refusal-node-too_large = This is too long.
    .way = Say it in fewer words, or in two parts.
    .why = Everybody should be able to read it, on a small phone too.
refusal-node-too_many_requests = Too much came from your side in a short time.
    .way = Wait a minute and try again. What you typed is kept.
    .why = Nobody should be able to shut the others out by a flood.
refusal-node-disk_full = This computer has no room left. Nothing was entered.
    .way = Tell whoever keeps it. What you signed stays on your device and can be sent later.
    .why = Nothing counts as entered before it is safely kept.
refusal-node-halted = This computer has found a fault and takes nothing new until somebody has looked at it. You can still read.
    .way = Tell whoever keeps it. What you signed stays on your device and can be sent later.
    .why = It is better to stop than to write minutes that nobody can trust.
refusal-node-no_such_book = There are no such minutes here.
    .way = Check the link. It may belong to another computer, or you may need to sign in.
    .why = What one may not see answers exactly like what does not exist.
refusal-node-read_only_copy = This is a copy for reading. Nothing can be entered here.
    .way = Go to the computer that writes these minutes. The link is on this page.
    .why = The minutes are put in order in one place, so that there is only one order.
refusal-node-not_signed_in = To see this you must show that you are a member.
    .way = Use the device with which you joined, and allow this page to run its script. If you have no device, ask a member for a link for reading.
    .why = The assembly has decided who may read its minutes.
refusal-node-not_found = There is nothing here.
    .way = Check the link, or go to the first page.
    .why = What one may not see answers exactly like what does not exist.
refusal-node-stray = Something came with this that was not signed.
    .way = Load the page again and try once more. What you typed is kept.
    .why = Only what somebody signed is kept with the minutes.
refusal-node-text = This text has characters that cannot be signed.
    .way = Take out what you copied from elsewhere and type it by hand.
    .why = What people sign must look the same on every screen.
refusal-node-clock_behind = The clock of this computer is behind. It takes nothing new until it is set.
    .way = Tell whoever keeps it. What you signed stays on your device and can be sent later.
    .why = Time in the minutes never runs backwards.
refusal-node-bad_request = What arrived was not in the form that was expected.
    .way = Load the page again and try once more. What you typed is kept.
    .why = Nothing is guessed at when people sign.

## Drafts of a founding

# $key: given as the label of that rule, charter-PATH; $found: what it is;
# $allowed: given as its attribute .bounds, charter-PATH.bounds
refusal-node-draft_charter = One of the rules is not possible. { $key }: it says { $found }, but it must be { $allowed }.
    .way = Change this rule and save the draft again.
    .why = Every assembly needs rules under which nobody is shut out and everything comes to an end.
refusal-node-draft_key = This key cannot be used in a founding.
    .way = Open the link of the draft on another device, or in another browser, and join there.
    .why = With such a key somebody else could sign in your name.
refusal-node-draft_full = This draft has as many founders as one founding can hold.
    .way = Found with those who are in it. The others ask to join right after.
    .why = Everybody must be able to check the whole list.
refusal-node-draft_household = There is no such household or team in this draft.
    .way = Load the page again and choose one from the list, or name a new one.
    .why = Everybody must be able to see who counts where.
refusal-node-draft_not_a_founder = This device is not among the founders of this draft.
    .way = Join the draft on this device first, or use the device with which you joined it.
    .why = Nobody signs for somebody else.
refusal-node-draft_gone = This person is not among the founders of this draft any more.
    .way = Load the page again and look who is in it.
    .why = Everybody must be able to see who founds.
refusal-node-draft_statement = This was not signed with the key that it names, or is about another draft.
    .way = Load the page of the draft again and try once more.
    .why = Nobody joins, and nobody takes anybody off, in the name of somebody else.
refusal-node-draft_clock = The clock of your device is wrong by more than ten minutes.
    .way = Set the clock of your device and try again.
    .why = What somebody signed long ago must not be used again.
refusal-node-draft_signature = This signature is not for the draft as it is now. Somebody has changed it.
    .way = Load the page again, read the rules, and sign once more.
    .why = Nobody signs rules that they have not read.
