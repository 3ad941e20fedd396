//! Copies of a database file: whole or not at all, looked at before they have a name, and as secret as the database.

use std::{
    fs::File,
    io,
    path::{Path, PathBuf},
    time::Duration,
};

use tempfile::{NamedTempFile, TempPath};

use super::{
    contents,
    db::{Db, Error, Mode, Result},
};

/// Writes a copy of the database to `target`, readable by its owner alone (0600), in one consistent state.
///
/// The copy is made beside the target while others go on writing, brought to the disk, compared with what was read and then
/// renamed, so that the name never shows half a copy, nor one that is damaged. Returns `false` for a server, whose copies are
/// made with its own tools.
pub fn copy(db: &mut Db, target: &Path) -> Result<bool> {
    let Some(beside) = stage(db, target)? else {
        return Ok(false);
    };
    beside.persist_noclobber(target).map_err(|failed| {
        io::Error::new(
            failed.error.kind(),
            format!("'{}': {}", target.display(), failed.error),
        )
    })?;
    settle(target);
    Ok(true)
}

/// A verified copy beside `target`, without its name yet; gone when it is dropped. `None` for a server.
pub fn stage(db: &mut Db, target: &Path) -> Result<Option<TempPath>> {
    let beside = tempfile::Builder::new()
        .prefix(".roster-")
        .suffix(".part")
        .tempfile_in(folder_of(target))?;
    let counted = db.snapshot(|db| {
        let counted = contents::of_tables(db)?;
        let is_file = db.copy_to(beside.path()).map_err(|error| {
            sweep(beside.path());
            no_room(error, target)
        })?;
        Ok(is_file.then_some(counted))
    })?;
    let Some(counted) = counted else {
        return Ok(None);
    };
    verify(beside.path(), &counted)?;
    let beside: NamedTempFile = beside;
    beside.as_file().sync_all()?;
    Ok(Some(beside.into_temp_path()))
}

/// Removes what the engine keeps beside a copy and could not take away itself, as on a full disk.
fn sweep(copy: &Path) {
    for end in ["-journal", "-wal", "-shm"] {
        let mut name = copy.as_os_str().to_owned();
        name.push(end);
        let _ = std::fs::remove_file(name);
    }
}

/// It is the disk of the copy that is full, which need not be that of the database.
fn no_room(error: Error, target: &Path) -> Error {
    match error {
        Error::Full => io::Error::new(
            io::ErrorKind::StorageFull,
            format!("'{}': no space left", target.display()),
        )
        .into(),
        other => other,
    }
}

fn verify(path: &Path, counted: &[(String, u64)]) -> Result<()> {
    let mut copy = Db::sqlite(path, Mode::Read, Duration::ZERO)?;
    if let Some(fault) = copy.integrity(false)?.into_iter().next() {
        return Err(Error::Damaged(format!("the copy is not sound: {fault}")));
    }
    let found = contents::of_tables(&mut copy)?;
    if let Some((table, rows)) = counted.iter().find(|row| !found.contains(row)) {
        return Err(Error::Damaged(format!(
            "the copy does not have the {rows} rows of {table}"
        )));
    }
    Ok(())
}

/// The rename is durable once its folder is; some file systems cannot sync a folder, and the copy is safe.
pub fn settle(target: &Path) {
    if let Ok(folder) = File::open(folder_of(target)) {
        let _ = folder.sync_all();
    }
}

/// Whether this process may make files in a folder.
pub fn writable(folder: &Path) -> io::Result<()> {
    Ok(rustix::fs::access(folder, rustix::fs::Access::WRITE_OK)?)
}

/// Bytes that are free on the disk of a file, for those who are not root.
pub fn room(path: &Path) -> Option<u64> {
    let found = rustix::fs::statvfs(folder_of(path)).ok()?;
    Some(found.f_bavail * found.f_frsize)
}

/// The folder that a file lies in.
pub fn folder_of(target: &Path) -> PathBuf {
    match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

#[cfg(test)]
mod tests {
    use std::{os::unix::fs::PermissionsExt, time::Duration};

    use super::*;
    use crate::{
        clock::Timestamp,
        storage::{db::Mode, schema},
    };

    #[test]
    fn a_copy_is_whole_private_and_never_replaces_another_file() {
        let folder = tempfile::tempdir().unwrap();
        let mut db = Db::sqlite(&folder.path().join("a.db"), Mode::Create, Duration::ZERO).unwrap();
        schema::migrate(&mut db, Timestamp(0), &mut |_| {}).unwrap();
        let target = folder.path().join("b.db");
        assert!(copy(&mut db, &target).unwrap());
        let mode = std::fs::metadata(&target).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        let mut other = Db::sqlite(&target, Mode::Write, Duration::ZERO).unwrap();
        assert_eq!(other.schema_version().unwrap(), Some(schema::CURRENT));
        assert_eq!(other.integrity(true).unwrap(), Vec::<String>::new());
        assert!(copy(&mut db, &target).is_err(), "it is there already");
        drop(other);
        let names: Vec<_> = std::fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .filter(|name| name.to_string_lossy().contains(".part"))
            .collect();
        assert_eq!(names, Vec::<std::ffi::OsString>::new());
    }

    #[test]
    fn what_lies_beside_a_copy_that_failed_goes_with_it() {
        let folder = tempfile::tempdir().unwrap();
        let copy = folder.path().join("a.part");
        for name in ["a.part-journal", "a.part-wal", "a.part", "b-journal"] {
            std::fs::write(folder.path().join(name), "x").unwrap();
        }
        sweep(&copy);
        let mut left: Vec<_> = std::fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect();
        left.sort();
        assert_eq!(left, ["a.part", "b-journal"]);
    }

    #[test]
    fn a_full_disk_is_that_of_the_copy() {
        let told = no_room(Error::Full, Path::new("/srv/backups/a.db"));
        assert_eq!(told.to_string(), "'/srv/backups/a.db': no space left");
        assert!(matches!(
            no_room(Error::Busy, Path::new("a.db")),
            Error::Busy
        ));
    }

    #[test]
    fn a_copy_that_lacks_a_row_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.db");
        let mut db = Db::sqlite(&path, Mode::Create, Duration::ZERO).unwrap();
        schema::migrate(&mut db, Timestamp(0), &mut |_| {}).unwrap();
        drop(db);
        let counted = [("smart_types".to_owned(), 2)];
        let fault = verify(&path, &counted).unwrap_err().to_string();
        assert!(fault.ends_with("the copy does not have the 2 rows of smart_types"));
    }
}
