//! A list of records on its way out, one row at a time.

use std::{io, mem};

use serde::Serialize;

use super::{
    Format, Output, Record,
    cells::{Cells, Shape},
    columns::Columns,
    delimited::Delimited,
    json::Objects,
    messages::amount,
    picture::{Drawing, Gathered, Grid, paint},
    table::{Table, Value},
    text::Text,
};

/// A list being written. Nothing is written before the first row, so what fails earlier leaves stdout empty.
///
/// Dropped without [`List::end`] it failed: a JSON array is closed, so that stdout stays valid, and a file given with `-o` does not
/// appear.
#[must_use = "a list that is dropped without `end` has failed"]
pub struct List<'o> {
    out: &'o mut Output,
    columns: Columns,
    body: Body,
    cells: Cells,
    rows: u64,
    begun: bool,
    ended: bool,
    /// `--quiet`: no rows, no header.
    shy: bool,
    /// What it tells is done already, so all of it is told whatever signal comes.
    to_its_end: bool,
}

enum Body {
    /// `--quiet` on a writing verb: nothing is wanted.
    Nothing,
    Array(Objects),
    Lines(Objects),
    Delimited(Delimited),
    /// `--field`: the bare value.
    Bare,
    Ids,
    Table(Table),
    /// Rows that wait until all are there.
    Picture(Grid, Option<Drawing>),
}

impl<'o> List<'o> {
    pub(super) fn new(
        out: &'o mut Output,
        columns: &Columns,
        receipt: bool,
    ) -> io::Result<List<'o>> {
        let body = if receipt && out.is_mute() {
            Body::Nothing
        } else {
            Body::of(out, columns)?
        };
        Ok(List {
            // A file that was asked for has its header: whoever reads it looks for one.
            shy: out.options.quiet && (receipt || out.options.file.is_none()),
            to_its_end: receipt,
            out,
            columns: columns.clone(),
            body,
            cells: Cells::default(),
            rows: 0,
            begun: false,
            ended: false,
        })
    }

    /// Writes one record.
    pub fn row<T: Record>(&mut self, row: &T) -> io::Result<()> {
        if let Body::Ids = self.body {
            self.out.attention.heed(self.to_its_end)?;
            return self.id(&row.selector());
        }
        self.values(row)
    }

    /// Writes one row of a result whose columns are known only at run time: a map by name, or a sequence in their order.
    /// With `-f ids` it is the first column.
    pub fn values<T: Serialize + ?Sized>(&mut self, row: &T) -> io::Result<()> {
        if let Body::Nothing = self.body {
            return Ok(());
        }
        self.out.attention.heed(self.to_its_end)?;
        self.begin()?;
        let start = self.out.sink.buffer().len();
        let written = self.write(row);
        if written.is_err() {
            self.out.sink.buffer().truncate(start);
            return written;
        }
        self.rows += 1;
        match self.body {
            Body::Table(_) => self.out.sink.put_drawn(),
            Body::Bare | Body::Ids => self.finish_value(start),
            Body::Array(_) | Body::Lines(_) => self.out.sink.put(start, true),
            _ => self.out.sink.put(start, false),
        }
    }

    /// What is drawn of the rows: on a page and in a picture its charts, on a terminal bars beside the rows and sparklines below
    /// them. To be asked for before the first row.
    pub fn draw_as(&mut self, drawing: Drawing) {
        match &mut self.body {
            Body::Table(table) => table.chart(drawing.bar(), &drawing.sparks()),
            Body::Picture(_, chosen) => *chosen = Some(drawing),
            _ => {}
        }
    }

    /// The same list, of things that are done: no signal cuts it short.
    pub fn unstopped(mut self) -> List<'o> {
        self.to_its_end = true;
        self
    }

    /// How many rows have been written.
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// A warning in the middle of the list, on stderr.
    pub fn warn(&mut self, text: &str) {
        self.out.warn(text);
    }

    /// Sends on what waits in buffers, for lists that grow slowly while somebody watches.
    pub fn flush(&mut self) -> io::Result<()> {
        self.draw();
        self.out.sink.flush()
    }

    /// Ends the list. On a terminal an empty table is the note `no users` on stderr.
    pub fn end(mut self) -> io::Result<()> {
        self.ended = true;
        if self.rows == 0 && !self.shy_about_nothing() {
            self.begin()?;
        }
        if self.rows == 0 && matches!(self.body, Body::Table(_)) {
            self.out.note(&amount(0, self.columns.noun()));
        }
        self.close()?;
        if self.out.sink.is_terminal() {
            self.out.sink.flush()?;
        }
        Ok(())
    }

    fn shy_about_nothing(&self) -> bool {
        self.shy && !matches!(self.body, Body::Array(_))
    }

    fn begin(&mut self) -> io::Result<()> {
        if mem::replace(&mut self.begun, true) {
            return Ok(());
        }
        let start = self.out.sink.buffer().len();
        match &self.body {
            Body::Array(_) => self.out.sink.buffer().push(b'['),
            Body::Delimited(style) => {
                style.begin(self.out.sink.buffer());
                if self.out.options.header {
                    style.header(&self.columns, self.out.sink.buffer());
                }
            }
            _ => {}
        }
        self.out.sink.put(start, false)
    }

    fn write<T: Serialize + ?Sized>(&mut self, row: &T) -> io::Result<()> {
        let buffer = self.out.sink.buffer();
        match &mut self.body {
            Body::Nothing => {}
            Body::Array(objects) => {
                if self.rows > 0 {
                    buffer.extend_from_slice(b",\n");
                }
                objects.write(&self.columns, row, buffer)?;
            }
            Body::Lines(objects) => {
                objects.write(&self.columns, row, buffer)?;
                buffer.push(b'\n');
            }
            Body::Delimited(style) => {
                self.cells.read(&self.columns, row, Text)?;
                style.row(&self.cells, buffer);
            }
            Body::Bare | Body::Ids => {
                self.cells.read(&self.columns, row, Text)?;
                if let Some((value, _)) = self.cells.iter().next() {
                    buffer.extend_from_slice(value);
                }
            }
            Body::Table(table) => {
                self.cells.read(&self.columns, row, Text)?;
                let values = self.cells.iter();
                let value =
                    |(text, shape): (&[u8], Shape)| Value::new(text, shape == Shape::Number);
                let mut drawn = String::new();
                table.push(values.map(value).collect(), &mut drawn);
                buffer.extend_from_slice(drawn.as_bytes());
            }
            Body::Picture(grid, _) => {
                self.cells.read(&self.columns, row, Text)?;
                let values = self.cells.iter();
                let value =
                    |(text, shape): (&[u8], Shape)| Value::new(text, shape == Shape::Number);
                grid.push(values.map(value).collect())?;
            }
        }
        Ok(())
    }

    fn id(&mut self, selector: &str) -> io::Result<()> {
        let start = self.out.sink.buffer().len();
        self.out
            .sink
            .buffer()
            .extend_from_slice(selector.as_bytes());
        self.rows += 1;
        self.finish_value(start)
    }

    fn finish_value(&mut self, start: usize) -> io::Result<()> {
        self.out.sink.put(start, false)?;
        let end = if self.out.options.null { 0 } else { b'\n' };
        self.out.sink.buffer().push(end);
        Ok(())
    }

    fn draw(&mut self) {
        if let Body::Table(table) = &mut self.body {
            let mut drawn = String::new();
            table.draw(&mut drawn);
            self.out.sink.buffer().extend_from_slice(drawn.as_bytes());
        }
    }

    fn close(&mut self) -> io::Result<()> {
        self.draw();
        if let Body::Table(table) = &self.body {
            let mut drawn = String::new();
            table.end(&mut drawn);
            self.out.sink.buffer().extend_from_slice(drawn.as_bytes());
        }
        if let Body::Picture(grid, drawing) = &mut self.body
            && self.ended
        {
            let page = Gathered::of_list(self.out.heading.clone(), mem::take(grid), *drawing);
            let painted = paint(&page, self.out.format())?;
            self.out.sink.buffer().extend_from_slice(painted.as_bytes());
        }
        if matches!(self.body, Body::Array(_)) && self.begun {
            self.out.sink.buffer().extend_from_slice(b"]\n");
        }
        self.out.sink.put_drawn()
    }
}

impl Drop for List<'_> {
    fn drop(&mut self) {
        if !self.ended {
            self.out.failed = true;
            // What failed before is told by the command; that this fails too would add nothing.
            let _ = self.close();
        }
    }
}

impl Body {
    fn of(out: &Output, columns: &Columns) -> io::Result<Body> {
        if out.options.field.is_some() {
            return Ok(Body::Bare);
        }
        Ok(match out.format() {
            Format::Json => Body::Array(Objects::new(columns)?),
            Format::Jsonl => Body::Lines(Objects::new(columns)?),
            Format::Csv if out.options.excel => Body::Delimited(Delimited::Excel),
            Format::Csv => Body::Delimited(Delimited::Csv),
            Format::Tsv => Body::Delimited(Delimited::Tsv),
            Format::Ids => Body::Ids,
            Format::Table => Body::Table(Table::new(columns.names(), out.look(true))),
            Format::Html | Format::Svg => Body::Picture(Grid::new(columns.names()), None),
        })
    }
}
