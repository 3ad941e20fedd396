//! What a verb may touch, opened once per run.

use std::{
    fs::OpenOptions,
    io::Read,
    os::unix::fs::{DirBuilderExt, OpenOptionsExt},
    path::Path,
};

use crate::{
    clock::{Clock, Timestamp},
    error::Problem,
    mail::confirmation::ConfirmLink,
    output::Output,
    settings::{
        Settings, environment,
        target::{DbTarget, masked_url},
    },
    storage::{
        self,
        audit::{self, Actor, Entry, Subject},
        confirmation::Confirmations,
        db::{Db, Ending, Mode},
        policy, schema,
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
    /// Writes; a missing database is created.
    Write,
    /// Looks after the database itself, whatever its schema.
    Maintain,
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
    pub actor: Actor,
}

impl App {
    /// Opens what a verb with this access needs. Warnings go to stderr; a failure hands the output back.
    pub fn open(
        mut settings: Settings,
        switches: Switches,
        mut out: Output,
        access: Access,
    ) -> Result<App, (Output, anyhow::Error)> {
        let clock = Clock::new(settings.now);
        let opened =
            open_db(&settings, &switches, &mut out, access, clock.now()).and_then(|mut db| {
                if matches!(access, Access::Read | Access::Write) {
                    for warning in settings.with_policy(&policy::all(&mut db)?) {
                        out.warn(&warning);
                    }
                }
                Ok(db)
            });
        let db = match opened {
            Ok(db) => db,
            Err(error) => return Err((out, error)),
        };
        let os_user = environment::os_user();
        let actor = Actor {
            name: settings.actor.clone().unwrap_or_else(|| os_user.clone()),
            os_user,
            host: environment::host(),
        };
        Ok(App {
            db,
            out,
            settings,
            switches,
            clock,
            actor,
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

    /// Writes in one transaction, with the audit row of `command` when `work` names a thing that it touched.
    ///
    /// A problem that `work` itself finds undoes everything. It may run again, so it has no effect outside the database.
    pub fn write<T>(
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
        let done = self.db.tx_then(|tx| {
            let mut touched = Vec::new();
            let done = work(tx, &mut touched)?;
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

    /// Makes the mails that ask people to confirm.
    pub fn confirmations(&self) -> Confirmations {
        let from = self.settings.mail.from.as_deref().unwrap_or_default();
        let domain = from
            .trim_end_matches('>')
            .rsplit_once('@')
            .map(|(_, domain)| domain.to_owned());
        Confirmations {
            link: ConfirmLink {
                base: self.settings.links.base.clone(),
                path: self.settings.links.confirm.clone(),
            },
            domain: domain.unwrap_or_else(|| "roster.invalid".to_owned()),
        }
    }

    /// Everything on standard input, which must be UTF-8.
    pub fn stdin_text(&self) -> anyhow::Result<String> {
        let mut bytes = Vec::new();
        std::io::stdin().lock().read_to_end(&mut bytes)?;
        String::from_utf8(bytes).map_err(|_| Problem::usage("standard input is not UTF-8").into())
    }

    /// Checks `--yes` and `--max-changes` for an act on `count` things.
    ///
    /// `always` acts need consent however few things they touch, others only above 100. On a terminal the person is at
    /// hand but nothing asks: the command to repeat is printed, and nothing is written.
    pub fn consent(&self, act: &str, count: u64, always: bool) -> Result<(), Problem> {
        if let Some(ceiling) = self.switches.max_changes {
            return if count > ceiling {
                Err(Problem::refused(format!(
                    "{act} would touch {count}, more than --max-changes {ceiling}"
                ))
                .code("too_many_changes")
                .hint(format!("repeat with --max-changes {count}")))
            } else {
                Ok(())
            };
        }
        if self.switches.yes || self.switches.dry_run || count == 0 || (!always && count <= 100) {
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

fn open_db(
    settings: &Settings,
    switches: &Switches,
    out: &mut Output,
    access: Access,
    now: Timestamp,
) -> anyhow::Result<Db> {
    if access == Access::None {
        return Ok(Db::memory()?);
    }
    let target = match (&settings.db_read, access) {
        (Some(replica), Access::Read) => replica,
        _ => &settings.db,
    };
    let mut db = match target {
        DbTarget::Memory => empty(now)?,
        DbTarget::Postgres(url) => {
            let password = settings.password_of(target)?;
            let password = password.as_ref().map(|secret| secret.expose());
            let mut db = Db::postgres(url, password, settings.wait)?;
            if access == Access::Maintain || schema::check(&mut db)? {
                return Ok(db);
            }
            let place = masked_url(url);
            return missing(settings, switches, out, access, now, &place, move || Ok(db));
        }
        DbTarget::File(path) => open_file(path, settings, switches, out, access, now)?,
    };
    if access != Access::Maintain && !schema::check(&mut db)? {
        // An empty file, or one that another process is just filling.
        schema::migrate(&mut db, now, &mut |_| {})?;
    }
    Ok(db)
}

/// A database that is not there yet: created by writing verbs, and empty for all others.
fn missing(
    settings: &Settings,
    switches: &Switches,
    out: &mut Output,
    access: Access,
    now: Timestamp,
    place: &str,
    create: impl FnOnce() -> anyhow::Result<Db>,
) -> anyhow::Result<Db> {
    if settings.db_must_exist {
        return Err(Problem::usage(format!("no database at '{place}'"))
            .code("no_database")
            .hint(
                "set --db or ROSTER_DB, or remove db_must_exist from the config to have it created",
            )
            .into());
    }
    if access != Access::Write {
        out.warn(&format!("no database at {place}"));
        return Ok(empty(now)?);
    }
    if switches.dry_run {
        return Ok(empty(now)?);
    }
    let mut db = create()?;
    schema::migrate(&mut db, now, &mut |_| {})?;
    out.note(&format!("created database {place}"));
    Ok(db)
}

fn open_file(
    path: &Path,
    settings: &Settings,
    switches: &Switches,
    out: &mut Output,
    access: Access,
    now: Timestamp,
) -> anyhow::Result<Db> {
    let place = path.display().to_string();
    match std::fs::metadata(path) {
        Ok(found) if found.is_dir() => {
            return Err(
                Problem::usage(format!("'{place}' is a folder, not a database"))
                    .hint(format!("write the file: --db {place}/roster.db"))
                    .into(),
            );
        }
        Ok(found) if !found.is_file() => {
            return Err(Problem::usage(format!("'{place}' is no regular file"))
                .hint("write the path of a database file, or postgres://…")
                .into());
        }
        Ok(_) => return Ok(Db::sqlite(path, Mode::Write, settings.wait)?),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
        Err(error) => return Err(storage::Error::Unreachable(format!("'{place}': {error}")).into()),
    }
    missing(settings, switches, out, access, now, &place, || {
        create_file(path, settings.db_mode)
            .map_err(|error| storage::Error::Unreachable(format!("'{place}': {error}")))?;
        Ok(Db::sqlite(path, Mode::Create, settings.wait)?)
    })
}

/// Creates the empty file with its permissions before SQLite opens it; its side files follow the file's mode.
fn create_file(path: &Path, mode: u32) -> std::io::Result<()> {
    if let Some(folder) = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        std::fs::DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(folder)?;
    }
    match OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(mode)
        .open(path)
    {
        // Another process was faster: it is the same database.
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        other => other.map(drop),
    }
}

fn empty(now: Timestamp) -> storage::Result<Db> {
    let mut db = Db::memory()?;
    schema::migrate(&mut db, now, &mut |_| {})?;
    Ok(db)
}
