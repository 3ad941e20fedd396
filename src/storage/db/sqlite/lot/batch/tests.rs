use super::*;

/// A table with a name for its row id, one whose key is something else, and one without row ids.
const TABLES: [&str; 3] = [
    "CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER, a TEXT, b TEXT) STRICT",
    "CREATE TABLE t (id BIGINT PRIMARY KEY, n INTEGER, a TEXT, b TEXT)",
    "CREATE TABLE t (id INTEGER, n INTEGER, a TEXT, b TEXT, PRIMARY KEY (id)) WITHOUT ROWID",
];

/// What a table holds after rows were written to it, a batch at a time or one by one.
fn written(
    table: &str,
    rows: &[Vec<Value>],
    one_by_one: bool,
) -> Vec<(i64, Option<i64>, Option<String>, String)> {
    let connection = Connection::open_in_memory().unwrap();
    connection.execute_batch(table).unwrap();
    let target = Target::new("t", &["id", "n", "a", "b"]);
    let mut batch = Batch::default();
    for row in rows {
        batch.push(row);
        if one_by_one {
            batch.write_rows(&connection, &target, 1).unwrap();
            batch = batch.emptied();
        } else if batch.is_full() {
            batch = batch.write(&connection, &target).unwrap();
        }
    }
    batch.write(&connection, &target).unwrap();
    let mut statement = connection
        .prepare("SELECT id, n, a, b FROM t ORDER BY id")
        .unwrap();
    let found = statement
        .query_map([], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })
        .unwrap();
    found.collect::<rusqlite::Result<_>>().unwrap()
}

#[test]
fn a_batch_stores_what_its_rows_store_one_by_one() {
    // Columns that count, that stop counting, that are the same, mostly the same, empty and different.
    let shapes: [fn(i64) -> Vec<Value<'static>>; 4] = [
        |i| vec![(i + 7).into(), i.into(), Value::Null, "same".into()],
        |i| {
            vec![
                (i * 2).into(),
                Value::Null,
                (i % 3 == 0).then_some("x").into(),
                "".into(),
            ]
        },
        |i| {
            vec![
                i.into(),
                (i - i / 50).into(),
                Some(format!("ä{i}")).into(),
                if i == 70 { "other" } else { "same" }.into(),
            ]
        },
        |i| {
            let n = if i == 0 { Value::Null } else { i.into() };
            vec![i.into(), n, Value::Null, i.to_string().into()]
        },
    ];
    for (number, shape) in shapes.iter().enumerate() {
        for count in [1, 2, FEW as i64, 500, FULL.0 as i64 + 900] {
            let rows: Vec<_> = (0..count).map(shape).collect();
            for table in TABLES {
                let one_by_one = written(table, &rows, true);
                assert_eq!(one_by_one.len() as i64, count);
                assert_eq!(
                    written(table, &rows, false),
                    one_by_one,
                    "shape {number}, {count} rows, {table}"
                );
            }
        }
    }
}

/// Pushes rows that are numbered from `first` on.
fn numbered(first: i64, rows: i64) -> Batch {
    let mut batch = Batch::default();
    for i in first..first + rows {
        batch.push(&[i.into(), i.to_string().into()]);
    }
    batch
}

fn counted(connection: &Connection) -> (i64, i64, i64) {
    let sql = "SELECT COUNT(*), MIN(id), MAX(id) FROM t WHERE a = CAST(id AS TEXT)";
    let read = |row: &rusqlite::Row| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
    connection.query_row(sql, [], read).unwrap()
}

#[test]
fn a_row_that_does_not_fit_fails_the_whole_load() {
    for key in ["id INTEGER PRIMARY KEY", "id BIGINT PRIMARY KEY"] {
        let connection = Connection::open_in_memory().unwrap();
        connection
            .execute_batch(&format!("CREATE TABLE t ({key}, a TEXT UNIQUE)"))
            .unwrap();
        connection.execute_batch("BEGIN").unwrap();
        let target = Target::new("t", &["id", "a"]);
        let mut batch = Batch::default();
        for i in 0..200_i64 {
            // The last one is there already.
            batch.push(&[i.into(), (i % 199).to_string().into()]);
        }
        assert!(batch.write(&connection, &target).is_err(), "{key}");
        connection.execute_batch("ROLLBACK").unwrap();
        numbered(0, 200).write(&connection, &target).unwrap();
        assert_eq!(counted(&connection), (200, 0, 199), "{key}");
    }
}

#[test]
fn rows_keep_their_numbers_whatever_the_table_holds() {
    // Behind all others, with a gap, between others, and before them.
    for (held, first) in [(0, 1), (10, 11), (10, 5_000), (3_000, 1_000), (500, -300)] {
        let connection = Connection::open_in_memory().unwrap();
        connection
            .execute_batch("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT) STRICT")
            .unwrap();
        if held > 0 {
            connection
                .execute("INSERT INTO t VALUES (?1, 'held')", [held])
                .unwrap();
        }
        let target = Target::new("t", &["id", "a"]);
        let rows = 400;
        (numbered(first, rows).write(&connection, &target)).unwrap();
        let found = counted(&connection);
        assert_eq!(found, (rows, first, first + rows - 1), "{held} {first}");
    }
}

#[test]
fn no_page_is_copied_for_a_batch_between_other_rows() {
    let connection = Connection::open_in_memory().unwrap();
    connection
        .execute_batch("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL) STRICT; CREATE UNIQUE INDEX ta ON t (a)")
        .unwrap();
    let target = Target::new("t", &["id", "a"]);
    numbered(1, 500).write(&connection, &target).unwrap();
    let (sql, _) = numbered(501, 500).statement(&target, Some(0));
    // What SQLite makes of a statement says whether it has a journal of its own: an ABORT in it needs one.
    let explain = format!("EXPLAIN {sql}");
    let mut statement = connection.prepare(&explain).unwrap();
    let mut rows = statement.query([]).unwrap();
    let (mut halts, mut calls) = (Vec::new(), 0);
    while let Some(row) = rows.next().unwrap() {
        match row.get::<_, String>(1).unwrap().as_str() {
            "Halt" if row.get::<_, i64>(2).unwrap() != 0 => {
                halts.push(row.get::<_, i64>(3).unwrap());
            }
            "HaltIfNull" => halts.push(row.get::<_, i64>(3).unwrap()),
            "Function" | "PureFunc" | "MustBeInt" => calls += 1,
            _ => {}
        }
    }
    // 3 is `OE_Fail`.
    assert_eq!((halts.as_slice(), calls), ([3, 3].as_slice(), 0));
}
