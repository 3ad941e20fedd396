//! `roster quote show`

use clap::Args;

use super::Quotes;
use crate::{
    app::{Access, App},
    commands::{Verb, args::things},
};

/// Show quotes in full
#[derive(Args)]
#[command(after_help = "Example:\n  roster quote show Q-17")]
pub struct Show {
    #[command(flatten)]
    quotes: Quotes,
}

impl Verb for Show {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let mut found = self.quotes.find(app)?;
        if !app.out.format().is_json() {
            for quote in &mut found.found {
                quote.in_decimals();
            }
        }
        things::show(app, found.single, &found.found)?;
        found.end()
    }
}
