//! Rows under the names of their columns, and the charts that are drawn of them.

use std::io;

use super::{
    Drawing, NotDrawn,
    chart::{Chart, Kind, NOTHING, Number, Series},
    gather::said,
};
use crate::output::table::Value;

/// The column whose word says which rows can be compared: amounts of one currency with each other alone.
const KIND: &str = "currency";
/// Bars of one chart; what is more stands in the table.
const MOST: usize = 30;
/// Rows of one table.
const ROWS: usize = 10_000;

/// Rows under the names of their columns.
#[derive(Clone, Debug, Default)]
pub(in crate::output) struct Grid {
    pub names: Vec<String>,
    pub rows: Vec<Vec<Value>>,
}

/// A cell; what reads as a number is one.
pub(super) fn value(text: &str) -> Value {
    Value::new(text.as_bytes(), text.parse::<f64>().is_ok())
}

/// The number of a cell; nothing is a dash and has no length.
pub(super) fn number(text: &str) -> Number {
    Number {
        value: text.parse().unwrap_or(0.0),
        text: if text.is_empty() {
            NOTHING.to_owned()
        } else {
            text.to_owned()
        },
    }
}

impl Grid {
    /// Columns without rows.
    pub fn new<'a>(names: impl Iterator<Item = &'a str>) -> Grid {
        Grid {
            names: names.map(str::to_owned).collect(),
            rows: Vec::new(),
        }
    }

    /// Takes a row, as long as a browser can show them all.
    pub fn push(&mut self, row: Vec<Value>) -> io::Result<()> {
        if self.rows.len() >= ROWS {
            return Err(io::Error::new(
                io::ErrorKind::InvalidInput,
                NotDrawn::TooMuch,
            ));
        }
        self.rows.push(row);
        Ok(())
    }

    fn place(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|own| own == name)
    }

    fn numbers(&self, rows: &[usize], place: usize) -> Vec<Number> {
        let text = |row: &usize| number(&self.text(*row, place));
        rows.iter().map(text).collect()
    }

    fn texts(&self, rows: &[usize], place: usize) -> Vec<String> {
        rows.iter().map(|row| self.text(*row, place)).collect()
    }

    fn text(&self, row: usize, place: usize) -> String {
        let found = self.rows.get(row).and_then(|row| row.get(place));
        found.map_or(String::new(), |value| value.text.clone())
    }

    /// The rows of every kind, in the order in which kinds occur; one kind without a name where nothing tells them apart.
    fn kinds(&self) -> Vec<(String, Vec<usize>)> {
        let all = (0..self.rows.len()).collect();
        let Some(place) = self.place(KIND) else {
            return vec![(String::new(), all)];
        };
        let mut kinds: Vec<(String, Vec<usize>)> = Vec::new();
        for row in all {
            let kind = self.text(row, place);
            match kinds.iter_mut().find(|(known, _)| *known == kind) {
                Some((_, rows)) => rows.push(row),
                None => kinds.push((kind, vec![row])),
            }
        }
        if kinds.is_empty() {
            kinds.push((String::new(), Vec::new()));
        }
        kinds
    }
}

/// The charts of rows; none where the columns that they need were not chosen.
pub(super) fn charts(grid: &Grid, drawing: Drawing) -> Vec<Chart> {
    match drawing {
        Drawing::Bars(name, of) => of_kinds(grid, name, of, Kind::Bars),
        Drawing::Columns(name, of) => of_kinds(grid, name, of, Kind::Columns),
        Drawing::Shares(name, of) => shares(grid, name, of).into_iter().collect(),
        Drawing::Lines(name, groups) => (groups.iter())
            .filter_map(|group| lines(grid, name, group))
            .collect(),
        Drawing::Each(of) => each(grid, of),
        Drawing::Numbers => Vec::new(),
    }
}

fn of_kinds(grid: &Grid, name: &str, of: &str, kind: Kind) -> Vec<Chart> {
    let Some((names, numbers)) = grid.place(name).zip(grid.place(of)) else {
        return Vec::new();
    };
    let chart = |(unit, rows): (String, Vec<usize>)| {
        let most = if kind == Kind::Bars { MOST } else { usize::MAX };
        let drawn = &rows[..rows.len().min(most)];
        Chart {
            title: match unit.as_str() {
                "" => said(of),
                unit => format!("{}, {unit}", said(of)),
            },
            kind,
            names: grid.texts(drawn, names),
            series: vec![Series {
                name: said(of),
                numbers: grid.numbers(drawn, numbers),
            }],
            goal: None,
            left_out: rows.len() - drawn.len(),
            unit,
        }
    };
    grid.kinds().into_iter().map(chart).collect()
}

/// Shares of a goal: percent can be compared whatever the currency, which is named where one name has several.
fn shares(grid: &Grid, name: &str, of: &str) -> Option<Chart> {
    let (place, numbers) = grid.place(name).zip(grid.place(of))?;
    let rows: Vec<usize> = (0..grid.rows.len().min(MOST)).collect();
    let mut names = grid.texts(&rows, place);
    if let Some(kind) = grid.place(KIND) {
        let several = |name: &String| names.iter().filter(|other| *other == name).count() > 1;
        let several: Vec<bool> = names.iter().map(several).collect();
        for ((name, row), several) in names.iter_mut().zip(&rows).zip(several) {
            if several {
                *name = format!("{name}, {}", grid.text(*row, kind));
            }
        }
    }
    Some(Chart {
        title: said(of),
        kind: Kind::Bars,
        names,
        series: vec![Series {
            name: said(of),
            numbers: grid.numbers(&rows, numbers),
        }],
        goal: Some(100.0),
        unit: "%".to_owned(),
        left_out: grid.rows.len() - rows.len(),
    })
}

fn lines(grid: &Grid, name: &str, group: &[&str]) -> Option<Chart> {
    let names = grid.place(name)?;
    let rows: Vec<usize> = (0..grid.rows.len()).collect();
    let series: Vec<Series> = (group.iter())
        .filter_map(|of| {
            Some(Series {
                name: said(of),
                numbers: grid.numbers(&rows, grid.place(of)?),
            })
        })
        .collect();
    let called: Vec<&str> = series.iter().map(|series| series.name.as_str()).collect();
    (!series.is_empty()).then(|| Chart {
        title: called.join(", "),
        kind: Kind::Lines,
        names: grid.texts(&rows, names),
        series: series.clone(),
        goal: None,
        unit: String::new(),
        left_out: 0,
    })
}

/// One chart for every row, of some of its columns.
fn each(grid: &Grid, of: &[&str]) -> Vec<Chart> {
    let places: Vec<(String, usize)> = (of.iter())
        .filter_map(|name| Some((said(name), grid.place(name)?)))
        .collect();
    if places.is_empty() {
        return Vec::new();
    }
    let kind = grid.place(KIND);
    let chart = |row: usize| {
        let unit = kind.map_or(String::new(), |place| grid.text(row, place));
        let numbers: Vec<Number> = (places.iter())
            .map(|(_, place)| number(&grid.text(row, *place)))
            .collect();
        Chart {
            title: unit.clone(),
            kind: Kind::Bars,
            names: places.iter().map(|(name, _)| name.clone()).collect(),
            series: vec![Series {
                name: unit.clone(),
                numbers,
            }],
            goal: None,
            unit,
            left_out: 0,
        }
    };
    (0..grid.rows.len()).map(chart).collect()
}
