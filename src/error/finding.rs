//! The problem in whatever a verb failed with.

use std::io;

use super::{Kind, Problem, of_template};
use crate::{
    mail::template::Fault,
    model::malformed::Malformed,
    output::{JqFault, JqWrong, NotDrawn, UnknownField, is_broken_pipe, is_stop},
    storage::{self, db::Refusal},
};

/// Finds the problem to tell in whatever a verb failed with.
///
/// `place` is the database as it may be shown. `None` means that the reader of stdout went away, which is no failure.
pub fn problem_of(error: &(dyn std::error::Error + 'static), place: &str) -> Option<Problem> {
    if is_broken_pipe(error) {
        return None;
    }
    let mut message = error.to_string();
    let mut next = Some(error);
    while let Some(cause) = next {
        if let Some(problem) = cause.downcast_ref::<Problem>() {
            return Some(problem.clone());
        }
        if let Some(unknown) = cause.downcast_ref::<UnknownField>() {
            return Some(unknown.into());
        }
        if let Some(malformed) = cause.downcast_ref::<Malformed>() {
            return Some(malformed.clone().into());
        }
        if let Some(fault) = cause.downcast_ref::<Fault>() {
            return Some(fault.clone().into());
        }
        if let Some(error) = cause.downcast_ref::<storage::Error>() {
            return Some(of_storage(error, place));
        }
        if let Some(error) = cause.downcast_ref::<io::Error>() {
            return Some(of_io(error));
        }
        next = cause.source();
        if let Some(inner) = next {
            message = format!("{message}: {inner}");
        }
    }
    Some(Problem::new(Kind::Internal, message))
}

/// The code of [`after_commit`].
pub const ANSWER_LOST: &str = "answer_lost";

/// The problem of a command that failed once its changes were kept; `look` is the command that shows them. When only its answer could
/// not be written, that is no failure that may be run again: it would do everything twice.
pub fn after_commit(
    problem: Problem,
    error: &(dyn std::error::Error + 'static),
    look: &str,
) -> Problem {
    let mut next = Some(error);
    while next.is_some_and(|cause| !cause.is::<io::Error>()) {
        next = next.and_then(std::error::Error::source);
    }
    if next.is_none() {
        return problem;
    }
    Problem::new(
        Kind::Partial,
        format!(
            "what was to be done is done and kept; only its answer failed: {}",
            problem.message
        ),
    )
    .code(ANSWER_LOST)
    .hint(format!(
        "look before you run it again, which could do it twice: {look}"
    ))
}

fn of_storage(error: &storage::Error, place: &str) -> Problem {
    use storage::{Error, Summed};
    let message = format!("{error} ({place})");
    match error {
        Error::Busy | Error::Retry(_) => Problem::unavailable(message)
            .code("busy")
            .hint("run it again, or wait longer with --wait 60s"),
        Error::Unreachable(_) => Problem::unavailable(message)
            .code("unreachable")
            .hint("check --db and ROSTER_DB; `roster db status` shows what is used"),
        Error::Address(_) => Problem::usage(message)
            .code("invalid_setting")
            .hint("mend the URL: postgres://USER@HOST:PORT/DATABASE?sslmode=verify-full&sslrootcert=FILE"),
        Error::Refused(refusal, _) => Problem::unavailable(message)
            .code("unreachable")
            .hint(to_be_let_in(*refusal)),
        Error::Lost(_) => Problem::unavailable(message)
            .code("connection_lost")
            .hint("what was not committed was undone: run it again once the server answers"),
        Error::Uncertain(_) => Problem::new(Kind::Internal, message)
            .code("unknown_outcome")
            .hint("look before you run it again: roster audit list --since 1h"),
        Error::Forbidden(_) => Problem::unavailable(message).code("no_permission").hint(
            "use a role that may, or grant it what it needs: examples/postgres-role.sql and, for readers, examples/postgres-reader.sql",
        ),
        Error::Full => Problem::unavailable(message)
            .code("disk_full")
            .hint("free some space and run it again"),
        Error::ReadOnly => Problem::unavailable(message)
            .code("read_only")
            .hint(read_only(place)),
        Error::Frozen(_) => Problem::refused(message)
            .code("frozen")
            .hint("nothing was written; whoever froze it ends that with: roster db thaw"),
        Error::Moving(_) => Problem::refused(message).code("frozen").hint(
            "nothing was written; roster db status says when it has moved, and roster db thaw gives up a move that was stopped",
        ),
        Error::Moved(to) => Problem::refused(message).code("moved").hint(format!(
            "nothing was written; use the other one: ROSTER_DB={to}"
        )),
        Error::Unfinished(_) => Problem::refused(message)
            .code("unfinished_copy")
            .hint("run the same roster db copy again: it goes on where it stopped"),
        Error::Timeout(_) => Problem::unavailable(message)
            .code("timeout")
            .hint("run it again, or let the role's statement_timeout be longer"),
        Error::Foreign(_) => Problem::usage(message)
            .code("foreign_database")
            .hint("choose another file with --db; this one was not touched"),
        Error::Older(..) => Problem::usage(message)
            .code("older_schema")
            .hint("roster db migrate"),
        Error::Newer(..) => Problem::usage(message)
            .code("newer_schema")
            .hint("install a newer roster; nothing was touched"),
        Error::Damaged(_) | Error::NoTable(_) => Problem::new(Kind::Internal, message).code("damaged").hint(
            "keep a copy of the file, look with `roster db check`, then bring back a backup: roster db restore FILE --force --yes",
        ),
        Error::LastSuperAdmin(_) => Problem::conflict(error.to_string())
            .code("last_super_admin")
            .hint(
                "give the level to somebody else first: roster user level EMAIL --set super_admin",
            ),
        Error::Overflow(of) => Problem::new(Kind::Internal, message)
            .code("sum_too_large")
            .hint(match of {
                Summed::Orders => {
                    "look at the largest: roster order list --sort total:desc --limit 10"
                }
                Summed::Quotes => {
                    "look at the largest: roster quote list --sort value:desc --limit 10"
                }
            }),
        Error::Template(what) => of_template(what.clone()),
        Error::Statement(_) => Problem::usage(error.to_string()).code("bad_sql"),
        Error::Io(error) => of_io(error),
        Error::Decode(_) | Error::Engine(_) => Problem::new(Kind::Internal, message)
            .hint("roster db check tells whether the database is whole"),
    }
}

/// What to do when a server does not let us in, or is not the one that it should be.
fn to_be_let_in(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Password => {
            "give the role's password by PGPASSWORD, a line in PGPASSFILE or ~/.pgpass, or db_password_command"
        }
        Refusal::Clear => "the server wants encryption: add ?sslmode=require to the URL",
        Refusal::NoTls => {
            "turn on ssl at the server, or add ?sslmode=disable to the URL where nobody listens on the way"
        }
        Refusal::Role => {
            "let the role in by pg_hba.conf of the server, or name another role in the URL: postgres://USER@HOST/DATABASE"
        }
        Refusal::Database => {
            "make it: createdb NAME; or mend the name behind the last / of the URL"
        }
        Refusal::Authority => {
            "name the authority that signed the server's certificate: add ?sslrootcert=FILE to the URL"
        }
        Refusal::Certificate => {
            "give the server a certificate of its own, signed by the authority (CA:FALSE); sslrootcert stays that of the authority"
        }
        Refusal::Name => "name the server in the URL as its certificate does",
        Refusal::Expired => "renew the certificate of the server, or set the clock of this machine",
    }
}

/// What to do about a database that takes no writes.
pub fn read_only(place: &str) -> &'static str {
    if place.starts_with("postgres") {
        "the role may only read, or the server is a standby: name another with --db or ROSTER_DB"
    } else {
        "check the permissions of the file and of its folder"
    }
}

/// A problem of the replica that `--db-read` names: it is the replica that is to be looked at.
pub fn of_replica(mut problem: Problem) -> Problem {
    let hint = match problem.code {
        "unreachable" | "foreign_database" | "no_database" => {
            "check --db-read and ROSTER_DB_READ (db_read in the config file); roster doctor looks at both databases"
        }
        "older_schema" => {
            "the replica does not have the last migration of its database yet; roster doctor looks at both databases"
        }
        _ => {
            let hint = problem.hint.take();
            problem.hint =
                hint.map(|hint| hint.replace("--db and ROSTER_DB", "--db-read and ROSTER_DB_READ"));
            return problem;
        }
    };
    problem.hint(hint)
}

fn of_io(error: &io::Error) -> Problem {
    use io::ErrorKind;

    let inner = error.get_ref();
    if let Some(why) = inner.and_then(|inner| inner.downcast_ref::<NotDrawn>()) {
        return Problem::usage(why.to_string())
            .code("not_drawn")
            .hint(why.hint());
    }
    let inner = inner.and_then(|inner| inner.downcast_ref());
    if let Some(JqFault { message, wrong }) = inner {
        let problem = Problem::usage(message.clone());
        return match wrong {
            JqWrong::Syntax => problem
                .code("bad_jq")
                .hint("quote it for the shell: --jq '.[].email'"),
            JqWrong::Unknown => problem
                .code("bad_jq")
                .hint("`roster explain bad_jq` tells what there is"),
            JqWrong::Data => problem
                .code("jq_failed")
                .hint("leave out --jq and take -f json to see what is filtered"),
        };
    }
    if is_stop(error) {
        return Problem::unavailable(error.to_string()).hint("run it again");
    }
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            Problem::unavailable(error.to_string())
                .code("disk_full")
                .hint("free some space and run it again")
        }
        ErrorKind::NotFound | ErrorKind::IsADirectory | ErrorKind::NotADirectory => {
            Problem::usage(error.to_string()).hint("check the path")
        }
        _ => Problem::unavailable(error.to_string())
            .hint("check the path and its permissions, then run it again"),
    }
}
