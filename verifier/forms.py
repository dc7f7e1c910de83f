"""Forms: what values look like, and which code a fault of theirs has.

A form is called with a value and the words that say where it stands; it yields
the faults as (code, why).  By spec/book.md section 3 the structure, types,
words, digits, and lengths of texts in the clear are for `bytes`; numbers out of
range and lists of a wrong length are for `rule`.
"""

from canonical import MAX_INSTANT, MAX_INTEGER, Bad, is_hex

BYTES, RULE = "bytes", "rule"


def check(form, value, where, code):
    """Raise the first fault that has this code."""
    for found, why in form(value, where):
        if found == code:
            raise Bad(code, why)


def number(low=-MAX_INTEGER, high=MAX_INTEGER):
    """An integer within a range; true and false are none."""

    def form(value, where):
        if type(value) is not int:
            yield BYTES, f"{where} is not an integer"
        elif not low <= value <= high:
            yield RULE, f"{where} is not from {low} to {high}"

    return form


def _natural(high, what):
    def form(value, where):
        if type(value) is not int or not 0 <= value <= high:
            yield BYTES, f"{where} is not {what}"

    return form


# What frames an act is of these types, of which nothing negative is one.
position = _natural(MAX_INTEGER, "a position or a size")
instant = _natural(MAX_INSTANT, "an instant")


def boolean(value, where):
    """True or false."""
    if type(value) is not bool:
        yield BYTES, f"{where} is not true or false"


def anything(_value, _where):
    """What is not looked into."""
    return ()


def digits(size):
    """That many bytes in hexadecimal."""

    def form(value, where):
        if not is_hex(value, size):
            yield BYTES, f"{where} is not {size} bytes in hexadecimal"

    return form


def one_of(*words):
    """One of a few words."""

    def form(value, where):
        if type(value) is not str or value not in words:
            yield BYTES, f"{where} is none of {', '.join(words)}"

    return form


def text(low, high, one_line=True, letters=None):
    """A text in the clear; its length is counted in Unicode scalar values."""

    def form(value, where):
        if type(value) is not str or not low <= len(value) <= high:
            yield BYTES, f"{where} is not a text of {low} to {high} characters"
        elif one_line and "\n" in value:
            yield BYTES, f"{where} is not one line"
        elif letters is not None and not set(value) <= set(letters):
            yield BYTES, f"{where} holds other characters than {letters}"

    return form


def listing(item, low=0, high=MAX_INTEGER):
    """A list of values of one form."""

    def form(value, where):
        if type(value) is not list:
            yield BYTES, f"{where} is not a list"
            return
        if not low <= len(value) <= high:
            yield RULE, f"{where} has not {low} to {high} items"
        for place, each in enumerate(value):
            yield from item(each, f"{where}[{place}]")

    return form


def record(**fields):
    """An object with exactly these keys."""

    def form(value, where):
        if type(value) is not dict or value.keys() != fields.keys():
            yield BYTES, f"{where} has not exactly the keys it must have"
            return
        for key, inner in fields.items():
            yield from inner(value[key], f"{where}.{key}")

    return form


def variant(tag, **variants):
    """An object whose keys depend on the word under one of them."""
    known = one_of(*variants)
    records = {word: record(**{tag: known}, **more) for word, more in variants.items()}

    def form(value, where):
        word = value.get(tag) if type(value) is dict else None
        if type(word) is str and word in records:
            yield from records[word](value, where)
        else:
            yield BYTES, f"{where} is of no known {tag}"

    return form


def nullable(inner):
    """Null, or a value of that form."""
    return lambda value, where: () if value is None else inner(value, where)


def either(*records):
    """An object of the first of several records that has its keys."""

    def form(value, where):
        faults = []
        for each in records:
            faults = list(each(value, where))
            if not any(code == BYTES for code, _ in faults):
                break
        yield from faults

    return form
