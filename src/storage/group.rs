//! Groups, and who stands in which slot.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{
    counter,
    db::{Db, Filter, Result},
    sorted::{self, Sort},
    successor,
};
use crate::{
    clock::Timestamp,
    model::{
        group::{Slot, Tax},
        name::search_key,
        selector::printed::keyed,
    },
    output::Record,
};

/// One group, as `group list` and `group show` print it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Group {
    /// Its id.
    pub id: i64,
    /// Its short name.
    pub key: String,
    /// Its name for people.
    pub name: String,
    /// The slot it fits.
    pub slot: Slot,
    /// Whether its members pay tax.
    pub tax: Tax,
    /// The smart type it leads to.
    pub smart_type: Option<String>,
    /// What its members see when they log in.
    pub login_message: Option<String>,
    /// How many people are in it.
    pub users: u64,
    /// Since when it exists.
    pub created_at: Timestamp,
}

impl Record for Group {
    const NOUN: &'static str = "group";
    const FIELDS: &'static [&'static str] = &[
        "id",
        "key",
        "name",
        "slot",
        "tax",
        "smart_type",
        "login_message",
        "users",
        "created_at",
    ];
    const DEFAULT: &'static [&'static str] = &["key", "name", "slot", "tax", "smart_type", "users"];

    fn selector(&self) -> Cow<'_, str> {
        keyed("group", &self.key)
    }
}

// Smart types have an id, a key and a name too, so that every column has its name said.
const SELECT: &str = "SELECT g.id AS id, g.key AS key, g.name AS name, g.slot AS slot, g.tax AS tax, s.name AS smart_type, \
     g.login_message AS login_message, (SELECT COUNT(*) FROM user_groups u WHERE u.group_id = g.id) AS users, \
     g.created_at AS created_at FROM groups g LEFT JOIN smart_types s ON s.id = g.smart_type_id";

/// Every group, by key.
pub fn all(db: &mut Db) -> Result<Vec<Group>> {
    db.query(&format!("{SELECT} ORDER BY g.key"), &[])
}

/// Hands out at most `limit` groups by a column of [`Group`], else by key, in constant memory.
pub fn each(
    db: &mut Db,
    sort: Option<Sort>,
    limit: Option<u64>,
    row: &mut dyn FnMut(Group) -> Result<()>,
) -> Result<()> {
    let first = sorted::first(sort);
    let limit = limit.map_or(String::new(), |n| format!(" LIMIT {n}"));
    let sql = format!("{SELECT} ORDER BY {first}g.key{limit}");
    db.rows(&sql, &[], &mut |found| row(found.decode()?))
}

/// How many groups there are.
pub fn count(db: &mut Db) -> Result<u64> {
    db.one("SELECT COUNT(*) FROM groups", &[])
}

/// One group by its key: as it is written, else in any case.
pub fn get(db: &mut Db, key: &str) -> Result<Option<Group>> {
    let found = db.first(&format!("{SELECT} WHERE g.key = $1"), crate::params![key])?;
    if found.is_some() {
        return Ok(found);
    }
    let folded = search_key(key);
    let keys: Vec<(i64, String)> = db.query("SELECT id, key FROM groups ORDER BY id", &[])?;
    match keys.iter().find(|(_, key)| search_key(key) == folded) {
        Some((id, _)) => by_id(db, *id),
        None => Ok(None),
    }
}

/// One group by its id.
pub fn by_id(db: &mut Db, id: i64) -> Result<Option<Group>> {
    db.first(&format!("{SELECT} WHERE g.id = $1"), crate::params![id])
}

/// What a group is made of, or changed to.
#[derive(Clone, Debug)]
pub struct NewGroup<'a> {
    /// Its short name.
    pub key: &'a str,
    /// Its name for people.
    pub name: &'a str,
    /// The slot it fits.
    pub slot: Slot,
    /// Whether its members pay tax.
    pub tax: Tax,
    /// The id of the smart type it leads to.
    pub smart_type_id: Option<i64>,
    /// What its members see when they log in.
    pub login_message: Option<&'a str>,
}

/// Makes a group and returns its id.
pub fn insert(db: &mut Db, new: &NewGroup, now: Timestamp) -> Result<i64> {
    let id = counter::take(db, "groups", 1)?;
    db.exec(
        "INSERT INTO groups (id, key, name, slot, tax, smart_type_id, login_message, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        crate::params![
            id,
            new.key,
            new.name,
            new.slot.as_str(),
            new.tax.as_str(),
            new.smart_type_id,
            new.login_message,
            now
        ],
    )?;
    Ok(id)
}

/// Replaces what a group is made of.
pub fn update(db: &mut Db, id: i64, new: &NewGroup) -> Result<()> {
    db.exec(
        "UPDATE groups SET key = $2, name = $3, slot = $4, tax = $5, smart_type_id = $6, login_message = $7 \
         WHERE id = $1",
        crate::params![
            id,
            new.key,
            new.name,
            new.slot.as_str(),
            new.tax.as_str(),
            new.smart_type_id,
            new.login_message
        ],
    )?;
    Ok(())
}

/// How many people of some groups stand in slots that a group of this kind does not fit.
pub fn count_outside(db: &mut Db, ids: &[i64], slot: Slot) -> Result<u64> {
    let mut filter = Filter::new();
    let marks = filter.bind_list(ids.iter().copied());
    filter.and(format!("group_id IN {marks}"));
    let fitting: Vec<i64> = (1..=3).filter(|n| slot.fits(*n as usize)).collect();
    let marks = filter.bind_list(fitting);
    filter.and(format!("slot NOT IN {marks}"));
    db.one(
        &format!("SELECT COUNT(*) FROM user_groups{}", filter.clause()),
        filter.params(),
    )
}

/// The people of a group: id, and the address or for somebody erased `id:N`; by id.
pub fn members(db: &mut Db, id: i64) -> Result<Vec<(i64, String)>> {
    db.query(
        "SELECT u.id, COALESCE(u.email, 'id:' || CAST(u.id AS TEXT)) FROM user_groups g \
         JOIN users u ON u.id = g.user_id WHERE g.group_id = $1 ORDER BY u.id",
        crate::params![id],
    )
}

/// Removes a group; its people move to another group in the same slots, or lose it. Returns how many there were.
pub fn remove(db: &mut Db, id: i64, reassign_to: Option<i64>) -> Result<u64> {
    db.exec(
        "UPDATE users SET version = version + 1 WHERE id IN (SELECT user_id FROM user_groups WHERE group_id = $1)",
        crate::params![id],
    )?;
    let members = match reassign_to {
        Some(other) => {
            // Somebody who already holds the other group must not hold it twice.
            let twice = db.exec(
                "DELETE FROM user_groups WHERE group_id = $1 AND user_id IN \
                 (SELECT user_id FROM user_groups WHERE group_id = $2)",
                crate::params![id, other],
            )?;
            successor::note(db, "groups", id, other)?;
            let moved = db.exec(
                "UPDATE user_groups SET group_id = $2 WHERE group_id = $1",
                crate::params![id, other],
            )?;
            twice + moved
        }
        None => db.exec(
            "DELETE FROM user_groups WHERE group_id = $1",
            crate::params![id],
        )?,
    };
    db.exec("DELETE FROM groups WHERE id = $1", crate::params![id])?;
    Ok(members)
}

/// The groups of one user: slot and group id, by slot.
pub fn of_user(db: &mut Db, user_id: i64) -> Result<Vec<(i64, i64)>> {
    db.query(
        "SELECT slot, group_id FROM user_groups WHERE user_id = $1 ORDER BY slot",
        crate::params![user_id],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::selector::rows;

    #[test]
    fn lists_of_groups_on_stdin_may_have_every_column_that_groups_print() {
        assert_eq!(rows::GROUPS.columns, Group::FIELDS);
    }
}
