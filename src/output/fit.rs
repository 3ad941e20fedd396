//! How wide the columns of a table are when the terminal is narrower than the data.

use super::wrap::{longest_piece, width};

/// Spaces between two columns.
pub(super) const GAP: usize = 2;

/// A word longer than this may break; one that is longer than the second number breaks when nothing else helps.
const WORDS: [usize; 2] = [12, 8];

/// What the fitting needs to know of one column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Measure {
    /// Terminal columns that the header and the widest cell need on one line.
    pub natural: usize,
    /// Terminal columns below which a word breaks.
    pub words: usize,
    /// Whether cells must not break at all: numbers and times.
    pub rigid: bool,
}

impl Measure {
    /// A column that has only a header yet.
    pub fn of(header: &str, rigid: bool) -> Measure {
        Measure {
            natural: width(header),
            words: longest_piece(header),
            rigid,
        }
    }

    /// Takes one more cell into account.
    pub fn add(&mut self, cell: &str) {
        let width = width(cell);
        self.natural = self.natural.max(width);
        if width > self.words {
            self.words = self.words.max(if self.rigid {
                width
            } else {
                longest_piece(cell)
            });
        }
    }

    fn floor(&self, word: usize) -> usize {
        let words = if self.rigid {
            self.words
        } else {
            self.words.min(word)
        };
        words.clamp(1, self.natural.max(1))
    }
}

/// The widths that fill at most `limit` terminal columns, the widest giving way first; `None` when no readable table is left.
pub(super) fn fit(columns: &[Measure], limit: usize) -> Option<Vec<usize>> {
    let limit = limit.checked_sub(GAP * columns.len().saturating_sub(1))?;
    if columns.iter().map(|column| column.natural).sum::<usize>() <= limit {
        return Some(columns.iter().map(|column| column.natural).collect());
    }
    WORDS.iter().find_map(|&word| shrink(columns, limit, word))
}

fn shrink(columns: &[Measure], limit: usize, word: usize) -> Option<Vec<usize>> {
    let capped = |cap: usize| -> Vec<usize> {
        let width = |column: &Measure| column.natural.min(cap).max(column.floor(word));
        columns.iter().map(width).collect()
    };
    let fits = |cap: &usize| capped(*cap).iter().sum::<usize>() <= limit;
    let mut widths = capped((1..=limit).rev().find(fits)?);
    let mut spare = limit - widths.iter().sum::<usize>();
    for (width, column) in widths.iter_mut().zip(columns) {
        if spare > 0 && *width < column.natural {
            *width += 1;
            spare -= 1;
        }
    }
    Some(widths)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(header: &str, cell: &str, rigid: bool) -> Measure {
        let mut measure = Measure::of(header, rigid);
        measure.add(cell);
        measure
    }

    #[test]
    fn columns_keep_their_width_when_there_is_room() {
        let columns = [
            column("id", "7", true),
            column("email", "ann@example.com", false),
        ];
        assert_eq!(fit(&columns, 80), Some(vec![2, 15]));
        assert_eq!(fit(&columns, 19), Some(vec![2, 15]));
    }

    #[test]
    fn the_widest_column_gives_way_first() {
        let columns = [
            column("id", "7", true),
            column("email", "christopher.bond@example.com", false),
            column("status", "approved", false),
        ];
        assert_eq!(fit(&columns, 34), Some(vec![2, 20, 8]));
    }

    #[test]
    fn a_number_never_breaks() {
        let columns = [
            column("id", "123456789012.5", true),
            column("name", "Ann Mary Smith", false),
        ];
        assert_eq!(fit(&columns, 22), Some(vec![14, 6]));
    }

    #[test]
    fn too_many_columns_are_no_table() {
        let columns = vec![column("subscription", "unsubscribed", false); 10];
        assert_eq!(fit(&columns, 80), None);
        assert_eq!(fit(&columns, 1), None);
    }
}
