//! The tokens of mails that were given up for now: none of them is kept, and a mail that waits again gets new ones.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::{
    clock::Timestamp,
    model::token::{BARE, LINK, PREFIXES, taken_out},
    storage::{
        db::{Db, Filter, Result},
        schema::random_hex,
        token::{self, Purpose},
    },
};

/// A mail, and the row that its link leads to: an invite, or the mail itself.
#[derive(Clone, Copy, Debug)]
pub(super) struct Carrier {
    /// Whose history it belongs to.
    pub user_id: i64,
    /// Its number.
    pub mail: i64,
    /// The invite that it carries.
    pub invite: Option<i64>,
    /// When it was given up.
    pub tried_at: Timestamp,
}

/// Takes the tokens of some mails out of the database. Their places are in the texts; only where links were still to be made, what
/// the tokens begin with is kept.
pub(super) fn empty(db: &mut Db, mails: &[i64]) -> Result<()> {
    for mails in mails.chunks(500) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(mails.iter().copied());
        filter.and(format!("m.id IN {marks} AND b.tokens IS NOT NULL"));
        let sql = format!(
            "SELECT b.user_id, b.mail_id, b.tokens FROM mails m \
             JOIN mail_bodies b ON b.user_id = m.user_id AND b.mail_id = m.id{} ORDER BY b.mail_id",
            filter.clause()
        );
        for (user_id, mail, tokens) in db.query::<(i64, i64, String)>(&sql, filter.params())? {
            let begin: Vec<&str> = tokens.split_whitespace().map(begin).collect();
            let is_unlinked = tokens.contains([BARE, LINK]);
            set(db, user_id, mail, is_unlinked.then(|| begin.join(" ")))?;
        }
    }
    Ok(())
}

/// Gives a mail new tokens in the places of those that it had; what those opened, the new ones open. A link that was taken back
/// since the mail was given up stays dead.
pub(super) fn fill(db: &mut Db, of: Carrier) -> Result<()> {
    let found: Option<Texts> = db.first(
        "SELECT m.subject, b.text_body, b.html_body, b.unsubscribe_url, b.tokens FROM mails m \
         JOIN mail_bodies b ON b.user_id = m.user_id AND b.mail_id = m.id WHERE m.user_id = $1 AND m.id = $2 \
         AND NOT EXISTS (SELECT 1 FROM mails n WHERE n.user_id = m.user_id AND n.id > m.id AND n.invite_id = m.invite_id)",
        crate::params![of.user_id, of.mail],
    )?;
    let Some(texts) = found else { return Ok(()) };
    let mut made: BTreeMap<String, String> = BTreeMap::new();
    let mut tokens = Vec::new();
    for place in texts.places() {
        let prefix = place.trim_start_matches([BARE, LINK]);
        // A release before this one kept the token.
        if !PREFIXES.contains(&prefix) {
            return Ok(());
        }
        let token = match made.get(prefix) {
            Some(token) => token.clone(),
            None => renewed(db, of, prefix)?,
        };
        tokens.push(format!("{}{token}", &place[..place.len() - prefix.len()]));
        made.insert(prefix.to_owned(), token);
    }
    let tokens = (!tokens.is_empty()).then(|| tokens.join(" "));
    set(db, of.user_id, of.mail, tokens)
}

/// A new token in the place of the mail's own with this prefix.
fn renewed(db: &mut Db, of: Carrier, prefix: &str) -> Result<String> {
    for &purpose in Purpose::ALL
        .iter()
        .filter(|purpose| purpose.prefix() == prefix)
    {
        let id = match purpose {
            Purpose::Invite => of.invite.unwrap_or(of.mail),
            _ => of.mail,
        };
        let old: Option<String> = db.first(
            "SELECT hash FROM tokens WHERE user_id = $1 AND kind = $2 AND id = $3 ORDER BY created_at DESC, hash LIMIT 1",
            crate::params![of.user_id, purpose.as_str(), id],
        )?;
        let Some(old) = old else { continue };
        let new = token::make(purpose, 1)?.remove(0);
        // A key is not updated: a row may have to move for it. What asked for a subscription, the refusal itself took back.
        db.exec(
            "INSERT INTO tokens (hash, kind, user_id, id, email_key, created_at, expires_at, used_at, cancelled_at) \
             SELECT $2, kind, user_id, id, email_key, created_at, expires_at, used_at, \
             CASE WHEN cancelled_at = $3 THEN NULL ELSE cancelled_at END FROM tokens WHERE hash = $1",
            crate::params![&old, token::hash(&new), of.tried_at],
        )?;
        db.exec("DELETE FROM tokens WHERE hash = $1", crate::params![&old])?;
        return Ok(new);
    }
    // It opened nothing before either.
    Ok(format!("{prefix}{}", random_hex(32)?))
}

/// What a mail says, its tokens taken out.
#[derive(Deserialize)]
struct Texts {
    subject: Option<String>,
    text_body: Option<String>,
    html_body: Option<String>,
    unsubscribe_url: Option<String>,
    tokens: Option<String>,
}

impl Texts {
    /// What the tokens began with, in the order in which they were taken out.
    fn places(&self) -> Vec<&str> {
        if let Some(kept) = &self.tokens {
            return kept.split_whitespace().collect();
        }
        [
            &self.text_body,
            &self.html_body,
            &self.unsubscribe_url,
            &self.subject,
        ]
        .into_iter()
        .flatten()
        .flat_map(|text| taken_out(text))
        .collect()
    }
}

fn begin(token: &str) -> &str {
    let bare = token.trim_start_matches([BARE, LINK]);
    let marks = token.len() - bare.len();
    let prefix = PREFIXES.iter().find(|prefix| bare.starts_with(*prefix));
    &token[..marks + prefix.map_or(0, |prefix| prefix.len())]
}

fn set(db: &mut Db, user_id: i64, mail: i64, tokens: Option<String>) -> Result<()> {
    db.exec(
        "UPDATE mail_bodies SET tokens = $3 WHERE user_id = $1 AND mail_id = $2",
        crate::params![user_id, mail, tokens],
    )?;
    Ok(())
}
