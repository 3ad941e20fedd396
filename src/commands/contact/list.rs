//! `roster contact list`

use clap::Args;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{
            listing::{self, Condition},
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
    after_help = "Examples:\n  roster contact list 1\n  roster contact list --email bills@example.org"
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
    condition: Condition,
}

impl Verb for List {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Contact>()?;
        let email = self.email.as_deref().map(address).transpose()?;
        let email = email.map(|address| address.key().to_owned());
        let category = self.category;
        let wanted = |contact: &Contact| category.is_none_or(|c| contact.categories.has(c));
        if self.logins.is_empty() {
            let query = ContactQuery {
                email,
                ..ContactQuery::default()
            };
            let rows = listing::write(app, &columns, |db, row| {
                contact::each(db, &query, &mut |contact| {
                    if wanted(&contact) {
                        row(contact)
                    } else {
                        Ok(())
                    }
                })
            })?;
            return self.condition.check(rows);
        }
        let accounts = Accounts {
            logins: self.logins.clone(),
        }
        .find(app)?;
        let logins: Vec<i64> = accounts.found.iter().map(|account| account.login).collect();
        let rows = listing::write(app, &columns, |db, row| {
            for logins in logins.chunks(500) {
                let query = ContactQuery {
                    logins: Some(logins.to_vec()),
                    email: email.clone(),
                    ..ContactQuery::default()
                };
                contact::each(db, &query, &mut |contact| {
                    if wanted(&contact) {
                        row(contact)
                    } else {
                        Ok(())
                    }
                })?;
            }
            Ok(())
        })?;
        accounts.end()?;
        self.condition.check(rows)
    }
}
