//! How words of files are compared: letters and digits alone, without case and accents.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The letters and digits of a text in lower case, without accents (NFKD, Unicode TR 15); `ß` is `ss`, `ø` is `o`.
///
/// `E-Mail Address`, `email_address` and `EmailAddress` are one word.
pub(super) fn fold(text: &str) -> Cow<'_, str> {
    if text
        .bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    {
        return Cow::Borrowed(text);
    }
    if text.is_ascii() {
        let plain = text.bytes().filter(u8::is_ascii_alphanumeric);
        return plain
            .map(|byte| char::from(byte.to_ascii_lowercase()))
            .collect();
    }
    let mut folded = String::with_capacity(text.len());
    for letter in text
        .nfkd()
        .filter(|&c| !is_combining_mark(c))
        .flat_map(char::to_lowercase)
    {
        match letter {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'ð' => folded.push('d'),
            'ı' => folded.push('i'),
            other if other.is_alphanumeric() => folded.push(other),
            _ => {}
        }
    }
    Cow::Owned(folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_punctuation_do_not_tell_words_apart() {
        assert_eq!(fold("E-Mail_Address "), "emailaddress");
        assert_eq!(fold("Prénom"), "prenom");
        assert_eq!(fold("\u{feff}STRASSE"), fold("Straße"));
        assert_eq!(fold("Україна"), fold("украіна"));
        assert_eq!(fold("???"), "");
    }
}
