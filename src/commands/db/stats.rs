//! `roster db stats`

use std::{borrow::Cow, collections::HashMap};

use clap::Args;
use serde::Serialize;

use super::file;
use crate::{
    app::{Access, App},
    commands::Verb,
    output::Record,
    settings::DbTarget,
    storage::contents,
};

/// Say how big the database is: rows and bytes of every table, the file, its log, room that is free
#[derive(Args)]
#[command(after_help = "Example:\n  roster db stats -f json")]
pub struct Stats {}

/// One table.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct TableSize {
    table: String,
    rows: u64,
    bytes: u64,
    index_bytes: u64,
}

/// The database as a whole. A server tells neither its log nor its free room.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Shown {
    engine: &'static str,
    database: String,
    rows: u64,
    bytes: u64,
    wal_bytes: Option<u64>,
    free_bytes: Option<u64>,
    tables: Vec<TableSize>,
}

impl Record for Shown {
    const NOUN: &'static str = "database";
    const FIELDS: &'static [&'static str] = &[
        "engine",
        "database",
        "rows",
        "bytes",
        "wal_bytes",
        "free_bytes",
        "tables",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.database)
    }
}

impl Verb for Stats {
    fn access(&self) -> Access {
        Access::Maintain
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Shown>()?;
        file::must_be_there(app)?;
        let (counted, sizes) = app
            .db
            .snapshot(|db| Ok((contents::of_tables(db)?, db.sizes()?)))?;
        let mut sizes: HashMap<String, (u64, u64)> = sizes
            .into_iter()
            .map(|size| (size.table, (size.bytes, size.index_bytes)))
            .collect();
        let tables: Vec<TableSize> = counted
            .into_iter()
            .map(|(table, rows)| {
                let (bytes, index_bytes) = sizes.remove(&table).unwrap_or_default();
                TableSize {
                    table,
                    rows,
                    bytes,
                    index_bytes,
                }
            })
            .collect();
        let shown = Shown {
            engine: app.db.engine(),
            database: app.settings.db.to_string(),
            rows: tables.iter().map(|table| table.rows).sum(),
            bytes: app.db.bytes()?,
            wal_bytes: log_bytes(&app.settings.db),
            free_bytes: app.db.free_bytes()?,
            tables,
        };
        Ok(app.out.object(&columns, &shown)?)
    }
}

/// Bytes of the write-ahead log beside the file.
fn log_bytes(target: &DbTarget) -> Option<u64> {
    let DbTarget::File(path) = target else {
        return None;
    };
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    Some(std::fs::metadata(log).map_or(0, |log| log.len()))
}
