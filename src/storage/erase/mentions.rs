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

/// Rows about users name them by the user's id; what is left are other things, and other people's rows that name an address or hold
/// one in what changed. The engine leaves out the many that hold none but the user's own.
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
         WHERE before LIKE '%@%' OR after LIKE '%@%' OR (subject LIKE '%@%' AND NOT EXISTS \
         (SELECT 1 FROM users u WHERE u.id = audit_subjects.user_id AND u.email = audit_subjects.subject)) \
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
pub(super) fn names(text: &str, keys: &HashSet<String>) -> bool {
    text.split(ends).any(|word| is_one(word, keys))
}

/// A text without the addresses, when it names any.
pub(super) fn redacted(text: &str, keys: &HashSet<String>) -> Option<String> {
    let mut left = String::with_capacity(text.len());
    let mut found = false;
    for piece in text.split_inclusive(ends) {
        let word = piece.trim_end_matches(ends);
        if is_one(word, keys) {
            found = true;
            left.push_str(GONE);
            left.push_str(&piece[word.trim_end_matches(['.', '!', '?']).len()..]);
        } else {
            left.push_str(piece);
        }
    }
    found.then_some(left)
}

/// What stands where an address stood.
const GONE: &str = "(erased)";

fn ends(c: char) -> bool {
    c.is_whitespace() || "\"'<>()[]{},;:\\|".contains(c)
}

fn is_one(word: &str, keys: &HashSet<String>) -> bool {
    let word = word.trim_end_matches(['.', '!', '?']);
    word.contains('@')
        && (keys.contains(word)
            || Address::parse(word).is_ok_and(|address| keys.contains(address.key())))
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
            assert!(!names(&redacted(text, &keys).unwrap(), &keys), "{text}");
        }
        assert_eq!(
            redacted("asked by Ann@example.com. and bo@example.com", &keys).unwrap(),
            "asked by (erased). and bo@example.com"
        );
        for text in ["joann@example.com", "ann@example.com.au", "ann", "", "@"] {
            assert!(!names(text, &keys), "{text}");
        }
    }
}
