//! What the audit tells of known people whom an import changed: what they were and are, in words, as the verbs tell it that change one.

use std::collections::{BTreeMap, HashMap};

use serde_json::{Map, Value as Json, json};

use super::{Before, Changed};
use crate::{
    clock::Timestamp,
    storage::{
        db::{Db, Result, Value},
        tag,
    },
};

/// Columns that follow from others.
const FOLLOW: [&str; 3] = ["email_key", "subscription_before", "subscription_at"];

/// What groups and tags are called.
pub(super) struct Names {
    groups: HashMap<i64, String>,
    tags: HashMap<i64, String>,
}

impl Names {
    /// Those of some changes.
    pub(super) fn look(db: &mut Db, changed: &[Changed]) -> Result<Names> {
        let mut tags: Vec<i64> = changed
            .iter()
            .flat_map(|changed| changed.tags_added.iter().chain(&changed.tags_removed))
            .copied()
            .collect();
        tags.sort_unstable();
        tags.dedup();
        let groups: Vec<(i64, String)> = if changed.iter().any(|changed| !changed.groups.is_empty())
        {
            db.query("SELECT id, key FROM groups ORDER BY id", &[])?
        } else {
            Vec::new()
        };
        Ok(Names {
            groups: groups.into_iter().collect(),
            tags: tag::named(db, &tags)?,
        })
    }

    fn tags(&self, ids: &[i64]) -> Json {
        let names = ids.iter().filter_map(|id| self.tags.get(id));
        names.map(String::as_str).collect()
    }
}

impl Changed {
    /// What somebody was and is, of what changed.
    pub(super) fn told(
        &self,
        assignments: &[(&'static str, Value)],
        before: &Before,
        names: &Names,
    ) -> (Json, Json) {
        let (mut was, mut is) = (Map::new(), Map::new());
        for (column, value) in assignments {
            let Some(old) = before.columns.get(*column) else {
                continue;
            };
            // A ban has a row of its own.
            let is_told = *column == "status" && self.change.bans();
            if !is_told && !FOLLOW.contains(column) {
                let new = match value {
                    Value::Null => Json::Null,
                    Value::Int(number) => json!(number),
                    Value::Text(text) => json!(text),
                };
                was.insert((*column).to_owned(), told(column, old));
                is.insert((*column).to_owned(), told(column, &new));
            }
        }
        if !(before.tags_added.is_empty() && before.tags_removed.is_empty()) {
            was.insert("tags".to_owned(), names.tags(&before.tags_removed));
            is.insert("tags".to_owned(), names.tags(&before.tags_added));
        }
        if !self.groups.is_empty() {
            let key = |id: Option<i64>| id.and_then(|id| names.groups.get(&id));
            let old: BTreeMap<String, Option<&String>> = before
                .groups
                .iter()
                .map(|(slot, group)| (slot.to_string(), key(*group)))
                .collect();
            let new: BTreeMap<String, Option<&String>> = self
                .groups
                .iter()
                .map(|(slot, group)| (slot.to_string(), key(Some(*group))))
                .collect();
            was.insert("groups".to_owned(), json!(old));
            is.insert("groups".to_owned(), json!(new));
        }
        (Json::Object(was), Json::Object(is))
    }
}

/// A value as people read it: times are kept as seconds.
fn told(column: &str, value: &Json) -> Json {
    match value.as_i64() {
        Some(at) if column.ends_with("_at") => json!(Timestamp(at).to_string()),
        _ => value.clone(),
    }
}
