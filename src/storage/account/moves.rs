//! What happened to accounts: when they were opened, and every move of their status. Append-only.

use serde::{Deserialize, Serialize};

use super::query::BATCH;
use crate::{
    clock::Timestamp,
    model::account::AccountStatus,
    storage::{
        counter,
        db::{Db, Filter, Result},
    },
};

/// One line of the timeline of an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// The account.
    #[serde(skip_serializing)]
    pub login: i64,
    /// When.
    pub at: Timestamp,
    /// `opened` or `status`.
    pub kind: String,
    /// Where it stood before.
    pub before: Option<AccountStatus>,
    /// Where it stands since.
    pub after: Option<AccountStatus>,
    /// Who did it.
    pub actor: Option<String>,
    /// Why.
    pub reason: Option<String>,
}

/// A move to be written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMove {
    /// The account.
    pub login: i64,
    /// Where it stood.
    pub before: AccountStatus,
    /// Where it stands now.
    pub after: AccountStatus,
}

/// Writes moves down.
pub fn record(
    db: &mut Db,
    moves: &[NewMove],
    actor: &str,
    reason: Option<&str>,
    now: Timestamp,
) -> Result<()> {
    if moves.is_empty() {
        return Ok(());
    }
    let first = counter::take(db, "account_moves", moves.len() as i64)?;
    let mut moves: Vec<&NewMove> = moves.iter().collect();
    moves.sort_by_key(|moved| moved.login);
    let columns = [
        "login",
        "id",
        "at",
        "status_before",
        "status_after",
        "actor",
        "reason",
    ];
    db.load("account_moves", &columns, &mut |push| {
        for (id, moved) in (first..).zip(&moves) {
            push(&[
                moved.login.into(),
                id.into(),
                now.into(),
                moved.before.as_str().into(),
                moved.after.as_str().into(),
                actor.into(),
                reason.into(),
            ])?;
        }
        Ok(())
    })?;
    Ok(())
}

/// The timelines of some accounts, each newest first.
pub fn events(db: &mut Db, logins: &[i64]) -> Result<Vec<Event>> {
    let mut events = Vec::new();
    for logins in logins.chunks(BATCH) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(logins.iter().copied());
        let sql = format!(
            "SELECT login, at, kind, status_before AS before, status_after AS after, actor, reason FROM \
             (SELECT m.login, m.id, m.at, 'status' AS kind, m.status_before, m.status_after, m.actor, m.reason \
             FROM account_moves m WHERE m.login IN {marks} UNION ALL \
             SELECT a.login, 0 AS id, a.opened_at AS at, 'opened' AS kind, NULL AS status_before, \
             NULL AS status_after, NULL AS actor, NULL AS reason FROM accounts a WHERE a.login IN {marks}) e \
             ORDER BY login, id DESC"
        );
        events.extend(db.query::<Event>(&sql, filter.params())?);
    }
    Ok(events)
}
