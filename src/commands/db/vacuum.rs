//! `roster db vacuum`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use super::file;
use crate::{
    app::{Access, App},
    commands::Verb,
    output::Record,
    storage::freeze,
};

/// Give back room that removed rows left
///
/// An SQLite file is written anew, which takes as much room again while it lasts, and others wait. A server frees room for later rows
/// table by table and counts what is in them, and nobody waits.
#[derive(Args)]
#[command(after_help = "Example:\n  roster db vacuum")]
pub struct Vacuum {}

/// What was done.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Receipt {
    database: String,
    outcome: &'static str,
    bytes_before: u64,
    bytes: u64,
}

impl Record for Receipt {
    const NOUN: &'static str = "database";
    const FIELDS: &'static [&'static str] = &["database", "outcome", "bytes_before", "bytes"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.database)
    }
}

impl Verb for Vacuum {
    fn access(&self) -> Access {
        Access::Maintain
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Receipt>()?;
        file::must_be_there(app)?;
        freeze::must_be_open(&mut app.db)?;
        let bytes_before = app.db.bytes()?;
        if !app.switches.dry_run {
            app.db.vacuum()?;
            app.stands("roster db status".to_owned());
        }
        let receipt = Receipt {
            database: app.settings.db.to_string(),
            outcome: if app.switches.dry_run {
                "planned"
            } else {
                "done"
            },
            bytes_before,
            bytes: app.db.bytes()?,
        };
        Ok(app.out.receipt(&columns, &receipt)?)
    }
}
