//! Tags and groups of many people at once, with a constant number of statements per thousand.

use std::collections::{HashMap, HashSet};

use crate::{
    model::seat::Slots,
    storage::db::{Db, Filter, Result},
};

/// People that one statement is about.
const BATCH: usize = 500;

/// Which of some tags some people have: pairs of user and tag.
pub fn tags_among(db: &mut Db, ids: &[i64], tags: &[i64]) -> Result<HashSet<(i64, i64)>> {
    let mut found = HashSet::new();
    if tags.is_empty() {
        return Ok(found);
    }
    for ids in ids.chunks(BATCH) {
        let filter = pairs(ids, tags);
        let sql = format!(
            "SELECT user_id, tag_id FROM user_tags{} ORDER BY user_id, tag_id",
            filter.clause()
        );
        found.extend(db.query::<(i64, i64)>(&sql, filter.params())?);
    }
    Ok(found)
}

/// Gives tags: pairs of user and tag that are not there yet.
pub fn add_tags(db: &mut Db, new: &[(i64, i64)]) -> Result<()> {
    let mut new = new.to_vec();
    new.sort_unstable();
    db.load("user_tags", &["user_id", "tag_id"], &mut |push| {
        new.iter()
            .try_for_each(|(user, tag)| push(&[(*user).into(), (*tag).into()]))
    })?;
    Ok(())
}

/// Takes some tags from some people.
pub fn remove_tags(db: &mut Db, ids: &[i64], tags: &[i64]) -> Result<()> {
    if tags.is_empty() {
        return Ok(());
    }
    for ids in ids.chunks(BATCH) {
        let filter = pairs(ids, tags);
        let sql = format!("DELETE FROM user_tags{}", filter.clause());
        db.exec(&sql, filter.params())?;
    }
    Ok(())
}

fn pairs(ids: &[i64], tags: &[i64]) -> Filter {
    let mut filter = Filter::new();
    let users = filter.bind_list(ids.iter().copied());
    let tags = filter.bind_list(tags.iter().copied());
    filter.and(format!("user_id IN {users} AND tag_id IN {tags}"));
    filter
}

/// The slots of some people; who is in no group is not in the answer.
pub fn slots_of(db: &mut Db, ids: &[i64]) -> Result<HashMap<i64, Slots>> {
    let mut found: HashMap<i64, Slots> = HashMap::new();
    for ids in ids.chunks(BATCH) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(ids.iter().copied());
        filter.and(format!("user_id IN {marks}"));
        let sql = format!(
            "SELECT user_id, slot, group_id FROM user_groups{} ORDER BY user_id, slot",
            filter.clause()
        );
        for (user, slot, group) in db.query::<(i64, usize, i64)>(&sql, filter.params())? {
            if let Some(place) = found.entry(user).or_default().get_mut(slot - 1) {
                *place = Some(group);
            }
        }
    }
    Ok(found)
}

/// The keys of the groups in the slots of some people; who is in no group is not in the answer.
pub fn slot_keys(db: &mut Db, ids: &[i64]) -> Result<HashMap<i64, [Option<String>; 3]>> {
    let mut found: HashMap<i64, [Option<String>; 3]> = HashMap::new();
    for ids in ids.chunks(BATCH) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(ids.iter().copied());
        filter.and(format!("u.user_id IN {marks}"));
        let sql = format!(
            "SELECT u.user_id, u.slot, g.key FROM user_groups u JOIN groups g ON g.id = u.group_id{} \
             ORDER BY u.user_id, u.slot",
            filter.clause()
        );
        for (user, slot, key) in db.query::<(i64, usize, String)>(&sql, filter.params())? {
            if let Some(place) = found.entry(user).or_default().get_mut(slot - 1) {
                *place = Some(key);
            }
        }
    }
    Ok(found)
}

/// Empties slots, then fills some: `leave` are pairs of user and slot, `take` are user, slot and group.
pub fn reseat(db: &mut Db, leave: &[(i64, usize)], take: &[(i64, usize, i64)]) -> Result<()> {
    for slot in 1..=3_usize {
        let users: Vec<i64> = leave
            .iter()
            .filter(|(_, left)| *left == slot)
            .map(|(user, _)| *user)
            .collect();
        for users in users.chunks(BATCH) {
            let mut filter = Filter::new();
            filter.equals("slot", slot);
            let marks = filter.bind_list(users.iter().copied());
            filter.and(format!("user_id IN {marks}"));
            let sql = format!("DELETE FROM user_groups{}", filter.clause());
            db.exec(&sql, filter.params())?;
        }
    }
    let mut take = take.to_vec();
    take.sort_unstable();
    db.load(
        "user_groups",
        &["user_id", "slot", "group_id"],
        &mut |push| {
            take.iter().try_for_each(|(user, slot, group)| {
                push(&[(*user).into(), (*slot).into(), (*group).into()])
            })
        },
    )?;
    Ok(())
}
