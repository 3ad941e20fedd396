//! Files that are no text at all, known by their first bytes: named and refused, never echoed.

use super::problem::Problem;

/// First bytes, what they mean, what to do.
const MARKS: &[(&[u8], &str, &str)] = &[
    (b"PK\x03\x04", "a workbook or a zip archive", WORKBOOK),
    (b"PK\x05\x06", "an empty zip archive", ARCHIVE),
    (
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
        "an old workbook or another OLE document",
        WORKBOOK,
    ),
    (b"\x1F\x8B", "gzip data", ARCHIVE),
    (b"BZh", "bzip2 data", ARCHIVE),
    (b"\xFD7zXZ\x00", "xz data", ARCHIVE),
    (b"\x28\xB5\x2F\xFD", "zstd data", ARCHIVE),
    (b"7z\xBC\xAF\x27\x1C", "a 7z archive", ARCHIVE),
    (b"%PDF", "a PDF document", TABLE),
    (b"SQLite format 3\0", "an SQLite database", TABLE),
    (b"{\\rtf", "an RTF document", TABLE),
    (b"\xFF\xFE\0\0", "UTF-32 text", "save it as UTF-8"),
    (b"\0\0\xFE\xFF", "UTF-32 text", "save it as UTF-8"),
];

/// Tags that begin the pages which some programs call an "Excel export".
const TAGS: &[&str] = &["<!doctype", "<html", "<table", "<?xml", "<head", "<body"];

const WORKBOOK: &str = "open it in a spreadsheet and save it as CSV UTF-8";
const ARCHIVE: &str = "unpack it first, or pipe the unpacked data into standard input";
const TABLE: &str = "export the list as CSV";

/// Refuses what is known not to be a list. `head` is the beginning of the input, 512 bytes suffice.
pub(super) fn refuse(name: &str, head: &[u8]) -> Result<(), Problem> {
    for (mark, what, hint) in MARKS {
        if head.starts_with(mark) {
            return Err(Problem::new(format!("'{name}' is {what}, not CSV or text")).hint(*hint));
        }
    }
    let text = head
        .strip_prefix(b"\xEF\xBB\xBF")
        .unwrap_or(head)
        .trim_ascii_start();
    let is = |tag: &&&str| {
        let ends = text
            .get(tag.len())
            .is_none_or(|next| b" \t\r\n>/".contains(next));
        ends && text
            .get(..tag.len())
            .is_some_and(|it| it.eq_ignore_ascii_case(tag.as_bytes()))
    };
    match TAGS.iter().find(is) {
        Some(&"<?xml") => {
            Err(Problem::new(format!("'{name}' is XML, not CSV or text")).hint(TABLE))
        }
        Some(_) => Err(
            Problem::new(format!("'{name}' is a web page (HTML), not CSV or text")).hint(WORKBOOK),
        ),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_another_kind_is_named_and_not_echoed() {
        for (head, says) in [
            (&b"PK\x03\x04secret"[..], "workbook"),
            (b"\x1F\x8B\x08secret", "gzip"),
            (b"SQLite format 3\0secret", "SQLite"),
            (b"  <!DOCTYPE html>secret", "HTML"),
            (b"\xEF\xBB\xBF<Table>secret", "HTML"),
            (b"{\\rtf1 secret", "RTF"),
            (b"%PDF-1.4 secret", "PDF"),
        ] {
            let problem = refuse("x.csv", head).unwrap_err();
            assert!(problem.message.contains(says), "{problem}");
            assert!(!problem.message.contains("secret"));
        }
    }

    #[test]
    fn an_address_in_angle_brackets_is_no_web_page() {
        assert!(refuse("-", b"<html@example.com>").is_ok());
        assert!(refuse("-", b"<ann@example.com>, <bob@example.org>").is_ok());
        assert!(refuse("-", b"PK,email").is_ok());
        assert!(refuse("-", b"").is_ok());
    }
}
