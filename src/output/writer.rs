//! The one place a run writes through: what was asked for, and where it goes.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
};

use serde::Serialize;

use super::{
    Color, Columns, Format, Heading, List, Record, Streams,
    cells::{Cells, Json},
    interrupt::Attention,
    jq::Jq,
    json::Objects,
    node::Node,
    page::page,
    picture::{Gathered, paint},
    sink::Sink,
    table::Look,
};

/// What was asked for on the command line or in settings.
#[derive(Clone, Debug)]
pub struct Options {
    /// `-f`; `None` lets the stream or the file's name decide.
    pub format: Option<Format>,
    /// `--fields`, as typed.
    pub fields: Option<String>,
    /// `--field`: bare values of this one field, whatever the format; lists joined by `;`, null an empty line.
    pub field: Option<String>,
    /// `--jq`: a filter over the JSON.
    pub jq: Option<String>,
    /// What the filter's `now` answers when the clock stands still.
    pub now: Option<i64>,
    /// Write a header in table, csv and tsv (`--no-header` is false).
    pub header: bool,
    /// `-0`: a NUL instead of a line feed after every value of `--field` and `-f ids`.
    pub null: bool,
    /// `-o`; `-` is standard output.
    pub file: Option<PathBuf>,
    /// `--excel`: CSV with BOM, CRLF and formula guard.
    pub excel: bool,
    /// `-q`: nothing on stderr but errors, nothing from writing verbs.
    pub quiet: bool,
    /// Whether `-f`, `--field`, `--fields`, `--excel` or `-o` was typed for this run, so that writing verbs answer even with `-q`.
    pub asked: bool,
    /// `-v`: details on stderr.
    pub verbose: bool,
    /// `--color`, with `NO_COLOR` and `CLICOLOR_FORCE` taken into account.
    pub color: Color,
    /// `--ascii`: no Unicode drawing.
    pub ascii: bool,
    /// Columns of the terminal when it is known better than the terminal itself says (`COLUMNS`).
    pub width: Option<u16>,
}

impl Default for Options {
    /// Nothing asked for: a header, colour on a terminal.
    fn default() -> Options {
        Options {
            format: None,
            fields: None,
            field: None,
            jq: None,
            now: None,
            header: true,
            null: false,
            file: None,
            excel: false,
            quiet: false,
            asked: false,
            verbose: false,
            color: Color::Auto,
            ascii: false,
            width: None,
        }
    }
}

/// Standard output and standard error of one run.
pub struct Output {
    pub(super) options: Options,
    pub(super) sink: Sink,
    pub(super) stderr: Box<dyn Write>,
    pub(super) stderr_is_terminal: bool,
    /// A list was cut short, so a file must not appear.
    pub(super) failed: bool,
    /// Whether and how signals are heeded.
    pub(super) attention: Attention,
    /// What is to be said before anything else is.
    pub(super) pending: Option<String>,
    pub(super) format: Format,
    width: u16,
    /// What stands at the head of a page.
    pub(super) heading: Heading,
    /// What [`Output::hold`] has put aside.
    pub(super) held: Option<(Sink, Format, Options)>,
}

impl Output {
    /// Opens the way out; a file that cannot be written fails here, before any work is done.
    pub fn new(options: Options, streams: Streams) -> io::Result<Output> {
        let file = options
            .file
            .as_deref()
            .filter(|path| *path != Path::new("-"));
        let terminal = streams.stdout_is_terminal && file.is_none();
        let format = options
            .format
            .unwrap_or_else(|| Format::default_for(file, options.excel, terminal));
        // A wrong expression is told before there is a file.
        let jq = options
            .jq
            .as_deref()
            .map(|expression| Jq::new(expression, options.now))
            .transpose()?;
        let mut sink = match file {
            Some(path) => Sink::file(path)?,
            None => Sink::stream(streams.stdout, terminal),
        };
        if let Some(jq) = jq {
            let end = if options.null { 0 } else { b'\n' };
            sink = sink.filtered(jq.ending_in(end), format == Format::Jsonl);
        }
        Ok(Output {
            sink,
            format,
            width: options.width.unwrap_or(streams.width),
            options,
            stderr: streams.stderr,
            stderr_is_terminal: streams.stderr_is_terminal,
            failed: false,
            attention: Attention::default(),
            pending: None,
            heading: Heading::default(),
            held: None,
        })
    }

    /// From the first row of a list on, Ctrl-C and TERM end the list and not the process; see [`super::Interrupt::end`].
    pub fn heed_signals(&mut self) {
        self.attention.on = true;
    }

    /// Takes this format when none was asked for.
    pub fn prefer(&mut self, format: Format) {
        let named = self.options.format.is_some() || self.file().is_some() || self.options.excel;
        if !named && self.options.jq.is_none() {
            self.format = format;
        }
    }

    /// The format in use.
    pub fn format(&self) -> Format {
        self.format
    }

    /// Says what a page is about, before its data is written; other formats do without.
    pub fn heading(&mut self, heading: Heading) {
        self.heading = heading;
    }

    /// The file given with `-o`; none for standard output.
    pub fn file(&self) -> Option<&Path> {
        let file = self.options.file.as_deref();
        file.filter(|path| *path != Path::new("-"))
    }

    /// Whether data goes to a terminal, where lists are short by default.
    pub fn is_terminal(&self) -> bool {
        self.sink.is_terminal()
    }

    /// Begins a list.
    pub fn list(&mut self, columns: &Columns) -> io::Result<List<'_>> {
        List::new(self, columns, false)
    }

    /// Begins the list of what a writing verb did: as [`Output::list`], but with `-q` nothing unless it was asked for, and no
    /// header when nothing was done.
    pub fn receipts(&mut self, columns: &Columns) -> io::Result<List<'_>> {
        List::new(self, columns, true)
    }

    /// Writes one thing: an object in JSON, `key  value` lines with sections for nested things in a table, else a list of one.
    pub fn object<T: Record>(&mut self, columns: &Columns, row: &T) -> io::Result<()> {
        let page = self.format == Format::Table && self.options.field.is_none();
        if page {
            return self.page(columns, row);
        }
        if self.format.is_drawn() && self.options.field.is_none() {
            let fields = Output::fields(columns, row)?;
            let page = Gathered::of_thing(self.heading.clone(), fields, T::PARTS);
            let painted = paint(&page, self.format)?;
            self.sink.buffer().extend_from_slice(painted.as_bytes());
            return self.sink.put_drawn();
        }
        if self.format == Format::Json && self.options.field.is_none() {
            let start = self.sink.buffer().len();
            Objects::new(columns)?.write(columns, row, self.sink.buffer())?;
            self.sink.buffer().push(b'\n');
            return self.sink.put(start, true);
        }
        let mut list = self.list(columns)?;
        list.row(row)?;
        list.end()
    }

    /// Writes what a writing verb did as one thing; with `-q` nothing unless it was asked for.
    pub fn receipt<T: Record>(&mut self, columns: &Columns, row: &T) -> io::Result<()> {
        if self.is_mute() {
            return Ok(());
        }
        self.object(columns, row)
    }

    /// Writes text that is neither list nor thing (a template, a man page), as it is; on a terminal control characters are shown.
    pub fn text(&mut self, text: &str) -> io::Result<()> {
        let start = self.sink.buffer().len();
        self.sink.buffer().extend_from_slice(text.as_bytes());
        self.sink.put(start, false)
    }

    /// Writes bytes that are already in their final form and encoding (a rejects file), as they are.
    pub fn raw(&mut self, bytes: &[u8]) -> io::Result<()> {
        let start = self.sink.buffer().len();
        self.sink.buffer().extend_from_slice(bytes);
        self.sink.put(start, false)
    }

    fn fields<T: Serialize>(columns: &Columns, row: &T) -> io::Result<Vec<(String, Node)>> {
        let mut cells = Cells::default();
        cells.read(columns, row, Json)?;
        let mut fields = Vec::with_capacity(columns.len());
        for (name, (json, _)) in columns.names().zip(cells.iter()) {
            fields.push((name.to_owned(), serde_json::from_slice::<Node>(json)?));
        }
        Ok(fields)
    }

    fn page<T: Serialize>(&mut self, columns: &Columns, row: &T) -> io::Result<()> {
        let fields = Output::fields(columns, row)?;
        let mut drawn = String::new();
        page(&fields, 0, &self.look(false), &mut drawn);
        self.sink.buffer().extend_from_slice(drawn.as_bytes());
        self.sink.put_drawn()
    }

    /// Whether a writing verb says nothing on stdout.
    pub(super) fn is_mute(&self) -> bool {
        self.options.quiet && !self.options.asked
    }

    pub(super) fn look(&self, list: bool) -> Look {
        let terminal = self.sink.is_terminal();
        Look {
            width: terminal.then_some(usize::from(self.width)),
            lines: (terminal && list).then_some(4),
            ascii: self.options.ascii,
            color: self.options.color.on(terminal) && self.options.file.is_none(),
            header: self.options.header,
        }
    }

    /// Sends on what waits in the buffer.
    pub fn flush(&mut self) -> io::Result<()> {
        self.sink.flush()
    }

    /// Ends a run that did its work (exit codes 0, 6 and 9): the last bytes go out and a file takes its place.
    ///
    /// After a list that failed a file is given up, as by [`Output::abandon`]. Only stderr may be written to afterwards.
    pub fn finish(&mut self) -> io::Result<()> {
        if self.failed {
            return self.abandon();
        }
        self.say_pending();
        if self.options.jq.is_some() {
            self.attention.before_filter();
        }
        self.sink.commit()
    }

    /// Ends a run that failed: what was written to stdout goes out, a file given with `-o` is gone with this `Output`.
    pub fn abandon(&mut self) -> io::Result<()> {
        self.sink.abandon()
    }
}
