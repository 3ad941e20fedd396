//! Characters that could drive a terminal or turn text around are shown, never sent.

use std::{borrow::Cow, fmt::Write};

/// The text on one line, with control, bidirectional and invisible characters as `\n`, `\u{1b}`, `\u{202e}`.
///
/// The characters are Unicode's category Cc, the bidirectional controls of UAX #9, the line and paragraph separators, and
/// format characters without a shape. Joiners (U+200C, U+200D) stay: names of several scripts and emoji need them.
pub fn escape(text: &str) -> Cow<'_, str> {
    shown(text, false)
}

/// Like [`escape`], but line feeds stay line feeds.
pub fn escape_lines(text: &str) -> Cow<'_, str> {
    shown(text, true)
}

/// JSON text with the same characters as `\u001b`, `\u202e`: the same value, safe to show. Line feeds between values stay.
pub fn escape_json(json: &str) -> Cow<'_, str> {
    if is_plain(json) {
        return Cow::Borrowed(json);
    }
    let mut out = String::with_capacity(json.len() + 16);
    for c in json.chars() {
        if c != '\n' && is_hidden(c) {
            let _ = write!(out, "\\u{:04x}", u32::from(c));
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

/// Delimited text on its way to a terminal: line ends and tabs stay, the rest is as in [`escape`].
pub fn escape_delimited(text: &str) -> Cow<'_, str> {
    if is_plain(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\n' | '\t' => out.push(c),
            '\r' if chars.peek() == Some(&'\n') => out.push(c),
            c => push(&mut out, c),
        }
    }
    Cow::Owned(out)
}

fn shown(text: &str, lines: bool) -> Cow<'_, str> {
    if is_plain(text) || !text.chars().any(|c| is_hidden(c) && !(lines && c == '\n')) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if lines && c == '\n' {
            out.push(c);
        } else {
            push(&mut out, c);
        }
    }
    Cow::Owned(out)
}

fn push(out: &mut String, c: char) {
    match c {
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        c if is_hidden(c) => {
            let _ = write!(out, "\\u{{{:x}}}", u32::from(c));
        }
        c => out.push(c),
    }
}

fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}'
        )
        || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_data_can_drive_a_terminal_or_turn_text_around() {
        assert_eq!(escape("a\u{1b}[31mb"), "a\\u{1b}[31mb");
        assert_eq!(escape("a\u{9b}31mb\u{7f}"), "a\\u{9b}31mb\\u{7f}");
        assert_eq!(
            escape("exe\u{202e}fdp.\u{2066}x"),
            "exe\\u{202e}fdp.\\u{2066}x"
        );
        assert_eq!(escape("1\r\n2\t3\u{2028}"), "1\\r\\n2\\t3\\u{2028}");
        assert_eq!(escape_lines("1\n2\r"), "1\n2\\r");
    }

    #[test]
    fn ordinary_text_of_any_script_is_left_alone() {
        for text in ["Ann", "Zoë Müller", "عمر", "می‌خواهم", "👩‍🚀", ""] {
            assert!(matches!(escape(text), Cow::Borrowed(same) if same == text));
        }
    }

    #[test]
    fn escaped_json_is_the_same_value() {
        let value = "a\u{1b}\u{9b}\u{202e}b\n";
        let json = serde_json::to_string(value).unwrap();
        let safe = escape_json(&json);
        assert!(safe.is_ascii());
        assert_eq!(serde_json::from_str::<String>(&safe).unwrap(), value);
    }

    #[test]
    fn a_line_end_survives_on_a_terminal_but_a_lone_return_does_not() {
        assert_eq!(
            escape_delimited("a\tb\r\nc\rd\n\u{1b}"),
            "a\tb\r\nc\\rd\n\\u{1b}"
        );
    }
}
