//! Mails that were given up for an answer of which it was not clear yet that it is a block.

use serde::Deserialize;

use super::{
    ended,
    links::{self, Carrier},
};
use crate::{
    clock::Timestamp,
    model::{mail::backoff, person::Subscription, suppression::Reason},
    storage::{
        consent,
        db::{Db, Result},
        suppression::Hasher,
        user::{self, Update},
    },
};

/// One of them.
#[derive(Deserialize)]
struct GivenUp {
    user_id: i64,
    id: i64,
    recipient_key: Option<String>,
    invite_id: Option<i64>,
    attempts: i64,
    tried_at: Timestamp,
}

/// Whoever was refused in a row that is over was refused for themselves: their tokens are of no use any more.
pub(super) fn decide(db: &mut Db) -> Result<()> {
    let over: Vec<i64> = db.query(
        "SELECT id FROM mails WHERE refusal IS NOT NULL AND refusal NOT IN (SELECT pattern FROM refusals) ORDER BY id",
        &[],
    )?;
    for ids in over.chunks(500) {
        ended::forget_tokens(db, ids)?;
        release(db, ids)?;
    }
    Ok(())
}

/// The row became a block: those that were given up for it wait again, with new tokens, and what else was done to them is taken
/// back.
pub(super) fn put_back(db: &mut Db, pattern: &str, now: Timestamp) -> Result<()> {
    let found: Vec<GivenUp> = db.query(
        "SELECT m.user_id, m.id, m.recipient_key, m.invite_id, m.attempts, m.tried_at FROM mails m \
         WHERE m.refusal = $1 AND m.status = 'failed' \
         AND NOT EXISTS (SELECT 1 FROM mails n WHERE n.user_id = m.user_id AND n.resend_of = m.id) ORDER BY m.id",
        crate::params![pattern],
    )?;
    let hasher = Hasher::load(db)?;
    for mail in &found {
        db.exec(
            "UPDATE mails SET status = 'queued', next_try_at = $3 WHERE user_id = $1 AND id = $2",
            crate::params![mail.user_id, mail.id, now.plus(backoff(mail.attempts))],
        )?;
        // Given up, it was valid as if it had been sent then.
        db.exec(
            "UPDATE invites SET status = 'queued', expires_at = created_at + (expires_at - $3) \
             WHERE user_id = $1 AND id = $2 AND status = 'sent' AND sent_at IS NULL",
            crate::params![mail.user_id, mail.invite_id, mail.tried_at],
        )?;
        revive(db, &hasher, mail, now)?;
        let carrier = Carrier {
            user_id: mail.user_id,
            mail: mail.id,
            invite: mail.invite_id,
            tried_at: mail.tried_at,
        };
        links::fill(db, carrier)?;
    }
    let ids: Vec<i64> = found.iter().map(|mail| mail.id).collect();
    ids.chunks(500).try_for_each(|ids| release(db, ids))
}

/// Takes an address from the suppression list to which this refusal had brought it, and its person back to the subscription before.
fn revive(db: &mut Db, hasher: &Hasher, mail: &GivenUp, now: Timestamp) -> Result<()> {
    let Some(key) = mail.recipient_key.as_deref() else {
        return Ok(());
    };
    let taken = db.exec(
        "DELETE FROM suppressions WHERE hash = $1 AND reason = $2 AND at = $3 AND import_id IS NULL",
        crate::params![
            hasher.address(key),
            Reason::HardBounce.as_str(),
            mail.tried_at
        ],
    )?;
    if taken == 0 {
        return Ok(());
    }
    let cleaned: Option<(i64, Option<Subscription>)> = db.first(
        "SELECT id, subscription_before FROM users WHERE email_key = $1 AND subscription = 'cleaned' AND subscription_at = $2",
        crate::params![key, mail.tried_at],
    )?;
    let Some((user, before)) = cleaned else {
        return Ok(());
    };
    let before = before.unwrap_or(Subscription::None);
    let mut update = Update::default();
    update.subscription(Subscription::None, before, now);
    user::update(db, user, &update)?;
    consent::forget_bounce(db, user, mail.tried_at)
}

fn release(db: &mut Db, ids: &[i64]) -> Result<()> {
    let mut filter = crate::storage::db::Filter::new();
    let marks = filter.bind_list(ids.iter().copied());
    filter.and(format!("id IN {marks}"));
    let sql = format!("UPDATE mails SET refusal = NULL{}", filter.clause());
    db.exec(&sql, filter.params())?;
    Ok(())
}
