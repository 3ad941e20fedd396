//! `roster user dupes`

use clap::Args;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::listing::{self, Listing},
    },
    model::alike::Alike,
    storage::{
        self,
        db::Db,
        user::{self, Lookalike},
    },
};

/// Report people who look like one person
///
/// By address, as large providers fold it (dots and +marks at Gmail); by phone number, however it is written; by name. It is a
/// report: nobody is changed. `user merge` makes one user out of two. With --limit the last set is whole all the same.
#[derive(Args)]
#[command(
    mut_arg("sort", listing::hidden),
    after_help = "Example:\n  roster user dupes --by address,phone"
)]
pub struct Dupes {
    /// Only by these: address, phone, name
    #[arg(long, value_name = "WHAT", value_delimiter = ',')]
    by: Vec<Alike>,
    #[command(flatten)]
    listing: Listing,
}

impl Verb for Dupes {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        self.listing.one_order("by what people have in common")?;
        let by = if self.by.is_empty() {
            Alike::ALL.to_vec()
        } else {
            self.by.clone()
        };
        if self.listing.count {
            let count = app.db.snapshot(|db| each(db, &by, None, &mut |_| Ok(())))?;
            return self.listing.print_count(app, count);
        }
        let columns = self.listing.columns::<Lookalike>(app)?;
        let limit = self.listing.rows(app);
        let shown = listing::write(app, &columns, |db, row| {
            db.snapshot(|db| each(db, &by, limit, row)).map(|_| ())
        })?;
        self.listing.end(app, shown, |app| {
            Ok(app.db.snapshot(|db| each(db, &by, None, &mut |_| Ok(())))?)
        })
    }
}

/// Hands out `limit` rows, and the rest of a set that was begun, and says how many there were.
fn each(
    db: &mut Db,
    by: &[Alike],
    limit: Option<u64>,
    row: &mut dyn FnMut(Lookalike) -> storage::Result<()>,
) -> storage::Result<u64> {
    let (mut rows, mut set, mut begun) = (0, 1, 0);
    for &by in by {
        set = user::dupes(db, by, set, &mut |line| {
            if line.set > begun && limit.is_some_and(|limit| rows >= limit) {
                return Ok(false);
            }
            begun = line.set;
            rows += 1;
            row(line)?;
            Ok(true)
        })?;
    }
    Ok(rows)
}
