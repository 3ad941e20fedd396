//! The tags or the groups of some users, one row a user: what `user tag` and `user group` answer when nothing is to change.

use std::{borrow::Cow, collections::HashMap};

use serde::Serialize;

use crate::{
    app::App,
    commands::args::people::People,
    model::selector::printed::person,
    output::Record,
    storage::{
        self,
        db::Db,
        joined::Joined,
        user::{self, Facts, User, UserQuery},
    },
};

/// The tags of one person.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct TagsOf {
    user_id: i64,
    user: Option<String>,
    tags: Joined,
}

impl Record for TagsOf {
    const NOUN: &'static str = "user";
    const FIELDS: &'static [&'static str] = &["user_id", "user", "tags"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        person(self.user_id)
    }
}

/// The groups of one person, and the smart type that they make.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct GroupsOf {
    user_id: i64,
    user: Option<String>,
    slot_1: Option<String>,
    slot_2: Option<String>,
    slot_3: Option<String>,
    smart_type: Option<String>,
}

impl Record for GroupsOf {
    const NOUN: &'static str = "user";
    const FIELDS: &'static [&'static str] = &[
        "user_id",
        "user",
        "slot_1",
        "slot_2",
        "slot_3",
        "smart_type",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        person(self.user_id)
    }
}

/// Reads the rows of some people, by id.
type Rows<T> = fn(&mut Db, &Facts, &[i64]) -> storage::Result<HashMap<i64, T>>;

/// Prints a row of `rows` for everybody meant, in the order in which they were named.
pub(super) fn print<T: Record>(
    app: &mut App,
    people: &People,
    rows: Rows<T>,
) -> anyhow::Result<()> {
    let columns = app.out.columns::<T>()?;
    let found = people.find(app)?;
    let facts = app.facts();
    let App { db, out, .. } = app;
    let mut list = out.list(&columns)?;
    for people in found.people.chunks(500) {
        let ids: Vec<i64> = people.iter().map(|person| person.id).collect();
        let mut rows = rows(db, &facts, &ids)?;
        for id in ids {
            if let Some(row) = rows.remove(&id) {
                list.row(&row)?;
            }
        }
    }
    list.end()?;
    found.end()
}

/// The tags of some people.
pub(super) fn tags(
    db: &mut Db,
    facts: &Facts,
    ids: &[i64],
) -> storage::Result<HashMap<i64, TagsOf>> {
    let row = |user: User| TagsOf {
        user_id: user.id,
        user: user.email,
        tags: user.tags,
    };
    let users = read(db, facts, ids, &["email", "tags"])?;
    Ok(users.into_iter().map(|user| (user.id, row(user))).collect())
}

/// The groups of some people.
pub(super) fn groups(
    db: &mut Db,
    facts: &Facts,
    ids: &[i64],
) -> storage::Result<HashMap<i64, GroupsOf>> {
    let mut slots = user::slot_keys(db, ids)?;
    let mut row = |user: User| {
        let [slot_1, slot_2, slot_3] = slots.remove(&user.id).unwrap_or_default();
        GroupsOf {
            user_id: user.id,
            user: user.email,
            slot_1,
            slot_2,
            slot_3,
            smart_type: user.smart_type,
        }
    };
    let users = read(db, facts, ids, &["email", "smart_type"])?;
    Ok(users.into_iter().map(|user| (user.id, row(user))).collect())
}

fn read(db: &mut Db, facts: &Facts, ids: &[i64], columns: &[&str]) -> storage::Result<Vec<User>> {
    let query = UserQuery {
        ids: Some(ids.to_vec()),
        ..UserQuery::default()
    };
    user::find(db, &query, facts, columns)
}
