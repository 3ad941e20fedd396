//! `roster user device revoke`

use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
};

use clap::Args;
use serde::Serialize;
use serde_json::json;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{
            receipts,
            selectors::{self, Found, numbers},
        },
    },
    error::{Kind, Problem},
    model::{
        age::Age, malformed::Malformed, network::Network, selector::printed::numbered,
        selector::rows,
    },
    output::Record,
    storage::{
        self,
        audit::Subject,
        db::Db,
        device::{self, Device, DeviceQuery},
    },
};

/// Log users out of devices
///
/// Name users and say which of their devices: some by id, all of them, those in a network, those not used for a time; or
/// --everyone. Revoking twice changes nothing.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  roster user device revoke ann@example.com --all --reason 'laptop lost'\n  roster user device revoke --everyone --ip 203.0.113.0/24 --yes"
)]
pub struct Revoke {
    /// Users: id, address, ref:R, login:N, '#N' or name:N; - reads them from stdin
    #[arg(value_name = "USER", required_unless_present_any = ["everyone", "id"], conflicts_with = "everyone")]
    users: Vec<String>,
    /// These devices, by id (repeatable); - reads device:7 from stdin, as -f ids prints it
    #[arg(long, value_name = "ID", value_delimiter = ',', conflicts_with_all = ["all", "everyone"])]
    id: Vec<String>,
    /// Every device
    #[arg(long)]
    all: bool,
    /// Those last seen in this network
    #[arg(long, value_name = "CIDR", conflicts_with = "all")]
    ip: Option<String>,
    /// Those not used for so long
    #[arg(long, value_name = "AGE", conflicts_with = "all")]
    idle: Option<Age>,
    /// Over all users
    #[arg(long)]
    everyone: bool,
}

/// What became of one device.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Revoked {
    device: i64,
    user_id: i64,
    user: Option<String>,
    label: String,
    outcome: &'static str,
}

impl Record for Revoked {
    const NOUN: &'static str = "device";
    const FIELDS: &'static [&'static str] = &["device", "user_id", "user", "label", "outcome"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        numbered("device", self.device)
    }
}

impl Verb for Revoke {
    fn access(&self) -> Access {
        Access::Write
    }

    fn ready(&self) -> anyhow::Result<()> {
        self.network()?;
        if self.id.is_empty() && !self.all && self.ip.is_none() && self.idle.is_none() {
            return Err(Problem::usage("it is not said which devices")
                .code("no_devices")
                .hint("--id N, --all, --ip CIDR or --idle 30d")
                .into());
        }
        Ok(())
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Revoked>()?;
        let now = app.now();
        let mut found = Found::default();
        let idle_since = self.idle.map(|idle| idle.before(now, &app.settings.tz));
        let mut query = DeviceQuery {
            ip: self.network()?,
            idle_since,
            ..DeviceQuery::default()
        };
        if !self.users.is_empty() {
            let words = selectors::words(app, &self.users, &rows::USERS)?;
            found = selectors::find(app, words)?;
            query.users = Some(found.people.iter().map(|person| person.id).collect());
        }
        if !self.id.is_empty() {
            query.ids = Some(numbers(app, &self.id, "device", &rows::DEVICES)?);
        }
        let devices = device::find(&mut app.db, &query)?;
        let there: HashSet<i64> = devices.iter().map(|device| device.id).collect();
        let wanted = query.ids.iter().flatten();
        let missed: Vec<i64> = wanted.filter(|id| !there.contains(*id)).copied().collect();
        if let (Some(problem), true) = (unknown(&missed, Kind::NotFound), there.is_empty()) {
            return Err(problem.into());
        }
        // Whoever was logged out before is not touched.
        let alive = devices.iter().filter(|device| device.revoked_at.is_none());
        let mut people: Vec<i64> = alive.map(|device| device.user_id).collect();
        people.dedup();
        app.consent("the log-out", people.len() as u64, false)?;
        let reason = app.switches.reason.clone();
        let reason = reason.as_deref().unwrap_or("operator");
        let rows = app.write("user device revoke", |tx, touched| {
            // What logged in meanwhile is found as well.
            let devices = device::find(tx, &query)?;
            revoke(tx, devices, reason, now, touched)
        })?;
        receipts::print(app, &columns, &rows, |row| row.outcome)?;
        if let Some(problem) = unknown(&missed, Kind::Partial) {
            return Err(problem.into());
        }
        found.end()
    }
}

/// The problem of numbers that no device has.
fn unknown(missed: &[i64], kind: Kind) -> Option<Problem> {
    let ids: Vec<String> = missed.iter().map(|id| format!("'{id}'")).collect();
    (!ids.is_empty()).then(|| {
        Problem::new(kind, format!("no such device {}", ids.join(", ")))
            .code("unknown_device")
            .hint("roster user device list shows them")
    })
}

impl Revoke {
    fn network(&self) -> Result<Option<Network>, Malformed> {
        self.ip.as_deref().map(str::parse).transpose()
    }
}

fn revoke(
    tx: &mut Db,
    devices: Vec<Device>,
    reason: &str,
    now: crate::clock::Timestamp,
    touched: &mut Vec<Subject>,
) -> storage::Result<Vec<Revoked>> {
    let alive = |device: &&Device| device.revoked_at.is_none();
    let pairs: Vec<(i64, i64)> = devices
        .iter()
        .filter(alive)
        .map(|device| (device.user_id, device.id))
        .collect();
    device::revoke(tx, &pairs, reason, now)?;
    // One subject a person, with the ids of what ended.
    let mut ended: HashMap<i64, Vec<i64>> = HashMap::new();
    for (user, id) in pairs {
        ended.entry(user).or_default().push(id);
    }
    for device in &devices {
        if let Some(ids) = ended.remove(&device.user_id) {
            touched.push(Subject {
                user_id: device.user_id,
                name: device
                    .user
                    .clone()
                    .unwrap_or_else(|| format!("id:{}", device.user_id)),
                before: Some(json!({ "devices": ids })),
                after: Some(json!({ "devices": [] })),
            });
        }
    }
    Ok(devices
        .into_iter()
        .map(|device| Revoked {
            device: device.id,
            user_id: device.user_id,
            user: device.user,
            label: device.label,
            outcome: if device.revoked_at.is_none() {
                "revoked"
            } else {
                "unchanged"
            },
        })
        .collect())
}
