"""Tampering with entries: found at its position, with its code."""

import unittest

from base import Tampered
from writer import DAY, EMPTY_ROOT, NO_BOOK, START, Writer, key

import canonical
import ed25519


class Bytes(Tampered):
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
            entry["at"],
            canonical.encode(entry["act"]),
            canonical.encode(entry["sigs"]),
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

    def test_oversize(self):
        self.book.propose("ben", text="B", affected="x" * 66_000)
        self.found("bytes")

    def test_torn_last_line(self):
        whole = self.book.files()["entries.jsonl"]
        self.found("bytes", 5, **{"entries.jsonl": whole[:-20]})

    def test_the_first_bad_entry_is_named(self):
        lines = list(self.book.lines)
        lines[2] = lines[3]
        lines[5] = lines[5] + b" "
        self.found("order", 2, **self.lines(lines))

    def test_bytes_come_first_in_an_entry(self):
        entry = self.book.read(3)
        entry.update(seq=9)
        entry["act"]["act"]["position"] = "perhaps"
        self.spelled(self.book.lines[3], canonical.encode(entry))

    def test_no_entries_and_no_files(self):
        self.found("bytes", None, **{"entries.jsonl": b""})
        self.found("bytes", None, **{"entries.jsonl": None})
        self.found("bytes", None, **{"book.json": None})
        self.found("checkpoint", None, checkpoint=None)


class Order(Tampered):
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


class Signed(Tampered):
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

    def claim(self, signer, at):
        fields = {"kind": "change_name", "name": self.book.word("Another")}
        self.book.enter(self.book.signed(fields, at=at), signer)

    def test_claims_at_the_bounds(self):
        self.book.wait(days=31)
        self.claim("ada", self.book.now + 600_000)
        self.claim("dan", self.book.now - 30 * DAY)
        self.assertTrue(self.book.verify()["valid"])

    def test_claims_keep_their_order(self):
        """Two acts of one key may claim the same instant, but not an older one."""
        self.book.wait(days=1)
        claimed = self.book.now
        self.claim("dan", claimed)
        self.claim("dan", claimed)
        self.claim("ada", claimed - 1)
        self.assertTrue(self.book.verify()["valid"])
        self.claim("dan", claimed - 1)
        self.found("claim")

    def test_older_than_the_founding(self):
        self.claim("eva", START - 1)
        self.found("claim")

    def test_older_and_entered_again(self):
        """Whether it was entered before is looked at first, what was seen last."""
        self.claim("ben", self.book.now)
        entry = self.book.read(4)
        self.book.push({**entry, "at": self.book.now, "seq": len(self.book.lines)})
        self.found("replay")
        self.book.lines.pop()
        fields = {"kind": "change_name", "name": self.book.word("Another")}
        seen = {"root": EMPTY_ROOT.hex(), "size": 3}
        signed = self.book.signed(fields, at=START, seen=seen)
        self.book.enter(signed, "ben")
        self.found("claim")

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


class Speakers(Tampered):
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

    def test_a_founding_that_somebody_else_signed_too(self):
        book = Writer(found=False)
        book.book = book.enter(book.signed(book.founding_fields()), *book.people, "mallory")
        self.found("speaker", 0, book)

    def test_one_of_two_signers_may_not_speak(self):
        fields = {"kind": "change_name", "name": self.book.word("Both")}
        self.book.enter(self.book.signed(fields), "ada", "mallory")
        self.found("speaker")

    def test_withdrawing_anothers_request(self):
        request = self.book.join()
        self.book.act("ada", "withdraw_request", request=request)
        self.found("speaker")


if __name__ == "__main__":
    unittest.main()
