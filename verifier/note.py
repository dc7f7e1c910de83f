"""The checkpoint: a C2SP tlog-checkpoint in a C2SP signed-note.

See spec/book.md section 6.  Signatures under other keys (those of keepers) are
passed over; one under the scribe's key that fails makes the note bad.
"""

import base64
import binascii
import re

import ed25519
from canonical import Bad, sha256

MAX_NOTE = 1_000_000
_DASH = "\u2014 "
_SIZE = re.compile(r"(?:0|[1-9][0-9]{0,15})\Z")
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f]")


def _bad(why):
    return Bad("checkpoint", why)


def origin_of(book):
    """The origin line, which is also the name of the scribe's key."""
    return f"caracol/book/{book}"


def key_id(name, key):
    """The four bytes that tell keys of one name apart (signed-note)."""
    return sha256(name.encode("utf-8") + b"\n\x01" + key)[:4]


def _from_base64(text):
    """Strict standard base64 with padding, or None."""
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except (binascii.Error, ValueError):
        return None
    return data if base64.b64encode(data).decode("ascii") == text else None


def _split(data):
    """The text that is signed, and the signatures as (name, bytes)."""
    if len(data) > MAX_NOTE:
        raise _bad("the checkpoint is longer than any can be")
    try:
        whole = data.decode("utf-8")
    except UnicodeDecodeError:
        raise _bad("the checkpoint is not UTF-8") from None
    if _CONTROL.search(whole):
        raise _bad("the checkpoint holds a control character")
    text, gap, rest = whole.rpartition("\n\n")
    if not gap or not rest.endswith("\n"):
        raise _bad("the checkpoint is not a signed note")
    signatures = []
    for line in rest[:-1].split("\n"):
        name, space, encoded = line.removeprefix(_DASH).partition(" ")
        signature = _from_base64(encoded)
        if not line.startswith(_DASH) or not name or not space or "+" in name:
            raise _bad("a signature line of the checkpoint is malformed")
        if signature is None or len(signature) < 5:
            raise _bad("a signature line of the checkpoint is malformed")
        signatures.append((name, signature))
    return text + "\n", signatures


def read_checkpoint(data, book, scribe):
    """Check origin and signature; give the size and the root it states.

    `scribe` is the 32 bytes of the scribe's key from the founding act.
    """
    text, signatures = _split(data)
    lines = text[:-1].split("\n")
    name = origin_of(book)
    if lines[0] != name:
        raise _bad("the checkpoint's origin is not this book")
    wanted = key_id(name, scribe)
    signed = False
    for signer, signature in signatures:
        if signer != name or signature[:4] != wanted:
            continue
        if not ed25519.verify(scribe, signature[4:], text.encode("utf-8")):
            raise _bad("the scribe's signature on the checkpoint does not verify")
        signed = True
    if not signed:
        raise _bad("the checkpoint bears no signature of the scribe")
    if len(lines) != 3:
        raise _bad("the checkpoint has not exactly three lines")
    root = _from_base64(lines[2])
    if not _SIZE.match(lines[1]) or root is None or len(root) != 32:
        raise _bad("the checkpoint's size or root is malformed")
    return int(lines[1]), root


def check_checkpoint(data, book, scribe, size, root):
    """Raise unless the checkpoint is that of exactly these entries."""
    stated_size, stated_root = read_checkpoint(data, book, scribe)
    if stated_size != size:
        raise _bad(f"the checkpoint is over {stated_size} entries, the book has {size}")
    if stated_root != root:
        raise _bad("the checkpoint's root is not the root over the entries")
