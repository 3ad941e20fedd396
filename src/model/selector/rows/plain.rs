//! One selector a line, as it stands.

use super::{Rows, USERS};
use crate::model::malformed::{Malformed, echo};

pub(super) fn plain<'a>(
    lines: impl Iterator<Item = &'a str>,
    rows: &Rows,
) -> Result<Vec<(u64, String)>, Malformed> {
    let mut found = Vec::new();
    for (line, text) in (1..).zip(lines) {
        if text.contains('\t') {
            return Err(Malformed::new(format!(
                "line {line} of the input holds a TAB: '{}'",
                echo(text)
            ))
            .hint("give one selector a line: end the command before the pipe in '-f ids'"));
        }
        no_stray(line, text, rows.noun, rows.numbered)?;
        if !text.trim().is_empty() {
            found.push((line, text.trim().to_owned()));
        }
    }
    Ok(found)
}

/// Refuses what is plainly none of a noun: the id of a person, as `-f ids` prints it, where other things are named; and a number that
/// does not say what it numbers, for user 7, account 7 and device 7 look the same. `numbered` is what stands before a number of the noun.
pub fn no_stray(line: u64, word: &str, noun: &str, numbered: &str) -> Result<(), Malformed> {
    let word = word.trim();
    if noun != USERS.noun && word.starts_with("id:") {
        return Err(Malformed::new(format!(
            "line {line} of the input is the id of a person, '{}', and no {noun}",
            echo(word)
        ))
        .hint(format!("let the command before the pipe list {noun}s")));
    }
    if word.is_empty() || !word.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(());
    }
    let word = echo(word);
    let hint = if numbered.is_empty() {
        format!("let the command before the pipe end in '-f csv' and list {noun}s")
    } else {
        format!("write {numbered}{word}, as '-f ids' prints it")
    };
    Err(Malformed::new(format!(
        "line {line} of the input is a bare number, '{word}', which may be that of anything"
    ))
    .hint(hint))
}
