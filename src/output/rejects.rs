//! The rejects file of an import: the rows as they were submitted, and beside each what was wrong with it.

use std::io::{self, Write};

use super::charset::Charset;

/// The columns that roster adds; import ignores columns that begin with `_`, so a corrected file can be imported as it is.
const ADDED: [&str; 5] = ["_line", "_reason", "_detail", "_message", "_suggestion"];

/// Bytes that are kept before they are written.
const FULL: usize = 64 * 1024;

/// How the submitted file writes its rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect<'a> {
    /// What stands between two cells.
    pub delimiter: char,
    /// `utf-8`, `utf-8-bom`, `utf-16le`, `utf-16be` or `windows-1252`.
    pub encoding: &'a str,
    /// Roster's own TSV: `\t \n \r \\` stand for those characters, and there are no quotes.
    pub escaped: bool,
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

/// Writes rejected rows in the delimiter and encoding of the file they came from, quoted so that they read back as they were.
#[derive(Debug)]
pub struct RejectsFile<W: Write> {
    out: W,
    delimiter: char,
    charset: Charset,
    escaped: bool,
    columns: usize,
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
            delimiter: dialect.delimiter,
            charset,
            escaped: dialect.escaped,
            columns: header.len(),
            text: mark.to_owned(),
            bytes: Vec::new(),
        };
        let submitted = header.iter().map(AsRef::as_ref);
        file.record(submitted.chain(ADDED))?;
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
        let cell = |index: usize| cells.get(index).map_or("", AsRef::as_ref);
        let beyond = cells.iter().skip(self.columns).map(AsRef::as_ref);
        self.record((0..self.columns).map(cell).chain(added).chain(beyond))
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
                self.text.push(self.delimiter);
            }
            if self.escaped {
                escape_into(cell, &mut self.text);
            } else if self.needs_quotes(position, cell) {
                self.text.push('"');
                self.text.push_str(&cell.replace('"', "\"\""));
                self.text.push('"');
            } else {
                self.text.push_str(cell);
            }
        }
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
        let structure = ['"', '\r', '\n', ',', ';', '\t', '|', self.delimiter];
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
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn file(delimiter: char, encoding: &str, header: &[&str], rows: &[&[&str]]) -> Vec<u8> {
        let dialect = Dialect {
            delimiter,
            encoding,
            escaped: false,
        };
        let mut file = RejectsFile::new(Vec::new(), dialect, header).unwrap();
        for (line, row) in (2..).zip(rows) {
            let fault = Fault {
                line,
                reason: "typo_domain",
                message: "'gamil.com' is probably 'gmail.com'",
                suggestion: Some("ann@gmail.com"),
                ..Fault::default()
            };
            file.row(row, &fault).unwrap();
        }
        file.finish().unwrap()
    }

    #[test]
    fn rows_keep_their_columns_and_gain_the_reason() {
        let out = file(
            ';',
            "utf-8",
            &["Name", "E-Mail"],
            &[&["Ann; Mary", "ann@gamil.com"]],
        );
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "Name;E-Mail;_line;_reason;_detail;_message;_suggestion\n\
             \"Ann; Mary\";ann@gamil.com;2;typo_domain;;'gamil.com' is probably 'gmail.com';ann@gmail.com\n"
        );
    }

    #[test]
    fn a_row_of_another_length_moves_no_column() {
        let out = file(',', "utf-8", &["a", "b"], &[&["1"], &["1", "2", "3"]]);
        let out = String::from_utf8(out).unwrap();
        let lines: Vec<&str> = out.lines().collect();
        assert!(lines[1].starts_with("1,,2,typo_domain,"));
        assert!(lines[2].starts_with("1,2,3,typo_domain,"));
        assert!(lines[2].ends_with(",ann@gmail.com,3"));
    }

    #[test]
    fn cells_that_look_like_something_else_are_quoted() {
        for cell in ["#1 fan", " ann", "ann\u{a0}", "sep=;", "Sep=,", "a|b", ""] {
            let out = String::from_utf8(file(',', "utf-8", &["a"], &[&[cell]])).unwrap();
            let line = out.lines().nth(1).unwrap();
            assert!(line.starts_with(&format!("\"{cell}\",2,")), "{line}");
        }
    }

    #[test]
    fn the_encoding_is_that_of_the_submitted_file() {
        let utf16 = file(',', "utf-16be", &["é"], &[]);
        assert_eq!(utf16[..6], [0xfe, 0xff, 0, 0xe9, 0, b',']);
        let utf16 = file(',', "utf-16le", &["é"], &[]);
        assert_eq!(utf16[..6], [0xff, 0xfe, 0xe9, 0, b',', 0]);
        assert_eq!(file(',', "utf-8-bom", &["é"], &[])[..3], [0xef, 0xbb, 0xbf]);
        let old = file(',', "windows-1252", &["Zoë €", "日"], &[]);
        assert_eq!(old[..8], *b"Zo\xeb \x80,?,");
        let unknown = Dialect {
            delimiter: ',',
            encoding: "koi8-r",
            escaped: false,
        };
        assert!(RejectsFile::new(Vec::new(), unknown, &["a"]).is_err());
    }

    #[test]
    fn rosters_own_tsv_is_escaped_and_not_quoted() {
        let dialect = Dialect {
            delimiter: '\t',
            encoding: "utf-8",
            escaped: true,
        };
        let mut file = RejectsFile::new(Vec::new(), dialect, &["a", "b"]).unwrap();
        file.row(
            &["say \"x\"\t", "c:\\n\n"],
            &Fault {
                line: 2,
                ..Fault::default()
            },
        )
        .unwrap();
        let out = String::from_utf8(file.finish().unwrap()).unwrap();
        assert_eq!(
            out.lines().nth(1),
            Some("say \"x\"\\t\tc:\\\\n\\n\t2\t\t\t\t")
        );
    }

    proptest! {
        #[test]
        fn a_csv_reader_gets_the_cells_back(
            rows in prop::collection::vec(prop::collection::vec("[ab,;\t|\"\r\n# é=]{0,6}", 3), 1..4),
            delimiter in prop::sample::select(vec![',', ';', '\t', '|']),
        ) {
            let rows: Vec<Vec<&str>> = rows.iter().map(|r| r.iter().map(String::as_str).collect()).collect();
            let slices: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
            let out = file(delimiter, "utf-8", &["x", "y", "z"], &slices);
            let mut reader = csv::ReaderBuilder::new().delimiter(delimiter as u8).from_reader(&out[..]);
            for (record, row) in reader.records().zip(&rows) {
                let record = record.unwrap();
                prop_assert_eq!(record.iter().take(3).collect::<Vec<_>>(), row.clone());
            }
        }
    }
}
