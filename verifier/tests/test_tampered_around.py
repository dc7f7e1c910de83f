"""Tampering with checkpoint, receipts, and what lies beside the book."""

import unittest

from base import Tampered, small_book
from writer import EMPTY_ROOT

import canonical


class Around(Tampered):
    def test_checkpoint(self):
        book = self.book
        size = len(book.lines)
        for checkpoint in (
            book.checkpoint("mallory"),
            book.checkpoint(root=EMPTY_ROOT),
            book.checkpoint(size=size - 1),
            book.checkpoint(size=f"0{size}"),
            book.checkpoint(size="9" * 5000),
            book.checkpoint(root=b"short"),
            book.checkpoint(origin="caracol/book/" + "ab" * 32),
            book.checkpoint(origin=f"caracol/book/{book.book}\nmore"),
            book.checkpoint()[:-1],
            book.checkpoint().replace(b"\xe2\x80\x94", b"-"),
            book.checkpoint() + b"\n",
            book.checkpoint()[:-9] + b"AAAAAAA=\n",
            b"",
            b"\n\n",
            b"\xff",
            b"\n\n\n",
            b"a\n\n\xe2\x80\x94 a a\n",
            None,
        ):
            with self.subTest(checkpoint=checkpoint):
                self.found("checkpoint", None, checkpoint=checkpoint)

    def test_cosignatures_are_passed_over(self):
        more = "\u2014 keeper.example/one AAAAAAAAAAAA\n".encode()
        result = self.book.verify(checkpoint=self.book.checkpoint() + more)
        self.assertTrue(result["valid"], result["bad"])

    def test_failing_second_signature_of_the_scribe(self):
        book = self.book
        other = book.checkpoint(size=99).split(b"\n\n")[1]
        self.found("checkpoint", None, checkpoint=book.checkpoint() + other)

    def test_receipts(self):
        for seq, changes in (
            (2, {"signer": "mallory"}),
            (2, {"leaf": "ab" * 32}),
            (2, {"act": "ab" * 32}),
            (2, {"book": "ab" * 32}),
        ):
            with self.subTest(changes=changes):
                self.book.receipts.clear()
                self.book.receipt(seq, **changes)
                self.found("receipt", None)

    def test_receipt_for_a_missing_entry(self):
        self.book.receipt(2, seq=6)
        self.found("receipt", None)

    def test_receipt_for_an_entry_that_was_taken_out(self):
        longer = small_book()
        longer.propose("eva", text="Unwelcome.")
        longer.receipt(6)
        self.book.receipts = longer.receipts
        self.found("receipt", None)

    def test_malformed_receipts(self):
        for data in (b"{}\n", b"[]\n", b"\n", b"{", b"\xff\n", b'{"receipt":1,"sig":2}\n'):
            self.found("receipt", None, **{"receipts.jsonl": data})

    def test_text_that_does_not_give_its_name(self):
        name = "texts/" + self.book.text("A text.")
        self.found("beside", None, **{name: b"Another text."})

    def test_text_that_is_none(self):
        for data in (b"\xff", b"a\r\n", "e\u0301".encode(), b"x" * 40_001):
            name = "texts/" + canonical.sha256(data).hex()
            self.found("beside", None, **{name: data})

    def test_word_with_another_salt(self):
        content = "finn"
        digest = self.book.word(content)
        word = canonical.encode({"content": content, "salt": "00" * 32})
        self.found("beside", None, **{f"words/{digest}.json": word})

    def test_malformed_words(self):
        name = "words/" + "ab" * 32 + ".json"
        for data in (b"", b"[]", b'{"content":1,"salt":2}', b"[" * 9000, b"x" * 20_000):
            self.found("beside", None, **{name: data})

    def test_word_too_long(self):
        digest = self.book.word("x" * 8001)
        self.assertIn(digest, self.book.words)
        self.found("beside", None)

    def test_book_json_names_another_book(self):
        data = canonical.encode({"book": "ab" * 32, "caracol": 0})
        self.found("book", None, **{"book.json": data})

    def test_book_json_of_other_bytes(self):
        good = canonical.encode({"book": self.book.book, "caracol": 0})
        other = canonical.encode({"book": self.book.book, "caracol": 1})
        for data in (b"", b"[]", good + b"\n", b" " + good, other):
            self.found("book", None, **{"book.json": data})

    def test_other_names_are_ignored(self):
        more = {"texts/readme": b"x", "notes.md": b"\xff", "words/x.json": b"{"}
        self.assertTrue(self.book.verify(**more)["valid"])


if __name__ == "__main__":
    unittest.main()
