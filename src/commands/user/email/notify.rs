//! The two mails of a change of address.

use std::ops::Range;

use crate::{
    clock::Timestamp,
    mail::template::Reader,
    model::{address::Address, person::Subscription},
    storage::{
        self,
        confirmation::{self, Confirmations},
        counter,
        db::Db,
        invite,
        link::Letter,
        subscriber::{self, Standing},
    },
};

/// Tells the old address that it was left, and asks the new one whether it is theirs; whoever was asked whether they want the newsletter
/// is asked there again.
pub(super) fn notify(
    tx: &mut Db,
    confirmations: &Confirmations,
    user_id: i64,
    old: Option<&str>,
    address: &Address,
    now: Timestamp,
) -> storage::Result<Range<i64>> {
    let letters = &confirmations.letters;
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
    let mails = letters.queue(tx, &mails, now)?;
    let standing = subscriber::standings(tx, std::slice::from_ref(address))?.pop();
    let waits = |standing: &Standing| {
        let user = standing.user.as_ref();
        user.is_some_and(|user| user.state(now) == Subscription::Pending)
    };
    if let Some(standing) = standing.filter(waits) {
        subscriber::ask_again(tx, &standing, confirmations, now)?;
    }
    Ok(mails.start..counter::next(tx, "mails")?)
}
