//! What a row may do to its account: make it, fill it, change it, move it.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value as Json, json};

use super::{
    owners::{Owner, blocked},
    rows::{Accounts, Row},
};
use crate::{
    commands::importing::sheet::{Now, Verdict},
    model::{
        account::{AccountStatus, chain::grows_from, moves::Standing},
        address::Address,
        law::{OnExisting, Outcome},
        money::Currency,
    },
    storage::{
        self,
        account::{self, NewMove},
        credit,
        db::Db,
        import::things::{ACCOUNTS, Key, text},
        user,
    },
};

/// What is known of the accounts of some rows.
pub(super) struct Known {
    /// Their rows by key; who is not there is new.
    images: HashMap<String, Map<String, Json>>,
    people: HashMap<i64, user::Person>,
    grown: Vec<(i64, i64)>,
    /// Logins that `previous` may name: accounts that are there, and those that rows judged before make.
    there: HashSet<i64>,
    ledgers: HashMap<i64, (i64, u64, Currency)>,
    /// What the accounts that `previous` names have grown from.
    up: HashMap<i64, i64>,
}

impl Known {
    /// Looks it up, with a constant number of statements.
    pub(super) fn look(tx: &mut Db, rows: &[(String, Row)]) -> storage::Result<Known> {
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
        let there = account::there(tx, &previous)?;
        let up = account::ancestry(tx, &previous)?;
        Ok(Known {
            people: user::by_ids(tx, &owners)?,
            grown: account::grown_from(tx, &logins)?,
            ledgers: credit::sums(tx, &logins)?,
            images,
            there,
            up,
        })
    }
}

impl Accounts {
    /// What becomes of a row. The account that its own is to grow from was judged before, so nothing grows from one that is not
    /// let in.
    pub(super) fn judge_one(&mut self, row: &Row, known: &mut Known, now: Now) -> Verdict {
        let key = vec![json!(row.login)];
        if row.opened_at.is_some_and(|at| at > now.at.0) {
            return Verdict::invalid("opened_at", "it is in the future");
        }
        let verdict = match known.images.get(&text(&key)) {
            Some(image) => self.judge_known(row, key, image, (known, now)),
            None => self.judge_new(row, key, known, now),
        };
        if let Some((_, image)) = &verdict.row {
            known.there.insert(row.login);
            if let Some(previous) = image.get("previous").and_then(Json::as_i64) {
                self.up.insert(row.login, previous);
            }
        }
        verdict
    }

    /// What becomes of a row whose account is new.
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
        if let Some(previous) = row.previous
            && let Err(verdict) = self.grows(row.login, previous, known)
        {
            return verdict;
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

    /// What becomes of a row whose account is known.
    fn judge_known(
        &mut self,
        row: &Row,
        key: Key,
        image: &Map<String, Json>,
        (known, now): (&Known, Now),
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
        if let Some(previous) = row.previous
            && after.get("previous") != image.get("previous")
            && let Err(verdict) = self.grows(row.login, previous, known)
        {
            return verdict;
        }
        if let Err(verdict) = self.step(row, image, &mut after, (known, now)) {
            return verdict;
        }
        let mut verdict = if after == *image {
            Verdict::unchanged()
        } else {
            Verdict::written(Outcome::Updated, key, after)
        };
        let opened = image.get("opened_at").and_then(Json::as_i64);
        if self.on_existing == OnExisting::Update
            && row.opened_at.is_some_and(|at| Some(at) != opened)
        {
            self.opened_before += 1;
            verdict.detail = Some("opened_at stays as it is".to_owned());
        }
        verdict
    }

    /// Checks from which account one is to grow: one that is there, and has not grown from it.
    fn grows(&self, login: i64, previous: i64, known: &Known) -> Result<(), Verdict> {
        let refuse = |why| Err(Verdict::invalid("previous", why));
        if !known.there.contains(&previous) || previous == login {
            return refuse(format!(
                "there is no account {previous} to grow from, and no row that is let in makes it"
            ));
        }
        let next = |login| self.up.get(&login).or(known.up.get(&login)).copied();
        if grows_from(next, previous, login) {
            return refuse(format!("account {previous} has grown from {login} itself"));
        }
        Ok(())
    }

    /// Moves a known account to the status of its row, when that is legal.
    fn step(
        &mut self,
        row: &Row,
        image: &Map<String, Json>,
        after: &mut Map<String, Json>,
        (known, now): (&Known, Now),
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
        let closed = (to == AccountStatus::Closed).then_some(now.at.0);
        after.insert("closed_at".to_owned(), json!(closed));
        self.moves.push(NewMove {
            login: row.login,
            before,
            after: to,
        });
        Ok(())
    }
}
