//! Where words lead in the tree of commands, whichever of their names are used.

use clap::Command;

use crate::error::{Problem, did_you_mean};

/// The command, or the noun, that words lead to, with the names that it and those above it go by.
///
/// Nouns take singular and plural, and verbs their other names, as on the command line. Unknown words are exit 3.
pub fn find<'a>(
    tree: &'a Command,
    words: &[String],
) -> Result<(&'a Command, Vec<&'a str>), Problem> {
    let (mut found, mut path) = (tree, Vec::new());
    for word in words.iter().flat_map(|words| words.split_whitespace()) {
        let names = found.get_subcommands().map(Command::get_name);
        found = found.find_subcommand(word).ok_or_else(|| {
            let near = did_you_mean(word, names);
            Problem::not_found(format!("no command '{}'", words.join(" ")))
                .code("unknown_command")
                .hint(near.unwrap_or_else(|| "roster commands".to_owned()))
        })?;
        path.push(found.get_name());
    }
    Ok((found, path))
}
