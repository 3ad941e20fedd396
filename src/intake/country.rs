//! Countries by the codes and names that files have.

use std::{collections::HashMap, sync::LazyLock};

use super::{fold::fold, values::trim};

/// One country a line: alpha-2, alpha-3, then names in English, its own and its neighbours' languages, all folded.
const TABLE: &str = include_str!("countries.txt");

static BY_WORD: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let rows = TABLE.lines().filter_map(|row| row.split_once(' '));
    rows.flat_map(|(code, names)| names.split(' ').map(move |name| (name, code)))
        .collect()
});

/// The code of each letter pair that is one.
static CODES: LazyLock<[[Option<&'static str>; 26]; 26]> = LazyLock::new(|| {
    let mut codes = [[None; 26]; 26];
    for row in TABLE.lines() {
        if let [a @ b'A'..=b'Z', b @ b'A'..=b'Z', ..] = row.as_bytes() {
            codes[usize::from(a - b'A')][usize::from(b - b'A')] = Some(&row[..2]);
        }
    }
    codes
});

/// The ISO 3166-1 alpha-2 code of a country given by alpha-2 or alpha-3 code in any case, or by name.
///
/// `XK` (Kosovo, user-assigned) is known because mail and tax offices use it; `UK` is `GB`, `EL` is `GR`.
pub fn country(text: &str) -> Option<&'static str> {
    let text = trim(text);
    if let &[a, b] = text.as_bytes() {
        let (a, b) = (a.to_ascii_uppercase(), b.to_ascii_uppercase());
        if a.is_ascii_uppercase() && b.is_ascii_uppercase() {
            let known = CODES[usize::from(a - b'A')][usize::from(b - b'A')];
            return known.or(match (a, b) {
                (b'U', b'K') => Some("GB"),
                (b'E', b'L') => Some("GR"),
                _ => None,
            });
        }
    }
    let word = fold(text);
    if let Some(&code) = BY_WORD
        .get(word.as_ref())
        .or_else(|| BY_WORD.get(&*word.to_ascii_uppercase()))
    {
        return Some(code);
    }
    let short = word.strip_prefix("the")?;
    BY_WORD.get(short).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_names_of_five_languages_are_one_country() {
        for word in [
            "DE",
            "de",
            "DEU",
            "Germany",
            "Deutschland",
            "Allemagne",
            "Alemania",
            "Duitsland",
        ] {
            assert_eq!(country(word), Some("DE"), "{word}");
        }
        for (word, code) in [
            ("United States of America", "US"),
            ("USA", "US"),
            ("UK", "GB"),
            ("Türkiye", "TR"),
            ("the Netherlands", "NL"),
            ("Côte d'Ivoire", "CI"),
            ("中国", "CN"),
            ("대한민국", "KR"),
            ("St. Lucia", "LC"),
            ("NA", "NA"),
        ] {
            assert_eq!(country(word), Some(code), "{word}");
        }
    }

    #[test]
    fn what_is_no_country_is_none() {
        for word in ["", "XX", "ZZ", "Europe", "Mordor", "??", "1", "ÄÖ"] {
            assert_eq!(country(word), None, "{word}");
        }
    }

    #[test]
    fn the_table_has_every_code_once() {
        let codes: Vec<&str> = TABLE.lines().map(|row| &row[..2]).collect();
        assert_eq!(codes.len(), 250);
        assert!(codes.is_sorted_by(|a, b| a < b));
        let words = TABLE
            .lines()
            .map(|row| row.split(' ').count() - 1)
            .sum::<usize>();
        assert_eq!(words, BY_WORD.len(), "a name stands for two countries");
        for word in BY_WORD.keys().filter(|word| word.len() > 3) {
            assert_eq!(fold(word), *word);
        }
    }
}
