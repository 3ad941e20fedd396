//! How the layers come together: defaults, config file, environment, flags, each over the one before.

use std::path::PathBuf;

use jiff::tz::TimeZone;

use crate::{
    clock::Timestamp,
    error::Problem,
    settings::{
        GlobalFlags, Origin, Settings,
        environment::{Environment, Folders},
        file::ConfigFile,
        key::{self, KEYS, Key, invalid},
        policy::Color,
        target::DbTarget,
        value::ValueKind,
        variables::SOURCES,
    },
};

impl Settings {
    /// All layers but the database, from a given environment and given folders.
    pub(super) fn resolve(
        flags: &GlobalFlags,
        environment: Environment,
        folders: &Folders,
    ) -> Result<Settings, Problem> {
        Settings::blank(environment, folders).filled(flags, folders)
    }

    /// Blank settings with all layers laid over each other.
    pub(super) fn filled(
        mut self,
        flags: &GlobalFlags,
        folders: &Folders,
    ) -> Result<Settings, Problem> {
        self.take_defaults(folders)?;
        self.take_file(flags, folders)?;
        self.take_environment()?;
        self.take_flags(flags)?;
        if !self.shown.contains_key("db") {
            return Err(Problem::usage(
                "no database is named, and there is no home folder for one",
            )
            .hint("give --db PATH, or set ROSTER_DB"));
        }
        Ok(self)
    }

    /// Bears a fault of the config file or the environment, or ends with it. Where nothing better is known, its hint is the command
    /// that lists all of them, which works with any of them.
    pub(super) fn bear(&mut self, mut fault: Problem) -> Result<(), Problem> {
        let hint = fault.hint.get_or_insert_with(String::new);
        if hint.is_empty() || hint == "roster config show" {
            "roster config validate".clone_into(hint);
        }
        match &mut self.borne {
            Some(borne) => borne.push(fault),
            None => return Err(fault),
        }
        Ok(())
    }

    fn take_defaults(&mut self, folders: &Folders) -> Result<(), Problem> {
        let in_data = |name: &str| {
            let data = folders.data.as_ref()?;
            data.join(name).to_str().map(str::to_owned)
        };
        for key in KEYS {
            let default = match (key.kind, key.default) {
                (ValueKind::Database, _) if key.name == "db" => in_data("roster.db"),
                (ValueKind::Path, Some(name)) => in_data(name).or(Some(name.to_owned())),
                (_, default) => default.map(str::to_owned),
            };
            if let Some(value) = default {
                self.put(key, &value, Origin::Default, "default")?;
            }
        }
        Ok(())
    }

    fn take_file(&mut self, flags: &GlobalFlags, folders: &Folders) -> Result<(), Problem> {
        let named = match &flags.config {
            Some(path) => Some(path.as_str()),
            None => self.environment.get("ROSTER_CONFIG")?,
        };
        self.config_file = named.map(PathBuf::from).or_else(|| folders.config_file());
        let read = match &self.config_file {
            Some(path) => ConfigFile::read(path, folders),
            None => Ok(ConfigFile::default()),
        };
        let mut file = match read {
            Ok(file) => file,
            Err(fault) => {
                self.bear(fault)?;
                ConfigFile::default()
            }
        };
        self.changeable = file.changeable.take();
        for fault in std::mem::take(&mut file.problems) {
            self.bear(fault)?;
        }
        let entries = match file.effective(flags.profile.as_deref()) {
            Ok(entries) => entries,
            // A profile of a file that could be read was mistyped.
            Err(fault) if self.faults().is_empty() => return Err(fault),
            Err(fault) => {
                self.bear(fault)?;
                file.effective(None)?
            }
        };
        for entry in entries {
            let (value, place) = (entry.value.expose(), "the config file");
            if let Err(fault) = self.put(entry.key, value, Origin::File, place) {
                self.bear(fault)?;
            }
        }
        Ok(())
    }

    fn take_environment(&mut self) -> Result<(), Problem> {
        self.take_variables()?;
        if let Some(text) = self.environment.get("ROSTER_NOW")? {
            self.now = Timestamp::parse(text, &TimeZone::UTC);
            if self.now.is_none() {
                let fault = Problem::usage("ROSTER_NOW is no RFC 3339 time");
                self.bear(fault.hint("ROSTER_NOW=2026-01-02T03:04:05Z"))?;
            }
        }
        // Shells set it unasked, so what is no number is no error.
        self.columns = self
            .environment
            .get("COLUMNS")?
            .and_then(|text| text.parse().ok());
        let forced = self
            .environment
            .get("CLICOLOR_FORCE")?
            .is_some_and(|value| value != "0");
        self.color = match (self.environment.has("NO_COLOR"), forced) {
            (true, _) => Color::Never,
            (false, true) => Color::Always,
            (false, false) => Color::Auto,
        };
        Ok(())
    }

    fn take_flags(&mut self, flags: &GlobalFlags) -> Result<(), Problem> {
        let ascii = flags.ascii.then(|| "true".to_owned());
        for (flag, name, value) in [
            ("--db", "db", &flags.db),
            ("--db-read", "db_read", &flags.db_read),
            ("--format", "format", &flags.format),
            ("--tz", "tz", &flags.tz),
            ("--actor", "actor", &flags.actor),
            ("--wait", "wait", &flags.wait),
            ("--ascii", "ascii", &ascii),
        ] {
            let Some(value) = value else { continue };
            let key = key::key(name)?;
            let url = (key.kind == ValueKind::Database).then(|| DbTarget::parse(value));
            if let Some(Ok(target)) = url
                && target.has_password()
            {
                return Err(Problem::usage(format!(
                    "{flag} holds a password, which everybody on this machine could read"
                ))
                .code("secret_in_argument")
                .hint(format!(
                    "put the URL into {}, or the password into PGPASSFILE or db_password_command",
                    key.variable()
                )));
            }
            self.put(key, value, Origin::Flag, flag)?;
        }
        if let Some(color) = &flags.color {
            self.color = color.parse().map_err(|why| {
                Problem::usage(format!("--color: {why}")).hint("--color auto, always or never")
            })?;
        }
        Ok(())
    }

    /// Checks a value, takes it over and remembers where it came from; `place` is for the error.
    pub(super) fn put(
        &mut self,
        key: &'static Key,
        value: &str,
        origin: Origin,
        place: &str,
    ) -> Result<(), Problem> {
        let place = match origin {
            Origin::Flag | Origin::Environment => place.to_owned(),
            Origin::File | Origin::Database | Origin::Default => {
                format!("{place}: {}", key.name)
            }
        };
        let canonical = key.kind.canonical(value);
        canonical
            .and_then(|value| {
                self.assign(key.name, &value)?;
                if key.name.starts_with(SOURCES) {
                    // What a weaker layer named counts no more.
                    self.shown.retain(|name, _| !name.starts_with(SOURCES));
                }
                self.shown
                    .insert(key.name, (key.kind.shown(&value), origin));
                Ok(())
            })
            .map_err(|why| invalid(&place, why))
    }
}
