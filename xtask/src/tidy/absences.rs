//! What a room must not have: clocks, disks, networks, randomness, floats, hash maps, threads.
//!
//! The tests of a room are free; what is promised is that the room itself cannot do these things.

use super::finding::Finding;
use super::repo::{File, Repo};
use super::source::{self, Kind, Token};

/// Something that a room may lack, and why it should.
struct Absence {
    /// Modules of `std` that bring it.
    modules: &'static [&'static str],
    /// Words that bring it.
    words: &'static [&'static str],
    /// What to do instead.
    instead: &'static str,
}

const CLOCK: Absence = Absence {
    modules: &["time"],
    words: &["SystemTime"],
    instead: "whoever needs the time is given it as a `basics::Instant`",
};
const DISK: Absence = Absence {
    modules: &["fs", "env", "process", "os"],
    words: &[],
    instead: "files and the environment belong to `store`, `web` and `caracol`",
};
const STREAMS: Absence = Absence {
    modules: &["io"],
    words: &["print", "println", "eprint", "eprintln"],
    instead: "return a value; the windows and the command line show it",
};
const PRINTING: Absence = Absence {
    modules: &[],
    words: &["print", "println", "eprint", "eprintln"],
    instead: "return a value, or trace it",
};
const NETWORK: Absence = Absence {
    modules: &["net"],
    words: &[],
    instead: "addresses and sockets belong to `web`",
};
const THREADS: Absence = Absence {
    modules: &["thread"],
    words: &["async", "await", "tokio", "Mutex", "RwLock", "Condvar", "mpsc"],
    instead: "one thing happens after the other here; the server brings the threads",
};
const CHANCE: Absence = Absence {
    modules: &[],
    words: &["rand", "getrandom", "RandomState", "OsRng"],
    instead: "whoever needs random bytes is given them",
};
const HASHING: Absence = Absence {
    modules: &[],
    words: &["HashMap", "HashSet"],
    instead: "use BTreeMap or BTreeSet, whose order is the same everywhere",
};
const FLOATS: Absence = Absence {
    modules: &[],
    words: &["f32", "f64"],
    instead: "count in integers or exact fractions",
};

/// Which room lacks what.
const ROOMS: &[(&str, &[&Absence])] = &[
    (
        "basics",
        &[&CLOCK, &DISK, &STREAMS, &NETWORK, &THREADS, &CHANCE, &HASHING, &FLOATS],
    ),
    (
        "book",
        &[&CLOCK, &DISK, &PRINTING, &NETWORK, &THREADS, &FLOATS],
    ),
    (
        "allocation",
        &[&CLOCK, &DISK, &STREAMS, &NETWORK, &THREADS, &CHANCE, &HASHING, &FLOATS],
    ),
    (
        "rules",
        &[&CLOCK, &DISK, &STREAMS, &NETWORK, &THREADS, &CHANCE, &HASHING, &FLOATS],
    ),
    (
        "views",
        &[&CLOCK, &DISK, &STREAMS, &NETWORK, &THREADS, &CHANCE, &HASHING],
    ),
    ("node", &[&CLOCK, &DISK, &PRINTING, &NETWORK, &HASHING]),
    ("store", &[&PRINTING, &NETWORK]),
    ("web", &[&PRINTING]),
];

/// Finds in each room what must not be there.
pub(crate) fn check(repo: &Repo) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in repo
        .rust()
        .filter(|file| file.path.contains("/src/") && !repo.is_test(file))
    {
        let room = ROOMS
            .iter()
            .find(|(name, _)| file.crate_name() == Some(name));
        if let Some((name, absences)) = room {
            for absence in *absences {
                scan(file, name, absence, &mut findings);
            }
        }
    }
    findings
}

fn scan(file: &File, room: &str, absence: &Absence, findings: &mut Vec<Finding>) {
    let mut add = |token: &Token, what: &str| {
        let what = format!("`{what}` is not for `{room}`: {}", absence.instead);
        findings.push(Finding::at(&file.path, token.line, what));
    };
    for rest in source::places(file.code()) {
        let Some(token) = rest.first() else { continue };
        if token.kind == Kind::Word && absence.words.contains(&token.text.as_str()) {
            add(token, &token.text);
        }
        if absence.words.contains(&"f64") && token.is_float() {
            add(token, &token.text);
        }
        for module in std_modules(rest) {
            if absence.modules.contains(&module.text.as_str()) {
                add(module, &format!("std::{}", module.text));
            }
        }
    }
}

/// The modules that `std::…` names at this place, also in a group.
fn std_modules(rest: &[Token]) -> Vec<&Token> {
    if !source::begins(rest, &["std", ":", ":"]) {
        return Vec::new();
    }
    let path = rest.get(3..).unwrap_or(&[]);
    if !source::begins(path, &["{"]) {
        return path.first().into_iter().collect();
    }
    let mut depth = 0_usize;
    let mut expected = true;
    let mut modules = Vec::new();
    for token in source::inside(path) {
        match token.kind {
            Kind::Open => depth += 1,
            Kind::Close => depth = depth.saturating_sub(1),
            Kind::Word if depth == 0 && expected => modules.push(token),
            _ => {}
        }
        expected = depth == 0 && token.is(",");
    }
    modules
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> Vec<usize> {
        let findings = check(&Repo::of(&[(path, text)]));
        findings.iter().map(|finding| finding.place().1).collect()
    }

    #[test]
    fn rules_has_no_clock_and_no_chance() {
        let text = "use std::{fmt, time::Instant, fs};\n\
                    use std::collections::HashMap;\n\
                    fn half() -> f64 { 0.5 }\n\
                    async fn a() { println!(\"x\"); rand::random() }\n\
                    // std::net in a comment, 0.5\n\
                    fn fine() -> u64 { let time = 15; time }\n\
                    #[cfg(test)]\nmod tests { use std::time::SystemTime; }\n";
        let mut lines = found("crates/rules/src/a.rs", text);
        lines.sort_unstable();
        assert_eq!(lines, [1, 1, 2, 3, 3, 4, 4, 4]);
        assert_eq!(found("crates/caracol/src/a.rs", text), [0_usize; 0]);
        assert_eq!(found("crates/rules/tests/a.rs", text), [0_usize; 0]);
    }

    #[test]
    fn the_book_reads_streams_that_it_is_given() {
        let text = "use std::io::Read;\nuse std::fs;\n";
        assert_eq!(found("crates/book/src/a.rs", text), [2]);
    }
}
