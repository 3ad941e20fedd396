//! `roster order list`

use clap::Args;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{
            listing::{self, Listing},
            period::Period,
            selectors,
        },
    },
    error::Problem,
    model::{money::Currency, order::OrderStatus},
    storage::order::{self, Order, OrderQuery, Sort},
};

/// List orders, newest first
#[derive(Args)]
#[command(
    after_help = "Examples:\n  roster order list --user ann@example.com --status paid\n  roster order list --period 2026-01 --bought category:Mugs -f csv"
)]
pub struct List {
    /// Of this user
    #[arg(long, value_name = "USER")]
    user: Option<String>,
    /// Placed for this account
    #[arg(long, value_name = "LOGIN")]
    account: Option<i64>,
    /// Any of these (repeatable): pending, paid, cancelled or fraud
    #[arg(long, value_name = "STATUS", value_delimiter = ',')]
    status: Vec<OrderStatus>,
    /// In this currency
    #[arg(long, value_name = "CUR")]
    currency: Option<String>,
    /// With this product: a SKU, category:C or tag:T
    #[arg(long, value_name = "SKU|category:C|tag:T")]
    bought: Option<String>,
    /// Brought by this import
    #[arg(long, value_name = "ID")]
    import: Option<i64>,
    #[command(flatten)]
    period: Period,
    #[command(flatten)]
    listing: Listing,
}

impl Verb for List {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let sort = self.listing.order::<Order>()?;
        let query = OrderQuery {
            user_id: match &self.user {
                Some(word) => Some(selectors::one(app, word)?.id),
                None => None,
            },
            login: self.account,
            status: self.status.clone(),
            currency: match &self.currency {
                Some(text) => Some(text.parse::<Currency>().map_err(Problem::from)?),
                None => None,
            },
            ordered: self.period.range(app)?,
            products: match &self.bought {
                Some(word) => Some(order::products_like(&mut app.db, word)?),
                None => None,
            },
            import: self.import,
            sort: sort.map(|(field, descending)| Sort { field, descending }),
            limit: self.listing.rows(app),
            ..OrderQuery::default()
        };
        if self.listing.count {
            let count = order::count(&mut app.db, &query)?;
            return self.listing.print_count(app, count);
        }
        let columns = self.listing.columns::<Order>(app)?;
        let json = app.out.format().is_json();
        let shown = listing::write(app, &columns, |db, row| {
            order::each(db, &query, &mut |mut order| {
                if !json {
                    order.in_decimals();
                }
                row(order)
            })
        })?;
        self.listing
            .end(app, shown, |app| Ok(order::count(&mut app.db, &query)?))
    }
}
