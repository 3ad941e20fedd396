//! `roster account …`

mod check;
mod credit;
mod details;
mod edit;
pub(in crate::commands) mod facts;
mod grant;
mod import;
mod list;
mod members;
mod open;
mod owner;
mod revoke;
mod ring;
mod show;
mod status;
mod timeline;
mod transfer;

use clap::Subcommand;

use super::{Verb, args::things};
use crate::{
    app::App, error::Problem, model::selector::AccountSelector, storage::account::Account,
};

/// The verbs of accounts.
#[derive(Subcommand)]
#[allow(missing_docs)] // The verbs document themselves.
pub enum Command {
    Open(Box<open::Open>),
    List(Box<list::List>),
    Show(show::Show),
    Edit(Box<edit::Edit>),
    Status(status::Status),
    Transfer(transfer::Transfer),
    Check(check::Check),
    Grant(grant::Grant),
    Revoke(revoke::Revoke),
    Import(Box<import::Import>),
    Members(members::Members),
    Timeline(Box<timeline::Timeline>),
    /// The credit of accounts: a ledger
    #[command(subcommand)]
    Credit(credit::Command),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::Open(verb) => verb,
            Command::List(verb) => verb,
            Command::Show(verb) => Box::new(verb),
            Command::Edit(verb) => verb,
            Command::Status(verb) => Box::new(verb),
            Command::Transfer(verb) => Box::new(verb),
            Command::Check(verb) => Box::new(verb),
            Command::Grant(verb) => Box::new(verb),
            Command::Revoke(verb) => Box::new(verb),
            Command::Import(verb) => verb,
            Command::Members(verb) => verb.verb(),
            Command::Timeline(verb) => verb,
            Command::Credit(command) => command.verb(),
        }
    }
}

/// The one account that a word names.
fn one(app: &mut App, word: &str) -> anyhow::Result<Account> {
    // A list on stdin is no single account.
    word.parse::<AccountSelector>()?;
    let accounts = things::Accounts {
        logins: vec![word.to_owned()],
    };
    let account = accounts.find(app)?.found.into_iter().next();
    account.ok_or_else(|| Problem::not_found(format!("no account '{word}'")).into())
}

/// The problem of somebody who may not operate an account at all.
fn not_a_member(login: i64, name: &str) -> Problem {
    Problem::not_found(format!("{name} is no member of account {login}"))
        .code("not_a_member")
        .hint(format!("roster account members list {login}"))
}
