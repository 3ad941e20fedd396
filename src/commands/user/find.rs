//! `roster user find`

use clap::Args;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{
            filter::UserFilter,
            listing::{self, Listing},
        },
    },
    output::Record,
    storage::user::{self, Sort, User},
};

/// Find users by a text and by filters
///
/// The text is looked for in address, name, phone, id and account login; `#43002` finds the owner of that account.
#[derive(Args)]
#[command(
    visible_alias = "list",
    after_help = "Example:\n  roster user find --tag vip --country GB --fields id,email,tags"
)]
pub struct Find {
    /// A part of the address, name or phone; an id; an account login
    text: Option<String>,
    #[command(flatten)]
    filter: UserFilter,
    #[command(flatten)]
    listing: Listing,
}

impl Verb for Find {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<User>()?;
        let order = self.listing.order(User::FIELDS)?;
        let mut query = self.filter.query(app, self.text.as_deref())?;
        let facts = app.facts();
        if self.listing.count {
            let count = user::count(&mut app.db, &query, &facts)?;
            return self.listing.print_count(app, count);
        }
        query.sort = order.map(|(field, descending)| Sort { field, descending });
        query.limit = self.listing.rows(app);
        let names: Vec<&str> = columns.names().collect();
        let shown = listing::write(app, &columns, |db, row| {
            user::each(db, &query, &facts, &names, row)
        })?;
        self.listing.end(app, shown, |app| {
            Ok(user::count(&mut app.db, &query, &facts)?)
        })
    }
}
