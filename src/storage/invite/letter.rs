//! The mail that carries an invite.

use super::Invitee;
use crate::{
    clock::Timestamp,
    mail::link::Page,
    model::{
        mail::WELCOME,
        permission::{Permission, Permissions},
    },
    storage::{
        link::{Letter, Link},
        token::Purpose,
    },
};

/// What an invite's mail says besides whom it is to.
#[derive(Clone, Copy, Debug)]
pub struct Offer {
    /// The account and what may be done with it; none is the site.
    pub account: Option<(i64, Permissions)>,
    /// How long it is valid, in seconds from the mail.
    pub valid: i64,
}

/// The mail of one invite.
pub fn letter(invite: i64, person: &Invitee, offer: Offer, now: Timestamp) -> Letter<'_> {
    let mut values = vec![("expires_at", now.plus(offer.valid).to_string())];
    if let Some((login, permissions)) = offer.account {
        let words: Vec<&str> = permissions.iter().map(Permission::as_str).collect();
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

/// The mail that greets somebody who can log in from now on.
pub fn greeting(person: &Invitee) -> Letter<'_> {
    Letter {
        reader: person.reader(),
        email_key: person.email_key.as_deref().unwrap_or_default(),
        template: WELCOME,
        ..Letter::default()
    }
}
