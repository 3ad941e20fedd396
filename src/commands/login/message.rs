//! `roster login message`

use std::{borrow::Cow, collections::HashMap};

use clap::Args;
use serde::Serialize;

use crate::{
    app::{Access, App},
    commands::{Verb, args::selectors::Users},
    model::selector::printed::person,
    output::Record,
    storage::{
        group::{self, Group},
        user,
    },
};

/// Print the messages that users would see when they log in: those of their groups, slot by slot
#[derive(Args)]
#[command(after_help = "Example:\n  roster login message ann@example.com")]
pub struct Message {
    #[command(flatten)]
    users: Users,
}

/// One message that somebody would see.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Seen {
    user_id: i64,
    user: Option<String>,
    slot: usize,
    group: String,
    message: String,
}

impl Record for Seen {
    const NOUN: &'static str = "message";
    const FIELDS: &'static [&'static str] = &["user_id", "user", "slot", "group", "message"];
    const DEFAULT: &'static [&'static str] = &["user", "slot", "group", "message"];

    const DATA: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        person(self.user_id)
    }
}

impl Verb for Message {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Seen>()?;
        let found = self.users.find(app)?;
        let ids: Vec<i64> = found.people.iter().map(|person| person.id).collect();
        let groups: HashMap<i64, Group> = group::all(&mut app.db)?
            .into_iter()
            .map(|group| (group.id, group))
            .collect();
        let slots = user::slots_of(&mut app.db, &ids)?;
        let mut list = app.out.list(&columns)?;
        for person in &found.people {
            let held = slots.get(&person.id).copied().unwrap_or_default();
            for (place, id) in held.iter().enumerate() {
                let group = id.and_then(|id| groups.get(&id));
                let Some((group, message)) =
                    group.and_then(|g| Some((g, g.login_message.clone()?)))
                else {
                    continue;
                };
                list.row(&Seen {
                    user_id: person.id,
                    user: person.email.clone(),
                    slot: place + 1,
                    group: group.key.clone(),
                    message,
                })?;
            }
        }
        list.end()?;
        found.end()
    }
}
