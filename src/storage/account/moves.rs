//! Every move of the status of an account. Append-only; the timeline reads it.

use crate::{
    clock::Timestamp,
    model::account::AccountStatus,
    storage::{
        counter,
        db::{Db, Result},
    },
};

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
