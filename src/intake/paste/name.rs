//! Names of people as pasted text and mail headers spell them.

use super::{edges, encoded_word};
use crate::model::{address::Address, name};

/// The longest name that is taken from pasted text, in characters; what is longer is prose.
const LONGEST: usize = 200;

/// A name fit to be stored and put into a mail header: encoded words decoded (RFC 2047), every control character
/// and line break a space, NFC, trimmed, single spaces. `None` when nothing is left.
pub fn clean_name(text: &str) -> Option<String> {
    let cleaned = name::clean(&encoded_word::decode(text));
    let visible: String = cleaned
        .chars()
        .filter(|&c| c.is_whitespace() || !edges::is_blank(c))
        .collect();
    let words: Vec<&str> = visible.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// The name that the words around an address make, without quotes; `None` when they make none, are too long or
/// only repeat the address.
pub(super) fn from_pieces<'a>(pieces: impl Iterator<Item = &'a str>) -> Option<String> {
    let mut text = String::new();
    for piece in pieces {
        if text.len() > 4 * LONGEST {
            return None;
        }
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(piece);
    }
    let unescaped = if text.contains('\\') {
        unescape(&text)
    } else {
        text
    };
    let name = clean_name(&unescaped)?;
    let name = unquote(&name);
    let says_something = name.chars().any(char::is_alphanumeric);
    (says_something && name.chars().count() <= LONGEST).then(|| name.to_owned())
}

/// Undoes quoted pairs (RFC 5322 §3.2.1).
fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        out.extend(if c == '\\' { chars.next() } else { Some(c) });
    }
    out
}

/// A name without the quotes or brackets that are around the whole of it.
fn unquote(name: &str) -> &str {
    const PAIRS: [(char, char); 6] = [
        ('"', '"'),
        ('\'', '\''),
        ('‘', '’'),
        ('“', '”'),
        ('[', ']'),
        ('<', '>'),
    ];
    let name = name.trim_end_matches([',', ':']).trim();
    let inside = PAIRS
        .iter()
        .find_map(|&(open, close)| name.strip_prefix(open)?.strip_suffix(close))
        .filter(|inside| !inside.contains(['<', '>', '[', ']', '"']));
    inside.map_or(name, str::trim)
}

/// The name, unless it only repeats the address.
pub(super) fn unless_address(name: Option<String>, address: &Address) -> Option<String> {
    name.filter(|name| {
        Address::parse(edges::strip(name)).map_or(true, |other| other.key() != address.key())
    })
}

/// A warning when the name holds another address than the one that it belongs to: a reader might answer to it.
pub(super) fn warning(name: Option<&str>, address: &Address) -> Option<String> {
    let name = name.filter(|name| name.contains('@'))?;
    let other = name
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '<' | '(' | ':'))
        .filter(|word| word.contains('@'))
        .filter_map(|word| Address::parse(edges::strip(word)).ok())
        .find(|other| other.key() != address.key())?;
    Some(format!(
        "the name beside it holds another address, '{other}', which was not taken"
    ))
}

/// Whether loose words beside an address look like a name: up to five words of letters, and with `capital` a
/// first letter that is not lower case, as prose before an address has.
pub(super) fn is_like(name: &str, capital: bool) -> bool {
    let letters_only = |c: char| {
        c.is_alphabetic() || is_mark(c) || matches!(c, ' ' | '.' | '\'' | '’' | '-' | '&' | ',')
    };
    name.chars().all(letters_only)
        && !is_header(name)
        && name.split(' ').count() <= 5
        && !(capital
            && name
                .chars()
                .find(|c| c.is_alphabetic())
                .is_some_and(char::is_lowercase))
}

fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// Words that name a column or a mail header field and nobody.
const HEADERS: [&str; 24] = [
    "address",
    "bcc",
    "cc",
    "date",
    "e-mail",
    "e-mail address",
    "email",
    "email address",
    "email addresses",
    "emails",
    "first name",
    "firstname",
    "from",
    "full name",
    "last name",
    "lastname",
    "mail",
    "name",
    "names",
    "reply-to",
    "sent",
    "subject",
    "surname",
    "to",
];

/// Whether a text is the heading of a column or the name of a header field.
pub(super) fn is_header(text: &str) -> bool {
    text.len() < 20
        && HEADERS
            .binary_search(&edges::strip(text).to_lowercase().as_str())
            .is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_headers_are_sorted_for_the_search() {
        assert!(HEADERS.is_sorted());
    }

    #[test]
    fn no_control_character_survives_in_a_name() {
        for (text, name) in [
            ("Ann\r\nBcc: x", Some("Ann Bcc: x")),
            ("Ann\u{0}Lee\u{1b}[31m", Some("Ann Lee [31m")),
            ("  Ann \u{a0} Lee\u{2028}", Some("Ann Lee")),
            ("Ann\u{200b}e", Some("Anne")),
            ("Jose\u{301}", Some("José")),
            ("=?utf-8?q?Ann=0D=0ALee?=", Some("Ann Lee")),
            (" \u{7f} ", None),
            ("", None),
        ] {
            assert_eq!(clean_name(text).as_deref(), name, "{text:?}");
        }
    }

    #[test]
    fn prose_is_no_name() {
        assert!(is_like("Ann Lee", true));
        assert!(is_like("李安", true));
        assert!(!is_like("please write to", true));
        assert!(is_like("ann lee", false));
        assert!(!is_like("call 555", false));
        assert!(!is_like("one two three four five six", false));
    }
}
