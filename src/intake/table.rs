//! The rows of an input whatever its format, from the first data row on.

use encoding_rs::Encoding;

use super::{
    csv::{Rows, Style},
    decode::Decoded,
    jsonl::Objects,
    lines::Lines,
    problem::Problem,
    record::Record,
    source::Source,
};

/// How the rows of an input are to be read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layout {
    pub encoding: &'static Encoding,
    pub cells: Cells,
}

/// What tells the cells of a row apart.
#[derive(Clone, Copy, Debug)]
pub(super) enum Cells {
    /// A delimiter. The first `above` rows are a `sep=` line, a title and the header: no data.
    Delimited {
        delimiter: char,
        style: Style,
        above: usize,
    },
    /// The keys of objects, one a line or all in one array.
    Objects { array: bool },
}

/// A stream of data rows.
#[derive(Debug)]
pub(super) enum Table {
    Rows(Rows),
    Objects(Objects),
}

impl Table {
    /// Starts behind the header, which is left in `header`.
    pub fn open(source: &Source, layout: Layout, header: &mut Record) -> Result<Table, Problem> {
        let input = Decoded::new(source, layout.encoding);
        match layout.cells {
            Cells::Objects { array } => Ok(Table::Objects(Objects::new(input, array))),
            Cells::Delimited {
                delimiter,
                style,
                above,
            } => {
                let mut table = Table::Rows(Rows::new(Lines::new(input), delimiter, style));
                for _ in 0..above {
                    table.next(header)?;
                }
                Ok(table)
            }
        }
    }

    /// Reads the next row that is not blank; `false` at the end.
    pub fn next(&mut self, record: &mut Record) -> Result<bool, Problem> {
        loop {
            let found = match self {
                Table::Rows(rows) => rows.next(record)?,
                Table::Objects(objects) => objects.next(record)?,
            };
            if !found || !record.is_blank() || matches!(self, Table::Objects(_)) {
                return Ok(found);
            }
        }
    }

    /// How many bytes of the source have been taken.
    pub fn position(&self) -> u64 {
        match self {
            Table::Rows(rows) => rows.position(),
            Table::Objects(objects) => objects.position(),
        }
    }

    /// Whether the last row has a number in that column, where texts are told from numbers.
    pub fn is_number(&self, column: usize) -> bool {
        match self {
            Table::Rows(_) => false,
            Table::Objects(objects) => objects.is_number(column),
        }
    }

    /// Keys that have come up so far, where columns are found on the way.
    pub fn keys(&self) -> Option<&[String]> {
        match self {
            Table::Rows(_) => None,
            Table::Objects(objects) => Some(objects.columns()),
        }
    }
}
