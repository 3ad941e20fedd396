//! Reading users: lists, counts, and the little that verbs over many need of each.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{
    columns::{Facts, User},
    query::UserQuery,
    resolve::{COLUMNS, Person},
};
use crate::{
    output::Record,
    storage::db::{Db, Result, Value},
};

/// Hands out the users that match, with the columns in `columns` (others stay empty), in constant memory.
pub fn each(
    db: &mut Db,
    query: &UserQuery,
    facts: &Facts,
    columns: &[&str],
    row: &mut dyn FnMut(User) -> Result<()>,
) -> Result<()> {
    let built = query.build(facts);
    // In the order of the struct, so that rows are filled by position; the id is what `-f ids` prints.
    let selected: Vec<String> = User::FIELDS
        .iter()
        .filter(|field| **field == "id" || columns.contains(field))
        .filter_map(|field| Some(format!("{} AS \"{field}\"", facts.column(field)?)))
        .collect();
    let order = match &query.sort {
        Some(sort) => {
            let expression = facts
                .column(sort.field)
                .unwrap_or_else(|| "users.id".to_owned());
            let direction = if sort.descending { "DESC" } else { "ASC" };
            format!("{expression} {direction} NULLS LAST, {}", built.id)
        }
        None => built.id.to_owned(),
    };
    let limit = query.limit.map_or(String::new(), |n| format!(" LIMIT {n}"));
    let sql = format!(
        "SELECT {} FROM {}{} ORDER BY {order}{limit}",
        selected.join(", "),
        built.from,
        built.filter.clause()
    );
    let params: &[Value] = built.filter.params();
    db.rows(&sql, params, &mut |found| row(found.decode()?))
}

/// The users that match, all in memory: for bounded sets.
pub fn find(db: &mut Db, query: &UserQuery, facts: &Facts, columns: &[&str]) -> Result<Vec<User>> {
    let mut users = Vec::new();
    each(db, query, facts, columns, &mut |user| {
        users.push(user);
        Ok(())
    })?;
    Ok(users)
}

/// How many users match.
pub fn count(db: &mut Db, query: &UserQuery, facts: &Facts) -> Result<u64> {
    let built = query.build(facts);
    let sql = format!(
        "SELECT COUNT(*) FROM {}{}",
        built.from,
        built.filter.clause()
    );
    db.one(&sql, built.filter.params())
}

/// The people that match, by id, with what verbs over many need to know of each.
pub fn people(db: &mut Db, query: &UserQuery, facts: &Facts) -> Result<Vec<Person>> {
    let built = query.build(facts);
    let sql = format!(
        "SELECT {COLUMNS} FROM {}{} ORDER BY {}",
        built.from,
        built.filter.clause(),
        built.id
    );
    db.query(&sql, built.filter.params())
}

/// How many people there are, of four kinds that are easily mistaken for each other.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema,
)]
pub struct Counts {
    /// Every record, however it came.
    pub all: u64,
    /// Those who can log in.
    pub login_active: u64,
    /// Those whose subscription in force is `subscribed`.
    pub subscribed: u64,
    /// Those who may be mailed a campaign.
    pub mailable: u64,
}

impl Record for Counts {
    const NOUN: &'static str = "count";
    const FIELDS: &'static [&'static str] = &["all", "login_active", "subscribed", "mailable"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Owned(self.all.to_string())
    }
}

/// Counts the users that match.
///
/// Who may be mailed is counted by itself: as a condition, the look into the suppression list is a join, and not a look-up
/// for each of millions.
pub fn counts(db: &mut Db, query: &UserQuery, facts: &Facts) -> Result<Counts> {
    let built = query.build(facts);
    let number_of = |condition: &str| {
        format!("CAST(COALESCE(SUM(CASE WHEN {condition} THEN 1 ELSE 0 END), 0) AS BIGINT)")
    };
    let sql = format!(
        "SELECT COUNT(*) AS \"all\", {}, {} FROM {}{}",
        number_of(&facts.login_active()),
        number_of(&format!("{} = 'subscribed'", facts.subscription())),
        built.from,
        built.filter.clause()
    );
    let (all, login_active, subscribed) = db.one(&sql, built.filter.params())?;
    let mailable = if let Some(false) = query.mailable {
        0
    } else {
        let query = UserQuery {
            mailable: Some(true),
            ..query.clone()
        };
        count(db, &query, facts)?
    };
    Ok(Counts {
        all,
        login_active,
        subscribed,
        mailable,
    })
}
