//! The suppression list: addresses and domains that must not be mailed, keyed by a keyed hash.

use std::{borrow::Cow, collections::HashSet};

use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use super::{
    db::{Db, Error, Filter, Result, Value},
    schema::hex,
    sorted::{self, Sort},
};
use crate::{
    clock::Timestamp,
    model::{
        address::Address,
        person::Subscription,
        suppression::{Reason, Reasons},
    },
    output::Record,
};

/// Makes the keys of the list: HMAC-SHA-256 of the address key, so that a row outlives an erasure.
#[derive(Clone)]
pub struct Hasher(Hmac<Sha256>);

impl Hasher {
    /// Reads the key that the first migration made.
    pub fn load(db: &mut Db) -> Result<Hasher> {
        let key: Option<String> = db.first(
            "SELECT value FROM secrets WHERE name = $1",
            crate::params!["suppression_key"],
        )?;
        let key = key.ok_or_else(|| {
            Error::Damaged(
                "the key of the suppression list is gone (suppression_key in the table secrets), so that no opt-out can be found or kept"
                    .to_owned(),
            )
        })?;
        let mac = Hmac::new_from_slice(key.as_bytes())
            .map_err(|error| Error::Engine(error.to_string()))?;
        Ok(Hasher(mac))
    }

    /// The key of an address.
    pub fn address(&self, email_key: &str) -> String {
        let mut mac = self.0.clone();
        mac.update(email_key.as_bytes());
        hex(&mac.finalize().into_bytes())
    }

    /// The key of a whole domain.
    pub fn domain(&self, domain: &str) -> String {
        let mut mac = self.0.clone();
        mac.update(b"@");
        mac.update(domain.as_bytes());
        hex(&mac.finalize().into_bytes())
    }
}

/// One row of the list, as commands show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Suppression {
    /// The address, or `@domain`; absent once the person was erased.
    pub email: Option<String>,
    /// Why.
    pub reason: Reason,
    /// Since when.
    pub at: Timestamp,
    /// Who noted it.
    pub actor: Option<String>,
    /// What they wrote down.
    pub note: Option<String>,
    /// The import that wrote it.
    pub import: Option<i64>,
    /// The keyed hash, in hex.
    pub hash: String,
}

impl Record for Suppression {
    const NOUN: &'static str = "suppression";
    const FIELDS: &'static [&'static str] =
        &["email", "reason", "at", "actor", "note", "import", "hash"];
    const DEFAULT: &'static [&'static str] = &["email", "reason", "at", "actor", "note"];

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.email.as_deref().unwrap_or(&self.hash))
    }
}

/// A row to be written.
#[derive(Clone, Debug)]
pub struct NewSuppression<'a> {
    /// The keyed hash.
    pub hash: String,
    /// Why.
    pub reason: Reason,
    /// The readable address key, or `@domain`.
    pub email_key: Option<&'a str>,
    /// Since when.
    pub at: Timestamp,
    /// Who says so.
    pub actor: &'a str,
    /// What they wrote down.
    pub note: Option<&'a str>,
    /// The import that writes it.
    pub import_id: Option<i64>,
}

/// Adds a row; `false` when the same reason is already noted for that hash.
pub fn add(db: &mut Db, new: &NewSuppression) -> Result<bool> {
    let added = db.exec(
        "INSERT INTO suppressions (hash, reason, email_key, at, actor, note, import_id) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (hash, reason) DO NOTHING",
        crate::params![
            &new.hash,
            new.reason.as_str(),
            new.email_key,
            new.at,
            new.actor,
            new.note,
            new.import_id
        ],
    )?;
    Ok(added > 0)
}

/// Which of some hashes belong to people who were erased.
pub fn erased_among(db: &mut Db, hashes: &[String]) -> Result<HashSet<String>> {
    let mut erased = HashSet::new();
    for hashes in hashes.chunks(500) {
        let mut filter = Filter::new();
        filter.equals("reason", Reason::Erased.as_str());
        let marks = filter.bind_list(hashes.iter().cloned());
        filter.and(format!("hash IN {marks}"));
        let sql = format!(
            "SELECT hash FROM suppressions{} ORDER BY hash",
            filter.clause()
        );
        erased.extend(db.query::<String>(&sql, filter.params())?);
    }
    Ok(erased)
}

/// Removes a row; `false` when it was not there.
pub fn remove(db: &mut Db, hash: &str, reason: Reason) -> Result<bool> {
    let removed = db.exec(
        "DELETE FROM suppressions WHERE hash = $1 AND reason = $2",
        crate::params![hash, reason.as_str()],
    )?;
    Ok(removed > 0)
}

/// The reasons in force for one address: its own and its domain's.
pub fn reasons(db: &mut Db, hasher: &Hasher, address: &Address) -> Result<Reasons> {
    reasons_of(
        db,
        vec![
            hasher.address(address.key()),
            hasher.domain(address.domain()),
        ],
    )
}

/// When whoever had an address was erased, if that happened.
pub fn erased_at(db: &mut Db, hasher: &Hasher, address: &Address) -> Result<Option<Timestamp>> {
    let hash = hasher.address(address.key());
    let sql = "SELECT MAX(f.at) AS at FROM (SELECT at FROM suppressions WHERE hash = $1 AND reason = $2 UNION ALL \
               SELECT at FROM erasures WHERE hash = $1) f";
    db.one(sql, crate::params![hash, Reason::Erased.as_str()])
}

/// The reasons noted under any of some hashes.
pub fn reasons_of(db: &mut Db, hashes: Vec<String>) -> Result<Reasons> {
    let filter = filter(&SuppressionQuery {
        hashes: Some(hashes),
        ..SuppressionQuery::default()
    });
    let sql = format!(
        "SELECT reason FROM suppressions{} ORDER BY hash, reason",
        filter.clause()
    );
    let found: Vec<Reason> = db.query(&sql, filter.params())?;
    Ok(found.into_iter().collect())
}

/// Which of some addresses lead to somebody who has complained, at whichever address of theirs: that is a word of the person, as a
/// bounce is none.
pub fn complained(db: &mut Db, keys: &[String]) -> Result<HashSet<String>> {
    let mut complained = HashSet::new();
    for keys in keys.chunks(500) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(keys.iter().cloned());
        let state = filter.bind(Subscription::Complained.as_str());
        let reason = filter.bind(Reason::Complaint.as_str());
        let sql = format!(
            "SELECT k.asked FROM (SELECT x.email_key AS asked, x.id AS user_id FROM users x WHERE x.email_key IN {marks} \
             UNION ALL SELECT x.email_key, x.user_id FROM aliases x WHERE x.email_key IN {marks}) k \
             JOIN users u ON u.id = k.user_id WHERE u.subscription = {state} \
             OR EXISTS (SELECT 1 FROM suppressions s WHERE s.email_key = u.email_key AND s.reason = {reason}) \
             OR EXISTS (SELECT 1 FROM aliases a JOIN suppressions s ON s.email_key = a.email_key \
             WHERE a.user_id = u.id AND s.reason = {reason}) ORDER BY k.asked"
        );
        complained.extend(db.query::<String>(&sql, filter.params())?);
    }
    Ok(complained)
}

/// The rows of any of some addresses, each with its own hash and its domain's.
pub fn listed(db: &mut Db, hashes: &[(String, String)]) -> Result<Vec<(String, Reason)>> {
    let mut filter = Filter::new();
    let marks = filter.bind_list(
        hashes
            .iter()
            .flat_map(|(own, domain)| [own.clone(), domain.clone()]),
    );
    filter.and(format!("hash IN {marks}"));
    let sql = format!(
        "SELECT hash, reason FROM suppressions{} ORDER BY hash, reason",
        filter.clause()
    );
    db.query(&sql, filter.params())
}

/// What `subscribers suppress list` filters by.
#[derive(Clone, Debug, Default)]
pub struct SuppressionQuery {
    /// Only this reason.
    pub reason: Option<Reason>,
    /// Only rows of one address or domain, by their hashes.
    pub hashes: Option<Vec<String>>,
    /// By this column of [`Suppression`] before the newest.
    pub sort: Option<Sort>,
    /// At most so many.
    pub limit: Option<u64>,
}

/// Hands out the rows of the list, newest first.
pub fn each(
    db: &mut Db,
    query: &SuppressionQuery,
    row: &mut dyn FnMut(Suppression) -> Result<()>,
) -> Result<()> {
    let filter = filter(query);
    let limit = query.limit.map_or(String::new(), |n| format!(" LIMIT {n}"));
    let first = sorted::first(query.sort);
    let sql = format!(
        "SELECT email_key AS email, reason, at, actor, note, import_id AS import, hash FROM suppressions{} \
         ORDER BY {first}at DESC, email_key NULLS LAST, reason, hash{limit}",
        filter.clause()
    );
    db.rows(&sql, filter.params(), &mut |found| row(found.decode()?))
}

/// How many rows the query matches.
pub fn count(db: &mut Db, query: &SuppressionQuery) -> Result<u64> {
    let filter = filter(query);
    db.one(
        &format!("SELECT COUNT(*) FROM suppressions{}", filter.clause()),
        filter.params(),
    )
}

fn filter(query: &SuppressionQuery) -> Filter {
    let mut filter = Filter::new();
    if let Some(reason) = query.reason {
        filter.equals("reason", reason.as_str());
    }
    if let Some(hashes) = &query.hashes {
        let marks = filter.bind_list(hashes.iter().map(|hash| Value::from(hash.clone())));
        filter.and(format!("hash IN {marks}"));
    }
    filter
}

/// The SQL condition that the address of table `users` is on no suppression list.
pub const NOT_SUPPRESSED: &str = "NOT EXISTS (SELECT 1 FROM suppressions s WHERE s.email_key = users.email_key) \
     AND NOT EXISTS (SELECT 1 FROM suppressions s WHERE s.email_key = '@' || users.email_domain)";
