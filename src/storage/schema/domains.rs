//! The step that numbers the domains of people.

use crate::{
    model::domain::domain_hash,
    storage::db::{Db, Result},
};

/// Puts the number of each person's domain into the column that says until now whether the domain is one of five providers.
pub(super) fn number(db: &mut Db) -> Result<()> {
    // By the old index, which knows no provider; it is in the way of what comes next.
    let domains: Vec<String> = db.query(
        "SELECT DISTINCT email_domain FROM users WHERE freemail = 0 AND email_domain IS NOT NULL ORDER BY email_domain",
        &[],
    )?;
    db.batch("DROP INDEX users_domain")?;
    db.batch(&super::expand(
        "CREATE TABLE domain_hashes (domain {text} NOT NULL PRIMARY KEY, hash {int} NOT NULL){by_key}",
        db.engine(),
    ))?;
    db.load("domain_hashes", &["domain", "hash"], &mut |push| {
        domains
            .iter()
            .try_for_each(|domain| push(&[domain.as_str().into(), domain_hash(domain).into()]))
    })?;
    db.exec(
        "UPDATE users SET freemail = CASE WHEN freemail = 0 \
         THEN (SELECT h.hash FROM domain_hashes h WHERE h.domain = users.email_domain) ELSE 0 END \
         WHERE email_domain IS NOT NULL",
        &[],
    )?;
    db.batch("DROP TABLE domain_hashes")
}
