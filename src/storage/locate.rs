//! Where people appear: every table with how many rows.

mod files;
mod hashes;
mod kept;

use std::collections::{BTreeSet, HashMap, HashSet};

use serde::Serialize;

use super::{
    db::{Cell, Db, Filter, Result},
    erase::{Addresses, actors, each_audit, each_reject, each_text, gone, listed},
    people::{PeopleTable, TABLES},
};
use crate::output::Record;

/// People who are looked for together: a constant number of statements, some of which read whole tables.
const BATCH: usize = 500;

/// A table in which somebody appears.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Place {
    /// Its name.
    pub table: &'static str,
    /// What leads to the rows: `user` (the id), `address`, `hash`, `text` (the address inside a text), `actor` (the operator
    /// goes by it), `anonymised` (rows of a user who was erased).
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

/// Who is looked for.
#[derive(Clone, Debug)]
pub enum Sought {
    /// A user, if it is one, and addresses.
    Known(Option<i64>, Addresses),
    /// A user who was erased.
    Erased(i64),
}

impl Sought {
    /// The user, unless that one was erased.
    fn user(&self) -> Option<i64> {
        match self {
            Sought::Known(user_id, _) => *user_id,
            Sought::Erased(_) => None,
        }
    }

    fn addresses(&self) -> Option<&Addresses> {
        match self {
            Sought::Known(_, addresses) => Some(addresses),
            Sought::Erased(_) => None,
        }
    }
}

/// Where each of some people appears, in their order.
pub fn places(db: &mut Db, sought: &[Sought]) -> Result<Vec<Vec<Place>>> {
    let mut places = Vec::with_capacity(sought.len());
    for sought in sought.chunks(BATCH) {
        let mut search = Search::new(db, sought)?;
        search.tables(db)?;
        search.numbers(db)?;
        search.files(db)?;
        search.texts(db)?;
        search.hashes(db)?;
        places.append(&mut search.places);
    }
    Ok(places)
}

/// Some people, and where they were found so far.
struct Search<'a> {
    sought: &'a [Sought],
    /// The keys of their addresses.
    keys: HashSet<String>,
    /// Who goes by a key or a spelling.
    whose: HashMap<String, Vec<usize>>,
    /// The ids of each: of the user, and of people with such an address whom the undo of an import has removed.
    ids: Vec<BTreeSet<i64>>,
    places: Vec<Vec<Place>>,
}

impl<'a> Search<'a> {
    fn new(db: &mut Db, sought: &'a [Sought]) -> Result<Search<'a>> {
        let mut search = Search {
            sought,
            keys: HashSet::new(),
            whose: HashMap::new(),
            ids: Vec::with_capacity(sought.len()),
            places: vec![Vec::new(); sought.len()],
        };
        for (who, one) in sought.iter().enumerate() {
            search.ids.push(one.user().into_iter().collect());
            let Some(addresses) = one.addresses() else {
                continue;
            };
            search.keys.extend(addresses.keys());
            for text in addresses.texts() {
                search.whose.entry(text).or_default().push(who);
            }
        }
        for (id, key) in gone(db, search.keys.iter())? {
            for who in search.whose.get(&key).into_iter().flatten() {
                search.ids[*who].insert(id);
            }
        }
        Ok(search)
    }

    /// The ids of all of them.
    fn all_ids(&self) -> Vec<i64> {
        self.ids.iter().flatten().copied().collect()
    }

    fn add(&mut self, who: usize, table: &'static str, by: &'static str, rows: u64) {
        let places = &mut self.places[who];
        let same = |place: &&mut Place| place.table == table && place.by == by;
        match places.iter_mut().find(same) {
            Some(place) => place.rows += rows,
            None if rows > 0 => places.push(Place { table, by, rows }),
            None => {}
        }
    }

    /// Adds to whoever goes by one of these addresses, unless the row is that user's own.
    fn add_named<'b>(
        &mut self,
        (table, by): (&'static str, &'static str),
        owner: Option<i64>,
        named: impl IntoIterator<Item = &'b str>,
        rows: u64,
    ) {
        let whose = named.into_iter().filter_map(|text| self.whose.get(text));
        let whose: BTreeSet<usize> = whose.flatten().copied().collect();
        for who in whose {
            if owner.is_none_or(|owner| !self.ids[who].contains(&owner)) {
                self.add(who, table, by, rows);
            }
        }
    }

    /// Rows of their own, and rows with an address in a column of its own.
    fn tables(&mut self, db: &mut Db) -> Result<()> {
        let users = self.all_ids();
        for table in TABLES {
            if let Some(column) = table.user {
                let rows = of_users(db, table.table, column, &users)?;
                for who in 0..self.sought.len() {
                    let own = self.ids[who].iter().filter_map(|id| rows.get(id)).sum();
                    self.add(who, table.table, "user", own);
                }
            }
            match table.table {
                "import_rejects" => {
                    let keys = std::mem::take(&mut self.keys);
                    each_reject(db, &keys, &mut |_, named| {
                        self.add_named((table.table, "text"), None, texts(named), 1);
                    })?;
                    self.keys = keys;
                }
                "audit_subjects" => {
                    let keys = std::mem::take(&mut self.keys);
                    each_audit(db, &keys, &mut |((user_id, _), _), named| {
                        self.add_named((table.table, "text"), Some(user_id), texts(named), 1);
                    })?;
                    self.keys = keys;
                }
                _ => self.addressed(db, table)?,
            }
        }
        Ok(())
    }

    fn addressed(&mut self, db: &mut Db, table: &PeopleTable) -> Result<()> {
        if table.addresses.is_empty() || self.whose.is_empty() {
            return Ok(());
        }
        let mut filter = Filter::new();
        let marks = filter.bind_list(self.whose.keys().cloned());
        let any: Vec<String> = table
            .addresses
            .iter()
            .map(|column| format!("{column} IN {marks}"))
            .collect();
        filter.and(format!("({})", any.join(" OR ")));
        let mut columns: Vec<&str> = table.addresses.to_vec();
        columns.extend(table.user);
        let columns = columns.join(", ");
        let sql = format!(
            "SELECT COUNT(*), {columns} FROM {}{} GROUP BY {columns} ORDER BY {columns}",
            table.table,
            filter.clause()
        );
        let last = 1 + table.addresses.len();
        db.rows(&sql, filter.params(), &mut |row| {
            let number = |place| match row.0.cell(place) {
                Ok(Cell::Int(number)) => Some(number),
                _ => None,
            };
            let named = (1..last).filter_map(|place| match row.0.cell(place) {
                Ok(Cell::Text(text)) => Some(text),
                _ => None,
            });
            let owner = table.user.and_then(|_| number(last));
            let rows = number(0).and_then(|rows| u64::try_from(rows).ok());
            self.add_named(
                (table.table, "address"),
                owner,
                named,
                rows.unwrap_or_default(),
            );
            Ok(())
        })
    }

    /// Rows with an address inside a text, and rows of what they did as operators.
    fn texts(&mut self, db: &mut Db) -> Result<()> {
        let keys = std::mem::take(&mut self.keys);
        each_text(db, &keys, &mut |(table, owner), named| {
            self.add_named((table, "text"), owner, texts(named), 1);
        })?;
        for (table, named, rows) in actors(db, &keys)? {
            self.add_named((table, "actor"), None, texts(&named), rows);
        }
        self.keys = keys;
        Ok(())
    }
}

fn texts(named: &BTreeSet<String>) -> impl Iterator<Item = &str> {
    named.iter().map(String::as_str)
}

/// How many rows of a table each of some users has.
fn of_users(db: &mut Db, table: &str, column: &str, ids: &[i64]) -> Result<HashMap<i64, u64>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let filter = listed(column, ids.iter().copied());
    let sql = format!(
        "SELECT {column}, COUNT(*) FROM {table}{} GROUP BY {column} ORDER BY {column}",
        filter.clause()
    );
    let counts = db.query::<(i64, u64)>(&sql, filter.params())?;
    Ok(counts.into_iter().collect())
}
