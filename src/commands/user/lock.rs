//! `roster user lock`

use std::{borrow::Cow, io::Write, path::PathBuf};

use clap::Args;
use serde::Serialize;
use serde_json::json;

use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::{
        Verb,
        args::{people::People, reason, receipts},
    },
    model::selector::printed::person,
    output::{Record, WholeFile},
    storage::{
        self,
        audit::Subject,
        db::Db,
        lock,
        user::{self, Person, Update},
    },
};

/// Lock users out in an incident
///
/// Ends every session and device, drops web notifications, lets the password count as expired and cancels open invites, with
/// one row in the audit. `user unlock` undoes the lock, not what was ended.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster user lock ann@example.com --until-reset --reason 'password in a leak' --report locked.jsonl"
)]
pub struct Lock {
    /// A used link to set the password anew ends the lock
    #[arg(long)]
    until_reset: bool,
    /// Write here what was ended of each person, one JSON object a line
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    #[command(flatten)]
    people: People,
}

/// What was ended of one person.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Locked {
    user_id: i64,
    user: Option<String>,
    outcome: &'static str,
    locked_at: Option<Timestamp>,
    until_reset: bool,
    devices: u64,
    notifications: u64,
    invites: u64,
}

impl Record for Locked {
    const NOUN: &'static str = "user";
    const FIELDS: &'static [&'static str] = &[
        "user_id",
        "user",
        "outcome",
        "locked_at",
        "until_reset",
        "devices",
        "notifications",
        "invites",
    ];
    const DEFAULT: &'static [&'static str] = &[
        "user_id",
        "user",
        "outcome",
        "devices",
        "notifications",
        "invites",
    ];

    fn selector(&self) -> Cow<'_, str> {
        person(self.user_id)
    }
}

impl Verb for Lock {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Locked>()?;
        reason::required(app, "a lock")?;
        let report = self.report.as_deref().map(WholeFile::create).transpose()?;
        let found = self.people.find(app)?;
        app.consent("the lock", found.people.len() as u64, false)?;
        found.warn_of_restricted(app);
        let ids: Vec<i64> = found.people.iter().map(|person| person.id).collect();
        let (now, until_reset) = (app.now(), self.until_reset);
        let rows = app.write("user lock", |tx, touched| {
            write(tx, &ids, until_reset, now, touched)
        })?;
        if let Some(mut file) = report {
            for row in &rows {
                serde_json::to_writer(&mut file, row)?;
                file.write_all(b"\n")?;
            }
            file.commit()?;
        }
        receipts::print(app, &columns, &rows, |row| row.outcome)?;
        found.end()
    }
}

fn write(
    tx: &mut Db,
    ids: &[i64],
    until_reset: bool,
    now: Timestamp,
    touched: &mut Vec<Subject>,
) -> storage::Result<Vec<Locked>> {
    let people = user::by_ids(tx, ids)?;
    let erased = |id: &i64| people.get(id).is_none_or(Person::is_erased);
    let living: Vec<i64> = ids.iter().copied().filter(|id| !erased(id)).collect();
    let mut ended = lock::end_all(tx, &living, "lock", now)?;
    let mut rows = Vec::with_capacity(ids.len());
    let mut locking = Vec::new();
    for person in ids.iter().filter_map(|id| people.get(id)) {
        let ended = ended.remove(&person.id).unwrap_or_default();
        let locked = person.locked_at.is_some();
        let same = locked && person.unlock_on_reset == Some(until_reset);
        let outcome = match (person.is_erased(), same && ended.is_empty(), locked) {
            (true, _, _) => "blocked",
            (false, true, _) => "unchanged",
            (false, false, true) => "updated",
            (false, false, false) => "locked",
        };
        let row = Locked {
            user_id: person.id,
            user: person.email.clone(),
            outcome,
            locked_at: (outcome != "blocked").then(|| person.locked_at.unwrap_or(now)),
            until_reset: until_reset && outcome != "blocked",
            devices: ended.devices,
            notifications: ended.notifications,
            invites: ended.invites,
        };
        if matches!(outcome, "locked" | "updated") {
            locking.push((person.id, row.locked_at.unwrap_or(now)));
            touched.push(subject(person, &row));
        }
        rows.push(row);
    }
    // Those who were locked before stay locked since then.
    for (id, since) in locking.iter().filter(|(_, since)| *since != now) {
        let mut update = Update::default();
        update.lock(Some((*since, until_reset)));
        user::update(tx, *id, &update)?;
    }
    let new: Vec<i64> = locking
        .iter()
        .filter(|(_, since)| *since == now)
        .map(|(id, _)| *id)
        .collect();
    let mut update = Update::default();
    update.lock(Some((now, until_reset)));
    user::update_many(tx, &new, &update)?;
    Ok(rows)
}

fn subject(person: &Person, row: &Locked) -> Subject {
    Subject {
        user_id: person.id,
        name: person.label(),
        before: Some(json!({ "locked_at": person.locked_at })),
        after: Some(json!({
            "locked_at": row.locked_at,
            "until_reset": row.until_reset,
            "devices": row.devices,
            "notifications": row.notifications,
            "invites": row.invites,
        })),
    }
}
