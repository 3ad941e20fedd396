//! Remarks of operators about people and accounts: written once, never edited, emptied by an erasure.

use super::{
    counter,
    db::{Db, Result},
};
use crate::clock::Timestamp;

/// The same remark about several people, or about one account.
#[derive(Clone, Debug)]
pub struct NewComment<'a> {
    /// The account that it is about, if it is about one.
    pub login: Option<i64>,
    /// When.
    pub at: Timestamp,
    /// Who wrote it.
    pub actor: &'a str,
    /// The words.
    pub text: &'a str,
}

/// Writes a remark about each of some people (0: about the account alone).
pub fn insert(db: &mut Db, user_ids: &[i64], new: &NewComment) -> Result<()> {
    let first = counter::take(db, "comments", user_ids.len() as i64)?;
    let mut rows: Vec<(i64, i64)> = user_ids.iter().copied().zip(first..).collect();
    rows.sort_unstable();
    let columns = ["user_id", "id", "login", "at", "actor", "comment"];
    db.load("comments", &columns, &mut |push| {
        rows.iter().try_for_each(|(user_id, id)| {
            push(&[
                (*user_id).into(),
                (*id).into(),
                new.login.into(),
                new.at.into(),
                new.actor.into(),
                new.text.into(),
            ])
        })
    })?;
    Ok(())
}
