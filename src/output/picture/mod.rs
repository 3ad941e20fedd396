//! Reports as pictures: one page in HTML that needs nothing from elsewhere, or its charts alone as SVG.
//!
//! ```text
//! rows, nodes ── gather ──> Part { facts, charts, table } ── draw ──> shapes ── paint (page.html, chart.svg) ──> text
//! ```
//!
//! Horizontal places are shares of the width, vertical ones are pixels: a chart is as wide as its reader's screen and its
//! words stay readable on a telephone.

mod bars;
mod chart;
mod frame;
mod gather;
mod grid;
mod paint;
mod scale;
mod shape;

pub(super) use self::{gather::Gathered, grid::Grid, paint::paint};

/// What is drawn of a list, or of an object of numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Drawing {
    /// A bar for every row: the column that names it, and the column that says how long it is.
    Bars(&'static str, &'static str),
    /// The same against a goal of 100 percent.
    Shares(&'static str, &'static str),
    /// An upright bar for every row, which are pieces of time in their order.
    Columns(&'static str, &'static str),
    /// Lines through the rows, which are pieces of time in their order; the columns of one group share a chart.
    Lines(&'static str, &'static [&'static [&'static str]]),
    /// For every row a bar for each of these columns.
    Each(&'static [&'static str]),
    /// A bar for every number of an object.
    Numbers,
}

impl Drawing {
    /// The column that has bars on a terminal.
    pub(super) fn bar(&self) -> &'static str {
        match self {
            Drawing::Bars(_, of) | Drawing::Shares(_, of) | Drawing::Columns(_, of) => of,
            Drawing::Lines(_, groups) => groups
                .first()
                .and_then(|group| group.first())
                .unwrap_or(&""),
            Drawing::Each(of) => of.last().unwrap_or(&""),
            Drawing::Numbers => "",
        }
    }

    /// The columns that have sparklines on a terminal.
    pub(super) fn sparks(&self) -> Vec<&'static str> {
        match self {
            Drawing::Lines(_, groups) => groups.concat(),
            _ => Vec::new(),
        }
    }
}

/// A part of a thing that a page shows under a title of its own.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// The field.
    pub field: &'static str,
    /// What people call it.
    pub title: &'static str,
    /// What is drawn of it.
    pub drawing: Option<Drawing>,
}

/// What stands at the head of a page.
#[derive(Clone, Debug, Default)]
pub struct Heading {
    /// What the report is.
    pub title: String,
    /// What it is about: the time, a warning.
    pub lines: Vec<String>,
}

/// Why a report cannot be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotDrawn {
    /// Nothing of what was chosen has a picture.
    Nothing,
    /// No browser shows so many rows.
    TooMuch,
}

impl NotDrawn {
    /// What to type instead.
    pub fn hint(self) -> &'static str {
        match self {
            NotDrawn::Nothing => {
                "leave out --fields and --section, or -f html for a page of tables"
            }
            NotDrawn::TooMuch => "--top N shows the greatest, -f csv writes them all",
        }
    }
}

impl std::fmt::Display for NotDrawn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            NotDrawn::Nothing => "nothing of what was chosen can be drawn",
            NotDrawn::TooMuch => "there are too many rows for a page",
        })
    }
}

impl std::error::Error for NotDrawn {}
