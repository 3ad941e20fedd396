//! Groups and tags that people get back: only where they still can. What cannot be put back is left as the import made it.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde_json::{Value as Json, json};

use super::super::write::Before;
use crate::{
    model::group::Slot,
    storage::{
        db::{Db, Filter, Result},
        successor::{self, Successors},
        tag,
    },
};

/// What of somebody is left alone, and why.
pub(super) type Left = (String, &'static str);

/// Why a slot stays when the group that was in it is no more.
const GONE: &str = "the group that was in it is gone";
/// The same when the group fits it no more.
const MISFIT: &str = "the group does not fit that slot any more";
/// The same when another slot has the group.
const TWICE: &str = "they are in that group already";
/// Why tags stay.
const TAG_GONE: &str = "a tag that they had is gone";

/// The groups and tags that there are, and what those have become that are gone.
pub(super) struct Fit {
    groups: HashMap<i64, (String, Slot)>,
    group_successors: Successors,
    tags: HashMap<i64, String>,
    tag_successors: Successors,
    /// The slots of people as they are.
    slots: HashMap<i64, BTreeMap<i64, i64>>,
}

impl Fit {
    /// Looks up what some people, by their ids, may get back.
    pub(super) fn look<'a>(
        db: &mut Db,
        people: impl Iterator<Item = (i64, &'a Before)>,
    ) -> Result<Fit> {
        let (mut grouped, mut wanted) = (Vec::new(), HashSet::new());
        for (user_id, before) in people {
            if !before.groups.is_empty() {
                grouped.push(user_id);
            }
            wanted.extend(before.tags_removed.iter().copied());
        }
        let mut fit = Fit {
            groups: HashMap::new(),
            group_successors: Successors::default(),
            tags: HashMap::new(),
            tag_successors: Successors::default(),
            slots: HashMap::new(),
        };
        if !grouped.is_empty() {
            fit.group_successors = successor::all(db, "groups")?;
            let groups: Vec<(i64, String, Slot)> =
                db.query("SELECT id, key, slot FROM groups ORDER BY id", &[])?;
            let groups = groups.into_iter();
            fit.groups = groups.map(|(id, key, slot)| (id, (key, slot))).collect();
        }
        for ids in grouped.chunks(500) {
            let filter = among("user_id", ids);
            let sql = format!(
                "SELECT user_id, slot, group_id FROM user_groups{} ORDER BY user_id, slot",
                filter.clause()
            );
            for (user_id, slot, group) in db.query::<(i64, i64, i64)>(&sql, filter.params())? {
                fit.slots.entry(user_id).or_default().insert(slot, group);
            }
        }
        if !wanted.is_empty() {
            fit.tag_successors = successor::all(db, "tags")?;
            let heirs = fit.tag_successors.ids();
            let wanted: Vec<i64> = wanted.into_iter().chain(heirs).collect();
            fit.tags = tag::named(db, &wanted)?;
        }
        Ok(fit)
    }

    /// Leaves in an image only what can go back, with what groups and tags that are gone have become, and says what is left alone.
    pub(super) fn settle(&self, user_id: i64, before: &mut Before) -> Vec<Left> {
        let mut left = self.settle_groups(user_id, before);
        left.extend(self.settle_tags(before));
        left
    }

    /// The groups that somebody gets back, by slot, as the audit tells them.
    pub(super) fn groups(&self, before: &Before) -> Json {
        let key = |id: i64| self.groups.get(&id).map(|(key, _)| key.as_str());
        let slots = before.groups.iter();
        let slots: BTreeMap<String, Option<&str>> = slots
            .map(|(slot, group)| (slot.to_string(), group.and_then(key)))
            .collect();
        json!(slots)
    }

    /// The tags that somebody gets back.
    pub(super) fn tags(&self, before: &Before) -> Json {
        let names = before
            .tags_removed
            .iter()
            .filter_map(|id| self.tags.get(id));
        names.map(String::as_str).collect()
    }

    fn settle_groups(&self, user_id: i64, before: &mut Before) -> Vec<Left> {
        let mut left = Vec::new();
        let now = self.slots.get(&user_id).cloned().unwrap_or_default();
        let mut back: BTreeMap<i64, Option<i64>> = BTreeMap::new();
        for (slot, group) in before.groups.drain(..) {
            let Some(group) = group else {
                back.insert(slot, None);
                continue;
            };
            let there = |id: i64| self.groups.contains_key(&id);
            let Some(group) = self.group_successors.of(group, there) else {
                left.push((format!("slot {slot}"), GONE));
                continue;
            };
            let (key, kind) = &self.groups[&group];
            if usize::try_from(slot).is_ok_and(|slot| kind.fits(slot)) {
                back.insert(slot, Some(group));
            } else {
                left.push((format!("group {key} in slot {slot}"), MISFIT));
            }
        }
        // Nobody is in a group twice. What is left alone for it may be what another slot was to get.
        while let Some(slot) = twice(&now, &back) {
            if let Some(Some(group)) = back.remove(&slot) {
                let (key, _) = &self.groups[&group];
                left.push((format!("group {key} in slot {slot}"), TWICE));
            }
        }
        before.groups = back.into_iter().collect();
        left
    }

    fn settle_tags(&self, before: &mut Before) -> Option<Left> {
        let there = |id: i64| self.tags.contains_key(&id);
        let removed = before.tags_removed.iter();
        let back: Option<Vec<i64>> = removed
            .map(|id| self.tag_successors.of(*id, there))
            .collect();
        let Some(mut back) = back else {
            // The tags that came are in the place of those that went.
            before.tags_added.clear();
            before.tags_removed.clear();
            return Some(("tags".to_owned(), TAG_GONE));
        };
        back.sort_unstable();
        back.dedup();
        before.tags_added.retain(|id| !back.contains(id));
        before.tags_removed = back;
        None
    }
}

/// A slot that is to get a group which another slot has then.
fn twice(now: &BTreeMap<i64, i64>, back: &BTreeMap<i64, Option<i64>>) -> Option<i64> {
    let mut then = now.clone();
    for (slot, group) in back {
        match group {
            Some(group) => then.insert(*slot, *group),
            None => then.remove(slot),
        };
    }
    back.iter().find_map(|(slot, group)| {
        let group = (*group)?;
        let elsewhere = then
            .iter()
            .any(|(other, held)| other != slot && *held == group);
        elsewhere.then_some(*slot)
    })
}

fn among(column: &str, ids: &[i64]) -> Filter {
    let mut filter = Filter::new();
    let marks = filter.bind_list(ids.iter().copied());
    filter.and(format!("{column} IN {marks}"));
    filter
}
