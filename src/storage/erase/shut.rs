//! The address of somebody who was erased is shut for good.

use std::collections::{BTreeMap, HashSet};

use super::{BATCH, addresses::Addresses, listed};
use crate::{
    clock::Timestamp,
    model::suppression::Reason,
    storage::{
        db::{Db, Result},
        suppression::Hasher,
    },
};

/// Keeps a hash of every address, so that no import brings the person back, and which nameless user it was.
pub(super) fn shut(db: &mut Db, addresses: &Addresses, now: Timestamp, actor: &str) -> Result<()> {
    let hasher = Hasher::load(db)?;
    let mut hashes: BTreeMap<String, i64> = BTreeMap::new();
    for (user_id, key) in addresses.iter() {
        hashes.insert(hasher.address(key), user_id);
    }
    let all: Vec<&String> = hashes.keys().collect();
    let mut known: HashSet<String> = HashSet::new();
    for hashes in all.chunks(BATCH) {
        let mut filter = listed("hash", hashes.iter().map(|hash| (*hash).clone()));
        let mark = filter.bind(Reason::Erased.as_str());
        filter.and(format!("reason = {mark}"));
        let sql = format!(
            "SELECT hash FROM suppressions{} ORDER BY hash",
            filter.clause()
        );
        known.extend(db.query::<String>(&sql, filter.params())?);
    }
    db.load(
        "suppressions",
        &["hash", "reason", "at", "actor"],
        &mut |push| {
            hashes
                .keys()
                .filter(|hash| !known.contains(*hash))
                .try_for_each(|hash| {
                    push(&[
                        hash.as_str().into(),
                        Reason::Erased.as_str().into(),
                        now.into(),
                        actor.into(),
                    ])
                })
        },
    )?;
    let mut whose: Vec<(i64, &String)> = hashes
        .iter()
        .filter(|(_, user_id)| **user_id != 0)
        .map(|(hash, user_id)| (*user_id, hash))
        .collect();
    whose.sort_unstable();
    db.load("erasures", &["user_id", "hash", "at"], &mut |push| {
        whose.iter().try_for_each(|(user_id, hash)| {
            push(&[(*user_id).into(), hash.as_str().into(), now.into()])
        })
    })?;
    Ok(())
}
