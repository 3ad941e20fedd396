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
#[command(after_help = "Example:\n  roster smart-type list")]
pub struct List {
    #[command(flatten)]
    listing: Listing,
}

impl Verb for List {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        listing::write_some(app, &self.listing, |db, row| {
            let types: Vec<SmartType> = db.snapshot(smart_type::all)?;
            types.into_iter().try_for_each(row)
        })
    }
}
