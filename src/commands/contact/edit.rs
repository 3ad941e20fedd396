//! `roster contact edit`

use clap::Args;
use serde_json::{Map, Value, json};

use super::{
    Receipt, Who, account, end,
    fields::{Fields, Texts},
    look_up, named,
};
use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{profile::address, receipts},
    },
    error::Problem,
    model::{address::Address, contact::Categories},
    storage::{
        self,
        account::Account,
        audit::Subject,
        contact::{self, Contact, NewContact, TEXTS},
        db::Db,
    },
};

crate::words! {
    /// What of a contact can be emptied.
    pub enum Clearable {
        /// No name.
        Name = "name",
        /// No company.
        Company = "company",
        /// No phone number.
        Phone = "phone",
        /// No street.
        Street = "street",
        /// No city.
        City = "city",
        /// No region.
        Region = "region",
        /// No postal code.
        Postcode = "postcode",
        /// No country.
        Country = "country",
    }
}
crate::commands::args::values::closed!(Clearable);

/// Change contacts of an account
///
/// What is not named stays; --category replaces the categories, `none` takes them all. A billing contact keeps being it under another
/// address.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster contact edit 1 bills@example.org --category invoice,product"
)]
pub struct Edit {
    /// The account: 45231, login:45231 or '#45231'
    #[arg(value_name = "LOGIN")]
    login: String,
    /// Each contact by its address, or by id:N; - reads them from stdin
    #[arg(value_name = "EMAIL", required = true)]
    contacts: Vec<String>,
    /// Exactly these categories of mail, all or none
    #[arg(long, value_name = "C,C")]
    category: Option<Categories>,
    /// Another address
    #[arg(long, value_name = "EMAIL")]
    email: Option<String>,
    /// Empty this field (repeatable): name, company, phone, …
    #[arg(long, value_name = "FIELD", value_delimiter = ',')]
    clear: Vec<Clearable>,
    #[command(flatten)]
    fields: Fields,
}

/// The new values.
struct Wish {
    texts: Texts,
    clear: Vec<Clearable>,
    categories: Option<Categories>,
    address: Option<Address>,
}

impl Verb for Edit {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Receipt>()?;
        let wish = self.wish()?;
        let account = account(app, &self.login)?;
        let who = named(app, &self.contacts)?;
        let (rows, missed) = app.try_write("contact edit", |tx, touched| {
            wish.write(tx, &account, &who, touched)
        })?;
        receipts::print(app, &columns, &rows, |row| row.outcome)?;
        end(account.login, &missed)
    }
}

impl Edit {
    fn wish(&self) -> Result<Wish, Problem> {
        let texts = self.fields.read()?;
        let set = |field: &&Clearable| {
            let place = TEXTS.iter().position(|column| *column == field.as_str());
            place.is_some_and(|place| texts[place].is_some())
        };
        if let Some(field) = self.clear.iter().find(set) {
            return Err(
                Problem::usage(format!("'{field}' is to be set and cleared at once"))
                    .hint("name it once"),
            );
        }
        let address = self.email.as_deref().map(address).transpose()?;
        let several = self.contacts.len() > 1 || self.contacts.iter().any(|word| word == "-");
        if address.is_some() && several {
            return Err(Problem::usage("several contacts cannot get one address")
                .hint("name that one contact alone"));
        }
        let nothing = texts.iter().all(Option::is_none)
            && self.clear.is_empty()
            && self.category.is_none()
            && address.is_none();
        if nothing {
            return Err(Problem::usage("nothing is to be changed").hint(
                "name fields and values: roster contact edit 1 ann@example.com --category invoice",
            ));
        }
        Ok(Wish {
            texts,
            clear: self.clear.clone(),
            categories: self.category,
            address,
        })
    }
}

/// What became of each contact, and the words that led to none.
type Done = (Vec<Receipt>, Vec<String>);

impl Wish {
    fn write(
        &self,
        tx: &mut Db,
        account: &Account,
        who: &[Who],
        touched: &mut Vec<Subject>,
    ) -> storage::Result<Result<Done, Problem>> {
        let login = account.login;
        let (editing, missed) = match look_up(tx, login, who)? {
            Ok(looked) => looked,
            Err(problem) => return Ok(Err(problem)),
        };
        if let Some(new) = &self.address {
            let pair = (login, new.key().to_owned());
            let taken = contact::by_keys(tx, std::slice::from_ref(&pair))?.remove(&pair);
            if taken.is_some_and(|taken| editing.iter().all(|contact| contact.id != taken.id)) {
                return Ok(Err(Problem::conflict(format!(
                    "account {login} has the contact '{new}' already"
                ))
                .code("contact_exists")
                .hint(format!("roster contact list {login}"))));
            }
        }
        let mut rows = Vec::with_capacity(editing.len());
        for before in &editing {
            let kept = before.email.as_deref();
            let Some(kept) = kept.and_then(|email| Address::parse(email).ok()) else {
                return Ok(Err(erased(login, before.id)));
            };
            let after = self.after(before, self.address.as_ref().unwrap_or(&kept));
            let (old, new, changed) = difference(before, &after);
            if !changed.is_empty() {
                contact::update(tx, before, &after)?;
                touched.push(Subject {
                    user_id: account.owner_id,
                    name: format!("login:{login}"),
                    before: Some(Value::Object(old)),
                    after: Some(Value::Object(new)),
                });
            }
            rows.push(Receipt {
                login,
                id: before.id,
                contact: Some(after.address.email().to_owned()),
                outcome: if changed.is_empty() {
                    "unchanged"
                } else {
                    "updated"
                },
                changed,
            });
        }
        Ok(Ok((rows, missed)))
    }

    /// What a contact becomes.
    fn after(&self, before: &Contact, address: &Address) -> NewContact {
        let mut texts = Texts::default();
        for ((text, column), given) in texts.iter_mut().zip(TEXTS).zip(&self.texts) {
            let cleared = self.clear.iter().any(|field| field.as_str() == column);
            *text = match given {
                Some(given) => Some(given.clone()),
                None if cleared => None,
                None => before.text(column).map(str::to_owned),
            };
        }
        NewContact {
            login: before.login,
            address: address.clone(),
            texts,
            categories: self.categories.unwrap_or(before.categories),
            import_id: None,
        }
    }
}

fn erased(login: i64, id: i64) -> Problem {
    Problem::refused(format!("contact {id} of account {login} was erased"))
        .code("erased")
        .hint(format!("roster contact remove {login} id:{id}"))
}

/// What changes, before and after, and the names of the fields.
fn difference(
    before: &Contact,
    after: &NewContact,
) -> (Map<String, Value>, Map<String, Value>, Vec<&'static str>) {
    let mut pairs = vec![
        ("email", json!(before.email), json!(after.address.email())),
        (
            "categories",
            json!(before.categories),
            json!(after.categories),
        ),
    ];
    for (column, text) in TEXTS.into_iter().zip(&after.texts) {
        pairs.push((column, json!(before.text(column)), json!(text)));
    }
    pairs.retain(|(_, old, new)| old != new);
    let (mut old, mut new) = (Map::new(), Map::new());
    old.insert("contact".to_owned(), json!(before.email));
    for (column, was, is) in &pairs {
        old.insert((*column).to_owned(), was.clone());
        new.insert((*column).to_owned(), is.clone());
    }
    (
        old,
        new,
        pairs.into_iter().map(|(column, _, _)| column).collect(),
    )
}
