//! `roster user unlock`

use clap::Args;

use super::moved::{Move, nothing};
use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{people::People, reason},
    },
    storage::user::Update,
};

/// Undo the lock of users
///
/// The password counts again as it did before. What the lock ended stays ended: devices, notifications, invites.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster user unlock ann@example.com --reason 'the leak was another shop'"
)]
pub struct Unlock {
    #[command(flatten)]
    people: People,
}

impl Verb for Unlock {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        reason::required(app, "undoing a lock")?;
        let found = self.people.find(app)?;
        let change = Move {
            command: "user unlock",
            key: "locked",
            of: |person| {
                if person.locked_at.is_some() {
                    "true"
                } else {
                    "false"
                }
            },
            to: Box::new(|_| "false"),
            update: Box::new(|_| {
                let mut update = Update::default();
                update.lock(None);
                update
            }),
            follows: nothing(),
            never: "be unlocked",
        };
        change.run(app, &found)
    }
}
