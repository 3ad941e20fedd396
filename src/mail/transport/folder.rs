//! Mail as files: what happens on a machine where no mail server is configured yet.

use std::{
    fs, io,
    io::Write,
    path::{Path, PathBuf},
};

use super::{Answer, Fault};
use crate::mail::message::Built;

/// Files with the same number and address that a folder may hold.
const NAMES: u32 = 10_000;

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

    /// Whether the folder can be written to, or made where it is not there yet. Really tried, for permissions tell only half of
    /// it (a mount that is read-only, a quota, root); what is made for it is gone at once.
    pub(super) fn check(&self) -> Result<(), Fault> {
        let mut place = self.0.as_path();
        let tried = loop {
            match fs::metadata(place) {
                Ok(found) if !found.is_dir() => {
                    break Err(io::Error::from(io::ErrorKind::NotADirectory));
                }
                Ok(_) => break part().tempdir_in(place).and_then(tempfile::TempDir::close),
                Err(error) if error.kind() != io::ErrorKind::NotFound => break Err(error),
                Err(error) => match place.parent() {
                    // A relative name begins here.
                    Some(parent) if parent.as_os_str().is_empty() => place = Path::new("."),
                    Some(parent) => place = parent,
                    None => break Err(error),
                },
            }
        };
        // By its kind: the words of the attempt name a file that nobody knows.
        tried.map_err(|error| fault(&self.0, &io::Error::from(error.kind())))
    }

    pub(super) fn write(&self, id: i64, mail: &Built) -> Answer {
        match self.put(id, mail) {
            Ok(path) => Answer::Written(path),
            Err(error) => Answer::Fault(fault(&self.0, &error)),
        }
    }

    /// Written whole or not at all, and never over a file that is there: other databases may use the same folder.
    fn put(&self, id: i64, mail: &Built) -> io::Result<PathBuf> {
        let mut file = part().suffix(".part").tempfile_in(&self.0)?;
        file.write_all(&mail.bytes)?;
        let stem = format!("{id:06}-{}", safe(mail.to.as_ref()));
        let mut path = self.0.join(format!("{stem}.eml"));
        for again in 2..NAMES {
            match file.persist_noclobber(&path) {
                Ok(_) => return Ok(path),
                Err(kept) if kept.error.kind() == io::ErrorKind::AlreadyExists => file = kept.file,
                Err(kept) => return Err(kept.error),
            }
            path = self.0.join(format!("{stem}-{again}.eml"));
        }
        Err(io::Error::other(format!(
            "{NAMES} files are called '{stem}'"
        )))
    }
}

fn part() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".roster-");
    builder
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
