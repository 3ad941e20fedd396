//! Which commands can be a line of a batch.

use super::Line;
use crate::{
    app::Access,
    commands::{
        facts::{Batch, Effect, Facts},
        facts_of,
    },
    error::Problem,
};

/// Refuses commands that cannot be a line, or not one that could be taken back.
pub(super) fn allowed(line: &Line, args: &[String], together: bool) -> Result<(), Problem> {
    let refuse = |why: &str| {
        Problem::usage(format!("'{}' is no line of a batch: {why}", line.words))
            .code("not_in_batch")
            .hint("run it by itself")
    };
    let facts = facts_of(&line.words);
    match facts.map(|facts| facts.batch) {
        Some(Batch::Never(why)) => return Err(refuse(why)),
        Some(Batch::NotAtomic(why)) if together => {
            return Err(refuse(&format!("with a key or --atomic, {why}")));
        }
        Some(_) => {}
        None => return Err(refuse("nothing is known of it")),
    }
    if matches!(line.verb.access(), Access::Maintain | Access::Migrate) {
        return Err(refuse("it looks after the database itself"));
    }
    let reads_stdin = |word: &&String| {
        let word = word.as_str();
        word == "-"
            || word.ends_with("=-")
            || word == "/dev/stdin"
            || word.starts_with("--password-stdin")
    };
    if args.iter().any(|word| reads_stdin(&word)) {
        return Err(refuse("it would read standard input"));
    }
    if together && facts.is_some_and(leaves_files) && args.iter().any(|word| writes_file(word)) {
        return Err(refuse(
            "with a key or --atomic, a file that was written is not taken back",
        ));
    }
    Ok(())
}

fn leaves_files(facts: &Facts) -> bool {
    facts.effect != Effect::Reads
}

/// Flags by which a verb writes a file beside its answer.
fn writes_file(word: &str) -> bool {
    let flag = word.split('=').next().unwrap_or_default();
    matches!(flag, "--report" | "--rejects" | "--out")
}
