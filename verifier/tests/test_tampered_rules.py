"""Acts that the rules do not allow: found at their position, as `rule`."""

import copy
import unittest

from base import Tampered, small_book
from writer import HOUR, Writer, charter, key

import canonical


class Founding(Tampered):
    def founded(self, rules=None, people=None, code="rule", **changes):
        book = Writer(rules, people, found=False)
        book.found(**changes)
        self.found(code, 0, book)

    def test_double_founder_key(self):
        founders = Writer(found=False).founding_fields()["founders"]
        self.founded(founders=[founders[0], *founders])

    def test_unsorted_founders(self):
        founders = Writer(found=False).founding_fields()["founders"]
        self.founded(founders=founders[::-1])

    def test_scribe_among_the_founders(self):
        self.founded(scribe=key("ada").public)

    def test_scribe_of_small_order(self):
        for encoding in (
            "01" + "00" * 31,
            "01" + "00" * 30 + "80",
            "ee" + "ff" * 30 + "7f",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        ):
            self.founded(scribe=encoding)

    def test_household_without_founder(self):
        self.founded(people={"ada": 0, "ben": 2, "cleo": 2})

    def test_too_few(self):
        self.founded(people={"ada": 0, "ben": 1})
        self.founded(people={"ada": 0, "ben": 0, "cleo": 0})

    def test_charters(self):
        """Numbers out of range, and lists of a wrong length or order."""
        for changes in (
            {"values": []},
            {"values": ["x"] * 13},
            {"founding": {"persons_min": 3, "units_min": 4}},
            {"joining": {"by": "vouches", "vouch_units": 1, "window_hours": 24}},
            {"quorum": {"percent": 101, "persons": 0}},
            {"quorum": {"percent": -1, "persons": 0}},
            {"silence_consents": ["reversible", "ordinary"]},
            {"silence_consents": ["reversible", "reversible"]},
            {"blocks": {"count": 21, "test": "cosigners"}},
            {"talks": {"every_hours": 720, "times": 4}},
            {"rounds_min": 0},
            {"fallback": {"by": "share", "percent": 50, "window_hours": 24}},
        ):
            with self.subTest(changes=changes):
                self.founded(charter(**changes))

    def test_charters_that_are_none(self):
        """Structure, types, words, and lengths of texts in the clear."""
        for changes in (
            {"name": ""},
            {"name": "two\nlines"},
            {"purpose": "x" * 2001},
            {"template": "House"},
            {"template": "x" * 41},
            {"values": [1]},
            {"values": [""]},
            {"values": ["x" * 301]},
            {"reading": "all"},
            {"unit": "family"},
            {"early": 1},
            {"quorum": {"percent": True, "persons": 0}},
            {"silence_consents": ["essential"]},
            {"silence_consents": [[]]},
            {"weak": {"reservation_percent": 1}},
            {"blocks": {"test": "cosigners"}},
            {"blocks": {"test": []}},
            {"blocks": []},
            {"fallback": {"by": "none", "window_hours": 24}},
            {"agreements": None},
            {"more": 1},
        ):
            with self.subTest(changes=changes):
                self.founded(charter(**changes), code="bytes")

    def test_a_malformed_charter_comes_before_a_range(self):
        self.founded(charter(name="", rounds_min=0), code="bytes")

    def test_windows_in_the_wrong_order(self):
        windows = copy.deepcopy(charter()["windows"])
        windows["ordinary"]["hours"] = 400
        self.founded(charter(windows=windows))

    def test_founding_twice(self):
        fields = self.book.founding_fields()
        self.book.enter(self.book.signed(fields), *self.book.people)
        self.found("speaker")

    def test_book_that_begins_otherwise(self):
        for fields in (
            {"kind": "ask_to_join", "household": None, "name": "ab" * 32},
            {"kind": "leave_assembly"},
        ):
            book = Writer(found=False)
            book.book = book.enter(book.signed(fields), "ada")
            self.found("speaker", 0, book)

    def test_book_that_begins_with_a_tick(self):
        book = Writer(found=False)
        book.book = "00" * 32
        book.tick()
        self.found("rule", 0, book)

    def test_small_order_asker(self):
        """A signature that ZIP 215 accepts, under a key that none may use."""
        encoding = bytes([1] + [0] * 31)
        fields = {"kind": "ask_to_join", "household": None, "name": self.book.word("M")}
        person = canonical.person_id(encoding.hex())
        signature = {"by": person, "key": encoding.hex(), "sig": "01" + "00" * 63}
        signed = self.book.signed(fields)
        self.book.push(self.book.entry(signed, sigs=[signature]))
        self.found("rule")


class Rules(Tampered):
    def test_tick_with_nothing_due(self):
        self.book.tick()
        self.found("rule")

    def test_position_after_the_close(self):
        self.book.wait(days=7)
        self.book.position("eva", self.book.matter_id, "A text.", "block")
        self.found("rule")

    def test_position_on_an_old_version(self):
        book = self.book
        book.act(
            "ada",
            "amend_proposal",
            matter=book.matter_id,
            taken_from=None,
            text=book.text("Another text."),
        )
        book.position("eva", book.matter_id, "A text.", "agree")
        self.found("rule")

    def test_amended_by_somebody_else(self):
        book = self.book
        book.act(
            "ben",
            "amend_proposal",
            matter=book.matter_id,
            taken_from=None,
            text=book.text("Another text."),
        )
        self.found("rule")

    def test_withdrawn_by_somebody_else(self):
        self.book.act("ben", "withdraw_proposal", matter=self.book.matter_id)
        self.found("rule")

    def admitted(self):
        book = self.book
        request = book.join()
        book.act("ada", "vouch_for", request=request)
        book.act("cleo", "vouch_for", request=request)
        matter = book.propose("ben", text="For five.", kind="essential")
        book.position("eva", matter, "For five.", "block")
        book.wait(days=13)
        book.act("finn", "change_name", name=book.word("Finn"))
        return matter

    def test_position_by_somebody_not_entitled(self):
        matter = self.admitted()
        self.book.position("finn", matter, "For five.", "agree")
        self.found("rule")

    def test_vote_by_somebody_not_entitled(self):
        self.book = Writer(charter(talks={"every_hours": 24, "times": 0}, rounds_min=1))
        book = self.book
        request = book.join()
        book.act("ada", "vouch_for", request=request)
        book.act("cleo", "vouch_for", request=request)
        matter = book.propose("ben")
        block = book.position("eva", matter, "A text.", "block")
        book.all_agree(matter, "A text.", "ada", "ben", "cleo")
        book.act("ben", "give_answer", matter=matter, to=block, words=book.word("So."))
        book.wait(days=8)
        book.act("ben", "cast_vote", matter=matter, version=book.text("A text."), vote="yes")
        self.assertTrue(book.verify()["valid"], book.verify()["bad"])
        book.act("finn", "cast_vote", matter=matter, version=book.text("A text."), vote="no")
        self.found("rule")

    def test_vote_while_open(self):
        version = self.book.text("A text.")
        self.book.act("eva", "cast_vote", matter=self.book.matter_id, version=version, vote="yes")
        self.found("rule")

    def test_early_adoption_claimed(self):
        """A task after all agreed, in a charter that knows no early adoption."""
        self.book.position("eva", self.book.matter_id, "A text.", "agree")
        self.book.wait(hours=120)
        self.book.tick()
        self.found("rule")

    def test_renewal_before_adoption(self):
        about = {"agreement": self.book.matter_id, "how": "renews"}
        self.book.propose("ben", text="B", about=about)
        self.found("rule")

    def test_same_text_twice(self):
        self.book.propose("ben")
        self.found("rule")

    def test_sixth_proposal(self):
        for number in range(5):
            self.book.propose("eva", text=f"Text {number}.")
        self.assertTrue(self.book.verify()["valid"])
        self.book.propose("eva", text="One more.")
        self.found("rule")

    def test_ranges(self):
        for code, changes in (
            ("rule", {"review_days": 0}),
            ("rule", {"review_days": 366}),
            ("rule", {"review_days": 731}),
            ("bytes", {"affected": "x\ny"}),
            ("bytes", {"affected": "x" * 301}),
        ):
            book = Writer()
            book.propose(**changes)
            self.found(code, 1, book)

    def test_vouching_twice(self):
        request = self.book.join()
        self.book.act("ada", "vouch_for", request=request)
        self.book.act("ada", "vouch_for", request=request)
        self.found("rule")

    def test_suggestion_with_another_text(self):
        book = self.book
        hint = book.act("dan", "suggest_wording", matter=book.matter_id, text=book.text("B"))
        book.act(
            "ada", "amend_proposal", matter=book.matter_id, taken_from=hint, text=book.text("C")
        )
        self.found("rule")

    def test_settled_by_somebody_else(self):
        book = self.book
        concern = book.act("eva", "raise_concern", matter=book.matter_id, words=book.word("Why?"))
        book.act("ben", "settle_concern", concern=concern, matter=book.matter_id)
        self.found("rule")

    def test_judging_ones_own_block(self):
        block = self.book.position("eva", self.book.matter_id, "A text.", "block")
        self.book.act(
            "eva", "judge_block", block=block, matter=self.book.matter_id, principled=True
        )
        self.found("rule")

    def test_judging_what_is_no_block(self):
        self.book.act(
            "eva",
            "judge_block",
            block=self.book.matter_id,
            matter=self.book.matter_id,
            principled=True,
        )
        self.found("rule")

    def test_value_that_the_charter_has_not(self):
        for value in (-1, 2, 12):
            book = small_book()
            book.position("eva", book.matter_id, "A text.", "block", {"value": value})
            self.found("rule", book=book)

    def test_two_signers_of_one_act(self):
        """Both may speak and both signatures verify."""
        fields = {"kind": "change_name", "name": self.book.word("Both")}
        self.book.enter(self.book.signed(fields), "ada", "ben")
        self.found("rule")

    def test_no_signer(self):
        self.book.enter(self.book.signed({"kind": "leave_household"}))
        self.found("bytes")

    def test_signed_tick(self):
        sigs = self.book.read(1)["sigs"]
        self.book.wait(days=7)
        self.book.push({"act": None, "at": self.book.now, "seq": 6, "sigs": sigs})
        self.found("bytes")

    def test_talks_that_do_not_run(self):
        self.book.act("ada", "attend_talks", matter=self.book.matter_id, step=1)
        self.found("rule")

    def test_welcome_without_asking(self):
        self.book.act("ada", "welcome_to_household", person=key("eva").person)
        self.found("rule")

    def test_unknown_things(self):
        unknown = "ab" * 32
        for kind, fields in (
            ("vouch_for", {"request": unknown}),
            ("join_household", {"household": unknown}),
            ("withdraw_proposal", {"matter": unknown}),
            ("offer_to_do", {"matter": unknown}),
            ("step_back", {"matter": unknown}),
            ("write_minority", {"matter": unknown, "text": unknown}),
            ("ask_to_reopen", {"agreement": unknown, "grounds": "request", "reason": unknown}),
        ):
            with self.subTest(kind=kind):
                book = Writer()
                book.act("ada", kind, **fields)
                self.found("rule", 1, book)


class Time(Tampered):
    def test_hour_is_used(self):
        """A position one millisecond before the close is still taken."""
        opened = self.book.read(1)["at"]
        self.book.now = opened + 168 * HOUR - 1
        self.book.position("eva", self.book.matter_id, "A text.", "agree")
        self.assertTrue(self.book.verify()["valid"])
        self.book.now = opened + 168 * HOUR
        self.book.position("eva", self.book.matter_id, "A text.", "agree")
        self.found("rule")


if __name__ == "__main__":
    unittest.main()
