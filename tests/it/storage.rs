//! The storage module itself, on both engines: how a schema is made, and the laws that every table keeps.

use std::{collections::BTreeMap, sync::Barrier, thread};

use roster::{
    clock::Timestamp,
    storage::{
        Error,
        db::Db,
        erase, people,
        schema::{self, Migration},
    },
};

use crate::sandbox::engines;

/// Tables with what a test wants to know of each.
type Tables = BTreeMap<String, Vec<String>>;

/// Every table of the real schema with its columns.
fn columns(db: &mut Db) -> Tables {
    let sql = match db.engine() {
        "sqlite" => {
            "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c \
             WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name, c.cid"
        }
        _ => {
            "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) FROM information_schema.columns \
             WHERE table_schema = ANY (current_schemas(false)) ORDER BY table_name, ordinal_position"
        }
    };
    let mut tables = Tables::new();
    for (table, column) in db.query::<(String, String)>(sql, &[]).unwrap() {
        tables.entry(table).or_default().push(column);
    }
    assert!(tables.len() > 20, "{tables:?}");
    tables
}

/// Every unique key of the real schema, primary keys included: its table, and its columns with commas between.
fn unique_keys(db: &mut Db) -> Vec<(String, String)> {
    let sql = match db.engine() {
        "sqlite" => {
            "SELECT m.name, (SELECT string_agg(c.name, ',') FROM pragma_index_info(i.name) c) \
             FROM sqlite_schema m, pragma_index_list(m.name) i WHERE m.type = 'table' AND i.\"unique\" = 1 \
             ORDER BY m.name, i.name"
        }
        _ => {
            "SELECT CAST(t.relname AS TEXT), string_agg(CAST(a.attname AS TEXT), ',') FROM pg_index i \
             JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace \
             JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY (i.indkey) \
             WHERE i.indisunique AND n.nspname = ANY (current_schemas(false)) \
             GROUP BY t.relname, i.indexrelid ORDER BY t.relname, i.indexrelid"
        }
    };
    db.query(sql, &[]).unwrap()
}

/// Tables whose keys are unique across people on purpose: where a person is found by something else than their id.
const DIRECTORIES: &[&str] = &["aliases", "tokens", "order_numbers", "quote_numbers"];

/// Unique keys of per-user tables that leave out the user: a sharded database could not keep them.
fn keys_across_people(db: &mut Db) -> Vec<String> {
    let tables = columns(db);
    let per_user = |table: &str| {
        !DIRECTORIES.contains(&table) && tables[table].iter().any(|column| column == "user_id")
    };
    unique_keys(db)
        .into_iter()
        .filter(|(table, key)| per_user(table) && !key.split(',').any(|column| column == "user_id"))
        .map(|(table, key)| format!("{table}({key})"))
        .collect()
}

/// Columns that hold an id of a user or an address, by their names.
fn is_about_a_person(column: &str) -> bool {
    // A domain or a time is nobody's address.
    let other = matches!(column, "email_domain" | "email_confirmed_at");
    matches!(
        column,
        "user_id" | "owner_id" | "requested_by_id" | "billing_contact"
    ) || (column.starts_with("email") && !other)
        || column.starts_with("recipient")
}

/// Where the list of tables about people and the real schema differ.
fn unlisted(tables: &Tables) -> Vec<String> {
    let mut wrong = Vec::new();
    let listed = |table: &str| people::TABLES.iter().find(|listed| listed.table == table);
    for (table, columns) in tables {
        for column in columns.iter().filter(|column| is_about_a_person(column)) {
            let known = listed(table).is_some_and(|listed| {
                listed.user == Some(column)
                    || listed.others.contains(&column.as_str())
                    || listed.addresses.contains(&column.as_str())
            });
            if !known {
                wrong.push(format!("people.rs does not name {table}.{column}"));
            }
        }
    }
    for listed in people::TABLES {
        let named = listed.user.into_iter().chain(listed.import);
        let more = listed.addresses.iter().chain(listed.others).copied();
        for column in named.chain(more) {
            let real = tables.get(listed.table);
            if !real.is_some_and(|columns| columns.iter().any(|real| real == column)) {
                wrong.push(format!("there is no {}.{column}", listed.table));
            }
        }
    }
    wrong
}

fn made(db: &mut Db) -> usize {
    schema::migrate(db, Timestamp(0), &mut |_| {})
        .unwrap()
        .len()
}

#[test]
fn every_table_with_a_user_or_an_address_is_listed_with_what_becomes_of_it() {
    engines(|sandbox| {
        let mut db = sandbox.new_db();
        made(&mut db);
        assert_eq!(unlisted(&columns(&mut db)), Vec::<String>::new());
        db.batch("CREATE TABLE planted (user_id BIGINT, email_key TEXT, name TEXT)")
            .unwrap();
        db.batch("ALTER TABLE mails RENAME COLUMN recipient TO receiver")
            .unwrap();
        assert_eq!(
            unlisted(&columns(&mut db)),
            [
                "people.rs does not name planted.user_id",
                "people.rs does not name planted.email_key",
                "there is no mails.recipient",
            ]
        );
    });
}

/// Tables of which nobody has said whether an erasure looks into them, or that are named and not there.
fn unsaid(tables: &Tables) -> Vec<String> {
    let nobodys = |table: &str| erase::NOBODYS.iter().any(|(named, _)| *named == table);
    let all = tables.keys();
    let mut wrong: Vec<String> = all
        .filter(|table| erase::looks_into(table) == nobodys(table))
        .cloned()
        .collect();
    let named = erase::NOBODYS.iter().map(|(table, _)| (*table).to_owned());
    wrong.extend(named.filter(|table| !tables.contains_key(table)));
    wrong
}

#[test]
fn of_every_table_it_is_said_whether_an_erasure_looks_into_it() {
    engines(|sandbox| {
        let mut db = sandbox.new_db();
        made(&mut db);
        assert_eq!(unsaid(&columns(&mut db)), Vec::<String>::new());
        db.batch("CREATE TABLE planted (content TEXT)").unwrap();
        db.batch("ALTER TABLE senders RENAME TO posters").unwrap();
        assert_eq!(unsaid(&columns(&mut db)), ["planted", "posters", "senders"]);
    });
}

#[test]
fn no_table_of_a_persons_rows_has_a_unique_key_without_the_person() {
    engines(|sandbox| {
        let mut db = sandbox.new_db();
        made(&mut db);
        assert_eq!(keys_across_people(&mut db), Vec::<String>::new());
        db.batch("CREATE TABLE planted (user_id BIGINT, id BIGINT PRIMARY KEY, code TEXT)")
            .unwrap();
        db.batch("CREATE UNIQUE INDEX planted_code ON planted (code)")
            .unwrap();
        let found = keys_across_people(&mut db);
        assert!(found.contains(&"planted(code)".to_owned()), "{found:?}");
    });
}

#[test]
fn migrating_twice_is_migrating_once() {
    engines(|sandbox| {
        let mut db = sandbox.new_db();
        assert_eq!(made(&mut db), schema::MIGRATIONS.len());
        let before = columns(&mut db);
        assert_eq!(made(&mut db), 0);
        assert_eq!(columns(&mut db), before);
        let versions: Vec<i64> = db
            .query("SELECT version FROM schema_versions ORDER BY version", &[])
            .unwrap();
        assert!(versions.into_iter().eq(1..=schema::CURRENT));
    });
}

fn step(version: i64, sql: &'static str) -> Migration {
    Migration {
        version,
        name: "planted",
        sql,
        before: None,
    }
}

#[test]
fn a_later_step_is_taken_whole_or_not_at_all() {
    const NEXT: i64 = schema::CURRENT + 1;
    engines(|sandbox| {
        let mut db = sandbox.new_db();
        made(&mut db);
        let mut migrate = |sql| {
            let steps = [step(NEXT, sql)];
            schema::migrate_by(&mut db, &steps, Timestamp(7), &mut |_| {})
        };
        let failed = migrate("CREATE TABLE planted (id {int}); INSERT INTO nowhere VALUES (1);");
        assert!(failed.is_err());
        let taken = migrate("CREATE TABLE planted (id {int}, name {text}){strict};");
        assert_eq!(taken.unwrap(), ["planted"]);
        assert_eq!(migrate("never run again").unwrap(), Vec::<&str>::new());
        assert!(columns(&mut db).contains_key("planted"));
        assert_eq!(db.schema_version().unwrap(), Some(NEXT));
        let skipped = [step(NEXT + 2, "")];
        let gap = schema::migrate_by(&mut db, &skipped, Timestamp(7), &mut |_| {});
        assert!(matches!(gap, Err(Error::Older(NEXT, _))), "{gap:?}");
    });
}

#[test]
fn people_of_an_older_schema_are_found_by_their_domains() {
    const PEOPLE: [(i64, Option<&str>, i64); 5] = [
        (1, Some("ann@gmail.com"), 1),
        (2, Some("bob@example.com"), 0),
        (3, Some("cem@example.com"), 0),
        (4, Some("dora@xn--bcher-kva.example"), 0),
        (5, None, 0),
    ];
    let (older, rest) = schema::MIGRATIONS.split_at(19);
    assert_eq!(rest[0].name, "domains");
    engines(|sandbox| {
        let mut db = sandbox.new_db();
        schema::migrate_by(&mut db, older, Timestamp(0), &mut |_| {}).unwrap();
        for (id, email, freemail) in PEOPLE {
            let domain = email.and_then(|email| Some(email.split_once('@')?.1));
            db.exec(
                "INSERT INTO users (id, email, email_key, email_domain, freemail, status, level, kyc, restricted, subscription, \
                 registered_at, version) VALUES ($1, $2, $2, $3, $4, 'pending', 'user', 'none', 0, 'none', 0, 1)",
                roster::params![id, email, domain, freemail],
            )
            .unwrap();
        }
        db.exec("UPDATE counters SET next = 6 WHERE noun = 'users'", &[])
            .unwrap();
        drop(db);
        assert_eq!(sandbox.run(&["db", "migrate", "-q", "--yes"]).exit, 0);
        for (domain, ids) in [
            ("gmail.com", "1\n"),
            ("example.com", "2\n3\n"),
            ("bücher.example", "4\n"),
            ("nobody.example", ""),
        ] {
            let found = sandbox.run(&["user", "find", "--domain", domain, "--field", "id"]);
            assert_eq!((found.exit, found.stdout.as_str()), (0, ids), "{domain}");
        }
        let checked = sandbox.run(&["db", "check", "-f", "json"]);
        assert!(!checked.stdout.contains("domain"), "{checked:?}");
    });
}

#[test]
fn a_database_newer_than_the_program_is_refused_and_not_touched() {
    engines(|sandbox| {
        let mut db = sandbox.new_db();
        made(&mut db);
        db.tx(roster::storage::db::Ending::Commit, |tx| {
            tx.exec(
                "INSERT INTO schema_versions (version, applied_at) VALUES (99, 0)",
                &[],
            )?;
            tx.set_schema_version(99)
        })
        .unwrap();
        assert!(matches!(schema::check(&mut db), Err(Error::Newer(99, _))));
        for words in [
            ["user", "find", "x"],
            ["group", "list", "-q"],
            ["db", "migrate", "--yes"],
            ["db", "check", "-q"],
            ["config", "set", "tz"],
        ] {
            let mut words = words.to_vec();
            if words[0] == "config" {
                words.push("UTC");
            }
            let run = sandbox.run(&words);
            assert_eq!(
                (run.exit, run.stdout.as_str()),
                (2, ""),
                "{words:?} {run:?}"
            );
            assert!(
                run.stderr.contains("the database has schema 99")
                    && run.stderr.contains("install a newer roster"),
                "{run:?}"
            );
        }
        let status = sandbox.run(&[
            "db",
            "status",
            "--fields",
            "state,schema,users",
            "-f",
            "json",
        ]);
        assert_eq!(
            status.stdout,
            "{\"state\":\"newer\",\"schema\":99,\"users\":null}\n"
        );
        assert_eq!(db.schema_version().unwrap(), Some(99));
    });
}

#[test]
fn sixteen_connections_make_one_schema_at_the_same_moment() {
    for _ in 0..10 {
        engines(|sandbox| {
            let start = Barrier::new(16);
            let taken: usize = thread::scope(|scope| {
                let threads: Vec<_> = (0..16)
                    .map(|_| {
                        scope.spawn(|| {
                            start.wait();
                            made(&mut sandbox.new_db())
                        })
                    })
                    .collect();
                threads.into_iter().map(|made| made.join().unwrap()).sum()
            });
            assert_eq!(taken, schema::MIGRATIONS.len());
        });
    }
}
