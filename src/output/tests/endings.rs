//! Runs that fail, long lists, and files.

use std::{fs, path::Path};

use super::*;

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
    for format in streamed() {
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

/// The formats that are written row by row: a picture is drawn when all of it is there, and never of so many rows.
fn streamed() -> impl Iterator<Item = &'static Format> {
    Format::ALL.iter().filter(|format| !format.is_drawn())
}

#[test]
fn a_long_list_streams_in_constant_memory() {
    for format in streamed() {
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
