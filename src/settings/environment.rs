//! The environment, read once and here only, and the folders of the user.

use std::{collections::BTreeMap, ffi::OsString, fmt, path::PathBuf};

use etcetera::{BaseStrategy, base_strategy::Xdg};

use crate::error::Problem;

/// A copy of the environment. An empty variable counts as absent.
#[derive(Clone, Default)]
pub struct Environment(BTreeMap<OsString, OsString>);

impl Environment {
    /// The environment of this process.
    pub fn of_process() -> Environment {
        Environment(std::env::vars_os().collect())
    }

    /// The value of a variable; one that is not UTF-8 is exit 2 and not echoed.
    pub fn get(&self, name: &str) -> Result<Option<&str>, Problem> {
        match self.0.get(OsString::from(name).as_os_str()) {
            Some(value) if !value.is_empty() => value.to_str().map(Some).ok_or_else(|| {
                Problem::usage(format!("{name} is not valid UTF-8"))
                    .hint(format!("unset {name}, or set it to a name in UTF-8"))
            }),
            _ => Ok(None),
        }
    }

    /// The names of the variables that are not empty, as far as they are UTF-8.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let filled = self.0.iter().filter(|(_, value)| !value.is_empty());
        filled.filter_map(|(name, _)| name.to_str())
    }

    /// Whether a variable is there and not empty.
    pub fn has(&self, name: &str) -> bool {
        matches!(self.get(name), Ok(Some(_)) | Err(_))
    }
}

impl<const N: usize> From<[(&str, &str); N]> for Environment {
    fn from(variables: [(&str, &str); N]) -> Environment {
        Environment(
            variables
                .map(|(name, value)| (name.into(), value.into()))
                .into(),
        )
    }
}

/// The names and values of an environment can be secret, so only their number is shown.
impl fmt::Debug for Environment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Environment({} variables)", self.0.len())
    }
}

/// Where a user's files lie (XDG Base Directory Specification 0.8); `None` where no home is known.
#[derive(Clone, Debug, Default)]
pub struct Folders {
    /// `~`
    pub home: Option<PathBuf>,
    /// `$XDG_CONFIG_HOME/roster`
    pub config: Option<PathBuf>,
    /// `$XDG_DATA_HOME/roster`
    pub data: Option<PathBuf>,
    /// `/etc/roster`
    pub system: Option<PathBuf>,
}

impl Folders {
    /// Those of the user who runs this process.
    pub fn of_user() -> Folders {
        let user = Xdg::new().ok();
        Folders {
            home: user.as_ref().map(|xdg| xdg.home_dir().to_owned()),
            config: user.as_ref().map(|xdg| xdg.config_dir().join("roster")),
            data: user.as_ref().map(|xdg| xdg.data_dir().join("roster")),
            system: Some(PathBuf::from("/etc/roster")),
        }
    }

    /// The config file that counts when none is named: the user's, else the system's, if there is one.
    pub fn config_file(&self) -> Option<PathBuf> {
        let folders = [&self.config, &self.system].into_iter().flatten();
        let mut paths = folders.map(|folder| folder.join("config.toml"));
        paths.find(|path| path.exists())
    }
}

/// The name of the operating system's user who runs this process, for the audit row.
pub fn os_user() -> String {
    let named = |variable| {
        let environment = Environment::of_process();
        environment.get(variable).ok().flatten().map(str::to_owned)
    };
    // The variables can say anything, so they are asked only where the system knows no name (a container's bare uid).
    whoami::username()
        .ok()
        .or_else(|| named("USER"))
        .or_else(|| named("LOGNAME"))
        .unwrap_or_else(|| "unknown".to_owned())
}

/// The name of this machine, for the audit row.
pub fn host() -> String {
    whoami::hostname().unwrap_or_else(|_| "unknown".to_owned())
}

#[cfg(test)]
mod tests {
    use std::os::unix::ffi::OsStringExt;

    use super::*;

    #[test]
    fn an_empty_variable_counts_as_absent_and_bad_bytes_are_not_echoed() {
        let mut environment = Environment::from([("A", "1"), ("B", "")]);
        environment
            .0
            .insert("C".into(), OsString::from_vec(b"s\xffcret".to_vec()));
        assert_eq!(environment.get("A"), Ok(Some("1")));
        assert_eq!(environment.get("B"), Ok(None));
        assert_eq!(environment.get("D"), Ok(None));
        assert_eq!(
            environment.get("C").unwrap_err().message,
            "C is not valid UTF-8"
        );
        assert!(environment.has("A") && environment.has("C") && !environment.has("B"));
        assert_eq!(format!("{environment:?}"), "Environment(3 variables)");
    }

    #[test]
    fn the_audit_knows_a_user_and_a_machine() {
        assert!(!os_user().is_empty() && !host().is_empty());
    }
}
