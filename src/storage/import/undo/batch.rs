//! People who go back, many with one statement.

use std::collections::BTreeMap;

use super::{
    super::write::Before,
    restore::Changed,
    tables::{load_tags, update},
};
use crate::{
    model::{domain::domain_hash, name::search_key, person::Field},
    storage::db::{Db, Result, Value},
};

/// Collected restorations of some people.
#[derive(Default)]
pub(super) struct Restore {
    by_columns: BTreeMap<Vec<String>, Vec<Vec<Value<'static>>>>,
    tags_off: Vec<(i64, i64)>,
    tags_on: Vec<(i64, i64)>,
    slots: Vec<(i64, i64, Option<i64>)>,
}

impl Restore {
    pub(super) fn person(&mut self, person: &Changed, before: &Before) {
        let loosens = person.keeps_subscription(before);
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
                let hash = domain_hash(domain.as_deref().unwrap_or_default());
                set.insert("domain_hash".to_owned(), hash.into());
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

    pub(super) fn write(self, db: &mut Db) -> Result<()> {
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
            db.exec(
                "INSERT INTO user_tags (user_id, tag_id) SELECT n.user_id, n.tag_id FROM undo_tags n \
                 WHERE true ORDER BY n.user_id, n.tag_id ON CONFLICT (user_id, tag_id) DO NOTHING",
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
        db.exec(
            "INSERT INTO user_groups (user_id, slot, group_id) SELECT n.user_id, n.slot, n.group_id \
             FROM undo_slots n WHERE n.group_id IS NOT NULL ORDER BY n.user_id, n.slot",
            &[],
        )?;
        Ok(())
    }
}
