//! `roster subscribers check`

use std::{borrow::Cow, path::PathBuf};

use clap::Args;
use serde::Serialize;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        importing::{
            flags::{CheckFlags, InputFlags, source, tell_unasked},
            problem,
        },
    },
    error::{Kind, Problem},
    intake::{Intake, Purpose},
    output::{Record, share, verb},
};

/// Check a list of addresses without a database, row by row
///
/// The parsing and the checks are those of `subscribers import`. Exit 6 when any row is not ok.
#[derive(Args)]
#[command(after_help = "Example:\n  roster subscribers check examples/paste.txt -f jsonl")]
pub struct Check {
    /// The file; - is standard input
    file: PathBuf,
    #[command(flatten)]
    input: InputFlags,
    #[command(flatten)]
    checks: CheckFlags,
}

/// What was found out about one row or token.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Checked<'a> {
    line: u64,
    input: &'a str,
    email: Option<&'a str>,
    name: Option<&'a str>,
    ok: bool,
    reason: Option<&'static str>,
    detail: Option<&'a str>,
    suggestion: Option<&'a str>,
}

impl Record for Checked<'_> {
    const NOUN: &'static str = "row";
    const FIELDS: &'static [&'static str] = &[
        "line",
        "input",
        "email",
        "name",
        "ok",
        "reason",
        "detail",
        "suggestion",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.email.unwrap_or(self.input))
    }
}

impl Verb for Check {
    fn access(&self) -> Access {
        Access::None
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Checked>()?;
        let usual = app.settings.subscribers.check;
        let options = self
            .input
            .options(app, &self.checks, Purpose::Subscribers, usual)?;
        let mut intake = Intake::open(source(app, &self.file)?, options).map_err(problem)?;
        // A first row that was taken for a header would be missing without a word.
        for note in &intake.shape().notes {
            app.out.note(note);
        }
        let mut wrong = 0_u64;
        let mut list = app.out.list(&columns)?;
        while let Some(entry) = intake.next().map_err(problem)? {
            let mut row = Checked {
                line: entry.line,
                input: entry.input,
                email: None,
                name: entry.name,
                ok: true,
                reason: None,
                detail: None,
                suggestion: None,
            };
            match &entry.outcome {
                Ok(person) => {
                    row.email = person
                        .address
                        .as_ref()
                        .map(crate::model::address::Address::email);
                    list.row(&row)?;
                }
                Err(reject) => {
                    wrong += 1;
                    row.ok = false;
                    row.email = reject.email.as_deref();
                    row.reason = Some(reject.reason.as_str());
                    row.detail = reject.detail.as_deref();
                    row.suggestion = reject.suggestion.as_deref();
                    list.row(&row)?;
                }
            }
        }
        list.end()?;
        tell_unasked(app, intake.unasked());
        if wrong > 0 {
            let message = format!(
                "{} {} not ok",
                share(wrong, intake.rows(), "row"),
                verb(wrong, "is", "are")
            );
            return Err(Problem::new(Kind::Partial, message)
                .hint("see the column reason")
                .into());
        }
        Ok(())
    }
}
