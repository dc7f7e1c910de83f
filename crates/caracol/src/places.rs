//! Where a person's keys, receipts and remembered heads lie, and how files are written there.

use crate::outcome::{Unfinished, fault};
use std::cell::RefCell;
use std::ffi::OsString;
use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

thread_local! {
    static HOME: RefCell<Option<PathBuf>> = const { RefCell::new(None) };
}

/// Does something for a person whose folders lie below this one, whatever the environment says:
/// for programs that act for several people.
pub fn within<T>(home: &Path, work: impl FnOnce() -> T) -> T {
    let before = HOME.replace(Some(home.to_owned()));
    let done = work();
    HOME.set(before);
    done
}

fn variable(name: &str) -> Option<OsString> {
    if let Some(home) = HOME.with_borrow(Clone::clone) {
        return (name == "HOME").then(|| home.into());
    }
    std::env::var_os(name).filter(|value| !value.is_empty())
}

fn usual(name: &str, below_home: &str) -> Result<PathBuf, Unfinished> {
    let given = variable(name).map(PathBuf::from);
    let usual = || variable("HOME").map(|home| Path::new(&home).join(below_home));
    given
        .or_else(usual)
        .ok_or_else(|| Unfinished::Usage(format!("{name}, HOME")))
}

/// The folder of keys: `$XDG_CONFIG_HOME/caracol/keys`.
pub fn keys() -> Result<PathBuf, Unfinished> {
    Ok(usual("XDG_CONFIG_HOME", ".config")?.join("caracol/keys"))
}

/// A folder of what this person's devices remember: `$XDG_DATA_HOME/caracol/<name>`.
pub fn data(name: &str) -> Result<PathBuf, Unfinished> {
    Ok(usual("XDG_DATA_HOME", ".local/share")?
        .join("caracol")
        .join(name))
}

/// The node's folder, unless one is named: `CARACOL_HOME`, else the usual place for data.
pub fn node() -> Result<PathBuf, Unfinished> {
    match variable("CARACOL_HOME") {
        Some(home) => Ok(home.into()),
        None => Ok(usual("XDG_DATA_HOME", ".local/share")?.join("caracol")),
    }
}

/// Makes a folder that only its owner can enter.
pub fn make_private(folder: &Path) -> Result<(), Unfinished> {
    if folder.is_dir() {
        return Ok(());
    }
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
        .create(folder)
        .map_err(|error| fault(folder.display(), error))
}

fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Opens a file that only its owner can read, empty if there was none.
pub fn open_private(path: &Path) -> Result<fs::File, Unfinished> {
    let mut options = private();
    let options = options.read(true).write(true).create(true).truncate(false);
    options
        .open(path)
        .map_err(|error| fault(path.display(), error))
}

/// Writes a file that only its owner can read, whole or not at all. `fresh`: only if there is
/// none yet.
pub fn write_private(path: &Path, bytes: &[u8], fresh: bool) -> Result<(), Unfinished> {
    let folder = path.parent().unwrap_or(Path::new("."));
    make_private(folder)?;
    let say = |error: std::io::Error| fault(path.display(), error);
    let written = |to: &Path| {
        let mut file = private().write(true).create_new(true).open(to)?;
        file.write_all(bytes)?;
        file.sync_all()
    };
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.new", std::process::id()));
    let new = folder.join(name);
    let _ = fs::remove_file(&new);
    written(&new).map_err(say)?;
    if !fresh {
        return fs::rename(&new, path).map_err(say);
    }
    // A link is made only where there is nothing yet, and whoever reads finds the whole file.
    let linked = match fs::hard_link(&new, path) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => written(path),
        linked => linked,
    };
    let _ = fs::remove_file(&new);
    linked.map_err(say)
}

/// Adds a line to a file that only its owner can read, and makes it durable.
pub fn add_line(path: &Path, line: &str) -> Result<(), Unfinished> {
    make_private(path.parent().unwrap_or(Path::new(".")))?;
    let add = || {
        let mut file = private().append(true).create(true).open(path)?;
        file.write_all(format!("{line}\n").as_bytes())?;
        file.sync_all()
    };
    add().map_err(|error| fault(path.display(), error))
}

/// Reads a file, if it is there.
pub fn read(path: &Path) -> Result<Option<String>, Unfinished> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(fault(path.display(), error)),
    }
}

/// Random bytes of the operating system.
pub fn random<const N: usize>() -> Result<[u8; N], Unfinished> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| fault("getrandom", error))?;
    Ok(bytes)
}

/// The machine's clock.
pub fn now() -> basics::Instant {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let ms = since.unwrap_or_default().as_millis();
    basics::Instant(u64::try_from(ms).unwrap_or(basics::Instant::MAX.0))
}
