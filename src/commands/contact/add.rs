//! `roster contact add`

use clap::Args;
use serde_json::{Map, Value, json};

use super::{Receipt, account, fields::Fields};
use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::{Verb, args::receipts},
    error::Problem,
    model::{contact::Categories, domain},
    storage::{
        self,
        audit::Subject,
        contact::{self, NewContact, TEXTS},
        db::Db,
        suppression::{self, Hasher},
    },
};

/// Add contacts to an account
///
/// A contact gets copies of the mail of its categories about the account: general, product, domain, invoice, support, affiliate. Of
/// support only what they opened themselves. A contact is no user, cannot log in and gets no newsletter.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster contact add 1 billing@example.com --name 'Bill Ing' --category invoice"
)]
pub struct Add {
    /// The account: 45231, login:45231 or '#45231'
    #[arg(value_name = "LOGIN")]
    login: String,
    /// The address of each contact; - reads them from stdin
    #[arg(value_name = "EMAIL", required = true)]
    emails: Vec<String>,
    /// Categories of mail they get copies of, or all (none when absent)
    #[arg(long, value_name = "C,C")]
    category: Option<Categories>,
    /// A contact of that address may be there already; it stays as it is
    #[arg(long)]
    if_missing: bool,
    #[command(flatten)]
    fields: Fields,
}

impl Verb for Add {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Receipt>()?;
        let texts = self.fields.read()?;
        let addresses = super::addresses(app, &self.emails)?;
        for address in &addresses {
            if let Some(meant) = domain::typo(address.domain()) {
                app.out.warn(&format!(
                    "'{}' looks like a misspelt '{meant}'",
                    address.domain()
                ));
            }
        }
        let account = account(app, &self.login)?;
        let contacts: Vec<NewContact> = addresses
            .into_iter()
            .map(|address| NewContact {
                login: account.login,
                address,
                texts: texts.clone(),
                categories: self.category.unwrap_or_default(),
                import_id: None,
            })
            .collect();
        let now = app.now();
        let rows = app.try_write("contact add", |tx, touched| {
            self.write(tx, &contacts, account.owner_id, now, touched)
        })?;
        receipts::print(app, &columns, &rows, |row| row.outcome)
    }
}

impl Add {
    fn write(
        &self,
        tx: &mut Db,
        contacts: &[NewContact],
        owner_id: i64,
        now: Timestamp,
        touched: &mut Vec<Subject>,
    ) -> storage::Result<Result<Vec<Receipt>, Problem>> {
        let pairs: Vec<(i64, String)> = contacts
            .iter()
            .map(|new| (new.login, new.address.key().to_owned()))
            .collect();
        let there = contact::by_keys(tx, &pairs)?;
        let hasher = Hasher::load(tx)?;
        let hashes: Vec<String> = pairs.iter().map(|(_, key)| hasher.address(key)).collect();
        let erased = suppression::erased_among(tx, &hashes)?;
        let mut rows = Vec::with_capacity(contacts.len());
        let mut new = Vec::new();
        for ((contact, pair), hash) in contacts.iter().zip(&pairs).zip(&hashes) {
            let exists = there.contains_key(pair);
            if exists && !self.if_missing {
                return Ok(Err(Problem::conflict(format!(
                    "account {} has the contact '{}' already",
                    contact.login, contact.address
                ))
                .code("contact_exists")
                .hint(format!(
                    "roster contact edit {} {} --category …; --if-missing leaves it as it is",
                    contact.login, contact.address
                ))));
            }
            if erased.contains(hash) {
                return Ok(Err(Problem::refused(format!(
                    "whoever had '{}' was erased at their request",
                    contact.address
                ))
                .code("erased")
                .hint("the address stays shut; use another one")));
            }
            if !exists {
                touched.push(Subject {
                    user_id: owner_id,
                    name: format!("login:{}", contact.login),
                    before: None,
                    after: Some(described(contact)),
                });
                new.push(contact.clone());
            }
            rows.push(Receipt {
                login: contact.login,
                id: there.get(pair).map_or(0, |known| known.id),
                contact: Some(contact.address.email().to_owned()),
                outcome: if exists { "exists" } else { "created" },
                changed: Vec::new(),
            });
        }
        let first = contact::insert(tx, &new, now)?;
        let made = rows.iter_mut().filter(|row| row.outcome == "created");
        for (row, id) in made.zip(first..) {
            row.id = id;
        }
        Ok(Ok(rows))
    }
}

/// A contact as the audit describes it.
fn described(contact: &NewContact) -> Value {
    let mut after = Map::new();
    after.insert("contact".to_owned(), json!(contact.address.email()));
    after.insert("categories".to_owned(), json!(contact.categories));
    for (column, text) in TEXTS.iter().zip(&contact.texts) {
        if let Some(text) = text {
            after.insert((*column).to_owned(), json!(text));
        }
    }
    Value::Object(after)
}
