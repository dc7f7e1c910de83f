### What the command line says.

cli-about = Run a node, take part in an assembly, or verify a copy of its minutes
cli-json = Print JSON for programs
cli-lang = Language of what is printed
cli-folder = The node's folder; otherwise CARACOL_HOME, or the usual place for your data
cli-copy = A copy of the minutes: a folder, or one tar file
cli-book = Copies of minutes: verify, show, list, export, import, catch up
cli-book-verify = Decide every act of a copy again, without the network, and name the first that is not valid
cli-book-show = Say what a copy adds up to: members, matters, agreements
cli-book-list = List the books in a node's folder
cli-book-export = Write a copy of a book out of a node's folder
cli-book-import = Verify a copy and keep it in a node's folder
cli-backup = Write a backup of a node's folder into one file, also while the node runs
cli-backup-to = The file, which must not exist yet
cli-backed-up =
    { $books ->
        [one] One assembly
       *[other] { $books } assemblies
    } with { $entries } entries, drafts and sign-ins are in { $to }. The folders secrets and heads are not: keep secrets apart, and leave heads where it is.
cli-restore = Put a backup in the place of a node's database; the node must be stopped
cli-restore-from = The backup
cli-restore-unsigned = Of { $n } books in the backup this folder does not know how far they were signed. A node that went on like this could contradict its own signatures. Nothing was changed. Bring back the folder heads, or begin with a member's copy: `caracol book import`.
cli-restored = The backup is in { $folder }. What was there before lies in a folder replaced-1, -2 and so on.
cli-restored-behind = { $book }: { $have } of { $signed } signed entries. Give a member's copy to `caracol book catch-up`; until then it can only be read.
cli-book-catch-up = Give a node the entries back that it signed and lacks, from a copy; the node must be stopped
cli-catch-up-unknown = This folder has no such book, and signed nothing of it. `caracol book import` keeps a copy.
cli-catch-up-differs = The copy does not continue what is here: entry { $n } is another. Nothing was changed. Keep both: one of them is not what was signed.
cli-catch-up-short = The copy has { $entries } entries, and { $n } were signed here. Nothing was changed. Look for a longer copy.
cli-catch-up-forked = The copy is not what was signed here over { $n } entries. Nothing was changed. Keep both: they contradict each other.
cli-caught-up =
    { $n ->
        [0] Nothing is missing
        [one] One entry is back
       *[other] { $n } entries are back
    }; { $book } has { $entries }.
cli-book-id = The book's id: 64 hexadecimal digits
cli-export-to = Where to write: a new folder, or a file that ends in .tar
cli-without-words = Leave out personal words (names, comments); the copy verifies all the same
cli-not-a-copy = This is no whole copy of minutes: { $why }
cli-bad-entry = Not valid. Entry { $seq } is the first that is wrong ({ $code }): { $why }
cli-bad-entry-by-rule = Not valid. Entry { $seq } is the first that is wrong ({ $code }, { $rule }): { $why }
cli-bad-copy = Not valid ({ $code }): { $why }
cli-bad-exactly = To be exact (in English): { $why }
cli-valid = Valid: every one of the { $entries } entries of “{ $name }” was signed by whoever it says and allowed by the rules. { $members ->
    [one] One member
   *[other] { $members } members
}, { $agreements ->
    [one] one agreement
   *[other] { $agreements } agreements
}. Root { $root }
cli-valid-until = Its last entry is of { $date }.
cli-dated-ahead = Look out: { $entries ->
    [one] one entry, { $seq }, is dated
   *[other] { $entries } entries, from { $seq } on, are dated
} ahead of this machine’s clock, by up to { $span }. Either this clock is slow or the node’s is fast. A node that dates ahead can let the time for a decision end before people had it; ask whoever keeps it.
cli-show-members = { $n ->
    [one] One member
   *[other] { $n } members
}
cli-show-units = { $n ->
    [one] One household
   *[other] { $n } households
}
cli-show-matters = { $n ->
    [one] One matter
   *[other] { $n } matters
}
cli-show-agreements = { $n ->
    [one] One agreement
   *[other] { $n } agreements
}
cli-phase-open = open
cli-phase-talks = talks about a block
cli-phase-rewrite = waits to be rewritten
cli-phase-voting = vote
cli-phase-consensus = agreed by consensus
cli-phase-vote = agreed by vote
cli-phase-no_quorum = too few took part
cli-phase-blocked = blocked
cli-phase-weak = consensus too weak
cli-phase-no_support = nobody agreed
cli-phase-proposer_absent = the proposer did not come to the talks
cli-phase-unanswered = a concern was left without an answer
cli-phase-voted_down = voted down
cli-phase-withdrawn = withdrawn
cli-force-in_force = holds
cli-force-expired = expired unless renewed
cli-force-replaced = replaced
cli-force-ended = ended
cli-list-row = { $book }  { $entries } entries
cli-no-such-book = There is no such book in this folder. `caracol book list` shows those that are there.
cli-book-is-here = This book is in the folder already, or was; a copy does not replace it. `caracol book catch-up` adds what is missing.
cli-exported = { $entries } entries written to { $to }
# $count: a number
cli-copy-erased = { $count ->
    [one] Something in this copy was erased in the assembly by whoever wrote it.
   *[other] { $count } things in this copy were erased in the assembly by who wrote them.
 } Please destroy this copy, or take a new one.
# $count: a number
cli-import-erased = { $count ->
    [one] Something in this copy was erased in the assembly by whoever wrote it, and was not taken in.
   *[other] { $count } things in this copy were erased in the assembly by who wrote them, and were not taken in.
 } Please destroy the copy.
cli-imported = The book { $book } with { $entries } entries was verified and is kept as a copy.

## Keeping a node

cli-after = Where an option takes a text, @FILE reads it from a file and - from standard input. Exit codes: 0 done, 1 the answer is no, 2 wrong usage, 3 a fault of the machine.
cli-serve = Keep a node: serve assemblies to browsers and to this program
cli-serve-listen = The address and port to listen on; 0.0.0.0:7777 lets others on your network in
cli-serve-tls = Whether to encrypt with a certificate of the node's own
cli-serve-policy = A file with your own promise to those who use this node
cli-serve-behind-proxy = A proxy on this machine passes requests on and says who asks
cli-serve-verbose = Report every request
cli-serve-demo = A made-up assembly to look around in; it is gone when the node stops
cli-serve-open = Open { $address } in a browser.
cli-serve-near = Others on your network open { $address }.
cli-serve-folder = Everything is kept in { $folder }.
cli-serve-fingerprint = The certificate is the node's own, so browsers will warn. Its fingerprint, to compare: { $fingerprint }
cli-serve-plain = This is plain HTTP: whoever is on the same network can read along and change what pages show. Keys are then sealed with a passphrase. For anything that matters use --tls self, or a proxy that encrypts.
cli-serve-demo-at = This is a demonstration. Take the place of anybody in it: { $address }
cli-serve-full = The disk has no { $mib } MiB left for finishing what is begun. Until there is room, pages can be read and nothing new is entered.
cli-serve-end = Press Ctrl-C to stop.
cli-serve-closing = Closing: what was handed in is finished first.
cli-listen-form = { $given } is no address with a port, such as 127.0.0.1:7777 or [::]:7777
cli-port-taken = The port of { $address } is taken by another program. Stop that one, or choose another with --listen.
cli-port-forbidden = This person may not listen on { $address }. Choose a port above 1023 with --listen.
cli-port-other = The node cannot listen on { $address }: { $why }
cli-folder-in-use = Another program uses the folder { $folder }; two servers in one folder would fork its books. { $why }
cli-folder-newer = The folder { $folder } belongs to a newer program. { $why }
cli-folder-foreign = The folder { $folder } does not belong to this program. { $why }
cli-start-failed = The node could not start on { $folder }: { $why }

## Where, and who

cli-node = The node's address, such as http://127.0.0.1:7777; otherwise the one that the key remembers
cli-book-id-or-address = The book's id, or its whole address
cli-key = The file of the key; otherwise the usual place for this book
cli-trust = The fingerprint of a node's own certificate, as it prints it when it starts
cli-bad-address = { $given } is no address of a node. It looks like http://127.0.0.1:7777.
cli-trust-form = A fingerprint is 64 hexadecimal digits, with or without colons.
cli-trust-differs = The node showed another certificate than the one to be trusted. Somebody may be in between; nothing was sent.
cli-no-answer = No answer from { $node }: { $why }
cli-busy = The node has much to do. Trying again in { $seconds } s.
cli-strange-answer = The node answered with something else than expected (status { $status }).
cli-node-missing = Say which node: --node URL, or CARACOL_NODE.
cli-book-missing = Say which book: --book ID, or CARACOL_BOOK. `caracol key list` shows those that you have keys for.
cli-book-form = { $given } is no id of a book: 64 hexadecimal digits, the address of its page, or the first 8 digits or more of one that you have a key for.
cli-book-unreadable = There are no such minutes here, or they are for members only.
cli-challenge-strange = What the node asked to be signed is no sign-in for this book. Nothing was signed.
cli-copy-of-another = The node gave a copy of another book than the one asked for.

## Heads and evidence

cli-head-bad = The signed head of the minutes does not hold: { $why }
cli-head-backwards = The minutes were { $before } entries long when you last looked, and the node now signs { $now }. Entries are gone. Nothing was signed; both signed heads are kept as evidence in { $path }. Show them to the others.
cli-head-forked = The minutes that the node signs now ({ $now } entries) are no continuation of those that you saw ({ $before }). Nothing was signed; both signed heads are kept as evidence in { $path }. Show them to the others.
cli-head-unproved = The node could not show that its minutes continue those that you saw: { $why }. Nothing was signed.
cli-evidence = Kept as evidence in { $path }. Show it to the others.

## Keys and receipts

cli-keys = The keys on this device: list them, say where one lies
cli-key-list = List the keys on this device
cli-key-path = Say where the key for a book lies
cli-key-of-draft = the draft { $draft }
cli-key-none = There are no keys here yet. `caracol found join` and `caracol ask-to-join` make one.
cli-key-missing = There is no key for this book on this device. `caracol ask-to-join` makes one.
cli-key-used = This device already has a key for this book ({ $key }) that was used here. To ask as somebody new, name another file with --key.
cli-scripts = Print the hashes of the scripts that pages run, or compare a node's with them
cli-scripts-node = A node whose scripts are fetched and compared with those of this program
cli-script-differs = is another file than the one in this program
cli-script-missing = is not served
cli-script-strange = is not in this program
cli-scripts-page = The first page asks for other scripts, or has some in it.
cli-scripts-compared = { $same } of { $all } scripts are those of this program.
cli-receipts = List your receipts for a book, or check them against it
cli-receipts-check = Look for every one of them in the book
cli-receipts-sound = { $sound } of { $all } receipts stand in the minutes.
cli-receipt-found = It stands in the minutes.
cli-receipt-differs = The minutes say something else at this place.
cli-receipt-missing = It is missing from the minutes.
cli-receipt-forged = The scribe of this book did not sign this receipt.
cli-receipt-bad = The answer has no valid receipt. It is kept in { $path }; tell others in your assembly.

## Acts

cli-yes = Sign without asking first
cli-yes-missing = There is nobody here to ask whether this may be signed. Say --yes if it may.
cli-sign-ask = Sign this? (yes/no)
cli-sign-yes = y
cli-not-signed = Nothing was signed.
cli-patience = How long to try again where there is no answer
cli-invitation = Say by which address others can ask to join
cli-again = Hand in again what you signed and what was not acknowledged
cli-nothing-waits = Nothing waits to be handed in.
cli-done = Done. Entry { $seq } of the minutes; act { $act }
cli-kept = What you signed was not acknowledged. It is kept on this device; `caracol again` hands it in again. Act { $act }
cli-overtaken = Another device of yours was faster. What you were shown has not changed, so it is signed once more.
cli-turn-waits = Another command of yours is signing with this key; this one comes after it.
cli-turn-late = Another command of yours is still signing with this key, and does not end. Nothing was signed.
cli-field-text = The text itself, @FILE, or - for standard input
cli-field-several = Several, by their numbers (as `caracol words` lists them: w1,w4), or the first 8 digits or more
cli-field-id = An id, its first 8 digits or more, or a number such as p3, m3, a1
cli-field-version = Otherwise the text that stands now
cli-text-empty = --{ $field } is empty
cli-text-long = --{ $field } has more than { $most } bytes
cli-field-bad = { $field }: { $why }
cli-version-unknown = Which text this is about could not be looked up. Name it with --version.
cli-not-found = There is nothing here called { $given }.
cli-ambiguous = { $given } could mean { $found } different things. Give more digits.
cli-wording-of = the words suggested by { $who }

## Founding

cli-found = Found an assembly: begin a draft and get its link
cli-found-template = The rules to begin with
cli-found-charter = A file with your own rules
cli-found-name = The name
cli-found-purpose = What the assembly is for
cli-found-unit = Who counts together
cli-found-reading = Who may read the minutes
cli-found-pace = How much time everything takes: half, as the rules say, or double
cli-found-set = Change one rule, such as windows.ordinary.hours=72
cli-found-join = Join a draft, with a new key on this device
cli-found-household = The household or team; a new one if there is none of that name
cli-found-show = Read a draft: the rules in words, and who has signed
cli-found-sign = Sign a draft; with the last signature the assembly exists
cli-found-amend = Change the rules of a draft; signatures given so far are void
cli-found-take-off = Take a founder off a draft, by any founder; signatures given so far are void
cli-found-founder = Who: the name in the draft, or the first digits of the key
cli-found-off-says = I take { $who } off the draft. The signatures given so far are void.
cli-found-off = { $who } is off the draft. Everybody reads and signs again.
cli-found-link = The link of the draft
cli-found-begun = A draft was begun. Whoever has this link can join it: { $link }
cli-link-form = { $given } is no link of a draft. It looks like http://127.0.0.1:7777/draft/ and 32 digits.
cli-found-joined = You are among the founders as { $name }. Read the rules, then sign.
cli-found-no-households = In this assembly each person counts for themselves; leave out --household.
cli-found-amended = The rules were changed. Everybody reads and signs again.
cli-found-same = That changes nothing.
cli-found-not-enough = There are not enough founders yet to sign.
cli-found-signed = { $n ->
    [0] Signed.
    [one] Signed. One signature is still missing.
   *[other] Signed. { $n } signatures are still missing.
}
cli-found-has-signed = has signed
cli-found-not-signed = has not signed yet
cli-found-missing = Still missing: people { $persons }, households or teams { $units }
cli-found-already = This draft has become the assembly { $book }.
cli-founded = The assembly exists. Its book is { $book }, and its page { $node }/b/{ $book }

## Rules

cli-charter = The rules that one can begin with: list, show, check, read as text, compare
cli-charter-list = List the templates
cli-charter-show = Print a template, to be changed in a file of your own
cli-charter-check = Check a file of rules
cli-charter-text = Say in plain words what a file of rules or a template means
cli-charter-file = A file of rules (TOML, or JSON by its name), or the name of a template
cli-template = The name of a template
cli-template-unknown = There is no template { $given }. There are: { $known }
cli-charter-bad = { $file } holds no rules that can be used: { $why }
cli-charter-bound = { $key } is { $found }; allowed: { $allowed }
cli-charter-good = The rules of { $name } are within all bounds.
cli-set-bad = { $change } cannot be set: { $why }

## Lists

cli-list-overview = What is asked of you, what is being decided, what was decided
cli-list-asked = What is asked of you now
cli-list-matters = Everything under decision, and what was
cli-list-matter = One matter: text, positions, concerns, what you may do
cli-list-agreements = What was agreed
cli-list-agreement = One agreement
cli-list-people = Members, households, and who asks to join
cli-list-person = One person
cli-list-rules = Our rules in plain words
cli-list-minutes = The minutes
cli-list-words = What you wrote here and can have erased (erase-words)
cli-list-requests = Who asked to join, and how it stands
cli-minutes-from = The first entry; otherwise the last ones
cli-minutes-limit = How many entries
cli-head-asked = Asked of you now
cli-head-open = Being decided
cli-head-ended = Ended
cli-head-decided = Decided
cli-head-in_force = In force
cli-head-past = No longer in force
cli-head-members = Members
cli-head-households = Households and teams
cli-head-requests = Asking to join
cli-head-former = Left
cli-head-positions = Positions
cli-head-said = Questions and concerns
cli-head-suggestions = Other words that were suggested
cli-head-may = What you may do
cli-head-tasks = Does
cli-head-proposals = Proposed
cli-until = until { $until }
cli-review = looked at again { $on }
cli-doers = done by { $who }
cli-vouches = vouches { $have } of { $need }
cli-proposed-by = Proposed by { $who }
cli-next = The next step is due { $at }
cli-heard = Heard: { $have }; needed: { $need }
cli-took-part = { $have } of { $need } took part.
cli-minority = Another view
cli-you-are = You are { $who }.
cli-said-question = Question
cli-said-concern = Concern
cli-request-waiting = waits for vouches
cli-request-window = members can object
cli-request-deciding = being decided
cli-request-admitted = admitted
cli-request-refused = refused
cli-request-withdrawn = withdrawn
cli-request-lapsed = lapsed
cli-standing-member = Member
cli-standing-asker = Asks to join
cli-standing-left = Left

## Completions

cli-completions = Print what a shell needs to complete this program's words
cli-completions-shell = Which shell

## The demonstration

cli-demo-banner = This is a demonstration. Nobody here is real, and everything is gone when the program stops.
cli-demo-page = Take somebody's place
cli-demo-page-lead = This assembly is made up, so that you can look around and try everything. Choose somebody, and you speak as them on this device.
cli-demo-page-look = Just look around
cli-demo-page-keys = The keys of these people stand on this page, open to everybody. That is only so in a demonstration.
cli-demo-page-passphrase = If this browser asks for a passphrase, it is
cli-demo-name = Snail House (demonstration)
cli-demo-purpose = A made-up housing co-operative, to look around in. Nobody here is real.
cli-demo-policy =
    This computer shows a demonstration. Everything in it is made up, and it is gone when the program stops.
cli-demo-home-1 = Attic
cli-demo-home-2 = Garden side
cli-demo-home-3 = Street side
cli-demo-home-4 = Old workshop
cli-demo-home-5 = First floor
cli-demo-home-6 = Back house
cli-demo-home-7 = Gate
cli-demo-home-8 = Two rooms
cli-demo-home-9 = Kitchen side
cli-demo-person-1 = Amaranta
cli-demo-person-2 = Bolivar
cli-demo-person-3 = Caramella
cli-demo-person-4 = Dandelion
cli-demo-person-5 = Esmeralda
cli-demo-person-6 = Falafel
cli-demo-person-7 = Ginkgo
cli-demo-person-8 = Hazelnut
cli-demo-person-9 = Iguana
cli-demo-person-10 = Juniper
cli-demo-person-11 = Kumquat
cli-demo-person-12 = Lavender
cli-demo-person-13 = Marzipan
cli-demo-person-14 = Nutmeg
cli-demo-newcomer = Oregano
cli-demo-agreed =
    A rota for the stairs and the bins
    
    Every household takes one week in turn: stairs on Saturday, bins out on Sunday evening and back on Monday. Whoever is away swaps with a neighbour and writes it on the board. We begin with the attic and go down.
cli-demo-agreed-question = What about people who cannot carry the bins?
cli-demo-agreed-answer = They swap: stairs for bins. Nobody carries who should not.
cli-demo-agreed-concern = Last time three people did everything, because nobody looked at the list.
cli-demo-agreed-settles = The two who keep the board ask whoever forgot, in person, before anybody else does it.
cli-demo-agreed-reservation = I am for it, but a week is long with small children. Let us look at it again soon.
cli-demo-blocked =
    Rent out the old workshop
    
    The old workshop stands empty half of the year. We rent it to a firm from outside for three years, and the money pays for the new roof. The contract goes to whoever offers most.
cli-demo-blocked-why = Our houses are for living in and are not turned into profit. Three years to whoever pays most is exactly that, and the bicycle repair would have to leave.
cli-demo-blocked-answer = I understand. I would take one year instead of three, and a tenant whom we choose together. But the roof has to be paid.
cli-demo-blocked-wording =
    Lend the old workshop for a year
    
    We lend the old workshop for one year to people from the quarter whom we choose together. They pay what it costs us and help with the roof. The bicycle repair keeps its corner.
cli-demo-open =
    A garden where the cars stand
    
    Two of the four parking places become beds and a bench. We dig in spring, on two Saturdays. Whoever needs a car for work keeps a place.
cli-demo-open-concern = I drive at night for work and need to be sure of a place. Who decides that?
cli-demo-open-second = Is the soil there any good? Cars stood on it for thirty years.
cli-demo-open-answer = We have it tested first, and build raised beds if it is bad.
cli-demo-open-question = Who waters in August?
cli-demo-open-aside = I have no strength for another thing to look after, but I will not be in its way.
cli-conformance = Run one case of anybody's test vectors against the very code that decides here
cli-conformance-canonical-json = Whether a file, or standard input, is one canonical JSON value (RFC 8785, without fractions)
cli-conformance-ed25519 = Whether an Ed25519 signature holds (ZIP 215), under a key that may enter a book
cli-conformance-note = Whether a signed note (C2SP signed-note) is signed by a known key
cli-conformance-checkpoint = Whether a signed note is a checkpoint (C2SP tlog-checkpoint) signed by a known key
cli-conformance-inclusion = Whether a proof shows that an entry is in a tree (RFC 6962)
cli-conformance-consistency = Whether a proof shows that a tree only grew (RFC 6962)
cli-conformance-tiles = Whether a whole folder of tiles (C2SP tlog-tiles) fits its checkpoint
cli-conformance-arg-file = The file; standard input if it is - or left out
cli-conformance-arg-folder = The folder with checkpoint and tile/
cli-conformance-arg-key = The public key, 32 bytes
cli-conformance-arg-signature = The signature, 64 bytes
cli-conformance-arg-message = The message
cli-conformance-arg-message-file = The message, out of a file
cli-conformance-arg-vkey = A key whose signatures count, as C2SP spells it; may be given several times
cli-conformance-arg-origin = What the first line of the checkpoint has to be
cli-conformance-arg-size = How many entries the tree has
cli-conformance-arg-root = The root of the tree; every hash in hexadecimal digits or base64
cli-conformance-arg-index = The position of the entry, from 0
cli-conformance-arg-leaf = The leaf hash of the entry
cli-conformance-arg-old-size = How many entries the earlier tree has
cli-conformance-arg-old-root = The root of the earlier tree
cli-conformance-arg-proof = A hash of the proof, in order; may be given several times or with commas between
cli-conformance-accepted = Accepted.
cli-conformance-no-not-canonical = Refused: this is not one canonical JSON value.
cli-conformance-no-hex = Refused: bytes are written in hexadecimal digits, two for each.
cli-conformance-no-key-length = Refused: a public key has 32 bytes.
cli-conformance-no-signature-length = Refused: a signature has 64 bytes.
cli-conformance-no-no-point = Refused: this public key is no point of the curve.
cli-conformance-no-small-order = Refused: with this public key anybody could sign; it may not enter a book.
cli-conformance-no-signature = Refused: a signature does not hold.
cli-conformance-no-note-form = Refused: this is not a signed note.
cli-conformance-no-vkey-form = Refused: this is not a key as C2SP spells it.
cli-conformance-no-vkey-algorithm = Refused: this key is of another algorithm than Ed25519.
cli-conformance-no-vkey-id = Refused: the id of this key does not fit its name and key.
cli-conformance-no-unsigned = Refused: no known key has signed it.
cli-conformance-no-checkpoint-form = Refused: this note is not a checkpoint.
cli-conformance-no-origin = Refused: this checkpoint is of another log.
cli-conformance-no-number = Refused: a size or position is written in digits, without a sign or zeros before them.
cli-conformance-no-hash = Refused: a hash has 32 bytes.
cli-conformance-no-out-of-range = Refused: the tree has not so many entries.
cli-conformance-no-from-nothing = Refused: nothing can be proven from an empty tree.
cli-conformance-no-proof = Refused: the proof does not prove it.
cli-conformance-no-tile-name = Refused: something lies among the tiles that is none.
cli-conformance-no-tile-missing = Refused: a tile is missing.
cli-conformance-no-tile-length = Refused: a tile does not hold as much as its address says.
cli-conformance-no-tile-differs = Refused: a tile holds other hashes than what lies below it.
cli-conformance-no-tile-beyond = Refused: a tile goes beyond the checkpoint.
cli-conformance-no-root = Refused: the tiles add up to another root than the checkpoint's.
cli-lot = Draw lots from a list by a seed (RFC 3797), or draw them again
cli-lot-list = The list: a table with a header line, whose rows are drawn from, in their order
cli-lot-size = How many are drawn
cli-lot-seed = The seed, exactly as it was made known
cli-lot-too-few = { $wanted } are to be drawn, but there are only { $pool } in the list.
cli-lot-too-many = { $wanted } are to be drawn; with one seed at most { $most } can be.
cli-lot-no-seed = Without a seed everybody knows the outcome beforehand. Give the one that was made known.
cli-sheet-empty = { $file }: the table is empty. Its first line names the columns.
cli-sheet-encoding = { $file }: the letters cannot be read. Save it once more as CSV in UTF-8.
cli-sheet-too-wide = { $file }, line { $line }: it has { $cells } cells, but only { $columns } columns have a name. Is a separator too many, or are quotation marks missing around a cell with one in it?
cli-sheet-twice = { $file }: two columns are called “{ $name }”. Give one of them another name.
cli-sheet-unclosed = { $file }, line { $line }: a quotation mark is opened and never closed.
cli-sheet-too-long = { $file }: this is more than a million rows.
cli-charter-compare = Say where two files of rules or templates differ, as each of them says it
cli-charter-same = These rules are the same.
cli-charter-nothing = It says nothing about that.
