//! `roster user device add`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;
use serde_json::json;

use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::{Verb, args::selectors},
    error::Problem,
    model::{malformed::Malformed, name, network::Ip, person::Status, range::moment},
    output::Record,
    storage::{
        audit::Subject,
        device::{self, Seen},
        login,
    },
};

/// Record a log-in that another program let in
///
/// A device of the same label that is alive is used again. No session is opened: `login verify --device` does that.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster user device add ann@example.com --label 'Firefox on Linux' --ip 192.0.2.7"
)]
pub struct Add {
    /// The user: id, address, ref:R, login:N, '#N' or name:N
    #[arg(value_name = "USER")]
    user: String,
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
    device: i64,
    user_id: i64,
    user: Option<String>,
    outcome: &'static str,
    label: String,
    ip: Option<String>,
    expires_at: Timestamp,
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
        Cow::Owned(self.device.to_string())
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
        let person = selectors::one(app, &self.user)?;
        if person.is_erased() || person.status == Status::Banned {
            let what = if person.is_erased() {
                "erased"
            } else {
                "banned"
            };
            return Err(Problem::refused(format!(
                "{} is {what}: nobody logs in there",
                person.label()
            ))
            .code(what)
            .into());
        }
        let seen = Seen {
            user_id: person.id,
            label: &label,
            ip,
            at,
        };
        let (device, new) = app.write("user device add", |tx, touched| {
            let (device, new) = device::record(tx, &seen)?;
            login::stamp_user(tx, person.id, at)?;
            touched.push(Subject {
                user_id: person.id,
                name: person.label(),
                before: None,
                after: Some(
                    json!({ "device": device, "label": label, "ip": ip.map(|ip| ip.to_string()) }),
                ),
            });
            Ok((device, new))
        })?;
        let row = Added {
            device,
            user_id: person.id,
            user: person.email.clone(),
            outcome: if new { "added" } else { "updated" },
            label: label.clone(),
            ip: ip.map(|ip| ip.to_string()),
            expires_at: at.plus(device::IDLE),
        };
        app.out.receipt(&columns, &row)?;
        Ok(())
    }
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
