//! People who look like one person: found in two passes, with sixteen bytes a person in memory.

use std::{
    collections::BTreeMap,
    hash::{DefaultHasher, Hash, Hasher},
};

use serde::{Deserialize, Serialize};

use crate::{
    model::alike::{self, Alike},
    model::selector::printed::person,
    output::Record,
    storage::db::{Db, Filter, Result},
};

/// One person of a set that look alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Lookalike {
    /// The number of the set in this report.
    pub set: u64,
    /// By what they look alike.
    pub by: Alike,
    /// What they have in common.
    pub key: String,
    /// The user's id.
    pub user_id: i64,
    /// The user's address.
    pub user: Option<String>,
    /// The name.
    pub name: Option<String>,
    /// The phone number.
    pub phone: Option<String>,
}

impl Record for Lookalike {
    const NOUN: &'static str = "look-alike";
    const FIELDS: &'static [&'static str] =
        &["set", "by", "key", "user_id", "user", "name", "phone"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;
    // Those of a set stand together.
    const SORT: &'static [&'static str] = &[];

    fn selector(&self) -> std::borrow::Cow<'_, str> {
        person(self.user_id)
    }
}

#[derive(Clone, Deserialize)]
struct Person {
    id: i64,
    email: Option<String>,
    email_key: Option<String>,
    name: Option<String>,
    search_name: Option<String>,
    phone: Option<String>,
}

/// People whose sets are read again together.
const ROUND: usize = 500;

/// Hands out sets of people who look alike, set by set, by id within a set. Erased people look like nobody.
pub fn dupes(
    db: &mut Db,
    by: Alike,
    first: u64,
    row: &mut dyn FnMut(Lookalike) -> Result<bool>,
) -> Result<u64> {
    let mut set = first;
    for ids in candidates(db, by)? {
        for (key, people) in read(db, by, &ids)? {
            if people.len() < 2 {
                continue;
            }
            for person in people {
                let line = Lookalike {
                    set,
                    by,
                    key: key.clone(),
                    user_id: person.id,
                    user: person.email,
                    name: person.name,
                    phone: person.phone,
                };
                if !row(line)? {
                    return Ok(set);
                }
            }
            set += 1;
        }
    }
    Ok(set)
}

/// Ids of people whose keys have the same hash, in rounds that hold whole sets.
fn candidates(db: &mut Db, by: Alike) -> Result<Vec<Vec<i64>>> {
    let mut hashes: Vec<(u64, i64)> = Vec::new();
    db.rows(
        "SELECT id, email_key, phone, search_name FROM users WHERE erased_at IS NULL ORDER BY id",
        &[],
        &mut |row| {
            let (id, email, phone, name): (i64, Option<&str>, Option<&str>, Option<&str>) =
                row.decode()?;
            if let Some(key) = by.key(email, phone, name) {
                let mut hasher = DefaultHasher::new();
                key.hash(&mut hasher);
                hashes.push((hasher.finish(), id));
            }
            Ok(())
        },
    )?;
    hashes.sort_unstable();
    let mut rounds: Vec<Vec<i64>> = vec![Vec::new()];
    for same in hashes
        .chunk_by(|a, b| a.0 == b.0)
        .filter(|same| same.len() > 1)
    {
        if rounds
            .last()
            .is_some_and(|round| round.len() + same.len() > ROUND)
        {
            rounds.push(Vec::new());
        }
        if let Some(round) = rounds.last_mut() {
            round.extend(same.iter().map(|(_, id)| *id));
        }
    }
    Ok(rounds)
}

/// The people of one round by what they really have in common.
fn read(db: &mut Db, by: Alike, ids: &[i64]) -> Result<BTreeMap<String, Vec<Person>>> {
    let mut sets: BTreeMap<String, Vec<Person>> = BTreeMap::new();
    for ids in ids.chunks(ROUND) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(ids.iter().copied());
        filter.and(format!("id IN {marks}"));
        let sql = format!(
            "SELECT id, email, email_key, name, search_name, phone FROM users{} ORDER BY id",
            filter.clause()
        );
        for person in db.query::<Person>(&sql, filter.params())? {
            let key = by.key(
                person.email_key.as_deref(),
                person.phone.as_deref(),
                person.search_name.as_deref(),
            );
            if let Some(key) = key {
                sets.entry(key).or_default().push(person);
            }
        }
    }
    for people in sets.values_mut() {
        people.sort_by_key(|person| person.id);
    }
    if by == Alike::Phone {
        let written = |person: &Person| alike::international(person.phone.as_deref()?);
        let split = sets
            .into_iter()
            .flat_map(|(key, people)| alike::by_country(key, people, written));
        return Ok(split.collect());
    }
    Ok(sets)
}
