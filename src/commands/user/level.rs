//! `roster user level`

use clap::Args;

use super::moved::Move;
use crate::{
    app::{Access, App},
    commands::{Verb, args::people::People},
    model::person,
    storage::user::Update,
};

/// Set what users may do in back ends
///
/// The last super_admin cannot lose that level.
#[derive(Args)]
#[command(after_help = "Example:\n  roster user level ann@example.com --set admin")]
pub struct Level {
    /// user, admin or super_admin
    #[arg(long, value_name = "LEVEL")]
    set: person::Level,
    #[command(flatten)]
    people: People,
}

impl Verb for Level {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let found = self.people.find(app)?;
        let level = self.set;
        let change = Move {
            command: "user level",
            key: "level",
            word: level.as_str(),
            of: |person| person.level.as_str(),
            update: Box::new(move |_| {
                let mut update = Update::default();
                update.level(level);
                update
            }),
            never: "lose that level",
            logs_out: None,
        };
        change.run(app, &found)
    }
}
