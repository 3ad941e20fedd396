//! `roster db status`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::Verb,
    output::Record,
    settings::DbTarget,
    storage::{contents, schema},
};

/// Say which database is used, which schema it has and how much is in it
#[derive(Args)]
#[command(after_help = "Example:\n  roster db status")]
pub struct Status {}

crate::words! {
    /// How the database's schema stands to the program's.
    pub enum State {
        /// There is no database.
        Missing = "missing",
        /// There is one without a schema.
        Empty = "empty",
        /// The program's own.
        Current = "current",
        /// `roster db migrate` brings it up to date.
        Older = "older",
        /// A newer program made it.
        Newer = "newer",
    }
}

/// What `db status` prints. Rows are counted only where the schema is the program's.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Shown {
    engine: &'static str,
    database: String,
    state: State,
    schema: Option<i64>,
    schema_known: i64,
    bytes: Option<u64>,
    users: Option<u64>,
    accounts: Option<u64>,
    tags: Option<u64>,
    groups: Option<u64>,
    imports: Option<u64>,
    audits: Option<u64>,
    created_at: Option<Timestamp>,
}

impl Record for Shown {
    const NOUN: &'static str = "database";
    const FIELDS: &'static [&'static str] = &[
        "engine",
        "database",
        "state",
        "schema",
        "schema_known",
        "bytes",
        "users",
        "accounts",
        "tags",
        "groups",
        "imports",
        "audits",
        "created_at",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.database)
    }
}

impl Verb for Status {
    fn access(&self) -> Access {
        Access::Maintain
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Shown>()?;
        let missing = match &app.settings.db {
            DbTarget::File(path) => !path.exists(),
            DbTarget::Memory | DbTarget::Postgres(_) => false,
        };
        let schema = if missing {
            None
        } else {
            app.db.schema_version()?
        };
        let state = match schema {
            None if missing => State::Missing,
            None => State::Empty,
            Some(schema::CURRENT) => State::Current,
            Some(found) if found < schema::CURRENT => State::Older,
            Some(_) => State::Newer,
        };
        let counts = if state == State::Current {
            Some(app.db.snapshot(contents::count)?)
        } else {
            None
        };
        let shown = Shown {
            engine: app.db.engine(),
            database: app.settings.db.to_string(),
            state,
            schema,
            schema_known: schema::CURRENT,
            bytes: if missing { None } else { Some(app.db.bytes()?) },
            users: counts.map(|counts| counts.users),
            accounts: counts.map(|counts| counts.accounts),
            tags: counts.map(|counts| counts.tags),
            groups: counts.map(|counts| counts.groups),
            imports: counts.map(|counts| counts.imports),
            audits: counts.map(|counts| counts.audits),
            created_at: match state {
                State::Current | State::Older => schema::created_at(&mut app.db)?,
                _ => None,
            },
        };
        Ok(app.out.object(&columns, &shown)?)
    }
}
