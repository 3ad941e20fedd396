//! Rows of CSV and TSV: RFC 4180, and what real exports make of it.
//!
//! The csv crate is not used here: it tells neither the physical line of a row nor the line where a quote was left open
//! (it answers with one giant field), it has no limit on a field, and it must be told of a backslash style beforehand.

use memchr::memchr;

use super::{
    cells::{Delimiter, Open, Rules},
    lines::{Lines, MAX_LINE},
    problem::Problem,
    record::{Draft, Flaw, Record},
};

/// How cells are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// Quotes around the cells that need them.
    Quoted,
    /// Roster's own TSV: backslash escapes, quotes are text.
    Escaped,
}

/// A stream of rows.
#[derive(Debug)]
pub(super) struct Rows {
    lines: Lines,
    style: Style,
    rules: Rules,
}

impl Rows {
    pub fn new(lines: Lines, delimiter: char, style: Style) -> Rows {
        Rows {
            lines,
            style,
            rules: Rules::new(Delimiter::new(delimiter)),
        }
    }

    /// How many bytes of the source have been taken.
    pub fn position(&self) -> u64 {
        self.lines.position()
    }

    /// Reads the next row into `record`; `false` at the end. Empty lines are no rows.
    ///
    /// A quote that is never closed is a problem that names the line where it was opened.
    pub fn next(&mut self, record: &mut Record) -> Result<bool, Problem> {
        let line = loop {
            match self.lines.next()? {
                None => return Ok(false),
                Some(line) if line.bytes.is_empty() => {}
                Some(line) => break line,
            }
        };
        let mut draft = record.begin(line.number);
        let mut too_long = line.cut;
        if self.style == Style::Escaped {
            self.rules.escaped(line.bytes, &mut draft);
        } else if memchr(b'"', line.bytes).is_none() {
            self.rules.plain(line.bytes, &mut draft);
        } else {
            let (mut open, cut) = (None, line.cut);
            self.rules.quoted(line, &mut open, &mut draft);
            if open.is_some() {
                too_long |= self.rest(cut, open, &mut draft)?;
            }
        }
        record.seal(draft);
        if too_long {
            record.flaw.get_or_insert(Flaw::TooLong(None));
        }
        Ok(true)
    }

    /// Reads on while a cell is open; `true` when the row is longer than a row may be.
    fn rest(
        &mut self,
        mut cut: bool,
        mut open: Option<Open>,
        draft: &mut Draft,
    ) -> Result<bool, Problem> {
        let mut full: Option<(usize, usize)> = None;
        while let Some(cell) = &mut open {
            if cut {
                // The quote that closes the cell is among what was lost.
                draft.spans.push((cell.from, draft.bytes.len()));
                return Ok(true);
            }
            cell.bound(draft);
            if full.is_none() && draft.bytes.len() > MAX_LINE {
                full = Some((draft.spans.len(), cell.from));
            }
            if let Some((spans, bytes)) = full {
                draft.spans.truncate(spans);
                draft.bytes.truncate(bytes);
                cell.from = bytes;
            }
            let since = cell.line;
            let Some(line) = self.lines.next()? else {
                return Err(unclosed(since));
            };
            self.rules.quoted(line, &mut open, draft);
            cut = line.cut;
        }
        Ok(full.is_some() || cut)
    }
}

fn unclosed(line: u64) -> Problem {
    Problem::new(format!("the quote opened on line {line} is never closed"))
        .hint(format!("close or double the quote on line {line}"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::intake::record::MAX_FIELD;

    fn read(text: &str, delimiter: char, style: Style) -> Result<Vec<(u64, Vec<String>)>, Problem> {
        let mut rows = Rows::new(Lines::of(text.as_bytes()), delimiter, style);
        let mut record = Record::default();
        let mut found = Vec::new();
        while rows.next(&mut record)? {
            found.push((record.line, record.cells().map(str::to_owned).collect()));
        }
        Ok(found)
    }

    fn cells(text: &str) -> Vec<Vec<String>> {
        read(text, ',', Style::Quoted)
            .unwrap()
            .into_iter()
            .map(|row| row.1)
            .collect()
    }

    proptest! {
        #[test]
        fn what_a_writer_of_rfc_4180_writes_is_read_back(
            records in prop::collection::vec(prop::collection::vec("[a\"\\\\, \r\n\té;]{0,6}", 2..4), 0..8),
        ) {
            let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
            for record in &records {
                writer.write_record(record).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            prop_assert_eq!(&cells(&text), &records);
        }

        #[test]
        fn what_roster_writes_as_tsv_is_read_back(
            records in prop::collection::vec(prop::collection::vec("[a\"\\\\, \r\n\té]{0,6}a", 2..4), 0..8),
        ) {
            let escape = |cell: &String| {
                let cell = cell.replace('\\', "\\\\").replace('\t', "\\t");
                cell.replace('\n', "\\n").replace('\r', "\\r")
            };
            let lines = records.iter().map(|record| {
                let cells: Vec<String> = record.iter().map(escape).collect();
                cells.join("\t") + "\n"
            });
            let found = read(&lines.collect::<String>(), '\t', Style::Escaped).unwrap();
            let found: Vec<Vec<String>> = found.into_iter().map(|row| row.1).collect();
            prop_assert_eq!(&found, &records);
        }
    }

    #[test]
    fn quotes_hold_delimiters_line_ends_and_doubled_quotes() {
        assert_eq!(cells("a,\"b,c\",\"d\"\"e\"\n"), [["a", "b,c", "d\"e"]]);
        assert_eq!(cells("a,\"b\r\nc\"\nd,e"), [["a", "b\r\nc"], ["d", "e"]]);
        assert_eq!(cells("a,\"\",\n"), [["a", "", ""]]);
        assert_eq!(cells("\"\"\"a\"\"\""), [["\"a\""]]);
        assert_eq!(cells("a, \"b\" ,c\"d"), [["a", " \"b\" ", "c\"d"]]);
    }

    #[test]
    fn text_after_a_closing_quote_is_kept_and_blanks_are_not() {
        assert_eq!(cells("\"Ann\" Lee,x"), [["Ann Lee", "x"]]);
        assert_eq!(cells("\"Ann\"  ,x\n\"B\" "), [vec!["Ann", "x"], vec!["B"]]);
    }

    #[test]
    fn a_file_that_shows_backslash_escapes_is_read_by_them() {
        let text = "a,\"Ann \\\"the, boss\\\" Lee\"\nb,\"x\\\\\"\nc,\"say \\\"hi\\\"\"";
        assert_eq!(
            cells(text),
            [
                ["a", "Ann \"the, boss\" Lee"],
                ["b", "x\\"],
                ["c", "say \"hi\""]
            ]
        );
    }

    #[test]
    fn a_backslash_before_the_closing_quote_is_text() {
        assert_eq!(
            cells("\"C:\\dir\\\",x\n\"a\\\"\",b\",y"),
            [["C:\\dir\\", "x"], ["a\\\",b", "y"]]
        );
    }

    #[test]
    fn rows_know_their_physical_line() {
        let rows = read("\n\"a\nb\nc\",d\n\nx,y\n", ',', Style::Quoted).unwrap();
        assert_eq!(rows.iter().map(|row| row.0).collect::<Vec<_>>(), [2, 6]);
    }

    #[test]
    fn an_open_quote_is_a_problem_that_names_its_line() {
        let problem = read("a,b\nc,\"d\ne,f\n", ',', Style::Quoted).unwrap_err();
        assert!(problem.message.contains("line 2"), "{problem}");
    }

    #[test]
    fn the_tsv_that_roster_writes_is_read_back() {
        let rows = read(
            "a\\tb\t\"c\t\\\\n\\n\\r\\x\t\"d, e\"\n",
            '\t',
            Style::Escaped,
        )
        .unwrap();
        assert_eq!(rows[0].1, ["a\tb", "\"c", "\\n\n\r\\x", "d, e"]);
    }

    #[test]
    fn any_character_can_be_the_delimiter() {
        let rows = read("a§\"b§\"§c", '§', Style::Quoted).unwrap();
        assert_eq!(rows[0].1, ["a", "b§", "c"]);
    }

    #[test]
    fn a_giant_cell_over_many_lines_costs_its_row_alone() {
        let lines = "é 0123456789\n".repeat(MAX_FIELD / 5);
        let text = format!("a,\"{lines}\",z\nb,c\n");
        let mut rows = Rows::new(Lines::of(text.as_bytes()), ',', Style::Quoted);
        let mut record = Record::default();
        assert!(rows.next(&mut record).unwrap());
        assert_eq!(record.flaw, Some(Flaw::TooLong(Some(1))));
        assert_eq!(record.get(2), Some("z"));
        assert!(rows.next(&mut record).unwrap());
        assert_eq!(record.cells().collect::<Vec<_>>(), ["b", "c"]);
    }
}
