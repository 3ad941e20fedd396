//! The rows of one person, table by table, for `user export`.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value as Json};

use super::PeopleTable;
use crate::{
    clock::Timestamp,
    storage::{
        db::{Cell, Db, Filter, Result, Row},
        erase::Addresses,
        mail,
        suppression::Hasher,
    },
};

/// What a dataset's columns name where a mail stands at the moment.
pub const MAIL_STATUS: &str = "{mail_status}";

/// What a dataset's columns name where a number says yes or no.
pub const YES_NO: &str = "{yes_no}";

/// What leads to the rows of some people.
#[derive(Clone, Debug, Default)]
pub struct Whose {
    ids: Vec<i64>,
    /// Who goes by an address (its key, every spelling) or by its hash.
    by: BTreeMap<String, Vec<i64>>,
}

impl Whose {
    /// Some people, with every address that they have or had.
    pub fn of(db: &mut Db, ids: &[i64]) -> Result<Whose> {
        let hasher = Hasher::load(db)?;
        let mut by: BTreeMap<String, Vec<i64>> = BTreeMap::new();
        for (id, addresses) in Addresses::of_each(db, ids)? {
            let hashes = addresses.keys().into_iter().map(|key| hasher.address(&key));
            for text in addresses.texts().into_iter().chain(hashes) {
                by.entry(text).or_default().push(id);
            }
        }
        Ok(Whose {
            ids: ids.to_vec(),
            by,
        })
    }
}

/// Hands out the rows of some people of a table as maps, each with its person, with the columns of its dataset: their own person by
/// person, in the order of their ids, then those of others that are theirs by an address. Times are told as times.
pub fn each(
    db: &mut Db,
    table: &PeopleTable,
    (columns, order): (&[(&'static str, &'static str)], &str),
    whose: &Whose,
    now: Timestamp,
    row: &mut dyn FnMut(i64, Map<String, Json>) -> Result<()>,
) -> Result<()> {
    let rows = Rows {
        table,
        columns,
        order,
        now,
    };
    if let Some(user) = table.user {
        let mut filter = Filter::new();
        let marks = filter.bind_list(whose.ids.iter().copied());
        filter.and(format!("x.{user} IN {marks}"));
        let keys = [format!("x.{user}")];
        rows.read(
            db,
            &keys,
            filter,
            &mut |found, map| match found.0.cell(0)? {
                Cell::Int(id) => row(id, map),
                _ => Ok(()),
            },
        )?;
    }
    if table.export_by.is_empty() || whose.by.is_empty() {
        return Ok(());
    }
    let mut filter = Filter::new();
    let marks = filter.bind_list(whose.by.keys().cloned());
    let named = table.export_by.iter().map(|column| format!("x.{column}"));
    let mut keys: Vec<String> = named.collect();
    let any: Vec<String> = keys.iter().map(|key| format!("{key} IN {marks}")).collect();
    filter.and(format!("({})", any.join(" OR ")));
    keys.extend(table.user.map(|user| format!("x.{user}")));
    let last = table.export_by.len();
    rows.read(db, &keys, filter, &mut |found, map| {
        let owner = match table.user.map(|_| found.0.cell(last)).transpose()? {
            Some(Cell::Int(owner)) => Some(owner),
            _ => None,
        };
        let mut people = BTreeSet::new();
        for place in 0..last {
            if let Cell::Text(text) = found.0.cell(place)? {
                people.extend(whose.by.get(text).into_iter().flatten().copied());
            }
        }
        // Their own stand above.
        people.retain(|id| Some(*id) != owner);
        people.into_iter().try_for_each(|id| row(id, map.clone()))
    })
}

/// Takes a row as it was read, which begins with whose it is, and as a map.
type EachRow<'a> = &'a mut dyn FnMut(&Row<'_>, Map<String, Json>) -> Result<()>;

/// The rows of a dataset.
struct Rows<'a> {
    table: &'a PeopleTable,
    columns: &'a [(&'static str, &'static str)],
    order: &'a str,
    now: Timestamp,
}

impl Rows<'_> {
    /// Reads those that a filter leaves, in the order of some columns that say whose they are.
    fn read(
        &self,
        db: &mut Db,
        keys: &[String],
        mut filter: Filter,
        each: EachRow<'_>,
    ) -> Result<()> {
        let clause = filter.clause();
        let selected: Vec<String> = self
            .columns
            .iter()
            .map(|(name, sql)| match *sql {
                "" | YES_NO => format!("x.{name} AS \"{name}\""),
                MAIL_STATUS => {
                    let status = mail::status("x", &filter.bind(self.now));
                    format!("{status} AS \"{name}\"")
                }
                sql => format!("{sql} AS \"{name}\""),
            })
            .collect();
        let keys_listed: Vec<String> = (keys.iter().enumerate())
            .map(|(place, key)| format!("{key} AS whose_{place}"))
            .collect();
        let sql = format!(
            "SELECT {}, {} FROM {} x{clause} ORDER BY {}, {}",
            keys_listed.join(", "),
            selected.join(", "),
            self.table.table,
            keys.join(", "),
            self.order
        );
        db.rows(&sql, filter.params(), &mut |found| {
            let mut map = Map::new();
            for place in keys.len()..found.0.len() {
                let name = found.0.name(place);
                let value = match found.0.cell(place)? {
                    Cell::Null => Json::Null,
                    Cell::Int(at) if is_time(name) => Timestamp(at).to_string().into(),
                    Cell::Int(number) if self.columns[place - keys.len()].1 == YES_NO => {
                        (number != 0).into()
                    }
                    Cell::Int(number) => number.into(),
                    Cell::Real(number) => number.into(),
                    Cell::Text(text) => text.into(),
                };
                map.insert(name.to_owned(), value);
            }
            each(&found, map)
        })
    }
}

/// Whether a column of that name holds times.
fn is_time(name: &str) -> bool {
    name == "at" || name.ends_with("_at") || name.ends_with("_until")
}
