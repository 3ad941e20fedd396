//! What an input looks like, judged by its beginning.

use super::{
    csv::{Rows, Style},
    decode::Decoded,
    fold::fold,
    lines::Lines,
    mailbox,
    options::Format,
    problem::Problem,
    record::Record,
    slot::{Slot, Surety, by_header},
    source::Source,
};

/// How much of an input is looked at, in bytes of UTF-8.
const SAMPLE: usize = 256 << 10;
/// How many rows of it are compared.
const ROWS: usize = 200;
/// How many lines may stand above the header.
const ABOVE: usize = 10;

/// The delimiters that are looked for; of equally good ones the first.
pub(super) const DELIMITERS: [char; 4] = [',', '\t', ';', '|'];

/// The beginning of an input as rows.
#[derive(Debug, Default)]
pub(super) struct Sample {
    pub rows: Vec<Vec<String>>,
}

/// The beginning of an input as UTF-8, whole lines only.
pub(super) fn beginning(
    source: &Source,
    encoding: &'static encoding_rs::Encoding,
) -> Result<Vec<u8>, Problem> {
    let mut stream = Decoded::new(source, encoding);
    let mut text = Vec::new();
    let mut more = true;
    while more && text.len() < SAMPLE {
        more = stream.read(&mut text)?;
    }
    if more && stream.position() < source.size() {
        let end = memchr::memrchr2(b'\n', b'\r', &text).unwrap_or(text.len());
        text.truncate(end);
    }
    Ok(text)
}

/// The delimiter that a `sep=` line names, as spreadsheets write it.
pub(super) fn told_delimiter(text: &[u8]) -> Option<char> {
    let mut lines = Lines::of(text.get(..64).unwrap_or(text));
    let first = std::str::from_utf8(lines.next().ok()??.bytes).ok()?;
    let first = first.trim_matches('"');
    let (name, value) = first.split_at_checked(4)?;
    let mut value = value.chars();
    let delimiter = value.next()?;
    (name.eq_ignore_ascii_case("sep=") && value.next().is_none()).then_some(delimiter)
}

/// How a file with this delimiter writes its cells: programs that quote in TSV begin with a quoted header.
pub(super) fn style(text: &[u8], delimiter: char, format: Option<Format>) -> Style {
    if delimiter != '\t' || format == Some(Format::Csv) {
        return Style::Quoted;
    }
    let text = text.trim_ascii_start();
    let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text);
    let end = memchr::memchr2(b'\n', b'\r', text).unwrap_or(text.len());
    let quoted = text.starts_with(b"\"") || memchr::memmem::find(&text[..end], b"\t\"").is_some();
    if quoted {
        Style::Quoted
    } else {
        Style::Escaped
    }
}

/// The delimiter under which the text makes the best table of people.
pub(super) fn delimiter(text: &[u8]) -> char {
    let score = |&candidate: &char| {
        let sample = Sample::read(text, candidate, style(text, candidate, None));
        sample.score()
    };
    let scores = DELIMITERS
        .iter()
        .map(|candidate| (score(candidate), *candidate));
    scores
        .fold(
            (i64::MIN, ','),
            |best, next| if next.0 > best.0 { next } else { best },
        )
        .1
}

impl Sample {
    /// Reads the first rows. A quote that the end of the sample leaves open ends it.
    pub fn read(text: &[u8], delimiter: char, style: Style) -> Sample {
        let mut rows = Rows::new(Lines::of(text), delimiter, style);
        let mut record = Record::default();
        let mut sample = Sample::default();
        while sample.rows.len() < ROWS && rows.next(&mut record).unwrap_or(false) {
            if !record.is_blank() {
                sample
                    .rows
                    .push(record.cells().map(str::to_owned).collect());
            }
        }
        sample
    }

    /// How good a table of people it is: a header that names an email, a column of addresses, rows of one width.
    fn score(&self) -> i64 {
        let Some(first) = self.rows.first() else {
            // Nothing but delimiters and blanks.
            return 15;
        };
        let width = first.len();
        let header = self.rows.iter().take(ABOVE).any(|row| names_email(row));
        let share = |count: usize| (100 * count / self.rows.len()) as i64;
        let addresses = (0..width).map(|at| self.addresses(at)).max().unwrap_or(0);
        let even = self.rows.iter().filter(|row| row.len() == width).count();
        let table = if width > 1 {
            share(even) / 2 + width.min(20) as i64
        } else {
            10
        };
        i64::from(header) * 200 + share(addresses) + table
    }

    /// In how many rows a column holds one bare address.
    fn addresses(&self, column: usize) -> usize {
        self.rows
            .iter()
            .filter(|row| row.get(column).is_some_and(|cell| is_address(cell)))
            .count()
    }

    /// Whether most cells of a column that are not blank hold an address.
    pub fn holds_addresses(&self, column: usize) -> bool {
        let filled = self
            .rows
            .iter()
            .filter_map(|row| row.get(column))
            .filter(|cell| !cell.trim().is_empty());
        let (mut all, mut good) = (0, 0);
        for cell in filled {
            all += 1;
            good += usize::from(is_address(cell));
        }
        good > 0 && good * 2 >= all
    }

    /// The number of the row that is the header, or `None` when the first row is a person already.
    pub fn header(&self, mapped: &[String]) -> Option<usize> {
        let names = |row: &[String]| {
            names_email(row)
                || row
                    .iter()
                    .any(|cell| mapped.iter().any(|name| *name == fold(cell)))
        };
        for (at, row) in self.rows.iter().take(ABOVE).enumerate() {
            if names(row) {
                return Some(at);
            }
            if row.iter().any(|cell| cell.contains('@')) {
                break;
            }
        }
        let first = self.rows.first()?;
        (!first.iter().any(|cell| cell.contains('@'))).then_some(0)
    }

    /// Whether this is a table, with or without a header, and not just text.
    pub fn is_table(&self) -> bool {
        let Some(first) = self.rows.first() else {
            return true;
        };
        let width = first.len();
        if self.rows.iter().take(ABOVE).any(|row| names_email(row)) {
            return true;
        }
        let even = self.rows.iter().filter(|row| row.len() == width).count();
        let columns = (0..width).filter(|&at| self.holds_addresses(at)).count();
        let bare = self.rows.iter().skip(1).all(|row| is_bare(&row[0]));
        if first.iter().any(|cell| cell.contains('@')) {
            return if width == 1 {
                bare && is_bare(&first[0]) && even == self.rows.len()
            } else {
                columns == 1 && even * 10 >= self.rows.len() * 9 && self.rows.len() > 1
            };
        }
        if width == 1 {
            let word = by_header(&fold(&first[0]), None);
            return word.is_some_and(|found| found.0 == Slot::Email) && self.rows.len() > 1 && bare;
        }
        // Sentences with commas have addresses too, but no column of them.
        let prose = columns == 0 && self.rows.iter().flatten().any(|cell| cell.contains('@'));
        even * 10 >= self.rows.len() * 9 && self.rows.len() > 1 && !prose
    }
}

/// The format of a text of which nobody has said it.
pub(super) fn format(name: &str, text: &[u8]) -> Format {
    let start = text
        .strip_prefix(b"\xEF\xBB\xBF")
        .unwrap_or(text)
        .trim_ascii_start();
    let object = |text: &[u8]| {
        let inside = text.strip_prefix(b"{").map(<[u8]>::trim_ascii_start);
        inside.is_some_and(|inside| inside.starts_with(b"\"") || inside.starts_with(b"}"))
    };
    let array = start.strip_prefix(b"[").map(<[u8]>::trim_ascii_start);
    if object(start) || array.is_some_and(|inside| object(inside) || inside.starts_with(b"]")) {
        return Format::Jsonl;
    }
    let extension = std::path::Path::new(name)
        .extension()
        .and_then(|end| end.to_str())
        .unwrap_or_default();
    match extension.to_ascii_lowercase().as_str() {
        "csv" => return Format::Csv,
        "tsv" | "tab" => return Format::Tsv,
        "jsonl" | "ndjson" => return Format::Jsonl,
        _ => {}
    }
    let delimiter = told_delimiter(text).unwrap_or_else(|| delimiter(text));
    if !Sample::read(text, delimiter, style(text, delimiter, None)).is_table() {
        return Format::Paste;
    }
    if delimiter == '\t' {
        Format::Tsv
    } else {
        Format::Csv
    }
}

/// Whether a JSON text is one array.
pub(super) fn is_array(text: &[u8]) -> bool {
    text.strip_prefix(b"\xEF\xBB\xBF")
        .unwrap_or(text)
        .trim_ascii_start()
        .starts_with(b"[")
}

fn names_email(row: &[String]) -> bool {
    let named = |cell: &String| by_header(&fold(cell), None);
    row.iter()
        .filter_map(named)
        .any(|(slot, sure)| slot == Slot::Email && sure > Surety::Doubtful)
}

fn is_address(cell: &str) -> bool {
    cell.contains('@') && mailbox::read(cell).is_ok()
}

/// Whether a line is one word, as a list of addresses has them, bad ones included.
fn is_bare(line: &str) -> bool {
    let line = line.trim();
    !line.contains(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '<' | '(' | '['))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delimiter_is_the_one_that_makes_a_table() {
        for (text, expected) in [
            ("email,name\na@example.com,\"x;y;z\"\n", ','),
            (
                "email;name\na@example.com;\"Lee, Ann, PhD\"\nb@example.org;Bob, Jr., MD\n",
                ';',
            ),
            ("email\tname\na@example.com\tA, B\n", '\t'),
            ("email||name\na@example.com||Ann\n", '|'),
            ("a@example.com\nb@example.org\n", ','),
            ("one|two,two|three\nfour|five,five|six", '|'),
            ("a,b,c\na,b,c|d|e|f", ','),
            ("F1;F2;\"F,3,\"\"3,3\";F4;F5;\"F6,6\"", ';'),
            ("1;50;ann@example.com\n2;75,5;bob@example.org", ';'),
        ] {
            assert_eq!(delimiter(text.as_bytes()), expected, "{text}");
        }
    }

    #[test]
    fn a_sep_line_is_understood() {
        assert_eq!(told_delimiter(b"sep=;\nemail;name"), Some(';'));
        assert_eq!(told_delimiter(b"\xEF\xBB\xBF\"SEP=|\"\r\nemail"), Some('|'));
        assert_eq!(told_delimiter(b"separate\nemail"), None);
    }

    #[test]
    fn the_format_is_told_by_the_text() {
        for (text, expected) in [
            ("email,name\nann@example.com,Ann\n", Format::Csv),
            ("ann@example.com\nbob@\ncarl@example.net\n", Format::Csv),
            ("Email\nann@example.com\n", Format::Csv),
            ("ann@example.com,Ann\nbob@example.org,Bob\n", Format::Csv),
            ("a;b;c\n1;2;3\n", Format::Csv),
            ("id\temail\n1\tann@example.com\n", Format::Tsv),
            ("{\"email\":\"ann@example.com\"}\n", Format::Jsonl),
            ("[{\"email\":\"ann@example.com\"}]", Format::Jsonl),
            ("Ann <ann@example.com>\nbob@example.org\n", Format::Paste),
            (
                "ann@example.com, bob@example.org, carl@example.net",
                Format::Paste,
            ),
            (
                "ann@example.com; bob@example.org\ncarl@example.net; dora@example.com\n",
                Format::Paste,
            ),
            (
                "Dear team,\nplease add ann@example.com, thanks\n",
                Format::Paste,
            ),
            ("[ann@example.com]", Format::Paste),
        ] {
            assert_eq!(format("-", text.as_bytes()), expected, "{text}");
        }
        assert_eq!(format("x.CSV", b"hello"), Format::Csv);
    }

    #[test]
    fn the_header_is_found_below_a_title_and_missing_above_a_person() {
        let header = |text: &str| Sample::read(text.as_bytes(), ',', Style::Quoted).header(&[]);
        assert_eq!(header("# my list\n\nemail,name\na@example.com,A"), Some(1));
        assert_eq!(header("contact,x\na@example.com,A"), Some(0));
        assert_eq!(header("a@example.com,A\nemail,b"), None);
        assert_eq!(header("Total: 2\na@example.com,A"), Some(0));
    }
}
