use super::*;
use crate::intake::source::Source;

type Rows = Vec<(u64, Vec<String>, Option<Flaw>)>;

fn read(text: &str, array: bool) -> Result<Rows, Problem> {
    let input = Decoded::new(&Source::bytes("-", text), encoding_rs::UTF_8);
    let mut objects = Objects::new(input, array);
    let mut record = Record::default();
    let mut found = Vec::new();
    while objects.next(&mut record)? {
        let cells = record.cells().map(str::to_owned).collect();
        found.push((record.line, cells, record.flaw.clone()));
    }
    Ok(found)
}

#[test]
fn keys_are_columns_in_the_order_of_their_first_appearance() {
    let found = read(
        "{\"a\":1,\"b\":null}\n\n{\"c\":[\"x\",\"y\"],\"a\":true}\n",
        false,
    )
    .unwrap();
    assert_eq!(found[0], (1, vec!["1".into(), String::new()], None));
    assert_eq!(
        found[1],
        (3, vec!["true".into(), String::new(), "x;y".into()], None)
    );
}

#[test]
fn numbers_are_cells_as_they_are_written() {
    let text = r#"{"a":20250000000000000001,"b":1.10,"c":[10.1000000000000000001,-0,1e3],"d":{"e": 1.10},"f":"\u00e9\"","g":""}"#;
    let cells = read(text, false).unwrap().remove(0).1;
    let expected = [
        "20250000000000000001",
        "1.10",
        "10.1000000000000000001;-0;1e3",
        r#"{"e": 1.10}"#,
        "é\"",
        "",
    ];
    assert_eq!(cells, expected);
}

#[test]
fn what_is_no_value_costs_its_line_alone() {
    let deep = "[".repeat(1_000) + &"]".repeat(1_000);
    let text = format!("{{\"a\":01}}\n{{\"a\":\"\\ud800\"}}\n{{\"a\":{deep}}}\n{{\"a\":[[1]]}}\n");
    let flawed: Vec<bool> = (read(&text, false).unwrap().iter())
        .map(|row| row.2.is_some())
        .collect();
    assert_eq!(flawed, [true, true, true, false]);
}

#[test]
fn a_line_that_is_no_object_costs_itself_alone() {
    let found = read("{\"a\":1\n[1]\n{\"a\":1,\"a\":2}\n{\"a\":3}", false).unwrap();
    let flawed: Vec<bool> = found.iter().map(|row| row.2.is_some()).collect();
    assert_eq!(flawed, [true, true, true, false]);
    assert_eq!(found[0].1, ["{\"a\":1"]);
}

#[test]
fn an_array_in_one_line_of_any_length_is_read() {
    let text = format!(
        "[{}{{}}]",
        "{\"a\":\"0123456789 and then some more\"},".repeat(MAX_LINE / 32)
    );
    let input = Decoded::new(&Source::bytes("-", text), encoding_rs::UTF_8);
    let mut objects = Objects::new(input, true);
    let mut record = Record::default();
    let mut count = 0;
    while objects.next(&mut record).unwrap() {
        count += 1;
    }
    assert_eq!(count, MAX_LINE / 32 + 1);
}

#[test]
fn an_array_of_objects_is_read_whatever_its_lines() {
    let text = "[{\"a\":\"}\\\"]\"}, {\n \"a\": {\"b\":[1]}\n}, {}\n,{\"a\":null}]\n";
    let found = read(text, true).unwrap();
    let lines: Vec<u64> = found.iter().map(|row| row.0).collect();
    assert_eq!(lines, [1, 1, 3, 4]);
    assert_eq!(found[0].1, ["}\"]"]);
    assert_eq!(found[1].1, ["{\"b\":[1]}"]);
    assert_eq!(read("[]", true).unwrap(), []);
}

#[test]
fn an_array_that_is_torn_or_holds_something_else_is_a_problem() {
    for text in ["[{\"a\":1}", "[{\"a\":1", "[1,2]", "[{}] x"] {
        assert!(read(text, true).is_err(), "{text}");
    }
}
