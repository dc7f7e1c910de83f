#!/usr/bin/env python3
"""Verify exports of books, from nothing but their bytes.

    python3 verifier/verify.py FOLDER|FILE... [--json]

Exit codes: 0 every book is valid, 1 at least one is not, 2 wrong usage,
3 a fault of the machine (a file that cannot be read).
"""

import argparse
import json
import sys

from book import Book, replay
from canonical import Bad, NotCanonical, is_hex, parse
from export import lines_of, open_export
from note import MAX_NOTE, check_checkpoint
from receipts import check_beside, check_receipts
from summary import summary

VALID, NOT_VALID, MACHINE = 0, 1, 3
MAX_BOOK_FILE = 1000


def _read_book_file(export):
    """The book id that book.json states (spec/book.md section 9)."""
    data = export.read("book.json", MAX_BOOK_FILE)
    if data is None:
        raise Bad("bytes", "the export has no book.json")
    try:
        # A text editor's line feed at the end changes nothing of what is said.
        stated = parse(data.removesuffix(b"\n"))
    except NotCanonical as fault:
        raise Bad("bytes", f"book.json is not canonical: {fault}") from None
    right = (
        type(stated) is dict
        and stated.keys() == {"book", "caracol"}
        and is_hex(stated["book"], 32)
        and type(stated["caracol"]) is int
    )
    if not right:
        raise Bad("bytes", "book.json is malformed")
    if stated["caracol"] != 0:
        raise Bad("edition", "book.json is of another edition")
    return stated["book"]


def _check_around(book, export, stated, notes):
    """The checkpoint, the receipts and what lies beside, in this order."""
    if stated != book.id:
        raise Bad("book", "book.json names another book than the founding act gives", 0)
    checkpoint = export.read("checkpoint", MAX_NOTE)
    if checkpoint is None:
        raise Bad("checkpoint", "the export has no checkpoint")
    root, scribe = book.tree.root(), book.assembly.scribe
    check_checkpoint(checkpoint, book.id, scribe, len(book), root)
    held = export.read("receipts.jsonl")
    if held is not None:
        notes.append(f"{check_receipts(book, held)} receipts agree with the book")
    notes.extend(check_beside(book, export))


def verify_export(export):
    """Verify one export; gives what `--json` prints for it."""
    book, bad, notes = Book(), None, []
    try:
        stated = _read_book_file(export)
        entries = export.read("entries.jsonl")
        if entries is None:
            raise Bad("bytes", "the export has no entries.jsonl")
        book, bad = replay(lines_of(entries))
        if bad is None:
            _check_around(book, export, stated, notes)
    except Bad as fault:
        bad = fault
    if bad is not None:
        bad = {"seq": bad.seq, "code": bad.code, "why": bad.why}
    return {
        "valid": bad is None,
        "entries": len(book),
        "root": book.tree.root().hex(),
        "book": book.id,
        "bad": bad,
        "notes": notes,
        "summary": summary(book.assembly),
    }


def verify_path(path):
    """Verify the export at a path; OSError is a fault of the machine."""
    try:
        export = open_export(path)
    except Bad as fault:
        bad = {"seq": None, "code": fault.code, "why": fault.why}
        return {**verify_nothing(), "bad": bad}
    return verify_export(export)


def verify_nothing():
    """What is said of a path from which no entry could be read."""
    book = Book()
    return {
        "valid": False,
        "entries": 0,
        "root": book.tree.root().hex(),
        "book": None,
        "bad": None,
        "notes": [],
        "summary": summary(book.assembly),
    }


def _sentences(path, result):
    """The result as plain sentences."""
    bad = result["bad"]
    if bad is not None:
        seq = bad["seq"]
        where = "" if seq is None else f", position {seq}"
        yield f"{path}: not valid ({bad['code']}{where}): {bad['why']}."
        yield f"  {result['entries']} entries were replayed."
        return
    state = result["summary"]
    yield f"{path}: valid."
    yield f"  book {result['book']}"
    yield f"  {result['entries']} entries, root {result['root']}"
    yield (
        f"  {state['members']} members in {state['units']} units,"
        f" {len(state['matters'])} matters, {len(state['agreements'])} agreements"
    )
    for note in result["notes"]:
        yield f"  {note}"


def _verify_and_print(path, as_json):
    """Verify one path, print what was found, give the exit code for it."""
    try:
        result = verify_path(path)
    except (OSError, MemoryError, ValueError) as fault:
        # ValueError: a path that the system does not take, such as one with a
        # zero byte.
        result = {**verify_nothing(), "fault": f"cannot read {path}: {fault}"}
    if as_json:
        print(json.dumps(result, sort_keys=True, separators=(",", ":")), flush=True)
    elif "fault" in result:
        print(result["fault"], file=sys.stderr)
    else:
        print("\n".join(_sentences(path, result)))
    if "fault" in result:
        return MACHINE
    return VALID if result["valid"] else NOT_VALID


def main(arguments=None):
    """The command line; gives the exit code."""
    parser = argparse.ArgumentParser(
        prog="verify.py", description="Verify exports of books."
    )
    parser.add_argument("paths", nargs="+", metavar="FOLDER|FILE")
    parser.add_argument("--json", action="store_true", help="one JSON object a path")
    options = parser.parse_args(arguments)
    codes = {_verify_and_print(path, options.json) for path in options.paths}
    if NOT_VALID in codes:
        return NOT_VALID
    return MACHINE if MACHINE in codes else VALID


if __name__ == "__main__":
    sys.exit(main())
