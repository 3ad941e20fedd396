//! From the words that name users to their ids, many at a time.

use std::collections::HashMap;

use serde::Deserialize;

use crate::{
    clock::Timestamp,
    model::{
        address::Address,
        name::search_key,
        person::{Kyc, Level, Status, Subscription},
        selector::UserSelector,
    },
    storage::db::{Db, Filter, Result, Value},
};

/// The little that verbs over many people need to know of each.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Person {
    /// The id.
    pub id: i64,
    /// The address as spelled.
    pub email: Option<String>,
    /// Its key.
    pub email_key: Option<String>,
    /// The name.
    pub name: Option<String>,
    /// Where the person stands.
    pub status: Status,
    /// Where the person stood before.
    pub status_before: Option<Status>,
    /// The level.
    pub level: Level,
    /// Know-your-customer check.
    pub kyc: Kyc,
    /// A data-protection hold.
    pub restricted: bool,
    /// The subscription as stored.
    pub subscription: Subscription,
    /// Since when the person is locked.
    pub locked_at: Option<Timestamp>,
    /// Whether a reset of the password ends the lock.
    pub unlock_on_reset: Option<bool>,
    /// When the person was erased.
    pub erased_at: Option<i64>,
    /// Number of changes so far.
    pub version: i64,
}

impl Person {
    /// The address, or for somebody erased the id: what messages and the audit call the person.
    pub fn label(&self) -> String {
        self.email
            .clone()
            .unwrap_or_else(|| format!("id:{}", self.id))
    }

    /// Whether the person was erased.
    pub fn is_erased(&self) -> bool {
        self.erased_at.is_some()
    }
}

/// What one selector led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resolved {
    /// One person.
    One(Person),
    /// Nobody.
    Nobody,
    /// Several, of whom some are given.
    Several(Vec<Person>),
}

/// The columns of a [`Person`].
pub(super) const COLUMNS: &str = "users.id, users.email, users.email_key, users.name, users.status, users.status_before, \
     users.level, users.kyc, users.restricted, users.subscription, users.locked_at, users.unlock_on_reset, \
     users.erased_at, users.version";

/// Selectors that one statement looks up together.
const BATCH: usize = 500;

/// Candidates shown when a name is not unique.
const CANDIDATES: usize = 6;

/// Finds the person each selector names, in the order of the selectors, with a constant number of statements per
/// thousand. A name is looked up by itself.
pub fn resolve(db: &mut Db, selectors: &[UserSelector]) -> Result<Vec<Resolved>> {
    let mut found: Vec<Resolved> = vec![Resolved::Nobody; selectors.len()];
    let keyed =
        |wanted: fn(&UserSelector) -> Option<Value<'static>>| -> Vec<(usize, Value<'static>)> {
            selectors
                .iter()
                .enumerate()
                .filter_map(|(n, s)| Some((n, wanted(s)?)))
                .collect()
        };
    let ids = keyed(|s| match s {
        UserSelector::Id(id) => Some(Value::from(*id)),
        _ => None,
    });
    look_up(db, &ids, "users.id", "users", &mut found)?;
    let emails = keyed(|s| match s {
        UserSelector::Email(email) => Some(Value::from(email_key(email))),
        _ => None,
    });
    look_up(db, &emails, "users.email_key", "users", &mut found)?;
    let missing: Vec<_> = emails
        .into_iter()
        .filter(|(n, _)| found[*n] == Resolved::Nobody)
        .collect();
    let from = "aliases JOIN users ON users.id = aliases.user_id";
    look_up(db, &missing, "aliases.email_key", from, &mut found)?;
    let references = keyed(|s| match s {
        UserSelector::Reference(reference) => Some(Value::from(reference.clone())),
        _ => None,
    });
    look_up(db, &references, "users.ref", "users", &mut found)?;
    let logins = keyed(|s| match s {
        UserSelector::Login(login) => Some(Value::from(*login)),
        _ => None,
    });
    let from = "accounts JOIN users ON users.id = accounts.owner_id";
    look_up(db, &logins, "accounts.login", from, &mut found)?;
    for (place, selector) in selectors.iter().enumerate() {
        if let UserSelector::Name(name) = selector {
            found[place] = by_name(db, name)?;
        }
    }
    Ok(found)
}

/// Finds the person that one selector names.
pub fn resolve_one(db: &mut Db, selector: &UserSelector) -> Result<Resolved> {
    let mut found = resolve(db, std::slice::from_ref(selector))?;
    Ok(found.pop().unwrap_or(Resolved::Nobody))
}

/// The people with these ids, by id.
pub fn by_ids(db: &mut Db, ids: &[i64]) -> Result<HashMap<i64, Person>> {
    let mut people = HashMap::new();
    for ids in ids.chunks(BATCH) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(ids.iter().copied());
        let sql =
            format!("SELECT {COLUMNS} FROM users WHERE users.id IN {marks} ORDER BY users.id");
        for person in db.query::<Person>(&sql, filter.params())? {
            people.insert(person.id, person);
        }
    }
    Ok(people)
}

/// The key of an address as typed: a text that is no address has itself as key, and finds nobody.
fn email_key(text: &str) -> String {
    Address::parse(text.trim())
        .map_or_else(|_| text.to_lowercase(), |address| address.key().to_owned())
}

fn by_name(db: &mut Db, name: &str) -> Result<Resolved> {
    let sql = format!(
        "SELECT {COLUMNS} FROM users WHERE users.id IN (SELECT n.id FROM users n WHERE n.search_name = $1) \
         ORDER BY users.id LIMIT {CANDIDATES}"
    );
    let mut people: Vec<Person> = db.query(&sql, crate::params![search_key(name)])?;
    Ok(match people.len() {
        0 => Resolved::Nobody,
        1 => people.pop().map_or(Resolved::Nobody, Resolved::One),
        _ => Resolved::Several(people),
    })
}

#[derive(Deserialize)]
struct Lookup {
    lookup: serde_json::Value,
}

fn look_up(
    db: &mut Db,
    wanted: &[(usize, Value<'static>)],
    column: &str,
    from: &str,
    found: &mut [Resolved],
) -> Result<()> {
    for batch in wanted.chunks(BATCH) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(batch.iter().map(|(_, value)| value.clone()));
        let sql = format!(
            "SELECT {column} AS lookup, {COLUMNS} FROM {from} WHERE {column} IN {marks} ORDER BY {column}"
        );
        let mut people: HashMap<String, Person> = HashMap::with_capacity(batch.len());
        db.rows(&sql, filter.params(), &mut |row| {
            let Lookup { lookup } = row.decode()?;
            let key = lookup
                .as_str()
                .map_or_else(|| lookup.to_string(), str::to_owned);
            people.insert(key, row.decode()?);
            Ok(())
        })?;
        for (place, value) in batch {
            let key = match value {
                Value::Null => continue,
                Value::Int(n) => n.to_string(),
                Value::Text(text) => text.to_string(),
            };
            if let Some(person) = people.get(&key) {
                found[*place] = Resolved::One(person.clone());
            }
        }
    }
    Ok(())
}
