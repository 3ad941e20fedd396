//! One person out of two: every row of the one who goes, and what becomes of it.

mod mailings;
mod profile;
mod rows;
mod rules;
mod targets;

use crate::model::selector::printed::person;
use std::collections::HashSet;

use serde::Serialize;

pub use self::profile::Side;
use super::{
    db::{Db, Result},
    lock,
    people::TABLES,
};
use crate::{clock::Timestamp, output::Record};

/// One row or field of the person who goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
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
    /// `moved`, `filled` (an empty field), `stricter`, `joined` (permissions of both), `conflict` (the person who stays has
    /// another), `same` (has it already), `ended` (a log-in, a link, an invite or a mail that is of no use any more), `dropped` (a password),
    /// `gone`.
    pub outcome: &'static str,
}

impl Record for Moved {
    const NOUN: &'static str = "row";
    const FIELDS: &'static [&'static str] = &["user_id", "user", "table", "row", "what", "outcome"];
    const DEFAULT: &'static [&'static str] = &["table", "row", "what", "outcome"];
    const DATA: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> std::borrow::Cow<'_, str> {
        person(self.user_id)
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
    /// Rows of the one who goes that the merge ends: table and row.
    ended: HashSet<(&'static str, String)>,
    /// Why the person who stays is logged out everywhere: a ban or a lock of the one who goes.
    logged_out: Option<&'static str>,
}

impl Merging {
    /// Both sides as they are.
    pub fn begin(dup: Side, keep: Side) -> Merging {
        Merging {
            dup,
            keep,
            rows: Vec::new(),
            ended: HashSet::new(),
            logged_out: None,
        }
    }

    /// Moves everything, and removes the person who goes.
    pub fn run(mut self, db: &mut Db, now: Timestamp) -> Result<Vec<Moved>> {
        self.profile(db, now)?;
        self.groups(db)?;
        self.suppressions(db)?;
        self.changes(db)?;
        self.links(db, now)?;
        self.letters(db)?;
        self.mailings(db)?;
        self.members(db)?;
        self.targets(db)?;
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
        if let Some(why) = self.logged_out {
            lock::shut_out(db, &[self.keep.id], why, now)?;
        }
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
