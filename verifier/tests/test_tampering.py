"""Tampering: every kind is found, at its position, with its code."""

import copy
import unittest

from writer import DAY, EMPTY_ROOT, HOUR, NO_BOOK, Writer, charter, key

import canonical
import ed25519


def at_least(book):
    """A small book to tamper with: founding, proposal, four positions."""
    book.matter_id = book.propose()
    for name in ("ada", "ben", "cleo", "dan"):
        book.position(name, book.matter_id, "A text.", "agree")
    return book


class Base(unittest.TestCase):
    def setUp(self):
        self.book = at_least(Writer())

    def found(self, code, seq="last", book=None, **changes):
        """The export is bad in exactly this way."""
        book = book or self.book
        bad = book.verify(**changes)["bad"]
        self.assertIsNotNone(bad, "the tampering was not found")
        wanted = len(book.lines) - 1 if seq == "last" else seq
        self.assertEqual((bad["code"], bad["seq"]), (code, wanted), bad["why"])

    def lines(self, lines):
        return {"entries.jsonl": b"".join(line + b"\n" for line in lines)}


class Bytes(Base):
    def spelled(self, old, new, seq=3):
        lines = list(self.book.lines)
        changed = lines[seq].replace(old, new, 1)
        self.assertNotEqual(changed, lines[seq])
        lines[seq] = changed
        self.found("bytes", seq, **self.lines(lines))

    def test_space(self):
        self.spelled(b'"at":', b'"at": ')

    def test_key_order(self):
        entry = self.book.read(3)
        swapped = b'{"at":%d,"act":%s,"seq":3,"sigs":%s}' % (
            entry["at"], canonical.encode(entry["act"]), canonical.encode(entry["sigs"])
        )
        self.spelled(self.book.lines[3], swapped)

    def test_escape(self):
        self.spelled(b"take_position", b"take\\u005fposition")

    def test_fraction(self):
        self.spelled(b'"edition":0', b'"edition":0.0')

    def test_huge_integer(self):
        self.spelled(b'"edition":0', b'"edition":' + b"9" * 6000)

    def test_deep_nesting(self):
        self.spelled(b'"grounds":null', b'"grounds":' + b"[" * 20000 + b"]" * 20000)

    def test_broken_utf8(self):
        self.spelled(b"take_position", b"take\xffposition")

    def test_not_nfc(self):
        self.spelled(b'"affected":""', b'"affected":"e\xcc\x81"', 1)

    def test_bidi(self):
        self.spelled(b'"affected":""', b'"affected":"\xe2\x80\xae"', 1)

    def test_upper_case_digits(self):
        line = self.book.lines[3]
        nonce = self.book.read(3)["act"]["nonce"].encode()
        self.spelled(line, line.replace(nonce, nonce.upper()))

    def test_unknown_field(self):
        self.spelled(b'"grounds":null', b'"ground":null')

    def test_unknown_kind(self):
        self.spelled(b'"take_position"', b'"take_over"')

    def test_unsorted_signatures(self):
        entry = self.book.read(0)
        entry["sigs"].reverse()
        self.spelled(self.book.lines[0], canonical.encode(entry), 0)

    def test_doubled_signature(self):
        entry = self.book.read(0)
        entry["sigs"].insert(0, entry["sigs"][0])
        self.spelled(self.book.lines[0], canonical.encode(entry), 0)

    def test_two_signers_of_one_act(self):
        fields = {"kind": "change_name", "name": self.book.word("Both")}
        self.book.enter(self.book.signed(fields), "ada", "ben")
        self.found("bytes")

    def test_signed_tick(self):
        sigs = self.book.read(1)["sigs"]
        self.book.push({"act": None, "at": self.book.now, "seq": 6, "sigs": sigs})
        self.found("bytes")

    def test_no_signature(self):
        entry = self.book.read(3)
        entry["sigs"] = []
        self.spelled(self.book.lines[3], canonical.encode(entry))

    def test_oversize(self):
        self.book.propose("ben", text="B", affected="x" * 66_000)
        self.found("bytes")

    def test_torn_last_line(self):
        whole = self.book.files()["entries.jsonl"]
        self.found("bytes", 5, **{"entries.jsonl": whole[:-20]})

    def test_bytes_come_before_everything_else(self):
        lines = list(self.book.lines)
        lines[2] = lines[3]
        lines[5] = lines[5] + b" "
        self.found("bytes", 5, **self.lines(lines))

    def test_no_entries_and_no_files(self):
        self.found("bytes", 0, **{"entries.jsonl": b""})
        self.found("bytes", None, **{"entries.jsonl": None})
        self.found("bytes", None, **{"book.json": None})
        self.found("bytes", None, **{"book.json": b"[]"})


class Order(Base):
    def test_reordered(self):
        lines = list(self.book.lines)
        lines[3], lines[4] = lines[4], lines[3]
        self.found("order", 3, **self.lines(lines))

    def test_dropped(self):
        lines = list(self.book.lines)
        del lines[3]
        self.found("order", 3, **self.lines(lines))

    def test_dropped_and_renumbered(self):
        entries = [self.book.read(seq) for seq in (0, 1, 2, 4, 5)]
        for seq, entry in enumerate(entries):
            entry["seq"] = seq
        lines = [canonical.encode(entry) for entry in entries]
        self.found("seen", 3, **self.lines(lines))

    def test_back_dated(self):
        self.book.now -= DAY
        self.book.act("eva", "change_name", name=self.book.word("Eve"))
        self.found("order")

    def test_truncated(self):
        self.found("checkpoint", None, **self.lines(self.book.lines[:-1]))


class Signed(Base):
    fields = {"kind": "leave_household"}

    def enter(self, signer="ben", **changes):
        self.book.enter(self.book.signed(self.fields, **changes), signer)

    def test_edition(self):
        self.enter(edition=1)
        self.found("edition")

    def test_edition_with_unknown_kinds(self):
        self.book.enter(self.book.signed({"kind": "new_kind"}, edition=1), "ben")
        self.found("edition")

    def test_other_book(self):
        self.enter(book="ab" * 32)
        self.found("book")

    def test_no_book(self):
        self.enter(book=NO_BOOK)
        self.found("book")

    def test_claims_the_future(self):
        self.enter(at=self.book.now + 600_001)
        self.found("claim")

    def test_claims_the_far_past(self):
        self.enter(at=self.book.now - 30 * DAY - 1)
        self.found("claim")

    def test_claims_at_the_bounds(self):
        self.enter(at=self.book.now + 600_000)
        self.enter("dan", at=self.book.now - 30 * DAY)
        self.assertTrue(self.book.verify()["valid"])

    def test_replay(self):
        entry = self.book.read(5)
        self.book.push({**entry, "at": self.book.now, "seq": 6})
        self.found("replay")

    def test_wrong_seen_root(self):
        self.enter(seen={"root": EMPTY_ROOT.hex(), "size": 3})
        self.found("seen")

    def test_seen_beyond_the_end(self):
        self.enter(seen={"root": self.book.tree.root().hex(), "size": 7})
        self.found("seen")

    def test_changed_byte_of_a_signature(self):
        entry = self.book.read(5)
        sig = entry["sigs"][0]["sig"]
        entry["sigs"][0]["sig"] = sig[:-4] + ("0" if sig[-4] != "0" else "1") + sig[-3:]
        lines = [*self.book.lines[:5], canonical.encode(entry)]
        self.found("signature", 5, **self.lines(lines))

    def test_changed_act(self):
        entry = self.book.read(5)
        entry["act"]["act"]["position"] = "abstain"
        lines = [*self.book.lines[:5], canonical.encode(entry)]
        self.found("signature", 5, **self.lines(lines))

    def test_s_not_canonical(self):
        entry = self.book.read(5)
        raw = bytes.fromhex(entry["sigs"][0]["sig"])
        s = int.from_bytes(raw[32:], "little") + ed25519.ORDER
        entry["sigs"][0]["sig"] = (raw[:32] + s.to_bytes(32, "little")).hex()
        lines = [*self.book.lines[:5], canonical.encode(entry)]
        self.found("signature", 5, **self.lines(lines))


class Speakers(Base):
    def test_forged_by_a_stranger(self):
        self.book.act("mallory", "leave_household")
        self.found("speaker")

    def test_stranger_under_a_members_name(self):
        signed = self.book.signed({"kind": "leave_household"})
        entry = self.book.entry(signed, "mallory")
        entry["sigs"][0]["by"] = key("ben").person
        self.book.push(entry)
        self.found("speaker")

    def test_member_under_another_name(self):
        signed = self.book.signed({"kind": "leave_household"})
        entry = self.book.entry(signed, "ben")
        entry["sigs"][0]["by"] = key("ada").person
        self.book.push(entry)
        self.found("speaker")

    def test_members_key_forged(self):
        signed = self.book.signed({"kind": "leave_household"})
        entry = self.book.entry(signed, "mallory")
        entry["sigs"][0].update(by=key("ben").person, key=key("ben").public)
        self.book.push(entry)
        self.found("signature")

    def test_after_leaving(self):
        self.book.act("ben", "leave_assembly")
        self.book.position("ben", self.book.matter_id, "A text.", "block")
        self.found("speaker")

    def test_return_under_the_same_key(self):
        self.book.act("ben", "leave_assembly")
        self.book.join("ben")
        self.found("speaker")

    def test_a_founder_did_not_sign(self):
        book = Writer(found=False)
        signed = book.signed(book.founding_fields())
        book.book = book.enter(signed, "ada", "ben", "cleo", "dan")
        self.found("speaker", 0, book)

    def test_withdrawing_anothers_request(self):
        request = self.book.join()
        self.book.act("ada", "withdraw_request", request=request)
        self.found("speaker")


class Founding(Base):
    def founded(self, rules=None, people=None, **changes):
        book = Writer(rules, people, found=False)
        book.found(**changes)
        self.found("rule", 0, book)

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
        for changes in (
            {"name": ""},
            {"name": "two\nlines"},
            {"purpose": "x" * 2001},
            {"template": "House"},
            {"values": []},
            {"values": [1]},
            {"reading": "all"},
            {"unit": "family"},
            {"founding": {"persons_min": 3, "units_min": 4}},
            {"joining": {"by": "vouches", "vouch_units": 1, "window_hours": 24}},
            {"early": 1},
            {"quorum": {"percent": 101, "persons": 0}},
            {"quorum": {"percent": True, "persons": 0}},
            {"silence_consents": ["essential"]},
            {"silence_consents": ["reversible", "ordinary"]},
            {"silence_consents": [[]]},
            {"weak": {"reservation_percent": 1}},
            {"blocks": {"test": "cosigners"}},
            {"blocks": {"test": []}},
            {"blocks": []},
            {"talks": {"every_hours": 720, "times": 4}},
            {"rounds_min": 0},
            {"fallback": {"by": "share", "percent": 50, "window_hours": 24}},
            {"fallback": {"by": "none", "window_hours": 24}},
            {"agreements": None},
            {"more": 1},
        ):
            with self.subTest(changes=changes):
                self.founded(charter(**changes))

    def test_windows_in_the_wrong_order(self):
        windows = copy.deepcopy(charter()["windows"])
        windows["ordinary"]["hours"] = 400
        self.founded(charter(windows=windows))

    def test_founding_twice(self):
        fields = self.book.founding_fields()
        self.book.enter(self.book.signed(fields), *self.book.people)
        self.found("rule")

    def test_book_that_begins_otherwise(self):
        for fields in (
            {"kind": "ask_to_join", "household": None, "name": "ab" * 32},
            {"kind": "leave_assembly"},
        ):
            book = Writer(found=False)
            book.book = book.enter(book.signed(fields), "ada")
            code = "rule" if fields["kind"] == "ask_to_join" else "speaker"
            self.found(code, 0, book)

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


class Rules(Base):
    def test_tick_with_nothing_due(self):
        self.book.tick()
        self.found("rule")

    def test_position_after_the_close(self):
        self.book.wait(days=7)
        self.book.position("eva", self.book.matter_id, "A text.", "block")
        self.found("rule")

    def test_position_on_an_old_version(self):
        book = self.book
        book.act("ada", "amend_proposal", matter=book.matter_id, taken_from=None,
                 text=book.text("Another text."))
        book.position("eva", book.matter_id, "A text.", "agree")
        self.found("rule")

    def test_amended_by_somebody_else(self):
        book = self.book
        book.act("ben", "amend_proposal", matter=book.matter_id, taken_from=None,
                 text=book.text("Another text."))
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
        self.book.act("eva", "cast_vote", matter=self.book.matter_id, version=version,
                      vote="yes")
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
        for changes in ({"review_days": 0}, {"review_days": 366}, {"affected": "x\ny"}):
            book = Writer()
            book.propose(**changes)
            self.found("rule", 1, book)

    def test_vouching_twice(self):
        request = self.book.join()
        self.book.act("ada", "vouch_for", request=request)
        self.book.act("ada", "vouch_for", request=request)
        self.found("rule")

    def test_suggestion_with_another_text(self):
        book = self.book
        hint = book.act("dan", "suggest_wording", matter=book.matter_id,
                        text=book.text("B"))
        book.act("ada", "amend_proposal", matter=book.matter_id, taken_from=hint,
                 text=book.text("C"))
        self.found("rule")

    def test_settled_by_somebody_else(self):
        book = self.book
        concern = book.act("eva", "raise_concern", matter=book.matter_id,
                           words=book.word("Why?"))
        book.act("ben", "settle_concern", concern=concern, matter=book.matter_id)
        self.found("rule")

    def test_judging_ones_own_block(self):
        block = self.book.position("eva", self.book.matter_id, "A text.", "block")
        self.book.act("eva", "judge_block", block=block, matter=self.book.matter_id,
                      principled=True)
        self.found("rule")

    def test_judging_what_is_no_block(self):
        self.book.act("eva", "judge_block", block=self.book.matter_id,
                      matter=self.book.matter_id, principled=True)
        self.found("rule")

    def test_value_that_the_charter_has_not(self):
        self.book.position("eva", self.book.matter_id, "A text.", "block", {"value": 2})
        self.found("rule")

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
            ("ask_to_reopen",
             {"agreement": unknown, "grounds": "request", "reason": unknown}),
        ):
            with self.subTest(kind=kind):
                book = Writer()
                book.act("ada", kind, **fields)
                self.found("rule", 1, book)


class Around(Base):
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
            b"", b"\n\n", b"\xff", b"\n\n\n", b"a\n\n\xe2\x80\x94 a a\n", None,
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
                self.found("receipt", seq)

    def test_receipt_for_a_missing_entry(self):
        self.book.receipt(2, seq=6)
        self.found("receipt", 6)

    def test_receipt_for_an_entry_that_was_taken_out(self):
        longer = at_least(Writer())
        longer.propose("eva", text="Unwelcome.")
        longer.receipt(6)
        self.book.receipts = longer.receipts
        self.found("receipt", 6)

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
        self.found("book", 0, **{"book.json": data})

    def test_book_json_of_another_edition(self):
        data = canonical.encode({"book": self.book.book, "caracol": 1})
        self.found("edition", None, **{"book.json": data})

    def test_other_names_are_ignored(self):
        more = {"texts/readme": b"x", "notes.md": b"\xff", "words/x.json": b"{"}
        self.assertTrue(self.book.verify(**more)["valid"])


class Time(Base):
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
