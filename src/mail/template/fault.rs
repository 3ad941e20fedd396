//! What is wrong with a template, and where.

use std::fmt;

/// The place of a part that there is not.
pub const NOWHERE: &str = "nowhere";

/// One fault of one part of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The template.
    pub template: Box<str>,
    /// `subject`, `text` or `html`.
    pub part: &'static str,
    /// Where that part is kept: a path, `the database`, `built in`.
    pub place: Box<str>,
    /// The line in it, from 1.
    pub line: Option<usize>,
    /// The variable that is not there, when that is the fault.
    pub undefined: Option<String>,
    /// What is wrong.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "template '{}', {}", self.template, self.part)?;
        if let Some(line) = self.line {
            write!(f, " line {line}")?;
        }
        if &*self.place == NOWHERE {
            return write!(f, ": {}", self.what);
        }
        write!(f, " ({}): {}", self.place, self.what)
    }
}

impl std::error::Error for Fault {}
