//! Numbers of another system, and rows that only repeat one.

use std::{collections::HashMap, io};

use crate::intake::sort::Sorter;

/// Memory for the numbers; those of a longer list wait in a temporary file.
const MEMORY: usize = 4 << 20;

/// The numbers of an input, sorted, to find the rows that have nothing but a number that stands in an earlier row.
///
/// Rows are sorted by their addresses, and a row that has only a number before them all: without this it would win over one
/// that stands earlier in the file.
pub(super) struct Numbers {
    sorter: Sorter,
    /// Some row has a number and no address.
    alone: bool,
}

impl Numbers {
    pub fn new() -> Numbers {
        Numbers {
            sorter: Sorter::new(MEMORY),
            alone: false,
        }
    }

    /// Notes the number of a row, and whether there is nothing else to know the person by.
    pub fn note(&mut self, number: &str, position: u64, line: u64, alone: bool) -> io::Result<()> {
        self.alone |= alone;
        let mut row = [0; 17];
        row[..8].copy_from_slice(&position.to_le_bytes());
        row[8..16].copy_from_slice(&line.to_le_bytes());
        row[16] = u8::from(alone);
        self.sorter.push(number.as_bytes(), &row)
    }

    /// The positions of rows that have only a number that stands in an earlier row, and the lines of those.
    pub fn repeated(self) -> io::Result<HashMap<u64, u64>> {
        let mut found = HashMap::new();
        if !self.alone {
            return Ok(found);
        }
        let sorted = self.sorter.finish()?;
        let mut rows = sorted.iter()?;
        let mut first: Option<(Vec<u8>, u64)> = None;
        // Rows of one number come in the order of the input.
        while let Some((number, row)) = rows.next()? {
            let word = |at: usize| {
                let bytes: [u8; 8] = std::array::from_fn(|i| row[at + i]);
                u64::from_le_bytes(bytes)
            };
            match &first {
                Some((known, line)) if known == number => {
                    if row[16] == 1 {
                        found.insert(word(0), *line);
                    }
                }
                _ => first = Some((number.to_vec(), word(8))),
            }
        }
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_that_repeats_a_number_is_told_with_the_line_of_the_first() {
        let mut numbers = Numbers::new();
        let rows = [
            ("A", false),
            ("B", true),
            ("A", true),
            ("A", false),
            ("B", true),
            ("B", false),
        ];
        for (position, (number, alone)) in (0..).zip(rows) {
            numbers
                .note(number, position, position + 10, alone)
                .unwrap();
        }
        assert_eq!(
            numbers.repeated().unwrap(),
            HashMap::from([(2, 10), (4, 11)])
        );
    }

    #[test]
    fn many_numbers_cost_no_memory_and_rows_with_addresses_repeat_nothing() {
        let mut numbers = Numbers::new();
        for n in 0..300_000_u64 {
            numbers
                .note(&format!("K{}", n % 150_000), n, n, false)
                .unwrap();
        }
        numbers.note("K149999", 300_000, 7, true).unwrap();
        assert_eq!(
            numbers.repeated().unwrap(),
            HashMap::from([(300_000, 149_999)])
        );
    }
}
