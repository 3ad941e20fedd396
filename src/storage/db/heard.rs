//! What statements a piece of code runs, for tests that look at their plans.

use std::cell::RefCell;

use super::{Db, Result, Value};

thread_local! {
    static HEARD: RefCell<Option<Vec<(String, usize)>>> = const { RefCell::new(None) };
}

/// Takes note of a query, where somebody listens.
pub(super) fn note(sql: &str, params: usize) {
    HEARD.with_borrow_mut(|heard| {
        if let Some(heard) = heard {
            heard.push((sql.to_owned(), params));
        }
    });
}

/// The queries that `work` runs on this thread, each with SQLite's plan: one line a step.
pub fn plans(db: &mut Db, work: impl FnOnce(&mut Db)) -> Vec<(String, Vec<String>)> {
    HEARD.set(Some(Vec::new()));
    work(db);
    let heard = HEARD.take().unwrap_or_default();
    let plan = |(sql, params): (String, usize)| {
        let nothing = vec![Value::Null; params];
        let rows: Result<Vec<(i64, i64, i64, String)>> =
            db.query(&format!("EXPLAIN QUERY PLAN {sql}"), &nothing);
        let steps = rows.map(|rows| rows.into_iter().map(|row| row.3).collect());
        (sql, steps.unwrap_or_else(|error| vec![error.to_string()]))
    };
    heard.into_iter().map(plan).collect()
}
