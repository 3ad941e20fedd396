//! Quotes and the moves of their stages.

mod write;

use std::{borrow::Cow, collections::HashMap};

use serde::{Deserialize, Serialize};

pub use self::write::{insert, move_to, update};
use super::db::{Db, Filter, Result};
use crate::{
    clock::Timestamp,
    model::{
        amount::Amount, money::Currency, quote::Stage, range::TimeRange, selector::printed::keyed,
    },
    output::Record,
};

/// Numbers that one statement looks up together.
const BATCH: usize = 500;

/// One quote.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Quote {
    /// Its id.
    pub id: i64,
    /// Its number, unique over all quotes.
    pub number: String,
    /// The customer's id.
    pub user_id: i64,
    /// The customer's address.
    pub user: Option<String>,
    /// The colleague who looks after it.
    pub owner: Option<String>,
    /// Where it stands.
    pub stage: Stage,
    /// What it is worth.
    pub value: Amount,
    /// In this currency.
    pub currency: Currency,
    /// It matters more than others.
    pub important: bool,
    /// From then on it has expired.
    pub valid_until: Option<Timestamp>,
    /// It is open and `valid_until` has come.
    pub expired: bool,
    /// When something is to be done.
    pub next_action_at: Option<Timestamp>,
    /// What is to be done.
    pub reminder: Option<String>,
    /// The number of the order that it became.
    pub order: Option<String>,
    /// When it was noted.
    pub created_at: Timestamp,
    /// When it was won or lost.
    pub closed_at: Option<Timestamp>,
}

impl Quote {
    /// Writes amounts in decimals, for people and spreadsheets.
    pub fn in_decimals(&mut self) {
        self.value.decimals_of(self.currency);
    }
}

impl Record for Quote {
    const NOUN: &'static str = "quote";
    const FIELDS: &'static [&'static str] = &[
        "id",
        "number",
        "user_id",
        "user",
        "owner",
        "stage",
        "value",
        "currency",
        "important",
        "valid_until",
        "expired",
        "next_action_at",
        "reminder",
        "order",
        "created_at",
        "closed_at",
    ];
    const DEFAULT: &'static [&'static str] = &[
        "number",
        "user",
        "owner",
        "stage",
        "value",
        "currency",
        "valid_until",
        "next_action_at",
        "reminder",
    ];

    fn selector(&self) -> Cow<'_, str> {
        keyed("quote", &self.number)
    }
}

/// What `quote list` and `quote due` filter by.
#[derive(Clone, Debug, Default)]
pub struct QuoteQuery {
    /// Of this customer.
    pub user_id: Option<i64>,
    /// Any of these.
    pub stage: Vec<Stage>,
    /// Looked after by this colleague.
    pub owner: Option<String>,
    /// Only those that matter more.
    pub important: bool,
    /// Has (or has not) expired.
    pub expired: Option<bool>,
    /// Open, and something is to be done or it expires before this moment.
    pub due_before: Option<Timestamp>,
    /// Noted in this range.
    pub created: TimeRange,
    /// In this currency.
    pub currency: Option<Currency>,
    /// Just these numbers.
    pub numbers: Option<Vec<String>>,
    /// The order: a column of [`Quote`], and whether it is turned round.
    pub sort: Option<(&'static str, bool)>,
    /// At most so many.
    pub limit: Option<u64>,
}

const OPEN: &str = "q.closed_at IS NULL";

fn expired(now: Timestamp) -> String {
    format!(
        "({OPEN} AND q.valid_until IS NOT NULL AND q.valid_until <= {})",
        now.0
    )
}

impl QuoteQuery {
    fn filter(&self, now: Timestamp) -> Filter {
        let mut filter = Filter::new();
        if let Some(user) = self.user_id {
            filter.equals("q.user_id", user);
        }
        if !self.stage.is_empty() {
            let marks = filter.bind_list(self.stage.iter().map(|stage| stage.as_str()));
            filter.and(format!("q.stage IN {marks}"));
        }
        if let Some(owner) = &self.owner {
            filter.equals("q.owner", owner.clone());
        }
        if self.important {
            filter.and("q.important <> 0");
        }
        match self.expired {
            Some(true) => filter.and(expired(now)),
            Some(false) => filter.and(format!("NOT {}", expired(now))),
            None => {}
        }
        if let Some(before) = self.due_before {
            let mark = filter.bind(before);
            filter.and(format!(
                "{OPEN} AND (q.next_action_at < {mark} OR q.valid_until < {mark})"
            ));
        }
        if let Some(from) = self.created.from {
            let mark = filter.bind(from);
            filter.and(format!("q.created_at >= {mark}"));
        }
        if let Some(to) = self.created.to {
            let mark = filter.bind(to);
            filter.and(format!("q.created_at < {mark}"));
        }
        if let Some(currency) = self.currency {
            filter.equals("q.currency", currency.as_str());
        }
        if let Some(numbers) = &self.numbers {
            let marks = filter.bind_list(numbers.iter().cloned());
            filter.and(format!("n.number IN {marks}"));
        }
        filter
    }

    fn from(&self) -> &'static str {
        if self.numbers.is_some() {
            "quote_numbers n JOIN quotes q ON q.user_id = n.user_id AND q.id = n.quote_id"
        } else {
            "quotes q"
        }
    }
}

fn column(name: &str, now: Timestamp) -> String {
    match name {
        "user" => "u.email".to_owned(),
        "value" => "q.amount".to_owned(),
        "order" => "q.order_number".to_owned(),
        "expired" => format!("CASE WHEN {} THEN 1 ELSE 0 END", expired(now)),
        plain => format!("q.{plain}"),
    }
}

/// Hands out quotes in constant memory: newest first, or those that are due soonest first.
pub fn each(
    db: &mut Db,
    query: &QuoteQuery,
    now: Timestamp,
    row: &mut dyn FnMut(Quote) -> Result<()>,
) -> Result<()> {
    let filter = query.filter(now);
    let columns: Vec<String> = (Quote::FIELDS.iter())
        .map(|name| format!("{} AS \"{name}\"", column(name, now)))
        .collect();
    let order = match query.sort {
        Some((field, descending)) => {
            let direction = if descending { " DESC" } else { "" };
            format!("{}{direction} NULLS LAST, q.id DESC", column(field, now))
        }
        None if query.due_before.is_some() => {
            "q.next_action_at NULLS LAST, q.valid_until NULLS LAST, q.id".to_owned()
        }
        None => "q.id DESC".to_owned(),
    };
    let limit = query.limit.map_or(String::new(), |n| format!(" LIMIT {n}"));
    let sql = format!(
        "SELECT {} FROM {} LEFT JOIN users u ON u.id = q.user_id{} ORDER BY {order}{limit}",
        columns.join(", "),
        query.from(),
        filter.clause()
    );
    db.rows(&sql, filter.params(), &mut |found| row(found.decode()?))
}

/// How many quotes match.
pub fn count(db: &mut Db, query: &QuoteQuery, now: Timestamp) -> Result<u64> {
    let filter = query.filter(now);
    let sql = format!("SELECT COUNT(*) FROM {}{}", query.from(), filter.clause());
    db.one(&sql, filter.params())
}

/// The numbers of the quotes with these ids, by id.
pub fn numbers(db: &mut Db, ids: &[i64]) -> Result<HashMap<i64, String>> {
    let mut numbers = HashMap::with_capacity(ids.len());
    for ids in ids.chunks(BATCH) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(ids.iter().copied());
        let sql = format!("SELECT id, number FROM quotes WHERE id IN {marks} ORDER BY id");
        numbers.extend(db.query::<(i64, String)>(&sql, filter.params())?);
    }
    Ok(numbers)
}

/// The quotes with these numbers.
pub fn by_numbers(db: &mut Db, numbers: &[String], now: Timestamp) -> Result<Vec<Quote>> {
    let mut quotes = Vec::with_capacity(numbers.len());
    for numbers in numbers.chunks(BATCH) {
        let query = QuoteQuery {
            numbers: Some(numbers.to_vec()),
            ..QuoteQuery::default()
        };
        each(db, &query, now, &mut |quote| {
            quotes.push(quote);
            Ok(())
        })?;
    }
    Ok(quotes)
}
