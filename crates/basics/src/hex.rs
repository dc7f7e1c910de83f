//! Lower-case hexadecimal, the only spelling of bytes in signed records (`spec/encoding.md`).

const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// Writes bytes as lower-case hexadecimal digits, two a byte.
pub fn encode(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        for nibble in [byte >> 4, byte & 15] {
            if let Some(digit) = DIGITS.get(usize::from(nibble)) {
                out.push(char::from(*digit));
            }
        }
    }
    out
}

/// Writes 32-byte values into a buffer on the stack, for serialising without an allocation.
///
/// `out` must be exactly twice as long as `bytes`; what does not fit is left as it was.
pub fn encode_into(bytes: &[u8], out: &mut [u8]) {
    for (byte, pair) in bytes.iter().zip(out.chunks_exact_mut(2)) {
        if let ([high, low], Some(h), Some(l)) = (
            pair,
            DIGITS.get(usize::from(byte >> 4)),
            DIGITS.get(usize::from(byte & 15)),
        ) {
            *high = *h;
            *low = *l;
        }
    }
}

/// Reads exactly `N` bytes from `2 * N` lower-case hexadecimal digits; `None` for anything else.
pub fn decode<const N: usize>(text: &str) -> Option<[u8; N]> {
    let text = text.as_bytes();
    if text.len() != N * 2 {
        return None;
    }
    let mut out = [0_u8; N];
    let mut bad = 0_u8;
    let (pairs, _) = text.as_chunks::<2>();
    for ([high, low], byte) in pairs.iter().zip(out.iter_mut()) {
        let (high, low) = (value(*high), value(*low));
        bad |= high | low;
        *byte = (high << 4) | (low & 15);
    }
    (bad & 0xf0 == 0).then_some(out)
}

/// The value of one digit, or 0xff (whose high bits mark it as no digit). A table: books are full
/// of digits, and reading one is a good part of the time that verifying it takes.
fn value(digit: u8) -> u8 {
    #[allow(
        clippy::indexing_slicing,
        reason = "computed while compiling, where it cannot fail unseen"
    )]
    const VALUES: [u8; 256] = {
        let mut values = [0xff; 256];
        let mut value = 0;
        while value < 16 {
            values[DIGITS[value as usize] as usize] = value;
            value += 1;
        }
        values
    };
    // Every `u8` has its place in the table, which the compiler knows.
    VALUES.get(usize::from(digit)).copied().unwrap_or(0xff)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes_and_nothing_else() {
        let bytes: Vec<u8> = (0..=255).collect();
        let text = encode(&bytes);
        assert_eq!(decode::<256>(&text).map(Vec::from), Some(bytes.clone()));
        let mut buffer = [0_u8; 512];
        encode_into(&bytes, &mut buffer);
        assert_eq!(text.as_bytes(), buffer);
        assert_eq!(decode::<1>("0a"), Some([10]));
        for bad in ["0A", "0", "0g", "g0", "000", "", " 0", "é"] {
            assert_eq!(decode::<1>(bad), None, "{bad:?}");
        }
    }
}
