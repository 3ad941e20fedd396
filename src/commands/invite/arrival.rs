//! The mail to whoever has just accepted: a greeting, or the question whether an address of their own is theirs.

use std::ops::Range;

use super::guest::Guest;
use crate::{
    app::App,
    clock::Timestamp,
    model::{explain::Terms, person::Status},
    storage::{
        self, confirmation,
        db::Db,
        invite::{self, Invite},
        link::Letters,
        user,
    },
};

/// Whom there may be a mail to.
pub(super) struct Arrival {
    letters: Option<Letters>,
    /// Nothing was mailed to the address that they came with: it is to be confirmed.
    asks: bool,
    /// They may log in from now on.
    greets: bool,
}

impl Arrival {
    /// Looks before anything is written whether mail can be made. Without a greeting they come all the same, but with double
    /// opt-in nobody logs in with an address before it is confirmed.
    pub fn of(app: &mut App, guest: &Guest, terms: &Terms) -> anyhow::Result<Arrival> {
        let asks = terms.double_opt_in && !matches!(guest, Guest::Known(_, true));
        let approved =
            matches!(guest, Guest::Known(person, _) if person.status == Status::Approved);
        // A new password of somebody who could log in before is no arrival.
        let greeting = if approved { Ok(None) } else { app.greeting() };
        if let Err(why) = greeting {
            app.out.warn(why);
        }
        let greeting = greeting.unwrap_or_default();
        let greets = greeting.is_some();
        let letters = match greeting {
            None if asks => Some(app.letters()?),
            letters => letters,
        };
        Ok(Arrival {
            letters,
            asks,
            greets,
        })
    }

    /// Queues the mail, in the transaction in which they come.
    pub fn queue(
        &self,
        tx: &mut Db,
        invite: &Invite,
        user_id: i64,
        login_active: bool,
        now: Timestamp,
    ) -> storage::Result<Range<i64>> {
        let Some(letters) = &self.letters else {
            return Ok(0..0);
        };
        let people = invite::invitees(tx, &[user_id], None, now)?;
        let confirmed = user::mail_state(tx, user_id)?.email_confirmed_at.is_some();
        let mail = people.get(&user_id).and_then(|person| {
            if self.asks && !confirmed {
                let old = invite.to.as_deref().unwrap_or_default();
                Some(confirmation::of_address(person, old, now))
            } else if self.greets && login_active {
                Some(invite::greeting(person))
            } else {
                None
            }
        });
        letters.queue(tx, mail.as_slice(), now)
    }

    /// Says so, and leaves it to the queue: the site that lets them in waits for no mail server.
    pub fn send(
        &self,
        app: &mut App,
        email: &str,
        login_active: bool,
        mails: Range<i64>,
    ) -> anyhow::Result<()> {
        if self.asks && !login_active && !mails.is_empty() {
            app.out.note(&format!(
                "{email} is asked to confirm the address; until then nobody can log in with it"
            ));
        }
        if let Err(problem) = app.deliver_later(mails)?.end() {
            app.out.warn(&format!(
                "{}; the mail is queued: roster emails send-queued",
                problem.message
            ));
        }
        Ok(())
    }
}
