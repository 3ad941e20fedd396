//! Users: finding, reading and changing them.

mod columns;
mod query;
mod resolve;
mod write;

pub use self::{
    columns::{Facts, User},
    query::{Sort, UserQuery, count, each, find},
    resolve::{Person, Resolved, by_ids, resolve, resolve_one},
    write::{
        NewUser, Update, email_owner, insert, set_email, set_group, touch, update, update_many,
    },
};
use super::db::{Db, Result};

/// How many super admins there are: the last one cannot be demoted, banned, merged away or erased.
pub fn count_super_admins(db: &mut Db) -> Result<u64> {
    db.one(
        "SELECT COUNT(*) FROM users WHERE level = 'super_admin' AND level <> 'user' AND status <> 'banned' \
         AND erased_at IS NULL",
        &[],
    )
}
