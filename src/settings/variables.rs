//! Every setting in the environment: `mail.smtp.host` is `ROSTER_MAIL_SMTP_HOST`.

use std::path::Path;

use crate::{
    error::{Problem, did_you_mean, near},
    settings::{
        Origin, Settings,
        key::{self, KEYS, Key},
        secret::Secret,
    },
};

/// The variable that holds the mail server's password itself.
const SMTP_PASSWORD: &str = "ROSTER_MAIL_SMTP_PASSWORD";
/// The variable that names a file with the database's URL.
const DB_FILE: &str = "ROSTER_DB_FILE";
/// Variables that are no settings of the table and are read all the same.
const OTHERS: [&str; 4] = [SMTP_PASSWORD, DB_FILE, "ROSTER_CONFIG", "ROSTER_NOW"];
/// What every variable of roster begins with.
const PREFIX: &str = "ROSTER_";
/// What settings in tables begin with: a variable that begins so and is no setting is a slip.
const TABLES: &[&str] = &[
    "ROSTER_LINKS_",
    "ROSTER_MAIL_",
    "ROSTER_SUBSCRIBERS_",
    "ROSTER_PASSWORD_",
    "ROSTER_INVITE_",
    "ROSTER_COMPLETION_",
];

/// What the settings of the mail server's password begin with; one of them is enough.
pub(super) const SOURCES: &str = "mail.smtp.password_";

impl Key {
    /// The environment variable of this setting.
    pub fn variable(&self) -> String {
        format!("ROSTER_{}", self.name.replace('.', "_").to_uppercase())
    }
}

impl Settings {
    /// Lays the environment over what is known. More than one source of a password is exit 2.
    pub(super) fn take_variables(&mut self) -> Result<(), Problem> {
        let file = self.environment.get(DB_FILE)?.map(Path::new);
        match file.map(Secret::read).transpose() {
            Ok(Some(url)) => {
                let put = self.put(key::key("db")?, url.expose(), Origin::Environment, DB_FILE);
                put.or_else(|fault| self.bear(fault))?;
            }
            Ok(None) => {}
            Err(fault) => self.bear(fault)?,
        }
        let mut sources = Vec::new();
        for key in KEYS {
            let variable = key.variable();
            let value = match self.environment.get(&variable) {
                Ok(Some(value)) => value.to_owned(),
                Ok(None) => continue,
                Err(fault) => {
                    self.bear(fault)?;
                    continue;
                }
            };
            if key.name.starts_with(SOURCES) {
                sources.push(variable.clone());
            }
            let put = self.put(key, &value, Origin::Environment, &variable);
            put.or_else(|fault| self.bear(fault))?;
        }
        if self.environment.get(SMTP_PASSWORD)?.is_some() {
            sources.push(SMTP_PASSWORD.to_owned());
            let key = key::key("mail.smtp.password_env")?;
            self.put(key, SMTP_PASSWORD, Origin::Environment, SMTP_PASSWORD)?;
        }
        if sources.len() > 1 {
            let fault = Problem::usage(format!(
                "the environment has more than one source of the mail server's password: {}",
                sources.join(", ")
            ));
            let hint = format!("unset {}", sources[1..].join(" "));
            self.bear(fault.code("invalid_setting").hint(hint))?;
        }
        Ok(())
    }

    /// Variables that look like a setting and are none: in the name of a table, or nearly another setting. Each with what it may have
    /// been meant to be.
    pub fn strange_variables(&self) -> Vec<Problem> {
        let mut known: Vec<String> = KEYS.iter().map(Key::variable).collect();
        known.extend(OTHERS.map(str::to_owned));
        let own = self.shown.get("mail.smtp.password_env");
        let own = own.map(|(name, _)| name.as_str());
        let names = self.environment.names();
        let strange = names.filter(|name| {
            let taken = known.iter().any(|known| known == name) || Some(*name) == own;
            let plain = name.strip_prefix(PREFIX).filter(|_| !taken);
            plain.is_some_and(|plain| {
                let names = known.iter().filter_map(|known| known.strip_prefix(PREFIX));
                TABLES.iter().any(|table| name.starts_with(table)) || !near(plain, names).is_empty()
            })
        });
        strange
            .map(|name| Problem {
                hint: did_you_mean(name, meant(name, &known).iter().map(String::as_str)),
                ..Problem::usage(format!("the variable {name} is no setting"))
                    .code("unknown_setting")
            })
            .collect()
    }
}

/// What a variable may have been meant to be, of all that are known: one in the name of a table a setting.
fn meant<'a>(name: &str, known: &'a [String]) -> &'a [String] {
    if TABLES.iter().any(|table| name.starts_with(table)) {
        &known[..KEYS.len()]
    } else {
        known
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_has_a_variable_of_its_own() {
        let mut names: Vec<String> = KEYS.iter().map(Key::variable).collect();
        names.extend([SMTP_PASSWORD.to_owned(), DB_FILE.to_owned()]);
        let all = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), all);
        let of = |name| key::key(name).unwrap().variable();
        assert_eq!(of("mail.smtp.host"), "ROSTER_MAIL_SMTP_HOST");
        assert_eq!(of("links.base"), "ROSTER_LINKS_BASE");
        assert_eq!(of("tz"), "ROSTER_TZ");
        for key in KEYS.iter().filter(|key| key.name.contains('.')) {
            assert!(
                TABLES.iter().any(|table| key.variable().starts_with(table)),
                "{}",
                key.name
            );
        }
    }
}
