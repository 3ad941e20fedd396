//! `roster account edit`

use std::{borrow::Cow, collections::HashMap};

use clap::Args;
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::{
    details::{Clearable, Details},
    ring::ring,
};
use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{profile::address, receipts, things::Accounts},
    },
    error::Problem,
    model::{account::chain::grows_from, address::Address, selector::printed::numbered},
    output::Record,
    storage::{
        self,
        account::{self, Account, Update},
        audit::Subject,
        contact, credit,
        db::Db,
    },
};

/// Change the details of accounts
///
/// What is not named stays. A blank value never erases: that is what --clear is for. Status and owner have verbs of their own,
/// `account status` and `account transfer`. The billing contact is one of the account's contacts.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  roster account edit 1 --plan silver --country GB\n  roster account edit 1 --clear note,billing_contact"
)]
pub struct Edit {
    #[command(flatten)]
    accounts: Accounts,
    #[command(flatten)]
    details: Details,
    /// Whether it pays no tax
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    tax_exempt: Option<bool>,
    /// The contact who gets the bills
    #[arg(long, value_name = "EMAIL")]
    billing_contact: Option<String>,
    /// Empty this field (repeatable): plan, phase, company, …, previous, billing_contact, note
    #[arg(long, value_name = "FIELD", value_delimiter = ',')]
    clear: Vec<Clearable>,
}

/// What became of one account.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Edited {
    login: i64,
    owner: Option<String>,
    outcome: &'static str,
    changed: Vec<&'static str>,
}

impl Record for Edited {
    const NOUN: &'static str = "account";
    const FIELDS: &'static [&'static str] = &["login", "owner", "outcome", "changed"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        numbered("login", self.login)
    }
}

/// The new values, by column.
struct Wish {
    values: Vec<(&'static str, Value)>,
    update: Update,
    billing: Option<Address>,
}

impl Verb for Edit {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(mut self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Edited>()?;
        let wish = self.wish(app)?;
        let accounts = self.accounts.find(app)?;
        let logins: Vec<i64> = accounts.found.iter().map(|account| account.login).collect();
        let rows = app.try_write("account edit", |tx, touched| {
            wish.write(tx, &logins, touched)
        })?;
        receipts::print(app, &columns, &rows, |row| row.outcome)?;
        accounts.end()
    }
}

impl Edit {
    fn wish(&mut self, app: &mut App) -> anyhow::Result<Wish> {
        let previous = self.details.settle(app)?;
        let mut update = Update::default();
        let mut values: Vec<(&'static str, Value)> = Vec::new();
        for (column, value) in self.details.texts() {
            if let Some(text) = value {
                update.text(column, Some(text.clone()));
                values.push((column, json!(text)));
            }
        }
        if let Some(phase) = self.details.phase {
            update.phase(Some(phase));
            values.push(("phase", json!(phase)));
        }
        if let Some(login) = previous {
            update.previous(Some(login));
            values.push(("previous", json!(login)));
        }
        if let Some(exempt) = self.tax_exempt {
            update.tax_exempt(exempt);
            values.push(("tax_exempt", json!(exempt)));
        }
        let billing = self.billing_contact.as_deref().map(address).transpose()?;
        if let Some(address) = &billing {
            values.push(("billing_contact", json!(address.email())));
        }
        for field in &self.clear {
            let column = field.as_str();
            if values.iter().any(|(set, _)| *set == column) {
                return Err(
                    Problem::usage(format!("'{column}' is to be set and cleared at once"))
                        .hint("name it once")
                        .into(),
                );
            }
            match field {
                Clearable::Previous => update.previous(None),
                Clearable::Phase => update.phase(None),
                _ => update.text(column, None),
            }
            values.push((column, Value::Null));
        }
        if values.is_empty() {
            return Err(Problem::usage("nothing is to be changed")
                .hint("name fields and values: roster account edit 1 --plan gold")
                .into());
        }
        Ok(Wish {
            values,
            update,
            billing,
        })
    }
}

impl Wish {
    fn write(
        &self,
        tx: &mut Db,
        logins: &[i64],
        touched: &mut Vec<Subject>,
    ) -> storage::Result<Result<Vec<Edited>, Problem>> {
        let accounts: HashMap<i64, Account> = account::by_logins(tx, logins)?
            .into_iter()
            .map(|account| (account.login, account))
            .collect();
        if let Err(problem) = self.allowed(tx, logins)? {
            return Ok(Err(problem));
        }
        let mut rows = Vec::with_capacity(logins.len());
        let mut changed = Vec::new();
        for account in logins.iter().filter_map(|login| accounts.get(login)) {
            let kept = serde_json::to_value(account)
                .map_err(|error| storage::Error::Decode(error.to_string()))?;
            let differs: Vec<&(&'static str, Value)> = self
                .values
                .iter()
                .filter(|(column, value)| kept[*column] != *value && !self.bills(column, account))
                .collect();
            if !differs.is_empty() {
                changed.push(account.login);
                let old = differs
                    .iter()
                    .map(|(key, _)| ((*key).to_owned(), kept[*key].clone()));
                let new = differs
                    .iter()
                    .map(|(key, value)| ((*key).to_owned(), value.clone()));
                touched.push(Subject {
                    user_id: account.owner_id,
                    name: format!("login:{}", account.login),
                    before: Some(Value::Object(old.collect::<Map<_, _>>())),
                    after: Some(Value::Object(new.collect::<Map<_, _>>())),
                });
            }
            rows.push(Edited {
                login: account.login,
                owner: account.owner.clone(),
                outcome: if differs.is_empty() {
                    "unchanged"
                } else {
                    "updated"
                },
                changed: differs.iter().map(|(key, _)| *key).collect(),
            });
        }
        account::update_many(tx, &changed, &self.update)?;
        if let Some(address) = &self.billing {
            account::set_billing(tx, &changed, address.key())?;
        }
        Ok(Ok(rows))
    }

    /// Whether the new billing contact is the one that an account has, in whatever spelling.
    fn bills(&self, column: &str, account: &Account) -> bool {
        let kept = account.billing_contact.as_deref();
        let kept = kept.and_then(|email| Address::parse(email).ok());
        let (Some(new), Some(kept)) = (&self.billing, kept) else {
            return false;
        };
        column == "billing_contact" && new.key() == kept.key()
    }

    /// Checks what depends on other rows: a billing contact is a contact, a currency is that of the ledger.
    fn allowed(&self, tx: &mut Db, logins: &[i64]) -> storage::Result<Result<(), Problem>> {
        if let Some(address) = &self.billing {
            let pairs: Vec<(i64, String)> = logins
                .iter()
                .map(|login| (*login, address.key().to_owned()))
                .collect();
            let contacts = contact::by_keys(tx, &pairs)?;
            if let Some((login, _)) = pairs.iter().find(|pair| !contacts.contains_key(pair)) {
                return Ok(Err(Problem::not_found(format!(
                    "account {login} has no contact '{address}'"
                ))
                .code("unknown_contact")
                .hint(format!(
                    "roster contact add {login} {address} --category invoice"
                ))));
            }
        }
        let currency = self.values.iter().find(|(column, _)| *column == "currency");
        if let Some((_, wanted)) = currency {
            let sums = credit::sums(tx, logins)?;
            let other = sums
                .iter()
                .filter(|(_, (_, _, currency))| json!(currency) != *wanted);
            if let Some((login, (_, _, currency))) = other.min_by_key(|(login, _)| **login) {
                return Ok(Err(Problem::conflict(format!(
                    "the credit of account {login} is in {currency}"
                ))
                .code("currency_in_use")
                .hint(
                    "amounts of different currencies are never added: open another account",
                )));
            }
        }
        self.ring(tx, logins)
    }

    /// An account grows neither from itself nor from one that has grown from it.
    fn ring(&self, tx: &mut Db, logins: &[i64]) -> storage::Result<Result<(), Problem>> {
        let wanted = self.values.iter().find(|(column, _)| *column == "previous");
        let Some(previous) = wanted.and_then(|(_, value)| value.as_i64()) else {
            return Ok(Ok(()));
        };
        let mut up = account::ancestry(tx, &[previous])?;
        up.extend(logins.iter().map(|login| (*login, previous)));
        let next = |login| up.get(&login).copied();
        let closed = logins
            .iter()
            .find(|login| grows_from(next, previous, **login));
        Ok(match closed {
            None => Ok(()),
            Some(login) if *login == previous => Err(Problem::usage(format!(
                "account {login} cannot grow from itself"
            ))
            .hint("name the account of the phase before")),
            Some(login) => Err(ring(*login, previous)),
        })
    }
}
