//! `roster invite resend`

use std::collections::{BTreeMap, HashMap};

use clap::Args;
use serde_json::json;

use super::{
    cancel::accepted,
    letters::{self, Offer},
    named::Named,
    send::Sent,
};
use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::{Verb, args::receipts},
    error::Problem,
    model::{
        age::Age,
        invite::State,
        permission::Permissions,
        person::Status,
        suppression::{Reason, Reasons},
    },
    storage::{
        self,
        audit::Subject,
        db::Db,
        invite::{self, Invite, Invitee},
        link::Letters,
        recipient, user,
    },
};

/// Mail invites once more, with new links; the old ones are dead
///
/// They go to the address that the person has today and are bound to it. One that has expired is valid again. What was accepted or cancelled stays so.
#[derive(Args)]
#[command(after_help = "Example:\n  roster invite resend ann@example.com --expires 14d")]
pub struct Resend {
    #[command(flatten)]
    named: Named,
    /// How long it is valid from the mail on; invite.expires when absent
    #[arg(long, value_name = "AGE")]
    expires: Option<Age>,
}

impl Verb for Resend {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Sent>()?;
        let now = app.now();
        let valid = letters::seconds(self.expires.unwrap_or(app.settings.invite.expires), now)?;
        let letters = app.letters()?;
        let found = self.named.find(app)?;
        let invites = &found.invites;
        if let (true, [only]) = (self.named.is_one(), invites.as_slice()) {
            may_be_resent(only)?;
        }
        let (rows, mails) = app.write("invite resend", |tx, touched| {
            resend(tx, &letters, invites, valid, now, touched)
        })?;
        if let (true, [only]) = (self.named.is_one(), rows.as_slice())
            && let Some(reason) = only.reason
        {
            let user = only.user.as_deref().unwrap_or_default();
            return Err(Problem::refused(format!("{user} is not invited: {reason}"))
                .code(reason)
                .hint(format!("roster invite show {}", invites[0].id))
                .into());
        }
        receipts::print(app, &columns, &rows, |row| row.outcome)?;
        app.out.flush()?;
        letters::deliver(app, mails)?;
        found.end()
    }
}

/// An account and what may be done with it; neither for the site.
type Target = (Option<i64>, Option<String>);

fn may_be_resent(invite: &Invite) -> Result<(), Problem> {
    match invite.status {
        State::Accepted => Err(accepted(invite)),
        State::Cancelled => Err(
            Problem::conflict(format!("invite {} was cancelled", invite.id))
                .code("token_cancelled")
                .hint("make a new one: roster invite send EMAIL"),
        ),
        State::Queued | State::Sent | State::Expired => Ok(()),
    }
}

fn resend(
    tx: &mut Db,
    letters: &Letters,
    invites: &[Invite],
    valid: i64,
    now: Timestamp,
    touched: &mut Vec<Subject>,
) -> storage::Result<(Vec<Sent>, std::ops::Range<i64>)> {
    let ids: Vec<i64> = invites.iter().map(|invite| invite.user_id).collect();
    let people = user::by_ids(tx, &ids)?;
    let invitees = invite::invitees(tx, &ids, None, now)?;
    let listed: HashMap<i64, Reasons> = recipient::addressees(tx, &ids, false, now)?
        .into_iter()
        .map(|who| (who.id(), who.recipient.listed))
        .collect();
    let mut rows = Vec::with_capacity(invites.len());
    // Invites to the same account with the same permissions are one round of letters.
    let mut rounds: BTreeMap<Target, Vec<(i64, &Invitee)>> = BTreeMap::new();
    for invite in invites {
        let person = people.get(&invite.user_id);
        let banned = person.is_some_and(|person| person.status == Status::Banned);
        let erased = person.is_none_or(user::Person::is_erased);
        let reason = match invite.status {
            State::Accepted | State::Cancelled => Some(invite.status.as_str()),
            _ if erased => Some("erased"),
            _ if banned => Some("banned"),
            _ => [Reason::HardBounce, Reason::Domain]
                .into_iter()
                .find(|reason| {
                    listed
                        .get(&invite.user_id)
                        .is_some_and(|all| all.has(*reason))
                })
                .map(Reason::as_str),
        };
        if let (None, Some(invitee)) = (reason, invitees.get(&invite.user_id)) {
            let words: Vec<&str> = invite.permissions.iter().collect();
            let permissions = invite.account.map(|_| words.join(","));
            let round = rounds.entry((invite.account, permissions)).or_default();
            round.push((invite.id, invitee));
            touched.push(Subject {
                user_id: invite.user_id,
                name: invite.to.clone().unwrap_or_default(),
                before: Some(json!({ "invite": invite.id, "status": invite.status })),
                after: Some(json!({ "invite": invite.id, "status": "queued" })),
            });
        }
        rows.push(Sent {
            invite: Some(invite.id),
            user_id: Some(invite.user_id),
            user: person.and_then(|person| person.email.clone()),
            outcome: match reason {
                None => "resent",
                Some("accepted" | "cancelled") => "unchanged",
                Some(_) => "blocked",
            },
            reason,
            account: invite.account,
        });
    }
    let mut mails: Option<std::ops::Range<i64>> = None;
    for ((account, permissions), round) in rounds {
        let pairs: Vec<(i64, i64)> = round.iter().map(|(id, p)| (p.id, *id)).collect();
        invite::requeue(tx, &pairs, None, valid, now)?;
        let permissions: Option<Permissions> = permissions.and_then(|text| text.parse().ok());
        let offer = Offer {
            account: account.zip(permissions),
            valid,
        };
        let queued = letters::queue(tx, letters, &round, offer, now)?;
        // One transaction takes its numbers in a row.
        mails = Some(mails.map_or(queued.clone(), |all| all.start..queued.end));
    }
    Ok((rows, mails.unwrap_or(0..0)))
}
