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
        no_person(line, text, rows.noun)?;
        if !text.trim().is_empty() {
            found.push((line, text.trim().to_owned()));
        }
    }
    Ok(found)
}

/// Refuses the id of a person, as `-f ids` prints it, where things of another noun are named.
pub fn no_person(line: u64, word: &str, noun: &str) -> Result<(), Malformed> {
    let word = word.trim();
    if noun == USERS.noun || !word.starts_with("id:") {
        return Ok(());
    }
    Err(Malformed::new(format!(
        "line {line} of the input is the id of a person, '{}', and no {}",
        echo(word),
        noun
    ))
    .hint(format!("let the command before the pipe list {noun}s")))
}
