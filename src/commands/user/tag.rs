//! `roster user tag`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;
use serde_json::json;

use super::listed;
use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{filter, people::People, receipts, selectors::Found},
    },
    error::Problem,
    model::selector::printed::person,
    model::{malformed::Malformed, tag::TagName},
    output::Record,
    storage::{self, audit::Subject, db::Db, tag, user},
};

/// Give tags to users and take tags from them
///
/// Without --add and --remove it lists the tags of the users. An unknown tag is refused with near names, unless --create.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  roster user tag ann@example.com --add vip --create\n  roster user tag --country GB --add region:uk --create"
)]
pub struct Tag {
    /// Give this tag (repeatable)
    #[arg(long, value_name = "TAG", value_delimiter = ',')]
    add: Vec<String>,
    /// Take this tag (repeatable)
    #[arg(long, value_name = "TAG", value_delimiter = ',')]
    remove: Vec<String>,
    /// Make tags that do not exist yet
    #[arg(long, requires = "add")]
    create: bool,
    #[command(flatten)]
    people: People,
}

/// What became of one person.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Tagged {
    user_id: i64,
    user: Option<String>,
    outcome: &'static str,
    added: Vec<String>,
    removed: Vec<String>,
}

impl Record for Tagged {
    const NOUN: &'static str = "user";
    const FIELDS: &'static [&'static str] = &["user_id", "user", "outcome", "added", "removed"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        person(self.user_id)
    }
}

/// The tags of one command.
struct Wish {
    add: Vec<TagName>,
    remove: Vec<TagName>,
    create: bool,
}

impl Verb for Tag {
    fn access(&self) -> Access {
        if self.add.is_empty() && self.remove.is_empty() {
            Access::Read
        } else {
            Access::Write
        }
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        if self.access() == Access::Read {
            return listed::print(app, &self.people, listed::tags);
        }
        let columns = app.out.columns::<Tagged>()?;
        let found = self.people.find(app)?;
        let wish = self.wish(app)?;
        found.warn_of_restricted(app);
        let now = app.now();
        let (rows, created) = app.try_write("user tag", |tx, touched| {
            let (add, created) = if wish.create {
                if anybody(tx, &found)? {
                    tag::ensure(tx, &wish.add, None, now)?
                } else {
                    // A tag that nobody gets is not made.
                    let there = tag::find(tx, &wish.add)?;
                    (there.into_iter().flatten().collect(), Vec::new())
                }
            } else {
                match known(tx, &wish.add)? {
                    Ok(ids) => (ids, Vec::new()),
                    Err(problem) => return Ok(Err(problem)),
                }
            };
            let remove = match known(tx, &wish.remove)? {
                Ok(ids) => ids,
                Err(problem) => return Ok(Err(problem)),
            };
            touched.extend(created.iter().map(|name| Subject {
                name: name.clone(),
                after: Some(json!({ "tag": name })),
                ..Subject::default()
            }));
            let rows = write(tx, &found, &add, &remove, touched)?;
            Ok(Ok((rows, created)))
        })?;
        for name in created {
            app.out.note(&format!("created tag '{name}'"));
        }
        receipts::print(app, &columns, &rows, |row| row.outcome)?;
        found.end()
    }
}

impl Tag {
    /// The tags, each of which exists, unless it is to be made.
    fn wish(&self, app: &mut App) -> anyhow::Result<Wish> {
        if !self.create {
            filter::tag_ids(app, &self.add)?;
        }
        filter::tag_ids(app, &self.remove)?;
        let parse = |names: &[String]| -> Result<Vec<TagName>, Malformed> {
            names.iter().map(|name| name.parse()).collect()
        };
        let wish = Wish {
            add: parse(&self.add)?,
            remove: parse(&self.remove)?,
            create: self.create,
        };
        let both = wish
            .add
            .iter()
            .find(|tag| wish.remove.iter().any(|other| other.key() == tag.key()));
        match both {
            Some(tag) => Err(Problem::usage(format!(
                "the tag '{tag}' is to be added and removed at once"
            ))
            .hint("name it once")
            .into()),
            None => Ok(wish),
        }
    }
}

/// Whether any of those found can have tags: whoever was erased has none.
fn anybody(tx: &mut Db, found: &Found) -> storage::Result<bool> {
    let ids: Vec<i64> = found.people.iter().map(|person| person.id).collect();
    let people = user::by_ids(tx, &ids)?;
    Ok(people.values().any(|person| !person.is_erased()))
}

/// The ids of tags that existed a moment ago.
fn known(tx: &mut Db, names: &[TagName]) -> storage::Result<Result<Vec<i64>, Problem>> {
    let found = tag::find(tx, names)?;
    let gone = names.iter().zip(&found).find(|(_, id)| id.is_none());
    Ok(match gone {
        Some((name, _)) => Err(Problem::not_found(format!("no tag '{name}'"))
            .code("unknown_tag")
            .hint("roster tag list shows every tag")),
        None => Ok(found.into_iter().flatten().collect()),
    })
}

fn write(
    tx: &mut Db,
    found: &Found,
    add: &[i64],
    remove: &[i64],
    touched: &mut Vec<Subject>,
) -> storage::Result<Vec<Tagged>> {
    let ids: Vec<i64> = found.people.iter().map(|person| person.id).collect();
    let people = user::by_ids(tx, &ids)?;
    let (add, remove) = (distinct(add), distinct(remove));
    let tags: Vec<i64> = add.iter().chain(&remove).copied().collect();
    let names = tag::named(tx, &tags)?;
    let has = user::tags_among(tx, &ids, &tags)?;
    let (mut new, mut changed, mut losing) = (Vec::new(), Vec::new(), Vec::new());
    let mut rows = Vec::with_capacity(ids.len());
    for person in ids.iter().filter_map(|id| people.get(id)) {
        let differing = |wanted: &[i64], present: bool| -> Vec<i64> {
            let differs =
                |tag: &&i64| !person.is_erased() && has.contains(&(person.id, **tag)) == present;
            wanted.iter().filter(differs).copied().collect()
        };
        let (gains, losses) = (differing(&add, false), differing(&remove, true));
        let texts = |ids: &[i64]| -> Vec<String> {
            ids.iter().filter_map(|id| names.get(id).cloned()).collect()
        };
        let (added, removed) = (texts(&gains), texts(&losses));
        let outcome = match (person.is_erased(), gains.is_empty() && losses.is_empty()) {
            (true, _) => "blocked",
            (false, true) => "unchanged",
            (false, false) => "updated",
        };
        if outcome == "updated" {
            changed.push(person.id);
            touched.push(Subject {
                user_id: person.id,
                name: person.label(),
                before: Some(json!({ "tags": removed })),
                after: Some(json!({ "tags": added })),
            });
        }
        if !losses.is_empty() {
            losing.push(person.id);
        }
        new.extend(gains.into_iter().map(|tag| (person.id, tag)));
        rows.push(Tagged {
            user_id: person.id,
            user: person.email.clone(),
            outcome,
            added,
            removed,
        });
    }
    user::remove_tags(tx, &losing, &remove)?;
    user::add_tags(tx, &new)?;
    user::touch(tx, &changed)?;
    Ok(rows)
}

/// Each tag once, however often it was named.
fn distinct(tags: &[i64]) -> Vec<i64> {
    let mut tags = tags.to_vec();
    tags.sort_unstable();
    tags.dedup();
    tags
}
