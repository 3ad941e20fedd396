//! Rows that move by the decision of their table: read, told, and put under the other user.

use super::Merging;
use crate::storage::{
    db::{Db, Result},
    people::{Merge, PeopleTable},
};

impl Merging {
    /// The rows of a table with a common rule.
    pub(super) fn table(&mut self, db: &mut Db, table: &PeopleTable) -> Result<()> {
        let (Some(user), false) = (table.user, table.merge == Merge::Rule) else {
            return Ok(());
        };
        let (name, dup, keep) = (table.table, self.dup.id, self.keep.id);
        let key = table.key;
        let clashes = match table.merge {
            Merge::Fill => {
                let same: Vec<String> = key
                    .iter()
                    .map(|column| format!("k.{column} = x.{column}"))
                    .collect();
                format!(
                    "EXISTS (SELECT 1 FROM {name} k WHERE k.{user} = $2 AND {})",
                    same.join(" AND ")
                )
            }
            // Names the parameter, which both engines want to see.
            _ => "$2 = $1".to_owned(),
        };
        let told: Vec<String> = key
            .iter()
            .map(|column| format!("CAST(x.{column} AS TEXT)"))
            .collect();
        let order: Vec<String> = key.iter().map(|column| format!("x.{column}")).collect();
        let sql = format!(
            "SELECT {}, {} AS what, CASE WHEN {clashes} THEN 1 ELSE 0 END AS clashes FROM {name} x \
             WHERE x.{user} = $1 ORDER BY {}",
            told.join(" || ' ' || "),
            table.label,
            order.join(", ")
        );
        let found: Vec<(String, Option<String>, bool)> =
            db.query(&sql, crate::params![dup, keep])?;
        if found.is_empty() {
            return Ok(());
        }
        for (row, what, clashes) in found {
            let outcome = match table.merge {
                Merge::Gone => "gone",
                _ if self.ended.contains(&(name, row.clone())) => "ended",
                _ if clashes => "same",
                _ => "moved",
            };
            self.tell(name, row, what.filter(|what| !what.is_empty()), outcome);
        }
        if table.merge == Merge::Rewrite {
            db.exec(
                &format!("UPDATE {name} SET {user} = $2 WHERE {user} = $1"),
                crate::params![dup, keep],
            )?;
            return Ok(());
        }
        if table.merge != Merge::Gone {
            let columns = columns(db, name, user, dup)?;
            let values: Vec<String> = columns
                .iter()
                .map(|column| {
                    if column == user {
                        "$2".to_owned()
                    } else {
                        format!("x.{column}")
                    }
                })
                .collect();
            let sql = format!(
                "INSERT INTO {name} ({}) SELECT {} FROM {name} x WHERE x.{user} = $1 AND NOT ({clashes}) ORDER BY {}",
                columns.join(", "),
                values.join(", "),
                order.join(", ")
            );
            db.exec(&sql, crate::params![dup, keep])?;
        }
        db.exec(
            &format!("DELETE FROM {name} WHERE {user} = $1"),
            crate::params![dup],
        )?;
        Ok(())
    }
}

/// Every column of a table of which somebody has a row.
fn columns(db: &mut Db, table: &str, user: &str, id: i64) -> Result<Vec<String>> {
    let mut columns = Vec::new();
    db.rows(
        &format!("SELECT * FROM {table} WHERE {user} = $1 LIMIT 1"),
        crate::params![id],
        &mut |row| {
            columns = (0..row.0.len()).map(|n| row.0.name(n).to_owned()).collect();
            Ok(())
        },
    )?;
    Ok(columns)
}
