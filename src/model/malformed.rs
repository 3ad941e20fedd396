//! Text that a rule of this floor cannot read: what is wrong with it and what to type instead.

use std::fmt;

/// Why a selector, a range, an age or a name was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Malformed {
    /// What is wrong: lower case, no full stop, values in single quotes.
    pub message: String,
    /// What to type instead, where one sentence can say it.
    pub hint: Option<String>,
}

impl Malformed {
    /// A refusal without a hint.
    pub fn new(message: impl Into<String>) -> Malformed {
        Malformed {
            message: message.into(),
            hint: None,
        }
    }

    /// The same refusal with a hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Malformed {
        self.hint = Some(hint.into());
        self
    }
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Malformed {}

/// `text` as an error message may echo it: at most 80 characters, control characters escaped.
pub fn echo(text: &str) -> String {
    const MOST: usize = 80;
    let mut shown = String::new();
    for (count, c) in text.chars().enumerate() {
        if count == MOST {
            shown.push('…');
            break;
        }
        if is_unprintable(c) {
            shown.extend(c.escape_unicode());
        } else {
            shown.push(c);
        }
    }
    shown
}

/// An address as a log may hold it: `a***@example.com`. Of any other text nothing but its first letter is left.
pub fn mask(text: &str) -> String {
    let first: String = text
        .chars()
        .take(1)
        .filter(|c| c.is_alphanumeric())
        .collect();
    match text.rsplit_once('@') {
        Some((_, domain)) => format!("{first}***@{}", echo(domain)),
        None => format!("{first}***"),
    }
}

/// Controls, line separators and the marks that turn the direction of writing (Unicode Bidi_Control).
fn is_unprintable(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_echo_is_short_and_shows_control_characters_as_escapes() {
        assert_eq!(echo("ann\u{1b}[31m"), "ann\\u{1b}[31m");
        assert_eq!(echo("a\u{202e}b"), "a\\u{202e}b");
        assert_eq!(echo(&"x".repeat(500)).chars().count(), 81);
        assert_eq!(echo("Zoë"), "Zoë");
    }

    #[test]
    fn a_masked_address_keeps_its_first_letter_and_its_domain() {
        assert_eq!(mask("ann@example.com"), "a***@example.com");
        assert_eq!(mask("hunter2"), "h***");
        assert_eq!(mask(""), "***");
    }
}
