//! The database file as a whole: whether it is ours and whole, how a new one begins, copies of it.

use std::{fs::File, io::Read, path::Path, time::Duration};

use super::{Log, Sqlite};
use crate::storage::db::{Cell, Error, Result};

/// `rost`, in the header of every roster database: tells ours from any other SQLite file.
pub const APPLICATION_ID: i64 = 0x726F_7374;

/// How often a file that looks too short is looked at.
const LOOKS: u32 = 5;
/// The pause before looking or trying again.
const PAUSE: Duration = Duration::from_millis(10);

/// The error of a file that SQLite does not take for a database: ours with a broken header is damaged, not foreign.
///
/// The file must be closed: to read it while it is open would drop SQLite's locks.
pub(super) fn told_from_header(path: &Path, error: Error) -> Error {
    // Offsets of the database header: https://www.sqlite.org/fileformat.html#the_database_header
    let mut header = [0; 100];
    let read = File::open(path).and_then(|mut file| file.read_exact(&mut header));
    let mark = APPLICATION_ID.to_be_bytes();
    let ours = header[68..72] == mark[4..] || header == [0; 100];
    match error {
        Error::Foreign(_) if read.is_ok() && ours => {
            Error::Damaged("its header is broken".to_owned())
        }
        error => error,
    }
}

impl Sqlite {
    /// Checks what a header can tell: ours, and no page missing at the end.
    pub(super) fn check_file(&mut self, path: &Path) -> Result<()> {
        // Tables first: a process that makes the schema just now writes both in one transaction.
        let tables =
            self.connection()?
                .query_row("SELECT COUNT(*) FROM sqlite_schema", [], |row| {
                    row.get::<_, i64>(0)
                })?;
        let application = self.pragma("application_id")?;
        if application != APPLICATION_ID && (application != 0 || tables != 0) {
            return Err(Error::Foreign(
                "it is an SQLite database of another program".to_owned(),
            ));
        }
        if tables == 0 {
            return Ok(());
        }
        if self.pragma("user_version")? <= 0 {
            return Err(Error::Damaged(
                "it holds tables, but its header names no schema".to_owned(),
            ));
        }
        let mut wal = path.as_os_str().to_owned();
        wal.push("-wal");
        let wal = Path::new(&wal);
        let (mut length, mut expected) = (0, 0);
        // While a log holds something, pages may be in it alone; one that comes and goes meanwhile is looked past by looking
        // again. An empty one lies there as soon as the file is open.
        for _ in 0..LOOKS {
            if std::fs::metadata(wal).is_ok_and(|log| log.len() > 0) {
                return Ok(());
            }
            expected = (self.pragma("page_count")? * self.pragma("page_size")?) as u64;
            // `stat` only: opening the file here and closing it would drop SQLite's own locks.
            length = std::fs::metadata(path)?.len();
            if length >= expected {
                return Ok(());
            }
            std::thread::sleep(PAUSE);
        }
        Err(Error::Damaged(format!(
            "{length} bytes long instead of {expected}"
        )))
    }

    /// Makes an empty file ours: page size and, where it works, a write-ahead log.
    ///
    /// The change to a log wants the file for itself and is refused at once while another process looks at it, without
    /// the usual waiting, so the waiting is done here.
    pub fn prepare_new(&mut self) -> Result<()> {
        self.connection()?
            .execute_batch("PRAGMA page_size = 16384;")?;
        if self.network.is_some() {
            return Ok(());
        }
        let mut left = self.wait.as_millis() / PAUSE.as_millis();
        loop {
            match self.journal("WAL") {
                Err(Error::Busy) if left > 0 => left -= 1,
                other => return other.map(drop),
            }
            // Different pauses, so that two processes do not meet again and again.
            std::thread::sleep(PAUSE + Duration::from_millis(u64::from(std::process::id() % 7)));
        }
    }

    /// Changes to another kind of journal. Returns the one that there is now.
    fn journal(&mut self, kind: &str) -> Result<String> {
        let sql = format!("PRAGMA journal_mode = {kind}");
        Ok(self.connection()?.query_row(&sql, [], |row| row.get(0))?)
    }

    /// Gives the file its write-ahead log back if it is without: a copy begins so, and so does one whose first import was
    /// killed. While others use the file it stays as it is, and the next writer sees to it.
    pub(super) fn ensure_log(&mut self) -> Result<()> {
        self.log = Log::Settled;
        if self.network.is_some() {
            return Ok(());
        }
        match self.journal("WAL") {
            Ok(_) | Err(Error::Busy | Error::ReadOnly) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// Whether changes go into a write-ahead log, beside which others read what was there before.
    pub fn has_log(&mut self) -> bool {
        let kind = self.connection().and_then(|connection| {
            Ok(connection.query_row("PRAGMA journal_mode", [], |row| row.get::<_, String>(0))?)
        });
        kind.is_ok_and(|kind| kind == "wal")
    }

    /// Before (`true`) and after (`false`) a bulk write, outside a transaction.
    ///
    /// B-trees take more cache; sorts are faster with the small one.
    pub fn bulk(&mut self, begins: bool) -> Result<()> {
        if !begins && self.log == Log::Off {
            self.ensure_log()?;
        }
        self.batch(if begins {
            "PRAGMA cache_size = -53248"
        } else {
            "PRAGMA cache_size = -8192; PRAGMA threads = 0"
        })
    }

    /// Before the bulk write into a database that holds nobody yet: every page goes to its place at once instead of into
    /// a log first. The rollback journal still undoes all of it after a crash. Readers wait meanwhile; there is nothing to
    /// read. While others use the file, and on a file without a log, nothing changes.
    pub fn bulk_first(&mut self) -> Result<()> {
        let kind: String = self
            .connection()?
            .query_row("PRAGMA journal_mode", [], |row| row.get(0))?;
        if kind != "wal" {
            return Ok(());
        }
        match self.journal("DELETE") {
            Ok(_) => self.log = Log::Off,
            Err(Error::Busy) => return Ok(()),
            Err(error) => return Err(error),
        }
        Ok(())
    }

    /// The network file system that the file lies on, if it is one: there it goes without a write-ahead log.
    pub fn network(&self) -> Option<&'static str> {
        self.network
    }

    /// Bytes of the database, side files not counted.
    pub fn bytes(&mut self) -> Result<u64> {
        Ok((self.pragma("page_count")? * self.pragma("page_size")?) as u64)
    }

    /// The schema's version, or `None` for an empty database.
    pub fn schema_version(&mut self) -> Result<Option<i64>> {
        let version = self.pragma("user_version")?;
        Ok((version > 0).then_some(version))
    }

    /// Notes the schema's version in the header (inside the migration's transaction).
    pub fn set_schema_version(&mut self, version: i64) -> Result<()> {
        self.batch(&format!(
            "PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {version};"
        ))
    }

    /// Problems that SQLite's own checks find; empty when all is well. `full` also compares indexes with tables.
    pub fn integrity(&mut self, full: bool) -> Result<Vec<String>> {
        let pragma = if full {
            "integrity_check"
        } else {
            "quick_check"
        };
        let mut found = Vec::new();
        self.rows(&format!("PRAGMA {pragma}"), &[], &mut |row| {
            match row.0.cell(0)? {
                Cell::Text("ok") => {}
                Cell::Text(text) => found.push(text.to_owned()),
                other => found.push(format!("{other:?}")),
            }
            Ok(())
        })?;
        found.extend(self.foreign_key_faults()?);
        Ok(found)
    }

    /// Rows that point to a row that is not there, where the schema has foreign keys.
    pub fn foreign_key_faults(&mut self) -> Result<Vec<String>> {
        let mut found = Vec::new();
        self.rows("PRAGMA foreign_key_check", &[], &mut |row| {
            let (table, _, parent, _): (String, Option<i64>, String, i64) = row.decode()?;
            found.push(format!("a row of {table} points to no row of {parent}"));
            Ok(())
        })?;
        Ok(found)
    }
}

/// The version of the embedded engine.
pub fn version() -> &'static str {
    rusqlite::version()
}
