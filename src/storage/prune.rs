//! Taking old rows out. Consent, suppressions, orders and the audit are never among them.

use super::{
    db::{Db, Result},
    order,
};
use crate::clock::Timestamp;

crate::words! {
    /// What can be taken out by age.
    pub enum Kind {
        /// Texts of mails that wait no more; what was sent to whom stays.
        MailBodies = "mail_bodies",
        /// Mails that wait no more, with their texts and the attachments that no other mail has.
        Mail = "mail",
        /// Rows that imports rejected.
        Rejects = "rejects",
        /// What people and things were before imports changed them; such an import cannot be undone any more.
        BeforeImages = "before_images",
        /// Devices that were revoked or have expired, with their sessions.
        Devices = "devices",
        /// Tokens of links that were used, were taken back or have expired.
        Tokens = "tokens",
        /// Keys of lines of batches, with what these printed; such a line would run again.
        BatchKeys = "batch_keys",
    }
}

/// Mails that nobody will send again, of before `$1`.
const OLD_MAIL: &str = "m.created_at < $1 AND m.status <> 'queued' AND m.status <> 'sending' AND m.status <> 'unknown'";

/// Devices that ended before `$1`.
const OLD_DEVICES: &str = "(d.expires_at < $1 OR (d.revoked_at IS NOT NULL AND d.revoked_at < $1))";

/// Imports that began before `$1`.
const OLD_IMPORTS: &str = "import_id IN (SELECT i.id FROM imports i WHERE i.started_at < $1)";

/// Takes out what is older than `before` and says how many rows that were.
pub fn remove(db: &mut Db, kind: Kind, before: Timestamp, now: Timestamp) -> Result<u64> {
    match kind {
        Kind::MailBodies => bodies(db, before),
        Kind::Mail => mails(db, before),
        Kind::Rejects => db.exec(
            &format!("DELETE FROM import_rejects WHERE {OLD_IMPORTS}"),
            crate::params![before],
        ),
        Kind::BeforeImages => images(db, before, now),
        Kind::Devices => devices(db, before),
        Kind::Tokens => db.exec(
            "DELETE FROM tokens WHERE used_at < $1 OR cancelled_at < $1 OR expires_at < $1",
            crate::params![before],
        ),
        Kind::BatchKeys => db.exec(
            "DELETE FROM batch_keys WHERE created_at < $1",
            crate::params![before],
        ),
    }
}

fn bodies(db: &mut Db, before: Timestamp) -> Result<u64> {
    db.exec(
        &format!(
            "DELETE FROM mail_bodies WHERE (user_id, mail_id) IN (SELECT m.user_id, m.id FROM mails m WHERE {OLD_MAIL})"
        ),
        crate::params![before],
    )
}

fn mails(db: &mut Db, before: Timestamp) -> Result<u64> {
    bodies(db, before)?;
    db.exec(
        &format!(
            "UPDATE bounces SET mail_id = NULL WHERE mail_id IN (SELECT m.id FROM mails m WHERE {OLD_MAIL})"
        ),
        crate::params![before],
    )?;
    let gone = db.exec(
        &format!(
            "DELETE FROM mails WHERE (user_id, id) IN (SELECT m.user_id, m.id FROM mails m WHERE {OLD_MAIL})"
        ),
        crate::params![before],
    )?;
    db.exec(
        "DELETE FROM attachments WHERE created_at < $1 AND NOT EXISTS (SELECT 1 FROM mails m \
         WHERE m.attachments IS NOT NULL \
         AND ',' || m.attachments || ',' LIKE '%,' || CAST(attachments.id AS TEXT) || ',%')",
        crate::params![before],
    )?;
    Ok(gone)
}

fn images(db: &mut Db, before: Timestamp, now: Timestamp) -> Result<u64> {
    db.exec(
        "UPDATE imports SET pruned_at = $2 WHERE started_at < $1 AND pruned_at IS NULL \
         AND (EXISTS (SELECT 1 FROM import_changes c WHERE c.import_id = imports.id AND c.before IS NOT NULL) \
         OR EXISTS (SELECT 1 FROM import_things t WHERE t.import_id = imports.id))",
        crate::params![before, now],
    )?;
    // Whom an import changed is part of the audit: only what they were before goes.
    let people = db.exec(
        &format!(
            "UPDATE import_changes SET before = NULL, told_before = NULL, undone_after = NULL \
             WHERE before IS NOT NULL AND {OLD_IMPORTS}"
        ),
        crate::params![before],
    )?;
    // Without the image nothing says any more that an order is not as the import that brought it left it, and an undo of that one
    // would remove it. Of changes that were undone nothing is left in the order.
    db.exec(
        &format!(
            "UPDATE orders SET import_id = NULL WHERE import_id IS NOT NULL AND touched = 0 AND (user_id, id) IN \
             (SELECT n.user_id, n.order_id FROM import_things t JOIN order_numbers n ON n.number = t.thing \
             WHERE t.noun = $2 AND t.{OLD_IMPORTS} \
             AND t.import_id IN (SELECT i.id FROM imports i WHERE i.undone_at IS NULL))"
        ),
        crate::params![before, order::NOUN],
    )?;
    let things = db.exec(
        &format!("DELETE FROM import_things WHERE {OLD_IMPORTS}"),
        crate::params![before],
    )?;
    Ok(people + things)
}

fn devices(db: &mut Db, before: Timestamp) -> Result<u64> {
    db.exec(
        &format!(
            "DELETE FROM tokens WHERE kind = 'session' AND (user_id, id) IN \
             (SELECT d.user_id, d.id FROM devices d WHERE {OLD_DEVICES})"
        ),
        crate::params![before],
    )?;
    db.exec(
        &format!(
            "DELETE FROM devices WHERE (user_id, id) IN (SELECT d.user_id, d.id FROM devices d WHERE {OLD_DEVICES})"
        ),
        crate::params![before],
    )
}

/// When the before-images of an import were taken out; without them it cannot be undone.
pub fn pruned_at(db: &mut Db, import: i64) -> Result<Option<Timestamp>> {
    db.one(
        "SELECT pruned_at FROM imports WHERE id = $1",
        crate::params![import],
    )
}
