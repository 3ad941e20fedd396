//! Mails that will not be sent: their tokens are forgotten, and their invites do not stay open for ever.

use crate::{
    clock::Timestamp,
    model::mail::{Hindrance, MailStatus},
    storage::db::{Db, Filter, Result},
};

/// Ends mails that are not to be sent, and the invites that nothing else carries.
pub fn close(
    db: &mut Db,
    ids: &[i64],
    status: MailStatus,
    reason: &str,
    now: Timestamp,
) -> Result<u64> {
    let mut closed = 0;
    for ids in ids.chunks(500) {
        closed += end(db, ids, status, reason)?;
        set_invites(db, ids, "status = 'cancelled', cancelled_at = ", "", now)?;
    }
    Ok(closed)
}

/// Sends mails no more of which nobody knows whether they arrived; an invite in one holds, as if it had been sent now.
pub(super) fn give_up(db: &mut Db, ids: &[i64], reason: &str, now: Timestamp) -> Result<()> {
    for ids in ids.chunks(500) {
        end(db, ids, MailStatus::Cancelled, reason)?;
        let_run_out(db, ids, now)?;
    }
    Ok(())
}

/// Ends mails that a sender found not to be sent any more, each with why.
pub(super) fn all_hindered(
    db: &mut Db,
    mut mails: Vec<(Hindrance, i64)>,
    now: Timestamp,
) -> Result<()> {
    mails.sort_unstable();
    for group in mails.chunk_by(|a, b| a.0 == b.0) {
        let ids: Vec<i64> = group.iter().map(|(_, id)| *id).collect();
        hindered(db, &ids, group[0].0, now)?;
    }
    Ok(())
}

/// An invite whose mail was overtaken can be sent anew.
fn hindered(db: &mut Db, ids: &[i64], why: Hindrance, now: Timestamp) -> Result<()> {
    if why != Hindrance::Overtaken {
        close(db, ids, why.status(), why.word(), now)?;
        return Ok(());
    }
    for ids in ids.chunks(500) {
        end(db, ids, why.status(), why.word())?;
        let_run_out(db, ids, now)?;
    }
    Ok(())
}

/// Cancels the mails that a filter over `mails` finds, and forgets their tokens; invites are the caller's to end.
pub(in crate::storage) fn call_back(db: &mut Db, which: &Filter, why: &str) -> Result<u64> {
    let sql = format!(
        "UPDATE mail_bodies SET tokens = NULL WHERE tokens IS NOT NULL AND (user_id, mail_id) IN \
         (SELECT user_id, id FROM mails{})",
        which.clause()
    );
    db.exec(&sql, which.params())?;
    let mut which = which.clone();
    let why = which.bind(why.to_owned());
    let sql = format!(
        "UPDATE mails SET status = 'cancelled', reason = {why}{}",
        which.clause()
    );
    db.exec(&sql, which.params())
}

/// The mails of invites were given up: each invite that nothing else carries is valid as if it had been sent now, for the
/// answer may have been lost and not the mail. Then the clock ends it; meanwhile it can be sent anew. At most 500 mails.
pub(super) fn let_run_out(db: &mut Db, mails: &[i64], now: Timestamp) -> Result<()> {
    let length = " + (expires_at - created_at)";
    set_invites(db, mails, "status = 'sent', expires_at = ", length, now)
}

/// Forgets the tokens of mails that are not sent again; at most 500.
pub(super) fn forget_tokens(db: &mut Db, ids: &[i64]) -> Result<()> {
    let mut filter = Filter::new();
    let marks = filter.bind_list(ids.iter().copied());
    db.exec(
        &format!(
            "UPDATE mail_bodies SET tokens = NULL WHERE tokens IS NOT NULL AND (user_id, mail_id) IN \
             (SELECT m.user_id, m.id FROM mails m WHERE m.id IN {marks})"
        ),
        filter.params(),
    )?;
    Ok(())
}

fn end(db: &mut Db, ids: &[i64], status: MailStatus, reason: &str) -> Result<u64> {
    let mut filter = Filter::new();
    let (status, reason) = (filter.bind(status.as_str()), filter.bind(reason.to_owned()));
    let marks = filter.bind_list(ids.iter().copied());
    filter.and(format!("id IN {marks}"));
    let sql = format!(
        "UPDATE mails SET status = {status}, reason = {reason}, sender = NULL, lease_until = NULL{}",
        filter.clause()
    );
    let ended = db.exec(&sql, filter.params())?;
    forget_tokens(db, ids)?;
    Ok(ended)
}

/// What becomes of invites that wait to be mailed and are carried by these mails and by none that still waits.
fn set_invites(db: &mut Db, mails: &[i64], set: &str, more: &str, now: Timestamp) -> Result<()> {
    if mails.is_empty() {
        return Ok(());
    }
    let mut filter = Filter::new();
    let now = filter.bind(now);
    let marks = filter.bind_list(mails.iter().copied());
    filter.and(format!(
        "id IN (SELECT m.invite_id FROM mails m WHERE m.id IN {marks}) AND status = 'queued'"
    ));
    filter.and(
        "NOT EXISTS (SELECT 1 FROM mails w WHERE w.user_id = invites.user_id AND w.invite_id = invites.id \
         AND w.status IN ('queued', 'sending', 'unknown'))",
    );
    let sql = format!("UPDATE invites SET {set}{now}{more}{}", filter.clause());
    db.exec(&sql, filter.params())?;
    Ok(())
}
