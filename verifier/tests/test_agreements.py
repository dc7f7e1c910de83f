"""Honest books: agreements (spec/deciding.md section 10), and exports."""

import unittest

from base import Honest
from writer import DAY, Writer, charter, key, tar_of

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

    def changing(self, book, agreement, *hows):
        """Proposals about one agreement that are adopted by silence, an hour apart."""
        matters = []
        for number, how in enumerate(hows):
            about = {"agreement": agreement, "how": how}
            text = f"Another text, {number}."
            matters.append(book.propose("ben", text, kind="reversible", about=about))
            book.wait(hours=1)
        return matters

    def close(self, book, matter):
        book.now = book.matter(matter).closes_at
        book.tick()
        self.good(book)

    def forces(self, book, *agreements):
        return [book.state().agreements[each].force for each in agreements]

    def test_of_two_changes_the_later_holds(self):
        book, agreement = self.adopted()
        first, second, third = self.changing(book, agreement, "changes", "changes", "changes")
        for matter in (first, second, third):
            self.close(book, matter)
        found = self.forces(book, agreement, first, second, third)
        self.assertEqual(found, ["replaced", "replaced", "replaced", "in_force"])

    def test_ending_ends_what_has_replaced_it(self):
        book, agreement = self.adopted()
        first, second, third = self.changing(book, agreement, "changes", "ends", "changes")
        self.close(book, first)
        self.close(book, second)
        self.assertEqual(self.forces(book, agreement, first), ["replaced", "ended"])
        self.close(book, third)
        # What was ended stays so; what ended it makes way for the last change.
        found = self.forces(book, agreement, first, second, third)
        self.assertEqual(found, ["replaced", "ended", "replaced", "in_force"])

    def test_of_several_after_the_end_the_last_holds(self):
        book, agreement = self.adopted()
        matters = self.changing(book, agreement, "ends", "changes", "ends")
        self.close(book, matters[2])
        found = self.forces(book, agreement, *matters)
        self.assertEqual(found, ["ended", "replaced", "ended", "in_force"])

    def test_what_became_more_serious_does_not_make_way(self):
        book, agreement = self.adopted(silence_consents=["ordinary", "reversible"])
        about = {"agreement": agreement, "how": "changes"}
        first = book.propose("ben", "B", "ordinary", about)
        book.now = book.matter(first).closes_at - 1
        second = book.propose("ben", "C", "reversible", {**about, "how": "ends"})
        self.close(book, first)
        self.close(book, second)
        found = self.forces(book, agreement, first, second)
        self.assertEqual(found, ["replaced", "in_force", "in_force"])

    def test_the_end_of_the_chain_may_have_expired(self):
        for how, wanted in (("changes", "replaced"), ("ends", "ended")):
            book, agreement = self.adopted()
            about = {"agreement": agreement, "how": "changes"}
            first = book.propose("ben", "B", "reversible", about, review_days=1)
            book.wait(hours=72)
            (second,) = self.changing(book, agreement, how)
            self.close(book, first)
            book.wait(hours=24)
            book.tick()
            self.assertEqual(self.forces(book, agreement, first), ["replaced", "expired"])
            self.close(book, second)
            found = self.forces(book, agreement, first, second)
            self.assertEqual(found, ["replaced", wanted, "in_force"])

    def ask(self, book, agreement, signer="ben", grounds="request"):
        reason = book.word("It fails.")
        return book.act(
            signer, "ask_to_reopen", agreement=agreement, grounds=grounds, reason=reason
        )

    def reopened(self, same_text_days=60):
        """An agreement that one ask is enough to reopen, and its reopening."""
        days = {"review_days_max": 365, "same_text_days": same_text_days}
        book, agreement = self.adopted(
            agreements={"reopen_percent": 1, **days},
            fallback={"by": "none"},
            rounds_min=1,
            talks={"every_hours": 24, "times": 0},
        )
        return book, agreement, self.ask(book, agreement)

    def blocked(self, same_text_days=60):
        """One whose reopening was blocked, and when that ended."""
        book, agreement, matter = self.reopened(same_text_days)
        book.position("eva", matter, "A text.", "block")
        self.close(book, matter)
        ended = self.ended(book, matter, "blocked").ended_at
        self.assertEqual(self.forces(book, agreement), ["in_force"])
        return book, agreement, ended

    def test_reopening_waits_after_a_reopening(self):
        for early, grounds in ((1, "request"), (1, "new_facts"), (0, "request")):
            book, agreement, ended = self.blocked()
            book.now = ended + 60 * DAY - early
            matter = self.ask(book, agreement, "cleo", grounds)
            with self.subTest(early=early, grounds=grounds):
                if early:
                    self.refused(book)
                else:
                    self.assertEqual(book.matter(matter).phase, "open")
                    self.good(book)

    def test_no_days_of_same_text_no_waiting(self):
        book, agreement, ended = self.blocked(same_text_days=0)
        book.now = ended
        self.assertEqual(book.matter(self.ask(book, agreement)).phase, "open")

    def test_a_reopening_that_was_withdrawn_makes_nobody_wait(self):
        book, agreement, matter = self.reopened()
        book.act("ben", "withdraw_proposal", matter=matter)
        matter = self.ask(book, agreement)
        self.assertEqual(book.matter(matter).proposer, key("ben").person)
        self.good(book)

    def test_a_matter_that_was_proposed_makes_nobody_wait(self):
        book, agreement, matter = self.reopened()
        book.act("ben", "withdraw_proposal", matter=matter)
        (matter,) = self.changing(book, agreement, "changes")
        book.position("eva", matter, "Another text, 0.", "block")
        self.close(book, matter)
        self.ended(book, matter, "blocked")
        self.assertEqual(book.matter(self.ask(book, agreement)).phase, "open")

    def test_what_a_reopening_adopted_may_be_reopened(self):
        book, agreement, matter = self.reopened()
        self.close(book, matter)
        self.assertEqual(self.forces(book, agreement, matter), ["replaced", "in_force"])
        self.assertEqual(book.matter(self.ask(book, matter)).phase, "open")
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
