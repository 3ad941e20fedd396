//! A table of orders with named columns, read row by row, and again where some rows are wanted once more.

use std::io;

use super::super::{
    encoding, guard, marks,
    options::Format,
    problem::Problem,
    reader::Raw,
    record::{Flaw, Record},
    sample::Sample,
    shape::{Column, Shape},
    sniff,
    source::Source,
    table::{Cells, Layout, Table},
    values::{trim, unguard},
};
use crate::model::name::clean;

/// Objects whose keys are looked up before the first is read.
const AHEAD: usize = 1_000;

/// How the operator says the table is to be read.
#[derive(Clone, Debug, Default)]
pub struct SheetOptions {
    /// The format; found out when absent.
    pub format: Option<Format>,
    /// What stands between cells; found out when absent.
    pub delimiter: Option<String>,
    /// The encoding; found out when absent.
    pub encoding: Option<String>,
    /// The first row is a row: columns are called by their numbers.
    pub no_header: bool,
}

/// A table that is being read.
#[derive(Debug)]
pub struct Sheet {
    source: Source,
    layout: Layout,
    table: Table,
    record: Record,
    names: Vec<String>,
    /// Cells carry the guard of `--excel`.
    guarded: bool,
    shape: Shape,
    rows: u64,
}

impl Sheet {
    /// Opens a table. Its first row names the columns, unless there is no header; of JSON Lines the keys do.
    pub fn open(mut source: Source, options: &SheetOptions) -> Result<Sheet, Problem> {
        let mut head = vec![0; 64 << 10];
        let read = source.content().read_at(&mut head, 0)?;
        head.truncate(read);
        marks::refuse(source.name(), &head)?;
        let choice = encoding::choose(&source, &head, options.encoding.as_deref())?;
        let text = sniff::beginning(&source, choice.encoding)?;
        let format = match options.format {
            Some(Format::Paste) => {
                return Err(Problem::new("pasted text has no columns").hint("--input csv"));
            }
            Some(format) => format,
            None => match sniff::format(source.name(), &text, false) {
                Format::Paste => Format::Csv,
                found => found,
            },
        };
        let mut shape = Shape {
            format,
            encoding: choice.encoding.name(),
            delimiter: None,
            header: format == Format::Jsonl || !options.no_header,
            preset: None,
            columns: Vec::new(),
            notes: choice.note.into_iter().collect(),
        };
        let cells = match format {
            Format::Jsonl => Cells::Objects {
                array: sniff::is_array(&text),
            },
            _ => delimited(&text, format, options, &mut shape)?,
        };
        let layout = Layout {
            encoding: choice.encoding,
            cells,
        };
        let mut record = Record::default();
        let table = Table::open(&source, layout, &mut record)?;
        let names = match cells {
            Cells::Delimited {
                delimiter, style, ..
            } if options.no_header => Sample::read(&text, delimiter, style).numbers(),
            _ => record.cells().map(clean).collect(),
        };
        source.start_digest();
        let mut sheet = Sheet {
            source,
            layout,
            table,
            record,
            names,
            guarded: guard::is_guarded(&head),
            shape,
            rows: 0,
        };
        sheet.set_columns();
        Ok(sheet)
    }

    /// Starts again behind the header.
    pub fn rewind(&mut self) -> Result<(), Problem> {
        self.table = Table::open(&self.source, self.layout, &mut self.record)?;
        self.rows = 0;
        Ok(())
    }

    /// Finds the keys of the first objects, which come up one after the other, and starts again.
    pub fn look_ahead(&mut self) -> Result<(), Problem> {
        for _ in 0..AHEAD {
            if !self.advance()? {
                break;
            }
        }
        self.rewind()
    }

    /// Takes the next row; `false` at the end.
    pub fn advance(&mut self) -> Result<bool, Problem> {
        if !self.table.next(&mut self.record)? {
            return Ok(false);
        }
        let more = self
            .table
            .keys()
            .filter(|keys| keys.len() > self.names.len());
        if let Some(keys) = more {
            self.names = keys.to_vec();
            self.set_columns();
        }
        self.rows += 1;
        Ok(true)
    }

    /// The row that was taken.
    pub fn row(&self) -> Raw<'_> {
        Raw::new(&self.record)
    }

    /// A cell of that row without blanks around it, and without the guard where cells carry one.
    pub fn text(&self, column: usize) -> Option<&str> {
        let cell = self.record.get(column)?;
        Some(trim(if self.guarded { unguard(cell) } else { cell }))
    }

    /// The line where that row starts.
    pub fn line(&self) -> u64 {
        self.record.line
    }

    /// What is wrong with that row as a whole, in words: its bytes, its length, its width.
    pub fn flaw(&self) -> Option<(&'static str, String)> {
        let wide = matches!(self.table, Table::Rows(_)) && self.record.len() > self.names.len();
        match &self.record.flaw {
            Some(Flaw::Encoding) => Some((
                "bad_encoding",
                format!(
                    "the row has bytes that {} does not know",
                    self.shape.encoding
                ),
            )),
            Some(Flaw::TooLong(_)) => Some(("too_long", "the row or a cell is too long".into())),
            Some(Flaw::Shape(why)) => Some(("row_shape", why.clone())),
            None if wide => Some((
                "row_shape",
                format!(
                    "the row has {} cells, the header {}",
                    self.record.len(),
                    self.names.len()
                ),
            )),
            None => None,
        }
    }

    /// The names of the columns. Of JSON Lines the list grows as keys come up.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// What the input is.
    pub fn shape(&self) -> &Shape {
        &self.shape
    }

    /// Says what a column fills, as `--map` would write it.
    pub fn fills(&mut self, column: usize, field: &str) {
        self.shape.columns[column].field = Some(field.to_owned());
    }

    /// Says something to the operator about the input.
    pub fn note(&mut self, note: String) {
        self.shape.notes.push(note);
    }

    /// How many bytes of the input have been taken.
    pub fn position(&self) -> u64 {
        self.table.position()
    }

    /// How many rows have been taken.
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// The input.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// The SHA-256 of the bytes as they were given.
    pub fn digest(&mut self) -> io::Result<[u8; 32]> {
        self.source.digest()
    }

    fn set_columns(&mut self) {
        let known = self.shape.columns.len();
        self.shape
            .columns
            .extend(self.names[known..].iter().map(|name| Column {
                name: name.clone(),
                field: None,
            }));
    }
}

fn delimited(
    text: &[u8],
    format: Format,
    options: &SheetOptions,
    shape: &mut Shape,
) -> Result<Cells, Problem> {
    let told = sniff::told_delimiter(text);
    let delimiter = match (&options.delimiter, told) {
        (Some(wanted), _) => sniff::wanted_delimiter(wanted)?,
        (None, Some(told)) => told,
        (None, None) if format == Format::Tsv => '\t',
        (None, None) => sniff::delimiter(text),
    };
    let style = sniff::style(text, delimiter, options.format);
    shape.delimiter = Some(delimiter);
    shape.format = if delimiter == '\t' {
        Format::Tsv
    } else {
        Format::Csv
    };
    Ok(Cells::Delimited {
        delimiter,
        style,
        above: usize::from(!options.no_header) + usize::from(told.is_some()),
    })
}

#[cfg(test)]
mod tests;
