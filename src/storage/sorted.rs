//! The order that somebody asks for, before the order that a list has by itself.

/// A column, and whether the greatest comes first.
pub type Sort = (&'static str, bool);

/// The order as SQL, which the list's own order follows; rows without a value come last.
///
/// It goes by the columns of the answer. Each of those has its name said, since SQLite looks for one that has not in all tables.
pub(super) fn first(sort: Option<Sort>) -> String {
    first_by(sort, |field| format!("\"{field}\""))
}

/// The same by the SQL of a column, where the answer has not the column as it is sorted.
pub(super) fn first_by(sort: Option<Sort>, sql_of: impl Fn(&str) -> String) -> String {
    sort.map_or(String::new(), |(field, descending)| {
        let direction = if descending { " DESC" } else { "" };
        format!("{}{direction} NULLS LAST, ", sql_of(field))
    })
}
