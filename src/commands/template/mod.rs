//! `roster template …`

mod check;
mod edit;
pub(in crate::commands) mod facts;
mod list;
mod show;

use clap::Subcommand;

use super::Verb;
use crate::{
    error::{Problem, did_you_mean},
    mail::template::{Templates, is_language},
    model::malformed::echo,
};

/// The verbs of templates.
#[derive(Subcommand)]
#[allow(missing_docs)] // Each verb is described where its arguments are.
pub enum Command {
    List(list::List),
    Show(show::Show),
    Edit(edit::Edit),
    Check(check::Check),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::List(verb) => Box::new(verb),
            Command::Show(verb) => Box::new(verb),
            Command::Edit(verb) => Box::new(verb),
            Command::Check(verb) => Box::new(verb),
        }
    }
}

/// Refuses a name that no template has, with near names.
fn known(templates: &Templates, name: &str) -> Result<(), Problem> {
    if templates.has(name) {
        return Ok(());
    }
    let near = did_you_mean(name, templates.names());
    Err(Problem::not_found(format!("no template '{}'", echo(name)))
        .code("unknown_template")
        .hint(near.unwrap_or_else(|| "roster template list shows every template".to_owned())))
}

/// Reads `--language`; absent is the template for every language that has none of its own.
fn language(given: Option<&str>) -> Result<String, Problem> {
    match given {
        None => Ok(String::new()),
        Some(tag) if is_language(tag) => Ok(tag.to_owned()),
        Some(tag) => Err(Problem::usage(format!("'{}' is no language", echo(tag)))
            .hint("write it as de or pt-BR")),
    }
}
