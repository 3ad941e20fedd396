//! The config file: TOML with the settings of `key::KEYS`, and `[profile.NAME]` tables that override them.

use std::{fs::File, io::Read, path::Path};

use toml::de::{DeTable, DeValue};

use crate::{
    error::{Problem, did_you_mean},
    settings::{
        environment::Folders,
        key::{self, Key},
        secret::{Secret, check_private, unreadable},
        target::DbTarget,
        trust::Changeable,
        value::ValueKind,
    },
};

/// One value of the file.
#[derive(Debug)]
pub struct Entry {
    /// The profile whose table it stands in.
    pub profile: Option<String>,
    /// Its setting.
    pub key: &'static Key,
    /// The value, canonical; paths are absolute.
    pub value: Secret,
}

/// A config file, read and checked.
#[derive(Debug, Default)]
pub struct ConfigFile {
    /// The values in the order of the file's tables.
    pub entries: Vec<Entry>,
    /// Everything that is wrong with it, each with its line.
    pub problems: Vec<Problem>,
    /// The names of its profiles.
    pub profiles: Vec<String>,
    /// When others than its user and root can change it.
    pub changeable: Option<Changeable>,
}

impl ConfigFile {
    /// Reads a file. A file that cannot be read, or that holds a password and can be read by everybody or changed by others, is exit 2;
    /// faults in it are its [`ConfigFile::problems`].
    pub fn read(path: &Path, folders: &Folders) -> Result<ConfigFile, Problem> {
        let mut text = String::new();
        // Owner and mode are those of the very file that is read.
        let changeable = File::open(path)
            .and_then(|mut file| {
                file.read_to_string(&mut text)?;
                Ok(Changeable::of(path, &file.metadata()?))
            })
            .map_err(|error| unreadable(path, &error))?;
        let file = ConfigFile {
            changeable,
            ..ConfigFile::parse(&text, path, folders)
        };
        let holds_password = |entry: &Entry| {
            entry.key.kind == ValueKind::Database
                && DbTarget::parse(entry.value.expose()).is_ok_and(|target| target.has_password())
        };
        if file.entries.iter().any(holds_password) {
            check_private(path)?;
            if let Some(changeable) = &file.changeable {
                return Err(changeable.problem(", and holds a password"));
            }
        }
        Ok(file)
    }

    /// Checks the text of a file; `path` is for messages and is what relative paths in it start from.
    pub fn parse(text: &str, path: &Path, folders: &Folders) -> ConfigFile {
        let mut reader = Reader {
            text,
            path,
            folders,
            file: ConfigFile::default(),
        };
        match DeTable::parse(text) {
            Ok(table) => reader.top(table.get_ref()),
            // The error's own text would show the line, and with it a password.
            Err(error) => {
                let place = reader.place(error.span().map_or(0, |span| span.start));
                let problem = Problem::usage(format!("{place}: {}", error.message()));
                reader.file.problems.push(problem.code("invalid_config"));
            }
        }
        reader.one_password_source();
        reader.file
    }

    /// The values that count: those of no profile, then those of `profile`; an unknown profile is exit 2 with near names.
    pub fn effective(&self, profile: Option<&str>) -> Result<Vec<&Entry>, Problem> {
        if let Some(name) = profile
            && !self.profiles.iter().any(|known| known == name)
        {
            let names = self.profiles.iter().map(String::as_str);
            let mut problem = Problem::usage(format!("the config file has no profile '{name}'"))
                .code("unknown_profile");
            problem.hint = did_you_mean(name, names)
                .or_else(|| Some(format!("add a table [profile.{name}] to the config file")));
            return Err(problem);
        }
        let of = |wanted: Option<&str>| {
            let wanted = wanted.map(str::to_owned);
            self.entries
                .iter()
                .filter(move |entry| entry.profile == wanted)
        };
        let own = profile.into_iter().flat_map(|name| of(Some(name)));
        Ok(of(None).chain(own).collect())
    }
}

struct Reader<'a> {
    text: &'a str,
    path: &'a Path,
    folders: &'a Folders,
    file: ConfigFile,
}

impl Reader<'_> {
    fn place(&self, offset: usize) -> String {
        let line = 1 + self
            .text
            .bytes()
            .take(offset)
            .filter(|b| *b == b'\n')
            .count();
        format!("{}:{line}", self.path.display())
    }

    fn top(&mut self, table: &DeTable) {
        for (name, value) in table {
            let Some(profiles) = value
                .get_ref()
                .as_table()
                .filter(|_| name.get_ref() == "profile")
            else {
                self.value(None, name.get_ref(), name.span().start, value.get_ref());
                continue;
            };
            for (profile, settings) in profiles {
                let profile = profile.get_ref().to_string();
                if let Some(settings) = settings.get_ref().as_table() {
                    self.table(Some(&profile), "", settings);
                } else {
                    let place = self.place(settings.span().start);
                    let message = format!("{place}: 'profile.{profile}' is no table");
                    self.refuse(Problem::usage(message).code("invalid_config"));
                }
                self.file.profiles.push(profile);
            }
        }
    }

    fn table(&mut self, profile: Option<&str>, prefix: &str, table: &DeTable) {
        for (name, value) in table {
            let name_here = format!("{prefix}{}", name.get_ref());
            self.value(profile, &name_here, name.span().start, value.get_ref());
        }
    }

    fn value(&mut self, profile: Option<&str>, name: &str, offset: usize, value: &DeValue) {
        if let DeValue::Table(table) = value {
            let prefix = format!("{name}.");
            let known = key::KEYS.iter().any(|key| key.name.starts_with(&prefix));
            if known || table.is_empty() {
                return self.table(profile, &prefix, table);
            }
        }
        let place = self.place(offset);
        let outcome = key::key(name)
            .map_err(|mut problem| {
                problem.message = format!("{place}: {}", problem.message);
                if value.is_table() {
                    let tables = key::tables();
                    let below = format!(".{name}");
                    let within = tables.iter().find(|table| table.ends_with(&below));
                    let near = match within {
                        Some(table) => Some(format!("did you mean '{table}'?")),
                        None => did_you_mean(name, tables.iter().map(String::as_str)),
                    };
                    let all = || format!("the tables are {}", tables.join(", "));
                    problem.hint = near.or_else(|| Some(all()));
                }
                problem
            })
            .and_then(|key| Ok((key, self.checked(key, &place, value)?)));
        match outcome {
            Ok((key, value)) => self.file.entries.push(Entry {
                profile: profile.map(str::to_owned),
                key,
                value: Secret::new(value),
            }),
            Err(problem) => self.refuse(problem),
        }
    }

    fn checked(&self, key: &Key, place: &str, value: &DeValue) -> Result<String, Problem> {
        let text = match (key.kind, value) {
            (ValueKind::Bool, DeValue::Boolean(value)) => value.to_string(),
            (ValueKind::Number(..), DeValue::Integer(value)) => value.to_string(),
            (ValueKind::Bool, _) => {
                return Err(wrong_type(key, place, "true or false, without quotes"));
            }
            (ValueKind::Number(..), _) => {
                return Err(wrong_type(key, place, "a whole number, without quotes"));
            }
            (_, DeValue::String(text)) => text.to_string(),
            _ => return Err(wrong_type(key, place, "a text in quotes")),
        };
        let canonical = key
            .kind
            .canonical(&text)
            .map_err(|why| key::invalid(&format!("{place}: {}", key.name), why))?;
        self.located(key.kind, canonical)
            .ok_or_else(|| Problem::usage(format!("{place}: {} is no UTF-8 path", key.name)))
    }

    /// Paths in a file start from the file's folder, wherever the program is run from (cron).
    fn located(&self, kind: ValueKind, value: String) -> Option<String> {
        let path = match kind {
            ValueKind::Path => value.clone(),
            ValueKind::Database => match DbTarget::parse(&value) {
                Ok(DbTarget::File(path)) => path.to_str()?.to_owned(),
                _ => return Some(value),
            },
            _ => return Some(value),
        };
        let located = match (path.strip_prefix("~/"), &self.folders.home) {
            (Some(rest), Some(home)) => home.join(rest),
            _ => self.path.parent().unwrap_or(Path::new("")).join(&path),
        };
        located.to_str().map(str::to_owned)
    }

    fn one_password_source(&mut self) {
        let is_source = |entry: &&Entry| entry.key.name.starts_with("mail.smtp.password_");
        let scopes: Vec<_> = self
            .file
            .entries
            .iter()
            .filter(is_source)
            .map(|e| &e.profile)
            .collect();
        if (1..scopes.len()).any(|next| scopes[..next].contains(&scopes[next])) {
            let path = self.path.display();
            self.refuse(
                Problem::usage(format!(
                    "{path}: the mail server's password has more than one source"
                ))
                .hint("keep one of password_file, password_command and password_env"),
            );
        }
    }

    fn refuse(&mut self, problem: Problem) {
        self.file.problems.push(problem);
    }
}

fn wrong_type(key: &Key, place: &str, wanted: &str) -> Problem {
    Problem::usage(format!("{place}: {} wants {wanted}", key.name)).code("invalid_setting")
}

#[cfg(test)]
mod tests;
