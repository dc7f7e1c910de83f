### What the command line says.

cli-about = Run a node, take part in an assembly, or verify a copy of its minutes
cli-json = Print JSON for programs
cli-lang = Language of what is printed
cli-folder = The node's folder; otherwise CARACOL_HOME, or the usual place for your data
cli-copy = A copy of the minutes: a folder, or one tar file
cli-book = Copies of minutes: verify, show, list, export, import
cli-book-verify = Decide every act of a copy again, without the network, and name the first that is not valid
cli-book-show = Say what a copy adds up to: members, matters, agreements
cli-book-list = List the books in a node's folder
cli-book-export = Write a copy of a book out of a node's folder
cli-book-import = Verify a copy and keep it in a node's folder
cli-book-id = The book's id: 64 hexadecimal digits
cli-export-to = Where to write: a new folder, or a file that ends in .tar
cli-without-words = Leave out personal words (names, comments); the copy verifies all the same
cli-not-a-copy = This is no whole copy of minutes: { $why }
cli-bad-entry = Not valid. Entry { $seq } is the first that is wrong ({ $code }{ $rule ->
    [0] {""}
    [''] {""}
   *[other] , { $rule }
}): { $why }
cli-bad-copy = Not valid ({ $code }): { $why }
cli-valid = Valid: every one of the { $entries } entries of “{ $name }” was signed by whoever it says and allowed by the rules. { $members ->
    [one] One member
   *[other] { $members } members
}, { $agreements ->
    [one] one agreement
   *[other] { $agreements } agreements
}. Root { $root }
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
cli-book-is-here = This book is in the folder already; a copy does not replace it.
cli-exported = { $entries } entries written to { $to }
cli-imported = The book { $book } with { $entries } entries was verified and is kept as a copy.
