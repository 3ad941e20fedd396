//! The rejects file of an import: the rows as they were submitted, and beside each what was wrong with it.

use std::io::{self, Write};

use super::charset::Charset;

/// The columns that roster adds; import ignores columns that begin with `_`, so a corrected file can be imported as it is.
const ADDED: [&str; 5] = ["_line", "_reason", "_detail", "_message", "_suggestion"];

/// Where JSON Lines keep what is no object, and cells without a key.
const ROW: &str = "_row";

/// Bytes that are kept before they are written.
const FULL: usize = 64 * 1024;

/// How the submitted file writes its rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect<'a> {
    /// How rows and cells are told apart.
    pub cells: Cells,
    /// `utf-8-bom`, or a label of the WHATWG Encoding Standard.
    pub encoding: &'a str,
}

/// How the submitted file tells rows and cells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cells {
    /// By this character; what could be taken for something else stands in quotes.
    Quoted(char),
    /// Roster's own TSV: `\t \n \r \\` stand for those characters, and there are no quotes.
    Escaped,
    /// JSON Lines: by keys.
    Objects,
}

/// Why one row was not accepted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fault<'a> {
    /// Physical line where the row starts, counted from 1.
    pub line: u64,
    /// The reason's word.
    pub reason: &'a str,
    /// The reason in detail: a fault's word, a field's name.
    pub detail: Option<&'a str>,
    /// A sentence for people.
    pub message: &'a str,
    /// What was probably meant.
    pub suggestion: Option<&'a str>,
}

/// Writes rejected rows in the format and encoding of the file they came from, so that they read back as they were.
#[derive(Debug)]
pub struct RejectsFile<W: Write> {
    out: W,
    cells: Cells,
    charset: Charset,
    header: Vec<String>,
    /// Places of the columns of the submitted file that are its own: the file may be a rejects file itself.
    own: Vec<usize>,
    text: String,
    bytes: Vec<u8>,
}

impl<W: Write> RejectsFile<W> {
    /// Starts the file with its header.
    ///
    /// UTF-16 gets a byte order mark, so that the next reader need not guess. An encoding of another name is an error of kind
    /// `InvalidInput`.
    pub fn new<S: AsRef<str>>(
        out: W,
        dialect: Dialect<'_>,
        header: &[S],
    ) -> io::Result<RejectsFile<W>> {
        let Some((charset, mark)) = Charset::named(dialect.encoding) else {
            let message = format!("cannot write the encoding '{}'", dialect.encoding);
            return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
        };
        let mut file = RejectsFile {
            out,
            cells: dialect.cells,
            charset,
            header: header.iter().map(|name| name.as_ref().to_owned()).collect(),
            own: (0..header.len())
                .filter(|place| !ADDED.contains(&header[*place].as_ref()))
                .collect(),
            text: mark.to_owned(),
            bytes: Vec::new(),
        };
        if file.cells != Cells::Objects {
            let own = file.own.clone();
            let submitted = own.iter().map(|place| header[*place].as_ref());
            file.record(submitted.chain(ADDED))?;
        }
        Ok(file)
    }

    /// Writes one row. One that is shorter than the header is filled with empty cells; cells beyond the header stand at the end,
    /// behind roster's own, so that nothing is lost and every column keeps its place.
    pub fn row<S: AsRef<str>>(&mut self, cells: &[S], fault: &Fault<'_>) -> io::Result<()> {
        let line = fault.line.to_string();
        let added = [
            &line,
            fault.reason,
            fault.detail.unwrap_or_default(),
            fault.message,
            fault.suggestion.unwrap_or_default(),
        ];
        if self.cells == Cells::Objects {
            return self.object(cells, added);
        }
        let columns = self.header.len();
        let cell = |index: usize| cells.get(index).map_or("", AsRef::as_ref);
        let beyond = cells.iter().skip(columns).map(AsRef::as_ref);
        let own = std::mem::take(&mut self.own);
        let written = self.record(
            own.iter()
                .map(|place| cell(*place))
                .chain(added)
                .chain(beyond),
        );
        self.own = own;
        written
    }

    /// Writes what waits, and gives the writer back, whose file is then to be committed.
    pub fn finish(mut self) -> io::Result<W> {
        self.out.write_all(&self.bytes)?;
        self.out.flush()?;
        Ok(self.out)
    }

    fn record<'a>(&mut self, cells: impl Iterator<Item = &'a str>) -> io::Result<()> {
        for (position, cell) in cells.enumerate() {
            if position > 0 {
                self.text.push(self.delimiter());
            }
            if self.cells == Cells::Escaped {
                escape_into(cell, &mut self.text);
            } else if self.needs_quotes(position, cell) {
                self.text.push('"');
                self.text.push_str(&cell.replace('"', "\"\""));
                self.text.push('"');
            } else {
                self.text.push_str(cell);
            }
        }
        self.line()
    }

    /// Writes one row as an object with a key for every column: text, or null where the cell is blank. What is no object of
    /// its own, and cells without a key, stand under [`ROW`].
    fn object<S: AsRef<str>>(&mut self, cells: &[S], added: [&str; 5]) -> io::Result<()> {
        let broken =
            matches!(cells, [text] if self.header.len() > 1 && text.as_ref().starts_with('{'));
        let keyed = if broken { 0 } else { self.header.len() };
        let cell = |place: usize| cells.get(place).filter(|_| place < keyed);
        let mut members: Vec<(&str, &str)> = Vec::with_capacity(keyed + ADDED.len() + 1);
        for place in self.own.iter().copied() {
            let name = self.header[place].as_str();
            // What stands there anew stands there alone.
            if name != ROW || cells.len() <= keyed {
                members.push((name, cell(place).map_or("", AsRef::as_ref)));
            }
        }
        members.extend(ADDED.into_iter().zip(added));
        for text in cells.iter().skip(keyed) {
            members.push((ROW, text.as_ref()));
        }
        for (place, (name, text)) in members.into_iter().enumerate() {
            self.text.push(if place == 0 { '{' } else { ',' });
            self.text.push_str(&serde_json::to_string(name)?);
            self.text.push(':');
            if text.is_empty() {
                self.text.push_str("null");
            } else {
                self.text.push_str(&serde_json::to_string(text)?);
            }
        }
        self.text.push('}');
        self.line()
    }

    fn delimiter(&self) -> char {
        match self.cells {
            Cells::Quoted(delimiter) => delimiter,
            Cells::Escaped | Cells::Objects => '\t',
        }
    }

    /// Ends the line at hand.
    fn line(&mut self) -> io::Result<()> {
        self.text.push('\n');
        self.charset.append(&self.text, &mut self.bytes);
        self.text.clear();
        if self.bytes.len() >= FULL {
            self.out.write_all(&self.bytes)?;
            self.bytes.clear();
        }
        Ok(())
    }

    /// Whether a reader could take the bare cell for something else: another delimiter, blank edges, a comment, a `sep=` line, an
    /// empty line.
    fn needs_quotes(&self, position: usize, cell: &str) -> bool {
        let structure = ['"', '\r', '\n', ',', ';', '\t', '|', self.delimiter()];
        let edge = |c: Option<char>| c.is_some_and(|c| c.is_whitespace() || c == '\u{feff}');
        let start = cell.as_bytes().get(..4).unwrap_or_default();
        cell.contains(structure)
            || edge(cell.chars().next())
            || edge(cell.chars().next_back())
            || (position == 0
                && (cell.is_empty()
                    || cell.starts_with('#')
                    || start.eq_ignore_ascii_case(b"sep=")))
    }
}

fn escape_into(cell: &str, out: &mut String) {
    for c in cell.chars() {
        match c {
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\\' => out.push_str("\\\\"),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests;
