"""Exports that were spoiled by chance: bytes, lines and files, without any meaning.

Most faults are found where the bytes are read, which is where two verifiers that
follow the same words differ most easily.
"""

BYTES = (b" ", b"\n", b"\x00", b'"', b"0", b"aA", b"{}", b"\xff", b"-", b"+")
NAMES = (
    "receipts.jsonl",
    "texts/" + "0" * 64,
    "texts/" + "0" * 63,
    "words/" + "0" * 64 + ".json",
    "words/" + "A" * 64 + ".json",
    "notes.txt",
)


def _flip(chance, data):
    if not data:
        return b"x"
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]


def _cut(chance, data):
    return data[: chance.randrange(len(data) + 1)]


def _insert(chance, data):
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(BYTES) + data[at:]


def _lines(chance, data):
    """A line twice, gone, or in another's place."""
    lines = data.split(b"\n")
    first, second = chance.randrange(len(lines)), chance.randrange(len(lines))
    how = chance.randrange(3)
    if how == 0:
        lines.insert(first, lines[second])
    elif how == 1:
        del lines[first]
    else:
        lines[first], lines[second] = lines[second], lines[first]
    return b"\n".join(lines)


def mangle(chance, files):
    """The files, some of them spoiled; they may by chance be sound still."""
    files = dict(files)
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        around = sorted(name for name in files if "/" not in name)
        name = chance.choice(around if chance.random() < 0.75 else sorted(files))
        how = chance.choice((_flip, _cut, _insert, _lines, None, "new"))
        if how is None:
            if len(files) > 1:
                del files[name]
        elif how == "new":
            files[chance.choice(NAMES)] = chance.choice((b"", b"{}", b"x\n", files[name]))
        else:
            files[name] = how(chance, files[name])
    return files


def mangle_tar(chance, data):
    """A tar file, spoiled as a whole two times in three."""
    how = chance.randrange(3)
    if how == 0:
        return data
    if how == 1:
        return chance.choice((_flip, _cut))(chance, data)
    block = 512 * chance.randrange(len(data) // 512)
    return data[:block] + data[block + 512 :]
