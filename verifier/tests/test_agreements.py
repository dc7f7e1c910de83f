"""Honest books: agreements (spec/deciding.md section 10), and exports."""

import unittest

from base import Honest
from writer import Writer, charter, key, tar_of

from export import read_tar
from verify import verify


class Agreements(Honest):
    def adopted(self, **rules):
        book = Writer(charter(**rules))
        matter = book.propose(kind="reversible")
        book.all_agree(matter, "A text.")
        book.wait(hours=96)
        book.tick()
        return book, matter

    def test_reopen_by_request(self):
        book, agreement = self.adopted()
        ask = {"agreement": agreement, "grounds": "request"}
        book.act("ben", "ask_to_reopen", reason=book.word("It fails."), **ask)
        matter = book.act("cleo", "ask_to_reopen", reason=book.word("Yes."), **ask)
        found = book.matter(matter)
        self.assertEqual(found.proposer, key("cleo").person)
        self.assertEqual(book.state().agreements[agreement].force, "in_force")
        book.act(
            "cleo", "amend_proposal", matter=matter, taken_from=None, text=book.text("Another.")
        )
        book.wait(hours=96)
        book.tick()
        self.ended(book, matter, "consensus")
        self.assertEqual(book.state().agreements[agreement].force, "replaced")

    def test_reopen_by_new_facts(self):
        book, agreement = self.adopted()
        book.wait(days=60)
        matter = book.act(
            "ben",
            "ask_to_reopen",
            agreement=agreement,
            grounds="new_facts",
            reason=book.word("News."),
        )
        self.assertEqual(book.matter(matter).phase, "open")
        book.act(
            "eva",
            "ask_to_reopen",
            agreement=agreement,
            grounds="request",
            reason=book.word("Me too."),
        )
        self.refused(book)

    def test_renew_with_the_same_text(self):
        book, agreement = self.adopted()
        book.wait(days=10)
        about = {"agreement": agreement, "how": "renews"}
        matter = book.propose("ben", kind="reversible", about=about)
        book.wait(days=5)
        book.tick()
        self.ended(book, matter, "consensus")
        state = book.state()
        self.assertEqual(state.agreements[agreement].force, "replaced")
        self.assertEqual(state.agreements[matter].force, "in_force")

    def test_end_an_agreement(self):
        book, agreement = self.adopted()
        about = {"agreement": agreement, "how": "ends"}
        book.propose("ben", text="No more.", kind="reversible", about=about)
        book.wait(days=5)
        book.tick()
        self.assertEqual(book.state().agreements[agreement].force, "ended")
        self.good(book)

    def test_expired_can_be_renewed(self):
        book, agreement = self.adopted()
        book.wait(days=101)
        about = {"agreement": agreement, "how": "renews"}
        book.propose("ben", kind="reversible", about=about)
        self.good(book)

    def test_same_text(self):
        book, _ = self.adopted()
        book.propose("ben", kind="reversible")
        self.refused(book)


class Exports(Honest):
    def test_tar_and_receipts(self):
        book = Writer()
        book.propose()
        book.receipt(0)
        book.receipt(1)
        self.assertIn("2 receipts agree with the book", self.good(book)["notes"])
        result = verify(lambda: read_tar(tar_of(book.files())))
        self.assertTrue(result["valid"], result["bad"])

    def test_missing_words_are_only_noted(self):
        book = Writer()
        digest = next(iter(book.words))
        result = book.verify(**{f"words/{digest}.json": None})
        self.assertTrue(result["valid"])
        self.assertEqual(result["notes"], ["1 of 8 words are not in the export"])


if __name__ == "__main__":
    unittest.main()
