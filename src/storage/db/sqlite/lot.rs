//! Bulk loads: rows are collected in batches, and from the second batch on a thread of their own writes them, while
//! whoever loads goes on. The next other statement waits until they are written and is told if that failed.

mod batch;

use std::{
    sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel},
    thread::JoinHandle,
};

use rusqlite::Connection;

use self::batch::{Batch, Target};
use super::{
    super::{Error, Fill, Result},
    Seat, Sqlite,
};

/// Batches that may wait for the writer.
const WAITING: usize = 2;

impl Sqlite {
    /// Inserts the rows that `fill` pushes; more than a batch of them behind the caller's back.
    pub fn load(&mut self, table: &str, columns: &[&str], fill: Fill<'_>) -> Result<u64> {
        let target = Target::new(table, columns);
        let mut batch = self.spare();
        let mut rows = 0;
        fill(&mut |row| {
            rows += 1;
            batch.push(row);
            if batch.is_full() {
                self.write_behind(&target, std::mem::take(&mut batch))?;
                batch = self.spare();
            }
            Ok(())
        })?;
        match &self.seat {
            // Rows stay in the order in which they were loaded.
            Seat::Away(writer) => writer.take(&target, batch)?,
            _ => {
                batch.write(self.connection()?, &target)?;
            }
        }
        Ok(rows)
    }

    fn spare(&self) -> Batch {
        match &self.seat {
            Seat::Away(writer) => writer.batch(),
            _ => Batch::default(),
        }
    }

    fn write_behind(&mut self, target: &Target, batch: Batch) -> Result<()> {
        if let Seat::Here(_) = self.seat
            && let Seat::Here(connection) = std::mem::replace(&mut self.seat, Seat::Nowhere)
        {
            self.seat = Seat::Away(Writer::start(connection));
        }
        match &self.seat {
            Seat::Away(writer) => writer.take(target, batch),
            _ => Err(Error::Engine("the connection is lost".to_owned())),
        }
    }
}

/// A thread that has the connection and writes batches in the order in which they come.
pub struct Writer {
    batches: SyncSender<(Target, Batch)>,
    /// Batches that are written, to be filled again.
    spare: Receiver<Batch>,
    thread: JoinHandle<(Connection, Result<()>)>,
}

impl Writer {
    /// Gives the connection to a new thread.
    pub fn start(connection: Connection) -> Writer {
        let (batches, waiting) = sync_channel(WAITING);
        let (written, spare) = channel();
        let thread = std::thread::spawn(move || write_all(connection, &waiting, &written));
        Writer {
            batches,
            spare,
            thread,
        }
    }

    /// Hands a batch over; waits while too many wait already.
    pub fn take(&self, target: &Target, batch: Batch) -> Result<()> {
        self.batches
            .send((target.clone(), batch))
            .map_err(|_| Error::Engine("the thread that writes has ended".to_owned()))
    }

    /// An empty batch, with the memory of one that is written if there is one.
    pub fn batch(&self) -> Batch {
        self.spare.try_recv().unwrap_or_default()
    }

    /// Waits until all is written. Gives the connection back, and the first error.
    pub fn finish(self) -> (Connection, Result<()>) {
        drop(self.batches);
        match self.thread.join() {
            Ok(done) => done,
            Err(panic) => std::panic::resume_unwind(panic),
        }
    }
}

fn write_all(
    connection: Connection,
    waiting: &Receiver<(Target, Batch)>,
    written: &Sender<Batch>,
) -> (Connection, Result<()>) {
    let mut result = Ok(());
    for (target, batch) in waiting {
        // After an error the transaction is lost: the rest is only taken off the sender's hands.
        if result.is_ok() {
            match batch.write(&connection, &target) {
                Ok(emptied) => {
                    let _ = written.send(emptied);
                }
                Err(error) => result = Err(error),
            }
        }
    }
    (connection, result)
}
