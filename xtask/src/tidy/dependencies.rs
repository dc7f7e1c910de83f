//! Every direct dependency has its line in `docs/DEPENDENCIES.md`, and every line its dependency.

use super::arrows::{dependencies, line_of, text};
use super::finding::Finding;
use super::repo::{Repo, has_extension};
use std::collections::BTreeMap;

const PAGE: &str = "docs/DEPENDENCIES.md";

/// Finds dependencies without a line, and lines without a dependency.
pub(crate) fn check(repo: &Repo) -> Vec<Finding> {
    let used = direct(repo);
    let listed = listed(repo);
    let mut findings = Vec::new();
    for (name, manifest) in &used {
        if !listed.contains_key(name.as_str()) {
            let what = format!(
                "`{name}` has no line in {PAGE}; say there what it is for and what else was \
                 looked at, or do without it"
            );
            findings.push(Finding::at(manifest, line_of(repo, manifest, name), what));
        }
    }
    for (name, line) in listed {
        if !used.is_empty() && !used.contains_key(name) {
            let what = format!("nothing depends on `{name}` any more; remove its line");
            findings.push(Finding::at(PAGE, line, what));
        }
    }
    findings
}

/// Direct dependencies that are not ours, each with a manifest that names it.
fn direct(repo: &Repo) -> BTreeMap<String, String> {
    let ours: Vec<&str> = repo
        .own_packages()
        .filter_map(|package| text(package, "name"))
        .collect();
    let mut used = BTreeMap::new();
    for package in repo.own_packages() {
        let path = text(package, "manifest_path").unwrap_or_default();
        let mut parts: Vec<&str> = path.rsplitn(4, '/').collect();
        parts.reverse();
        let manifest = match parts.as_slice() {
            [_, "crates", name, file] => format!("crates/{name}/{file}"),
            [.., name, file] => format!("{name}/{file}"),
            _ => continue,
        };
        for (name, _) in dependencies(package).filter(|(name, _)| !ours.contains(name)) {
            used.entry(name.to_owned())
                .or_insert_with(|| manifest.clone());
        }
    }
    for manifest in ["fuzz/Cargo.toml", "tests/browser/package.json"] {
        for name in declared(repo, manifest) {
            used.entry(name).or_insert_with(|| manifest.to_owned());
        }
    }
    used
}

/// What the manifests outside the main workspace name.
fn declared(repo: &Repo, manifest: &str) -> Vec<String> {
    let Some(file) = repo.file(manifest) else { return Vec::new() };
    if has_extension(manifest, "json") {
        let value: serde_json::Value = serde_json::from_str(&file.text).unwrap_or_default();
        return ["dependencies", "devDependencies"]
            .iter()
            .filter_map(|key| value.get(key)?.as_object())
            .flat_map(|map| map.keys().cloned())
            .collect();
    }
    let table: toml::Table = file.text.parse().unwrap_or_default();
    let dependencies = table.get("dependencies").and_then(toml::Value::as_table);
    let foreign = |value: &toml::Value| value.get("path").is_none();
    dependencies
        .into_iter()
        .flatten()
        .filter(|(_, value)| foreign(value))
        .map(|(name, _)| name.clone())
        .collect()
}

/// The dependencies that the page lists: lines that begin with ``- `name`:``.
fn listed(repo: &Repo) -> BTreeMap<&str, usize> {
    let lines = repo
        .file(PAGE)
        .into_iter()
        .flat_map(super::repo::File::lines);
    lines
        .filter_map(|(number, line)| {
            let (name, rest) = line.strip_prefix("- `")?.split_once('`')?;
            rest.starts_with(": ").then_some((name, number))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn each_dependency_has_its_line() {
        let metadata = json!({"packages": [
            {"name": "book", "source": null, "manifest_path": "/x/crates/book/Cargo.toml",
             "dependencies": [{"name": "sha2", "kind": null}, {"name": "tar", "kind": null}]},
        ]});
        let repo = Repo::of(&[
            (PAGE, "# D\n- `sha2`: hashes.\n- `gone`: nothing.\n"),
            ("crates/book/Cargo.toml", "\n\ntar = \"1\"\n"),
            (
                "tests/browser/package.json",
                "{\"devDependencies\":{\"axe-core\":\"4\"}}",
            ),
            (
                "fuzz/Cargo.toml",
                "[dependencies]\nbook = { path = \"../x\" }\nbolero = \"1\"\n",
            ),
        ])
        .with_metadata(metadata);
        let findings = check(&repo);
        let found: Vec<_> = findings.iter().map(Finding::place).collect();
        assert_eq!(
            found,
            [
                ("tests/browser/package.json", 1),
                ("fuzz/Cargo.toml", 3),
                ("crates/book/Cargo.toml", 3),
                (PAGE, 3)
            ]
        );
    }
}
