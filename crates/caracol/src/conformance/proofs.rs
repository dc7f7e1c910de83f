//! Proofs over the tree of RFC 6962: that an entry is in it, and that it only grew.

use super::{Refused, Verdict, each, given, refused};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use basics::{TreeHash, hex};
use book::tree::{check_consistency, check_inclusion};
use clap::ArgMatches;
use serde_json::Map;

/// Whether a leaf is in a tree (RFC 6962 section 2.1.1).
pub(super) fn inclusion(case: &ArgMatches) -> Verdict {
    let (size, index) = (number(case, "size")?, number(case, "index")?);
    let (root, leaf) = (hash(case, "root")?, hash(case, "leaf")?);
    let proof = proof(case)?;
    if index >= size {
        let why = format!("there is no entry {index} in a tree of {size}");
        return Err(refused("out-of-range", why));
    }
    if check_inclusion(&proof, size, root, index, leaf) {
        Ok(Map::new())
    } else {
        Err(refused("proof", "the proof does not lead to this root"))
    }
}

/// Whether a tree is the beginning of another (RFC 6962 section 2.1.2). Of an empty tree that is
/// nothing that could be proven.
pub(super) fn consistency(case: &ArgMatches) -> Verdict {
    let (old, size) = (number(case, "old-size")?, number(case, "size")?);
    let (old_root, root) = (hash(case, "old-root")?, hash(case, "root")?);
    let proof = proof(case)?;
    if old == 0 {
        return Err(refused("from-nothing", "nothing can be proven from size 0"));
    }
    if old > size {
        return Err(refused(
            "out-of-range",
            format!("{old} is more than {size}"),
        ));
    }
    if check_consistency(&proof, size, root, old, old_root) {
        Ok(Map::new())
    } else {
        Err(refused(
            "proof",
            "the proof does not lead from root to root",
        ))
    }
}

/// A number in its one spelling.
fn number(case: &ArgMatches, name: &str) -> Result<u64, Refused> {
    let text = given(case, name);
    let number = text.parse::<u64>().ok();
    number
        .filter(|number| number.to_string() == text)
        .ok_or_else(|| refused("number", format!("--{name} {text} is no size or position")))
}

fn hash(case: &ArgMatches, name: &str) -> Result<TreeHash, Refused> {
    read_hash(name, given(case, name))
}

fn proof(case: &ArgMatches) -> Result<Vec<TreeHash>, Refused> {
    let hashes = each(case, "proof").filter(|text| !text.is_empty());
    hashes.map(|text| read_hash("proof", text)).collect()
}

/// A hash in hexadecimal digits or in base64.
fn read_hash(name: &str, text: &str) -> Result<TreeHash, Refused> {
    let base64 = || BASE64_STANDARD.decode(text).ok()?.try_into().ok();
    let bytes: Option<[u8; 32]> = hex::decode(&text.to_ascii_lowercase()).or_else(base64);
    bytes
        .map(TreeHash)
        .ok_or_else(|| refused("hash", format!("--{name} {text} is not a hash of 32 bytes")))
}
