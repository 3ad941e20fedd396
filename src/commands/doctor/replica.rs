//! The replica that `--db-read` names, if any: whether it is there, and how far it is behind.

use super::finding::{Findings, Severity};
use crate::{
    app::App,
    error::{Problem, problem_of},
    output::amount,
    settings::DbTarget,
    storage::{audit, db::Db, schema},
};

/// Looks at the replica beside the open database.
pub fn look(app: &mut App, findings: &mut Findings) -> anyhow::Result<()> {
    let Some(target) = app.settings.db_read.clone() else {
        return Ok(());
    };
    let place = target.to_string();
    let mut replica = match open(app, &target) {
        Ok(replica) => replica,
        Err(error) => {
            match problem_of(error.as_ref(), &place).or_else(|| error.downcast().ok()) {
                Some(problem) => {
                    let hint = "check --db-read, or take db_read out of the config";
                    findings.look("replica", Err(problem.hint(hint)));
                }
                None => unread(findings, &place, "it cannot be opened"),
            }
            return Ok(());
        }
    };
    match replica.schema_version() {
        Ok(Some(schema::CURRENT)) => {}
        Ok(Some(other)) => {
            let what = format!("its schema is {other} instead of {}", schema::CURRENT);
            unread(findings, &place, &what);
            return Ok(());
        }
        Ok(None) => {
            unread(findings, &place, "it is empty");
            return Ok(());
        }
        Err(error) => {
            unread(findings, &place, &error.to_string());
            return Ok(());
        }
    }
    // First the replica: what is written meanwhile then counts as behind, never as ahead.
    let theirs = audit::last(&mut replica)?.unwrap_or(0);
    let ours = audit::last(&mut app.db)?.unwrap_or(0);
    if theirs > ours {
        findings.add(
            "replica",
            Severity::Error,
            "not_a_replica",
            format!("{place} has changes that the database has not"),
            Some("set --db-read to a replica of this database"),
        );
    } else {
        let behind = match ours - theirs {
            0 => "up to date".to_owned(),
            behind => format!("{} behind", amount(behind as u64, "change")),
        };
        findings.ok("replica", format!("{place}, {behind}"));
    }
    Ok(())
}

/// Opens it, and makes no file where there is none.
fn open(app: &App, target: &DbTarget) -> anyhow::Result<Db> {
    match target {
        DbTarget::File(path) if !path.exists() => {
            Err(Problem::usage(format!("there is no replica at {target}"))
                .code("no_database")
                .hint("set --db-read, or take db_read out of the config")
                .into())
        }
        _ => app.other(target),
    }
}

fn unread(findings: &mut Findings, place: &str, why: &str) {
    findings.add(
        "replica",
        Severity::Error,
        "bad_replica",
        format!("{place} cannot be read from: {why}"),
        Some("set --db-read to a replica of this database, or take it out"),
    );
}
