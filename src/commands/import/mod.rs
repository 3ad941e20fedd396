//! `roster import …`

pub(in crate::commands) mod facts;
mod list;
mod rejects;
mod show;
mod undo;

use clap::Subcommand;

use super::Verb;
use crate::{app::App, error::Problem, model::selector::printed::number_of, storage::import};

/// The verbs of imports.
#[derive(Subcommand)]
#[allow(missing_docs)] // The verbs document themselves.
pub enum Command {
    List(list::List),
    Show(show::Show),
    Rejects(rejects::Rejects),
    Undo(undo::Undo),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::List(verb) => Box::new(verb),
            Command::Show(verb) => Box::new(verb),
            Command::Rejects(verb) => Box::new(verb),
            Command::Undo(verb) => Box::new(verb),
        }
    }
}

/// The import with this id (`12`, `id:12` or `import:12`).
fn one(app: &mut App, word: &str) -> anyhow::Result<import::Import> {
    let id = number_of("import", word).ok_or_else(|| {
        Problem::usage(format!("'{word}' is no import id")).hint("roster import list shows them")
    })?;
    import::get(&mut app.db, id)?.ok_or_else(|| {
        Problem::not_found(format!("no import {id}"))
            .hint("roster import list shows them")
            .into()
    })
}
