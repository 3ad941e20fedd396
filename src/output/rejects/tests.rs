use super::*;
use proptest::prelude::*;

fn file(delimiter: char, encoding: &str, header: &[&str], rows: &[&[&str]]) -> Vec<u8> {
    let dialect = Dialect {
        cells: Cells::Quoted(delimiter),
        encoding,
    };
    let mut file = RejectsFile::new(Vec::new(), dialect, header).unwrap();
    for (line, row) in (2..).zip(rows) {
        let fault = Fault {
            line,
            reason: "typo_domain",
            message: "'gamil.com' is probably 'gmail.com'",
            suggestion: Some("ann@gmail.com"),
            ..Fault::default()
        };
        file.row(row, &fault).unwrap();
    }
    file.finish().unwrap()
}

#[test]
fn rows_keep_their_columns_and_gain_the_reason() {
    let out = file(
        ';',
        "utf-8",
        &["Name", "E-Mail"],
        &[&["Ann; Mary", "ann@gamil.com"]],
    );
    assert_eq!(
        String::from_utf8(out).unwrap(),
        "Name;E-Mail;_line;_reason;_detail;_message;_suggestion\n\
         \"Ann; Mary\";ann@gamil.com;2;typo_domain;;'gamil.com' is probably 'gmail.com';ann@gmail.com\n"
    );
}

#[test]
fn a_row_of_another_length_moves_no_column() {
    let out = file(',', "utf-8", &["a", "b"], &[&["1"], &["1", "2", "3"]]);
    let out = String::from_utf8(out).unwrap();
    let lines: Vec<&str> = out.lines().collect();
    assert!(lines[1].starts_with("1,,2,typo_domain,"));
    assert!(lines[2].starts_with("1,2,3,typo_domain,"));
    assert!(lines[2].ends_with(",ann@gmail.com,3"));
}

#[test]
fn cells_that_look_like_something_else_are_quoted() {
    for cell in ["#1 fan", " ann", "ann\u{a0}", "sep=;", "Sep=,", "a|b", ""] {
        let out = String::from_utf8(file(',', "utf-8", &["a"], &[&[cell]])).unwrap();
        let line = out.lines().nth(1).unwrap();
        assert!(line.starts_with(&format!("\"{cell}\",2,")), "{line}");
    }
}

#[test]
fn the_encoding_is_that_of_the_submitted_file() {
    let utf16 = file(',', "utf-16be", &["é"], &[]);
    assert_eq!(utf16[..6], [0xfe, 0xff, 0, 0xe9, 0, b',']);
    let utf16 = file(',', "utf-16le", &["é"], &[]);
    assert_eq!(utf16[..6], [0xff, 0xfe, 0xe9, 0, b',', 0]);
    assert_eq!(file(',', "utf-8-bom", &["é"], &[])[..3], [0xef, 0xbb, 0xbf]);
    let old = file(',', "windows-1252", &["Zoë €", "日"], &[]);
    assert_eq!(old[..8], *b"Zo\xeb \x80,?,");
    let cyrillic = file(',', "koi8-r", &["да"], &[]);
    assert_eq!(cyrillic[..3], *b"\xc4\xc1,");
    let unknown = Dialect {
        cells: Cells::Quoted(','),
        encoding: "no-such-encoding",
    };
    assert!(RejectsFile::new(Vec::new(), unknown, &["a"]).is_err());
}

#[test]
fn rosters_own_tsv_is_escaped_and_not_quoted() {
    let dialect = Dialect {
        cells: Cells::Escaped,
        encoding: "utf-8",
    };
    let mut file = RejectsFile::new(Vec::new(), dialect, &["a", "b"]).unwrap();
    file.row(
        &["say \"x\"\t", "c:\\n\n"],
        &Fault {
            line: 2,
            ..Fault::default()
        },
    )
    .unwrap();
    let out = String::from_utf8(file.finish().unwrap()).unwrap();
    assert_eq!(
        out.lines().nth(1),
        Some("say \"x\"\\t\tc:\\\\n\\n\t2\t\t\t\t")
    );
}

proptest! {
    #[test]
    fn a_csv_reader_gets_the_cells_back(
        rows in prop::collection::vec(prop::collection::vec("[ab,;\t|\"\r\n# é=]{0,6}", 3), 1..4),
        delimiter in prop::sample::select(vec![',', ';', '\t', '|']),
    ) {
        let rows: Vec<Vec<&str>> = rows.iter().map(|r| r.iter().map(String::as_str).collect()).collect();
        let slices: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
        let out = file(delimiter, "utf-8", &["x", "y", "z"], &slices);
        let mut reader = csv::ReaderBuilder::new().delimiter(delimiter as u8).from_reader(&out[..]);
        for (record, row) in reader.records().zip(&rows) {
            let record = record.unwrap();
            prop_assert_eq!(record.iter().take(3).collect::<Vec<_>>(), row.clone());
        }
    }
}

#[test]
fn objects_keep_their_keys_and_what_is_no_object_is_kept_beside_them() {
    let dialect = Dialect {
        cells: Cells::Objects,
        encoding: "utf-8",
    };
    let mut file = RejectsFile::new(Vec::new(), dialect, &["email", "lines"]).unwrap();
    let fault = Fault {
        line: 3,
        reason: "invalid_email",
        message: "no",
        ..Fault::default()
    };
    for cells in [
        &["wrong", "{\"sku\":\"A\"}"][..],
        &["wrong"],
        &["{\"email\":"],
        &["a", "b", "c"],
    ] {
        file.row(cells, &fault).unwrap();
    }
    let text = String::from_utf8(file.finish().unwrap()).unwrap();
    let added = r#","_line":"3","_reason":"invalid_email","_detail":null,"_message":"no","_suggestion":null"#;
    assert_eq!(
        text,
        format!(
            "{{\"email\":\"wrong\",\"lines\":\"{{\\\"sku\\\":\\\"A\\\"}}\"{added}}}\n\
             {{\"email\":\"wrong\",\"lines\":null{added}}}\n\
             {{\"email\":null,\"lines\":null{added},\"_row\":\"{{\\\"email\\\":\"}}\n\
             {{\"email\":\"a\",\"lines\":\"b\"{added},\"_row\":\"c\"}}\n"
        )
    );
}

#[test]
fn rejects_of_a_rejects_file_have_the_columns_of_roster_once() {
    let header = [&["a"][..], &ADDED, &["b", "_own"]].concat();
    let row = ["1", "9", "old", "old", "old", "old", "2", "3"];
    let out = String::from_utf8(file(',', "utf-8", &header, &[&row])).unwrap();
    assert_eq!(
        out,
        "a,b,_own,_line,_reason,_detail,_message,_suggestion\n\
         1,2,3,2,typo_domain,,'gamil.com' is probably 'gmail.com',ann@gmail.com\n"
    );
    let dialect = Dialect {
        cells: Cells::Objects,
        encoding: "utf-8",
    };
    let header = [&header[..], &[ROW]].concat();
    let mut file = RejectsFile::new(Vec::new(), dialect, &header).unwrap();
    let fault = Fault {
        line: 2,
        reason: "row_shape",
        ..Fault::default()
    };
    file.row(&[&row[..], &["kept"]].concat(), &fault).unwrap();
    file.row(&["{\"a\":"], &fault).unwrap();
    let text = String::from_utf8(file.finish().unwrap()).unwrap();
    let added =
        r#""_line":"2","_reason":"row_shape","_detail":null,"_message":null,"_suggestion":null"#;
    assert_eq!(
        text,
        format!(
            "{{\"a\":\"1\",\"b\":\"2\",\"_own\":\"3\",\"_row\":\"kept\",{added}}}\n\
             {{\"a\":null,\"b\":null,\"_own\":null,{added},\"_row\":\"{{\\\"a\\\":\"}}\n"
        )
    );
}
