//! Values that are never shown, and the files they may come from.

use std::{fmt, fs, path::Path};

use crate::error::Problem;

/// A text that neither `Debug` nor `Display` prints.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Keeps `text`.
    pub fn new(text: impl Into<String>) -> Secret {
        Secret(text.into())
    }

    /// The text itself, for the one place that needs it.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Reads a file that holds a secret; one line end at its end does not belong to the secret.
    ///
    /// Refused when people other than owner and group may use the file, and when it is empty.
    pub fn read(path: &Path) -> Result<Secret, Problem> {
        check_private(path)?;
        let text = fs::read_to_string(path).map_err(|error| unreadable(path, &error))?;
        let line = text.strip_suffix('\n').unwrap_or(&text);
        let line = line.strip_suffix('\r').unwrap_or(line);
        if line.is_empty() {
            return Err(Problem::usage(format!("'{}' is empty", path.display())));
        }
        Ok(Secret::new(line))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

/// Refuses a file with secrets that people other than its owner and group may read, write or search.
pub fn check_private(path: &Path) -> Result<(), Problem> {
    let metadata = fs::metadata(path).map_err(|error| unreadable(path, &error))?;
    #[cfg(unix)]
    if std::os::unix::fs::PermissionsExt::mode(&metadata.permissions()) & 0o007 != 0 {
        return Err(Problem::usage(format!(
            "'{}' holds a secret and is open to everybody on this machine",
            path.display()
        ))
        .code("secret_exposed")
        .hint(format!("chmod 600 '{}'", path.display())));
    }
    let _ = metadata;
    Ok(())
}

/// A settings file that cannot be read: exit 2.
pub fn unreadable(path: &Path, error: &std::io::Error) -> Problem {
    Problem::usage(format!("cannot read '{}': {error}", path.display()))
        .code("unreadable_file")
        .hint("check the path and its permissions")
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn a_secret_is_not_printed() {
        let secret = Secret::new("hunter2");
        assert_eq!(format!("{secret} {secret:?}"), "*** ***");
        assert_eq!(secret.expose(), "hunter2");
    }

    #[test]
    fn a_secret_file_open_to_others_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("password");
        fs::write(&path, "hunter 2\r\n").unwrap();
        for (mode, accepted) in [(0o600, true), (0o640, true), (0o644, false), (0o602, false)] {
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            let read = Secret::read(&path);
            assert_eq!(read.is_ok(), accepted, "{mode:o}");
            if let Ok(secret) = read {
                assert_eq!(secret.expose(), "hunter 2");
            }
        }
        fs::write(&path, "\n").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        assert!(
            Secret::read(&path)
                .unwrap_err()
                .message
                .ends_with("is empty")
        );
        assert_eq!(
            Secret::read(&folder.path().join("none")).unwrap_err().code,
            "unreadable_file"
        );
    }
}
