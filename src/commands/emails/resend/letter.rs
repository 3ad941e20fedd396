//! Mails with a link of their own, written once more; the old links die.

use std::collections::HashMap;

use super::way::{Case, Way};
use crate::{
    clock::Timestamp,
    mail::template::Reader,
    model::permission::Permissions,
    storage::{
        self, confirmation,
        db::Db,
        invite::{self, Invitee, Offer},
        link::{self, Letter},
        mail, password,
        token::{self, Purpose},
    },
};

/// Takes back the links of the mails, and mails that still wait with one.
pub(super) fn end_old_links(
    tx: &mut Db,
    cases: &[(Case, Way)],
    valid: i64,
    now: Timestamp,
) -> storage::Result<()> {
    let users = |wanted: Way| -> Vec<i64> {
        let of = cases.iter().filter(|(_, way)| *way == wanted);
        of.filter_map(|(case, _)| case.mail.user_id).collect()
    };
    let why = "a newer one was asked for";
    let ids = users(Way::Address);
    token::cancel(tx, Purpose::Address, &ids, now)?;
    link::call_back(tx, "email_confirm", &ids, why)?;
    password::end_resets(tx, &users(Way::Reset), why, now)?;
    let invites: Vec<(i64, i64)> = cases
        .iter()
        .filter(|(_, way)| *way == Way::Invite)
        .filter_map(|(case, _)| Some((case.mail.user_id?, case.invite?.id)))
        .collect();
    invite::requeue(tx, &invites, None, valid, now)
}

/// The address that each person had before, where a mail tells of a change.
pub(super) fn old_addresses(
    tx: &mut Db,
    cases: &[(Case, Way)],
) -> storage::Result<HashMap<i64, String>> {
    let changed = cases
        .iter()
        .filter(|(_, way)| matches!(way, Way::Address | Way::Notice));
    let ids: Vec<i64> = changed.filter_map(|(case, _)| case.mail.user_id).collect();
    mail::last_recipients(tx, "email_changed", &ids)
}

/// Writes one mail with its new link.
pub(super) fn write<'a>(
    case: &Case<'a>,
    way: Way,
    person: &'a Invitee,
    olds: &'a HashMap<i64, String>,
    valid: i64,
    now: Timestamp,
) -> Letter<'a> {
    let letter = match way {
        Way::Reset => password::letter(person, now.plus(password::RESET_WITHIN)),
        Way::Invite => of_invite(case, person, valid, now),
        Way::Notice => notice(case, person),
        _ => {
            let old = olds.get(&person.id).map_or("", String::as_str);
            confirmation::of_address(person, old, now)
        }
    };
    Letter {
        resend_of: Some(case.mail.id),
        ..letter
    }
}

fn of_invite<'a>(case: &Case<'a>, person: &'a Invitee, valid: i64, now: Timestamp) -> Letter<'a> {
    let account = case.invite.and_then(|invite| {
        let words: Vec<&str> = invite.permissions.iter().collect();
        let permissions: Option<Permissions> = words.join(",").parse().ok();
        invite.account.zip(permissions)
    });
    let id = case.invite.map_or(0, |invite| invite.id);
    invite::letter(id, person, Offer { account, valid }, now)
}

/// The notice goes to the address that the person had.
fn notice<'a>(case: &Case<'a>, person: &'a Invitee) -> Letter<'a> {
    let old = case.mail.to.as_deref().unwrap_or_default();
    Letter {
        reader: Reader {
            email: old,
            ..person.reader()
        },
        email_key: case.body.recipient_key.as_deref().unwrap_or(old),
        template: "email_changed",
        values: vec![
            ("old_email", old.to_owned()),
            ("new_email", person.email.clone().unwrap_or_default()),
        ],
        ..Letter::default()
    }
}
