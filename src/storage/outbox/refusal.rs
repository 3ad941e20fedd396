//! Equal refusals in a row, remembered from run to run: what tells a provider that blocks us from so many dead mailboxes.

use serde::Deserialize;

use crate::{
    clock::Timestamp,
    model::mail::{EQUAL_IN_A_ROW, FINAL_AFTER},
    storage::db::{Db, Result},
};

/// One answer of a mail server, and how often it came.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Refusals {
    /// The answer without what differs from recipient to recipient, hashed.
    pub pattern: String,
    /// Whether it says that there is no such mailbox.
    pub dead_mailbox: bool,
    /// How often it came in a row.
    pub in_a_row: u64,
    /// When it came first.
    pub since: Timestamp,
}

impl Refusals {
    /// Whether these are so many that the provider blocks us.
    pub fn is_block(&self) -> bool {
        self.in_a_row > EQUAL_IN_A_ROW
    }
}

/// What a run has learned of the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lesson {
    /// It gave an answer that is no refusal: what was refused before was refused for itself.
    Answered,
    /// It took a mail. A block for dead mailboxes was none.
    Took,
    /// It took a mail that it had refused together with many others: it blocks us no more.
    Relented,
    /// It refused so many more in a row.
    Refused {
        /// The answer, hashed.
        pattern: String,
        /// Whether it says that there is no such mailbox.
        dead_mailbox: bool,
        /// How often.
        count: u64,
    },
}

/// What is remembered. A block that nobody met for as long as a mail is tried is forgotten. To be called in a transaction.
pub fn refusals(db: &mut Db, now: Timestamp) -> Result<Vec<Refusals>> {
    db.exec(
        "DELETE FROM refusals WHERE refused_at <= $1",
        crate::params![now.plus(-FINAL_AFTER)],
    )?;
    db.query(
        "SELECT pattern, dead_mailbox, in_a_row, since FROM refusals ORDER BY pattern",
        &[],
    )
}

/// Writes down what a run has learned, in its order and in the caller's transaction.
pub fn learn(db: &mut Db, lessons: &[Lesson], now: Timestamp) -> Result<()> {
    let few = EQUAL_IN_A_ROW;
    for lesson in lessons {
        match lesson {
            Lesson::Answered => db.exec(
                "DELETE FROM refusals WHERE in_a_row <= $1",
                crate::params![few],
            )?,
            Lesson::Took => db.exec(
                "DELETE FROM refusals WHERE in_a_row <= $1 OR dead_mailbox = 1",
                crate::params![few],
            )?,
            Lesson::Relented => db.exec("DELETE FROM refusals", &[])?,
            Lesson::Refused {
                pattern,
                dead_mailbox,
                count,
            } => {
                db.exec(
                    "DELETE FROM refusals WHERE in_a_row <= $1 AND pattern <> $2",
                    crate::params![few, pattern],
                )?;
                db.exec(
                    "INSERT INTO refusals (pattern, dead_mailbox, in_a_row, since, refused_at) VALUES ($1, $2, $3, $4, $4) \
                     ON CONFLICT (pattern) DO UPDATE SET in_a_row = refusals.in_a_row + excluded.in_a_row, \
                     refused_at = excluded.refused_at",
                    crate::params![pattern, *dead_mailbox, *count, now],
                )?
            }
        };
    }
    Ok(())
}
