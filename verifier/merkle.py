"""The tree over the entries (spec/book.md section 5; RFC 6962)."""

from canonical import sha256

EMPTY_ROOT = sha256(b"")


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
