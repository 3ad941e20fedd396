//! `roster target …`

pub(in crate::commands) mod facts;
mod import;
mod list;
mod remove;
mod set;

use std::borrow::Cow;

use clap::Subcommand;
use serde::Serialize;

use super::Verb;
use crate::{
    app::App,
    error::Problem,
    model::selector::printed::person,
    model::{amount::Amount, money::Currency},
    output::Record,
    storage::target::Target,
};

/// The verbs of targets.
#[derive(Subcommand)]
#[allow(missing_docs)] // The verbs document themselves.
pub enum Command {
    Set(set::Set),
    List(list::List),
    Remove(remove::Remove),
    Import(import::Import),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::Set(verb) => Box::new(verb),
            Command::List(verb) => Box::new(verb),
            Command::Remove(verb) => Box::new(verb),
            Command::Import(verb) => Box::new(verb),
        }
    }
}

/// The currency of amounts that name none.
fn usual(app: &App) -> Result<Option<Currency>, Problem> {
    Ok(app
        .settings
        .currency
        .as_deref()
        .map(str::parse)
        .transpose()?)
}

/// What became of one target.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Receipt {
    user_id: i64,
    user: Option<String>,
    year: i64,
    outcome: &'static str,
    currency: Currency,
    before: Option<Amount>,
    after: Option<Amount>,
}

impl Record for Receipt {
    const NOUN: &'static str = "target";
    const FIELDS: &'static [&'static str] = &[
        "user_id", "user", "year", "outcome", "currency", "before", "after",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        person(self.user_id)
    }
}

impl Receipt {
    fn new(
        target: &Target,
        outcome: &'static str,
        before: Option<Amount>,
        after: Option<Amount>,
        json: bool,
    ) -> Receipt {
        let shown = |amount: Option<Amount>| {
            amount.map(|mut amount| {
                if !json {
                    amount.decimals_of(target.currency);
                }
                amount
            })
        };
        Receipt {
            user_id: target.user_id,
            user: target.user.clone(),
            year: target.year,
            outcome,
            currency: target.currency,
            before: shown(before),
            after: shown(after),
        }
    }
}
