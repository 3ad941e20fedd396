//! What imports write about things that are no people: an image of each row before and after, so that an undo can tell
//! what nobody has touched since.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

mod tables;

pub use self::tables::{ACCOUNTS, CHANGED, CONTACTS, MEMBERS, PRICES, TABLES, TARGETS, Table};
use super::{Tally, about, about::About, rejects};
use crate::storage::{
    audit, counter,
    db::{Cell, Db, Filter, Result, Value},
};

/// Rows that one statement is about.
const BATCH: usize = 300;

/// What tells one row of a table from the others: numbers and texts in the order of the key's columns.
pub type Key = Vec<Json>;

/// A key as it is kept.
pub fn text(key: &Key) -> String {
    Json::from(key.clone()).to_string()
}

/// A key as rows are ordered by: numbers by their size.
pub fn order(key: &Key) -> Vec<String> {
    let part = |part: &Json| match part.as_i64() {
        Some(number) => format!("{number:020}"),
        None => part.as_str().unwrap_or_default().to_owned(),
    };
    key.iter().map(part).collect()
}

/// A key as people read it.
pub fn label(table: &Table, key: &Key) -> String {
    let words: Vec<String> = key
        .iter()
        .map(|part| {
            part.as_str()
                .map_or_else(|| part.to_string(), str::to_owned)
        })
        .collect();
    format!("{} {}", table.noun, words.join(" "))
}

impl Table {
    /// Just these rows, some at a time.
    pub fn among(&self, keys: &[Key]) -> impl Iterator<Item = Filter> {
        keys.chunks(BATCH).map(|keys| self.just(keys))
    }

    fn just(&self, keys: &[Key]) -> Filter {
        let mut filter = Filter::new();
        let mut either = Vec::with_capacity(keys.len());
        for key in keys {
            let marks: Vec<String> = key.iter().map(|part| filter.bind(value(part))).collect();
            either.push(format!("({})", marks.join(", ")));
        }
        filter.and(format!(
            "({}) IN (VALUES {})",
            self.key.join(", "),
            either.join(", ")
        ));
        filter
    }

    /// The rows with these keys as JSON, by their keys as texts; what is not there is not in the answer.
    pub fn images(&self, db: &mut Db, keys: &[Key]) -> Result<BTreeMap<String, String>> {
        let mut found = BTreeMap::new();
        let columns = [self.key, self.columns].concat().join(", ");
        for filter in self.among(keys) {
            let sql = format!(
                "SELECT {columns} FROM {}{} ORDER BY {}",
                self.name,
                filter.clause(),
                self.key.join(", ")
            );
            db.rows(&sql, filter.params(), &mut |row| {
                let mut key = Key::new();
                let mut image = Map::new();
                for place in 0..row.0.len() {
                    let cell = match row.0.cell(place)? {
                        Cell::Null => Json::Null,
                        Cell::Int(number) => number.into(),
                        Cell::Real(number) => number.into(),
                        Cell::Text(text) => text.into(),
                    };
                    if place < self.key.len() {
                        key.push(cell);
                    } else {
                        image.insert(row.0.name(place).to_owned(), cell);
                    }
                }
                found.insert(text(&key), Json::from(image).to_string());
                Ok(())
            })?;
        }
        Ok(found)
    }

    /// Removes rows.
    pub fn remove(&self, db: &mut Db, keys: &[Key]) -> Result<()> {
        for filter in self.among(keys) {
            db.exec(
                &format!("DELETE FROM {}{}", self.name, filter.clause()),
                filter.params(),
            )?;
        }
        Ok(())
    }

    /// Makes rows what their images say, as the running command does: whoever takes it back later knows that nobody else did.
    pub fn write(&self, db: &mut Db, rows: &mut [(Key, Map<String, Json>)]) -> Result<()> {
        let seq = audit::this(db)?;
        for (_, image) in rows.iter_mut() {
            image.insert(CHANGED.to_owned(), seq.into());
        }
        self.put(db, rows)
    }

    /// Makes rows just what their images say.
    pub fn put(&self, db: &mut Db, rows: &[(Key, Map<String, Json>)]) -> Result<()> {
        let keys: Vec<Key> = rows.iter().map(|(key, _)| key.clone()).collect();
        self.remove(db, &keys)?;
        let columns = [self.key, self.columns].concat();
        db.load(self.name, &columns, &mut |push| {
            for (key, image) in rows {
                let mut values: Vec<Value> = key.iter().map(value).collect();
                let rest = self.columns.iter();
                values.extend(rest.map(|column| image.get(*column).map_or(Value::Null, value)));
                push(&values)?;
            }
            Ok(())
        })?;
        Ok(())
    }

    /// Which of some rows have rows of other tables that belong to them. Only tables with a single key have any.
    pub fn busy(&self, db: &mut Db, keys: &[Key]) -> Result<Vec<i64>> {
        let mut busy = Vec::new();
        for (table, column) in self.dependents {
            for keys in keys.chunks(BATCH) {
                let mut filter = Filter::new();
                let marks = filter.bind_list(keys.iter().filter_map(|key| key.first()?.as_i64()));
                filter.and(format!("{column} IN {marks}"));
                let sql = format!(
                    "SELECT DISTINCT {column} FROM {table}{} ORDER BY {column}",
                    filter.clause()
                );
                busy.extend(db.query::<i64>(&sql, filter.params())?);
            }
        }
        Ok(busy)
    }
}

fn value(json: &Json) -> Value<'static> {
    match json {
        Json::Null => Value::Null,
        Json::Bool(yes) => i64::from(*yes).into(),
        Json::Number(number) => number.as_i64().unwrap_or_default().into(),
        Json::String(text) => text.clone().into(),
        other => other.to_string().into(),
    }
}

/// Begins an import of things: takes its id and writes down the rows that were rejected already.
pub fn begin(db: &mut Db, about: &About) -> Result<i64> {
    let import_id = counter::take(db, "imports", 1)?;
    rejects::insert(db, import_id, about.rejects)?;
    Ok(import_id)
}

/// Writes down what became of some rows: their keys, with the images from before.
pub fn note(
    db: &mut Db,
    import_id: i64,
    table: &Table,
    keys: &[Key],
    before: &BTreeMap<String, String>,
) -> Result<()> {
    let after = table.images(db, keys)?;
    let mut rows: BTreeMap<String, &Key> = BTreeMap::new();
    rows.extend(keys.iter().map(|key| (text(key), key)));
    let columns = [
        "import_id",
        "noun",
        "thing",
        "email_key",
        "image_before",
        "image_after",
    ];
    db.load("import_things", &columns, &mut |push| {
        for (thing, key) in &rows {
            let address = table.address.and_then(|place| key.get(place)?.as_str());
            push(&[
                import_id.into(),
                table.name.into(),
                thing.into(),
                address.into(),
                before.get(thing).into(),
                after.get(thing).map_or("{}", String::as_str).into(),
            ])?;
        }
        Ok(())
    })?;
    Ok(())
}

/// Ends an import of things: writes its own row. `users` are the first id and the number of the people it created.
pub fn finish(
    db: &mut Db,
    import_id: i64,
    about: &About,
    tally: &Tally,
    users: (i64, i64),
) -> Result<()> {
    about::insert(db, import_id, about, users, tally)
}
