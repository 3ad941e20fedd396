//! `roster user status`

use clap::Args;

use super::moved::Move;
use crate::{
    app::{Access, App},
    commands::{Verb, args::people::People},
    model::person,
    storage::user::Update,
};

/// Set where users stand
///
/// Any status may be set. A ban remembers the status before it and ends every session. The last super_admin cannot be banned.
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
        let found = self.people.find(app)?;
        let status = self.set;
        if status == person::Status::Banned {
            app.consent("the ban", found.people.len() as u64, false)?;
        }
        let change = Move {
            command: "user status",
            key: "status",
            word: status.as_str(),
            of: |person| person.status.as_str(),
            update: Box::new(move |person| {
                let mut update = Update::default();
                update.status(person.status, status);
                update
            }),
            never: "be banned",
            logs_out: (status == person::Status::Banned).then_some("ban"),
        };
        change.run(app, &found)
    }
}
