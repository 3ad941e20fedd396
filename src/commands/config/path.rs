//! `roster config path`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use super::config_file;
use crate::{
    app::{Access, App},
    commands::Verb,
    output::{Format, Record},
};

/// Print the path of the config file that counts, or where one would be looked for
#[derive(Args)]
#[command(after_help = "Example:\n  roster config path")]
pub struct Path {}

/// The file.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Shown {
    path: String,
    exists: bool,
}

impl Record for Shown {
    const NOUN: &'static str = "config file";
    const FIELDS: &'static [&'static str] = &["path", "exists"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.path)
    }
}

impl Verb for Path {
    fn access(&self) -> Access {
        Access::None
    }

    fn bears_faults(&self) -> bool {
        true
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Shown>()?;
        let shown = Shown {
            path: config_file(app),
            exists: (app.settings.config_file.as_ref()).is_some_and(|path| path.exists()),
        };
        if !shown.exists {
            app.out.note("there is no config file yet");
        }
        // Bare, so that it can stand in a command: vi "$(roster config path)".
        match app.out.format() {
            Format::Table | Format::Tsv => app.out.text(&format!("{}\n", shown.path))?,
            _ => app.out.object(&columns, &shown)?,
        }
        Ok(())
    }
}
