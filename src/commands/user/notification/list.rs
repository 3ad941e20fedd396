//! `roster user notification list`

use clap::Args;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{
            listing::{self, Listing},
            selectors::{self, Found},
        },
    },
    model::selector::rows,
    storage::notification::{self, Notification, NotificationQuery},
};

/// List web notifications: which browsers want to be told what
#[derive(Args)]
#[command(after_help = "Example:\n  roster user notification list ann@example.com")]
pub struct List {
    /// Users: id, address, ref:R, login:N, '#N' or name:N; - reads them from stdin
    #[arg(value_name = "USER")]
    users: Vec<String>,
    #[command(flatten)]
    listing: Listing,
}

impl Verb for List {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let sort = self.listing.order::<Notification>()?;
        let columns = self.listing.columns::<Notification>(app)?;
        let mut found = Found::default();
        let mut query = NotificationQuery::default();
        if !self.users.is_empty() {
            let words = selectors::words(app, &self.users, &rows::USERS)?;
            found = selectors::find(app, words)?;
            query.users = Some(found.people.iter().map(|person| person.id).collect());
        }
        if query.users.is_some() {
            listing::write_some(app, &self.listing, |db, row| {
                notification::find(db, &query)?
                    .into_iter()
                    .try_for_each(row)
            })?;
            return found.end();
        }
        if self.listing.count {
            let count = notification::count(&mut app.db, &query)?;
            return self.listing.print_count(app, count);
        }
        (query.sort, query.limit) = (sort, self.listing.rows(app));
        let shown = listing::write(app, &columns, |db, row| notification::each(db, &query, row))?;
        self.listing.end(app, shown, |app| {
            Ok(notification::count(&mut app.db, &query)?)
        })
    }
}
