//! Making invites, and what becomes of them.

use std::collections::HashMap;

use serde::Deserialize;

use super::{Invite, query::BATCH};
use crate::{
    clock::Timestamp,
    model::{invite::Kind, permission::Permissions},
    storage::{
        audit, counter,
        db::{Db, Filter, Result},
        link, outbox,
        token::{self, Purpose},
    },
};

/// An invite to be made.
#[derive(Clone, Copy, Debug)]
pub struct NewInvite<'a> {
    /// Whom it invites.
    pub user_id: i64,
    /// The address as spelled.
    pub email: &'a str,
    /// Its key.
    pub email_key: &'a str,
    /// The account and what the person may do with it; none is an invite to the site.
    pub account: Option<(i64, Permissions)>,
    /// Whether anybody who has the link may accept it.
    pub any_email: bool,
    /// Who asks for it.
    pub actor: &'a str,
}

/// Makes invites that wait to be mailed and are valid for `valid` seconds from then; returns the first id.
pub fn insert(db: &mut Db, new: &[NewInvite], valid: i64, now: Timestamp) -> Result<i64> {
    let first = counter::take(db, "invites", new.len() as i64)?;
    let columns = [
        "user_id",
        "id",
        "kind",
        "email",
        "email_key",
        "login",
        "permissions",
        "any_email",
        "status",
        "created_at",
        "expires_at",
        "actor",
    ];
    db.load("invites", &columns, &mut |push| {
        for (id, invite) in (first..).zip(new) {
            let kind = match invite.account {
                None => Kind::Site,
                Some(_) => Kind::Account,
            };
            push(&[
                invite.user_id.into(),
                id.into(),
                kind.as_str().into(),
                invite.email.into(),
                invite.email_key.into(),
                invite.account.map(|(login, _)| login).into(),
                invite
                    .account
                    .map(|(_, permissions)| permissions.to_string())
                    .into(),
                invite.any_email.into(),
                "queued".into(),
                now.into(),
                now.plus(valid).into(),
                invite.actor.into(),
            ])?;
        }
        Ok(())
    })?;
    Ok(first)
}

/// An invite that an import marked and nobody mailed yet.
#[derive(Clone, Debug, Deserialize)]
pub struct Marked {
    /// Its id.
    pub id: i64,
    /// Whom it invites.
    pub user_id: i64,
}

/// The invites to the site that imports marked, oldest first.
pub fn marked(db: &mut Db, limit: Option<u64>) -> Result<Vec<Marked>> {
    let limit = limit.map_or(String::new(), |n| format!(" LIMIT {n}"));
    // Whoever mails one says until when it is valid.
    db.query(
        &format!(
            "SELECT id, user_id FROM invites WHERE status = 'queued' AND expires_at IS NULL AND kind = 'site' \
             ORDER BY id{limit}"
        ),
        &[],
    )
}

/// Invites that an import marked are mailed now: pairs of user and invite. They take the person's address of today.
pub fn start(db: &mut Db, invites: &[(i64, i64)], valid: i64) -> Result<()> {
    for batch in invites.chunks(BATCH) {
        let mut filter = pairs(batch);
        let valid = filter.bind(valid);
        let sql = format!(
            "UPDATE invites SET expires_at = created_at + {valid}, \
             email = (SELECT u.email FROM users u WHERE u.id = invites.user_id), \
             email_key = (SELECT u.email_key FROM users u WHERE u.id = invites.user_id){}",
            filter.clause()
        );
        db.exec(&sql, filter.params())?;
    }
    Ok(())
}

/// Invites are mailed once more, to the address that the person has today: the old links are dead, and the time counts anew
/// from the mail. With `permissions` they get new ones.
pub fn requeue(
    db: &mut Db,
    invites: &[(i64, i64)],
    permissions: Option<Permissions>,
    valid: i64,
    now: Timestamp,
) -> Result<()> {
    token::cancel_of(db, Purpose::Invite, invites, now)?;
    call_back(db, invites, "the invite was sent anew")?;
    for batch in invites.chunks(BATCH) {
        let mut filter = pairs(batch);
        let (now, ends) = (filter.bind(now), filter.bind(now.plus(valid)));
        let permissions = permissions.map(|permissions| permissions.to_string());
        let permissions = filter.bind(permissions);
        let sql = format!(
            "UPDATE invites SET status = 'queued', created_at = {now}, sent_at = NULL, expires_at = {ends}, \
             email = (SELECT u.email FROM users u WHERE u.id = invites.user_id), \
             email_key = (SELECT u.email_key FROM users u WHERE u.id = invites.user_id), \
             permissions = COALESCE({permissions}, permissions){}",
            filter.clause()
        );
        db.exec(&sql, filter.params())?;
    }
    Ok(())
}

/// Takes invites back: pairs of user and invite. Their links are dead, and mails that still wait are not sent.
pub fn cancel(db: &mut Db, invites: &[(i64, i64)], why: &str, now: Timestamp) -> Result<()> {
    token::cancel_of(db, Purpose::Invite, invites, now)?;
    call_back(db, invites, why)?;
    for batch in invites.chunks(BATCH) {
        let mut filter = pairs(batch);
        let now = filter.bind(now);
        filter.and("(status = 'queued' OR status = 'sent')");
        let sql = format!(
            "UPDATE invites SET status = 'cancelled', cancelled_at = {now}{}",
            filter.clause()
        );
        db.exec(&sql, filter.params())?;
    }
    Ok(())
}

/// Takes back the open invites to the site of one person, which set a password; also what an import marked and nobody mailed yet.
pub fn end_site(db: &mut Db, user_id: i64, why: &str, now: Timestamp) -> Result<()> {
    let open: Vec<(i64, i64)> = db.query(
        "SELECT user_id, id FROM invites WHERE user_id = $1 AND kind = 'site' \
         AND (status = 'queued' OR status = 'sent' AND expires_at > $2) ORDER BY id",
        crate::params![user_id, now],
    )?;
    cancel(db, &open, why, now)
}

/// Takes back every open invite of some people, in the transaction of what demands it: a ban, a lock. Returns how many each
/// of them had; who had none is not in the answer.
pub fn cancel_all(
    db: &mut Db,
    user_ids: &[i64],
    why: &str,
    now: Timestamp,
) -> Result<HashMap<i64, u64>> {
    let mut ended: HashMap<i64, u64> = HashMap::new();
    for ids in user_ids.chunks(BATCH) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(ids.iter().copied());
        let at = filter.bind(now);
        filter.and(format!(
            "user_id IN {marks} AND (status = 'queued' OR status = 'sent' AND expires_at > {at})"
        ));
        let sql = format!(
            "SELECT user_id, id FROM invites{} ORDER BY user_id, id",
            filter.clause()
        );
        let open: Vec<(i64, i64)> = db.query(&sql, filter.params())?;
        cancel(db, &open, why, now)?;
        for (user, _) in open {
            *ended.entry(user).or_default() += 1;
        }
    }
    for template in ["invite_site", "invite_account"] {
        link::call_back(db, template, user_ids, why)?;
    }
    Ok(ended)
}

/// The person came: the invite is accepted, and other open invites to the site are not needed any more.
pub fn accept(db: &mut Db, invite: &Invite, now: Timestamp) -> Result<()> {
    db.exec(
        "UPDATE invites SET status = 'accepted', accepted_at = $3 WHERE user_id = $1 AND id = $2",
        crate::params![invite.user_id, invite.id, now],
    )?;
    if invite.kind == Kind::Site {
        let others: Vec<(i64, i64)> = db.query(
            "SELECT user_id, id FROM invites WHERE user_id = $1 AND kind = 'site' AND id <> $2 \
             AND (status = 'queued' OR status = 'sent') ORDER BY id",
            crate::params![invite.user_id, invite.id],
        )?;
        cancel(db, &others, "another invite was accepted", now)?;
    }
    Ok(())
}

/// Lets somebody operate an account. The caller has checked that they do not yet.
pub fn join(
    db: &mut Db,
    user_id: i64,
    login: i64,
    permissions: &str,
    now: Timestamp,
) -> Result<()> {
    db.exec(
        &format!(
            "INSERT INTO members (user_id, login, permissions, created_at, changed_seq) VALUES ($1, $2, $3, $4, {})",
            audit::THIS
        ),
        crate::params![user_id, login, permissions, now],
    )?;
    Ok(())
}

/// Mails of invites that still wait are not sent.
fn call_back(db: &mut Db, invites: &[(i64, i64)], why: &str) -> Result<()> {
    for batch in invites.chunks(BATCH) {
        let mut filter = Filter::new();
        let users = filter.bind_list(batch.iter().map(|(user, _)| *user));
        let ids = filter.bind_list(batch.iter().map(|(_, id)| *id));
        filter.and(format!(
            "user_id IN {users} AND invite_id IN {ids} AND (status = 'queued' OR status = 'unknown')"
        ));
        outbox::call_back(db, &filter, why)?;
    }
    Ok(())
}

fn pairs(invites: &[(i64, i64)]) -> Filter {
    let mut filter = Filter::new();
    let users = filter.bind_list(invites.iter().map(|(user, _)| *user));
    let ids = filter.bind_list(invites.iter().map(|(_, id)| *id));
    filter.and(format!("user_id IN {users} AND id IN {ids}"));
    filter
}
