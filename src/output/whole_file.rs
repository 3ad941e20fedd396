//! Files that appear whole or not at all: `-o`, `--rejects`, `--report`.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    os::{fd::AsFd, unix::fs::MetadataExt},
    path::{Path, PathBuf},
};

use super::unfinished::Unfinished;

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
    Beside(Unfinished),
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
            // `/dev/stdout > list.txt` is that file, which somebody else has opened: it is written on, not replaced.
            Ok(found) if !found.is_file() || path.starts_with("/dev") => {
                Ok(Body::Direct(opened(path)?))
            }
            _ => {
                let target = target(path);
                let folder = folder(&target);
                // Its own words for what is wrong with the folder: those of a temporary file would name that file.
                if !fs::metadata(folder)?.is_dir() {
                    return Err(io::ErrorKind::NotADirectory.into());
                }
                let temp = Unfinished::create_in(folder);
                Ok(Body::Beside(temp.map_err(|err| err.kind())?))
            }
        }
    }

    fn commit(self, path: &Path) -> io::Result<()> {
        match self {
            Body::Direct(mut file) => file.flush(),
            Body::Beside(mut temp) => {
                let target = target(path);
                temp.file()?.sync_all()?;
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
            Body::Beside(temp) => temp.file().and_then(|file| file.write(bytes)),
            Body::Direct(file) => file.write(bytes),
        };
        written.map_err(|err| at(&self.path, &err))
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A device, a pipe, or what is open as one. Standard output and error are shared with whoever else writes there, so that
/// nobody writes over another.
fn opened(path: &Path) -> io::Result<File> {
    let shared = match path.to_str() {
        Some("/dev/stdout" | "/dev/fd/1") => io::stdout().as_fd().try_clone_to_owned()?,
        Some("/dev/stderr" | "/dev/fd/2") => io::stderr().as_fd().try_clone_to_owned()?,
        _ => return OpenOptions::new().append(true).open(path),
    };
    Ok(shared.into())
}

/// Where the bytes end up: a link's own target, so that replacing the file keeps the link, also when nothing is there yet.
fn target(path: &Path) -> PathBuf {
    if let (true, Ok(found)) = (path.is_symlink(), fs::canonicalize(path)) {
        return found;
    }
    let mut end = path.to_path_buf();
    // As far as the system follows links: https://man7.org/linux/man-pages/man7/path_resolution.7.html
    for _ in 0..40 {
        let Ok(next) = fs::read_link(&end) else {
            return end;
        };
        end = folder(&end).join(next);
    }
    path.to_path_buf()
}

fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Whether two paths name one regular file, also through links, and also where it does not exist yet.
pub fn is_same_file(a: &Path, b: &Path) -> bool {
    if let (Ok(a), Ok(b)) = (fs::metadata(a), fs::metadata(b)) {
        return a.is_file() && (a.dev(), a.ino()) == (b.dev(), b.ino());
    }
    let place = |path: &Path| {
        Some((
            folder(path).canonicalize().ok()?,
            path.file_name()?.to_owned(),
        ))
    };
    place(a).is_some_and(|a| Some(a) == place(b))
}

/// A reader that went away is quiet on standard output only: here work would be lost without a word.
fn at(path: &Path, err: &io::Error) -> io::Error {
    let kind = match err.kind() {
        io::ErrorKind::BrokenPipe => io::ErrorKind::Other,
        kind => kind,
    };
    io::Error::new(kind, format!("cannot write '{}': {err}", path.display()))
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
    fn an_open_file_behind_a_device_is_written_on() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        fs::write(&path, "old,").unwrap();
        let open = File::open(&path).unwrap();
        let device = format!("/dev/fd/{}", std::os::fd::AsRawFd::as_raw_fd(&open));
        let mut file = WholeFile::create(Path::new(&device)).unwrap();
        file.write_all(b"new").unwrap();
        file.commit().unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "old,new");
        assert_eq!(names(folder.path()), ["a.csv"]);
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
    fn a_link_to_what_is_not_there_yet_is_written_through() {
        use std::os::unix::fs::symlink;
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("sub")).unwrap();
        let link = folder.path().join("link");
        symlink("sub/next", &link).unwrap();
        symlink("real", folder.path().join("sub/next")).unwrap();

        let mut file = WholeFile::create(&link).unwrap();
        file.write_all(b"new").unwrap();
        file.commit().unwrap();
        assert!(link.is_symlink());
        let real = folder.path().join("sub/real");
        assert_eq!(fs::read_to_string(&real).unwrap(), "new");
        assert!(!real.is_symlink());

        symlink("nowhere/x", folder.path().join("lost")).unwrap();
        let err = WholeFile::create(&folder.path().join("lost")).unwrap_err();
        assert_eq!(err.kind(), io::ErrorKind::NotFound);
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
        fs::write(folder.path().join("file"), "").unwrap();
        let err = WholeFile::create(&folder.path().join("file/a.csv")).unwrap_err();
        assert!(!err.to_string().contains(".part"), "{err}");
        assert_eq!(err.kind(), io::ErrorKind::NotADirectory);
    }

    #[test]
    fn a_pipe_that_nobody_reads_is_an_error() {
        use std::os::fd::AsRawFd;
        let (reader, writer) = io::pipe().unwrap();
        let path = format!("/proc/self/fd/{}", writer.as_raw_fd());
        let mut file = WholeFile::create(Path::new(&path)).unwrap();
        drop(reader);
        let err = file.write_all(b"x").unwrap_err();
        assert!(!super::super::is_broken_pipe(&err));
        assert!(err.to_string().contains("Broken pipe"), "{err}");
    }

    #[test]
    fn one_file_is_known_by_any_of_its_names() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::create_dir(path("sub")).unwrap();
        assert!(is_same_file(&path("new"), &path("sub/../new")));
        assert!(!is_same_file(&path("new"), &path("other")));
        fs::write(path("new"), "").unwrap();
        fs::write(path("other"), "").unwrap();
        assert!(!is_same_file(&path("new"), &path("other")));
        fs::hard_link(path("new"), path("hard")).unwrap();
        std::os::unix::fs::symlink(path("hard"), path("soft")).unwrap();
        assert!(is_same_file(&path("new"), &path("soft")));
        assert!(!is_same_file(&path("nowhere/a"), &path("nowhere/b")));
    }
}
