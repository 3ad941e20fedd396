//! Whose state a column `status` holds: the newsletter's, or the users'.

use super::super::{
    columns::Plan,
    fold::fold,
    options::{Options, Purpose},
    problem::Problem,
    record::Record,
    sample::Sample,
    slot::Slot,
    source::Source,
    table::{Layout, Table},
    words::is_of_users,
};
use crate::model::person::Status;

/// The column `status`, if it is taken for the subscription's and holds the words of users alone, as an export of
/// `user find` has them. One row that says more is an opt-out that would be lost, so all rows are looked at.
pub(super) fn speaks_of_users(
    source: &Source,
    options: &Options,
    plan: &Plan,
    names: &[String],
    layout: Layout,
    sample: &Sample,
) -> Result<Option<usize>, Problem> {
    let fill = plan
        .fills
        .iter()
        .find(|fill| fill.slot == Slot::Subscription);
    let Some(column) = fill.and_then(|fill| fill.column) else {
        return Ok(None);
    };
    if options.purpose == Purpose::Users || fold(&names[column]) == Slot::Subscription.as_str() {
        return Ok(None);
    }
    let mut words = UserWords::default();
    if !sample
        .rows
        .iter()
        .all(|row| words.take(row.get(column).map_or("", String::as_str)))
    {
        return Ok(None);
    }
    let mut record = Record::default();
    let mut table = Table::open(source, layout, &mut record)?;
    while table.next(&mut record)? {
        if !words.take(record.get(column).unwrap_or_default()) {
            return Ok(None);
        }
    }
    Ok(words.own.then_some(column))
}

/// Whether the words seen so far can be a user's status, and whether one can be nothing else.
#[derive(Debug, Default)]
struct UserWords {
    own: bool,
}

impl UserWords {
    /// Takes a cell; `false` when it says something else.
    fn take(&mut self, cell: &str) -> bool {
        if is_of_users(cell) {
            self.own = true;
            return true;
        }
        let cell = cell.trim();
        cell.is_empty() || cell.eq_ignore_ascii_case(Status::Pending.as_str())
    }
}
