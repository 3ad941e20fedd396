//! Addresses in what people wrote: reasons, remarks, notes, and the images of rows that imports keep.
//!
//! The rest of such a text is about something else and stays; the address in it goes. The reason and the operator of a command are
//! part of the audit chain, which an erasure must not break, and what things are called by names them elsewhere: those stay, and
//! are counted.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::{
    columns::{ACTORS, IMAGES, KEPT, TEXTS, Texts},
    listed,
    mentions::{Tell, named, redacted},
};
use crate::{
    model::name::search_key,
    storage::db::{Cell, Db, Filter, Result, Value},
};

/// How many rows, by table, still name one of these addresses after an erasure.
pub(super) fn kept(db: &mut Db, keys: &HashSet<String>) -> Result<BTreeMap<&'static str, u64>> {
    let mut kept = BTreeMap::new();
    for texts in KEPT {
        let rows = texts.find(db, keys)?.len() as u64;
        *kept.entry(texts.table).or_default() += rows;
    }
    for (table, _, rows) in actors(db, keys)? {
        *kept.entry(table).or_default() += rows;
    }
    kept.retain(|_, rows| *rows > 0);
    Ok(kept)
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

/// Tells of every row with a text that names one of these addresses: the table, whose it is, and which it names.
pub(in crate::storage) fn each_text(
    db: &mut Db,
    keys: &HashSet<String>,
    tell: Tell<'_, (&'static str, Option<i64>)>,
) -> Result<()> {
    for texts in TEXTS.iter().chain(KEPT) {
        for row in texts.find(db, keys)? {
            tell((texts.table, row.user), &row.named);
        }
    }
    Ok(())
}

/// The operators that go by one of these addresses: the table, which they are, and how many rows say so.
pub(in crate::storage) fn actors(
    db: &mut Db,
    keys: &HashSet<String>,
) -> Result<Vec<(&'static str, BTreeSet<String>, u64)>> {
    let mut found = Vec::new();
    for table in ACTORS {
        let sql =
            format!("SELECT DISTINCT actor FROM {table} WHERE actor LIKE '%@%' ORDER BY actor");
        let mut who: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for actor in db.query::<String>(&sql, &[])? {
            let named = named(&actor, keys);
            if !named.is_empty() {
                who.insert(actor, named);
            }
        }
        if who.is_empty() {
            continue;
        }
        let filter = listed("actor", who.keys().cloned());
        let sql = format!(
            "SELECT actor, COUNT(*) FROM {table}{} GROUP BY actor ORDER BY actor",
            filter.clause()
        );
        for (actor, rows) in db.query::<(String, u64)>(&sql, filter.params())? {
            found.push((*table, who.remove(&actor).unwrap_or_default(), rows));
        }
    }
    Ok(found)
}

/// A row that names an address.
struct Naming {
    user: Option<i64>,
    key: Vec<Value<'static>>,
    /// The keys of the addresses.
    named: BTreeSet<String>,
    /// The texts without the addresses; `None` for those that name none.
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
            let all = places.clone().filter_map(text);
            let named: BTreeSet<String> = all.flat_map(|text| named(text, keys)).collect();
            if named.is_empty() {
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
                named,
                texts: places.map(|place| redacted(text(place)?, keys)).collect(),
            });
            Ok(())
        })?;
        Ok(found)
    }

    fn write(&self, db: &mut Db, row: Naming) -> Result<()> {
        let mut filter = Filter::new();
        let mut sets: Vec<String> = Vec::new();
        for (column, text) in self.columns.iter().zip(row.texts) {
            let Some(text) = text else { continue };
            let image =
                |(table, image, _): &&(&str, &str, &str)| (self.table, *column) == (*table, *image);
            if let Some((.., nothing)) = IMAGES.iter().find(image) {
                sets.push((*nothing).to_owned());
                continue;
            }
            // It went with the image from before.
            if sets.iter().any(|set| set.contains(&format!("{column} = "))) {
                continue;
            }
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
