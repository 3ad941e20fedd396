//! What charts are made of. Places across are shares of the width, places down are pixels.

use serde::Serialize;

/// A chart that is ready to be painted.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Drawn {
    pub title: String,
    /// What it shows, in a sentence.
    pub desc: String,
    pub height: f64,
    pub shapes: Vec<Shape>,
}

/// One thing on it; `class` decides its colours.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(super) enum Shape {
    Rect {
        class: &'static str,
        x: String,
        y: f64,
        width: String,
        height: f64,
        /// What a reader is told who points at it.
        tip: String,
    },
    Line {
        class: &'static str,
        x1: String,
        y1: f64,
        x2: String,
        y2: f64,
    },
    Dot {
        class: &'static str,
        x: String,
        y: f64,
        tip: String,
    },
    Text {
        class: &'static str,
        x: String,
        y: f64,
        /// `start`, `middle` or `end`.
        anchor: &'static str,
        text: String,
    },
}

/// A share of the width.
pub(super) fn across(share: f64) -> String {
    format!("{:.2}%", share * 100.0)
}

/// A place down, to a tenth of a pixel.
pub(super) fn down(place: f64) -> f64 {
    (place * 10.0).round() / 10.0
}

/// The first characters of a text that is too long to stand in a chart.
pub(super) fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most - 1).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_is_cut() {
        assert_eq!(cut("Blue mug", 8), "Blue mug");
        assert_eq!(cut("Blue mugs", 8), "Blue mu…");
        assert_eq!(cut("Blue mugs", 6), "Blue…");
    }
}
