//! `roster user expiring`

use clap::Args;
use jiff::tz::TimeZone;

use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::{
        Verb,
        args::listing::{self, Listing},
    },
    model::age::Age,
    storage::{
        self,
        db::Db,
        expiring::{self, Expiring, Lapsing},
        user::Facts,
    },
};

/// List what is about to lapse, kind by kind, soonest first
///
/// Passwords that nobody used for long, invites that were sent and not accepted, and open quotes.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster user expiring --within 30d --kind invite,quote --sort expires_at"
)]
pub struct List {
    /// From now on for so long
    #[arg(long, value_name = "AGE", default_value = "30d")]
    within: Age,
    /// Only these: password, invite, quote
    #[arg(long, value_name = "KIND", value_delimiter = ',')]
    kind: Vec<Lapsing>,
    #[command(flatten)]
    listing: Listing,
}

impl Verb for List {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let order = self.listing.order::<Expiring>()?;
        let facts = app.facts();
        let wish = Wish {
            kinds: if self.kind.is_empty() {
                Lapsing::ALL.to_vec()
            } else {
                self.kind.clone()
            },
            until: self.within.after(facts.now, &TimeZone::UTC),
            facts,
        };
        if self.listing.count {
            let count = wish.count(&mut app.db)?;
            return self.listing.print_count(app, count);
        }
        let columns = self.listing.columns::<Expiring>(app)?;
        let most = self.listing.rows(app);
        // The first of another order may be of any kind.
        let limit = most.filter(|_| order.is_none());
        let shown = listing::write_in_order(app, &columns, order, most, |db, row| {
            wish.each(db, limit, row).map(|_| ())
        })?;
        self.listing
            .end(app, shown, |app| Ok(wish.count(&mut app.db)?))
    }
}

/// What is looked for.
struct Wish {
    kinds: Vec<Lapsing>,
    until: Timestamp,
    facts: Facts,
}

impl Wish {
    fn each(
        &self,
        db: &mut Db,
        limit: Option<u64>,
        row: &mut dyn FnMut(Expiring) -> storage::Result<()>,
    ) -> storage::Result<u64> {
        expiring::each(db, &self.kinds, &self.facts, self.until, limit, row)
    }

    fn count(&self, db: &mut Db) -> storage::Result<u64> {
        self.each(db, None, &mut |_| Ok(()))
    }
}
