//! What lets a sharded PostgreSQL distribute the big tables by user: keys that hold the user, no state of a session, no locks of a server.

use roster::storage::{db::Db, people, schema};

use crate::{architecture, sandbox::engines};

/// Directories: keys that are unique over all people, on one machine or copied to each.
const DIRECTORIES: &[&str] = &[
    "users",
    "aliases",
    "accounts",
    "order_numbers",
    "quote_numbers",
    "tokens",
    "suppressions",
];

/// Tables that go with their user, as the operators' guide distributes them.
const DISTRIBUTED: &[&str] = &[
    "mails",
    "mail_bodies",
    "orders",
    "order_lines",
    "refunds",
    "quotes",
    "quote_moves",
    "consents",
    "comments",
    "devices",
    "notifications",
    "bounces",
    "invites",
    "audit_subjects",
    "import_changes",
    "import_removed",
    "user_tags",
    "user_groups",
    "members",
    "targets",
    "erasures",
];

/// Unique keys of a table, each with its columns.
fn unique_keys(db: &mut Db, table: &str) -> Vec<Vec<String>> {
    let sql = if db.engine() == "sqlite" {
        "SELECT CAST(i.seq AS TEXT) AS name, c.name AS column_name FROM pragma_index_list($1) i, pragma_index_info(i.name) c \
         WHERE i.\"unique\" = 1 ORDER BY i.seq, c.seqno"
    } else {
        "SELECT CAST(i.indexrelid AS TEXT), CAST(a.attname AS TEXT) FROM pg_index i \
         JOIN pg_class t ON t.oid = i.indrelid AND t.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema()) \
         JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY (i.indkey) WHERE t.relname = $1 AND i.indisunique ORDER BY 1, 2"
    };
    let mut keys: Vec<(String, Vec<String>)> = Vec::new();
    db.rows(sql, roster::params![table], &mut |row| {
        let (name, column): (String, String) = row.decode()?;
        match keys.last_mut() {
            Some(last) if last.0 == name => last.1.push(column),
            _ => keys.push((name, vec![column])),
        }
        Ok(())
    })
    .unwrap();
    keys.into_iter().map(|(_, columns)| columns).collect()
}

#[test]
fn every_unique_key_of_a_distributed_table_holds_the_user() {
    engines(|sandbox| {
        sandbox.run(&["db", "migrate", "-q"]);
        let mut db = sandbox.db();
        let by_user = |table: &people::PeopleTable| table.user == Some("user_id");
        for table in people::TABLES.iter().filter(|table| by_user(table)) {
            let known = DISTRIBUTED.contains(&table.table) || DIRECTORIES.contains(&table.table);
            assert!(
                known,
                "{} is neither distributed nor a directory",
                table.table
            );
        }
        for table in DISTRIBUTED {
            let keys = unique_keys(&mut db, table);
            assert!(!keys.is_empty(), "{table} has no key");
            for key in keys {
                assert!(
                    key.iter().any(|column| column == "user_id"),
                    "{table}: unique over {key:?}"
                );
            }
        }
        // The test sees a key that would be in the way.
        db.batch("CREATE UNIQUE INDEX planted ON orders (number)")
            .unwrap();
        assert!(unique_keys(&mut db, "orders").contains(&vec!["number".to_owned()]));
    });
}

#[test]
fn no_statement_moves_a_row_to_another_person_or_needs_a_session() {
    let texts = architecture::storage_texts();
    assert!(texts.len() > 300, "{}", texts.len());
    let faults = |text: &str| -> Vec<&'static str> {
        let flat = text
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .to_lowercase();
        let mut found = Vec::new();
        for (word, fault) in [
            ("pg_advisory", "an advisory lock"),
            ("pg_try_advisory", "an advisory lock"),
            ("listen ", "a channel"),
            ("notify ", "a channel"),
            ("declare ", "a cursor"),
            ("prepare ", "a prepared statement"),
            ("discard ", "state of a session"),
            ("lock table", "a lock of a table"),
            ("with hold", "a cursor that outlives its transaction"),
        ] {
            if flat.starts_with(word)
                || (word.starts_with("pg_") && flat.contains(word))
                || (word.contains(' ') && !word.ends_with(' ') && flat.contains(word))
            {
                found.push(fault);
            }
        }
        if flat.starts_with("set ") && !flat.starts_with("set local") {
            found.push("state of a session");
        }
        for table in DISTRIBUTED {
            if flat.contains(&format!("update {table} set user_id")) {
                found.push("a row that moves to another shard");
            }
        }
        found
    };
    for (file, text) in &texts {
        assert_eq!(faults(text), Vec::<&str>::new(), "{file}: {text}");
    }
    for planted in [
        "SELECT pg_advisory_lock(1)",
        "SET search_path = x",
        "LISTEN x",
        "UPDATE orders SET user_id = $1",
        "LOCK TABLE users",
    ] {
        assert_eq!(faults(planted).len(), 1, "{planted}");
    }
}

#[test]
fn no_foreign_key_leads_from_one_table_to_another() {
    let schema: String = schema::MIGRATIONS.iter().map(|step| step.sql).collect();
    let upper = schema.to_uppercase();
    assert!(!upper.contains("REFERENCES") && !upper.contains("FOREIGN KEY"));
    // Ids come from the program, never from one machine's sequence.
    assert!(
        !upper.contains("SERIAL")
            && !upper.contains("GENERATED")
            && !upper.contains("AUTOINCREMENT")
    );
}
