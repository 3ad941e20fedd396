//! Opening the database that a verb needs: which one, whether it is there, whether its schema is ours.

use std::{
    fs::{self, OpenOptions, Permissions},
    io::ErrorKind,
    os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt},
    path::Path,
};

use super::{Access, App, Switches};
use crate::{
    clock::Timestamp,
    error::{Problem, problem_of},
    output::Output,
    settings::{
        Settings,
        secret::Secret,
        target::{DbTarget, masked_url},
    },
    storage::{
        self,
        db::{Db, Mode},
        schema,
    },
};

/// One opening: what is known before there is an [`super::App`].
pub(super) struct Opening<'a> {
    pub settings: &'a Settings,
    pub switches: &'a Switches,
    pub out: &'a mut Output,
    pub access: Access,
    pub now: Timestamp,
}

impl<'a> Opening<'a> {
    /// The database for this access.
    pub fn open(mut self) -> anyhow::Result<Db> {
        match self.access {
            Access::None => Ok(Db::memory()?),
            Access::Glance => {
                self.access = Access::Read;
                let place = self.chosen().to_string();
                self.target().or_else(|error| {
                    if let Some(problem) = problem_of(error.as_ref(), &place) {
                        self.out.warn(&problem.message);
                    }
                    Ok(empty(self.now)?)
                })
            }
            _ => self.target(),
        }
    }

    /// The database, or its replica for who only reads.
    fn chosen(&self) -> &'a DbTarget {
        let settings = self.settings;
        let replica = settings.db_read.as_ref();
        let replica = replica.filter(|_| self.access.is_for_a_replica());
        replica.unwrap_or(&settings.db)
    }

    fn target(&mut self) -> anyhow::Result<Db> {
        let settings = self.settings;
        let target = self.chosen();
        match target {
            DbTarget::Memory => Ok(empty(self.now)?),
            DbTarget::File(path) => self.file(path),
            DbTarget::Postgres(url) => {
                let password = settings.password_of(target)?;
                let password = password.as_ref().map(Secret::expose);
                let db = Db::postgres(url, password, settings.wait)?;
                self.settled(db, &masked_url(url))
            }
        }
    }

    fn file(&mut self, path: &Path) -> anyhow::Result<Db> {
        let place = path.display().to_string();
        let found = match fs::metadata(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let (mode, wait) = (self.settings.db_mode, self.settings.wait);
                return self.missing(&place, || {
                    create_file(path, mode)
                        .map_err(|error| storage::Error::Unreachable(error.to_string()))?;
                    Ok(Db::sqlite(path, Mode::Create, wait)?)
                });
            }
            Err(error) if error.kind() == ErrorKind::NotADirectory => {
                return Err(Problem::usage(format!(
                    "'{place}' leads through a file as if it were a folder"
                ))
                .hint("check --db and ROSTER_DB")
                .into());
            }
            Err(error) => return Err(storage::Error::Unreachable(error.to_string()).into()),
            Ok(found) => found,
        };
        if found.is_dir() {
            return Err(
                Problem::usage(format!("'{place}' is a folder, not a database"))
                    .hint(format!(
                        "write the file: --db {}",
                        path.join("roster.db").display()
                    ))
                    .into(),
            );
        }
        if !found.is_file() {
            return Err(Problem::usage(format!("'{place}' is no regular file"))
                .hint("write the path of a database file, or postgres://…")
                .into());
        }
        let mode = if self.access == Access::Query {
            Mode::Read
        } else {
            Mode::Write
        };
        let db = Db::sqlite(path, mode, self.settings.wait)?;
        self.settled(db, &place)
    }

    /// An open database, once its schema is known to be ours. An empty one counts as missing.
    fn settled(&mut self, mut db: Db, place: &str) -> anyhow::Result<Db> {
        self.warn_of_network(&db, place);
        let as_it_is = matches!(self.access, Access::Maintain | Access::Migrate);
        if as_it_is || schema::check(&mut db)? {
            return Ok(db);
        }
        self.missing(place, move || Ok(db))
    }

    fn warn_of_network(&mut self, db: &Db, place: &str) {
        if let Some(kind) = db.network() {
            self.out.warn(&format!(
                "{place} lies on a network file system ({kind}): writers are slow there and its locks are not always kept; \
                 a local disk or PostgreSQL is safer"
            ));
        }
    }

    /// A database that is not there yet: created by writing verbs, and empty for all others.
    fn missing(
        &mut self,
        place: &str,
        create: impl FnOnce() -> anyhow::Result<Db>,
    ) -> anyhow::Result<Db> {
        if self.settings.db_must_exist {
            return Err(Problem::usage(format!("no database at '{place}'"))
                .code("no_database")
                .hint("set --db or ROSTER_DB, or take db_must_exist out of the config to have it created")
                .into());
        }
        match self.access {
            Access::Migrate if self.switches.dry_run => Ok(Db::memory()?),
            Access::Migrate => {
                let db = create()?;
                self.warn_of_network(&db, place);
                Ok(db)
            }
            Access::Write if self.switches.dry_run => Ok(empty(self.now)?),
            Access::Write => {
                let mut db = create()?;
                self.warn_of_network(&db, place);
                // Of several processes that find no database, one makes it.
                if !schema::migrate(&mut db, self.now, &mut |_| {})?.is_empty() {
                    self.out.note(&format!("created database {place}"));
                }
                Ok(db)
            }
            _ => {
                self.out.warn(&format!("no database at {place}"));
                Ok(empty(self.now)?)
            }
        }
    }
}

impl App {
    /// Opens the database as it is, for a verb that was begun without one.
    pub fn reopen(&mut self) -> anyhow::Result<()> {
        let now = self.now();
        let opening = Opening {
            settings: &self.settings,
            switches: &self.switches,
            out: &mut self.out,
            access: Access::Maintain,
            now,
        };
        self.db = opening.open()?;
        Ok(())
    }

    /// Opens another database than the run's, to be written to; a file is made when it is missing.
    pub fn other(&self, target: &DbTarget) -> anyhow::Result<Db> {
        let settings = &self.settings;
        match target {
            DbTarget::Memory => Ok(Db::memory()?),
            DbTarget::File(path) => {
                if !path.exists() {
                    create_file(path, settings.db_mode)
                        .map_err(|error| storage::Error::Unreachable(error.to_string()))?;
                }
                Ok(Db::sqlite(path, Mode::Create, settings.wait)?)
            }
            DbTarget::Postgres(url) => {
                let password = settings.password_of(target)?;
                let password = password.as_ref().map(Secret::expose);
                Ok(Db::postgres(url, password, settings.wait)?)
            }
        }
    }
}

/// Creates the empty file with its permissions before SQLite opens it; its side files follow the file's mode.
fn create_file(path: &Path, mode: u32) -> std::io::Result<()> {
    if let Some(folder) = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        fs::DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(folder)?;
    }
    let created = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(mode)
        .open(path);
    match created {
        // The umask may have taken away what the config grants to a group.
        Ok(file) => file.set_permissions(Permissions::from_mode(mode)),
        // Another process was faster: it is the same database.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error),
    }
}

fn empty(now: Timestamp) -> storage::Result<Db> {
    let mut db = Db::memory()?;
    schema::migrate(&mut db, now, &mut |_| {})?;
    Ok(db)
}
