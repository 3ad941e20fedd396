//! Statements that somebody typed: they only read, and no secrets.

use super::db::{Db, Error, Result, Row, Value};

pub use super::db::Reading;

/// Hands out the names of the columns, then every row, all of one state of the database.
///
/// `values` are the parameters, by the order of [`Reading::names`].
pub fn run<S>(
    db: &mut Db,
    reading: &Reading,
    values: &[String],
    begin: impl FnOnce(Vec<String>) -> std::result::Result<S, Error>,
    mut each: impl FnMut(&mut S, Row<'_>) -> Result<()>,
) -> Result<S> {
    let values: Vec<Value> = values.iter().map(|value| db.typed(value)).collect();
    db.snapshot(|db| {
        let sql = db.guard(reading)?;
        let names = db.column_names(&sql, &values)?;
        let mut state = begin(names)?;
        db.rows(&sql, &values, &mut |row| each(&mut state, row))?;
        Ok(state)
    })
}
