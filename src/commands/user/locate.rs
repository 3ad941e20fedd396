//! `roster user locate`

use clap::Args;

use crate::{
    app::{Access, App},
    commands::{Verb, args::selectors},
    model::{address::Address, selector::UserSelector},
    storage::{
        erase::Addresses,
        locate::{self, Place},
        user::{self, Resolved},
    },
};

/// List every table in which a person appears, with the number of rows
///
/// Looks for the user, for every address the person has or had, and for the address inside other texts. Of somebody who was
/// erased it finds the hash of the address and rows that are nobody's now.
#[derive(Args)]
#[command(after_help = "Example:\n  roster user locate ann@example.com")]
pub struct Locate {
    /// An address, of a user or of nobody; or a user: id, ref:R, login:N, '#N', name:N
    #[arg(value_name = "EMAIL")]
    who: String,
}

impl Verb for Locate {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Place>()?;
        let places = places(app, &self.who)?;
        let mut list = app.out.list(&columns)?;
        places.iter().try_for_each(|place| list.row(place))?;
        Ok(list.end()?)
    }
}

fn places(app: &mut App, who: &str) -> anyhow::Result<Vec<Place>> {
    let selector: UserSelector = who.parse()?;
    let address = match &selector {
        UserSelector::Email(email) => Address::parse(email).ok(),
        _ => None,
    };
    let resolved = user::resolve_one(&mut app.db, &selector)?;
    Ok(match (resolved, address) {
        (Resolved::One(person), _) if person.is_erased() => {
            app.db.snapshot(|db| locate::of_erased(db, person.id))?
        }
        (Resolved::One(person), address) => app.db.snapshot(|db| {
            let mut addresses = Addresses::of(db, &[person.id])?;
            if let Some(address) = address {
                addresses.add(person.id, address.email());
            }
            locate::places(db, Some(person.id), &addresses)
        })?,
        (Resolved::Nobody, Some(address)) => app.db.snapshot(|db| {
            let mut addresses = Addresses::default();
            addresses.add(0, address.email());
            locate::places(db, None, &addresses)
        })?,
        // Says who else it could be, or that nobody is called so.
        _ => return selectors::one(app, who).map(|_| Vec::new()),
    })
}
