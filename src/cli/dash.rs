//! Texts that begin with a dash: `--text '- rang back'`. To clap the dash begins an option; here such a word is put behind its own
//! option with `=`, unless it is an option of roster, which no text swallows.

use std::ffi::OsStr;

use crate::output::Format;

/// Options whose value is somebody's words. They take one value wherever they are.
const TEXTS: &[&str] = &[
    "reason",
    "text",
    "note",
    "name",
    "company",
    "phone",
    "street",
    "city",
    "region",
    "postcode",
    "tax-id",
    "ref",
    "evidence",
    "consent",
    "label",
    "subject",
    "login-message",
    "set",
    "reminder",
    "method",
    "plan",
];

/// Options of one letter that are switches, in any row: `-nq`.
const SWITCHES: &str = "nyqvhV0";

/// Options of one letter that take a value.
const VALUED: &str = "fop";

/// A command line in which every text stands behind its option.
pub(super) fn joined<W: AsRef<OsStr> + From<String>>(words: impl IntoIterator<Item = W>) -> Vec<W> {
    let mut words = words.into_iter().peekable();
    let mut joined = Vec::new();
    while let Some(word) = words.next() {
        let text = word.as_ref().to_str();
        if text == Some("--") {
            joined.push(word);
            joined.extend(words);
            break;
        }
        let option = text.filter(|text| takes_text(text));
        let value = words.peek().and_then(|next| next.as_ref().to_str());
        match option.zip(value.filter(|value| is_text(value))) {
            Some((option, value)) => {
                joined.push(format!("{option}={value}").into());
                words.next();
            }
            None => joined.push(word),
        }
    }
    joined
}

fn takes_text(word: &str) -> bool {
    word.strip_prefix("--")
        .is_some_and(|name| TEXTS.contains(&name))
}

/// Whether a word begins with a dash and is none of roster's options.
fn is_text(word: &str) -> bool {
    if let Some(long) = word.strip_prefix("--") {
        let name = long.split('=').next().unwrap_or_default();
        let option = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let named = name.starts_with(|c: char| c.is_ascii_lowercase()) && name.chars().all(option);
        return !named && !long.is_empty();
    }
    let Some(short) = word.strip_prefix('-') else {
        return false;
    };
    let rest = short.trim_start_matches(|letter| SWITCHES.contains(letter));
    let is_option = match rest.split_at_checked(1) {
        None => rest.is_empty(),
        Some((letter, "")) => VALUED.contains(letter),
        Some(("f", format)) => format.trim_start_matches('=').parse::<Format>().is_ok(),
        Some(("p", parameter)) => parameter.contains('=') && !parameter.contains(' '),
        Some(_) => false,
    };
    !is_option
}

#[cfg(test)]
mod tests {
    use clap::ArgAction;

    use super::*;

    fn line(words: &[&str]) -> Vec<String> {
        joined(words.iter().map(|word| (*word).to_owned()))
    }

    #[test]
    fn a_text_stands_behind_its_option_and_no_option_is_swallowed() {
        for text in [
            "- rang back",
            "-5 kg",
            "-Bob",
            "-- cut",
            "--- cut ---",
            "--see below",
            "-5",
            "-foo",
            "–",
        ] {
            let expected = if text.starts_with('-') {
                vec![format!("--note={text}")]
            } else {
                vec!["--note".to_owned(), text.to_owned()]
            };
            assert_eq!(line(&["--note", text]), expected, "{text}");
        }
        for option in [
            "--yes",
            "--reason=x",
            "--reason=a b",
            "-n",
            "-nq",
            "-0",
            "-f",
            "-fjson",
            "-nfcsv",
            "-o",
            "-p",
            "-pa=1",
            "--",
            "-",
        ] {
            assert_eq!(line(&["--note", option]), ["--note", option], "{option}");
        }
        let kept = ["--note=-x", "--limit", "-1", "--", "--note", "-5 kg"];
        assert_eq!(line(&kept), kept);
        assert_eq!(line(&["--note"]), ["--note"]);
    }

    #[test]
    fn every_text_option_takes_one_value_and_every_letter_is_known() {
        let mut seen = std::collections::BTreeSet::new();
        let mut commands = vec![super::super::tree()];
        while let Some(command) = commands.pop() {
            for arg in command.get_arguments() {
                let valued = matches!(arg.get_action(), ArgAction::Set | ArgAction::Append);
                if let Some(long) = arg.get_long().filter(|long| TEXTS.contains(long)) {
                    assert!(valued, "{} --{long}", command.get_name());
                    seen.insert(long.to_owned());
                }
                if let Some(letter) = arg.get_short() {
                    let letters = if valued { VALUED } else { SWITCHES };
                    assert!(letters.contains(letter), "{} -{letter}", command.get_name());
                }
            }
            commands.extend(command.get_subcommands().cloned());
        }
        assert_eq!(seen.len(), TEXTS.len(), "{seen:?}");
    }
}
