//! The two mails of a change of address.

use std::ops::Range;

use crate::{
    clock::Timestamp,
    mail::template::Reader,
    model::address::Address,
    storage::{
        self, confirmation,
        db::Db,
        invite,
        link::{Letter, Letters},
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
    let mut mails = vec![confirmation::of_address(
        person,
        old.unwrap_or_default(),
        now,
    )];
    let old = old.and_then(|old| Address::parse(old).ok());
    if let Some(old) = &old {
        mails.push(Letter {
            reader: Reader {
                email: old.email(),
                ..person.reader()
            },
            email_key: old.key(),
            template: "email_changed",
            values: vec![
                ("old_email", old.email().to_owned()),
                ("new_email", address.email().to_owned()),
            ],
            ..Letter::default()
        });
    }
    letters.queue(tx, &mails, now)
}
