//! People who were known: what an import changed in them goes back to what it was, where nobody changed them since.

use std::collections::{BTreeMap, HashSet};

use serde::Deserialize;
use serde_json::Value as Json;

use super::{
    super::{told, write::Before},
    tables::{load_tags, update},
    {Kept, Undone},
};
use crate::{
    model::{
        domain::is_freemail,
        name::search_key,
        person::{Field, Status, Subscription},
    },
    storage::{
        audit::{Parts, Subject},
        db::{Db, Error, Filter, Result, Value},
    },
};

/// People per round.
const ROUND: usize = 5_000;

#[derive(Deserialize)]
struct Changed {
    user_id: i64,
    before: Option<String>,
    version_after: i64,
    version: i64,
    email: Option<String>,
    name: Option<String>,
    subscription: Subscription,
    restricted: bool,
    status: Status,
}

/// Puts back what the import changed in people who were known before it. Whose status goes back is noted in `audit`.
pub fn changed(db: &mut Db, import_id: i64, audit: &mut Parts, done: &mut Undone) -> Result<()> {
    db.batch(
        "CREATE TEMPORARY TABLE undo_updates AS SELECT * FROM users WHERE 1 = 0; \
         CREATE TEMPORARY TABLE undo_tags AS SELECT user_id, tag_id FROM user_tags WHERE 1 = 0; \
         CREATE TEMPORARY TABLE undo_slots AS SELECT user_id, slot, group_id FROM user_groups WHERE 1 = 0",
    )?;
    let mut last = 0;
    loop {
        let people: Vec<Changed> = db.query(
            &format!(
                "SELECT c.user_id, c.before, c.version_after, u.version, u.email, u.name, u.subscription, \
                 u.restricted, u.status FROM import_changes c JOIN users u ON u.id = c.user_id \
                 WHERE c.import_id = $1 AND c.user_id > $2 AND (u.import_id IS NULL OR u.import_id <> $1) ORDER BY c.user_id LIMIT {ROUND}"
            ),
            crate::params![import_id, last],
        )?;
        let Some(end) = people.last() else { break };
        last = end.user_id;
        round(db, people, audit, done)?;
    }
    db.batch("DROP TABLE undo_updates; DROP TABLE undo_tags; DROP TABLE undo_slots")
}

fn round(db: &mut Db, people: Vec<Changed>, audit: &mut Parts, done: &mut Undone) -> Result<()> {
    let mut images = Vec::with_capacity(people.len());
    for person in people {
        let before = person.before.as_deref().map(serde_json::from_str::<Before>);
        let before = before
            .transpose()
            .map_err(|error| Error::Decode(error.to_string()))?;
        images.push((person, before));
    }
    let keys = images.iter().filter_map(|(_, before)| {
        before
            .as_ref()?
            .columns
            .get("email_key")?
            .as_str()
            .map(str::to_owned)
    });
    let taken = taken(db, &keys.collect::<Vec<_>>())?;
    let mut batch = Restore::default();
    let mut moved = Vec::new();
    for (person, before) in images {
        let why = match &before {
            None => Some("erased since"),
            Some(_) if person.version != person.version_after => Some("changed since"),
            Some(before) if before.wants(&taken) => Some("somebody else has the old address"),
            Some(before) if before.only_opt_out() => Some("opted out, which stays"),
            Some(before) if person.shut_since(before) => Some("restricted or banned since"),
            Some(_) => None,
        };
        match (why, &before) {
            (None, Some(before)) => {
                batch.person(&person, before);
                done.restored += 1;
                if person.stays_out(before) {
                    done.kept.push(Kept {
                        user_id: Some(person.user_id),
                        user: person.email.clone().or_else(|| person.name.clone()),
                        thing: None,
                        why: "all but the subscription, which ended and stays so",
                    });
                }
                if let Some(status) = person.moves_back_to(before) {
                    done.unbanned += u64::from(person.status == Status::Banned);
                    moved.push(person.moved_back_to(status));
                }
            }
            (why, _) => done.kept.push(Kept {
                user_id: Some(person.user_id),
                user: person.email.or(person.name),
                thing: None,
                why: why.unwrap_or_default(),
            }),
        }
    }
    audit.note(db, &moved)?;
    batch.write(db)
}

/// Which of these addresses are somebody's now.
fn taken(db: &mut Db, keys: &[String]) -> Result<HashSet<String>> {
    let mut taken = HashSet::new();
    for keys in keys.chunks(500) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(keys.iter().cloned());
        let sql = format!(
            "SELECT email_key FROM users WHERE email_key IN {marks} \
             UNION SELECT email_key FROM aliases WHERE email_key IN {marks} ORDER BY email_key"
        );
        taken.extend(db.query::<String>(&sql, filter.params())?);
    }
    Ok(taken)
}

impl Changed {
    /// The status that they get back, if it is another one than they have.
    fn moves_back_to<'a>(&self, before: &'a Before) -> Option<&'a str> {
        let status = before.columns.get("status")?.as_str()?;
        (status != self.status.as_str()).then_some(status)
    }

    fn moved_back_to(&self, status: &str) -> Subject {
        told::moved(
            self.user_id,
            self.email.clone(),
            self.status.as_str(),
            status,
        )
    }

    /// The import ended the subscription, which no undo takes back.
    fn stays_out(&self, before: &Before) -> bool {
        let was = before.columns.get("subscription").and_then(Json::as_str);
        self.subscription.is_opt_out() && was.is_some_and(|was| was != self.subscription.as_str())
    }

    /// Restricted, which no import does, or banned and not by this import.
    fn shut_since(&self, before: &Before) -> bool {
        self.restricted || self.status == Status::Banned && !before.columns.contains_key("status")
    }
}

impl Before {
    /// Nothing but an opt-out.
    fn only_opt_out(&self) -> bool {
        let consent = |column: &String| column.starts_with("subscription");
        !self.granted
            && self.columns.keys().all(consent)
            && self.tags_added.is_empty()
            && self.tags_removed.is_empty()
            && self.groups.is_empty()
    }

    /// The person would get back one of these addresses.
    fn wants(&self, keys: &HashSet<String>) -> bool {
        let old = self.columns.get("email_key").and_then(Json::as_str);
        old.is_some_and(|old| keys.contains(old))
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
        // Consent is never loosened: only what the import itself granted is taken back.
        let loosens = !before.granted || person.subscription.is_opt_out();
        let mut set: BTreeMap<String, Value<'static>> = BTreeMap::new();
        for (column, old) in &before.columns {
            if loosens && column.starts_with("subscription") {
                continue;
            }
            let text = old.as_str();
            if column == Field::Name.as_str() {
                set.insert("search_name".to_owned(), text.map(search_key).into());
            }
            if column == "email_key" {
                let domain = text.and_then(|key| key.rsplit_once('@'));
                let domain = domain.map(|(_, domain)| domain.to_owned());
                let freemail = domain.as_deref().is_some_and(is_freemail);
                set.insert("freemail".to_owned(), freemail.into());
                set.insert("email_domain".to_owned(), domain.into());
            }
            let value = match old.as_i64() {
                Some(number) => number.into(),
                None => text.map(str::to_owned).into(),
            };
            set.insert(column.clone(), value);
        }
        let (columns, mut values): (Vec<String>, Vec<Value>) = set.into_iter().unzip();
        values.push(person.user_id.into());
        self.by_columns.entry(columns).or_default().push(values);
        let pairs = |tags: &[i64]| -> Vec<(i64, i64)> {
            tags.iter().map(|tag| (person.user_id, *tag)).collect()
        };
        self.tags_off.extend(pairs(&before.tags_added));
        self.tags_on.extend(pairs(&before.tags_removed));
        self.slots.extend(
            before
                .groups
                .iter()
                .map(|(slot, group)| (person.user_id, *slot, *group)),
        );
    }

    fn write(self, db: &mut Db) -> Result<()> {
        for (columns, people) in &self.by_columns {
            update(db, columns, people)?;
        }
        if !self.tags_off.is_empty() {
            load_tags(db, &self.tags_off)?;
            db.exec(
                "DELETE FROM user_tags WHERE (user_id, tag_id) IN (SELECT user_id, tag_id FROM undo_tags)",
                &[],
            )?;
        }
        if !self.tags_on.is_empty() {
            load_tags(db, &self.tags_on)?;
            // A tag that was removed altogether since stays removed.
            db.exec(
                "INSERT INTO user_tags (user_id, tag_id) SELECT n.user_id, n.tag_id FROM undo_tags n \
                 JOIN tags t ON t.id = n.tag_id WHERE true ORDER BY n.user_id, n.tag_id \
                 ON CONFLICT (user_id, tag_id) DO NOTHING",
                &[],
            )?;
        }
        self.write_slots(db)
    }

    fn write_slots(&self, db: &mut Db) -> Result<()> {
        if self.slots.is_empty() {
            return Ok(());
        }
        db.exec("DELETE FROM undo_slots", &[])?;
        db.load(
            "undo_slots",
            &["user_id", "slot", "group_id"],
            &mut |push| {
                self.slots.iter().try_for_each(|(user_id, slot, group)| {
                    push(&[(*user_id).into(), (*slot).into(), (*group).into()])
                })
            },
        )?;
        db.exec(
            "DELETE FROM user_groups WHERE (user_id, slot) IN (SELECT user_id, slot FROM undo_slots)",
            &[],
        )?;
        // A group that was removed since stays removed.
        db.exec(
            "INSERT INTO user_groups (user_id, slot, group_id) SELECT n.user_id, n.slot, n.group_id \
             FROM undo_slots n JOIN groups g ON g.id = n.group_id ORDER BY n.user_id, n.slot",
            &[],
        )?;
        Ok(())
    }
}
