//! `roster db migrate`

use std::{
    borrow::Cow,
    path::{Path, PathBuf},
};

use clap::Args;
use serde::Serialize;

use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::Verb,
    error::{Kind, Problem},
    output::Record,
    settings::DbTarget,
    storage::{Error, backup, freeze, schema},
};

/// The first schema in which a database can be frozen.
const FREEZABLE: i64 = 13;

/// Bring the database to the schema of this program
///
/// An SQLite database is copied first, beside itself as PATH.backup-SCHEMA-TIME. On PostgreSQL the backup is yours to make: --yes says that
/// there is one. A missing database is created. Each step is one transaction; a database that is newer than the program, or another
/// program's, is not touched.
#[derive(Args)]
#[command(after_help = "Example:\n  roster db migrate")]
pub struct Migrate {}

crate::words! {
    /// What became of the schema.
    pub enum Outcome {
        /// There was none.
        Created = "created",
        /// It is newer than before.
        Migrated = "migrated",
        /// It was the program's already.
        Unchanged = "unchanged",
    }
}

/// What was done.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Receipt {
    database: String,
    outcome: Outcome,
    schema_before: Option<i64>,
    schema: i64,
    steps: Vec<&'static str>,
    backup: Option<String>,
}

impl Record for Receipt {
    const NOUN: &'static str = "database";
    const FIELDS: &'static [&'static str] = &[
        "database",
        "outcome",
        "schema_before",
        "schema",
        "steps",
        "backup",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.database)
    }
}

impl Verb for Migrate {
    fn access(&self) -> Access {
        Access::Migrate
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Receipt>()?;
        let before = app.db.schema_version()?;
        let outcome = match before {
            None => Outcome::Created,
            Some(schema::CURRENT) => Outcome::Unchanged,
            Some(found) if found > schema::CURRENT => {
                return Err(Error::Newer(found, schema::CURRENT).into());
            }
            Some(_) => Outcome::Migrated,
        };
        let mut receipt = Receipt {
            database: app.settings.db.to_string(),
            outcome,
            schema_before: before,
            schema: schema::CURRENT,
            steps: schema::MIGRATIONS
                .iter()
                .filter(|step| step.version > before.unwrap_or(0))
                .map(|step| step.name)
                .collect(),
            backup: None,
        };
        if before.is_some_and(|found| found >= FREEZABLE) {
            freeze::must_be_open(&mut app.db)?;
        }
        if !app.switches.dry_run && outcome != Outcome::Unchanged {
            if let (Outcome::Migrated, Some(found)) = (outcome, before) {
                receipt.backup = safe(app, found)?;
            }
            let now = app.now();
            let App { db, out, .. } = app;
            receipt.steps = schema::migrate(db, now, &mut |step| {
                out.detail(&format!("schema {}: {}", step.version, step.name));
            })?;
        }
        Ok(app.out.receipt(&columns, &receipt)?)
    }
}

/// Makes sure that there is a way back: a copy of a file, a yes for a server. Returns where the copy is.
fn safe(app: &mut App, schema: i64) -> anyhow::Result<Option<String>> {
    let DbTarget::File(path) = app.settings.db.clone() else {
        if app.switches.yes {
            return Ok(None);
        }
        return Err(Problem::refused(
            "a server's database is migrated in place, and the backup is yours to make",
        )
        .code("needs_yes")
        .hint("make one with pg_dump, then: roster db migrate --yes")
        .into());
    };
    if let Some(fault) = app.db.integrity(false)?.into_iter().next() {
        return Err(Error::Damaged(fault).into());
    }
    let target = backup_path(&path, schema, app.now());
    backup::copy(&mut app.db, &target).map_err(|error| match error {
        Error::Io(error) => anyhow::Error::from(
            Problem::new(
                Kind::Unavailable,
                format!("no backup could be made, so nothing was migrated: {error}"),
            )
            .hint("make room or a folder that can be written, then run it again"),
        ),
        other => other.into(),
    })?;
    let place = target.display().to_string();
    app.out.note(&format!("backup: {place}"));
    Ok(Some(place))
}

/// `PATH.backup-1-20260102T030405Z`: no colons, which some file systems refuse.
fn backup_path(path: &Path, schema: i64, now: Timestamp) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(
        ".backup-{schema}-{}",
        now.to_string().replace(['-', ':'], "")
    ));
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        app::Switches,
        output::{Options, Output, Streams},
        settings::{GlobalFlags, Settings},
    };

    /// An app on a database in `folder`, as `db migrate` opens it, with a schema in it.
    fn app(folder: &Path, yes: bool) -> App {
        let flags = GlobalFlags {
            db: folder.join("x.db").to_str().map(str::to_owned),
            ..GlobalFlags::default()
        };
        let switches = Switches {
            yes,
            ..Switches::default()
        };
        let streams = Streams {
            stdout: Box::new(std::io::sink()),
            stderr: Box::new(std::io::sink()),
            stdout_is_terminal: false,
            stderr_is_terminal: false,
            width: 80,
        };
        let settings = Settings::load(&flags).unwrap();
        let out = Output::new(Options::default(), streams).unwrap();
        let opened = App::open(settings, switches, out, Access::Migrate);
        let mut app = opened.map_err(|failed| failed.1).unwrap();
        let now = app.now();
        schema::migrate(&mut app.db, now, &mut |_| {}).unwrap();
        app
    }

    #[test]
    fn an_older_file_is_copied_beside_itself_before_anything_changes() {
        let folder = tempfile::tempdir().unwrap();
        let mut app = app(folder.path(), false);
        let place = safe(&mut app, 1).unwrap().unwrap();
        assert!(place.contains("x.db.backup-1-"), "{place}");
        let mode = std::os::unix::fs::PermissionsExt::mode(
            &std::fs::metadata(&place).unwrap().permissions(),
        );
        assert_eq!(mode & 0o777, 0o600);
    }

    #[test]
    fn a_server_is_migrated_only_by_somebody_who_has_a_backup() {
        let folder = tempfile::tempdir().unwrap();
        for (yes, code) in [(false, Some("needs_yes")), (true, None)] {
            let mut app = app(folder.path(), yes);
            app.settings.db = DbTarget::Postgres("postgres://h/d".to_owned());
            let found = safe(&mut app, 1).err();
            let problem = found.and_then(|error| error.downcast::<Problem>().ok());
            assert_eq!(problem.map(|problem| problem.code), code);
        }
    }

    #[test]
    fn a_backup_is_named_after_the_database_its_schema_and_the_time() {
        assert_eq!(
            backup_path(Path::new("/srv/roster.db"), 3, Timestamp(1_767_323_045)),
            Path::new("/srv/roster.db.backup-3-20260102T030405Z")
        );
    }
}
