//! What an input looks like, judged by its beginning.

use super::{
    csv::Style,
    decode::Decoded,
    fold::fold,
    lines::Lines,
    options::Format,
    problem::Problem,
    sample::Sample,
    slot::{Slot, Surety, by_header},
    source::Source,
};
use crate::model::malformed::echo;

/// How much of an input is looked at, in bytes of UTF-8.
const SAMPLE: usize = 256 << 10;
/// The delimiters that are looked for; of equally good ones the first.
pub(super) const DELIMITERS: [char; 4] = [',', '\t', ';', '|'];

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

/// The delimiter that an operator names: one character, or a word for it.
pub(super) fn wanted_delimiter(text: &str) -> Result<char, Problem> {
    let mut chars = text.chars();
    let delimiter = match (
        text.to_ascii_lowercase().as_str(),
        chars.next(),
        chars.next(),
    ) {
        ("tab" | "\\t", ..) => Some('\t'),
        ("comma", ..) => Some(','),
        ("semicolon", ..) => Some(';'),
        ("pipe", ..) => Some('|'),
        ("space", ..) => Some(' '),
        (_, Some(only), None) if !matches!(only, '"' | '\r' | '\n' | '\0') => Some(only),
        _ => None,
    };
    delimiter.ok_or_else(|| {
        Problem::new(format!("'{}' cannot stand between cells", echo(text)))
            .hint("--delimiter takes one character, or tab, comma, semicolon, pipe")
    })
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

/// The format of a text of which nobody has said it; `has_rows` when somebody said at least that it has rows and cells.
pub(super) fn format(name: &str, text: &[u8], has_rows: bool) -> Format {
    let start = text
        .strip_prefix(b"\xEF\xBB\xBF")
        .unwrap_or(text)
        .trim_ascii_start();
    let object = |text: &[u8]| {
        let inside = text.strip_prefix(b"{").map(<[u8]>::trim_ascii_start);
        inside.is_some_and(|inside| inside.starts_with(b"\"") || inside.starts_with(b"}"))
    };
    let array = start.strip_prefix(b"[").map(<[u8]>::trim_ascii_start);
    let extension = std::path::Path::new(name)
        .extension()
        .and_then(|end| end.to_str())
        .unwrap_or_default()
        .to_ascii_lowercase();
    // A line of an address book, `EMAIL;TYPE=WORK:ann@example.com`, would pass for a header.
    let card = start
        .get(..11)
        .is_some_and(|word| word.eq_ignore_ascii_case(b"BEGIN:VCARD"));
    if card || extension.is_empty() && is_parcel(start) {
        return Format::Paste;
    }
    if object(start) || array.is_some_and(|inside| object(inside) || inside.starts_with(b"]")) {
        return Format::Jsonl;
    }
    match extension.as_str() {
        "csv" => return Format::Csv,
        "tsv" | "tab" => return Format::Tsv,
        "jsonl" | "ndjson" => return Format::Jsonl,
        _ => {}
    }
    let delimiter = told_delimiter(text).unwrap_or_else(|| delimiter(text));
    let sample = Sample::read(text, delimiter, style(text, delimiter, None));
    // One line with an address in it whose quotes make no row is no table.
    let broken = sample.rows.is_empty()
        && text.contains(&b'@')
        && memchr::memchr2(b'\n', b'\r', text.trim_ascii_end()).is_none();
    if !has_rows && (broken || !sample.is_table()) {
        return Format::Paste;
    }
    if delimiter == '\t' {
        Format::Tsv
    } else {
        Format::Csv
    }
}

/// Whether a text is one JSON object that is nobody, but has others in it.
fn is_parcel(text: &[u8]) -> bool {
    use serde_json::{Map, Value};
    let names_email = |key: &String| {
        by_header(&fold(key), None)
            .is_some_and(|(slot, sure)| slot == Slot::Email && sure > Surety::Doubtful)
    };
    text.starts_with(b"{")
        && serde_json::from_slice::<Map<String, Value>>(text).is_ok_and(|object| {
            !object.keys().any(names_email)
                && object
                    .values()
                    .any(|value| value.is_array() || value.is_object())
        })
}

/// Whether a JSON text is one array.
pub(super) fn is_array(text: &[u8]) -> bool {
    text.strip_prefix(b"\xEF\xBB\xBF")
        .unwrap_or(text)
        .trim_ascii_start()
        .starts_with(b"[")
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
            assert_eq!(format("-", text.as_bytes(), false), expected, "{text}");
        }
        assert_eq!(format("x.CSV", b"hello", false), Format::Csv);
    }

    #[test]
    fn a_text_of_which_rows_were_told_is_no_pasted_one() {
        for (text, told, untold) in [
            ("ann@example.com,Ann Smith\n", Format::Csv, Format::Paste),
            ("ann@example.com\tAnn Smith\n", Format::Tsv, Format::Paste),
            ("ann@example.com;\"Ann\n", Format::Csv, Format::Paste),
            (
                "BEGIN:VCARD\nEMAIL:ann@example.com\n",
                Format::Paste,
                Format::Paste,
            ),
            (
                "{\"email\":\"ann@example.com\"}\n",
                Format::Jsonl,
                Format::Jsonl,
            ),
        ] {
            for name in ["-", "list.txt"] {
                assert_eq!(format(name, text.as_bytes(), true), told, "{text}");
                assert_eq!(format(name, text.as_bytes(), false), untold, "{text}");
            }
        }
    }

    #[test]
    fn the_header_is_found_below_a_title_and_missing_above_a_person() {
        let header = |text: &str| Sample::read(text.as_bytes(), ',', Style::Quoted).header(&[]);
        assert_eq!(header("# my list\n\nemail,name\na@example.com,A"), Some(1));
        assert_eq!(header("contact,x\na@example.com,A"), Some(0));
        assert_eq!(header("a@example.com,A\nemail,b"), None);
        assert_eq!(header("Total: 2\na@example.com,A"), Some(0));
        for mistyped in [
            "karen(at)example.com,Karen",
            "karen at example.com,Karen",
            "karen#example.com,Karen",
            "karenexample.com,Karen",
        ] {
            assert_eq!(
                header(&format!("{mistyped}\na@example.com,A")),
                None,
                "{mistyped}"
            );
        }
        for header_row in [
            "adresse,wer",
            "example.com,x",
            "user.email,x",
            "mail at home,x",
        ] {
            assert_eq!(
                header(&format!("{header_row}\na@example.com,A")),
                Some(0),
                "{header_row}"
            );
        }
    }
}
