//! Finds out what an input is before its first row is read.

mod status;

use encoding_rs::Encoding;

use super::{
    columns::{Columns, Plan, resolve},
    encoding,
    fold::fold,
    guard, marks,
    options::{Format, Options},
    preset::Preset,
    problem::Problem,
    record::{MAX_COLUMNS, Record},
    row::Rules,
    sample::Sample,
    shape::Shape,
    sniff,
    source::Source,
    table::{Cells, Layout, Table},
};
use crate::model::name::clean;
use status::speaks_of_users;

/// Everything that is needed to read the rows.
pub(super) struct Opening {
    pub shape: Shape,
    pub plan: Plan,
    pub rules: Rules,
    pub body: Body,
    pub names: Vec<String>,
    /// Which columns hold addresses, as far as the beginning of the input tells.
    pub addresses: Vec<bool>,
}

/// What follows the header.
pub(super) enum Body {
    Table(Box<Table>),
    Paste(&'static Encoding),
}

/// Looks at the beginning of an input and decides how to read it.
pub(super) fn inspect(source: &Source, options: &mut Options) -> Result<Opening, Problem> {
    let mut head = vec![0; 64 << 10];
    let read = source.content().read_at(&mut head, 0)?;
    head.truncate(read);
    marks::refuse(source.name(), &head)?;
    let choice = encoding::choose(source, &head, options.encoding.as_deref())?;
    let text = sniff::beginning(source, choice.encoding)?;
    let format = match options.format {
        None if options.extract => Format::Paste,
        Some(format) => format,
        None => {
            // Only a table has cells to be delimited and a row that could be a header.
            let has_rows = options.delimiter.is_some() || !options.header;
            sniff::format(source.name(), &text, has_rows)
        }
    };
    let shape = Shape {
        format,
        encoding: choice.encoding.name(),
        delimiter: None,
        header: false,
        preset: options.preset,
        columns: Vec::new(),
        notes: choice.note.into_iter().collect(),
    };
    let start = Start {
        source,
        options,
        text,
        encoding: choice.encoding,
        shape,
        guarded: guard::is_guarded(&head),
    };
    match format {
        Format::Paste => start.paste(),
        Format::Jsonl => start.objects(),
        Format::Csv | Format::Tsv => start.delimited(),
    }
}

struct Start<'a> {
    source: &'a Source,
    options: &'a mut Options,
    text: Vec<u8>,
    encoding: &'static Encoding,
    shape: Shape,
    /// Cells carry the guard of `--excel`.
    guarded: bool,
}

/// The columns of an input, as far as its beginning tells.
struct Found {
    names: Vec<String>,
    has_header: bool,
    /// The first data rows.
    sample: Sample,
}

impl Start<'_> {
    fn paste(mut self) -> Result<Opening, Problem> {
        let found = Found {
            names: vec!["email".into()],
            has_header: true,
            sample: Sample::default(),
        };
        let body = Body::Paste(self.encoding);
        self.finish(found, body, None)
    }

    fn objects(mut self) -> Result<Opening, Problem> {
        let beginning = Source::bytes("-", &self.text[..]);
        let cells = Cells::Objects {
            array: sniff::is_array(&self.text),
        };
        let mut record = Record::default();
        let utf8 = Layout {
            encoding: encoding_rs::UTF_8,
            cells,
        };
        let mut table = Table::open(&beginning, utf8, &mut record)?;
        let mut sample = Sample::default();
        // The sample may end within an object; whether the input does is seen when it is read.
        while table.next(&mut record).unwrap_or(false) {
            sample
                .rows
                .push(record.cells().map(str::to_owned).collect());
        }
        let names = table.keys().unwrap_or_default().to_vec();
        if names.is_empty() && !sample.rows.is_empty() {
            return Err(
                Problem::new(format!("'{}' holds no JSON objects", self.source.name()))
                    .hint("an input is one object per line, or one array of objects"),
            );
        }
        let layout = Layout {
            encoding: self.encoding,
            cells,
        };
        let table = Table::open(self.source, layout, &mut record)?;
        self.finish(
            Found {
                names,
                has_header: true,
                sample,
            },
            Body::Table(Box::new(table)),
            Some(layout),
        )
    }

    fn delimited(mut self) -> Result<Opening, Problem> {
        let told = sniff::told_delimiter(&self.text);
        if told.is_some() {
            let line = memchr::memchr2(b'\n', b'\r', &self.text).unwrap_or(self.text.len());
            self.text.drain(..line);
        }
        let delimiter = match (&self.options.delimiter, told) {
            (Some(wanted), _) => sniff::wanted_delimiter(wanted)?,
            (None, Some(told)) => told,
            (None, None) if self.options.format == Some(Format::Tsv) => '\t',
            (None, None) => sniff::delimiter(&self.text),
        };
        let style = sniff::style(&self.text, delimiter, self.options.format);
        self.shape.format = if delimiter == '\t' {
            Format::Tsv
        } else {
            Format::Csv
        };
        self.shape.delimiter = Some(delimiter);
        let mut sample = Sample::read(&self.text, delimiter, style);
        let header = self
            .options
            .header
            .then(|| sample.header(&self.mapped()))
            .flatten();
        if let Some(at @ 1..) = header {
            let lines = if at == 1 {
                "1 line".into()
            } else {
                format!("{at} lines")
            };
            self.shape
                .notes
                .push(format!("{lines} above the header passed over"));
        }
        self.shape.header = header.is_some();
        let above = header.map_or(0, |at| at + 1);
        let cells = Cells::Delimited {
            delimiter,
            style,
            above: above + usize::from(told.is_some()),
        };
        let layout = Layout {
            encoding: self.encoding,
            cells,
        };
        let mut record = Record::default();
        let table = Table::open(self.source, layout, &mut record)?;
        sample.rows.drain(..above);
        let names: Vec<String> = if header.is_some() {
            record.cells().map(clean).collect()
        } else {
            sample.numbers()
        };
        if record.too_wide {
            self.shape.notes.push(format!(
                "columns behind the first {MAX_COLUMNS} are ignored"
            ));
        }
        let found = Found {
            names,
            has_header: header.is_some(),
            sample,
        };
        let mut opening = self.finish(found, Body::Table(Box::new(table)), Some(layout))?;
        opening.rules.guarded = self.guarded;
        if header.is_some() {
            opening.rules.width = Some(opening.names.len());
            let email = opening.plan.email().and_then(|at| opening.names.get(at));
            opening.rules.heading = email.cloned().unwrap_or_default();
        }
        Ok(opening)
    }

    /// The columns that the operator names, folded. Numbers name columns where there is no header.
    fn mapped(&self) -> Vec<String> {
        let names = self
            .options
            .map
            .iter()
            .map(|(_, column)| fold(column).into_owned());
        names
            .filter(|name| name.contains(char::is_alphabetic))
            .collect()
    }

    fn finish(
        &mut self,
        found: Found,
        body: Body,
        layout: Option<Layout>,
    ) -> Result<Opening, Problem> {
        let Found {
            names,
            has_header,
            sample,
        } = found;
        let folded: Vec<String> = names.iter().map(|name| fold(name).into_owned()).collect();
        if self.options.preset.is_none() && has_header {
            self.options.preset = Preset::recognise(&folded);
        }
        let mut shape = self.shape.clone();
        shape.preset = self.options.preset;
        let addresses: Vec<bool> = match body {
            Body::Paste(_) => vec![true],
            Body::Table(_) => (0..names.len())
                .map(|at| sample.holds_addresses(at))
                .collect(),
        };
        let plan = if names.is_empty() {
            shape.notes.push("the input is empty".into());
            Plan::default()
        } else {
            let columns = Columns {
                names: &names,
                has_header,
                holds_addresses: &|at| addresses.get(at) == Some(&true),
                preset: self.options.preset,
            };
            resolve(&columns, self.options)?
        };
        shape.set_columns(&names, &plan);
        shape.notes.extend(plan.notes.iter().cloned());
        let mut rules = Rules::new(self.options);
        if let Some(layout) = layout
            && let Some(column) =
                speaks_of_users(self.source, self.options, &plan, &names, layout, &sample)?
        {
            shape
                .notes
                .push("the status column holds the states of users and is ignored".into());
            rules.of_users = Some(column);
        }
        Ok(Opening {
            shape,
            plan,
            rules,
            body,
            names,
            addresses,
        })
    }
}
