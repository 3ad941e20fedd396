//! Which encoding an input is in, decided before its first row is read.

mod damage;

use std::io;

use encoding_rs::{Encoding, REPLACEMENT, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED};

use super::{decode::Decoded, problem::Problem, source::Source};
use damage::Damage;

/// The encoding chosen, and what the operator should know about the choice.
#[derive(Debug)]
pub(super) struct Choice {
    pub encoding: &'static Encoding,
    pub note: Option<String>,
}

/// Decides: the `label` given (any that the WHATWG Encoding Standard knows), a byte order mark, the pattern of NUL bytes,
/// UTF-8 when the input is valid UTF-8, Windows-1252 when it plainly is that.
///
/// A few damaged rows in a file that is otherwise UTF-8 are left to be rejected one by one; anything else is a problem.
pub(super) fn choose(source: &Source, head: &[u8], label: Option<&str>) -> Result<Choice, Problem> {
    let named = label.map(|label| by_label(label, head)).transpose()?;
    let encoding = match named {
        Some(encoding) => encoding,
        None => by_marks(source, head)?,
    };
    if is_valid(source, encoding)? {
        return Ok(Choice {
            encoding,
            note: None,
        });
    }
    let damage = Damage::survey(source, encoding)?;
    if named.is_none() && encoding == UTF_8 && damage.is_windows_1252() {
        let note = "the text is not UTF-8 and was read as Windows-1252; \
                    if names look wrong, name the encoding with --encoding";
        return Ok(Choice {
            encoding: WINDOWS_1252,
            note: Some(note.into()),
        });
    }
    if damage.is_bearable() {
        let note = format!(
            "{} of {} {} bytes that are not {}",
            damage.lines,
            damage.of,
            match (damage.of, damage.lines) {
                (1, _) => "line holds",
                (_, 1) => "lines holds",
                _ => "lines hold",
            },
            encoding.name()
        );
        return Ok(Choice {
            encoding,
            note: Some(note),
        });
    }
    let place = match damage.offset {
        Some(offset) => format!("byte {offset}, line {}", damage.first),
        None => format!("line {}", damage.first),
    };
    let more = match damage.lines - 1 {
        0 => String::new(),
        more => format!(", and {more} more of {} lines", damage.of),
    };
    Err(Problem::new(format!(
        "'{}' is not valid {} ({place}{more})",
        source.name(),
        encoding.name(),
    ))
    .hint("save it as UTF-8, or name its encoding: --encoding windows-1252"))
}

fn by_label(label: &str, head: &[u8]) -> Result<&'static Encoding, Problem> {
    let unknown = || {
        Problem::new(format!("unknown encoding '{}'", label.escape_debug()))
            .hint("--encoding utf-8, utf-16le, windows-1252, iso-8859-2, shift_jis, macintosh")
    };
    let encoding = Encoding::for_label(label.trim().as_bytes()).ok_or_else(unknown)?;
    if encoding == REPLACEMENT || encoding == X_USER_DEFINED {
        return Err(unknown());
    }
    // "utf-16" alone means little-endian to the standard, whatever the file says.
    Ok(if encoding == UTF_16LE && head.starts_with(b"\xFE\xFF") {
        UTF_16BE
    } else {
        encoding
    })
}

fn by_marks(source: &Source, head: &[u8]) -> Result<&'static Encoding, Problem> {
    if head.starts_with(b"\xFF\xFE") {
        return Ok(UTF_16LE);
    }
    if head.starts_with(b"\xFE\xFF") {
        return Ok(UTF_16BE);
    }
    let nuls = |offset| {
        head.iter()
            .skip(offset)
            .step_by(2)
            .filter(|&&byte| byte == 0)
            .count()
    };
    let (even, odd) = (nuls(0), nuls(1));
    let pairs = head.len() / 2;
    // Latin letters, digits and delimiters have a zero byte in UTF-16, and text has hardly any other.
    if pairs > 1 && odd * 10 > pairs * 4 && even * 20 <= pairs {
        return Ok(UTF_16LE);
    }
    if pairs > 1 && even * 10 > pairs * 4 && odd * 20 <= pairs {
        return Ok(UTF_16BE);
    }
    let odd_controls = head.iter().filter(|&&byte| is_binary(byte)).count();
    let broken = std::str::from_utf8(head).is_err_and(|error| error.error_len().is_some());
    if odd_controls * 10 > head.len() || (even + odd > 0 && broken) {
        return Err(
            Problem::new(format!("'{}' is binary data, not text", source.name()))
                .hint("export the list as CSV"),
        );
    }
    Ok(UTF_8)
}

fn is_binary(byte: u8) -> bool {
    matches!(byte, 0..=8 | 14..=26 | 127)
}

/// Whether every byte of the source fits the encoding: one pass at the speed of the memory.
fn is_valid(source: &Source, encoding: &'static Encoding) -> io::Result<bool> {
    let mut stream = Decoded::new(source, encoding);
    let mut block = Vec::new();
    while stream.read(&mut block)? {
        let good = match std::str::from_utf8(&block) {
            Ok(_) => block.len(),
            Err(error) if error.error_len().is_some() => return Ok(false),
            Err(error) => error.valid_up_to(),
        };
        block.drain(..good);
    }
    Ok(block.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choice(bytes: &[u8]) -> Result<Choice, Problem> {
        choose(&Source::bytes("x.csv", bytes), bytes, None)
    }

    fn name(bytes: &[u8]) -> &'static str {
        choice(bytes).unwrap().encoding.name()
    }

    #[test]
    fn byte_order_marks_and_nul_patterns_decide() {
        assert_eq!(name(b"\xFF\xFEe\0m\0"), "UTF-16LE");
        assert_eq!(name(b"\xFE\xFF\0e\0m"), "UTF-16BE");
        assert_eq!(name(b"e\0m\0a\0i\0l\0\n\0"), "UTF-16LE");
        assert_eq!(name(b"\0e\0m\0a\0i\0l\0\n"), "UTF-16BE");
        assert_eq!(name("email,José".as_bytes()), "UTF-8");
        assert_eq!(name(b""), "UTF-8");
    }

    #[test]
    fn western_text_is_read_as_windows_1252_and_the_note_says_so() {
        let found =
            choice(b"email,name\na@example.com,Jos\xE9\nb@example.com,M\xFCller\n").unwrap();
        assert_eq!(found.encoding, WINDOWS_1252);
        assert!(found.note.unwrap().contains("Windows-1252"));
    }

    #[test]
    fn other_encodings_are_not_taken_for_windows_1252() {
        for bytes in [
            &b"email,name\na@example.com,Jos\x8E\n"[..],
            b"email,name\na@example.com,\xC8\xE2\xE0\xED\xEE\xE2\nb@example.com,\xCF\xE5\xF2\xF0\n",
            b"email,name\na@example.com,\xA3\xF3d\x9F\nb@example.com,\xBF\xB3\xB9\n",
            b"email,name\na@example.com,\x8ER\x93c\nb@example.com,\x97\xBE\x8E\n",
        ] {
            let problem = choice(bytes).unwrap_err();
            assert!(problem.message.contains("line 2"), "{problem}");
            assert!(problem.message.contains("byte 2"), "{problem}");
        }
    }

    #[test]
    fn one_damaged_row_does_not_condemn_a_utf_8_file() {
        for bytes in [
            &b"email,name\na@example.com,Ann\nb@example.com,Jos\xC3"[..],
            b"email,name\na@example.com,\xC0\xAFx\nb@example.com,Bob\n",
        ] {
            let found = choice(bytes).unwrap();
            assert_eq!(found.encoding, UTF_8);
            assert!(found.note.unwrap().starts_with("1 of 3 lines"));
        }
    }

    #[test]
    fn binary_data_is_refused_and_one_nul_is_not() {
        assert!(choice(b"\x7FELF\x02\x01\x01\0\0\0\0\0\xFF\xFE").is_err());
        assert_eq!(
            name(b"email,name\nann@exam\0ple.com,Ann\nbob@example.org,Bob\n"),
            "UTF-8"
        );
    }

    #[test]
    fn a_label_is_obeyed_and_an_unknown_one_is_refused() {
        let source = Source::bytes("x", &b"email\xA4"[..]);
        let found = choose(&source, b"", Some("ISO-8859-15")).unwrap();
        assert_eq!(found.encoding.name(), "ISO-8859-15");
        assert!(choose(&source, b"", Some("klingon")).is_err());
    }
}
