//! `roster user password expiring`

use clap::Args;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::listing::{self, Listing},
    },
    model::age::Age,
    storage::password::{self, Expiring as Row},
};

/// List whose password lapses soon, the first to lapse first
///
/// A password lapses after a time without activity (password.expire_after), as the day begins (UTC). Those that have lapsed already are not listed.
#[derive(Args)]
#[command(after_help = "Example:\n  roster user password expiring --within 30d --sort user")]
pub struct Expiring {
    /// How soon: 30d, 2w, 1mo
    #[arg(long, value_name = "AGE", default_value = "30d")]
    within: Age,
    #[command(flatten)]
    listing: Listing,
}

impl Verb for Expiring {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let sort = self.listing.order::<Row>()?;
        let (facts, within) = (app.facts(), self.within);
        if self.listing.count {
            let count = password::count_expiring(&mut app.db, &facts, within)?;
            return self.listing.print_count(app, count);
        }
        let columns = self.listing.columns::<Row>(app)?;
        let wanted = (sort, self.listing.rows(app));
        let shown = listing::write(app, &columns, |db, row| {
            password::expiring(db, &facts, within, wanted, row)
        })?;
        self.listing.end(app, shown, |app| {
            Ok(password::count_expiring(&mut app.db, &facts, within)?)
        })
    }
}
