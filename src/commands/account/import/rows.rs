//! One row of an account import, and what it may do to the account.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json, json};

use super::{
    super::details::PLAN_MAX,
    owners::{Owner, Owners, blocked},
};
use crate::{
    commands::importing::sheet::{Now, Things, Verdict},
    intake::{SheetField, SheetRow},
    model::{
        account::{
            AccountStatus, Phase,
            moves::{Said, Standing},
        },
        address::Address,
        incoming::{Reject, RejectReason},
        law::{OnExisting, Outcome},
        money::Currency,
        selector::NUMBER_END,
    },
    storage::{
        self,
        account::{self, NewMove},
        credit,
        db::Db,
        import::things::{ACCOUNTS, Key, Table, text},
        user,
    },
};

const fn field(name: &'static str, also: &'static [&'static str]) -> SheetField {
    SheetField {
        name,
        also,
        required: false,
    }
}

/// What a row says of an account.
#[derive(Debug, Deserialize, Serialize)]
pub struct Row {
    login: i64,
    owner: Option<String>,
    name: Option<String>,
    phone: Option<String>,
    status: Option<AccountStatus>,
    phase: Option<Phase>,
    tax_exempt: Option<bool>,
    previous: Option<i64>,
    opened_at: Option<i64>,
    /// Columns and their texts.
    texts: Vec<(String, String)>,
}

/// The text columns of an account.
const TEXTS: [&str; 7] = [
    "plan", "company", "street", "city", "region", "postcode", "tax_id",
];

/// An import of accounts.
pub struct Accounts {
    on_existing: OnExisting,
    said: Said,
    actor: String,
    reason: Option<String>,
    owners: Owners,
    moves: Vec<NewMove>,
}

impl Accounts {
    /// One with these flags.
    pub fn new(
        on_existing: OnExisting,
        said: Said,
        actor: String,
        reason: Option<String>,
    ) -> Accounts {
        Accounts {
            on_existing,
            said,
            actor,
            reason,
            owners: Owners::default(),
            moves: Vec::new(),
        }
    }
}

impl Things for Accounts {
    type Row = Row;
    const COMMAND: &'static str = "account import";
    const TABLE: &'static Table = &ACCOUNTS;
    const FIELDS: &'static [SheetField] = &[
        SheetField {
            name: "login",
            also: &["account", "accountnumber", "accountno", "number"],
            required: true,
        },
        field("owner", &["email", "owneremail", "user", "emailaddress"]),
        field("name", &["ownername", "fullname"]),
        field("phone", &["telephone", "ownerphone"]),
        field("plan", &["product", "package"]),
        field("phase", &[]),
        field("status", &["state", "accountstatus"]),
        field("company", &["organisation", "organization"]),
        field("street", &["address", "address1"]),
        field("city", &["town"]),
        field("region", &["state", "county", "province"]),
        field("postcode", &["zip", "zipcode", "postalcode"]),
        field("country", &["countrycode"]),
        field("tax_id", &["vat", "vatid", "vatnumber"]),
        field("currency", &[]),
        field("tax_exempt", &["taxexempt"]),
        field("previous", &["previouslogin", "grewfrom"]),
        field(
            "opened_at",
            &["opened", "created", "createdat", "datecreated"],
        ),
        field("note", &["notes", "remark"]),
    ];

    fn read(&self, row: &SheetRow<'_>) -> Result<(String, Row), Reject> {
        let number = |name| -> Result<Option<i64>, Reject> {
            let found = row.parsed::<i64>(name)?;
            match found {
                Some(n) if !(1..NUMBER_END).contains(&n) => {
                    Err(row.invalid(name, format!("'{n}' is no login")))
                }
                found => Ok(found),
            }
        };
        let Some(login) = number("login")? else {
            return Err(row.invalid("login", "the row has no login, which says whose it is"));
        };
        let owner = match row.get("owner") {
            Some(email) => match Address::parse(&email) {
                Ok(address) => Some(address.email().to_owned()),
                Err(fault) => {
                    return Err(Reject {
                        reason: RejectReason::InvalidEmail,
                        detail: Some(fault.as_str().to_owned()),
                        ..row.invalid("owner", fault.message())
                    });
                }
            },
            None => None,
        };
        let mut texts = Vec::new();
        for column in TEXTS {
            if let Some(text) = row.text(column)? {
                if column == "plan" && text.chars().count() > PLAN_MAX {
                    return Err(
                        row.invalid("plan", format!("a plan has at most {PLAN_MAX} characters"))
                    );
                }
                texts.push((column.to_owned(), text));
            }
        }
        if let Some(country) = row.country("country")? {
            texts.push(("country".to_owned(), country));
        }
        if let Some(currency) = row.parsed::<Currency>("currency")? {
            texts.push(("currency".to_owned(), currency.to_string()));
        }
        if let Some(note) = row.note("note") {
            texts.push(("note".to_owned(), note));
        }
        let said = Row {
            login,
            owner,
            name: row.text("name")?,
            phone: row.text("phone")?,
            status: row.parsed("status")?,
            phase: row.parsed("phase")?,
            tax_exempt: row.yes("tax_exempt")?,
            previous: number("previous")?,
            opened_at: row.moment("opened_at")?.map(|at| at.0),
            texts,
        };
        Ok((format!("{login:016}"), said))
    }

    fn begin(&mut self, tx: &mut Db) -> storage::Result<()> {
        self.moves.clear();
        self.owners.begin(tx)
    }

    fn users(&self) -> (i64, i64) {
        self.owners.made()
    }

    fn judge(
        &mut self,
        tx: &mut Db,
        rows: &[(String, Row)],
        now: Now,
    ) -> storage::Result<Vec<Verdict>> {
        let known = Known::look(tx, rows)?;
        let emails: Vec<&str> = rows
            .iter()
            .filter_map(|(_, row)| row.owner.as_deref())
            .collect();
        self.owners.look(tx, &emails)?;
        let mut verdicts = Vec::with_capacity(rows.len());
        for (_, row) in rows {
            let key = vec![json!(row.login)];
            let verdict = match known.images.get(&text(&key)) {
                Some(image) => self.judge_known(row, key, image, &known),
                None => self.judge_new(row, key, &known, now),
            };
            verdicts.push(verdict);
        }
        Ok(verdicts)
    }

    fn write(&mut self, tx: &mut Db, now: Now) -> storage::Result<()> {
        self.owners.write(tx, now)?;
        account::record(tx, &self.moves, &self.actor, self.reason.as_deref(), now.at)?;
        self.moves.clear();
        Ok(())
    }
}

/// What is known of the accounts of some rows.
struct Known {
    images: HashMap<String, Map<String, Json>>,
    people: HashMap<i64, user::Person>,
    grown: Vec<(i64, i64)>,
    /// Logins that `previous` may name.
    there: Vec<i64>,
    ledgers: HashMap<i64, (i64, u64, Currency)>,
}

impl Known {
    fn look(tx: &mut Db, rows: &[(String, Row)]) -> storage::Result<Known> {
        let logins: Vec<i64> = rows.iter().map(|(_, row)| row.login).collect();
        let keys: Vec<Key> = logins.iter().map(|login| vec![json!(login)]).collect();
        let mut images = HashMap::new();
        for (key, image) in ACCOUNTS.images(tx, &keys)? {
            let image = serde_json::from_str(&image)
                .map_err(|error| storage::Error::Decode(error.to_string()))?;
            images.insert(key, image);
        }
        let owner = |image: &Map<String, Json>| image.get("owner_id").and_then(Json::as_i64);
        let owners: Vec<i64> = images.values().filter_map(owner).collect();
        let previous: Vec<i64> = rows.iter().filter_map(|(_, row)| row.previous).collect();
        let mut there: Vec<i64> = account::by_logins(tx, &previous)?
            .into_iter()
            .map(|account| account.login)
            .collect();
        there.extend(&logins);
        Ok(Known {
            people: user::by_ids(tx, &owners)?,
            grown: account::grown_from(tx, &logins)?,
            ledgers: credit::sums(tx, &logins)?,
            images,
            there,
        })
    }
}

impl Accounts {
    fn judge_new(&mut self, row: &Row, key: Key, known: &Known, now: Now) -> Verdict {
        let Some(owner) = row
            .owner
            .as_deref()
            .and_then(|email| Address::parse(email).ok())
        else {
            return Verdict::invalid(
                "owner",
                "a new account needs an owner, the address of a user",
            );
        };
        if let Some(previous) = row
            .previous
            .filter(|login| !known.there.contains(login) || *login == row.login)
        {
            return Verdict::invalid(
                "previous",
                format!("there is no account {previous} to grow from"),
            );
        }
        let country = row.texts.iter().find(|(column, _)| column == "country");
        let country = country.map(|(_, country)| country.as_str());
        let owner_id =
            match self
                .owners
                .of(&owner, row.name.as_deref(), row.phone.as_deref(), country)
            {
                Owner::Id(id) => id,
                Owner::Blocked(why) => return Verdict::blocked(why),
            };
        let status = row.status.unwrap_or(AccountStatus::Pending);
        let mut image = Map::new();
        image.insert("status".to_owned(), json!(status));
        image.insert("owner_id".to_owned(), json!(owner_id));
        image.insert("phase".to_owned(), json!(row.phase));
        image.insert(
            "tax_exempt".to_owned(),
            json!(i64::from(row.tax_exempt.unwrap_or(false))),
        );
        image.insert("previous".to_owned(), json!(row.previous));
        image.insert(
            "opened_at".to_owned(),
            json!(row.opened_at.unwrap_or(now.at.0)),
        );
        image.insert("import_id".to_owned(), json!(now.import_id));
        if status == AccountStatus::Closed {
            image.insert("closed_at".to_owned(), json!(now.at.0));
        }
        for (column, value) in &row.texts {
            image.insert(column.clone(), json!(value));
        }
        Verdict::written(Outcome::Created, key, image)
    }

    fn judge_known(
        &mut self,
        row: &Row,
        key: Key,
        image: &Map<String, Json>,
        known: &Known,
    ) -> Verdict {
        let owner_id = image
            .get("owner_id")
            .and_then(Json::as_i64)
            .unwrap_or_default();
        let person = known.people.get(&owner_id);
        if let Some(why) = person.and_then(blocked) {
            return Verdict::blocked(why);
        }
        let email = row
            .owner
            .as_deref()
            .and_then(|email| Address::parse(email).ok());
        if let Some(address) = &email
            && person.is_none_or(|person| !self.owners.is(address, person.id))
        {
            let whose = person.map(user::Person::label).unwrap_or_default();
            let why = format!(
                "account {} belongs to {whose}; roster account transfer {} --to {address}",
                row.login, row.login
            );
            return Verdict::invalid("owner", why);
        }
        if self.on_existing == OnExisting::Keep {
            return Verdict::unchanged();
        }
        let mut after = image.clone();
        let mut set = |column: &str, value: Json| {
            let empty = image.get(column).is_none_or(Json::is_null);
            if empty || self.on_existing == OnExisting::Update {
                after.insert(column.to_owned(), value);
            }
        };
        for (column, value) in &row.texts {
            set(column, json!(value));
        }
        if let Some(phase) = row.phase {
            set("phase", json!(phase));
        }
        if let Some(previous) = row.previous {
            if !known.there.contains(&previous) || previous == row.login {
                return Verdict::invalid(
                    "previous",
                    format!("there is no account {previous} to grow from"),
                );
            }
            set("previous", json!(previous));
        }
        if let Some(exempt) = row.tax_exempt {
            set("tax_exempt", json!(i64::from(exempt)));
        }
        if let Some((_, _, currency)) = known.ledgers.get(&row.login)
            && after.get("currency") != Some(&json!(currency))
        {
            return Verdict::invalid(
                "currency",
                format!("the credit of the account is in {currency}"),
            );
        }
        if let Err(verdict) = self.step(row, image, &mut after, known) {
            return verdict;
        }
        if after == *image {
            return Verdict::unchanged();
        }
        Verdict::written(Outcome::Updated, key, after)
    }

    /// Moves a known account to the status of its row, when that is legal.
    fn step(
        &mut self,
        row: &Row,
        image: &Map<String, Json>,
        after: &mut Map<String, Json>,
        known: &Known,
    ) -> Result<(), Verdict> {
        let parsed = |column: &str| image.get(column).and_then(Json::as_str);
        let before: Option<AccountStatus> = parsed("status").and_then(|word| word.parse().ok());
        let (Some(before), Some(to)) = (before, row.status) else {
            return Ok(());
        };
        if before == to || self.on_existing != OnExisting::Update {
            return Ok(());
        }
        let standing = Standing {
            status: before,
            phase: parsed("phase").and_then(|word| word.parse().ok()),
            grown: known
                .grown
                .iter()
                .any(|(previous, _)| *previous == row.login),
        };
        if standing.check(to, self.said).is_err() {
            let why = format!(
                "no legal move from {before} to {to}; legal: {}",
                standing.listed()
            );
            return Err(Verdict::invalid("status", why));
        }
        after.insert("status".to_owned(), json!(to));
        self.moves.push(NewMove {
            login: row.login,
            before,
            after: to,
        });
        Ok(())
    }
}
