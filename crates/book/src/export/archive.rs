//! An export as one POSIX tar file: ustar, uncompressed (`spec/book.md` section 9).
//!
//! Extended headers could give a file another name or length than its own header says; two readers
//! that treat them differently would verify different books. They are refused, and so is a name
//! that stands twice.

use super::Pieces;
use super::piece::{ExportError, belongs};
use std::collections::BTreeSet;
use std::io::{self, Read};
use std::ops::Range;
use tar::{Archive, EntryType, Header};

/// A tar file is made of blocks of so many bytes.
const BLOCK: usize = 512;

/// Where a header has the size of its file.
const SIZE: Range<usize> = 124..136;
/// Where a header has its checksum.
const CHECKSUM: Range<usize> = 148..156;

/// Whether a field of a header is a number as ustar writes it: octal digits, and around them
/// spaces or zero bytes. What stands after a zero byte is read by some and passed over by others.
fn is_octal(field: &[u8]) -> bool {
    let field = field.trim_ascii_start();
    let ends = field.iter().position(|byte| !matches!(byte, b'0'..=b'7'));
    let (digits, rest) = field.split_at(ends.unwrap_or(field.len()));
    !digits.is_empty() && rest.iter().all(|byte| matches!(byte, b' ' | 0))
}

/// Writes pieces as one tar file, the same bytes for the same pieces.
///
/// # Errors
/// A name that does not fit into a header of ustar.
pub fn to_tar(pieces: &Pieces) -> io::Result<Vec<u8>> {
    let mut tar = tar::Builder::new(Vec::new());
    tar.mode(tar::HeaderMode::Deterministic);
    for (name, bytes) in pieces {
        let mut header = Header::new_ustar();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        header.set_mtime(0);
        tar.append_data(&mut header, name, bytes.as_slice())?;
    }
    tar.into_inner()
}

/// The pieces in a tar file. Files with other names are passed over.
///
/// # Errors
/// It is not a tar file, is cut off, has extended headers, or holds a piece twice.
pub fn from_tar(bytes: &[u8]) -> Result<Pieces, ExportError> {
    if bytes.is_empty() || !bytes.len().is_multiple_of(BLOCK) {
        return Err(io::Error::other("it is no number of whole blocks; it may be cut off").into());
    }
    let (mut pieces, mut names) = (Pieces::new(), BTreeSet::new());
    for entry in Archive::new(bytes).entries()?.raw(true) {
        let mut entry = entry?;
        let header = entry.header();
        if header.as_ustar().is_none() && header.as_gnu().is_none() {
            return Err(io::Error::other("this is an archive of another kind").into());
        }
        let numbers = [SIZE, CHECKSUM].map(|field| header.as_bytes().get(field));
        if !numbers.into_iter().flatten().all(is_octal) {
            return Err(io::Error::other("it has a header with a malformed number").into());
        }
        match header.entry_type() {
            EntryType::Regular => {}
            EntryType::XHeader
            | EntryType::XGlobalHeader
            | EntryType::GNULongName
            | EntryType::GNULongLink => {
                return Err(
                    io::Error::other("it has extended headers, which ustar has not").into(),
                );
            }
            _ => continue,
        }
        let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
        let name = name.strip_prefix("./").unwrap_or(&name).to_owned();
        let size = entry.size();
        let mut content = Vec::new();
        entry.read_to_end(&mut content)?;
        if content.len() as u64 != size {
            return Err(io::Error::other("it ends within a file").into());
        }
        if !belongs(&name) {
            continue;
        }
        if !names.insert(name.clone()) {
            return Err(io::Error::other(format!("it holds {name} twice")).into());
        }
        pieces.push((name, content));
    }
    Ok(pieces)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces() -> Pieces {
        let text = (
            format!("texts/{}", "ab".repeat(32)),
            b"the commons".to_vec(),
        );
        vec![("book.json".to_owned(), vec![b'x'; 700]), text]
    }

    fn refused(bytes: &[u8]) -> String {
        let error = from_tar(bytes).unwrap_err();
        assert_eq!(error.code(), "bytes");
        error.to_string()
    }

    #[test]
    fn what_went_in_comes_out_and_other_files_are_passed_over() {
        let tar = to_tar(&pieces()).unwrap();
        assert_eq!(from_tar(&tar).unwrap(), pieces());
        let more = [pieces(), vec![("notes.txt".to_owned(), b"mine".to_vec())]].concat();
        assert_eq!(from_tar(&to_tar(&more).unwrap()).unwrap(), pieces());
    }

    #[test]
    fn a_file_that_is_cut_off_is_refused_wherever_it_ends() {
        let tar = to_tar(&pieces()).unwrap();
        // Two headers, three blocks of content, two of zeros: a cut is seen everywhere but between
        // files and within the zeros, where all pieces before it are whole.
        let whole = [0, 3 * 512, 5 * 512, 6 * 512, 7 * 512];
        for end in (0..tar.len())
            .step_by(64)
            .filter(|end| !whole.contains(end))
        {
            let cut = tar.get(..end).unwrap();
            assert!(refused(cut).contains("tar"), "{end}");
        }
        assert!(refused(b"no tar at all").contains("tar"));
        assert!(refused(&[b'x'; 2048]).contains("tar"));
    }

    #[test]
    fn numbers_have_one_reading() {
        let tar = to_tar(&pieces()).unwrap();
        for (at, byte) in [(SIZE.start, 0x80), (SIZE.end - 1, b'x'), (CHECKSUM.end - 1, 1)] {
            let mut other = tar.clone();
            other[at] = byte;
            // A change outside of the checksum is made good in it.
            let sum: u32 = (0..BLOCK)
                .map(|at| if CHECKSUM.contains(&at) { 32 } else { u32::from(other[at]) })
                .sum();
            other[CHECKSUM.start..CHECKSUM.start + 7]
                .copy_from_slice(format!("{sum:06o}\0").as_bytes());
            let _ = refused(&other);
        }
        for (field, holds) in [("0000123 ", true), ("  17\0 ", true), ("", false), ("8", false)] {
            assert_eq!(is_octal(field.as_bytes()), holds, "{field:?}");
        }
    }

    #[test]
    fn a_name_that_stands_twice_is_refused() {
        let twice = [pieces(), pieces()].concat();
        assert!(refused(&to_tar(&twice).unwrap()).contains("twice"));
    }

    #[test]
    fn extended_headers_are_refused() {
        for kind in [EntryType::XHeader, EntryType::XGlobalHeader, EntryType::GNULongName] {
            let mut tar = tar::Builder::new(Vec::new());
            let mut header = Header::new_ustar();
            header.set_entry_type(kind);
            header.set_size(20);
            tar.append_data(&mut header, "book.json", &b"20 path=checkpoint.\n"[..])
                .unwrap();
            let bytes = tar.into_inner().unwrap();
            assert!(refused(&bytes).contains("extended"), "{kind:?}");
        }
    }
}
