//! The mails that carry invites.

use std::ops::Range;

use jiff::tz::TimeZone;

use crate::{
    app::App,
    clock::Timestamp,
    model::{age::Age, malformed::Malformed},
    storage::{
        self,
        db::Db,
        invite::{Invitee, letter},
        link::{Letter, Letters},
    },
};

pub(super) use crate::storage::invite::Offer;

/// Mails that are sent at once; more of them are left to `emails send-queued`.
const AT_ONCE: i64 = 100;

/// The length of time that invites are valid, in seconds.
pub(super) fn seconds(valid: Age, now: Timestamp) -> Result<i64, Malformed> {
    let seconds = valid.after(now, &TimeZone::UTC).0 - now.0;
    if seconds > 0 {
        return Ok(seconds);
    }
    Err(
        Malformed::new("an invite that is valid for no time cannot be accepted")
            .hint("--expires 7d"),
    )
}

/// Queues the mail of each invite.
pub(super) fn queue(
    tx: &mut Db,
    letters: &Letters,
    invites: &[(i64, &Invitee)],
    offer: Offer,
    now: Timestamp,
) -> storage::Result<Range<i64>> {
    let written: Vec<Letter> = invites
        .iter()
        .map(|(invite, person)| letter(*invite, person, offer, now))
        .collect();
    letters.queue(tx, &written, now)
}

/// Sends what was just queued, unless it is much; what is left waits for `emails send-queued`.
pub(super) fn deliver(app: &mut App, mails: Range<i64>) -> anyhow::Result<()> {
    let count = mails.end - mails.start;
    if count > AT_ONCE {
        if !app.switches.dry_run {
            app.out.note(&format!(
                "{count} mails are queued; send with: roster emails send-queued"
            ));
        }
        return Ok(());
    }
    Ok(app.deliver(mails)?.end()?)
}
