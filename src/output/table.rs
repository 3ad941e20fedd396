//! Rows as aligned columns: a light header, one rule, and lines that fit the terminal.

use super::{
    chart::Chart,
    escape::escape,
    fit::{Measure, fit},
    grid::{Column, Times, grid},
    page::block,
};

/// Rows that are measured and drawn together, so that a long list takes constant memory.
pub(super) const LOT: usize = 500;

/// How a table or a page looks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    /// Columns of the terminal; `None` off a terminal, where nothing is wrapped or cut.
    pub width: Option<usize>,
    /// Lines that one row may take before it is cut with `…`.
    pub lines: Option<usize>,
    /// Draw with ASCII alone.
    pub ascii: bool,
    /// Bold headers and titles.
    pub color: bool,
    /// Show the header.
    pub header: bool,
}

/// One value of a table, safe for a terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Value {
    pub text: String,
    /// Whether it is a number, which stands right.
    pub number: bool,
}

impl Value {
    pub fn new(text: &[u8], number: bool) -> Value {
        let text = escape(&String::from_utf8_lossy(text)).into_owned();
        Value { text, number }
    }
}

/// A table that is drawn a lot of rows at a time; what the rows so far have shown decides its columns.
#[derive(Debug)]
pub(super) struct Table {
    look: Look,
    columns: Vec<Column>,
    rows: Vec<Vec<Value>>,
    times: Times,
    drawn: bool,
    /// The terminal is too narrow for columns: every row is a block of lines.
    blocks: bool,
    chart: Option<Chart>,
}

impl Table {
    pub fn new<'a>(names: impl Iterator<Item = &'a str>, look: Look) -> Table {
        let columns = names.map(|name| Column::new(&escape(name))).collect();
        Table {
            look,
            columns,
            rows: Vec::new(),
            times: Times::default(),
            drawn: false,
            blocks: false,
            chart: None,
        }
    }

    /// On a terminal: bars of one column, sparklines of some.
    pub fn chart(&mut self, bar: &str, sparks: &[&str]) {
        if self.look.width.is_some() {
            self.chart = Some(Chart::new(&self.columns, bar, sparks));
        }
    }

    /// Draws what stands below the last row.
    pub fn end(&self, out: &mut String) {
        if let Some(chart) = self.chart.as_ref().filter(|_| self.drawn && !self.blocks) {
            chart.end(&self.columns, &self.look, out);
        }
    }

    /// Takes one row; draws a lot when it is full.
    pub fn push(&mut self, row: Vec<Value>, out: &mut String) {
        self.rows.push(row);
        if self.rows.len() >= LOT {
            self.draw(out);
        }
    }

    /// Draws the rows that are waiting.
    pub fn draw(&mut self, out: &mut String) {
        if self.rows.is_empty() {
            return;
        }
        if !self.drawn {
            for (index, column) in self.columns.iter_mut().enumerate() {
                column.learn(
                    self.rows.iter().filter_map(|row| row.get(index)),
                    self.look.header,
                );
            }
        }
        self.arrange();
        if self.blocks {
            self.draw_blocks(out);
        } else {
            if let Some(chart) = &mut self.chart {
                chart.add(&mut self.columns, &mut self.rows, &self.look);
            }
            let header = self.look.header && !self.drawn;
            let look = Look {
                header,
                ..self.look
            };
            grid(&self.columns, &self.rows, self.times, &look, out);
        }
        self.drawn = true;
        self.rows.clear();
    }

    /// Finds the widths: with times as long as fits; when only wrapping helps, with minutes if that spares words, else days.
    fn arrange(&mut self) {
        for (index, column) in self.columns.iter_mut().enumerate() {
            column.measure(self.rows.iter().filter_map(|row| row.get(index)));
        }
        let limit = self.look.width.unwrap_or(usize::MAX);
        let needs = |times| -> Vec<Measure> {
            self.columns
                .iter()
                .map(|column| column.needs(times).clone())
                .collect()
        };
        let attempt = |times, good: fn(&Measure, usize) -> bool| {
            let needs = needs(times);
            let widths = fit(&needs, limit)?;
            let good = needs
                .iter()
                .zip(&widths)
                .all(|(need, &width)| good(need, width));
            good.then_some((times, widths))
        };
        let found = Times::ALL
            .iter()
            .find_map(|&times| attempt(times, Measure::is_whole))
            .or_else(|| attempt(Times::Minutes, Measure::keeps_words))
            .or_else(|| attempt(Times::Days, |_, _| true));
        if let Some((times, widths)) = found {
            self.times = times;
            for (column, width) in self.columns.iter_mut().zip(widths) {
                column.width = width;
            }
        } else if !self.drawn {
            self.blocks = true;
        }
    }

    fn draw_blocks(&self, out: &mut String) {
        for (number, row) in self.rows.iter().enumerate() {
            if self.drawn || number > 0 {
                out.push('\n');
            }
            let names = self.columns.iter().map(|column| column.name.as_str());
            let values = row.iter().map(|value| value.text.as_str());
            block(names.zip(values), 0, &self.look, out);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    pub fn look(width: usize) -> Look {
        Look {
            width: Some(width),
            lines: Some(4),
            ascii: false,
            color: false,
            header: true,
        }
    }

    fn people() -> Vec<[&'static str; 4]> {
        vec![
            ["7", "ann@example.com", "Ann Smith", "2026-01-02T03:04:05Z"],
            [
                "12345",
                "christopher.longbottom@example.org",
                "Christopher Mary Longbottom",
                "",
            ],
        ]
    }

    fn drawn(rows: &[[&str; 4]], look: Look) -> String {
        let mut table = Table::new(["id", "email", "name", "registered_at"].into_iter(), look);
        let mut out = String::new();
        for row in rows {
            let value = |(index, text): (usize, &&str)| Value::new(text.as_bytes(), index == 0);
            table.push(row.iter().enumerate().map(value).collect(), &mut out);
        }
        table.draw(&mut out);
        out
    }

    #[test]
    fn a_wide_terminal_shows_everything_on_one_line_each() {
        assert_eq!(
            format!("\n{}", drawn(&people(), look(100))),
            "
   id  email                               name                         registered_at
────────────────────────────────────────────────────────────────────────────────────────────
    7  ann@example.com                     Ann Smith                    2026-01-02T03:04:05Z
12345  christopher.longbottom@example.org  Christopher Mary Longbottom
"
        );
    }

    #[test]
    fn a_narrow_one_shows_days_cuts_headers_and_wraps_text() {
        assert_eq!(
            format!("\n{}", drawn(&people(), look(60))),
            "
   id  email                         name         registere…
────────────────────────────────────────────────────────────
    7  ann@example.com               Ann Smith    2026-01-02
12345  christopher.longbottom@       Christopher
       example.org                   Mary
                                     Longbottom
"
        );
    }

    #[test]
    fn one_too_narrow_for_columns_shows_a_block_per_row() {
        assert_eq!(
            drawn(&people(), look(36)),
            "\
id             7
email          ann@example.com
name           Ann Smith
registered_at  2026-01-02T03:04:05Z

id             12345
email          christopher.
               longbottom@
               example.org
name           Christopher Mary
               Longbottom
registered_at
"
        );
    }

    #[test]
    fn no_width_panics() {
        for width in 0..60 {
            let out = drawn(&people(), look(width));
            let widest = out.lines().map(super::super::wrap::width).max().unwrap();
            assert!(width < 15 || widest <= width, "{widest} of {width}:\n{out}");
        }
    }
}
