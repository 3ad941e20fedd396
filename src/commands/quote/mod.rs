//! `roster quote …`

mod add;
mod due;
mod edit;
pub(in crate::commands) mod facts;
mod list;
mod show;
mod status;

use std::{borrow::Cow, collections::HashMap};

use clap::{Args, Subcommand};
use serde::Serialize;

use super::Verb;
use crate::{
    app::App,
    clock::Timestamp,
    commands::args::{
        listing::{self, Listing},
        things::{self, Things},
    },
    error::Problem,
    model::{
        money::{Currency, Money},
        quote::Stage,
        range,
        selector::printed::keyed,
        selector::rows,
    },
    output::Record,
    storage::quote::{self, Quote, QuoteQuery},
};

/// The verbs of quotes.
#[derive(Subcommand)]
#[allow(missing_docs)] // The verbs document themselves.
pub enum Command {
    Add(add::Add),
    Edit(edit::Edit),
    List(list::List),
    Show(show::Show),
    Status(status::Status),
    Due(due::Due),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::Add(verb) => Box::new(verb),
            Command::Edit(verb) => Box::new(verb),
            Command::List(verb) => Box::new(verb),
            Command::Show(verb) => Box::new(verb),
            Command::Status(verb) => Box::new(verb),
            Command::Due(verb) => Box::new(verb),
        }
    }
}

/// Which quotes.
#[derive(Args, Debug)]
struct Quotes {
    /// Quotes by number, or id:N; - reads them from stdin
    #[arg(value_name = "NUMBER", required = true)]
    numbers: Vec<String>,
}

impl Quotes {
    /// Finds every quote named. A single number that no quote has is an error at once.
    fn find(&self, app: &mut App) -> anyhow::Result<Things<Quote>> {
        let words = things::numbers(app, &self.numbers, &rows::QUOTES, quote::numbers)?;
        let numbers: Vec<String> = words.iter().filter_map(|(_, n)| n.clone()).collect();
        let mut things = Things::new("quote", &self.numbers);
        let now = app.now();
        let found = quote::by_numbers(&mut app.db, &numbers, now)?;
        let mut found: HashMap<String, Option<Quote>> = (found.into_iter())
            .map(|quote| (quote.number.clone(), Some(quote)))
            .collect();
        for (word, number) in words {
            match number.and_then(|number| found.get_mut(&number)) {
                Some(quote) => things.found.extend(quote.take()),
                None => things.miss(&word, "unknown_quote", "roster quote list".to_owned()),
            }
        }
        things.checked()
    }
}

/// What became of one quote.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Receipt {
    number: String,
    user_id: i64,
    user: Option<String>,
    outcome: &'static str,
    before: Option<Stage>,
    after: Stage,
    order: Option<String>,
}

impl Record for Receipt {
    const NOUN: &'static str = "quote";
    const FIELDS: &'static [&'static str] = &[
        "number", "user_id", "user", "outcome", "before", "after", "order",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        keyed("quote", &self.number)
    }
}

/// Reads a time that a flag gives.
fn moment(app: &App, text: Option<&str>) -> anyhow::Result<Option<Timestamp>> {
    let read = |text| range::moment(text, app.now(), &app.settings.tz);
    Ok(text.map(read).transpose()?)
}

/// Reads what a quote is worth.
fn value(app: &App, text: &str) -> anyhow::Result<Money> {
    let usual = app
        .settings
        .currency
        .as_deref()
        .map(str::parse::<Currency>)
        .transpose()?;
    let money = Money::parse(text, usual)?;
    if money.minor < 0 {
        return Err(Problem::usage("a quote is worth nothing less than 0").into());
    }
    Ok(money)
}

/// Prints the quotes that match.
fn print(app: &mut App, listing: &Listing, query: &mut QuoteQuery) -> anyhow::Result<()> {
    query.sort = listing.order::<Quote>()?;
    query.limit = listing.rows(app);
    let now = app.now();
    if listing.count {
        let count = quote::count(&mut app.db, query, now)?;
        return listing.print_count(app, count);
    }
    let columns = listing.columns::<Quote>(app)?;
    let json = app.out.format().is_json();
    let shown = listing::write(app, &columns, |db, row| {
        quote::each(db, query, now, &mut |mut quote| {
            if !json {
                quote.in_decimals();
            }
            row(quote)
        })
    })?;
    listing.end(app, shown, |app| Ok(quote::count(&mut app.db, query, now)?))
}
