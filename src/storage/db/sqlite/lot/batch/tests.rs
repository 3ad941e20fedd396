use super::*;

/// What a table holds after rows were written to it this way.
fn written(way: Way, rows: &[Vec<Value>]) -> Vec<(i64, Option<i64>, Option<String>, String)> {
    let connection = Connection::open_in_memory().unwrap();
    connection
        .execute_batch("CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER, a TEXT, b TEXT) STRICT")
        .unwrap();
    let target = Target::new("t", &["id", "n", "a", "b"], way);
    let mut batch = Batch::default();
    for row in rows {
        batch.push(row);
        if batch.is_full() {
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
            let one_by_one = written(Way::Rows, &rows);
            assert_eq!(one_by_one.len() as i64, count);
            assert_eq!(
                written(Way::Batches, &rows),
                one_by_one,
                "shape {number}, {count} rows"
            );
        }
    }
}

#[test]
fn a_row_that_does_not_fit_fails_the_whole_load() {
    let connection = Connection::open_in_memory().unwrap();
    connection
        .execute_batch("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT) STRICT; BEGIN")
        .unwrap();
    let target = Target::new("t", &["id", "a"], Way::Batches);
    let mut batch = Batch::default();
    for i in 0..200 {
        // The last one is there already.
        batch.push(&[(i % 199_i64).into(), "x".into()]);
    }
    assert!(batch.write(&connection, &target).is_err());
    // The functions and the table of numbers come back after a rollback.
    connection.execute_batch("ROLLBACK").unwrap();
    let mut batch = Batch::default();
    (0..200_i64).for_each(|i| batch.push(&[i.into(), i.to_string().into()]));
    batch.write(&connection, &target).unwrap();
    let count: i64 = connection
        .query_row("SELECT COUNT(*) FROM t", [], |row| row.get(0))
        .unwrap();
    assert_eq!(count, 200);
}
