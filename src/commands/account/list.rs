//! `roster account list`

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
    model::account::{AccountStatus, Phase},
    output::Record,
    storage::account::{self, Account, AccountQuery, Sort},
};

/// List accounts
#[derive(Args)]
#[command(
    after_help = "Examples:\n  roster account list --plan gold --status active,suspended\n  roster account list --waiting"
)]
pub struct List {
    /// Owned by this user
    #[arg(long, value_name = "USER")]
    owner: Option<String>,
    /// Any of these (repeatable): pending, active, passed, breached, review, kyc, …
    #[arg(long, value_name = "STATUS", value_delimiter = ',')]
    status: Vec<AccountStatus>,
    /// In this phase: phase_1, phase_2, phase_3 or live
    #[arg(long, value_name = "PHASE")]
    phase: Option<Phase>,
    /// Of this plan
    #[arg(long, value_name = "PLAN")]
    plan: Option<String>,
    /// The work queue: what waits for somebody on our side, oldest first
    #[arg(long, conflicts_with = "status")]
    waiting: bool,
    /// This login and those after it
    #[arg(long, value_name = "N")]
    login_from: Option<i64>,
    /// Only logins before this one
    #[arg(long, value_name = "N")]
    login_to: Option<i64>,
    #[command(flatten)]
    listing: Listing,
}

impl Verb for List {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(mut self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let order = self.listing.order(Account::FIELDS)?;
        let sort = order.map(|(field, descending)| Sort { field, descending });
        let oldest = self.waiting.then_some(Sort {
            field: "opened_at",
            descending: false,
        });
        if self.waiting {
            self.status = AccountStatus::WAITING.to_vec();
        }
        let owner_id = match &self.owner {
            Some(word) => Some(selectors::one(app, word)?.id),
            None => None,
        };
        let mut query = AccountQuery {
            owner_id,
            status: self.status,
            phase: self.phase,
            plan: self.plan,
            login_from: self.login_from,
            login_to: self.login_to,
            sort: sort.or(oldest),
            limit: self.listing.rows(app),
            ..AccountQuery::default()
        };
        if self.listing.count {
            let count = account::count(&mut app.db, &query)?;
            return self.listing.print_count(app, count);
        }
        let columns = app.out.columns::<Account>()?;
        query.members = columns.has("members");
        let shown = listing::write(app, &columns, |db, row| account::each(db, &query, row))?;
        self.listing
            .end(app, shown, |app| Ok(account::count(&mut app.db, &query)?))
    }
}
