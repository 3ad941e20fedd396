//! `roster import list`

use clap::Args;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{
            listing::{self, Listing},
            values::text_of,
        },
    },
    model::{law::Purpose, range::TimeRange},
    storage::import::{self, Import, ImportQuery},
};

/// Imports of things beside people.
const THINGS: &[&str] = &[
    "accounts", "members", "contacts", "prices", "targets", "orders",
];

/// List imports, newest first; same_as names an earlier import of the same content
#[derive(Args)]
#[command(after_help = "Example:\n  roster import list --since 30d --sort rejected:desc")]
pub struct List {
    /// subscribers, users, accounts, members, contacts, prices, targets or orders
    #[arg(long, value_name = "KIND", value_parser = text_of(&[Purpose::WORDS, THINGS]))]
    kind: Option<String>,
    /// Not before this time or age
    #[arg(long, value_name = "TIME")]
    since: Option<String>,
    #[command(flatten)]
    listing: Listing,
}

impl Verb for List {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = self.listing.columns::<Import>(app)?;
        let since = self.since.as_deref();
        let range = since
            .map(|text| TimeRange::since(text, app.now(), &app.settings.tz))
            .transpose()?;
        let query = ImportQuery {
            kind: self.kind.clone(),
            from: range.and_then(|range| range.from),
            sort: self.listing.order::<Import>()?,
            limit: self.listing.rows(app),
            ..ImportQuery::default()
        };
        if self.listing.count {
            let count = import::count(&mut app.db, &query)?;
            return self.listing.print_count(app, count);
        }
        let shown = listing::write(app, &columns, |db, row| import::each(db, &query, row))?;
        self.listing
            .end(app, shown, |app| Ok(import::count(&mut app.db, &query)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::import::things::TABLES;

    #[test]
    fn every_kind_of_import_can_be_asked_for() {
        let tables = TABLES.iter().map(|table| table.name);
        assert_eq!(THINGS, tables.chain(["orders"]).collect::<Vec<_>>());
    }
}
