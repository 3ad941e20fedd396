//! Things that have come of one another: the row that makes the earlier one is judged first, however far apart the two stand.

use std::collections::HashMap;

use super::{Staged, Things};
use crate::intake::sort::{Sorted, Sorter};

/// Of which other each thing has come, by number, as the rows say.
#[derive(Debug, Default)]
pub(super) struct Links {
    earlier: HashMap<i64, i64>,
    /// Whether any comes of one with a higher number, which in the order of numbers stands behind it.
    upwards: bool,
}

impl Links {
    /// Notes what a row says; of several rows about one thing the first counts, as it does when they are written.
    pub(super) fn note<T: Things>(&mut self, row: &T::Row) {
        if let Some((number, Some(earlier))) = T::comes_of(row) {
            self.upwards |= earlier > number;
            self.earlier.entry(number).or_insert(earlier);
        }
    }

    /// The rows in an order in which the earlier thing comes first. Of things that would have come of each other any is first.
    pub(super) fn sorted<T: Things>(self, rows: Sorted, memory: usize) -> anyhow::Result<Sorted> {
        if !self.upwards {
            return Ok(rows);
        }
        let depths = self.depths();
        let mut sorter = Sorter::new(memory);
        let mut cursor = rows.iter()?;
        while let Some((key, record)) = cursor.next()? {
            let staged: Staged<T::Row> = postcard::from_bytes(record)?;
            let depth = T::comes_of(&staged.row).and_then(|(number, _)| depths.get(&number));
            let mut place = depth.copied().unwrap_or_default().to_be_bytes().to_vec();
            place.extend_from_slice(key);
            sorter.push(&place, record)?;
        }
        Ok(sorter.finish()?)
    }

    /// Of how many others each has come, one after the other.
    fn depths(&self) -> HashMap<i64, u64> {
        let mut depths = HashMap::with_capacity(self.earlier.len());
        for number in self.earlier.keys() {
            let (mut at, mut chain) = (*number, Vec::new());
            while let Some(earlier) = self.earlier.get(&at)
                && !depths.contains_key(&at)
            {
                // For now: a ring leads back here and ends.
                depths.insert(at, 0);
                chain.push(at);
                at = *earlier;
            }
            let mut depth = depths.get(&at).copied().unwrap_or_default();
            while let Some(at) = chain.pop() {
                depth += 1;
                depths.insert(at, depth);
            }
        }
        depths
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_comes_of_another_is_deeper_and_a_ring_ends() {
        let links = Links {
            earlier: HashMap::from([(1, 9), (9, 4), (5, 1), (7, 8), (8, 7), (6, 7)]),
            upwards: true,
        };
        let depths = links.depths();
        assert_eq!(
            [4, 9, 1, 5].map(|number| depths.get(&number).copied()),
            [None, Some(1), Some(2), Some(3)]
        );
        assert!(depths[&6] > depths[&7]);
    }
}
