//! The repository as the checks see it: its files in memory and what Cargo says of its crates.

use super::source::{self, Token};
use serde_json::Value;
use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Every file that git knows or would add, and `cargo metadata`.
pub(crate) struct Repo {
    files: Vec<File>,
    metadata: Value,
    tests: OnceCell<BTreeSet<String>>,
}

/// One file. `text` is empty for what is not UTF-8.
pub(crate) struct File {
    pub(crate) path: String,
    pub(crate) text: String,
    parsed: OnceCell<Option<Parsed>>,
}

struct Parsed {
    tree: syn::File,
    code: Vec<Token>,
    everything: Vec<Token>,
}

impl Repo {
    /// Reads the repository in which cargo runs this program.
    pub(crate) fn read() -> Result<Self, String> {
        // Asked when it runs: a program built in one copy may be run by cargo in another.
        let here = std::env::var_os("CARGO_MANIFEST_DIR");
        let here = here.unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let root = Path::new(&here).join("..");
        let listed = run(Command::new("git").current_dir(&root).args([
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ]))?;
        let mut files = Vec::new();
        for path in listed.split('\0').filter(|path| !path.is_empty()) {
            let full: PathBuf = root.join(path);
            // A file that was deleted but not yet staged is listed and not there.
            if let Ok(bytes) = std::fs::read(&full) {
                files.push(File::new(
                    path,
                    String::from_utf8(bytes).unwrap_or_default(),
                ));
            }
        }
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let metadata = run(Command::new(cargo).current_dir(&root).args([
            "metadata",
            "--format-version",
            "1",
            "--offline",
            "--locked",
            "--filter-platform",
            "x86_64-unknown-linux-gnu",
        ]))?;
        let metadata = serde_json::from_str(&metadata).map_err(|fault| fault.to_string())?;
        Ok(Self { files, metadata, tests: OnceCell::new() })
    }

    /// A repository of a few samples, for the checks' own tests.
    #[cfg(test)]
    pub(crate) fn of(samples: &[(&str, &str)]) -> Self {
        let files = samples
            .iter()
            .map(|(path, text)| File::new(path, (*text).to_owned()));
        Self {
            files: files.collect(),
            metadata: Value::Null,
            tests: OnceCell::new(),
        }
    }

    /// The same samples with an answer of `cargo metadata`.
    #[cfg(test)]
    pub(crate) fn with_metadata(mut self, metadata: Value) -> Self {
        self.metadata = metadata;
        self
    }

    /// All files.
    pub(crate) fn files(&self) -> &[File] {
        &self.files
    }

    /// The file at a path.
    pub(crate) fn file(&self, path: &str) -> Option<&File> {
        self.files.iter().find(|file| file.path == path)
    }

    /// The Rust files of the main workspace and of the fuzz workspace.
    pub(crate) fn rust(&self) -> impl Iterator<Item = &File> {
        self.files.iter().filter(|file| file.is_rust())
    }

    /// The packages of `cargo metadata`; none in a repository of samples.
    pub(crate) fn packages(&self) -> &[Value] {
        self.metadata
            .get("packages")
            .and_then(Value::as_array)
            .map_or(&[], Vec::as_slice)
    }

    /// Our own packages: those that come from no registry.
    pub(crate) fn own_packages(&self) -> impl Iterator<Item = &Value> {
        self.packages()
            .iter()
            .filter(|package| package.get("source").is_none_or(Value::is_null))
    }

    /// True if a Rust file holds nothing but tests: by its folder, or because the module that
    /// declares it does so under `#[cfg(test)]`.
    pub(crate) fn is_test(&self, file: &File) -> bool {
        if file.path.contains("/tests/") || file.path.ends_with("/tests.rs") {
            return true;
        }
        let tests = self.tests.get_or_init(|| self.test_modules());
        tests.iter().any(|module| {
            let rest = file.path.strip_prefix(module.as_str());
            rest.is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
        })
    }

    /// Paths, without `.rs`, of modules that are declared under `#[cfg(test)]`.
    fn test_modules(&self) -> BTreeSet<String> {
        let mut modules = BTreeSet::new();
        for file in self.rust() {
            let Some(tree) = file.tree() else { continue };
            let stem = file.path.trim_end_matches(".rs");
            let (folder, name) = stem.rsplit_once('/').unwrap_or(("", stem));
            let folder = if matches!(name, "mod" | "lib" | "main") { folder } else { stem };
            for name in source::test_modules(tree) {
                modules.insert(format!("{folder}/{name}"));
            }
        }
        modules
    }
}

impl File {
    fn new(path: &str, text: String) -> Self {
        Self { path: path.to_owned(), text, parsed: OnceCell::new() }
    }

    /// True for Rust source.
    pub(crate) fn is_rust(&self) -> bool {
        has_extension(&self.path, "rs")
    }

    /// The name of the crate that the file belongs to, for files under `crates/`.
    pub(crate) fn crate_name(&self) -> Option<&str> {
        self.path.strip_prefix("crates/")?.split('/').next()
    }

    /// Lines with their numbers, from 1.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text
            .lines()
            .enumerate()
            .map(|(index, line)| (index + 1, line))
    }

    /// The syntax tree; nothing for what is no Rust (the compiler says so better).
    pub(crate) fn tree(&self) -> Option<&syn::File> {
        self.parsed().map(|parsed| &parsed.tree)
    }

    /// The tokens outside `#[cfg(test)]`, without comments.
    pub(crate) fn code(&self) -> &[Token] {
        self.parsed().map_or(&[], |parsed| &parsed.code)
    }

    /// All tokens, without comments.
    pub(crate) fn tokens(&self) -> &[Token] {
        self.parsed().map_or(&[], |parsed| &parsed.everything)
    }

    fn parsed(&self) -> Option<&Parsed> {
        let read = || {
            let tree = syn::parse_file(&self.text).ok()?;
            let code = source::flatten(source::without_tests(&tree));
            let everything = source::flatten(quote::ToTokens::to_token_stream(&tree));
            Some(Parsed { tree, code, everything })
        };
        self.parsed
            .get_or_init(|| if self.is_rust() { read() } else { None })
            .as_ref()
    }
}

/// Whether a path ends in this extension.
pub(crate) fn has_extension(path: &str, extension: &str) -> bool {
    Path::new(path)
        .extension()
        .is_some_and(|found| found == extension)
}

/// Runs a program and gives what it printed, or says what went wrong.
fn run(command: &mut Command) -> Result<String, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command
        .output()
        .map_err(|fault| format!("{name} did not start: {fault}"))?;
    if !output.status.success() {
        return Err(format!(
            "{name}: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        ));
    }
    String::from_utf8(output.stdout).map_err(|fault| format!("{name}: {fault}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_declared_for_tests_are_tests() {
        let repo = Repo::of(&[
            ("crates/a/src/lib.rs", "#[cfg(test)]\nmod world;\nmod real;"),
            ("crates/a/src/real.rs", "#[cfg(test)] mod table;"),
            ("crates/a/src/world.rs", ""),
            ("crates/a/src/world/deep.rs", ""),
            ("crates/a/src/real/table.rs", ""),
            ("crates/a/tests/main.rs", ""),
        ]);
        let tests: Vec<bool> = repo.files().iter().map(|file| repo.is_test(file)).collect();
        assert_eq!(tests, [false, false, true, true, true, true]);
    }
}
