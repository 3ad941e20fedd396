//! Whole runs of the output: what arrives on both streams, or in a file.

use std::{
    cell::RefCell,
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    rc::Rc,
};

use super::{sample::Person, *};

/// A stream that a test can read afterwards.
#[derive(Clone, Default)]
pub struct Heard(Rc<RefCell<Vec<u8>>>);

impl Heard {
    pub fn text(&self) -> String {
        String::from_utf8(self.0.borrow().clone()).unwrap()
    }
}

impl Write for Heard {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn with_streams(options: Options, terminal: bool, width: u16) -> (Output, Heard, Heard) {
    let (stdout, stderr) = (Heard::default(), Heard::default());
    let streams = Streams {
        stdout: Box::new(stdout.clone()),
        stderr: Box::new(stderr.clone()),
        stdout_is_terminal: terminal,
        stderr_is_terminal: terminal,
        width,
    };
    (Output::new(options, streams).unwrap(), stdout, stderr)
}

pub fn output(options: Options) -> (Output, Heard, Heard) {
    with_streams(options, false, 80)
}

fn as_format(format: Format) -> Options {
    Options {
        format: Some(format),
        ..Options::default()
    }
}

fn listed(options: Options, people: &[Person]) -> String {
    let (mut out, stdout, _) = output(options);
    let columns = out.columns::<Person>().unwrap();
    let mut list = out.list(&columns).unwrap();
    for person in people {
        list.row(person).unwrap();
    }
    list.end().unwrap();
    out.finish().unwrap();
    stdout.text()
}

fn both() -> [Person<'static>; 2] {
    [Person::ann(), Person::bob()]
}

fn all(format: Format) -> Options {
    Options {
        fields: Some("all".into()),
        ..as_format(format)
    }
}

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
    for format in Format::ALL {
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
fn a_list_that_fails_midway_leaves_valid_json() {
    let (mut out, stdout, stderr) = output(as_format(Format::Json));
    let columns = out.columns::<Person>().unwrap();
    let mut list = out.list(&columns).unwrap();
    list.row(&Person::ann()).unwrap();
    drop(list);
    out.problem(&ProblemView {
        code: "internal",
        message: "torn",
        hint: None,
        exit: 1,
    });
    out.abandon().unwrap();
    let value: serde_json::Value = serde_json::from_str(&stdout.text()).unwrap();
    assert_eq!(value.as_array().unwrap().len(), 1);
    assert_eq!(
        stderr.text(),
        "{\"error\":{\"code\":\"internal\",\"message\":\"torn\",\"hint\":null,\"exit\":1}}\n"
    );
}

#[test]
fn a_list_that_fails_before_its_first_row_leaves_stdout_empty() {
    for format in Format::ALL {
        let (mut out, stdout, _) = output(as_format(*format));
        let columns = out.columns::<Person>().unwrap();
        drop(out.list(&columns).unwrap());
        out.abandon().unwrap();
        assert_eq!(stdout.text(), "");
    }
}

#[test]
fn a_row_that_cannot_be_written_leaves_no_half_of_it() {
    #[derive(serde::Serialize)]
    #[serde(untagged)]
    enum Row {
        Good { a: u8 },
        Bad { a: u8, z: u8 },
    }
    let (mut out, stdout, _) = output(as_format(Format::Json));
    let columns = out.columns_named("row", vec!["a".into()]).unwrap();
    let mut list = out.list(&columns).unwrap();
    list.values(&Row::Good { a: 1 }).unwrap();
    list.values(&Row::Bad { a: 2, z: 3 }).unwrap_err();
    drop(list);
    out.abandon().unwrap();
    assert_eq!(stdout.text(), "[{\"a\":1}]\n");
}

fn into_file(path: &Path, end: bool) -> Output {
    let options = Options {
        file: Some(path.into()),
        ..Options::default()
    };
    let (mut out, stdout, _) = with_streams(options, true, 80);
    let columns = out.columns::<Person>().unwrap();
    let mut list = out.list(&columns).unwrap();
    list.row(&Person::ann()).unwrap();
    if end {
        list.end().unwrap();
    } else {
        drop(list);
    }
    assert_eq!(stdout.text(), "");
    out
}

#[test]
fn a_file_is_written_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("people.csv");
    into_file(&path, false).finish().unwrap();
    into_file(&path, true).abandon().unwrap();
    drop(into_file(&path, true));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);

    into_file(&path, true).finish().unwrap();
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(text, "id,email,name\n7,ann@example.com,Ann Smith\n");
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

/// A reader that takes some bytes and then fails in a given way.
struct Fails {
    left: usize,
    kind: io::ErrorKind,
}

impl Write for Fails {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.left == 0 {
            return Err(self.kind.into());
        }
        let taken = bytes.len().min(self.left);
        self.left -= taken;
        Ok(taken)
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_reader_that_went_away_and_a_full_disk_are_told_apart() {
    for format in Format::ALL {
        for kind in [io::ErrorKind::BrokenPipe, io::ErrorKind::StorageFull] {
            let (_, _, stderr) = output(Options::default());
            let streams = Streams {
                stdout: Box::new(Fails { left: 1000, kind }),
                stderr: Box::new(stderr),
                stdout_is_terminal: false,
                stderr_is_terminal: false,
                width: 80,
            };
            let mut out = Output::new(as_format(*format), streams).unwrap();
            let columns = out.columns::<Person>().unwrap();
            let mut list = out.list(&columns).unwrap();
            let written = (0..200_000).try_for_each(|_| list.row(&Person::ann()));
            let err = written.unwrap_err();
            drop(list);
            assert_eq!(is_broken_pipe(&err), kind == io::ErrorKind::BrokenPipe);
            assert_eq!(io_error_kind(&err), Some(kind));
            assert!(out.abandon().is_err());
        }
    }
}

#[test]
fn what_fails_only_at_the_end_is_still_an_error() {
    let (_, _, stderr) = output(Options::default());
    let streams = Streams {
        stdout: Box::new(Fails {
            left: 3,
            kind: io::ErrorKind::StorageFull,
        }),
        stderr: Box::new(stderr),
        stdout_is_terminal: false,
        stderr_is_terminal: false,
        width: 80,
    };
    let mut out = Output::new(Options::default(), streams).unwrap();
    out.text("four").unwrap();
    assert_eq!(out.finish().unwrap_err().kind(), io::ErrorKind::StorageFull);
}

/// Counts bytes and the largest block.
#[derive(Clone, Default)]
struct Counts(Rc<RefCell<(usize, usize)>>);

impl Write for Counts {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut counts = self.0.borrow_mut();
        *counts = (counts.0 + bytes.len(), counts.1.max(bytes.len()));
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_long_list_streams_in_constant_memory() {
    for format in Format::ALL {
        let counts = Counts::default();
        let (_, _, stderr) = output(Options::default());
        let streams = Streams {
            stdout: Box::new(counts.clone()),
            stderr: Box::new(stderr),
            stdout_is_terminal: false,
            stderr_is_terminal: false,
            width: 80,
        };
        let mut out = Output::new(as_format(*format), streams).unwrap();
        let columns = out.columns::<Person>().unwrap();
        let mut list = out.list(&columns).unwrap();
        for _ in 0..150_000 {
            list.row(&Person::ann()).unwrap();
        }
        let (bytes, largest) = *counts.0.borrow();
        assert!(bytes > 256 * 1024, "{format}");
        assert!(largest < 512 * 1024, "{format}: {largest}");
        list.end().unwrap();
        out.finish().unwrap();
    }
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
