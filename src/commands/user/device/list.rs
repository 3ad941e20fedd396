//! `roster user device list`

use clap::Args;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{
            listing::{self, Listing},
            selectors::{self, Found},
        },
    },
    model::{malformed::Malformed, network::Network, selector::rows},
    storage::device::{self, Device, DeviceQuery},
};

/// List devices: where users are logged in
///
/// Without users it lists those of everybody. Devices that were revoked or not used for 30 days are shown with --all.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  roster user device list ann@example.com --all\n  roster user device list --ip 192.0.2.0/24 --sort last_login_at:desc"
)]
pub struct List {
    /// Users: id, address, ref:R, login:N, '#N' or name:N; - reads them from stdin
    #[arg(value_name = "USER")]
    users: Vec<String>,
    /// Only those last seen in this network
    #[arg(long, value_name = "CIDR")]
    ip: Option<String>,
    /// Those that were revoked or forgotten too
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    listing: Listing,
}

impl Verb for List {
    fn access(&self) -> Access {
        Access::Read
    }

    fn ready(&self) -> anyhow::Result<()> {
        self.network()?;
        Ok(())
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let sort = self.listing.order::<Device>()?;
        let columns = self.listing.columns::<Device>(app)?;
        let mut found = Found::default();
        let mut query = DeviceQuery {
            ip: self.network()?,
            alive_at: (!self.all).then(|| app.now()),
            ..DeviceQuery::default()
        };
        if !self.users.is_empty() {
            let words = selectors::words(app, &self.users, &rows::USERS)?;
            found = selectors::find(app, words)?;
            query.users = Some(found.people.iter().map(|person| person.id).collect());
        }
        if query.users.is_some() {
            listing::write_some(app, &self.listing, |db, row| {
                device::find(db, &query)?.into_iter().try_for_each(row)
            })?;
            return found.end();
        }
        if self.listing.count {
            let count = device::count(&mut app.db, &query)?;
            return self.listing.print_count(app, count);
        }
        (query.sort, query.limit) = (sort, self.listing.rows(app));
        let shown = listing::write(app, &columns, |db, row| device::each(db, &query, row))?;
        self.listing
            .end(app, shown, |app| Ok(device::count(&mut app.db, &query)?))
    }
}

impl List {
    fn network(&self) -> Result<Option<Network>, Malformed> {
        self.ip.as_deref().map(str::parse).transpose()
    }
}
