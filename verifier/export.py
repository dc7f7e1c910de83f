"""Reading an export: a folder or a ustar tar (spec/book.md section 9).

Both give the same thing: files by name.  A file that cannot be read is a fault
of the machine (OSError goes through); a file that is missing or malformed is a
fault of the export.
"""

import os
import re
import stat

from canonical import Bad

BLOCK = 512
BESIDE = re.compile(r"(?:texts/[0-9a-f]{64}|words/[0-9a-f]{64}\.json)\Z")
FIXED = ("book.json", "entries.jsonl", "checkpoint", "receipts.jsonl")


class Files:
    """An export that is held in memory, as name and bytes."""

    def __init__(self, files):
        self.files = files

    def read(self, name, limit=None):
        """The file's bytes, or None; no more than limit + 1 of them."""
        data = self.files.get(name)
        return data if data is None or limit is None else data[: limit + 1]

    def beside(self):
        """The names of the texts and words, ascending."""
        return sorted(filter(BESIDE.match, self.files))


class Folder:
    """An export that is a folder."""

    def __init__(self, path):
        self.path = path

    def read(self, name, limit=None):
        """The file's bytes, or None; no more than limit + 1 of them."""
        path = os.path.join(self.path, *name.split("/"))
        try:
            mode = os.stat(path).st_mode
        except (FileNotFoundError, NotADirectoryError):
            return None
        if not stat.S_ISREG(mode):  # a pipe or a device could block for ever
            return None
        with open(path, "rb") as file:
            return file.read() if limit is None else file.read(limit + 1)

    def beside(self):
        """The names of the texts and words, ascending."""
        names = []
        for part in ("texts", "words"):
            try:
                found = os.listdir(os.path.join(self.path, part))
            except (FileNotFoundError, NotADirectoryError):
                continue
            names += [f"{part}/{name}" for name in found]
        return sorted(filter(BESIDE.match, names))


def _octal(field, what):
    """A number of a tar header: octal digits, then spaces or zero bytes."""
    digits = field.rstrip(b" \x00").lstrip(b" ")
    if not re.fullmatch(rb"[0-7]{1,12}", digits):
        raise Bad("bytes", f"the tar has a header whose {what} is malformed")
    return int(digits, 8)


def _header(block):
    """Name, size and type from one header block."""
    if block[257:265] not in (b"ustar\x0000", b"ustar  \x00"):
        raise Bad("bytes", "the file is not a ustar tar")
    blank = block[:148] + b" " * 8 + block[156:]
    if _octal(block[148:156], "checksum") != sum(blank):
        raise Bad("bytes", "the tar has a header whose checksum is wrong")
    name = block[:100].split(b"\x00")[0]
    # GNU's dialect ends the magic with a space and has no prefix field.
    prefix = block[345:500].split(b"\x00")[0] if block[262:263] == b"\x00" else b""
    whole = (prefix + b"/" + name if prefix else name).decode("utf-8", "replace")
    return whole.removeprefix("./"), _octal(block[124:136], "size"), block[156:157]


def read_tar(data):
    """Read an uncompressed ustar tar into memory."""
    files, position = {}, 0
    while position + BLOCK <= len(data) and any(data[position : position + BLOCK]):
        name, size, kind = _header(data[position : position + BLOCK])
        start = position + BLOCK
        if start + size > len(data):
            raise Bad("bytes", "the tar ends within a file")
        if kind in (b"x", b"g", b"L", b"K"):
            raise Bad("bytes", "the tar has extended headers, which ustar has not")
        if kind in (b"0", b"\x00") and (name in FIXED or BESIDE.match(name)):
            if name in files:
                raise Bad("bytes", f"the tar holds {name} twice")
            files[name] = data[start : start + size]
        position = start + (size + BLOCK - 1) // BLOCK * BLOCK
    if position == 0 or len(data) % BLOCK:
        raise Bad("bytes", "the file is not a ustar tar, or is cut off")
    return Files(files)


def open_export(path):
    """The export at a path.  OSError is a fault of the machine."""
    if os.path.isdir(path):
        os.listdir(path)  # an unreadable folder is not an empty one
        return Folder(path)
    if not stat.S_ISREG(os.stat(path).st_mode):
        raise OSError(f"{path} is neither a folder nor a file")
    with open(path, "rb") as file:
        return read_tar(file.read())


def lines_of(data, code="bytes"):
    """The lines of a file, each without its line feed.

    The last line has a line feed too; what follows it would be a torn line.
    """
    start = 0
    while start < len(data):
        end = data.find(b"\n", start)
        if end < 0:
            raise Bad(code, "the last line has no line feed")
        yield data[start:end]
        start = end + 1
