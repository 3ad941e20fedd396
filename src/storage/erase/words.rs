//! Where an address stands in a text: whatever touches it, but not as a part of another address.

use std::{collections::HashSet, ops::Range};

use crate::model::address::Address;

/// Bytes of the longest local part that is looked for, with room for what stands before it.
const LOCAL_MAX: usize = 128;

/// The places of these addresses in a text, in any spelling, with their keys.
pub(super) fn found(text: &str, keys: &HashSet<String>) -> Vec<(Range<usize>, String)> {
    let mut found: Vec<(Range<usize>, String)> = Vec::new();
    for (at, _) in text.match_indices('@') {
        let end = domain_end(text, at + 1);
        let from = found.last().map_or(0, |(place, _)| place.end);
        if end == at + 1 || from > at {
            continue;
        }
        let place = ends(text, at + 1, end).into_iter().find_map(|end| {
            let mut starts = starts(text, from, at, end).into_iter();
            starts.find_map(|start| Some((start..end, key(&text[start..end], keys)?)))
        });
        found.extend(place);
    }
    found
}

/// What names of files end in. None of them is the last label of a domain that people have mail at.
const EXTENSIONS: &[&str] = &[
    "7z", "bak", "bz2", "csv", "db", "doc", "docx", "eml", "gif", "gz", "htm", "html", "ics",
    "jpeg", "jpg", "json", "jsonl", "log", "mbox", "msg", "ndjson", "ods", "odt", "old", "pdf",
    "png", "rtf", "sqlite", "svg", "tar", "tgz", "tmp", "tsv", "txt", "vcf", "webp", "xls", "xlsx",
    "xml", "xz", "yaml", "yml", "zip", "zst",
];

/// Where the domain between two places may end: where it does, and where it is the name of a file, before the extension.
fn ends(text: &str, from: usize, end: usize) -> Vec<usize> {
    let mut ends = vec![end];
    let mut name = &text[from..end];
    while let Some((stem, last)) = name.rsplit_once('.')
        && EXTENSIONS
            .iter()
            .any(|known| last.eq_ignore_ascii_case(known))
    {
        name = stem;
        ends.push(from + name.len());
    }
    // A number or a date behind the address, as copies of files have it: `ann@example.com-2.csv`.
    let label = name.rfind('.').map_or(0, |dot| dot + 1);
    if ends.len() > 1
        && !name[label..].starts_with("xn--")
        && let Some(dash) = name[label..].find('-')
    {
        ends.push(from + label + dash);
    }
    ends
}

fn key(word: &str, keys: &HashSet<String>) -> Option<String> {
    let found = keys.get(word);
    found.cloned().or_else(|| {
        let address = Address::parse(word).ok()?;
        keys.get(address.key()).cloned()
    })
}

/// Where the domain that begins here ends. Marks at its end are the sentence's.
fn domain_end(text: &str, from: usize) -> usize {
    let mut end = from;
    let mut chars = text[from..].char_indices().peekable();
    while let Some((place, c)) = chars.next() {
        if c.is_alphanumeric() {
            end = from + place + c.len_utf8();
        } else if is_dot(c) {
            // Two dots are no domain's.
            if !chars.peek().is_some_and(|(_, next)| next.is_alphanumeric()) {
                break;
            }
        } else if c != '-' {
            break;
        }
    }
    end
}

/// A dot as scripts write it that have their own.
fn is_dot(c: char) -> bool {
    matches!(c, '.' | '。' | '．' | '｡')
}

/// Where an address may begin whose `@` stands at a place, the longest first: after every character but those that go on with
/// a local part, which would make it another mailbox.
fn starts(text: &str, from: usize, at: usize, end: usize) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut place = at;
    for c in text[from..at].chars().rev() {
        let before = &text[from..place];
        if place < at && !goes_on(before, &text[end..]) {
            starts.push(place);
        }
        if c.is_whitespace() || at - place > LOCAL_MAX {
            break;
        }
        place -= c.len_utf8();
    }
    if place < at && place == from {
        starts.push(place);
    }
    starts.reverse();
    starts
}

/// Whether the local part goes on with the end of what stands before it. `after` is what follows the address.
fn goes_on(before: &str, after: &str) -> bool {
    let Some(last) = before.chars().next_back() else {
        return false;
    };
    if last.is_alphanumeric() {
        // A break of a line as JSON writes it.
        return !["\\n", "\\r", "\\t", "\\f", "\\b"]
            .iter()
            .any(|escape| before.ends_with(escape));
    }
    if !is_joint(last) {
        return false;
    }
    let word = before.trim_end_matches(is_joint);
    let first = &before[word.len()..];
    match word.chars().next_back() {
        // No mailbox begins with a dot; a dash or a plus before a word is the mark of a list.
        None => false,
        Some(c) if c.is_whitespace() => false,
        Some(c) if c.is_alphanumeric() => true,
        Some(_) => !first.starts_with('.') && !after.starts_with('_'),
    }
}

/// What joins the parts of a local part.
fn is_joint(c: char) -> bool {
    matches!(c, '.' | '+' | '-' | '_')
}

#[cfg(test)]
mod tests {
    use super::super::mentions::{named, redacted};
    use super::*;

    fn keys() -> HashSet<String> {
        HashSet::from(["ann@example.com".to_owned()])
    }

    #[test]
    fn an_address_is_found_in_any_spelling_and_not_inside_another() {
        let keys = keys();
        for text in [
            "ann@example.com",
            r#"["Ann","ANN@Example.com"]"#,
            r#"{"email":"Ann <ann@example.com>."}"#,
            "mailto:ann@example.com",
        ] {
            assert_eq!(named(text, &keys).len(), 1, "{text}");
            let left = redacted(text, &keys).unwrap();
            assert!(named(&left, &keys).is_empty(), "{text}");
        }
        assert_eq!(
            redacted("asked by Ann@example.com. and bo@example.com", &keys).unwrap(),
            "asked by (erased). and bo@example.com"
        );
        for text in [
            "joann@example.com",
            "jo.ann@example.com",
            "jo+ann@example.com",
            "jo-ann@example.com",
            "jo_ann@example.com",
            "(-ann@example.com)",
            "üann@example.com",
            "ann@example.com.au",
            "ann@example.community",
            "ann@example.com.au.csv",
            "ann@example.com.csv.example",
            "joann@example.com.csv",
            "ann@example.com-old.example",
            "ann@example.comü",
            "ann",
            "",
            "@",
            "@example.com",
            "ann@",
        ] {
            assert!(named(text, &keys).is_empty(), "{text}");
        }
    }

    #[test]
    fn whatever_else_touches_an_address_does_not_hide_it() {
        let keys = keys();
        for (text, left) in [
            ("“ann@example.com”", "“(erased)”"),
            ("„Ann@example.com“", "„(erased)“"),
            ("ann@example.com’s", "(erased)’s"),
            ("ann@example.com… or", "(erased)… or"),
            ("…ann@example.com...", "…(erased)..."),
            ("bo/ann@example.com/cy", "bo/(erased)/cy"),
            ("?to=ann@example.com&b", "?to=(erased)&b"),
            ("*ann@example.com*", "*(erased)*"),
            ("_ann@example.com_", "_(erased)_"),
            ("(_ann@example.com_)", "(_(erased)_)"),
            ("`ann@example.com`", "`(erased)`"),
            ("#ann@example.com", "#(erased)"),
            ("$ann@example.com", "$(erased)"),
            ("~ann@example.com~", "~(erased)~"),
            ("a&ann@example.com", "a&(erased)"),
            ("- x\n-ann@example.com", "- x\n-(erased)"),
            (".ann@example.com.", ".(erased)."),
            ("ann@example.com+x", "(erased)+x"),
            ("ann@example.com- no", "(erased)- no"),
            ("ann@example.com@x", "(erased)@x"),
            (
                r#"{"note":"see\nann@example.com"}"#,
                r#"{"note":"see\n(erased)"}"#,
            ),
            ("ann@example.com,ann@example.com", "(erased),(erased)"),
            ("ann@example.com.csv", "(erased).csv"),
            (
                "/home/bo/Ann@Example.com.CSV.gz",
                "/home/bo/(erased).CSV.gz",
            ),
            (
                "list-of ann@example.com-2026-01.xlsx",
                "list-of (erased)-2026-01.xlsx",
            ),
            ("ann@example.com.pdf.", "(erased).pdf."),
            ("ann@example.com (1).txt", "(erased) (1).txt"),
            ("bo@example.com ann@example.com", "bo@example.com (erased)"),
        ] {
            assert_eq!(redacted(text, &keys).as_deref(), Some(left), "{text}");
        }
        let quoted = HashSet::from(["o'neil@example.com".to_owned()]);
        assert_eq!(
            redacted("'O'Neil@example.com'", &quoted).as_deref(),
            Some("'(erased)'")
        );
        let long = format!("{}@example.com", "é/".repeat(5_000));
        assert!(named(&long, &keys).is_empty());
    }
}
