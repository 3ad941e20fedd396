//! Cells into values: notes, lists, languages.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, is_nfc_quick};

use crate::model::name;

/// The most characters that a text field may have.
pub const MAX_TEXT: usize = 200;
/// The most characters of a note.
pub const MAX_NOTE: usize = 10_000;
/// The most characters of a `ref`.
pub const MAX_REF: usize = 64;

/// A text as it is stored: what [`name::clean`] makes of it.
pub(super) fn clean(text: &str) -> String {
    cleaned(text).into_owned()
}

/// As [`clean`], without its work where there is none to do.
pub(super) fn cleaned(text: &str) -> Cow<'_, str> {
    let text = trim(text);
    // Plain ASCII is most of what there is, and needs no look at single characters.
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return Cow::Borrowed(text);
    }
    let is_clean =
        |c: char| c >= ' ' && !matches!(c, '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}');
    if text.chars().all(is_clean) && is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return Cow::Borrowed(text);
    }
    Cow::Owned(name::clean(text))
}

/// `str::trim` for text that mostly needs none.
pub(super) fn trim(text: &str) -> &str {
    match text.as_bytes() {
        [b'!'..=b'~'] | [b'!'..=b'~', .., b'!'..=b'~'] => text,
        _ => text.trim(),
    }
}

/// A note as it is stored: like [`clean`], but its line feeds and tabs stay, and CRLF becomes LF.
pub(super) fn note(text: &str) -> String {
    let lines: Vec<String> = text
        .lines()
        .map(|line| {
            let cells: Vec<String> = line.split('\t').map(clean).collect();
            cells.join("\t")
        })
        .collect();
    lines.join("\n").trim().to_owned()
}

/// White space and invisible marks that stand at the edges of pasted and exported cells.
pub(super) fn is_edge(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
}

/// Whether the text has more than `limit` characters.
pub(super) fn is_longer(text: &str, limit: usize) -> bool {
    text.len() > limit && text.chars().nth(limit).is_some()
}

/// The values of a cell that holds many: between `;`, `|` or commas, blanks and surrounding quotes dropped.
pub(super) fn list(cell: &str) -> impl Iterator<Item = &str> {
    cell.split([';', '|', ','])
        .map(|item| trim(trim(item).trim_matches('"')))
        .filter(|item| !item.is_empty())
}

/// A language tag in the shape of BCP 47 (RFC 5646 §2.1), in its usual case: `en`, `pt-BR`, `zh-Hans`. An underscore is a hyphen.
pub(super) fn language(text: &str) -> Option<String> {
    let mut tag = String::with_capacity(text.len());
    for (index, part) in text.trim().split(['-', '_']).enumerate() {
        let letters = part.bytes().all(|byte| byte.is_ascii_alphabetic());
        let fits = match index {
            // Longer ones are reserved, and are the names of languages where files have them.
            0 => letters && (2..=3).contains(&part.len()),
            _ => {
                part.bytes().all(|byte| byte.is_ascii_alphanumeric())
                    && (1..=8).contains(&part.len())
            }
        };
        if !fits {
            return None;
        }
        let lower = part.to_ascii_lowercase();
        if index > 0 {
            tag.push('-');
        }
        match (index, lower.len()) {
            (1.., 2) => tag.push_str(&lower.to_ascii_uppercase()),
            (1.., 4) if letters => {
                tag.push_str(&lower[..1].to_ascii_uppercase());
                tag.push_str(&lower[1..]);
            }
            _ => tag.push_str(&lower),
        }
    }
    Some(tag)
}

/// A cell without the guard that `--excel` wrote: an apostrophe before `=`, `+`, `-`, `@`, TAB, CR, LF or the full-width
/// forms of the first four, which a spreadsheet would take for a formula. Exactly one is taken; an export puts one before
/// a cell of apostrophes and such a character too, so that every cell comes back as it was.
pub(super) fn unguard(cell: &str) -> &str {
    let Some(rest) = cell.strip_prefix('\'') else {
        return cell;
    };
    let guarded = rest.trim_start_matches('\'').starts_with([
        '=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
    ]);
    if guarded { rest } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_cleaned_as_every_text_of_a_person() {
        for text in [
            "Ann",
            " José ",
            "Jose\u{301}",
            "a\u{7}b",
            "\u{a0}x",
            "a\u{2028}b",
            "\u{1}",
            "é\u{85}",
            "",
        ] {
            assert_eq!(clean(text), name::clean(text), "{text:?}");
        }
    }

    #[test]
    fn a_note_keeps_its_lines() {
        assert_eq!(note(" a\r\nb\u{7}\tc\n\nJose\u{301} "), "a\nb\tc\n\nJosé");
    }

    #[test]
    fn lists_are_split_at_semicolons_pipes_and_commas() {
        let items: Vec<&str> = list("\"News\",\"VIP\"; a | ,").collect();
        assert_eq!(items, ["News", "VIP", "a"]);
    }

    #[test]
    fn languages_get_their_usual_case() {
        assert_eq!(language("EN_gb").as_deref(), Some("en-GB"));
        assert_eq!(language("zh-hans-cn").as_deref(), Some("zh-Hans-CN"));
        assert_eq!(language("de-1996").as_deref(), Some("de-1996"));
        for text in [
            "",
            "e",
            "Deutsch",
            "english language",
            "en-",
            "en--GB",
            "123",
        ] {
            assert_eq!(language(text), None, "{text}");
        }
    }

    #[test]
    fn one_guard_is_taken_and_an_apostrophe_stays() {
        assert_eq!(unguard("'=1+1@example.org"), "=1+1@example.org");
        assert_eq!(unguard("''=x"), "'=x");
        assert_eq!(unguard("'\u{ff1d}x"), "\u{ff1d}x");
        for cell in ["'t Hooft", "'", "''", "=x", "o'=x"] {
            assert_eq!(unguard(cell), cell);
        }
    }
}
