//! Whole runs of the output: what arrives on both streams, or in a file.

mod endings;
mod formats;

use std::{
    cell::RefCell,
    io::{self, Write},
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
