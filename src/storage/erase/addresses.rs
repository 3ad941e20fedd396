//! Every address by which people are known: theirs, aliases, and those they had before.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::{BATCH, listed};
use crate::{
    model::{address::Address, suppression::Reason},
    storage::{
        db::{Db, Result},
        suppression::Hasher,
    },
};

/// Addresses of people and of nobody (user 0): by key, with every spelling that was met.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Addresses {
    found: BTreeMap<String, (i64, BTreeSet<String>)>,
}

impl Addresses {
    /// Every address of some people. One that is somebody else's now is left out.
    pub fn of(db: &mut Db, ids: &[i64]) -> Result<Addresses> {
        let mut addresses = Addresses::default();
        for (user_id, text) in known(db, ids)? {
            addresses.add(user_id, &text);
        }
        let own: HashSet<i64> = ids.iter().copied().collect();
        for (id, key) in owners(db, addresses.found.keys())? {
            // It is theirs, whoever had it once.
            if !own.contains(&id) {
                addresses.found.remove(&key);
            }
        }
        Ok(addresses)
    }

    /// The addresses of each of some people, as [`Addresses::of`] one of them finds them.
    pub fn of_each(db: &mut Db, ids: &[i64]) -> Result<HashMap<i64, Addresses>> {
        let mut each: HashMap<i64, Addresses> = HashMap::new();
        for (user_id, text) in known(db, ids)? {
            each.entry(user_id).or_default().add(user_id, &text);
        }
        let keys: BTreeSet<String> = each.values().flat_map(Addresses::keys).collect();
        let owners: HashMap<String, i64> = owners(db, keys.iter())?
            .into_iter()
            .map(|(id, key)| (key, id))
            .collect();
        for (id, addresses) in &mut each {
            addresses
                .found
                .retain(|key, _| owners.get(key).is_none_or(|owner| owner == id));
        }
        Ok(each)
    }

    /// Adds an address as it is spelled.
    pub fn add(&mut self, user_id: i64, text: &str) {
        let key = Address::parse(text.trim())
            .map_or_else(|_| text.to_lowercase(), |address| address.key().to_owned());
        let entry = self
            .found
            .entry(key)
            .or_insert_with(|| (user_id, BTreeSet::new()));
        entry.1.insert(text.to_owned());
    }

    /// Which of some addresses are not shut for ever yet.
    pub fn are_new(db: &mut Db, others: &[Address]) -> Result<Vec<bool>> {
        let hasher = Hasher::load(db)?;
        let hashes: Vec<String> = others
            .iter()
            .map(|address| hasher.address(address.key()))
            .collect();
        let mut shut: HashSet<String> = HashSet::new();
        for hashes in hashes.chunks(BATCH) {
            let mut filter = listed("hash", hashes.iter().cloned());
            filter.equals("reason", Reason::Erased.as_str());
            let sql = format!(
                "SELECT hash FROM suppressions{} ORDER BY hash",
                filter.clause()
            );
            shut.extend(db.query::<String>(&sql, filter.params())?);
        }
        Ok(hashes.iter().map(|hash| !shut.contains(hash)).collect())
    }

    /// Whose it is (0: nobody's), and the key.
    pub fn iter(&self) -> impl Iterator<Item = (i64, &str)> {
        self.found
            .iter()
            .map(|(key, (user_id, _))| (*user_id, key.as_str()))
    }

    /// The keys.
    pub fn keys(&self) -> HashSet<String> {
        self.found.keys().cloned().collect()
    }

    /// The keys and every spelling.
    pub fn texts(&self) -> Vec<String> {
        let spelled = self.found.iter().flat_map(|(key, (_, spellings))| {
            std::iter::once(key.clone()).chain(spellings.iter().cloned())
        });
        let mut texts: Vec<String> = spelled.collect();
        texts.sort_unstable();
        texts.dedup();
        texts
    }
}

/// Every address that some people have or had, with whose it is.
fn known(db: &mut Db, ids: &[i64]) -> Result<Vec<(i64, String)>> {
    let mut known = Vec::with_capacity(ids.len());
    for ids in ids.chunks(BATCH) {
        let filter = listed("x.user_id", ids.iter().copied());
        let users = listed("x.id", ids.iter().copied());
        let sql = format!(
            "SELECT x.id AS user_id, x.email FROM users x{} AND x.email IS NOT NULL \
             UNION SELECT x.user_id, x.email_key FROM aliases x{where_user} \
             UNION SELECT x.user_id, x.email FROM consents x{where_user} AND x.email IS NOT NULL \
             UNION SELECT x.user_id, x.recipient FROM mails x{where_user} AND x.role = 'to' AND x.recipient IS NOT NULL \
             ORDER BY 1, 2",
            users.clause(),
            where_user = filter.clause(),
        );
        known.extend(db.query::<(i64, String)>(&sql, filter.params())?);
        // What they had before `user email set` the audit alone may remember.
        let mut filter = listed("user_id", ids.iter().copied());
        filter.and("before LIKE '%\"email\"%'");
        let sql = format!(
            "SELECT user_id, before FROM audit_subjects{} ORDER BY user_id, audit_seq, position",
            filter.clause()
        );
        for (user_id, before) in db.query::<(i64, String)>(&sql, filter.params())? {
            let before: serde_json::Value = serde_json::from_str(&before).unwrap_or_default();
            if let Some(email) = before["email"].as_str() {
                known.push((user_id, email.to_owned()));
            }
        }
    }
    Ok(known)
}

/// Who has some addresses now.
fn owners<'a>(db: &mut Db, keys: impl Iterator<Item = &'a String>) -> Result<Vec<(i64, String)>> {
    let keys: Vec<String> = keys.cloned().collect();
    let mut owners = Vec::with_capacity(keys.len());
    for keys in keys.chunks(BATCH) {
        let filter = listed("x.email_key", keys.iter().cloned());
        let sql = format!(
            "SELECT x.id, x.email_key FROM users x{clause} UNION SELECT x.user_id, x.email_key FROM aliases x{clause} \
             ORDER BY 1, 2",
            clause = filter.clause()
        );
        owners.extend(db.query::<(i64, String)>(&sql, filter.params())?);
    }
    Ok(owners)
}
