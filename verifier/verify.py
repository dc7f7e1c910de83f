#!/usr/bin/env python3
"""Verify exports of books, from nothing but their bytes.

    python3 verifier/verify.py FOLDER|FILE... [--json]

Exit codes: 0 every book is valid, 1 at least one is not, 2 wrong usage,
3 a fault of the machine (a file that cannot be read).
"""

import argparse
import json
import sys

from book import Book
from canonical import Bad, NotCanonical, parse
from export import lines_of, open_export
from note import MAX_NOTE, check_checkpoint
from receipts import check_beside, check_receipts
from shapes import is_book_file

VALID, NOT_VALID, MACHINE = 0, 1, 3
MAX_BOOK_FILE = 1000


def _read(export, name, code, limit=None):
    data = export.read(name, limit)
    if data is None:
        raise Bad(code, f"the export has no {name}")
    return data


def _stated_book(export):
    """The book id that book.json states (spec/book.md section 9)."""
    data = _read(export, "book.json", "bytes", MAX_BOOK_FILE)
    try:
        # A text editor's line feed at the end changes nothing of what is said.
        stated = parse(data.removesuffix(b"\n"))
    except NotCanonical as fault:
        raise Bad("bytes", f"book.json is not canonical: {fault}") from None
    if not is_book_file(stated):
        raise Bad("bytes", "book.json is malformed")
    if stated["caracol"] != 0:
        raise Bad("edition", "book.json is of another edition")
    return stated["book"]


def _check(export, book, notes):
    """Everything that section 9 asks, in its order."""
    stated = _stated_book(export)
    book.replay(lines_of(_read(export, "entries.jsonl", "bytes")))
    if stated != book.id:
        raise Bad("book", "book.json names another book than the founding act gives", 0)
    checkpoint = _read(export, "checkpoint", "checkpoint", MAX_NOTE)
    scribe, root = book.assembly.scribe, book.tree.root()
    check_checkpoint(checkpoint, book.id, scribe, len(book), root)
    held = export.read("receipts.jsonl")
    if held is not None:
        notes.append(f"{check_receipts(book, held)} receipts agree with the book")
    notes.extend(check_beside(book, export))


def verify(source):
    """Verify an export, given by a function that opens it.

    Gives what `--json` prints.  The summary is the state after the last entry
    that is valid.  OSError is a fault of the machine and goes through.
    """
    book, bad, notes = Book(), None, []
    try:
        _check(source(), book, notes)
    except Bad as fault:
        bad = {"seq": fault.seq, "code": fault.code, "why": fault.why}
    return {
        "valid": bad is None,
        "entries": len(book),
        "root": book.tree.root().hex(),
        "book": book.id,
        "bad": bad,
        "notes": notes,
        "summary": book.assembly.summary(),
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
    people = f"{state['members']} members in {state['units']} units"
    yield f"  {people}, {matters} matters, {adopted} agreements"
    for note in result["notes"]:
        yield f"  {note}"


def _verify_and_print(path, as_json):
    """Verify one path, print what was found, give the exit code for it."""
    try:
        result = verify(lambda: open_export(path))
    except (OSError, MemoryError) as fault:
        why = f"{path} cannot be read: {fault}"
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
