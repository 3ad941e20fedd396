//! Changes of known people, and what they were before: what an undo goes back to.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use super::{Candidate, Changed, Job, Writes, confirmed_at, tell::Names};
use crate::{
    model::{domain::domain_hash, name::search_key, person::Field},
    storage::{
        db::{Db, Error, Filter, Result, Value},
        lock,
    },
};

/// What a known person was before an import changed them: only what changed.
#[derive(Debug, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct Before {
    /// Columns of the user and their old values: texts, times in seconds, null.
    pub columns: BTreeMap<String, Json>,
    /// Tags that were added.
    pub tags_added: Vec<i64>,
    /// Tags that were taken away.
    pub tags_removed: Vec<i64>,
    /// Slots that were changed and the groups they held.
    pub groups: Vec<(i64, Option<i64>)>,
    /// The subscription was granted by the import, and not ended: undoing it can take it back.
    pub granted: bool,
}

/// Somebody's id, the version that the import leaves, what they were, and what the audit tells of it.
type Image = (i64, i64, Before, (Json, Json));

impl Writes {
    pub(super) fn write_changed(
        &mut self,
        db: &mut Db,
        job: &Job,
        rows: &[(&str, Candidate)],
    ) -> Result<()> {
        if self.changed.is_empty() {
            return Ok(());
        }
        let names = Names::look(db, &self.changed)?;
        let mut images = Vec::new();
        let mut again = Vec::new();
        // One UPDATE for all people in whom the same columns change.
        let mut by_columns: BTreeMap<Vec<&str>, Vec<Vec<Value>>> = BTreeMap::new();
        for changed in &self.changed {
            let assignments = changed.assignments(job, rows);
            let before = changed.before(&assignments);
            let told = changed.told(&assignments, &before, &names);
            let (columns, mut values): (Vec<_>, Vec<_>) = assignments.into_iter().unzip();
            let rest = changed.tags_added.len() + changed.tags_removed.len() + changed.groups.len();
            if columns.is_empty() && rest == 0 {
                continue;
            }
            values.push(changed.known.id.into());
            by_columns.entry(columns).or_default().push(values);
            if changed.again {
                again.push(changed.known.id);
            } else {
                images.push((changed.known.id, changed.known.version + 1, before, told));
            }
        }
        for (columns, people) in by_columns {
            update(db, columns, &people)?;
        }
        images.sort_by_key(|image| image.0);
        self.write_images(db, &images)?;
        self.count_again(db, &again)?;
        self.end_sessions(db, job)
    }

    /// A ban ends every session at once, whoever says it.
    fn end_sessions(&self, db: &mut Db, job: &Job) -> Result<()> {
        let banned = self.changed.iter().filter(|changed| changed.change.bans());
        let ids: Vec<i64> = banned.map(|changed| changed.known.id).collect();
        lock::shut_out(db, &ids, "ban", job.about.now)?;
        Ok(())
    }

    fn write_images(&self, db: &mut Db, images: &[Image]) -> Result<()> {
        let columns = [
            "user_id",
            "import_id",
            "before",
            "version_after",
            "told_before",
            "told_after",
        ];
        db.load("import_changes", &columns, &mut |push| {
            images
                .iter()
                .try_for_each(|(user_id, version, before, told)| {
                    let before = serde_json::to_string(before)
                        .map_err(|error| Error::Decode(error.to_string()))?;
                    push(&[
                        (*user_id).into(),
                        self.import_id.into(),
                        before.into(),
                        (*version).into(),
                        told.0.to_string().into(),
                        told.1.to_string().into(),
                    ])
                })
        })?;
        Ok(())
    }

    /// The image of somebody who changes a second time in one import is the one from before the first time.
    fn count_again(&self, db: &mut Db, ids: &[i64]) -> Result<()> {
        for ids in ids.chunks(500) {
            let mut filter = Filter::new();
            filter.equals("import_id", self.import_id);
            let marks = filter.bind_list(ids.iter().copied());
            filter.and(format!("user_id IN {marks}"));
            let sql = format!(
                "UPDATE import_changes SET version_after = version_after + 1{}",
                filter.clause()
            );
            db.exec(&sql, filter.params())?;
        }
        Ok(())
    }
}

/// Sets the same columns in some people; the last value of each is the id.
fn update(db: &mut Db, columns: Vec<&str>, people: &[Vec<Value>]) -> Result<()> {
    let mut sets: Vec<String> = columns
        .iter()
        .map(|column| format!("{column} = c.{column}"))
        .collect();
    sets.push("version = users.version + 1".to_owned());
    let mut with_id = columns;
    with_id.push("id");
    db.exec("DELETE FROM import_updates", &[])?;
    db.load("import_updates", &with_id, &mut |push| {
        people.iter().try_for_each(|person| push(person))
    })?;
    let sql = format!(
        "UPDATE users SET {} FROM import_updates c WHERE users.id = c.id",
        sets.join(", ")
    );
    db.exec(&sql, &[])?;
    Ok(())
}

impl Changed {
    /// Columns and their new values.
    fn assignments(
        &self,
        job: &Job,
        rows: &[(&str, Candidate)],
    ) -> Vec<(&'static str, Value<'static>)> {
        let (change, (key, row)) = (&self.change, &rows[self.place]);
        let mut set: Vec<(&'static str, Value<'static>)> = Vec::new();
        for (field, value) in &change.fields {
            if *field == Field::Name {
                set.push(("search_name", value.as_deref().map(search_key).into()));
            }
            set.push((field.as_str(), value.clone().into()));
        }
        if let Some(reference) = &change.reference {
            set.push(("ref", reference.clone().into()));
        }
        if let Some(state) = change.subscription {
            set.push(("subscription", state.as_str().into()));
            set.push((
                "subscription_before",
                self.known.subscription.as_str().into(),
            ));
            set.push(("subscription_at", job.about.now.into()));
        }
        if let Some(status) = change.status {
            set.push(("status", status.as_str().into()));
            set.push(("status_before", self.known.status.as_str().into()));
        }
        if let Some(level) = change.level {
            set.push(("level", level.as_str().into()));
        }
        if change.confirm {
            set.push(("email_confirmed_at", confirmed_at(job, row).into()));
        } else if change.follow {
            set.push(("email_confirmed_at", Value::Null));
        }
        if change.follow {
            let domain = key.rsplit_once('@').map_or("", |(_, domain)| domain);
            set.push(("email", row.spelling.unwrap_or(key).to_owned().into()));
            set.push(("email_key", (*key).to_owned().into()));
            set.push(("email_domain", domain.to_owned().into()));
            set.push(("domain_hash", domain_hash(domain).into()));
        }
        set
    }

    /// The old values of what changes.
    fn before(&self, assignments: &[(&'static str, Value)]) -> Before {
        let known = &self.known;
        let mut columns = BTreeMap::new();
        for (column, _) in assignments {
            let old = match *column {
                // They follow from others.
                "search_name" | "email_domain" | "domain_hash" | "status_before" => continue,
                "ref" => Json::from(known.reference()),
                "subscription" => known.subscription.as_str().into(),
                "subscription_before" => known
                    .subscription_before
                    .map(crate::model::person::Subscription::as_str)
                    .into(),
                "subscription_at" => known.subscription_at.map(|at| at.0).into(),
                "email_confirmed_at" => known.confirmed_at.map(|at| at.0).into(),
                "status" => known.status.as_str().into(),
                "level" => known.level.as_str().into(),
                "email" => known.email().into(),
                "email_key" => known.email_key().into(),
                field => field
                    .parse::<Field>()
                    .ok()
                    .and_then(|field| known.field(field))
                    .into(),
            };
            columns.insert((*column).to_owned(), old);
        }
        Before {
            columns,
            tags_added: self.tags_added.clone(),
            tags_removed: self.tags_removed.clone(),
            groups: self
                .groups
                .iter()
                .map(|(slot, _)| (*slot as i64, known.groups[slot - 1]))
                .collect(),
            granted: self.change.granted().is_some(),
        }
    }
}
