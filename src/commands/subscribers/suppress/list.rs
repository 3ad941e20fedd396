//! `roster subscribers suppress list`

use clap::Args;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::listing::{self, Listing},
    },
    model::suppression::Reason,
    storage::suppression::{self, Suppression, SuppressionQuery},
};

/// List the suppression list, newest first
#[derive(Args)]
#[command(after_help = "Example:\n  roster subscribers suppress list --as domain --sort email")]
pub struct List {
    /// Only this reason
    #[arg(long = "as", id = "as", value_name = "REASON")]
    reason: Option<Reason>,
    #[command(flatten)]
    listing: Listing,
}

impl Verb for List {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = self.listing.columns::<Suppression>(app)?;
        let query = SuppressionQuery {
            reason: self.reason,
            sort: self.listing.order::<Suppression>()?,
            limit: self.listing.rows(app),
            ..SuppressionQuery::default()
        };
        if self.listing.count {
            let count = suppression::count(&mut app.db, &query)?;
            return self.listing.print_count(app, count);
        }
        let shown = listing::write(app, &columns, |db, row| suppression::each(db, &query, row))?;
        self.listing.end(app, shown, |app| {
            Ok(suppression::count(&mut app.db, &query)?)
        })
    }
}
