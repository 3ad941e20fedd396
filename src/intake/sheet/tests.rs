use super::*;
use crate::model::incoming::RejectReason;

const FIELDS: &[SheetField] = &[
    SheetField {
        name: "login",
        also: &["account", "number"],
        required: true,
    },
    SheetField {
        name: "country",
        also: &["land"],
        required: false,
    },
    SheetField {
        name: "opened_at",
        also: &[],
        required: false,
    },
];

fn open(text: &str, options: SheetOptions) -> Result<Sheet, Problem> {
    Sheet::open(Source::bytes("-", text), FIELDS, options)
}

fn read(text: &str, options: SheetOptions) -> Vec<(u64, Option<String>, Option<String>)> {
    let mut sheet = open(text, options).unwrap();
    let mut rows = Vec::new();
    while let Some((row, flaw)) = sheet.next().unwrap() {
        assert_eq!(flaw, Ok(()));
        rows.push((row.line, row.get("login"), row.get("country")));
    }
    rows
}

fn owned(
    (line, login, country): (u64, &str, Option<&str>),
) -> (u64, Option<String>, Option<String>) {
    (line, Some(login.to_owned()), country.map(str::to_owned))
}

#[test]
fn columns_are_found_by_their_names_in_csv_tsv_and_json() {
    let expected = [(2, "1", Some("GB")), (3, "2", None)].map(owned);
    for text in [
        "Login,Land,x\n1,GB,\n2,,y\n",
        "account\tcountry\n1\tGB\n2\t\n",
        "NUMBER;Country\n1;GB\n2;\n",
    ] {
        assert_eq!(read(text, SheetOptions::default()), expected, "{text}");
    }
    let json = "{\"login\":1,\"country\":\"GB\"}\n{\"login\":\"2\",\"country\":null}\n";
    let expected = [(1, "1", Some("GB")), (2, "2", None)].map(owned);
    assert_eq!(read(json, SheetOptions::default()), expected);
}

#[test]
fn a_map_and_a_default_are_obeyed_and_the_guard_of_a_spreadsheet_is_taken() {
    let options = SheetOptions {
        map: vec![("country".into(), "Where".into())],
        defaults: vec![("country".into(), "DE".into())],
        ..SheetOptions::default()
    };
    let rows = read("\u{feff}login,where\r\n'=1,FR\r\n2,\r\n", options);
    assert_eq!(
        rows,
        [(2, "=1", Some("FR")), (3, "2", Some("DE"))].map(owned)
    );
    assert_eq!(
        read("login,country\n'=1,FR\n", SheetOptions::default()),
        [(2, "'=1", Some("FR"))].map(owned),
        "nobody guarded this one"
    );
}

#[test]
fn without_a_header_the_first_row_is_a_row() {
    let without = |map: &[(&str, &str)]| SheetOptions {
        no_header: true,
        map: (map.iter())
            .map(|(field, column)| ((*field).to_owned(), (*column).to_owned()))
            .collect(),
        ..SheetOptions::default()
    };
    let map = [("login", "2"), ("country", "1")];
    assert_eq!(
        read("GB,1\nFR,2\n", without(&map)),
        [(1, "1", Some("GB")), (2, "2", Some("FR"))].map(owned)
    );
    let problem = open("GB,1\n", without(&[])).unwrap_err();
    assert!(problem.message.contains("numbered 1 to 2"), "{problem}");
}

#[test]
fn an_input_without_a_column_it_needs_is_refused_as_a_whole() {
    let problem = open("country\nGB\n", SheetOptions::default()).unwrap_err();
    assert!(problem.message.contains("no column 'login'"), "{problem}");
    let unknown = SheetOptions {
        defaults: vec![("colour".into(), "red".into())],
        ..SheetOptions::default()
    };
    assert!(
        open("login\n1\n", unknown)
            .unwrap_err()
            .hint
            .unwrap()
            .contains("opened_at")
    );
}

#[test]
fn rows_that_are_no_rows_are_told_apart_from_bad_fields() {
    let mut sheet = open(
        "login,opened_at\n1,2026-13-01\n2,x,y\n",
        SheetOptions::default(),
    )
    .unwrap();
    let (row, flaw) = sheet.next().unwrap().unwrap();
    assert_eq!(flaw, Ok(()));
    let reject = row.moment("opened_at").unwrap_err();
    assert_eq!(reject.detail.as_deref(), Some("opened_at"));
    let (_, flaw) = sheet.next().unwrap().unwrap();
    assert_eq!(flaw.unwrap_err().reason, RejectReason::RowShape);
    assert!(sheet.next().unwrap().is_none());
}
