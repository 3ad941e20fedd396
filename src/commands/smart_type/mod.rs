//! `roster smart-type …`

mod add;
pub(in crate::commands) mod facts;
mod list;
mod map;
mod order;
mod remove;

use std::borrow::Cow;

use clap::Subcommand;
use serde::Serialize;

use super::{Verb, args::receipts};
use crate::{
    app::App,
    output::{Columns, Record, UnknownField},
    storage::{self, db::Db, smart_type},
};

/// The verbs of smart types.
#[derive(Subcommand)]
#[allow(missing_docs)] // The verbs document themselves.
pub enum Command {
    Add(add::Add),
    List(list::List),
    Order(order::Order),
    Map(map::Map),
    Remove(remove::Remove),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::Add(verb) => Box::new(verb),
            Command::List(verb) => Box::new(verb),
            Command::Order(verb) => Box::new(verb),
            Command::Map(verb) => Box::new(verb),
            Command::Remove(verb) => Box::new(verb),
        }
    }
}

crate::words! {
    /// What became of the smart types.
    pub enum Outcome {
        /// There is one more.
        Created = "created",
        /// There already; nothing was changed.
        Exists = "exists",
        /// They have another order.
        Reordered = "reordered",
        /// A group leads elsewhere, or another type is the default.
        Mapped = "mapped",
        /// As asked already.
        Unchanged = "unchanged",
        /// One is gone.
        Removed = "removed",
    }
}

/// What a writing verb did.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Receipt {
    outcome: Outcome,
    /// The type it was about; none when it was about all of them, or about a group that leads to none.
    smart_type: Option<String>,
    /// The group that leads to it now.
    group: Option<String>,
    /// How many people have another smart type than before.
    users_changed: u64,
    /// The order from now on.
    order: Vec<String>,
    /// The default from now on.
    default: String,
}

impl Record for Receipt {
    const NOUN: &'static str = "smart-type";
    const FIELDS: &'static [&'static str] = &[
        "outcome",
        "smart_type",
        "group",
        "users_changed",
        "order",
        "default",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.smart_type.as_deref().unwrap_or_default())
    }
}

impl Receipt {
    /// The receipt of an act, with the order and the default as they are in this transaction.
    fn of(
        tx: &mut Db,
        outcome: Outcome,
        smart_type: Option<&str>,
        users_changed: u64,
    ) -> storage::Result<Receipt> {
        let order = smart_type::names(tx)?;
        let default = smart_type::default(tx)?;
        Ok(Receipt {
            outcome,
            smart_type: smart_type.map(str::to_owned),
            group: None,
            users_changed,
            order: order.into_iter().map(|(_, name)| name).collect(),
            default: default.1,
        })
    }
}

/// The columns of the receipt of one type, or of the receipts of several.
fn columns(app: &App, one: bool) -> Result<Columns, UnknownField> {
    if one {
        app.out.columns_of_one::<Receipt>()
    } else {
        app.out.columns::<Receipt>()
    }
}

/// Prints the receipt of one type, or of each of several.
fn tell_all(
    app: &mut App,
    columns: &Columns,
    receipts: &[Receipt],
    one: bool,
) -> anyhow::Result<()> {
    if let ([receipt], true) = (receipts, one) {
        return Ok(app.out.receipt(columns, receipt)?);
    }
    receipts::print(app, columns, receipts, |row| row.outcome.as_str())
}

/// Moves the default to a type. Returns how many people changed type, and the name of the default before.
fn move_default(tx: &mut Db, id: i64) -> storage::Result<(u64, String)> {
    let before = smart_type::default(tx)?;
    if before.0 == id {
        return Ok((0, before.1));
    }
    smart_type::snapshot(tx)?;
    smart_type::set_default(tx, id)?;
    Ok((smart_type::changed_since(tx)?, before.1))
}
