//! Tags, and who has them.

use std::{borrow::Cow, collections::HashMap};

use serde::{Deserialize, Serialize};

use super::{
    counter,
    db::{Db, Filter, Result, Value},
    sorted::{self, Sort},
    successor,
};
use crate::{clock::Timestamp, model::tag::TagName, output::Record};

/// One tag, as `tag list` prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Tag {
    /// Its id.
    pub id: i64,
    /// `group:tag`.
    #[allow(clippy::struct_field_names)] // It is the column's name.
    pub tag: String,
    /// The tag group.
    pub group: String,
    /// The tag without its group.
    pub name: String,
    /// How many people have it.
    pub users: u64,
    /// When it was first used.
    pub created_at: Timestamp,
}

impl Record for Tag {
    const NOUN: &'static str = "tag";
    const FIELDS: &'static [&'static str] = &["id", "tag", "group", "name", "users", "created_at"];
    const DEFAULT: &'static [&'static str] = &["tag", "users", "created_at"];

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.tag)
    }
}

/// What a verb did to a tag.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Change {
    /// `group:tag` as it is now, or was when it was removed.
    pub tag: String,
    /// `created`, `exists`, `renamed`, `merged`, `removed`, `unchanged`.
    pub outcome: &'static str,
    /// What it was called before, or which tag went into it.
    pub before: Option<String>,
    /// How many people had the tag that was changed.
    pub users: u64,
}

impl Change {
    /// An outcome that concerns nobody so far.
    pub fn new(tag: String, outcome: &'static str) -> Change {
        Change {
            tag,
            outcome,
            before: None,
            users: 0,
        }
    }
}

impl Record for Change {
    const NOUN: &'static str = "tag";
    const FIELDS: &'static [&'static str] = &["tag", "outcome", "before", "users"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.tag)
    }
}

const SELECT: &str = "SELECT t.id AS id, t.tag_group || ':' || t.name AS tag, t.tag_group AS \"group\", t.name AS name, \
     (SELECT COUNT(*) FROM user_tags u WHERE u.tag_id = t.id) AS users, t.created_at AS created_at FROM tags t";

/// What `tag list` filters by.
#[derive(Clone, Debug, Default)]
pub struct TagQuery {
    /// Only of this tag group.
    pub group: Option<String>,
    /// By this column of [`Tag`] before the key.
    pub sort: Option<Sort>,
    /// At most so many.
    pub limit: Option<u64>,
}

/// Hands out tags, in the order of their keys, in constant memory.
pub fn each(db: &mut Db, query: &TagQuery, row: &mut dyn FnMut(Tag) -> Result<()>) -> Result<()> {
    let filter = in_group(query.group.as_deref());
    let limit = query.limit.map_or(String::new(), |n| format!(" LIMIT {n}"));
    // By the tag is the usual order, which passes over the case.
    let first = sorted::first_by(query.sort, |field| match field {
        "tag" => "t.key".to_owned(),
        other => format!("\"{other}\""),
    });
    let sql = format!("{SELECT}{} ORDER BY {first}t.key{limit}", filter.clause());
    db.rows(&sql, filter.params(), &mut |found| row(found.decode()?))
}

/// How many tags match.
pub fn count(db: &mut Db, query: &TagQuery) -> Result<u64> {
    let filter = in_group(query.group.as_deref());
    let sql = format!("SELECT COUNT(*) FROM tags t{}", filter.clause());
    db.one(&sql, filter.params())
}

fn in_group(group: Option<&str>) -> Filter {
    let mut filter = Filter::new();
    if let Some(group) = group {
        let (from, to) = group_range(group);
        let (from, to) = (filter.bind(from), filter.bind(to));
        filter.and(format!("t.key >= {from} AND t.key < {to}"));
    }
    filter
}

/// One tag.
pub fn get(db: &mut Db, name: &TagName) -> Result<Option<Tag>> {
    db.first(
        &format!("{SELECT} WHERE t.key = $1"),
        crate::params![name.key()],
    )
}

/// Every tag as `group:tag`, for near names in hints.
pub fn names(db: &mut Db) -> Result<Vec<String>> {
    db.query(
        "SELECT tag_group || ':' || name AS tag FROM tags ORDER BY key",
        &[],
    )
}

/// Ids of all tags in some tag groups.
pub fn ids_in_groups(db: &mut Db, groups: &[String]) -> Result<Vec<i64>> {
    let mut ids = Vec::new();
    for group in groups {
        let (from, to) = group_range(group);
        ids.extend(db.query::<i64>(
            "SELECT id FROM tags WHERE key >= $1 AND key < $2 ORDER BY id",
            crate::params![from, to],
        )?);
    }
    Ok(ids)
}

/// Keys of tags are `group:tag` folded; `;` is the character after `:`.
fn group_range(group: &str) -> (String, String) {
    let key = crate::model::name::search_key(group);
    (format!("{key}:"), format!("{key};"))
}

/// Finds tags by name: each name's id, where it exists.
pub fn find(db: &mut Db, names: &[TagName]) -> Result<Vec<Option<i64>>> {
    let mut ids: HashMap<String, i64> = HashMap::new();
    for names in names.chunks(500) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(names.iter().map(|name| Value::from(name.key())));
        filter.and(format!("key IN {marks}"));
        let sql = format!("SELECT key, id FROM tags{} ORDER BY key", filter.clause());
        ids.extend(db.query::<(String, i64)>(&sql, filter.params())?);
    }
    Ok(names
        .iter()
        .map(|name| ids.get(&name.key()).copied())
        .collect())
}

/// Tags by their ids, in the spelling in which they are kept.
pub fn named(db: &mut Db, ids: &[i64]) -> Result<HashMap<i64, String>> {
    let mut names = HashMap::new();
    for ids in ids.chunks(500) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(ids.iter().copied());
        filter.and(format!("id IN {marks}"));
        let sql = format!(
            "SELECT id, tag_group || ':' || name AS tag FROM tags{} ORDER BY id",
            filter.clause()
        );
        names.extend(db.query::<(i64, String)>(&sql, filter.params())?);
    }
    Ok(names)
}

/// Makes sure that tags exist. Returns their ids and the names of those that were made.
pub fn ensure(
    db: &mut Db,
    names: &[TagName],
    import_id: Option<i64>,
    now: Timestamp,
) -> Result<(Vec<i64>, Vec<String>)> {
    let found = find(db, names)?;
    let mut made: HashMap<String, i64> = HashMap::new();
    let mut missing: Vec<&TagName> = Vec::new();
    for (name, id) in names.iter().zip(&found) {
        if id.is_none() && made.insert(name.key(), 0).is_none() {
            missing.push(name);
        }
    }
    let first = counter::take(db, "tags", missing.len() as i64)?;
    for (id, name) in (first..).zip(&missing) {
        made.insert(name.key(), id);
    }
    db.load(
        "tags",
        &["id", "tag_group", "name", "key", "import_id", "created_at"],
        &mut |push| {
            for (id, name) in (first..).zip(&missing) {
                push(&[
                    id.into(),
                    name.group.as_str().into(),
                    name.name.as_str().into(),
                    name.key().into(),
                    import_id.into(),
                    now.into(),
                ])?;
            }
            Ok(())
        },
    )?;
    let ids = names
        .iter()
        .zip(found)
        .map(|(name, id)| id.unwrap_or_else(|| made.get(&name.key()).copied().unwrap_or_default()))
        .collect();
    Ok((ids, missing.iter().map(ToString::to_string).collect()))
}

/// Removes the tags that an import made and that nobody has. Returns their names, as `group:tag`.
pub fn remove_idle(db: &mut Db, import_id: i64) -> Result<Vec<String>> {
    let idle = "import_id = $1 AND NOT EXISTS (SELECT 1 FROM user_tags u WHERE u.tag_id = tags.id)";
    let names = db.query(
        &format!("SELECT tag_group || ':' || name AS tag FROM tags WHERE {idle} ORDER BY id"),
        crate::params![import_id],
    )?;
    db.exec(
        &format!("DELETE FROM tags WHERE {idle}"),
        crate::params![import_id],
    )?;
    Ok(names)
}

/// Gives a tag another name; its members keep it.
pub fn rename(db: &mut Db, id: i64, name: &TagName) -> Result<()> {
    db.exec(
        "UPDATE tags SET tag_group = $2, name = $3, key = $4 WHERE id = $1",
        crate::params![id, &name.group, &name.name, name.key()],
    )?;
    touch_members(db, id)
}

/// Moves everybody from one tag to another and removes the first. Returns how many people had it.
pub fn merge(db: &mut Db, from: i64, into: i64) -> Result<u64> {
    touch_members(db, from)?;
    db.exec(
        "INSERT INTO user_tags (user_id, tag_id) SELECT user_id, $2 FROM user_tags WHERE tag_id = $1 \
         ORDER BY user_id ON CONFLICT (user_id, tag_id) DO NOTHING",
        crate::params![from, into],
    )?;
    let moved = db.exec(
        "DELETE FROM user_tags WHERE tag_id = $1",
        crate::params![from],
    )?;
    db.exec("DELETE FROM tags WHERE id = $1", crate::params![from])?;
    successor::note(db, "tags", from, into)?;
    Ok(moved)
}

/// Removes a tag from everybody, and the tag. Returns how many people had it.
pub fn remove(db: &mut Db, id: i64) -> Result<u64> {
    touch_members(db, id)?;
    let members = db.exec(
        "DELETE FROM user_tags WHERE tag_id = $1",
        crate::params![id],
    )?;
    db.exec("DELETE FROM tags WHERE id = $1", crate::params![id])?;
    Ok(members)
}

/// Who has a tag: ids and addresses, by id.
pub fn members(db: &mut Db, id: i64) -> Result<Vec<(i64, String)>> {
    db.query(
        "SELECT u.id, COALESCE(u.email, 'id:' || CAST(u.id AS TEXT)) AS name FROM user_tags t \
         JOIN users u ON u.id = t.user_id WHERE t.tag_id = $1 ORDER BY u.id",
        crate::params![id],
    )
}

/// A change of tags is a change of the people who have them.
fn touch_members(db: &mut Db, id: i64) -> Result<()> {
    db.exec(
        "UPDATE users SET version = version + 1 WHERE id IN (SELECT user_id FROM user_tags WHERE tag_id = $1)",
        crate::params![id],
    )?;
    Ok(())
}
