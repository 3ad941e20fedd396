//! How wide the columns of a table are when the terminal is narrower than the data.

use super::wrap::{longest_piece, longest_word, width};

/// Spaces between two columns.
pub(super) const GAP: usize = 2;

/// A header may be cut, but not below this.
const HEADER: usize = 6;

/// Words longer than the first number may break; when that does not help, words longer than the second.
const PIECES: [usize; 2] = [12, 8];

/// What the fitting needs to know of one column, in columns of the terminal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Measure {
    /// The header.
    header: usize,
    /// The widest cell on one line.
    natural: usize,
    /// The longest word: what a cell needs that breaks at spaces alone.
    words: usize,
    /// The longest piece: what a cell needs that breaks inside addresses too.
    pieces: usize,
    /// Whether cells must not break at all: numbers and times.
    rigid: bool,
}

impl Measure {
    /// A column that has only a header yet.
    pub fn of(header: &str, rigid: bool) -> Measure {
        Measure {
            header: width(header),
            rigid,
            ..Measure::default()
        }
    }

    /// Takes one more cell into account.
    pub fn add(&mut self, cell: &str) {
        let width = width(cell);
        self.natural = self.natural.max(width);
        if width > self.words {
            self.words = self.words.max(longest_word(cell));
        }
        if width > self.pieces {
            self.pieces = self.pieces.max(longest_piece(cell));
        }
    }

    /// Whether everything stands on one line in so many columns.
    pub fn is_whole(&self, width: usize) -> bool {
        width >= self.wanted()
    }

    /// Whether no word breaks in so many columns.
    pub fn keeps_words(&self, width: usize) -> bool {
        width >= self.words
    }

    fn wanted(&self) -> usize {
        self.natural.max(self.header).max(1)
    }

    fn at_least(&self, piece: usize) -> usize {
        let cells = if self.rigid {
            self.natural
        } else {
            self.pieces.min(piece)
        };
        cells.max(self.header.min(HEADER)).max(1)
    }

    /// What it takes before others have what they need: text with spaces wraps well, an address does not.
    fn at_first(&self) -> usize {
        let cells = if self.rigid { self.natural } else { self.words };
        cells.max(self.header.min(HEADER)).max(1)
    }
}

/// The widths that fill at most `limit` terminal columns; `None` when no readable table is left.
pub(super) fn fit(columns: &[Measure], limit: usize) -> Option<Vec<usize>> {
    let limit = limit.checked_sub(GAP * columns.len().saturating_sub(1))?;
    let wanted: Vec<usize> = columns.iter().map(Measure::wanted).collect();
    if total(&wanted) <= limit {
        return Some(wanted);
    }
    let mut widths = PIECES
        .iter()
        .find_map(|&piece| shrink(columns, limit, piece))?;
    let natural: Vec<usize> = columns.iter().map(|column| column.natural).collect();
    widen(&mut widths, &natural, limit);
    widen(&mut widths, &wanted, limit);
    Some(widths)
}

/// The widest columns give way first, but none below what it needs at least.
fn shrink(columns: &[Measure], limit: usize, piece: usize) -> Option<Vec<usize>> {
    let capped = |cap: usize| -> Vec<usize> {
        let width = |column: &Measure| column.at_first().min(cap).max(column.at_least(piece));
        columns.iter().map(width).collect()
    };
    (1..=limit)
        .rev()
        .map(capped)
        .find(|widths| total(widths) <= limit)
}

/// Gives out what is left, to every column that wants more in turn.
fn widen(widths: &mut [usize], wanted: &[usize], limit: usize) {
    let mut spare = limit.saturating_sub(total(widths));
    while spare > 0
        && widths
            .iter()
            .zip(wanted)
            .any(|(width, wanted)| width < wanted)
    {
        for (width, wanted) in widths.iter_mut().zip(wanted) {
            if spare > 0 && *width < *wanted {
                *width += 1;
                spare -= 1;
            }
        }
    }
}

fn total(widths: &[usize]) -> usize {
    widths.iter().sum()
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
    fn text_with_spaces_gives_way_before_an_address_does() {
        let columns = [
            column("id", "7", true),
            column("email", "christopher.bond@example.com", false),
            column("name", "Christopher Mary Bond", false),
        ];
        assert_eq!(fit(&columns, 48), Some(vec![2, 28, 14]));
        assert_eq!(fit(&columns, 38), Some(vec![2, 21, 11]));
        assert_eq!(fit(&columns, 29), Some(vec![2, 12, 11]));
    }

    #[test]
    fn a_header_is_cut_before_data_wraps() {
        let columns = [
            column("registered_at", "2026-01-02", true),
            column("country", "GB", false),
            column("email", "ann@example.com", false),
        ];
        assert_eq!(fit(&columns, 35), Some(vec![10, 6, 15]));
        assert_eq!(fit(&columns, 37), Some(vec![11, 7, 15]));
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
