//! Tags and groups of the people of an import.

use super::Writes;
use crate::storage::db::{Db, Result};

impl Writes {
    pub(super) fn write_tags(&mut self, db: &mut Db) -> Result<()> {
        let import_id = self.import_id;
        let mut tags: Vec<(i64, &[i64])> = Vec::new();
        tags.extend(
            self.changed
                .iter()
                .map(|c| (c.known.id, c.tags_added.as_slice())),
        );
        tags.extend(self.created.iter().map(|c| (c.id, c.tags.as_slice())));
        tags.retain(|(_, ids)| !ids.is_empty());
        if !tags.is_empty() {
            tags.sort_by_key(|entry| entry.0);
            db.load(
                "user_tags",
                &["user_id", "tag_id", "import_id"],
                &mut |push| {
                    for (user_id, ids) in &tags {
                        for id in *ids {
                            push(&[(*user_id).into(), (*id).into(), import_id.into()])?;
                        }
                    }
                    Ok(())
                },
            )?;
        }
        if self
            .changed
            .iter()
            .any(|changed| !changed.tags_removed.is_empty())
        {
            db.exec("DELETE FROM import_untags", &[])?;
            db.load("import_untags", &["user_id", "tag_id"], &mut |push| {
                for changed in &self.changed {
                    for id in &changed.tags_removed {
                        push(&[changed.known.id.into(), (*id).into()])?;
                    }
                }
                Ok(())
            })?;
            db.exec(
                "DELETE FROM user_tags WHERE (user_id, tag_id) IN (SELECT user_id, tag_id FROM import_untags)",
                &[],
            )?;
        }
        Ok(())
    }

    pub(super) fn write_groups(&mut self, db: &mut Db) -> Result<()> {
        let mut slots: Vec<(i64, usize, i64)> = Vec::new();
        for changed in &self.changed {
            slots.extend(
                changed
                    .groups
                    .iter()
                    .map(|(slot, group)| (changed.known.id, *slot, *group)),
            );
        }
        for new in &self.created {
            slots.extend(
                new.groups
                    .iter()
                    .map(|(slot, group)| (new.id, *slot, *group)),
            );
        }
        if slots.is_empty() {
            return Ok(());
        }
        let import_id = self.import_id;
        db.exec("DELETE FROM import_slots", &[])?;
        db.load(
            "import_slots",
            &["user_id", "slot", "group_id", "import_id"],
            &mut |push| {
                slots.iter().try_for_each(|(user_id, slot, group)| {
                    push(&[
                        (*user_id).into(),
                        (*slot).into(),
                        (*group).into(),
                        import_id.into(),
                    ])
                })
            },
        )?;
        db.exec(
            "INSERT INTO user_groups (user_id, slot, group_id, import_id) \
             SELECT user_id, slot, group_id, import_id FROM import_slots WHERE true ORDER BY user_id, slot \
             ON CONFLICT (user_id, slot) DO UPDATE SET group_id = excluded.group_id, import_id = excluded.import_id",
            &[],
        )?;
        Ok(())
    }
}
