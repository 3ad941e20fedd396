//! `roster contact list`

use clap::Args;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{
            listing::{self, Listing},
            profile::address,
            things::Accounts,
        },
    },
    model::contact::Category,
    storage::contact::{self, Contact, ContactQuery},
};

/// List contacts: of accounts, or of everybody
#[derive(Args)]
#[command(
    after_help = "Examples:\n  roster contact list 1\n  roster contact list --email bills@example.org --sort name"
)]
pub struct List {
    /// Accounts: 45231, login:45231 or '#45231'; - reads them from stdin. All when absent
    #[arg(value_name = "LOGIN")]
    logins: Vec<String>,
    /// With this address
    #[arg(long, value_name = "EMAIL")]
    email: Option<String>,
    /// With this category
    #[arg(long, value_name = "C")]
    category: Option<Category>,
    #[command(flatten)]
    listing: Listing,
}

impl Verb for List {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let email = self.email.as_deref().map(address).transpose()?;
        let email = email.map(|address| address.key().to_owned());
        let accounts = match self.logins.as_slice() {
            [] => None,
            logins => Some(
                Accounts {
                    logins: logins.to_vec(),
                }
                .find(app)?,
            ),
        };
        let logins = accounts.as_ref().map(|accounts| {
            let logins = accounts.found.iter().map(|account| account.login);
            logins.collect::<Vec<i64>>()
        });
        // Of everybody, or of some accounts at a time.
        let parts: Vec<Option<Vec<i64>>> = match &logins {
            None => vec![None],
            Some(logins) => logins.chunks(500).map(|part| Some(part.to_vec())).collect(),
        };
        listing::write_some(app, &self.listing, |db, row| {
            for logins in parts {
                let query = ContactQuery {
                    logins,
                    email: email.clone(),
                    ..ContactQuery::default()
                };
                contact::each(db, &query, &mut |contact: Contact| {
                    if self.category.is_none_or(|c| contact.categories.has(c)) {
                        row(contact)
                    } else {
                        Ok(())
                    }
                })?;
            }
            Ok(())
        })?;
        accounts.map_or(Ok(()), |accounts| accounts.end())
    }
}
