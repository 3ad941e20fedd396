//! `roster quote list`

use clap::Args;

use super::print;
use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{listing::Listing, selectors},
    },
    model::quote::Stage,
    storage::quote::QuoteQuery,
};

/// List quotes, newest first
#[derive(Args)]
#[command(after_help = "Example:\n  roster quote list --open --sort value:desc")]
pub struct List {
    /// Of this customer
    #[arg(long, value_name = "USER")]
    user: Option<String>,
    /// Any of these (repeatable): draft, delivered, on_hold, accepted, lost or dead
    #[arg(long, value_name = "STAGE", value_delimiter = ',')]
    stage: Vec<Stage>,
    /// Something can still come of it: draft, delivered or on_hold
    #[arg(long, conflicts_with = "stage")]
    open: bool,
    /// Looked after by this colleague
    #[arg(long, value_name = "NAME")]
    owner: Option<String>,
    /// Only those that matter more
    #[arg(long)]
    important: bool,
    /// Open and past its end (=false: not)
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    expired: Option<bool>,
    #[command(flatten)]
    listing: Listing,
}

impl Verb for List {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let open = Stage::ALL.iter().copied().filter(|stage| stage.is_open());
        let mut query = QuoteQuery {
            user_id: match &self.user {
                Some(word) => Some(selectors::one(app, word)?.id),
                None => None,
            },
            stage: if self.open {
                open.collect()
            } else {
                self.stage.clone()
            },
            owner: self.owner.clone(),
            important: self.important,
            expired: self.expired,
            ..QuoteQuery::default()
        };
        print(app, &self.listing, &mut query)
    }
}
