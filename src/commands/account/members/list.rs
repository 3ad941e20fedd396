//! `roster account members list`

use clap::Args;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{
            listing::{self, Listing},
            things::Accounts,
        },
    },
    storage::member,
};

/// List who may operate accounts, of each account the owner first
#[derive(Args)]
#[command(after_help = "Example:\n  roster account members list 1 --sort user")]
pub struct List {
    #[command(flatten)]
    accounts: Accounts,
    #[command(flatten)]
    listing: Listing,
}

impl Verb for List {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let accounts = self.accounts.find(app)?;
        let logins: Vec<i64> = accounts.found.iter().map(|account| account.login).collect();
        listing::write_some(app, &self.listing, |db, row| {
            for logins in logins.chunks(500) {
                member::of(db, logins)?
                    .into_iter()
                    .try_for_each(&mut *row)?;
            }
            Ok(())
        })?;
        accounts.end()
    }
}
