//! What a page tells: the rows of a list or the fields of a thing, and the charts that are drawn of them.

use super::{
    Drawing, Heading, Part,
    chart::{Chart, Kind, Series},
    grid::{Grid, charts, number, value},
};
use crate::output::{cells::Style, escape::escape, node::Node, text::Text};

/// A part of a page under a title of its own.
#[derive(Clone, Debug, Default)]
pub(super) struct Section {
    pub title: String,
    pub charts: Vec<Chart>,
    pub facts: Vec<(String, String)>,
    pub grid: Option<Grid>,
}

/// A page.
#[derive(Clone, Debug, Default)]
pub(in crate::output) struct Gathered {
    pub(super) heading: Heading,
    pub(super) sections: Vec<Section>,
}

impl Section {
    /// Whether its charts show every number of its table.
    pub fn is_drawn(&self) -> bool {
        let cells = |grid: &Grid| grid.rows.len() * grid.names.len().saturating_sub(1);
        let numbers: usize = self
            .charts
            .iter()
            .map(|chart| chart.numbers().count())
            .sum();
        numbers > 0
            && self
                .grid
                .as_ref()
                .is_some_and(|grid| cells(grid) == numbers)
    }
}

impl Gathered {
    /// The page of a list.
    pub fn of_list(heading: Heading, grid: Grid, drawing: Option<Drawing>) -> Gathered {
        Gathered {
            heading,
            sections: vec![Section {
                charts: drawing.map_or(Vec::new(), |drawing| charts(&grid, drawing)),
                grid: Some(grid),
                ..Section::default()
            }],
        }
    }

    /// The page of one thing: what is nested has a section of its own.
    pub fn of_thing(heading: Heading, fields: Vec<(String, Node)>, parts: &[Part]) -> Gathered {
        let mut facts = Vec::new();
        let mut sections = Vec::new();
        // The heading says which time a page is about.
        let times = ["from", "to"];
        let fields = (fields.into_iter()).filter(|(field, _)| !times.contains(&field.as_str()));
        for (field, node) in fields {
            let part = parts.iter().find(|part| part.field == field);
            let title = part.map_or_else(|| said(&field), |part| part.title.to_owned());
            let drawing = part.and_then(|part| part.drawing);
            match node {
                Node::Object(fields) => sections.push(object(title, &fields, drawing)),
                Node::List(items) if part.is_some() || items.iter().any(Node::is_nested) => {
                    let grid = grid(&items);
                    sections.push(Section {
                        title,
                        charts: drawing.map_or(Vec::new(), |drawing| charts(&grid, drawing)),
                        facts: Vec::new(),
                        grid: Some(grid),
                    });
                }
                scalar => facts.push((said(&field), inline(&scalar))),
            }
        }
        if !facts.is_empty() {
            let first = Section {
                facts,
                ..Section::default()
            };
            sections.insert(0, first);
        }
        Gathered { heading, sections }
    }

    /// Every chart, with the title of its section before its own.
    pub(super) fn charts(&self) -> Vec<Chart> {
        let mut all = Vec::new();
        for section in &self.sections {
            for chart in &section.charts {
                let title = match section.title.as_str() {
                    "" => chart.title.clone(),
                    title if title.eq_ignore_ascii_case(&chart.title) => chart.title.clone(),
                    title => format!("{title}: {}", chart.title),
                };
                all.push(Chart {
                    title,
                    ..chart.clone()
                });
            }
        }
        all
    }
}

/// A field's name as people say it.
pub(super) fn said(field: &str) -> String {
    escape(&field.replace('_', " ")).into_owned()
}

fn object(title: String, fields: &[(String, Node)], drawing: Option<Drawing>) -> Section {
    let facts: Vec<(String, String)> = fields
        .iter()
        .map(|(name, node)| (said(name), inline(node)))
        .collect();
    let charts = match drawing {
        Some(Drawing::Numbers) => vec![Chart {
            title: title.clone(),
            kind: Kind::Bars,
            names: facts.iter().map(|(name, _)| name.clone()).collect(),
            series: vec![Series {
                name: title.clone(),
                numbers: facts.iter().map(|(_, text)| number(text)).collect(),
            }],
            goal: None,
            unit: String::new(),
            left_out: 0,
        }],
        _ => Vec::new(),
    };
    // The numbers of a chart stand beside their bars already; as a table they can be copied.
    let grid = (!charts.is_empty()).then(|| Grid {
        names: vec![title.clone(), "number".to_owned()],
        rows: facts
            .iter()
            .map(|(name, text)| vec![value(name), value(text)])
            .collect(),
    });
    Section {
        title,
        facts: if charts.is_empty() { facts } else { Vec::new() },
        charts,
        grid,
    }
}

/// A list of objects under all keys that occur.
fn grid(items: &[Node]) -> Grid {
    let fields = |node: &Node| match node {
        Node::Object(fields) => fields.clone(),
        other => vec![(String::new(), other.clone())],
    };
    let mut names: Vec<String> = Vec::new();
    for (name, _) in items.iter().flat_map(fields) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let row = |item: &Node| {
        let own = fields(item);
        let cell = |name: &String| {
            let found = own.iter().find(|(key, _)| key == name);
            value(&found.map_or(String::new(), |(_, node)| shown_of(node)))
        };
        names.iter().map(cell).collect()
    };
    Grid {
        rows: items.iter().map(row).collect(),
        names,
    }
}

fn shown_of(node: &Node) -> String {
    match node {
        Node::Null => String::new(),
        Node::List(items) if !node.is_nested() => {
            items.iter().map(shown_of).collect::<Vec<_>>().join(", ")
        }
        _ => inline(node),
    }
}

/// A scalar or a list of scalars as one text; nothing is a dash.
fn inline(node: &Node) -> String {
    match node {
        Node::List(items) if !items.is_empty() && !node.is_nested() => {
            items.iter().map(inline).collect::<Vec<_>>().join(", ")
        }
        Node::Null | Node::List(_) => "–".to_owned(),
        other => {
            let mut text = Vec::new();
            // Memory takes everything.
            let _ = Text.write(other, &mut text);
            escape(&String::from_utf8_lossy(&text)).into_owned()
        }
    }
}
