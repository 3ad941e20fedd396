//! `roster contact remove`

use clap::Args;
use serde_json::json;

use super::{Receipt, account, unknown};
use crate::{
    app::{Access, App},
    commands::{Verb, args::receipts},
    error::Problem,
    model::address::Address,
    storage::{audit::Subject, contact},
};

/// Remove contacts from an account
///
/// The billing contact must be cleared first: `account edit LOGIN --clear billing_contact`.
#[derive(Args)]
#[command(after_help = "Example:\n  roster contact remove 1 tech@example.org")]
pub struct Remove {
    /// The account: 45231, login:45231 or '#45231'
    #[arg(value_name = "LOGIN")]
    login: String,
    /// The address of each contact; - reads them from stdin
    #[arg(value_name = "EMAIL", required = true)]
    emails: Vec<String>,
}

impl Verb for Remove {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Receipt>()?;
        let addresses = super::addresses(app, &self.emails)?;
        let account = account(app, &self.login)?;
        let login = account.login;
        let rows = app.try_write("contact remove", |tx, touched| {
            let key = |address: &Address| (login, address.key().to_owned());
            let pairs: Vec<(i64, String)> = addresses.iter().map(key).collect();
            let there = contact::by_keys(tx, &pairs)?;
            let (mut rows, mut go) = (Vec::new(), Vec::new());
            for address in &addresses {
                let Some(found) = there.get(&key(address)) else {
                    return Ok(Err(unknown(login, address)));
                };
                if found.billing {
                    return Ok(Err(is_billing(login, address)));
                }
                go.push((login, found.id));
                touched.push(Subject {
                    user_id: account.owner_id,
                    name: format!("login:{login}"),
                    before: Some(json!({
                        "contact": found.email, "name": found.name, "categories": found.categories,
                    })),
                    after: None,
                });
                rows.push(Receipt {
                    login,
                    contact: address.email().to_owned(),
                    outcome: "removed",
                    changed: Vec::new(),
                });
            }
            contact::remove(tx, &go)?;
            Ok(Ok(rows))
        })?;
        receipts::print(app, &columns, &rows, |row| row.outcome)
    }
}

fn is_billing(login: i64, address: &Address) -> Problem {
    Problem::conflict(format!(
        "'{address}' is the billing contact of account {login}"
    ))
    .code("billing_contact")
    .hint(format!(
        "roster account edit {login} --clear billing_contact"
    ))
}
