//! The database: whether it is there, is ours, is whole, and can be written.

use std::{os::unix::fs::PermissionsExt, path::Path, time::Duration};

use super::{
    around,
    finding::{Finding, Findings, Severity},
    replica, rows,
};
use crate::{
    app::App,
    output::amount,
    settings::DbTarget,
    storage::{
        self, Error,
        freeze::{self, State},
        outbox, schema,
    },
};

/// How long the doctor waits for another writer: most are done by then.
const WRITER: Duration = Duration::from_secs(2);

/// Looks at everything about the database; `false` when its tables cannot be asked.
pub fn look(app: &mut App, findings: &mut Findings) -> anyhow::Result<bool> {
    let place = app.settings.db.to_string();
    if let DbTarget::File(path) = app.settings.db.clone() {
        if !path.exists() {
            findings.add(
                "database",
                Severity::Warning,
                "no_database",
                format!("there is none at {place}"),
                Some("the first writing command makes it; or set --db or ROSTER_DB"),
            );
            return Ok(false);
        }
        permissions(&path, app.settings.db_mode, findings);
    }
    if let Err(error) = app.reopen() {
        let problem = crate::error::problem_of(error.as_ref(), &place);
        if let Some(problem) = problem {
            findings.look("database", Err(problem));
        }
        return Ok(false);
    }
    let engine = app.db.engine();
    findings.ok("database", format!("{engine}, {place}"));
    if !schema(app, findings) {
        return Ok(false);
    }
    if !integrity(app, findings)? {
        return Ok(false);
    }
    let looks: [fn(&mut App, &mut Findings) -> anyhow::Result<()>; 7] = [
        state,
        writers,
        around::clock,
        around::room,
        replica::look,
        rows::look,
        rows::key,
    ];
    for look in looks {
        permitted(look, app, findings)?;
    }
    Ok(true)
}

/// Looks at one thing more. That the role may not look is a finding, and so is that there is nothing sound to look at.
pub fn permitted(
    look: fn(&mut App, &mut Findings) -> anyhow::Result<()>,
    app: &mut App,
    findings: &mut Findings,
) -> anyhow::Result<()> {
    let Err(error) = look(app, findings) else {
        return Ok(());
    };
    let check = match error.downcast_ref() {
        Some(Error::Forbidden(_)) => "rights",
        Some(Error::Damaged(_) | Error::NoTable(_) | Error::Decode(_)) => "rows",
        _ => return Err(error),
    };
    let place = app.settings.db.to_string();
    if let Some(problem) = crate::error::problem_of(error.as_ref(), &place) {
        // Several looks meet the same missing table.
        let told = |finding: &Finding| finding.what == problem.message;
        if !findings.0.iter().any(told) {
            findings.look(check, Err(problem));
        }
    }
    Ok(())
}

fn permissions(path: &Path, mode: u32, findings: &mut Findings) {
    for suffix in ["", "-wal"] {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        let Ok(found) = std::fs::metadata(&name) else {
            continue;
        };
        let found = found.permissions().mode() & 0o777;
        if found & !mode != 0 {
            findings.add(
                "permissions",
                Severity::Error,
                "exposed",
                format!(
                    "{} has the mode {found:04o}, which lets others in",
                    Path::new(&name).display()
                ),
                Some(&format!("chmod {mode:04o} {}", Path::new(&name).display())),
            );
            return;
        }
    }
    // Side files are made in the folder, so it must be writable as well, but not for everybody: they could put another file in its place.
    let folder = storage::backup::folder_of(path);
    let open = std::fs::metadata(&folder).map(|found| found.permissions().mode());
    if open.is_ok_and(|mode| mode & 0o1002 == 0o002) {
        findings.add(
            "permissions",
            Severity::Error,
            "exposed",
            format!(
                "everybody can replace the files in the folder of the database, {}",
                folder.display()
            ),
            Some(&format!("chmod o-w {}", folder.display())),
        );
        return;
    }
    match storage::backup::writable(&folder) {
        Ok(()) => findings.ok("permissions", format!("{mode:04o}")),
        Err(error) => findings.add(
            "permissions",
            Severity::Error,
            "not_writable",
            format!("nothing can be written into {}: {error}", folder.display()),
            Some("the file and its folder must belong to whoever runs roster"),
        ),
    }
}

fn schema(app: &mut App, findings: &mut Findings) -> bool {
    let found = match app.db.schema_version() {
        Ok(found) => found,
        Err(error) => {
            let place = app.settings.db.to_string();
            if let Some(problem) = crate::error::problem_of(&error, &place) {
                findings.look("schema", Err(problem));
            }
            return false;
        }
    };
    let (code, what, hint) = match found {
        Some(schema::CURRENT) => {
            findings.ok("schema", schema::CURRENT.to_string());
            return true;
        }
        None => {
            findings.add(
                "schema",
                Severity::Warning,
                "no_database",
                "the database is empty",
                Some("the first writing command fills it: roster db migrate"),
            );
            return false;
        }
        Some(found) if found < schema::CURRENT => ("older_schema", found, "roster db migrate"),
        Some(found) => ("newer_schema", found, "install a newer roster"),
    };
    findings.add(
        "schema",
        Severity::Error,
        code,
        format!("{what}, and this program needs {}", schema::CURRENT),
        Some(hint),
    );
    false
}

/// Whether the engine finds nothing wrong: what is damaged is not asked any further.
fn integrity(app: &mut App, findings: &mut Findings) -> anyhow::Result<bool> {
    let faults = match app.db.integrity(false) {
        Ok(faults) => faults,
        Err(Error::Damaged(what)) => vec![what],
        Err(other) => return Err(other.into()),
    };
    match faults.first() {
        None => findings.ok("integrity", "quick check"),
        Some(fault) => findings.add(
            "integrity",
            Severity::Error,
            "damaged",
            format!("{} found, the first: {fault}", amount(faults.len() as u64, "fault")),
            Some("keep a copy of the file, then bring back a backup: roster db restore FILE --force --yes"),
        ),
    }
    if let Some(kind) = app.db.network() {
        findings.add(
            "disk",
            Severity::Warning,
            "network_file_system",
            format!("the file lies on {kind}, whose locks are not always kept"),
            Some("move it to a local disk, or to PostgreSQL: roster db copy --to URL --retire"),
        );
    }
    Ok(faults.is_empty())
}

fn state(app: &mut App, findings: &mut Findings) -> anyhow::Result<()> {
    if let Some(found) = freeze::get(&mut app.db)? {
        let other = found.other.unwrap_or_default();
        let (code, what, hint) = match found.state {
            State::Frozen => (
                "frozen",
                format!(
                    "nobody can write: {}",
                    found.state_reason.as_deref().unwrap_or("frozen")
                ),
                "roster db thaw",
            ),
            State::Moved => (
                "moved",
                format!("it has moved to {other}"),
                "set ROSTER_DB to the new one",
            ),
            State::Copying => (
                "unfinished_copy",
                format!("it is an unfinished copy of {other}"),
                "run roster db copy again",
            ),
        };
        findings.add("state", Severity::Warning, code, what, Some(hint));
    } else {
        findings.ok("state", "open");
    }
    if outbox::is_paused(&mut app.db, outbox::ALL)? {
        findings.add(
            "mail",
            Severity::Warning,
            "mail_held",
            "all mail is held back",
            Some("roster emails resume --all"),
        );
    }
    Ok(())
}

fn writers(app: &mut App, findings: &mut Findings) -> anyhow::Result<()> {
    let wait = app.settings.wait;
    let probed = app.db.probe_writer(WRITER.min(wait));
    app.db.set_wait(wait)?;
    match probed {
        Ok(()) => {
            let others = match app.db.others()? {
                Some(others) => {
                    format!("none; {} to the server", amount(others, "other connection"))
                }
                None => "none".to_owned(),
            };
            findings.ok("locks", others);
        }
        Err(Error::Busy | Error::Retry(_)) => findings.add(
            "locks",
            Severity::Warning,
            "busy",
            "another process is in the middle of a write and does not end it",
            Some("look which: fuser roster.db, or pg_stat_activity on a server"),
        ),
        Err(Error::ReadOnly) => findings.add(
            "locks",
            Severity::Error,
            "read_only",
            "the database cannot be written",
            Some(crate::error::read_only(&app.settings.db.to_string())),
        ),
        Err(other) => return Err(other.into()),
    }
    Ok(())
}
