//! `roster account credit show`

use clap::Args;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::things::{Accounts, show},
    },
    model::money::Money,
    storage::credit::{self, Balance},
};

/// Show what credit accounts have
#[derive(Args)]
#[command(after_help = "Example:\n  roster account credit show 1")]
pub struct Show {
    #[command(flatten)]
    accounts: Accounts,
}

impl Verb for Show {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let accounts = self.accounts.find(app)?;
        let logins: Vec<i64> = accounts.found.iter().map(|account| account.login).collect();
        let sums = credit::sums(&mut app.db, &logins)?;
        let balances: Vec<Balance> = accounts
            .found
            .iter()
            .map(|account| {
                let known = sums.get(&account.login).copied();
                let named = account
                    .currency
                    .as_deref()
                    .and_then(|code| code.parse().ok());
                let currency = known.map(|(_, _, currency)| currency).or(named);
                let (minor, entries) = known.map_or((0, 0), |(sum, entries, _)| (sum, entries));
                Balance {
                    login: account.login,
                    balance: minor,
                    currency,
                    balance_text: currency.map(|currency| Money { minor, currency }.to_string()),
                    entries,
                }
            })
            .collect();
        show(app, accounts.single, &balances)?;
        accounts.end()
    }
}
