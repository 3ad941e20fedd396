//! The words of an item: which are a name, which say nothing, which are left over.

use super::{Item, Role};
use crate::intake::paste::{
    edges,
    lex::{self, Kind, Lexeme},
    name,
};

/// One side of an address without angle brackets.
pub(super) struct Side {
    /// The name that its words make, if they look like one.
    pub name: Option<String>,
    /// The text of its comments.
    pub comment: Option<String>,
    /// Whether it has nothing but comments, bullets and punctuation.
    pub wordless: bool,
}

impl Item<'_> {
    /// What stands on one side of an address; `capital`: words in lower case are prose and no name.
    pub(super) fn side(&self, lexemes: &[Lexeme], capital: bool) -> Side {
        let quoted = lexemes.iter().any(|l| l.kind == Kind::Quoted);
        let wordless = lexemes
            .iter()
            .all(|l| l.kind == Kind::Comment || says_nothing(self.line, l));
        let name = self.name(lexemes);
        Side {
            name: name.filter(|name| quoted || name::is_like(name, capital)),
            comment: self.comment(lexemes),
            wordless,
        }
    }

    /// Words without an address: left over, but for links, headings and bare punctuation.
    pub(super) fn without_address(&mut self, lexemes: &[Lexeme]) {
        let text = self.line;
        for run in lexemes.split_inclusive(|l| is_link(text, l)) {
            let (plain, link) = match run.split_last() {
                Some((last, plain)) if is_link(text, last) => (plain, Some(last)),
                _ => (run, None),
            };
            if let (Some(first), Some(last)) = (plain.first(), plain.last()) {
                let said = &self.line[first.start..last.end];
                let ignored =
                    plain.iter().all(|l| says_nothing(self.line, l)) || name::is_header(said);
                let role = if ignored {
                    Role::Ignored
                } else {
                    Role::Leftover
                };
                self.entry(first.start, last.end, role);
            }
            if let Some(link) = link {
                self.entry(link.start, link.end, Role::Ignored);
            }
        }
    }

    /// The name that words make: numbers of a list before it and comments within do not count.
    pub(super) fn name(&self, lexemes: &[Lexeme]) -> Option<String> {
        if lexemes.iter().any(|l| is_link(self.line, l)) {
            return None;
        }
        let words = words(self.line, lexemes).map(|l| match l.kind {
            Kind::Quoted => l.inner(self.line),
            _ => l.text(self.line),
        });
        name::from_pieces(words)
    }

    /// The name that the comments make.
    pub(super) fn comment(&self, lexemes: &[Lexeme]) -> Option<String> {
        let comments = lexemes.iter().filter(|l| {
            l.kind == Kind::Comment && !says_nothing(self.line, l) && !is_link(self.line, l)
        });
        name::from_pieces(comments.map(|l| l.inner(self.line)))
    }
}

fn is_link(line: &str, lexeme: &Lexeme) -> bool {
    lexeme.kind == Kind::Url || lex::is_url(lexeme.inner(line).trim())
}

/// Whether a lexeme is punctuation, a bullet or the number of a list: `1.`, `b)`, `(3)`.
fn says_nothing(line: &str, lexeme: &Lexeme) -> bool {
    let text = lexeme.text(line);
    if edges::is_punctuation(text) {
        return true;
    }
    let inside = edges::strip(text);
    let number = inside.len() <= 4 && inside.bytes().all(|b| b.is_ascii_digit());
    let letter = inside.len() == 1 && text.ends_with(')');
    (number && text.len() > inside.len()) || letter
}

/// The lexemes that may be parts of a name: no number of a list before it, no comments.
fn words<'a>(line: &'a str, lexemes: &'a [Lexeme]) -> impl Iterator<Item = &'a Lexeme> {
    lexemes
        .iter()
        .skip_while(move |l| says_nothing(line, l))
        .filter(|l| l.kind != Kind::Comment)
}
