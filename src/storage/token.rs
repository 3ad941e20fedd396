//! Tokens in links, and tokens of sessions: 256 random bits each, of which only the SHA-256 is stored.
//!
//! A token is bound to one purpose and one user, and leads to the row that it opens: a mail, an invite, a device.

use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::{
    db::{Db, Filter, Result, Value},
    schema::{hex, random_hex},
};
use crate::clock::Timestamp;

crate::words! {
    /// What a token opens.
    pub enum Purpose {
        /// Accepts an invite; leads to the invite.
        Invite = "invite",
        /// Sets a password anew; leads to the mail.
        Reset = "reset",
        /// Confirms a subscription, and with it the address; leads to the mail.
        Confirm = "confirm",
        /// Confirms an address and nothing else; leads to the mail.
        Address = "address",
        /// Is a log-in; leads to the device.
        Session = "session",
        /// Opts out; leads to the mail. Never used up.
        Unsubscribe = "unsubscribe",
    }
}

impl Purpose {
    /// What its tokens begin with.
    pub fn prefix(self) -> &'static str {
        match self {
            Purpose::Invite => "inv_",
            Purpose::Reset => "rst_",
            Purpose::Confirm | Purpose::Address => "cnf_",
            Purpose::Session => "ses_",
            Purpose::Unsubscribe => "uns_",
        }
    }
}

/// A token to be stored.
#[derive(Clone, Copy, Debug)]
pub struct NewToken<'a> {
    /// The token itself, as [`make`] made it.
    pub text: &'a str,
    /// What it opens.
    pub purpose: Purpose,
    /// Whose it is; 0 is an address that is no user.
    pub user_id: i64,
    /// The row that it leads to.
    pub id: i64,
    /// The key of the address that it was mailed to.
    pub email_key: Option<&'a str>,
    /// The moment at which it is no longer valid.
    pub expires_at: Option<Timestamp>,
}

/// A stored token.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Token {
    /// What it opens.
    #[serde(rename = "kind")]
    pub purpose: Purpose,
    /// Whose it is; 0 is an address that is no user.
    pub user_id: i64,
    /// The row that it leads to.
    pub id: i64,
    /// The key of the address that it was mailed to.
    pub email_key: Option<String>,
    /// When it was made.
    pub created_at: Timestamp,
    /// The moment at which it is no longer valid.
    pub expires_at: Option<Timestamp>,
    /// When it was used.
    pub used_at: Option<Timestamp>,
    /// When it was taken back.
    pub cancelled_at: Option<Timestamp>,
}

/// Why a token opens nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nobody made it for this purpose.
    Unknown,
    /// It was used then.
    Used(Timestamp),
    /// It was taken back then.
    Cancelled(Timestamp),
    /// It was valid until then.
    Expired(Timestamp),
}

impl Token {
    /// Why it opens nothing at `now`, if so. At the very second of `expires_at` it is expired.
    pub fn fault(&self, now: Timestamp) -> Option<Fault> {
        let used = self.used_at.map(Fault::Used);
        let cancelled = self.cancelled_at.map(Fault::Cancelled);
        let expired = self.expires_at.filter(|at| *at <= now);
        used.or(cancelled).or(expired.map(Fault::Expired))
    }
}

/// Makes tokens: the prefix of the purpose and 64 hex digits.
pub fn make(purpose: Purpose, count: usize) -> Result<Vec<String>> {
    let random = random_hex(32 * count)?;
    let token = |n: usize| format!("{}{}", purpose.prefix(), &random[n * 64..(n + 1) * 64]);
    Ok((0..count).map(token).collect())
}

/// The hash under which a token is stored.
pub fn hash(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}

/// Stores tokens.
pub fn insert(db: &mut Db, new: &[NewToken], now: Timestamp) -> Result<()> {
    let mut rows: Vec<(String, &NewToken)> =
        new.iter().map(|token| (hash(token.text), token)).collect();
    rows.sort_unstable_by(|a, b| a.0.cmp(&b.0));
    let columns = [
        "hash",
        "kind",
        "user_id",
        "id",
        "email_key",
        "created_at",
        "expires_at",
    ];
    db.load("tokens", &columns, &mut |push| {
        rows.iter().try_for_each(|(hash, token)| {
            push(&[
                hash.as_str().into(),
                token.purpose.as_str().into(),
                token.user_id.into(),
                token.id.into(),
                token.email_key.into(),
                now.into(),
                token.expires_at.into(),
            ])
        })
    })?;
    Ok(())
}

/// The token with this text, if it was made for one of these purposes, whatever its state.
pub fn find(db: &mut Db, text: &str, purposes: &[Purpose]) -> Result<Option<Token>> {
    #[derive(Deserialize)]
    struct Hash {
        hash: String,
    }
    let wanted = hash(text);
    let mut found = None;
    db.rows(
        "SELECT hash, kind, user_id, id, email_key, created_at, expires_at, used_at, cancelled_at FROM tokens \
         WHERE hash = $1",
        crate::params![&wanted],
        &mut |row| {
            let Hash { hash } = row.decode()?;
            let token: Token = row.decode()?;
            if is_equal(&hash, &wanted) && purposes.contains(&token.purpose) {
                found = Some(token);
            }
            Ok(())
        },
    )?;
    Ok(found)
}

/// Compares in a time that does not tell where the first difference is.
fn is_equal(a: &str, b: &str) -> bool {
    let differing = a
        .bytes()
        .zip(b.bytes())
        .fold(0, |differing, (a, b)| differing | (a ^ b));
    a.len() == b.len() && std::hint::black_box(differing) == 0
}

/// Uses a token up, inside the transaction of what it opens: of two at once, one wins.
pub fn take(
    db: &mut Db,
    text: &str,
    purposes: &[Purpose],
    now: Timestamp,
) -> Result<std::result::Result<Token, Fault>> {
    let Some(token) = find(db, text, purposes)? else {
        return Ok(Err(Fault::Unknown));
    };
    if let Some(fault) = token.fault(now) {
        return Ok(Err(fault));
    }
    let won = db.exec(
        "UPDATE tokens SET used_at = $2 WHERE hash = $1 AND used_at IS NULL AND cancelled_at IS NULL",
        crate::params![hash(text), now],
    )?;
    Ok(if won == 1 {
        Ok(token)
    } else {
        Err(Fault::Used(now))
    })
}

/// Takes back the tokens of a purpose that some people hold, with a constant number of statements per thousand people.
pub fn cancel(db: &mut Db, purpose: Purpose, user_ids: &[i64], now: Timestamp) -> Result<u64> {
    cancel_where(db, purpose, user_ids, None, now)
}

/// Takes back tokens by the rows that they lead to: pairs of user and row.
pub fn cancel_of(
    db: &mut Db,
    purpose: Purpose,
    rows: &[(i64, i64)],
    now: Timestamp,
) -> Result<u64> {
    let mut cancelled = 0;
    for rows in rows.chunks(500) {
        let (users, ids): (Vec<i64>, Vec<i64>) = rows.iter().copied().unzip();
        cancelled += cancel_where(db, purpose, &users, Some(&ids), now)?;
    }
    Ok(cancelled)
}

/// Lets the tokens of confirmations hold until then, if that is later: pairs of user and mail.
pub fn extend(db: &mut Db, rows: &[(i64, i64)], until: Timestamp) -> Result<()> {
    for rows in rows.chunks(500) {
        let mut filter = Filter::new();
        let at = filter.bind(until);
        let kinds = filter.bind_list([Purpose::Confirm.as_str(), Purpose::Address.as_str()]);
        let users = filter.bind_list(rows.iter().map(|(user, _)| *user));
        let ids = filter.bind_list(rows.iter().map(|(_, id)| *id));
        filter.and(format!(
            "user_id IN {users} AND kind IN {kinds} AND id IN {ids} AND expires_at < {at}"
        ));
        let sql = format!("UPDATE tokens SET expires_at = {at}{}", filter.clause());
        db.exec(&sql, filter.params())?;
    }
    Ok(())
}

fn cancel_where(
    db: &mut Db,
    purpose: Purpose,
    user_ids: &[i64],
    ids: Option<&[i64]>,
    now: Timestamp,
) -> Result<u64> {
    let mut cancelled = 0;
    for users in user_ids.chunks(500) {
        let mut filter = Filter::new();
        let at = filter.bind(now);
        filter.equals("kind", purpose.as_str());
        let marks = filter.bind_list(users.iter().map(|id| Value::from(*id)));
        filter.and(format!("user_id IN {marks}"));
        if let Some(ids) = ids {
            let marks = filter.bind_list(ids.iter().copied());
            filter.and(format!("id IN {marks}"));
        }
        filter.and("used_at IS NULL AND cancelled_at IS NULL");
        let sql = format!("UPDATE tokens SET cancelled_at = {at}{}", filter.clause());
        cancelled += db.exec(&sql, filter.params())?;
    }
    Ok(cancelled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_has_the_prefix_of_its_purpose_and_256_random_bits() {
        for &purpose in Purpose::ALL {
            let made = make(purpose, 3).unwrap();
            assert_eq!(made.len(), 3);
            assert_ne!(made[0], made[1]);
            for token in &made {
                let random = token.strip_prefix(purpose.prefix()).unwrap();
                assert_eq!(random.len(), 64);
                assert!(random.bytes().all(|b| b.is_ascii_hexdigit()));
            }
        }
    }

    #[test]
    fn what_was_used_first_is_told_first_and_the_last_second_does_not_belong_to_it() {
        let mut token = Token {
            purpose: Purpose::Invite,
            user_id: 1,
            id: 1,
            email_key: None,
            created_at: Timestamp(0),
            expires_at: Some(Timestamp(10)),
            used_at: None,
            cancelled_at: None,
        };
        assert_eq!(token.fault(Timestamp(9)), None);
        assert_eq!(
            token.fault(Timestamp(10)),
            Some(Fault::Expired(Timestamp(10)))
        );
        token.cancelled_at = Some(Timestamp(5));
        assert_eq!(
            token.fault(Timestamp(9)),
            Some(Fault::Cancelled(Timestamp(5)))
        );
        token.used_at = Some(Timestamp(4));
        assert_eq!(token.fault(Timestamp(9)), Some(Fault::Used(Timestamp(4))));
    }

    #[test]
    fn texts_are_equal_only_when_every_byte_is() {
        assert!(is_equal("abc", "abc") && !is_equal("abc", "abd") && !is_equal("abc", "ab"));
    }
}
