//! `roster group message`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;
use serde_json::json;

use super::{MESSAGE_MAX, Outcome, Receipt, tell, text};
use crate::{
    app::{Access, App},
    commands::{Verb, args::things::Groups},
    model::selector::printed::keyed,
    output::Record,
    storage::{
        audit::Subject,
        group::{self, NewGroup},
        smart_type,
    },
};

/// Show or set what members of groups see when they log in
///
/// Without --set and --clear it prints the messages. `login message USER` prints what one user would see.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  roster group message wholesale\n  roster group message wholesale --set 'Closed on Friday'"
)]
pub struct Message {
    #[command(flatten)]
    groups: Groups,
    /// The new message
    #[arg(long, value_name = "TEXT", conflicts_with = "clear")]
    set: Option<String>,
    /// No message any more
    #[arg(long)]
    clear: bool,
}

/// The message of one group.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Line {
    group: String,
    login_message: Option<String>,
    users: u64,
}

impl Record for Line {
    const NOUN: &'static str = "group";
    const FIELDS: &'static [&'static str] = &["group", "login_message", "users"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        keyed("group", &self.group)
    }
}

impl Verb for Message {
    fn access(&self) -> Access {
        if self.set.is_none() && !self.clear {
            Access::Read
        } else {
            Access::Write
        }
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let groups = self.groups.find(app)?;
        if self.access() == Access::Read {
            let columns = app.out.columns::<Line>()?;
            let mut list = app.out.list(&columns)?;
            for group in &groups.found {
                list.row(&Line {
                    group: group.key.clone(),
                    login_message: group.login_message.clone(),
                    users: group.users,
                })?;
            }
            list.end()?;
            return groups.end();
        }
        let columns = app.out.columns::<Receipt>()?;
        let message = self
            .set
            .as_deref()
            .map(|set| text("--set", set, MESSAGE_MAX));
        let message = message.transpose()?;
        let ids: Vec<i64> = groups.found.iter().map(|group| group.id).collect();
        let done = app.write("group message", |tx, touched| {
            let types = smart_type::names(tx)?;
            let mut done = Vec::with_capacity(ids.len());
            for group in group::all(tx)?
                .into_iter()
                .filter(|group| ids.contains(&group.id))
            {
                let changes = group.login_message != message;
                if changes {
                    let smart_type = types
                        .iter()
                        .find(|(_, name)| group.smart_type.as_ref() == Some(name));
                    let new = NewGroup {
                        key: &group.key,
                        name: &group.name,
                        slot: group.slot,
                        tax: group.tax,
                        smart_type_id: smart_type.map(|(id, _)| *id),
                        login_message: message.as_deref(),
                    };
                    group::update(tx, group.id, &new)?;
                    touched.push(Subject {
                        name: group.key.clone(),
                        before: Some(json!({ "login_message": group.login_message })),
                        after: Some(json!({ "login_message": message })),
                        ..Subject::default()
                    });
                }
                done.push(Receipt {
                    id: group.id,
                    group: group.key,
                    outcome: if changes {
                        Outcome::Updated
                    } else {
                        Outcome::Unchanged
                    },
                    users: group.users,
                });
            }
            Ok(done)
        })?;
        tell(app, &columns, &done, 0)?;
        groups.end()
    }
}
