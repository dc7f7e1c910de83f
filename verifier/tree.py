"""The tree over the entries and its checkpoint (spec/book.md sections 5 and 6).

The tree is RFC 6962's; the checkpoint is a C2SP tlog-checkpoint in a C2SP
signed-note.  Signatures under other keys (those of keepers) are passed over;
one under the scribe's key that fails makes the note bad.
"""

import base64
import re

import ed25519
from canonical import Bad, sha256

EMPTY_ROOT = sha256(b"")
MAX_NOTE = 1_000_000
_DASH = "\u2014 "
_SIZE = re.compile(r"(?:0|[1-9][0-9]{0,15})\Z")
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f]")


def leaf_hash(entry):
    """The hash of a leaf: the entry's canonical bytes."""
    return sha256(b"\x00" + entry)


def node_hash(left, right):
    """The hash of an inner node."""
    return sha256(b"\x01" + left + right)


class Tree:
    """A tree that grows and remembers its root at every size.

    `seen` may name any earlier size, so each root is kept; that costs 32 bytes
    an entry and about log2(n)/2 more hashes when the entry is appended.
    """

    def __init__(self):
        self.leaves = []
        self._roots = [EMPTY_ROOT]
        self._peaks = []  # (width, hash) of the perfect subtrees, widest first

    def __len__(self):
        return len(self.leaves)

    def append(self, entry):
        """Add the canonical bytes of one entry."""
        top, width = leaf_hash(entry), 1
        self.leaves.append(top)
        while self._peaks and self._peaks[-1][0] == width:
            top, width = node_hash(self._peaks.pop()[1], top), 2 * width
        self._peaks.append((width, top))
        for _, left in reversed(self._peaks[:-1]):
            top = node_hash(left, top)
        self._roots.append(top)

    def root(self, size=None):
        """The root over the first `size` entries, or over all of them."""
        return self._roots[len(self.leaves) if size is None else size]


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
