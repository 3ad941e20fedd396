//! `roster contact import`

use std::collections::{HashMap, HashSet};

use clap::Args;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json, json};

use super::fields::Texts;
use crate::{
    app::{Access, App},
    commands::{
        Verb,
        importing::{
            flags::{SafetyFlags, look},
            sheet::{self, Now, SheetFlags, Things, Verdict},
        },
    },
    intake::{SheetField, SheetRow},
    model::{
        contact::Categories,
        incoming::Reject,
        law::{OnExisting, Outcome},
    },
    storage::{
        self, account,
        contact::TEXTS,
        counter,
        db::Db,
        import::things::{CONTACTS, Key, Table, text},
        suppression::{self, Hasher},
    },
};

/// Import contacts of accounts from a file or from stdin, found by account and address
///
/// Columns: login, email, name, company, phone, street, city, region, postcode, country, categories (words with ; between). Nobody is
/// removed, and no newsletter is touched.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster contact import examples/contacts.csv --on-existing update --dry-run"
)]
pub struct Import {
    #[command(flatten)]
    sheet: SheetFlags,
    /// What happens to contacts that are known: fill (only empty fields), update or keep
    #[arg(long, value_name = "HOW", default_value = "fill")]
    on_existing: OnExisting,
    #[command(flatten)]
    safety: SafetyFlags,
}

impl Verb for Import {
    fn access(&self) -> Access {
        Access::Write
    }

    fn ready(&self) -> anyhow::Result<()> {
        look(&self.sheet.file, &self.safety)
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let contacts = Contacts {
            on_existing: self.on_existing,
            next: 0,
        };
        let noted = json!({
            "on_existing": self.on_existing, "map": self.sheet.map, "default": self.sheet.defaults,
        });
        sheet::run(app, contacts, &self.sheet, &self.safety, &noted)
    }
}

/// An import of contacts.
struct Contacts {
    on_existing: OnExisting,
    next: i64,
}

/// What a row says of a contact.
#[derive(Deserialize, Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Row {
    login: i64,
    email: String,
    key: String,
    texts: Texts,
    categories: Option<String>,
}

const fn field(name: &'static str, also: &'static [&'static str]) -> SheetField {
    SheetField {
        name,
        also,
        required: false,
    }
}

impl Things for Contacts {
    type Row = Row;
    const COMMAND: &'static str = "contact import";
    const TABLE: &'static Table = &CONTACTS;
    const NAMED: &'static [&'static str] = &["login", "email"];
    const ADDRESS: Option<&'static str> = Some("email");
    const FIELDS: &'static [SheetField] = &[
        SheetField {
            name: "login",
            also: &["account", "accountnumber"],
            required: true,
        },
        SheetField {
            name: "email",
            also: &["contact", "emailaddress"],
            required: true,
        },
        field("name", &["fullname"]),
        field("company", &["organisation", "organization"]),
        field("phone", &["telephone", "phonenumber"]),
        field("street", &["address", "address1"]),
        field("city", &["town"]),
        field("region", &["state", "county", "province"]),
        field("postcode", &["zip", "zipcode", "postalcode"]),
        field("country", &["countrycode"]),
        field("categories", &["category"]),
    ];

    fn read(&self, row: &SheetRow<'_>) -> Result<(String, Row), Reject> {
        let Some(login) = row.parsed::<i64>("login")? else {
            return Err(row.invalid("login", "the row has no login"));
        };
        let address = row.address("email")?;
        let mut texts = Texts::default();
        for (place, column) in TEXTS.iter().enumerate() {
            texts[place] = match *column {
                "country" => row.country(column)?,
                "phone" => row.phone(column)?,
                column => row.text(column)?,
            };
        }
        let categories = row.parsed::<Categories>("categories")?;
        let said = Row {
            login,
            email: address.email().to_owned(),
            key: address.key().to_owned(),
            texts,
            categories: categories.map(|categories| categories.to_string()),
        };
        Ok((format!("{login:016} {}", address.key()), said))
    }

    fn begin(&mut self, tx: &mut Db) -> storage::Result<()> {
        self.next = counter::next(tx, "contacts")?;
        Ok(())
    }

    fn judge(
        &mut self,
        tx: &mut Db,
        rows: &[(String, Row)],
        now: Now,
    ) -> storage::Result<Vec<Verdict>> {
        let logins: Vec<i64> = rows.iter().map(|(_, row)| row.login).collect();
        let accounts: HashSet<i64> = account::by_logins(tx, &logins)?
            .into_iter()
            .map(|account| account.login)
            .collect();
        let keys: Vec<Key> = rows.iter().map(|(_, row)| key(row)).collect();
        let mut images: HashMap<String, Map<String, Json>> = HashMap::new();
        for (key, image) in CONTACTS.images(tx, &keys)? {
            let image = serde_json::from_str(&image)
                .map_err(|error| storage::Error::Decode(error.to_string()))?;
            images.insert(key, image);
        }
        let hasher = Hasher::load(tx)?;
        let hashes: Vec<String> = rows
            .iter()
            .map(|(_, row)| hasher.address(&row.key))
            .collect();
        let erased = suppression::erased_among(tx, &hashes)?;
        let mut verdicts = Vec::with_capacity(rows.len());
        for ((_, row), hash) in rows.iter().zip(&hashes) {
            verdicts.push(if !accounts.contains(&row.login) {
                Verdict::invalid("login", format!("there is no account {}", row.login))
            } else if erased.contains(hash) {
                Verdict::blocked("erased")
            } else if let Some(image) = images.get(&text(&key(row))) {
                self.change(row, image)
            } else {
                self.create(row, now)
            });
        }
        counter::set(tx, "contacts", self.next)?;
        Ok(verdicts)
    }
}

fn key(row: &Row) -> Key {
    vec![json!(row.login), json!(row.key)]
}

impl Contacts {
    fn create(&mut self, row: &Row, now: Now) -> Verdict {
        let mut image = Map::new();
        image.insert("id".to_owned(), json!(self.next));
        image.insert("email".to_owned(), json!(row.email));
        image.insert("created_at".to_owned(), json!(now.at.0));
        image.insert("import_id".to_owned(), json!(now.import_id));
        let categories = row.categories.clone().unwrap_or_default();
        image.insert("categories".to_owned(), json!(categories));
        for (column, text) in TEXTS.iter().zip(&row.texts) {
            image.insert((*column).to_owned(), json!(text));
        }
        self.next += 1;
        Verdict::written(Outcome::Created, key(row), image)
    }

    fn change(&self, row: &Row, before: &Map<String, Json>) -> Verdict {
        if self.on_existing == OnExisting::Keep {
            return Verdict::unchanged();
        }
        let mut after = before.clone();
        let mut set = |column: &str, value: &Option<String>| {
            let Some(value) = value else { return };
            let kept = before
                .get(column)
                .and_then(Json::as_str)
                .unwrap_or_default();
            if kept.is_empty() || self.on_existing == OnExisting::Update {
                after.insert(column.to_owned(), json!(value));
            }
        };
        for (column, text) in TEXTS.iter().zip(&row.texts) {
            set(column, text);
        }
        set("categories", &row.categories);
        if after == *before {
            return Verdict::unchanged();
        }
        Verdict::written(Outcome::Updated, key(row), after)
    }
}
