//! The folder of a user's own templates.

use std::{collections::BTreeMap, fs, io, path::Path};

use super::Stored;
use crate::model::mail::TEXT_MOST;

/// The most characters that the name of a template may have.
pub const NAME_MAX: usize = 64;

/// Whether a text is a name of a template: `a–z 0–9 _ -`, beginning with a letter.
pub fn is_name(text: &str) -> bool {
    text.len() <= NAME_MAX
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-'))
}

/// Whether a text looks like a language tag (BCP 47): `pt`, `pt-BR`.
pub fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    let first = parts.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && first.chars().all(|c| c.is_ascii_alphabetic())
        && text.len() <= 35
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())
        })
}

/// The text of one file: no device, and no more than a mail may have.
fn text(path: &Path) -> io::Result<String> {
    let kind = fs::metadata(path)?;
    if !kind.is_file() || kind.len() > TEXT_MOST {
        let what = format!("no file of at most {} KB", TEXT_MOST >> 10);
        return Err(io::Error::new(io::ErrorKind::InvalidInput, what));
    }
    fs::read_to_string(path)
}

/// Every template of a folder; none when it is not there. Files with other names are left alone. An error names the path.
pub(super) fn read(folder: &Path) -> io::Result<Vec<Stored>> {
    let named = |path: &Path, error: &io::Error| {
        io::Error::new(error.kind(), format!("'{}': {error}", path.display()))
    };
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(|error| named(folder, &error))?,
    };
    let mut found: BTreeMap<(String, String), Stored> = BTreeMap::new();
    for entry in entries {
        let path = entry.map_err(|error| named(folder, &error))?.path();
        let Some((name, language, ending)) = path.file_name().and_then(|n| parse(n.to_str()?))
        else {
            continue;
        };
        let text = text(&path).map_err(|error| named(&path, &error))?;
        let stored = found
            .entry((name.clone(), language.clone()))
            .or_insert_with(|| Stored {
                name,
                language,
                ..Stored::default()
            });
        match ending {
            Ending::Subject => stored.subject = Some(text),
            Ending::Text => stored.text = Some(text),
            Ending::Html => stored.html = Some(text),
        }
    }
    Ok(found.into_values().collect())
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    Subject,
    Text,
    Html,
}

/// Name, language and part of a file.
fn parse(file: &str) -> Option<(String, String, Ending)> {
    let (stem, ending) = file.rsplit_once('.')?;
    let ending = match ending {
        "subject" => Ending::Subject,
        "txt" => Ending::Text,
        "html" => Ending::Html,
        _ => return None,
    };
    let (name, language) = stem.split_once('.').unwrap_or((stem, ""));
    let fine = is_name(name) && (language.is_empty() || is_language(language));
    fine.then(|| (name.to_owned(), language.to_owned(), ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_says_name_language_and_part() {
        let parsed = |file| parse(file).map(|(n, l, e)| format!("{n}|{l}|{e:?}"));
        assert_eq!(parsed("confirm.txt").unwrap(), "confirm||Text");
        assert_eq!(parsed("confirm.pt-BR.html").unwrap(), "confirm|pt-BR|Html");
        for other in [
            "confirm",
            "confirm.txt~",
            "Confirm.txt",
            "confirm.a b.txt",
            ".txt",
            "../x.txt",
        ] {
            assert_eq!(parsed(other), None, "{other}");
        }
    }
}
