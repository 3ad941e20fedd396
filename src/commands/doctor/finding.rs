//! What was looked at, and what is to be done about it.

use std::borrow::Cow;

use serde::Serialize;

use crate::{
    error::{Problem, codes},
    output::Record,
};

crate::words! {
    /// How bad it is.
    pub enum Severity {
        /// As it should be.
        Ok = "ok",
        /// Worth knowing; nothing is wrong.
        Note = "note",
        /// Something that will do harm, or does already to a few.
        Warning = "warning",
        /// Something does not work.
        Error = "error",
    }
}

/// One thing that was looked at.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub struct Finding {
    /// What was looked at.
    pub check: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// A stable word for scripts; `ok` when all is well.
    pub code: &'static str,
    /// What was found.
    pub what: String,
    /// What to do.
    pub hint: Option<String>,
}

impl Record for Finding {
    const NOUN: &'static str = "finding";
    const FIELDS: &'static [&'static str] = &["check", "severity", "code", "what", "hint"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.code)
    }
}

/// What was found so far.
#[derive(Debug, Default)]
pub struct Findings(pub Vec<Finding>);

impl Findings {
    /// All is well.
    pub fn ok(&mut self, check: &'static str, what: impl Into<String>) {
        self.add(check, Severity::Ok, "ok", what, None);
    }

    /// Something to tell.
    pub fn add(
        &mut self,
        check: &'static str,
        severity: Severity,
        code: &'static str,
        what: impl Into<String>,
        hint: Option<&str>,
    ) {
        debug_assert!(codes::is_known(code), "'{code}' is explained nowhere");
        self.0.push(Finding {
            check,
            severity,
            code,
            what: what.into(),
            hint: hint.map(str::to_owned),
        });
    }

    /// What a look brought: a text, or the problem that it met.
    pub fn look(&mut self, check: &'static str, found: Result<String, Problem>) {
        match found {
            Ok(what) => self.ok(check, what),
            Err(problem) => self.add(
                check,
                Severity::Error,
                problem.code,
                problem.message,
                problem.hint.as_deref(),
            ),
        }
    }

    /// Whether all is well so far, notes included.
    pub fn first_wrong(&self) -> Option<&Finding> {
        self.0
            .iter()
            .find(|finding| finding.severity >= Severity::Warning)
    }

    /// How many things are wrong.
    pub fn wrong(&self) -> u64 {
        let wrong = |finding: &&Finding| finding.severity >= Severity::Warning;
        self.0.iter().filter(wrong).count() as u64
    }
}
