//! Users: finding, reading and changing them.

mod admins;
mod banned;
mod columns;
mod conditions;
mod dupes;
mod email;
mod membership;
mod page;
mod profile;
mod query;
mod read;
mod resolve;
mod spent;
mod standing;
mod write;

pub use self::{
    admins::{SuperAdmins, count_super_admins},
    banned::ban_reasons,
    columns::{Facts, User},
    dupes::{Lookalike, dupes},
    email::{
        MailState, address_left, carry_from_alias, carry_suppressions, email_owner, logins,
        mail_state, other_addresses, respell, set_email,
    },
    membership::{add_tags, remove_tags, reseat, slot_keys, slots_of, tags_among},
    page::{
        AccountLine, ConsentLine, DeviceLine, EmailLine, EventLine, Nested, OrderLine, QuoteLine,
        TargetLine, nested,
    },
    profile::{Kept, profiles},
    query::{Sort, UserQuery},
    read::{Counts, count, counts, each, find, people},
    resolve::{Person, Resolved, by_ids, resolve, resolve_one},
    standing::standing,
    write::{
        NewUser, Update, insert, insert_addresses, load, ref_owner, set_group, touch, update,
        update_many,
    },
};
use super::db::{Db, Result};

/// Whether there is nobody at all.
pub fn is_empty(db: &mut Db) -> Result<bool> {
    let found: Option<(i64,)> = db.first("SELECT id FROM users LIMIT 1", &[])?;
    Ok(found.is_none())
}
