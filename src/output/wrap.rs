//! How wide a text is on a terminal, and where its lines break.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Terminal columns that a text takes.
pub(super) fn width(text: &str) -> usize {
    text.width()
}

/// Columns of the longest piece that does not break by itself.
pub(super) fn longest_piece(text: &str) -> usize {
    text.split_inclusive(breaks_after)
        .map(|piece| width(piece.trim_end()))
        .max()
        .unwrap_or(0)
}

/// Columns of the longest word between spaces.
pub(super) fn longest_word(text: &str) -> usize {
    text.split(' ').map(width).max().unwrap_or(0)
}

/// The lines of a text in `limit` columns: line feeds break, then spaces, then the marks inside addresses, paths and lists, and
/// only then any place. A space at a break is dropped; nothing else is. A limit of 0 counts as 1.
pub(super) fn wrap(text: &str, limit: usize) -> Vec<&str> {
    let mut lines = Vec::new();
    for line in text.split('\n') {
        wrap_line(line, limit.max(1), &mut lines);
    }
    lines
}

fn wrap_line<'a>(line: &'a str, limit: usize, lines: &mut Vec<&'a str>) {
    let mut rest = line;
    while width(rest) > limit {
        let (head, tail) = rest.split_at(break_at(rest, limit));
        lines.push(head.trim_end_matches(' '));
        rest = tail.trim_start_matches(' ');
    }
    if !rest.is_empty() || line.is_empty() {
        lines.push(rest);
    }
}

/// The byte at which a line that is too wide breaks; never 0.
fn break_at(line: &str, limit: usize) -> usize {
    let (mut anywhere, mut mark, mut strong, mut space) = (0, 0, 0, 0);
    let (mut used, mut last) = (0, JOINER);
    for (start, c) in line.char_indices() {
        let columns = c.width().unwrap_or(0);
        // A character without width belongs to the one before it, what follows a joiner to the one before that.
        if columns > 0 && last != JOINER {
            if used > limit {
                anywhere = if anywhere == 0 { start } else { anywhere };
                break;
            }
            anywhere = start;
            // A break at a mark early in the line would leave a ragged column.
            let late = used * 3 >= limit;
            match last {
                _ if c == ' ' && last != ' ' => space = start,
                '@' | ';' | ',' if late => strong = start,
                _ if late && breaks_after(last) => mark = start,
                _ => {}
            }
        }
        used += columns;
        last = c;
    }
    let best = [space, strong, mark, anywhere]
        .into_iter()
        .find(|&at| at > 0);
    best.unwrap_or(line.len())
}

/// U+200D, which makes one picture of two (and stands before a line, so that none breaks before its first character).
const JOINER: char = '\u{200d}';

fn breaks_after(c: char) -> bool {
    matches!(
        c,
        ' ' | '-' | '_' | '@' | '.' | '/' | ';' | ',' | ':' | '+' | '=' | '&' | '?'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_line_breaks_at_spaces_then_at_marks_then_anywhere() {
        assert_eq!(wrap("Ann Mary Smith", 9), ["Ann Mary", "Smith"]);
        assert_eq!(
            wrap("christopher.bond@example.com", 18),
            ["christopher.bond@", "example.com"]
        );
        assert_eq!(wrap("ann@example.com", 12), ["ann@", "example.com"]);
        assert_eq!(wrap("part_approved", 9), ["part_", "approved"]);
        assert_eq!(wrap("abcdefgh", 3), ["abc", "def", "gh"]);
        assert_eq!(wrap("a.bcdefghijkl", 9), ["a.bcdefgh", "ijkl"]);
        assert_eq!(wrap("one\n\ntwo", 9), ["one", "", "two"]);
        assert_eq!(wrap("", 9), [""]);
    }

    #[test]
    fn what_belongs_together_is_not_torn_apart() {
        assert_eq!(wrap("日本語", 4), ["日本", "語"]);
        assert_eq!(wrap("日本", 1), ["日", "本"]);
        assert_eq!(wrap("ae\u{301}e\u{301}", 2), ["ae\u{301}", "e\u{301}"]);
    }

    #[test]
    fn the_longest_piece_ends_at_a_mark() {
        assert_eq!(longest_piece("part_approved"), 8);
        assert_eq!(longest_piece("Ann Mary Smith"), 5);
        assert_eq!(longest_piece(""), 0);
        assert_eq!(longest_word("to ann@example.com"), 15);
    }

    proptest! {
        #[test]
        fn no_text_is_lost_and_no_line_is_too_wide(text in "[a-c .@日é\u{301}\n]{0,40}", limit in 0usize..12) {
            let lines = wrap(&text, limit);
            let squeezed = |text: &str| text.replace([' ', '\n'], "");
            prop_assert_eq!(squeezed(&lines.concat()), squeezed(&text));
            for line in lines {
                prop_assert!(width(line) <= limit.max(2), "{:?}", line);
            }
        }
    }
}
