## What the server itself says

server-policy =
    This is the promise of whoever keeps the computer on which these minutes lie.

    We keep the minutes of your assembly and show them to whoever may read them. We put what arrives in order, and we cannot write anything in your name: everything is signed by whoever did it.

    We do not read along, we sell nothing, and we keep no record of who read what. We say so openly if something goes wrong.

    Everybody who may read the minutes can take a whole copy at any time. If we stop, or if you want to leave, the assembly goes on elsewhere with that copy. We ask for nothing in return for leaving.

server-api-ok = Done.
server-api-refused = Not accepted, with the rule and what can be done instead.
server-api-fault = Something went wrong here. Nothing was done; it can be tried again.
server-api-overview = The first page of an assembly
server-api-asked = What is asked of whoever is signed in
server-api-matters = What is being decided, and what was
server-api-matter = One matter
server-api-agreements = What was agreed
server-api-agreement = One agreement
server-api-people = People and households
server-api-person = One person
server-api-words = What whoever asks wrote here, so that they can have it erased
server-api-requests = Requests to join
server-api-invitation = The address by which others can ask to join
server-api-rules = The rules of the assembly
server-api-minutes = The minutes, as what happened
server-api-entries = The minutes, as they were signed
server-api-begin_draft = Begin a draft of a founding with these rules
server-api-draft = A draft of a founding
server-api-change_draft = Give a draft other rules; signatures given so far are void
server-api-charters = The rules that one can begin with
server-api-charters_page = Two templates side by side
server-api-scripts = The scripts that pages run, with their hashes
server-api-hand_in = Hand in something signed, and get the receipt
server-api-find_act = Where something signed stands in the minutes
# $what: what the page shows
server-api-page = Page: { $what }
server-api-home = What this is, and what anybody may read here
server-api-policy = What whoever keeps this computer promises
server-api-help = The guide
server-api-chapter = A chapter of the guide
server-api-choose_language = Choose a language
server-api-asset = A part of the pages, the same for ever under this address
server-api-demo = Take the place of somebody in a demonstration, where there is one
server-api-found = The questions before founding an assembly
server-api-answer_questions = Answer the questions, and begin a draft
server-api-change_answers = Answer the questions otherwise; signatures given so far are void
server-api-join_draft = Join a draft as a founder
server-api-take_off_draft = Take a founder off a draft, by any founder; signatures given so far are void
server-api-sign_draft = Sign a draft; with the last signature the assembly begins
server-api-enter = Use a link for reading, which works once
server-api-keep_half = Keep half of an unlocked key for a while
server-api-open_half = Get back the half that is kept
server-api-drop_half = Forget the half that is kept
server-api-propose = The form for proposing
server-api-join = Ask to join
server-api-rules_text = The rules of the assembly, as plain text
server-api-entry = One entry of the minutes
server-api-copy = A whole copy of the minutes, in one file
server-api-verify = The minutes, checked once more from the beginning
server-api-live = What changes, told as it happens
server-api-challenge = What to sign in order to sign in
server-api-sign_in = Sign in to read, by signing the challenge
server-api-sign_out = Sign out
server-api-link = Make a link for reading on another device
server-api-make_link = A new link for reading, which works once
server-api-checkpoint = The signed head of the minutes (C2SP checkpoint)
server-api-tile = A tile of hashes or entries (C2SP tlog-tiles)
server-api-description = This description

## Refusals of the server

refusal-node-fault = Something went wrong on the computer that keeps these minutes. Nothing was written.
    .way = Try again in a moment. If it stays so, tell whoever keeps it.
refusal-node-link_used = This link has been used, or its ten minutes are over.
    .way = Make a new one on the device with which you sign.
    .why = A link for reading works once, so that it is of no use to anybody who finds it later.
refusal-node-other_site = This was sent from a page of somebody else.
    .way = Open the page here and do it there.
    .why = Otherwise a foreign page could act through your browser.
refusal-node-found_template = These rules are not known here.
    .way = Choose one of the collections of rules on this page.
refusal-node-found_name = An assembly needs a name of one line, with at most 80 characters.
    .way = Write a shorter one.
refusal-node-found_purpose = What the assembly is for is too long.
    .way = Use at most 2 000 characters. A longer text can be your first proposal.
refusal-node-found_values = There must be 1 to 12 shared values, each on a line of its own with at most 300 characters.
    .way = Write fewer or shorter ones.
# $key, $found and $allowed are technical
refusal-node-draft_many = Too many foundings are being prepared here.
    .way = Try again later, or on another computer: none is special.
refusal-node-draft_name = A name must have one line and 1 to 200 characters.
    .way = Write another one.
