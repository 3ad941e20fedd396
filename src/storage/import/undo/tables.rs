//! The tables that an undo goes through, to change many people with one statement.

use crate::storage::db::{Db, Result, Value};

/// Fills the table of tags with people and tags.
pub(super) fn load_tags(db: &mut Db, pairs: &[(i64, i64)]) -> Result<()> {
    db.exec("DELETE FROM undo_tags", &[])?;
    db.load("undo_tags", &["user_id", "tag_id"], &mut |push| {
        pairs
            .iter()
            .try_for_each(|(user_id, tag)| push(&[(*user_id).into(), (*tag).into()]))
    })?;
    Ok(())
}

/// Sets the same columns in some people; the last value of each is the id.
pub(super) fn update(db: &mut Db, columns: &[String], people: &[Vec<Value>]) -> Result<()> {
    let mut with_id: Vec<&str> = columns.iter().map(String::as_str).collect();
    with_id.push("id");
    db.exec("DELETE FROM undo_updates", &[])?;
    db.load("undo_updates", &with_id, &mut |push| {
        people.iter().try_for_each(|person| push(person))
    })?;
    let mut sets: Vec<String> = columns
        .iter()
        .map(|column| format!("{column} = n.{column}"))
        .collect();
    sets.push("version = users.version + 1".to_owned());
    let sql = format!(
        "UPDATE users SET {} FROM undo_updates n WHERE users.id = n.id",
        sets.join(", ")
    );
    db.exec(&sql, &[])?;
    Ok(())
}
