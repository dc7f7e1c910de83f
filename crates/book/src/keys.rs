//! Ed25519 under one verification rule, ZIP 215 (`spec/encoding.md` section 3).

use basics::{PublicKey, Signature};
use ed25519_zebra as zebra;
use rand_core::CryptoRng;

/// Why a key may not enter a book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// The bytes are no point of the curve.
    #[error("this public key is no point of the curve")]
    NoPoint,
    /// The point is one of the eight of small order, for which anybody can make signatures.
    #[error("this public key has small order; anybody could sign with it")]
    SmallOrder,
}

/// A private key of one device for one book, or of a scribe.
#[derive(Clone)]
pub struct SigningKey(zebra::SigningKey);

impl SigningKey {
    /// The key that 32 secret random bytes stand for (RFC 8032 section 5.1.5).
    pub fn from_seed(seed: [u8; 32]) -> Self {
        Self(zebra::SigningKey::from(seed))
    }

    /// The public key.
    pub fn public(&self) -> PublicKey {
        PublicKey(zebra::VerificationKeyBytes::from(&self.0).into())
    }

    /// Signs a message, deterministically as RFC 8032 says.
    pub fn sign(&self, message: &[u8]) -> Signature {
        Signature(self.0.sign(message).into())
    }
}

impl std::fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SigningKey of {}", self.public().short())
    }
}

/// Checks that a key may enter a book: a point of the curve, not of small order.
///
/// The eight torsion points have fourteen encodings among those that ZIP 215 decodes; a point is
/// one of them exactly if a signature of zeros (`R` the identity, `S` = 0) holds for every message
/// under it, since then `[8][k]A` is the identity for any `k`.
pub fn check_public(key: &PublicKey) -> Result<(), KeyError> {
    let key = zebra::VerificationKey::try_from(key.0).map_err(|_| KeyError::NoPoint)?;
    let mut identity = [0_u8; 64];
    if let Some(first) = identity.first_mut() {
        *first = 1;
    }
    let nothing = zebra::Signature::from(identity);
    // `[8][k]A` is the identity for a point of prime order only if k is a multiple of the group
    // order, which no hash of these messages is.
    if key.verify(&nothing, b"caracol/small-order/0").is_ok()
        && key.verify(&nothing, b"caracol/small-order/1").is_ok()
    {
        return Err(KeyError::SmallOrder);
    }
    Ok(())
}

/// Checks one signature by ZIP 215.
pub fn verify(key: &PublicKey, message: &[u8], signature: &Signature) -> bool {
    zebra::VerificationKey::try_from(key.0)
        .and_then(|key| key.verify(&zebra::Signature::from(signature.0), message))
        .is_ok()
}

/// Signatures that are checked together, about three times as fast as one by one.
///
/// The answer is the same as [`verify`] for each (that is what ZIP 215 is for), but says only
/// whether all hold.
#[derive(Default)]
pub struct Batch(zebra::batch::Verifier);

impl Batch {
    /// Adds one signature.
    pub fn queue(&mut self, key: &PublicKey, message: &[u8], signature: &Signature) {
        let key = zebra::VerificationKeyBytes::from(key.0);
        self.0
            .queue((key, zebra::Signature::from(signature.0), message));
    }

    /// Whether every signature holds. The randomness keeps a forger from balancing two bad
    /// signatures against each other.
    pub fn holds(self, randomness: impl CryptoRng) -> bool {
        self.0.verify(randomness).is_ok()
    }
}

/// Randomness for a batch, derived from a seed by hashing: each book's verification can then be
/// repeated to the bit. The seed must not be known to whoever made the signatures, or must be a
/// hash over all of them.
pub struct HashRandomness {
    seed: [u8; 32],
    counter: u64,
    block: [u8; 32],
    used: usize,
}

impl HashRandomness {
    /// Randomness that this seed determines.
    pub fn new(seed: [u8; 32]) -> Self {
        Self { seed, counter: 0, block: [0; 32], used: 32 }
    }

    fn byte(&mut self) -> u8 {
        if self.used >= self.block.len() {
            self.block = crate::beside::sha256(&[
                b"caracol/batch/v0\n",
                &self.seed,
                &self.counter.to_be_bytes(),
            ]);
            self.counter += 1;
            self.used = 0;
        }
        let byte = self.block.get(self.used).copied().unwrap_or(0);
        self.used += 1;
        byte
    }
}

impl rand_core::TryRng for HashRandomness {
    type Error = std::convert::Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Self::Error> {
        let mut bytes = [0; 4];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Self::Error> {
        let mut bytes = [0; 8];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Self::Error> {
        for byte in bytes {
            *byte = self.byte();
        }
        Ok(())
    }
}

impl rand_core::TryCryptoRng for HashRandomness {}

#[cfg(test)]
mod tests {
    use super::*;
    use basics::hex;

    #[test]
    fn rfc_8032_test_2() {
        let seed = hex::decode("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
        let key = SigningKey::from_seed(seed.unwrap());
        let public = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
        assert_eq!(key.public().to_string(), public);
        let signature = key.sign(&[0x72]);
        assert!(
            signature
                .to_string()
                .starts_with("92a009a9f0d4cab8720e820b5f642540")
        );
        assert!(verify(&key.public(), &[0x72], &signature));
        assert!(!verify(&key.public(), &[0x73], &signature));
    }

    /// The encodings of the eight torsion points that ZIP 215 decodes, canonical or not.
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

    #[test]
    fn keys_of_small_order_never_enter() {
        for key in SMALL {
            let key = key.parse().unwrap();
            assert_eq!(check_public(&key), Err(KeyError::SmallOrder), "{key}");
        }
        for seed in 0..64 {
            assert_eq!(
                check_public(&SigningKey::from_seed([seed; 32]).public()),
                Ok(())
            );
        }
        let off_curve = (2..=255_u8).map(|y| PublicKey([y; 32]));
        assert!(
            off_curve
                .filter(|key| check_public(key) == Err(KeyError::NoPoint))
                .count()
                > 90
        );
    }

    #[test]
    fn a_batch_says_what_its_members_say() {
        let keys: Vec<_> = (1..9)
            .map(|seed| SigningKey::from_seed([seed; 32]))
            .collect();
        for bad in [None, Some(0), Some(7)] {
            let mut batch = Batch::default();
            for (i, key) in keys.iter().enumerate() {
                let message = [u8::try_from(i).unwrap(); 40];
                let mut signature = key.sign(&message);
                if bad == Some(i) {
                    signature.0[3] ^= 1;
                }
                batch.queue(&key.public(), &message, &signature);
            }
            assert_eq!(batch.holds(HashRandomness::new([5; 32])), bad.is_none());
        }
    }
}
