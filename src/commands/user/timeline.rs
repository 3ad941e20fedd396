//! `roster user timeline`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{
            listing::{self, Listing},
            selectors,
        },
    },
    model::{range::TimeRange, timeline::Kind},
    output::Record,
    storage::timeline::{self, Event, TimelineQuery, Whose},
};

/// List what happened to a user, newest first
///
/// Orders, quotes, mail, log-ins, consent, invites, remarks, imports, accounts, and what operators did. It is read from where these things are kept;
/// nothing is written for it.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster user timeline ann@example.com --kind act,comment --since 90d --limit 20"
)]
pub struct Timeline {
    /// The user: id, address, ref:R, login:N, '#N' or name:N
    #[arg(value_name = "USER")]
    user: String,
    /// Only these kinds
    #[arg(long, value_name = "KIND", value_delimiter = ',')]
    kind: Vec<Kind>,
    /// From then until now: a date, a time, or an age such as 30d
    #[arg(long, value_name = "TIME")]
    since: Option<String>,
    #[command(flatten)]
    listing: Listing,
}

/// One event of one person.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Line {
    user_id: i64,
    user: Option<String>,
    #[serde(flatten)]
    event: Event,
}

impl Record for Line {
    const NOUN: &'static str = "event";
    const FIELDS: &'static [&'static str] = &[
        "user_id", "user", "at", "kind", "what", "about", "actor", "reason", "account", "id",
    ];
    const DEFAULT: &'static [&'static str] = Event::DEFAULT;

    fn selector(&self) -> Cow<'_, str> {
        self.event.selector()
    }
}

impl Verb for Timeline {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        self.listing.one_order("newest first")?;
        let (now, zone) = (app.now(), app.settings.tz.clone());
        let since = self.since.as_deref();
        let since = since.map(|since| TimeRange::since(since, now, &zone));
        let person = selectors::one(app, &self.user)?;
        let whose = Whose::User(person.id);
        let query = TimelineQuery {
            kinds: self.kind,
            since: since.transpose()?.and_then(|range| range.from),
            limit: self.listing.rows(app),
        };
        if self.listing.count {
            let count = timeline::count(&mut app.db, whose, &query, now)?;
            return self.listing.print_count(app, count);
        }
        let columns = self.listing.columns::<Line>(app)?;
        let shown = listing::write(app, &columns, |db, row| {
            timeline::each(db, whose, &query, now, &mut |event| {
                row(Line {
                    user_id: person.id,
                    user: person.email.clone(),
                    event,
                })
            })
        })?;
        self.listing.end(app, shown, |app| {
            Ok(timeline::count(&mut app.db, whose, &query, now)?)
        })
    }
}
