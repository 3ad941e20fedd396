//! Mail as files: what happens on a machine where no mail server is configured yet.

use std::{
    fs, io,
    io::Write,
    path::{Path, PathBuf},
};

use super::{Answer, Fault};
use crate::mail::message::Built;

/// A folder of `.eml` files.
#[derive(Clone, Debug)]
pub struct Folder(pub PathBuf);

impl Folder {
    /// Makes the folder if it is not there; its files hold tokens, so nobody else may look into it.
    pub(super) fn open(&self) -> Result<(), Fault> {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder
            .create(&self.0)
            .map_err(|error| fault(&self.0, &error))
    }

    /// Whether the folder is one, or is not there yet.
    pub(super) fn check(&self) -> Result<(), Fault> {
        match fs::metadata(&self.0) {
            Ok(found) if !found.is_dir() => Err(fault(
                &self.0,
                &io::Error::from(io::ErrorKind::NotADirectory),
            )),
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(fault(&self.0, &error)),
            _ => Ok(()),
        }
    }

    pub(super) fn write(&self, id: i64, mail: &Built) -> Answer {
        let path = self
            .0
            .join(format!("{id:06}-{}.eml", safe(mail.to.as_ref())));
        let written = self.put(&path, &mail.bytes);
        match written {
            Ok(()) => Answer::Written(path),
            Err(error) => Answer::Fault(fault(&self.0, &error)),
        }
    }

    /// Written whole or not at all.
    fn put(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut file = tempfile::Builder::new()
            .prefix(".roster-")
            .suffix(".part")
            .tempfile_in(&self.0)?;
        file.write_all(bytes)?;
        file.persist(path)?;
        Ok(())
    }
}

/// The characters of an address that are harmless in a file name.
fn safe(address: &str) -> String {
    address
        .chars()
        .take(100)
        .map(|c| {
            if c.is_ascii_alphanumeric() || matches!(c, '@' | '.' | '-' | '_' | '+') {
                c
            } else {
                '_'
            }
        })
        .collect()
}

fn fault(folder: &Path, error: &io::Error) -> Fault {
    Fault {
        code: "mail_folder",
        message: format!("cannot write mail to '{}': {error}", folder.display()),
        hint: "check the folder and its permissions, or name another one as mail.folder; the mail stays queued"
            .to_owned(),
        connecting: false,
    }
}
