//! Rows that have a rule of their own in a merge: groups, suppressions, images of imports, links, owners.

use std::collections::HashSet;

use super::Merging;
use crate::{
    clock::Timestamp,
    model::{
        person::Status,
        seat::{Seat, Slots, seat},
        suppression::Reason,
    },
    storage::{
        db::{Db, Result},
        group, invite, lock, member,
        suppression::Hasher,
        token::{self, Purpose},
        user,
    },
};

impl Merging {
    /// Groups fill empty slots; where another group stands, it stays.
    pub(super) fn groups(&mut self, db: &mut Db) -> Result<()> {
        let (dup, keep) = (self.dup.id, self.keep.id);
        let mut slots: Slots = Slots::default();
        for (slot, group) in group::of_user(db, keep)? {
            slots[slot as usize - 1] = Some(group);
        }
        let mut take = Vec::new();
        for (slot, id) in group::of_user(db, dup)? {
            let Some(group) = group::by_id(db, id)? else {
                continue;
            };
            let outcome = match seat(group.slot, id, &slots, None, false) {
                Seat::Held => "same",
                Seat::Taken { slot, .. } => {
                    slots[slot - 1] = Some(id);
                    take.push((keep, slot, id));
                    "moved"
                }
                Seat::Full | Seat::Unclear | Seat::Unfit => "conflict",
            };
            self.tell("user_groups", slot.to_string(), Some(group.key), outcome);
        }
        db.exec(
            "DELETE FROM user_groups WHERE user_id = $1",
            crate::params![dup],
        )?;
        user::reseat(db, &[], &take)
    }

    /// The address that stays is suppressed for every reason for which the other is. The other's own rows stay: it is
    /// an alias now.
    pub(super) fn suppressions(&mut self, db: &mut Db) -> Result<()> {
        let (Some(dup), Some(keep)) = (self.dup.email_key.clone(), self.keep.email_key.clone())
        else {
            return Ok(());
        };
        let hasher = Hasher::load(db)?;
        let (from, to) = (hasher.address(&dup), hasher.address(&keep));
        let reasons: Vec<(Reason, bool)> = db.query(
            "SELECT s.reason, CASE WHEN EXISTS (SELECT 1 FROM suppressions k WHERE k.hash = $2 AND k.reason = s.reason) \
             THEN 1 ELSE 0 END AS there FROM suppressions s WHERE s.hash = $1 ORDER BY s.reason",
            crate::params![&from, &to],
        )?;
        for (reason, there) in reasons {
            let outcome = if there { "same" } else { "stricter" };
            self.tell("suppressions", reason.to_string(), None, outcome);
        }
        db.exec(
            "INSERT INTO suppressions (hash, reason, email_key, at, actor, note, import_id) \
             SELECT $2, reason, $3, at, actor, note, import_id FROM suppressions WHERE hash = $1 \
             ORDER BY reason ON CONFLICT (hash, reason) DO NOTHING",
            crate::params![&from, &to, &keep],
        )?;
        Ok(())
    }

    /// Imports that changed the person who goes stay in the audit, but nothing of theirs can be undone any more: they
    /// never saw the person who stays.
    pub(super) fn changes(&mut self, db: &mut Db) -> Result<()> {
        let (dup, keep) = (self.dup.id, self.keep.id);
        let imports: Vec<i64> = db.query(
            "SELECT import_id FROM import_changes WHERE user_id = $1 ORDER BY import_id",
            crate::params![dup],
        )?;
        for import in imports {
            self.tell("import_changes", import.to_string(), None, "moved");
        }
        db.exec(
            "INSERT INTO import_changes (user_id, import_id, before, version_after, told_before, told_after, undone_before, undone_after) \
             SELECT $2, import_id, before, -1, told_before, told_after, undone_before, undone_after \
             FROM import_changes WHERE user_id = $1 \
             ORDER BY import_id ON CONFLICT (user_id, import_id) DO NOTHING",
            crate::params![dup, keep],
        )?;
        db.exec(
            "DELETE FROM import_changes WHERE user_id = $1",
            crate::params![dup],
        )?;
        Ok(())
    }

    /// The other's log-ins end, and so do links that were mailed to confirm the other address or to set a password.
    pub(super) fn links(&mut self, db: &mut Db, now: Timestamp) -> Result<()> {
        let dup = [self.dup.id];
        let mut ended = self.alive(db, now)?;
        lock::end_sessions(db, &dup, "merge", now)?;
        for purpose in [Purpose::Confirm, Purpose::Address] {
            token::cancel(db, purpose, &dup, now)?;
        }
        // An open invite to the site would keep somebody out who can log in already.
        if self.keep.status == Status::Approved {
            let open: Vec<(i64, i64)> = db.query(
                "SELECT user_id, id FROM invites WHERE user_id = $1 AND kind = 'site' \
                 AND (status = 'queued' OR status = 'sent') ORDER BY id",
                crate::params![self.dup.id],
            )?;
            invite::cancel(db, &open, "merge", now)?;
        }
        ended.extend(self.unsent_invites(db, now)?);
        for row in self.alive(db, now)? {
            ended.remove(&row);
        }
        self.ended = ended;
        Ok(())
    }

    /// Invites whose mail still waits for the address that goes: it is not sent there any more, so they end with it. Returns the mails.
    fn unsent_invites(&self, db: &mut Db, now: Timestamp) -> Result<Vec<(&'static str, String)>> {
        let waiting: Vec<(i64, i64)> = db.query(
            "SELECT m.id, m.invite_id FROM mails m JOIN invites i ON i.user_id = m.user_id AND i.id = m.invite_id \
             WHERE m.user_id = $1 AND m.status IN ('queued', 'unknown') AND i.status IN ('queued', 'sent') ORDER BY m.id",
            crate::params![self.dup.id],
        )?;
        let open: Vec<(i64, i64)> = (waiting.iter())
            .map(|(_, invite)| (self.dup.id, *invite))
            .collect();
        invite::cancel(db, &open, "merge", now)?;
        let mails = waiting.iter().map(|(mail, _)| ("mails", mail.to_string()));
        Ok(mails.collect())
    }

    /// The log-ins, links and invites of the person who goes that are of use: table and row.
    fn alive(&self, db: &mut Db, now: Timestamp) -> Result<HashSet<(&'static str, String)>> {
        let mut alive = HashSet::new();
        for (table, key, of_use) in [
            (
                "devices",
                "CAST(x.id AS TEXT)",
                "x.revoked_at IS NULL AND x.expires_at > $2",
            ),
            (
                "tokens",
                "x.kind || ' ' || CAST(x.id AS TEXT)",
                "x.used_at IS NULL AND x.cancelled_at IS NULL AND (x.expires_at IS NULL OR x.expires_at > $2)",
            ),
            (
                "invites",
                "CAST(x.id AS TEXT)",
                "x.status IN ('queued', 'sent') AND (x.expires_at IS NULL OR x.expires_at > $2)",
            ),
        ] {
            let sql = format!(
                "SELECT {key} FROM {table} x WHERE x.user_id = $1 AND {of_use} ORDER BY x.id"
            );
            let rows: Vec<String> = db.query(&sql, crate::params![self.dup.id, now])?;
            alive.extend(rows.into_iter().map(|row| (table, row)));
        }
        Ok(alive)
    }

    /// Where both are members of one account, the person who stays may do what either of them might.
    pub(super) fn members(&mut self, db: &mut Db) -> Result<()> {
        for row in member::join(db, self.dup.id, self.keep.id)? {
            let outcome = if row.after == row.before {
                "same"
            } else {
                "joined"
            };
            let what = format!("{} and {}", row.before, row.other);
            self.tell("members", row.login.to_string(), Some(what), outcome);
        }
        Ok(())
    }

    /// Whoever owns an account by now is no member of it beside that.
    pub(super) fn owners(&mut self, db: &mut Db) -> Result<()> {
        db.exec(
            "DELETE FROM members WHERE user_id = $1 AND login IN (SELECT login FROM accounts WHERE owner_id = $1)",
            crate::params![self.keep.id],
        )?;
        Ok(())
    }
}
