"""Ed25519 under ZIP 215 (spec/encoding.md section 3).

The `cryptography` package checks the equation without the cofactor and
compares R byte by byte.  What it accepts also fulfils the cofactored equation,
provided that S is canonical and the key decodes, which is checked here first.
What it refuses is decided again below, in plain Python.
"""

import hashlib
from functools import lru_cache

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
SQRT_MINUS_ONE = pow(2, (P - 1) // 4, P)
IDENTITY = (0, 1, 1, 0)


def decode_point(data):
    """Decode 32 bytes as ZIP 215 does; None if y is not on the curve.

    The y-coordinate is taken modulo p, and x = 0 with the sign bit set is
    accepted.  Points are in extended coordinates (X, Y, Z, T).
    """
    number = int.from_bytes(data, "little")
    y = (number & (2**255 - 1)) % P
    u = (y * y - 1) % P
    v = (D * y * y + 1) % P
    x = u * pow(v, 3, P) * pow(u * pow(v, 7, P), (P - 5) // 8, P) % P
    square = v * x * x % P
    if square == (P - u) % P:
        x = x * SQRT_MINUS_ONE % P
    elif square != u:
        return None
    if x & 1 != number >> 255:
        x = (P - x) % P
    return (x, y, 1, x * y % P)


def add(first, second):
    """The complete addition of two points on the twisted curve."""
    x1, y1, z1, t1 = first
    x2, y2, z2, t2 = second
    a = (y1 - x1) * (y2 - x2) % P
    b = (y1 + x1) * (y2 + x2) % P
    c = 2 * t1 * t2 * D % P
    d = 2 * z1 * z2 % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(scalar, point):
    """Scalar multiplication; only public values pass through here."""
    result = IDENTITY
    for bit in bin(scalar)[2:]:
        result = add(result, result)
        if bit == "1":
            result = add(result, point)
    return result


def _is_torsion(point):
    """Whether eight times the point is the identity."""
    x, y, z, _ = times(8, point)
    return x == 0 and y == z


BASE = decode_point(bytes([0x58]) + bytes([0x66]) * 31)


@lru_cache(maxsize=8192)
def _load(key):
    """The key as a point and as the package has it; None where it has not."""
    try:
        return decode_point(key), Ed25519PublicKey.from_public_bytes(key)
    except Exception:  # whatever the package dislikes is decided in plain Python
        return decode_point(key), None


def is_point(key):
    """Whether 32 bytes decode to a point at all."""
    return _load(key)[0] is not None


def is_small_order(key):
    """Whether a key, in any of its encodings, lies in the 8-torsion."""
    return is_point(key) and _is_torsion(_load(key)[0])


def verify_slowly(key, signature, message):
    """The equation of ZIP 215 in plain Python: [8][S]B = [8]R + [8][k]A."""
    s = int.from_bytes(signature[32:], "little")
    a, r = decode_point(key), decode_point(signature[:32])
    if len(signature) != 64 or s >= ORDER or a is None or r is None:
        return False
    digest = hashlib.sha512(signature[:32] + key + message).digest()
    k = int.from_bytes(digest, "little") % ORDER
    x, y, z, t = add(r, times(k, a))
    return _is_torsion(add(times(s, BASE), (P - x, y, z, P - t)))


def verify(key, signature, message):
    """Whether a signature verifies under the one rule of section 3."""
    if len(key) != 32 or len(signature) != 64 or not is_point(key):
        return False
    if int.from_bytes(signature[32:], "little") >= ORDER:
        return False
    try:
        _load(key)[1].verify(signature, message)
        return True
    except Exception:  # refused, or a key that the package did not load
        return verify_slowly(key, signature, message)
