//! What the audit tells of people whom an undo puts back: what the import has told, the other way round.

use serde_json::{Map, Value as Json, json};

use super::{super::write::Before, fit::Fit, restore::Changed};
use crate::storage::db::{Db, Result};

/// What is told of some people: their ids, what they were and what they are again.
#[derive(Default)]
pub(super) struct Telling(Vec<(i64, String, String)>);

impl Telling {
    /// Tells of somebody who goes back; `before` is what of them does.
    pub(super) fn person(&mut self, person: &Changed, before: &Before, fit: &Fit) {
        let told = |text: &Option<String>| -> Option<Map<String, Json>> {
            serde_json::from_str(text.as_deref()?).ok()
        };
        // Older imports have told nothing in words.
        let mut was = told(&person.told_after).unwrap_or_default();
        let mut is = told(&person.told_before)
            .unwrap_or_else(|| before.columns.clone().into_iter().collect());
        // What groups and tags that are gone have become, and nothing of what is left alone.
        if let Some(Json::Object(slots)) = was.get_mut("groups") {
            let groups = fit.groups(before);
            slots.retain(|slot, _| groups.get(slot).is_some());
            is.insert("groups".to_owned(), groups);
        }
        if was.contains_key("tags") {
            is.insert("tags".to_owned(), fit.tags(before));
        }
        for (key, none) in [
            ("groups", before.groups.is_empty()),
            (
                "tags",
                before.tags_added.is_empty() && before.tags_removed.is_empty(),
            ),
        ] {
            if none {
                was.remove(key);
                is.remove(key);
            }
        }
        // Where a status goes back, a row of its own says so.
        was.remove("status");
        is.remove("status");
        if person.keeps_subscription(before) {
            was.remove("subscription");
            is.remove("subscription");
        }
        self.0.push((
            person.user_id,
            json!(was).to_string(),
            json!(is).to_string(),
        ));
    }

    /// Writes it beside what the import has told.
    pub(super) fn write(self, db: &mut Db, import_id: i64) -> Result<()> {
        if self.0.is_empty() {
            return Ok(());
        }
        db.exec("DELETE FROM undo_told", &[])?;
        let columns = ["user_id", "undone_before", "undone_after"];
        db.load("undo_told", &columns, &mut |push| {
            self.0.iter().try_for_each(|(user_id, was, is)| {
                push(&[(*user_id).into(), was.as_str().into(), is.as_str().into()])
            })
        })?;
        db.exec(
            "UPDATE import_changes SET undone_before = n.undone_before, undone_after = n.undone_after \
             FROM undo_told n WHERE import_changes.import_id = $1 AND import_changes.user_id = n.user_id",
            crate::params![import_id],
        )?;
        Ok(())
    }
}
