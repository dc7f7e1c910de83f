//! Sizes that a reader can hold: columns, functions, files; and a first line that says what a
//! file is for.

use super::finding::Finding;
use super::repo::{File, Repo};
use super::source;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};

const COLUMNS_MAX: usize = 100;
const FUNCTION_LINES_MAX: usize = 70;
const FILE_LINES_AIM: usize = 400;
const FILE_LINES_MAX: usize = 600;
const FILE_LINES_WITH_TABLES_MAX: usize = 1_000;

/// Finds what is too long, and modules that do not say what they are.
pub(crate) fn check(repo: &Repo) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in repo.rust() {
        for (number, line) in file.lines() {
            let columns = line.chars().count();
            if columns > COLUMNS_MAX && !is_table_row(line) {
                let what = format!("{columns} columns; break the line at {COLUMNS_MAX}");
                findings.push(Finding::at(&file.path, number, what));
            }
        }
        if !file.text.trim_start().starts_with("//!") && !file.text.is_empty() {
            let what = "the file does not say what it is for; open it with `//!`";
            findings.push(Finding::at(&file.path, 1, what));
        }
        findings.extend(too_many_lines(repo, file));
        if !repo.is_test(file) {
            findings.extend(long_functions(file));
        }
    }
    findings
}

/// Files that are longer than they should become, as notes without consequence.
pub(crate) fn notes(repo: &Repo) -> Vec<String> {
    let long = repo
        .rust()
        .filter(|file| !repo.is_test(file))
        .filter_map(|file| {
            let lines = lines_without_tests(file);
            let what = format!("{}:1: {lines} lines; aim at {FILE_LINES_AIM}", file.path);
            (lines > FILE_LINES_AIM).then_some(what)
        });
    long.collect()
}

/// A row of an act's table, `1d ana vouch_for … -> Vouched`, which cannot be broken.
fn is_table_row(line: &str) -> bool {
    let indented = line.starts_with("            ");
    let row = line
        .split_once(" -> ")
        .is_some_and(|(act, _)| !act.contains(['(', '|']));
    indented && row
}

fn too_many_lines(repo: &Repo, file: &File) -> Option<Finding> {
    let all = file.text.lines().count();
    let code = if repo.is_test(file) { 0 } else { lines_without_tests(file) };
    let what = if code > FILE_LINES_MAX {
        format!("{code} lines without tests; divide the file, at most {FILE_LINES_MAX}")
    } else if all > FILE_LINES_WITH_TABLES_MAX {
        format!("{all} lines; divide the file, at most {FILE_LINES_WITH_TABLES_MAX} with tests")
    } else {
        return None;
    };
    Some(Finding::at(&file.path, 1, what))
}

/// Lines of a file outside the modules under `#[cfg(test)]`.
fn lines_without_tests(file: &File) -> usize {
    let items = file.tree().map_or(&[][..], |tree| &tree.items);
    let tests = items.iter().filter(|item| source::is_test(item));
    let lines = tests.map(|item| item.span().end().line + 1 - item.span().start().line);
    file.text.lines().count().saturating_sub(lines.sum())
}

fn long_functions(file: &File) -> Vec<Finding> {
    struct Functions<'a>(&'a str, Vec<Finding>);
    impl Functions<'_> {
        fn measure(&mut self, signature: &syn::Signature, block: &syn::Block) {
            let start = signature.span().start().line;
            let lines = block.span().end().line + 1 - start;
            if lines > FUNCTION_LINES_MAX {
                let name = &signature.ident;
                let what =
                    format!("`{name}` has {lines} lines; divide it, at most {FUNCTION_LINES_MAX}");
                self.1.push(Finding::at(self.0, start, what));
            }
        }
    }
    impl<'ast> Visit<'ast> for Functions<'_> {
        fn visit_item(&mut self, item: &'ast syn::Item) {
            if !source::is_test(item) {
                visit::visit_item(self, item);
            }
        }

        fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
            self.measure(&function.sig, &function.block);
            visit::visit_item_fn(self, function);
        }

        fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
            self.measure(&function.sig, &function.block);
            visit::visit_impl_item_fn(self, function);
        }
    }
    let mut functions = Functions(&file.path, Vec::new());
    if let Some(tree) = file.tree() {
        functions.visit_file(tree);
    }
    functions.1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<usize> {
        let findings = check(&Repo::of(&[("crates/web/src/a.rs", text)]));
        findings.iter().map(|finding| finding.place().1).collect()
    }

    #[test]
    fn long_lines_functions_and_files_are_found() {
        let function = |lines: usize| format!("fn a() {{\n{}}}\n", "b();\n".repeat(lines - 2));
        assert_eq!(
            found(&format!("//! A.\n// {}\n", "é".repeat(97))),
            [0_usize; 0]
        );
        assert_eq!(found(&format!("//! A.\n// {}\n", "é".repeat(98))), [2]);
        assert_eq!(found(&format!("//! A.\n{}", function(70))), [0_usize; 0]);
        assert_eq!(found(&format!("//! A.\n{}", function(71))), [2]);
        let tests = format!("//! A.\n#[cfg(test)]\nmod tests {{ {} }}\n", function(90));
        assert_eq!(found(&tests), [0_usize; 0]);
        assert_eq!(
            found(&format!("//! A.\n{}", "const A: u8 = 1;\n".repeat(600))),
            [1]
        );
        let many = format!(
            "//! A.\n#[cfg(test)]\nmod t {{ {} }}\n",
            "fn a() {}\n".repeat(900)
        );
        assert_eq!(found(&many), [0_usize; 0]);
        assert_eq!(found("fn a() {}\n"), [1]);
    }
}
