//! Addresses inside other texts: rows that imports rejected, and what the audit noted of things that are no user.

use std::collections::{BTreeSet, HashSet};

use super::{BATCH, listed, words::found};
use crate::storage::db::{Db, Result};

/// What is done with a row that names addresses: where it stands, and which it names.
pub(in crate::storage) type Tell<'a, Place> = &'a mut dyn FnMut(Place, &BTreeSet<String>);

/// What an audit row loses; its digest stays, and the number of an account, which says nothing of a person: the act is one of the
/// account's, whoever owns it now.
pub(super) const NO_AUDIT: &str = "subject = CASE WHEN subject LIKE 'login:%' \
     AND LTRIM(SUBSTR(subject, 7), '0123456789') = '' THEN subject END, before = NULL, after = NULL, salt = NULL";

/// Blanks every row that names one of these addresses, and says how many there were.
pub(super) fn blank(db: &mut Db, keys: &HashSet<String>) -> Result<u64> {
    let mut blanked = 0;
    let mut rows = Vec::new();
    each_reject(db, keys, &mut |place, _| rows.push(place))?;
    for (import, positions) in by_first(&rows) {
        blanked += blank_rejects(db, import, &positions)?;
    }
    let mut rows = Vec::new();
    each_audit(db, keys, &mut |place, _| rows.push(place))?;
    for ((user_id, seq), positions) in by_first(&rows) {
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

/// Blanks some rows that an import rejected, and says how many there were.
pub(super) fn blank_rejects(db: &mut Db, import: i64, positions: &[i64]) -> Result<u64> {
    let mut blanked = 0;
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
    Ok(blanked)
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

/// Tells of every rejected row that names one of these addresses: import and position, and which it names.
pub(in crate::storage) fn each_reject(
    db: &mut Db,
    keys: &HashSet<String>,
    tell: Tell<'_, (i64, i64)>,
) -> Result<()> {
    db.rows(
        "SELECT import_id, position, email, row_cells FROM import_rejects ORDER BY import_id, position",
        &[],
        &mut |row| {
            let (import, position, email, cells): (i64, i64, Option<&str>, &str) = row.decode()?;
            let texts = [email, Some(cells)];
            let named: BTreeSet<String> = named_in(&texts, keys);
            if !named.is_empty() {
                tell((import, position), &named);
            }
            Ok(())
        },
    )
}

/// Tells of the rows of the audit that name one of these addresses: user, command and position, and which it names.
///
/// Rows about users name them by the user's id; what is left are other things, and other people's rows that name an address or hold
/// one in what changed. The engine leaves out the many that hold none but the user's own.
pub(in crate::storage) fn each_audit(
    db: &mut Db,
    keys: &HashSet<String>,
    tell: Tell<'_, ((i64, i64), i64)>,
) -> Result<()> {
    type Row<'a> = (
        i64,
        i64,
        i64,
        Option<&'a str>,
        Option<&'a str>,
        Option<&'a str>,
    );
    db.rows(
        "SELECT user_id, audit_seq, position, subject, before, after FROM audit_subjects \
         WHERE before LIKE '%@%' OR after LIKE '%@%' OR (subject LIKE '%@%' AND NOT EXISTS \
         (SELECT 1 FROM users u WHERE u.id = audit_subjects.user_id AND u.email = audit_subjects.subject)) \
         ORDER BY user_id, audit_seq, position",
        &[],
        &mut |row| {
            let (user_id, seq, position, subject, before, after): Row<'_> = row.decode()?;
            let named = named_in(&[subject, before, after], keys);
            if !named.is_empty() {
                tell(((user_id, seq), position), &named);
            }
            Ok(())
        },
    )
}

fn named_in(texts: &[Option<&str>], keys: &HashSet<String>) -> BTreeSet<String> {
    let texts = texts.iter().flatten();
    texts.flat_map(|text| named(text, keys)).collect()
}

/// Which of these addresses a text names, in any spelling.
pub(super) fn named(text: &str, keys: &HashSet<String>) -> BTreeSet<String> {
    found(text, keys).into_iter().map(|(_, key)| key).collect()
}

/// A text without the addresses, when it names any.
pub(super) fn redacted(text: &str, keys: &HashSet<String>) -> Option<String> {
    let found = found(text, keys);
    if found.is_empty() {
        return None;
    }
    let mut left = String::with_capacity(text.len());
    let mut from = 0;
    for (place, _) in found {
        left.push_str(&text[from..place.start]);
        left.push_str(GONE);
        from = place.end;
    }
    left.push_str(&text[from..]);
    Some(left)
}

/// What stands where an address stood.
const GONE: &str = "(erased)";
