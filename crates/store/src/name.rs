//! What a secret or a note may be called, so that a name is also a safe file name.

use crate::fault::Fault;

const CHARS_MAX: usize = 40;

/// Lets a name pass that has 1 to 40 characters of `a`–`z`, `0`–`9`, `_`, `-` and `.` and does not
/// begin with a point (which would hide the file, or leave the folder).
pub(crate) fn check(name: &str) -> Result<(), Fault> {
    let allowed = |b: u8| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'-' | b'.');
    let fits = !name.is_empty() && name.len() <= CHARS_MAX && !name.starts_with('.');
    if fits && name.bytes().all(allowed) {
        return Ok(());
    }
    Err(Fault::Name { name: name.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_in_their_folder() {
        for good in ["scribe-key", "a", "x.2_y"] {
            assert_eq!(check(good), Ok(()));
        }
        let long = "a".repeat(41);
        for bad in ["", ".", "..", ".x", "a/b", "A", "ñ", "a b", "a\0", long.as_str()] {
            assert!(check(bad).is_err(), "{bad:?}");
        }
    }
}
