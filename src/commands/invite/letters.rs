//! The mails that carry invites.

use std::ops::Range;

use jiff::tz::TimeZone;

use crate::{
    app::App,
    clock::Timestamp,
    mail::link::Page,
    model::{age::Age, malformed::Malformed, permission::Permissions},
    storage::{
        self,
        db::Db,
        invite::Invitee,
        link::{Letter, Letters, Link},
        token::Purpose,
    },
};

/// Mails that are sent at once; more of them are left to `emails send-queued`.
const AT_ONCE: i64 = 100;

/// What an invite's mail says besides whom it is to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Offer {
    /// The account and what may be done with it; none is the site.
    pub account: Option<(i64, Permissions)>,
    /// How long it is valid, in seconds from the mail.
    pub valid: i64,
}

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

fn letter<'a>(invite: i64, person: &'a Invitee, offer: Offer, now: Timestamp) -> Letter<'a> {
    let mut values = vec![("expires_at", now.plus(offer.valid).to_string())];
    if let Some((login, permissions)) = offer.account {
        let words: Vec<&str> = permissions.iter().map(|one| one.as_str()).collect();
        values.push(("login", login.to_string()));
        values.push(("permissions", words.join(", ")));
    }
    Letter {
        reader: person.reader(),
        email_key: person.email_key.as_deref().unwrap_or_default(),
        template: match offer.account {
            None => "invite_site",
            Some(_) => "invite_account",
        },
        // Whether the token still opens something, the invite says.
        link: Some(Link {
            page: Page::Invite,
            purpose: Purpose::Invite,
            id: Some(invite),
            expires_at: None,
        }),
        values,
        invite_id: Some(invite),
        login: offer.account.map(|(login, _)| login),
        ..Letter::default()
    }
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
