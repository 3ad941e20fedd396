//! Small pictures of numbers on a terminal: bars beside the rows of a table, sparklines below it.

use std::collections::BTreeMap;

use super::{
    fit::GAP,
    grid::Column,
    table::{Look, Value},
    wrap::width,
};

/// The column whose word says which rows can be compared: amounts of one currency with each other alone.
const KIND: &str = "currency";
/// Terminal columns of the longest bar.
const LONGEST: usize = 24;
/// With less room there are no bars.
const SHORTEST: usize = 6;
/// Parts of a full block, in eighths.
const PARTS: [char; 7] = ['▏', '▎', '▍', '▌', '▋', '▊', '▉'];
/// Heights of a sparkline.
const HEIGHTS: [[char; 8]; 2] = [
    ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
    ['_', '.', ',', '-', '=', '+', '*', '#'],
];

/// What is drawn of a table, and the numbers that it has shown so far.
#[derive(Debug)]
pub(super) struct Chart {
    /// The column that has bars.
    bar: Option<usize>,
    /// The column that says what can be compared.
    kind: Option<usize>,
    /// The greatest number of each kind.
    most: BTreeMap<String, f64>,
    /// The width of bars, once the first rows have shown how much room there is.
    room: Option<usize>,
    /// The columns with sparklines, and their numbers.
    sparks: Vec<(usize, Vec<f64>)>,
}

impl Chart {
    /// Bars of one column and sparklines of some; columns that are not there have none.
    pub fn new(columns: &[Column], bar: &str, sparks: &[&str]) -> Chart {
        let place = |name: &str| columns.iter().position(|column| column.name == name);
        Chart {
            bar: place(bar),
            kind: place(KIND),
            most: BTreeMap::new(),
            room: None,
            sparks: sparks
                .iter()
                .filter_map(|name| Some((place(name)?, Vec::new())))
                .collect(),
        }
    }

    /// Remembers the numbers of rows, and puts a bar at the end of each where there is room.
    pub fn add(&mut self, columns: &mut Vec<Column>, rows: &mut [Vec<Value>], look: &Look) {
        for (place, numbers) in &mut self.sparks {
            numbers.extend(rows.iter().map(|row| number(row, *place)));
        }
        let (Some(bar), Some(limit)) = (self.bar, look.width) else {
            return;
        };
        let first = self.room.is_none();
        let used: usize = columns.iter().map(|column| column.width + GAP).sum();
        let room = *self
            .room
            .get_or_insert(limit.saturating_sub(used).min(LONGEST));
        if room < SHORTEST {
            return;
        }
        let kind = |row: &[Value]| {
            let value = self.kind.and_then(|place| row.get(place));
            value.map_or(String::new(), |value| value.text.clone())
        };
        for row in rows.iter() {
            let most = self.most.entry(kind(row)).or_default();
            *most = most.max(number(row, bar).abs());
        }
        for row in rows.iter_mut() {
            let most = self.most.get(&kind(row)).copied().unwrap_or_default();
            let drawn = bar_of(number(row, bar), most, room, look.ascii);
            row.push(Value {
                text: drawn,
                number: false,
            });
        }
        if first {
            let mut column = Column::new("");
            column.width = room;
            columns.push(column);
        }
    }

    /// Appends the sparklines of what was remembered.
    pub fn end(&self, columns: &[Column], look: &Look, out: &mut String) {
        let Some(limit) = look.width else { return };
        let name = |place: usize| columns.get(place).map_or("", |column| column.name.as_str());
        let names = self.sparks.iter().map(|(place, _)| width(name(*place)));
        let longest = names.max().unwrap_or(0);
        let room = limit.saturating_sub(longest + GAP);
        // One number is no line.
        let drawn = self.sparks.iter().filter(|(_, numbers)| numbers.len() > 1);
        for (count, (place, numbers)) in drawn.enumerate() {
            if count == 0 {
                out.push('\n');
            }
            let newest = &numbers[numbers.len().saturating_sub(room)..];
            let line = spark(newest, look.ascii);
            let pad = longest + GAP - width(name(*place));
            out.extend([name(*place), &" ".repeat(pad), &line, "\n"]);
        }
    }
}

fn number(row: &[Value], place: usize) -> f64 {
    let text = row.get(place).map_or("", |value| value.text.as_str());
    text.parse().unwrap_or(0.0)
}

/// A bar of at most `room` columns; of a number below zero one of another shade.
fn bar_of(number: f64, most: f64, room: usize, ascii: bool) -> String {
    if number == 0.0 || most <= 0.0 {
        return String::new();
    }
    // Whatever is not nothing can be seen.
    let eighths = ((number.abs() / most * room as f64 * 8.0).round() as usize).clamp(1, room * 8);
    let whole = eighths.div_ceil(8);
    match (number < 0.0, ascii) {
        (true, true) => "-".repeat(whole),
        (true, false) => "░".repeat(whole),
        (false, true) => "#".repeat(whole),
        (false, false) => {
            let mut bar = "█".repeat(eighths / 8);
            if !eighths.is_multiple_of(8) {
                bar.push(PARTS[eighths % 8 - 1]);
            }
            bar
        }
    }
}

/// One character a number, as high as it is.
fn spark(numbers: &[f64], ascii: bool) -> String {
    let most = numbers.iter().copied().fold(0.0, f64::max);
    let heights = HEIGHTS[usize::from(ascii)];
    let height = |number: &f64| {
        let share = if most > 0.0 {
            number.max(0.0) / most
        } else {
            0.0
        };
        heights[((share * 7.0).ceil() as usize).min(7)]
    };
    numbers.iter().map(height).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::table::Table;

    #[test]
    fn bars_are_as_long_as_their_share() {
        assert_eq!(bar_of(100.0, 100.0, 8, false), "████████");
        assert_eq!(bar_of(50.0, 100.0, 8, false), "████");
        assert_eq!(bar_of(55.0, 100.0, 10, false), "█████▌");
        assert_eq!(bar_of(0.01, 100.0, 8, false), "▏");
        assert_eq!(bar_of(0.0, 100.0, 8, false), "");
        assert_eq!(bar_of(0.0, 0.0, 8, false), "");
        assert_eq!(bar_of(-50.0, 100.0, 8, false), "░░░░");
        assert_eq!(bar_of(51.0, 100.0, 8, true), "#####");
        assert_eq!(bar_of(-1.0, 100.0, 8, true), "-");
    }

    #[test]
    fn a_sparkline_is_flat_when_there_is_nothing_and_shows_whatever_is_something() {
        assert_eq!(spark(&[0.0, 0.0], false), "▁▁");
        assert_eq!(spark(&[0.0, 1.0, 50.0, 100.0, -5.0], false), "▁▂▅█▁");
        assert_eq!(spark(&[0.0, 1.0, 50.0, 100.0], true), "_.=#");
    }

    fn drawn(width: Option<usize>, ascii: bool) -> String {
        let look = Look {
            width,
            lines: None,
            ascii,
            color: false,
            header: true,
        };
        let mut table = Table::new(["group", "currency", "net"].into_iter(), look);
        table.chart("net", &["net", "absent"]);
        let mut out = String::new();
        for row in [
            ["Mugs", "EUR", "40.00"],
            ["Tea", "EUR", "20.00"],
            ["Mugs", "JPY", "500"],
            ["(refunds)", "EUR", "-10.00"],
        ] {
            let value = |(place, text): (usize, &&str)| Value::new(text.as_bytes(), place == 2);
            table.push(row.iter().enumerate().map(value).collect(), &mut out);
        }
        table.draw(&mut out);
        table.end(&mut out);
        out
    }

    #[test]
    fn rows_of_one_currency_are_compared_with_each_other_alone() {
        assert_eq!(
            format!("\n{}", drawn(Some(40), false)),
            "
group      currency     net
────────────────────────────────────────
Mugs       EUR        40.00  ███████████
Tea        EUR        20.00  █████▌
Mugs       JPY          500  ███████████
(refunds)  EUR       -10.00  ░░░

net  ▂▂█▁
"
        );
    }

    #[test]
    fn ascii_is_ascii_and_off_a_terminal_or_without_room_there_are_no_bars() {
        let ascii = drawn(Some(60), true);
        assert!(ascii.is_ascii() && ascii.contains("####"), "{ascii}");
        let piped = drawn(None, false);
        assert!(!piped.contains(['█', '▁']), "{piped}");
        let narrow = drawn(Some(30), false);
        assert!(!narrow.contains("█████"), "{narrow}");
    }
}
