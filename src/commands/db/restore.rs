//! `roster db restore`

use std::{
    borrow::Cow,
    fs,
    path::{Path, PathBuf},
};

use clap::Args;
use serde::Serialize;

use super::{
    place::{Old, put_in_place},
    target::half_of,
};
use crate::{
    app::{Access, App},
    commands::Verb,
    error::{Kind, Problem},
    output::Record,
    settings::DbTarget,
    storage::{
        Error,
        audit::{self, Subject},
        contents, counter,
        db::{Db, Mode},
        outbox, schema,
    },
};

/// Put a backup in the place of the database
///
/// The backup is looked at first: the engine's checks in full, its schema, its rows. A database that is there is replaced only with --force
/// and --yes; it is kept beside itself as NAME.replaced-TIME. Whoever has it open sees the old content or the new one. Mail that
/// waits in the backup may have been sent since, so it is held back until `roster emails resume --all`. Ids and the numbers of `roster
/// changes` go on above those of the database that was replaced.
#[derive(Args)]
#[command(after_help = "Example:\n  roster db restore roster.db.backup-20260102T030405Z")]
pub struct Restore {
    /// The backup
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Replace a database that is there
    #[arg(long)]
    force: bool,
}

/// What was done.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Receipt {
    database: String,
    outcome: &'static str,
    backup: String,
    schema: i64,
    rows: u64,
    replaced: Option<String>,
    mail_held: bool,
}

impl Record for Receipt {
    const NOUN: &'static str = "database";
    const FIELDS: &'static [&'static str] = &[
        "database",
        "outcome",
        "backup",
        "schema",
        "rows",
        "replaced",
        "mail_held",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.database)
    }
}

impl Verb for Restore {
    fn access(&self) -> Access {
        // A damaged database could not be opened, and is what one restores.
        Access::None
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Receipt>()?;
        let path = match &app.settings.db {
            DbTarget::File(path) => path.clone(),
            DbTarget::Memory => {
                return Err(Problem::usage("a database in memory has no file").into());
            }
            DbTarget::Postgres(_) => {
                return Err(Problem::refused(
                    "db restore is for SQLite files; a server has tools of its own",
                )
                .code("not_on_postgres")
                .hint("pg_restore --clean --if-exists --dbname=URL roster.dump")
                .into());
            }
        };
        let (mut source, schema) = self.looked_at(app)?;
        let mut old = Old::of(&path, app)?;
        if !old.is_missing() && !self.force {
            return Err(
                Problem::refused(format!("there is a database at '{}'", path.display()))
                    .code("database_exists")
                    .hint(format!(
                        "to replace it: roster db restore {} --force --yes",
                        self.file.display()
                    ))
                    .into(),
            );
        }
        app.consent(
            &format!("replacing the database '{}'", path.display()),
            old.rows().max(u64::from(!old.is_missing())),
            true,
        )?;
        let rows = contents::of_tables(&mut source)?
            .iter()
            .map(|(_, rows)| rows)
            .sum();
        let mut receipt = Receipt {
            database: path.display().to_string(),
            outcome: "planned",
            backup: self.file.display().to_string(),
            schema,
            rows,
            replaced: None,
            mail_held: held(&mut source, schema)?,
        };
        if !app.switches.dry_run {
            receipt.outcome = "restored";
            let counters = old.counters();
            receipt.replaced = put_in_place(app, &mut source, old, &path)?;
            finish(app, &path, &receipt, &counters)?;
            app.stands("roster db status".to_owned());
        }
        if receipt.mail_held {
            app.out
                .note("mail that waits is held back; look at it, then: roster emails resume --all");
        }
        if schema < schema::CURRENT {
            app.out
                .note("the backup has an older schema: roster db migrate");
        }
        Ok(app.out.receipt(&columns, &receipt)?)
    }
}

impl Restore {
    /// The backup, opened to be read, when it is sound and of a schema that this program knows.
    fn looked_at(&self, app: &App) -> anyhow::Result<(Db, i64)> {
        let place = self.file.display();
        if app.settings.db.is_at(&self.file) {
            return Err(Problem::usage(format!("'{place}' is the database itself")).into());
        }
        let found = fs::metadata(&self.file);
        if !found.is_ok_and(|found| found.is_file()) {
            return Err(Problem::usage(format!("there is no file '{place}'"))
                .hint("ls *.backup-*")
                .into());
        }
        let told = |error: Error| -> anyhow::Error {
            match error {
                Error::Damaged(what) => unsound(&self.file, &what).into(),
                Error::Foreign(what) => {
                    Problem::usage(format!("'{place}' is no roster database: {what}"))
                        .code("foreign_database")
                        .hint("name a file that roster db backup has written")
                        .into()
                }
                other => other.into(),
            }
        };
        let mut db = Db::sqlite(&self.file, Mode::Read, app.settings.wait).map_err(told)?;
        let Some(schema) = db.schema_version().map_err(told)? else {
            return Err(Problem::usage(format!("'{place}' is empty")).into());
        };
        if schema > schema::CURRENT {
            return Err(Error::Newer(schema, schema::CURRENT).into());
        }
        if let Some(fault) = db.integrity(true).map_err(told)?.into_iter().next() {
            return Err(unsound(&self.file, &fault).into());
        }
        if let Some(of) = half_of(&mut db, schema).map_err(told)? {
            return Err(unfinished(&self.file, &of).into());
        }
        Ok((db, schema))
    }
}

/// Its tables do not belong together: users may be missing, and the counters say that ids are free which are taken.
fn unfinished(file: &Path, of: &str) -> Problem {
    Problem::refused(format!(
        "'{}' is an unfinished copy of {of}: rows are missing",
        file.display()
    ))
    .code("unfinished_copy")
    .hint("nothing was changed; choose another backup, or finish the copy: the same roster db copy --to … again")
}

fn unsound(file: &Path, what: &str) -> Problem {
    Problem::new(
        Kind::Internal,
        format!("the backup '{}' is damaged: {what}", file.display()),
    )
    .code("damaged")
    .hint("nothing was changed; choose another backup")
}

/// Whether mail waits in a backup. The first schema knew no paused campaigns, and its programs sent nothing.
fn held(source: &mut Db, schema: i64) -> Result<bool, Error> {
    Ok(schema > 1 && outbox::waits(source)?)
}

/// Notes the restore in the audit, numbered above what the replaced database has told, and holds mail back that waits.
fn finish(
    app: &App,
    path: &Path,
    receipt: &Receipt,
    counters: &[(String, i64)],
) -> anyhow::Result<()> {
    let mut db = Db::sqlite(path, Mode::Write, app.settings.wait)?;
    db.prepare_new()?;
    let now = app.now();
    let entry = app.entry(audit::RESTORE);
    let (backup, held) = (&receipt.backup, receipt.mail_held);
    Ok(db.bare_tx(crate::storage::db::Ending::Commit, |tx| {
        counter::raise(tx, counters)?;
        if held {
            outbox::pause(tx, outbox::ALL, &app.actor.name, now)?;
        }
        let subject = Subject {
            name: "database".to_owned(),
            after: Some(serde_json::json!({ "backup": backup, "mail_held": held })),
            ..Subject::default()
        };
        audit::append(tx, &entry, &[subject]).map(drop)
    })?)
}
