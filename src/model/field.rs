//! What an operator may type into a text field of a person.

use super::{
    malformed::{Malformed, echo},
    name::clean,
    person::Field,
};

/// The most characters of a text field.
pub const TEXT_MAX: usize = 200;
/// The most characters of a note.
pub const NOTE_MAX: usize = 10_000;
/// The most characters of a number in another system.
pub const REF_MAX: usize = 64;

/// Reads the value of a field: cleaned, and for countries and languages in their usual case.
///
/// Refused: a blank value (a blank never erases, clearing has a flag of its own), more than [`TEXT_MAX`] characters
/// ([`NOTE_MAX`] for a note), a country that is not two letters (ISO 3166-1 alpha-2), a language that has not the shape of
/// BCP 47 (RFC 5646 §2.1).
pub fn read(field: Field, text: &str) -> Result<String, Malformed> {
    let value = match field {
        Field::Note => {
            let lines: Vec<String> = text.lines().map(clean).collect();
            lines.join("\n").trim().to_owned()
        }
        _ => clean(text),
    };
    if value.is_empty() {
        return Err(Malformed::new(format!("the {field} is blank"))
            .hint(format!("--clear {field} empties it")));
    }
    let most = if field == Field::Note {
        NOTE_MAX
    } else {
        TEXT_MAX
    };
    if value.chars().count() > most {
        return Err(Malformed::new(format!(
            "the {field} has more than {most} characters"
        )));
    }
    match field {
        Field::Country => country(&value),
        Field::Language => language(&value),
        _ => Ok(value),
    }
}

/// Reads a number in another system: cleaned, at most [`REF_MAX`] characters, compared exactly.
pub fn reference(text: &str) -> Result<String, Malformed> {
    let value = clean(text);
    if value.is_empty() {
        return Err(Malformed::new("the ref is blank").hint("--clear ref empties it"));
    }
    if value.chars().count() > REF_MAX {
        return Err(Malformed::new(format!(
            "the ref '{}' has more than {REF_MAX} characters",
            echo(&value)
        )));
    }
    Ok(value)
}

fn country(text: &str) -> Result<String, Malformed> {
    if text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return Ok(match text.to_ascii_uppercase().as_str() {
            // What people write; ISO 3166-1 has GB and GR.
            "UK" => "GB".to_owned(),
            "EL" => "GR".to_owned(),
            code => code.to_owned(),
        });
    }
    Err(Malformed::new(format!("'{}' is no country", echo(text)))
        .hint("write its two letters of ISO 3166-1: GB, DE, FR; an import understands names too"))
}

fn language(text: &str) -> Result<String, Malformed> {
    let mut tag = String::with_capacity(text.len());
    for (index, part) in text.split(['-', '_']).enumerate() {
        let letters = part.bytes().all(|byte| byte.is_ascii_alphabetic());
        let fits = match index {
            0 => letters && (2..=8).contains(&part.len()),
            _ => {
                (1..=8).contains(&part.len())
                    && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
            }
        };
        if !fits {
            return Err(Malformed::new(format!("'{}' is no language", echo(text)))
                .hint("write a tag of BCP 47: en, pt-BR, zh-Hans"));
        }
        let lower = part.to_ascii_lowercase();
        match (index, part.len()) {
            (0, _) => tag.push_str(&lower),
            (_, 2) => tag.extend(["-", &lower.to_ascii_uppercase()]),
            (_, 4) if letters => {
                tag.extend(["-", &lower[..1].to_ascii_uppercase(), &lower[1..]]);
            }
            _ => tag.extend(["-", &lower]),
        }
    }
    Ok(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cleaned_and_a_note_keeps_its_lines() {
        assert_eq!(read(Field::Name, "  Ann\tSmith "), Ok("Ann Smith".into()));
        assert_eq!(
            read(Field::Note, "one \r\n\ttwo\u{1b}\n"),
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
        assert_eq!(read(Field::Country, "uk"), Ok("GB".into()));
        assert_eq!(read(Field::Language, "pt_br"), Ok("pt-BR".into()));
        assert_eq!(read(Field::Language, "ZH-hans-cn"), Ok("zh-Hans-CN".into()));
        for (field, bad) in [
            (Field::Country, "England"),
            (Field::Country, "G1"),
            (Field::Language, "english language"),
            (Field::Language, "en-"),
            (Field::Language, "e"),
        ] {
            assert!(read(field, bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn lengths_are_counted_in_characters() {
        assert!(read(Field::City, &"é".repeat(TEXT_MAX)).is_ok());
        assert!(read(Field::City, &"é".repeat(TEXT_MAX + 1)).is_err());
        assert!(read(Field::Note, &"é".repeat(NOTE_MAX)).is_ok());
        assert!(reference(&"é".repeat(REF_MAX + 1)).is_err());
    }
}
