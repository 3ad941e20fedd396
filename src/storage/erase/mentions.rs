//! Addresses inside other texts: rows that imports rejected, and what the audit noted of things that are no user.

use std::collections::HashSet;

use super::{BATCH, listed};
use crate::{
    model::address::Address,
    storage::db::{Db, Result},
};

/// What an audit row loses; its digest stays.
pub(super) const NO_AUDIT: &str = "subject = NULL, before = NULL, after = NULL, salt = NULL";

/// Blanks every row that names one of these addresses, and says how many there were.
pub(super) fn blank(db: &mut Db, keys: &HashSet<String>) -> Result<u64> {
    let mut blanked = 0;
    let rejects = rejects(db, keys)?;
    for (import, positions) in by_first(&rejects) {
        for positions in positions.chunks(BATCH) {
            let mut filter = listed("position", positions.iter().copied());
            filter.equals("import_id", import);
            // The columns that must hold something hold nothing of the person.
            let sql = format!(
                "UPDATE import_rejects SET email = NULL, message = 'erased', suggestion = NULL, row_cells = '[]'{}",
                filter.clause()
            );
            blanked += db.exec(&sql, filter.params())?;
        }
    }
    let audits = audits(db, keys)?;
    for ((user_id, seq), positions) in by_first(&audits) {
        for positions in positions.chunks(BATCH) {
            let mut filter = listed("position", positions.iter().copied());
            filter.equals("user_id", user_id);
            filter.equals("audit_seq", seq);
            let sql = format!("UPDATE audit_subjects SET {NO_AUDIT}{}", filter.clause());
            blanked += db.exec(&sql, filter.params())?;
        }
    }
    Ok(blanked)
}

/// How many rejected rows and how many rows of the audit name one of these addresses, but for those of one user.
pub(in crate::storage) fn count_mentions(
    db: &mut Db,
    keys: &HashSet<String>,
    but: Option<i64>,
) -> Result<(u64, u64)> {
    let audits = audits(db, keys)?;
    let others = audits.iter().filter(|((id, _), _)| Some(*id) != but);
    Ok((rejects(db, keys)?.len() as u64, others.count() as u64))
}

/// Neighbours with the same first part, together.
fn by_first<K: Copy + PartialEq>(rows: &[(K, i64)]) -> Vec<(K, Vec<i64>)> {
    let mut groups: Vec<(K, Vec<i64>)> = Vec::new();
    for (key, position) in rows {
        match groups.last_mut() {
            Some((last, positions)) if last == key => positions.push(*position),
            _ => groups.push((*key, vec![*position])),
        }
    }
    groups
}

fn rejects(db: &mut Db, keys: &HashSet<String>) -> Result<Vec<(i64, i64)>> {
    let mut found = Vec::new();
    db.rows(
        "SELECT import_id, position, email, row_cells FROM import_rejects ORDER BY import_id, position",
        &[],
        &mut |row| {
            let (import, position, email, cells): (i64, i64, Option<&str>, &str) = row.decode()?;
            if email.is_some_and(|email| names(email, keys)) || names(cells, keys) {
                found.push((import, position));
            }
            Ok(())
        },
    )?;
    Ok(found)
}

/// Rows about users name them by the user's id; what is left are other things, and other people's rows that hold an
/// address in what changed. The engine leaves out the many that hold none.
fn audits(db: &mut Db, keys: &HashSet<String>) -> Result<Vec<((i64, i64), i64)>> {
    type Row<'a> = (
        i64,
        i64,
        i64,
        Option<&'a str>,
        Option<&'a str>,
        Option<&'a str>,
    );
    let mut found = Vec::new();
    db.rows(
        "SELECT user_id, audit_seq, position, subject, before, after FROM audit_subjects \
         WHERE (user_id = 0 AND subject LIKE '%@%') OR before LIKE '%@%' OR after LIKE '%@%' \
         ORDER BY user_id, audit_seq, position",
        &[],
        &mut |row| {
            let (user_id, seq, position, subject, before, after): Row<'_> = row.decode()?;
            let named = [subject, before, after];
            if named.iter().flatten().any(|text| names(text, keys)) {
                found.push(((user_id, seq), position));
            }
            Ok(())
        },
    )?;
    Ok(found)
}

/// Whether a text names one of these addresses, in any spelling.
fn names(text: &str, keys: &HashSet<String>) -> bool {
    let ends = |c: char| c.is_whitespace() || "\"'<>()[]{},;:\\|".contains(c);
    text.split(ends)
        .filter(|word| word.contains('@'))
        .any(|word| {
            let word = word.trim_end_matches('.');
            keys.contains(word)
                || Address::parse(word).is_ok_and(|address| keys.contains(address.key()))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_found_in_any_spelling_and_not_inside_another() {
        let keys = HashSet::from(["ann@example.com".to_owned()]);
        for text in [
            "ann@example.com",
            r#"["Ann","ANN@Example.com"]"#,
            r#"{"email":"Ann <ann@example.com>."}"#,
            "mailto:ann@example.com",
        ] {
            assert!(names(text, &keys), "{text}");
        }
        for text in ["joann@example.com", "ann@example.com.au", "ann", "", "@"] {
            assert!(!names(text, &keys), "{text}");
        }
    }
}
