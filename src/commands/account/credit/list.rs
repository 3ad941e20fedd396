//! `roster account credit list`

use clap::Args;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{
            listing::{self, Condition},
            things::Accounts,
        },
    },
    storage::credit::{self, Entry},
};

/// List the credit of accounts, entry by entry, oldest first
#[derive(Args)]
#[command(after_help = "Example:\n  roster account credit list 1")]
pub struct List {
    #[command(flatten)]
    accounts: Accounts,
    #[command(flatten)]
    condition: Condition,
}

impl Verb for List {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Entry>()?;
        let accounts = self.accounts.find(app)?;
        let logins: Vec<i64> = accounts.found.iter().map(|account| account.login).collect();
        let rows = listing::write(app, &columns, |db, row| credit::each(db, &logins, row))?;
        accounts.end()?;
        self.condition.check(rows)
    }
}
