#!/usr/bin/env python3
"""Verify exports of books, from nothing but their bytes.

    python3 verifier/verify.py FOLDER|FILE... [--json]

Exit codes: 0 every book is valid, 1 at least one is not, 2 wrong usage,
3 a fault of the machine (a file that cannot be read).
"""

import argparse
import json
import sys
from itertools import islice

from book import Book
from canonical import Bad, encode
from deciding import due_of
from export import lines_of, open_export
from receipts import check_beside, check_receipts
from state import ENDED, PENDING
from tree import MAX_NOTE, check_checkpoint

VALID, NOT_VALID, MACHINE = 0, 1, 3
MAX_BOOK_FILE = 1000


def _read(export, name, code, limit=None):
    data = export.read(name, limit)
    if data is None:
        raise Bad(code, f"the export has no {name}")
    return data


def _check(export, book, notes):
    """Everything that spec/book.md section 9 asks, in its order."""
    book.replay(lines_of(_read(export, "entries.jsonl", "bytes")))
    stated = _read(export, "book.json", "bytes", MAX_BOOK_FILE)
    if book.id is None:
        raise Bad("bytes", "the book has no entries")
    if stated != encode({"book": book.id, "caracol": 0}):
        raise Bad("book", "book.json does not name this book, in canonical bytes")
    checkpoint = _read(export, "checkpoint", "checkpoint", MAX_NOTE)
    scribe, root = book.assembly.scribe, book.tree.root()
    check_checkpoint(checkpoint, book.id, scribe, len(book), root)
    held = export.read("receipts.jsonl")
    if held is not None:
        notes.append(f"{check_receipts(book, held)} receipts agree with the book")
    notes.extend(check_beside(book, export))
    if book.not_followed:
        kinds = ", ".join(sorted(book.not_followed))
        notes.append(f"of these acts only form, signer and signature were looked at: {kinds}")


def _request(request):
    """Where a request stands (section 4)."""
    if request.status != PENDING:
        return request.status
    return "waiting" if request.window_ends is None else "window"


def _matter(assembly, matter):
    """A matter now, or as it was when it ended (sections 5 to 9).

    A block that was found not to stand is counted as a stand-aside.
    """
    votes = list(matter.votes.values())
    agreement = assembly.agreements.get(matter.id)
    doers = matter.offers if agreement is None else agreement.doers
    return {
        "phase": matter.phase,
        "how": matter.how,
        "version": matter.version,
        **matter.counts(),
        "yes": votes.count("yes"),
        "no": votes.count("no"),
        "vote_abstain": votes.count("abstain"),
        "entitled": len(matter.entitled),
        "present": len(matter.positions),
        "calls": matter.calls,
        "rounds": matter.rounds,
        "steps": matter.steps,
        "urgent": matter.urgent,
        "minority": len(matter.minority),
        "doers": len(doers),
        "due": None if matter.phase == ENDED else due_of(assembly, matter),
    }


def _agreement(agreement):
    """An agreement; its doers are in the order in which they offered."""
    keys = ("text", "how", "force", "doers", "review_on")
    return {key: getattr(agreement, key) for key in keys}


def summary(assembly):
    """The state in short, for comparison with another verifier (README.md)."""
    matters = sorted(assembly.matters.items())
    return {
        "members": sorted(assembly.members),
        "units": {unit: sorted(each.members) for unit, each in sorted(assembly.units.items())},
        "requests": {each: _request(r) for each, r in sorted(assembly.requests.items())},
        "matters": {each: _matter(assembly, matter) for each, matter in matters},
        "agreements": {each: _agreement(a) for each, a in sorted(assembly.agreements.items())},
        "erased": sorted(assembly.erased),
    }


def verify(source):
    """Verify an export, given by a function that opens it.

    Gives what `--json` prints.  The summary is the state after the last entry
    that is valid.  OSError is a fault of the machine and goes through.
    """
    book, bad, notes = Book(), None, []
    try:
        export = source()
        _check(export, book, notes)
    except Bad as fault:
        bad = {"seq": fault.seq, "code": fault.code, "why": fault.why}
    if bad is not None and bad["seq"]:
        # In this book time has passed up to the bad entry.
        book = Book()
        book.replay(islice(lines_of(export.read("entries.jsonl")), bad["seq"]))
    return {
        "valid": bad is None,
        "entries": len(book),
        "root": book.tree.root().hex(),
        "book": book.id,
        "bad": bad,
        "notes": notes,
        "summary": summary(book.assembly),
    }


def _sentences(path, result):
    """The result as plain sentences."""
    bad, state = result["bad"], result["summary"]
    if bad is not None:
        where = "" if bad["seq"] is None else f", position {bad['seq']}"
        yield f"{path}: not valid ({bad['code']}{where}): {bad['why']}."
        yield f"  {result['entries']} entries were valid up to there."
        return
    yield f"{path}: valid."
    yield f"  book {result['book']}"
    yield f"  {result['entries']} entries, root {result['root']}"
    matters, adopted = len(state["matters"]), len(state["agreements"])
    people = f"{len(state['members'])} members in {len(state['units'])} units"
    yield f"  {people}, {matters} matters, {adopted} agreements"
    for note in result["notes"]:
        yield f"  {note}"


def _verify_and_print(path, as_json):
    """Verify one path, print what was found, give the exit code for it."""
    try:
        result = verify(lambda: open_export(path))
    except Exception as fault:  # whatever befalls one path, the next has its turn
        why = f"{path} cannot be read: {type(fault).__name__}: {fault}"
        print(json.dumps({"valid": False, "fault": why}) if as_json else why, flush=True)
        return MACHINE
    if as_json:
        print(json.dumps(result, sort_keys=True, separators=(",", ":")), flush=True)
    else:
        print("\n".join(_sentences(path, result)), flush=True)
    return VALID if result["valid"] else NOT_VALID


def main(arguments=None):
    """The command line; gives the exit code."""
    parser = argparse.ArgumentParser(prog="verify.py", description="Verify exports of books.")
    parser.add_argument("paths", nargs="+", metavar="FOLDER|FILE")
    parser.add_argument("--json", action="store_true", help="one JSON object a path")
    options = parser.parse_args(arguments)
    sys.stdout.reconfigure(errors="backslashreplace")  # paths may be any bytes
    codes = {_verify_and_print(path, options.json) for path in options.paths}
    if NOT_VALID in codes:
        return NOT_VALID
    return MACHINE if MACHINE in codes else VALID


if __name__ == "__main__":
    sys.exit(main())
