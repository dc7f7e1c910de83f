"""Honest books: founding, admission, units (spec/deciding.md sections 2 to 4)."""

import unittest

from base import Honest
from writer import DAY, HOUR, SECOND, Writer, charter, key


class Membership(Honest):
    def test_founding(self):
        book = Writer()
        state = self.good(book)["summary"]
        self.assertEqual((len(state["members"]), len(state["units"])), (5, 3))
        self.assertIn(key("ada").person, state["units"][book.household(0)])

    def test_founding_by_persons(self):
        book = Writer(charter(unit="person"))
        state = self.good(book)["summary"]
        self.assertEqual(state["units"], {person: [person] for person in state["members"]})

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
        self.ended(book, request, "consensus")
        self.assertEqual(book.state().requests[request].status, "refused")

    def test_objection_without_agreement_admits(self):
        book, request = self.object("stand_aside")
        self.assertEqual(self.ended(book, request, "weak").rounds, 0)
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
        self.assertEqual(self.ended(book, request, "vote").rounds, 1)
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

    def asked_alone(self, *positions, people=None, **rules):
        """A matter about an admission, under a charter that asks for no quorum."""
        joining = {"by": "agreement", "vouch_units": 2, "window_hours": 168}
        quorum = {"percent": 0, "persons": 0}
        book = Writer(charter(joining=joining, quorum=quorum, **rules), people)
        request = book.join()
        book.act("ada", "vouch_for", request=request)
        book.act("cleo", "vouch_for", request=request)
        for name, position in positions:
            book.position(name, request, None, position)
        book.wait(days=14)
        book.tick()
        return book, request

    def test_two_people_decide_no_admission(self):
        """R57: whatever the quorum is, three are asked for."""
        late = (("ada", "block"), ("ben", "abstain"))
        book, request = self.asked_alone(*late)
        self.assertEqual(book.matter(request).calls, 1)
        book.position("cleo", request, None, "abstain")
        book.wait(days=14)
        book.tick()
        self.assertEqual(book.matter(request).phase, "voting")
        for name in ("ada", "ben"):
            book.act(name, "cast_vote", matter=request, version=request, vote="no")
        book.wait(days=5)
        book.tick()
        self.ended(book, request, "no_quorum")
        self.assertEqual(book.state().requests[request].status, "admitted")

    def test_three_people_decide_an_admission(self):
        against = [(name, "abstain") for name in ("ada", "ben", "cleo")]
        book, request = self.asked_alone(*against)
        self.ended(book, request, "no_support")
        self.assertEqual(book.state().requests[request].status, "refused")

    def test_fewer_than_three_are_all_asked(self):
        for left, phase in (("eva", "open"), ("ben", "ended")):
            joining = {"by": "agreement", "vouch_units": 2, "window_hours": 168}
            rules = charter(joining=joining, quorum={"percent": 0, "persons": 0})
            book = Writer(rules, {"ada": 0, "ben": 0, "cleo": 1, "eva": 1})
            request = book.join()
            for name in ("ada", "cleo"):
                book.act(name, "vouch_for", request=request)
            for name in ("eva", "cleo"):
                book.act(name, "leave_assembly")
            book.position("ada", request, None, "agree")
            if left == "ben":
                book.act("ben", "leave_assembly")
            book.wait(days=14)
            book.tick()
            with self.subTest(left=left):
                self.assertEqual(book.matter(request).phase, phase)
                self.good(book)

    def test_a_proposal_asks_for_what_the_charter_says(self):
        book = Writer(charter(quorum={"percent": 0, "persons": 0}))
        matter = book.propose()
        book.position("ben", matter, "A text.", "agree")
        book.wait(days=7)
        book.tick()
        self.ended(book, matter, "consensus")

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

    def test_an_ask_lapses_when_one_moves(self):
        for kind, fields in (("leave_household", {}), ("form_household", {"name": "ab" * 32})):
            book = Writer()
            book.act("ada", "join_household", household=book.household(2))
            book.act("ada", kind, **fields)
            book.act("eva", "welcome_to_household", person=key("ada").person)
            self.refused(book)

    def test_two_hundred_requests(self):
        """Those that are under decision count too."""
        joining = {"by": "agreement", "vouch_units": 2, "window_hours": 168}
        book, _ = self.joining(joining=joining)
        for number in range(199):
            last = book.join(f"asker {number}")
        book.join("one more")
        self.refused(book)
        book.lines.pop()
        book.tree = type(book.tree)()
        for line in book.lines:
            book.tree.append(line)
        book.act("asker 198", "withdraw_request", request=last)
        book.join("one more")
        self.good(book)

    def full(self, **rules):
        """Two hundred requests; the first, which is the oldest, has a voucher."""
        book = Writer(charter(**rules))
        requests = [book.join(f"asker {number}") for number in range(200)]
        book.act("ada", "vouch_for", request=requests[0])
        return book, requests

    def statuses(self, book, requests):
        state = book.state()
        return [state.requests[each].status for each in requests]

    def test_a_full_list_makes_room_after_seven_days(self):
        for early, status in ((1, "pending"), (0, "lapsed")):
            book, requests = self.full()
            book.now = book.read(2)["at"] + 7 * DAY - early
            new = book.join("one more")
            with self.subTest(status=status):
                if early:
                    self.refused(book)
                else:
                    wanted = ["pending", status, "pending", "pending"]
                    self.assertEqual(self.statuses(book, [*requests[:3], new]), wanted)
                    self.good(book)

    def test_what_keeps_a_place(self):
        """A vouch does, whatever becomes of the voucher; an objection does not."""
        book, requests = self.full()
        reason = book.word("No.")
        book.act("cleo", "object_to_admission", reason=reason, request=requests[1])
        book.act("ada", "leave_assembly")
        book.wait(days=7)
        book.join("one more")
        wanted = ["pending", "lapsed", "pending"]
        self.assertEqual(self.statuses(book, requests[:3]), wanted)
        self.good(book)

    def test_each_who_asks_takes_the_place_of_one(self):
        book, requests = self.full()
        book.wait(days=8)
        for number in range(3):
            book.join(f"later {number}")
        wanted = ["pending", "lapsed", "lapsed", "lapsed", "pending"]
        self.assertEqual(self.statuses(book, requests[:5]), wanted)
        book.act("asker 1", "withdraw_request", request=requests[1])
        self.refused(book)

    def test_of_the_same_age_the_lesser_id_makes_room(self):
        book = Writer()
        requests = []
        for number in range(200):
            book.now -= SECOND if number else 0
            requests.append(book.join(f"asker {number}"))
        book.wait(days=7)
        book.join("one more")
        state = book.state()
        lapsed = [each for each in requests if state.requests[each].status == "lapsed"]
        self.assertEqual(lapsed, [min(requests)])
        self.good(book)

    def test_who_may_not_ask_makes_no_room(self):
        book, requests = self.full()
        book.wait(days=8)
        book.join("one more", household="ab" * 32)
        self.refused(book)
        bad = book.verify()
        self.assertEqual(bad["summary"]["requests"][requests[1]], "waiting")

    def test_a_list_that_is_not_full_keeps_everybody(self):
        book, requests = self.full()
        book.act("asker 199", "withdraw_request", request=requests[199])
        book.wait(days=8)
        book.join("one more")
        self.assertEqual(self.statuses(book, requests[:199]), ["pending"] * 199)
        self.good(book)

    def test_an_ask_lapses_with_the_last_member_of_the_unit(self):
        book = Writer()
        for name in ("ada", "cleo"):
            book.act(name, "join_household", household=book.household(2))
        book.act("ben", "join_household", household=book.household(1))
        book.act("eva", "leave_assembly")
        self.assertEqual(book.state().moves, {key("ben").person: book.household(1)})
        self.good(book)

    def test_an_ask_lapses_when_the_last_member_moves(self):
        book = Writer()
        book.act("ada", "join_household", household=book.household(2))
        book.act("eva", "join_household", household=book.household(1))
        book.act("dan", "welcome_to_household", person=key("eva").person)
        self.assertEqual(book.state().moves, {})
        self.good(book)

    def test_alone(self):
        book = Writer()
        book.act("eva", "leave_household")
        self.refused(book)


class Words(Honest):
    def erase(self, book, signer, *words):
        book.act(signer, "erase_words", words=sorted(book.word(each) for each in words))

    def test_members_and_those_who_left_or_asked(self):
        book = Writer()
        matter = book.propose("ada")
        book.act("ben", "ask_question", matter=matter, words=book.word("Why?"))
        book.join("finn")
        book.act("ben", "leave_assembly")
        self.erase(book, "ben", "Why?", "ben")
        self.erase(book, "finn", "finn")
        self.erase(book, "ada", "ada")
        book.act("ada", "change_name", name=book.word("Ada"))
        told = self.good(book)
        erased = sorted(book.word(each) for each in ("Why?", "ben", "finn", "ada"))
        self.assertEqual(told["summary"]["erased"], erased)
        self.assertEqual(told["notes"], ["4 words that were erased still lie in the export"])
        gone = {f"words/{each}.json": None for each in erased}
        self.assertEqual(book.verify(**gone)["notes"], [])

    def written(self):
        """Cleo names words of eva's; and who of household 0 has its first key, and who not."""
        book = Writer()
        firsts = {}
        for founder in book.founding_fields()["founders"]:
            firsts.setdefault(founder["household"], founder["key"])
        first = next(name for name in ("ada", "ben") if key(name).public == firsts[0])
        second = {"ada": "ben", "ben": "ada"}[first]
        book.act("cleo", "change_name", name=book.word("eva"))  # eva's words stay eva's
        return book, first, second

    def test_whose_words(self):
        book, first, second = self.written()
        self.erase(book, "eva", "eva")
        self.erase(book, first, "home 0")
        self.erase(book, second, second)
        self.good(book)

    def test_others_words(self):
        cases = ((2, "home 0"), (2, "home 1"), ("cleo", "eva"), ("cleo", "nothing"))
        for signer, word in cases:
            book, _, second = self.written()
            self.erase(book, second if signer == 2 else signer, word)
            self.refused(book)

    def test_erased_words_do_not_come_back(self):
        book = Writer()
        self.erase(book, "ada", "ada")
        book.act("ben", "change_name", name=book.word("ada"))
        self.refused(book)

    def test_erased_twice(self):
        book = Writer()
        self.erase(book, "ada", "ada")
        self.erase(book, "ada", "ada")
        self.refused(book)

    def test_lists(self):
        known = sorted(Writer().word(each) for each in ("ada", "home 0"))
        many = [f"{number:064x}" for number in range(201)]
        for words in ([], [known[0]] * 2, known[::-1], many):
            book = Writer()
            book.act("ada", "erase_words", words=words)
            self.refused(book)
        for words in ("ab" * 32, None, ["ab"], [1]):
            book = Writer()
            book.act("ada", "erase_words", words=words)
            self.refused(book, "bytes")

    def test_who_may_speak(self):
        for signer in ("mallory", "scribe"):
            book = Writer()
            self.erase(book, signer, "ada")
            self.refused(book, "speaker")


if __name__ == "__main__":
    unittest.main()
