//! Soft bounces, which count only together.

use crate::{
    clock::DAY,
    model::address::Address,
    storage::db::{Db, Result},
};

/// So many soft bounces …
const SOFT_MOST: usize = 3;
/// … in so many seconds are one hard one.
const SOFT_WITHIN: i64 = 30 * DAY;

/// Whether three soft bounces of an address lie within 30 days.
pub(super) fn is_third(db: &mut Db, address: &Address) -> Result<bool> {
    let times: Vec<i64> = db.query(
        "SELECT at FROM bounces WHERE email_key = $1 AND verdict = 'soft' AND spent = 0 ORDER BY at, id",
        crate::params![address.key()],
    )?;
    Ok(times
        .windows(SOFT_MOST)
        .any(|window| window[SOFT_MOST - 1] - window[0] <= SOFT_WITHIN))
}

/// Soft bounces that have had their effect count no more, should the person come back.
pub(super) fn spend(db: &mut Db, address: &Address) -> Result<()> {
    db.exec(
        "UPDATE bounces SET spent = 1 WHERE email_key = $1 AND verdict = 'soft' AND spent = 0",
        crate::params![address.key()],
    )?;
    Ok(())
}
