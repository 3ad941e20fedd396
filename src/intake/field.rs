//! What an operator typed into a text field of a person: the same rules as for a cell of a file.

use super::{
    country::country,
    values::{MAX_NOTE, MAX_REF, MAX_TEXT, clean, is_longer, language, note},
};
use crate::model::{
    malformed::{Malformed, echo},
    person::Field,
};

/// Reads the value of a field: cleaned, and for countries and languages in their usual case.
///
/// Refused: a blank value (a blank never erases, clearing has a flag of its own), more than 200 characters (10,000 for a
/// note), a country that is none (ISO 3166-1), a language that has not the shape of BCP 47 (RFC 5646 §2.1), a phone number
/// with other words than `ext` in it or without digits. It is kept as it was written.
pub fn read(field: Field, text: &str) -> Result<String, Malformed> {
    let (value, most) = match field {
        Field::Note => (note(text), MAX_NOTE),
        _ => (clean(text), MAX_TEXT),
    };
    if value.is_empty() {
        return Err(Malformed::new(format!("the {field} is blank"))
            .hint(format!("--clear {field} empties it")));
    }
    if is_longer(&value, most) {
        return Err(Malformed::new(format!(
            "the {field} has more than {most} characters"
        )));
    }
    let (code, hint) = match field {
        Field::Country => (
            country(&value).map(str::to_owned),
            "write its ISO 3166 code, such as GB",
        ),
        Field::Language => (
            language(&value),
            "write a tag of BCP 47: en, pt-BR, zh-Hans",
        ),
        Field::Phone => (
            is_phone(&value).then(|| value.clone()),
            "write it as +44 113 496 0000, with an extension as 'ext 7'",
        ),
        _ => return Ok(value),
    };
    let what = match field {
        Field::Phone => "phone number",
        other => other.as_str(),
    };
    code.ok_or_else(|| Malformed::new(format!("'{}' is no {what}", echo(&value))).hint(hint))
}

/// Whether a text is what people write for a phone number: at least two digits, the signs between them, a plus before the
/// country, an extension.
pub fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let mut words = text
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty());
    let signs = |c: char| {
        c.is_ascii_digit() || c.is_alphabetic() || c.is_whitespace() || "+-–./()#*,;:".contains(c)
    };
    let plus = |(at, _): (usize, &str)| {
        let before = text[..at].chars().next_back();
        let after = text[at + 1..].trim_start().chars().next();
        before.is_none_or(|c| c.is_whitespace() || "(,;:/".contains(c))
            && after.is_some_and(|c| c.is_ascii_digit() || c == '(')
    };
    digits >= 2
        && text.match_indices('+').all(plus)
        && text.chars().all(signs)
        && words.all(|word| matches!(word.to_lowercase().as_str(), "x" | "ext" | "extension"))
}

/// Reads the value of a field of something that is being made, where there is nothing to clear.
pub fn read_new(field: Field, text: &str) -> Result<String, Malformed> {
    read(field, text).map_err(|why| Malformed {
        hint: why.hint.filter(|hint| !hint.starts_with("--clear")),
        ..why
    })
}

/// Reads a number in another system: cleaned, at most 64 characters, compared exactly.
pub fn reference(text: &str) -> Result<String, Malformed> {
    let value = clean(text);
    if value.is_empty() {
        return Err(Malformed::new("the ref is blank").hint("--clear ref empties it"));
    }
    if is_longer(&value, MAX_REF) {
        return Err(Malformed::new(format!(
            "the ref '{}' has more than {MAX_REF} characters",
            echo(&value)
        )));
    }
    Ok(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cleaned_and_a_note_keeps_its_lines() {
        assert_eq!(read(Field::Name, "  Ann Smith "), Ok("Ann Smith".into()));
        assert_eq!(
            read(Field::Note, "one \r\ntwo\u{1b}\n"),
            Ok("one\ntwo".into())
        );
    }

    #[test]
    fn a_blank_never_erases_a_value() {
        for blank in ["", " ", "\n"] {
            let refused = read(Field::TaxId, blank).unwrap_err();
            assert_eq!(refused.hint.as_deref(), Some("--clear tax_id empties it"));
            assert!(reference(blank).is_err());
        }
    }

    #[test]
    fn countries_and_languages_have_one_spelling() {
        assert_eq!(read(Field::Country, "gb"), Ok("GB".into()));
        assert_eq!(read(Field::Country, "Germany"), Ok("DE".into()));
        assert_eq!(read(Field::Language, "pt_br"), Ok("pt-BR".into()));
        assert_eq!(read(Field::Language, "ZH-hans-cn"), Ok("zh-Hans-CN".into()));
        for (field, bad) in [
            (Field::Country, "Narnia"),
            (Field::Country, "ZZ"),
            (Field::Language, "english language"),
            (Field::Language, "en-"),
            (Field::Language, "e"),
        ] {
            assert!(read(field, bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_phone_number_is_kept_as_it_was_written() {
        for phone in [
            "+44 113 496 0000",
            "(0113) 496-0000 ext. 7",
            "112",
            "030/123 456 x12",
            "(+44) 113 496 0000",
            "+44 113 496 0000; +44 20 7946 0958",
        ] {
            assert_eq!(read(Field::Phone, phone), Ok(phone.into()));
        }
        for bad in [
            "call me",
            "ann@example.com",
            "+",
            "1",
            "0113 at home",
            "++44",
            "44+113",
            "+44 113+",
        ] {
            let refused = read(Field::Phone, bad).unwrap_err();
            assert!(refused.message.contains("is no phone number"), "{refused}");
            assert!(refused.hint.unwrap().contains("+44"));
        }
    }

    #[test]
    fn lengths_are_counted_in_characters() {
        assert!(read(Field::City, &"é".repeat(MAX_TEXT)).is_ok());
        assert!(read(Field::City, &"é".repeat(MAX_TEXT + 1)).is_err());
        assert!(read(Field::Note, &"é".repeat(MAX_NOTE)).is_ok());
        assert!(reference(&"é".repeat(MAX_REF + 1)).is_err());
    }
}
