//! The first rows of an input, and what kind of table they are.

use super::{
    csv::{Rows, Style},
    fold::fold,
    lines::Lines,
    mailbox,
    record::Record,
    slot::{Slot, Surety, by_header},
};

/// How many rows are compared.
const ROWS: usize = 200;
/// How many lines may stand above the header.
const ABOVE: usize = 10;

/// The beginning of an input as rows.
#[derive(Debug, Default)]
pub(super) struct Sample {
    pub rows: Vec<Vec<String>>,
}

impl Sample {
    /// Reads the first rows. A quote that the end of the sample leaves open ends it.
    pub fn read(text: &[u8], delimiter: char, style: Style) -> Sample {
        let mut rows = Rows::new(Lines::of(text), delimiter, style);
        let mut record = Record::default();
        let mut sample = Sample::default();
        while sample.rows.len() < ROWS && rows.next(&mut record).unwrap_or(false) {
            if !record.is_blank() {
                sample
                    .rows
                    .push(record.cells().map(str::to_owned).collect());
            }
        }
        sample
    }

    /// Names of columns that have none: their numbers from 1.
    pub fn numbers(&self) -> Vec<String> {
        let width = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        (1..=width).map(|number| number.to_string()).collect()
    }

    /// How good a table of people it is: a header that names an email, a column of addresses, rows of one width.
    pub fn score(&self) -> i64 {
        let Some(first) = self.rows.first() else {
            // Nothing but delimiters and blanks.
            return 15;
        };
        let width = first.len();
        let header = self.rows.iter().take(ABOVE).any(|row| names_email(row));
        let share = |count: usize| (100 * count / self.rows.len()) as i64;
        let addresses = (0..width).map(|at| self.addresses(at)).max().unwrap_or(0);
        let even = self.rows.iter().filter(|row| row.len() == width).count();
        let table = if width > 1 {
            share(even) / 2 + width.min(20) as i64
        } else {
            10
        };
        i64::from(header) * 200 + share(addresses) + table
    }

    /// In how many rows a column holds one bare address.
    fn addresses(&self, column: usize) -> usize {
        self.rows
            .iter()
            .filter(|row| row.get(column).is_some_and(|cell| is_address(cell)))
            .count()
    }

    /// Whether most cells of a column that are not blank hold an address.
    pub fn holds_addresses(&self, column: usize) -> bool {
        let filled = self
            .rows
            .iter()
            .filter_map(|row| row.get(column))
            .filter(|cell| !cell.trim().is_empty());
        let (mut all, mut good) = (0, 0);
        for cell in filled {
            all += 1;
            good += usize::from(is_address(cell));
        }
        good > 0 && good * 2 >= all
    }

    /// The number of the row that is the header, or `None` when the first row is a person already.
    pub fn header(&self, mapped: &[String]) -> Option<usize> {
        let names = |row: &[String]| {
            names_email(row)
                || row
                    .iter()
                    .any(|cell| mapped.iter().any(|name| *name == fold(cell)))
        };
        for (at, row) in self.rows.iter().take(ABOVE).enumerate() {
            if names(row) {
                return Some(at);
            }
            if row.iter().any(|cell| cell.contains('@')) {
                break;
            }
        }
        let first = self.rows.first()?;
        let person = first.iter().any(|cell| cell.contains('@')) || self.is_mistyped(first);
        (!person).then_some(0)
    }

    /// Whether a row above others is a person although it has no `@`: none of its cells is a word that files have above a
    /// column, and where the others have addresses stands what was to be one.
    fn is_mistyped(&self, row: &[String]) -> bool {
        let named = |cell: &String| by_header(&fold(cell), None).is_some();
        let mistyped = |(at, cell): (usize, &String)| {
            self.holds_addresses(at) && {
                let cells = self.rows.iter().filter_map(|row| row.get(at));
                is_attempt(cell, cells.map(String::as_str))
            }
        };
        !row.iter().any(named) && row.iter().enumerate().any(mistyped)
    }

    /// Whether this is a table, with or without a header, and not just text.
    pub fn is_table(&self) -> bool {
        let Some(first) = self.rows.first() else {
            return true;
        };
        let width = first.len();
        if self.rows.iter().take(ABOVE).any(|row| names_email(row)) {
            return true;
        }
        let even = self.rows.iter().filter(|row| row.len() == width).count();
        let columns = (0..width).filter(|&at| self.holds_addresses(at)).count();
        let bare = self.rows.iter().skip(1).all(|row| is_bare(&row[0]));
        if first.iter().any(|cell| cell.contains('@')) {
            return if width == 1 {
                // Words of which hardly one is an address are better read as what somebody pasted.
                let addresses = self.holds_addresses(0);
                addresses && bare && is_bare(&first[0]) && even == self.rows.len()
            } else {
                columns == 1 && even * 10 >= self.rows.len() * 9 && self.rows.len() > 1
            };
        }
        if width == 1 {
            let word = by_header(&fold(&first[0]), None);
            return word.is_some_and(|found| found.0 == Slot::Email) && self.rows.len() > 1 && bare;
        }
        // Sentences with commas have addresses too, but no column of them.
        let prose = columns == 0 && self.rows.iter().flatten().any(|cell| cell.contains('@'));
        even * 10 >= self.rows.len() * 9 && self.rows.len() > 1 && !prose
    }
}

fn names_email(row: &[String]) -> bool {
    let named = |cell: &String| by_header(&fold(cell), None);
    row.iter()
        .filter_map(named)
        .any(|(slot, sure)| slot == Slot::Email && sure > Surety::Doubtful)
}

/// Whether a cell was to be an address: `karen(at)example.com`, or a domain of the others with something before it.
fn is_attempt<'a>(cell: &str, mut others: impl Iterator<Item = &'a str>) -> bool {
    const MARKS: [&str; 5] = ["(at)", "[at]", "{at}", "<at>", " at "];
    let text = cell.trim().to_lowercase();
    let host = |text: &str| text.contains('.') && !text.trim().contains(char::is_whitespace);
    let told = |mark: &&str| text.split_once(*mark).is_some_and(|(_, rest)| host(rest));
    let ends = |other: &str| {
        let domain = other.rsplit_once('@').map_or("", |(_, domain)| domain);
        let domain = domain.trim().to_lowercase();
        host(&domain) && text.len() > domain.len() && text.ends_with(&domain)
    };
    MARKS.iter().any(told) || host(&text) && others.any(ends)
}

fn is_address(cell: &str) -> bool {
    cell.contains('@') && mailbox::read(cell).is_ok()
}

/// Whether a line is one word, as a list of addresses has them, bad ones included.
fn is_bare(line: &str) -> bool {
    let line = line.trim();
    !line.contains(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '<' | '(' | '['))
}
