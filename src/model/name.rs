//! Names of people and things: how a text is stored, how it is searched, what may be a key.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

use crate::model::malformed::{Malformed, echo};

/// The most characters that a group's key may have.
pub const GROUP_KEY_MAX: usize = 32;
/// The most characters that the name of a smart type may have.
pub const SMART_TYPE_MAX: usize = 64;

/// `text` as it is stored: NFC, control characters and line separators as spaces (CRLF as one), trimmed.
pub fn clean(text: &str) -> String {
    if text.is_ascii() && !text.bytes().any(|b| b.is_ascii_control()) {
        return text.trim().to_owned();
    }
    let mut after_cr = false;
    let spaced: String = text
        .nfc()
        .filter(|&c| {
            let ends_line = after_cr && c == '\n';
            after_cr = c == '\r';
            !ends_line
        })
        .map(|c| {
            if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') {
                ' '
            } else {
                c
            }
        })
        .collect();
    spaced.trim().to_owned()
}

/// The most characters of a device's label.
const LABEL_MAX: usize = 100;

/// The label of a device as it is stored: one line that is not empty.
pub fn label(text: &str) -> Result<String, Malformed> {
    let label = clean(text);
    match label.chars().count() {
        0 => Err(Malformed::new("the label is empty").hint("write 'Firefox on Linux'")),
        1..=LABEL_MAX => Ok(label),
        length => Err(Malformed::new(format!(
            "the label has {length} characters, {LABEL_MAX} are the most"
        ))),
    }
}

/// `text` as it is searched: NFKC, lower case, runs of space as one, trimmed.
///
/// Search is for substrings of this key, so the fold looks at no neighbour: final sigma is sigma (a query may end where
/// a word goes on), ß is `ss`, so that `STRASSE` finds `Straße` (full case folding, Unicode 16 §3.13), and the dot that lower-casing
/// leaves over Turkish `İ` goes, so that `istanbul` finds `İstanbul`. Dotless `ı` stays a letter of its own.
/// Folding a key again changes nothing.
pub fn search_key(text: &str) -> String {
    if text.is_ascii() {
        return collapsed(&text.to_ascii_lowercase());
    }
    let mut folded = String::with_capacity(text.len());
    for c in nfkc(text).chars().flat_map(char::to_lowercase) {
        match c {
            'ß' => folded.push_str("ss"),
            'ς' => folded.push('σ'),
            '\u{307}' if folded.ends_with('i') => {}
            _ => folded.push(c),
        }
    }
    // Lower-casing can leave letters decomposed that NFKC joins.
    collapsed(&nfkc(&folded))
}

/// NFKC of `text`, which mostly is in it already: to look is far cheaper than to take every letter apart.
fn nfkc(text: &str) -> Cow<'_, str> {
    match is_nfkc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        _ => Cow::Owned(text.nfkc().collect()),
    }
}

fn collapsed(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for c in text.chars() {
        if !c.is_whitespace() && !c.is_control() {
            key.push(c);
        } else if !key.is_empty() && !key.ends_with(' ') {
            key.push(' ');
        }
    }
    if key.ends_with(' ') {
        key.pop();
    }
    key
}

/// Reads the key of a group: 1 to [`GROUP_KEY_MAX`] of `A–Z a–z 0–9 _ -`; its spelling is kept and its [`search_key`] is unique.
pub fn group_key(text: &str) -> Result<String, Malformed> {
    let key = text.trim();
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    if key.is_empty() || key.len() > GROUP_KEY_MAX || !key.chars().all(allowed) {
        return Err(
            Malformed::new(format!("'{}' is no key of a group", echo(text)))
                .hint("a key is 1 to 32 of the characters A-Z a-z 0-9 _ -, such as 'wholesale'"),
        );
    }
    Ok(key.to_owned())
}

/// Reads the name of a smart type: 1 to [`SMART_TYPE_MAX`] characters, no comma; spelling kept, its [`search_key`] is unique.
pub fn smart_type(text: &str) -> Result<String, Malformed> {
    let name = clean(text);
    if name.is_empty() || name.chars().count() > SMART_TYPE_MAX || name.contains(',') {
        return Err(
            Malformed::new(format!("'{}' is no name of a smart type", echo(text)))
                .hint("a name is 1 to 64 characters without a comma, such as 'Wholesale'"),
        );
    }
    Ok(name)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_stored_text_is_composed_trimmed_and_on_one_line() {
        assert_eq!(clean("  Ann Smith\t"), "Ann Smith");
        assert_eq!(clean("Ann\r\nBcc: x"), "Ann Bcc: x");
        assert_eq!(clean("Ann\nBcc: x\r\r\ny"), "Ann Bcc: x  y");
        assert_eq!(clean("Zoe\u{308}"), "Zoë");
        assert_eq!(clean("a\u{2028}b\u{0}c\u{1b}d"), "a b c d");
        assert_eq!(clean("\u{a0}Ann\u{3000}"), "Ann");
    }

    #[test]
    fn search_finds_every_script_in_any_case() {
        let finds = |stored: &str, query: &str| search_key(stored).contains(&search_key(query));
        assert!(finds("Ann  Smith", "ANN SMITH"));
        assert!(finds("ΟΔΥΣΣΕΥΣ", "οδυσσεύς".replace('ύ', "υ").as_str()));
        assert!(finds("Γιώργος Σεφέρης", "ΓΙΏΡΓΟΣ"));
        assert!(finds("Γιώργος", "γιώργοσ"), "final sigma is sigma");
        assert!(finds("Straße", "STRASSE") && finds("STRASSE", "straße"));
        assert!(finds("İstanbul", "istanbul"), "the dot of İ goes");
        assert!(!finds("Işık", "işik"), "dotless ı is a letter of its own");
        assert!(finds("Дмитрий", "дМИТ"));
        assert!(finds("山田　太郎", "山田 太郎"));
        assert!(finds("Ａｎｎ", "ann"), "full-width letters");
        assert!(!finds("Ann", "Anna"));
    }

    #[test]
    fn a_group_key_is_short_and_plain() {
        assert_eq!(group_key(" Trade-1 "), Ok("Trade-1".to_owned()));
        let long = "x".repeat(33);
        for bad in ["", " ", "two words", "caffè", "a:b", long.as_str()] {
            assert!(group_key(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_smart_type_has_a_name_of_one_line_without_comma() {
        assert_eq!(smart_type(" Key  account "), Ok("Key  account".to_owned()));
        let long = "x".repeat(65);
        for bad in ["", "\n", "a,b", long.as_str()] {
            assert!(smart_type(bad).is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn folding_and_cleaning_twice_is_folding_and_cleaning_once(text in "\\PC{0,20}|[a-zA-ZİıßẞςΣσ\u{307}\u{301}ŉǰﬁ \t\r\n]{0,20}") {
            let key = search_key(&text);
            prop_assert_eq!(search_key(&key), key.clone());
            let cleaned = clean(&text);
            prop_assert_eq!(clean(&cleaned), cleaned.clone());
        }
    }

    #[test]
    fn every_character_folds_to_a_fixed_point() {
        // Above lie ideographs and private use, which have no case.
        for c in (0..0x2_0000).filter_map(char::from_u32) {
            let key = search_key(&format!("a{c}b"));
            assert_eq!(search_key(&key), key, "U+{:04X}", u32::from(c));
        }
    }
}
