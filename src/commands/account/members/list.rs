//! `roster account members list`

use clap::Args;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{listing::Condition, things::Accounts},
    },
    storage::member::{self, Member},
};

/// List who may operate accounts, of each account the owner first
#[derive(Args)]
#[command(after_help = "Example:\n  roster account members list 1")]
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
        let columns = app.out.columns::<Member>()?;
        let accounts = self.accounts.find(app)?;
        let logins: Vec<i64> = accounts.found.iter().map(|account| account.login).collect();
        let App { db, out, .. } = app;
        let mut list = out.list(&columns)?;
        for logins in logins.chunks(500) {
            for member in member::of(db, logins)? {
                list.row(&member)?;
            }
        }
        let rows = list.rows();
        list.end()?;
        accounts.end()?;
        self.condition.check(rows)
    }
}
