//! `roster user kyc`

use clap::Args;

use super::moved::{Move, nothing};
use crate::{
    app::{Access, App},
    commands::{Verb, args::people::People},
    model::person,
    storage::user::Update,
};

/// Set how far the identity of users is checked
#[derive(Args)]
#[command(after_help = "Example:\n  roster user kyc ann@example.com --set verified")]
pub struct Kyc {
    /// none, pending, verified or rejected
    #[arg(long, value_name = "STATE")]
    set: person::Kyc,
    #[command(flatten)]
    people: People,
}

impl Verb for Kyc {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let found = self.people.find(app)?;
        let kyc = self.set;
        let change = Move {
            command: "user kyc",
            key: "kyc",
            of: |person| person.kyc.as_str(),
            to: Box::new(move |_| kyc.as_str()),
            update: Box::new(move |_| {
                let mut update = Update::default();
                update.kyc(kyc);
                update
            }),
            follows: nothing(),
            never: "be checked",
        };
        change.run(app, &found)
    }
}
