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
        leaf = leaf_hash(entry)
        self.leaves.append(leaf)
        width, top = 1, leaf
        while self._peaks and self._peaks[-1][0] == width:
            _, left = self._peaks.pop()
            width, top = 2 * width, node_hash(left, top)
        self._peaks.append((width, top))
        root = top
        for _, left in reversed(self._peaks[:-1]):
            root = node_hash(left, root)
        self._roots.append(root)

    def root(self, size=None):
        """The root over the first `size` entries, or over all of them."""
        return self._roots[len(self.leaves) if size is None else size]


def root_of(entries):
    """The root over a list, by RFC 6962's own recursive definition.

    Only tests use it, to compare with the growing tree above.
    """
    if not entries:
        return EMPTY_ROOT
    if len(entries) == 1:
        return leaf_hash(entries[0])
    split = 1
    while 2 * split < len(entries):
        split *= 2
    return node_hash(root_of(entries[:split]), root_of(entries[split:]))
