//! Errors as a person or a script meets them: a kind (which is the exit code), a code, what happened, what to type next.

pub mod codes;
mod finding;
mod typed;

use std::fmt;

use serde::Serialize;

pub use self::{
    finding::{ANSWER_LOST, after_commit, of_replica, problem_of, read_only},
    typed::typed,
};
pub use crate::output::near;
use crate::{
    mail::template::{Fault, NOWHERE},
    model::malformed::Malformed,
    output::UnknownField,
};

/// What kind of failure: each is one exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
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
    /// Every kind, by exit code.
    pub const ALL: [Kind; 9] = [
        Kind::Internal,
        Kind::Usage,
        Kind::NotFound,
        Kind::Conflict,
        Kind::Ambiguous,
        Kind::Partial,
        Kind::Refused,
        Kind::Unavailable,
        Kind::Condition,
    ];

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

    /// The name of an exit code, also of those that are no failures.
    pub fn name_of(exit: u8) -> &'static str {
        let kind = Kind::ALL.iter().find(|kind| kind.exit() == exit);
        match (kind, exit) {
            (Some(kind), _) => kind.name(),
            (None, 0) => "ok",
            (None, _) => "interrupted",
        }
    }

    /// The kind whose exit code this is; of others [`Kind::Internal`].
    pub fn of_exit(exit: u8) -> Kind {
        let kind = Kind::ALL.iter().find(|kind| kind.exit() == exit);
        kind.copied().unwrap_or(Kind::Internal)
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

    /// The same problem with a narrower code, one of [`codes`].
    #[must_use]
    pub fn code(mut self, code: &'static str) -> Problem {
        debug_assert!(codes::is_known(code), "'{code}' is explained nowhere");
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
        let name = &fault.template;
        let mend = match &*fault.place {
            "the database" | "given" => format!("roster template edit {name} changes it"),
            "built in" => format!("roster template show {name}"),
            NOWHERE => format!(
                "make one without --language: roster template edit {name} --subject TEXT --text-file FILE"
            ),
            place => format!("change the file {place}"),
        };
        let problem = of_template(fault.to_string());
        problem.hint(format!(
            "{mend}; roster template check looks at all of them"
        ))
    }
}

fn of_template(what: String) -> Problem {
    Problem::usage(what)
        .code("bad_template")
        .hint("roster template check names the fault; roster template edit NAME mends it")
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
