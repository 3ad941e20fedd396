//! Cuts lines into cells: the part of CSV that looks at single characters.

use std::borrow::Cow;

use memchr::{memchr, memchr_iter, memmem};

use super::{
    lines::Line,
    record::{Draft, MAX_COLUMNS, MAX_FIELD},
};

/// The character between cells.
#[derive(Debug)]
pub(super) struct Delimiter {
    bytes: [u8; 4],
    len: usize,
}

/// A quoted cell that goes on in the next line.
#[derive(Debug)]
pub(super) struct Open {
    /// Where its text begins in the draft.
    pub from: usize,
    /// The line where its quote stands.
    pub line: u64,
}

/// How a file writes its cells, as far as it has shown.
#[derive(Debug)]
pub(super) struct Rules {
    delimiter: Delimiter,
    /// The file writes `\"` for a quote within quotes, as MySQL and PHP do.
    backslash: bool,
}

impl Delimiter {
    pub fn new(character: char) -> Delimiter {
        let mut bytes = [0; 4];
        let len = character.encode_utf8(&mut bytes).len();
        Delimiter { bytes, len }
    }

    /// Where the next one is, or the end of `text`.
    fn find(&self, text: &[u8]) -> usize {
        let found = match self.len {
            1 => memchr(self.bytes[0], text),
            len => memmem::find(text, &self.bytes[..len]),
        };
        found.unwrap_or(text.len())
    }
}

impl Open {
    /// Drops what the longest cell cannot hold, but for one character by which it is seen to be too long.
    pub fn bound(&self, draft: &mut Draft) {
        let mut end = self.from + MAX_FIELD + 4;
        if draft.bytes.len() > end {
            while draft.bytes[end] & 0xC0 == 0x80 {
                end -= 1;
            }
            draft.bytes.truncate(end);
        }
    }
}

impl Rules {
    pub fn new(delimiter: Delimiter) -> Rules {
        Rules {
            delimiter,
            backslash: false,
        }
    }

    /// A line without quotes.
    pub fn plain(&self, line: &[u8], draft: &mut Draft) {
        draft.bytes.extend_from_slice(line);
        let mut from = 0;
        if self.delimiter.len == 1 {
            for at in memchr_iter(self.delimiter.bytes[0], line).take(MAX_COLUMNS) {
                draft.spans.push((from, at));
                from = at + 1;
            }
            draft.spans.push((from, line.len()));
            return;
        }
        while draft.spans.len() <= MAX_COLUMNS {
            let end = from + self.delimiter.find(&line[from..]);
            draft.spans.push((from, end));
            if end == line.len() {
                return;
            }
            from = end + self.delimiter.len;
        }
    }

    /// A line with quotes somewhere, or the next line of a cell that is `open`.
    pub fn quoted(&mut self, line: Line<'_>, open: &mut Option<Open>, draft: &mut Draft) {
        let bytes = line.bytes;
        let mut at = 0;
        loop {
            let end;
            if let Some(cell) = open {
                let Some(after) = self.unquote(bytes, at, draft) else {
                    draft.bytes.extend_from_slice(line.end.as_bytes());
                    return;
                };
                end = after + self.delimiter.find(&bytes[after..]);
                if !is_blank(&bytes[after..end]) {
                    draft.bytes.extend_from_slice(&bytes[after..end]);
                }
                if self.backslash {
                    halve_backslashes(&mut draft.bytes, cell.from);
                }
                push(draft, cell.from);
                *open = None;
            } else if bytes.get(at) == Some(&b'"') {
                *open = Some(Open {
                    from: draft.bytes.len(),
                    line: line.number,
                });
                at += 1;
                continue;
            } else {
                end = at + self.delimiter.find(&bytes[at..]);
                let from = draft.bytes.len();
                draft.bytes.extend_from_slice(&bytes[at..end]);
                push(draft, from);
            }
            if end == bytes.len() {
                return;
            }
            at = end + self.delimiter.len;
        }
    }

    /// Takes the inside of a quoted cell from `at`; returns where the text behind the closing quote begins.
    fn unquote(&mut self, bytes: &[u8], at: usize, draft: &mut Draft) -> Option<usize> {
        let mut from = at;
        loop {
            let Some(quote) = memchr(b'"', &bytes[from..]).map(|found| from + found) else {
                draft.bytes.extend_from_slice(&bytes[from..]);
                return None;
            };
            let inside = &bytes[from..quote];
            let slashes = inside
                .iter()
                .rev()
                .take_while(|&&byte| byte == b'\\')
                .count();
            if slashes % 2 == 1 && (self.backslash || self.proves_backslash(&bytes[quote + 1..])) {
                self.backslash = true;
                draft.bytes.extend_from_slice(&inside[..inside.len() - 1]);
                draft.bytes.push(b'"');
                from = quote + 1;
            } else if bytes.get(quote + 1) == Some(&b'"') {
                draft.bytes.extend_from_slice(&bytes[from..=quote]);
                from = quote + 2;
            } else {
                draft.bytes.extend_from_slice(inside);
                return Some(quote + 1);
            }
        }
    }

    /// Whether `\"` followed by this can only be an escaped quote: no RFC 4180 writer puts text behind a closing one.
    fn proves_backslash(&self, after: &[u8]) -> bool {
        let tail = &after[..self.delimiter.find(after)];
        !is_blank(tail) && tail[0] != b'"'
    }

    /// A line of roster's TSV, where `\t \n \r \\` stand for those characters.
    pub fn escaped(&self, line: &[u8], draft: &mut Draft) {
        let mut rest = line;
        while draft.spans.len() <= MAX_COLUMNS {
            let end = self.delimiter.find(rest);
            let from = draft.bytes.len();
            match needless_quotes(&rest[..end]) {
                Some(inside) => draft.bytes.extend_from_slice(&inside),
                None => unescape(&rest[..end], &mut draft.bytes),
            }
            push(draft, from);
            if end == rest.len() {
                return;
            }
            rest = &rest[end + self.delimiter.len..];
        }
    }
}

fn push(draft: &mut Draft, from: usize) {
    if draft.spans.len() > MAX_COLUMNS {
        draft.bytes.truncate(from);
    } else {
        draft.spans.push((from, draft.bytes.len()));
    }
}

fn is_blank(text: &[u8]) -> bool {
    text.iter().all(|byte| matches!(byte, b' ' | b'\t'))
}

fn halve_backslashes(bytes: &mut Vec<u8>, from: usize) {
    if memmem::find(&bytes[from..], b"\\\\").is_none() {
        return;
    }
    let cell = bytes.split_off(from);
    let mut rest = &cell[..];
    while let Some(at) = memmem::find(rest, b"\\\\") {
        bytes.extend_from_slice(&rest[..=at]);
        rest = &rest[at + 2..];
    }
    bytes.extend_from_slice(rest);
}

/// The inside of a cell that a spreadsheet has quoted although tabs do not ask for it: because of a comma or a quote in it.
/// Any other quotes are taken as text, which is what they are when roster wrote the file.
fn needless_quotes(cell: &[u8]) -> Option<Cow<'_, [u8]>> {
    let inside = cell.strip_prefix(b"\"")?.strip_suffix(b"\"")?;
    if memchr(b'"', inside).is_none() {
        return memchr(b',', inside).map(|_| Cow::Borrowed(inside));
    }
    let mut plain = Vec::with_capacity(inside.len());
    let mut rest = inside;
    while let Some(at) = memchr(b'"', rest) {
        if rest.get(at + 1) != Some(&b'"') {
            return None;
        }
        plain.extend_from_slice(&rest[..=at]);
        rest = &rest[at + 2..];
    }
    plain.extend_from_slice(rest);
    Some(Cow::Owned(plain))
}

fn unescape(cell: &[u8], out: &mut Vec<u8>) {
    let mut rest = cell;
    while let Some(at) = memchr(b'\\', rest) {
        let meant = match rest.get(at + 1) {
            Some(b't') => b'\t',
            Some(b'n') => b'\n',
            Some(b'r') => b'\r',
            Some(b'\\') => b'\\',
            _ => {
                out.extend_from_slice(&rest[..=at]);
                rest = &rest[at + 1..];
                continue;
            }
        };
        out.extend_from_slice(&rest[..at]);
        out.push(meant);
        rest = &rest[at + 2..];
    }
    out.extend_from_slice(rest);
}
