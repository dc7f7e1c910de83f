"""Known answers: RFC 8032, ZIP 215, RFC 6962, and the canonical form."""

import hashlib
import unittest

import writer  # noqa: F401  (sets the path to the verifier's modules)
from cryptography.exceptions import InvalidSignature

import canonical
import ed25519
import tree

RFC_8032 = [
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555f"
        "b8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da08"
        "5ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18"
        "ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
]

RFC_6962_LEAVES = [
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
]
RFC_6962_ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]


def encode_point(point):
    x, y, z, _ = point
    inverse = pow(z, ed25519.P - 2, ed25519.P)
    x, y = x * inverse % ed25519.P, y * inverse % ed25519.P
    return (y | (x & 1) << 255).to_bytes(32, "little")


def small_order_encodings():
    """Every encoding of a point of the 8-torsion that ZIP 215 decodes."""
    torsion = ed25519.decode_point(
        bytes.fromhex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a")
    )
    found = set()
    point = ed25519.IDENTITY
    for _ in range(8):
        x, y, z, _ = point
        inverse = pow(z, ed25519.P - 2, ed25519.P)
        y = y * inverse % ed25519.P
        for alias in (y, y + ed25519.P):
            for sign in (0, 1):
                if alias < 2**255:
                    found.add((alias | sign << 255).to_bytes(32, "little"))
        point = ed25519.add(point, torsion)
    return sorted(found)


class Signatures(unittest.TestCase):
    def test_rfc_8032(self):
        for key, message, signature in RFC_8032:
            key, message, signature = map(bytes.fromhex, (key, message, signature))
            for check in (ed25519.verify, ed25519.verify_slowly):
                self.assertTrue(check(key, signature, message))
                self.assertFalse(check(key, signature, message + b"x"))
                self.assertFalse(check(key, signature[:-1], message))

    def test_the_fourteen_small_order_encodings(self):
        """All 196 pairs verify with S = 0, as ZIP 215 has it."""
        encodings = small_order_encodings()
        self.assertEqual(len(encodings), 14)
        for key in encodings:
            self.assertTrue(ed25519.is_small_order(key))
            for r in encodings:
                self.assertTrue(ed25519.verify(key, r + bytes(32), b"Zcash"))

    def test_usual_keys_are_not_of_small_order(self):
        for key, _, _ in RFC_8032:
            self.assertFalse(ed25519.is_small_order(bytes.fromhex(key)))

    def test_cofactored_equation(self):
        """A key with a torsion part: refused without the cofactor, but valid."""
        torsion = ed25519.decode_point(
            bytes.fromhex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a")
        )
        base = ed25519.BASE
        a, r = 1234567890123456789, 9876543210987654321
        key = encode_point(ed25519.add(ed25519.times(a, base), torsion))
        big_r = encode_point(ed25519.times(r, base))
        refused = 0
        for number in range(8):
            message = b"message %d" % number
            digest = hashlib.sha512(big_r + key + message).digest()
            k = int.from_bytes(digest, "little") % ed25519.ORDER
            s = (r + k * a) % ed25519.ORDER
            signature = big_r + s.to_bytes(32, "little")
            self.assertTrue(ed25519.verify(key, signature, message))
            try:
                ed25519._load(key)[1].verify(signature, message)
            except InvalidSignature:
                refused += 1
        self.assertGreater(refused, 0)

    def test_s_must_be_canonical(self):
        for key, message, signature in RFC_8032:
            key, message, signature = map(bytes.fromhex, (key, message, signature))
            s = int.from_bytes(signature[32:], "little") + ed25519.ORDER
            other = signature[:32] + s.to_bytes(32, "little")
            self.assertFalse(ed25519.verify(key, other, message))
            self.assertFalse(ed25519.verify_slowly(key, other, message))

    def test_no_point(self):
        nowhere = (2).to_bytes(32, "little")
        self.assertFalse(ed25519.is_point(nowhere))
        self.assertFalse(ed25519.verify(nowhere, bytes(64), b""))


class Trees(unittest.TestCase):
    def test_known_roots(self):
        growing = tree.Tree()
        self.assertEqual(growing.root().hex(), RFC_6962_ROOTS[0])
        for size, leaf in enumerate(RFC_6962_LEAVES, 1):
            growing.append(bytes.fromhex(leaf))
            self.assertEqual(growing.root().hex(), RFC_6962_ROOTS[size])
        for size, root in enumerate(RFC_6962_ROOTS):
            self.assertEqual(growing.root(size).hex(), root)

    def test_growing_and_recursive_agree(self):
        def root_of(entries):
            if len(entries) <= 1:
                return tree.leaf_hash(entries[0]) if entries else tree.EMPTY_ROOT
            split = 1
            while 2 * split < len(entries):
                split *= 2
            left, right = root_of(entries[:split]), root_of(entries[split:])
            return tree.node_hash(left, right)

        entries = [b"%d" % number for number in range(70)]
        growing = tree.Tree()
        for size, entry in enumerate(entries):
            self.assertEqual(growing.root(), root_of(entries[:size]))
            growing.append(entry)


class Canonical(unittest.TestCase):
    def test_good(self):
        for text in (
            '{"a":1,"b":[true,false,null,-5,"x\\n\\"\\\\"]}',
            '"\u00e9\U0001f40c"',
            '"a\\n\u0301"',
            "9007199254740991",
            "[" * 16 + "]" * 16,
            '"\ufeff\u200e"',
            '"/"',
            # Of a character that no table knows one cannot say what is normalised.
            '"e\u0301\U000e1000"',
            '["\U000e1000","\u00e9"]',
            '{"":1,"A":2,"a b":3}',
            '{"\\n":1,"\\"":2,"\\\\":3,"a":4,"a\\n":5}',
            '{"é":1,"🐌":[{"🐌":2,"！":3}],"！":4}',
        ):
            data = text.encode()
            self.assertEqual(canonical.encode(canonical.parse(data)), data)

    def test_bad(self):
        bad = [
            '{"a": 1}',
            ' {"a":1}',
            '{"a":1}\n',
            '{"b":1,"a":2}',
            '{"a":1,"a":1}',
            '{"！":1,"🐌":2}',
            '{"\\\\":1,"\\n":2}',
            '{"e\u0301":1}',
            '{"\u0085":1}',
            '{"a\\tb":1}',
            '{"\\ud800":1}',
            '{"\\u0061":1}',
            "1.0",
            "1e3",
            "-0",
            "01",
            "+1",
            "9007199254740992",
            "-9007199254740992",
            "9" * 5000,
            "NaN",
            "Infinity",
            "-Infinity",
            '"\\u0041"',
            '"\\/"',
            '"\\t"',
            '"\\u0001"',
            '"\\u000a"',
            '"\\ud800"',
            '"\\r"',
            '"\x7f"',
            '"\u0085"',
            '"e\u0301"',
            '"\\n e\u0301"',
            '["\U000e1000","e\u0301"]',
            '"\u202e"',
            '"\u2066"',
            '"\ufffe"',
            '"\ufdd0"',
            '"\U0010ffff"',
            '"a\nb"',
            "'a'",
            "[1,]",
            "",
            "nul",
            "[" * 17 + "]" * 17,
            "[" * 100000,
            '{"a":' * 50000,
            "\ufeff1",
        ]
        for text in bad:
            with self.subTest(text=text[:30]):
                with self.assertRaises(canonical.NotCanonical):
                    canonical.parse(text.encode())
        for data in (b'"\xff"', b'"\xc0\x80"', b'"\xed\xa0\x80"', b"\x00"):
            with self.assertRaises(canonical.NotCanonical):
                canonical.parse(data)


if __name__ == "__main__":
    unittest.main()
