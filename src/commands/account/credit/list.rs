//! `roster account credit list`

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
    storage::credit,
};

/// List the credit of accounts, entry by entry, oldest first
#[derive(Args)]
#[command(after_help = "Example:\n  roster account credit list 1 --sort at:desc")]
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
        listing::write_some(app, &self.listing, |db, row| credit::each(db, &logins, row))?;
        accounts.end()
    }
}
