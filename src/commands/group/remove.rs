//! `roster group remove`

use clap::Args;
use serde_json::json;

use super::{Outcome, Receipt, tell};
use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{filter::one_group, things::Groups},
    },
    error::Problem,
    output::amount,
    storage::{
        audit::Subject,
        group::{self, Group},
        smart_type,
    },
};

/// Remove groups
///
/// A group in use is removed only when its members move to another group, which must fit the slots they have it in.
#[derive(Args)]
#[command(after_help = "Example:\n  roster group remove trade2019 --reassign trade --yes")]
pub struct Remove {
    #[command(flatten)]
    groups: Groups,
    /// The group that its members get instead
    #[arg(long, value_name = "GROUP")]
    reassign: Option<String>,
}

/// What became of the whole removal.
enum Removed {
    /// So many people are in these groups, and nobody said what becomes of them.
    InUse(String, u64),
    /// So many people have one of the groups in a slot that the other does not fit.
    Misfit(u64),
    /// What was done, and how many people changed smart type.
    Done(Vec<Receipt>, u64),
}

impl Verb for Remove {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let groups = self.groups.find(app)?;
        let other = match &self.reassign {
            Some(word) => Some(one_group(app, word)?),
            None => None,
        };
        if let Some(other) = &other {
            if groups.found.iter().any(|group| group.id == other.id) {
                return Err(Problem::usage(format!(
                    "members of '{}' cannot move to the group that is removed",
                    other.key
                ))
                .into());
            }
            let users = groups.found.iter().map(|group| group.users).sum();
            app.consent("group remove --reassign", users, true)?;
        }
        let ids: Vec<i64> = groups.found.iter().map(|group| group.id).collect();
        let removed = app.write("group remove", |tx, subjects| {
            let going: Vec<Group> = group::all(tx)?
                .into_iter()
                .filter(|group| ids.contains(&group.id))
                .collect();
            match &other {
                Some(other) => {
                    let misfits = group::count_outside(tx, &ids, other.slot)?;
                    if misfits > 0 {
                        return Ok(Removed::Misfit(misfits));
                    }
                }
                None => {
                    if let Some(used) = going.iter().find(|group| group.users > 0) {
                        return Ok(Removed::InUse(used.key.clone(), used.users));
                    }
                }
            }
            smart_type::snapshot(tx)?;
            let mut done = Vec::with_capacity(going.len());
            for group in going {
                let users = group::remove(tx, group.id, other.as_ref().map(|other| other.id))?;
                subjects.push(Subject {
                    name: group.key.clone(),
                    before: Some(json!({
                        "name": group.name,
                        "slot": group.slot,
                        "tax": group.tax,
                        "smart_type": group.smart_type,
                        "login_message": group.login_message,
                        "users": users,
                    })),
                    after: other
                        .as_ref()
                        .map(|other| json!({ "reassigned": other.key })),
                    ..Subject::default()
                });
                done.push(Receipt {
                    id: group.id,
                    group: group.key,
                    outcome: Outcome::Removed,
                    users,
                });
            }
            let users_changed = smart_type::changed_since(tx)?;
            Ok(Removed::Done(done, users_changed))
        })?;
        match removed {
            Removed::InUse(key, users) => Err(Problem::conflict(format!(
                "group '{key}' has {}",
                amount(users, "user")
            ))
            .code("group_in_use")
            .hint(format!("roster group remove {key} --reassign OTHER"))
            .into()),
            Removed::Misfit(users) => Err(Problem::conflict(format!(
                "{} have it in a slot that group '{}' does not fit",
                amount(users, "user"),
                other.map(|other| other.key).unwrap_or_default()
            ))
            .code("slot_in_use")
            .hint("choose a group of the same slot or a global one: roster group list")
            .into()),
            Removed::Done(done, users_changed) => {
                tell(app, &done, users_changed)?;
                groups.end()
            }
        }
    }
}
