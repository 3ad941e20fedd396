//! `roster subscribers list`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{
            beside,
            filters::{Filters, UserFilters},
            listing::Listing,
        },
    },
    model::person::Subscription,
    model::selector::printed::person,
    output::Record,
    storage::user::{self, Sort, User},
};

/// List people with a subscription, whatever its state
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster subscribers list --subscription subscribed --mailable -f csv"
)]
pub struct List {
    /// A part of the address, name or phone
    text: Option<String>,
    #[command(flatten)]
    filter: UserFilters,
    #[command(flatten)]
    listing: Listing,
}

/// A user seen as a subscriber: the same columns, others of them by default.
#[derive(Serialize, schemars::JsonSchema)]
#[serde(transparent)]
pub(in crate::commands) struct Subscriber(User);

impl Record for Subscriber {
    const NOUN: &'static str = "subscriber";
    const FIELDS: &'static [&'static str] = User::FIELDS;
    const DEFAULT: &'static [&'static str] =
        &["id", "email", "name", "subscription", "mailable", "tags"];

    fn selector(&self) -> Cow<'_, str> {
        person(self.0.id)
    }
}

impl Verb for List {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = self.listing.columns::<Subscriber>(app)?;
        let order = self.listing.order::<User>()?;
        let mut query = self.filter.query(app, self.text.as_deref())?;
        if query.subscription.is_empty() {
            query.subscription = Subscription::ALL[1..].to_vec();
        }
        let facts = app.facts();
        if self.listing.count {
            let count = user::count(&mut app.db, &query, &facts)?;
            return self.listing.print_count(app, count);
        }
        query.sort = order.map(|(field, descending)| Sort { field, descending });
        query.limit = self.listing.rows(app);
        let names: Vec<&str> = columns.names().collect();
        let decimals = !app.out.format().is_json();
        let shown = beside::write(app, &columns, query.limit, |db, row| {
            user::each(db, &query, &facts, &names, &mut |mut user| {
                if decimals {
                    user.in_decimals();
                }
                row(Subscriber(user))
            })
        })?;
        self.listing.end(app, shown, |app| {
            Ok(user::count(&mut app.db, &query, &facts)?)
        })
    }
}
