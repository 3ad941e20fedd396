//! `roster user device add`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;
use serde_json::json;

use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::{
        Verb,
        args::{receipts, selectors::Users},
    },
    error::Problem,
    model::{
        malformed::Malformed, name, network::Ip, person::Status, range::moment,
        selector::printed::numbered,
    },
    output::Record,
    storage::{
        audit::Subject,
        device::{self, Seen},
        login,
        user::{self, Person},
    },
};

/// Record a log-in that another program let in, of one user or of each of several
///
/// A device of the same label that is alive is used again. No session is opened: `login verify --device` does that.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster user device add ann@example.com --label 'Firefox on Linux' --ip 192.0.2.7"
)]
pub struct Add {
    #[command(flatten)]
    users: Users,
    /// What the device is called
    #[arg(long, value_name = "TEXT")]
    label: String,
    /// The address it is at
    #[arg(long, value_name = "IP")]
    ip: Option<String>,
    /// When it was (now when absent)
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
}

/// What became of one device.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Added {
    /// The device; none of somebody who cannot log in.
    device: Option<i64>,
    user_id: i64,
    user: Option<String>,
    outcome: &'static str,
    label: String,
    ip: Option<String>,
    expires_at: Option<Timestamp>,
}

impl Record for Added {
    const NOUN: &'static str = "device";
    const FIELDS: &'static [&'static str] = &[
        "device",
        "user_id",
        "user",
        "outcome",
        "label",
        "ip",
        "expires_at",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        self.device
            .map_or(Cow::Borrowed(""), |id| numbered("device", id))
    }
}

impl Verb for Add {
    fn access(&self) -> Access {
        Access::Write
    }

    fn ready(&self) -> anyhow::Result<()> {
        name::label(&self.label)?;
        self.ip()?;
        Ok(())
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Added>()?;
        let (label, ip) = (name::label(&self.label)?, self.ip()?);
        let at = self.at(app)?;
        let found = self.users.find(app)?;
        let ids: Vec<i64> = found.people.iter().map(|person| person.id).collect();
        let rows = app.write("user device add", |tx, touched| {
            let people = user::by_ids(tx, &ids)?;
            let allowed = |id: &i64| {
                people
                    .get(id)
                    .is_some_and(|person| barred(person).is_none())
            };
            let seen: Vec<i64> = ids.iter().copied().filter(allowed).collect();
            let log_in = Seen {
                user_id: 0,
                label: &label,
                ip,
                at,
            };
            let devices = device::record_all(tx, &seen, &log_in)?;
            login::stamp_users(tx, &seen, at)?;
            let mut rows = Vec::with_capacity(ids.len());
            for person in ids.iter().filter_map(|id| people.get(id)) {
                let mut row = Added {
                    device: None,
                    user_id: person.id,
                    user: person.email.clone(),
                    outcome: "blocked",
                    label: label.clone(),
                    ip: ip.map(|ip| ip.to_string()),
                    expires_at: None,
                };
                if let Some((device, new)) = devices.get(&person.id).copied() {
                    row.device = Some(device);
                    row.expires_at = Some(at.plus(device::IDLE));
                    row.outcome = if new { "added" } else { "updated" };
                    touched.push(Subject {
                        user_id: person.id,
                        name: person.label(),
                        before: None,
                        after: Some(json!({ "device": device, "label": label, "ip": row.ip })),
                    });
                }
                rows.push(row);
            }
            Ok(rows)
        })?;
        for why in found.people.iter().filter_map(barred) {
            app.out.warn(&why);
        }
        if let ([row], true) = (rows.as_slice(), self.users.is_one()) {
            app.out.receipt(&columns, row)?;
        } else {
            receipts::print(app, &columns, &rows, |row| row.outcome)?;
        }
        found.end()
    }
}

/// Why nobody logs in as this person.
fn barred(person: &Person) -> Option<String> {
    let what = if person.is_erased() {
        "erased"
    } else if person.status == Status::Banned {
        "banned"
    } else {
        return None;
    };
    Some(format!(
        "{} is {what}: nobody logs in there, left as it is",
        person.label()
    ))
}

impl Add {
    fn ip(&self) -> Result<Option<Ip>, Malformed> {
        self.ip.as_deref().map(str::parse).transpose()
    }

    fn at(&self, app: &App) -> anyhow::Result<Timestamp> {
        let now = app.now();
        let Some(text) = &self.at else {
            return Ok(now);
        };
        let at = moment(text, now, &app.settings.tz)?;
        if at > now {
            return Err(Problem::usage(format!("--at '{text}' is in the future")).into());
        }
        Ok(at)
    }
}
