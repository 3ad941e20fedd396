//! Taking an import back: what nobody has touched since goes back to what it was.

mod batch;
mod billing;
mod chain;
mod fit;
mod later;
mod mails;
mod restore;
mod tables;
mod tell;
mod thing;
mod things;

use serde::Serialize;

pub use self::later::later;

use crate::{
    clock::Timestamp,
    model::selector::printed::person,
    output::Record,
    storage::{
        audit::Parts,
        db::{Db, Result},
        order, people, tag, user,
    },
};

/// What an undo did.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Undone {
    /// People and things it had created and that are gone again.
    pub removed: u64,
    /// People, orders and other things it had changed and that are what they were.
    pub restored: u64,
    /// Orders it had brought and that are gone again.
    pub orders_removed: u64,
    /// Tags that it had created and that nobody has any more.
    pub tags_removed: u64,
    /// Of those that it had changed, people who are banned no more.
    #[serde(skip)]
    pub unbanned: u64,
    /// Of those that it had changed, accounts whose status goes back for a reason alone.
    #[serde(skip)]
    pub reopened: u64,
    /// What was left alone.
    pub kept: Vec<Kept>,
}

/// One person or thing that an undo left alone, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Kept {
    /// The user's id; of a thing that is no person, of whom it is, null when it is nobody's.
    pub user_id: Option<i64>,
    /// The address.
    pub user: Option<String>,
    /// What it is, when it is no person: `account 45231`.
    pub thing: Option<String>,
    /// What happened since.
    pub why: &'static str,
}

impl Undone {
    /// How many rows it removed or put back: what `--max-changes` is about.
    pub fn changes(&self) -> u64 {
        self.removed + self.restored + self.orders_removed + self.tags_removed
    }
}

impl Record for Kept {
    const NOUN: &'static str = "person left alone";
    const FIELDS: &'static [&'static str] = &["user_id", "user", "thing", "why"];
    const DEFAULT: &'static [&'static str] = &["user_id", "user", "thing", "why"];

    fn selector(&self) -> std::borrow::Cow<'_, str> {
        match (&self.thing, self.user_id) {
            (Some(thing), _) => std::borrow::Cow::Borrowed(thing),
            (None, user_id) => person(user_id.unwrap_or_default()),
        }
    }
}

/// Who takes an import back.
#[derive(Clone, Copy, Debug)]
pub struct By<'a> {
    /// The time.
    pub now: Timestamp,
    /// The operator.
    pub actor: &'a str,
    /// Why.
    pub reason: Option<&'a str>,
}

/// Takes an import back inside the running transaction.
///
/// Opt-outs, bounces, complaints and suppressions that it wrote stay, and consent is never loosened: a person who has
/// opted out since keeps that.
///
/// What became of things, and of the status of people, is noted in `audit`, row by row. Whether bans may go is for the caller to say. An undo after which no super_admin is left is an error.
pub fn undo(db: &mut Db, import_id: i64, by: &By<'_>, audit: &mut Parts) -> Result<Undone> {
    let admins = user::SuperAdmins::now(db)?;
    let mut done = Undone::default();
    let orders = order::undo(db, import_id, audit)?;
    done.orders_removed = orders.removed;
    done.restored = orders.restored;
    let kept = orders.kept.into_iter().map(|(user_id, user)| Kept {
        user_id: somebody(user_id),
        user,
        thing: None,
        why: "an order was refunded, cancelled or updated since",
    });
    let left = orders.left.into_iter().map(|left| Kept {
        user_id: somebody(left.user_id),
        user: left.user,
        thing: Some(format!("order {}", left.number)),
        why: left.why,
    });
    done.kept.extend(kept.chain(left));
    // Accounts first: who owns one has done something since.
    things::undo(db, import_id, by, audit, &mut done)?;
    remove_created(db, import_id, &mut done)?;
    restore::changed(db, import_id, by.now, audit, &mut done)?;
    admins.remain(db, |_| None)?;
    done.tags_removed = tag::remove_idle(db, import_id)?.len() as u64;
    db.exec(
        "UPDATE imports SET undone_at = $2 WHERE id = $1",
        crate::params![import_id, by.now],
    )?;
    Ok(done)
}

/// The id of a user; 0 is nobody.
fn somebody(user_id: i64) -> Option<i64> {
    (user_id != 0).then_some(user_id)
}

/// Removes the people it created who have done nothing since.
fn remove_created(db: &mut Db, import_id: i64, done: &mut Undone) -> Result<()> {
    let created = "users.import_id = $1 AND users.id >= (SELECT first_user_id FROM imports WHERE id = $1) \
                   AND users.id < (SELECT first_user_id + users_created FROM imports WHERE id = $1)";
    // An import leaves no status before the one it gives, so somebody who was banned by it is untouched, and banned since not.
    // Whoever it made and then changed in another row (an opt-out that names their number) is as it left them.
    let touched = "(users.version <> COALESCE((SELECT c.version_after FROM import_changes c WHERE c.user_id = users.id \
                   AND c.import_id = $1), 1) OR users.status_before IS NOT NULL OR users.restricted <> 0 OR users.erased_at IS NOT NULL \
                   OR users.last_active_at IS NOT NULL OR users.password_set_at IS NOT NULL)";
    let elsewhere = people::rows_from_elsewhere("users.id", "$1");
    let elsewhere = format!("{elsewhere} OR {}", mails::IN_HAND);
    db.batch("CREATE TEMPORARY TABLE undo_users AS SELECT id AS user_id FROM users WHERE 1 = 0")?;
    db.exec(
        &format!(
            "INSERT INTO undo_users (user_id) SELECT users.id FROM users WHERE {created} AND NOT {touched} \
             AND NOT ({elsewhere})"
        ),
        crate::params![import_id],
    )?;
    db.rows(
        &format!(
            "SELECT users.id, users.email, CASE WHEN {touched} THEN 1 ELSE 0 END AS touched FROM users \
             WHERE {created} AND users.id NOT IN (SELECT user_id FROM undo_users) ORDER BY users.id"
        ),
        crate::params![import_id],
        &mut |row| {
            let (user_id, user, touched): (i64, Option<String>, bool) = row.decode()?;
            if done.kept.iter().any(|kept| kept.thing.is_none() && kept.user_id == Some(user_id)) {
                return Ok(());
            }
            let why = if touched { "changed since" } else { "has accounts, mail or other rows from elsewhere" };
            done.kept.push(Kept { user_id: Some(user_id), user, thing: None, why });
            Ok(())
        },
    )?;
    db.exec(
        "INSERT INTO import_removed (user_id, import_id, email, email_key, ref) \
         SELECT u.id, $1, u.email, u.email_key, u.ref FROM undo_users n JOIN users u ON u.id = n.user_id ORDER BY u.id",
        crate::params![import_id],
    )?;
    mails::leave_sent(db)?;
    for table in people::own_tables() {
        db.exec(
            &format!("DELETE FROM {table} WHERE user_id IN (SELECT user_id FROM undo_users)"),
            &[],
        )?;
    }
    done.removed += db.exec(
        "DELETE FROM users WHERE id IN (SELECT user_id FROM undo_users)",
        &[],
    )?;
    db.batch("DROP TABLE undo_users")
}
