//! Words in hints, which are commands to paste.

use std::borrow::Cow;

/// A word as it is typed in a shell: in single quotes where the shell would take it for something else.
pub fn typed(word: &str) -> Cow<'_, str> {
    let plain = |c: char| c.is_alphanumeric() || "-_.,:@%+/=".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(format!("'{}'", word.replace('\'', "'\\''")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_quoted_where_a_shell_would_not_keep_them() {
        for (word, expected) in [
            ("1001", "1001"),
            ("ann@example.com", "ann@example.com"),
            ("2 EUR", "'2 EUR'"),
            ("#1001", "'#1001'"),
            ("", "''"),
            ("Ann's", "'Ann'\\''s'"),
            ("a;rm", "'a;rm'"),
            ("$HOME", "'$HOME'"),
        ] {
            assert_eq!(typed(word), expected);
        }
    }
}
