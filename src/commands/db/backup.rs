//! `roster db backup`

use std::{
    borrow::Cow,
    fs,
    path::{Path, PathBuf},
};

use clap::Args;
use serde::Serialize;

use super::{file, target::half_of};
use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::Verb,
    error::{Problem, typed},
    output::Record,
    storage::{Error, backup, schema},
};

/// Copy the database to a file, while others go on writing
///
/// The copy is one consistent state, is looked at before it gets its name (the engine's checks, the rows of every table) and is as
/// secret as the database: 0600. It is called NAME.backup-TIME, beside the database or in the folder --to.
#[derive(Args)]
#[command(after_help = "Example:\n  roster db backup --to backups --keep 14")]
pub struct Backup {
    /// A folder that is there, or the name of the file
    #[arg(long, value_name = "PATH")]
    to: Option<PathBuf>,
    /// Keep so many backups of this database in the folder and remove older ones
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    keep: Option<u32>,
}

/// What was done.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Receipt {
    database: String,
    outcome: &'static str,
    backup: String,
    bytes: Option<u64>,
    removed: Vec<String>,
}

impl Record for Receipt {
    const NOUN: &'static str = "backup";
    const FIELDS: &'static [&'static str] = &["database", "outcome", "backup", "bytes", "removed"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.backup)
    }
}

impl Verb for Backup {
    fn access(&self) -> Access {
        Access::Maintain
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Receipt>()?;
        let hint = "pg_dump --format=custom --file=roster.dump URL, with the URL of ROSTER_DB";
        let path = file::of(app, "db backup", hint)?;
        schema::check(&mut app.db)?;
        if let Some(of) = half_of(&mut app.db, schema::CURRENT)? {
            return Err(unfinished(&path, &of).into());
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let prefix = format!("{name}.backup-");
        let folder = match &self.to {
            Some(to) if !to.is_dir() => None,
            Some(to) => Some(to.clone()),
            None => Some(backup::folder_of(&path)),
        };
        let target = match (&folder, &self.to) {
            (Some(folder), _) => free(folder, &format!("{prefix}{}", stamp(app.now()))),
            (None, Some(_)) if self.keep.is_some() => {
                return Err(Problem::usage("--keep needs a folder to keep backups in")
                    .hint("make the folder, then: roster db backup --to FOLDER --keep 14")
                    .into());
            }
            (None, to) => to.clone().unwrap_or_default(),
        };
        let parent = backup::folder_of(&target);
        if !parent.is_dir() {
            return Err(Problem::usage(format!("no folder '{}'", parent.display()))
                .code("no_folder")
                .hint("make it first, or check --to")
                .into());
        }
        app.settings.check_written("--to", &target)?;
        if target.exists() {
            return Err(
                Problem::conflict(format!("'{}' is there already", target.display()))
                    .code("exists")
                    .hint("name another file, or a folder: each backup in it has a name of its own")
                    .into(),
            );
        }
        let outcome = if app.switches.dry_run {
            "planned"
        } else {
            backup::copy(&mut app.db, &target).map_err(|error| unwritten(error, &target))?;
            "written"
        };
        let old = match (&folder, self.keep) {
            (Some(folder), Some(keep)) => {
                let planned = app.switches.dry_run.then_some(target.as_path());
                beyond(folder, &prefix, planned, keep as usize)?
            }
            _ => Vec::new(),
        };
        if !app.switches.dry_run {
            old.iter().try_for_each(fs::remove_file)?;
            app.stands(format!("ls -l {}", target.display()));
        }
        let receipt = Receipt {
            database: path.display().to_string(),
            outcome,
            bytes: fs::metadata(&target).ok().map(|file| file.len()),
            backup: target.display().to_string(),
            removed: old.iter().map(|path| path.display().to_string()).collect(),
        };
        Ok(app.out.receipt(&columns, &receipt)?)
    }
}

/// A backup of half a copy would look like one of a whole database.
fn unfinished(path: &Path, of: &str) -> Problem {
    Problem::refused(format!(
        "a copy of {of} into '{}' has not been finished: rows are missing",
        path.display()
    ))
    .code("unfinished_copy")
    .hint(format!(
        "finish it, with --retire if it is for moving: roster db copy --db {} --to {}",
        typed(of),
        typed(&path.display().to_string())
    ))
}

/// No room or no way to write is exit 8, with the place.
fn unwritten(error: Error, target: &Path) -> anyhow::Error {
    match error {
        Error::Io(error) => {
            Problem::unavailable(format!("no backup at '{}': {error}", target.display()))
                .code("not_written")
                .hint("make room, or choose a folder that can be written with --to")
                .into()
        }
        other => other.into(),
    }
}

/// `20260102T030405Z`: no colons, which some file systems refuse; names sort by time.
pub(super) fn stamp(now: Timestamp) -> String {
    now.to_string().replace(['-', ':'], "")
}

/// The first name that is free: a second backup within a second gets `-02` behind its time, up to `-99`. They sort as they were made.
fn free(folder: &Path, name: &str) -> PathBuf {
    let later = (2..100).map(|n| format!("{name}-{n:02}"));
    let mut names = std::iter::once(name.to_owned()).chain(later);
    let free = names.find(|name| !folder.join(name).exists());
    folder.join(free.as_deref().unwrap_or(name))
}

/// Whether a name is one that [`stamp`] made, or [`free`] after it, so that nobody else's file is ever removed.
fn is_stamp(text: &str) -> bool {
    let text = match text.split_once('-') {
        Some((stamp, n)) if n.len() == 2 && n.bytes().all(|b| b.is_ascii_digit()) => stamp,
        _ => text,
    };
    let shape = |(at, c): (usize, char)| match at {
        8 => c == 'T',
        15 => c == 'Z',
        _ => c.is_ascii_digit(),
    };
    text.len() == 16 && text.chars().enumerate().all(shape)
}

/// Backups in a folder beyond the newest `keep`, oldest first; `planned` counts as there.
fn beyond(
    folder: &Path,
    prefix: &str,
    planned: Option<&Path>,
    keep: usize,
) -> std::io::Result<Vec<PathBuf>> {
    let mut found: Vec<PathBuf> = planned.map(Path::to_owned).into_iter().collect();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let ours = (name.to_str().and_then(|name| name.strip_prefix(prefix))).is_some_and(is_stamp);
        if ours && entry.file_type()?.is_file() {
            found.push(entry.path());
        }
    }
    found.sort();
    found.truncate(found.len().saturating_sub(keep));
    found.retain(|path| Some(path.as_path()) != planned);
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_backup_made_is_ever_removed() {
        let folder = tempfile::tempdir().unwrap();
        for name in [
            "x.db",
            "x.db.backup-20260102T030405Z",
            "x.db.backup-20260103T030405Z",
            "x.db.backup-20260104T030405Z",
            "x.db.backup-3-20260101T030405Z",
            "x.db.backup-20260101",
            "y.db.backup-20260101T030405Z",
        ] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        fs::create_dir(folder.path().join("x.db.backup-20250101T030405Z")).unwrap();
        let names = |keep| -> Vec<String> {
            let old = beyond(folder.path(), "x.db.backup-", None, keep).unwrap();
            let name = |path: PathBuf| path.file_name().unwrap().to_str().unwrap().to_owned();
            old.into_iter().map(name).collect()
        };
        assert_eq!(names(3), Vec::<String>::new());
        assert_eq!(
            names(1),
            [
                "x.db.backup-20260102T030405Z",
                "x.db.backup-20260103T030405Z"
            ]
        );
    }
}
