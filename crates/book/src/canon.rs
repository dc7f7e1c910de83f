//! Canonical JSON: one value, one byte string (`spec/encoding.md` section 1; RFC 8785).
//!
//! Reading is a scan that accepts exactly the canonical spelling, so that what is accepted need
//! never be written again to be compared. Writing goes through `serde_json`'s sorted maps, whose
//! escapes are those of RFC 8785 for every string that our rules allow.

use basics::limits::{INTEGER_MAX, NESTING_MAX};
use basics::text::{self, TextError};
use serde::Serialize;

/// Digits of the greatest integer.
const INTEGER_DIGITS: usize = INTEGER_MAX.ilog10() as usize + 1;

/// Why bytes are not canonical. `at` is the offset of the first byte that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CanonError {
    /// Something other than what a canonical value has here.
    #[error("byte {at}: {what}")]
    Unexpected {
        /// Offset of the byte.
        at: usize,
        /// What is wrong with it.
        what: &'static str,
    },
    /// A string that rule 1.4 does not allow.
    #[error("byte {at}: {error}")]
    Text {
        /// Offset of the string.
        at: usize,
        /// What is wrong with it.
        error: TextError,
    },
}

/// Why a value has no canonical spelling.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// It holds something that JSON cannot say.
    #[error("this cannot be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// It holds something that our rules do not allow, such as a fraction or a control character.
    #[error("this has no canonical form: {0}")]
    Canon(#[from] CanonError),
}

/// Writes a value canonically. Its keys are sorted by byte, which is how RFC 8785 sorts them as
/// long as none has a character beyond U+FFFF; then it may be refused rather than written wrongly.
pub fn to_bytes<T: Serialize>(value: &T) -> Result<Vec<u8>, WriteError> {
    // `serde_json::Value` keeps objects in a `BTreeMap`, hence sorted by byte.
    let bytes = serde_json::to_vec(&serde_json::to_value(value)?)?;
    check(&bytes)?;
    Ok(bytes)
}

/// Checks that bytes are one canonical value and nothing else.
pub fn check(bytes: &[u8]) -> Result<(), CanonError> {
    read(bytes).map(|_| ())
}

/// As [`check`]; gives the bytes as the text that they are.
pub fn read(bytes: &[u8]) -> Result<&str, CanonError> {
    scan(bytes, false).map(|scanner| scanner.text)
}

/// One member of an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member<'a> {
    /// How many objects it lies in beyond the outermost: 0 or 1.
    pub depth: u8,
    /// Its key, as it is spelled.
    pub key: &'a str,
    /// The text of its value.
    pub value: &'a str,
}

/// As [`read`]; gives, besides, where this is an object, its members and those of the objects that
/// are their values, in the order in which they end. Whoever knows which members a text has need
/// not look for them again.
pub fn outline(bytes: &[u8]) -> Result<(&str, Vec<Member<'_>>), CanonError> {
    scan(bytes, true).map(|scanner| (scanner.text, scanner.members))
}

fn scan(bytes: &[u8], outline: bool) -> Result<Scanner<'_>, CanonError> {
    let text = simdutf8::compat::from_utf8(bytes).map_err(|error| CanonError::Unexpected {
        at: error.valid_up_to(),
        what: "this is not UTF-8",
    })?;
    // As many as an entry has.
    let members = Vec::with_capacity(if outline { 10 } else { 0 });
    let mut scanner = Scanner { text, bytes, at: 0, outline, members };
    scanner.value(NESTING_MAX)?;
    if scanner.at == bytes.len() {
        Ok(scanner)
    } else {
        Err(scanner.wrong("something follows the value"))
    }
}

/// A key as it is spelled.
#[derive(Clone, Copy)]
struct Key<'a> {
    text: &'a str,
    /// Of small letters, digits and `_` only, as nearly all are: what is sorted is what is spelled.
    plain: bool,
}

impl Key<'_> {
    /// Whether another key comes after this one: by UTF-16 code units (RFC 8785 section 3.2.3).
    fn is_before(self, next: Self) -> bool {
        if !(self.plain && next.plain) {
            return unescaped(self.text).lt(unescaped(next.text));
        }
        // Keys are short and seldom begin alike: a call to compare them takes longer than this.
        for (before, now) in self.text.bytes().zip(next.text.bytes()) {
            if before != now {
                return before < now;
            }
        }
        self.text.len() < next.text.len()
    }
}

/// The UTF-16 code units of a string whose escapes are those of rule 1.5.
fn unescaped(text: &str) -> impl Iterator<Item = u16> {
    let mut signs = text.chars();
    let signs = std::iter::from_fn(move || match signs.next()? {
        '\\' => signs
            .next()
            .map(|sign| if sign == 'n' { '\n' } else { sign }),
        sign => Some(sign),
    });
    signs.flat_map(|sign| {
        let mut units = [0; 2];
        let count = sign.encode_utf16(&mut units).len();
        units.into_iter().take(count)
    })
}

struct Scanner<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    outline: bool,
    members: Vec<Member<'a>>,
}

impl<'a> Scanner<'a> {
    fn wrong(&self, what: &'static str) -> CanonError {
        CanonError::Unexpected { at: self.at, what }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn take(&mut self, byte: u8, what: &'static str) -> Result<(), CanonError> {
        if self.peek() == Some(byte) {
            self.at += 1;
            Ok(())
        } else {
            Err(self.wrong(what))
        }
    }

    fn value(&mut self, depth: usize) -> Result<(), CanonError> {
        match self.peek() {
            Some(b'"') => self.string(),
            Some(b'-' | b'0'..=b'9') => self.integer(),
            Some(b'{') if depth > 0 => self.object(depth),
            Some(b'[') if depth > 0 => self.array(depth),
            Some(b'{' | b'[') => Err(self.wrong("nested too deep")),
            Some(b't') => self.word(b"true"),
            Some(b'f') => self.word(b"false"),
            Some(b'n') => self.word(b"null"),
            Some(_) => Err(self.wrong("no value begins with this")),
            None => Err(self.wrong("a value is missing")),
        }
    }

    fn word(&mut self, word: &[u8]) -> Result<(), CanonError> {
        if self
            .bytes
            .get(self.at..)
            .is_some_and(|rest| rest.starts_with(word))
        {
            self.at += word.len();
            Ok(())
        } else {
            Err(self.wrong("no value begins with this"))
        }
    }

    fn integer(&mut self) -> Result<(), CanonError> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        let digits = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        let count = self.at - digits;
        let leading_zero = self.bytes.get(digits) == Some(&b'0');
        // Only as many digits as the greatest has need to be compared with it.
        let too_great = count >= INTEGER_DIGITS
            && self
                .text
                .get(digits..self.at)
                .and_then(|digits| digits.parse::<i64>().ok())
                .is_none_or(|value| value > INTEGER_MAX);
        if count == 0 || (leading_zero && (count > 1 || digits > start)) || too_great {
            self.at = start;
            return Err(self.wrong("not an integer in its one spelling, within 2^53 - 1"));
        }
        match self.peek() {
            Some(b'.' | b'e' | b'E') => Err(self.wrong("fractions and exponents are not allowed")),
            _ => Ok(()),
        }
    }

    fn array(&mut self, depth: usize) -> Result<(), CanonError> {
        self.at += 1;
        if self.peek() == Some(b']') {
            self.at += 1;
            return Ok(());
        }
        loop {
            self.value(depth - 1)?;
            if self.peek() == Some(b',') {
                self.at += 1;
            } else {
                return self.take(b']', "a comma or the end of the array is missing");
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<(), CanonError> {
        self.at += 1;
        if self.peek() == Some(b'}') {
            self.at += 1;
            return Ok(());
        }
        let mut last: Option<Key<'a>> = None;
        loop {
            let key = self.key()?;
            if last.is_some_and(|last| !last.is_before(key)) {
                return Err(self.wrong("keys must be sorted, each once"));
            }
            last = Some(key);
            self.take(b':', "a colon is missing")?;
            let start = self.at;
            self.value(depth - 1)?;
            if self.outline && depth + 1 >= NESTING_MAX {
                self.remember(depth, key.text, start);
            }
            if self.peek() == Some(b',') {
                self.at += 1;
            } else {
                return self.take(b'}', "a comma or the end of the object is missing");
            }
        }
    }

    /// Adds the member that has just ended to the outline.
    fn remember(&mut self, depth: usize, key: &'a str, start: usize) {
        let depth = u8::from(depth < NESTING_MAX);
        if let Some(value) = self.text.get(start..self.at) {
            self.members.push(Member { depth, key, value });
        }
    }

    fn key(&mut self) -> Result<Key<'a>, CanonError> {
        let open = self.at;
        self.take(b'"', "a key is missing")?;
        while let Some(b'a'..=b'z' | b'0'..=b'9' | b'_') = self.peek() {
            self.at += 1;
        }
        let plain = self.peek() == Some(b'"');
        if plain {
            self.at += 1;
        } else {
            self.at = open;
            self.string()?;
        }
        let inside = self.text.get(open + 1..self.at - 1);
        Ok(Key { text: inside.unwrap_or_default(), plain })
    }

    /// Passes over characters that stand for themselves, sixteen at a time: most strings are long
    /// and plain, and sixteen comparisons at once cost no more than one.
    fn skip_plain(&mut self) {
        while let Some(chunk) = self
            .bytes
            .get(self.at..)
            .and_then(<[u8]>::first_chunk::<16>)
        {
            // No shortcuts within a chunk: only what is done for each byte alike is done for all
            // of them at once.
            let mut special = 0_u8;
            for byte in chunk {
                let beyond = byte.wrapping_sub(0x20) > 0x7e - 0x20;
                special |= u8::from(beyond) | u8::from(*byte == b'"') | u8::from(*byte == b'\\');
            }
            if special != 0 {
                return;
            }
            self.at += 16;
        }
    }

    fn string(&mut self) -> Result<(), CanonError> {
        self.at += 1;
        let start = self.at;
        let mut plain = true;
        loop {
            self.skip_plain();
            match self.peek() {
                Some(b'"') => break,
                Some(b'\\') => {
                    self.at += 1;
                    if !matches!(self.peek(), Some(b'"' | b'\\' | b'n')) {
                        return Err(self.wrong("only \\\", \\\\ and \\n are escapes"));
                    }
                    self.at += 1;
                }
                Some(0x20..=0x7e) => self.at += 1,
                Some(0x80..) => {
                    plain = false;
                    self.at += 1;
                }
                Some(_) => return Err(self.wrong("a control character in a string")),
                None => return Err(self.wrong("a string does not end")),
            }
        }
        if !plain {
            // Escapes stand for ASCII only, which neither composes nor misleads.
            let inside = self.text.get(start..self.at).unwrap_or("");
            text::check(inside).map_err(|error| CanonError::Text { at: start, error })?;
        }
        self.at += 1;
        Ok(())
    }
}

#[cfg(test)]
mod tests;
