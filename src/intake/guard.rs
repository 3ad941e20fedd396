//! Whether a table is one that `--excel` wrote: in no other do cells carry its guard.

use memchr::memchr;

/// The last column of a file of rejected rows, which has the cells as they were submitted.
const REJECTS: &[u8] = b"_suggestion";

/// Whether a file begins as roster writes one for a spreadsheet: a byte order mark, a header of roster's own names (words in
/// lower case, joined by `_`), CRLF. A spreadsheet that saves it again may put semicolons between the cells. A file of rejected rows keeps
/// the mark of the one they came from, but not its CRLF.
pub(super) fn is_guarded(head: &[u8]) -> bool {
    let Some(text) = head.strip_prefix(b"\xEF\xBB\xBF") else {
        return false;
    };
    let line = &text[..memchr(b'\n', text).unwrap_or(text.len())];
    let header = match line.strip_suffix(b"\r") {
        Some(header) => header,
        None if line.ends_with(REJECTS) => line,
        None => return false,
    };
    let between = |byte: &u8| matches!(byte, b',' | b';');
    header.split(between).all(is_name)
}

fn is_name(cell: &[u8]) -> bool {
    cell.first()
        .is_some_and(|&byte| byte == b'_' || byte.is_ascii_lowercase())
        && (cell.iter())
            .all(|&byte| byte == b'_' || byte.is_ascii_lowercase() || byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_excel_gets_from_roster_is_known_by_its_beginning() {
        for text in [
            "\u{feff}email,name,tax_id\r\n'=x,'=y,\r\n",
            "\u{feff}email;name\r\n",
            "\u{feff}email\r\n",
            "\u{feff}email,name,_line,_reason,_detail,_message,_suggestion\n'=x,",
        ] {
            assert!(is_guarded(text.as_bytes()), "{text}");
        }
        for text in [
            "email,name\r\n'=x,\r\n",
            "\u{feff}email,name\n'=x,\n",
            "\u{feff}E-Mail,Name\r\n'=x,\r\n",
            "\u{feff}first name,email\r\n",
            "\u{feff}",
            "\u{feff}'=x@example.com,ann\r\n",
            "",
        ] {
            assert!(!is_guarded(text.as_bytes()), "{text}");
        }
    }
}
