//! Where people appear: every table with how many rows.

use serde::Serialize;

use super::{
    db::{Db, Filter, Result},
    erase::{Addresses, count_mentions, count_texts, listed},
    people::{Erase, PeopleTable, TABLES},
    suppression::Hasher,
};
use crate::output::Record;

/// A table in which somebody appears.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Place {
    /// Its name.
    pub table: &'static str,
    /// What leads to the rows: `user` (the id), `address`, `hash`, `text` (the address inside a text), `anonymised` (rows
    /// of a user who was erased).
    pub by: &'static str,
    /// How many rows.
    pub rows: u64,
}

impl Record for Place {
    const NOUN: &'static str = "table";
    const FIELDS: &'static [&'static str] = &["table", "by", "rows"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> std::borrow::Cow<'_, str> {
        std::borrow::Cow::Borrowed(self.table)
    }
}

/// Where a user (if it is one) and some addresses appear.
pub fn places(db: &mut Db, user_id: Option<i64>, addresses: &Addresses) -> Result<Vec<Place>> {
    let texts = addresses.texts();
    let (rejects, audits) = count_mentions(db, &addresses.keys(), user_id)?;
    let mut places = Places::default();
    for table in TABLES {
        if let (Some(id), Some(column)) = (user_id, table.user) {
            places.add(table.table, "user", of_user(db, table.table, column, id)?);
        }
        match table.table {
            "import_rejects" => places.add(table.table, "text", rejects),
            "audit_subjects" => places.add(table.table, "text", audits),
            name => places.add(name, "address", of_address(db, table, user_id, &texts)?),
        }
    }
    for (table, rows) in count_texts(db, &addresses.keys(), user_id)? {
        places.add(table, "text", rows);
    }
    hashed(db, addresses, &mut places)?;
    Ok(places.0)
}

#[derive(Default)]
struct Places(Vec<Place>);

impl Places {
    fn add(&mut self, table: &'static str, by: &'static str, rows: u64) {
        if rows > 0 {
            self.0.push(Place { table, by, rows });
        }
    }
}

fn of_user(db: &mut Db, table: &str, column: &str, id: i64) -> Result<u64> {
    db.one(
        &format!("SELECT COUNT(*) FROM {table} WHERE {column} = $1"),
        crate::params![id],
    )
}

/// Rows that hold an address and are not the user's own.
fn of_address(
    db: &mut Db,
    table: &PeopleTable,
    user_id: Option<i64>,
    texts: &[String],
) -> Result<u64> {
    if table.addresses.is_empty() || texts.is_empty() {
        return Ok(0);
    }
    let mut filter = Filter::new();
    let marks = filter.bind_list(texts.iter().cloned());
    let any: Vec<String> = table
        .addresses
        .iter()
        .map(|column| format!("{column} IN {marks}"))
        .collect();
    filter.and(format!("({})", any.join(" OR ")));
    if let (Some(id), Some(column)) = (user_id, table.user) {
        let mark = filter.bind(id);
        filter.and(format!("{column} <> {mark}"));
    }
    db.one(
        &format!("SELECT COUNT(*) FROM {}{}", table.table, filter.clause()),
        filter.params(),
    )
}

/// What stays of somebody who was erased: the hash, and rows that are nobody's now.
fn hashed(db: &mut Db, addresses: &Addresses, places: &mut Places) -> Result<()> {
    let hasher = Hasher::load(db)?;
    let hashes: Vec<String> = addresses
        .iter()
        .map(|(_, key)| hasher.address(key))
        .collect();
    let filter = listed("hash", hashes);
    let sql = format!(
        "SELECT COUNT(DISTINCT hash) FROM suppressions{} AND email_key IS NULL",
        filter.clause()
    );
    places.add("suppressions", "hash", db.one(&sql, filter.params())?);
    let sql = format!(
        "SELECT DISTINCT user_id FROM erasures{} ORDER BY user_id",
        filter.clause()
    );
    let nameless: Vec<i64> = db.query(&sql, filter.params())?;
    for table in TABLES
        .iter()
        .filter(|table| table.erase == Erase::Anonymous)
    {
        let Some(column) = table.user else { continue };
        let mut rows = 0;
        for id in &nameless {
            rows += of_user(db, table.table, column, *id)?;
        }
        places.add(table.table, "anonymised", rows);
    }
    Ok(())
}

/// The user who was erased, if that is one: what stays of them.
pub fn of_erased(db: &mut Db, user_id: i64) -> Result<Vec<Place>> {
    let mut places = Places::default();
    places.add(
        "suppressions",
        "hash",
        of_user(db, "erasures", "user_id", user_id)?,
    );
    for table in TABLES
        .iter()
        .filter(|table| table.erase == Erase::Anonymous)
    {
        if let Some(column) = table.user {
            places.add(
                table.table,
                "anonymised",
                of_user(db, table.table, column, user_id)?,
            );
        }
    }
    Ok(places.0)
}
