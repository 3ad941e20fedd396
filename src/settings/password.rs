//! Passwords of servers, fetched only when a connection is about to be made.

mod command;

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use self::command::printed;
use crate::{
    error::Problem,
    settings::{
        Settings,
        environment::os_user,
        secret::{Secret, check_private, unreadable},
        target::{DbTarget, ServerAddress},
    },
};

/// How long the command for the database's password may take.
const DATABASE_WAIT: Duration = Duration::from_secs(30);

/// Where the mail server's password comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PasswordSource {
    /// The first line of a private file.
    File(PathBuf),
    /// What a shell command prints.
    Command(Secret),
    /// An environment variable.
    Variable(String),
}

impl Settings {
    /// The password for [`Settings::db`] when its URL holds none: from `db_password_command`, else `PGPASSWORD`, else the password
    /// file (`PGPASSFILE` or `~/.pgpass`); `None` when nobody knows one. Runs the command each time.
    pub fn db_password(&self) -> Result<Option<Secret>, Problem> {
        self.password_of(&self.db)
    }

    /// As [`Settings::db_password`], for another database such as [`Settings::db_read`].
    pub fn password_of(&self, target: &DbTarget) -> Result<Option<Secret>, Problem> {
        let DbTarget::Postgres(url) = target else {
            return Ok(None);
        };
        if target.has_password() {
            return Ok(None);
        }
        // Whoever can change the file must neither run a command nor say to which server a password goes.
        let places = [("db", Some(&self.db)), ("db_read", self.db_read.as_ref())];
        let place = places.iter().find(|(_, known)| *known == Some(target));
        let trusted = || {
            self.trusted(|name| {
                name == "db_password_command" || place.is_some_and(|(place, _)| name == *place)
            })
        };
        if let Some(command) = &self.db_password_command {
            trusted()?;
            return printed(command, "db_password_command", DATABASE_WAIT).map(Some);
        }
        if let Some(password) = self.environment.get("PGPASSWORD")? {
            trusted()?;
            return Ok(Some(Secret::new(password)));
        }
        let named = self.environment.get("PGPASSFILE")?.map(PathBuf::from);
        let usual = self
            .home
            .as_ref()
            .map(|home| home.join(".pgpass"))
            .filter(|path| path.is_file());
        match named.or(usual) {
            Some(path) => {
                let password = from_password_file(&path, url)?;
                password.as_ref().map_or(Ok(()), |_| trusted())?;
                Ok(password)
            }
            None => Ok(None),
        }
    }

    /// The mail server's password, `None` when the settings name no source.
    pub fn smtp_password(&self) -> Result<Option<Secret>, Problem> {
        if self.mail.smtp.password.is_some() {
            self.trusted(|name| name.starts_with("mail.smtp."))?;
        }
        match &self.mail.smtp.password {
            None => Ok(None),
            Some(PasswordSource::File(path)) => Secret::read(path).map(Some),
            Some(PasswordSource::Command(command)) => {
                let wait = self.mail.smtp.timeout;
                printed(command, "mail.smtp.password_command", wait).map(Some)
            }
            Some(PasswordSource::Variable(name)) => match self.environment.get(name)? {
                Some(password) => Ok(Some(Secret::new(password))),
                None => Err(Problem::usage(format!(
                    "mail.smtp.password_env: the environment has no variable '{name}'"
                ))),
            },
        }
    }
}

fn from_password_file(path: &Path, url: &str) -> Result<Option<Secret>, Problem> {
    check_private(path)?;
    let text = std::fs::read_to_string(path).map_err(|error| unreadable(path, &error))?;
    let address = ServerAddress::parse(url)
        .map_err(|why| Problem::usage(why.message).code("invalid_setting"))?;
    Ok(entry(&text, &address).map(Secret::new))
}

/// The password of the first line `host:port:database:user:password` that matches; `*` matches all, `\` escapes (libpq, "The
/// Password File"). A socket's folder is also matched by `localhost`.
fn entry(text: &str, address: &ServerAddress) -> Option<String> {
    let user = address.user.clone().unwrap_or_else(os_user);
    let database = address.database.as_deref().unwrap_or(&user);
    let port = address.port.to_string();
    let local = address.host.is_empty() || address.host.starts_with('/');
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .find_map(|line| {
            let fields = fields(line);
            let [host, its_port, its_database, its_user, password] = fields.as_slice() else {
                return None;
            };
            let matches = |field: &str, value: &str| field == "*" || field == value;
            let host_matches = matches(host, &address.host) || (local && host == "localhost");
            (host_matches
                && matches(its_port, &port)
                && matches(its_database, database)
                && matches(its_user, &user))
            .then(|| password.clone())
        })
}

/// The five fields of a line; the password takes the rest.
fn fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        let next = match c {
            ':' if fields.len() < 5 => {
                fields.push(String::new());
                continue;
            }
            '\\' => chars.next().unwrap_or('\\'),
            c => c,
        };
        if let Some(field) = fields.last_mut() {
            field.push(next);
        }
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_file_answers_for_host_port_database_and_user() {
        let file = "# comment:*:*:*:no\nh:5433:shop:ann:one\n*:*:*:bob:t\\:wo\\\\\nlocalhost:*:*:*:thr:ee\nshort:line\n";
        let of = |url: &str| entry(file, &ServerAddress::parse(url).unwrap());
        assert_eq!(of("postgres://ann@h:5433/shop").as_deref(), Some("one"));
        assert_eq!(of("postgres://ann@h/shop"), None);
        assert_eq!(of("postgres://ann@h:5433/other"), None);
        assert_eq!(of("postgres://bob@anywhere/x").as_deref(), Some("t:wo\\"));
        assert_eq!(
            of("postgres://eve@%2Frun%2Fpg/x").as_deref(),
            Some("thr:ee")
        );
        assert_eq!(of("postgres://eve@localhost/x").as_deref(), Some("thr:ee"));
    }
}
