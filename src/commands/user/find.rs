//! `roster user find`

use clap::Args;

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
    output::amount,
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
    filter: UserFilters,
    #[command(flatten)]
    listing: Listing,
}

impl Verb for Find {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = self.listing.columns::<User>(app)?;
        let order = self.listing.order::<User>()?;
        let mut query = self.filter.query(app, self.text.as_deref())?;
        let facts = app.facts();
        if self.listing.count {
            let count = user::count(&mut app.db, &query, &facts)?;
            return self.listing.print_count(app, count);
        }
        query.sort = order.map(|(field, descending)| Sort { field, descending });
        query.limit = self.listing.rows(app);
        // Besides what is shown: nobody on a data-protection hold is to be overlooked.
        let mut names: Vec<&str> = columns.names().collect();
        names.extend(["restricted", "email"]);
        let mut held = Held::default();
        let decimals = !app.out.format().is_json();
        let shown = beside::write(app, &columns, query.limit, |db, row| {
            user::each(db, &query, &facts, &names, &mut |mut user| {
                held.see(&user);
                if decimals {
                    user.in_decimals();
                }
                row(user)
            })
        })?;
        held.warn(app);
        self.listing.end(app, shown, |app| {
            Ok(user::count(&mut app.db, &query, &facts)?)
        })
    }
}

/// People on a data-protection hold whom a list showed.
#[derive(Default)]
struct Held {
    count: u64,
    /// The addresses of the first ones.
    first: Vec<String>,
}

impl Held {
    fn see(&mut self, user: &User) {
        if user.restricted == Some(true) {
            self.count += 1;
            if self.first.len() < 5 {
                let name = user.email.clone();
                self.first
                    .push(name.unwrap_or_else(|| format!("id:{}", user.id)));
            }
        }
    }

    fn warn(&self, app: &mut App) {
        if self.count == 0 {
            return;
        }
        let more = self.count - self.first.len() as u64;
        let more = if more > 0 {
            format!(" and {more} more")
        } else {
            String::new()
        };
        app.out.warn(&format!(
            "{} on a data-protection hold (restricted): {}{more}",
            amount(self.count, "user"),
            self.first.join(", ")
        ));
    }
}
