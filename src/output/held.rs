//! Data that is kept in memory for a while, to go into a mail instead of its usual way.

use std::{io, mem};

use super::{Color, Format, Options, Output, sink::Sink};

impl Output {
    /// Keeps data in memory from here on, as it would go into a file: in the format of `-f`, a table without it, no colour.
    pub fn hold(&mut self) {
        let usual = if self.options.excel {
            Format::Csv
        } else {
            Format::Table
        };
        let format = mem::replace(&mut self.format, self.options.format.unwrap_or(usual));
        let sink = mem::replace(&mut self.sink, Sink::memory());
        let options = self.options.clone();
        self.options.color = Color::Never;
        self.held = Some((sink, format, options));
    }

    /// Hands out what was kept and its format; data goes its usual way again. `--fields` and `--field` were about what was kept.
    pub fn release(&mut self) -> io::Result<(Format, Vec<u8>)> {
        let Some((sink, format, options)) = self.held.take() else {
            return Ok((self.format, Vec::new()));
        };
        // What is told of the mail is no picture.
        let told = if format.is_drawn() {
            Format::default_for(None, false, sink.is_terminal())
        } else {
            format
        };
        let used = mem::replace(&mut self.format, told);
        self.options = Options {
            fields: None,
            field: None,
            ..options
        };
        let memory = mem::replace(&mut self.sink, sink);
        Ok((used, memory.into_bytes()?))
    }
}
