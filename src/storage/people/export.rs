//! The rows of one person, table by table, for `user export`.

use serde_json::{Map, Value as Json};

use super::PeopleTable;
use crate::{
    clock::Timestamp,
    storage::db::{Cell, Db, Result},
};

/// Hands out one person's rows of a table as maps, with the columns of its dataset; times are told as times.
pub fn each(
    db: &mut Db,
    table: &PeopleTable,
    (columns, order): (&[(&'static str, &'static str)], &str),
    user_id: i64,
    row: &mut dyn FnMut(Map<String, Json>) -> Result<()>,
) -> Result<()> {
    let Some(user) = table.user else {
        return Ok(());
    };
    let selected: Vec<String> = columns
        .iter()
        .map(|(name, sql)| match *sql {
            "" => format!("x.{name} AS \"{name}\""),
            sql => format!("{sql} AS \"{name}\""),
        })
        .collect();
    let sql = format!(
        "SELECT {} FROM {} x WHERE x.{user} = $1 ORDER BY {order}",
        selected.join(", "),
        table.table
    );
    db.rows(&sql, crate::params![user_id], &mut |found| {
        let mut map = Map::new();
        for place in 0..found.0.len() {
            let name = found.0.name(place);
            let value = match found.0.cell(place)? {
                Cell::Null => Json::Null,
                Cell::Int(at) if name == "at" || name.ends_with("_at") => {
                    Timestamp(at).to_string().into()
                }
                Cell::Int(number) => number.into(),
                Cell::Real(number) => number.into(),
                Cell::Text(text) => text.into(),
            };
            map.insert(name.to_owned(), value);
        }
        row(map)
    })
}
