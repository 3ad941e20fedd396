//! One person out of two: every row of the one who goes, and what becomes of it.

mod profile;

use serde::Serialize;

pub use self::profile::Side;
use super::{
    db::{Db, Result},
    group, invite, link, lock,
    people::{Merge, PeopleTable, TABLES},
    token::{self, Purpose},
    user,
};
use crate::{
    clock::Timestamp,
    model::{
        person::Status,
        seat::{Seat, Slots, seat},
        suppression::Reason,
    },
    output::Record,
    storage::suppression::Hasher,
};

/// One row or field of the person who goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Moved {
    /// The id of the person who stays.
    pub user_id: i64,
    /// The address of the person who stays.
    pub user: Option<String>,
    /// The table, or `profile`.
    pub table: &'static str,
    /// Which row: its key beside the user; of a profile the field.
    pub row: String,
    /// What it is called or holds.
    pub what: Option<String>,
    /// `moved`, `filled` (an empty field), `stricter`, `conflict` (the person who stays has another), `same` (has it
    /// already), `gone`.
    pub outcome: &'static str,
}

impl Record for Moved {
    const NOUN: &'static str = "row";
    const FIELDS: &'static [&'static str] = &["user_id", "user", "table", "row", "what", "outcome"];
    const DEFAULT: &'static [&'static str] = &["table", "row", "what", "outcome"];

    fn selector(&self) -> std::borrow::Cow<'_, str> {
        std::borrow::Cow::Owned(self.user_id.to_string())
    }
}

/// A merge on its way: who goes, who stays, what moved so far.
pub struct Merging {
    /// Who goes.
    dup: Side,
    /// Who stays.
    keep: Side,
    /// What became of every row.
    rows: Vec<Moved>,
}

impl Merging {
    /// Both sides as they are.
    pub fn begin(dup: Side, keep: Side) -> Merging {
        Merging {
            dup,
            keep,
            rows: Vec::new(),
        }
    }

    /// Moves everything, and removes the person who goes.
    pub fn run(mut self, db: &mut Db, now: Timestamp) -> Result<Vec<Moved>> {
        self.profile(db, now)?;
        self.groups(db)?;
        self.suppressions(db)?;
        self.changes(db)?;
        self.links(db, now)?;
        for table in TABLES {
            self.table(db, table)?;
            for column in table.others {
                let sql = format!(
                    "UPDATE {} SET {column} = $2 WHERE {column} = $1",
                    table.table
                );
                db.exec(&sql, crate::params![self.dup.id, self.keep.id])?;
            }
        }
        self.owners(db)?;
        self.leave(db, now)?;
        Ok(self.rows)
    }

    fn tell(
        &mut self,
        table: &'static str,
        row: String,
        what: Option<String>,
        outcome: &'static str,
    ) {
        self.rows.push(Moved {
            user_id: self.keep.id,
            user: self.keep.email.clone(),
            table,
            row,
            what,
            outcome,
        });
    }

    /// The rows of a table with a common rule.
    fn table(&mut self, db: &mut Db, table: &PeopleTable) -> Result<()> {
        let (Some(user), false) = (table.user, table.merge == Merge::Rule) else {
            return Ok(());
        };
        let (name, dup, keep) = (table.table, self.dup.id, self.keep.id);
        let key = table.key;
        let clashes = match table.merge {
            Merge::Fill => {
                let same: Vec<String> = key
                    .iter()
                    .map(|column| format!("k.{column} = x.{column}"))
                    .collect();
                format!(
                    "EXISTS (SELECT 1 FROM {name} k WHERE k.{user} = $2 AND {})",
                    same.join(" AND ")
                )
            }
            // Names the parameter, which both engines want to see.
            _ => "$2 = $1".to_owned(),
        };
        let told: Vec<String> = key
            .iter()
            .map(|column| format!("CAST(x.{column} AS TEXT)"))
            .collect();
        let order: Vec<String> = key.iter().map(|column| format!("x.{column}")).collect();
        let sql = format!(
            "SELECT {}, {} AS what, CASE WHEN {clashes} THEN 1 ELSE 0 END AS clashes FROM {name} x \
             WHERE x.{user} = $1 ORDER BY {}",
            told.join(" || ' ' || "),
            table.label,
            order.join(", ")
        );
        let found: Vec<(String, Option<String>, bool)> =
            db.query(&sql, crate::params![dup, keep])?;
        if found.is_empty() {
            return Ok(());
        }
        for (row, what, clashes) in found {
            let outcome = match table.merge {
                Merge::Gone => "gone",
                _ if clashes => "same",
                _ => "moved",
            };
            self.tell(name, row, what.filter(|what| !what.is_empty()), outcome);
        }
        if table.merge == Merge::Rewrite {
            db.exec(
                &format!("UPDATE {name} SET {user} = $2 WHERE {user} = $1"),
                crate::params![dup, keep],
            )?;
            return Ok(());
        }
        if table.merge != Merge::Gone {
            let columns = columns(db, name, user, dup)?;
            let values: Vec<String> = columns
                .iter()
                .map(|column| {
                    if column == user {
                        "$2".to_owned()
                    } else {
                        format!("x.{column}")
                    }
                })
                .collect();
            let sql = format!(
                "INSERT INTO {name} ({}) SELECT {} FROM {name} x WHERE x.{user} = $1 AND NOT ({clashes}) ORDER BY {}",
                columns.join(", "),
                values.join(", "),
                order.join(", ")
            );
            db.exec(&sql, crate::params![dup, keep])?;
        }
        db.exec(
            &format!("DELETE FROM {name} WHERE {user} = $1"),
            crate::params![dup],
        )?;
        Ok(())
    }

    /// Groups fill empty slots; where another group stands, it stays.
    fn groups(&mut self, db: &mut Db) -> Result<()> {
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
    fn suppressions(&mut self, db: &mut Db) -> Result<()> {
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
    fn changes(&mut self, db: &mut Db) -> Result<()> {
        let (dup, keep) = (self.dup.id, self.keep.id);
        let imports: Vec<i64> = db.query(
            "SELECT import_id FROM import_changes WHERE user_id = $1 ORDER BY import_id",
            crate::params![dup],
        )?;
        for import in imports {
            self.tell("import_changes", import.to_string(), None, "moved");
        }
        db.exec(
            "INSERT INTO import_changes (user_id, import_id, before, version_after) \
             SELECT $2, import_id, before, -1 FROM import_changes WHERE user_id = $1 \
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
    fn links(&mut self, db: &mut Db, now: Timestamp) -> Result<()> {
        let dup = [self.dup.id];
        lock::end_sessions(db, &dup, "merge", now)?;
        for purpose in [Purpose::Confirm, Purpose::Address] {
            token::cancel(db, purpose, &dup, now)?;
        }
        link::call_back(db, "confirm", &dup, "merge")?;
        link::call_back(db, "email_confirm", &dup, "merge")?;
        // An open invite to the site would keep somebody out who can log in already.
        if self.keep.status == Status::Approved {
            let open: Vec<(i64, i64)> = db.query(
                "SELECT user_id, id FROM invites WHERE user_id = $1 AND kind = 'site' \
                 AND (status = 'queued' OR status = 'sent') ORDER BY id",
                crate::params![self.dup.id],
            )?;
            invite::cancel(db, &open, "merge", now)?;
        }
        Ok(())
    }

    /// Whoever owns an account by now is no member of it beside that.
    fn owners(&mut self, db: &mut Db) -> Result<()> {
        db.exec(
            "DELETE FROM members WHERE user_id = $1 AND login IN (SELECT login FROM accounts WHERE owner_id = $1)",
            crate::params![self.keep.id],
        )?;
        Ok(())
    }

    /// The address that goes stays as an alias, and the person who had it is gone.
    fn leave(&mut self, db: &mut Db, now: Timestamp) -> Result<()> {
        db.exec(
            "DELETE FROM users WHERE id = $1",
            crate::params![self.dup.id],
        )?;
        if let Some(key) = self.dup.email_key.clone() {
            db.exec(
                "INSERT INTO aliases (email_key, user_id, created_at) VALUES ($1, $2, $3)",
                crate::params![&key, self.keep.id, now],
            )?;
            self.tell("aliases", key, None, "moved");
        }
        self.fill_reference(db)
    }
}

/// Every column of a table of which somebody has a row.
fn columns(db: &mut Db, table: &str, user: &str, id: i64) -> Result<Vec<String>> {
    let mut columns = Vec::new();
    db.rows(
        &format!("SELECT * FROM {table} WHERE {user} = $1 LIMIT 1"),
        crate::params![id],
        &mut |row| {
            columns = (0..row.0.len()).map(|n| row.0.name(n).to_owned()).collect();
            Ok(())
        },
    )?;
    Ok(columns)
}
