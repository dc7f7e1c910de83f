//! One thing that is wrong, where, and what would mend it.

use std::fmt;

/// A finding of one check. It prints as `path:line: check: what is wrong; what would mend it`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Finding {
    path: String,
    line: usize,
    what: String,
    check: &'static str,
}

impl Finding {
    /// A finding in a file, at a line counted from 1.
    pub(crate) fn at(path: &str, line: usize, what: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, what: what.into(), check: "" }
    }

    /// The same finding, under the name of its check.
    pub(crate) fn of(mut self, check: &'static str) -> Self {
        self.check = check;
        self
    }

    /// What it says, for the checks' own tests.
    #[cfg(test)]
    pub(crate) fn what(&self) -> &str {
        &self.what
    }

    /// Where it is, for the checks' own tests.
    #[cfg(test)]
    pub(crate) fn place(&self) -> (&str, usize) {
        (&self.path, self.line)
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}:{}: {}: {}",
            self.path, self.line, self.check, self.what
        )
    }
}
