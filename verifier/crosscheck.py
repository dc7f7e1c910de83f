#!/usr/bin/env python3
"""Both verifiers on the same books: they must say the same.

    python3 verifier/crosscheck.py [--books N] [--binary PATH] [--seed N]

The books come from `cargo xtask sim`: N small ones, one large one for every fifty,
and for every hundred one that is spoiled in every way that it knows, as a folder and
as a tar file; and from the tests beside this file, one of acts by chance for every
ten, and of what was refused in it some each as a book that ends with it.  Twice as
many copies of the small ones are mangled by chance.  One line of counts is printed;
what differs goes to the standard error, and its books are kept.

Exit codes: 0 they agree, 1 they differ, 2 wrong usage, 3 a book or the other
verifier could not be made or started.
"""

import argparse
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import chain

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
sys.path[:0] = [HERE, os.path.join(HERE, "tests")]

from export import open_export  # noqa: E402  (after the path is set)
from mangled import mangle, mangle_tar  # noqa: E402
from test_wander import Wanderer  # noqa: E402
from verify import verify  # noqa: E402
from writer import tar_of  # noqa: E402

AGREE, DIFFER, MACHINE = 0, 1, 3
SHOWN = 20
STEPS = 600
REFUSED = 20
VALID_KEYS = ("entries", "root", "book", "summary")
SOUND = (None, None)
TAMPERED = re.compile(r"(\S+) +seed=\d+ expected=(\S+) found=(\S+) entry=(\S+)")


class Stopped(Exception):
    """Something that is needed is missing or failed."""


def built():
    """The other verifier where cargo puts it, the release before the debug build."""
    target = os.environ.get("CARGO_TARGET_DIR", os.path.join(ROOT, "target"))
    paths = [os.path.join(ROOT, target, kind, "caracol") for kind in ("release", "debug")]
    for path in filter(os.path.isfile, paths):
        return path
    raise Stopped("caracol is not built: cargo build -p caracol, or --binary PATH")


def sim(*arguments):
    """What `cargo xtask sim` prints."""
    command = ["cargo", "xtask", "sim", *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode != 0:
        raise Stopped(f"{' '.join(command)}:\n{done.stderr[-2000:]}")
    return done.stdout


def write(path, files):
    """Write files as a folder, or as a tar file if the path ends so; gives the path."""
    folder = path
    if path.endswith(".tar"):
        files, folder = {os.path.basename(path): tar_of(files)}, os.path.dirname(path)
    for name, data in files.items():
        whole = os.path.join(folder, *name.split("/"))
        os.makedirs(os.path.dirname(whole), exist_ok=True)
        with open(whole, "wb") as file:
            file.write(data)
    return path


def chance_books(folder, seed):
    """Write a book of acts by chance, and some that end with what was refused in it.

    Gives (path, the code and position it must be found by) of each.
    """
    wanderer = Wanderer(seed)
    wanderer.go(STEPS)
    writer, path = wanderer.writer, os.path.join(folder, f"chance-{seed}")
    writer.lines, writer.tree = wanderer.lines, wanderer.book.tree
    found = [(write(path, writer.files()), SOUND)]
    founding, *refused = wanderer.refused.values()
    chosen = random.Random(seed).sample(refused, min(REFUSED, len(refused)))
    for number, (before, line, code) in enumerate([founding, *chosen]):
        writer.lines = [*wanderer.lines[:before], line]
        found.append((write(f"{path}-{number}", writer.files()), (code, before)))
    return found


def read(path):
    """All files of a folder by their names."""
    found = {}
    for folder, _, names in os.walk(path):
        for name in names:
            whole = os.path.join(folder, name)
            with open(whole, "rb") as file:
                found[os.path.relpath(whole, path).replace(os.sep, "/")] = file.read()
    return found


def mangled_book(folder, small, seed):
    """Write a copy of some small book that was spoiled by chance, as one of both forms."""
    chance = random.Random(seed)
    files = mangle(chance, read(chance.choice(small)))
    if seed % 2:
        return write(os.path.join(folder, "mangled", str(seed)), files)
    path = write(os.path.join(folder, "mangled", f"{seed}.tar"), files)
    with open(path, "r+b") as file:
        data = mangle_tar(chance, file.read())
        file.seek(0)
        file.truncate()
        file.write(data)
    return path


def spoiled_books(folder, seed):
    """Write a book for each way to spoil one; gives (path, (code, position)) of each."""
    found = []
    for line in sim("--seed", seed, "--days", 8, "--tamper", "all", "--export", folder).splitlines():
        kind, code, by, entry = TAMPERED.match(line).groups()
        expected = (code, None if entry == "-" else int(entry))
        path = os.path.join(folder, kind)
        if code != by:
            raise Stopped(f"sim finds {kind} by {by}, where it should be {code}")
        found += [(path, expected), (write(path + ".tar", read(path)), expected)]
    return found


def make(folder, books, seed, pool):
    """Write all books; gives (path, the code and position it must be found by, or None)."""
    path = os.path.join(folder, "small")
    sim("--seed", seed, "--many", books, "--export", path)
    small = [os.path.join(path, name) for name in sorted(os.listdir(path))]
    found = [(path, SOUND) for path in small]
    for each in range(seed, seed + -(-books // 50)):
        large = os.path.join(folder, f"large-{each}")
        sim("--seed", each, "--people", 10, "--days", 50, "--export", large)
        found.append((large, SOUND))
    seeds = range(seed, seed + -(-books // 10))
    found += chain.from_iterable(pool.map(partial(chance_books, folder), seeds))
    for each in range(seed, seed + -(-books // 100)):
        found += spoiled_books(os.path.join(folder, f"spoiled-{each}"), each)
    seeds = range(seed, seed + 2 * books)
    mangled = pool.map(partial(mangled_book, folder, small), seeds, chunksize=8)
    return found + [(path, None) for path in mangled]


def other(binary, path):
    """What the other verifier says."""
    done = subprocess.run([binary, "book", "verify", path, "--json"], capture_output=True)
    try:
        return json.loads(done.stdout)
    except ValueError:
        return {"valid": None, "said": (done.stdout + done.stderr).decode(errors="replace")}


def first_difference(ours, theirs, where):
    """The way to the first value that is not the same, or None."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for key in sorted({*ours, *theirs}):
            found = first_difference(ours.get(key), theirs.get(key), f"{where}/{key}")
            if found:
                return found
        return None
    return None if ours == theirs else f"{where}: here {ours}, there {theirs}"


def compare(binary, book):
    """(valid entries, what differs or None) for one book."""
    path, expected = book
    ours, theirs = verify(lambda: open_export(path)), other(binary, path)
    bad, told = ours["bad"] or {}, theirs.get("bad") or {}
    here, there = ((each.get("code"), each.get("seq")) for each in (bad, told))
    if ours["valid"] != theirs["valid"] or here != there:
        what = f"here {bad or 'valid'}, there {told or theirs.get('said', 'valid')}"
    elif expected not in (here, None):
        what = f"both find {here}, where it should be {expected}"
    elif ours["valid"]:
        parts = [{key: each.get(key) for key in VALID_KEYS} for each in (ours, theirs)]
        what = first_difference(*parts, "")
    else:
        what = None
    return ours["entries"], what and f"{path}: {what}"


def check(folder, books, binary, seed):
    """Make the books, compare, print; gives how many differ."""
    with ProcessPoolExecutor() as pool:
        made = make(folder, books, seed, pool)
        results = list(pool.map(partial(compare, binary), made, chunksize=8))
    differences = [what for _, what in results if what]
    for what in differences[:SHOWN]:
        print(what, file=sys.stderr)
    kinds = [expected for _, expected in made]
    honest, mangled = kinds.count(SOUND), kinds.count(None)
    entries = sum(count for count, _ in results)
    print(
        f"crosscheck: {honest} honest, {len(made) - honest - mangled} spoiled and {mangled}"
        f" mangled books, {entries} valid entries, {len(differences)} differences"
    )
    return len(differences)


def main(arguments=None):
    """The command line; gives the exit code."""
    parser = argparse.ArgumentParser(prog="crosscheck.py", description="Compare both verifiers.")
    parser.add_argument("--books", type=int, default=100, metavar="N", help="small books (100)")
    parser.add_argument("--binary", metavar="PATH", help="caracol, where it is not in target")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="the first seed (1)")
    options = parser.parse_args(arguments)
    if options.books < 1 or options.seed < 1:
        parser.error("--books and --seed are 1 or more")
    folder = tempfile.mkdtemp(prefix="crosscheck-")
    differ = 0
    try:
        binary = os.path.abspath(options.binary or built())
        differ = check(folder, options.books, binary, options.seed)
    except (Stopped, OSError) as stop:
        print(stop, file=sys.stderr)
        return MACHINE
    finally:
        if not differ:
            shutil.rmtree(folder)
    return DIFFER if differ else AGREE


if __name__ == "__main__":
    sys.exit(main())
