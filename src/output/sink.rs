//! Where data goes: standard output or a file, through one buffer.

use std::{
    io::{self, Write},
    mem,
    path::Path,
};

use super::{
    escape::{escape_delimited, escape_json},
    jq::Jq,
    whole_file::WholeFile,
};

/// A full buffer is written out; large enough that the system calls of an export do not show.
const FULL: usize = 256 * 1024;

enum Target {
    Stream(Box<dyn Write>),
    File(WholeFile),
    Memory(Vec<u8>),
    Filtered(Box<Filtered>),
}

impl Target {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        match self {
            Target::Stream(stream) => stream.write_all(bytes).map_err(|err| at_stdout(&err)),
            Target::File(file) => file.write_all(bytes),
            Target::Memory(memory) => memory.write_all(bytes),
            Target::Filtered(filtered) => filtered.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Target::Stream(stream) => stream.flush().map_err(|err| at_stdout(&err)),
            Target::File(file) => file.flush(),
            Target::Memory(_) => Ok(()),
            Target::Filtered(filtered) => filtered.inner.flush(),
        }
    }
}

/// JSON on its way through a filter: a document as a whole, or line by line.
struct Filtered {
    jq: Jq,
    lines: bool,
    pending: Vec<u8>,
    inner: Target,
}

impl Filtered {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.pending.extend_from_slice(bytes);
        if !self.lines {
            return Ok(());
        }
        let end = memchr::memrchr(b'\n', &self.pending).map_or(0, |at| at + 1);
        if end == 0 {
            return Ok(());
        }
        let lines = self.pending.drain(..end).collect();
        let answered = self.jq.run(lines, true)?;
        self.inner.write(&answered.results)?;
        Ok(answered.run?)
    }

    /// Filters what is left and hands back where the results went.
    fn end(mut self) -> io::Result<Target> {
        if !self.pending.trim_ascii().is_empty() {
            let answered = self.jq.run(self.pending, false)?;
            answered.run?;
            self.inner.write(&answered.results)?;
        }
        Ok(self.inner)
    }
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
        let target = match self.target {
            Target::Filtered(filtered) => filtered.end()?,
            target => target,
        };
        Ok(match target {
            Target::Memory(bytes) => bytes,
            _ => Vec::new(),
        })
    }

    /// The same sink, with a filter before it; `lines` filters every line by itself.
    pub fn filtered(self, jq: Jq, lines: bool) -> Sink {
        let filtered = Filtered {
            jq: jq.on_terminal(self.terminal),
            lines,
            pending: Vec::new(),
            inner: self.target,
        };
        // The filter must see the data as they are: it makes its own results safe to show.
        Sink::new(Target::Filtered(Box::new(filtered)), false)
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
        self.target.flush()
    }

    /// Writes everything out and puts the file in its place. What is written afterwards goes nowhere.
    pub fn commit(&mut self) -> io::Result<()> {
        self.flush()?;
        let mut target = mem::replace(&mut self.target, Target::Stream(Box::new(io::sink())));
        if let Target::Filtered(filtered) = target {
            target = filtered.end()?;
            target.flush()?;
        }
        match target {
            Target::File(file) => file.commit(),
            _ => Ok(()),
        }
    }

    /// Writes everything out of a run that failed; a file does not appear. What a filter can read of it is filtered: stdout stays valid.
    pub fn abandon(&mut self) -> io::Result<()> {
        self.flush()?;
        let gone = Target::Stream(Box::new(io::sink()));
        match mem::replace(&mut self.target, gone) {
            Target::Filtered(filtered) => match filtered.end() {
                Ok(mut target @ Target::Stream(_)) => target.flush(),
                _ => Ok(()),
            },
            target => {
                self.target = target;
                Ok(())
            }
        }
    }

    /// After one failure nothing more is tried: a second attempt would repeat what the first got through.
    fn write_out(&mut self) -> io::Result<()> {
        if let Some((kind, message)) = &self.broken {
            self.buffer.clear();
            return Err(io::Error::new(*kind, message.clone()));
        }
        let written = self.target.write(&self.buffer);
        self.buffer.clear();
        written.inspect_err(|err| self.broken = Some((err.kind(), err.to_string())))
    }
}

fn at_stdout(err: &io::Error) -> io::Error {
    io::Error::new(err.kind(), format!("cannot write standard output: {err}"))
}
