//! `roster tag …`

mod add;
pub(in crate::commands) mod facts;
mod list;
mod merge;
mod remove;
mod rename;

use std::collections::HashSet;

use clap::Subcommand;

use super::Verb;
use crate::{
    app::App,
    commands::args::{filter, selectors},
    error::Problem,
    model::{malformed::Malformed, selector::rows, tag::TagName},
    storage::{
        self,
        db::Db,
        tag::{self, Tag},
    },
};

/// The verbs of tags.
#[derive(Subcommand)]
#[allow(missing_docs)] // Each verb is described where its arguments are.
pub enum Command {
    Add(add::Add),
    List(list::List),
    Rename(rename::Rename),
    Merge(merge::Merge),
    Remove(remove::Remove),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::Add(verb) => Box::new(verb),
            Command::List(verb) => Box::new(verb),
            Command::Rename(verb) => Box::new(verb),
            Command::Merge(verb) => Box::new(verb),
            Command::Remove(verb) => Box::new(verb),
        }
    }
}

/// The tag with this name; an unknown one is exit 3 with near names.
fn one(app: &mut App, name: &str) -> anyhow::Result<Tag> {
    named(app, &name.parse()?)
}

fn named(app: &mut App, name: &TagName) -> anyhow::Result<Tag> {
    match tag::get(&mut app.db, name)? {
        Some(tag) => Ok(tag),
        None => Err(filter::unknown_tag(app, name)?.into()),
    }
}

/// Tags as typed or on stdin, each once.
fn names(app: &App, given: &[String]) -> anyhow::Result<Vec<TagName>> {
    let mut names: Vec<TagName> = Vec::with_capacity(given.len());
    let mut seen = HashSet::new();
    for (line, word) in selectors::words(app, given, &rows::TAGS)? {
        let name: TagName = word.parse().map_err(|mut malformed: Malformed| {
            if let Some(line) = line {
                malformed.message = format!("line {line}: {}", malformed.message);
            }
            malformed
        })?;
        if seen.insert(name.key()) {
            names.push(name);
        }
    }
    Ok(names)
}

/// Whether tags found a moment ago still exist, now that nobody else writes.
fn still_there(tx: &mut Db, ids: &[i64]) -> storage::Result<Result<(), Problem>> {
    let found = tag::named(tx, ids)?;
    Ok(if ids.iter().all(|id| found.contains_key(id)) {
        Ok(())
    } else {
        Err(Problem::not_found("the tag was removed in the meantime").code("unknown_tag"))
    })
}
