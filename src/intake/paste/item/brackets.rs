//! Addresses in angle brackets, with or without a name.

use super::{
    Item, Role,
    judge::{mailbox, unquoted, without_comments},
};
use crate::intake::paste::{
    edges,
    lex::{Kind, Lexeme},
    name,
};

impl Item<'_> {
    /// `Name <address>`, once or several times in a row.
    pub(super) fn in_brackets(&mut self, lexemes: &[Lexeme], carried: Option<&str>) {
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
                // Looked for first, so that many addresses on one line are not each read to its end.
                if name.is_none() && !rest.iter().any(|l| l.at) {
                    let right = self.side(rest, false);
                    if right.name.is_some() {
                        name = right.name;
                        end = rest.last().map_or(end, |l| l.end);
                        rest = &[];
                    }
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
}
