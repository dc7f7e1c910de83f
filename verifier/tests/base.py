"""What tests of whole books share."""

import unittest

from writer import Writer


def small_book(rules=None):
    """A book of six entries: founding, proposal, four positions."""
    book = Writer(rules)
    book.matter_id = book.propose()
    for name in ("ada", "ben", "cleo", "dan"):
        book.position(name, book.matter_id, "A text.", "agree")
    return book


class Honest(unittest.TestCase):
    def good(self, book):
        result = book.verify()
        self.assertTrue(result["valid"], result["bad"])
        return result

    def ended(self, book, matter, how):
        found = book.matter(matter)
        self.assertEqual((found.phase, found.how), ("ended", how))
        self.good(book)
        return found

    def refused(self, book, code="rule"):
        """The last entry is the one that is bad."""
        bad = book.verify()["bad"]
        self.assertIsNotNone(bad)
        self.assertEqual((bad["seq"], bad["code"]), (len(book.lines) - 1, code), bad)


class Tampered(unittest.TestCase):
    def setUp(self):
        self.book = small_book()

    def found(self, code, seq="last", book=None, **changes):
        """The export is bad in exactly this way."""
        book = book or self.book
        bad = book.verify(**changes)["bad"]
        self.assertIsNotNone(bad, "the tampering was not found")
        wanted = len(book.lines) - 1 if seq == "last" else seq
        self.assertEqual((bad["code"], bad["seq"]), (code, wanted), bad["why"])

    def lines(self, lines):
        return {"entries.jsonl": b"".join(line + b"\n" for line in lines)}
