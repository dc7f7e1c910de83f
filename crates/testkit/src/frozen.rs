//! Files that are frozen: compared as they are, and written anew only where `UPDATE=1` is set.

use std::fs;
use std::path::Path;

/// Compares a file with what it should hold. The path counts from the folder of the crate whose
/// test runs.
pub fn compare(path: &str, wanted: &str) {
    let path = Path::new(&std::env::var_os("CARGO_MANIFEST_DIR").unwrap()).join(path);
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, wanted).unwrap();
        return;
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    let (mut found_lines, mut wanted_lines) = (found.lines(), wanted.lines());
    for number in 1_u32.. {
        match (found_lines.next(), wanted_lines.next()) {
            (None, None) => return,
            (found, wanted) if found == wanted => {}
            (found, wanted) => panic!(
                "{}:{number} has changed; set UPDATE=1 and read what differs\n  was: {}\n  is:  {}",
                path.display(),
                found.unwrap_or("(nothing)"),
                wanted.unwrap_or("(nothing)"),
            ),
        }
    }
}
