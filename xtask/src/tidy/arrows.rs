//! The arrows between our crates: `cargo metadata` compared with the ground plan.

use super::finding::Finding;
use super::repo::Repo;
use serde_json::Value;

/// What a crate may use, and what its tests may use besides.
struct Room {
    name: &'static str,
    uses: &'static [&'static str],
    tests_use: &'static [&'static str],
}

/// The ground plan, from the foundation up. `benches` and `xtask` stand outside and may use all.
const PLAN: &[Room] = &[
    Room { name: "basics", uses: &[], tests_use: &[] },
    Room { name: "book", uses: &["basics"], tests_use: &[] },
    Room { name: "allocation", uses: &["basics"], tests_use: &[] },
    Room {
        name: "rules",
        uses: &["basics", "book"],
        tests_use: &["testkit"],
    },
    Room {
        name: "views",
        uses: &["basics", "rules"],
        tests_use: &["book", "testkit"],
    },
    Room {
        name: "store",
        uses: &["basics", "book"],
        tests_use: &["testkit"],
    },
    Room {
        name: "node",
        uses: &["basics", "book", "rules", "views", "store"],
        tests_use: &["testkit"],
    },
    Room {
        name: "web",
        uses: &["basics", "book", "rules", "views", "store", "node"],
        tests_use: &["testkit"],
    },
    Room {
        name: "testkit",
        uses: &["basics", "book", "rules"],
        tests_use: &["views"],
    },
    Room {
        name: "sim",
        uses: &["basics", "book", "rules", "views", "store", "node", "testkit"],
        tests_use: &[],
    },
    Room {
        name: "caracol",
        uses: &["basics", "allocation", "book", "rules", "views", "store", "node", "web"],
        tests_use: &["sim", "testkit"],
    },
];

/// What `rules` may use of others: it needs nothing that could tell it the time or read a disk.
/// `schemars` describes its types where its feature `schema` is on, and runs with none of its acts.
const RULES_USES_OF_OTHERS: &[&str] = &["schemars", "serde", "thiserror"];

/// Finds arrows that the ground plan does not have.
pub(crate) fn check(repo: &Repo) -> Vec<Finding> {
    let ours: Vec<&str> = repo
        .own_packages()
        .filter_map(|package| text(package, "name"))
        .collect();
    let mut findings = Vec::new();
    for package in repo.own_packages() {
        let Some(name) = text(package, "name") else { continue };
        if matches!(name, "benches" | "xtask") {
            continue;
        }
        let manifest = format!("crates/{name}/Cargo.toml");
        let Some(room) = PLAN.iter().find(|room| room.name == name) else {
            let what = "this crate has no place in the ground plan; give it one in arrows.rs";
            findings.push(Finding::at(&manifest, 1, what));
            continue;
        };
        for (used, for_tests) in dependencies(package) {
            let line = line_of(repo, &manifest, used);
            if let Some(what) = fault(room, used, for_tests, ours.contains(&used)) {
                findings.push(Finding::at(&manifest, line, what));
            }
        }
    }
    findings
}

/// What is wrong with one arrow, if anything is.
fn fault(room: &Room, used: &str, for_tests: bool, ours: bool) -> Option<String> {
    let allowed = room.uses.contains(&used) || (for_tests && room.tests_use.contains(&used));
    if ours && !allowed {
        let whose = if for_tests { "the tests of " } else { "" };
        return Some(format!(
            "{whose}`{}` may not use `{used}`; arrows go downwards only, so move what both need \
             into a room below",
            room.name
        ));
    }
    if !ours && !for_tests && room.name == "rules" && !RULES_USES_OF_OTHERS.contains(&used) {
        let may = RULES_USES_OF_OTHERS.join(" and ");
        return Some(format!(
            "`rules` may not use `{used}`; of others it uses {may} only"
        ));
    }
    None
}

/// Names of what a package depends on, and whether only its tests do.
pub(crate) fn dependencies(package: &Value) -> impl Iterator<Item = (&str, bool)> {
    let list = package.get("dependencies").and_then(Value::as_array);
    list.into_iter().flatten().filter_map(|dependency| {
        Some((
            text(dependency, "name")?,
            text(dependency, "kind") == Some("dev"),
        ))
    })
}

/// A string in a JSON object.
pub(crate) fn text<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key).and_then(Value::as_str)
}

/// The line of a manifest that names a dependency, or 1.
pub(crate) fn line_of(repo: &Repo, manifest: &str, name: &str) -> usize {
    let mut lines = repo
        .file(manifest)
        .into_iter()
        .flat_map(super::repo::File::lines);
    let names = |line: &str| {
        let rest = line.strip_prefix(name);
        rest.is_some_and(|rest| rest.starts_with(['.', ' ', '=']))
    };
    lines
        .find(|(_, line)| names(line))
        .map_or(1, |(number, _)| number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn arrows_go_downwards_only() {
        let metadata = json!({"packages": [
            {"name": "serde", "source": "registry", "dependencies": []},
            {"name": "basics", "source": null, "dependencies": [
                {"name": "serde", "kind": null}, {"name": "book", "kind": null}]},
            {"name": "book", "source": null, "dependencies": [{"name": "basics", "kind": null}]},
            {"name": "testkit", "source": null, "dependencies": []},
            {"name": "rules", "source": null, "dependencies": [
                {"name": "testkit", "kind": "dev"}, {"name": "proptest", "kind": "dev"},
                {"name": "rand", "kind": null}, {"name": "serde", "kind": null}]},
            {"name": "attic", "source": null, "dependencies": []},
        ]});
        let manifest = "[dependencies]\nserde = \"1\"\nrand = \"1\"\n";
        let repo = Repo::of(&[("crates/rules/Cargo.toml", manifest)]).with_metadata(metadata);
        let found: Vec<_> = check(&repo)
            .iter()
            .map(|f| f.place().1)
            .zip(check(&repo))
            .collect();
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(found[0].1.what().contains("`basics` may not use `book`"));
        assert!(found[1].1.what().contains("`rules` may not use `rand`") && found[1].0 == 3);
        assert!(found[2].1.what().contains("no place in the ground plan"));
    }
}
