//! One line of pasted text as lexemes: words, quoted strings, angle brackets, comments, links, separators.
//!
//! Linear in the length of the line: no search is repeated from inside what an earlier search has passed,
//! and what is opened up again (a quoted list) is opened at most [`DEEPEST`] times.

mod open;

use super::edges::{is_blank, is_quote};

/// What a lexeme is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Anything up to a space, a separator or the start of another lexeme.
    Word,
    /// `"…"` with its quotes, and the typographic kinds.
    Quoted,
    /// `<…>` with its brackets, without another `<` inside.
    Angle,
    /// `(…)` with balanced inner ones (RFC 5322 §3.2.2).
    Comment,
    /// A link that is no `mailto:`.
    Url,
    /// A sign of a list: comma, semicolon, the full-width and Arabic ones.
    Comma,
    /// Another end of an item: tab, line break, the edge of a quotation that was opened up.
    Stop,
}

impl Kind {
    /// Whether it ends an item.
    pub fn is_separator(self) -> bool {
        matches!(self, Kind::Comma | Kind::Stop)
    }
}

/// A part of a line; everything between lexemes is space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lexeme {
    pub kind: Kind,
    /// Byte offsets in the line.
    pub start: usize,
    pub end: usize,
    /// Whether an `@` is in it.
    pub at: bool,
}

impl Lexeme {
    pub fn text<'a>(&self, line: &'a str) -> &'a str {
        &line[self.start..self.end]
    }

    /// What is between the quotes or brackets, or the whole of a word.
    pub fn inner<'a>(&self, line: &'a str) -> &'a str {
        let range = inner(line, self);
        &line[range.0..range.1]
    }
}

/// How often a quotation within a quotation is opened up before its inside is read as bare words.
const DEEPEST: u8 = 3;

/// Splits a line.
pub(super) fn lex(line: &str) -> Vec<Lexeme> {
    let mut out = Vec::new();
    lex_range(line, 0, line.len(), 0, &mut out);
    out
}

/// Splits a part of a line into bare words and separators alone.
pub(super) fn words(line: &str, start: usize, end: usize) -> Vec<Lexeme> {
    let mut out = Vec::new();
    lex_range(line, start, end, DEEPEST, &mut out);
    out
}

fn lex_range(line: &str, start: usize, end: usize, depth: u8, out: &mut Vec<Lexeme>) {
    let mut lexer = Lexer {
        line,
        start,
        end,
        bare: depth >= DEEPEST,
        comments: if depth >= DEEPEST {
            Vec::new()
        } else {
            comments(line, start, end)
        },
        unclosed: Vec::new(),
        found: Vec::new(),
    };
    lexer.run();
    open::open_up(line, &lexer.found, depth, out);
}

/// White space between lexemes. Invisible marks are no space: inside an address they are a fault.
fn is_space(c: char) -> bool {
    c.is_whitespace()
}

/// Whether a character ends an item, and how.
fn separator(c: char) -> Option<Kind> {
    match c {
        ',' | ';' | '，' | '；' | '、' | '､' | '﹐' | '﹔' | '،' | '؛' => {
            Some(Kind::Comma)
        }
        '\t' | '\r' | '\n' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
            Some(Kind::Stop)
        }
        _ => None,
    }
}

/// What closes a quotation that `open` begins.
fn closers(open: char) -> &'static [char] {
    match open {
        '"' => &['"'],
        '“' | '”' => &['”'],
        '„' => &['“', '”'],
        '«' => &['»'],
        '»' => &['«'],
        _ => &[],
    }
}

/// Start and end of every balanced pair of parentheses, by start.
fn comments(line: &str, start: usize, end: usize) -> Vec<(usize, usize)> {
    let (mut open, mut pairs) = (Vec::new(), Vec::new());
    let mut escaped = false;
    for (i, byte) in line.as_bytes()[start..end].iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'(' => open.push(start + i),
            b')' => pairs.extend(open.pop().map(|o| (o, start + i + 1))),
            _ => {}
        }
    }
    pairs.sort_unstable();
    pairs
}

struct Lexer<'a> {
    line: &'a str,
    start: usize,
    end: usize,
    /// Bare words only: brackets and quotes are letters.
    bare: bool,
    comments: Vec<(usize, usize)>,
    /// Quotes that nothing closes any more.
    unclosed: Vec<char>,
    found: Vec<Lexeme>,
}

impl Lexer<'_> {
    fn run(&mut self) {
        let mut at = self.start;
        while let Some(c) = self.line[at..self.end].chars().next() {
            let next = at + c.len_utf8();
            at = if let Some(kind) = separator(c) {
                self.push(kind, at, next)
            } else if is_space(c) {
                next
            } else if let Some((kind, end)) = self.bracketed(c, at) {
                self.push(kind, at, end)
            } else {
                let end = self.word_end(next);
                self.push_word(at, end)
            };
        }
    }

    fn push(&mut self, kind: Kind, start: usize, end: usize) -> usize {
        let at = memchr::memchr(b'@', &self.line.as_bytes()[start..end]).is_some();
        self.found.push(Lexeme {
            kind,
            start,
            end,
            at,
        });
        end
    }

    /// A word, joined to the quoted string that it follows when both are one local part: `"Ann"x@example.com`.
    fn push_word(&mut self, start: usize, end: usize) -> usize {
        let word = &self.line[start..end];
        if is_url(word) {
            return self.push(Kind::Url, start, end);
        }
        let glued = self
            .found
            .last()
            .filter(|last| last.kind == Kind::Quoted && last.end == start)
            .map(|last| last.start);
        match glued {
            Some(quote) if word.contains('@') && !word.starts_with([':', ')', ']', '}', '>']) => {
                self.found.pop();
                self.push(Kind::Word, quote, end)
            }
            _ => self.push(Kind::Word, start, end),
        }
    }

    /// The quoted string, angle bracket or comment that starts with `c` at `at`, and where it ends.
    fn bracketed(&mut self, c: char, at: usize) -> Option<(Kind, usize)> {
        if self.bare {
            return None;
        }
        match c {
            '<' => {
                let rest = &self.line.as_bytes()[at + 1..self.end];
                let stop = memchr::memchr2(b'<', b'>', rest)?;
                (rest[stop] == b'>').then_some((Kind::Angle, at + stop + 2))
            }
            '(' => {
                let found = self
                    .comments
                    .binary_search_by_key(&at, |pair| pair.0)
                    .ok()?;
                Some((Kind::Comment, self.comments[found].1))
            }
            _ if closers(c).is_empty() || self.unclosed.contains(&c) || !self.opens(at) => None,
            _ => {
                let end = self.close(c, at + c.len_utf8());
                if end.is_none() {
                    self.unclosed.push(c);
                }
                end.map(|end| (Kind::Quoted, end))
            }
        }
    }

    /// Whether a quote at `at` can begin a quotation: it does not inside a word.
    fn opens(&self, at: usize) -> bool {
        self.line[self.start..at]
            .chars()
            .next_back()
            .is_none_or(|c| {
                is_blank(c)
                    || separator(c).is_some()
                    || is_quote(c)
                    || matches!(c, '(' | '[' | '{' | '<' | '>' | ')' | ':' | '=')
            })
    }

    fn close(&self, open: char, from: usize) -> Option<usize> {
        let mut escaped = false;
        for (i, c) in self.line[from..self.end].char_indices() {
            if escaped {
                escaped = false;
            } else if c == '\\' {
                escaped = true;
            } else if closers(open).contains(&c) {
                return Some(from + i + c.len_utf8());
            }
        }
        None
    }

    /// Where the word that has begun before `from` ends.
    fn word_end(&mut self, from: usize) -> usize {
        for (i, c) in self.line[from..self.end].char_indices() {
            let at = from + i;
            let ends = is_space(c)
                || separator(c).is_some()
                || (matches!(c, '<' | '(') || !closers(c).is_empty())
                    && self.bracketed(c, at).is_some();
            if ends {
                return at;
            }
        }
        self.end
    }
}

/// Whether a word is a link to something that is no mailbox.
pub(super) fn is_url(word: &str) -> bool {
    let word = word.trim_start_matches(|c: char| is_quote(c) || matches!(c, '(' | '[' | '<'));
    let starts = |prefix: &str| {
        word.get(..prefix.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(prefix))
    };
    ["http://", "https://", "ftp://"].into_iter().any(starts)
        || (starts("www.") && !word.contains('@'))
}

fn inner(line: &str, lexeme: &Lexeme) -> (usize, usize) {
    if !matches!(lexeme.kind, Kind::Quoted | Kind::Angle | Kind::Comment) {
        return (lexeme.start, lexeme.end);
    }
    let text = lexeme.text(line);
    let first = text.chars().next().map_or(0, char::len_utf8);
    let last = text.chars().next_back().map_or(0, char::len_utf8);
    (lexeme.start + first, lexeme.end - last)
}
