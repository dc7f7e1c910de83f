"""The summary that is compared with another verifier's."""

import unittest

from base import Honest
from writer import DAY, HOUR, START, Writer, charter, key

MATTER = (
    "phase how version agree reservation stand_aside block abstain yes no vote_abstain "
    "entitled present calls rounds steps urgent minority doers due"
).split()


class Summary(Honest):
    def told(self, book):
        return self.good(book)["summary"]

    def test_members_and_units(self):
        book = Writer()
        book.act("eva", "leave_assembly")
        told = self.told(book)
        self.assertEqual(set(told), {"members", "units", "requests", "matters", "agreements", "erased"})
        people = {name: key(name).person for name in book.people}
        self.assertEqual(told["members"], sorted(set(people.values()) - {people["eva"]}))
        pairs = (("ada", "ben"), ("cleo", "dan"))
        units = {book.household(n): sorted(people[p] for p in pair) for n, pair in enumerate(pairs)}
        self.assertEqual(told["units"], units)

    def test_requests(self):
        book = Writer()
        request = book.join()
        wanted = []
        for name in ("ada", "cleo", "eva"):
            wanted.append(self.told(book)["requests"])
            kind = "object_to_admission" if name == "eva" else "vouch_for"
            reason = {"reason": book.word("No.")} if name == "eva" else {}
            book.act(name, kind, request=request, **reason)
        wanted.append(self.told(book)["requests"])
        states = ["waiting", "waiting", "window", "deciding"]
        self.assertEqual(wanted, [{request: state} for state in states])

    def test_a_matter_from_opening_to_agreement(self):
        book = Writer()
        matter = book.propose()
        told = self.told(book)["matters"][matter]
        self.assertEqual(sorted(told), sorted(MATTER))
        opened = START + 1000
        self.assertEqual((told["phase"], told["how"]), ("open", None))
        self.assertEqual((told["due"], told["entitled"]), (opened + 168 * HOUR, 5))
        book.act("ben", "offer_to_do", matter=matter)
        book.all_agree(matter, "A text.", "ada", "ben", "cleo")
        book.position("eva", matter, "A text.", "reservation")
        self.minority(book, matter)
        book.now = opened + 168 * HOUR
        book.tick()
        told = self.told(book)["matters"][matter]
        self.assertEqual((told["phase"], told["how"], told["due"]), ("ended", "consensus", None))
        self.assertEqual((told["agree"], told["reservation"], told["present"]), (3, 1, 4))
        self.assertEqual((told["minority"], told["doers"]), (1, 1))
        book.act("cleo", "offer_to_do", matter=matter)
        told = self.told(book)
        self.assertEqual(told["matters"][matter]["doers"], 2)
        doers = [key("ben").person, key("cleo").person]
        agreement = {
            "text": book.text("A text."),
            "how": "consensus",
            "force": "in_force",
            "doers": doers,
            "review_on": opened + 168 * HOUR + 100 * DAY,
        }
        self.assertEqual(told["agreements"], {matter: agreement})

    def minority(self, book, matter):
        book.act("eva", "write_minority", matter=matter, text=book.text("Not so."))

    def test_a_block_that_did_not_stand(self):
        book = Writer(charter(blocks={"count": 1, "test": "cosigners"}))
        matter = book.propose()
        book.position("eva", matter, "A text.", "block")
        book.all_agree(matter, "A text.", "ada", "ben", "cleo", "dan")
        self.assertEqual(self.told(book)["matters"][matter]["block"], 1)
        book.wait(days=7)
        book.tick()
        told = self.told(book)["matters"][matter]
        self.assertEqual((told["how"], told["block"], told["stand_aside"]), ("consensus", 0, 1))

    def test_early(self):
        book = Writer(charter(early=True))
        matter = book.propose()
        book.all_agree(matter, "A text.")
        told = self.told(book)["matters"][matter]
        self.assertEqual(told["due"], START + 1000 + 96 * HOUR)

    def test_no_time_passes_for_a_bad_entry(self):
        """The summary is the state after the last entry that is valid."""
        book = Writer()
        book.propose()
        before = self.told(book)
        book.wait(days=30)
        book.act("mallory", "leave_household")
        result = book.verify()
        self.assertEqual(result["bad"]["code"], "speaker")
        self.assertEqual(result["summary"], before)


if __name__ == "__main__":
    unittest.main()
