//! Files that an import writes besides: none may be one that is read, or written for something else.

use std::path::Path;

use crate::{app::App, error::Problem, output::is_same_file};

/// Refuses a file that is the database, the config file, or one of `others`, each with what it is.
pub fn check(
    app: &App,
    flag: &str,
    path: &Path,
    others: &[(&str, Option<&Path>)],
) -> Result<(), Problem> {
    named(flag, Some(path))?;
    app.settings.check_written(flag, path)?;
    let mut others = others.iter();
    match others.find(|(_, other)| other.is_some_and(|other| is_same_file(path, other))) {
        None => Ok(()),
        Some((what, _)) => Err(
            Problem::usage(format!("{flag} '{}' is {what}", path.display()))
                .code("would_overwrite")
                .hint(format!("name another file after {flag}")),
        ),
    }
}

/// Refuses `-`, which elsewhere is a stream: a file of that name would surprise.
pub fn named(flag: &str, path: Option<&Path>) -> Result<(), Problem> {
    if path == Some(Path::new("-")) {
        return Err(Problem::usage(format!("{flag} '-' names no file"))
            .hint(format!("{flag} /dev/stderr, or a file: {flag} ./-")));
    }
    Ok(())
}
