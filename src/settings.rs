//! Settings: flag > environment > config file > database > default, each value with its origin; the only reader of the environment.
//!
//! There are two stages. [`Settings::load`] knows flags, environment and config file and so says which database to open;
//! [`Settings::with_policy`] then adds what that database keeps for everyone who uses it. All settings are one table,
//! [`key::KEYS`]; what one of them may look like is [`value::ValueKind`].

#![allow(clippy::disallowed_methods)] // The environment is read here, and nowhere else.

mod assign;
pub mod environment;
pub mod file;
pub mod key;
pub mod password;
pub mod policy;
mod resolve;
pub mod secret;
pub mod target;
mod trust;
pub mod validate;
pub mod value;
mod variables;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    time::Duration,
};

use jiff::tz::TimeZone;
use serde::Serialize;

use crate::{clock::Timestamp, error::Problem, output::is_same_file};

pub use environment::{host, os_user};
pub use target::{DbTarget, masked_url};

use environment::{Environment, Folders};
use key::{KEYS, Key};
use policy::{Color, InvitePolicy, Links, Mail, PasswordPolicy, SubscriberPolicy};
use secret::Secret;
use trust::Changeable;

crate::words! {
    /// Where a value comes from, strongest first.
    pub enum Origin {
        /// The command line.
        Flag = "flag",
        /// An environment variable.
        Environment = "environment",
        /// The config file, or the profile chosen in it.
        File = "file",
        /// The database, where policy is kept.
        Database = "database",
        /// The program.
        Default = "default",
    }
}

/// The global options that are settings, as the command line gave them. No `Debug`: a URL may hold a password.
#[derive(Clone, Default)]
pub struct GlobalFlags {
    /// `--db`
    pub db: Option<String>,
    /// `--db-read`
    pub db_read: Option<String>,
    /// `--config`
    pub config: Option<String>,
    /// `--profile`
    pub profile: Option<String>,
    /// `--format`
    pub format: Option<String>,
    /// `--tz`
    pub tz: Option<String>,
    /// `--actor`
    pub actor: Option<String>,
    /// `--wait`
    pub wait: Option<String>,
    /// `--color`
    pub color: Option<String>,
    /// `--ascii`
    pub ascii: bool,
}

/// One line of `config show`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Setting {
    /// The setting's name.
    pub key: &'static str,
    /// Its value as it may be shown; `None` when nobody set one.
    pub value: Option<String>,
    /// Where the value comes from.
    pub origin: Origin,
}

/// What a run goes by.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The database to open.
    pub db: DbTarget,
    /// A replica for verbs that only read.
    pub db_read: Option<DbTarget>,
    /// Permissions of a new database file.
    pub db_mode: u32,
    /// Whether a missing database is an error.
    pub db_must_exist: bool,
    /// Who acts, for the audit.
    pub actor: Option<String>,
    /// Output format, one of the words of `--format`.
    pub format: Option<String>,
    /// How long to wait for a busy database.
    pub wait: Duration,
    /// Whether to draw without Unicode.
    pub ascii: bool,
    /// When to colour.
    pub color: Color,
    /// Width of the terminal when `COLUMNS` says it.
    pub columns: Option<u16>,
    /// A clock that stands still (`ROSTER_NOW`).
    pub now: Option<Timestamp>,
    /// Zone of dates that name none.
    pub tz: TimeZone,
    /// ISO 4217 code of amounts that name none.
    pub currency: Option<String>,
    /// Where links in mail lead.
    pub links: Links,
    /// How mail leaves.
    pub mail: Mail,
    /// Policy for subscribers.
    pub subscribers: SubscriberPolicy,
    /// Policy for passwords.
    pub password: PasswordPolicy,
    /// Policy for invites.
    pub invite: InvitePolicy,
    /// Whether a shell may complete addresses.
    pub completion_emails: bool,
    /// The config file that was read.
    pub config_file: Option<PathBuf>,
    /// When others can change that file.
    changeable: Option<Changeable>,
    db_password_command: Option<Secret>,
    environment: Environment,
    home: Option<PathBuf>,
    /// Where faults of the config file and the environment go when they are borne: what they are about keeps its weaker value.
    borne: Option<Vec<Problem>>,
    /// What may be shown of every value that is set.
    shown: BTreeMap<&'static str, (String, Origin)>,
}

impl Settings {
    /// Settles all that needs no database. Any bad value, unknown key or exposed secret is exit 2.
    pub fn load(flags: &GlobalFlags) -> Result<Settings, Problem> {
        Settings::resolve(flags, Environment::of_process(), &Folders::of_user())
    }

    /// As [`Settings::load`], for what must answer though the config file or the environment have faults: each of those is left out and
    /// told by [`Settings::faults`]. What the command line gets wrong is exit 2 all the same.
    pub fn lenient(flags: &GlobalFlags) -> Result<Settings, Problem> {
        let (environment, folders) = (Environment::of_process(), Folders::of_user());
        let settings = Settings {
            borne: Some(Vec::new()),
            ..Settings::blank(environment, &folders)
        };
        settings.filled(flags, &folders)
    }

    /// The faults that [`Settings::lenient`] left out.
    pub fn faults(&self) -> &[Problem] {
        self.borne.as_deref().unwrap_or_default()
    }

    /// The defaults and a database in memory, for what must answer though the settings cannot be read.
    /// Of the flags only those about the answer count.
    pub fn bare(flags: &GlobalFlags) -> Result<Settings, Problem> {
        let flags = GlobalFlags {
            db: Some(":memory:".to_owned()),
            config: Some("/dev/null".to_owned()),
            format: flags.format.clone(),
            color: flags.color.clone(),
            ascii: flags.ascii,
            ..GlobalFlags::default()
        };
        Settings::resolve(&flags, Environment::default(), &Folders::default())
    }

    /// Adds the policy rows `(key, value)` of the database and returns warnings: a file or the environment that differs wins for
    /// this run, what this program cannot read is left out, and so is a variable that is nearly a setting.
    pub fn with_policy(&mut self, rows: &[(String, String)]) -> Vec<String> {
        let strange = self.strange_variables().into_iter();
        let mut warnings: Vec<String> = strange
            .map(|strange| match strange.hint {
                Some(near) => format!("{}; {near}", strange.message),
                None => strange.message,
            })
            .collect();
        for (name, value) in rows {
            let Some(key) = KEYS.iter().find(|key| key.policy && key.name == name) else {
                warnings.push(format!(
                    "the database keeps a setting '{name}' that this program does not know"
                ));
                continue;
            };
            let value = key.kind.canonical(value).unwrap_or_else(|_| value.clone());
            match self.shown.get(key.name) {
                Some((_, Origin::Flag)) => {}
                Some((own, origin @ (Origin::Environment | Origin::File))) => {
                    if *own != value {
                        warnings.push(format!(
                            "{name} is '{own}' in the {origin} and '{value}' in the database; '{own}' counts for this run"
                        ));
                    }
                }
                Some((_, Origin::Default | Origin::Database)) | None => {
                    if let Err(problem) = self.put(key, &value, Origin::Database, "the database") {
                        warnings.push(problem.message);
                    }
                }
            }
        }
        warnings
    }

    /// Refuses a file to write (`-o`, `--rejects`, `--report`) that is the database or the config file: it would be lost.
    pub fn check_written(&self, flag: &str, path: &Path) -> Result<(), Problem> {
        let databases = [Some(&self.db), self.db_read.as_ref()];
        let what = if databases.into_iter().flatten().any(|db| db.is_at(path)) {
            "the database"
        } else if (self.config_file.as_deref()).is_some_and(|file| is_same_file(file, path)) {
            "the config file"
        } else {
            return Ok(());
        };
        Err(
            Problem::usage(format!("{flag} '{}' is {what} itself", path.display()))
                .code("would_overwrite")
                .hint(format!("name another file after {flag}")),
        )
    }

    /// Where the value of a setting comes from.
    pub fn origin(&self, name: &str) -> Origin {
        let shown = self.shown.get(name);
        shown.map_or(Origin::Default, |(_, origin)| *origin)
    }

    /// Every setting with its value and origin, for `config show`.
    pub fn list(&self) -> Vec<Setting> {
        let setting = |key: &Key| {
            let (value, origin) = self.shown.get(key.name).cloned().unzip();
            Setting {
                key: key.name,
                value,
                origin: origin.unwrap_or(Origin::Default),
            }
        };
        KEYS.iter().map(setting).collect()
    }
}

#[cfg(test)]
mod tests;
