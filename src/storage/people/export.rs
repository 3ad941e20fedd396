//! The rows of one person, table by table, for `user export`.

use serde_json::{Map, Value as Json};

use super::PeopleTable;
use crate::{
    clock::Timestamp,
    storage::{
        db::{Cell, Db, Filter, Result},
        mail,
    },
};

/// What a dataset's columns name where a mail stands at the moment.
pub const MAIL_STATUS: &str = "{mail_status}";

/// Hands out the rows of some people of a table as maps, each with its person, with the columns of its dataset: person by person, in
/// the order of their ids. Times are told as times.
pub fn each(
    db: &mut Db,
    table: &PeopleTable,
    (columns, order): (&[(&'static str, &'static str)], &str),
    user_ids: &[i64],
    now: Timestamp,
    row: &mut dyn FnMut(i64, Map<String, Json>) -> Result<()>,
) -> Result<()> {
    let Some(user) = table.user else {
        return Ok(());
    };
    let mut filter = Filter::new();
    let marks = filter.bind_list(user_ids.iter().copied());
    filter.and(format!("x.{user} IN {marks}"));
    let selected: Vec<String> = columns
        .iter()
        .map(|(name, sql)| match *sql {
            "" => format!("x.{name} AS \"{name}\""),
            MAIL_STATUS => {
                let status = mail::status("x", &filter.bind(now));
                format!("{status} AS \"{name}\"")
            }
            sql => format!("{sql} AS \"{name}\""),
        })
        .collect();
    let sql = format!(
        "SELECT x.{user}, {} FROM {} x{} ORDER BY x.{user}, {order}",
        selected.join(", "),
        table.table,
        filter.clause()
    );
    db.rows(&sql, filter.params(), &mut |found| {
        let mut map = Map::new();
        let Cell::Int(whose) = found.0.cell(0)? else {
            return Ok(());
        };
        for place in 1..found.0.len() {
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
        row(whose, map)
    })
}
