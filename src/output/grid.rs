//! The drawing of a table's columns, once it is decided how wide they are.

use comfy_table::{
    Attribute, Cell, CellAlignment, ColumnConstraint, LineStyle, Row, Table, TableStyle, Width,
};

use super::{
    fit::{GAP, Measure},
    table::{Look, Value},
    wrap::wrap,
};

/// The columns of a time shown as a day, `2026-01-02`.
const DAY: usize = 10;

/// One column of a table.
#[derive(Clone, Debug, Default)]
pub(super) struct Column {
    pub name: String,
    pub width: usize,
    /// Whether all its values are times (RFC 3339, as [`crate::clock::Timestamp`] prints them).
    pub time: bool,
    /// Whether times are shown as days.
    pub days: bool,
    /// All its values are numbers, which stand right.
    pub number: bool,
    /// What it needs with times in full.
    pub full: Measure,
    /// What it needs with times as days.
    pub short: Measure,
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
        self.full = Measure::of(header, self.number || self.time);
        self.short = self.full.clone();
    }

    /// Takes more rows into account.
    pub fn measure<'a>(&mut self, values: impl Iterator<Item = &'a Value>) {
        for value in values {
            self.full.add(&value.text);
            self.short.add(self.shown(&value.text, true));
        }
    }

    fn shown<'a>(&self, text: &'a str, days: bool) -> &'a str {
        if days && self.time && is_time(text) {
            &text[..DAY]
        } else {
            text
        }
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

/// Draws rows whose columns have their widths. What is too wide is wrapped; a row with too many lines is cut.
pub(super) fn grid(columns: &[Column], rows: &[Vec<Value>], look: &Look, out: &mut String) {
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
        let bold = |column: &Column| cell(column, &column.name).add_attribute(Attribute::Bold);
        table.set_header(columns.iter().map(bold).collect::<Vec<_>>());
    }
    for values in rows {
        let shown = |(column, value): (&Column, &Value)| {
            cell(column, column.shown(&value.text, column.days))
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

fn cell(column: &Column, text: &str) -> Cell {
    let align = if column.number {
        CellAlignment::Right
    } else {
        CellAlignment::Left
    };
    Cell::new_owned(wrap(text, column.width).join("\n")).set_alignment(align)
}
