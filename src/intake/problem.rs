//! What ends the reading of an input: it is of the wrong kind, or the disk failed.

use std::{fmt, io};

/// Why an input cannot be read, or not to its end. Whoever imports stores nothing of it.
#[derive(Debug)]
pub struct Problem {
    /// What happened, lower case, no full stop, values in single quotes; never content of the input.
    pub message: String,
    /// What to type next.
    pub hint: Option<String>,
    /// The failure of the operating system behind it, when there was one.
    pub io: Option<io::Error>,
}

impl Problem {
    /// An input of the wrong kind or shape.
    pub fn new(message: impl Into<String>) -> Problem {
        Problem {
            message: message.into(),
            hint: None,
            io: None,
        }
    }

    /// The same problem with a hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Problem {
        self.hint = Some(hint.into());
        self
    }

    /// A failure of the operating system while something was done to `name`.
    pub fn io(name: &str, error: io::Error) -> Problem {
        Problem {
            message: format!("cannot read '{name}': {error}"),
            hint: None,
            io: Some(error),
        }
    }
}

impl From<io::Error> for Problem {
    fn from(error: io::Error) -> Problem {
        Problem {
            message: format!("cannot read the input: {error}"),
            hint: None,
            io: Some(error),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Problem {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.io.as_ref().map(|error| error as _)
    }
}
