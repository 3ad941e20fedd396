//! What `-f ids` prints, and how it reads back.
//!
//! A bare number says nothing of what it numbers: user 7, account 7 and device 7 look the same, and a list that goes astray would
//! name others. So everything prints itself with its noun, people as `id:7`; the verbs of its own noun take both.

use std::borrow::Cow;

use super::{AccountSelector, ThingSelector, UserSelector, number};
use crate::model::name::clean;

/// How a person names themselves: `id:7`. Lists on standard input of anything else refuse it.
pub fn person(id: i64) -> Cow<'static, str> {
    numbered("id", id)
}

/// How something that is known by a number names itself: `device:7`.
pub fn numbered(noun: &str, number: i64) -> Cow<'static, str> {
    Cow::Owned(format!("{noun}:{number}"))
}

/// How something that is known by its key names itself: the key, or `order:1001` where the key alone would name a person or an
/// account too.
pub fn keyed<'a>(noun: &str, key: &'a str) -> Cow<'a, str> {
    if needs_noun(noun, key) {
        Cow::Owned(format!("{noun}:{key}"))
    } else {
        Cow::Borrowed(key)
    }
}

/// The key in a word that [`keyed`] or [`numbered`] may have made.
pub fn unkeyed<'a>(noun: &str, word: &'a str) -> &'a str {
    match bare(noun, word.trim()) {
        Some(key) if needs_noun(noun, key) => key,
        _ => word,
    }
}

/// What a word says of a thing that is known by its key: `id:7` is its id, `order:id:7` and all else its key.
pub fn named(noun: &str, word: &str) -> ThingSelector {
    let id = word.trim().strip_prefix("id:").map(str::trim);
    match id.and_then(number) {
        Some(id) => ThingSelector::Id(id),
        None => ThingSelector::Key(clean(unkeyed(noun, word))),
    }
}

/// The number of a thing that has nothing but a number: `7`, `id:7`, or as `-f ids` prints it, `device:7`.
pub fn number_of(noun: &str, word: &str) -> Option<i64> {
    let word = word.trim();
    number(
        bare(noun, word)
            .or_else(|| word.strip_prefix("id:"))
            .unwrap_or(word),
    )
}

/// Whether a word is the number of a thing as `-f ids` prints it, with its noun.
pub fn says_noun(noun: &str, word: &str) -> bool {
    bare(noun, word.trim()).is_some()
}

fn bare<'a>(noun: &str, word: &'a str) -> Option<&'a str> {
    word.strip_prefix(noun)?.strip_prefix(':')
}

fn needs_noun(noun: &str, key: &str) -> bool {
    matches!(key.parse(), Ok(selector) if !matches!(selector, UserSelector::Email(_)))
        || key.parse::<AccountSelector>().is_ok()
        || bare(noun, key).is_some_and(|rest| needs_noun(noun, rest))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_number_of_something_else_says_what_it_is_and_reads_back() {
        assert_eq!(numbered("device", 7), "device:7");
        for word in ["7", "id:7", "device:7", " device:7 "] {
            assert_eq!(number_of("device", word), Some(7), "{word}");
        }
        for word in ["login:7", "invite:7", "device:", "0", "-7", "x"] {
            assert_eq!(number_of("device", word), None, "{word}");
        }
        for (key, printed) in [
            ("A-1", "A-1"),
            ("ann@example.com", "ann@example.com"),
            ("1001", "order:1001"),
            ("#1001", "order:#1001"),
            ("ref:7", "order:ref:7"),
            ("order:7", "order:order:7"),
            ("order:A", "order:A"),
        ] {
            assert_eq!(keyed("order", key), printed);
            assert_eq!(unkeyed("order", printed), key);
        }
    }

    #[test]
    fn an_id_of_a_thing_with_a_key_says_so() {
        let key = |key: &str| ThingSelector::Key(key.to_owned());
        for (word, expected) in [
            ("id:7", ThingSelector::Id(7)),
            (" id: 7 ", ThingSelector::Id(7)),
            ("7", key("7")),
            ("order:7", key("7")),
            ("order:id:7", key("id:7")),
            ("id:A", key("id:A")),
            ("id:0", key("id:0")),
        ] {
            assert_eq!(named("order", word), expected, "{word}");
        }
    }

    proptest! {
        #[test]
        fn a_printed_key_reads_back_and_names_nobody(key in "(order:|id:|#|login:)?\\PC{1,12}") {
            let key = clean(&key);
            let printed = keyed("order", &key);
            prop_assert_eq!(unkeyed("order", &printed), &key);
            let person = printed.parse::<UserSelector>();
            prop_assert!(matches!(person, Err(_) | Ok(UserSelector::Email(_))));
            prop_assert!(printed.parse::<AccountSelector>().is_err());
        }
    }
}
