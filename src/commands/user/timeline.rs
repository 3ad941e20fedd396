//! `roster user timeline`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::{
        Verb,
        args::{
            listing::{self, Listing},
            selectors::Users,
        },
    },
    model::{range::TimeRange, timeline::Kind},
    output::Record,
    storage::{
        self,
        db::Db,
        timeline::{self, Event, TimelineQuery, Whose},
        user::Person,
    },
};

/// List what happened to users, of each newest first
///
/// Orders, quotes, mail, log-ins, consent, invites, remarks, imports, accounts, and what operators did. It is read from where these things are kept;
/// nothing is written for it.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster user timeline ann@example.com --kind act,comment --since 90d --limit 20"
)]
pub struct Timeline {
    #[command(flatten)]
    users: Users,
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
    #[serde(flatten)]
    event: Event,
}

impl Record for Line {
    const NOUN: &'static str = "event";
    const FIELDS: &'static [&'static str] = &[
        "user_id", "user", "at", "kind", "what", "about", "actor", "reason", "account", "id",
    ];
    const DEFAULT: &'static [&'static str] =
        &["at", "kind", "what", "about", "actor", "reason", "account"];
    const DATA: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        self.event.selector()
    }
}

impl Verb for Timeline {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let order = self.listing.order::<Line>()?;
        let (now, zone) = (app.now(), app.settings.tz.clone());
        let since = self.since.as_deref();
        let since = since.map(|since| TimeRange::since(since, now, &zone));
        let since = since.transpose()?.and_then(|range| range.from);
        let found = self.users.find(app)?;
        let query = TimelineQuery {
            kinds: self.kind,
            since,
            limit: self.listing.rows(app).filter(|_| order.is_none()),
        };
        if self.listing.count {
            let count = count(&mut app.db, &found.people, &query, now)?;
            self.listing.print_count(app, count)?;
            return found.end();
        }
        let columns = self.listing.columns::<Line>(app)?;
        let most = self.listing.rows(app);
        let shown = listing::write_in_order(app, &columns, order, most, |db, row| {
            let mut query = query.clone();
            for person in &found.people {
                let mut rows = 0;
                timeline::each(db, Whose::User(person.id), &query, now, &mut |event| {
                    rows += 1;
                    row(Line {
                        user_id: person.id,
                        event,
                    })
                })?;
                query.limit = query.limit.map(|limit| limit.saturating_sub(rows));
                if query.limit == Some(0) {
                    break;
                }
            }
            Ok(())
        })?;
        self.listing.end(app, shown, |app| {
            Ok(count(&mut app.db, &found.people, &query, now)?)
        })?;
        found.end()
    }
}

fn count(
    db: &mut Db,
    people: &[Person],
    query: &TimelineQuery,
    now: Timestamp,
) -> storage::Result<u64> {
    let counts = people
        .iter()
        .map(|person| timeline::count(db, Whose::User(person.id), query, now));
    counts.sum()
}
