//! What imports of things and their undos tell the audit of every row: whose it is, what it is called and what changed in it, as the
//! verbs tell it that write one by one.

mod bans;
mod holders;

use std::collections::HashMap;

use serde_json::{Map, Value as Json, json};

pub use self::bans::{bans, moved};
use super::things::{ACCOUNTS, CHANGED, Key, Table, label};
use crate::{
    clock::Timestamp,
    model::{contact::Categories, permission::Permissions},
    storage::{
        audit::Subject,
        db::{Db, Result},
        erase::listed,
    },
};

/// Rows that one statement is about.
const BATCH: usize = 500;

/// A row of a table, before and after; `None` where there is none.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// What tells it apart.
    pub key: &'a Key,
    /// Its other columns before.
    pub before: Option<&'a Map<String, Json>>,
    /// Its other columns now.
    pub after: Option<&'a Map<String, Json>>,
}

/// What the audit notes of some rows of a table, with a constant number of statements per thousand.
pub fn subjects(db: &mut Db, table: &Table, rows: &[Told<'_>]) -> Result<Vec<Subject>> {
    let mut subjects = Vec::with_capacity(rows.len());
    for rows in rows.chunks(BATCH) {
        let around = Around::look(db, table, rows)?;
        subjects.extend(rows.iter().map(|row| around.subject(table, row)));
    }
    Ok(subjects)
}

/// Whose a row is, and what it is called.
#[derive(Debug)]
pub struct Whose {
    /// The user's id, 0 when it is nobody's.
    pub user_id: i64,
    /// The address.
    pub user: Option<String>,
    /// What it is called.
    pub thing: String,
}

/// Whose some rows are now, by place.
pub fn whose(db: &mut Db, table: &Table, rows: &[Told<'_>]) -> Result<Vec<Whose>> {
    let mut found = Vec::with_capacity(rows.len());
    for rows in rows.chunks(BATCH) {
        let around = Around::look(db, table, rows)?;
        let mut ids: Vec<i64> = rows.iter().map(|row| around.user(table, row)).collect();
        if table.name == ACCOUNTS.name {
            let logins: Vec<i64> = rows.iter().map(|row| number(row.key, 0)).collect();
            let owners = holders::owners(db, &logins)?;
            for (id, login) in ids.iter_mut().zip(logins) {
                *id = owners.get(&login).copied().unwrap_or(*id);
            }
        }
        let merged = holders::merged(db, &ids)?;
        for id in &mut ids {
            *id = merged.get(id).copied().unwrap_or(*id);
        }
        let emails = texts(db, "users", "email", &ids)?;
        found.extend(rows.iter().zip(ids).map(|(row, user_id)| Whose {
            user_id,
            user: emails.get(&user_id).cloned(),
            thing: match table.name {
                // By its group's key, which its own key has as a number.
                "prices" => format!("{} {}", table.noun, around.name(table, row.key)),
                "members" | "targets" => label(table, &held(row.key, user_id, &emails)),
                _ => label(table, row.key),
            },
        }));
    }
    Ok(found)
}

/// The key of a row that is named by whose it is, with the address of whoever has it now; `id:N` of who has none.
fn held(key: &Key, user_id: i64, emails: &HashMap<i64, String>) -> Key {
    let mut key = key.clone();
    if let Some(whose) = key.first_mut() {
        let id = match user_id {
            0 => whose.as_i64().unwrap_or_default(),
            id => id,
        };
        *whose = json!(
            emails
                .get(&id)
                .cloned()
                .unwrap_or_else(|| format!("id:{id}"))
        );
    }
    key
}

/// What rows name by a number.
#[derive(Default)]
struct Around {
    /// Owners of accounts.
    owners: HashMap<i64, i64>,
    /// Keys of groups, addresses of users.
    names: HashMap<i64, String>,
}

impl Around {
    fn look(db: &mut Db, table: &Table, rows: &[Told<'_>]) -> Result<Around> {
        let numbers = |place| rows.iter().map(|row| number(row.key, place)).collect();
        let mut around = Around::default();
        match table.name {
            "contacts" => {
                let logins: Vec<i64> = numbers(0);
                around.owners = holders::owners(db, &logins)?;
            }
            "prices" => around.names = texts(db, "groups", "key", &numbers(1))?,
            "targets" => around.names = texts(db, "users", "email", &numbers(0))?,
            _ => {}
        }
        Ok(around)
    }

    fn user(&self, table: &Table, row: &Told<'_>) -> i64 {
        let first = number(row.key, 0);
        match table.name {
            "accounts" => {
                let image = row.after.or(row.before);
                let owner = image.and_then(|image| image.get("owner_id")?.as_i64());
                owner.unwrap_or_default()
            }
            "members" | "targets" => first,
            "contacts" => self.owners.get(&first).copied().unwrap_or_default(),
            _ => 0,
        }
    }

    fn name(&self, table: &Table, key: &Key) -> String {
        let named = |place| self.names.get(&number(key, place)).cloned();
        match table.name {
            "members" => format!("login:{}", number(key, 1)),
            "prices" => format!(
                "{} {} {} {}",
                text(key, 0),
                match (named(1), number(key, 1)) {
                    (Some(group), _) => group,
                    (None, 0) => "retail".to_owned(),
                    (None, gone) => format!("(group {gone}, gone)"),
                },
                number(key, 2),
                text(key, 3)
            ),
            "targets" => named(0).unwrap_or_else(|| format!("id:{}", number(key, 0))),
            _ => format!("login:{}", number(key, 0)),
        }
    }

    fn subject(&self, table: &Table, row: &Told<'_>) -> Subject {
        let (mut old, mut new) = (Map::new(), Map::new());
        for column in table.columns {
            let of = |image: Option<&Map<String, Json>>| {
                let value = image.and_then(|image| image.get(*column));
                told(column, value.unwrap_or(&Json::Null))
            };
            let (was, is) = (of(row.before), of(row.after));
            if was != is {
                old.insert((*column).to_owned(), was);
                new.insert((*column).to_owned(), is);
            }
        }
        let side = |there: bool, mut said: Map<String, Json>, whole: bool| {
            if whole {
                said.retain(|_, value| !value.is_null());
            }
            said.extend(always(table, row.key));
            there.then_some(Json::Object(said))
        };
        let (before, after) = (row.before.is_some(), row.after.is_some());
        Subject {
            user_id: self.user(table, row),
            name: self.name(table, row.key),
            before: side(before, old, !after),
            after: side(after, new, !before),
        }
    }
}

/// What of its key a row is always told with, because its name does not say it.
fn always(table: &Table, key: &Key) -> Vec<(String, Json)> {
    let part = |place: usize| key.get(place).cloned().unwrap_or_default();
    match table.name {
        "contacts" => vec![("contact".to_owned(), part(1))],
        "targets" => vec![
            ("year".to_owned(), part(1)),
            ("currency".to_owned(), part(2)),
        ],
        _ => Vec::new(),
    }
}

/// A column as the audit tells it; null for one that says nothing to people.
fn told(column: &str, value: &Json) -> Json {
    match (column, value) {
        ("id" | "owner_id" | "import_id" | "created_at" | "updated_at" | CHANGED, _) => Json::Null,
        ("tax_exempt", Json::Number(number)) => json!(number.as_i64() == Some(1)),
        ("opened_at" | "closed_at", Json::Number(number)) => {
            json!(Timestamp(number.as_i64().unwrap_or_default()).to_string())
        }
        ("permissions", Json::String(words)) => words
            .parse::<Permissions>()
            .map_or_else(|_| value.clone(), |permissions| json!(permissions)),
        ("categories", Json::String(words)) => words
            .parse::<Categories>()
            .map_or_else(|_| value.clone(), |categories| json!(categories)),
        _ => value.clone(),
    }
}

/// One column of some rows of a table, by id.
fn texts(db: &mut Db, table: &str, column: &str, ids: &[i64]) -> Result<HashMap<i64, String>> {
    let mut filter = listed("id", ids.iter().copied());
    filter.and(format!("{column} IS NOT NULL"));
    let sql = format!(
        "SELECT id, {column} FROM {table}{} ORDER BY id",
        filter.clause()
    );
    Ok(db
        .query::<(i64, String)>(&sql, filter.params())?
        .into_iter()
        .collect())
}

fn number(key: &Key, place: usize) -> i64 {
    key.get(place).and_then(Json::as_i64).unwrap_or_default()
}

fn text(key: &Key, place: usize) -> &str {
    key.get(place).and_then(Json::as_str).unwrap_or_default()
}
