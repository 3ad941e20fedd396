//! What decides over one person, for `user explain`.

use serde::Deserialize;

use super::Facts;
use crate::{
    clock::Timestamp,
    model::{
        explain::{OpenInvite, Standing, Terms},
        invite,
        person::{Status, Subscription},
        suppression::Reason,
    },
    storage::{
        self,
        db::{Db, Result},
        invite::InviteQuery,
    },
};

#[derive(Deserialize)]
struct Row {
    email_key: Option<String>,
    email_domain: Option<String>,
    status: Status,
    has_password: bool,
    password_set_at: Option<Timestamp>,
    last_active_at: Option<Timestamp>,
    email_confirmed_at: Option<Timestamp>,
    subscription: Subscription,
    subscription_before: Option<Subscription>,
    subscription_at: Option<Timestamp>,
    restricted: bool,
    locked_at: Option<Timestamp>,
    erased_at: Option<Timestamp>,
    default_type: String,
}

impl From<Facts> for Terms {
    fn from(facts: Facts) -> Terms {
        Terms {
            now: facts.now,
            double_opt_in: facts.double_opt_in,
            expire_after: facts.expire_after,
        }
    }
}

/// What is known of one user; `None` when there is no such user.
pub fn standing(db: &mut Db, id: i64, now: Timestamp) -> Result<Option<Standing>> {
    let row: Option<Row> = db.first(
        "SELECT email_key, email_domain, status, \
         CASE WHEN password_set_at IS NULL THEN 0 ELSE 1 END AS has_password, password_set_at, last_active_at, \
         email_confirmed_at, subscription, subscription_before, subscription_at, restricted, locked_at, erased_at, \
         (SELECT d.name FROM smart_types d WHERE d.is_default = 1) AS default_type FROM users WHERE id = $1",
        crate::params![id],
    )?;
    let Some(row) = row else {
        return Ok(None);
    };
    let query = InviteQuery {
        users: Some(vec![id]),
        kind: Some(invite::Kind::Site),
        ..InviteQuery::default()
    };
    let invites = storage::invite::find(db, &query, now)?;
    let open = invites.iter().filter(|invite| invite.is_open());
    let open_invite = open
        .map(|invite| OpenInvite {
            id: invite.id,
            made_at: invite.created_at,
            trouble: invite.trouble(),
        })
        .max_by_key(|open| (open.made_at, open.id));
    let groups: Vec<(String, Option<String>, Option<i64>)> = db.query(
        "SELECT g.key, s.name, s.position FROM user_groups u JOIN groups g ON g.id = u.group_id \
         LEFT JOIN smart_types s ON s.id = g.smart_type_id WHERE u.user_id = $1 ORDER BY u.slot",
        crate::params![id],
    )?;
    let suppressed: Vec<Reason> = db.query(
        "SELECT DISTINCT reason FROM suppressions WHERE email_key = $1 OR email_key = $2 ORDER BY reason",
        crate::params![
            row.email_key.as_ref(),
            row.email_domain.map(|domain| format!("@{domain}"))
        ],
    )?;
    Ok(Some(Standing {
        status: row.status,
        has_password: row.has_password,
        password_set_at: row.password_set_at,
        last_active_at: row.last_active_at,
        open_invite,
        accepted: (invites.iter()).any(|invite| invite.status == invite::State::Accepted),
        email_confirmed_at: row.email_confirmed_at,
        subscription: row.subscription,
        subscription_before: row.subscription_before,
        subscription_at: row.subscription_at,
        restricted: row.restricted,
        locked_at: row.locked_at,
        erased_at: row.erased_at,
        suppressed: suppressed.into_iter().collect(),
        groups: groups
            .into_iter()
            .map(|(key, name, place)| (key, name.zip(place)))
            .collect(),
        default_type: row.default_type,
    }))
}
