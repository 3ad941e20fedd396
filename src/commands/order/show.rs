//! `roster order show`

use clap::Args;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{orders::Orders, things},
    },
    storage::order,
};

/// Show orders with their lines and refunds
#[derive(Args)]
#[command(after_help = "Example:\n  roster order show 1001 -f json")]
pub struct Show {
    #[command(flatten)]
    orders: Orders,
}

impl Verb for Show {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let mut found = self.orders.find(app)?;
        let mut shown = order::full(&mut app.db, std::mem::take(&mut found.found))?;
        if !app.out.format().is_json() {
            for order in &mut shown {
                order.in_decimals();
            }
        }
        things::show(app, found.single, &shown)?;
        found.end_of(shown.len())
    }
}
