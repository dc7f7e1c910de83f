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
    // Two passes over pairs without a table or a branch, so that sixteen digits are read at once:
    // books are full of digits, and reading them is a good part of the time that verifying takes.
    let mut out = [0_u8; N];
    let mut bad = 0_u8;
    for digit in text {
        bad |= u8::from(!is_digit(*digit));
    }
    let (pairs, _) = text.as_chunks::<2>();
    for ([high, low], byte) in pairs.iter().zip(out.iter_mut()) {
        *byte = (value(*high) << 4) | value(*low);
    }
    (bad == 0).then_some(out)
}

/// Whether this is one of the sixteen digits.
const fn is_digit(byte: u8) -> bool {
    (byte.wrapping_sub(b'0') < 10) | (byte.wrapping_sub(b'a') < 6)
}

/// The value of a digit: the low half of its byte, and nine more for the letters, whose bytes have
/// the bit of 64.
const fn value(digit: u8) -> u8 {
    (digit & 15) + (digit >> 6) * 9
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
        for byte in 0..=u8::MAX {
            let said = str::from_utf8(&[byte, byte]).ok().and_then(decode::<1>);
            let place = DIGITS.iter().position(|digit| *digit == byte);
            assert_eq!(
                said,
                place.map(|v| [u8::try_from(v * 17).unwrap()]),
                "{byte}"
            );
        }
        for bad in ["0A", "0", "0g", "g0", "000", "", " 0", "é"] {
            assert_eq!(decode::<1>(bad), None, "{bad:?}");
        }
    }
}
