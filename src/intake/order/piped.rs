//! Lists in one cell as WooCommerce writes them: `id:12|date:2026-05-05T10:00:00|amount:5.00|reason:broken`, the next behind a
//! semicolon.

use std::collections::HashMap;

/// The members of each thing in the list that are not blank, or `None` when the text is no such list.
///
/// A delimiter that stands behind a backslash is text; so is a semicolon behind which no thing of the same kind begins.
pub(super) fn piped(text: &str) -> Option<Vec<HashMap<String, String>>> {
    let mut things: Vec<Vec<(&str, String)>> = Vec::new();
    for segment in split(text, ';').filter(|segment| !segment.trim().is_empty()) {
        let first = member(segment).map(|(key, _)| key);
        // What begins is another thing when it begins with a key that the last one has already.
        let goes_on = things.last().is_some_and(|last| {
            first.is_none_or(|key| last.iter().all(|(known, _)| *known != key))
        });
        let mut thing = if goes_on {
            things.pop().unwrap_or_default()
        } else {
            Vec::new()
        };
        let mut parts = split(segment, '|');
        if let Some((_, value)) = thing.last_mut() {
            value.push(';');
            value.push_str(&plain(parts.next().unwrap_or_default()));
        }
        for part in parts {
            match (member(part), thing.last_mut()) {
                (Some((key, value)), _) => thing.push((key, plain(value))),
                (None, Some((_, before))) => {
                    before.push('|');
                    before.push_str(&plain(part));
                }
                (None, None) => return None,
            }
        }
        things.push(thing);
    }
    let told = |(key, value): (&str, String)| (key.to_owned(), value.trim().to_owned());
    let members = things.into_iter().map(|thing| {
        // A key that comes again in a text is no second value.
        let thing = thing.into_iter().rev().map(told);
        thing.filter(|(_, value)| !value.is_empty()).collect()
    });
    Some(members.collect())
}

/// Key and value of `key:value`.
fn member(text: &str) -> Option<(&str, &str)> {
    let (key, value) = text.split_once(':')?;
    let key = key.trim();
    let is_word = !key.is_empty()
        && key
            .bytes()
            .all(|byte| byte == b'_' || byte.is_ascii_lowercase());
    is_word.then_some((key, value))
}

/// The parts between delimiters that stand behind no backslash.
fn split(text: &str, delimiter: char) -> impl Iterator<Item = &str> {
    let mut escaped = false;
    text.split(move |c: char| {
        let parts = c == delimiter && !escaped;
        escaped = c == '\\' && !escaped;
        parts
    })
}

/// A text without the backslashes before what would be a delimiter.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        if c != '\\' || !matches!(rest.peek(), Some('|' | ';' | ':' | '\\')) {
            plain.push(c);
        } else if let Some(next) = rest.next() {
            plain.push(next);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, key: &str) -> Option<Vec<String>> {
        let things = piped(text)?;
        let value = |thing: &HashMap<String, String>| thing.get(key).cloned().unwrap_or_default();
        Some(things.iter().map(value).collect())
    }

    #[test]
    fn every_thing_of_a_list_is_read() {
        let text = "id:12|date:2026-05-05T10:00:00|amount:5.00|reason:;id:13|date:2026-05-06 10:00|amount:2|reason:late";
        assert_eq!(read(text, "amount").unwrap(), ["5.00", "2"]);
        assert_eq!(
            read(text, "date").unwrap(),
            ["2026-05-05T10:00:00", "2026-05-06 10:00"]
        );
        assert_eq!(read(text, "reason").unwrap(), ["", "late"]);
    }

    #[test]
    fn delimiters_in_a_text_are_text() {
        for (reason, expected) in [
            ("a \\| b\\; c\\:d", "a | b; c:d"),
            ("broken; twice", "broken; twice"),
            ("broken; note: twice", "broken; note: twice"),
            ("one|two", "one|two"),
            ("one; two|date:2026-05-05", "one; two"),
            ("one|reason:two", "one"),
        ] {
            let text = format!("id:1|amount:5|reason:{reason};id:2|amount:6|reason:x");
            assert_eq!(read(&text, "reason").unwrap(), [expected, "x"], "{reason}");
        }
    }

    #[test]
    fn other_texts_are_no_list() {
        for text in ["5.00", "A1 x 2", "https//x", "|amount:5", "1:2"] {
            assert_eq!(piped(text), None, "{text}");
        }
    }
}
