//! `roster account show`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::things::{Accounts, show},
    },
    output::Record,
    storage::account::{self, Account, Member, Owner},
};

/// Show accounts in full: details, owner, members
#[derive(Args)]
#[command(after_help = "Example:\n  roster account show 1")]
pub struct Show {
    #[command(flatten)]
    accounts: Accounts,
}

/// An account with the people around it.
#[derive(Serialize)]
struct Page {
    #[serde(flatten)]
    account: Account,
    owner_profile: Option<Owner>,
    member_list: Vec<Member>,
}

impl Record for Page {
    const NOUN: &'static str = "account";
    const FIELDS: &'static [&'static str] = &FIELDS;
    const DEFAULT: &'static [&'static str] = Account::DEFAULT;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Owned(self.account.login.to_string())
    }
}

/// The fields of an account, then those around it.
const FIELDS: [&str; Account::FIELDS.len() + 2] = {
    let mut fields = [""; Account::FIELDS.len() + 2];
    let mut place = 0;
    while place < Account::FIELDS.len() {
        fields[place] = Account::FIELDS[place];
        place += 1;
    }
    fields[place] = "owner_profile";
    fields[place + 1] = "member_list";
    fields
};

impl Verb for Show {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let accounts = self.accounts.find(app)?;
        let logins: Vec<i64> = accounts.found.iter().map(|account| account.login).collect();
        let ids: Vec<i64> = accounts
            .found
            .iter()
            .map(|account| account.owner_id)
            .collect();
        let owners = account::owners(&mut app.db, &ids)?;
        let mut members = account::members(&mut app.db, &logins)?;
        let pages: Vec<Page> = accounts
            .found
            .iter()
            .map(|account| Page {
                account: account.clone(),
                owner_profile: owners.get(&account.owner_id).cloned(),
                member_list: members
                    .extract_if(.., |member| member.login == account.login)
                    .collect(),
            })
            .collect();
        show(app, accounts.single, &pages)?;
        accounts.end()
    }
}
