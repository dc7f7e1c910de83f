"""Honest books: what the acts add up to (spec/deciding.md)."""

import unittest

from writer import DAY, HOUR, START, Writer, charter, key, tar_of


class Base(unittest.TestCase):
    def good(self, book):
        result = book.verify()
        self.assertTrue(result["valid"], result["bad"])
        return result

    def ended(self, book, matter, outcome, how=None):
        found = book.matter(matter)
        self.assertEqual((found.outcome, found.how), (outcome, how))
        self.good(book)
        return found

    def refused(self, book, code="rule"):
        """The last entry is the one that is bad."""
        bad = book.verify()["bad"]
        self.assertIsNotNone(bad)
        self.assertEqual((bad["seq"], bad["code"]), (len(book.lines) - 1, code), bad)


class Membership(Base):
    def test_founding(self):
        book = Writer()
        state = self.good(book)["summary"]
        self.assertEqual((state["members"], state["units"]), (5, 3))
        self.assertEqual(state["member_units"][key("ada").person], book.household(0))

    def test_founding_by_persons(self):
        book = Writer(charter(unit="person"))
        state = self.good(book)["summary"]
        self.assertEqual(state["units"], 5)
        for person, unit in state["member_units"].items():
            self.assertEqual(person, unit)

    def joining(self, household=None, **rules):
        book = Writer(charter(**rules))
        request = book.join("finn", book.household(1) if household else None)
        book.act("ada", "vouch_for", request=request)
        book.act("cleo", "vouch_for", request=request)
        return book, request

    def test_vouches_and_window(self):
        book, request = self.joining()
        self.assertEqual(book.state().requests[request].status, "pending")
        book.wait(hours=168)
        book.tick()
        state = book.state()
        self.assertEqual(state.requests[request].status, "admitted")
        self.assertEqual(state.members[key("finn").person], request)
        book.propose("finn")
        self.good(book)

    def test_admitted_by_time_may_speak_at_that_instant(self):
        book, request = self.joining()
        book.now = book.read(3)["at"] + 168 * HOUR
        book.act("finn", "change_name", name=book.word("Finn"))
        self.good(book)

    def test_not_yet_admitted(self):
        book, _ = self.joining()
        book.now = book.read(3)["at"] + 168 * HOUR - 1
        book.act("finn", "change_name", name=book.word("Finn"))
        self.refused(book, "speaker")

    def test_named_household_that_vouched(self):
        book, _ = self.joining(household=True)
        book.wait(days=8)
        book.tick()
        self.assertEqual(book.state().members[key("finn").person], book.household(1))

    def test_one_unit_is_not_enough_and_lapses(self):
        book = Writer()
        request = book.join()
        book.act("ada", "vouch_for", request=request)
        book.act("ben", "vouch_for", request=request)
        book.wait(days=90)
        book.tick()
        self.assertEqual(book.state().requests[request].status, "lapsed")
        book.act("eva", "vouch_for", request=request)
        self.refused(book)

    def object(self, then):
        book, request = self.joining()
        book.act("eva", "object_to_admission", reason=book.word("No."), request=request)
        self.assertEqual(book.matter(request).sort, "refuse")
        for name in book.people:
            book.position(name, request, None, then)
        book.wait(days=14)
        book.tick()
        return book, request

    def test_objection_refuses_by_agreement(self):
        book, request = self.object("agree")
        self.ended(book, request, "adopted", "consensus")
        self.assertEqual(book.state().requests[request].status, "refused")

    def test_objection_without_agreement_admits(self):
        book, request = self.object("stand_aside")
        self.ended(book, request, "weak")
        self.assertEqual(book.state().requests[request].status, "admitted")

    def test_block_in_an_admission_goes_to_the_vote(self):
        joining = {"by": "agreement", "vouch_units": 2, "window_hours": 168}
        book, request = self.joining(joining=joining)
        book.position("eva", request, None, "block")
        book.position("ada", request, None, "agree")
        book.position("ben", request, None, "agree")
        book.wait(days=14)
        for name in ("ada", "ben", "cleo"):
            book.act(name, "cast_vote", matter=request, version=request, vote="yes")
        book.act("eva", "cast_vote", matter=request, version=request, vote="no")
        book.wait(days=5)
        book.tick()
        self.ended(book, request, "adopted", "vote")
        self.assertEqual(book.state().requests[request].status, "admitted")

    def test_nobody_comes_to_an_admission(self):
        joining = {"by": "agreement", "vouch_units": 2, "window_hours": 168}
        book, request = self.joining(joining=joining)
        book.wait(days=14)
        book.tick()
        self.assertEqual(book.matter(request).calls, 1)
        book.wait(days=14)
        book.tick()
        self.ended(book, request, "no_quorum")
        self.assertEqual(book.state().requests[request].status, "admitted")

    def test_withdrawing_a_request(self):
        book, request = self.joining()
        book.act("finn", "withdraw_request", request=request)
        self.assertEqual(book.state().requests[request].status, "withdrawn")
        book.join("finn")
        self.refused(book, "speaker")

    def test_households(self):
        book = Writer()
        new = book.act("ada", "form_household", name=book.word("Attic"))
        self.assertEqual(book.state().members[key("ada").person], new)
        book.act("eva", "join_household", household=new)
        book.act("ada", "welcome_to_household", person=key("eva").person)
        self.assertEqual(book.state().members[key("eva").person], new)
        self.assertNotIn(book.household(2), book.state().units)
        own = book.act("eva", "leave_household")
        self.assertEqual(book.state().members[key("eva").person], own)
        request = book.join()
        self.good(book)
        book.act("eva", "vouch_for", request=request)
        self.refused(book)  # a unit formed after the founding must wait

    def test_alone(self):
        book = Writer()
        book.act("eva", "leave_household")
        self.refused(book)


class Deciding(Base):
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
        found = self.ended(book, matter, "adopted", "consensus")
        agreement = book.state().agreements[matter]
        self.assertEqual(agreement.doers, [key("ben").person])
        self.assertEqual(agreement.counts["agree"], 4)
        self.assertEqual(agreement.review_on, found.ended_at + 100 * DAY)
        book.act("cleo", "offer_to_do", matter=matter)
        book.act("ben", "step_back", matter=matter)
        book.act("eva", "write_minority", matter=matter, text=book.text("Not so."))
        self.assertEqual(book.state().agreements[matter].doers, [key("cleo").person])
        book.wait(days=100)
        book.tick()
        self.assertEqual(book.state().agreements[matter].status, "expired")
        self.good(book)

    def test_early(self):
        book, matter = self.start(early=True)
        book.wait(hours=100)
        book.all_agree(matter, "A text.", "ada", "ben", "cleo", "dan")
        book.position("eva", matter, "A text.", "abstain")
        held = book.read(len(book.lines) - 1)["at"]
        book.tick()
        self.assertEqual(self.ended(book, matter, "adopted", "consensus").ended_at, held)

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
        self.ended(book, matter, "adopted", "consensus")

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
            self.assertIsNone(book.matter(matter).outcome)
            book.wait(hours=96)
            book.tick()
        found = self.ended(book, matter, "adopted", "consensus")
        self.assertEqual(found.calls, 2)

    def test_silence_consents(self):
        book, matter = self.start(kind="reversible")
        book.wait(hours=96)
        book.tick()
        self.ended(book, matter, "adopted", "consensus")

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
        self.ended(book, matter, "adopted", "vote")

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
        self.assertEqual((found.phase, found.steps), ("open", 0))
        at = book.read(len(book.lines) - 1)["at"]
        self.assertEqual(found.closes_at, at + 96 * HOUR)
        book.wait(hours=96)
        book.tick()
        self.ended(book, matter, "adopted", "consensus")

    def test_leaving_lifts_a_block(self):
        book, matter, _ = self.blocked()
        book.act("eva", "leave_assembly")
        self.assertEqual(book.matter(matter).phase, "open")
        self.assertEqual(len(book.matter(matter).entitled), 4)
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
                    book.act(
                        name, "judge_block", block=block, matter=matter, principled=yes
                    )
                book.wait(days=8)
                book.tick()
                phase = book.matter(matter).phase
                self.assertEqual(phase, "talks" if stands else "ended")

    def test_block_without_grounds_is_a_stand_aside(self):
        book, matter = self.start()
        book.act(
            "eva", "take_position", grounds=None, matter=matter, position="block",
            reason=book.word("No."), version=book.text("A text."),
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
        self.assertEqual(self.ended(book, matter, "adopted", "consensus").rounds, 1)

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
        book.all_agree(matter, "A text.")
        book.wait(hours=72)
        book.tick()
        self.ended(book, matter, "adopted", "consensus")

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


class Agreements(Base):
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
        self.assertEqual(book.state().agreements[agreement].status, "in_force")
        book.act("cleo", "amend_proposal", matter=matter, taken_from=None,
                 text=book.text("Another."))
        book.wait(hours=96)
        book.tick()
        self.ended(book, matter, "adopted", "consensus")
        self.assertEqual(book.state().agreements[agreement].status, "replaced")

    def test_reopen_by_new_facts(self):
        book, agreement = self.adopted()
        book.wait(days=60)
        matter = book.act("ben", "ask_to_reopen", agreement=agreement,
                          grounds="new_facts", reason=book.word("News."))
        self.assertEqual(book.matter(matter).phase, "open")
        book.act("eva", "ask_to_reopen", agreement=agreement, grounds="request",
                 reason=book.word("Me too."))
        self.refused(book)

    def test_renew_with_the_same_text(self):
        book, agreement = self.adopted()
        book.wait(days=10)
        about = {"agreement": agreement, "how": "renews"}
        matter = book.propose("ben", kind="reversible", about=about)
        book.wait(days=5)
        book.tick()
        self.ended(book, matter, "adopted", "consensus")
        state = book.state()
        self.assertEqual(state.agreements[agreement].status, "replaced")
        self.assertEqual(state.agreements[matter].status, "in_force")

    def test_end_an_agreement(self):
        book, agreement = self.adopted()
        about = {"agreement": agreement, "how": "ends"}
        book.propose("ben", text="No more.", kind="reversible", about=about)
        book.wait(days=5)
        book.tick()
        self.assertEqual(book.state().agreements[agreement].status, "ended")
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


class Exports(Base):
    def test_tar_and_receipts(self):
        book = Writer()
        book.propose()
        book.receipt(0)
        book.receipt(1)
        self.assertIn("2 receipts agree with the book", self.good(book)["notes"])
        from export import read_tar
        from verify import verify

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
