//! What is in a database, as text that can be compared.

use std::collections::BTreeMap;

use roster::storage::db::{Cell, Db};

/// Rows by table, each as `column=value` words, in the order of their keys.
pub type Content = BTreeMap<&'static str, Vec<String>>;

/// Tables about people, and the columns by which their rows are put in order.
const TABLES: &[(&str, &str)] = &[
    ("users", "id"),
    ("aliases", "email_key"),
    ("tags", "id"),
    ("user_tags", "user_id, tag_id"),
    ("groups", "id"),
    ("user_groups", "user_id, slot"),
    ("consents", "user_id, id"),
    ("suppressions", "email_key, reason"),
    ("invites", "user_id, id"),
    ("tokens", "user_id, kind, id"),
    ("mails", "user_id, id"),
    ("comments", "user_id, id"),
    ("erasures", "user_id, hash"),
    ("devices", "user_id, id"),
    ("notifications", "user_id, id"),
    ("imports", "id"),
    ("import_rejects", "import_id, position"),
    ("import_changes", "user_id, import_id"),
];

/// What imports write about themselves, however often they run.
pub const ABOUT_IMPORTS: &[&str] = &["imports", "import_rejects", "import_changes"];

/// Columns that are random, or keyed by something random.
const RANDOM: &[&str] = &["hash", "message_id"];

/// Everything in the database but what is random.
pub fn content(db: &mut Db) -> Content {
    content_but(db, &[])
}

/// The same without some tables.
pub fn content_but(db: &mut Db, without: &[&str]) -> Content {
    let mut content = Content::new();
    for (table, order) in TABLES {
        if without.contains(table) {
            continue;
        }
        let mut rows = Vec::new();
        let sql = format!("SELECT * FROM {table} ORDER BY {order}");
        db.rows(&sql, &[], &mut |row| {
            let mut words = Vec::new();
            for index in 0..row.0.len() {
                let name = row.0.name(index);
                let value = match row.0.cell(index)? {
                    Cell::Null => continue,
                    Cell::Text(text) => text.to_owned(),
                    Cell::Int(number) => number.to_string(),
                    Cell::Real(number) => number.to_string(),
                };
                // Where a mail was written to lies in a folder of this run.
                let value = match value.rsplit_once('/') {
                    Some((folder, file)) if name == "reason" && folder.starts_with('/') => file,
                    _ => &value,
                };
                if !RANDOM.contains(&name) {
                    words.push(format!("{name}={value}"));
                }
            }
            rows.push(words.join(" "));
            Ok(())
        })
        .unwrap();
        content.insert(table, rows);
    }
    content
}

/// Fails with the first rows that differ.
#[track_caller]
pub fn assert_same(one: &Content, other: &Content, what: &str) {
    for (table, rows) in one {
        let others = &other[table];
        for n in 0..rows.len().max(others.len()) {
            assert_eq!(rows.get(n), others.get(n), "{what}: row {n} of {table}");
        }
    }
    assert_eq!(one.len(), other.len());
}
