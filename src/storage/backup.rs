//! Copies of a database: whole or not at all, and as secret as the database.

use std::{fs::File, io, path::Path};

use super::db::{Db, Result};

/// Writes a copy of the database to `target`, readable by its owner alone (0600), in one consistent state.
///
/// The copy is made beside the target, brought to the disk and then renamed, so that the name never shows half a copy. Returns
/// `false` for a server, whose copies are made with its own tools.
pub fn copy(db: &mut Db, target: &Path) -> Result<bool> {
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let beside = tempfile::Builder::new()
        .prefix(".roster-")
        .suffix(".part")
        .tempfile_in(folder)?;
    if !db.copy_to(beside.path())? {
        return Ok(false);
    }
    beside.as_file().sync_all()?;
    beside.persist_noclobber(target).map_err(|failed| {
        io::Error::new(
            failed.error.kind(),
            format!("'{}': {}", target.display(), failed.error),
        )
    })?;
    // The rename is durable once its folder is; some file systems cannot sync a folder, and the copy is safe.
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(true)
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
}
