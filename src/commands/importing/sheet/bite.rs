//! Rows that are looked up and written together.

use std::collections::HashSet;

use super::{Staged, Things};

/// Rows of one bite.
const ROWS: usize = 500;

/// A row with its key.
pub(super) type Keyed<T> = (String, Staged<<T as Things>::Row>);

/// Some rows in the order of their keys.
pub(super) struct Bite<T: Things> {
    /// The first row of each key.
    pub(super) rows: Vec<Keyed<T>>,
    /// The others of those keys, in the order of the input: one counts when all before it are rejected or blocked.
    pub(super) more: Vec<Keyed<T>>,
    /// The numbers of the things that the others are about.
    numbers: HashSet<i64>,
    /// The last key of the bite before, with the line of its row that was let in.
    done: Option<(String, u64)>,
}

impl<T: Things> Bite<T> {
    pub(super) fn new() -> Bite<T> {
        Bite {
            rows: Vec::with_capacity(ROWS),
            more: Vec::new(),
            numbers: HashSet::new(),
            done: None,
        }
    }

    /// Whether it is to be written before a row may join it: it is full, or which row counts for the thing that this one's has come
    /// of is not known yet.
    pub(super) fn must_end(&self, row: &T::Row) -> bool {
        let comes_of_one = |(_, earlier): (i64, Option<i64>)| {
            earlier.is_some_and(|earlier| self.numbers.contains(&earlier))
        };
        self.rows.len() + self.more.len() >= ROWS || T::comes_of(row).is_some_and(comes_of_one)
    }

    /// The line of the row before it that counts, of the same key.
    pub(super) fn repeats(&self, key: &str) -> Option<u64> {
        let (_, line) = self.done.as_ref().filter(|(done, _)| done == key)?;
        Some(*line)
    }

    pub(super) fn push(&mut self, key: String, staged: Staged<T::Row>) {
        if self.rows.last().is_none_or(|(last, _)| *last != key) {
            self.rows.push((key, staged));
            return;
        }
        self.numbers
            .extend(T::comes_of(&staged.row).map(|(number, _)| number));
        self.more.push((key, staged));
    }

    /// It is written: the row of the last key that was let in.
    pub(super) fn end(&mut self, done: Option<(String, u64)>) {
        self.numbers.clear();
        self.done = done;
    }
}
