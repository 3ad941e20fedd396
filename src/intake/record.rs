//! One row as it was submitted: its cells, in one buffer that serves for the next row too.

use super::values::trim;

/// The longest cell, in bytes; a longer one makes the row a `too_long` reject.
pub const MAX_FIELD: usize = 1 << 20;
/// The most columns that are read; what stands further right is ignored.
pub const MAX_COLUMNS: usize = 4096;

/// The cells of one row.
#[derive(Debug, Default)]
pub(super) struct Record {
    /// Physical line where it starts, counted from 1.
    pub line: u64,
    /// What is wrong with the row as a whole.
    pub flaw: Option<Flaw>,
    /// Some cells stood right of [`MAX_COLUMNS`].
    pub too_wide: bool,
    text: String,
    spans: Vec<(usize, usize)>,
}

/// What is wrong with a row before any cell is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Flaw {
    /// Bytes that the encoding does not know; they are shown as `\xE9` in the cells.
    Encoding,
    /// A cell is longer than [`MAX_FIELD`] (its column), or the row is longer than a row may be.
    TooLong(Option<usize>),
    /// No row at all, for a reason in words; its one cell is the text.
    Shape(String),
}

impl Record {
    /// A cell; `None` when the row is shorter.
    pub fn get(&self, column: usize) -> Option<&str> {
        self.spans
            .get(column)
            .map(|&(from, to)| &self.text[from..to])
    }

    /// How many bytes of text there are.
    pub fn bytes(&self) -> usize {
        self.text.len()
    }

    /// How many cells there are.
    pub fn len(&self) -> usize {
        self.spans.len()
    }

    /// The cells from left to right.
    pub fn cells(&self) -> impl ExactSizeIterator<Item = &str> {
        self.spans.iter().map(|&(from, to)| &self.text[from..to])
    }

    /// Whether there is nothing in it: no row, but an empty line or a spreadsheet's empty rows.
    pub fn is_blank(&self) -> bool {
        self.flaw.is_none() && self.cells().all(|cell| trim(cell).is_empty())
    }

    /// Empties the record and lends its buffer for the next row, which [`Record::seal`] takes back.
    pub fn begin(&mut self, line: u64) -> Draft {
        self.line = line;
        self.flaw = None;
        self.too_wide = false;
        let mut bytes = std::mem::take(&mut self.text).into_bytes();
        bytes.clear();
        let mut spans = std::mem::take(&mut self.spans);
        spans.clear();
        Draft { bytes, spans }
    }

    /// Takes the cells of a row.
    pub fn seal(&mut self, draft: Draft) {
        let Draft { bytes, mut spans } = draft;
        if spans.len() > MAX_COLUMNS {
            self.too_wide = true;
            spans.truncate(MAX_COLUMNS);
        }
        match String::from_utf8(bytes) {
            // Two cells that are no text can be some together: what stood between them is not in the buffer.
            Ok(text) if spans.iter().all(|span| is_text(&text, span)) => self.text = text,
            Ok(text) => {
                self.flaw = Some(Flaw::Encoding);
                self.escape(text.as_bytes(), &mut spans);
            }
            Err(error) => {
                self.flaw = Some(Flaw::Encoding);
                self.escape(error.as_bytes(), &mut spans);
            }
        }
        self.spans = spans;
        // Cutting inside a character would end the program.
        for (column, span) in self.spans.iter_mut().enumerate() {
            if span.1 - span.0 > MAX_FIELD {
                span.1 = self.text.floor_char_boundary(span.0 + MAX_FIELD);
                self.flaw.get_or_insert(Flaw::TooLong(Some(column)));
            }
        }
    }

    /// Makes it a row of one cell that could not be understood.
    pub fn unread(&mut self, line: u64, bytes: &[u8], flaw: Flaw) {
        let mut draft = self.begin(line);
        draft
            .bytes
            .extend_from_slice(&bytes[..bytes.len().min(MAX_FIELD)]);
        draft.spans.push((0, draft.bytes.len()));
        self.seal(draft);
        self.flaw = Some(flaw);
    }

    /// Fills it with cells that are text already.
    pub fn fill<'a>(&mut self, line: u64, cells: impl IntoIterator<Item = &'a str>) {
        let mut draft = self.begin(line);
        for cell in cells {
            let from = draft.bytes.len();
            draft.bytes.extend_from_slice(cell.as_bytes());
            draft.spans.push((from, draft.bytes.len()));
        }
        self.seal(draft);
    }

    fn escape(&mut self, bytes: &[u8], spans: &mut [(usize, usize)]) {
        use std::fmt::Write;
        for span in spans {
            let from = self.text.len();
            for chunk in bytes[span.0..span.1].utf8_chunks() {
                self.text.push_str(chunk.valid());
                for byte in chunk.invalid() {
                    let _ = write!(self.text, "\\x{byte:02X}");
                }
            }
            *span = (from, self.text.len());
        }
    }
}

/// Whether a cell begins and ends between characters.
fn is_text(text: &str, (from, to): &(usize, usize)) -> bool {
    text.is_char_boundary(*from) && text.is_char_boundary(*to)
}

/// A row that is being read.
#[derive(Debug)]
pub(super) struct Draft {
    /// The bytes of the row; what no span covers is of no interest.
    pub bytes: Vec<u8>,
    /// Where each cell begins and ends.
    pub spans: Vec<(usize, usize)>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damaged_bytes_are_shown_in_their_own_cell() {
        let mut record = Record::default();
        let mut draft = record.begin(3);
        draft.bytes.extend(b"ann,Jos\xE9,x");
        draft.spans = vec![(0, 3), (4, 8), (9, 10)];
        record.seal(draft);
        assert_eq!(record.flaw, Some(Flaw::Encoding));
        assert_eq!(record.cells().collect::<Vec<_>>(), ["ann", "Jos\\xE9", "x"]);
    }

    #[test]
    fn a_character_that_a_delimiter_cuts_in_two_is_damaged() {
        let mut record = Record::default();
        let mut draft = record.begin(3);
        // The two bytes of é, in two cells.
        draft.bytes.extend(b"Jos\xC3\xA9x");
        draft.spans = vec![(0, 4), (4, 6)];
        record.seal(draft);
        assert_eq!(record.flaw, Some(Flaw::Encoding));
        assert_eq!(record.cells().collect::<Vec<_>>(), ["Jos\\xC3", "\\xA9x"]);
    }

    #[test]
    fn a_cell_over_the_limit_is_cut_between_characters() {
        let mut record = Record::default();
        let long = format!("a{}", "é".repeat(MAX_FIELD));
        record.fill(1, ["x", &long]);
        assert_eq!(record.flaw, Some(Flaw::TooLong(Some(1))));
        assert_eq!(record.get(1).unwrap().len(), MAX_FIELD - 1);
    }

    #[test]
    fn columns_over_the_limit_are_dropped() {
        let mut record = Record::default();
        record.fill(1, std::iter::repeat_n("x", MAX_COLUMNS + 5));
        assert_eq!(record.len(), MAX_COLUMNS);
        assert!(record.too_wide);
    }
}
