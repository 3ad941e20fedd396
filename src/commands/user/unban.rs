//! `roster user unban`

use clap::Args;

use super::moved::{self, Move, nothing};
use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{people::People, reason},
    },
    model::person::Status,
    storage::user::Person,
};

/// Let banned users in again
///
/// They get the status back that they held before the ban. Ended sessions stay ended.
#[derive(Args)]
#[command(after_help = "Example:\n  roster user unban ann@example.com --reason 'it was a mistake'")]
pub struct Unban {
    #[command(flatten)]
    people: People,
}

impl Verb for Unban {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        reason::required(app, "lifting a ban")?;
        let found = self.people.find(app)?;
        let change = Move {
            command: "user unban",
            key: "status",
            of: |person| person.status.as_str(),
            to: Box::new(|person| before(person).as_str()),
            update: Box::new(|person| moved::status(person, before(person))),
            follows: nothing(),
            never: "be banned",
        };
        change.run(app, &found)
    }
}

/// The status held before the ban; who is not banned keeps theirs.
fn before(person: &Person) -> Status {
    match (person.status, person.status_before) {
        (Status::Banned, Some(before)) if before != Status::Banned => before,
        (Status::Banned, _) => Status::Pending,
        (status, _) => status,
    }
}
