//! One item of a pasted list: what stands between two separators, told apart into mailboxes and the rest.
//!
//! Every lexeme of an item ends up in exactly one entry, so nothing can be dropped without a count.

use super::{
    edges,
    lex::{self, Kind, Lexeme},
    mailto, name,
};
use crate::model::{
    address::{Address, Fault},
    domain,
};

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

/// One side of an address without angle brackets.
struct Side {
    /// The name that its words make, if they look like one.
    name: Option<String>,
    /// The text of its comments.
    comment: Option<String>,
    /// Whether it has nothing but comments, bullets and punctuation.
    wordless: bool,
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
            let run = self.glued_run(&lexemes, i);
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
    fn glued_run(&self, lexemes: &[Lexeme], i: usize) -> usize {
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

    /// `Name <address>`, once or several times in a row.
    fn in_brackets(&mut self, lexemes: &[Lexeme], carried: Option<&str>) {
        let mut rest = lexemes;
        let mut carried = carried;
        while let Some(index) = rest.iter().position(|l| l.kind == Kind::Angle && l.at) {
            let (before, angle) = (&rest[..index], rest[index]);
            rest = &rest[index + 1..];
            // A comment or a full stop behind belongs to it.
            let behind = rest
                .iter()
                .take_while(|l| {
                    l.kind == Kind::Comment
                        || l.kind == Kind::Word && edges::is_punctuation(l.text(self.line))
                })
                .count();
            let (after, next) = rest.split_at(behind);
            rest = next;
            let comment = self.comment(before).or_else(|| self.comment(after));
            let mut name = self.name(before);
            let mut start = before.first().unwrap_or(&angle).start;
            let mut end = after.last().unwrap_or(&angle).end;
            if name.is_none() && !self.side(before, false).wordless {
                // A link or a whole sentence.
                self.without_address(before);
                start = angle.start;
            }
            if name.is_none() && before.is_empty() {
                name = carried.and_then(|name| name::from_pieces(std::iter::once(name)));
                let right = self.side(rest, false);
                if name.is_none() && right.name.is_some() && !rest.iter().any(|l| l.at) {
                    name = right.name;
                    end = rest.last().map_or(end, |l| l.end);
                    rest = &[];
                }
            }
            carried = None;
            let inside = without_comments(angle.inner(self.line));
            let inside = unquoted(inside.trim_matches(edges::is_blank));
            let mailbox = mailbox(inside, name.or_else(|| comment.clone()), comment);
            self.entry(start, end, Role::Mailbox(mailbox));
        }
        self.bare(rest);
    }

    /// Addresses without angle brackets, and whatever stands beside them.
    fn bare(&mut self, lexemes: &[Lexeme]) {
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

    /// What stands on one side of an address; `capital`: words in lower case are prose and no name.
    fn side(&self, lexemes: &[Lexeme], capital: bool) -> Side {
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

    /// Words without an address: left over, but for links, headings and bare punctuation.
    fn without_address(&mut self, lexemes: &[Lexeme]) {
        let line = self.line;
        for run in lexemes.split_inclusive(|l| is_link(line, l)) {
            let (words, link) = match run.split_last() {
                Some((last, words)) if is_link(line, last) => (words, Some(last)),
                _ => (run, None),
            };
            if let (Some(first), Some(last)) = (words.first(), words.last()) {
                let text = &self.line[first.start..last.end];
                let ignored =
                    words.iter().all(|l| says_nothing(self.line, l)) || name::is_header(text);
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

    /// Whether a word has an `@` that is not alone: a lone one is a word of prose.
    fn is_addressish(&self, lexeme: &Lexeme) -> bool {
        lexeme.at && edges::strip(lexeme.text(self.line)) != "@"
    }

    /// The name that words make: numbers of a list before it and comments within do not count.
    fn name(&self, lexemes: &[Lexeme]) -> Option<String> {
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
    fn comment(&self, lexemes: &[Lexeme]) -> Option<String> {
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

/// Whether the text before a colon is the scheme of a mail link.
fn is_mailto(before: &str) -> bool {
    let start = before.len().saturating_sub(6);
    before
        .get(start..)
        .is_some_and(|scheme| scheme.eq_ignore_ascii_case("mailto"))
}

/// The inside of angle brackets without comments, which RFC 5322 §3.4 allows there.
fn without_comments(text: &str) -> String {
    let mut depth = 0_usize;
    if text.matches('(').count() != text.matches(')').count() {
        return text.to_owned();
    }
    text.chars()
        .filter(|c| {
            depth += usize::from(*c == '(');
            let outside = depth == 0;
            depth -= usize::from(*c == ')' && depth > 0);
            outside
        })
        .collect()
}

/// An address in single quotes within its brackets, as some mail programs write it.
fn unquoted(text: &str) -> &str {
    text.strip_prefix('\'')
        .and_then(|text| text.strip_suffix('\''))
        .unwrap_or(text)
}

/// The address in a word. The quotes of a quoted local part are part of it, so that the fault can name them.
fn spelling(word: &str) -> &str {
    let quoted = word.starts_with('"') && word[1..].contains("\"@");
    if quoted { word } else { edges::strip(word) }
}

/// Judges one spelling, which may be a mail link; `comment` is other text beside it.
pub(super) fn mailbox(text: &str, name: Option<String>, comment: Option<String>) -> Mailbox {
    let link = mailto::read(text);
    let others = link.as_ref().is_some_and(|link| link.others);
    let (spelling, address) = match link.map(|link| link.to) {
        None => (text.to_owned(), Address::parse(text)),
        Some(Some(to)) => {
            let address = Address::parse(&to);
            (to, address)
        }
        Some(None) => (text.to_owned(), Err(Fault::ForbiddenCharacter)),
    };
    let mut name = name;
    let mut warning = None;
    if let Ok(address) = &address {
        name = name::unless_address(name, address);
        warning = name::warning(name.as_deref(), address)
            .or_else(|| name::warning(comment.as_deref(), address));
        let (_, shown) = address.email().rsplit_once('@').unwrap_or_default();
        if warning.is_none() && others {
            warning = Some("the link names further recipients, who were not taken".to_owned());
        }
        if warning.is_none() && domain::mixes_scripts(shown) {
            warning = Some(format!(
                "the domain '{shown}' mixes letters of different scripts"
            ));
        }
    }
    Mailbox {
        address,
        spelling,
        name,
        warning,
    }
}
