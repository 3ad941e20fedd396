//! `roster user group`

use std::{borrow::Cow, collections::HashMap};

use clap::Args;
use serde::Serialize;
use serde_json::json;

use super::{
    listed,
    seating::{Seating, Wish},
};
use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{filter, people::People, receipts, selectors::Found},
    },
    error::{Kind, Problem},
    model::selector::printed::person,
    output::Record,
    storage::{
        self,
        audit::Subject,
        db::Db,
        group::{self, Group as Kept},
        user::{self, Person},
    },
};

/// Put users into a group, or take them out
///
/// A user has three slots, one group each; a group fits its own slot, a global one any. Without --add and --remove it lists
/// the slots of the users. A global group moves to the slot that --slot names: the slot it left has a row of its own.
#[derive(Args)]
#[command(after_help = "Example:\n  roster user group ann@example.com --add wholesale --replace")]
pub struct Group {
    /// Put them into this group
    #[arg(long, value_name = "GROUP", conflicts_with = "remove")]
    add: Option<String>,
    /// Take them out of this group
    #[arg(long, value_name = "GROUP")]
    remove: Option<String>,
    /// Into this slot: 1, 2 or 3
    #[arg(long, value_name = "N", requires = "add", value_parser = clap::value_parser!(u8).range(1..=3))]
    slot: Option<u8>,
    /// Swap the group that stands in the slot
    #[arg(long, requires = "add")]
    replace: bool,
    #[command(flatten)]
    people: People,
}

/// What became of one person.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Seated {
    user_id: i64,
    user: Option<String>,
    outcome: &'static str,
    slot: Option<usize>,
    before: Option<String>,
    after: Option<String>,
}

impl Record for Seated {
    const NOUN: &'static str = "user";
    const FIELDS: &'static [&'static str] =
        &["user_id", "user", "outcome", "slot", "before", "after"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        person(self.user_id)
    }
}

impl Verb for Group {
    fn access(&self) -> Access {
        if self.add.is_none() && self.remove.is_none() {
            Access::Read
        } else {
            Access::Write
        }
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let (key, wish) = match (&self.add, &self.remove) {
            (Some(key), _) => {
                let (slot, replace) = (self.slot.map(usize::from), self.replace);
                (key, Wish::Add { slot, replace })
            }
            (None, Some(key)) => (key, Wish::Remove),
            (None, None) => return listed::print(app, &self.people, listed::groups),
        };
        let columns = app.out.columns::<Seated>()?;
        let found = self.people.find(app)?;
        let group = filter::one_group(app, key)?;
        if let Wish::Add {
            slot: Some(slot), ..
        } = wish
            && !group.slot.fits(slot)
        {
            return Err(unfit(&group, slot).into());
        }
        found.warn_of_restricted(app);
        let rows = app.try_write("user group", |tx, touched| {
            write(tx, &found, group.id, wish, touched)
        })?;
        receipts::print(app, &columns, &rows, |row| row.outcome)?;
        end(&found, &rows, &group)
    }
}

fn unfit(group: &Kept, slot: usize) -> Problem {
    Problem::conflict(format!(
        "the group '{}' fits slot {}, not slot {slot}",
        group.key, group.slot
    ))
    .code("wrong_slot")
    .hint(format!(
        "leave out --slot, or choose a group of slot {slot}: roster group list"
    ))
}

/// Ends with the conflicts: of one user it is the whole answer (exit 4), of several the rest was done (exit 6).
fn end(found: &Found, rows: &[Seated], group: &Kept) -> anyhow::Result<()> {
    let full: Vec<&Seated> = rows
        .iter()
        .filter(|row| row.outcome == "conflict")
        .collect();
    let Some(first) = full.first() else {
        return found.end();
    };
    let name = first.user.clone().unwrap_or_default();
    let stands = first.before.as_deref().unwrap_or_default();
    let (place, how) = match first.slot {
        Some(slot) => (format!("slot {slot}"), "--replace swaps it"),
        None => (
            "every slot".to_owned(),
            "--slot N --replace swaps one of them",
        ),
    };
    let alone = full.len() == rows.len() && found.missed.is_empty();
    let message = match full.len() {
        1 => format!("{place} of {name} holds {stands}"),
        n => format!(
            "no slot is free for '{}' in {n} users: {place} of {name} holds {stands}",
            group.key
        ),
    };
    let kind = if alone { Kind::Conflict } else { Kind::Partial };
    let conflict = Problem::new(kind, message).code("slot_full").hint(how);
    Err(found.beside(conflict).into())
}

fn write(
    tx: &mut Db,
    found: &Found,
    id: i64,
    wish: Wish,
    touched: &mut Vec<Subject>,
) -> storage::Result<Result<Vec<Seated>, Problem>> {
    let ids: Vec<i64> = found.people.iter().map(|person| person.id).collect();
    let Some(group) = group::by_id(tx, id)? else {
        return Ok(Err(
            Problem::not_found("the group is gone").code("unknown_group")
        ));
    };
    let keys: HashMap<i64, String> = group::all(tx)?
        .into_iter()
        .map(|group| (group.id, group.key))
        .collect();
    let people = user::by_ids(tx, &ids)?;
    let mut slots = user::slots_of(tx, &ids)?;
    let mut rows = Vec::with_capacity(ids.len());
    let (mut leave, mut take, mut changed) = (Vec::new(), Vec::new(), Vec::new());
    for person in ids.iter().filter_map(|id| people.get(id)) {
        let slots = slots.remove(&person.id).unwrap_or_default();
        let seating = if person.is_erased() {
            Seating::new("blocked")
        } else {
            Seating::of(&group, &slots, wish, &keys)
        };
        if seating.outcome == "updated" {
            changed.push(person.id);
            leave.extend(seating.leave.iter().map(|slot| (person.id, *slot)));
            take.extend(seating.take.map(|slot| (person.id, slot, group.id)));
        }
        // A group that moves within a person changes two slots.
        let moved = seating.left.map(|slot| Seated {
            user_id: person.id,
            user: person.email.clone(),
            outcome: "left",
            slot: Some(slot),
            before: Some(group.key.clone()),
            after: None,
        });
        let row = Seated {
            user_id: person.id,
            user: person.email.clone(),
            outcome: seating.outcome,
            slot: seating.slot,
            before: seating.before,
            after: seating.after,
        };
        for row in moved.into_iter().chain([row]) {
            if matches!(row.outcome, "left" | "updated") {
                touched.push(row.subject(person));
            }
            rows.push(row);
        }
    }
    user::reseat(tx, &leave, &take)?;
    user::touch(tx, &changed)?;
    Ok(Ok(rows))
}

impl Seated {
    /// What the audit notes of the slot.
    fn subject(&self, person: &Person) -> Subject {
        let slot = self.slot.unwrap_or_default();
        Subject {
            user_id: person.id,
            name: person.label(),
            before: Some(json!({ "slot": slot, "group": self.before })),
            after: Some(json!({ "slot": slot, "group": self.after })),
        }
    }
}
