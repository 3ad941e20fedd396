//! `roster contact …`

mod add;
mod edit;
pub(in crate::commands) mod facts;
mod fields;
mod import;
mod list;
mod remove;

use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
    fmt,
};

use clap::Subcommand;
use serde::Serialize;

use super::{
    Verb,
    args::{profile::address, selectors, things},
};
use crate::{
    app::App,
    error::{Kind, Problem},
    model::{
        address::Address,
        selector::{
            AccountSelector::{self, Login},
            printed::{number_of, numbered},
            rows,
        },
    },
    output::Record,
    storage::{
        self,
        account::Account,
        contact::{self, Contact},
        db::Db,
    },
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
    id: i64,
    /// The address; null once erased.
    contact: Option<String>,
    outcome: &'static str,
    changed: Vec<&'static str>,
}

impl Record for Receipt {
    const NOUN: &'static str = "contact";
    const FIELDS: &'static [&'static str] = &["login", "id", "contact", "outcome", "changed"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        numbered("contact", self.id)
    }
}

/// The one account that a word names.
fn account(app: &mut App, word: &str) -> anyhow::Result<Account> {
    let Login(login) = word.parse::<AccountSelector>()?;
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

/// Which contact of an account.
#[derive(Clone, Debug)]
enum Who {
    /// By its address.
    Address(Address),
    /// By its id: `7`, `id:7`, `contact:7`. Whoever was erased has no address any more.
    Id(i64),
}

impl fmt::Display for Who {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Who::Address(address) => fmt::Display::fmt(address, f),
            Who::Id(id) => write!(f, "id:{id}"),
        }
    }
}

/// Contacts as typed or on stdin.
fn named(app: &App, given: &[String]) -> anyhow::Result<Vec<Who>> {
    let mut found = Vec::with_capacity(given.len());
    for (line, word) in selectors::words(app, given, &rows::CONTACTS)? {
        found.push(match number_of("contact", &word) {
            Some(id) => Who::Id(id),
            None => Who::Address(address(&word).map_err(|mut problem| {
                if let Some(line) = line {
                    problem.message = format!("line {line}: {}", problem.message);
                }
                problem
            })?),
        });
    }
    Ok(found)
}

/// The contacts of an account that are named, each once, and the words that led to none. Of a single word that is the problem.
fn look_up(tx: &mut Db, login: i64, who: &[Who]) -> storage::Result<Result<Looked, Problem>> {
    let (mut pairs, mut ids) = (Vec::new(), Vec::new());
    for who in who {
        match who {
            Who::Address(address) => pairs.push((login, address.key().to_owned())),
            Who::Id(id) => ids.push(*id),
        }
    }
    let by_key = contact::by_keys(tx, &pairs)?;
    let by_id: HashMap<i64, Contact> = contact::by_ids(tx, login, &ids)?
        .into_iter()
        .map(|contact| (contact.id, contact))
        .collect();
    let (mut found, mut seen) = (Vec::with_capacity(who.len()), HashSet::new());
    let mut missed = Vec::new();
    for who in who {
        let contact = match who {
            Who::Address(address) => by_key.get(&(login, address.key().to_owned())),
            Who::Id(id) => by_id.get(id),
        };
        match contact {
            Some(contact) if seen.insert(contact.id) => found.push(contact.clone()),
            Some(_) => {}
            None => missed.push(who.to_string()),
        }
    }
    if found.is_empty()
        && let Some(problem) = unknown(login, &missed)
    {
        return Ok(Err(problem));
    }
    Ok(Ok((found, missed)))
}

/// Contacts, and words that led to none.
type Looked = (Vec<Contact>, Vec<String>);

/// The problem of words that led to no contact.
fn unknown(login: i64, missed: &[String]) -> Option<Problem> {
    let words: Vec<String> = missed.iter().map(|word| format!("'{word}'")).collect();
    (!words.is_empty()).then(|| {
        Problem::not_found(format!(
            "account {login} has no contact {}",
            words.join(", ")
        ))
        .code("unknown_contact")
        .hint(format!("roster contact list {login}"))
    })
}

/// Ends a verb that has done the rest.
fn end(login: i64, missed: &[String]) -> anyhow::Result<()> {
    match unknown(login, missed) {
        Some(problem) => Err(Problem {
            kind: Kind::Partial,
            ..problem
        }
        .into()),
        None => Ok(()),
    }
}
