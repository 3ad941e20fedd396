//! Smart types: an ordered list; everybody has exactly one, computed from their groups.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{
    counter,
    db::{Db, Result},
    joined::Joined,
};
use crate::{model::name::search_key, output::Record};

/// One smart type, as `smart-type list` prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct SmartType {
    /// Its id.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// Its place in the order, from 1: the earliest of a person's types is theirs.
    pub position: i64,
    /// Whether it is the type of people whose groups have none.
    pub default: bool,
    /// The keys of the groups that lead to it.
    pub groups: Joined,
    /// How many people have it.
    pub users: u64,
}

impl Record for SmartType {
    const NOUN: &'static str = "smart-type";
    const FIELDS: &'static [&'static str] =
        &["id", "name", "position", "default", "groups", "users"];
    const DEFAULT: &'static [&'static str] = &["name", "position", "default", "groups", "users"];
    const SORT: &'static [&'static str] = &["id", "name", "position", "default", "users"];

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.name)
    }
}

/// The SQL expression of a user's smart type id: of their groups' types the earliest, else the default.
pub const OF_USER: &str = "COALESCE((SELECT s.id FROM smart_types s WHERE s.position = \
     (SELECT MIN(st.position) FROM user_groups ug JOIN groups g ON g.id = ug.group_id \
     JOIN smart_types st ON st.id = g.smart_type_id WHERE ug.user_id = users.id)), \
     (SELECT d.id FROM smart_types d WHERE d.is_default = 1))";

/// Every smart type, in order, with how many people have it.
///
/// People without any group are counted as the rest, so the counts always sum to all users.
pub fn all(db: &mut Db) -> Result<Vec<SmartType>> {
    let mut types: Vec<SmartType> = db.query(
        "SELECT s.id, s.name, s.position, s.is_default AS \"default\", \
         (SELECT string_agg(g.key, ',' ORDER BY g.key) FROM groups g WHERE g.smart_type_id = s.id) AS groups, \
         0 AS users FROM smart_types s ORDER BY s.position",
        &[],
    )?;
    let counts: Vec<(i64, u64)> = db.query(
        "SELECT p.position, COUNT(*) FROM (SELECT ug.user_id, MIN(st.position) AS position FROM user_groups ug \
         JOIN groups g ON g.id = ug.group_id JOIN smart_types st ON st.id = g.smart_type_id \
         GROUP BY ug.user_id) p GROUP BY p.position ORDER BY p.position",
        &[],
    )?;
    let all: u64 = db.one("SELECT COUNT(*) FROM users", &[])?;
    let with_type: u64 = counts.iter().map(|(_, users)| users).sum();
    for smart_type in &mut types {
        let own = counts
            .iter()
            .find(|(position, _)| *position == smart_type.position);
        smart_type.users = own.map_or(0, |(_, users)| *users);
        if smart_type.default {
            smart_type.users += all - with_type;
        }
    }
    Ok(types)
}

/// One smart type's id by its name, in any case.
pub fn find(db: &mut Db, name: &str) -> Result<Option<i64>> {
    db.first(
        "SELECT id FROM smart_types WHERE key = $1",
        crate::params![search_key(name)],
    )
}

/// Every smart type's id and name, in order.
pub fn names(db: &mut Db) -> Result<Vec<(i64, String)>> {
    db.query("SELECT id, name FROM smart_types ORDER BY position", &[])
}

/// The id and name of the default type.
pub fn default(db: &mut Db) -> Result<(i64, String)> {
    db.one("SELECT id, name FROM smart_types WHERE is_default = 1", &[])
}

/// Adds a smart type at the end of the order.
pub fn insert(db: &mut Db, name: &str) -> Result<i64> {
    let id = counter::take(db, "smart_types", 1)?;
    db.exec(
        "INSERT INTO smart_types (id, name, key, position, is_default) \
         SELECT $1, $2, $3, COALESCE(MAX(position), 0) + 1, 0 FROM smart_types",
        crate::params![id, name, search_key(name)],
    )?;
    Ok(id)
}

/// Gives every type its place: `ids` from first to last.
pub fn reorder(db: &mut Db, ids: &[i64]) -> Result<()> {
    for (position, id) in ids.iter().enumerate() {
        db.exec(
            "UPDATE smart_types SET position = $2 WHERE id = $1",
            crate::params![*id, position + 1],
        )?;
    }
    Ok(())
}

/// Maps a group to a smart type, or to none.
pub fn map(db: &mut Db, group_id: i64, smart_type_id: Option<i64>) -> Result<()> {
    db.exec(
        "UPDATE groups SET smart_type_id = $2 WHERE id = $1",
        crate::params![group_id, smart_type_id],
    )?;
    Ok(())
}

/// Makes one type the default.
pub fn set_default(db: &mut Db, id: i64) -> Result<()> {
    db.exec(
        "UPDATE smart_types SET is_default = CASE WHEN id = $1 THEN 1 ELSE 0 END",
        crate::params![id],
    )?;
    Ok(())
}

/// Removes a type; its groups lead to none from now on.
pub fn remove(db: &mut Db, id: i64) -> Result<()> {
    db.exec(
        "UPDATE groups SET smart_type_id = NULL WHERE smart_type_id = $1",
        crate::params![id],
    )?;
    db.exec("DELETE FROM smart_types WHERE id = $1", crate::params![id])?;
    let rest: Vec<i64> = db.query("SELECT id FROM smart_types ORDER BY position", &[])?;
    reorder(db, &rest)
}

/// Remembers everybody's smart type until [`changed_since`] in the same transaction.
///
/// People without groups all have the default type, so that is remembered once, as the type of user 0.
pub fn snapshot(db: &mut Db) -> Result<()> {
    db.batch(&format!(
        "CREATE TEMPORARY TABLE smart_before AS SELECT users.id AS user_id, {OF_USER} AS type_id FROM users \
         WHERE users.id IN (SELECT user_id FROM user_groups) \
         UNION ALL SELECT 0, id FROM smart_types WHERE is_default = 1"
    ))
}

/// How many people have another smart type now than when [`snapshot`] looked.
///
/// People who lost their only group since then are among them; nobody may have got a first group meanwhile.
pub fn changed_since(db: &mut Db) -> Result<u64> {
    let grouped: u64 = db.one(
        &format!(
            "SELECT COUNT(*) FROM users JOIN smart_before b ON b.user_id = users.id WHERE b.type_id <> {OF_USER}"
        ),
        &[],
    )?;
    let another_default: bool = db.one(
        "SELECT COUNT(*) FROM smart_before b JOIN smart_types d ON d.is_default = 1 \
         WHERE b.user_id = 0 AND b.type_id <> d.id",
        &[],
    )?;
    let others: u64 = if another_default {
        db.one(
            "SELECT COUNT(*) FROM users WHERE NOT EXISTS \
             (SELECT 1 FROM smart_before b WHERE b.user_id = users.id)",
            &[],
        )?
    } else {
        0
    };
    db.batch("DROP TABLE smart_before")?;
    Ok(grouped + others)
}
