//! Upright bars and lines in time, in a frame with round numbers at its left and names below.

use super::{
    chart::{Chart, Kind, Series},
    scale::{Scale, short},
    shape::{Drawn, Shape, across, down},
};

/// The share of the width that the numbers at the left take.
const LEFT: f64 = 0.14;
/// The height of the plot.
const PLOT: f64 = 180.0;
/// Room above it, so that the highest number is not cut.
const TOP: f64 = 10.0;
/// Room below it for names.
const NAMES: f64 = 26.0;
/// A line of the legend.
const LEGEND: f64 = 22.0;
/// Characters of names below, so that they do not touch on a telephone.
const CHARACTERS: usize = 42;
/// With more points than this there are lines without dots.
const DOTS: usize = 40;
/// Colours and dashes of lines.
const LINES: [(&str, &str); 6] = [
    ("line s1", "dot s1"),
    ("line s2", "dot s2"),
    ("line s3", "dot s3"),
    ("line s4", "dot s4"),
    ("line s5", "dot s5"),
    ("line s6", "dot s6"),
];

struct Frame {
    scale: Scale,
    /// How many places there are across.
    places: usize,
    top: f64,
}

impl Frame {
    /// The middle of a place.
    fn x(&self, place: usize) -> f64 {
        LEFT + (1.0 - LEFT) * (place as f64 + 0.5) / self.places.max(1) as f64
    }

    fn y(&self, number: f64) -> f64 {
        down(self.top + PLOT * (1.0 - self.scale.share(number)))
    }

    /// How wide one place is.
    fn place(&self) -> f64 {
        (1.0 - LEFT) / self.places.max(1) as f64
    }
}

pub(super) fn draw(chart: &Chart) -> Drawn {
    let legend = chart.kind == Kind::Lines;
    let rows = if legend {
        chart.series.len().div_ceil(2)
    } else {
        0
    };
    let whole = chart.numbers().all(|number| number.value.fract() == 0.0);
    let frame = Frame {
        scale: Scale::of(chart.numbers().map(|number| number.value), whole),
        places: chart.names.len(),
        top: TOP + rows as f64 * LEGEND,
    };
    let mut shapes = Vec::new();
    grid(&frame, &mut shapes);
    for (place, series) in chart.series.iter().enumerate() {
        if legend {
            line(
                chart,
                &frame,
                series,
                LINES[place % LINES.len()],
                &mut shapes,
            );
            key(series, place, &mut shapes);
        } else {
            columns(chart, &frame, series, &mut shapes);
        }
    }
    names(chart, &frame, &mut shapes);
    if chart.names.is_empty() {
        shapes.push(Shape::Text {
            class: "tick",
            x: across(f64::midpoint(1.0, LEFT)),
            y: down(frame.top + PLOT / 2.0),
            anchor: "middle",
            text: "nothing in this range".to_owned(),
        });
    }
    Drawn {
        title: chart.title.clone(),
        desc: chart.desc(),
        height: down(frame.top + PLOT + NAMES),
        shapes,
    }
}

/// Lines across, with their numbers.
fn grid(frame: &Frame, shapes: &mut Vec<Shape>) {
    for &tick in &frame.scale.ticks {
        let y = frame.y(tick);
        shapes.push(Shape::Line {
            class: if tick == 0.0 { "axis" } else { "grid" },
            x1: across(LEFT),
            y1: y,
            x2: across(1.0),
            y2: y,
        });
        shapes.push(Shape::Text {
            class: "tick",
            x: across(LEFT - 0.015),
            y: down(y + 4.0),
            anchor: "end",
            text: short(tick),
        });
    }
}

/// Some of the names of places: as many as can stand beside each other.
fn names(chart: &Chart, frame: &Frame, shapes: &mut Vec<Shape>) {
    let longest = chart.names.iter().map(|name| name.chars().count()).max();
    let room = (CHARACTERS / (longest.unwrap_or(0) + 2)).max(1);
    let step = frame.places.div_ceil(room).max(1);
    for (place, name) in chart.names.iter().enumerate().step_by(step) {
        let x = frame.x(place);
        // The last name must not be cut at the edge.
        let (x, anchor) = if x > 0.9 && frame.places > 1 {
            ((x + frame.place() / 2.0).min(1.0), "end")
        } else {
            (x, "middle")
        };
        shapes.push(Shape::Text {
            class: "tick",
            x: across(x),
            y: down(frame.top + PLOT + 18.0),
            anchor,
            text: name.clone(),
        });
    }
}

fn tip(chart: &Chart, series: &Series, place: usize) -> String {
    let told = chart.told(&series.numbers[place]);
    if chart.series.len() > 1 {
        format!("{}, {}: {told}", chart.names[place], series.name)
    } else {
        format!("{}: {told}", chart.names[place])
    }
}

fn columns(chart: &Chart, frame: &Frame, series: &Series, shapes: &mut Vec<Shape>) {
    // A single piece of time is no wall.
    let width = (frame.place() * 0.7).min(0.12);
    for (place, number) in series.numbers.iter().enumerate() {
        if number.value == 0.0 {
            continue;
        }
        let (zero, end) = (frame.y(0.0), frame.y(number.value));
        let height = (zero - end).abs().max(1.0);
        shapes.push(Shape::Rect {
            class: if number.value < 0.0 { "below" } else { "bar" },
            x: across(frame.x(place) - width / 2.0),
            y: down(if number.value < 0.0 {
                zero
            } else {
                zero - height
            }),
            width: across(width),
            height: down(height),
            tip: tip(chart, series, place),
        });
    }
}

fn line(
    chart: &Chart,
    frame: &Frame,
    series: &Series,
    (stroke, dot): (&'static str, &'static str),
    shapes: &mut Vec<Shape>,
) {
    for (place, pair) in series.numbers.windows(2).enumerate() {
        shapes.push(Shape::Line {
            class: stroke,
            x1: across(frame.x(place)),
            y1: frame.y(pair[0].value),
            x2: across(frame.x(place + 1)),
            y2: frame.y(pair[1].value),
        });
    }
    if series.numbers.len() <= DOTS {
        for (place, number) in series.numbers.iter().enumerate() {
            shapes.push(Shape::Dot {
                class: dot,
                x: across(frame.x(place)),
                y: frame.y(number.value),
                tip: tip(chart, series, place),
            });
        }
    }
}

/// One line of the legend; two stand beside each other.
fn key(series: &Series, place: usize, shapes: &mut Vec<Shape>) {
    let (stroke, dot) = LINES[place % LINES.len()];
    let x = if place.is_multiple_of(2) { 0.0 } else { 0.5 };
    let y = down(8.0 + (place / 2) as f64 * LEGEND);
    shapes.push(Shape::Line {
        class: stroke,
        x1: across(x),
        y1: y,
        x2: across(x + 0.07),
        y2: y,
    });
    shapes.push(Shape::Dot {
        class: dot,
        x: across(x + 0.035),
        y,
        tip: series.name.clone(),
    });
    shapes.push(Shape::Text {
        class: "name",
        x: across(x + 0.09),
        y: down(y + 4.0),
        anchor: "start",
        text: series.name.clone(),
    });
}
