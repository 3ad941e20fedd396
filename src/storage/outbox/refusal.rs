//! Equal refusals in a row, remembered from run to run: what tells a provider that blocks us from so many dead mailboxes.

use serde::Deserialize;

use super::undecided;
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
    /// The only domain that gave it, hashed; none when several did.
    pub domain: Option<String>,
    /// Whether mail to another domain was taken since it became a block: then it is that domain's own.
    pub own: bool,
}

impl Refusals {
    /// Whether these are so many that the provider blocks us, or one domain.
    pub fn is_block(&self) -> bool {
        self.in_a_row > EQUAL_IN_A_ROW
    }

    /// Whether all mail is held up by it.
    pub fn holds_all(&self) -> bool {
        self.is_block() && !self.own
    }
}

/// What a run has learned of the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lesson {
    /// It gave an answer that is no refusal: what was refused before was refused for itself.
    Answered,
    /// It took a mail. A block for dead mailboxes was none.
    Took,
    /// It took a mail that it had refused together with many others, or one that was sent by itself: it blocks us no more. What a
    /// domain refuses by itself ends with a mail to it.
    Relented {
        /// The domain of the mail, hashed.
        domain: String,
    },
    /// It took a mail to another domain: the block is the domain's own.
    Own {
        /// The answer, hashed.
        pattern: String,
        /// The answer at that domain, hashed.
        key: String,
    },
    /// It refused so many more in a row.
    Refused {
        /// The answer, hashed.
        pattern: String,
        /// Whether it says that there is no such mailbox.
        dead_mailbox: bool,
        /// How often.
        count: u64,
        /// The only domain that gave it, hashed.
        domain: Option<String>,
        /// Whether it is a block: what was given up for it before waits again.
        is_block: bool,
    },
}

/// What is remembered. A block that nobody met for as long as a mail is tried is forgotten. To be called in a transaction.
pub fn refusals(db: &mut Db, now: Timestamp) -> Result<Vec<Refusals>> {
    db.exec(
        "DELETE FROM refusals WHERE refused_at <= $1",
        crate::params![now.plus(-FINAL_AFTER)],
    )?;
    undecided::decide(db)?;
    db.query(
        "SELECT pattern, dead_mailbox, in_a_row, since, domain, own FROM refusals ORDER BY pattern",
        &[],
    )
}

/// The block that holds up all mail, if one stands.
pub fn block(db: &mut Db, now: Timestamp) -> Result<Option<Refusals>> {
    db.first(
        "SELECT pattern, dead_mailbox, in_a_row, since, domain, own FROM refusals \
         WHERE in_a_row > $1 AND own = 0 AND refused_at > $2 ORDER BY since, pattern LIMIT 1",
        crate::params![EQUAL_IN_A_ROW, now.plus(-FINAL_AFTER)],
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
            Lesson::Relented { domain } => db.exec(
                "DELETE FROM refusals WHERE own = 0 OR domain = $1",
                crate::params![domain],
            )?,
            Lesson::Own { pattern, key } => {
                db.exec(
                    "DELETE FROM refusals WHERE pattern = $1",
                    crate::params![key],
                )?;
                db.exec(
                    "UPDATE refusals SET pattern = $2, own = 1 WHERE pattern = $1",
                    crate::params![pattern, key],
                )?
            }
            Lesson::Refused {
                pattern,
                dead_mailbox,
                count,
                domain,
                is_block,
            } => {
                db.exec(
                    "DELETE FROM refusals WHERE in_a_row <= $1 AND pattern <> $2",
                    crate::params![few, pattern],
                )?;
                db.exec(
                    "INSERT INTO refusals (pattern, dead_mailbox, in_a_row, since, refused_at, domain) VALUES ($1, $2, $3, $4, $4, $5) \
                     ON CONFLICT (pattern) DO UPDATE SET in_a_row = refusals.in_a_row + excluded.in_a_row, \
                     domain = CASE WHEN refusals.domain = excluded.domain THEN refusals.domain END, \
                     refused_at = excluded.refused_at",
                    crate::params![pattern, *dead_mailbox, *count, now, domain.as_deref()],
                )?;
                if *is_block {
                    undecided::put_back(db, pattern, now)?;
                }
                0
            }
        };
    }
    if !lessons.is_empty() {
        undecided::decide(db)?;
    }
    Ok(())
}
