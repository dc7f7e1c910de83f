//! Signatures and keys: RFC 8032, and the edges of ZIP 215.

use super::hex;
use basics::{PublicKey, Signature};
use book::keys::{KeyError, check_public, verify};
use serde_json::{Value, json};
use testkit::key_of;

/// The fourteen encodings of the eight points of small order that ZIP 215 decodes.
const SMALL: [&str; 14] = [
    "0100000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000080",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0000000000000000000000000000000000000000000000000000000000000080",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
];

/// The order of the group, little-endian.
const ORDER: [u8; 32] = [
    0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
];

pub(super) fn small_order() -> Vec<Value> {
    let small = SMALL
        .iter()
        .map(|key| (key.parse::<PublicKey>().unwrap(), true));
    let good = ["ana", "ben", "scribe"].map(|name| (key_of(name).public(), false));
    let case = |(key, small): (PublicKey, bool)| {
        assert_eq!(check_public(&key) == Err(KeyError::SmallOrder), small);
        json!({"key": key, "small_order": small})
    };
    small.chain(good).map(case).collect()
}

pub(super) fn no_point() -> Vec<Value> {
    let keys = (2..=20_u8).map(|y| PublicKey([y; 32]));
    let off_curve = keys.filter(|key| check_public(key) == Err(KeyError::NoPoint));
    off_curve.take(5).map(|key| json!({"key": key})).collect()
}

/// A case, judged by the crate that keeps the books and held against what is wanted.
fn case(key: &PublicKey, message: &[u8], sig: &Signature, valid: bool, why: &str) -> Value {
    assert_eq!(verify(key, message, sig), valid, "{why}");
    json!({"key": key, "message": hex(message), "sig": sig, "valid": valid, "why": why})
}

/// S plus the group's order: the same point, another spelling.
fn with_greater_s(sig: &Signature) -> Signature {
    let mut greater = *sig;
    let mut carry = 0;
    for (byte, order) in greater.0[32..].iter_mut().zip(ORDER) {
        let sum = u16::from(*byte) + u16::from(order) + carry;
        *byte = sum.to_le_bytes()[0];
        carry = sum >> 8;
    }
    greater
}

/// Known answers: key, message, signature.
const RFC_8032: [(&str, &[u8], &str); 2] = [
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        b"",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e3970\
         1cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        b"r",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613\
         d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
];

pub(super) fn signatures() -> Vec<Value> {
    let mut cases = Vec::new();
    for (key, message, sig) in RFC_8032 {
        let (key, sig) = (key.parse().unwrap(), sig.parse().unwrap());
        cases.push(case(&key, message, &sig, true, "RFC 8032"));
        cases.push(case(&key, b"other", &sig, false, "another message"));
        let mut wrong = sig;
        wrong.0[0] ^= 1;
        cases.push(case(&key, message, &wrong, false, "another R"));
        let greater = with_greater_s(&sig);
        cases.push(case(
            &key,
            message,
            &greater,
            false,
            "S not less than the order",
        ));
    }
    let other = key_of("ana");
    let sig = other.sign(b"words");
    cases.push(case(
        &key_of("ben").public(),
        b"words",
        &sig,
        false,
        "another key",
    ));
    let zero = Signature([0; 64]);
    let point_of_no_curve = PublicKey([2; 32]);
    cases.push(case(
        &point_of_no_curve,
        b"words",
        &zero,
        false,
        "a key that is no point",
    ));
    let mut off_curve = sig;
    off_curve.0[..32].copy_from_slice(&[2; 32]);
    cases.push(case(
        &other.public(),
        b"words",
        &off_curve,
        false,
        "R that is no point",
    ));
    // Key and R of small order, in any encoding, with S = 0: valid under ZIP 215, every one.
    for key in SMALL {
        for r in SMALL {
            let mut sig = Signature([0; 64]);
            sig.0[..32].copy_from_slice(&r.parse::<PublicKey>().unwrap().0);
            cases.push(case(
                &key.parse().unwrap(),
                b"Zcash",
                &sig,
                true,
                "small order",
            ));
        }
    }
    cases
}
