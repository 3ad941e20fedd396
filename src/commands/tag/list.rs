//! `roster tag list`

use clap::Args;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::listing::{self, Listing},
    },
    storage::tag::{self, Tag, TagQuery},
};

/// List tags and how many users have them
#[derive(Args)]
#[command(
    visible_alias = "find",
    after_help = "Example:\n  roster tag list --group general --sort users:desc"
)]
pub struct List {
    /// Only tags of this tag group
    #[arg(long, value_name = "GROUP")]
    group: Option<String>,
    #[command(flatten)]
    listing: Listing,
}

impl Verb for List {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = self.listing.columns::<Tag>(app)?;
        let query = TagQuery {
            group: self.group.clone(),
            sort: self.listing.order::<Tag>()?,
            limit: self.listing.rows(app),
        };
        if self.listing.count {
            let count = tag::count(&mut app.db, &query)?;
            return self.listing.print_count(app, count);
        }
        let shown = listing::write(app, &columns, |db, row| tag::each(db, &query, row))?;
        self.listing
            .end(app, shown, |app| Ok(tag::count(&mut app.db, &query)?))
    }
}
