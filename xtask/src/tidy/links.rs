//! Links between our Markdown pages lead somewhere.

use super::finding::Finding;
use super::repo::{File, Repo, has_extension};

/// Finds links to files that are not there and to headings that are not in them.
pub(crate) fn check(repo: &Repo) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in repo
        .files()
        .iter()
        .filter(|file| has_extension(&file.path, "md"))
    {
        let mut fenced = false;
        for (number, line) in file.lines() {
            fenced ^= line.trim_start().starts_with("```");
            let targets = if fenced { Vec::new() } else { targets(line) };
            for target in targets
                .iter()
                .filter(|target| !leads_somewhere(repo, file, target))
            {
                let what = format!("the link to {target:?} leads nowhere; correct it or remove it");
                findings.push(Finding::at(&file.path, number, what));
            }
        }
    }
    findings
}

/// The targets of inline links and pictures in a line, outside code.
fn targets(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for (index, prose) in line.split('`').enumerate() {
        if index % 2 == 0 {
            let parts = prose.split("](").skip(1);
            found.extend(parts.filter_map(|part| part.split(')').next()));
        }
    }
    found
}

fn leads_somewhere(repo: &Repo, from: &File, target: &str) -> bool {
    if target.contains("://") || target.starts_with("mailto:") {
        return true;
    }
    let (path, heading) = target.split_once('#').unwrap_or((target, ""));
    let full = if path.is_empty() {
        from.path.clone()
    } else {
        join(&from.path, path)
    };
    let folder = format!("{}/", full.trim_end_matches('/'));
    match repo.file(&full) {
        Some(file) if heading.is_empty() || !has_extension(&full, "md") => !file.path.is_empty(),
        Some(file) => file
            .lines()
            .any(|(_, line)| slug(line).as_deref() == Some(heading)),
        None => repo
            .files()
            .iter()
            .any(|file| file.path.starts_with(&folder)),
    }
}

/// A path relative to a file, from the root of the repository.
fn join(from: &str, path: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            name => parts.push(name),
        }
    }
    parts.join("/")
}

/// The anchor of a heading, as forges make it.
fn slug(line: &str) -> Option<String> {
    let heading = line
        .strip_prefix('#')?
        .trim_start_matches('#')
        .strip_prefix(' ')?;
    let kept = heading.trim().to_lowercase();
    let kept = kept
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    Some(kept.map(|c| if c == ' ' { '-' } else { c }).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_somewhere() {
        let page = "# Page\n\
                    [a](b.md) [b](b.md#two-words) [c](../README.md) [d](https://example.org)\n\
                    [e](missing.md)\n\
                    [f](b.md#three) `[g](code.md)`\n\
                    [`h`](missing) [i](#page) [j](../docs/)\n\
                    ```\n[k](fenced.md)\n```\n";
        let repo = Repo::of(&[
            ("docs/a.md", page),
            ("docs/b.md", "# B\n## Two words!\n"),
            ("README.md", ""),
        ]);
        let findings = check(&repo);
        let lines: Vec<usize> = findings.iter().map(|finding| finding.place().1).collect();
        assert_eq!(lines, [3, 4, 5]);
    }
}
