//! Rows of things that are no people (accounts, members, contacts, prices): a table with a header, or JSON Lines, read by the
//! names of its columns. What the cells mean is for the caller to say.

mod flaw;
mod minor;
mod row;

use jiff::tz::TimeZone;

use super::{
    Raw, encoding,
    fold::fold,
    guard, marks,
    options::Format,
    problem::Problem,
    record::Record,
    sample::Sample,
    shape::{Column, Shape},
    sniff,
    source::Source,
    table::{Cells, Layout, Table},
    values::clean,
};
use crate::model::{incoming::Reject, malformed::echo};

use self::flaw::flaw;
pub use self::{minor::MoneyField, row::SheetRow};

/// One field that a column may fill.
#[derive(Clone, Copy, Debug)]
pub struct SheetField {
    /// Its name: the column's header, or what `--map` calls it.
    pub name: &'static str,
    /// Other headers, folded: letters and digits in lower case.
    pub also: &'static [&'static str],
    /// An input without such a column is refused as a whole.
    pub required: bool,
}

/// How a sheet is to be read.
#[derive(Debug, Default)]
pub struct SheetOptions {
    /// The format; found out when absent.
    pub format: Option<Format>,
    /// What stands between cells; found out when absent.
    pub delimiter: Option<String>,
    /// The encoding; found out when absent.
    pub encoding: Option<String>,
    /// The first row is a row: columns are called by their numbers, from 1.
    pub no_header: bool,
    /// Field and column.
    pub map: Vec<(String, String)>,
    /// Field and value, for cells that are blank or absent.
    pub defaults: Vec<(String, String)>,
    /// The field that holds money, where numbers of objects may be minor units or not.
    pub money: Option<MoneyField>,
    /// Amounts are whole numbers of minor units.
    pub minor_units: bool,
    /// The zone of times without an offset; UTC when absent.
    pub zone: Option<TimeZone>,
}

/// A sheet that is being read.
#[derive(Debug)]
pub struct Sheet {
    source: Source,
    fields: &'static [SheetField],
    options: SheetOptions,
    shape: Shape,
    table: Option<Table>,
    /// Cells carry the guard of `--excel`.
    guarded: bool,
    names: Vec<String>,
    /// The column of each field.
    places: Vec<Option<usize>>,
    record: Record,
    rows: u64,
}

/// A row, and what is wrong with it as a whole.
pub type Next<'a> = (SheetRow<'a>, Result<(), Reject>);

impl Sheet {
    /// Finds out what an input is and which column fills which field. Every problem found here is one of the input as a whole.
    pub fn open(
        mut source: Source,
        fields: &'static [SheetField],
        options: SheetOptions,
    ) -> Result<Sheet, Problem> {
        let mut head = vec![0; 64 << 10];
        let read = source.content().read_at(&mut head, 0)?;
        head.truncate(read);
        marks::refuse(source.name(), &head)?;
        let choice = encoding::choose(&source, &head, options.encoding.as_deref())?;
        let mut text = sniff::beginning(&source, choice.encoding)?;
        let found = options.format.filter(|format| *format != Format::Paste);
        let found = found.unwrap_or_else(|| sniff::format(source.name(), &text, false));
        let told = sniff::told_delimiter(&text);
        if told.is_some() {
            let line = memchr::memchr2(b'\n', b'\r', &text).unwrap_or(text.len());
            text.drain(..line);
        }
        let mut delimiter = None;
        let cells = if found == Format::Jsonl {
            Cells::Objects {
                array: sniff::is_array(&text),
            }
        } else {
            let between = match (&options.delimiter, told) {
                (Some(wanted), _) => sniff::wanted_delimiter(wanted)?,
                (None, Some(told)) => told,
                (None, None) if options.format == Some(Format::Tsv) => '\t',
                (None, None) => sniff::delimiter(&text),
            };
            delimiter = Some(between);
            Cells::Delimited {
                delimiter: between,
                style: sniff::style(&text, between, options.format),
                above: usize::from(!options.no_header) + usize::from(told.is_some()),
            }
        };
        let layout = Layout {
            encoding: choice.encoding,
            cells,
        };
        let mut header = Record::default();
        let table = Table::open(&source, layout, &mut header)?;
        let format = match (found, delimiter) {
            (Format::Jsonl, _) => Format::Jsonl,
            (_, Some('\t')) => Format::Tsv,
            _ => Format::Csv,
        };
        let names = match cells {
            Cells::Delimited {
                delimiter, style, ..
            } if options.no_header => Sample::read(&text, delimiter, style).numbers(),
            _ => header.cells().map(clean).collect(),
        };
        source.start_digest();
        let mut sheet = Sheet {
            shape: Shape {
                format,
                encoding: choice.encoding.name(),
                delimiter,
                header: format != Format::Jsonl && !options.no_header,
                preset: None,
                columns: Vec::new(),
                notes: choice.note.into_iter().collect(),
            },
            source,
            fields,
            options,
            table: Some(table),
            guarded: guard::is_guarded(&head),
            names,
            places: vec![None; fields.len()],
            record: Record::default(),
            rows: 0,
        };
        for (field, _) in sheet.options.defaults.iter().chain(&sheet.options.map) {
            known(fields, field)?;
        }
        if sheet.names.is_empty() && format != Format::Jsonl {
            sheet.shape.notes.push("the input is empty".to_owned());
        } else if format != Format::Jsonl {
            sheet.resolve(true)?;
        }
        Ok(sheet)
    }

    /// What the input is.
    pub fn shape(&self) -> &Shape {
        &self.shape
    }

    /// The next row, or `None` at the end; the inner error is a row that could not be cut into cells.
    #[allow(clippy::should_implement_trait)] // a lending iterator
    pub fn next(&mut self) -> Result<Option<Next<'_>>, Problem> {
        let Some(table) = &mut self.table else {
            return Ok(None);
        };
        if !table.next(&mut self.record)? {
            return Ok(None);
        }
        if let Some(keys) = table.keys()
            && keys.len() > self.names.len()
        {
            self.names = keys.to_vec();
            self.resolve(false)?;
        }
        self.rows += 1;
        let flaw = flaw(&self.record, self.names.len(), self.shape.header);
        let row = SheetRow {
            line: self.record.line,
            raw: Raw(&self.record),
            json: self.shape.format == Format::Jsonl,
            sheet: self,
        };
        row.settled()?;
        Ok(Some((row, flaw)))
    }

    /// How many bytes of the input have been taken, for a progress bar.
    pub fn position(&self) -> u64 {
        self.table.as_ref().map_or(0, Table::position)
    }

    /// The SHA-256 of the bytes as they were given.
    pub fn digest(&mut self) -> std::io::Result<[u8; 32]> {
        self.source.digest()
    }

    /// The column of a field.
    fn place(&self, field: &str) -> Option<usize> {
        let place = self.fields.iter().position(|known| known.name == field)?;
        self.places[place]
    }

    /// Finds the column of every field: as `--map` says, else by its header.
    fn resolve(&mut self, whole: bool) -> Result<(), Problem> {
        let folded: Vec<String> = self
            .names
            .iter()
            .map(|name| fold(name).into_owned())
            .collect();
        self.places = vec![None; self.fields.len()];
        for (field, column) in &self.options.map {
            let place = known(self.fields, field)?;
            let exact = self.names.iter().position(|name| name == column);
            let near = || folded.iter().position(|name| *name == fold(column));
            let at = exact.or_else(near);
            if at.is_none() && whole {
                let names = self.names.join("', '");
                return Err(Problem::new(format!("no column '{}'", echo(column)))
                    .hint(format!("the columns are '{names}'")));
            }
            self.places[place] = at;
        }
        for (place, field) in self.fields.iter().enumerate() {
            if self.places[place].is_some() {
                continue;
            }
            let free =
                |at: &usize| !self.names[*at].starts_with('_') && !self.places.contains(&Some(*at));
            let called = |name: &str| {
                (0..folded.len())
                    .filter(free)
                    .find(|at| folded[*at] == fold(name))
            };
            let at = called(field.name).or_else(|| field.also.iter().find_map(|name| called(name)));
            let defaulted = self
                .options
                .defaults
                .iter()
                .any(|(name, _)| name == field.name);
            if at.is_none() && field.required && whole && !defaulted {
                if !self.shape.header && self.shape.format != Format::Jsonl {
                    let count = self.names.len();
                    return Err(Problem::new(format!(
                        "no column for '{}': there is no header, the columns are numbered 1 to {count}",
                        field.name
                    ))
                    .hint(format!("--map {}=1", field.name)));
                }
                let wanted: Vec<&str> = self.fields.iter().map(|field| field.name).collect();
                return Err(
                    Problem::new(format!("the input has no column '{}'", field.name)).hint(
                        format!(
                            "--map {}=\"COLUMN\"; columns that are read: {}",
                            field.name,
                            wanted.join(", ")
                        ),
                    ),
                );
            }
            self.places[place] = at;
        }
        let column = |(at, name): (usize, &String)| Column {
            name: name.clone(),
            field: (self.places.iter().position(|place| *place == Some(at)))
                .map(|place| self.fields[place].name.to_owned()),
        };
        self.shape.columns = self.names.iter().enumerate().map(column).collect();
        Ok(())
    }
}

/// The place of a field that an operator names.
fn known(fields: &[SheetField], name: &str) -> Result<usize, Problem> {
    fields
        .iter()
        .position(|field| field.name == name)
        .ok_or_else(|| {
            let words: Vec<&str> = fields.iter().map(|field| field.name).collect();
            Problem::new(format!("unknown field '{}'", echo(name)))
                .hint(format!("fields are {}", words.join(", ")))
        })
}

#[cfg(test)]
mod tests;
