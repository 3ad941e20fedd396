//! All that is in a database into another one, of the same engine or the other, table by table.
//!
//! A table is copied in one transaction of the target, which also reads it back and compares its digest with what was read from
//! the source. Tables that are whole are noted in the target, so that a copy that was killed goes on with the next one.

use sha2::{Digest, Sha256};

use super::{
    audit,
    db::{Cell, Db, Ending, Error, Result, Row, Table, Value},
    freeze::{self, Freeze, State},
    outbox,
    schema::hex,
};
use crate::clock::Timestamp;

/// Tables that say how a database stands, not what is in it.
const OWN: &[&str] = &["schema_versions", "writer", "copied_tables", "senders"];

/// Rows and digest of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// How many rows.
    pub rows: u64,
    /// The sum of the SHA-256 of its rows, so that their order does not count.
    pub digest: String,
}

/// What became of one table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// Its name.
    pub table: String,
    /// Whether it was copied now, and not by a copy before.
    pub now: bool,
    /// What is in it, there as here.
    pub content: Content,
}

/// Whether a copy can begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Beginning {
    /// The target was empty.
    New,
    /// A copy of the same source was not finished.
    Again,
    /// The target is not empty.
    Taken,
    /// The target is an unfinished copy of something else.
    Other(String),
}

/// The tables that are copied.
pub fn tables(db: &mut Db) -> Result<Vec<Table>> {
    let mut tables = db.tables()?;
    tables.retain(|table| !OWN.contains(&table.name.as_str()));
    Ok(tables)
}

/// Marks an empty target as a copy that is not whole yet, so that nobody uses it. It must have the schema.
pub fn begin(target: &mut Db, source: &str, now: Timestamp) -> Result<Beginning> {
    target.bare_tx(Ending::Commit, |tx| {
        tx.exec("UPDATE writer SET id = 1 WHERE id = 1", &[])?;
        if let Some(found) = freeze::get(tx)? {
            let other = found.other.unwrap_or_default();
            return Ok(match found.state {
                State::Copying if other == source => Beginning::Again,
                State::Copying => Beginning::Other(other),
                State::Frozen | State::Moved => Beginning::Taken,
            });
        }
        let rows: i64 = tx.one(
            "SELECT (SELECT COUNT(*) FROM users) + (SELECT COUNT(*) FROM audits) + (SELECT COUNT(*) FROM policies)",
            &[],
        )?;
        if rows > 0 {
            return Ok(Beginning::Taken);
        }
        freeze::put(
            tx,
            Some(&Freeze {
                state: State::Copying,
                state_at: Some(now),
                state_reason: None,
                other: Some(source.to_owned()),
            }),
        )?;
        Ok(Beginning::New)
    })
}

/// Copies one table, unless the target has it whole and as it is in the source. The source is in a snapshot.
pub fn table(source: &mut Db, target: &mut Db, table: &Table, now: Timestamp) -> Result<Copied> {
    let noted: Option<(u64, String)> = target.first(
        "SELECT rows, digest FROM copied_tables WHERE name = $1",
        crate::params![&table.name],
    )?;
    if let Some((rows, digest)) = noted {
        let content = content(source, table)?;
        if content == (Content { rows, digest }) {
            return Ok(Copied {
                table: table.name.clone(),
                now: false,
                content,
            });
        }
    }
    target.bulk(true)?;
    let content = target.bare_tx(Ending::Commit, |tx| {
        tx.exec("UPDATE writer SET id = 1 WHERE id = 1", &[])?;
        fill(source, tx, table, now)
    });
    target.bulk(false)?;
    Ok(Copied {
        table: table.name.clone(),
        now: true,
        content: content?,
    })
}

fn fill(source: &mut Db, tx: &mut Db, table: &Table, now: Timestamp) -> Result<Content> {
    let name = &table.name;
    tx.exec(
        "DELETE FROM copied_tables WHERE name = $1",
        crate::params![name],
    )?;
    tx.exec(&format!("DELETE FROM {name}"), &[])?;
    let columns: Vec<&str> = table.columns.iter().map(String::as_str).collect();
    // In the order of the key, which every index likes best.
    let sql = format!(
        "SELECT {} FROM {name} ORDER BY {}",
        columns.join(", "),
        table.key.join(", ")
    );
    let mut sum = Sum::default();
    tx.load(name, &columns, &mut |push| {
        source.rows(&sql, &[], &mut |row| {
            let values = sum.add(row)?;
            push(&values)
        })
    })?;
    let there = content(tx, table)?;
    let here = sum.content();
    if there != here {
        return Err(Error::Damaged(format!(
            "{} rows of {name} were read and {} arrived, or they differ",
            here.rows, there.rows
        )));
    }
    tx.exec(
        "INSERT INTO copied_tables (name, rows, digest, copied_at) VALUES ($1, $2, $3, $4)",
        crate::params![name, here.rows, &here.digest, now],
    )?;
    Ok(here)
}

/// Opens a target that is whole; with `hold` its mail waits until somebody resumes it.
pub fn finish(target: &mut Db, hold: Option<&str>, now: Timestamp) -> Result<()> {
    target.bare_tx(Ending::Commit, |tx| {
        freeze::put(tx, None)?;
        tx.exec("DELETE FROM copied_tables", &[])?;
        if let Some(actor) = hold {
            outbox::pause(tx, outbox::ALL, actor, now)?;
        }
        Ok(())
    })
}

/// Marks the source as moved, unless it was thawed since its audit ended with the row `last`, which was in what was copied.
/// Returns whether it is.
pub fn retire(source: &mut Db, target: &str, last: Option<i64>, now: Timestamp) -> Result<bool> {
    source.bare_tx(Ending::Commit, |tx| {
        tx.exec("UPDATE writer SET id = 1 WHERE id = 1", &[])?;
        // Whoever thaws it leaves a row, as all who write then do.
        let stands = freeze::get(tx)?.is_some_and(|found| found.other.as_deref() == Some(target));
        if !stands || audit::last(tx)? != last {
            return Ok(false);
        }
        freeze::put(
            tx,
            Some(&Freeze {
                state: State::Moved,
                state_at: Some(now),
                state_reason: None,
                other: Some(target.to_owned()),
            }),
        )?;
        Ok(true)
    })
}

/// What is in a table now.
pub fn content(db: &mut Db, table: &Table) -> Result<Content> {
    let sql = format!("SELECT {} FROM {}", table.columns.join(", "), table.name);
    let mut sum = Sum::default();
    db.rows(&sql, &[], &mut |row| sum.add(row).map(drop))?;
    Ok(sum.content())
}

/// Rows and the sum of their digests.
#[derive(Default)]
struct Sum {
    rows: u64,
    sum: [u64; 4],
    bytes: Vec<u8>,
}

impl Sum {
    /// Adds a row and hands its values back.
    fn add<'r>(&mut self, row: Row<'r>) -> Result<Vec<Value<'r>>> {
        self.bytes.clear();
        let mut values = Vec::with_capacity(row.0.len());
        for index in 0..row.0.len() {
            values.push(match row.0.cell(index)? {
                Cell::Null => {
                    self.bytes.push(0);
                    Value::Null
                }
                Cell::Int(number) => {
                    self.bytes.push(1);
                    self.bytes.extend_from_slice(&number.to_be_bytes());
                    number.into()
                }
                Cell::Text(text) => {
                    self.bytes.push(2);
                    self.bytes
                        .extend_from_slice(&(text.len() as u64).to_be_bytes());
                    self.bytes.extend_from_slice(text.as_bytes());
                    text.into()
                }
                Cell::Real(number) => {
                    return Err(Error::Decode(format!("{number} in column {index}")));
                }
            });
        }
        let digest = Sha256::digest(&self.bytes);
        for (part, eight) in self.sum.iter_mut().zip(digest.chunks_exact(8)) {
            let mut bytes = [0; 8];
            bytes.copy_from_slice(eight);
            *part = part.wrapping_add(u64::from_be_bytes(bytes));
        }
        self.rows += 1;
        Ok(values)
    }

    fn content(&self) -> Content {
        let bytes: Vec<u8> = self
            .sum
            .iter()
            .flat_map(|part| part.to_be_bytes())
            .collect();
        Content {
            rows: self.rows,
            digest: hex(&bytes),
        }
    }
}
