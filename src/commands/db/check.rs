//! `roster db check`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use crate::{
    app::{Access, App},
    commands::Verb,
    error::{Kind, Problem},
    output::{Record, amount},
    storage::{
        Error,
        check::{CHECKS, Findings},
        schema,
    },
};

/// Look for damage: the engine's own checks in full, then what roster knows of its data
///
/// Checks whether rows lead to people, tags, groups and accounts that exist, whether the audit chain holds, ids are counted on, search keys fit
/// and everybody has one smart type. It only reads; exit 1 when something is wrong.
#[derive(Args)]
#[command(after_help = "Example:\n  roster db check")]
pub struct Check {}

/// One check, or one thing that it found.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Line {
    check: &'static str,
    ok: bool,
    finding: Option<String>,
}

impl Record for Line {
    const NOUN: &'static str = "check";
    const FIELDS: &'static [&'static str] = &["check", "ok", "finding"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.check)
    }
}

impl Verb for Check {
    fn access(&self) -> Access {
        Access::Maintain
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Line>()?;
        schema::check(&mut app.db)?;
        let mut lines = Vec::new();
        // One state of the database for all checks: writers go on meanwhile.
        app.db.snapshot(|db| {
            for (check, run) in CHECKS {
                let mut findings = Findings::default();
                // What a damaged database cannot answer is a finding too, and so is all that was found before.
                let unanswered = match run(db, &mut findings) {
                    Ok(()) => false,
                    Err(error @ (Error::Damaged(_) | Error::NoTable(_) | Error::Decode(_))) => {
                        findings.add(error.to_string());
                        true
                    }
                    Err(error) => return Err(error),
                };
                let found = findings.into_lines();
                if found.is_empty() {
                    lines.push(Line {
                        check,
                        ok: true,
                        finding: None,
                    });
                }
                lines.extend(found.into_iter().map(|finding| Line {
                    check,
                    ok: false,
                    finding: Some(finding),
                }));
                if unanswered {
                    break;
                }
            }
            Ok(())
        })?;
        let mut list = app.out.list(&columns)?;
        lines.iter().try_for_each(|line| list.row(line))?;
        list.end()?;
        let wrong = lines.iter().filter(|line| !line.ok).count() as u64;
        if wrong == 0 {
            return Ok(());
        }
        Err(Problem::new(
            Kind::Internal,
            format!("the checks found {} in {}", amount(wrong, "fault"), app.settings.db),
        )
        .code("damaged")
        .hint("keep a copy of the database, compare with a backup, and bring that back if need be: roster db restore FILE --force --yes")
        .into())
    }
}
