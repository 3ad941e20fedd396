//! Addresses without angle brackets, with or without a name.

use super::{
    Item, Mailbox, Role,
    judge::{mailbox, spelling},
};
use crate::{
    intake::paste::{
        edges,
        lex::{self, Kind, Lexeme},
    },
    model::address::Fault,
};

impl Item<'_> {
    /// Addresses without angle brackets, and whatever stands beside them.
    pub(super) fn bare(&mut self, lexemes: &[Lexeme]) {
        let addresses: Vec<usize> = (0..lexemes.len())
            .filter(|&i| lexemes[i].kind == Kind::Word && self.is_addressish(&lexemes[i]))
            .collect();
        match addresses[..] {
            [] => self.in_comments(lexemes),
            [only] => self.one(lexemes, only),
            _ => self.several(lexemes, &addresses),
        }
    }

    /// `address (Name) address (Name)`: whose name loose words are cannot be told.
    fn several(&mut self, lexemes: &[Lexeme], addresses: &[usize]) {
        let mut from = 0;
        for &index in addresses {
            self.in_comments(&lexemes[from..index]);
            let word = lexemes[index];
            let behind = &lexemes[index + 1..];
            let comment = behind
                .first()
                .filter(|l| l.kind == Kind::Comment && !l.at)
                .map(std::slice::from_ref)
                .unwrap_or_default();
            from = index + 1 + comment.len();
            let text = spelling(word.text(self.line));
            let mailbox = mailbox(text, self.comment(comment), None);
            let end = comment.last().unwrap_or(&word).end;
            self.entry(word.start, end, Role::Mailbox(mailbox));
        }
        self.in_comments(&lexemes[from..]);
    }

    /// `address (Name)`, `address Name`, `Name address`.
    fn one(&mut self, lexemes: &[Lexeme], index: usize) {
        let word = lexemes[index];
        let (before, after) = (&lexemes[..index], &lexemes[index + 1..]);
        let (left, right) = (self.side(before, true), self.side(after, false));
        let takes_right = left.wordless && left.name.is_none() && right.name.is_some();
        let covers_left = left.wordless || left.name.is_some();
        let covers_right = right.wordless || takes_right;
        let name = left
            .name
            .or(right.name.filter(|_| takes_right))
            .or_else(|| right.comment.clone())
            .or_else(|| left.comment.clone());
        let text = spelling(word.text(self.line));
        let mailbox = mailbox(text, name, right.comment.or(left.comment));
        if mailbox.address.is_err() {
            return self.faulty(lexemes, index, mailbox);
        }
        let first = before.first().filter(|_| covers_left).unwrap_or(&word);
        let last = after.last().filter(|_| covers_right).unwrap_or(&word);
        if !covers_left {
            self.without_address(before);
        }
        self.entry(first.start, last.end, Role::Mailbox(mailbox));
        if !covers_right {
            self.without_address(after);
        }
    }

    /// The only address of an item is none: what stands beside it may be the reason, as in `ann @example.com`,
    /// so the whole is shown.
    fn faulty(&mut self, lexemes: &[Lexeme], index: usize, mailbox: Mailbox) {
        let (Some(first), Some(last)) = (lexemes.first(), lexemes.last()) else {
            return;
        };
        let whole = &self.line[first.start..last.end];
        let broken = (mailbox.spelling.starts_with('@') && index > 0)
            || (mailbox.spelling.ends_with('@') && index + 1 < lexemes.len());
        let mailbox = if broken {
            Mailbox {
                address: Err(Fault::ForbiddenCharacter),
                spelling: edges::strip(whole).to_owned(),
                name: None,
                warning: None,
            }
        } else {
            mailbox
        };
        self.entry(first.start, last.end, Role::Mailbox(mailbox));
    }

    /// `Name (address)`; an item without any address is left over.
    fn in_comments(&mut self, lexemes: &[Lexeme]) {
        if !lexemes.iter().any(|l| l.kind == Kind::Comment && l.at) {
            return self.without_address(lexemes);
        }
        let mut flat = Vec::with_capacity(lexemes.len() + 4);
        for lexeme in lexemes {
            if lexeme.kind == Kind::Comment && lexeme.at {
                let mut inside = lex::words(self.line, lexeme.start + 1, lexeme.end - 1);
                inside.retain(|l| !l.kind.is_separator());
                // The parentheses go with an address that touches them, so that a report shows the whole.
                if let Some(first) = inside.first_mut().filter(|l| l.at) {
                    first.start = lexeme.start;
                }
                if let Some(last) = inside.last_mut().filter(|l| l.at) {
                    last.end = lexeme.end;
                }
                flat.append(&mut inside);
            } else {
                flat.push(*lexeme);
            }
        }
        if flat
            .iter()
            .any(|l| l.kind == Kind::Word && self.is_addressish(l))
        {
            self.bare(&flat);
        } else {
            self.without_address(lexemes);
        }
    }

    /// Whether a word has an `@` that is not alone: a lone one is a word of prose.
    fn is_addressish(&self, lexeme: &Lexeme) -> bool {
        lexeme.at && edges::strip(lexeme.text(self.line)) != "@"
    }
}
