//! The two mails of a change of address.

use std::ops::Range;

use crate::{
    clock::{DAY, Timestamp},
    mail::{link::Page, template::Reader},
    model::{address::Address, person::CONFIRM_WITHIN},
    storage::{
        self,
        db::Db,
        invite,
        link::{Letter, Letters, Link},
        token::Purpose,
    },
};

/// Tells the old address that it was left, and asks the new one whether it is theirs.
pub(super) fn notify(
    tx: &mut Db,
    letters: &Letters,
    user_id: i64,
    old: Option<&str>,
    address: &Address,
    now: Timestamp,
) -> storage::Result<Range<i64>> {
    let people = invite::invitees(tx, &[user_id], None, now)?;
    let Some(person) = people.get(&user_id) else {
        return letters.queue(tx, &[], now);
    };
    let reader = Reader {
        email: address.email(),
        ..person.reader()
    };
    let values = vec![
        ("old_email", old.unwrap_or_default().to_owned()),
        ("new_email", address.email().to_owned()),
        ("days", (CONFIRM_WITHIN / DAY).to_string()),
    ];
    let ends = Some(now.plus(CONFIRM_WITHIN));
    let mut mails = vec![Letter {
        reader,
        email_key: address.key(),
        template: "email_confirm",
        link: Some(Link {
            page: Page::Confirm,
            purpose: Purpose::Address,
            id: None,
            expires_at: ends,
        }),
        values: values.clone(),
        expires_at: ends,
        ..Letter::default()
    }];
    let old = old.and_then(|old| Address::parse(old).ok());
    if let Some(old) = &old {
        mails.push(Letter {
            reader: Reader {
                email: old.email(),
                ..reader
            },
            email_key: old.key(),
            template: "email_changed",
            values: values[..2].to_vec(),
            ..Letter::default()
        });
    }
    letters.queue(tx, &mails, now)
}
