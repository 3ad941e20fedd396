//! What only looks like one thing and is a list.

use super::{Kind, Lexeme, inner, is_url, lex_range, separator};

/// Opens up a quotation, a bracket or a comment around a list of addresses.
///
/// A quotation stays closed when it is somebody's name, which is when an address in angle brackets follows
/// before the item ends.
pub(super) fn open_up(line: &str, found: &[Lexeme], depth: u8, out: &mut Vec<Lexeme>) {
    let mut names = vec![false; found.len()];
    let mut leads_to_address = false;
    for (i, lexeme) in found.iter().enumerate().rev() {
        match lexeme.kind {
            Kind::Comma | Kind::Stop => leads_to_address = false,
            Kind::Angle if lexeme.at => leads_to_address = true,
            _ => {}
        }
        names[i] = leads_to_address;
    }
    for (lexeme, is_name) in found.iter().zip(names) {
        let inside = lexeme.inner(line);
        let list = || inside.chars().any(|c| separator(c).is_some());
        let opens = lexeme.at
            && match lexeme.kind {
                Kind::Quoted => !is_name || (inside.contains('<') && list()),
                Kind::Angle | Kind::Comment => list() && !is_url(inside),
                _ => false,
            };
        if !opens {
            out.push(*lexeme);
            continue;
        }
        let (start, end) = inner(line, lexeme);
        let edge = |start, end| Lexeme {
            kind: Kind::Stop,
            start,
            end,
            at: false,
        };
        out.push(edge(lexeme.start, start));
        lex_range(line, start, end, depth + 1, out);
        out.push(edge(end, lexeme.end));
    }
}
