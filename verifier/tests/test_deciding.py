"""Honest books: how matters are decided (spec/deciding.md sections 5 to 9)."""

import unittest

from base import Honest
from writer import DAY, HOUR, START, Writer, charter, key


class Deciding(Honest):
    def start(self, text="A text.", kind="ordinary", **rules):
        book = Writer(charter(**rules))
        return book, book.propose(text=text, kind=kind)

    def test_consensus(self):
        book, matter = self.start()
        book.act("ben", "offer_to_do", matter=matter)
        book.act("eva", "offer_to_do", matter=matter)
        book.all_agree(matter, "A text.", "ada", "ben", "cleo", "dan")
        book.position("eva", matter, "A text.", "stand_aside")
        book.now = START + 1000 + 168 * HOUR
        book.tick()
        found = self.ended(book, matter, "consensus")
        agreement = book.state().agreements[matter]
        self.assertEqual(agreement.doers, [key("ben").person])
        self.assertEqual(found.counts()["agree"], 4)
        self.assertEqual(agreement.review_on, found.ended_at + 100 * DAY)
        book.act("cleo", "offer_to_do", matter=matter)
        book.act("ben", "step_back", matter=matter)
        book.act("eva", "write_minority", matter=matter, text=book.text("Not so."))
        self.assertEqual(book.state().agreements[matter].doers, [key("cleo").person])
        book.wait(days=100)
        book.tick()
        self.assertEqual(book.state().agreements[matter].force, "expired")
        self.good(book)

    def test_early(self):
        book, matter = self.start(early=True)
        book.wait(hours=100)
        book.all_agree(matter, "A text.", "ada", "ben", "cleo", "dan")
        book.position("eva", matter, "A text.", "abstain")
        held = book.read(len(book.lines) - 1)["at"]
        book.tick()
        self.assertEqual(self.ended(book, matter, "consensus").ended_at, held)

    def test_early_waits_for_the_least_hours(self):
        book, matter = self.start(early=True)
        book.all_agree(matter, "A text.")
        book.now = START + 1000 + 96 * HOUR - 1
        mark = len(book.lines)
        book.tick()
        self.refused(book)
        del book.lines[mark:]
        book.tree = type(book.tree)()
        for line in book.lines:
            book.tree.append(line)
        book.now = START + 1000 + 96 * HOUR
        book.tick()
        self.ended(book, matter, "consensus")

    def test_quorum_calls(self):
        book, matter = self.start()
        book.wait(days=7)
        book.tick()
        book.wait(days=7)
        book.tick()
        self.assertEqual(self.ended(book, matter, "no_quorum").calls, 2)

    def test_third_call_of_a_reversible_matter(self):
        book, matter = self.start(kind="reversible", silence_consents=[])
        book.position("ada", matter, "A text.", "agree")
        for _ in range(3):
            self.assertIsNone(book.matter(matter).how)
            book.wait(hours=96)
            book.tick()
        found = self.ended(book, matter, "consensus")
        self.assertEqual(found.calls, 2)

    def test_silence_consents(self):
        book, matter = self.start(kind="reversible")
        book.wait(hours=96)
        book.tick()
        self.ended(book, matter, "consensus")

    def test_no_support(self):
        book, matter = self.start()
        for name in book.people:
            book.position(name, matter, "A text.", "abstain")
        book.wait(days=7)
        book.tick()
        self.ended(book, matter, "no_support")

    def blocked(self, **rules):
        book, matter = self.start(**rules)
        block = book.position("eva", matter, "A text.", "block")
        book.all_agree(matter, "A text.", "ada", "ben", "cleo")
        book.now = START + 1000 + 168 * HOUR
        book.tick()
        return book, matter, block

    def attend(self, book, matter, step, *names):
        for name in names:
            book.act(name, "attend_talks", matter=matter, step=step)

    def test_block_talks_vote(self):
        book, matter, block = self.blocked()
        self.assertEqual(book.matter(matter).phase, "talks")
        book.act("ada", "give_answer", matter=matter, to=block, words=book.word("Yes."))
        for step in (1, 2):
            self.attend(book, matter, step, "ada", "eva")
            book.wait(hours=24)
            book.tick()
        found = book.matter(matter)
        self.assertEqual((found.phase, found.rounds, found.steps), ("voting", 2, 2))
        version = book.text("A text.")
        for name in ("ada", "ben", "cleo"):
            book.act(name, "cast_vote", matter=matter, version=version, vote="yes")
        book.act("eva", "cast_vote", matter=matter, version=version, vote="no")
        book.wait(hours=120)
        book.tick()
        self.ended(book, matter, "vote")

    def test_unanswered_block(self):
        book, matter, _ = self.blocked(talks={"every_hours": 24, "times": 0}, rounds_min=1)
        self.ended(book, matter, "unanswered")

    def test_concern_answered_since_the_block_answers_it(self):
        rules = {"talks": {"every_hours": 24, "times": 0}, "rounds_min": 2}
        book, matter, _ = self.blocked(**rules)
        concern = book.act("eva", "raise_concern", matter=matter, words=book.word("Why?"))
        words = book.word("So.")
        book.act("ben", "give_answer", matter=matter, to=concern, words=words)
        book.wait(days=7)
        book.tick()
        self.assertEqual(book.matter(matter).phase, "voting")
        book.wait(days=5)
        book.tick()
        self.ended(book, matter, "no_quorum")

    def test_blocked_without_fallback(self):
        none = {"by": "none"}
        talks = {"every_hours": 24, "times": 0}
        book, matter, _ = self.blocked(fallback=none, talks=talks, rounds_min=1)
        self.ended(book, matter, "blocked")

    def test_lifting_the_last_block_ends_the_talks(self):
        book, matter, _ = self.blocked()
        book.position("eva", matter, "A text.", "reservation")
        found = book.matter(matter)
        self.assertEqual((found.phase, found.steps, found.absences), ("open", 1, {}))
        at = book.read(len(book.lines) - 1)["at"]
        self.assertEqual(found.closes_at, at + 96 * HOUR)
        self.assertEqual(found.scheduled, found.closes_at)
        book.wait(hours=96)
        book.tick()
        self.ended(book, matter, "consensus")

    def test_lifting_and_blocking_again_come_to_an_end(self):
        """Each lifting uses a step up; after the last there are no talks any more."""
        book, matter, _ = self.blocked()
        for step in (1, 2):
            self.assertEqual(book.matter(matter).phase, "talks")
            book.position("eva", matter, "A text.", "agree")
            self.assertEqual(book.matter(matter).steps, step)
            block = book.position("eva", matter, "A text.", "block")
            book.act("ben", "give_answer", matter=matter, to=block, words=book.word("So."))
            book.now = book.matter(matter).closes_at
            book.tick()
        found = book.matter(matter)
        self.assertEqual((found.phase, found.rounds, found.steps), ("voting", 3, 2))
        self.good(book)

    def test_lifting_one_of_two_blocks_uses_nothing_up(self):
        book, matter = self.start()
        for name in ("dan", "eva"):
            book.position(name, matter, "A text.", "block")
        book.all_agree(matter, "A text.", "ada", "ben", "cleo")
        book.now = START + 1000 + 168 * HOUR
        book.position("eva", matter, "A text.", "agree")
        found = book.matter(matter)
        self.assertEqual((found.phase, found.steps), ("talks", 0))
        self.attend(book, matter, 1, "ada", "dan")
        # A block said again in talks lifts nothing; one without grounds is none.
        book.position("dan", matter, "A text.", "block", {"harm": "home"})
        self.assertEqual(book.matter(matter).phase, "talks")
        reason, version = book.word("No."), book.text("A text.")
        said = {"grounds": None, "position": "block", "reason": reason, "version": version}
        book.act("dan", "take_position", matter=matter, **said)
        found = book.matter(matter)
        self.assertEqual((found.phase, found.steps), ("open", 1))
        self.good(book)

    def test_a_blocker_who_leaves_ends_the_talks_with_the_step(self):
        book, matter, _ = self.blocked()
        book.act("eva", "leave_assembly")
        self.assertEqual(len(book.matter(matter).entitled), 4)
        book.position("dan", matter, "A text.", "agree")
        self.assertEqual(book.matter(matter).phase, "talks")
        book.now = START + 1000 + (168 + 24) * HOUR
        book.tick()
        found = book.matter(matter)
        self.assertEqual((found.phase, found.steps), ("open", 1))
        self.assertEqual(found.absences, {key("ada").person: 1})
        self.good(book)

    def test_absent_proposer(self):
        book, matter, _ = self.blocked()
        for step in (1, 2):
            self.attend(book, matter, step, "eva")
            book.wait(hours=24)
            book.tick()
        self.ended(book, matter, "proposer_absent")

    def test_absent_blocker_lapses(self):
        book, matter, _ = self.blocked(talks={"every_hours": 24, "times": 3})
        for step in (1, 2):
            self.attend(book, matter, step, "ada")
            book.wait(hours=24)
            book.tick()
        found = book.matter(matter)
        self.assertEqual((found.phase, found.steps), ("open", 2))
        self.assertEqual(found.positions[key("eva").person].kind, "stand_aside")
        self.good(book)

    def test_who_attends_does_not_lapse(self):
        book, matter, _ = self.blocked(talks={"every_hours": 24, "times": 6}, rounds_min=9)
        book.now = START + 1000 + 168 * HOUR
        for step, names in enumerate((["ada"], ["ada", "eva"], ["ada"]), 1):
            self.attend(book, matter, step, *names)
            found = book.matter(matter)
            self.assertEqual(found.phase, "talks")
            self.assertEqual(found.positions[key("eva").person].kind, "block")
            book.now = START + 1000 + (168 + 24 * step) * HOUR
            book.tick()
        self.assertEqual(book.matter(matter).phase, "open")

    def test_a_repeated_block_is_judged_anew(self):
        for judged in (False, True):
            book, matter = self.start(blocks={"count": 1, "test": "cosigners"})
            block = book.position("eva", matter, "A text.", "block")
            book.all_agree(matter, "A text.", "ada", "ben", "cleo")
            book.act("ada", "judge_block", block=block, matter=matter, principled=True)
            block = book.position("eva", matter, "A text.", "block", {"harm": "home"})
            if judged:
                book.act("ada", "judge_block", block=block, matter=matter, principled=True)
            book.wait(days=7)
            book.tick()
            self.assertEqual(book.matter(matter).phase, "talks" if judged else "ended")
            self.good(book)

    def after_a_week(self, *steps, **rules):
        """What a standing block and then these steps lead to when the window closes."""
        talks = {"every_hours": 24, "times": 0}
        book, matter = self.start(talks=talks, rounds_min=1, **rules)
        book.all_agree(matter, "A text.", "ada", "ben", "cleo")
        last = {}
        for signer, step, *more in steps:
            said = {"matter": matter, "words": book.word("So.")}
            if step == "give_answer":
                book.act(signer, step, to=last[more[0]], **said)
            elif step == "wait":
                book.wait(hours=more[0])
            elif step == "leave_assembly":
                book.act(signer, step)
            elif step == "raise_concern":
                last["concern"] = book.act(signer, step, **said)
            else:
                last[step] = book.position(signer, matter, "A text.", step)
        book.now = START + 1000 + 168 * HOUR
        book.tick()
        self.good(book)
        found = book.matter(matter)
        return found.how or found.phase

    def test_answers_to_a_block(self):
        block, concern = ("eva", "block"), ("eva", "raise_concern")
        answer, heard = ("ben", "give_answer", "block"), ("ben", "give_answer", "concern")
        for steps, wanted in (
            ((block,), "unanswered"),
            ((block, answer), "voting"),
            ((block, ("eva", "give_answer", "block")), "unanswered"),
            # A block said again keeps the answer that it was given.
            ((block, answer, block), "voting"),
            ((block, answer, block, block), "voting"),
            ((block, concern, heard, block), "voting"),
            ((concern, block, heard), "voting"),
            ((concern, heard, block), "unanswered"),
            ((concern, heard, block, block), "unanswered"),
            # One that was lifted in between is another block.
            ((block, answer, ("eva", "agree"), block), "unanswered"),
        ):
            with self.subTest(steps=steps):
                self.assertEqual(self.after_a_week(*steps), wanted)

    def test_concerns_that_count(self):
        answered = (("eva", "block"), ("ben", "give_answer", "block"))
        concern, early = ("dan", "raise_concern"), ("", "wait", 143)
        for steps, wanted in (
            ((concern,), "unanswered"),
            ((concern, ("ben", "give_answer", "concern")), "voting"),
            ((concern, ("dan", "leave_assembly")), "voting"),
            ((early, concern), "unanswered"),
            ((early, ("", "wait", 1), concern), "voting"),
        ):
            with self.subTest(steps=steps):
                self.assertEqual(self.after_a_week(*answered, *steps), wanted)

    def test_one_hearing_a_window(self):
        """Urgency cuts the extension short; a later block does not extend again."""
        book, matter = self.start()
        book.now = START + 1000 + 100 * HOUR
        book.position("eva", matter, "A text.", "block")
        found = book.matter(matter)
        self.assertEqual(found.closes_at, found.scheduled + 72 * HOUR)
        for name in ("ada", "ben", "cleo", "dan"):
            if not book.matter(matter).urgent:
                book.act(name, "judge_urgency", matter=matter, urgent=True)
        closes_at = book.matter(matter).closes_at
        self.assertLess(found.scheduled, closes_at)
        self.assertLess(closes_at, found.closes_at)
        book.now = found.scheduled - 10 * HOUR
        book.position("dan", matter, "A text.", "block")
        self.assertEqual(book.matter(matter).closes_at, closes_at)
        self.good(book)

    def test_a_hearing_once_a_window(self):
        """Two late blocks extend once; another window may be extended again."""
        windows = charter()["windows"]
        windows["ordinary"]["min_hours"] = 24
        book, matter = self.start(windows=windows)
        closes_at = START + 1000 + (168 + 72) * HOUR
        for hours, name in ((167, "eva"), (167.5, "dan")):
            book.now = START + 1000 + int(hours * HOUR)
            book.position(name, matter, "A text.", "block")
            self.assertEqual(book.matter(matter).closes_at, closes_at)
        book.all_agree(matter, "A text.", "dan", "ada", "ben")
        book.now = closes_at + HOUR
        book.position("eva", matter, "A text.", "agree")
        found = book.matter(matter)
        self.assertEqual(found.closes_at, closes_at + 25 * HOUR)
        book.position("dan", matter, "A text.", "block")
        self.assertEqual(book.matter(matter).closes_at, found.closes_at + 72 * HOUR)
        self.good(book)

    def test_nobody_is_left_to_vote(self):
        rules = {"talks": {"every_hours": 24, "times": 0}, "quorum": {"percent": 0, "persons": 0}}
        book, matter, block = self.blocked(rounds_min=2, **rules)
        book.act("ada", "give_answer", matter=matter, to=block, words=book.word("So."))
        book.wait(days=7)
        book.tick()
        self.assertEqual(book.matter(matter).phase, "voting")
        for name in book.people:
            book.act(name, "leave_assembly")
        book.wait(days=5)
        book.tick()
        self.assertEqual(self.ended(book, matter, "no_quorum").entitled, set())

    def test_block_tests(self):
        for rule, judged, stands in (
            ({"count": 1, "test": "cosigners"}, (), False),
            ({"count": 1, "test": "cosigners"}, (True,), True),
            ({"percent": 50, "test": "share_present"}, (), False),
            ({"percent": 50, "test": "share_present"}, (True,), True),
            ({"test": "whole_group"}, (True,), False),
            ({"test": "whole_group"}, (True, True), True),
            ({"test": "whole_group"}, (True, False), False),
        ):
            with self.subTest(rule=rule, judged=judged):
                book, matter = self.start(blocks=rule)
                block = book.position("eva", matter, "A text.", "block")
                book.all_agree(matter, "A text.", "ada", "ben", "cleo")
                for name, yes in zip(("ada", "ben"), judged):
                    book.act(name, "judge_block", block=block, matter=matter, principled=yes)
                book.wait(days=8)
                book.tick()
                phase = book.matter(matter).phase
                self.assertEqual(phase, "talks" if stands else "ended")

    def test_block_without_grounds_is_a_stand_aside(self):
        book, matter = self.start()
        book.act(
            "eva",
            "take_position",
            grounds=None,
            matter=matter,
            position="block",
            reason=book.word("No."),
            version=book.text("A text."),
        )
        held = book.matter(matter).positions[key("eva").person]
        self.assertEqual(held.kind, "stand_aside")

    def test_late_block_moves_the_close(self):
        book, matter = self.start()
        book.wait(hours=167)
        book.position("eva", matter, "A text.", "block")
        found = book.matter(matter)
        self.assertEqual(found.closes_at, found.scheduled + 72 * HOUR)
        book.wait(hours=2)
        book.position("dan", matter, "A text.", "agree")
        book.position("eva", matter, "A text.", "block", {"harm": "home"})
        self.good(book)
        book.position("dan", matter, "A text.", "block")
        self.refused(book)

    def test_no_new_block_at_the_close_itself(self):
        book, matter = self.start()
        book.wait(hours=100)
        book.position("eva", matter, "A text.", "block")
        self.assertEqual(book.matter(matter).closes_at, START + 1000 + (168 + 72) * HOUR)
        book.now = START + 1000 + 168 * HOUR
        book.position("dan", matter, "A text.", "block")
        self.refused(book)

    def test_weak_and_rewritten(self):
        book, matter = self.start()
        book.all_agree(matter, "A text.", "ada", "ben")
        book.position("cleo", matter, "A text.", "stand_aside")
        book.position("dan", matter, "A text.", "stand_aside")
        book.wait(days=7)
        book.tick()
        self.assertEqual(book.matter(matter).phase, "rewrite")
        better = book.text("A better text.")
        hint = book.act("dan", "suggest_wording", matter=matter, text=better)
        book.act("ada", "amend_proposal", matter=matter, taken_from=hint, text=better)
        found = book.matter(matter)
        self.assertEqual((found.phase, len(found.positions)), ("open", 0))
        book.all_agree(matter, "A better text.")
        book.wait(days=7)
        book.tick()
        self.assertEqual(self.ended(book, matter, "consensus").rounds, 1)

    def test_weak_and_left(self):
        book, matter = self.start()
        for name in book.people:
            book.position(name, matter, "A text.", "reservation")
        book.wait(days=7)
        book.tick()
        book.wait(days=7)
        book.tick()
        self.ended(book, matter, "weak")

    def test_urgent(self):
        book, matter = self.start()
        for name in ("ada", "ben", "cleo"):
            book.act(name, "judge_urgency", matter=matter, urgent=True)
        self.assertFalse(book.matter(matter).urgent)
        book.act("dan", "judge_urgency", matter=matter, urgent=True)
        at = book.read(len(book.lines) - 1)["at"]
        found = book.matter(matter)
        self.assertEqual((found.urgent, found.closes_at), (True, at + 72 * HOUR))
        self.assertEqual(found.scheduled, found.closes_at)
        book.all_agree(matter, "A text.")
        book.wait(hours=72)
        book.tick()
        self.ended(book, matter, "consensus")

    def test_becoming_urgent_is_a_break(self):
        """All agreed long ago; a matter that becomes urgent is not due in the past."""
        windows = charter()["windows"]
        windows["ordinary"]["min_hours"] = 120
        book, matter = self.start(early=True, windows=windows)
        book.all_agree(matter, "A text.")
        book.now = START + 1000 + 100 * HOUR
        for name in ("ada", "ben", "cleo", "dan"):
            book.act(name, "judge_urgency", matter=matter, urgent=True)
        at = book.read(len(book.lines) - 1)["at"]
        self.assertEqual(book.matter(matter).held_since, at)
        book.tick()
        self.assertEqual(self.ended(book, matter, "consensus").ended_at, at)

    def test_leaving_makes_nothing_urgent(self):
        book, matter = self.start()
        for name in ("ada", "ben", "cleo"):
            book.act(name, "judge_urgency", matter=matter, urgent=True)
        book.act("dan", "leave_assembly")
        book.act("eva", "judge_urgency", matter=matter, urgent=False)
        self.assertFalse(book.matter(matter).urgent)
        book.act("ada", "judge_urgency", matter=matter, urgent=True)
        self.assertTrue(book.matter(matter).urgent)

    def minority(self, book, matter):
        book.act("eva", "write_minority", matter=matter, text=book.text("Not so."))

    def test_minority_texts_until_thirty_days_after(self):
        book, matter = self.start()
        for name in book.people:
            book.position(name, matter, "A text.", "reservation")
        ended = START + 1000 + 2 * 168 * HOUR
        book.now = ended + 30 * DAY
        self.minority(book, matter)
        self.assertEqual(len(self.ended(book, matter, "weak").minority), 1)
        book.now = ended + 30 * DAY + 1
        self.minority(book, matter)
        self.refused(book)

    def test_no_minority_text_after_withdrawal(self):
        book, matter = self.start()
        book.position("eva", matter, "A text.", "reservation")
        book.act("ada", "withdraw_proposal", matter=matter)
        self.minority(book, matter)
        self.refused(book)

    def test_majority(self):
        fallback = {"by": "majority", "window_hours": 24}
        book, matter, block = self.blocked(
            fallback=fallback, talks={"every_hours": 24, "times": 0}, rounds_min=2
        )
        book.act("ada", "give_answer", matter=matter, to=block, words=book.word("Yes."))
        book.wait(days=7)
        book.tick()
        version = book.text("A text.")
        for name, vote in (("ada", "yes"), ("ben", "no"), ("eva", "abstain")):
            book.act(name, "cast_vote", matter=matter, version=version, vote=vote)
        book.wait(days=1)
        book.tick()
        self.ended(book, matter, "voted_down")


if __name__ == "__main__":
    unittest.main()
