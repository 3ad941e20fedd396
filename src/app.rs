//! What a verb may touch, opened once per run.

mod acting;
mod ceiling;
mod delivery;
mod greeting;
mod kept;
mod mail;
mod open;
mod parts;
mod reading;
pub mod sending;

use std::cell::OnceCell;

pub use acting::Acting;
use ceiling::{too_many, within};
pub use delivery::{Delivered, MAIL_QUEUED};
pub use mail::unlinked;
use open::Opening;

use crate::{
    clock::{Clock, Timestamp},
    error::Problem,
    output::Output,
    settings::{Settings, secret::Secret},
    storage::{
        self,
        audit::{self, Entry, Subject},
        db::{Db, Ending},
        policy,
        user::Facts,
    },
};

/// What a verb does with the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Nothing: it gets an empty one in memory.
    None,
    /// Reads; a missing database counts as an empty one.
    Read,
    /// Reads by a statement that somebody typed: opened so that it cannot write.
    Query,
    /// Reads, and makes do without a database that cannot be opened.
    Glance,
    /// Writes; a missing database is created.
    Write,
    /// Looks after the database itself, whatever its schema.
    Maintain,
    /// Brings the schema up to date: a missing database is created, without a schema.
    Migrate,
}

impl Access {
    /// Whether a replica answers as well, where one is named.
    pub fn is_for_a_replica(self) -> bool {
        matches!(self, Access::Read | Access::Query | Access::Glance)
    }
}

/// Flags that every verb obeys and that are no settings.
#[derive(Clone, Debug, Default)]
pub struct Switches {
    /// `-n`: rehearse, keep nothing.
    pub dry_run: bool,
    /// `-y`: consent to what otherwise needs asking.
    pub yes: bool,
    /// `--max-changes`: consent up to so many.
    pub max_changes: Option<u64>,
    /// `--reason`, for the audit.
    pub reason: Option<String>,
    /// `-0`: selectors on stdin end with NUL.
    pub null: bool,
    /// `-q`: silence but for errors.
    pub quiet: bool,
}

/// How long a note in passing waits for other writers: most of them are done by then.
const STAMP_WAIT: std::time::Duration = std::time::Duration::from_millis(20);

/// All that a verb may touch.
pub struct App {
    /// The database.
    pub db: Db,
    /// The only way to stdout and stderr.
    pub out: Output,
    /// What the run goes by.
    pub settings: Settings,
    /// Flags that are no settings.
    pub switches: Switches,
    /// The time.
    pub clock: Clock,
    /// Who acts.
    pub actor: Acting,
    /// The mail server's password, once it was wanted.
    pub smtp_password: OnceCell<Secret>,
    /// What shows the act of [`App::stands`].
    pub stands: Option<String>,
}

impl App {
    /// Opens what a verb with this access needs. Warnings go to stderr; a failure hands the output back.
    pub fn open(
        mut settings: Settings,
        switches: Switches,
        mut out: Output,
        access: Access,
    ) -> Result<App, Box<(Output, anyhow::Error)>> {
        let clock = Clock::new(settings.now);
        let opening = Opening {
            settings: &settings,
            switches: &switches,
            out: &mut out,
            access,
            now: clock.now(),
        };
        let opened = opening.open().and_then(|mut db| {
            if matches!(
                access,
                Access::Read | Access::Query | Access::Glance | Access::Write
            ) {
                let (policies, closed) = policy::and_state(&mut db)?;
                // Writers are refused with the same words.
                let closed = closed.filter(|_| access != Access::Write);
                let stale = closed.and_then(|closed| closed.stale());
                for warning in settings.with_policy(&policies).iter().chain(&stale) {
                    out.warn(warning);
                }
            }
            Ok(db)
        });
        let db = match opened {
            Ok(db) => db,
            Err(error) => return Err(Box::new((out, error))),
        };
        let actor = acting::acting(settings.actor.clone());
        Ok(App {
            db,
            out,
            settings,
            switches,
            clock,
            actor,
            smtp_password: OnceCell::new(),
            stands: None,
        })
    }

    /// The current moment.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// How a write ends: kept, or with `--dry-run` undone.
    pub fn ending(&self) -> Ending {
        if self.switches.dry_run {
            Ending::Rollback
        } else {
            Ending::Commit
        }
    }

    /// What computed columns depend on.
    pub fn facts(&self) -> Facts {
        Facts {
            now: self.now(),
            double_opt_in: self.settings.subscribers.double_opt_in,
            expire_after: self.settings.password.expire_after,
        }
    }

    /// The audit row of a command.
    pub fn entry<'a>(&'a self, command: &'a str) -> Entry<'a> {
        Entry {
            at: self.now(),
            actor: &self.actor,
            command,
            reason: self.switches.reason.as_deref(),
            import_id: None,
        }
    }

    /// Writes in one transaction and notes in the audit what was touched; nothing touched leaves no audit row.
    ///
    /// `work` may be run again and must have no effect outside the database.
    pub fn write<T>(
        &mut self,
        command: &str,
        mut work: impl FnMut(&mut Db, &mut Vec<Subject>) -> storage::Result<T>,
    ) -> anyhow::Result<T> {
        self.try_write(command, |tx, touched| work(tx, touched).map(Ok))
    }

    /// As [`App::write`], where `work` itself may find a problem: that undoes everything.
    pub fn try_write<T>(
        &mut self,
        command: &str,
        mut work: impl FnMut(&mut Db, &mut Vec<Subject>) -> storage::Result<Result<T, Problem>>,
    ) -> anyhow::Result<T> {
        let (ending, at) = (self.ending(), self.now());
        let entry = Entry {
            at,
            actor: &self.actor,
            command,
            reason: self.switches.reason.as_deref(),
            import_id: None,
        };
        let ceiling = self.switches.max_changes;
        let done = self.db.tx_then(|tx| {
            let mut touched = Vec::new();
            let done = work(tx, &mut touched)?.and_then(|done| {
                within(command, &touched, ceiling)?;
                Ok(done)
            });
            if done.is_ok() && !touched.is_empty() {
                audit::append(tx, &entry, &touched)?;
            }
            let ending = if done.is_ok() {
                ending
            } else {
                Ending::Rollback
            };
            Ok((ending, done))
        })?;
        Ok(done?)
    }

    /// Writes a note in passing, as [`App::write`], unless the database is busy or takes no writes: `false`, and it is left for
    /// the next one.
    ///
    /// For what must be answered whoever writes at the moment.
    pub fn stamp(
        &mut self,
        command: &str,
        work: impl FnMut(&mut Db, &mut Vec<Subject>) -> storage::Result<()>,
    ) -> anyhow::Result<bool> {
        self.db.set_wait(STAMP_WAIT)?;
        let written = self.write(command, work);
        self.db.set_wait(self.settings.wait)?;
        match written {
            Ok(()) => Ok(true),
            Err(error) => match error.downcast_ref::<storage::Error>() {
                Some(
                    storage::Error::Busy
                    | storage::Error::Retry(_)
                    | storage::Error::ReadOnly
                    | storage::Error::Forbidden(_)
                    | storage::Error::Frozen(_)
                    | storage::Error::Moving(_)
                    | storage::Error::Moved(_)
                    | storage::Error::Unfinished(_)
                    | storage::Error::Full,
                ) => Ok(false),
                _ => Err(error),
            },
        }
    }

    /// Checks `--yes` and `--max-changes` for an act on `count` things.
    ///
    /// `always` acts need consent however few things they touch, others only above 100. On a terminal the person is at
    /// hand but nothing asks: the command to repeat is printed, and nothing is written.
    pub fn consent(&self, act: &str, count: u64, always: bool) -> Result<(), Problem> {
        self.switches.consent(act, count, always)
    }
}

impl Switches {
    /// As [`App::consent`], for what only the transaction itself can count.
    pub fn consent(&self, act: &str, count: u64, always: bool) -> Result<(), Problem> {
        if let Some(ceiling) = self.max_changes {
            return if count > ceiling {
                Err(too_many(act, count, ceiling))
            } else {
                Ok(())
            };
        }
        if self.dry_run {
            return Ok(());
        }
        self.agreed(act, count, always)
    }

    /// As [`Switches::consent`] without a ceiling, of a rehearsal as well: whether the act itself would go through.
    pub fn agreed(&self, act: &str, count: u64, always: bool) -> Result<(), Problem> {
        if self.yes || count == 0 || (!always && count <= 100) {
            return Ok(());
        }
        Err(
            Problem::refused(format!("{act} would touch {count} and needs a yes"))
                .code("needs_yes")
                .hint(format!(
                    "look with --dry-run, then repeat with --yes or --max-changes {count}"
                )),
        )
    }
}
