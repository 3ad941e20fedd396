//! `roster group …`

mod add;
mod edit;
pub(in crate::commands) mod facts;
mod list;
mod message;
mod remove;
mod show;

use std::borrow::Cow;

use clap::Subcommand;
use serde::Serialize;

use super::{Verb, args::receipts};
use crate::{
    app::App,
    error::Problem,
    model::{name::clean, selector::printed::keyed},
    output::{Columns, Record, amount},
};

/// The verbs of groups.
#[derive(Subcommand)]
#[allow(missing_docs)] // The verbs document themselves.
pub enum Command {
    Add(add::Add),
    List(list::List),
    Show(show::Show),
    Edit(edit::Edit),
    Remove(remove::Remove),
    Message(message::Message),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::Add(verb) => Box::new(verb),
            Command::List(verb) => Box::new(verb),
            Command::Show(verb) => Box::new(verb),
            Command::Edit(verb) => Box::new(verb),
            Command::Remove(verb) => Box::new(verb),
            Command::Message(verb) => Box::new(verb),
        }
    }
}

crate::words! {
    /// What became of a group.
    pub enum Outcome {
        /// Made.
        Created = "created",
        /// There already; nothing was changed.
        Exists = "exists",
        /// Changed.
        Updated = "updated",
        /// As asked already.
        Unchanged = "unchanged",
        /// Gone.
        Removed = "removed",
    }
}

/// What a writing verb did to one group.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Receipt {
    id: i64,
    group: String,
    outcome: Outcome,
    /// People in it; of a removed one, people who were.
    users: u64,
}

impl Record for Receipt {
    const NOUN: &'static str = "group";
    const FIELDS: &'static [&'static str] = &["id", "group", "outcome", "users"];
    const DEFAULT: &'static [&'static str] = &["group", "outcome", "users"];

    fn selector(&self) -> Cow<'_, str> {
        keyed("group", &self.group)
    }
}

/// Prints what was done, and says whose smart type it changed.
fn tell(
    app: &mut App,
    columns: &Columns,
    done: &[Receipt],
    users_changed: u64,
) -> anyhow::Result<()> {
    receipts::print(app, columns, done, |receipt| receipt.outcome.as_str())?;
    if users_changed > 0 {
        app.out.note(&format!(
            "{} changed smart type",
            amount(users_changed, "user")
        ));
    }
    Ok(())
}

/// The most characters of a group's name and of its login message.
const NAME_MAX: usize = 100;
const MESSAGE_MAX: usize = 2_000;

/// A text of a group as it is stored.
fn text(flag: &str, value: &str, most: usize) -> Result<String, Problem> {
    let text = clean(value);
    if text.is_empty() || text.chars().count() > most {
        return Err(Problem::usage(format!(
            "{flag} wants 1 to {most} characters"
        )));
    }
    Ok(text)
}
