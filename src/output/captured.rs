//! Streams that end in memory, for commands that run inside another.

use std::{
    cell::RefCell,
    io::{self, Write},
    rc::Rc,
};

use super::Streams;

/// What was written to the streams of [`Streams::captured`].
#[derive(Clone, Default)]
pub struct Captured {
    stdout: Kept,
    stderr: Kept,
}

#[derive(Clone, Default)]
struct Kept(Rc<RefCell<Vec<u8>>>);

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Streams {
    /// Streams into memory, and what shows what came.
    pub fn captured() -> (Streams, Captured) {
        let captured = Captured::default();
        let streams = Streams {
            stdout: Box::new(captured.stdout.clone()),
            stderr: Box::new(captured.stderr.clone()),
            stdout_is_terminal: false,
            stderr_is_terminal: false,
            width: 80,
        };
        (streams, captured)
    }
}

impl Captured {
    /// What came on standard output.
    pub fn stdout(&self) -> String {
        String::from_utf8_lossy(&self.stdout.0.borrow()).into_owned()
    }

    /// What came on standard error.
    pub fn stderr(&self) -> String {
        String::from_utf8_lossy(&self.stderr.0.borrow()).into_owned()
    }
}
