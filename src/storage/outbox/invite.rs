//! Invites whose mail has left: from then on they are valid, and as long as the mail says.

use std::fmt::Write as _;

use crate::{
    clock::Timestamp,
    storage::db::{Db, Filter, Result},
};

/// SQL: an invite that waits, and one whose mail was given up and arrived all the same.
const WAITS: &str =
    "(invites.status = 'queued' OR invites.status = 'sent' AND invites.sent_at IS NULL)";

/// Mails of these invites were sent, and say until when each is valid.
pub(super) fn sent(
    db: &mut Db,
    invites: &[(i64, Option<Timestamp>)],
    now: Timestamp,
) -> Result<()> {
    if invites.is_empty() {
        return Ok(());
    }
    let mut filter = Filter::new();
    let now = filter.bind(now);
    let mut rows = String::new();
    for (invite, ends) in invites {
        let (invite, ends) = (filter.bind(*invite), filter.bind(*ends));
        let comma = if rows.is_empty() { "" } else { ", " };
        let _ = write!(rows, "{comma}({invite}, {ends})");
    }
    // A column of NULLs alone has no type on a server, hence the cast.
    db.exec(
        &format!(
            "WITH v (invite, ends) AS (VALUES {rows}) \
             UPDATE invites SET status = 'sent', sent_at = {now}, expires_at = CASE WHEN invites.status = 'queued' \
             THEN COALESCE(CAST(v.ends AS BIGINT), {now} + (invites.expires_at - invites.created_at)) \
             ELSE invites.expires_at END FROM v WHERE invites.id = v.invite AND {WAITS}"
        ),
        filter.params(),
    )?;
    Ok(())
}

/// A report says that a mail left us: what it says was counted from the attempt.
pub(super) fn arrived(db: &mut Db, mail: i64, invite: i64, now: Timestamp) -> Result<()> {
    db.exec(
        &format!(
            "UPDATE invites SET status = 'sent', sent_at = $3, expires_at = CASE WHEN invites.status = 'queued' \
             THEN COALESCE((SELECT m.tried_at FROM mails m WHERE m.id = $1), $3) + (expires_at - created_at) \
             ELSE expires_at END WHERE id = $2 AND {WAITS}"
        ),
        crate::params![mail, invite, now],
    )?;
    Ok(())
}
