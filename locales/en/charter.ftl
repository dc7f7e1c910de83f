# Our rules, parameter by parameter: charter-PATH is the label, -help what it means, -line the sentence
# by which "our rules" says it, .bounds what it may be. Read one after the other, the lines are the
# whole charter. Every line is given the same variables: $value (numbers as numbers, choices as they
# stand in the charter, yes and no as true and false, texts as they are; for values their number, for
# silence_consents one of none, ordinary, reversible, both); $time, the duration, where the value is
# a number of hours (days where they are whole days); and $unit, $early and $joining (joining.by),
# which some sentences need. Parameters that this charter does not have have no line.

## The assembly

charter-heading-assembly = Who we are
charter-name = Name
    .bounds = one line of 1 to 80 characters
charter-name-help = What the assembly is called.
charter-name-line = We are { $value }.
charter-purpose = What we are for
    .bounds = at most 2000 characters
charter-purpose-help = One or two sentences about why you gather. Somebody who has never met you should understand it.
charter-purpose-line = What we are for: { $value }
charter-purpose-none = We have not written down what we are for.
charter-template = Where these rules come from
    .bounds = 1 to 40 characters out of a to z, 0 to 9 and -
charter-template-help = The collection of rules that you began with. You may have changed everything in it.
charter-template-line = These rules began as the template { $value }.
charter-values = What we share
    .bounds = 1 to 12 values, each one line of 1 to 300 characters
charter-values-help = The values that you hold in common. Whoever blocks a proposal names one of them, or a harm.
# the values follow as a list
charter-values-line = { $value ->
    [one] We share this value. Whoever blocks something can name it:
   *[other] We share these { $value } values. Whoever blocks something can name one of them:
 }
charter-reading = Who may read
    .bounds = everybody, or members only
charter-reading-help = Who can read the minutes. Copies that somebody has made cannot be called back.
charter-reading-line = { $value ->
    [public] Everybody can read our minutes.
   *[members] Only members can read our minutes.
 }
charter-reading-choice-public = Everybody
charter-reading-choice-members = Members only
charter-unit = Who counts together
    .bounds = households, teams, or each person
charter-unit-help = Where vouches must come from different sides, this says what a side is: people who live together, people who work together, or each person.
charter-unit-line = { $value ->
    [household] People who live together are a household. Where vouches must come from different sides, a household is one side.
    [team] People who work together are a team. Where vouches must come from different sides, a team is one side.
   *[person] Each person counts for themselves. There are no households or teams.
 }
charter-unit-choice-household = Households
    .hint = People who live together.
charter-unit-choice-team = Teams
    .hint = People who work together.
charter-unit-choice-person = Each person

## Founding and joining

charter-heading-joining = How we begin, and who belongs
charter-founding = Founding
charter-founding-persons_min = Least number of founders
    .bounds = a number from 3 to 50
charter-founding-persons_min-help = So many people must sign before the assembly exists.
charter-founding-persons_min-line = It takes at least { $value } people to found this assembly.
charter-founding-units_min = Least number of households or teams
    .bounds = a number from 2 up to the least number of founders
charter-founding-units_min-help = The founders must come from so many different households or teams. Where each person counts, from so many persons.
charter-founding-units_min-line = { $unit ->
    [household] They come from at least { $value } households.
    [team] They come from at least { $value } teams.
   *[person] Each of them counts for themselves.
 }
charter-joining = Joining
charter-joining-by = How somebody joins
    .bounds = by vouches, or by agreement of the assembly
charter-joining-by-help = By vouches: members vouch, and if nobody objects, the person belongs. By agreement: after the vouches the assembly decides on everybody who asks.
charter-joining-by-line = { $value ->
    [vouches] Whoever has enough vouches joins, unless somebody objects. Then the assembly decides, and only its agreement can refuse. At least three people must take part in that, or everybody if there are fewer.
   *[agreement] Whoever has enough vouches comes before the assembly, which decides. At least three people must take part in that, or everybody if there are fewer. If too few take part, the person is admitted.
 }
charter-joining-by-choice-vouches = By vouches, unless somebody objects
charter-joining-by-choice-agreement = By agreement of the assembly
charter-joining-vouch_units = Vouches needed
    .bounds = a number from 2 to 10
charter-joining-vouch_units-help = From how many different households or teams vouches must come, so that nobody brings people in alone. Where each person counts, from how many persons.
charter-joining-vouch_units-line = { $unit ->
    [household] Members of at least { $value } different households must vouch for whoever asks to join.
    [team] Members of at least { $value } different teams must vouch for whoever asks to join.
   *[person] At least { $value } members must vouch for whoever asks to join.
 }
charter-joining-window_hours = Time to object
    .bounds = from 1 day to 90 days
charter-joining-window_hours-help = How long members can object after the vouches are there. Whoever, or whose household or team, is newer than this cannot vouch yet.
charter-joining-window_hours-line = { $joining ->
    [vouches] { $unit ->
        [person] Then whoever objects can say so for { $time }. Whoever has joined can vouch for others after as long.
        [team] Then whoever objects can say so for { $time }. A team formed later than the founding can vouch once it is as old as that.
       *[household] Then whoever objects can say so for { $time }. A household formed later than the founding can vouch once it is as old as that.
    }
   *[agreement] { $unit ->
        [person] Whoever has joined can vouch for others after { $time }.
        [team] A team formed later than the founding can vouch after { $time }.
       *[household] A household formed later than the founding can vouch after { $time }.
    }
 }

## Time

charter-heading-deciding = How we decide
charter-windows = Time to decide
charter-windows-essential = Essential matters
charter-windows-essential-hours = Time for an essential matter
    .bounds = from 1 hour to 90 days
charter-windows-essential-hours-help = How long everybody can say where they stand on what touches the foundations: our rules, our home, what we hold in common.
charter-windows-essential-hours-line = An essential matter stays open for { $time }.
charter-windows-essential-min_hours = Least time for an essential matter
    .bounds = from none up to the whole time for an essential matter
charter-windows-essential-min_hours-help = Even if everybody has spoken, it is not agreed before this time has passed.
charter-windows-essential-min_hours-line = { $early ->
    [true] { $value ->
        [0] It can be agreed as soon as everybody has been heard.
       *[other] It stays open for at least { $time }, even if everybody has been heard.
    }
   *[false] { $value ->
        [0] If a block is lifted in the talks, it stays open for another day, so that everybody can think again.
       *[other] If a block is lifted in the talks, it stays open for at least another { $time }, so that everybody can think again.
    }
 }
charter-windows-ordinary = Ordinary matters
charter-windows-ordinary-hours = Time for an ordinary matter
    .bounds = from 1 hour up to the time for an essential matter
charter-windows-ordinary-hours-help = How long everybody can say where they stand on most things.
charter-windows-ordinary-hours-line = An ordinary matter stays open for { $time }.
charter-windows-ordinary-min_hours = Least time for an ordinary matter
    .bounds = from none up to the whole time for an ordinary matter, and not more than the least time for an essential one
charter-windows-ordinary-min_hours-help = Even if everybody has spoken, it is not agreed before this time has passed.
charter-windows-ordinary-min_hours-line = { $early ->
    [true] { $value ->
        [0] It can be agreed as soon as everybody has been heard.
       *[other] It stays open for at least { $time }, even if everybody has been heard.
    }
   *[false] { $value ->
        [0] If a block is lifted in the talks, it stays open for another day, so that everybody can think again.
       *[other] If a block is lifted in the talks, it stays open for at least another { $time }, so that everybody can think again.
    }
 }
charter-windows-reversible = Matters that are easy to undo
charter-windows-reversible-hours = Time for what is easy to undo
    .bounds = from 1 hour up to the time for an ordinary matter
charter-windows-reversible-hours-help = How long everybody can say where they stand on what costs little to take back.
charter-windows-reversible-hours-line = A matter that is easy to undo stays open for { $time }.
charter-windows-reversible-min_hours = Least time for what is easy to undo
    .bounds = from none up to the whole time for what is easy to undo, and not more than the least time for an ordinary matter
charter-windows-reversible-min_hours-help = Even if everybody has spoken, it is not agreed before this time has passed.
charter-windows-reversible-min_hours-line = { $early ->
    [true] { $value ->
        [0] It can be agreed as soon as everybody has been heard.
       *[other] It stays open for at least { $time }, even if everybody has been heard.
    }
   *[false] { $value ->
        [0] If a block is lifted in the talks, it stays open for another day, so that everybody can think again.
       *[other] If a block is lifted in the talks, it stays open for at least another { $time }, so that everybody can think again.
    }
 }
charter-early = Agreeing early
    .bounds = yes or no
charter-early-help = Whether something is agreed as soon as everybody has spoken, without waiting for the end of its time.
charter-early-line = { $value ->
    [true] If everybody has been heard before the time is over, we agree early.
   *[false] We always wait until the time is over, even if everybody has been heard.
 }
charter-early-choice-true = Yes
charter-early-choice-false = No

## How many

charter-quorum = How many must take part
charter-quorum-percent = Share that must take part
    .bounds = from 0 to 100 percent
charter-quorum-percent-help = So great a share of those who have a voice must say where they stand, or nothing is decided. 0 asks for no share.
charter-quorum-percent-line = { $value ->
    [0] No share of the members has to take part in a decision.
   *[other] At least { $value }{"\u00A0"}% of the members who have a voice must take part in a decision.
 }
charter-quorum-persons = Number that must take part
    .bounds = a number from 0 to 1000
charter-quorum-persons-help = So many people must say where they stand. Of this and the share, the greater counts; in a smaller assembly everybody is enough. 0 asks for no number.
charter-quorum-persons-line = { $value ->
    [0] No fixed number of people is asked for, except where somebody’s joining is decided.
    [one] At least one person must take part.
   *[other] At least { $value } people must take part, or everybody if there are fewer. Of this number and a share, the greater counts.
 }
charter-silence_consents = Where silence consents
    .bounds = ordinary matters, what is easy to undo, both or neither, each once
charter-silence_consents-help = For these kinds, whoever says nothing is taken not to object, and no number of people is asked for. Never for essential matters.
charter-silence_consents-line = { $value ->
    [both] On ordinary matters and on what is easy to undo, silence counts as consent: if nobody objects, it is agreed. Never on essential matters.
    [ordinary] On ordinary matters silence counts as consent: if nobody objects, it is agreed. Never on essential matters.
    [reversible] On what is easy to undo, silence counts as consent: if nobody objects, it is agreed. Never on essential matters.
   *[none] Silence is never taken as consent.
 }
charter-silence_consents-choice-ordinary = Ordinary matters
charter-silence_consents-choice-reversible = What is easy to undo

## Consensus

charter-weak = When a consensus is too weak
charter-weak-reservation_percent = Reservations at most
    .bounds = from 0 to 100 percent
charter-weak-reservation_percent-help = If a greater share of those who took part has reservations, the proposal goes back to be rewritten.
charter-weak-reservation_percent-line = If more than { $value }{"\u00A0"}% of those who take part have reservations, the proposal is rewritten.
charter-weak-stand_aside_percent = Standing aside at most
    .bounds = from 0 to 100 percent
charter-weak-stand_aside_percent-help = If a greater share of those who took part stands aside, the proposal goes back to be rewritten.
charter-weak-stand_aside_percent-line = If more than { $value }{"\u00A0"}% of those who take part stand aside, the proposal is rewritten.
charter-blocks = Blocks
charter-blocks-test = When a block stands
    .bounds = one of the four ways
charter-blocks-test-help = A block names a shared value or a harm. This says how people find out whether it is principled. One that is not counts as standing aside.
charter-blocks-test-line = { $value ->
    [none] Every block that names a shared value or a harm stands.
    [cosigners] A block that names a shared value or a harm stands if enough others find it principled.
    [share_present] A block that names a shared value or a harm stands if a large enough share of those who take part finds it principled.
   *[whole_group] A block that names a shared value or a harm stands if at least half of the others who take part judge it, and none of them finds it unprincipled.
 }
charter-blocks-test-choice-none = Always, if it names a shared value or a harm
charter-blocks-test-choice-cosigners = If some others find it principled
charter-blocks-test-choice-share_present = If a share of those who take part finds it principled
charter-blocks-test-choice-whole_group = If nobody finds it unprincipled
charter-blocks-count = Others who must find it principled
    .bounds = a number from 1 to 20
charter-blocks-count-help = How many people besides whoever blocks.
charter-blocks-count-line = { $value ->
    [one] One other person is enough.
   *[other] It takes { $value } others.
 }
charter-blocks-percent = Share that must find it principled
    .bounds = from 1 to 100 percent
charter-blocks-percent-help = The share of those who take part, with whoever blocks among them.
charter-blocks-percent-line = It takes { $value }{"\u00A0"}% of them, with whoever blocks counted among them.
charter-talks = Talks
    .bounds = at most 90 days in all
charter-talks-help = If a block stands, whoever proposed it and those who block it meet and look for a way.
charter-talks-every_hours = Time for each meeting
    .bounds = from 12 hours to 30 days
charter-talks-every_hours-help = Within this time they meet once.
charter-talks-every_hours-line = Each meeting takes place within { $time }.
charter-talks-times = Number of meetings
    .bounds = a number from 0 to 12
charter-talks-times-help = How many times they meet at most. 0 means no talks.
charter-talks-times-line = { $value ->
    [0] If a block stands, there are no talks.
    [one] If a block stands, whoever proposed it and those who block it meet once.
   *[other] If a block stands, whoever proposed it and those who block it meet up to { $value } times. Whoever stays away twice loses the proposal, or the block.
 }
charter-rounds_min = Rounds before a vote
    .bounds = a number from 1 to 10
charter-rounds_min-help = How many times consensus must have been sought before there can be a vote.
charter-rounds_min-line = { $value ->
    [one] There is no vote before consensus has been sought once.
   *[other] There is no vote before consensus has been sought { $value } times.
 }
charter-fallback = If no consensus is found
charter-fallback-by = If no consensus is found
    .bounds = nothing, a vote by share, or a vote by majority
charter-fallback-by-help = What follows when a block stands to the end. A vote begins only when every concern and every block has been answered.
charter-fallback-by-line = { $value ->
    [none] If no consensus is found, it is not agreed. There are no votes.
    [share] If no consensus is found, and everything has been answered, there is a vote.
   *[majority] If no consensus is found, and everything has been answered, there is a vote, and it is agreed with more yes than no. An essential matter needs at least 75{"\u00A0"}% yes.
 }
charter-fallback-by-choice-none = Nothing: it is not agreed
charter-fallback-by-choice-share = A vote that needs a large share of yes
charter-fallback-by-choice-majority = A vote that needs more yes than no
charter-fallback-percent = Share of yes
    .bounds = from 51 to 100 percent
charter-fallback-percent-help = The least share of yes among yes and no. Essential matters need at least 75{"\u00A0"}% in any case.
charter-fallback-percent-line = It is agreed with at least { $value }{"\u00A0"}% yes among yes and no. An essential matter never needs less than 75{"\u00A0"}%.
charter-fallback-window_hours = Time to vote
    .bounds = from 1 day to 90 days
charter-fallback-window_hours-help = How long the vote is open.
charter-fallback-window_hours-line = The vote is open for { $time }.

## Agreements

charter-heading-agreements = What we have agreed
charter-agreements = Agreements
charter-agreements-reopen_percent = Share that can reopen
    .bounds = from 1 to 50 percent
charter-agreements-reopen_percent-help = When so many members ask for it, an agreement is decided again.
charter-agreements-reopen_percent-line = If { $value }{"\u00A0"}% of the members ask for it, we decide an agreement again. Until then it holds.
charter-agreements-review_days_max = Longest time until an agreement is looked at again
    .bounds = from 30 to 730 days
charter-agreements-review_days_max-help = Every agreement has a day on which it ends unless it is renewed. This is the latest.
charter-agreements-review_days_max-line = We look at every agreement again after { $value } days at the latest. If nobody renews it, it no longer holds.
charter-agreements-same_text_days = Days until the same text may come again
    .bounds = from 0 to 365 days
charter-agreements-same_text_days-help = So long the same text cannot be proposed again. After as long, new facts are enough to reopen an agreement.
charter-agreements-same_text_days-line = { $value ->
    [0] The same text may come again at once. If there are new facts, one member is enough to reopen an agreement.
    [one] The same text may come again after one day. After as long, if there are new facts, one member is enough to reopen an agreement.
   *[other] The same text may come again after { $value } days. After as long, if there are new facts, one member is enough to reopen an agreement.
 }

## The same in every assembly

charter-heading-always = What holds in every assembly
charter-always-one_voice = Each person has one voice, and nobody can lend it to another.
charter-always-propose = Every member can make a proposal without asking anybody.
charter-always-essential = Essential matters never pass by silence, and never by a vote with less than 75{"\u00A0"}% yes.
charter-always-doers = Nobody is given work that they have not agreed to do.
charter-always-urgent = If two thirds of those who have a voice say that a matter is urgent, every step takes three days at most.
charter-always-leave = Everybody can leave at once and take a copy of the minutes.

## The templates

charter-template-mutual-aid-network = Mutual aid network
    .hint = People who help each other. Quick, light, and what nobody objects to is agreed.
charter-template-housing-coop = Housing co-operative
    .hint = Households that live together. More time, and six meetings before any vote.
charter-template-zapatista-gal-2023 = Local autonomous government
    .hint = Families of one community, after the Zapatista governments of 2023. Three rounds before any vote.
