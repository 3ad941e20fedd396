//! `roster user status`

use clap::Args;

use super::moved::{self, Move, ban, nothing};
use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{people::People, reason},
    },
    model::person,
    storage::lock,
};

/// Set where users stand
///
/// Any status may be set. A ban wants --reason, remembers the status before it and ends every session, as `user ban` does; to lift one
/// wants --reason as well. The last super_admin cannot be banned.
#[derive(Args)]
#[command(after_help = "Example:\n  roster user status ann@example.com --set approved")]
pub struct Status {
    /// pending, part_approved, approved or banned
    #[arg(long, value_name = "STATUS")]
    set: person::Status,
    #[command(flatten)]
    people: People,
}

impl Verb for Status {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let status = self.set;
        if status == person::Status::Banned {
            reason::required(app, "a ban")?;
        }
        let found = self.people.find(app)?;
        if status == person::Status::Banned {
            app.consent("the ban", found.people.len() as u64, false)?;
        } else if found
            .people
            .iter()
            .any(|person| person.status == person::Status::Banned)
        {
            reason::required(app, "lifting a ban")?;
        }
        let change = if status == person::Status::Banned {
            ban("user status")
        } else {
            Move {
                command: "user status",
                key: "status",
                of: |person| person.status.as_str(),
                to: Box::new(move |_| status.as_str()),
                update: Box::new(move |person| moved::status(person, status)),
                follows: if status == person::Status::Approved {
                    nothing()
                } else {
                    Box::new(|tx, ids, _| lock::end_greetings(tx, ids, "not approved any more"))
                },
                never: "be banned",
            }
        };
        change.run(app, &found)
    }
}
