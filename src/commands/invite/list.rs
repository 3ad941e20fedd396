//! `roster invite list`

use clap::Args;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{
            listing::{self, Listing},
            selectors,
        },
    },
    model::{
        invite::{Kind, State},
        range::TimeRange,
    },
    storage::invite::{self, Invite, InviteQuery},
};

/// List invites, newest first
#[derive(Args)]
#[command(
    after_help = "Examples:\n  roster invite list --status queued,sent\n  roster invite list --user ann@example.com"
)]
pub struct List {
    /// queued, sent, accepted, cancelled or expired (repeatable)
    #[arg(long, value_name = "STATUS", value_delimiter = ',')]
    status: Vec<State>,
    /// To the site, or to an account: site, account
    #[arg(long, value_name = "KIND")]
    kind: Option<Kind>,
    /// To this account
    #[arg(long, value_name = "LOGIN")]
    account: Option<i64>,
    /// Of this user
    #[arg(long, value_name = "USER")]
    user: Option<String>,
    /// Made since then: a date, a time or an age
    #[arg(long, value_name = "TIME")]
    since: Option<String>,
    #[command(flatten)]
    listing: Listing,
}

impl Verb for List {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let sort = self.listing.order::<Invite>()?;
        let now = app.now();
        let zone = app.settings.tz.clone();
        let users = match &self.user {
            Some(word) => Some(vec![selectors::one(app, word)?.id]),
            None => None,
        };
        let created = match &self.since {
            Some(text) => TimeRange::since(text, now, &zone)?,
            None => TimeRange::default(),
        };
        let query = InviteQuery {
            users,
            status: self.status.clone(),
            kind: self.kind,
            login: self.account,
            created,
            limit: self.listing.rows(app),
            sort,
            ..InviteQuery::default()
        };
        if self.listing.count {
            let count = invite::count(&mut app.db, &query, now)?;
            return self.listing.print_count(app, count);
        }
        let columns = self.listing.columns::<Invite>(app)?;
        let shown = listing::write(app, &columns, |db, row| invite::each(db, &query, now, row))?;
        self.listing.end(app, shown, |app| {
            Ok(invite::count(&mut app.db, &query, now)?)
        })
    }
}
