//! Numbers of another system, and where each stands first.

use std::{
    collections::{HashMap, hash_map::Entry},
    hash::{DefaultHasher, Hash, Hasher},
};

/// The line on which each number of another system stands first.
///
/// Rows are sorted by their addresses, and a row that has only a number before them all: without this it would win over one
/// that stands earlier in the file. Numbers are remembered in eight bytes each: there may be millions.
#[derive(Default)]
pub(super) struct Numbers(HashMap<u64, u64>);

impl Numbers {
    /// The line of an earlier row with this number, or `None` where this is the first.
    pub fn first(&mut self, number: &str, line: u64) -> Option<u64> {
        let mut hasher = DefaultHasher::new();
        number.hash(&mut hasher);
        match self.0.entry(hasher.finish()) {
            Entry::Occupied(first) => Some(*first.get()),
            Entry::Vacant(first) => {
                first.insert(line);
                None
            }
        }
    }
}
