#!/usr/bin/env python3
"""Both verifiers on the same books: they must say the same.

    python3 verifier/crosscheck.py [--books N] [--binary PATH] [--seed N]

The books come from `cargo xtask sim`: N small ones, one large one for every fifty,
and for every hundred one that is spoiled in every way that it knows; and from the
tests beside this file, one of acts by chance for every ten, and of what was refused
in it some each as a book that ends with it.  One line of counts is printed; what
differs goes to the standard error, and its books are kept.

Exit codes: 0 they agree, 1 they differ, 2 wrong usage, 3 a book or the other
verifier could not be made or started.
"""

import argparse
import json
import os
import random
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
from test_wander import Wanderer  # noqa: E402
from verify import verify  # noqa: E402

AGREE, DIFFER, MACHINE = 0, 1, 3
SHOWN = 20
STEPS = 600
REFUSED = 20
VALID_KEYS = ("entries", "root", "book", "summary")


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


def write(path, writer):
    """Write a book as an export."""
    for name, data in writer.files().items():
        whole = os.path.join(path, *name.split("/"))
        os.makedirs(os.path.dirname(whole), exist_ok=True)
        with open(whole, "wb") as file:
            file.write(data)


def chance_books(folder, seed):
    """Write a book of acts by chance, and some that end with what was refused in it.

    Gives (path, the code it must be found by or None) of each.
    """
    wanderer = Wanderer(seed)
    wanderer.go(STEPS)
    writer, path = wanderer.writer, os.path.join(folder, f"chance-{seed}")
    writer.lines, writer.tree = wanderer.lines, wanderer.book.tree
    write(path, writer)
    found = [(path, None)]
    founding, *refused = wanderer.refused.values()
    chosen = random.Random(seed).sample(refused, min(REFUSED, len(refused)))
    for number, (before, line, code) in enumerate([founding, *chosen]):
        writer.lines = [*wanderer.lines[:before], line]
        write(f"{path}-{number}", writer)
        found.append((f"{path}-{number}", code))
    return found


def make(folder, books, seed, pool):
    """Write all books; gives (path, the code it must be found by or None)."""
    small = os.path.join(folder, "small")
    sim("--seed", seed, "--many", books, "--export", small)
    found = [(os.path.join(small, name), None) for name in sorted(os.listdir(small))]
    for each in range(seed, seed + -(-books // 50)):
        large = os.path.join(folder, f"large-{each}")
        sim("--seed", each, "--people", 10, "--days", 50, "--export", large)
        found.append((large, None))
    seeds = range(seed, seed + -(-books // 10))
    found += chain.from_iterable(pool.map(partial(chance_books, folder), seeds))
    codes = dict(line.split()[:2] for line in sim("--list-tampers").splitlines())
    for each in range(seed, seed + -(-books // 100)):
        spoiled = os.path.join(folder, f"spoiled-{each}")
        sim("--seed", each, "--days", 8, "--tamper", "all", "--export", spoiled)
        found += [(os.path.join(spoiled, kind), code) for kind, code in codes.items()]
    return found


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
    """(entries, what differs or None) for one book."""
    path, code = book
    ours, theirs = verify(lambda: open_export(path)), other(binary, path)
    bad, told = ours["bad"] or {}, theirs.get("bad") or {}
    here, there = ((each.get("code"), each.get("seq")) for each in (bad, told))
    if ours["valid"] != theirs["valid"] or here != there:
        what = f"here {bad or 'valid'}, there {told or theirs.get('said', 'valid')}"
    elif here[0] != code:
        what = f"both find {here[0]}, where it should be {code}"
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
    spoiled = sum(code is not None for _, code in made)
    entries = sum(count for count, _ in results)
    print(
        f"crosscheck: {len(made) - spoiled} honest and {spoiled} spoiled books,"
        f" {entries} valid entries, {len(differences)} differences"
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
