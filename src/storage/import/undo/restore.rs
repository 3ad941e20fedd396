//! People who were known: what an import changed in them goes back to what it was, where nobody changed them since.

use std::collections::HashSet;

use serde::Deserialize;
use serde_json::Value as Json;

use super::{
    super::{told, write::Before},
    batch::Restore,
    fit::Fit,
    tell::Telling,
    {Kept, Undone},
};
use crate::{
    clock::Timestamp,
    model::person::{Status, Subscription},
    storage::{
        audit::{Parts, Subject},
        confirmation,
        db::{Db, Error, Filter, Result},
    },
};

/// People per round.
const ROUND: usize = 5_000;

/// Somebody whom the import changed.
#[derive(Deserialize)]
pub(super) struct Changed {
    pub(super) user_id: i64,
    before: Option<String>,
    pub(super) told_before: Option<String>,
    pub(super) told_after: Option<String>,
    version_after: i64,
    version: i64,
    email: Option<String>,
    name: Option<String>,
    pub(super) subscription: Subscription,
    restricted: bool,
    status: Status,
}

/// Puts back what the import changed in people who were known before it. Whose status goes back is noted in `audit`.
pub fn changed(
    db: &mut Db,
    import_id: i64,
    now: Timestamp,
    audit: &mut Parts,
    done: &mut Undone,
) -> Result<()> {
    db.batch(
        "CREATE TEMPORARY TABLE undo_updates AS SELECT * FROM users WHERE 1 = 0; \
         CREATE TEMPORARY TABLE undo_tags AS SELECT user_id, tag_id FROM user_tags WHERE 1 = 0; \
         CREATE TEMPORARY TABLE undo_slots AS SELECT user_id, slot, group_id FROM user_groups WHERE 1 = 0; \
         CREATE TEMPORARY TABLE undo_told AS SELECT user_id, undone_before, undone_after FROM import_changes WHERE 1 = 0",
    )?;
    let mut last = 0;
    loop {
        let people: Vec<Changed> = db.query(
            &format!(
                "SELECT c.user_id, c.before, c.told_before, c.told_after, c.version_after, u.version, u.email, u.name, u.subscription, \
                 u.restricted, u.status FROM import_changes c JOIN users u ON u.id = c.user_id \
                 WHERE c.import_id = $1 AND c.user_id > $2 AND (u.import_id IS NULL OR u.import_id <> $1) ORDER BY c.user_id LIMIT {ROUND}"
            ),
            crate::params![import_id, last],
        )?;
        let Some(end) = people.last() else { break };
        last = end.user_id;
        round(db, (import_id, now), people, audit, done)?;
    }
    db.batch("DROP TABLE undo_updates; DROP TABLE undo_tags; DROP TABLE undo_slots; DROP TABLE undo_told")
}

fn round(
    db: &mut Db,
    (import_id, now): (i64, Timestamp),
    people: Vec<Changed>,
    audit: &mut Parts,
    done: &mut Undone,
) -> Result<()> {
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
    let known = images
        .iter()
        .filter_map(|(person, before)| Some((person.user_id, before.as_ref()?)));
    let fit = Fit::look(db, known)?;
    let mut batch = Restore::default();
    let (mut moved, mut asked, mut telling) = (Vec::new(), Vec::new(), Telling::default());
    for (person, mut before) in images {
        let why = match &before {
            None => Some("erased since"),
            Some(_) if person.version != person.version_after => Some("changed since"),
            Some(before) if before.wants(&taken) => Some("somebody else has the old address"),
            Some(before) if before.only_opt_out() => Some("opted out, which stays"),
            Some(before) if person.shut_since(before) => Some("restricted or banned since"),
            Some(_) => None,
        };
        match (why, &mut before) {
            (None, Some(before)) => {
                let left = fit.settle(person.user_id, before);
                if !before.is_empty() {
                    telling.person(&person, before, &fit);
                }
                let left = left.into_iter();
                done.kept
                    .extend(left.map(|(thing, why)| person.kept(Some(thing), why)));
                if before.is_empty() {
                    continue;
                }
                batch.person(&person, before);
                if person.subscription == Subscription::Pending && before.granted {
                    asked.push(person.user_id);
                }
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
            (why, _) => done.kept.push(person.kept(None, why.unwrap_or_default())),
        }
    }
    audit.note(db, &moved)?;
    telling.write(db, import_id)?;
    batch.write(db)?;
    confirmation::take_back(db, &asked, "the import was undone", now)
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
    /// Consent is never loosened: only what the import itself granted is taken back.
    pub(super) fn keeps_subscription(&self, before: &Before) -> bool {
        !before.granted || self.subscription.is_opt_out()
    }

    /// That they, or something of theirs, are left alone.
    fn kept(&self, thing: Option<String>, why: &'static str) -> Kept {
        Kept {
            user_id: Some(self.user_id),
            user: self.email.clone().or_else(|| self.name.clone()),
            thing,
            why,
        }
    }

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
    /// Nothing at all.
    fn is_empty(&self) -> bool {
        self.columns.is_empty()
            && self.tags_added.is_empty()
            && self.tags_removed.is_empty()
            && self.groups.is_empty()
    }

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
