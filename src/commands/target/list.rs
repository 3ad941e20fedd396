//! `roster target list`

use clap::Args;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{
            listing::{self, Listing},
            selectors,
        },
    },
    error::Problem,
    model::money::Currency,
    storage::target::{self, Target, TargetQuery},
};

/// List sales targets, by year
#[derive(Args)]
#[command(after_help = "Example:\n  roster target list --year 2026 --sort amount:desc")]
pub struct List {
    /// Of this user
    #[arg(long, value_name = "USER")]
    user: Option<String>,
    /// Of this year
    #[arg(long, value_name = "YEAR")]
    year: Option<i64>,
    /// In this currency
    #[arg(long, value_name = "CUR")]
    currency: Option<String>,
    #[command(flatten)]
    listing: Listing,
}

impl Verb for List {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let sort = self.listing.order::<Target>()?;
        let query = TargetQuery {
            user_ids: match &self.user {
                Some(word) => Some(vec![selectors::one(app, word)?.id]),
                None => None,
            },
            year: self.year,
            currency: match &self.currency {
                Some(text) => Some(text.parse::<Currency>().map_err(Problem::from)?),
                None => None,
            },
            sort,
            limit: self.listing.rows(app),
        };
        if self.listing.count {
            let count = target::count(&mut app.db, &query)?;
            return self.listing.print_count(app, count);
        }
        let columns = self.listing.columns::<Target>(app)?;
        let json = app.out.format().is_json();
        let shown = listing::write(app, &columns, |db, row| {
            target::each(db, &query, &mut |mut target| {
                if !json {
                    target.in_decimals();
                }
                row(target)
            })
        })?;
        self.listing
            .end(app, shown, |app| Ok(target::count(&mut app.db, &query)?))
    }
}
