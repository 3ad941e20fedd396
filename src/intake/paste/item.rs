//! One item of a pasted list: what stands between two separators, told apart into mailboxes and the rest.
//!
//! Every lexeme of an item ends up in exactly one entry, so nothing can be dropped without a count.

mod bare;
mod brackets;
mod judge;
mod words;

use super::lex::{Kind, Lexeme};
use crate::model::address::{Address, Fault};

pub(super) use judge::mailbox;

/// A part of a line with what it was found to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// Byte offsets in the line.
    pub start: usize,
    pub end: usize,
    pub role: Role,
}

/// What an entry is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Says nothing about a person: punctuation, a link, a heading, the name of a group.
    Ignored,
    /// Words without an address.
    Leftover,
    /// An address or something that was meant to be one.
    Mailbox(Mailbox),
}

/// One mailbox as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mailbox {
    pub address: Result<Address, Fault>,
    pub spelling: String,
    pub name: Option<String>,
    pub warning: Option<String>,
}

/// Reads one item; `carried` is a name that stood before it and waits for an address in angle brackets.
pub(super) fn read(line: &str, lexemes: &[Lexeme], carried: Option<&str>, out: &mut Vec<Entry>) {
    let mut item = Item { line, out };
    item.read(lexemes, carried);
}

/// Whether an item begins with an address in angle brackets, so that a name on the line before belongs to it.
pub(super) fn wants_name(lexemes: &[Lexeme]) -> bool {
    lexemes
        .first()
        .is_some_and(|first| first.kind == Kind::Angle && first.at)
}

struct Item<'a> {
    line: &'a str,
    out: &'a mut Vec<Entry>,
}

impl Item<'_> {
    fn entry(&mut self, start: usize, end: usize, role: Role) {
        self.out.push(Entry { start, end, role });
    }

    fn read(&mut self, lexemes: &[Lexeme], carried: Option<&str>) {
        let mut lexemes = lexemes.to_vec();
        if let Some((index, end)) = self.label(&lexemes) {
            self.entry(lexemes[0].start, end, Role::Ignored);
            lexemes[index].start = end;
            lexemes.drain(..index + usize::from(end == lexemes[index].end));
        }
        // An address glued to another, with a bracket or a parenthesis left open between: which one was meant
        // cannot be told, and choosing would let a forger choose (CVE-2023-27043).
        let mut from = 0;
        let mut i = 0;
        while i < lexemes.len() {
            let run = Self::glued_run(&lexemes, i);
            if run > i {
                self.mailboxes(&lexemes[from..i], carried);
                let (start, end) = (lexemes[i].start, lexemes[run].end);
                self.rejected(start, end, Fault::TwoAts);
                from = run + 1;
                i = run;
            }
            i += 1;
        }
        self.mailboxes(&lexemes[from..], carried);
    }

    /// The name of a group, of a header field or of a property before the first address: the lexeme it ends in,
    /// and the offset behind its colon.
    fn label(&self, lexemes: &[Lexeme]) -> Option<(usize, usize)> {
        let first_at = lexemes.iter().position(|lexeme| lexeme.at);
        let (upto, mut last) = match first_at {
            Some(index) => (index, None),
            None => (lexemes.len().checked_sub(1)?, None),
        };
        for (i, lexeme) in lexemes.iter().enumerate().take(upto + 1) {
            if lexeme.kind != Kind::Word {
                continue;
            }
            let word = lexeme.text(self.line);
            let before_at = word.split('@').next().unwrap_or(word);
            for (offset, colon) in before_at.match_indices([':', '：']) {
                if is_mailto(&before_at[..offset]) {
                    return last;
                }
                last = Some((i, lexeme.start + offset + colon.len()));
            }
        }
        // Without an address only a label that is the whole item is one: `Undisclosed recipients:`.
        last.filter(|&(i, end)| first_at.is_some() || (i == upto && end == lexemes[i].end))
    }

    /// The last of the lexemes glued to the one at `i` that all hold an `@`; `i` when there is no other.
    fn glued_run(lexemes: &[Lexeme], i: usize) -> usize {
        let mut last = i;
        while let Some(next) = lexemes.get(last + 1) {
            let this = &lexemes[last];
            let brackets = this.kind == Kind::Angle && next.kind == Kind::Angle;
            if !(this.at && next.at && this.end == next.start) || brackets {
                break;
            }
            last += 1;
        }
        last
    }

    fn mailboxes(&mut self, lexemes: &[Lexeme], carried: Option<&str>) {
        if lexemes.iter().any(|l| l.kind == Kind::Angle && l.at) {
            self.in_brackets(lexemes, carried);
        } else {
            self.bare(lexemes);
        }
    }

    fn rejected(&mut self, start: usize, end: usize, fault: Fault) {
        let spelling = self.line[start..end].to_owned();
        let mailbox = Mailbox {
            address: Err(fault),
            spelling,
            name: None,
            warning: None,
        };
        self.entry(start, end, Role::Mailbox(mailbox));
    }
}

/// Whether the text before a colon is the scheme of a mail link.
fn is_mailto(before: &str) -> bool {
    let start = before.len().saturating_sub(6);
    before
        .get(start..)
        .is_some_and(|scheme| scheme.eq_ignore_ascii_case("mailto"))
}
