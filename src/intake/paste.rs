//! Pasted text: addresses in whatever shape people copy them, told apart line by line.
//!
//! Known shapes: `a@b`, `Name <a@b>`, `"Last, First" <a@b>`, `a@b (Name)`, `a@b Name`, `Name (a@b)`, `mailto:`
//! links, groups and comments of RFC 5322, encoded words of RFC 2047 in names, numbered and bulleted lists,
//! quotes of every kind, blocks of mail headers. Commas, semicolons, tabs and line ends separate, and a space
//! does between two addresses.
//!
//! Every token is taken, rejected, left over or counted as ignorable; one bad token never costs a good one, and
//! the recovery point is the line. Where shapes are doubtful:
//!
//! * two addresses glued together (`a@b.c<d@e.f>`, `a@b.c/d@e.f`) are one rejected token, never one of them;
//! * a `<` that nothing closes rejects its address, for it may have been cut off;
//! * a source route (`<@relay:a@b.c>`), a space or an invisible mark inside an address is a fault, not repaired;
//! * of a `mailto:` link the addressee alone is taken, and a warning tells of `cc` and `bcc`;
//! * look-alike, misspelt and folded spellings are taken as they stand: other checks judge them.

mod edges;
mod encoded_word;
mod extract;
mod item;
mod lex;
pub(super) mod mailto;
mod name;
#[cfg(test)]
mod tests;

use crate::model::address::{Address, Fault};
use item::{Entry, Role};

pub use name::clean_name;

/// The longest text of a token that is kept, in octets; what is longer is cut, and no address is that long.
const LONGEST: usize = 4096;

/// One thing found in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The line it is on, counted as the caller does; of a name and an address on two lines, the address's.
    pub line: u64,
    /// The token as it was pasted, with its name, at most a few KB. Control characters are still in it:
    /// escape before showing.
    pub text: String,
    /// What it is.
    pub found: Found,
}

/// What a token is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A mailbox, or what was meant to be one.
    Mailbox {
        /// The address, or why it is none.
        address: Result<Address, Fault>,
        /// The part of the token that was read as the address, for reports and suggestions.
        spelling: String,
        /// The name that stands with it, fit to be stored.
        name: Option<String>,
        /// What an operator should look at, in a sentence.
        warning: Option<String>,
    },
    /// Words without an address.
    Leftover,
}

/// Reads pasted text line by line; a name waits for an `<address>` on a following line.
#[derive(Debug, Default)]
pub struct Paste {
    extract: bool,
    ignored: u64,
    waiting: Option<Waiting>,
}

/// Words at the end of a line that are a name if an address in angle brackets comes next.
#[derive(Debug)]
struct Waiting {
    line: u64,
    text: String,
}

impl Paste {
    /// With `extract` the text is prose: addresses are looked for and words are not left over.
    pub fn new(extract: bool) -> Paste {
        Paste {
            extract,
            ..Paste::default()
        }
    }

    /// Reads one line, with or without its line end, and appends what is in it.
    pub fn line(&mut self, number: u64, text: &str, out: &mut Vec<Token>) {
        let text = text.trim_matches(edges::is_blank);
        if text.is_empty() {
            return;
        }
        if self.extract {
            let mut entries = Vec::new();
            extract::scan(text, &mut entries);
            self.hand_out(number, text, entries, out);
        } else if text.starts_with('#') {
            self.settle(out);
            self.ignored += 1;
        } else if let Some(address) = plain(text) {
            self.settle(out);
            out.push(Token {
                line: number,
                text: text.to_owned(),
                found: Found::Mailbox {
                    address: Ok(address),
                    spelling: text.to_owned(),
                    name: None,
                    warning: None,
                },
            });
        } else {
            self.items(number, text, out);
        }
    }

    /// Ends the text: a name that still waits is left over.
    pub fn finish(&mut self, out: &mut Vec<Token>) {
        self.settle(out);
    }

    /// How many tokens so far say nothing about a person: comment lines, names of groups and header fields,
    /// headings, links, loose punctuation; with `extract`, words that merely have an `@`.
    pub fn ignored(&self) -> u64 {
        self.ignored
    }

    fn items(&mut self, number: u64, text: &str, out: &mut Vec<Token>) {
        let lexemes = lex::lex(text);
        let mut rest = &lexemes[..];
        while !rest.is_empty() {
            let end = rest.iter().position(|l| l.kind.is_separator());
            let (lexemes, after) = rest.split_at(end.unwrap_or(rest.len()));
            let list = after.first().is_some_and(|l| l.kind == lex::Kind::Comma);
            rest = after.get(1..).unwrap_or(&[]);
            if lexemes.is_empty() {
                if list {
                    self.settle(out);
                }
                continue;
            }
            let mut entries = Vec::new();
            let mut start = String::new();
            if item::wants_name(lexemes) {
                if let Some(waiting) = self.waiting.take() {
                    item::read(text, lexemes, Some(&waiting.text), &mut entries);
                    start = waiting.text + " ";
                } else {
                    item::read(text, lexemes, None, &mut entries);
                }
            } else {
                self.settle(out);
                item::read(text, lexemes, None, &mut entries);
            }
            let last_waits = !list && matches!(&entries[..], [only] if only.role == Role::Leftover);
            if last_waits {
                let entry = &entries[0];
                self.waiting = Some(Waiting {
                    line: number,
                    text: cut(&text[entry.start..entry.end]),
                });
                continue;
            }
            let from = out.len();
            self.hand_out(number, text, entries, out);
            if let Some(token) = out.get_mut(from) {
                token.text.insert_str(0, &start);
            }
        }
    }

    fn hand_out(&mut self, number: u64, text: &str, entries: Vec<Entry>, out: &mut Vec<Token>) {
        for entry in entries {
            let found = match entry.role {
                Role::Ignored => {
                    self.ignored += 1;
                    continue;
                }
                Role::Leftover => Found::Leftover,
                Role::Mailbox(mailbox) => Found::Mailbox {
                    address: mailbox.address,
                    spelling: cut(&mailbox.spelling),
                    name: mailbox.name,
                    warning: mailbox.warning,
                },
            };
            out.push(Token {
                line: number,
                text: cut(&text[entry.start..entry.end]),
                found,
            });
        }
    }

    fn settle(&mut self, out: &mut Vec<Token>) {
        out.extend(self.waiting.take().map(|waiting| Token {
            line: waiting.line,
            text: waiting.text,
            found: Found::Leftover,
        }));
    }
}

/// A line that is an address and nothing else, which most are: no lexer is asked.
fn plain(text: &str) -> Option<Address> {
    if !text.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    Address::parse(text).ok().filter(|_| text.is_ascii())
}

/// The text, cut to what a report can use.
fn cut(text: &str) -> String {
    text[..text.floor_char_boundary(LONGEST)].to_owned()
}
