"""The command line, archives, and input that means harm."""

import contextlib
import io
import json
import os
import random
import tempfile
import unittest

from writer import Writer, tar_of

import canonical
import export
import verify


def small_book():
    book = Writer()
    matter = book.propose()
    book.all_agree(matter, "A text.")
    book.receipt(1)
    return book


def write_folder(path, files):
    for name, data in files.items():
        whole = os.path.join(path, *name.split("/"))
        os.makedirs(os.path.dirname(whole), exist_ok=True)
        with open(whole, "wb") as file:
            file.write(data)


def run(*arguments):
    """The exit code and what was printed."""
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
        try:
            code = verify.main(list(arguments))
        except SystemExit as stop:
            code = stop.code
    out.flush()
    return code, out.buffer.getvalue().decode()


class Command(unittest.TestCase):
    def setUp(self):
        held = tempfile.TemporaryDirectory()
        self.addCleanup(held.cleanup)
        self.folder = os.path.join(held.name, "book")
        self.bad = os.path.join(held.name, "bad")
        self.tar = os.path.join(held.name, "book.tar")
        files = small_book().files()
        write_folder(self.folder, files)
        write_folder(self.bad, {**files, "checkpoint": b"none"})
        with open(self.tar, "wb") as file:
            file.write(tar_of(files))

    def test_exit_codes(self):
        self.assertEqual(run(self.folder)[0], 0)
        self.assertEqual(run(self.tar)[0], 0)
        self.assertEqual(run(self.bad)[0], 1)
        self.assertEqual(run()[0], 2)
        self.assertEqual(run("--what", self.tar)[0], 2)
        self.assertEqual(run(self.folder + "x")[0], 3)
        self.assertEqual(run("/dev/null")[0], 3)
        self.assertEqual(run("no\x00path", self.folder)[0], 3)
        self.assertEqual(run(self.folder, self.folder + "x", self.bad)[0], 1)
        self.assertEqual(run(self.folder, self.folder + "x")[0], 3)

    def test_sentences(self):
        self.assertIn("valid.", run(self.folder)[1])
        self.assertIn("not valid (checkpoint)", run(self.bad)[1])

    def test_one_line_a_path(self):
        code, printed = run(self.folder, self.bad, self.tar, self.tar + "x", "--json")
        results = [json.loads(line) for line in printed.splitlines()]
        self.assertEqual(code, 1)
        self.assertEqual([each["valid"] for each in results], [True, False, True, False])
        self.assertEqual(results[0], results[2])
        self.assertEqual(results[0]["entries"], 7)
        self.assertIn("fault", results[3])
        keys = {"valid", "entries", "root", "book", "bad", "notes", "summary"}
        self.assertEqual(set(results[0]), keys)

    def test_names_that_are_no_files(self):
        os.remove(os.path.join(self.folder, "checkpoint"))
        os.mkdir(os.path.join(self.folder, "checkpoint"))
        self.assertEqual(run(self.folder)[0], 1)
        os.remove(os.path.join(self.folder, "entries.jsonl"))
        os.mkfifo(os.path.join(self.folder, "entries.jsonl"))
        self.assertEqual(run(self.folder)[0], 1)


class Archives(unittest.TestCase):
    def code(self, data):
        try:
            export.read_tar(data)
        except canonical.Bad as bad:
            return bad.code
        return None

    def test_bad_archives(self):
        tar = tar_of(small_book().files())
        self.assertIsNone(self.code(tar))
        self.assertEqual(self.code(b""), "bytes")
        self.assertEqual(self.code(b"x" * 2000), "bytes")
        self.assertEqual(self.code(tar[:700]), "bytes")
        self.assertEqual(self.code(tar[:512]), "bytes")
        self.assertEqual(self.code(b"y" + tar[1:]), "bytes")
        self.assertEqual(self.code(tar[:124] + b"\x80" * 12 + tar[136:]), "bytes")
        self.assertEqual(self.code(tar[:2048] + tar[:2048] + tar[2048:]), "bytes")

    def test_prefix_and_dot(self):
        files = {"./" + name: data for name, data in small_book().files().items()}
        result = verify.verify(lambda: export.read_tar(tar_of(files)))
        self.assertTrue(result["valid"], result["bad"])


class Harm(unittest.TestCase):
    """Whatever the bytes are, there is an answer and no other exception."""

    def answer(self, files):
        return verify.verify(lambda: export.Files(files))

    def test_random_changes(self):
        chance = random.Random(215)
        files = small_book().files()
        names = ["book.json", "entries.jsonl", "checkpoint", "receipts.jsonl"]
        names.append(next(name for name in files if name.startswith("words/")))
        for _ in range(600):
            name = chance.choice(names)
            data = bytearray(files[name])
            for _ in range(chance.randint(1, 3)):
                data[chance.randrange(len(data))] = chance.choice(b'{}[]",:0a9\\\n\xff\x00')
            result = self.answer({**files, name: bytes(data)})
            changed = bytes(data) != files[name]
            self.assertEqual(result["valid"], not changed, (name, bytes(data)))

    def test_random_archives(self):
        chance = random.Random(6962)
        tar = tar_of(small_book().files())
        for _ in range(300):
            data = bytearray(tar)
            for _ in range(chance.randint(1, 20)):
                data[chance.randrange(2048)] = chance.randrange(256)
            cut = chance.choice((len(data), chance.randrange(len(data))))
            verify.verify(lambda data=bytes(data[:cut]): export.read_tar(data))

    def test_values_of_any_type(self):
        """Every value of a good entry is replaced by values of other types."""
        book = small_book()
        others = (None, True, -1, 2**53 - 1, "", "x", [], {}, [[]], {"kind": []})
        for seq in (0, 1, 2):
            for path in paths_in(book.read(seq)):
                for other in others:
                    entry = book.read(seq)
                    put(entry, path, other)
                    lines = [*book.lines[:seq], canonical.encode(entry)]
                    data = b"".join(line + b"\n" for line in lines)
                    result = self.answer({**book.files(), "entries.jsonl": data})
                    self.assertFalse(result["valid"], (path, other))

    def test_charters_of_any_type(self):
        """The same for a charter, signed, so that the rules come to see it."""
        others = (None, True, -1, 2**53 - 1, "", [], {}, [[]], [{}])
        good = Writer().charter
        for path in paths_in(good):
            for other in others:
                rules = canonical.parse(canonical.encode(good))
                put(rules, path, other)
                if rules == good:
                    continue
                book = Writer(found=False)
                book.found(charter=rules)
                bad = book.verify()["bad"]
                if bad is not None:
                    self.assertEqual(bad["seq"], 0)
                    self.assertIn(bad["code"], ("bytes", "rule"), (path, other))


def paths_in(value, path=()):
    """The way to every value within a value."""
    if isinstance(value, (dict, list)):
        keys = value if isinstance(value, dict) else range(len(value))
        for key in keys:
            yield (*path, key)
            yield from paths_in(value[key], (*path, key))


def put(value, path, other):
    for key in path[:-1]:
        value = value[key]
    value[path[-1]] = other


if __name__ == "__main__":
    unittest.main()
