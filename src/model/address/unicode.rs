//! Rules about single characters and the local part.

use std::borrow::Cow;

use unicode_general_category::{GeneralCategory as G, get_general_category};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::{Fault, MAX_LOCAL, ascii};

/// The text in Normalization Form C (Unicode TR 15).
pub(super) fn nfc(text: &str) -> Cow<'_, str> {
    if is_nfc_quick(text.chars()) == IsNormalized::Yes {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    }
}

/// Whether a character has no place anywhere in an address: control, format, private, unassigned, and every
/// space and line separator but U+0020, which a quoted local part might hold.
pub(super) fn is_unsafe(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_control();
    }
    matches!(
        get_general_category(c),
        G::Control
            | G::Format
            | G::PrivateUse
            | G::Unassigned
            | G::Surrogate
            | G::SpaceSeparator
            | G::LineSeparator
            | G::ParagraphSeparator
    )
}

/// Whether a character is a mark: it combines with the one before it and cannot come first.
pub(super) fn is_mark(c: char) -> bool {
    matches!(
        get_general_category(c),
        G::NonspacingMark | G::SpacingMark | G::EnclosingMark
    )
}

/// Whether a character is a letter, a mark or a number of any script.
pub(super) fn is_letter_mark_number(c: char) -> bool {
    is_mark(c)
        || matches!(
            get_general_category(c),
            G::UppercaseLetter
                | G::LowercaseLetter
                | G::TitlecaseLetter
                | G::ModifierLetter
                | G::OtherLetter
                | G::DecimalNumber
                | G::LetterNumber
                | G::OtherNumber
        )
}

/// Checks an NFC local part: a dot-atom of at most 64 octets, of ASCII `atext` or non-ASCII letters, marks
/// and numbers (narrower than RFC 6531, which allows any non-ASCII character).
pub(super) fn check_local(local: &str) -> Result<(), Fault> {
    if local.is_empty() {
        return Err(Fault::EmptyLocal);
    }
    if local.len() > MAX_LOCAL {
        return Err(Fault::LocalTooLong);
    }
    let allowed = |c: char| {
        if c.is_ascii() {
            c == '.' || ascii::is_atext(c)
        } else {
            is_letter_mark_number(c)
        }
    };
    if !local.chars().all(allowed) || local.starts_with(is_mark) {
        return Err(Fault::ForbiddenCharacter);
    }
    if local.split('.').any(str::is_empty) {
        return Err(Fault::DotAtom);
    }
    let encoded = local
        .find("=?")
        .is_some_and(|start| local[start + 2..].contains("?="));
    if encoded {
        return Err(Fault::EncodedWord);
    }
    Ok(())
}
