//! The drawing of a table's columns, once it is decided how wide they are.

use std::borrow::Cow;

use comfy_table::{
    Attribute, Cell, CellAlignment, ColumnConstraint, LineStyle, Row, Table, TableStyle, Width,
};

use super::{
    fit::{GAP, Measure},
    table::{Look, Value},
    wrap::wrap,
};

/// How much of a time (RFC 3339, as [`crate::clock::Timestamp`] prints it) a table shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Times {
    /// `2026-01-02T03:04:05Z`
    #[default]
    Whole,
    /// `2026-01-02 03:04`
    Minutes,
    /// `2026-01-02`
    Days,
}

impl Times {
    /// From the longest to the shortest.
    pub const ALL: [Times; 3] = [Times::Whole, Times::Minutes, Times::Days];

    fn show(self, text: &str) -> Cow<'_, str> {
        match self {
            Times::Days if is_time(text) => Cow::Borrowed(&text[..10]),
            Times::Minutes if is_time(text) => Cow::Owned(text[..16].replace('T', " ")),
            _ => Cow::Borrowed(text),
        }
    }
}

/// One column of a table.
#[derive(Clone, Debug, Default)]
pub(super) struct Column {
    pub name: String,
    pub width: usize,
    /// All its values are numbers, which stand right.
    number: bool,
    /// All its values are times.
    time: bool,
    /// What it needs in each form of [`Times::ALL`].
    needs: [Measure; 3],
}

impl Column {
    pub fn new(name: &str) -> Column {
        Column {
            name: name.to_owned(),
            ..Column::default()
        }
    }

    /// Finds out from the first rows what the column holds.
    pub fn learn<'a>(&mut self, values: impl Iterator<Item = &'a Value> + Clone, header: bool) {
        let filled = values.filter(|value| !value.text.is_empty());
        let any = filled.clone().next().is_some();
        self.number = any && filled.clone().all(|value| value.number);
        self.time = any && filled.clone().all(|value| is_time(&value.text));
        let header = if header { self.name.as_str() } else { "" };
        self.needs = Times::ALL.map(|_| Measure::of(header, self.number || self.time));
    }

    /// Takes more rows into account.
    pub fn measure<'a>(&mut self, values: impl Iterator<Item = &'a Value>) {
        for value in values {
            self.needs[0].add(&value.text);
            if self.time {
                for times in [Times::Minutes, Times::Days] {
                    self.needs[times as usize].add(&times.show(&value.text));
                }
            }
        }
    }

    /// What the column needs when times are shown this way.
    pub fn needs(&self, times: Times) -> &Measure {
        &self.needs[if self.time { times as usize } else { 0 }]
    }
}

fn is_time(text: &str) -> bool {
    let shape = |(byte, like): (u8, &u8)| match like {
        b'0' => byte.is_ascii_digit(),
        like => byte == *like,
    };
    let like = b"0000-00-00T00:00:00Z";
    text.len() == like.len() && text.bytes().zip(like).all(shape)
}

/// Draws rows whose columns have their widths. What is too wide is wrapped; headers and rows with too many lines are cut.
pub(super) fn grid(
    columns: &[Column],
    rows: &[Vec<Value>],
    times: Times,
    look: &Look,
    out: &mut String,
) {
    let rule = if look.ascii { '-' } else { '─' };
    let mut table = Table::new();
    table
        .load_style(TableStyle::new().header_separator(LineStyle::none().fill(rule)))
        .set_truncation_indicator(if look.ascii { "..." } else { "…" })
        .force_no_tty()
        .style_text_only();
    if look.color {
        table.enforce_styling();
    }
    if look.header {
        let bold =
            |column: &Column| cell(column, column.name.clone()).add_attribute(Attribute::Bold);
        let mut header = Row::from(columns.iter().map(bold).collect::<Vec<_>>());
        header.max_height(1);
        table.set_header(header);
    }
    for values in rows {
        let shown = |(column, value): (&Column, &Value)| {
            let text = if column.time {
                times.show(&value.text)
            } else {
                (&value.text).into()
            };
            cell(column, wrap(&text, column.width).join("\n"))
        };
        let mut row = Row::from(columns.iter().zip(values).map(shown).collect::<Vec<_>>());
        if let Some(lines) = look.lines {
            row.max_height(lines);
        }
        table.add_row(row);
    }
    for (index, column) in columns.iter().enumerate() {
        let gap = if index + 1 < columns.len() { GAP } else { 0 };
        if let Some(drawn) = table.column_mut(index) {
            let width = u16::try_from(column.width.max(1) + gap).unwrap_or(u16::MAX);
            drawn.set_padding((0, gap as u16));
            drawn.set_constraint(ColumnConstraint::Absolute(Width::Fixed(width)));
        }
    }
    for line in table.lines() {
        out.push_str(line.trim_end());
        out.push('\n');
    }
}

fn cell(column: &Column, text: String) -> Cell {
    let align = if column.number {
        CellAlignment::Right
    } else {
        CellAlignment::Left
    };
    Cell::new_owned(text).set_alignment(align)
}
