//! Texts that are handed in whole, by the name of a file or on standard input.

use std::{io::StdinLock, path::Path};

use super::App;
use crate::{
    error::{Kind, Problem},
    intake::{self, text},
    model::malformed::echo,
};

/// The most bytes of selectors and the like on standard input.
const STDIN_MOST: u64 = 256 << 20;
/// The most bytes of a line that holds one word, such as a token.
const LINE_MOST: u64 = 4 << 10;

impl App {
    /// Everything on standard input, which must be UTF-8. Refused when something else has read it already.
    pub fn stdin_text() -> anyhow::Result<String> {
        App::text_of("-", STDIN_MOST)
    }

    /// The first line on standard input.
    pub fn stdin_line() -> anyhow::Result<String> {
        let text = App::text_of("-", LINE_MOST)?;
        Ok(text.lines().next().unwrap_or_default().to_owned())
    }

    /// The text of a file or a pipe, or with `-` of standard input; at most `most` bytes of UTF-8.
    pub fn text_of(file: impl AsRef<Path>, most: u64) -> anyhow::Result<String> {
        let file = file.as_ref();
        let (name, bytes) = if file == Path::new("-") {
            ("standard input".to_owned(), text::of_stdin(most))
        } else {
            let name = format!("'{}'", echo(&file.display().to_string()));
            (name, text::of_file(file, most))
        };
        let Some(bytes) = bytes.map_err(Problem::from)? else {
            let limit = if most < 1 << 20 {
                format!("{} KB", most >> 10)
            } else {
                format!("{} MB", most >> 20)
            };
            return Err(Problem::usage(format!("{name} has more than {limit}"))
                .code("too_large")
                .hint("give less at once")
                .into());
        };
        Ok(String::from_utf8(bytes).map_err(|error| {
            let place = error.utf8_error().valid_up_to() + 1;
            Problem::usage(format!("{name} is not UTF-8: byte {place}"))
                .code("bad_input")
                .hint("save the text as UTF-8")
        })?)
    }

    /// Standard input, for whoever reads it piece by piece.
    pub fn stdin() -> Result<StdinLock<'static>, Problem> {
        Ok(text::stdin()?)
    }
}

/// The problem of an input that cannot be read, with the exit code of its cause.
impl From<intake::Problem> for Problem {
    fn from(found: intake::Problem) -> Problem {
        let full = found
            .io
            .as_ref()
            .is_some_and(|io| io.kind() == std::io::ErrorKind::StorageFull);
        let kind = if full { Kind::Unavailable } else { Kind::Usage };
        let problem =
            Problem::new(kind, found.message).code(if full { "disk_full" } else { "bad_input" });
        Problem {
            hint: found.hint,
            ..problem
        }
    }
}
