//! Where data goes: standard output or a file, through one buffer.

use std::{
    io::{self, Write},
    mem,
    path::Path,
};

use super::{
    escape::{escape_delimited, escape_json},
    whole_file::WholeFile,
};

/// A full buffer is written out; large enough that the system calls of an export do not show.
const FULL: usize = 256 * 1024;

enum Target {
    Stream(Box<dyn Write>),
    File(WholeFile),
    Memory(Vec<u8>),
}

/// The buffered way to the reader of our data.
pub(super) struct Sink {
    buffer: Vec<u8>,
    target: Target,
    /// A person looks at it, so nothing may drive the terminal.
    terminal: bool,
    /// How writing failed.
    broken: Option<(io::ErrorKind, String)>,
}

impl Sink {
    /// To standard output.
    pub fn stream(stream: Box<dyn Write>, terminal: bool) -> Sink {
        Sink::new(Target::Stream(stream), terminal)
    }

    /// To a file that appears when the sink is committed.
    pub fn file(path: &Path) -> io::Result<Sink> {
        Ok(Sink::new(Target::File(WholeFile::create(path)?), false))
    }

    /// Into memory, from where [`Sink::into_bytes`] takes it.
    pub fn memory() -> Sink {
        Sink::new(Target::Memory(Vec::new()), false)
    }

    /// What was written into memory; of any other sink nothing.
    pub fn into_bytes(mut self) -> io::Result<Vec<u8>> {
        self.write_out()?;
        Ok(match self.target {
            Target::Memory(bytes) => bytes,
            _ => Vec::new(),
        })
    }

    fn new(target: Target, terminal: bool) -> Sink {
        Sink {
            buffer: Vec::new(),
            target,
            terminal,
            broken: None,
        }
    }

    pub fn is_terminal(&self) -> bool {
        self.terminal
    }

    /// Where the next bytes are put; [`Sink::put`] follows.
    pub fn buffer(&mut self) -> &mut Vec<u8> {
        &mut self.buffer
    }

    /// Accepts what was appended since `start`, and writes the buffer out when it is full.
    pub fn put(&mut self, start: usize, json: bool) -> io::Result<()> {
        if self.terminal {
            let added = String::from_utf8_lossy(&self.buffer[start..]);
            let escape = if json { escape_json } else { escape_delimited };
            let safe = escape(&added).into_owned();
            self.buffer.truncate(start);
            self.buffer.extend_from_slice(safe.as_bytes());
        }
        self.put_drawn()
    }

    /// Like [`Sink::put`] for text that is safe already and may carry roster's own colours.
    pub fn put_drawn(&mut self) -> io::Result<()> {
        if self.buffer.len() < FULL {
            return Ok(());
        }
        self.write_out()
    }

    /// Writes everything out.
    pub fn flush(&mut self) -> io::Result<()> {
        self.write_out()?;
        match &mut self.target {
            Target::Stream(stream) => stream.flush().map_err(|err| at_stdout(&err)),
            Target::File(file) => file.flush(),
            Target::Memory(_) => Ok(()),
        }
    }

    /// Writes everything out and puts the file in its place. What is written afterwards goes nowhere.
    pub fn commit(&mut self) -> io::Result<()> {
        self.flush()?;
        match mem::replace(&mut self.target, Target::Stream(Box::new(io::sink()))) {
            Target::Stream(_) | Target::Memory(_) => Ok(()),
            Target::File(file) => file.commit(),
        }
    }

    /// After one failure nothing more is tried: a second attempt would repeat what the first got through.
    fn write_out(&mut self) -> io::Result<()> {
        if let Some((kind, message)) = &self.broken {
            self.buffer.clear();
            return Err(io::Error::new(*kind, message.clone()));
        }
        let written = match &mut self.target {
            Target::Stream(stream) => {
                let written = stream.write_all(&self.buffer);
                written.map_err(|err| at_stdout(&err))
            }
            Target::File(file) => file.write_all(&self.buffer),
            Target::Memory(bytes) => bytes.write_all(&self.buffer),
        };
        self.buffer.clear();
        written.inspect_err(|err| self.broken = Some((err.kind(), err.to_string())))
    }
}

fn at_stdout(err: &io::Error) -> io::Error {
    io::Error::new(err.kind(), format!("cannot write standard output: {err}"))
}
