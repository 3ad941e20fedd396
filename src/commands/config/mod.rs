//! `roster config …`

pub(in crate::commands) mod facts;
mod path;
mod set;
mod show;
mod unset;
mod validate;

use std::borrow::Cow;

use clap::Subcommand;
use serde::Serialize;

use super::Verb;
use crate::{
    app::App,
    error::Problem,
    output::Record,
    settings::{
        Origin,
        environment::Folders,
        key::{self, Key},
    },
};

/// The verbs of settings.
#[derive(Subcommand)]
#[allow(missing_docs)] // The verbs document themselves.
pub enum Command {
    Show(show::Show),
    Set(set::Set),
    Unset(unset::Unset),
    Path(path::Path),
    Validate(validate::Validate),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::Show(verb) => Box::new(verb),
            Command::Set(verb) => Box::new(verb),
            Command::Unset(verb) => Box::new(verb),
            Command::Path(verb) => Box::new(verb),
            Command::Validate(verb) => Box::new(verb),
        }
    }
}

/// What a writing verb did to one setting of the database.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Receipt {
    key: &'static str,
    outcome: &'static str,
    before: Option<String>,
    value: Option<String>,
}

impl Record for Receipt {
    const NOUN: &'static str = "setting";
    const FIELDS: &'static [&'static str] = &["key", "outcome", "before", "value"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.key)
    }
}

/// The setting of this name, if the database may keep it; the others belong into a file on each machine.
fn policy(app: &App, name: &str) -> Result<&'static Key, Problem> {
    let key = key::key(name)?;
    if key.policy {
        return Ok(key);
    }
    let table = match key.name.rsplit_once('.') {
        Some((table, last)) => format!("[{table}]\n{last} = …"),
        None => format!("{} = …", key.name),
    };
    Err(Problem::usage(format!(
        "'{}' belongs to this machine, not to everybody who uses the database",
        key.name
    ))
    .code("not_policy")
    .hint(format!("write into {}:\n{table}", config_file(app))))
}

/// Where the config file is, or would be.
fn config_file(app: &App) -> String {
    let usual = || Some(Folders::of_user().config?.join("config.toml"));
    let path = app.settings.config_file.clone().or_else(usual);
    path.map_or_else(
        || "a file named by --config".to_owned(),
        |path| path.display().to_string(),
    )
}

/// Says when a file or the environment wins over what the database keeps.
fn warn_of_own(app: &mut App, key: &Key) {
    let settings = app.settings.list();
    let own = settings.iter().find(|setting| {
        setting.key == key.name && matches!(setting.origin, Origin::Environment | Origin::File)
    });
    if let Some(own) = own {
        let value = own.value.as_deref().unwrap_or_default();
        let text = format!(
            "{} is '{value}' in the {}, which wins on this machine",
            key.name, own.origin
        );
        app.out.warn(&text);
    }
}
