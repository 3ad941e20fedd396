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
#[command(
    mut_arg("sort", listing::hidden),
    after_help = "Example:\n  roster group list --fields key,slot,users"
)]
pub struct List {
    #[command(flatten)]
    listing: Listing,
}

impl Verb for List {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        self.listing.one_order("by key")?;
        let mut groups = group::all(&mut app.db)?;
        let all = groups.len() as u64;
        if self.listing.count {
            return self.listing.print_count(app, all);
        }
        let columns = self.listing.columns::<Group>(app)?;
        groups.truncate(self.listing.rows(app).unwrap_or(all) as usize);
        let shown = listing::write(app, &columns, |_, row| groups.into_iter().try_for_each(row))?;
        self.listing.end(app, shown, |_| Ok(all))
    }
}
