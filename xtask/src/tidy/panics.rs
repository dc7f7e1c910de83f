//! No shortcuts that stop the process, no `unsafe`, and no test that is left out.

use super::finding::Finding;
use super::repo::Repo;
use super::source::{self, Token};

/// Finds `unwrap` and its relatives outside tests, and `unsafe` and `#[ignore]` anywhere.
pub(crate) fn check(repo: &Repo) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in repo.rust() {
        let mut add = |token: &Token, what: String| {
            findings.push(Finding::at(&file.path, token.line, what));
        };
        // What tests are made of, and what measures, stops where a test would.
        let tool = file.crate_name() == Some("testkit") || file.path.starts_with("benches/");
        if !repo.is_test(file) && !tool {
            for rest in source::places(file.code()) {
                if let Some((token, what)) = shortcut(rest) {
                    add(token, what);
                }
            }
        }
        for rest in source::places(file.tokens()) {
            let Some(token) = rest.first() else { continue };
            if token.is("unsafe") {
                add(
                    token,
                    "`unsafe` is not used in this house; find a safe way".to_owned(),
                );
            }
            if source::begins(rest, &["#", "[", "ignore"]) {
                let what = "a test that is left out proves nothing; mend it or remove it";
                add(token, what.to_owned());
            }
        }
    }
    findings
}

/// A call or macro that stops the process, at the start of these tokens.
fn shortcut(rest: &[Token]) -> Option<(&Token, String)> {
    for name in ["unwrap", "expect", "unwrap_err", "expect_err"] {
        if source::begins(rest, &[".", name, "("]) {
            let what = format!("`{name}` can stop the process; return the fault instead");
            return Some((rest.first()?, what));
        }
    }
    for name in ["panic", "todo", "unimplemented", "dbg"] {
        if source::begins(rest, &[name, "!"]) {
            let what = format!("`{name}!` is for tests only; return the fault instead");
            return Some((rest.first()?, what));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shortcuts_are_for_tests_only() {
        let text = "fn a() { b().unwrap() }\n\
                    fn c() { html! { (d.expect(\"x\")) } }\n\
                    fn e() { panic!(\"x\"); }\n\
                    fn f() { g().unwrap_or_default() }\n\
                    #[cfg(test)]\n\
                    mod tests { fn h() { i().unwrap() }\n\
                    #[ignore]\n\
                    fn j() {} }\n";
        let repo = Repo::of(&[
            ("crates/web/src/a.rs", text),
            (
                "crates/web/tests/b.rs",
                "fn k() { l().unwrap(); unsafe {} }",
            ),
            ("crates/testkit/src/lib.rs", "fn m() { n().unwrap() }"),
        ]);
        let findings = check(&repo);
        let places: Vec<_> = findings.iter().map(Finding::place).collect();
        let path = "crates/web/src/a.rs";
        let expected = [(path, 1), (path, 2), (path, 3), (path, 7), ("crates/web/tests/b.rs", 1)];
        assert_eq!(places, expected);
    }
}
