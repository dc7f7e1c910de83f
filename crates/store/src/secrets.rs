//! Secrets of the node, one private file each, apart from the database and in no backup.

use crate::fault::Fault;
use crate::{folder, name, seal};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

const WRITING: &str = "making a secret";
const READING: &str = "reading a secret";

/// Reads a secret, or makes it. The folder is made if it is not there.
pub(crate) fn read_or_make(path: &Path, secret: &str) -> Result<[u8; 32], Fault> {
    name::check(secret)?;
    folder::make_private(path)?;
    folder::tidy(path)?;
    let file = path.join(secret);
    match fs::read(&file) {
        Ok(bytes) => <[u8; 32]>::try_from(bytes.as_slice()).map_err(|_| Fault::Corrupt {
            what: format!("the secret in {}", file.display()),
            detail: format!("it has {} bytes instead of 32", bytes.len()),
        }),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let bytes = seal::random()?;
            folder::replace(path, secret, &bytes, WRITING)?;
            Ok(bytes)
        }
        Err(error) => Err(folder::fault(READING, &file, &error)),
    }
}
