//! What each format looks like.

use std::path::PathBuf;

use super::*;

#[test]
fn json_lists_are_one_array_with_an_object_per_line() {
    assert_eq!(
        listed(all(Format::Json), &both()),
        r#"[{"id":7,"email":"ann@example.com","name":"Ann Smith","mailable":true,"tags":["general:vip","store:london"],"registered_at":"2026-01-02T03:04:05Z","account_list":[{"login":45231,"plan":"basic"}],"note":null},
{"id":12,"email":"bob@example.org","name":null,"mailable":false,"tags":[],"registered_at":null,"account_list":[],"note":"calls\tback, \"maybe\"\nask again"}]
"#
    );
    assert_eq!(listed(as_format(Format::Json), &[]), "[]\n");
}

#[test]
fn jsonl_is_one_object_per_line() {
    assert_eq!(
        listed(as_format(Format::Jsonl), &both()),
        "{\"id\":7,\"email\":\"ann@example.com\",\"name\":\"Ann Smith\"}\n\
         {\"id\":12,\"email\":\"bob@example.org\",\"name\":null}\n"
    );
    assert_eq!(listed(as_format(Format::Jsonl), &[]), "");
}

#[test]
fn csv_has_a_header_and_quotes_where_needed() {
    assert_eq!(
        listed(all(Format::Csv), &both()),
        "id,email,name,mailable,tags,registered_at,account_list,note\n\
         7,ann@example.com,Ann Smith,true,general:vip;store:london,2026-01-02T03:04:05Z,\
         \"[{\"\"login\"\":45231,\"\"plan\"\":\"\"basic\"\"}]\",\n\
         12,bob@example.org,,false,,,,\"calls\tback, \"\"maybe\"\"\nask again\"\n"
    );
    assert_eq!(listed(as_format(Format::Csv), &[]), "id,email,name\n");
}

#[test]
fn tsv_is_what_a_pipe_gets() {
    assert_eq!(
        listed(
            Options {
                fields: Some("id,note".into()),
                ..Options::default()
            },
            &both()
        ),
        "id\tnote\n7\t\n12\tcalls\\tback, \"maybe\"\\nask again\n"
    );
    let bare = Options {
        header: false,
        ..Options::default()
    };
    assert_eq!(
        listed(bare, &[Person::ann()]),
        "7\tann@example.com\tAnn Smith\n"
    );
}

#[test]
fn ids_and_a_single_field_are_bare_lines_or_end_in_nul() {
    assert_eq!(listed(as_format(Format::Ids), &both()), "7\n12\n");
    let null = Options {
        null: true,
        ..as_format(Format::Ids)
    };
    assert_eq!(listed(null, &both()), "7\x0012\0");
    let tags = Options {
        field: Some("tags".into()),
        ..Options::default()
    };
    assert_eq!(listed(tags, &both()), "general:vip;store:london\n\n");
    let email = Options {
        field: Some("email".into()),
        null: true,
        ..Options::default()
    };
    assert_eq!(listed(email, &both()), "ann@example.com\0bob@example.org\0");
}

#[test]
fn excel_gets_its_marks_once() {
    let mut eve = Person::ann();
    eve.name = Some("=HYPERLINK(\"http://example.com\")");
    let options = Options {
        excel: true,
        ..Options::default()
    };
    assert_eq!(
        listed(options, &[eve]),
        "\u{feff}id,email,name\r\n7,ann@example.com,\"'=HYPERLINK(\"\"http://example.com\"\")\"\r\n"
    );
}

#[test]
fn a_piped_table_is_never_wrapped_or_cut() {
    let long = "x".repeat(70_000);
    let mut ann = Person::ann();
    ann.name = Some(&long[..300]);
    let text = listed(as_format(Format::Table), &[ann.clone(), Person::bob()]);
    assert_eq!(text.lines().count(), 4);
    assert!(text.contains(&long[..300]));
    ann.name = Some(&long);
    let text = listed(as_format(Format::Table), &[ann]);
    assert_eq!(
        text.matches('x').count(),
        70_000 + "ann@example.com".matches('x').count()
    );
}

#[test]
fn an_empty_table_is_a_note_and_nothing_else() {
    let (mut out, stdout, stderr) = with_streams(Options::default(), true, 80);
    let columns = out.columns::<Person>().unwrap();
    out.list(&columns).unwrap().end().unwrap();
    out.finish().unwrap();
    assert_eq!(
        (stdout.text().as_str(), stderr.text().as_str()),
        ("", "no users\n")
    );
}

#[test]
fn one_thing_is_an_object_a_row_or_a_page() {
    let shown = |format| {
        let (mut out, stdout, _) = output(as_format(format));
        let columns = out.columns_of_one::<Person>().unwrap();
        out.object(&columns, &Person::ann()).unwrap();
        out.finish().unwrap();
        stdout.text()
    };
    let json = shown(Format::Json);
    assert!(json.starts_with("{\"id\":7,") && json.ends_with("\"note\":null}\n"));
    assert_eq!(shown(Format::Jsonl), json);
    assert_eq!(shown(Format::Csv).lines().count(), 2);
    assert_eq!(shown(Format::Ids), "7\n");
    assert_eq!(
        shown(Format::Table),
        "\
id             7
email          ann@example.com
name           Ann Smith
mailable       true
tags           general:vip, store:london
registered_at  2026-01-02T03:04:05Z
note           -

account_list (1)
  login  plan
  ────────────
  45231  basic
"
    );
}

#[test]
fn no_data_reaches_a_terminal_as_an_escape_sequence() {
    // What is drawn holds its data as text of a page, and is tested as such in `picture`.
    for format in Format::ALL.iter().filter(|format| !format.is_drawn()) {
        let options = Options {
            fields: Some("all".into()),
            color: Color::Never,
            ..as_format(*format)
        };
        let (mut out, stdout, _) = with_streams(options, true, 80);
        let mut eve = Person::ann();
        eve.name = Some("\u{1b}[2J\u{202e}evil\u{9b}31m");
        let columns = out.columns::<Person>().unwrap();
        let mut list = out.list(&columns).unwrap();
        list.row(&eve).unwrap();
        list.end().unwrap();
        out.object(&columns, &eve).unwrap();
        out.text("\u{1b}[2J").unwrap();
        out.finish().unwrap();
        let text = stdout.text();
        assert!(
            !text.contains(['\u{1b}', '\u{202e}', '\u{9b}']),
            "{format}: {text:?}"
        );
        if format.is_json() {
            assert!(text.contains("\\u202eevil\\u009b31m"), "{text}");
        }
    }
}

#[test]
fn a_dash_is_standard_output() {
    let options = Options {
        file: Some(PathBuf::from("-")),
        ..as_format(Format::Ids)
    };
    assert_eq!(listed(options, &both()), "7\n12\n");
}

#[test]
fn quiet_writing_verbs_say_nothing_unless_asked() {
    let run = |quiet, asked, format, people: &[Person]| {
        let (mut out, stdout, stderr) = output(Options {
            quiet,
            asked,
            ..as_format(format)
        });
        let columns = out.columns::<Person>().unwrap();
        let mut list = out.receipts(&columns).unwrap();
        for person in people {
            list.row(person).unwrap();
        }
        list.end().unwrap();
        out.warn("careful");
        out.note("12 done");
        out.finish().unwrap();
        assert_eq!(stderr.text().is_empty(), quiet);
        stdout.text()
    };
    assert_eq!(run(true, false, Format::Ids, &both()), "");
    assert_eq!(run(true, true, Format::Ids, &both()), "7\n12\n");
    assert_eq!(run(true, true, Format::Csv, &[]), "");
    assert_eq!(run(true, true, Format::Json, &[]), "[]\n");
    assert_eq!(run(false, false, Format::Csv, &[]), "id,email,name\n");
}

#[test]
fn quiet_lists_of_nothing_have_no_header() {
    let run = |quiet, format, people: &[Person]| {
        let (mut out, stdout, _) = output(Options {
            quiet,
            ..as_format(format)
        });
        let columns = out.columns::<Person>().unwrap();
        let mut list = out.list(&columns).unwrap();
        for person in people {
            list.row(person).unwrap();
        }
        list.end().unwrap();
        out.finish().unwrap();
        stdout.text()
    };
    assert_eq!(run(true, Format::Tsv, &[]), "");
    assert_eq!(run(true, Format::Json, &[]), "[]\n");
    assert!(run(true, Format::Tsv, &both()).starts_with("id\temail\tname\n"));
    assert_eq!(run(false, Format::Tsv, &[]), "id\temail\tname\n");
}

#[test]
fn no_width_panics_and_pages_fit() {
    for width in (0..30).chain([80, 200]) {
        let options = Options {
            fields: Some("all".into()),
            ..as_format(Format::Table)
        };
        let (mut out, stdout, _) = with_streams(options, true, width);
        let columns = out.columns::<Person>().unwrap();
        let mut list = out.list(&columns).unwrap();
        for person in &both() {
            list.row(person).unwrap();
        }
        list.end().unwrap();
        out.object(&columns, &Person::ann()).unwrap();
        out.finish().unwrap();
        assert!(stdout.text().contains("id"));
    }
}
