//! Addresses of users: whose one is, and the change from one to another.

use serde::Deserialize;

use crate::{
    clock::Timestamp,
    model::{
        address::Address,
        domain::domain_hash,
        mail::{CONFIRM, CONFIRM_ADDRESS, WELCOME},
        person::Subscription,
        suppression::Reason,
    },
    storage::{
        db::{Db, Filter, Result},
        link,
        suppression::{Hasher, reasons_of},
        token::{self, Purpose},
    },
};

/// Who has an address, as a user or as an alias left by a merge.
pub fn email_owner(db: &mut Db, email_key: &str) -> Result<Option<i64>> {
    db.first(
        "SELECT id FROM users WHERE email_key = $1 UNION SELECT user_id FROM aliases WHERE email_key = $1",
        crate::params![email_key],
    )
}

/// Writes the same address in another spelling.
pub fn respell(db: &mut Db, id: i64, address: &Address) -> Result<()> {
    db.exec(
        "UPDATE users SET email = $2, version = version + 1 WHERE id = $1",
        crate::params![id, address.email()],
    )?;
    Ok(())
}

/// Gives a user another address: the confirmed mark is cleared, history keeps the old one.
///
/// An alias that the person has under the new address is not needed any more. Links that were mailed to the old address
/// to confirm it or to reset the password are dead, and such a mail is not sent any more, nor a greeting that names the old address to log
/// in with; links to unsubscribe stay good.
pub fn set_email(db: &mut Db, id: i64, address: &Address, now: Timestamp) -> Result<()> {
    db.exec(
        "UPDATE users SET email = $2, email_key = $3, email_domain = $4, domain_hash = $5, \
         email_confirmed_at = NULL, version = version + 1 WHERE id = $1",
        crate::params![
            id,
            address.email(),
            address.key(),
            address.domain(),
            domain_hash(address.domain())
        ],
    )?;
    db.exec(
        "DELETE FROM aliases WHERE email_key = $1",
        crate::params![address.key()],
    )?;
    address_left(db, &[id], now)
}

/// Kills the links that were mailed to addresses that these users have left, to confirm them or to reset the password, and calls back
/// the mails that are of use at those addresses alone.
pub fn address_left(db: &mut Db, ids: &[i64], now: Timestamp) -> Result<()> {
    for purpose in [Purpose::Confirm, Purpose::Address, Purpose::Reset] {
        token::cancel(db, purpose, ids, now)?;
    }
    for template in [CONFIRM, CONFIRM_ADDRESS, "password_reset", WELCOME] {
        link::call_back(db, template, ids, "the person has another address now")?;
    }
    Ok(())
}

/// What the person said about mail goes with them: the list's rows for the old address that are about the person, not
/// about the mailbox, are written for the new one too. Returns their reasons.
pub fn carry_suppressions(
    db: &mut Db,
    hasher: &Hasher,
    old_key: &str,
    new: &Address,
) -> Result<Vec<Reason>> {
    let mut filter = Filter::new();
    filter.equals("hash", hasher.address(old_key));
    let marks = filter.bind_list(Reason::OF_PERSON.map(Reason::as_str));
    filter.and(format!("reason IN {marks}"));
    let carried = db.query(
        &format!(
            "SELECT reason FROM suppressions{} ORDER BY reason",
            filter.clause()
        ),
        filter.params(),
    )?;
    let (hash, key) = (
        filter.bind(hasher.address(new.key())),
        filter.bind(new.key().to_owned()),
    );
    let sql = format!(
        "INSERT INTO suppressions (hash, reason, email_key, at, actor, note, import_id) \
         SELECT {hash}, reason, {key}, at, actor, note, import_id FROM suppressions{} \
         ORDER BY reason ON CONFLICT (hash, reason) DO NOTHING",
        filter.clause()
    );
    db.exec(&sql, filter.params())?;
    Ok(carried)
}

/// An alias is the person: what is noted about them under an address that a merge left behind is noted under their own too. Returns
/// whether something was not yet.
pub fn carry_from_alias(db: &mut Db, hasher: &Hasher, alias: &Address) -> Result<bool> {
    let own: Option<String> = db.first(
        "SELECT u.email_key FROM aliases a JOIN users u ON u.id = a.user_id \
         WHERE a.email_key = $1 AND u.email_key IS NOT NULL",
        crate::params![alias.key()],
    )?;
    let Some(own) = own.and_then(|own| Address::parse(&own).ok()) else {
        return Ok(false);
    };
    let noted = |db: &mut Db| reasons_of(db, vec![hasher.address(own.key())]);
    let before = noted(db)?;
    carry_suppressions(db, hasher, alias.key(), &own)?;
    Ok(noted(db)? != before)
}

/// The other addresses of whoever has one: their own, and those that merges left behind.
pub fn other_addresses(db: &mut Db, email_key: &str) -> Result<Vec<String>> {
    let Some(id) = email_owner(db, email_key)? else {
        return Ok(Vec::new());
    };
    db.query(
        "SELECT email_key FROM users WHERE id = $1 AND email_key IS NOT NULL AND email_key <> $2 \
         UNION SELECT email_key FROM aliases WHERE user_id = $1 AND email_key <> $2 ORDER BY email_key",
        crate::params![id, email_key],
    )
}

/// Logins of the accounts that a user owns or operates, in order.
pub fn logins(db: &mut Db, id: i64) -> Result<Vec<i64>> {
    db.query(
        "SELECT login FROM accounts WHERE owner_id = $1 UNION SELECT login FROM members WHERE user_id = $1 \
         ORDER BY login",
        crate::params![id],
    )
}

/// What a change of address touches besides the address.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct MailState {
    /// The subscription as stored.
    pub subscription: Subscription,
    /// What it was before.
    pub subscription_before: Option<Subscription>,
    /// When it became what it is.
    pub subscription_at: Option<Timestamp>,
    /// When the address was confirmed.
    pub email_confirmed_at: Option<Timestamp>,
}

/// The subscription and the confirmation of one user.
pub fn mail_state(db: &mut Db, id: i64) -> Result<MailState> {
    db.one(
        "SELECT subscription, subscription_before, subscription_at, email_confirmed_at FROM users WHERE id = $1",
        crate::params![id],
    )
}
