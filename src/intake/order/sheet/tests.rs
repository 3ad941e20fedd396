use super::*;

fn rows(text: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let mut sheet = Sheet::open(Source::bytes("x.txt", text), &SheetOptions::default()).unwrap();
    let mut rows = Vec::new();
    while sheet.advance().unwrap() {
        rows.push(sheet.row().cells().map(str::to_owned).collect());
    }
    sheet.rewind().unwrap();
    let mut again = 0;
    while sheet.advance().unwrap() {
        again += 1;
    }
    assert_eq!(again, rows.len());
    (sheet.names().to_vec(), rows)
}

#[test]
fn a_table_is_read_with_any_delimiter_and_as_objects() {
    for text in [
        "number,total\n1,2\n",
        "number;total\n1;2\n",
        "sep=|\nnumber|total\n1|2\n",
        "{\"number\":1,\"total\":2}\n",
        "[{\"number\":\"1\",\"total\":\"2\"}]",
    ] {
        let (names, rows) = rows(text);
        assert_eq!(names, ["number", "total"], "{text}");
        assert_eq!(rows, [["1", "2"]], "{text}");
    }
}

#[test]
fn without_a_header_columns_are_numbers_and_no_row_is_lost() {
    let options = SheetOptions {
        no_header: true,
        ..SheetOptions::default()
    };
    let mut sheet = Sheet::open(Source::bytes("x.csv", "1,2\n3,4\n"), &options).unwrap();
    assert_eq!(sheet.names(), ["1", "2"]);
    let mut first = Vec::new();
    for _ in 0..2 {
        while sheet.advance().unwrap() {
            first.push(sheet.text(0).unwrap().to_owned());
        }
        sheet.rewind().unwrap();
    }
    assert_eq!(first, ["1", "3", "1", "3"]);
}

#[test]
fn a_guard_is_taken_where_a_spreadsheet_export_put_it() {
    for (text, cell) in [
        ("\u{feff}number,note\r\n'=1,x\r\n", "=1"),
        ("number,note\n'=1,x\n", "'=1"),
    ] {
        let mut sheet =
            Sheet::open(Source::bytes("x.csv", text), &SheetOptions::default()).unwrap();
        assert!(sheet.advance().unwrap());
        assert_eq!(sheet.text(0), Some(cell), "{text}");
    }
}

#[test]
fn a_row_wider_than_the_header_has_a_flaw() {
    let mut sheet = Sheet::open(
        Source::bytes("x.csv", "a,b\n1,2,3\n"),
        &SheetOptions::default(),
    )
    .unwrap();
    assert!(sheet.advance().unwrap());
    assert_eq!(sheet.flaw().unwrap().0, "row_shape");
}
