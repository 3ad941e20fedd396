//! The two streams of a process, and what is known about them.

use std::io::{self, IsTerminal, Write};

/// Where a run writes: standard output and standard error, or what a test gives in their place.
pub struct Streams {
    /// Receives data.
    pub stdout: Box<dyn Write>,
    /// Receives everything else.
    pub stderr: Box<dyn Write>,
    /// Whether a person looks at `stdout`.
    pub stdout_is_terminal: bool,
    /// Whether a person looks at `stderr`.
    pub stderr_is_terminal: bool,
    /// Columns of the terminal at `stdout`; 80 when it is none or does not say.
    pub width: u16,
}

impl Streams {
    /// The process's own streams. Standard output is unbuffered here; [`super::Output`] buffers it.
    pub fn system() -> Streams {
        Streams {
            stdout: stdout(),
            stderr: Box::new(io::stderr()),
            stdout_is_terminal: io::stdout().is_terminal(),
            stderr_is_terminal: io::stderr().is_terminal(),
            width: comfy_table::Table::new()
                .width()
                .filter(|&width| width > 0)
                .unwrap_or(80),
        }
    }
}

/// The descriptor itself: `io::stdout` looks for line ends in every block and reports success on a closed descriptor.
#[cfg(unix)]
fn stdout() -> Box<dyn Write> {
    use std::{fs::File, os::fd::AsFd};
    match io::stdout().as_fd().try_clone_to_owned() {
        Ok(fd) => Box::new(File::from(fd)),
        Err(_) => Box::new(io::stdout()),
    }
}

#[cfg(not(unix))]
fn stdout() -> Box<dyn Write> {
    Box::new(io::stdout())
}
