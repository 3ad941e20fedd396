//! `roster contact …`

mod add;
mod edit;
pub(in crate::commands) mod facts;
mod fields;
mod import;
mod list;
mod remove;

use std::{borrow::Cow, collections::HashSet};

use clap::Subcommand;
use serde::Serialize;

use super::{
    Verb,
    args::{profile::address, selectors, things},
};
use crate::{
    app::App,
    error::Problem,
    model::{
        address::Address,
        selector::{
            AccountSelector::{self, Id, Login},
            rows,
        },
    },
    output::Record,
    storage::account::Account,
};

/// The verbs of contacts.
#[derive(Subcommand)]
#[allow(missing_docs)] // The verbs document themselves.
pub enum Command {
    Add(Box<add::Add>),
    List(list::List),
    Edit(Box<edit::Edit>),
    Remove(remove::Remove),
    Import(Box<import::Import>),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::Add(verb) => verb,
            Command::List(verb) => Box::new(verb),
            Command::Edit(verb) => verb,
            Command::Remove(verb) => Box::new(verb),
            Command::Import(verb) => verb,
        }
    }
}

/// What became of one contact.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Receipt {
    login: i64,
    contact: String,
    outcome: &'static str,
    changed: Vec<&'static str>,
}

impl Record for Receipt {
    const NOUN: &'static str = "contact";
    const FIELDS: &'static [&'static str] = &["login", "contact", "outcome", "changed"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.contact)
    }
}

/// The one account that a word names.
fn account(app: &mut App, word: &str) -> anyhow::Result<Account> {
    let (Login(login) | Id(login)) = word.parse::<AccountSelector>()?;
    let accounts = things::Accounts {
        logins: vec![login.to_string()],
    };
    let found = accounts.find(app)?.found.into_iter().next();
    found.ok_or_else(|| Problem::not_found(format!("no account '{word}'")).into())
}

/// The addresses of contacts as typed or on stdin, each once.
fn addresses(app: &App, given: &[String]) -> anyhow::Result<Vec<Address>> {
    let mut found: Vec<Address> = Vec::with_capacity(given.len());
    let mut seen = HashSet::new();
    for (line, word) in selectors::words(app, given, &rows::CONTACTS)? {
        let address = address(&word).map_err(|mut problem| {
            if let Some(line) = line {
                problem.message = format!("line {line}: {}", problem.message);
            }
            problem
        })?;
        if seen.insert(address.key().to_owned()) {
            found.push(address);
        }
    }
    Ok(found)
}

/// The problem of an address that is no contact of an account.
fn unknown(login: i64, address: &Address) -> Problem {
    Problem::not_found(format!("account {login} has no contact '{address}'"))
        .code("unknown_contact")
        .hint(format!("roster contact list {login}"))
}
