"""Canonical bytes (spec/encoding.md section 1) and hashes (section 2).

There is exactly one byte string for each value.  The reader therefore parses
leniently, checks the value against the restrictions, writes it again and
compares: whatever is not the one permitted spelling differs from it.
"""

import hashlib
import json
import re
import unicodedata

MAX_INTEGER = 2**53 - 1
MAX_DEPTH = 16
MAX_INSTANT = 253402300799999

_HEX = re.compile(r"[0-9a-f]*\Z")
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    chr(plane * 0x10000 + low) for plane in range(17) for low in (0xFFFE, 0xFFFF)
)
# Rule 4: everything that may not occur in a string; the line feed may.
_CONTROLS = "\x00-\x09\x0b-\x1f\x7f-\x9f"
_DIRECTIONS = "\u202a-\u202e\u2066-\u2069"
_FORBIDDEN = re.compile(f"[{_CONTROLS}{_DIRECTIONS}\ud800-\udfff{_NONCHARACTERS}]")


class Bad(Exception):
    """A fault of a book, with its code (spec/book.md sections 3 and 9)."""

    def __init__(self, code, why, seq=None):
        super().__init__(why)
        self.code, self.why, self.seq = code, why, seq


class NotCanonical(ValueError):
    """The bytes break a rule of spec/encoding.md section 1."""


def need(condition, why):
    """Refuse an act under the rules unless the condition holds."""
    if not condition:
        raise Bad("rule", why)


def _refuse_number(_text):
    raise NotCanonical("a number that is no integer")


_DECODER = json.JSONDecoder(parse_float=_refuse_number, parse_constant=_refuse_number)
# For strings under rule 4 this encoder writes exactly the escapes of rule 5.
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True)
_UNSORTED = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def _sorted(value):
    """The same value with the keys of its objects by UTF-16 code units (RFC 8785)."""
    if type(value) is dict:
        keys = sorted(value, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
        return {key: _sorted(value[key]) for key in keys}
    return [_sorted(inner) for inner in value] if type(value) is list else value


def encode(value):
    """The canonical bytes of a value that keeps to the restrictions."""
    text = _ENCODER.encode(value)
    # Below U+10000 code points and UTF-16 code units are in the same order.
    if not text.isascii() and max(text) > "\uffff":
        text = _UNSORTED.encode(_sorted(value))
    return text.encode("utf-8")


def _is_normalised(text):
    return text.isascii() or unicodedata.is_normalized("NFC", text)


def string_fault(text):
    """Why a string breaks rule 4, or None."""
    if text.isascii() and text.isprintable():  # the usual case, found quickly
        return None
    found = _FORBIDDEN.search(text)
    if found:
        return f"the character U+{ord(found.group()):04X} may not occur in a string"
    if not _is_normalised(text) and all(unicodedata.category(each) != "Cn" for each in text):
        return "a string is not in normalisation form NFC"  # of characters that are all known
    return None


def _check(value, depth, with_strings):
    """Rules 2, 3, 6 and, if asked, 4, for a value and all that it holds."""
    kind = type(value)
    if kind is str and with_strings and string_fault(value):
        raise NotCanonical(string_fault(value))
    if kind is int and not -MAX_INTEGER <= value <= MAX_INTEGER:
        raise NotCanonical("an integer beyond 2^53-1")
    if kind is dict or kind is list:
        if depth > MAX_DEPTH:
            raise NotCanonical("nested more than 16 deep")
        if kind is dict and with_strings:
            for fault in filter(None, map(string_fault, value)):
                raise NotCanonical(fault)
        for inner in value.values() if kind is dict else value:
            _check(inner, depth + 1, with_strings)


def parse(data):
    """Read canonical bytes; NotCanonical says why they are not."""
    try:
        text = data.decode("utf-8")
        value = _DECODER.decode(text)
    except NotCanonical:
        raise
    except UnicodeDecodeError:
        raise NotCanonical("not UTF-8") from None
    except (ValueError, RecursionError):
        raise NotCanonical("not JSON, or nested without end") from None
    # Without escapes the text as a whole answers for its strings, since every
    # substring of a string in NFC is in NFC.  With escapes, or in doubt, each
    # string is looked at by itself.
    whole = "\\" not in text and "\n" not in text and _is_normalised(text)
    whole = whole and string_fault(text) is None
    _check(value, 1, not whole)
    if encode(value) != data:
        raise NotCanonical("not the canonical spelling of its value")
    return value


def is_hex(value, size):
    """Whether a value is that many bytes in lower-case hexadecimal digits."""
    return type(value) is str and len(value) == 2 * size and bool(_HEX.match(value))


def sha256(data):
    """H of section 2."""
    return hashlib.sha256(data).digest()


def act_message(signed):
    """The bytes that are signed for an act."""
    return b"caracol/act/v0\n" + encode(signed)


def person_id(key):
    """The person id of a public key in hexadecimal."""
    return sha256(b"caracol/person/v0\n" + bytes.fromhex(key)).hex()


def household_id(nonce, index):
    """The id of a household at founding."""
    return sha256(f"caracol/household/v0\n{nonce}\n{index}".encode("ascii")).hex()


def word_hash(salt, content):
    """The hash of a word: 32 bytes of salt and the content's bytes."""
    return sha256(b"caracol/word/v0\n" + salt + content).hex()


def receipt_message(body):
    """The bytes that the scribe signs for a receipt."""
    return b"caracol/receipt/v0\n" + encode(body)
