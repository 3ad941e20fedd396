//! Bars from left to right: a name and a number, and below them the bar.

use super::{
    chart::Chart,
    shape::{Drawn, Shape, across, cut, down},
};

/// From one bar to the next.
const PITCH: f64 = 38.0;
/// How thick a bar is.
const THICK: f64 = 10.0;
/// From the top of a row to the foot of its words, and to its bar.
const WORDS: f64 = 14.0;
const BAR: f64 = 20.0;
/// Room above the rows for the word at a goal.
const GOAL: f64 = 18.0;
/// A line of words below.
const LINE: f64 = 20.0;
/// Characters of a name, so that its number fits beside it on a telephone.
const NAME: usize = 28;
/// Whatever is not nothing can be seen.
const LEAST: f64 = 0.004;

pub(super) fn draw(chart: &Chart) -> Drawn {
    let numbers = || chart.numbers().map(|number| number.value);
    let least = numbers().fold(0.0, f64::min);
    let most = numbers().chain(chart.goal).fold(0.0, f64::max);
    let span = if most > least { most - least } else { 1.0 };
    let zero = least.abs() / span;
    let top = if chart.goal.is_some() { GOAL } else { 0.0 };
    let mut shapes = Vec::new();
    let mut y = top;
    for (name, number) in chart.names.iter().zip(chart.numbers()) {
        let told = chart.told(number);
        let tip = format!("{name}: {told}");
        let text = |class, x: f64, anchor, text| Shape::Text {
            class,
            x: across(x),
            y: down(y + WORDS),
            anchor,
            text,
        };
        shapes.push(text("name", 0.0, "start", cut(name, NAME)));
        shapes.push(text("number", 1.0, "end", told));
        shapes.push(Shape::Rect {
            class: "track",
            x: across(0.0),
            y: down(y + BAR),
            width: across(1.0),
            height: THICK,
            tip: tip.clone(),
        });
        if number.value != 0.0 {
            let width = (number.value.abs() / span).max(LEAST);
            let (class, x) = if number.value < 0.0 {
                ("below", zero - width)
            } else {
                ("bar", zero.min(1.0 - width))
            };
            shapes.push(Shape::Rect {
                class,
                x: across(x.max(0.0)),
                y: down(y + BAR),
                width: across(width),
                height: THICK,
                tip,
            });
        }
        let beside = (y + BAR - 3.0, y + BAR + THICK + 3.0);
        if least < 0.0 {
            shapes.push(upright("axis", zero, beside));
        }
        if let Some(goal) = chart.goal {
            shapes.push(upright("goal", zero + goal / span, beside));
        }
        y += PITCH;
    }
    if let Some(goal) = chart.goal {
        let share = zero + goal / span;
        shapes.push(upright("goal", share, (top - 4.0, top)));
        shapes.push(Shape::Text {
            class: "tick",
            x: across(share),
            y: down(GOAL - 5.0),
            anchor: if share > 0.8 { "end" } else { "middle" },
            text: format!("{goal} {}", chart.unit),
        });
    }
    let rest = match (chart.names.len(), chart.left_out) {
        (0, _) => Some("nothing in this range".to_owned()),
        (_, 0) => None,
        (_, more) => Some(format!("and {more} more in the table")),
    };
    if let Some(text) = rest {
        y += LINE;
        shapes.push(Shape::Text {
            class: "tick",
            x: across(0.0),
            y: down(y - 6.0),
            anchor: "start",
            text,
        });
    }
    Drawn {
        title: chart.title.clone(),
        desc: chart.desc(),
        height: down(y),
        shapes,
    }
}

fn upright(class: &'static str, share: f64, (from, to): (f64, f64)) -> Shape {
    Shape::Line {
        class,
        x1: across(share),
        y1: down(from),
        x2: across(share),
        y2: down(to),
    }
}
