//! What makes two people look like one.

use std::collections::BTreeSet;

use super::address::folding;

crate::words! {
    /// By what people look alike.
    pub enum Alike {
        /// Their addresses lead to one mailbox, by the habits of large providers.
        Address = "address",
        /// They have the same phone number, however it is written.
        Phone = "phone",
        /// They have the same name.
        Name = "name",
    }
}

/// Digits of a number by which it is told apart: country code and trunk zero are written or not.
const PHONE_DIGITS: usize = 9;

/// The fewest digits that make a phone number.
const PHONE_LEAST: usize = 7;

impl Alike {
    /// What two people must have in common, of one person: address key, phone number, search key of the name.
    pub fn key(
        self,
        email: Option<&str>,
        phone: Option<&str>,
        name: Option<&str>,
    ) -> Option<String> {
        match self {
            Alike::Address => email.map(|key| folding::ALL.fold(key)),
            Alike::Phone => phone.and_then(phone_key),
            Alike::Name => name.filter(|name| !name.is_empty()).map(str::to_owned),
        }
    }
}

/// The last digits of a phone number: `+44 20 7946 0000`, `0044 (0)20 79460000` and `020 7946 0000` are one.
fn phone_key(text: &str) -> Option<String> {
    let digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
    let start = digits.len().saturating_sub(PHONE_DIGITS);
    (digits.len() >= PHONE_LEAST).then(|| digits[start..].iter().collect())
}

/// A phone number with its country code, as digits alone, when it is written with one: `+44 (0)20 7946 0000` is `442079460000`.
pub fn international(text: &str) -> Option<String> {
    let text = text.trim().trim_start_matches('(');
    let rest = text.strip_prefix('+').or_else(|| text.strip_prefix("00"))?;
    let digits = rest.replace("(0)", "");
    Some(digits.chars().filter(char::is_ascii_digit).collect())
}

/// Splits people whose numbers end alike by the country codes that are written: different codes are different numbers, and a number
/// without a code may be any of them. The key of a number without any code stays what it was.
pub fn by_country<T>(
    key: String,
    people: Vec<T>,
    phone: impl Fn(&T) -> Option<String>,
) -> Vec<(String, Vec<T>)>
where
    T: Clone,
{
    let codes: BTreeSet<String> = people.iter().filter_map(&phone).collect();
    if codes.len() < 2 {
        return vec![(key, people)];
    }
    let of = |code: &String| {
        let same = |person: &&T| phone(person).is_none_or(|other| other == *code);
        people.iter().filter(same).cloned().collect()
    };
    codes
        .iter()
        .map(|code| (format!("+{code}"), of(code)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_number_is_the_same_however_it_is_written() {
        let key = |text| Alike::Phone.key(None, Some(text), None);
        for text in ["+44 20 7946 0000", "0044 (0)20 79460000", "020 7946 0000"] {
            assert_eq!(key(text).as_deref(), Some("079460000"), "{text}");
        }
        assert_ne!(key("020 7946 0001"), key("020 7946 0000"));
        assert_eq!(key("112"), None);
        assert_eq!(key("none"), None);
    }

    #[test]
    fn different_country_codes_are_different_numbers() {
        for text in [
            "+44 20 7946 0958",
            "0044 (0)20 79460958",
            "(+44) 20 7946 0958",
        ] {
            assert_eq!(
                international(text).as_deref(),
                Some("442079460958"),
                "{text}"
            );
        }
        assert_eq!(international("020 7946 0958"), None);
        let split = |phones: &[&'static str]| {
            by_country("x".to_owned(), phones.to_vec(), |phone| {
                international(phone)
            })
        };
        assert_eq!(
            split(&["+44 20 7946 0958", "+1 20 7946 0958", "020 7946 0958"]),
            [
                (
                    "+12079460958".to_owned(),
                    vec!["+1 20 7946 0958", "020 7946 0958"]
                ),
                (
                    "+442079460958".to_owned(),
                    vec!["+44 20 7946 0958", "020 7946 0958"]
                ),
            ]
        );
        assert_eq!(split(&["+44 20 7946 0958", "020 7946 0958"]).len(), 1);
    }

    #[test]
    fn nothing_is_alike_to_nothing() {
        for alike in Alike::ALL {
            assert_eq!(alike.key(None, None, None), None);
        }
        assert_eq!(Alike::Name.key(None, None, Some("")), None);
    }
}
