//! Taking an import back: what nobody has touched since goes back to what it was.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::write::Before;
use crate::{
    clock::Timestamp,
    model::{name::search_key, person::Field},
    output::Record,
    storage::{
        db::{Db, Error, Filter, Result, Value},
        people,
    },
};

/// What an undo did.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Undone {
    /// People it had created and who are gone again.
    pub removed: u64,
    /// People it had changed and who are what they were.
    pub restored: u64,
    /// Tags that it had created and that nobody has any more.
    pub tags_removed: u64,
    /// What was left alone.
    pub kept: Vec<Kept>,
}

/// One person that an undo left alone, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Kept {
    /// The user's id.
    pub user_id: i64,
    /// The address.
    pub user: Option<String>,
    /// What happened since.
    pub why: &'static str,
}

impl Record for Kept {
    const NOUN: &'static str = "person left alone";
    const FIELDS: &'static [&'static str] = &["user_id", "user", "why"];
    const DEFAULT: &'static [&'static str] = &["user_id", "user", "why"];

    fn selector(&self) -> std::borrow::Cow<'_, str> {
        std::borrow::Cow::Owned(self.user_id.to_string())
    }
}

#[derive(Deserialize)]
struct Changed {
    user_id: i64,
    before: Option<String>,
    version_after: i64,
    version: i64,
    email: Option<String>,
    name: Option<String>,
    subscription: String,
    restricted: bool,
    status: String,
}

/// Takes an import back inside the running transaction.
///
/// Opt-outs, bounces, complaints and suppressions that it wrote stay, and consent is never loosened: a person who has
/// opted out since keeps that.
pub fn undo(db: &mut Db, import_id: i64, now: Timestamp) -> Result<Undone> {
    let mut done = Undone::default();
    remove_created(db, import_id, &mut done)?;
    restore_changed(db, import_id, &mut done)?;
    done.tags_removed = db.exec(
        "DELETE FROM tags WHERE import_id = $1 \
         AND NOT EXISTS (SELECT 1 FROM user_tags u WHERE u.tag_id = tags.id)",
        crate::params![import_id],
    )?;
    db.exec(
        "UPDATE imports SET undone_at = $2 WHERE id = $1",
        crate::params![import_id, now],
    )?;
    Ok(done)
}

/// Removes the people it created who have done nothing since.
fn remove_created(db: &mut Db, import_id: i64, done: &mut Undone) -> Result<()> {
    let created = "users.import_id = $1 AND users.id >= (SELECT first_user_id FROM imports WHERE id = $1) \
                   AND users.id < (SELECT first_user_id + users_created FROM imports WHERE id = $1)";
    // Somebody who opted out, bounced or complained since stays: that is no change of the version alone.
    let touched = "(users.version <> 1 OR users.status = 'banned' OR users.restricted <> 0 OR users.erased_at IS NOT NULL \
                   OR users.last_active_at IS NOT NULL OR users.password_set_at IS NOT NULL)";
    let elsewhere = people::rows_from_elsewhere("users.id", "$1");
    db.batch("CREATE TEMPORARY TABLE undo_users AS SELECT id AS user_id FROM users WHERE 1 = 0")?;
    db.exec(
        &format!(
            "INSERT INTO undo_users (user_id) SELECT users.id FROM users WHERE {created} AND NOT {touched} \
             AND NOT ({elsewhere})"
        ),
        crate::params![import_id],
    )?;
    db.rows(
        &format!(
            "SELECT users.id, users.email, CASE WHEN {touched} THEN 1 ELSE 0 END AS touched FROM users \
             WHERE {created} AND users.id NOT IN (SELECT user_id FROM undo_users) ORDER BY users.id"
        ),
        crate::params![import_id],
        &mut |row| {
            let (user_id, user, touched): (i64, Option<String>, bool) = row.decode()?;
            let why = if touched { "changed since" } else { "has accounts, mail or other rows from elsewhere" };
            done.kept.push(Kept { user_id, user, why });
            Ok(())
        },
    )?;
    for table in people::OWN_TABLES {
        db.exec(
            &format!("DELETE FROM {table} WHERE user_id IN (SELECT user_id FROM undo_users)"),
            &[],
        )?;
    }
    done.removed = db.exec(
        "DELETE FROM users WHERE id IN (SELECT user_id FROM undo_users)",
        &[],
    )?;
    db.batch("DROP TABLE undo_users")
}

/// Puts back what it changed in people who were known, where nobody has changed them since.
fn restore_changed(db: &mut Db, import_id: i64, done: &mut Undone) -> Result<()> {
    let mut last = 0;
    loop {
        let people: Vec<Changed> = db.query(
            "SELECT c.user_id, c.before, c.version_after, u.version, u.email, u.name, u.subscription, u.restricted, \
             u.status FROM import_changes c JOIN users u ON u.id = c.user_id \
             WHERE c.import_id = $1 AND c.user_id > $2 ORDER BY c.user_id LIMIT 5000",
            crate::params![import_id, last],
        )?;
        let Some(end) = people.last() else {
            return Ok(());
        };
        last = end.user_id;
        let mut batch = Restore::default();
        for person in people {
            let why = if person.version != person.version_after {
                Some("changed since")
            } else if person.restricted || person.status == "banned" {
                Some("restricted or banned since")
            } else {
                None
            };
            let before = match &person.before {
                None => None,
                Some(json) => Some(
                    serde_json::from_str::<Before>(json)
                        .map_err(|e| Error::Decode(e.to_string()))?,
                ),
            };
            match (why, before) {
                (None, Some(before)) if is_opt_out(&person.subscription) => {
                    // The opt-out stays; an import that only wrote that has nothing to take back.
                    if !before.only_opt_out() {
                        batch.person(&person, &before);
                        done.restored += 1;
                    }
                }
                (None, Some(before)) => {
                    batch.person(&person, &before);
                    done.restored += 1;
                }
                (why, _) => done.kept.push(Kept {
                    user_id: person.user_id,
                    user: person.email.or(person.name),
                    why: why.unwrap_or("erased since"),
                }),
            }
        }
        batch.write(db)?;
    }
}

fn is_opt_out(subscription: &str) -> bool {
    matches!(subscription, "unsubscribed" | "cleaned" | "complained")
}

impl Before {
    fn only_opt_out(&self) -> bool {
        self.columns.keys().all(|column| column == "subscription")
            && self.tags_added.is_empty()
            && self.tags_removed.is_empty()
            && self.groups.is_empty()
    }
}

/// Collected restorations of some people.
#[derive(Default)]
struct Restore {
    by_columns: BTreeMap<Vec<String>, Vec<Vec<Value<'static>>>>,
    tags_off: Vec<(i64, i64)>,
    tags_on: Vec<(i64, i64)>,
    slots: Vec<(i64, i64, Option<i64>)>,
}

impl Restore {
    fn person(&mut self, person: &Changed, before: &Before) {
        let mut set: BTreeMap<String, Value<'static>> = BTreeMap::new();
        for (column, old) in &before.columns {
            let old = old.as_str().map(str::to_owned);
            // Consent is never loosened: only what the import itself granted is taken back.
            if column == "subscription"
                && (before.granted.is_none() || is_opt_out(&person.subscription))
            {
                continue;
            }
            if column == Field::Name.as_str() {
                set.insert(
                    "search_name".to_owned(),
                    old.as_deref().map(search_key).into(),
                );
            }
            if column == "email_key" {
                let domain = old
                    .as_deref()
                    .and_then(|key| key.rsplit_once('@'))
                    .map(|(_, d)| d.to_owned());
                set.insert("email_domain".to_owned(), domain.into());
            }
            set.insert(column.clone(), old.into());
        }
        if before.confirmed {
            set.insert("email_confirmed_at".to_owned(), Value::Null);
        }
        let (columns, mut values): (Vec<String>, Vec<Value>) = set.into_iter().unzip();
        values.push(person.user_id.into());
        self.by_columns.entry(columns).or_default().push(values);
        self.tags_off
            .extend(before.tags_added.iter().map(|tag| (person.user_id, *tag)));
        self.tags_on
            .extend(before.tags_removed.iter().map(|tag| (person.user_id, *tag)));
        self.slots.extend(
            before
                .groups
                .iter()
                .map(|(slot, group)| (person.user_id, *slot, *group)),
        );
    }

    fn write(self, db: &mut Db) -> Result<()> {
        db.batch("CREATE TEMPORARY TABLE undo_updates AS SELECT * FROM users WHERE 1 = 0")?;
        for (columns, people) in self.by_columns {
            let mut with_id: Vec<&str> = columns.iter().map(String::as_str).collect();
            with_id.push("id");
            db.exec("DELETE FROM undo_updates", &[])?;
            db.load("undo_updates", &with_id, &mut |push| {
                people.iter().try_for_each(|p| push(p))
            })?;
            let mut sets: Vec<String> = columns.iter().map(|c| format!("{c} = u.{c}")).collect();
            sets.push("version = users.version + 1".to_owned());
            db.exec(
                &format!(
                    "UPDATE users SET {} FROM undo_updates u WHERE users.id = u.id",
                    sets.join(", ")
                ),
                &[],
            )?;
        }
        db.batch("DROP TABLE undo_updates")?;
        for pairs in self.tags_off.chunks(250) {
            let mut filter = Filter::new();
            let marks: Vec<String> = pairs
                .iter()
                .map(|(user, tag)| format!("({}, {})", filter.bind(*user), filter.bind(*tag)))
                .collect();
            let sql = format!(
                "DELETE FROM user_tags WHERE (user_id, tag_id) IN (VALUES {})",
                marks.join(", ")
            );
            db.exec(&sql, filter.params())?;
        }
        for (user, tag) in self.tags_on {
            // A tag that was removed altogether since stays removed.
            db.exec(
                "INSERT INTO user_tags (user_id, tag_id) SELECT $1, id FROM tags WHERE id = $2 \
                 ON CONFLICT (user_id, tag_id) DO NOTHING",
                crate::params![user, tag],
            )?;
        }
        for (user, slot, group) in self.slots {
            crate::storage::user::set_group(db, user, slot as usize, group)?;
        }
        Ok(())
    }
}
