//! A whole folder as a log serves it: its checkpoint, its tiles and its entries.

use super::signed::tree_head;
use super::{Refused, Verdict, refused};
use crate::outcome::{Unfinished, fault};
use book::TileAddress;
use book::tile::{TileError, check_all};
use clap::ArgMatches;
use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// How deep folders of tiles lie in each other: a level, an index of five groups, a width.
const DEPTH_MAX: usize = 8;

/// Whether `checkpoint` and everything in `tile/` belong together.
pub(super) fn folder(case: &ArgMatches) -> Result<Verdict, Unfinished> {
    let Some(folder) = case.get_one::<PathBuf>("folder") else {
        return Err(Unfinished::Usage("folder".to_owned()));
    };
    let path = folder.join("checkpoint");
    let note = match fs::read(&path) {
        Ok(note) => note,
        Err(error) if error.kind() == ErrorKind::NotFound && folder.is_dir() => {
            let why = format!("there is no {}", path.display());
            return Ok(Err(refused("note-form", why)));
        }
        Err(error) => return Err(fault(path.display(), error)),
    };
    let mut files = Vec::new();
    let top = folder.join("tile");
    if top.is_dir() {
        walk(&top, "", 0, &mut files)?;
    }
    Ok(tree_head(case, &note).and_then(|(head, said)| {
        check_all(&tiles(files)?, &head).map_err(|error| tile_refused(&error))?;
        Ok(said)
    }))
}

/// Every file below, by its path with `/` between. What is neither a file nor a folder is taken for
/// an empty file: a pipe or a device could block for ever.
fn walk(
    folder: &Path, path: &str, depth: usize, files: &mut Vec<(String, Vec<u8>)>,
) -> Result<(), Unfinished> {
    let in_folder = |error| fault(folder.display(), error);
    for found in fs::read_dir(folder).map_err(in_folder)? {
        let found = found.map_err(in_folder)?;
        let name = found.file_name().to_string_lossy().into_owned();
        let below = if path.is_empty() { name } else { format!("{path}/{name}") };
        let place = found.path();
        if place.is_dir() && depth < DEPTH_MAX {
            walk(&place, &below, depth + 1, files)?;
        } else if place.is_file() {
            let bytes = fs::read(&place).map_err(|error| fault(place.display(), error))?;
            files.push((below, bytes));
        } else {
            files.push((below, Vec::new()));
        }
    }
    Ok(())
}

/// The files by the address that their path spells.
fn tiles(files: Vec<(String, Vec<u8>)>) -> Result<BTreeMap<TileAddress, Vec<u8>>, Refused> {
    let addressed = files.into_iter().map(|(path, bytes)| {
        let strange = || {
            refused(
                "tile-name",
                format!("tile/{path} is the address of no tile"),
            )
        };
        TileAddress::read(&path)
            .map(|address| (address, bytes))
            .ok_or_else(strange)
    });
    addressed.collect()
}

fn tile_refused(error: &TileError) -> Refused {
    let code = match error {
        TileError::Missing(_) => "tile-missing",
        TileError::Length(_) => "tile-length",
        TileError::Differs(_) => "tile-differs",
        TileError::Beyond(_) => "tile-beyond",
        TileError::Root => "root",
    };
    refused(code, error)
}
