//! The difference between two texts, by lines and within changed lines by words.
//!
//! Exact where the texts are not too long: a longest common subsequence. Work is bounded by a
//! number of cells for a whole page; what lies beyond is shown as removed and added.

use crate::dto::{Change, ChangeHow};
use std::collections::BTreeMap;

/// Cells of the tables of one page, at most: some milliseconds on a slow machine.
const CELLS: usize = 2_000_000;
/// Cells of one table.
const CELLS_ONCE: usize = 250_000;

/// Compares texts within a bound of work.
pub(crate) struct Differ {
    cells: usize,
}

/// A run of pieces of the old and of the new text.
struct Run<'a> {
    how: ChangeHow,
    pieces: Vec<&'a str>,
}

impl Differ {
    pub(crate) fn new() -> Self {
        Self { cells: CELLS }
    }

    /// What changes from the old text to the new one.
    pub(crate) fn changes(&mut self, old: &str, new: &str) -> Vec<Change> {
        let (old, new): (Vec<&str>, Vec<&str>) = (
            old.split_inclusive('\n').collect(),
            new.split_inclusive('\n').collect(),
        );
        let lines = self.runs(&old, &new);
        let mut changes = Vec::new();
        let mut lines = lines.into_iter().peekable();
        while let Some(run) = lines.next() {
            let replaced =
                |next: &Run<'_>| run.how == ChangeHow::Removed && next.how == ChangeHow::Added;
            match lines.next_if(replaced) {
                Some(added) => self.words(&run.pieces, &added.pieces, &mut changes),
                None => push(&mut changes, run.how, &run.pieces),
            }
        }
        changes
    }

    /// Lines that were replaced by others, compared by words.
    fn words(&mut self, removed: &[&str], added: &[&str], changes: &mut Vec<Change>) {
        let (old, new) = (words(removed), words(added));
        for run in self.runs(&old, &new) {
            push(changes, run.how, &run.pieces);
        }
    }

    fn runs<'a>(&mut self, old: &[&'a str], new: &[&'a str]) -> Vec<Run<'a>> {
        let head = old.iter().zip(new).take_while(|(a, b)| a == b).count();
        let (same_head, old) = old.split_at_checked(head).unwrap_or((&[], old));
        let new = new.get(head..).unwrap_or(&[]);
        let tail = old
            .iter()
            .rev()
            .zip(new.iter().rev())
            .take_while(|(a, b)| a == b)
            .count();
        let (old, same_tail) = old.split_at_checked(old.len() - tail).unwrap_or((old, &[]));
        let new = new.get(..new.len() - tail).unwrap_or(&[]);
        let mut runs = Runs::default();
        for piece in same_head {
            runs.push(ChangeHow::Same, piece);
        }
        for (how, piece) in self.middle(old, new) {
            runs.push(how, piece);
        }
        for piece in same_tail {
            runs.push(ChangeHow::Same, piece);
        }
        runs.0
    }

    /// What lies between a common head and a common tail.
    fn middle<'a>(&mut self, old: &[&'a str], new: &[&'a str]) -> Vec<(ChangeHow, &'a str)> {
        let cells = (old.len() + 1).saturating_mul(new.len() + 1);
        let possible = cells <= CELLS_ONCE.min(self.cells) && !old.is_empty() && !new.is_empty();
        if !possible {
            let removed = old.iter().map(|piece| (ChangeHow::Removed, *piece));
            return removed
                .chain(new.iter().map(|piece| (ChangeHow::Added, *piece)))
                .collect();
        }
        self.cells -= cells;
        let mut numbers: BTreeMap<&str, u32> = BTreeMap::new();
        let mut number = |piece: &&'a str| {
            let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
            *numbers.entry(*piece).or_insert(next)
        };
        let old_numbers: Vec<u32> = old.iter().map(&mut number).collect();
        let new_numbers: Vec<u32> = new.iter().map(&mut number).collect();
        walk(old, new, &table(&old_numbers, &new_numbers))
    }
}

/// Lengths of the longest common subsequences of all pairs of tails; one row more than `old`.
fn table(old: &[u32], new: &[u32]) -> Vec<Vec<u32>> {
    let mut rows = vec![vec![0; new.len() + 1]];
    for a in old.iter().rev() {
        let below = rows.last().map_or(&[][..], Vec::as_slice);
        let mut row = Vec::with_capacity(new.len() + 1);
        let mut right = 0;
        row.push(right);
        // From the right: `diagonal` is below and to the right of the cell, `under` is below it.
        let pairs = below.iter().rev().zip(below.iter().rev().skip(1));
        for ((diagonal, under), b) in pairs.zip(new.iter().rev()) {
            right = if a == b { diagonal + 1 } else { right.max(*under) };
            row.push(right);
        }
        row.reverse();
        rows.push(row);
    }
    rows.reverse();
    rows
}

/// Goes through the table from the beginning of both texts.
fn walk<'a>(old: &[&'a str], new: &[&'a str], table: &[Vec<u32>]) -> Vec<(ChangeHow, &'a str)> {
    let (mut i, mut j) = (0, 0);
    let mut all = Vec::with_capacity(old.len() + new.len());
    let at = |i: usize, j: usize| {
        table
            .get(i)
            .and_then(|row| row.get(j))
            .copied()
            .unwrap_or(0)
    };
    loop {
        match (old.get(i), new.get(j)) {
            (Some(a), Some(b)) if a == b => {
                all.push((ChangeHow::Same, *a));
                i += 1;
                j += 1;
            }
            (Some(a), b) if b.is_none() || at(i + 1, j) >= at(i, j + 1) => {
                all.push((ChangeHow::Removed, *a));
                i += 1;
            }
            (_, Some(b)) => {
                all.push((ChangeHow::Added, *b));
                j += 1;
            }
            (_, None) => return all,
        }
    }
}

/// Words with the space after them.
fn words<'a>(lines: &[&'a str]) -> Vec<&'a str> {
    lines
        .iter()
        .flat_map(|line| line.split_inclusive([' ', '\n']))
        .collect()
}

/// Runs of one kind; what is removed comes before what is added in its place.
#[derive(Default)]
struct Runs<'a>(Vec<Run<'a>>);

impl<'a> Runs<'a> {
    fn push(&mut self, how: ChangeHow, piece: &'a str) {
        if let [.., before, last] = self.0.as_mut_slice() {
            // A removed piece after an added run joins the removed run before that.
            let late = how == ChangeHow::Removed && last.how == ChangeHow::Added;
            if late && before.how == ChangeHow::Removed {
                before.pieces.push(piece);
                return;
            }
        }
        match self.0.last_mut() {
            Some(last) if last.how == how => last.pieces.push(piece),
            Some(last) if how == ChangeHow::Removed && last.how == ChangeHow::Added => {
                let place = self.0.len() - 1;
                self.0.insert(place, Run { how, pieces: vec![piece] });
            }
            _ => self.0.push(Run { how, pieces: vec![piece] }),
        }
    }
}

fn push(changes: &mut Vec<Change>, how: ChangeHow, pieces: &[&str]) {
    let text = pieces.concat();
    match changes.last_mut() {
        Some(last) if last.how == how => last.text.push_str(&text),
        _ if text.is_empty() => {}
        _ => changes.push(Change { how, text }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(old: &str, new: &str) -> String {
        let mut all = String::new();
        for change in Differ::new().changes(old, new) {
            let (open, close) = match change.how {
                ChangeHow::Same => ("", ""),
                ChangeHow::Added => ("[+", "]"),
                ChangeHow::Removed => ("[-", "]"),
            };
            all.extend([open, &change.text, close]);
        }
        all
    }

    #[test]
    fn lines_and_within_them_words() {
        assert_eq!(shown("a b c", "a b c"), "a b c");
        let deeper = shown("one big well\nend", "one deep well\nend");
        assert_eq!(deeper, "one [-big ][+deep ]well\nend");
        assert_eq!(shown("a\nb\nc\n", "a\nc\nd\n"), "a\n[-b\n]c\n[+d\n]");
        assert_eq!(shown("", "new"), "[+new]");
        assert_eq!(shown("old", ""), "[-old]");
        assert_eq!(shown("", ""), "");
    }

    #[test]
    fn long_texts_stay_within_the_bound() {
        let (old, new) = ("a\n".repeat(20_000), "b\n".repeat(20_000));
        let changes = Differ::new().changes(&old, &new);
        let hows: Vec<_> = changes.iter().map(|change| change.how).collect();
        assert_eq!(hows, [ChangeHow::Removed, ChangeHow::Added]);
        let mut differ = Differ { cells: 3 };
        assert_eq!(differ.changes("x a y", "x b y").len(), 4);
    }

    proptest! {
        #[test]
        fn both_texts_can_be_read_off(old in "[ab \n]{0,40}", new in "[ab \n]{0,40}") {
            let changes = Differ::new().changes(&old, &new);
            let without = |how| -> String {
                changes.iter().filter(|c| c.how != how).map(|c| c.text.as_str()).collect()
            };
            prop_assert_eq!(without(ChangeHow::Added), old);
            prop_assert_eq!(without(ChangeHow::Removed), new);
            prop_assert!(changes.windows(2).all(|pair| pair[0].how != pair[1].how));
        }
    }
}
