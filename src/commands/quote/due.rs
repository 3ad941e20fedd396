//! `roster quote due`

use clap::Args;

use super::print;
use crate::{
    app::{Access, App},
    commands::{Verb, args::listing::Listing},
    error::Problem,
    model::{age::Age, range::TimeRange},
    storage::quote::QuoteQuery,
};

/// List open quotes about which something is to be done, or which expire; soonest first
///
/// What was to be done before stays in the list until it is done. For cron: --today --fail-if-any.
#[derive(Args)]
#[command(after_help = "Example:\n  roster quote due --today --fail-if-any")]
pub struct Due {
    /// Until the end of today, in --tz
    #[arg(long, conflicts_with = "within")]
    today: bool,
    /// Within this time from now: 7d
    #[arg(long, value_name = "AGE")]
    within: Option<Age>,
    /// Looked after by this colleague
    #[arg(long, value_name = "NAME")]
    owner: Option<String>,
    #[command(flatten)]
    listing: Listing,
}

impl Verb for Due {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let now = app.now();
        let before = match (&self.within, self.today) {
            (Some(age), _) => age
                .fixed()
                .map(|length| now.plus(length.as_secs() as i64))
                .ok_or_else(|| {
                    Problem::usage(format!("--within '{age}' has no fixed length"))
                        .hint("--within 30d")
                })?,
            (None, true) => TimeRange::period("today", now, &app.settings.tz)?
                .to
                .unwrap_or(now),
            (None, false) => now.plus(1),
        };
        let mut query = QuoteQuery {
            owner: self.owner.clone(),
            due_before: Some(before),
            ..QuoteQuery::default()
        };
        print(app, &self.listing, &mut query)
    }
}
