//! The other database of a copy: opened, and told of by its own name when it is at fault.

use std::path::Path;

use crate::{
    app::App,
    error::{Problem, problem_of, typed},
    settings::DbTarget,
    storage::{
        Error,
        db::Db,
        freeze::{self, State},
        schema,
    },
};

/// A copy that goes into `to`, which is `there`, out of `here`.
pub(super) struct Way<'a> {
    pub here: &'a DbTarget,
    pub there: &'a DbTarget,
    /// The target as it is told to people.
    pub to: &'a str,
}

impl Way<'_> {
    /// The target with its schema. A file that was made for it and has none goes again.
    pub fn opened(&self, app: &App) -> anyhow::Result<Db> {
        let made = match self.there {
            DbTarget::File(path) if !path.exists() => Some(path),
            _ => None,
        };
        let opened = app.other(self.there).and_then(|mut target| {
            if target.schema_version()?.is_none() {
                schema::migrate(&mut target, app.now(), &mut |_| {})?;
            }
            schema::check(&mut target)?;
            Ok(target)
        });
        if let (Err(_), Some(path)) = (&opened, made) {
            for suffix in ["", "-wal", "-shm", "-journal"] {
                let mut name = path.clone().into_os_string();
                name.push(suffix);
                let _ = std::fs::remove_file(name);
            }
        }
        opened.map_err(|error| self.at_fault(error))
    }

    /// A fault of the target, told as one: the run knows the source's name alone.
    pub fn at_fault(&self, error: impl Into<anyhow::Error>) -> anyhow::Error {
        let error = error.into();
        match error.downcast_ref() {
            Some(Error::Full) => {
                Problem::unavailable(format!("no space left for the copy: {}", self.to))
                    .code("disk_full")
                    .hint("free some space there, then run the same roster db copy again")
                    .into()
            }
            Some(_) => match problem_of(error.as_ref(), self.to) {
                Some(problem) => self.hinted(problem).into(),
                None => error,
            },
            None => error,
        }
    }

    /// A fault while rows go from one to the other: of the target, when it cannot be one of the source, which is only read.
    pub fn between(&self, error: impl Into<anyhow::Error>) -> anyhow::Error {
        let error = error.into();
        let is_server = |target: &DbTarget| matches!(target, DbTarget::Postgres(_));
        let theirs = match error.downcast_ref() {
            Some(Error::Full | Error::ReadOnly) => true,
            Some(
                Error::Lost(_) | Error::Uncertain(_) | Error::Forbidden(_) | Error::Timeout(_),
            ) => is_server(self.there) && !is_server(self.here),
            _ => false,
        };
        if theirs { self.at_fault(error) } else { error }
    }

    /// A move was stopped by a signal: what it froze is not opened again in passing, for a copy that goes on needs no second freeze.
    pub fn stopped(&self) -> Problem {
        Problem::unavailable(format!(
            "stopped: the copy is not whole, and {} stays frozen",
            self.here
        ))
        .hint("run the same roster db copy again: it goes on where it stopped; or to go on writing here: roster db thaw")
    }

    fn hinted(&self, mut problem: Problem) -> Problem {
        match problem.code {
            "older_schema" => problem.hint(format!(
                "name an empty one with --to, or: roster db migrate --db {}",
                typed(self.to)
            )),
            "damaged" => problem.hint("name another file with --to; the source was only read"),
            _ => {
                let hint = problem.hint.take().unwrap_or_default();
                let hint = hint
                    .replace("; `roster db status` shows what is used", "")
                    .replace("--db and ROSTER_DB", "--to")
                    .replace("--db or ROSTER_DB", "--to")
                    .replace("--db", "--to")
                    .replace("the URL", "the URL of --to");
                problem.hint(hint)
            }
        }
    }
}

/// A path that can be no database file, told before anything is tried.
pub(super) fn must_be_a_file(path: &Path) -> Result<(), Problem> {
    let place = path.display();
    match std::fs::metadata(path) {
        Ok(found) if found.is_dir() => Err(Problem::usage(format!(
            "'{place}' is a folder, not a database"
        ))
        .hint(format!(
            "write the file: --to {}",
            typed(&path.join("roster.db").display().to_string())
        ))),
        Ok(found) if !found.is_file() => {
            Err(Problem::usage(format!("'{place}' is no regular file"))
                .hint("write the path of a database file behind --to, or postgres://…"))
        }
        _ => Ok(()),
    }
}

/// Of what the database is an unfinished copy; `None` when it is none. Schemas before 13 knew no copies.
pub(super) fn half_of(db: &mut Db, schema: i64) -> crate::storage::Result<Option<String>> {
    if schema < 13 {
        return Ok(None);
    }
    let found = freeze::get(db)?.filter(|found| found.state == State::Copying);
    Ok(found.map(|found| found.other.unwrap_or_default()))
}

/// Somebody let others write to the source while it was moved.
pub(super) fn thawed(to: &str) -> Problem {
    Problem::conflict(format!(
        "the database was thawed while it was moved to {to}: what was written since may not be there"
    ))
    .code("thawed")
    .hint("it has not moved; run the same roster db copy again, which takes over what has changed")
}

/// The target holds something else.
pub(super) fn taken(to: &str) -> Problem {
    Problem::conflict(format!("the database {to} is not empty"))
        .code("target_not_empty")
        .hint("name an empty one: a new file, or a database made by createdb")
}

/// The target is half a copy of something else.
pub(super) fn other(to: &str, of: &str) -> Problem {
    Problem::conflict(format!("the database {to} is an unfinished copy of {of}"))
        .code("target_not_empty")
        .hint("name an empty one, or finish that copy")
}
