//! `roster user password reset`

use std::{borrow::Cow, collections::HashMap, ops::Range};

use clap::Args;
use serde::Serialize;
use serde_json::json;

use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::{
        Verb,
        args::{people::People, receipts, selectors::Found},
    },
    error::Problem,
    model::selector::printed::person,
    model::{
        address::Address,
        person::Status,
        suppression::{Reason, Reasons},
    },
    output::{Record, amount},
    storage::{
        self,
        audit::Subject,
        db::Db,
        invite::{self, Invitee},
        link::{Letter, Letters},
        password, subscriber,
        user::Person,
    },
};

/// Mail users a link to set a new password, valid for 2 hours
///
/// Who is not approved, banned, erased or cannot be mailed gets none; when nobody named gets one, that is exit 7.
/// Nothing changes until the link is used; then everybody who is logged in with the old password is logged out. A newer link
/// kills the older ones.
#[derive(Args)]
#[command(after_help = "Example:\n  roster user password reset ann@example.com")]
pub struct Reset {
    #[command(flatten)]
    people: People,
}

/// What became of one person.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Mailed {
    user_id: i64,
    user: Option<String>,
    outcome: &'static str,
    reason: Option<&'static str>,
    expires_at: Option<Timestamp>,
}

impl Record for Mailed {
    const NOUN: &'static str = "user";
    const FIELDS: &'static [&'static str] = &["user_id", "user", "outcome", "reason", "expires_at"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        person(self.user_id)
    }
}

impl Verb for Reset {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Mailed>()?;
        let found = self.people.find(app)?;
        app.consent("mailing links", found.people.len() as u64, false)?;
        let letters = app.letters()?;
        let now = app.now();
        let (rows, mails) = app.write("user password reset", |tx, touched| {
            reset(tx, &found, &letters, now, touched)
        })?;
        if let (true, [only]) = (self.people.is_one(), rows.as_slice()) {
            refuse(only)?;
        }
        receipts::print(app, &columns, &rows, |row| row.outcome)?;
        app.out.flush()?;
        app.deliver(mails)?.end()?;
        // Nothing was written, as for a single person; some who are left alone beside others are no failure.
        if !rows.is_empty() && rows.iter().all(|row| row.reason.is_some()) {
            let message = format!(
                "nobody of {} gets a link",
                amount(rows.len() as u64, "user")
            );
            let problem = Problem::refused(message).code("blocked");
            return Err(found.beside(problem.hint("see the column reason")).into());
        }
        found.end()
    }
}

/// A single person who gets no link is an error.
fn refuse(row: &Mailed) -> Result<(), Problem> {
    let Some(reason) = row.reason else {
        return Ok(());
    };
    let id = row.user_id;
    let name = row.user.clone().unwrap_or_else(|| format!("id:{id}"));
    Err(match reason {
        "not_approved" => Problem::refused(format!("{name} is not approved yet"))
            .hint(format!("invite them: roster invite send {name}")),
        "hard_bounce" | "domain" => Problem::refused(format!("{name} cannot be mailed: {reason}"))
            .hint(format!("roster subscribers suppress check {name}")),
        _ => Problem::refused(format!("{name} is {reason}")).hint(format!("roster user show {id}")),
    }
    .code(reason))
}

fn reset(
    tx: &mut Db,
    found: &Found,
    letters: &Letters,
    now: Timestamp,
    touched: &mut Vec<Subject>,
) -> storage::Result<(Vec<Mailed>, Range<i64>)> {
    let ids: Vec<i64> = found.people.iter().map(|person| person.id).collect();
    let people = invite::invitees(tx, &ids, None, now)?;
    let listed = listed(tx, &people)?;
    let ends = now.plus(password::RESET_WITHIN);
    let (mut rows, mut mailed) = (Vec::new(), Vec::new());
    for person in &found.people {
        let reason = hindrance(person, listed.get(&person.id).copied().unwrap_or_default());
        if let (None, Some(invitee)) = (reason, people.get(&person.id)) {
            mailed.push(invitee);
            touched.push(Subject {
                user_id: person.id,
                name: person.label(),
                before: None,
                after: Some(json!({ "password_reset": "mailed", "expires_at": ends })),
            });
        }
        rows.push(Mailed {
            user_id: person.id,
            user: person.email.clone(),
            outcome: if reason.is_none() {
                "mailed"
            } else {
                "blocked"
            },
            reason,
            expires_at: reason.is_none().then_some(ends),
        });
    }
    let ids: Vec<i64> = mailed.iter().map(|person| person.id).collect();
    password::end_resets(tx, &ids, "a newer one was asked for", now)?;
    let mails: Vec<Letter> = mailed
        .into_iter()
        .map(|person| password::letter(person, ends))
        .collect();
    let mails = letters.queue(tx, &mails, now)?;
    Ok((rows, mails))
}

/// Why a person gets no link.
fn hindrance(person: &Person, listed: Reasons) -> Option<&'static str> {
    if person.is_erased() {
        Some("erased")
    } else if person.status == Status::Banned {
        Some("banned")
    } else if person.status != Status::Approved {
        Some("not_approved")
    } else if listed.has(Reason::HardBounce) {
        Some("hard_bounce")
    } else if listed.has(Reason::Domain) {
        Some("domain")
    } else {
        None
    }
}

/// Why addresses are on the suppression list, by user.
fn listed(tx: &mut Db, people: &HashMap<i64, Invitee>) -> storage::Result<HashMap<i64, Reasons>> {
    let addresses: Vec<Address> = people
        .values()
        .filter_map(|person| Address::parse(person.email.as_deref()?).ok())
        .collect();
    let standings = subscriber::standings(tx, &addresses)?;
    Ok(standings
        .into_iter()
        .filter_map(|standing| Some((standing.user?.id, standing.listed)))
        .collect())
}
