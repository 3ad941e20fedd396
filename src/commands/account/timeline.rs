//! `roster account timeline`

use clap::Args;

use super::one;
use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::listing::{self, Listing},
    },
    model::{range::TimeRange, timeline::Kind},
    storage::timeline::{self, AccountEvent, TimelineQuery, Whose},
};

/// List what happened to an account, newest first
///
/// Its moves from one status to another, credit, contacts, members, invites, orders, refunds, mail about it, remarks, and what
/// operators did. It is read from where these things are kept; nothing is written for it.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster account timeline 1 --kind account,credit --since 90d --limit 20"
)]
pub struct Timeline {
    /// The account: its login, login:N or '#N'
    #[arg(value_name = "LOGIN")]
    login: String,
    /// Only these kinds
    #[arg(long, value_name = "KIND", value_delimiter = ',')]
    kind: Vec<Kind>,
    /// From then until now: a date, a time, or an age such as 30d
    #[arg(long, value_name = "TIME")]
    since: Option<String>,
    #[command(flatten)]
    listing: Listing,
}

impl Verb for Timeline {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let order = self.listing.order::<AccountEvent>()?;
        let (now, zone) = (app.now(), app.settings.tz.clone());
        let since = self.since.as_deref();
        let since = since.map(|since| TimeRange::since(since, now, &zone));
        let query = TimelineQuery {
            kinds: self.kind,
            since: since.transpose()?.and_then(|range| range.from),
            limit: self.listing.rows(app).filter(|_| order.is_none()),
        };
        let login = one(app, &self.login)?.login;
        if self.listing.count {
            let count = timeline::count(&mut app.db, Whose::Account(login), &query, now)?;
            return self.listing.print_count(app, count);
        }
        let columns = app.out.columns::<AccountEvent>()?;
        let most = self.listing.rows(app);
        let shown = listing::write_in_order(app, &columns, order, most, |db, row| {
            timeline::each_of_account(db, login, &query, now, row)
        })?;
        self.listing.end(app, shown, |app| {
            Ok(timeline::count(
                &mut app.db,
                Whose::Account(login),
                &query,
                now,
            )?)
        })
    }
}
