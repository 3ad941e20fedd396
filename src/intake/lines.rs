//! Lines as an editor counts them: ended by LF, CRLF or a lone CR, numbered from 1.

use std::io;

use encoding_rs::UTF_8;
use memchr::memchr2;

use super::{decode::Decoded, source::Source};

/// The longest line that is kept, in bytes; of a longer one the beginning is kept and the line is marked `cut`.
pub const MAX_LINE: usize = 4 << 20;

/// The lines of a decoded stream.
#[derive(Debug)]
pub(super) struct Lines {
    input: Decoded,
    buffer: Vec<u8>,
    start: usize,
    line: u64,
    eof: bool,
}

/// One physical line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    /// Counted from 1.
    pub number: u64,
    /// Without its end; UTF-8 but for damaged places.
    pub bytes: &'a [u8],
    /// The end of the line: `\n`, `\r\n`, `\r` or nothing.
    pub end: &'static str,
    /// It was longer than [`MAX_LINE`] and the rest is lost.
    pub cut: bool,
}

impl Lines {
    pub fn new(input: Decoded) -> Lines {
        Lines {
            input,
            buffer: Vec::new(),
            start: 0,
            line: 0,
            eof: false,
        }
    }

    /// The lines of a text in memory.
    pub fn of(text: &[u8]) -> Lines {
        Lines::new(Decoded::new(&Source::bytes("-", text), UTF_8))
    }

    /// How many bytes of the source have been taken.
    pub fn position(&self) -> u64 {
        self.input.position()
    }

    /// The next line, or `None` at the end.
    pub fn next(&mut self) -> io::Result<Option<Line<'_>>> {
        let mut searched = 0;
        let mut cut = false;
        let (length, end) = loop {
            let rest = &self.buffer[self.start..];
            match memchr2(b'\n', b'\r', &rest[searched..]).map(|at| searched + at) {
                Some(at) if rest[at] == b'\n' => break (at, "\n"),
                Some(at) if at + 1 < rest.len() || self.eof => {
                    break (
                        at,
                        if rest.get(at + 1) == Some(&b'\n') {
                            "\r\n"
                        } else {
                            "\r"
                        },
                    );
                }
                // A CR at the end of the buffer: the next block tells whether an LF follows.
                Some(at) => searched = at,
                None if self.eof && rest.is_empty() && !cut => return Ok(None),
                None if self.eof => break (rest.len(), ""),
                None => searched = rest.len(),
            }
            if searched > MAX_LINE {
                self.buffer.truncate(self.start + MAX_LINE);
                searched = MAX_LINE;
                cut = true;
            }
            self.fill()?;
        };
        let from = self.start;
        self.start += length + end.len();
        self.line += 1;
        let mut bytes = &self.buffer[from..from + length];
        if self.line == 1 {
            // Joined files have more than one byte order mark.
            while let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
                bytes = rest;
            }
        }
        if length > MAX_LINE {
            (bytes, cut) = (&bytes[..MAX_LINE], true);
        }
        Ok(Some(Line {
            number: self.line,
            bytes,
            end,
            cut,
        }))
    }

    fn fill(&mut self) -> io::Result<()> {
        self.buffer.drain(..self.start);
        self.start = 0;
        self.eof = !self.input.read(&mut self.buffer)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &[u8]) -> Vec<(u64, String, &'static str)> {
        let mut lines = Lines::of(text);
        let mut found = Vec::new();
        while let Some(line) = lines.next().unwrap() {
            found.push((
                line.number,
                String::from_utf8_lossy(line.bytes).into(),
                line.end,
            ));
        }
        found
    }

    #[test]
    fn every_kind_of_line_end_counts_once() {
        let found = all(b"a\r\nb\nc\rd\n\r\ne");
        let texts: Vec<&str> = found.iter().map(|line| line.1.as_str()).collect();
        assert_eq!(texts, ["a", "b", "c", "d", "", "e"]);
        assert_eq!(found[5].0, 6);
        assert_eq!(all(b"a\r"), [(1, "a".to_owned(), "\r")]);
        assert_eq!(all(b""), []);
    }

    #[test]
    fn byte_order_marks_are_no_text() {
        assert_eq!(all("\u{feff}\u{feff}a\n\u{feff}b".as_bytes())[0].1, "a");
    }

    #[test]
    fn a_line_end_across_two_blocks_is_one_line_end() {
        let mut text = vec![b'x'; crate::intake::source::BLOCK - 1];
        text.extend(b"\r\ny");
        let found = all(&text);
        assert_eq!(found.len(), 2);
        assert_eq!(found[1].1, "y");
    }

    #[test]
    fn a_giant_line_is_cut_and_the_next_one_survives() {
        let mut text = vec![b'x'; 3 * MAX_LINE];
        text.extend(b"\nann@example.com\n");
        let mut lines = Lines::of(&text);
        let giant = lines.next().unwrap().unwrap();
        assert!(giant.cut && giant.bytes.len() == MAX_LINE);
        let next = lines.next().unwrap().unwrap();
        assert_eq!((next.number, next.bytes), (2, &b"ann@example.com"[..]));
    }
}
