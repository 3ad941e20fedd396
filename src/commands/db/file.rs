//! The file of the database, for the verbs that are about a file.

use std::path::PathBuf;

use crate::{app::App, error::Problem, settings::DbTarget, storage::schema};

/// The file, which must be there. A server is refused with `hint`, which says what does it there.
pub(super) fn of(app: &App, verb: &str, hint: &str) -> Result<PathBuf, Problem> {
    match &app.settings.db {
        DbTarget::File(path) if path.exists() => Ok(path.clone()),
        DbTarget::File(path) => Err(missing(&path.display().to_string())),
        DbTarget::Memory => Err(Problem::usage("a database in memory has no file")
            .code("no_database")
            .hint("set --db or ROSTER_DB")),
        DbTarget::Postgres(_) => Err(Problem::refused(format!(
            "{verb} is for SQLite files; a server has tools of its own"
        ))
        .code("not_on_postgres")
        .hint(hint)),
    }
}

/// The database must be there and have the program's schema.
pub(super) fn must_be_there(app: &mut App) -> anyhow::Result<()> {
    let there = match &app.settings.db {
        DbTarget::File(path) => path.exists(),
        DbTarget::Memory | DbTarget::Postgres(_) => true,
    };
    if there && schema::check(&mut app.db)? {
        return Ok(());
    }
    Err(missing(&app.settings.db.to_string()).into())
}

fn missing(place: &str) -> Problem {
    Problem::usage(format!("no database at '{place}'"))
        .code("no_database")
        .hint("set --db or ROSTER_DB")
}
