//! `roster price list`

use clap::Args;

use super::{group_of, skus};
use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::listing::{self, Listing},
    },
    model::money::Currency,
    storage::price::{self, Price, PriceQuery},
};

/// List prices by product, group and quantity
#[derive(Args)]
#[command(after_help = "Example:\n  roster price list --group wholesale --sort price")]
pub struct List {
    /// Products by their numbers; - reads them from stdin. All when absent
    #[arg(value_name = "SKU")]
    skus: Vec<String>,
    /// For this group alone
    #[arg(long, value_name = "GROUP", conflicts_with = "retail")]
    group: Option<String>,
    /// For nobody's group: retail
    #[arg(long)]
    retail: bool,
    /// In this currency
    #[arg(long, value_name = "CUR")]
    currency: Option<Currency>,
    #[command(flatten)]
    listing: Listing,
}

impl Verb for List {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let sort = self.listing.order::<Price>()?;
        let skus = skus(app, &self.skus)?;
        let group_id = if self.retail || self.group.is_some() {
            Some(group_of(app, self.group.as_deref())?.0)
        } else {
            None
        };
        let query = PriceQuery {
            skus,
            group_id,
            currency: self.currency,
            sort,
            limit: self.listing.rows(app),
            ..PriceQuery::default()
        };
        if self.listing.count {
            let count = price::count(&mut app.db, &query)?;
            return self.listing.print_count(app, count);
        }
        let columns = self.listing.columns::<Price>(app)?;
        let shown = listing::write(app, &columns, |db, row| price::each(db, &query, row))?;
        self.listing
            .end(app, shown, |app| Ok(price::count(&mut app.db, &query)?))
    }
}
