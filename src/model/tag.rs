//! Tags: `group:tag`, where a bare word is in group `general`.

use std::{fmt, str::FromStr};

use crate::model::{
    malformed::{Malformed, echo},
    name::{clean, search_key},
};

/// The group of a tag that is written without one.
pub const GENERAL: &str = "general";
/// The most characters of a tag as written; `general:` does not count, so that a bare word may be as long.
pub const TAG_MAX: usize = 100;

/// The name of a tag, in the spelling that was given; printed `group:tag`.
///
/// Two spellings are one tag when their [`TagName::key`] is equal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TagName {
    /// The tag group, never empty.
    pub group: String,
    /// The tag in its group, never empty; it may hold a colon.
    pub name: String,
}

impl TagName {
    /// What is compared and unique: [`search_key`] of the printed form.
    pub fn key(&self) -> String {
        search_key(&self.to_string())
    }
}

impl FromStr for TagName {
    type Err = Malformed;

    /// Reads `group:tag` or `tag`, split at the first colon, both parts cleaned.
    ///
    /// Refused: an empty part, more than [`TAG_MAX`] characters, control characters, and the separators of a list in one
    /// cell (`,` `;` `|`), which an export could not write and read back.
    fn from_str(text: &str) -> Result<TagName, Malformed> {
        let refuse = |why: &str| {
            Malformed::new(format!("'{}' is no tag: {why}", echo(text)))
                .hint("a tag is a word such as 'vip', or 'group:tag' such as 'store:london'")
        };
        // NFC first: it can turn a letter into a separator (U+037E, the Greek question mark, into `;`).
        let cleaned = clean(text);
        let separators = cleaned.chars().filter(|c| matches!(c, ',' | ';' | '|'));
        let controls = text
            .trim()
            .chars()
            .filter(|c| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'));
        if let Some(c) = controls.chain(separators).next() {
            let c: String = c.escape_debug().collect();
            return Err(refuse(&format!("it holds '{c}'")));
        }
        let (group, name) = cleaned.split_once(':').unwrap_or((GENERAL, &cleaned));
        let tag = TagName {
            group: clean(group),
            name: clean(name),
        };
        if tag.group.is_empty() || tag.name.is_empty() {
            return Err(refuse("a part of it is empty"));
        }
        let counted = if search_key(&tag.group) == GENERAL {
            tag.name.chars().count()
        } else {
            tag.to_string().chars().count()
        };
        if counted > TAG_MAX {
            return Err(refuse(&format!("it has more than {TAG_MAX} characters")));
        }
        Ok(tag)
    }
}

impl fmt::Display for TagName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.group, self.name)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn tag(text: &str) -> TagName {
        text.parse().unwrap()
    }

    #[test]
    fn a_bare_word_is_in_group_general() {
        assert_eq!(tag("vip").to_string(), "general:vip");
        assert_eq!(tag(" Store : London ").to_string(), "Store:London");
        assert_eq!(tag("time:10:30").name, "10:30");
    }

    #[test]
    fn tags_compare_without_case_and_keep_their_spelling() {
        assert_eq!(tag("VIP").key(), tag("general:vip").key());
        assert_eq!(tag("Zoe\u{308}").key(), tag("ZOË").key());
        assert_eq!(tag("VIP").name, "VIP");
        assert_ne!(tag("store:vip").key(), tag("vip").key());
    }

    #[test]
    fn a_tag_has_at_most_a_hundred_characters_as_written() {
        assert!("é".repeat(100).parse::<TagName>().is_ok());
        assert!("é".repeat(101).parse::<TagName>().is_err());
        assert!(
            format!("store:{}", "x".repeat(94))
                .parse::<TagName>()
                .is_ok()
        );
        assert!(
            format!("store:{}", "x".repeat(95))
                .parse::<TagName>()
                .is_err()
        );
    }

    #[test]
    fn a_tag_holds_no_separator_and_no_control_character() {
        for bad in [
            "",
            " ",
            ":",
            "a:",
            ":b",
            "a,b",
            "a;b",
            "a|b",
            "a\u{37e}b",
            "a\nb",
            "a\u{0}b",
        ] {
            assert!(bad.parse::<TagName>().is_err(), "{bad:?}");
        }
        assert_eq!(
            "a\nb".parse::<TagName>().unwrap_err().message,
            "'a\\u{a}b' is no tag: it holds '\\n'"
        );
    }

    proptest! {
        #[test]
        fn a_printed_tag_reads_back(text in "\\PC{1,120}") {
            if let Ok(tag) = text.parse::<TagName>() {
                prop_assert_eq!(tag.to_string().parse::<TagName>(), Ok(tag));
            }
        }
    }
}
