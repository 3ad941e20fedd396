//! The place of a database file, where a backup is put.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};

use super::backup::stamp;
use crate::{
    app::App,
    error::Problem,
    storage::{
        Error, backup, contents, counter,
        db::{Db, Mode},
        freeze, schema,
    },
};

/// What is in the place now.
pub(super) enum Old {
    Missing,
    /// A database that can be opened, with so many rows.
    Sound(Box<Db>, u64),
    /// Whatever else: it is moved aside as it is. What its counters say, as far as they can be read.
    Broken(Vec<(String, i64)>),
}

impl Old {
    pub fn of(path: &Path, app: &App) -> anyhow::Result<Old> {
        if fs::metadata(path).map_or(true, |found| found.len() == 0) {
            return Ok(Old::Missing);
        }
        let mut db = match Db::sqlite(path, Mode::Write, app.settings.wait) {
            Ok(db) => db,
            Err(Error::Damaged(_)) => return Ok(Old::Broken(Vec::new())),
            Err(other) => return Err(other.into()),
        };
        if db.schema_version()? == Some(schema::CURRENT) {
            freeze::must_be_open(&mut db)?;
        }
        Ok(match contents::of_tables(&mut db) {
            Ok(counts) => Old::Sound(Box::new(db), counts.iter().map(|(_, rows)| rows).sum()),
            Err(Error::Damaged(_)) => Old::Broken(counter::all(&mut db).unwrap_or_default()),
            Err(other) => return Err(other.into()),
        })
    }

    pub fn is_missing(&self) -> bool {
        matches!(self, Old::Missing)
    }

    pub fn rows(&self) -> u64 {
        match self {
            Old::Sound(_, rows) => *rows,
            Old::Missing | Old::Broken(_) => 0,
        }
    }

    /// The ids and numbers that it has given out, as far as they can be read: what takes its place gives none of them again, or readers
    /// of `roster changes` would miss what comes next.
    pub fn counters(&mut self) -> Vec<(String, i64)> {
        match self {
            Old::Missing => Vec::new(),
            Old::Sound(db, _) => counter::all(db).unwrap_or_default(),
            Old::Broken(counters) => std::mem::take(counters),
        }
    }
}

/// Keeps the old database beside itself and puts the backup in its place; returns where the old one is.
///
/// A sound database is replaced from within, in one transaction: a process that has it open goes on with the new content, and
/// could otherwise write into a file that has lost its name.
pub(super) fn put_in_place(
    app: &App,
    source: &mut Db,
    old: Old,
    path: &Path,
) -> anyhow::Result<Option<String>> {
    let aside = beside(path, &format!(".replaced-{}", stamp(app.now())));
    if !old.is_missing() && aside.exists() {
        return Err(Problem::conflict(format!("'{}' is there already", aside.display())).into());
    }
    match old {
        Old::Sound(mut db, _) => {
            if let Err(error) = backup::copy(&mut db, &aside) {
                // One that cannot be copied is kept as it is.
                if !matches!(error, Error::Damaged(_)) {
                    return Err(error.into());
                }
                drop(db);
                return put_in_place(app, source, Old::Broken(Vec::new()), path);
            }
            db.replace_by(source)?;
        }
        old => {
            let staged = backup::stage(source, path)?
                .ok_or_else(|| Problem::usage("the backup is no file"))?;
            fs::set_permissions(&staged, fs::Permissions::from_mode(app.settings.db_mode))?;
            if !old.is_missing() {
                for suffix in ["-wal", "-shm", ""] {
                    let from = beside(path, suffix);
                    if from.exists() {
                        fs::rename(&from, beside(&aside, suffix))?;
                    }
                }
            }
            staged.persist(path).map_err(|failed| failed.error)?;
            backup::settle(path);
            if old.is_missing() {
                return Ok(None);
            }
        }
    }
    Ok(Some(aside.display().to_string()))
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}
