//! `roster group list`

use clap::Args;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::listing::{self, Listing},
    },
    storage::group::{self, Group},
};

/// List groups with how many people are in each
#[derive(Args)]
#[command(after_help = "Example:\n  roster group list --fields key,slot,users --sort users:desc")]
pub struct List {
    #[command(flatten)]
    listing: Listing,
}

impl Verb for List {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let sort = self.listing.order::<Group>()?;
        if self.listing.count {
            let count = group::count(&mut app.db)?;
            return self.listing.print_count(app, count);
        }
        let columns = self.listing.columns::<Group>(app)?;
        let limit = self.listing.rows(app);
        let shown = listing::write(app, &columns, |db, row| group::each(db, sort, limit, row))?;
        self.listing
            .end(app, shown, |app| Ok(group::count(&mut app.db)?))
    }
}
