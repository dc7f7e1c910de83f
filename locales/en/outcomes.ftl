# How far a matter has come, how it ended, how an agreement or a request stands, and what comes next.
# $when is a moment as common-instant-when says it, $until as common-instant says it, $time a duration.
# Numbers are given as numbers.

## Kinds of matter

kind-reversible = Easy to undo
kind-ordinary = Ordinary
kind-essential = Essential
kind-urgent = Urgent

## Phases

phase-open = Open
    .says = Everybody can say where they stand.
phase-talks = Talks
    .says = Whoever proposed it and those who block it meet.
phase-rewrite = To be rewritten
    .says = Too many have doubts or stand aside. Whoever proposed it can put a better text.
phase-voting = Vote
    .says = No consensus was found. Now people vote.
phase-ended = Ended
    .says = This matter has ended.

## Endings
# .says is a sentence, .next says what one can do now.

ending-consensus = Agreed by consensus
    .says = We agreed on this together.
    .next = Say if you will do it, or help.
ending-vote = Agreed by vote
    .says = We sought consensus, did not find it, and agreed by vote.
    .next = Whoever saw it differently can write that down for thirty days.
ending-no_quorum = Too few took part
    .says = Too few took part, so nothing was decided.
    .next = Talk with those who were missing, and propose it again with a changed text.
ending-blocked = Blocked
    .says = A block stands, so this is not agreed.
    .next = Talk with whoever blocked it, and propose something that both can live with.
ending-weak = Too many doubts
    .says = Too many had doubts or stood aside, and the text was not rewritten in time.
    .next = Take up the doubts in a new text, and propose that.
ending-no_support = Nobody was for it
    .says = Nobody was against it, but nobody was for it either.
    .next = Propose it again when somebody wants it.
ending-proposer_absent = Nobody came to explain it
    .says = Whoever proposed it stayed away from the talks twice.
    .next = Anybody can take up the idea with a text of their own.
ending-unanswered = Left without an answer
    .says = A concern or a block had no answer, so it could not be put to a vote.
    .next = Answer what was asked, and propose it again with a changed text.
ending-voted_down = Not agreed
    .says = Too few voted yes.
    .next = Change what the others could not accept, and propose that.
ending-withdrawn = Taken back
    .says = Whoever proposed it took it back.
    .next = Anybody can propose it again at once.

## Agreements

force-in_force = In force
    .says = This holds.
force-expired = Expired
    .says = Its day came and nobody had renewed it. It no longer holds, but it can be renewed.
force-replaced = Replaced
    .says = Another agreement took its place.
force-ended = Ended
    .says = Another agreement ended it.
# $when
force-review = We look at it again { $when }. If nobody renews it, it no longer holds from then on.

## Requests to join

standing-waiting = Waiting for vouches
    .says = Members who know this person can vouch for them.
standing-window = Open for objections
    .says = There are enough vouches. Whoever objects says so now.
standing-deciding = The assembly decides
    .says = Everybody says where they stand.
standing-admitted = Admitted
    .says = This person is a member.
standing-refused = Not admitted
    .says = The assembly did not admit this person. They can ask again later.
standing-withdrawn = Taken back
    .says = Whoever asked took it back.
standing-lapsed = Lapsed
    .says = There were not enough vouches in time. The person can ask again.
# $have, $need: households whose members vouched
standing-vouches = Vouches so far: { $have } of { $need }, each from a different household.
# the same where each person counts for themselves, or where there are teams
standing-vouches-person = Vouches so far: { $have } of { $need }.
standing-vouches-team = Vouches so far: { $have } of { $need }, each from a different team.
# $when
standing-next-waiting = Without enough vouches the request lapses { $when }.
standing-next-room = If nobody has vouched after a week and the list of requests is full, it makes room for others.
# $who, $when
standing-next-window = If nobody objects, { $who } becomes a member { $when }.
# $who
standing-next-deciding-refuse = Somebody objected. Unless the assembly agrees to refuse, { $who } becomes a member.
# $who
standing-next-deciding-admit = { $who } becomes a member if the assembly agrees.

## So far

# $have, $of: how many of those who have a voice have taken a position
so_far-heard = { $have } of { $of } have said where they stand.
# $missing
# $have, $need
so_far-too_few = Too few so far: { $have } of { $need }.
# $have, $need
so_far-enough = Enough have taken part: { $have }, and { $need } are needed.
# $need
so_far-quorum = { $need ->
    [0] No number of people is asked for.
    [one] At least one person must take part.
   *[other] At least { $need } people must take part.
 }
so_far-quorum-third = This is the third call. No number of people is asked for any more.
so_far-silence = Silence counts as consent here: it is agreed unless somebody objects.
# $count
so_far-agree = { $count ->
    [one] { $count } agrees
   *[other] { $count } agree
 }
# $count
so_far-reservation = { $count ->
    [one] { $count } agrees with a reservation
   *[other] { $count } agree with a reservation
 }
# $count
so_far-stand_aside = { $count ->
    [one] { $count } stands aside
   *[other] { $count } stand aside
 }
# $count
so_far-block = { $count ->
    [one] { $count } blocks
   *[other] { $count } block
 }
# $count
so_far-abstain = { $count ->
    [one] { $count } abstains
   *[other] { $count } abstain
 }
# $count
so_far-yes = { $count } yes
# $count
so_far-no = { $count } no
# $count
so_far-vote_abstain = { $count ->
    [one] { $count } abstains
   *[other] { $count } abstain
 }
# $have (share of yes among yes and no), $need: percentages
so_far-share = Yes so far: { $have }{"\u00A0"}%. Needed: { $need }{"\u00A0"}%.
so_far-majority = Needed: more yes than no.
# $count
so_far-concerns = { $count ->
    [0] No concern is without an answer.
    [one] One concern is without an answer. Nothing is put to a vote before it has one.
   *[other] { $count } concerns are without an answer. Nothing is put to a vote before they have one.
 }
# $have (those who said it is urgent), $need
so_far-urgent = { $have ->
    [0] Nobody has said that it is urgent.
    [one] One person says that it is urgent; { $need } are needed.
   *[other] { $have } say that it is urgent; { $need } are needed.
 }
# $have (askers), $need
so_far-reopen = { $have ->
    [0] Nobody has asked to decide it again.
    [one] One member asks to decide it again; { $need } are needed.
   *[other] { $have } members ask to decide it again; { $need } are needed.
 }

## Blocks
# The test that our rules name: none, cosigners, share_present, whole_group.

block-stands = This block stands.
block-falls = As things are, this block counts as standing aside.
block-test-none = Every block that names a shared value or a harm stands.
# $have, $need: others who find it principled
block-test-cosigners = { $need ->
    [one] Another person must find it principled. So far: { $have }.
   *[other] { $need } others must find it principled. So far: { $have }.
 }
# $have: those who find it principled, whoever blocks among them; $need: how many it takes
block-test-share_present = { $need ->
    [one] Whoever blocks is enough for it to stand.
   *[other] { $need } people must find it principled, whoever blocks among them. So far: { $have }.
 }
# $against: how many do not find it principled; $have, $need: how many others judged it, and must
block-test-whole_group = { $against ->
    [0] Nobody may find it unprincipled, and { $need } others must have judged it. So far: { $have }.
    [one] One person does not find it principled, so it does not stand. Judged so far: { $have } of { $need }.
   *[other] { $against } people do not find it principled, so it does not stand. Judged so far: { $have } of { $need }.
 }
block-unanswered = Nobody has answered it yet. Nothing is put to a vote before somebody has.

## What comes next
# next-NAME says what is running and until when; would-NAME what the close would bring if nothing
# changed, and $then what follows from that (adopted, admitted, refused, another_call, last_call,
# another_round, talks, rewrite, vote, ends). $who is whoever asks to join, and empty elsewhere.

# $until
next-window_closes = Everybody can say where they stand until { $until }.
# $until (when it would have closed)
next-early_at = Everybody has been heard, so we need not wait until { $until }.
# $until, $scheduled (as common-instant says it)
next-hearing_until = A block came late. The time was made longer, until { $until }, so that everybody can hear it. New blocks are taken until { $scheduled }.
# $step, $of, $until
next-talks_step = Whoever proposed it and those who block it meet. Meeting { $step } of at most { $of }, until { $until }.
    .absent = Whoever stays away twice loses the proposal, or the block.
# $who: names, as a list
next-talks_step-came = Came: { $who }
# $who: names, as a list
next-talks_step-missing = Has not come yet: { $who }
# $who, $until
next-rewrite = { $who } can put a better text until { $until }. If not, it ends without an agreement.
# $until, $have, $need
next-vote = People vote until { $until }. So far { $have } have voted, and { $need } must.
# $when
next-ended = This ended { $when }.
# $who
next-ended-admitted = { $who } was admitted.
# $who
next-ended-refused = { $who } was not admitted.

# $then, $when, $who
would-adopt = { $then ->
    [admitted] If nothing changes, { $who } becomes a member { $when }.
    [refused] If nothing changes, we agree { $when } not to admit { $who }.
   *[adopted] If nothing changes, this is agreed { $when }.
 }
# $then, $when, $who
would-adopt-silence = { $then ->
    [admitted] If nobody objects, { $who } becomes a member { $when }.
    [refused] If nobody objects, we agree { $when } not to admit { $who }.
   *[adopted] If nobody objects, this is agreed { $when }.
 }
# $have, $need, $then, $when, $who
would-too_few = { $then ->
    [another_call] Too few so far: { $have } of { $need }. If it stays so, it is called again { $when }.
    [last_call] Too few so far: { $have } of { $need }. If it stays so, it is called a last time { $when }, and then no number is asked for.
    [admitted] Too few so far: { $have } of { $need }. If it stays so, { $who } becomes a member { $when }.
    [refused] Too few so far: { $have } of { $need }. If it stays so, { $who } is not admitted { $when }.
   *[ends] Too few so far: { $have } of { $need }. If it stays so, it ends without an agreement { $when }.
 }
# $then, $when, $who
would-blocked = { $then ->
    [talks] A block stands. If it still stands { $when }, whoever proposed it and those who block it meet.
    [another_round] A block stands. If it still stands { $when }, another round begins.
    [vote] A block stands. If it still stands { $when }, there is a vote.
    [admitted] A block stands. If it still stands { $when }, { $who } becomes a member.
    [refused] A block stands. If it still stands { $when }, { $who } is not admitted.
   *[ends] A block stands. If it still stands { $when }, it ends without an agreement.
 }
# $then, $when, $who
would-weak = { $then ->
    [admitted] Too many have doubts or stand aside. If it stays so, { $who } becomes a member { $when }.
    [refused] Too many have doubts or stand aside. If it stays so, { $who } is not admitted { $when }.
    [ends] Too many have doubts or stand aside. If it stays so, it ends without an agreement { $when }.
   *[rewrite] Too many have doubts or stand aside. If it stays so, the proposal goes back to be rewritten { $when }.
 }
# $then, $when, $who
would-no_support = { $then ->
    [admitted] Nobody is for it so far. If it stays so, { $who } becomes a member { $when }.
    [refused] Nobody is for it so far. If it stays so, { $who } is not admitted { $when }.
   *[ends] Nobody is for it so far. If it stays so, it ends without an agreement { $when }.
 }
# $then, $when, $who
would-vote = { $then ->
    [adopted] If nothing changes, this is agreed by vote { $when }.
    [admitted] If nothing changes, { $who } becomes a member { $when }.
    [refused] If nothing changes, { $who } is not admitted { $when }.
   *[ends] As things are, it ends without an agreement { $when }.
 }
would-blocked-unanswered = Before a vote, every concern and every block must have an answer. If one has none, it ends without an agreement.

# $round, $least: rounds so far, and before any vote
next-round = Round { $round }. There is no vote before round { $least } has ended.
# $call: calls without enough people so far
next-call = { $call ->
    [0] First call.
    [one] Second call: the first time too few took part.
   *[other] Third call: twice too few took part.
 }
# $percent: least share of yes
next-urgent = This is urgent. Every step takes three days at most.

## What is asked of a person
# ask-NAME; $who is a name, $matter and $agreement as pages speak of them.

# $matter
ask-position = Say where you stand on { $matter }
# $matter
ask-position_again = The text of { $matter } has changed. Say again where you stand
# $who, $matter
ask-judge_block = Say whether the block by { $who } on { $matter } is principled
# $matter, $step, $of
ask-talks = Come to the talks on { $matter }, meeting { $step } of at most { $of }
# $matter
ask-vote = Vote on { $matter }
# $who, $matter
ask-answer_question = Answer the question by { $who } about { $matter }
# $who, $matter
ask-answer_concern = Answer the concern by { $who } about { $matter }
# $who, $matter
ask-answer_block = Answer the block by { $who } on { $matter }
# $matter
ask-settle = Your concern about { $matter } has an answer. Is it settled?
# $matter
ask-rewrite = Put a better text for { $matter }
# $matter
ask-offer_again = The text of { $matter } has changed. Will you still do it?
# $who
ask-vouch = { $who } asks to join. If you know them, vouch for them
# $who
ask-object = { $who } is about to join. If something speaks against it, say so
# $who, $household
ask-welcome = { $who } asks to belong to { $household }. Welcome them, if you like
# $agreement
ask-task = You said that you will do { $agreement }
# $until
ask-by = By { $until }
ask-nothing = Nothing is asked of you now.
