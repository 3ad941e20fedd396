//! Addresses in what people wrote: reasons, remarks, notes, and the images of rows that imports keep.
//!
//! The rest of such a text is about something else and stays; the address in it goes. The reason of a command is part of the audit
//! chain, which an erasure must not break: it stays, and is counted.

use std::collections::HashSet;

use super::mentions::{names, redacted};
use crate::{
    model::name::search_key,
    storage::db::{Cell, Db, Filter, Result, Value},
};

/// Free texts of a table.
struct Texts {
    table: &'static str,
    /// The column with the user's id, where a row is somebody's.
    user: Option<&'static str>,
    /// The columns that tell its rows apart.
    key: &'static [&'static str],
    /// The texts.
    columns: &'static [&'static str],
}

const fn texts(
    table: &'static str,
    user: Option<&'static str>,
    key: &'static [&'static str],
    columns: &'static [&'static str],
) -> Texts {
    Texts {
        table,
        user,
        key,
        columns,
    }
}

const OWN: &[&str] = &["user_id", "id"];
const USER: Option<&str> = Some("user_id");

#[rustfmt::skip] // one argument a line would bury the list
/// Every column in which somebody writes what they want, but for bodies of mail, which are their readers'.
const TEXTS: &[Texts] = &[
    texts("users", Some("id"), &["id"], &["name", "company", "street", "note"]),
    texts("accounts", Some("owner_id"), &["login"], &["company", "street", "note"]),
    texts("account_moves", None, &["login", "id"], &["reason"]),
    texts("contacts", None, &["login", "id"], &["name", "company", "street"]),
    texts("credits", None, &["login", "id"], &["reason"]),
    texts("consents", USER, OWN, &["source", "evidence"]),
    texts("suppressions", None, &["hash", "reason"], &["note"]),
    texts("mails", USER, OWN, &["subject", "reason"]),
    texts("bounces", USER, OWN, &["words"]),
    texts("refunds", USER, OWN, &["reason"]),
    texts("quotes", USER, OWN, &["owner", "reminder"]),
    texts("quote_moves", USER, OWN, &["reason"]),
    texts("devices", USER, OWN, &["label", "revoked_reason"]),
    texts("comments", USER, OWN, &["comment"]),
    texts("imports", None, &["id"], &["consent"]),
    texts("import_changes", USER, &["user_id", "import_id"], &["before"]),
    texts("import_things", None, &["import_id", "noun", "thing"], &["image_before", "image_after"]),
];

/// What the chain of the audit covers and cannot lose.
const KEPT: Texts = texts("audits", None, &["seq"], &["reason"]);

/// How many rows name one of these addresses in what stays for ever: reasons in the audit.
pub(super) fn kept(db: &mut Db, keys: &HashSet<String>) -> Result<u64> {
    Ok(KEPT.find(db, keys)?.len() as u64)
}

/// Takes the addresses out of every text, and says how many rows named one.
pub(super) fn blank(db: &mut Db, keys: &HashSet<String>) -> Result<u64> {
    let mut blanked = 0;
    for texts in TEXTS {
        for row in texts.find(db, keys)? {
            texts.write(db, row)?;
            blanked += 1;
        }
    }
    Ok(blanked)
}

/// In which tables how many rows name one of these addresses, but for rows of one user.
pub(in crate::storage) fn count(
    db: &mut Db,
    keys: &HashSet<String>,
    but: Option<i64>,
) -> Result<Vec<(&'static str, u64)>> {
    let mut counts = Vec::new();
    for texts in TEXTS.iter().chain([&KEPT]) {
        let rows = texts.find(db, keys)?;
        let others = rows
            .iter()
            .filter(|row| row.user.is_none() || row.user != but);
        counts.push((texts.table, others.count() as u64));
    }
    Ok(counts)
}

/// A row that names an address.
struct Naming {
    user: Option<i64>,
    key: Vec<Value<'static>>,
    /// The texts without the address; `None` for those that name none.
    texts: Vec<Option<String>>,
}

impl Texts {
    /// The rows that name one of these addresses. The engine leaves out the many that hold none.
    fn find(&self, db: &mut Db, keys: &HashSet<String>) -> Result<Vec<Naming>> {
        let (table, user) = (self.table, self.user.unwrap_or("NULL"));
        let held: Vec<String> = self
            .columns
            .iter()
            .map(|column| format!("{column} LIKE '%@%'"))
            .collect();
        let sql = format!(
            "SELECT {user} AS whose, {}, {} FROM {table} WHERE {} ORDER BY {}",
            self.key.join(", "),
            self.columns.join(", "),
            held.join(" OR "),
            self.key.join(", ")
        );
        let mut found = Vec::new();
        let first = 1 + self.key.len();
        db.rows(&sql, &[], &mut |row| {
            let text = |place| match row.0.cell(place) {
                Ok(Cell::Text(text)) => Some(text),
                _ => None,
            };
            let places = first..first + self.columns.len();
            if !places
                .clone()
                .any(|place| text(place).is_some_and(|text| names(text, keys)))
            {
                return Ok(());
            }
            let mut key = Vec::with_capacity(self.key.len());
            for place in 1..first {
                key.push(match row.0.cell(place)? {
                    Cell::Int(number) => number.into(),
                    Cell::Text(text) => text.to_owned().into(),
                    Cell::Null | Cell::Real(_) => Value::Null,
                });
            }
            found.push(Naming {
                user: match row.0.cell(0)? {
                    Cell::Int(id) => Some(id),
                    _ => None,
                },
                key,
                texts: places.map(|place| redacted(text(place)?, keys)).collect(),
            });
            Ok(())
        })?;
        Ok(found)
    }

    fn write(&self, db: &mut Db, row: Naming) -> Result<()> {
        let mut filter = Filter::new();
        let mut sets = Vec::new();
        for (column, text) in self.columns.iter().zip(row.texts) {
            let Some(text) = text else { continue };
            if (self.table, *column) == ("users", "name") {
                // People are found by it, and nobody is to be found by an address that is gone.
                sets.push(format!("search_name = {}", filter.bind(search_key(&text))));
            }
            sets.push(format!("{column} = {}", filter.bind(text)));
        }
        for (column, value) in self.key.iter().zip(row.key) {
            filter.equals(column, value);
        }
        let sql = format!(
            "UPDATE {} SET {}{}",
            self.table,
            sets.join(", "),
            filter.clause()
        );
        db.exec(&sql, filter.params())?;
        Ok(())
    }
}
