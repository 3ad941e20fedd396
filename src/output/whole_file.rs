//! Files that appear whole or not at all: `-o`, `--rejects`, `--report`.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

use tempfile::NamedTempFile;

/// A file being written beside its target, readable by its owner alone (0600), that takes the target's place on [`commit`].
///
/// Dropped without `commit` it leaves nothing, and an earlier file of that name stays as it was. A symbolic link is followed.
/// Pipes and devices (`/dev/stderr`, a shell's `>(…)`) cannot be replaced and are written directly. Every error names the path.
///
/// [`commit`]: WholeFile::commit
#[derive(Debug)]
pub struct WholeFile {
    path: PathBuf,
    body: Body,
}

#[derive(Debug)]
enum Body {
    Beside(NamedTempFile),
    Direct(File),
}

impl WholeFile {
    /// Starts the file; fails when its folder is missing or not writable, or when a folder has that name.
    pub fn create(path: &Path) -> io::Result<WholeFile> {
        let body = Body::open(path).map_err(|err| at(path, &err))?;
        let path = path.to_path_buf();
        Ok(WholeFile { path, body })
    }

    /// Puts the file in its place, after its bytes have reached the disk.
    pub fn commit(self) -> io::Result<()> {
        let path = self.path;
        self.body.commit(&path).map_err(|err| at(&path, &err))
    }
}

impl Body {
    fn open(path: &Path) -> io::Result<Body> {
        match fs::metadata(path) {
            Ok(found) if found.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
            Ok(found) if !found.is_file() => {
                Ok(Body::Direct(OpenOptions::new().write(true).open(path)?))
            }
            _ => {
                let temp = tempfile::Builder::new()
                    .prefix(".roster-")
                    .suffix(".part")
                    .tempfile_in(folder(&target(path)))?;
                Ok(Body::Beside(temp))
            }
        }
    }

    fn commit(self, path: &Path) -> io::Result<()> {
        match self {
            Body::Direct(mut file) => file.flush(),
            Body::Beside(temp) => {
                let target = target(path);
                temp.as_file().sync_all()?;
                temp.persist(&target)?;
                // The rename is durable once its folder is; some file systems cannot sync a folder, and the data is safe.
                if let Ok(folder) = File::open(folder(&target)) {
                    let _ = folder.sync_all();
                }
                Ok(())
            }
        }
    }
}

impl Write for WholeFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = match &mut self.body {
            Body::Beside(temp) => temp.as_file_mut().write(bytes),
            Body::Direct(file) => file.write(bytes),
        };
        written.map_err(|err| at(&self.path, &err))
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Where the bytes end up: a link's own target, so that replacing the file keeps the link.
fn target(path: &Path) -> PathBuf {
    let followed = path.is_symlink().then(|| fs::canonicalize(path).ok());
    followed.flatten().unwrap_or_else(|| path.to_path_buf())
}

fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

fn at(path: &Path, err: &io::Error) -> io::Error {
    io::Error::new(
        err.kind(),
        format!("cannot write '{}': {err}", path.display()),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect()
    }

    #[test]
    fn the_old_file_stays_until_commit_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        fs::write(&path, "old").unwrap();

        let mut file = WholeFile::create(&path).unwrap();
        file.write_all(b"new").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
        file.commit().unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");

        let mut file = WholeFile::create(&path).unwrap();
        file.write_all(b"half").unwrap();
        drop(file);
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        assert_eq!(names(folder.path()), ["a.csv"]);
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_may_read_it_and_a_link_stays_a_link() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let (real, link) = (folder.path().join("real"), folder.path().join("link"));
        fs::write(&real, "old").unwrap();
        symlink(&real, &link).unwrap();

        let mut file = WholeFile::create(&link).unwrap();
        file.write_all(b"new").unwrap();
        file.commit().unwrap();
        assert!(link.is_symlink());
        assert_eq!(fs::read_to_string(&real).unwrap(), "new");
        let mode = fs::metadata(&real).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[cfg(unix)]
    #[test]
    fn a_device_is_written_directly_and_stays_a_device() {
        let mut file = WholeFile::create(Path::new("/dev/null")).unwrap();
        file.write_all(b"x").unwrap();
        file.commit().unwrap();
        assert!(!fs::metadata("/dev/null").unwrap().is_file());
    }

    #[test]
    fn an_error_names_the_path() {
        let folder = tempfile::tempdir().unwrap();
        let missing = folder.path().join("no/such/a.csv");
        let err = WholeFile::create(&missing).unwrap_err();
        assert_eq!(err.kind(), io::ErrorKind::NotFound);
        assert!(
            err.to_string()
                .starts_with(&format!("cannot write '{}'", missing.display()))
        );
        let err = WholeFile::create(folder.path()).unwrap_err();
        assert_eq!(err.kind(), io::ErrorKind::IsADirectory);
    }
}
