//! A server that goes away in the middle: whether what was to be committed is committed.

use std::{io, time::Duration};

use super::Postgres;
use crate::{
    clock::Deadline,
    storage::db::{Error, Result, Row},
};

/// The pause before a server that is starting is asked again.
const PAUSE: Duration = Duration::from_millis(100);

/// What went wrong while rows were sent: the error of the server, or that it is gone.
pub(super) fn of_copy(error: io::Error) -> Error {
    match error.downcast::<postgres::Error>() {
        Ok(error) => error.into(),
        Err(error) => Error::Lost(error.to_string()),
    }
}

impl Postgres {
    /// Locks the writer's row and hands it to `read`. It also notes the number that the server knows the transaction by.
    pub fn lock_writer(&mut self, read: &mut dyn FnMut(Row<'_>) -> Result<()>) -> Result<()> {
        let mut number = None;
        self.rows(
            "SELECT state, state_reason, other, CAST(pg_current_xact_id() AS TEXT) AS number FROM writer \
             WHERE id = 1 FOR UPDATE",
            &[],
            &mut |row| {
                let (_, _, _, found): (Option<String>, Option<String>, Option<String>, String) =
                    row.decode()?;
                number = Some(found);
                read(row)
            },
        )?;
        self.transaction = number;
        Ok(())
    }

    /// Commits. When the answer is lost, the server is asked what became of the transaction: repeating it blindly could do
    /// everything twice.
    pub fn commit(&mut self) -> Result<()> {
        let number = self.transaction.take();
        match (self.batch("COMMIT"), number) {
            (Err(Error::Lost(why)), Some(number)) => self.look_up(&number, why),
            (result, _) => result,
        }
    }

    /// Waits for the server and asks for the fate of a transaction. `why` is how it got lost.
    fn look_up(&mut self, number: &str, why: String) -> Result<()> {
        let deadline = Deadline::after(self.wait);
        loop {
            if let Some(fate) = self.fate(number) {
                match fate.as_str() {
                    "committed" => return Ok(()),
                    "aborted" => return Err(Error::Lost(why)),
                    // Still in progress: the server has not noticed yet that nobody listens.
                    _ => {}
                }
            }
            let Some(left) = deadline.left() else {
                return Err(Error::Uncertain(why));
            };
            std::thread::sleep(PAUSE.min(left));
        }
    }

    /// `committed`, `aborted` or `in progress`; `None` while nobody answers.
    fn fate(&mut self, number: &str) -> Option<String> {
        self.client = self.door.open(self.wait).ok()?;
        let mut fate = None;
        self.rows(
            "SELECT pg_xact_status(CAST(CAST($1 AS TEXT) AS xid8))",
            crate::params![number],
            &mut |row| {
                fate = row.decode::<Option<String>>()?;
                Ok(())
            },
        )
        .ok()?;
        fate
    }
}
