//! Every word by which a script tells one failure from another: codes of errors, reasons and details of rejects, reasons why people
//! were left alone. `roster explain` prints them, and nothing else may be a code: [`super::Problem::code`] looks here.

mod database;
mod general;
mod imports;
mod mail;
mod people;
mod sales;

crate::words! {
    /// Where a word is met.
    pub enum Place {
        /// `code` of an error.
        Error = "error",
        /// `reason` of a row or token that an import did not accept.
        Reject = "reject",
        /// `detail` of a reject `invalid_email`.
        Address = "address",
        /// `code` of a finding of the doctor that is nothing wrong.
        Finding = "finding",
        /// `reason` of a person who was left alone.
        Blocked = "blocked",
    }
}

/// One word, explained.
#[derive(Clone, Copy, Debug)]
pub struct Code {
    /// The word.
    pub code: &'static str,
    /// Where it is met.
    pub place: Place,
    /// The exit codes that an error of this code can have; none for words that are no errors by themselves.
    pub exits: &'static [u8],
    /// What it means.
    pub means: &'static str,
    /// Why roster says so.
    pub why: &'static str,
    /// What to do next.
    pub next: &'static str,
    /// A command that helps.
    pub example: &'static str,
}

/// An error.
#[rustfmt::skip]
const fn error(code: &'static str, exits: &'static [u8], means: &'static str, why: &'static str, next: &'static str, example: &'static str) -> Code {
    Code { code, place: Place::Error, exits, means, why, next, example }
}

/// A word that is no error by itself.
#[rustfmt::skip]
const fn word(place: Place, code: &'static str, means: &'static str, why: &'static str, next: &'static str, example: &'static str) -> Code {
    Code { code, place, exits: &[], means, why, next, example }
}

/// Every word, errors first.
pub fn all() -> impl Iterator<Item = &'static Code> {
    [
        general::CODES,
        database::CODES,
        people::CODES,
        mail::CODES,
        sales::CODES,
        imports::CODES,
    ]
    .into_iter()
    .flatten()
}

/// Whether an error may have this code.
pub fn is_known(code: &str) -> bool {
    all().any(|known| known.code == code)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::{
        error::Kind,
        model::{address::Fault, incoming::RejectReason, invite, mail::Hindrance},
    };

    #[test]
    fn every_kind_every_reject_reason_and_every_fault_of_an_address_is_explained() {
        let explained = |place: Place, code: &str| {
            all().any(|known| known.place == place && known.code == code)
        };
        for kind in Kind::ALL {
            assert!(explained(Place::Error, kind.name()), "{}", kind.name());
        }
        for reason in RejectReason::WORDS {
            assert!(explained(Place::Reject, reason), "{reason}");
        }
        for word in Hindrance::WORDS.iter().chain(invite::Hindrance::WORDS) {
            assert!(is_known(word), "{word}");
        }
        for fault in Fault::WORDS {
            assert!(explained(Place::Address, fault), "{fault}");
        }
    }

    #[test]
    fn each_word_stands_once_in_its_place_and_has_something_to_say() {
        let mut seen = HashSet::new();
        for code in all() {
            assert!(seen.insert((code.place, code.code)), "{}", code.code);
            for text in [code.means, code.why, code.next] {
                assert!(text.len() > 5 && !text.ends_with('.'), "{}", code.code);
            }
            assert!(code.example.starts_with("roster "), "{}", code.code);
            assert_eq!(
                code.exits.is_empty(),
                code.place != Place::Error,
                "{}",
                code.code
            );
        }
    }
}
