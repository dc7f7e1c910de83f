//! The receipt that a scribe signs for every act it acknowledges (`spec/book.md` section 7).

use crate::canon::{self, WriteError};
use crate::keys::{self, SigningKey};
use basics::{ActId, BookId, Instant, PublicKey, Signature, TreeHash};
use serde::{Deserialize, Serialize};

/// The domain line of receipts.
pub const RECEIPT_DOMAIN: &[u8] = b"caracol/receipt/v0\n";

/// What a receipt says: this act is this entry of this book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceiptBody {
    /// The act that was handed in.
    pub act: ActId,
    /// When it entered the book.
    pub at: Instant,
    /// The book.
    pub book: BookId,
    /// The leaf hash of its entry.
    pub leaf: TreeHash,
    /// The position of its entry.
    pub seq: u64,
}

/// A receipt with the scribe's signature: evidence against a scribe that later denies the entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    /// What it says.
    pub receipt: ReceiptBody,
    /// The scribe's signature.
    pub sig: Signature,
}

impl ReceiptBody {
    /// The signed message. The fields are in the order of their names and hold nothing that needs
    /// an escape, so that this plain writing is canonical; a test holds it to that.
    fn message(&self) -> Vec<u8> {
        let Self { act, at, book, leaf, seq } = self;
        let body = format!(
            r#"{{"act":"{act}","at":{},"book":"{book}","leaf":"{leaf}","seq":{seq}}}"#,
            at.0
        );
        [RECEIPT_DOMAIN, body.as_bytes()].concat()
    }

    /// Signs it with the scribe's key of this book.
    pub fn sign(self, scribe: &SigningKey) -> Receipt {
        let sig = scribe.sign(&self.message());
        Receipt { receipt: self, sig }
    }
}

impl Receipt {
    /// Whether the scribe with this key signed it.
    pub fn holds(&self, scribe: &PublicKey) -> bool {
        keys::verify(scribe, &self.receipt.message(), &self.sig)
    }

    /// The canonical bytes, as they stand in an export.
    pub fn to_bytes(&self) -> Result<Vec<u8>, WriteError> {
        canon::to_bytes(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_binds_every_field() {
        let scribe = SigningKey::from_seed([1; 32]);
        let body = ReceiptBody {
            act: ActId([2; 32]),
            at: Instant(3),
            book: BookId([4; 32]),
            leaf: TreeHash([5; 32]),
            seq: 6,
        };
        let canonical = [RECEIPT_DOMAIN, &canon::to_bytes(&body).unwrap()].concat();
        assert_eq!(body.message(), canonical);
        let receipt = body.sign(&scribe);
        assert!(receipt.holds(&scribe.public()));
        assert!(!receipt.holds(&SigningKey::from_seed([2; 32]).public()));
        let changes: [fn(&mut ReceiptBody); 5] = [
            |body| body.act.0[0] ^= 1,
            |body| body.at.0 += 1,
            |body| body.book.0[31] ^= 1,
            |body| body.leaf.0[9] ^= 1,
            |body| body.seq += 1,
        ];
        for change in changes {
            let mut other = receipt.clone();
            change(&mut other.receipt);
            assert!(!other.holds(&scribe.public()));
        }
    }
}
