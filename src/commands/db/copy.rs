//! `roster db copy`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use super::{
    file,
    freeze::sending,
    target::{Way, must_be_a_file, other, taken, thawed},
};
use crate::{
    app::{Access, App},
    commands::Verb,
    error::Problem,
    output::{Interrupt, Record, amount},
    settings::DbTarget,
    storage::{
        audit::{self, Entry},
        backup::folder_of,
        contents,
        copy::{self, Beginning},
        db::{Db, Ending},
        freeze::{self, Outcome, State},
    },
};

/// Copy the database into an empty one: from SQLite to PostgreSQL, back, or to another of the same kind
///
/// Every table is compared on both sides by the number of its rows and their digest. A copy that was stopped goes on where it stood,
/// and takes again what has changed since. While it is not whole the target takes no writes. --retire is for moving: it freezes the
/// source and, when all is there, marks it as moved, so that nothing is written to it any more. Without it both live on, and the copy's mail is
/// held back until `roster emails resume --all`.
#[derive(Args)]
#[command(after_help = "Example:\n  roster db copy --to other.db")]
pub struct Copy {
    /// The other database: a path, or postgres://… without its password
    #[arg(long, value_name = "URL")]
    to: String,
    /// Move: nothing is written to this database from now on
    #[arg(long)]
    retire: bool,
}

crate::words! {
    /// What became of a table.
    pub enum Fate {
        /// It would be copied.
        Planned = "planned",
        /// It was copied and is the same on both sides.
        Copied = "copied",
        /// A copy before had it already.
        Unchanged = "unchanged",
    }
}

/// One table.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Line {
    table: String,
    outcome: Fate,
    rows: u64,
    digest: Option<String>,
}

impl Record for Line {
    const NOUN: &'static str = "table";
    const FIELDS: &'static [&'static str] = &["table", "outcome", "rows", "digest"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.table)
    }
}

impl Verb for Copy {
    fn access(&self) -> Access {
        Access::Maintain
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Line>()?;
        file::must_be_there(app)?;
        let (here, there) = (place(&app.settings.db), self.target(app)?);
        let to = place(&there);
        self.may(app, &to)?;
        let lines = if app.switches.dry_run {
            planned(&mut app.db)?
        } else {
            self.work(app, &here, &there)?
        };
        let mut list = app.out.receipts(&columns)?;
        lines.iter().try_for_each(|line| list.row(line))?;
        Ok(list.end()?)
    }
}

impl Copy {
    /// Copies, or goes on with it.
    fn work(&self, app: &mut App, here: &str, there: &DbTarget) -> anyhow::Result<Vec<Line>> {
        let to = place(there);
        let source = app.settings.db.clone();
        let way = Way {
            here: &source,
            there,
            to: &to,
        };
        let mut target = way.opened(app)?;
        match copy::begin(&mut target, here, app.now()).map_err(|error| way.at_fault(error))? {
            Beginning::New => {}
            Beginning::Again => app.out.note("the copy goes on where it stopped"),
            Beginning::Taken => return Err(taken(&to).into()),
            Beginning::Other(of) => return Err(other(&to, &of).into()),
        }
        let interrupt = self.retire.then(Interrupt::watch);
        if self.retire {
            freeze_source(app, &to)?;
        }
        let stopped = || interrupt.as_ref().is_some_and(Interrupt::came);
        let (lines, last) = all(app, &mut target, &stopped).map_err(|error| way.between(error))?;
        if stopped() {
            return Err(way.stopped().into());
        }
        let now = app.now();
        if self.retire && !copy::retire(&mut app.db, &to, last, now)? {
            return Err(thawed(&to).into());
        }
        let hold = (!self.retire).then_some(app.actor.name.as_str());
        copy::finish(&mut target, hold, app.clock.now()).map_err(|error| way.at_fault(error))?;
        app.out.note(&format!(
            "{} in {to}: {}",
            amount(lines.iter().map(|line| line.rows).sum(), "row"),
            if self.retire {
                "this database takes no writes any more; set ROSTER_DB"
            } else {
                "its mail is held back until: roster emails resume --all"
            }
        ));
        app.stands(format!("roster db status --db {to}"));
        Ok(lines)
    }

    fn target(&self, app: &App) -> Result<DbTarget, Problem> {
        let target = DbTarget::parse(&self.to)?;
        if target.has_password() {
            return Err(Problem::usage(
                "--to holds a password, which everybody on this machine could read",
            )
            .code("secret_in_argument")
            .hint("put it into PGPASSFILE or db_password_command"));
        }
        let same = match &target {
            DbTarget::Memory => {
                return Err(Problem::usage("a database in memory is gone at once"));
            }
            DbTarget::File(path) => {
                let folder = folder_of(path);
                if !folder.is_dir() {
                    return Err(Problem::usage(format!("no folder '{}'", folder.display()))
                        .code("no_folder")
                        .hint("make it first, or check --to"));
                }
                must_be_a_file(path)?;
                app.settings.db.is_at(path)
            }
            DbTarget::Postgres(_) => place(&target) == place(&app.settings.db),
        };
        if same {
            return Err(Problem::usage("--to is the database itself"));
        }
        Ok(target)
    }

    /// Whether the source may be copied, and with `--retire` moved.
    fn may(&self, app: &mut App, to: &str) -> anyhow::Result<()> {
        let found = freeze::get(&mut app.db)?;
        let unfinished = found.as_ref().is_some_and(|f| f.state == State::Copying);
        let elsewhere = found.and_then(|f| f.other).is_some_and(|other| other != to);
        if unfinished || (self.retire && elsewhere) {
            freeze::must_be_open(&mut app.db)?;
        }
        if self.retire {
            let users = contents::count(&mut app.db)?.users;
            app.consent("moving the database", users.max(1), true)?;
        }
        Ok(())
    }
}

/// Nothing is written to the source while it is moved.
fn freeze_source(app: &mut App, to: &str) -> anyhow::Result<()> {
    let reason = format!("moving to {to}");
    let entry = Entry {
        at: app.clock.now(),
        actor: &app.actor,
        command: "db copy --retire",
        reason: Some(&reason),
        import_id: None,
    };
    match freeze::freeze(&mut app.db, &entry, Some(to), Ending::Commit)? {
        Outcome::Sending => Err(sending().into()),
        // Moved by a copy that was stopped at its very end.
        Outcome::Other(found) if found.other.as_deref() == Some(to) => Ok(()),
        Outcome::Other(_) => Ok(freeze::must_be_open(&mut app.db)?),
        // Or frozen by hand.
        Outcome::Changed | Outcome::Unchanged => Ok(()),
    }
}

/// Copies the tables of one moment, as many as there are before it is `stopped`; also the number of the audit's last row then.
fn all(
    app: &mut App,
    target: &mut Db,
    stopped: &dyn Fn() -> bool,
) -> anyhow::Result<(Vec<Line>, Option<i64>)> {
    let now = app.now();
    let App { db, out, .. } = app;
    Ok(db.snapshot(|source| {
        let last = audit::last(source)?;
        let mut lines = Vec::new();
        for table in copy::tables(source)? {
            if stopped() {
                break;
            }
            let copied = copy::table(source, target, &table, now)?;
            out.detail(&format!(
                "{}: {}",
                copied.table,
                amount(copied.content.rows, "row")
            ));
            lines.push(Line {
                table: copied.table,
                outcome: if copied.now {
                    Fate::Copied
                } else {
                    Fate::Unchanged
                },
                rows: copied.content.rows,
                digest: Some(copied.content.digest),
            });
        }
        Ok((lines, last))
    })?)
}

fn planned(db: &mut Db) -> anyhow::Result<Vec<Line>> {
    let names: Vec<String> = copy::tables(db)?.into_iter().map(|t| t.name).collect();
    let counts = contents::of_tables(db)?;
    Ok(counts
        .into_iter()
        .filter(|(table, _)| names.contains(table))
        .map(|(table, rows)| Line {
            table,
            outcome: Fate::Planned,
            rows,
            digest: None,
        })
        .collect())
}

/// A database as it is told to people and kept in the other one: absolute, without a password.
fn place(target: &DbTarget) -> String {
    match target {
        DbTarget::File(path) => std::path::absolute(path)
            .unwrap_or_else(|_| path.clone())
            .display()
            .to_string(),
        other => other.to_string(),
    }
}
