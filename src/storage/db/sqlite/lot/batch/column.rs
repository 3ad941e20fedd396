//! The cells of a batch, column by column: what a column repeats or counts is kept once.

use std::ops::Range;

use rusqlite::types::ValueRef;

use crate::storage::db::Value;

/// The cells of one column.
#[derive(Default)]
pub struct Column {
    pub kind: Kind,
    first: Cell,
    /// All of them, once they vary.
    cells: Vec<Cell>,
}

/// What the cells of a column have in common.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Kind {
    /// They are the same in all rows.
    #[default]
    Same,
    /// Each is a number, one more than the one before.
    Counts,
    Varies,
}

#[derive(Clone, Debug, Default)]
enum Cell {
    #[default]
    Null,
    Int(i64),
    /// Where it stands in the text of the batch.
    Text(Range<u32>),
}

impl Column {
    /// Begins anew with the cell of a first row.
    pub fn begin(&mut self, value: &Value, text: &mut String) {
        self.kind = Kind::Same;
        self.first = Cell::of(value, text);
        self.cells.clear();
    }

    /// Takes the cell of the row behind so many others.
    pub fn push(&mut self, value: &Value, rows: usize, text: &mut String) {
        let goes_on = match self.kind {
            Kind::Varies => false,
            Kind::Same => self.first.is(value, text),
            Kind::Counts => self.first.counts(value, rows),
        };
        if goes_on {
            return;
        }
        // From the second row on it is one or the other.
        if rows == 1 && self.first.counts(value, 1) {
            self.kind = Kind::Counts;
            return;
        }
        self.vary(rows);
        self.cells.push(Cell::of(value, text));
    }

    /// The cell of a row; NULL where there is none.
    pub fn cell<'a>(&self, row: usize, text: &'a str) -> ValueRef<'a> {
        match (self.kind, &self.first) {
            (Kind::Counts, Cell::Int(first)) => ValueRef::Integer(first + row as i64),
            (Kind::Varies, _) => {
                (self.cells.get(row)).map_or(ValueRef::Null, |cell| cell.value(text))
            }
            (_, first) => first.value(text),
        }
    }

    /// Makes it a column whose cells are kept each, with those of the rows before.
    fn vary(&mut self, rows: usize) {
        match (self.kind, &self.first) {
            (Kind::Varies, _) => return,
            (Kind::Counts, Cell::Int(first)) => {
                let cells = (0..rows as i64).map(|row| Cell::Int(first + row));
                self.cells.extend(cells);
            }
            (_, first) => self.cells.resize(rows, first.clone()),
        }
        self.kind = Kind::Varies;
    }
}

impl Cell {
    /// Keeps a value; a text goes behind the others.
    fn of(value: &Value, text: &mut String) -> Cell {
        match value {
            Value::Null => Cell::Null,
            Value::Int(n) => Cell::Int(*n),
            Value::Text(new) => {
                let start = text.len() as u32;
                text.push_str(new);
                Cell::Text(start..text.len() as u32)
            }
        }
    }

    /// Whether it is this value.
    fn is(&self, value: &Value, text: &str) -> bool {
        match (self, value) {
            (Cell::Null, Value::Null) => true,
            (Cell::Int(first), Value::Int(n)) => first == n,
            (Cell::Text(range), Value::Text(new)) => {
                text[range.start as usize..range.end as usize] == **new
            }
            _ => false,
        }
    }

    /// Whether a value is the number that comes so many rows later when they count up.
    fn counts(&self, value: &Value, rows: usize) -> bool {
        match (self, value) {
            (Cell::Int(first), Value::Int(n)) => n.checked_sub(*first) == Some(rows as i64),
            _ => false,
        }
    }

    fn value<'a>(&self, text: &'a str) -> ValueRef<'a> {
        match self {
            Cell::Null => ValueRef::Null,
            Cell::Int(n) => ValueRef::Integer(*n),
            Cell::Text(range) => {
                ValueRef::Text(&text.as_bytes()[range.start as usize..range.end as usize])
            }
        }
    }
}
