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
    mut_arg("sort", listing::hidden),
    after_help = "Examples:\n  roster user device list ann@example.com --all\n  roster user device list --ip 192.0.2.0/24"
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
        self.listing.one_order("by user and id")?;
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
        let limit = self.listing.rows(app);
        if query.users.is_some() {
            let devices = device::find(&mut app.db, &query)?;
            let count = devices.len() as u64;
            if self.listing.count {
                return self.listing.print_count(app, count);
            }
            let devices = devices.into_iter().take(limit.unwrap_or(u64::MAX) as usize);
            let shown = listing::write(app, &columns, |_, row| {
                devices.into_iter().try_for_each(row)
            })?;
            self.listing.end(app, shown, |_| Ok(count))?;
            return found.end();
        }
        if self.listing.count {
            let count = device::count(&mut app.db, &query)?;
            return self.listing.print_count(app, count);
        }
        query.limit = limit;
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
