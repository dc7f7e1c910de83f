# The pages' own words. Words about acts, rules, outcomes and refusals are in the files beside this
# one. $who, $matter, $agreement and $household are put in as links.

## Every page

page-skip = Skip to the content
page-brand = To the first page
page-you-member = You are a member
page-nav-label = In this assembly
page-nav-assembly = Now
page-nav-matters = Proposals
page-nav-agreements = Agreements
page-nav-people = People
page-nav-rules = Our rules
page-nav-minutes = Minutes
page-language = Language
page-foot-copy = Take a copy
page-foot-verify = Check the minutes
page-foot-link = Read on another device
page-foot-help = Help
page-foot-policy = Who keeps this computer, and what they promise
page-foot-home = First page
page-creed = Nobody here can decide for you. Each assembly keeps its own minutes, and everybody in it can check them.
page-insecure = This page came over an open connection. On a network that you share with others, somebody could read along or change what you see. Your key stays on this device, and what you sign is shown to you first.
page-no-script = To sign something, this page needs its script, which is switched off or did not load. You can read everything without it. To take part, use a device that runs it, or the program caracol on a computer.
page-stranger-label = Taking part
page-stranger = You are reading as a guest. Whoever belongs to this assembly takes part from the device with which they joined.
page-refused = Not accepted
# $n: how many things are not open
page-closed = { $n ->
    [one] One thing is not open to you now: why?
   *[other] { $n } things are not open to you now: why?
 }
# $until, $relative
page-until = Until { $until } ({ $relative }).
# $until
page-until-only = Until { $until }.
page-copy-link = Copy the link

## People and things

# $n: a number
page-agreement-unnamed = agreement a{ $n }
# $who
page-proposed-by = Proposed by { $who }
page-proposer = proposed it
# $position
page-your-position = Your position: { $position }
# $who: one name or several
page-done-by = Done by { $who }.
page-done-by-nobody = Nobody has said yet that they will do it.
# $date
page-review-on = We look at it again on { $date }.
page-column-person = Person
page-column-position = Position
page-column-vote = Vote
page-column-version = Text
page-column-household = Household
page-column-team = Team
page-column-since = Member since
page-column-does = Does
page-column-rule = Rule
page-column-value = Value

## Positions: one letter each, for the marks in the ring

page-letter-agree = A
page-letter-reservation = R
page-letter-stand_aside = S
page-letter-block = B
page-letter-abstain = 0
# $n
page-tally-missing = { $n } not yet heard

## The first page of a node

page-home-window = People who decide together
page-home-title = Decide together, with nobody above you
page-home-lead = Caracol is for families, neighbours and workmates who govern themselves: they talk until they agree, write down what they agreed, and everybody can check it.
page-home-found = Found an assembly
page-home-join = Join one
page-home-how = What you can rely on
page-home-consensus = Agreement, not majorities
page-home-consensus-more = Everybody says where they stand, and why. A doubt is answered, not outvoted. Those who have not been heard come first.
page-home-nobody = Nobody in charge
page-home-nobody-more = There are no administrators. Whoever keeps the computer cannot write anything in your name, and no assembly can bind another.
page-home-book = Minutes that hold
page-home-book-more = Everything that is decided is signed by those who decided it. Anybody can take a whole copy, check it without asking anybody, and leave with it.
page-home-join-title = Join an assembly
page-home-join-more = Ask somebody who belongs to it for the link, or for the picture that your phone can read. The link leads to a page where you ask to join with a name of your choice. You need no account, no address and no papers.
page-home-here = Assemblies that anybody may read here
page-home-here-none = No assembly on this computer shows its minutes to everybody.
page-home-here-hint = Assemblies that keep their minutes to themselves are not listed.

## Founding

page-found-title = Found an assembly
page-found-lead = Answer a few plain questions. You get a draft of your rules to read together; nothing is decided until everybody has signed.
page-found-who = Who are you?
page-found-voice = Who counts together?
page-found-time = How much time do you take to think?
page-found-pace-normal = As suggested
    .hint = You see the days above.
page-found-pace-short = Half of it
    .hint = For people who see each other every day.
page-found-pace-long = Twice as long
    .hint = For people who meet seldom, or have much to talk over.
page-found-early = When everybody has spoken before the time is over
page-found-early-yes = It is agreed then
page-found-early-no = We wait until the time is over
page-found-name = What is your assembly called?
page-found-values = What do you share?
page-found-values-hint = One value on each line, at most twelve. Whoever blocks a proposal names one of them. Leave it empty to begin with those that are suggested.
page-found-as-template = As suggested
page-found-then = Next you read the rules as plain text and send the link to the others. You can change every answer until you sign.
page-found-go = Make the draft
page-draft-mark = Draft
page-draft-lead = These are the rules that you would give yourselves. Read them, bring the others, sign together.
page-draft-read = Read the rules
page-draft-exact = Every number, exactly as it is signed
page-draft-exact-caption = What stands in the declaration that you sign
page-draft-in-hours = in hours
page-draft-in-percent = in percent
page-draft-in-days = in days
page-draft-invite = Bring the others
page-draft-invite-more = Whoever has this link can see the draft and join it. Send it only to those with whom you found.
page-draft-qr = The same link as a picture for phones
page-draft-founders = Who founds with us
page-draft-nobody = Nobody has joined yet. Be the first.
page-draft-signed = has signed
page-draft-unsigned = has not signed yet
# $persons
page-draft-missing-persons = { $persons ->
    [one] One more person must join before you can sign.
   *[other] { $persons } more people must join before you can sign.
 }
# $units, $unit (household, team or person)
page-draft-missing-units = { $unit ->
    [team] { $units ->
        [one] Somebody from one more team must join.
       *[other] People from { $units } more teams must join.
    }
   *[household] { $units ->
        [one] Somebody from one more household must join.
       *[other] People from { $units } more households must join.
    }
 }
page-draft-join = Join this draft
page-draft-join-more = A key for this assembly is made on this device, and stays on it. To correct your name, join again from here.
page-draft-join-go = Join
page-draft-household = Your household
page-draft-household-new = A new household
page-draft-household-name = Name of your household
page-draft-team = Your team
page-draft-team-new = A new team
page-draft-team-name = Name of your team
page-draft-sign = Sign together
page-draft-sign-more = Everybody signs on their own device. With the last signature the assembly exists.
page-draft-sign-later = Once enough people have joined, everybody signs here.
page-draft-off = Take somebody off the draft
page-draft-off-more = Any founder can take off somebody who does not want to sign any more, or themselves. Whoever was taken off can join again with the link.
page-draft-off-whom = Who
page-draft-off-choose = Choose somebody
page-draft-off-go = Take off the draft
page-draft-change = Change the draft
page-draft-change-open = Change the answers
page-draft-change-void = If you change anything, the signatures given so far are void and everybody signs again.
page-draft-change-go = Change the draft

## The assembly

page-assembly-title = Now
page-asked-title = Asked of you now
page-ask-answer = Answer
page-ask-position-again = The text has changed: say again where you stand
# $position
page-ask-before = Before, you said: { $position }.
page-deciding = Being decided
page-decided = Decided, and who does it
page-requests = Asking to join
page-agreements-all = { $n ->
    [one] All agreements (one in force)
   *[other] All agreements ({ $n } in force)
 }
page-change-title = How to change it
page-change-propose = Propose something. You need nobody’s leave.
page-change-reopen = Ask to decide an agreement again, or end it
page-change-rules = Read our rules, and why they are so
page-change-minutes = Look up what was signed, and check it
page-change-me = Change your name, your household, or leave
# $who
page-you-are = You are here as { $who }.

## Proposals

page-matters-title = Proposals
page-matters-lead = What we are deciding, and what we decided. Time closes a matter, nobody else does.
page-matters-none = Nothing is being decided now.
page-matters-open = Being decided
page-matters-ended = Ended
page-propose-times = How long each kind stays open

## One matter

page-matter-text = The text
page-matter-next = What happens next
page-matter-ring = Who has been heard
page-matter-mine = Where do you stand?
page-matter-doing = What else you can do
# $agreement
page-matter-became = This became the agreement { $agreement }.
page-ring-heard = heard
page-ring-table = The same as a list
page-ring-caption = Everybody who has a voice in this, and where they stand
page-position-change = Change your position
# $position
page-position-again = The text has changed since you said: { $position }. Say again where you stand.
page-no-block-now = The time for new blocks is over.
page-admission-admit = Those who agree are for admitting this person.
page-admission-refuse = Somebody objects to admitting this person. Those who agree are for refusing. Unless the assembly agrees to refuse, the person becomes a member.
# $matter: common-matter-admit or common-matter-refuse
page-admission-means = Agreeing means: { $matter }.
# $agreement
page-about-renews = It is to keep { $agreement } for another time.
# $agreement
page-about-changes-it = It is to take the place of { $agreement }.
# $agreement
page-about-ends = It is to end { $agreement }.
page-about-changes = What changes in the agreement
page-affected-nobody = Nobody was named.
page-review-label = Looked at again
# $n: a number of days
page-review-after = { $n ->
    [one] one day after it is agreed
   *[other] { $n } days after it is agreed
 }
# $value: one of the values in the rules
page-ground-value = Our value: “{ $value }”
page-blocks = Blocks
# $who
page-block-by = { $who } blocks
page-block-without-grounds = Said as a block that names neither a shared value nor a harm, so it counts as standing aside.
page-block-ended = This was a block. It counts as standing aside now; its reason stays.
page-voices = Questions, concerns and reasons
page-voices-none = Nobody has asked or said anything yet.
page-reasons = Reasons
# $who
page-question-by = { $who } asks
# $who
page-concern-by = { $who } is concerned
page-said-open = without an answer
page-said-answered = answered
page-said-settled = settled
page-suggestions = Other words that people suggest
# $who
page-suggestion-by = { $who } suggests other words
# $n: the number of a version
page-suggestion-taken = taken up in text { $n }
page-versions = The texts so far
# $n
page-version-number = Text { $n }
# $who
page-version-taken = In the words of { $who }.
page-changes-legend = New words are underlined, words that went are struck through.
page-change-added = new:
page-change-removed = gone:
page-positions-before = Positions that no longer count
page-positions-before-caption = Positions on earlier texts, or changed since
page-doers = Who does it
page-doers-nobody = Nobody yet. Work is never given to anybody who has not said yes.
# $who
page-doers-offered = { $who } will do it.
page-offer-again = The text has changed since you offered to do it. Offer again if you still will.
page-minority = How others see it
page-course = How it went
# $step
page-talks-step = Meeting { $step }
page-talks-running = now
# $who
page-talks-came = Came: { $who }.
# $who
page-talks-not-yet = Not yet there: { $who }.
# $who
page-talks-missing = Did not come: { $who }.
page-moment-opened = It was opened.
# $n
page-moment-version = Text { $n } took its place. Positions on the old text fell away.
page-moment-urgent = Two thirds said that it is urgent.
page-moment-close-moved = A block came late; there is more time, so that it is heard.
# $who
page-moment-block-lapsed = { $who } stayed away from the talks twice. The block counts as standing aside.
# $who
page-moment-block-unprincipled = Too few found the block by { $who } principled. It counts as standing aside.
page-moment-call = Too few took part. It was called again.
page-moment-lifted = Nobody blocks it any more. It was opened again.
page-moment-round = There was no consensus yet. Another round began.
# $n
page-moment-talks = Meeting { $n } of the talks began.
# $n
page-moment-talks-ended = Meeting { $n } of the talks ended.
page-moment-rewrite = Too many had doubts. It went back to be rewritten.
page-moment-voting = A vote began.

## Agreements

page-agreements-title = Agreements
page-agreements-lead = What we agreed, who does it, and when we look at it again.
page-agreements-none = Nothing has been agreed yet.
page-agreements-in-force = In force
page-agreements-past = No longer in force
# $date
page-adopted-on = Agreed on { $date }
# $agreement
page-follows-renews = It keeps { $agreement } for another time.
# $agreement
page-follows-changes = It took the place of { $agreement }.
# $agreement
page-follows-ends = It ended { $agreement }.
page-again-renews = Propose to keep it for another time
page-again-changes = Propose something in its place
page-again-ends = Propose to end it
# $agreement
page-agreement-stays = It speaks of { $agreement }, which was more serious by then and stays as it is. If they contradict each other, propose what is to hold.
# $agreement
page-agreement-followed = In its place there is now { $agreement }.
page-agreement-six = How it stands
page-agreement-counts = How it was agreed
# $matter
page-agreement-matter = Every word said about it: { $matter }
page-agreement-doing = What you can do
page-agreement-propose = Propose something about it
page-agreement-renew = Propose to renew it
page-six-present = Took part, of those who had a voice
page-six-bases = Assemblies that met
page-six-bases-own = This one. No other was asked.
# $name: of an assembly
page-six-not-met = { $name } did not meet
page-six-doers = Who does it
page-six-review = Looked at again
page-six-reopen = How it is decided again
# $percent, $need
page-reopen-how = When { $percent }{"\u00A0"}% of the members ask for it, now { $need }.
# $date
page-reopen-facts = With new facts, one member is enough from { $date } on.
# $until
page-reopen-closed = It was decided again not long ago, so nobody can ask for it until { $until }.
page-reopen-request = together with others
page-reopen-new-facts = because of new facts
# $matter
page-reopened = It is being decided again: { $matter }.

## People

page-members = Members
page-households = Households
page-teams = Teams
page-me = About you
page-invite = To bring somebody, send them the link:
page-household-mine = yours
# $who
page-asking = { $who } asks to belong here.
# $household
page-asks-to-move = Asks to belong to { $household }.
page-came-founding = Founded it with others,
# $who: one name or several
page-came-admitted = Vouched for by { $who },
# $date
page-left-on = Left on { $date }.
page-former = Who left
page-requests-past = Requests that were answered
# $household
page-request-household = would like to belong to { $household }
# $who: one name or several
page-vouched = Vouched: { $who }.
# $who
page-objected = { $who } objects
page-standing-member = Member
page-standing-asker = Asks to join
page-standing-left = Left
# $n: the number of somebody else
page-looks-like = Somebody else here has a name that looks the same: p{ $n }. Mind the number.
page-person-does = Said they will do
page-person-does-nothing = Nothing at the moment.
page-person-proposes = Proposes
page-leave-at-once = You leave at once. Nobody can refuse it, and nobody has to agree.
page-leave-counts = Your positions, votes and offers in what is still open no longer count.
page-leave-stays = What you signed stays in the minutes. Your name and your comments can be erased here; copies that others have taken may remain.
page-leave-words = See what you wrote here, and have it erased if you want, before you leave or after
page-leave-back = To come back you ask to join again, with a new key.
page-leave-copy = Take a copy of the minutes with you first

## Joining

# $name: the assembly’s
page-join-title = Join { $name }
page-join-own = Your request
page-join-member = You belong to this assembly. To bring somebody, send them the address of this page.
page-join-rules = The rules that you would live by
page-join-step-ask = You ask, with any name that people here know you by. A key is made on this device; it is your voice here.
# $n, $unit (household, team or person)
page-join-step-vouch = { $unit ->
    [household] Members of { $n } different households vouch for you.
    [team] Members of { $n } different teams vouch for you.
   *[person] { $n } members vouch for you.
 }
# $time
page-join-step-window = For { $time } everybody can say if something speaks against it. If nobody does, you belong.
page-join-step-agreement = The assembly decides together.
page-join-key = The key stays on this device. Come back with the same device and the same browser.
page-join-own-household = None: I count on my own
page-door-members = Only members can read the minutes of this assembly. Its rules are for everybody who comes to the door.

## Rules

page-rules-title = Our rules
# $since
page-rules-lead = We gave ourselves these rules. They hold since { $since }. Open a line to see what it means.
page-rules-text = The same as plain text
page-rules-change-title = How to change them
page-rules-change = In this edition the rules are fixed at founding. To live by others, take a copy of the minutes and found anew, with everybody or with those who want to.
page-policy-title = The promise of whoever keeps this computer
page-policy-lead = What they do with your minutes, and how you can move away.
page-policy-none = Whoever keeps this computer has not written down a promise. Ask them for one before you found an assembly here.
page-scripts-title = What runs in your browser
page-scripts-lead = Pages from this computer run these files and no others. They show you what you are about to sign, and sign it. They are served as they were written, so that anybody can read them.
page-scripts-how = Comparing them
page-scripts-compare = Whoever has the program from elsewhere, on a computer of their own, fetches these files with one command and compares them with those that were built into it:
page-scripts-limits = This finds a computer that serves everybody something else than the program brings. It does not find one that sends other files to one person alone, or at one moment. Whoever wants to be sure signs with the command line, which uses none of these files.
page-scripts-files = The files, each with its SHA-256

## Minutes

page-minutes-title = Minutes
page-minutes-lead = Everything that was signed here, in order. Nothing is ever changed or taken out.
page-minutes-none = There is nothing here.
# $n
page-minutes-size = { $n ->
    [one] One entry
   *[other] { $n } entries
 }
page-minutes-entries = Entries
page-minutes-turn = Turn the pages
page-minutes-older = Older
page-minutes-newer = Newer
page-words-title = Your words
page-words-lead = Everything that you wrote here and can have erased. Only you see this list.
page-words-link = Your words, and how to have them erased
page-words-link-person = What you wrote here, and how to have it erased
page-words-gone = You are no member here any more. What you wrote is still yours.
page-words-erase = To erase
page-tick-all = Everything
# $n: a number
page-tick-first = The first { $n }, which is the most at once
page-words-none = There is nothing left that you could have erased.
page-words-erased = Already erased
page-words-stays = What stays
page-words-stays-texts = Proposals, suggestions, agreements and other views belong to the assembly. They stay.
page-words-stays-acts = The minutes still show that you acted, and when: your positions, your votes, and that you said something.
page-words-stays-copies = Copies that others have taken may hold your words. Nobody can reach into those; whoever takes such a copy into the program is told what is to be erased.
# $n: the number of what somebody wrote, as in w3
page-words-number = w{ $n }

page-receipts-title = Your receipts
page-receipts-lead = For everything that you sign, this device keeps a receipt. If something you signed were missing from the minutes, the receipt would prove it.
page-receipts-no-script = Receipts are kept by the page’s script, which is switched off here.
page-entry-what = What happened
page-entry-facts = What it is made of
page-entry-by = Signed by
page-entry-kind = What was done
page-entry-key = Key that signed
page-entry-act = Number of the act
page-entry-leaf = Number of the entry in the tree
page-entry-after = In the minutes
# $who, $matter
page-event-answered = { $who } gave an answer in { $matter }.
# $who
page-event-name_changed = { $who } took another name.

## Copies and checking

page-copy-title = Take a copy
page-copy-lead = With a copy you hold everything: nobody can change the minutes unseen, and you can go on elsewhere with them.
# $entries, $texts, $words: numbers
page-copy-holds = The copy holds { $entries } entries, { $texts } texts, and { $words } names and comments that you may read.
page-copy-go = Take the copy
page-copy-careful = Names and comments in your copy are as private as you keep it. If somebody has theirs erased here, please erase them in your copy too.
page-verify-title = Check the minutes
page-verify-good = Everything holds.
# $entries
page-verify-all = All { $entries } entries were decided again from the beginning: every signature, every count, every rule.
page-verify-bad = Something is wrong.
page-verify-bad-then = Take a copy now, show it to the others, and check it on another computer.
page-verify-trust = This was checked by the computer that keeps the minutes. To rely on nobody, check a copy yourself.
page-verify-how = How to check it yourself
page-verify-how-copy = Take a copy.
page-verify-how-command = On any computer that has the program, without a connection:
page-verify-how-second = Or with a second program, written by reading the specification only:
page-verify-numbers = Compare with others
page-verify-compare = If others see the same number for the same entries, all of you see the same minutes.
page-verify-root = Number over all entries
page-verify-key = Key of the computer that writes the minutes

## Reading on another device

page-link-title = Read on another device
page-link-lead = Make a link with which another browser of yours can read what you may read, also one without scripts. It cannot sign.
page-link-make = Make a link
page-link-careful = The link works once, within ten minutes. Whoever opens it first can read as you can.
page-enter-title = Open these minutes here?
page-enter-lead = This uses up the link. From then on this browser can read what its maker can read, and sign nothing.
page-enter-go = Open

## Nothing here

page-missing-title = There is nothing here for you to see
page-missing-lead = Either there is no such page, or it is not for everybody. Both look the same from outside.
page-missing-member = If you belong to this assembly
page-missing-member-script = On the device with which you joined, this page opens by itself. Otherwise ask for a link to read, or use that device.
page-missing-member-link = Without scripts, make a link on the device with which you sign: at the foot of any page of the assembly, under “Read on another device”.

## What is wrong with a book: page-fault-CODE for each code of an entry and of a copy
page-fault-bytes = It is not written in the form that every entry must have.
page-fault-order = It is not in its place, or its time goes back.
page-fault-edition = It speaks of rules of another edition.
page-fault-book = It belongs to other minutes.
page-fault-claim = Whoever signed it gave it a date that cannot be.
page-fault-replay = It stands in the minutes twice.
page-fault-seen = Whoever signed it had seen other minutes than these.
page-fault-speaker = It was signed with a key that had no voice here.
page-fault-signature = A signature does not match what was signed.
page-fault-rule = The rules did not allow it.
page-fault-checkpoint = The signed number over all entries is not that of these entries.
page-fault-receipt = A receipt does not match these entries.
page-fault-beside = A text, or somebody's words, are not those that were signed.
page-fault-other = Something that belongs to them is missing or is not as it must be.
page-charters-title = Compare the templates
page-charters-lead = Rules to begin with, two at a time: where they differ, as each of them says it. What both say alike is left out.
page-charters-one = One
page-charters-other = Another
page-charters-go = Compare
page-charters-differ = Where they differ
page-charters-same = These rules are the same.
page-charters-nothing = It says nothing about that.
