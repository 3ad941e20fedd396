//! `roster subscribers resubscribe`

use std::{borrow::Cow, ops::Range};

use clap::Args;
use serde::Serialize;

use super::addresses::{Named, addresses, later, way_back};
use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::{Verb, args::selectors::is_one},
    error::{Kind, Problem},
    model::address::Address,
    output::{Columns, Record, amount, verb},
    storage::{
        audit::{self, Entry, Subject},
        counter,
        subscriber::{self, Change, Grounds},
    },
};

/// Ask people who opted out or bounced to confirm that they want to come back
///
/// Nobody is subscribed by this: a link is mailed, and until the person opens it the suppression stays in force. An address is
/// mailed once an hour and three times a day at most: a mail beyond that waits until then. A complaint can be lifted by nobody but the person. An address that
/// is on the suppression list and belongs to no user becomes one.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster subscribers resubscribe ann@example.com --evidence 'asked on the phone, 2026-01-02'"
)]
pub struct Resubscribe {
    /// Addresses or users; - reads them from stdin
    #[arg(value_name = "EMAIL", required = true)]
    people: Vec<String>,
    /// Why you think that they want to come back
    #[arg(long, value_name = "TEXT", required = true)]
    evidence: String,
}

/// What became of one person.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Asked {
    email: String,
    user_id: Option<i64>,
    outcome: &'static str,
    reason: Option<&'static str>,
    #[serde(skip)]
    at: Option<Timestamp>,
}

impl Record for Asked {
    const NOUN: &'static str = "person";
    const FIELDS: &'static [&'static str] = &["email", "user_id", "outcome", "reason"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.email)
    }
}

impl Verb for Resubscribe {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Asked>()?;
        if self.evidence.trim().is_empty() {
            return Err(Problem::usage("--evidence is empty")
                .hint("say why: --evidence 'asked on the phone'")
                .into());
        }
        let mut given = addresses(app, &self.people)?;
        let mut parsed = Vec::new();
        for Named { line, email } in std::mem::take(&mut given.named) {
            match Address::parse(email.trim()) {
                Ok(address) => {
                    parsed.push(address);
                    given.named.push(Named { line, email });
                }
                Err(fault) => {
                    let problem =
                        Problem::usage(format!("'{email}' is no address: {}", fault.message()))
                            .code("invalid_email");
                    if is_one(&self.people) {
                        return Err(problem.into());
                    }
                    given.miss(line, &email, problem);
                }
            }
        }
        let confirmations = app.confirmations()?;
        let grounds = Grounds {
            actor: &app.actor.name,
            source: "operator",
            evidence: Some(&self.evidence),
            now: app.clock.now(),
        };
        let entry = Entry {
            at: grounds.now,
            actor: &app.actor,
            command: "subscribers resubscribe",
            reason: app.switches.reason.as_deref().or(grounds.evidence),
            import_id: None,
        };
        let ending = app.ending();
        let (rows, mails) = app.db.tx(ending, |tx| {
            let first = counter::next(tx, "mails")?;
            let mut rows = Vec::new();
            let mut subjects = Vec::new();
            for mut standing in subscriber::standings(tx, &parsed)? {
                let before = standing.user.as_ref().map(|user| user.state(grounds.now));
                let change = subscriber::resubscribe(tx, &mut standing, grounds, &confirmations)?;
                let user_id = standing.user.as_ref().map(|user| user.id);
                let email = standing.address.email().to_owned();
                if matches!(
                    change,
                    Change::Asked | Change::AskedLately | Change::AskedLater(_)
                ) {
                    subjects.push(Subject {
                        user_id: user_id.unwrap_or_default(),
                        name: email.clone(),
                        before: before.map(|state| serde_json::json!({ "subscription": state })),
                        after: Some(serde_json::json!({ "subscription": "pending" })),
                    });
                }
                rows.push(row(email, user_id, change));
            }
            if !subjects.is_empty() {
                audit::append(tx, &entry, &subjects)?;
            }
            Ok((rows, first..counter::next(tx, "mails")?))
        })?;
        let told = finish(app, &columns, &rows, mails);
        given.end(told)
    }
}

fn row(email: String, user_id: Option<i64>, change: Change) -> Asked {
    let (outcome, reason) = match change {
        Change::Asked => ("asked", None),
        Change::AskedLately => ("asked", Some("asked_lately")),
        Change::AskedLater(_) => ("asked", Some("asked_later")),
        Change::Unchanged => ("unchanged", None),
        Change::Blocked(block) => ("blocked", Some(block.as_str())),
        Change::Unknown => ("unknown", None),
    };
    Asked {
        email,
        user_id,
        outcome,
        reason,
        at: match change {
            Change::AskedLater(at) => Some(at),
            _ => None,
        },
    }
}

fn finish(
    app: &mut App,
    columns: &Columns,
    rows: &[Asked],
    mails: Range<i64>,
) -> anyhow::Result<()> {
    if let [only] = rows {
        match only.outcome {
            "unknown" => {
                return Err(Problem::not_found(format!(
                    "no user has the address '{}'",
                    only.email
                ))
                .hint(format!("roster subscribers subscribe {}", only.email))
                .into());
            }
            "blocked" => {
                let why = only.reason.unwrap_or_default();
                return Err(
                    Problem::refused(format!("'{}' was left alone: {why}", only.email))
                        .code("blocked")
                        .hint(way_back(why, &only.email))
                        .into(),
                );
            }
            _ => {}
        }
    }
    let mut list = app.out.receipts(columns)?;
    for row in rows {
        list.row(row)?;
    }
    list.end()?;
    for row in rows
        .iter()
        .filter(|row| row.outcome == "asked" && row.at.is_none())
    {
        app.out.note(&format!(
            "asked {} to confirm; not subscribed yet",
            row.email
        ));
    }
    for row in rows.iter().filter(|row| row.reason == Some("asked_lately")) {
        app.out.note(&format!(
            "{} was mailed lately and is not mailed again: that link holds",
            row.email
        ));
    }
    for row in rows {
        if let Some(at) = row.at {
            app.out.note(&later(&row.email, at));
        }
    }
    app.out.flush()?;
    app.deliver(mails)?.end()?;
    let unknown = rows.iter().filter(|row| row.outcome == "unknown").count();
    if unknown > 0 {
        return Err(Problem::new(
            Kind::Partial,
            format!(
                "{} {} to no user",
                amount(unknown as u64, "address"),
                verb(unknown as u64, "belongs", "belong")
            ),
        )
        .hint("the others were done; see the column outcome")
        .into());
    }
    Ok(())
}
