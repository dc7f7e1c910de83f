"""The checkpoint: a C2SP tlog-checkpoint in a C2SP signed-note.

See spec/book.md section 6.  Signatures under other keys (those of keepers) are
passed over; one under the scribe's key that fails makes the note bad.
"""

import base64
import re

import ed25519
from canonical import Bad, sha256

MAX_NOTE = 1_000_000
_DASH = "\u2014 "
_SIZE = re.compile(r"(?:0|[1-9][0-9]{0,15})\Z")
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f]")


def _need(condition, why):
    if not condition:
        raise Bad("checkpoint", f"the checkpoint {why}")


def key_id(name, key):
    """The four bytes that tell keys of one name apart (signed-note)."""
    return sha256(name.encode("utf-8") + b"\n\x01" + key)[:4]


def _from_base64(text):
    """Strict standard base64 with padding; empty where it is not."""
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except ValueError:
        return b""
    return data if base64.b64encode(data).decode("ascii") == text else b""


def _split(data):
    """The text that is signed, and the signatures as (name, bytes)."""
    _need(len(data) <= MAX_NOTE, "is longer than any can be")
    try:
        whole = data.decode("utf-8")
    except UnicodeDecodeError:
        raise Bad("checkpoint", "the checkpoint is not UTF-8") from None
    _need(not _CONTROL.search(whole), "holds a control character")
    text, gap, rest = whole.rpartition("\n\n")
    _need(gap and rest.endswith("\n"), "is not a signed note")
    signatures = []
    for line in rest[:-1].split("\n"):
        name, _, encoded = line.removeprefix(_DASH).partition(" ")
        signature = _from_base64(encoded)
        formed = line.startswith(_DASH) and name and "+" not in name and len(signature) > 4
        _need(formed, "has a malformed signature line")
        signatures.append((name, signature))
    return text + "\n", signatures


def check_checkpoint(data, book, scribe, size, root):
    """Raise unless this is the scribe's checkpoint of exactly these entries.

    `scribe` is the 32 bytes of the scribe's key from the founding act.
    """
    text, signatures = _split(data)
    lines = text[:-1].split("\n")
    name = f"caracol/book/{book}"  # the origin, and the name of the key
    _need(lines[0] == name, "has another origin than this book")
    wanted = key_id(name, scribe)
    own = [each[4:] for signer, each in signatures if signer == name and each[:4] == wanted]
    _need(own, "bears no signature of the scribe")
    verified = all(ed25519.verify(scribe, each, text.encode("utf-8")) for each in own)
    _need(verified, "bears a signature of the scribe that does not verify")
    _need(len(lines) == 3, "has not exactly three lines")
    _need(_SIZE.match(lines[1]), "has a malformed size")
    _need(int(lines[1]) == size, f"is over {lines[1]} entries, the book has {size}")
    _need(_from_base64(lines[2]) == root, "has another root than the entries")
