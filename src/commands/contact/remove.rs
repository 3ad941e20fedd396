//! `roster contact remove`

use clap::Args;
use serde_json::json;

use super::{Receipt, account, end, look_up, named};
use crate::{
    app::{Access, App},
    commands::{Verb, args::receipts},
    error::Problem,
    storage::{audit::Subject, contact},
};

/// Remove contacts from an account
///
/// The billing contact must be cleared first: `account edit LOGIN --clear billing_contact`. Of somebody who was erased a row without an
/// address is left; it goes by its id.
#[derive(Args)]
#[command(after_help = "Example:\n  roster contact remove 1 tech@example.org")]
pub struct Remove {
    /// The account: 45231, login:45231 or '#45231'
    #[arg(value_name = "LOGIN")]
    login: String,
    /// Each contact by its address, or by id:N as `contact list --fields +id` shows it; - reads them from stdin
    #[arg(value_name = "EMAIL", required = true)]
    contacts: Vec<String>,
}

impl Verb for Remove {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Receipt>()?;
        let who = named(app, &self.contacts)?;
        let account = account(app, &self.login)?;
        let login = account.login;
        let (rows, missed) = app.try_write("contact remove", |tx, touched| {
            let (going, missed) = match look_up(tx, login, &who)? {
                Ok(looked) => looked,
                Err(problem) => return Ok(Err(problem)),
            };
            let mut rows = Vec::with_capacity(going.len());
            for found in &going {
                if found.billing {
                    let address = found.email.clone().unwrap_or_default();
                    return Ok(Err(is_billing(login, &address)));
                }
                touched.push(Subject {
                    user_id: account.owner_id,
                    name: format!("login:{login}"),
                    before: Some(json!({
                        "contact": found.email, "id": found.id, "name": found.name, "categories": found.categories,
                    })),
                    after: None,
                });
                rows.push(Receipt {
                    login,
                    id: found.id,
                    contact: found.email.clone(),
                    outcome: "removed",
                    changed: Vec::new(),
                });
            }
            let pairs: Vec<(i64, i64)> = going.iter().map(|found| (login, found.id)).collect();
            contact::remove(tx, &pairs)?;
            Ok(Ok((rows, missed)))
        })?;
        receipts::print(app, &columns, &rows, |row| row.outcome)?;
        end(login, &missed)
    }
}

fn is_billing(login: i64, address: &str) -> Problem {
    Problem::conflict(format!(
        "'{address}' is the billing contact of account {login}"
    ))
    .code("billing_contact")
    .hint(format!(
        "roster account edit {login} --clear billing_contact"
    ))
}
