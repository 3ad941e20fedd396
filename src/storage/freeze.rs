//! Whether a database takes writes: open, frozen by somebody, moved elsewhere, or a copy that is not whole yet.
//!
//! Every writing transaction looks at this under the writer lock, so whoever has closed a database knows that nothing is
//! written to it from then on.

use serde::Deserialize;

use super::{
    audit::{self, Entry, Subject},
    db::{Db, Ending, Error, Result},
};
use crate::clock::Timestamp;

crate::words! {
    /// Why a database takes no writes.
    pub enum State {
        /// Somebody froze it.
        Frozen = "frozen",
        /// Another database took its place.
        Moved = "moved",
        /// It is a copy that is not whole yet.
        Copying = "copying",
    }
}

/// What stands in the way of writers.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Freeze {
    /// Why.
    pub state: State,
    /// Since when.
    pub state_at: Option<Timestamp>,
    /// What whoever closed it said.
    pub state_reason: Option<String>,
    /// Where it moved or is about to, or of what it is a copy.
    pub other: Option<String>,
}

impl Freeze {
    /// What readers are warned of: a database that another took the place of, or that is not whole. A frozen one answers well.
    pub fn stale(&self) -> Option<String> {
        let other = self.other.as_deref().unwrap_or_default();
        match self.state {
            State::Frozen => None,
            State::Moved => {
                let since = self.state_at.map(|at| format!(" on {at}"));
                Some(format!(
                    "this database moved to {other}{}: what it answers is of that time, and what happened since is there (ROSTER_DB)",
                    since.unwrap_or_default()
                ))
            }
            State::Copying => Some(format!(
                "this database is an unfinished copy of {other}: rows are missing; to finish it, run the same roster db copy again"
            )),
        }
    }
}

/// What became of an attempt to close or open a database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is as it was to become already.
    Unchanged,
    /// Done.
    Changed,
    /// Somebody is sending mail; to close the database now would lose the answers.
    Sending,
    /// It is closed for another reason than the one that was to be ended.
    Other(Freeze),
}

/// What stands in the way of writers; `None` for an open database.
pub fn get(db: &mut Db) -> Result<Option<Freeze>> {
    db.first(
        "SELECT state, state_at, state_reason, other FROM writer WHERE id = 1 AND state IS NOT NULL",
        &[],
    )
}

/// Waits for the writer lock, whatever the state.
fn lock(db: &mut Db) -> Result<()> {
    db.exec("UPDATE writer SET id = 1 WHERE id = 1", &[])
        .map(drop)
}

/// Sets the state without asking; `None` opens. In the caller's own transaction.
pub fn put(db: &mut Db, freeze: Option<&Freeze>) -> Result<()> {
    let freeze = freeze.cloned();
    db.exec(
        "UPDATE writer SET state = $1, state_at = $2, state_reason = $3, other = $4 WHERE id = 1",
        crate::params![
            freeze.as_ref().map(|freeze| freeze.state.as_str()),
            freeze.as_ref().and_then(|freeze| freeze.state_at),
            freeze
                .as_ref()
                .and_then(|freeze| freeze.state_reason.as_ref()),
            freeze.as_ref().and_then(|freeze| freeze.other.as_ref()),
        ],
    )
    .map(drop)
}

/// Closes the database to writers, and notes it in the audit; `to` says where it is about to move. A freeze for no such reason
/// becomes one, one for another target is [`Outcome::Other`].
pub fn freeze(db: &mut Db, entry: &Entry, to: Option<&str>, ending: Ending) -> Result<Outcome> {
    db.bare_tx(ending, |tx| {
        lock(tx)?;
        match get(tx)? {
            Some(mut found) if found.state == State::Frozen => {
                if to.is_none() || found.other.as_deref() == to {
                    return Ok(Outcome::Unchanged);
                }
                if found.other.is_some() {
                    return Ok(Outcome::Other(found));
                }
                found.other = to.map(str::to_owned);
                put(tx, Some(&found))?;
                return Ok(Outcome::Unchanged);
            }
            Some(found) => return Ok(Outcome::Other(found)),
            None => {}
        }
        let sending: i64 = tx.one(
            "SELECT COUNT(*) FROM senders WHERE alive_until > $1",
            crate::params![entry.at],
        )?;
        if sending > 0 {
            return Ok(Outcome::Sending);
        }
        put(
            tx,
            Some(&Freeze {
                state: State::Frozen,
                state_at: Some(entry.at),
                state_reason: entry.reason.map(str::to_owned),
                other: to.map(str::to_owned),
            }),
        )?;
        note(tx, entry, None, Some("frozen"))?;
        Ok(Outcome::Changed)
    })
}

/// Opens the database to writers again, and notes it in the audit; one that is closed by more than a freeze only by `force`.
pub fn thaw(db: &mut Db, entry: &Entry, force: bool, ending: Ending) -> Result<Outcome> {
    db.bare_tx(ending, |tx| {
        lock(tx)?;
        let Some(found) = get(tx)? else {
            return Ok(Outcome::Unchanged);
        };
        if found.state != State::Frozen && !force {
            return Ok(Outcome::Other(found));
        }
        put(tx, None)?;
        note(tx, entry, Some(found.state.as_str()), None)?;
        Ok(Outcome::Changed)
    })
}

fn note(db: &mut Db, entry: &Entry, before: Option<&str>, after: Option<&str>) -> Result<()> {
    let subject = Subject {
        name: "database".to_owned(),
        before: Some(serde_json::json!({ "state": before })),
        after: Some(serde_json::json!({ "state": after })),
        ..Subject::default()
    };
    audit::append(db, entry, &[subject]).map(drop)
}

/// Refuses as a writing transaction would; for what writes without one.
pub fn must_be_open(db: &mut Db) -> Result<()> {
    let Some(found) = get(db)? else {
        return Ok(());
    };
    Err(match found.state {
        State::Frozen => match found.other {
            Some(to) => Error::Moving(to),
            None => Error::Frozen(found.state_reason),
        },
        State::Moved => Error::Moved(found.other.unwrap_or_default()),
        State::Copying => Error::Unfinished(found.other.unwrap_or_default()),
    })
}
