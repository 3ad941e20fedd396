//! `roster smart-type list`

use clap::Args;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::listing::{self, Listing},
    },
    storage::smart_type::{self, SmartType},
};

/// List smart types in order, with how many people have each; together that is everybody
#[derive(Args)]
#[command(
    mut_arg("sort", listing::hidden),
    after_help = "Example:\n  roster smart-type list"
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
        self.listing.one_order("by position")?;
        let mut types = app.db.snapshot(smart_type::all)?;
        let all = types.len() as u64;
        if self.listing.count {
            return self.listing.print_count(app, all);
        }
        let columns = self.listing.columns::<SmartType>(app)?;
        types.truncate(self.listing.rows(app).unwrap_or(all) as usize);
        let shown = listing::write(app, &columns, |_, row| types.into_iter().try_for_each(row))?;
        self.listing.end(app, shown, |_| Ok(all))
    }
}
