//! `roster group edit`

use clap::{ArgGroup, Args};
use serde_json::{Map, Value, json};

use super::{MESSAGE_MAX, NAME_MAX, Outcome, Receipt, tell, text};
use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::things::{Groups, one_smart_type},
    },
    error::Problem,
    model::group::{Slot, Tax},
    output::amount,
    storage::{
        self,
        audit::Subject,
        db::Db,
        group::{self, Group, NewGroup},
        smart_type,
    },
};

crate::words! {
    /// What of a group can be emptied.
    pub enum Clearable {
        /// It leads to no smart type.
        SmartType = "smart_type",
        /// Its members see no message.
        LoginMessage = "login_message",
    }
}
crate::commands::args::values::closed!(Clearable);

/// Change groups
///
/// A group in use keeps to the slots in which its members have it: it can become global, but not move to another slot.
#[derive(Args)]
#[command(
    group = ArgGroup::new("change").required(true).multiple(true),
    override_usage = "roster group edit [OPTIONS] <GROUP>...",
    after_help = "Example:\n  roster group edit wholesale --tax exempt --clear login_message"
)]
pub struct Edit {
    #[command(flatten)]
    groups: Groups,
    /// Its name for people
    #[arg(long, value_name = "TEXT", group = "change")]
    name: Option<String>,
    /// The slot it fits: 1, 2, 3 or global
    #[arg(long, value_name = "SLOT", group = "change")]
    slot: Option<Slot>,
    /// Whether its members pay tax: standard or exempt
    #[arg(long, value_name = "TAX", group = "change")]
    tax: Option<Tax>,
    /// The smart type it leads to
    #[arg(long, value_name = "TYPE", group = "change")]
    smart_type: Option<String>,
    /// What its members see when they log in
    #[arg(long, value_name = "TEXT", group = "change")]
    login_message: Option<String>,
    /// Empty smart_type or login_message (repeatable)
    #[arg(long, value_name = "FIELD", value_delimiter = ',', group = "change")]
    clear: Vec<Clearable>,
}

impl Verb for Edit {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(mut self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Receipt>()?;
        self.check()?;
        if let Some(name) = &self.smart_type {
            self.smart_type = Some(one_smart_type(app, name)?.1);
        }
        let groups = self.groups.find(app)?;
        let ids: Vec<i64> = groups.found.iter().map(|group| group.id).collect();
        let (done, users_changed) =
            app.try_write("group edit", |tx, touched| self.apply(tx, &ids, touched))?;
        tell(app, &columns, &done, users_changed)?;
        groups.end()
    }
}

impl Edit {
    fn check(&mut self) -> Result<(), Problem> {
        for (flag, value, most) in [
            ("--name", &mut self.name, NAME_MAX),
            ("--login-message", &mut self.login_message, MESSAGE_MAX),
        ] {
            if let Some(given) = value {
                *given = text(flag, given, most)?;
            }
        }
        let both = [
            (Clearable::SmartType, self.smart_type.is_some()),
            (Clearable::LoginMessage, self.login_message.is_some()),
        ];
        match both
            .iter()
            .find(|(field, set)| *set && self.clear.contains(field))
        {
            Some((field, _)) => Err(Problem::usage(format!("'{field}' is both set and cleared"))),
            None => Ok(()),
        }
    }

    /// Changes the groups. Returns what was done, and how many people changed smart type.
    fn apply(
        &self,
        tx: &mut Db,
        ids: &[i64],
        touched: &mut Vec<Subject>,
    ) -> storage::Result<Result<(Vec<Receipt>, u64), Problem>> {
        if let Some(slot) = self.slot {
            let misfits = group::count_outside(tx, ids, slot)?;
            if misfits > 0 {
                return Ok(Err(Problem::conflict(format!(
                    "{} {} it in another slot than {slot}",
                    amount(misfits, "user"),
                    if misfits == 1 { "has" } else { "have" }
                ))
                .code("slot_in_use")
                .hint("--slot global keeps every slot in use; `roster user find --group KEY` shows who is in it")));
            }
        }
        let remaps = self.smart_type.is_some() || self.clear.contains(&Clearable::SmartType);
        if remaps {
            smart_type::snapshot(tx)?;
        }
        let types = smart_type::names(tx)?;
        let mut done = Vec::with_capacity(ids.len());
        let before = group::all(tx)?;
        for group in before.into_iter().filter(|group| ids.contains(&group.id)) {
            let after = self.changed(&group);
            let (old, new) = difference(&group, &after);
            if !new.is_empty() {
                let smart_type = types
                    .iter()
                    .find(|(_, name)| after.smart_type.as_ref() == Some(name));
                group::update(
                    tx,
                    group.id,
                    &NewGroup {
                        key: &after.key,
                        name: &after.name,
                        slot: after.slot,
                        tax: after.tax,
                        smart_type_id: smart_type.map(|(id, _)| *id),
                        login_message: after.login_message.as_deref(),
                    },
                )?;
                touched.push(Subject {
                    name: group.key.clone(),
                    before: Some(Value::Object(old)),
                    after: Some(Value::Object(new.clone())),
                    ..Subject::default()
                });
            }
            done.push(Receipt {
                id: group.id,
                group: group.key,
                outcome: if new.is_empty() {
                    Outcome::Unchanged
                } else {
                    Outcome::Updated
                },
                users: group.users,
            });
        }
        let users_changed = if remaps {
            smart_type::changed_since(tx)?
        } else {
            0
        };
        Ok(Ok((done, users_changed)))
    }

    /// The group as the flags want it.
    fn changed(&self, group: &Group) -> Group {
        let mut after = group.clone();
        if let Some(name) = &self.name {
            after.name.clone_from(name);
        }
        after.slot = self.slot.unwrap_or(after.slot);
        after.tax = self.tax.unwrap_or(after.tax);
        if self.smart_type.is_some() || self.clear.contains(&Clearable::SmartType) {
            after.smart_type.clone_from(&self.smart_type);
        }
        if self.login_message.is_some() || self.clear.contains(&Clearable::LoginMessage) {
            after.login_message.clone_from(&self.login_message);
        }
        after
    }
}

/// What of a group changes, before and after.
fn difference(before: &Group, after: &Group) -> (Map<String, Value>, Map<String, Value>) {
    let values = |group: &Group| {
        [
            ("name", json!(group.name)),
            ("slot", json!(group.slot)),
            ("tax", json!(group.tax)),
            ("smart_type", json!(group.smart_type)),
            ("login_message", json!(group.login_message)),
        ]
    };
    let (mut old, mut new) = (Map::new(), Map::new());
    for ((field, was), (_, is)) in values(before).into_iter().zip(values(after)) {
        if was != is {
            old.insert(field.to_owned(), was);
            new.insert(field.to_owned(), is);
        }
    }
    (old, new)
}
