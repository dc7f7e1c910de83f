//! Nothing of one machine, one network or one person in the files: no hosts of package registries,
//! no folders of somebody's computer, no secrets.

use super::finding::Finding;
use super::repo::Repo;

const HOST: &str = "a registry's host; let the package client choose it";
const LOCK: &str = "an address in a lock file; see tests/browser/.npmrc";
const FOLDER: &str = "a folder of one machine; say it relative to the repository or to $HOME";
const SECRET: &str = "a secret key; make it when the test runs";

/// What must not occur, in parts so that this file does not hold it, and what it is.
const BANNED: &[(&str, &str)] = &[
    (concat!("registry.", "npmjs.org"), HOST),
    (concat!("index.", "crates.io"), HOST),
    (concat!("static.", "crates.io"), HOST),
    (concat!("files.python", "hosted.org"), HOST),
    (concat!("pypi.", "org"), HOST),
    (concat!("arti", "factory"), HOST),
    (concat!("\"resolved\": \"", "http"), LOCK),
    (concat!("/ro", "ot/"), FOLDER),
    (concat!("/wo", "rk/"), FOLDER),
    (concat!("/home", "/"), FOLDER),
    (concat!("-----BEGIN ", "PRIVATE KEY"), SECRET),
    (concat!("-----BEGIN EC ", "PRIVATE KEY"), SECRET),
    (concat!("-----BEGIN RSA ", "PRIVATE KEY"), SECRET),
    (concat!("-----BEGIN OPENSSH ", "PRIVATE KEY"), SECRET),
];

/// Cargo names its index by an address of its own in lock files, the same for everybody.
fn is_lock(path: &str) -> bool {
    path.ends_with("Cargo.lock")
}

/// Finds hosts, folders and secrets.
pub(crate) fn check(repo: &Repo) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in repo.files().iter().filter(|file| !is_lock(&file.path)) {
        for (number, line) in file.lines() {
            for (banned, instead) in BANNED.iter().filter(|(banned, _)| line.contains(banned)) {
                let what = format!("{banned:?} is {instead}");
                findings.push(Finding::at(&file.path, number, what));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_folders_and_secrets_are_found() {
        let text = concat!(
            "fine\n\"resolved\": \"",
            "https://example.org\"\ncd /ro",
            "ot/x\n-----BEGIN ",
            "PRIVATE KEY-----\n/homes/of/people\n"
        );
        let findings = check(&Repo::of(&[("a.md", text)]));
        let lines: Vec<usize> = findings.iter().map(|finding| finding.place().1).collect();
        assert_eq!(lines, [2, 3, 4]);
    }
}
