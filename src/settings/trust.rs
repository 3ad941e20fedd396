//! Whether the config file says what whoever runs roster has written: what others may have changed runs no command and leads no
//! password anywhere.

use std::{
    fs::Metadata,
    os::unix::fs::{FileTypeExt, MetadataExt, PermissionsExt},
    path::{Path, PathBuf},
};

use super::{
    Origin, Settings,
    key::{KEYS, Key},
    value::ValueKind,
    variables::SOURCES,
};
use crate::error::Problem;

/// A config file that somebody else than its user or root can change.
#[derive(Clone, Debug)]
pub struct Changeable {
    path: PathBuf,
    who: Who,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    /// The file belongs to this uid.
    Owner(u32),
    /// The mode lets the group write.
    Group,
    /// The mode lets everybody write.
    Everybody,
}

impl Changeable {
    /// What a file's owner and mode say; `None` when nobody else can change it. A device such as `/dev/null` holds no settings.
    pub fn of(path: &Path, found: &Metadata) -> Option<Changeable> {
        if found.file_type().is_char_device() {
            return None;
        }
        let own = rustix::process::geteuid().as_raw();
        let who = who(found.uid(), found.permissions().mode(), own)?;
        Some(Changeable {
            path: path.to_owned(),
            who,
        })
    }

    /// Told as a fault; `so` is what follows from it.
    pub fn problem(&self, so: &str) -> Problem {
        let path = self.path.display();
        let (what, hint) = match self.who {
            Who::Owner(uid) => (
                format!("belongs to another user (uid {uid})"),
                format!("look who changed it, then: sudo chown \"$(id -un)\" '{path}'"),
            ),
            Who::Group => (
                "can be changed by its group".to_owned(),
                format!("chmod go-w '{path}'"),
            ),
            Who::Everybody => (
                "can be changed by everybody on this machine".to_owned(),
                format!("chmod go-w '{path}'"),
            ),
        };
        Problem::usage(format!("'{path}' {what}{so}"))
            .code("config_open")
            .hint(hint)
    }

    /// The fault by itself, of a file with these settings. That a group may write matters only where a command or a password depends on it.
    pub fn fault<'a>(&self, mut keys: impl Iterator<Item = &'a Key>) -> Option<Problem> {
        let matters = self.who != Who::Group || keys.any(is_relied_on);
        matters.then(|| self.problem(""))
    }
}

fn who(uid: u32, mode: u32, own: u32) -> Option<Who> {
    match mode {
        _ if uid != own && uid != 0 => Some(Who::Owner(uid)),
        mode if mode & 0o002 != 0 => Some(Who::Everybody),
        mode if mode & 0o020 != 0 => Some(Who::Group),
        _ => None,
    }
}

/// Whether a setting names a command, or where a password comes from.
fn is_relied_on(key: &Key) -> bool {
    key.kind == ValueKind::Command || key.name == "mail.sendmail" || key.name.starts_with(SOURCES)
}

impl Settings {
    /// Refuses to go by settings of the config file when others can change it; of other origins they are the user's own.
    pub fn trusted(&self, is_used: impl Fn(&str) -> bool) -> Result<(), Problem> {
        let Some(changeable) = &self.changeable else {
            return Ok(());
        };
        let mut used: Vec<&str> = Vec::new();
        for key in KEYS {
            if self.origin(key.name) == Origin::File && is_used(key.name) {
                used.push(key.name);
            }
        }
        match used.as_slice() {
            [] => Ok(()),
            used => Err(changeable.problem(&format!(
                ", so roster does not go by its {}",
                used.join(", ")
            ))),
        }
    }

    /// What is wrong with owner and mode of the config file that is used.
    pub fn open_config(&self) -> Option<Problem> {
        let of_file = KEYS
            .iter()
            .filter(|key| self.origin(key.name) == Origin::File);
        self.changeable.as_ref()?.fault(of_file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_trusted_when_only_its_user_and_root_can_write_it() {
        for (uid, mode, found) in [
            (1000, 0o600, None),
            (1000, 0o644, None),
            (0, 0o644, None),
            (1000, 0o664, Some(Who::Group)),
            (0, 0o660, Some(Who::Group)),
            (1000, 0o666, Some(Who::Everybody)),
            (1000, 0o602, Some(Who::Everybody)),
            (1001, 0o600, Some(Who::Owner(1001))),
        ] {
            assert_eq!(who(uid, mode, 1000), found, "{uid} {mode:o}");
        }
        assert_eq!(who(1000, 0o600, 0), Some(Who::Owner(1000)), "for root");
    }

    #[test]
    fn a_group_may_share_a_file_that_names_no_command_and_no_password() {
        let of = |who| Changeable {
            path: "config.toml".into(),
            who,
        };
        let keys = |name| std::iter::once(super::super::key::key(name).unwrap());
        assert!(of(Who::Group).fault(keys("tz")).is_none());
        assert!(of(Who::Everybody).fault(keys("tz")).is_some());
        for name in [
            "db_password_command",
            "mail.smtp.password_command",
            "mail.smtp.password_file",
            "mail.smtp.password_env",
            "mail.sendmail",
        ] {
            assert!(of(Who::Group).fault(keys(name)).is_some(), "{name}");
        }
    }
}
