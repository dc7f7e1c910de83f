//! How a seed becomes an input: one to eight small changes, at places drawn by chance.

use crate::chance::Chance;

/// Inputs are kept below this length; the largest thing that a parser takes whole is an entry.
const LENGTH_MAX: usize = 80_000;

/// What our formats are made of, and what hurts parsers.
const TOKENS: &[&[u8]] = &[
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b"\"",
    b"\\",
    b"\\n",
    b"\\u0000",
    b"null",
    b"true",
    b"false",
    b"-0",
    b"-",
    b"0",
    b"00",
    b"1e9",
    b"0.5",
    b"9007199254740991",
    b"9007199254740992",
    b"18446744073709551616",
    b"-9007199254740992",
    b"\"act\":",
    b"\"at\":",
    b"\"seq\":",
    b"\"sigs\":",
    b"\"kind\":",
    b"\n",
    b"\r\n",
    b"\n\n",
    b" ",
    b"\t",
    b"\0",
    "\u{e9}".as_bytes(),
    "e\u{301}".as_bytes(),
    "\u{202e}".as_bytes(),
    "\u{2066}".as_bytes(),
    "\u{feff}".as_bytes(),
    "\u{fdd0}".as_bytes(),
    "\u{1f40c}".as_bytes(),
    "\u{85}".as_bytes(),
    b"\xed\xa0\x80",
    b"\xc0\x80",
    b"\xff",
    "\u{2014} ".as_bytes(),
    b"../",
    b"[[[[[[[[",
    b"{\"a\":",
    b"=",
    b"#",
    b"\"\"\"",
    b"'''",
];

/// Changes a seed; `other` is another seed, to take pieces from.
pub fn change(seed: &[u8], other: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..=chance.below(8) {
        match chance.below(10) {
            0 | 1 => flip(&mut bytes, chance),
            2 => set(&mut bytes, chance),
            3 => remove(&mut bytes, chance),
            4 => double(&mut bytes, chance),
            5 | 6 => token(&mut bytes, chance),
            7 => splice(&mut bytes, other, chance),
            8 => number(&mut bytes, chance),
            _ => swap(&mut bytes, chance),
        }
        bytes.truncate(LENGTH_MAX);
    }
    bytes
}

fn flip(bytes: &mut [u8], chance: &mut Chance) {
    let (at, bit) = (chance.below(bytes.len()), chance.below(8));
    if let Some(byte) = bytes.get_mut(at) {
        *byte ^= 1 << bit;
    }
}

fn set(bytes: &mut [u8], chance: &mut Chance) {
    let (at, value) = (chance.below(bytes.len()), chance.below(256));
    if let Some(byte) = bytes.get_mut(at) {
        *byte = u8::try_from(value).unwrap_or(0);
    }
}

/// A range of the bytes, more often short than long.
fn range(length: usize, chance: &mut Chance) -> std::ops::Range<usize> {
    let longest = match chance.below(4) {
        0 => length,
        1 => 64,
        _ => 8,
    };
    let start = chance.below(length);
    let end = start.saturating_add(1 + chance.below(longest)).min(length);
    start.min(end)..end
}

fn remove(bytes: &mut Vec<u8>, chance: &mut Chance) {
    bytes.drain(range(bytes.len(), chance));
}

fn double(bytes: &mut Vec<u8>, chance: &mut Chance) {
    let piece: Vec<u8> = bytes
        .get(range(bytes.len(), chance))
        .unwrap_or(&[])
        .to_vec();
    let at = chance.below(bytes.len() + 1);
    let times = 1 + if chance.below(8) == 0 { chance.below(40) } else { 0 };
    bytes.splice(at..at, piece.repeat(times));
}

fn token(bytes: &mut Vec<u8>, chance: &mut Chance) {
    let token = chance.pick(TOKENS).copied().unwrap_or(b"");
    let at = chance.below(bytes.len() + 1);
    let end = if chance.below(2) == 0 {
        at
    } else {
        (at + token.len()).min(bytes.len())
    };
    bytes.splice(at..end, token.iter().copied());
}

fn splice(bytes: &mut Vec<u8>, other: &[u8], chance: &mut Chance) {
    let piece = other.get(range(other.len(), chance)).unwrap_or(&[]);
    let at = range(bytes.len(), chance);
    bytes.splice(at, piece.iter().copied());
}

/// Changes a number where there is one: replaces a run of digits.
fn number(bytes: &mut Vec<u8>, chance: &mut Chance) {
    let start = chance.below(bytes.len());
    let digit = |byte: &u8| byte.is_ascii_digit();
    let Some(from) = bytes
        .iter()
        .skip(start)
        .position(digit)
        .map(|at| at + start)
    else {
        return;
    };
    let run = bytes
        .iter()
        .skip(from)
        .take_while(|byte| digit(byte))
        .count();
    let new = match chance.below(4) {
        0 => chance.next().to_string(),
        1 => chance.below(300).to_string(),
        2 => "0".repeat(1 + chance.below(3)),
        _ => (1_u64 << chance.below(64)).to_string(),
    };
    bytes.splice(from..from + run, new.into_bytes());
}

fn swap(bytes: &mut [u8], chance: &mut Chance) {
    if bytes.len() > 1 {
        let (one, other) = (chance.below(bytes.len()), chance.below(bytes.len()));
        bytes.swap(one, other);
    }
}
