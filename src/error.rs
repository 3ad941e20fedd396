//! Errors as a person or a script meets them: a kind (which is the exit code), a code, what happened, what to type next.

use std::{fmt, io};

use serde::Serialize;

pub use crate::output::near;
use crate::{
    mail::template::Fault,
    model::malformed::Malformed,
    output::{NotDrawn, UnknownField, is_broken_pipe},
    storage,
};

/// What kind of failure: each is one exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// 1: unforeseen failure, damaged database.
    Internal,
    /// 2: bad flag, argument, field or configuration; unreadable or wrong kind of input; wrong schema.
    Usage,
    /// 3: a named thing does not exist.
    NotFound,
    /// 4: exists already, or an illegal move.
    Conflict,
    /// 5: several things match.
    Ambiguous,
    /// 6: finished, but some rows or selectors were rejected.
    Partial,
    /// 7: policy or a missing confirmation; nothing was written.
    Refused,
    /// 8: database busy or unreachable, disk full, target not writable; running again is safe.
    Unavailable,
    /// 9: `--fail-if-any` or `--fail-if-none` came true.
    Condition,
}

impl Kind {
    /// The process exit code.
    pub fn exit(self) -> u8 {
        match self {
            Kind::Internal => 1,
            Kind::Usage => 2,
            Kind::NotFound => 3,
            Kind::Conflict => 4,
            Kind::Ambiguous => 5,
            Kind::Partial => 6,
            Kind::Refused => 7,
            Kind::Unavailable => 8,
            Kind::Condition => 9,
        }
    }

    /// The name in error objects when a problem has no narrower code.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Internal => "internal",
            Kind::Usage => "usage",
            Kind::NotFound => "not_found",
            Kind::Conflict => "conflict",
            Kind::Ambiguous => "ambiguous",
            Kind::Partial => "partial",
            Kind::Refused => "refused",
            Kind::Unavailable => "unavailable",
            Kind::Condition => "condition",
        }
    }
}

/// One failure, told the way every command tells it: `error: message`, then `hint: hint`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The exit code's kind.
    pub kind: Kind,
    /// A stable word for scripts, `not_found` or narrower (`unknown_field`).
    pub code: &'static str,
    /// What happened, lower case, no full stop, values in single quotes.
    pub message: String,
    /// What to type next, usually a command to paste.
    pub hint: Option<String>,
}

impl Problem {
    /// A problem whose code is the kind's own name.
    pub fn new(kind: Kind, message: impl Into<String>) -> Problem {
        Problem {
            kind,
            code: kind.name(),
            message: message.into(),
            hint: None,
        }
    }

    /// Exit 2.
    pub fn usage(message: impl Into<String>) -> Problem {
        Problem::new(Kind::Usage, message)
    }

    /// Exit 3.
    pub fn not_found(message: impl Into<String>) -> Problem {
        Problem::new(Kind::NotFound, message)
    }

    /// Exit 4.
    pub fn conflict(message: impl Into<String>) -> Problem {
        Problem::new(Kind::Conflict, message)
    }

    /// Exit 7.
    pub fn refused(message: impl Into<String>) -> Problem {
        Problem::new(Kind::Refused, message)
    }

    /// Exit 8.
    pub fn unavailable(message: impl Into<String>) -> Problem {
        Problem::new(Kind::Unavailable, message)
    }

    /// The same problem with a narrower code.
    #[must_use]
    pub fn code(mut self, code: &'static str) -> Problem {
        self.code = code;
        self
    }

    /// The same problem with a hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Problem {
        self.hint = Some(hint.into());
        self
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Problem {}

impl From<Malformed> for Problem {
    fn from(malformed: Malformed) -> Problem {
        Problem {
            hint: malformed.hint,
            ..Problem::usage(malformed.message)
        }
    }
}

impl From<Fault> for Problem {
    fn from(fault: Fault) -> Problem {
        of_template(fault.to_string())
    }
}

fn of_template(what: String) -> Problem {
    Problem::usage(what)
        .code("bad_template")
        .hint("roster template check")
}

impl From<&UnknownField> for Problem {
    fn from(unknown: &UnknownField) -> Problem {
        Problem::usage(unknown.to_string())
            .code("unknown_field")
            .hint(unknown.hint())
    }
}

impl From<UnknownField> for Problem {
    fn from(unknown: UnknownField) -> Problem {
        Problem::from(&unknown)
    }
}

/// `did you mean 'a' or 'b'?` for the names nearest to `word`, or `None`.
pub fn did_you_mean<'a>(word: &str, names: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let names = near(word, names);
    (!names.is_empty()).then(|| {
        let quoted: Vec<String> = names.iter().map(|n| format!("'{n}'")).collect();
        format!("did you mean {}?", quoted.join(" or "))
    })
}

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

fn of_storage(error: &storage::Error, place: &str) -> Problem {
    use storage::Error;
    let message = format!("{error} ({place})");
    match error {
        Error::Busy | Error::Retry(_) => Problem::unavailable(message)
            .code("busy")
            .hint("run it again, or wait longer with --wait 60s"),
        Error::Unreachable(_) => Problem::unavailable(message)
            .code("unreachable")
            .hint("check --db and ROSTER_DB; `roster db status` shows what is used"),
        Error::Full => Problem::unavailable(message)
            .code("disk_full")
            .hint("free some space and run it again"),
        Error::ReadOnly => Problem::unavailable(message)
            .code("read_only")
            .hint("check the permissions of the file and of its folder"),
        Error::Foreign(_) => Problem::usage(message)
            .code("foreign_database")
            .hint("choose another file with --db; this one was not touched"),
        Error::Older(..) => Problem::usage(message)
            .code("older_schema")
            .hint("roster db migrate"),
        Error::Newer(..) => Problem::usage(message)
            .code("newer_schema")
            .hint("install a newer roster; nothing was touched"),
        Error::Damaged(_) => Problem::new(Kind::Internal, message).code("damaged").hint(
            "keep a copy of the file, then look with `roster db check` and bring back a backup",
        ),
        Error::LastSuperAdmin => Problem::conflict(error.to_string())
            .code("last_super_admin")
            .hint(
                "give the level to somebody else first: roster user level EMAIL --set super_admin",
            ),
        Error::Template(what) => of_template(what.clone()),
        Error::Io(error) => of_io(error),
        Error::Decode(_) | Error::Engine(_) => Problem::new(Kind::Internal, message)
            .hint("roster db check tells whether the database is whole"),
    }
}

fn of_io(error: &io::Error) -> Problem {
    use io::ErrorKind;

    let inner = error.get_ref();
    if let Some(why) = inner.and_then(|inner| inner.downcast_ref::<NotDrawn>()) {
        return Problem::usage(why.to_string())
            .code("not_drawn")
            .hint(why.hint());
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
