//! `roster subscribers suppress …`

pub(super) mod add;
pub(super) mod check;
pub(super) mod list;
pub(super) mod remove;

use clap::Subcommand;

use crate::{
    app::App,
    commands::{
        Verb,
        args::{filter::domain_key, selectors::words},
    },
    error::Problem,
    model::{address::Address, selector::rows},
    storage::suppression::Hasher,
};

/// The verbs of the suppression list.
#[derive(Subcommand)]
#[allow(missing_docs)] // The verbs document themselves.
pub enum Command {
    Add(add::Add),
    Remove(remove::Remove),
    List(list::List),
    Check(check::Check),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::Add(verb) => Box::new(verb),
            Command::Remove(verb) => Box::new(verb),
            Command::List(verb) => Box::new(verb),
            Command::Check(verb) => Box::new(verb),
        }
    }
}

/// What a row of the list is about.
enum Target {
    /// One address.
    Address(Address),
    /// Every address of a domain (its A-label).
    Domain(String),
}

impl Target {
    /// `ann@example.com`, or `@example.com` for the whole domain.
    fn parse(text: &str) -> Result<Target, Problem> {
        let text = text.trim();
        if let Some(domain) = text.strip_prefix('@') {
            return domain_key(domain).map(Target::Domain);
        }
        Address::parse(text).map(Target::Address).map_err(|fault| {
            Problem::usage(format!("'{text}' is no address: {}", fault.message()))
                .code("invalid_email")
                .hint("write ann@example.com, or @example.com for a whole domain")
        })
    }

    /// The readable key beside the hash.
    fn key(&self) -> String {
        match self {
            Target::Address(address) => address.key().to_owned(),
            Target::Domain(domain) => format!("@{domain}"),
        }
    }

    /// The key of the list.
    fn hash(&self, hasher: &Hasher) -> String {
        match self {
            Target::Address(address) => hasher.address(address.key()),
            Target::Domain(domain) => hasher.domain(domain),
        }
    }
}

/// Every target that is named, or the first that is wrong: nothing is done by half.
fn targets(app: &App, given: &[String]) -> anyhow::Result<Vec<Target>> {
    words(app, given, &rows::USERS)?
        .into_iter()
        .map(|(line, word)| Target::parse(&word).map_err(|problem| placed(problem, line).into()))
        .collect()
}

/// A problem with the line of standard input that has it.
fn placed(mut problem: Problem, line: Option<u64>) -> Problem {
    if let Some(line) = line {
        problem.message = format!("line {line}: {}", problem.message);
    }
    problem
}
