//! `roster user restrict`

use clap::Args;

use super::moved::{Follows, Move};
use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{people::People, reason},
    },
    storage::{confirmation, user::Update},
};

/// Put users on a data-protection hold
///
/// They get no campaign and no group mail, imports leave them as they are, and show and find warn of it.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster user restrict ann@example.com --reason 'objection of 2 January'"
)]
pub struct Restrict {
    #[command(flatten)]
    people: People,
}

impl Verb for Restrict {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        reason::required(app, "a data-protection hold")?;
        let found = self.people.find(app)?;
        // Who objects is not asked for a newsletter either.
        let follows: Box<Follows> =
            Box::new(|tx, ids, now| confirmation::take_back(tx, ids, "restricted", now));
        hold("user restrict", true, follows).run(app, &found)
    }
}

/// The move onto the hold, or off it.
pub(super) fn hold(command: &'static str, on: bool, follows: Box<Follows>) -> Move {
    let word = |on| if on { "true" } else { "false" };
    Move {
        command,
        key: "restricted",
        of: |person| if person.restricted { "true" } else { "false" },
        to: Box::new(move |_| word(on)),
        update: Box::new(move |_| {
            let mut update = Update::default();
            update.restricted(on);
            update
        }),
        follows,
        never: "be restricted",
    }
}
