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
mod tests {
    use std::fs;

    use super::*;

    /// Settings from a config file, an environment and flags, with the home in a temporary folder.
    fn resolve<const N: usize>(
        config: &str,
        environment: [(&str, &str); N],
        flags: &GlobalFlags,
    ) -> Result<Settings, Problem> {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders {
            home: Some(home.path().to_owned()),
            config: Some(home.path().join("config")),
            data: Some("/data/roster".into()),
            system: None,
        };
        fs::create_dir(home.path().join("config")).unwrap();
        fs::write(home.path().join("config/config.toml"), config).unwrap();
        Settings::resolve(flags, Environment::from(environment), &folders)
    }

    /// A value that a setting takes.
    fn sample(key: &Key) -> &'static str {
        match key.kind {
            value::ValueKind::Database => "x.db",
            value::ValueKind::Word(words) => words[0],
            value::ValueKind::Currency => "GBP",
            value::ValueKind::Base => "https://shop.example",
            value::ValueKind::Mailbox => "shop@example.com",
            value::ValueKind::Number(..) => "25",
            value::ValueKind::NameServer => "127.0.0.1:53",
            _ => key.default.unwrap_or("x"),
        }
    }

    fn row(settings: &Settings, key: &str) -> (Option<String>, Origin) {
        let row = settings
            .list()
            .into_iter()
            .find(|setting| setting.key == key)
            .unwrap();
        (row.value, row.origin)
    }

    fn policy(rows: &[(&str, &str)]) -> Vec<(String, String)> {
        rows.iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
            .collect()
    }

    #[test]
    fn without_anything_the_defaults_of_the_table_count() {
        let settings = resolve("", [], &GlobalFlags::default()).unwrap();
        assert_eq!(settings.db, DbTarget::File("/data/roster/roster.db".into()));
        assert_eq!(settings.mail.folder, PathBuf::from("/data/roster/outbox"));
        assert_eq!(settings.db_mode, 0o600);
        assert_eq!(settings.wait, Duration::from_secs(10));
        assert_eq!(settings.tz, TimeZone::UTC);
        assert_eq!(settings.password.expire_after.to_string(), "15mo");
        assert_eq!(settings.invite.expires.to_string(), "7d");
        assert_eq!(settings.mail.smtp.port_or_usual(), 587);
        assert_eq!(row(&settings, "currency"), (None, Origin::Default));
        assert_eq!(settings.list().len(), KEYS.len());
    }

    #[test]
    fn a_flag_beats_the_environment_which_beats_the_file_which_beats_the_default() {
        let flags = GlobalFlags {
            wait: Some("1s".into()),
            ..GlobalFlags::default()
        };
        let config = "wait = '3s'\nformat = 'csv'\nactor = 'ops'\n[profile.p]\nactor = 'night'";
        let environment = [("ROSTER_WAIT", "2s"), ("ROSTER_FORMAT", "json")];
        let settings = resolve(config, environment, &flags).unwrap();
        assert_eq!(row(&settings, "wait"), (Some("1s".into()), Origin::Flag));
        assert_eq!(settings.wait, Duration::from_secs(1));
        assert_eq!(
            row(&settings, "format"),
            (Some("json".into()), Origin::Environment)
        );
        assert_eq!(row(&settings, "actor"), (Some("ops".into()), Origin::File));
        assert_eq!(row(&settings, "tz"), (Some("UTC".into()), Origin::Default));
        let flags = GlobalFlags {
            profile: Some("p".into()),
            ..GlobalFlags::default()
        };
        assert_eq!(
            resolve(config, [], &flags).unwrap().actor.as_deref(),
            Some("night")
        );
    }

    #[test]
    fn every_setting_is_read_from_the_environment_and_says_so() {
        for key in KEYS {
            let variable = key.variable();
            let environment = [(variable.as_str(), sample(key))];
            let settings = resolve("", environment, &GlobalFlags::default()).unwrap();
            assert_eq!(
                row(&settings, key.name).1,
                Origin::Environment,
                "{variable}"
            );
        }
    }

    #[test]
    fn a_password_source_of_the_environment_takes_the_place_of_that_of_the_file() {
        let config = "[mail.smtp]\npassword_file = 'secret'\n";
        let flags = GlobalFlags::default();
        let environment = [("ROSTER_MAIL_SMTP_PASSWORD", "hunter2")];
        let settings = resolve(config, environment, &flags).unwrap();
        let password = settings.smtp_password().unwrap().unwrap();
        assert_eq!(password.expose(), "hunter2");
        assert_eq!(row(&settings, "mail.smtp.password_file").0, None);
        assert!(!format!("{settings:?}{:?}", settings.list()).contains("hunter2"));
        let environment = [
            ("ROSTER_MAIL_SMTP_PASSWORD", "hunter2"),
            ("ROSTER_MAIL_SMTP_PASSWORD_FILE", "x"),
        ];
        let problem = resolve(config, environment, &flags).unwrap_err();
        assert_eq!(problem.code, "invalid_setting");
        assert!(!format!("{problem:?}").contains("hunter2"));
    }

    #[test]
    fn a_variable_that_is_nearly_a_setting_is_told() {
        let environment = [
            ("ROSTER_MAIL_SMPT_HOST", "mx.example.com"),
            ("ROSTER_MAIL_WORD", "hunter2"),
            ("ROSTER_TEST_WRITE", "1"),
        ];
        let config = "mail.smtp.password_env = 'ROSTER_MAIL_WORD'";
        let mut settings = resolve(config, environment, &GlobalFlags::default()).unwrap();
        assert_eq!(
            settings.with_policy(&[]),
            [
                "the variable ROSTER_MAIL_SMPT_HOST is no setting; did you mean 'ROSTER_MAIL_SMTP_HOST' \
             or 'ROSTER_MAIL_SMTP_PORT' or 'ROSTER_MAIL_SMTP_TLS'?"
            ]
        );
    }

    #[test]
    fn policy_of_the_database_counts_unless_a_file_or_a_flag_says_otherwise() {
        let flags = GlobalFlags {
            tz: Some("Europe/London".into()),
            ..GlobalFlags::default()
        };
        let config = "currency = 'GBP'\n[subscribers]\ncheck = 'strict'";
        let mut settings = resolve(config, [], &flags).unwrap();
        let warnings = settings.with_policy(&policy(&[
            ("currency", "EUR"),
            ("tz", "Europe/Berlin"),
            ("subscribers.check", "strict"),
            ("subscribers.double_opt_in", "true"),
            ("invite.expires", "soon"),
            ("actor", "mallory"),
        ]));
        assert_eq!(
            warnings,
            [
                "currency is 'GBP' in the file and 'EUR' in the database; 'GBP' counts for this run",
                "the database: invite.expires: 'soon' is no length of time",
                "the database keeps a setting 'actor' that this program does not know",
            ]
        );
        assert!(settings.subscribers.double_opt_in);
        assert_eq!(
            row(&settings, "subscribers.double_opt_in").1,
            Origin::Database
        );
        assert_eq!(settings.currency.as_deref(), Some("GBP"));
        assert_eq!(
            row(&settings, "tz"),
            (Some("Europe/London".into()), Origin::Flag)
        );
        assert_eq!(settings.invite.expires.to_string(), "7d");
    }

    #[test]
    fn every_setting_has_a_field() {
        for key in KEYS {
            let mut settings = resolve("", [], &GlobalFlags::default()).unwrap();
            assert_eq!(
                settings.put(key, sample(key), Origin::File, "test"),
                Ok(()),
                "{}",
                key.name
            );
        }
    }

    #[test]
    fn a_wrong_value_names_the_place_where_it_stands() {
        let flags = GlobalFlags {
            wait: Some("soon".into()),
            ..GlobalFlags::default()
        };
        let message = |found: Result<Settings, Problem>| found.unwrap_err().message;
        assert_eq!(
            message(resolve("", [], &flags)),
            "--wait: 'soon' is no length of time"
        );
        let flags = GlobalFlags::default();
        let found = resolve("", [("ROSTER_FORMAT", "xml")], &flags);
        assert!(message(found).starts_with("ROSTER_FORMAT: 'xml' is not one of table, json"));
        assert!(
            message(resolve("tz = 'x'", [], &flags))
                .ends_with("config.toml:1: tz: 'x' is no time zone")
        );
        assert_eq!(
            message(resolve("", [("ROSTER_NOW", "now")], &flags)),
            "ROSTER_NOW is no RFC 3339 time"
        );
        let flags = GlobalFlags {
            config: Some("/nowhere.toml".into()),
            ..flags
        };
        assert!(message(resolve("", [], &flags)).starts_with("cannot read '/nowhere.toml'"));
    }

    #[test]
    fn a_password_may_stand_in_the_environment_but_not_in_a_flag() {
        let url = "postgres://ann:hunter2@h/d";
        let flags = GlobalFlags {
            db: Some(url.into()),
            ..GlobalFlags::default()
        };
        let problem = resolve("", [], &flags).unwrap_err();
        assert_eq!(problem.code, "secret_in_argument");
        assert!(!format!("{problem:?}").contains("hunter2"));
        assert!(problem.hint.unwrap().contains("into ROSTER_DB, or"));
        let flags = GlobalFlags {
            db_read: Some(url.into()),
            ..GlobalFlags::default()
        };
        let problem = resolve("", [], &flags).unwrap_err();
        assert!(problem.message.starts_with("--db-read holds a password"));
        assert!(problem.hint.unwrap().contains("into ROSTER_DB_READ, or"));
        let settings = resolve("", [("ROSTER_DB", url)], &GlobalFlags::default()).unwrap();
        assert_eq!(settings.db, DbTarget::Postgres(url.into()));
        let shown = format!("{settings:?}{:?}", settings.list());
        assert!(!shown.contains("hunter2") && shown.contains("postgres://ann:***@h/d"));
        assert_eq!(settings.db_password().unwrap(), None);
    }

    #[cfg(unix)]
    #[test]
    fn a_config_file_with_a_password_must_not_be_open_to_everybody() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("c.toml");
        fs::write(&path, "db = 'postgres://ann:hunter2@h/d'").unwrap();
        let flags = GlobalFlags {
            config: path.to_str().map(str::to_owned),
            ..GlobalFlags::default()
        };
        for (mode, code) in [(0o644, Some("secret_exposed")), (0o600, None)] {
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            let found = resolve("", [], &flags);
            assert_eq!(found.err().map(|problem| problem.code), code);
        }
    }

    #[cfg(unix)]
    #[test]
    fn passwords_are_fetched_from_the_first_source_that_is_set() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("pgpass");
        fs::write(&path, "*:*:*:*:from file\n").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        let path = path.to_str().unwrap();
        let flags = GlobalFlags {
            db: Some("postgres://ann@h/d".into()),
            ..GlobalFlags::default()
        };
        let get = |config: &str, environment: [(&str, &str); 3]| {
            let settings = resolve(config, environment, &flags).unwrap();
            let smtp = settings
                .smtp_password()
                .map(|found| found.map(|s| s.expose().to_owned()));
            (
                settings
                    .db_password()
                    .unwrap()
                    .map(|s| s.expose().to_owned()),
                smtp,
            )
        };
        let file = [("PGPASSFILE", path), ("PGPASSWORD", ""), ("MAILPW", "")];
        let both = [
            ("PGPASSFILE", path),
            ("PGPASSWORD", "from variable"),
            ("MAILPW", "mail"),
        ];
        assert_eq!(get("", file), (Some("from file".into()), Ok(None)));
        assert_eq!(get("", both).0.as_deref(), Some("from variable"));
        let command =
            "db_password_command = 'echo from command'\nmail.smtp.password_env = 'MAILPW'";
        assert_eq!(
            get(command, both),
            (Some("from command".into()), Ok(Some("mail".into())))
        );
        assert!(get(command, file).1.is_err(), "the variable is missing");
        let mail_file = format!("mail.smtp.password_file = '{path}'");
        assert_eq!(
            get(&mail_file, file).1,
            Ok(Some("*:*:*:*:from file".into()))
        );
    }

    #[test]
    fn colour_and_width_come_from_the_usual_variables() {
        let color = |variables: [(&str, &str); 2], flag: Option<&str>| {
            let flags = GlobalFlags {
                color: flag.map(str::to_owned),
                ..GlobalFlags::default()
            };
            resolve("", variables, &flags).map(|settings| settings.color)
        };
        let none = [("NO_COLOR", ""), ("CLICOLOR_FORCE", "0")];
        assert_eq!(color(none, None), Ok(Color::Auto));
        assert_eq!(
            color([("CLICOLOR_FORCE", "1"), ("NO_COLOR", "")], None),
            Ok(Color::Always)
        );
        assert_eq!(
            color([("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], None),
            Ok(Color::Never)
        );
        assert_eq!(color(none, Some("always")), Ok(Color::Always));
        assert!(color(none, Some("blue")).is_err());
        let environment = [("COLUMNS", "72"), ("ROSTER_NOW", "2026-01-02T03:04:05Z")];
        let settings = resolve("", environment, &GlobalFlags::default()).unwrap();
        assert_eq!(settings.columns, Some(72));
        assert_eq!(settings.now, Some(Timestamp(1_767_323_045)));
    }

    #[test]
    fn without_a_home_a_database_must_be_named() {
        let environment = || Environment::from([("ROSTER_DB", "")]);
        let nowhere = Folders::default();
        let problem =
            Settings::resolve(&GlobalFlags::default(), environment(), &nowhere).unwrap_err();
        assert!(problem.hint.unwrap().contains("ROSTER_DB"));
        let flags = GlobalFlags {
            db: Some("x.db".into()),
            ..GlobalFlags::default()
        };
        assert!(Settings::resolve(&flags, environment(), &nowhere).is_ok());
    }
}
