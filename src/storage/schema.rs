//! The schema and how it grows: numbered migrations, each in one transaction with its bookkeeping row.

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
}

/// Every step, oldest first.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        version: 1,
        name: "foundation",
        sql: include_str!("migrations/0001_foundation.sql"),
    },
    Migration {
        version: 2,
        name: "mail",
        sql: include_str!("migrations/0002_mail.sql"),
    },
    Migration {
        version: 3,
        name: "templates",
        sql: include_str!("migrations/0003_templates.sql"),
    },
    Migration {
        version: 4,
        name: "access",
        sql: include_str!("migrations/0004_access.sql"),
    },
    Migration {
        version: 5,
        name: "people",
        sql: include_str!("migrations/0005_people.sql"),
    },
    Migration {
        version: 6,
        name: "accounts",
        sql: include_str!("migrations/0006_accounts.sql"),
    },
    Migration {
        version: 7,
        name: "orders",
        sql: include_str!("migrations/0007_orders.sql"),
    },
    Migration {
        version: 8,
        name: "quotes",
        sql: include_str!("migrations/0008_quotes.sql"),
    },
    Migration {
        version: 9,
        name: "bounces",
        sql: include_str!("migrations/0009_bounces.sql"),
    },
    Migration {
        version: 10,
        name: "timeline",
        sql: include_str!("migrations/0010_timeline.sql"),
    },
    Migration {
        version: 11,
        name: "freemail",
        sql: include_str!("migrations/0011_freemail.sql"),
    },
    Migration {
        version: 12,
        name: "batch",
        sql: include_str!("migrations/0012_batch.sql"),
    },
    Migration {
        version: 13,
        name: "operations",
        sql: include_str!("migrations/0013_operations.sql"),
    },
    Migration {
        version: 14,
        name: "refusals",
        sql: include_str!("migrations/0014_refusals.sql"),
    },
    Migration {
        version: 15,
        name: "spending",
        sql: include_str!("migrations/0015_spending.sql"),
    },
    Migration {
        version: 16,
        name: "blocks",
        sql: include_str!("migrations/0016_blocks.sql"),
    },
    Migration {
        version: 17,
        name: "undo",
        sql: include_str!("migrations/0017_undo.sql"),
    },
    Migration {
        version: 18,
        name: "gone",
        sql: include_str!("migrations/0018_gone.sql"),
    },
    Migration {
        version: 19,
        name: "search",
        sql: include_str!("migrations/0019_search.sql"),
    },
];

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
