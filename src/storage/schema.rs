//! The schema and how it grows: numbered migrations, each in one transaction with its bookkeeping row.

mod domains;

use std::fmt::Write as _;

use super::db::{Db, Error, Result};
use crate::clock::Timestamp;

/// One step of the schema. Steps are only ever added at the end.
pub struct Migration {
    /// Its number, from 1 without gaps.
    pub version: i64,
    /// What it is about.
    pub name: &'static str,
    /// Its statements, with the tokens that differ between the engines.
    pub sql: &'static str,
    /// What no statement can say: done in the same transaction, before the statements.
    pub before: Option<fn(&mut Db) -> Result<()>>,
}

/// Every step, oldest first.
pub const MIGRATIONS: &[Migration] = &[
    step(
        1,
        "foundation",
        include_str!("migrations/0001_foundation.sql"),
    ),
    step(2, "mail", include_str!("migrations/0002_mail.sql")),
    step(
        3,
        "templates",
        include_str!("migrations/0003_templates.sql"),
    ),
    step(4, "access", include_str!("migrations/0004_access.sql")),
    step(5, "people", include_str!("migrations/0005_people.sql")),
    step(6, "accounts", include_str!("migrations/0006_accounts.sql")),
    step(7, "orders", include_str!("migrations/0007_orders.sql")),
    step(8, "quotes", include_str!("migrations/0008_quotes.sql")),
    step(9, "bounces", include_str!("migrations/0009_bounces.sql")),
    step(10, "timeline", include_str!("migrations/0010_timeline.sql")),
    step(11, "freemail", include_str!("migrations/0011_freemail.sql")),
    step(12, "batch", include_str!("migrations/0012_batch.sql")),
    step(
        13,
        "operations",
        include_str!("migrations/0013_operations.sql"),
    ),
    step(14, "refusals", include_str!("migrations/0014_refusals.sql")),
    step(15, "spending", include_str!("migrations/0015_spending.sql")),
    step(16, "blocks", include_str!("migrations/0016_blocks.sql")),
    step(17, "undo", include_str!("migrations/0017_undo.sql")),
    step(18, "gone", include_str!("migrations/0018_gone.sql")),
    step(19, "search", include_str!("migrations/0019_search.sql")),
    Migration {
        before: Some(domains::number),
        ..step(20, "domains", include_str!("migrations/0020_domains.sql"))
    },
];

const fn step(version: i64, name: &'static str, sql: &'static str) -> Migration {
    Migration {
        version,
        name,
        sql,
        before: None,
    }
}

/// The schema that this program needs.
pub const CURRENT: i64 = MIGRATIONS[MIGRATIONS.len() - 1].version;

/// Makes sure that the database has the current schema, without changing it.
///
/// Returns `false` when the database is empty. Errors: [`Error::Older`], [`Error::Newer`], [`Error::Foreign`].
pub fn check(db: &mut Db) -> Result<bool> {
    match db.schema_version()? {
        None => Ok(false),
        Some(CURRENT) => Ok(true),
        Some(found) if found < CURRENT => Err(Error::Older(found, CURRENT)),
        Some(found) => Err(Error::Newer(found, CURRENT)),
    }
}

/// Brings the database to the current schema and returns the names of the steps taken.
///
/// Every step is its own transaction, but for a new database, which gets all of them in one: a kill leaves the old or the
/// new schema, never one between. `progress` is told each step before it starts.
pub fn migrate(
    db: &mut Db,
    now: Timestamp,
    progress: &mut dyn FnMut(&Migration),
) -> Result<Vec<&'static str>> {
    let taken = migrate_by(db, MIGRATIONS, now, progress)?;
    check(db)?;
    Ok(taken)
}

/// As [`migrate`], by a list of steps that need not be roster's own.
pub fn migrate_by(
    db: &mut Db,
    migrations: &[Migration],
    now: Timestamp,
    progress: &mut dyn FnMut(&Migration),
) -> Result<Vec<&'static str>> {
    if db.schema_version()?.is_none() {
        db.prepare_new()?;
        if create(db, migrations, now, progress)? {
            return Ok(migrations.iter().map(|step| step.name).collect());
        }
    }
    let mut taken = Vec::new();
    for migration in migrations {
        if db.schema_version()?.unwrap_or(0) >= migration.version {
            continue;
        }
        progress(migration);
        let done = db.schema_tx(|tx| {
            // Another process may have been faster while this one waited for the lock.
            let version = tx.schema_version()?.unwrap_or(0);
            if version >= migration.version {
                return Ok(false);
            }
            if version + 1 != migration.version {
                return Err(Error::Older(version, migration.version));
            }
            apply(tx, migration, now)?;
            Ok(true)
        });
        match done {
            Ok(true) => taken.push(migration.name),
            Ok(false) => {}
            // A server has no lock before there is a schema: who loses the race fails on a table that is there already.
            Err(error) => {
                if db.schema_version()?.unwrap_or(0) < migration.version {
                    return Err(error);
                }
            }
        }
    }
    Ok(taken)
}

/// Makes the whole schema of an empty database in one transaction, so that nobody ever meets an older one that was never in use.
/// `false` when another process was faster.
fn create(
    db: &mut Db,
    migrations: &[Migration],
    now: Timestamp,
    progress: &mut dyn FnMut(&Migration),
) -> Result<bool> {
    let made = db.schema_tx(|tx| {
        if tx.schema_version()?.is_some() {
            return Ok(false);
        }
        for (before, migration) in (0..).zip(migrations) {
            if before + 1 != migration.version {
                return Err(Error::Older(before, migration.version));
            }
            progress(migration);
            apply(tx, migration, now)?;
        }
        Ok(true)
    });
    match made {
        Ok(made) => Ok(made),
        // A server has no lock before there is a schema: who loses the race fails on a table that is there already.
        Err(error) => match db.schema_version()? {
            Some(_) => Ok(false),
            None => Err(error),
        },
    }
}

fn apply(tx: &mut Db, migration: &Migration, now: Timestamp) -> Result<()> {
    if let Some(before) = migration.before {
        before(tx)?;
    }
    tx.batch(&expand(migration.sql, tx.engine()))?;
    if migration.version == 1 {
        first_rows(tx)?;
    }
    tx.exec(
        "INSERT INTO schema_versions (version, applied_at) VALUES ($1, $2)",
        crate::params![migration.version, now],
    )?;
    if let Some(fault) = tx.foreign_key_faults()?.into_iter().next() {
        return Err(Error::Damaged(fault));
    }
    tx.set_schema_version(migration.version)
}

/// When the database got its first schema.
pub fn created_at(db: &mut Db) -> Result<Option<Timestamp>> {
    db.one("SELECT MIN(applied_at) FROM schema_versions", &[])
}

/// The suppression key, made once and never printed, and the smart type that everybody has.
fn first_rows(tx: &mut Db) -> Result<()> {
    tx.exec(
        "INSERT INTO secrets (name, value) VALUES ($1, $2)",
        crate::params!["suppression_key", random_hex(32)?],
    )?;
    tx.exec(
        "INSERT INTO smart_types (id, name, key, position, is_default) VALUES (1, $1, $2, 1, 1)",
        crate::params!["Retail", "retail"],
    )?;
    tx.exec(
        "INSERT INTO counters (noun, next) VALUES ('smart_types', 2)",
        &[],
    )?;
    Ok(())
}

/// `bytes` random bytes of the operating system, in hex.
pub fn random_hex(bytes: usize) -> Result<String> {
    let mut buffer = vec![0; bytes];
    getrandom::fill(&mut buffer).map_err(|error| Error::Engine(error.to_string()))?;
    Ok(hex(&buffer))
}

/// Bytes in lower-case hex.
pub fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}

/// Fills the tokens that differ between the engines.
fn expand(sql: &str, engine: &str) -> String {
    let tokens = match engine {
        "sqlite" => [
            ("{text}", "TEXT"),
            ("{int}", "INTEGER"),
            ("{strict}", " STRICT"),
            ("{by_key}", " STRICT, WITHOUT ROWID"),
        ],
        _ => [
            ("{text}", "TEXT COLLATE \"C\""),
            ("{int}", "BIGINT"),
            ("{strict}", ""),
            ("{by_key}", ""),
        ],
    };
    tokens.iter().fold(sql.to_owned(), |sql, (token, text)| {
        sql.replace(token, text)
    })
}
