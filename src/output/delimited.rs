//! CSV and TSV: how a cell is written so that it reads back as it was.

use super::{
    cells::{Cells, Shape},
    columns::Columns,
};

/// One of the two delimited formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Delimited {
    /// Quoted where needed, lines end in LF.
    Csv,
    /// CSV as spreadsheets like it: BOM, CRLF, and no cell is a formula.
    Excel,
    /// Backslash escapes.
    Tsv,
}

impl Delimited {
    /// Appends the header line (and what must stand before it).
    pub fn header(self, columns: &Columns, out: &mut Vec<u8>) {
        self.line(
            columns.names().map(|name| (name.as_bytes(), Shape::Number)),
            out,
        );
    }

    /// Appends what the file begins with, header or not.
    pub fn begin(self, out: &mut Vec<u8>) {
        if self == Delimited::Excel {
            out.extend_from_slice("\u{feff}".as_bytes());
        }
    }

    /// Appends one record.
    pub fn row(self, cells: &Cells, out: &mut Vec<u8>) {
        self.line(cells.iter(), out);
    }

    fn line<'a>(self, cells: impl ExactSizeIterator<Item = (&'a [u8], Shape)>, out: &mut Vec<u8>) {
        let alone = cells.len() == 1;
        for (position, (cell, shape)) in cells.enumerate() {
            if position > 0 {
                out.push(if self == Delimited::Tsv { b'\t' } else { b',' });
            }
            match self {
                Delimited::Tsv => tsv(cell, out),
                // A line without anything would be read as no record at all.
                _ if alone && cell.is_empty() => out.extend_from_slice(b"\"\""),
                Delimited::Excel if shape != Shape::Number && is_formula(cell) => {
                    csv(&[b"'", cell].concat(), out);
                }
                Delimited::Csv | Delimited::Excel => csv(cell, out),
            }
        }
        out.extend_from_slice(if self == Delimited::Excel {
            b"\r\n"
        } else {
            b"\n"
        });
    }
}

/// RFC 4180: quotes around a cell with a comma, a quote or a line end; a quote inside is doubled.
fn csv(cell: &[u8], out: &mut Vec<u8>) {
    // `fold` looks at every byte without a branch, which the compiler turns into vector code; `any` is slower here.
    let special = |found, &byte: &u8| found | matches!(byte, b',' | b'"' | b'\n' | b'\r');
    if !cell.iter().fold(false, special) {
        return out.extend_from_slice(cell);
    }
    out.push(b'"');
    for piece in cell.split_inclusive(|&byte| byte == b'"') {
        out.extend_from_slice(piece);
        if piece.ends_with(b"\"") {
            out.push(b'"');
        }
    }
    out.push(b'"');
}

fn tsv(cell: &[u8], out: &mut Vec<u8>) {
    let special = |found, &byte: &u8| found | matches!(byte, b'\t' | b'\n' | b'\r' | b'\\');
    if !cell.iter().fold(false, special) {
        return out.extend_from_slice(cell);
    }
    for &byte in cell {
        match byte {
            b'\t' => out.extend_from_slice(b"\\t"),
            b'\n' => out.extend_from_slice(b"\\n"),
            b'\r' => out.extend_from_slice(b"\\r"),
            b'\\' => out.extend_from_slice(b"\\\\"),
            byte => out.push(byte),
        }
    }
}

/// Whether a spreadsheet would run this text: it begins with `= + - @`, TAB, CR, LF or a full-width form of the first four.
///
/// Quotes before such a character count as well: import takes one quote off, so what begins with one must get another.
fn is_formula(cell: &[u8]) -> bool {
    let quotes = cell.iter().take_while(|&&byte| byte == b'\'').count();
    // The second pattern is U+FF1D, U+FF0B, U+FF0D, U+FF20 in UTF-8.
    matches!(
        &cell[quotes..],
        [b'=' | b'+' | b'-' | b'@' | b'\t' | b'\r' | b'\n', ..]
            | [0xef, 0xbc, 0x9d | 0x8b | 0x8d | 0xa0, ..]
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn line(style: Delimited, cells: &[&str]) -> String {
        let mut out = Vec::new();
        style.line(
            cells.iter().map(|cell| (cell.as_bytes(), Shape::Text)),
            &mut out,
        );
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn csv_quotes_only_what_needs_it() {
        assert_eq!(
            line(
                Delimited::Csv,
                &["a b", "x,y", "say \"hi\"", "1\n2", "", " #'="]
            ),
            "a b,\"x,y\",\"say \"\"hi\"\"\",\"1\n2\",, #'=\n"
        );
        assert_eq!(line(Delimited::Csv, &[""]), "\"\"\n");
    }

    #[test]
    fn tsv_escapes_its_own_separators() {
        assert_eq!(
            line(Delimited::Tsv, &["a\tb", "1\r\n2", "c:\\new", "\""]),
            "a\\tb\t1\\r\\n2\tc:\\\\new\t\"\n"
        );
    }

    #[test]
    fn a_spreadsheet_runs_no_cell() {
        for start in ["=", "+", "-", "@", "\t", "＝", "＋", "－", "＠"] {
            let cell = format!("{start}1");
            assert_eq!(
                line(Delimited::Excel, &[&cell, "x"]),
                format!("'{start}1,x\r\n")
            );
        }
        for start in ["\r", "\n"] {
            let cell = format!("{start}1");
            assert_eq!(
                line(Delimited::Excel, &[&cell]),
                format!("\"'{start}1\"\r\n")
            );
        }
        assert_eq!(
            line(Delimited::Excel, &["'=1", "'tis", "a=1"]),
            "''=1,'tis,a=1\r\n"
        );
    }

    #[test]
    fn a_number_is_no_formula_but_a_phone_number_is() {
        let mut out = Vec::new();
        let cells = [(&b"-5"[..], Shape::Number), (b"+44 20", Shape::Text)];
        Delimited::Excel.line(cells.into_iter(), &mut out);
        assert_eq!(out, b"-5,'+44 20\r\n");
    }

    proptest! {
        #[test]
        fn csv_is_what_the_csv_crate_writes(cells in prop::collection::vec("[ab,\"\r\n#' é]*", 1..5)) {
            let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
            let mut writer = csv::Writer::from_writer(Vec::new());
            writer.write_record(&cells).unwrap();
            let expected = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            prop_assert_eq!(line(Delimited::Csv, &cells), expected);
        }
    }
}
