//! Pages and charts as text. Every value goes through the template engine, which escapes it.

use std::io;

use minijinja::{Environment, Value, context, value::Serde};

use super::{
    NotDrawn,
    chart::Chart,
    gather::{Gathered, said},
    grid::Grid,
};
use crate::output::{Format, table::Value as Cell};

/// Widths and distances of an SVG that stands for itself.
const WIDTH: f64 = 720.0;
const MARGIN: f64 = 24.0;
const TITLE: f64 = 32.0;
const HEAD: f64 = 46.0;
const BETWEEN: f64 = 26.0;

const TEMPLATES: [(&str, &str); 3] = [
    // The engine escapes what is called so.
    ("page.html", include_str!("page.html")),
    ("chart.xml", include_str!("chart.svg")),
    ("sheet.xml", include_str!("sheet.svg")),
];
const CHART_STYLE: &str = include_str!("chart.css");
const PAGE_STYLE: &str = include_str!("page.css");

/// Writes a page, or with `svg` its charts alone below each other.
pub(in crate::output) fn paint(gathered: &Gathered, format: Format) -> io::Result<String> {
    let mut engine = Environment::new();
    for (name, text) in TEMPLATES {
        engine.add_template(name, text).map_err(io::Error::other)?;
    }
    let painted = if format == Format::Svg {
        sheet(&engine, gathered)?
    } else {
        page(&engine, gathered)
    };
    painted.map(of_xml).map_err(io::Error::other)
}

/// The text without the characters that no XML may hold, escaped or not (XML 1.0, production 2).
fn of_xml(text: String) -> String {
    let is_char = |c: char| !matches!(c, '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    if text.chars().all(is_char) {
        return text;
    }
    let shown = |c| {
        if is_char(c) {
            c
        } else {
            char::REPLACEMENT_CHARACTER
        }
    };
    text.chars().map(shown).collect()
}

fn page(engine: &Environment, gathered: &Gathered) -> Result<String, minijinja::Error> {
    let mut count = 0;
    let mut sections = Vec::with_capacity(gathered.sections.len());
    for section in &gathered.sections {
        let mut charts = Vec::with_capacity(section.charts.len());
        for chart in &section.charts {
            count += 1;
            let drawn = chart.draw();
            let svg = engine.get_template("chart.xml")?.render(context! {
                id => format!("chart-{count}"), width => "100%", drawn => Value::from(Serde(&drawn)),
            })?;
            charts.push(
                context! { title => capital(&drawn.title), svg => Value::from_safe_string(svg) },
            );
        }
        let facts: Vec<Value> = section.facts.iter().map(fact).collect();
        let grid = section.grid.as_ref().map(table);
        let drawn = section.is_drawn();
        sections.push(context! { title => section.title.clone(), charts, facts, grid, drawn });
    }
    engine.get_template("page.html")?.render(context! {
        title => gathered.heading.title.clone(),
        lines => gathered.heading.lines.clone(),
        style => Value::from_safe_string(format!("{CHART_STYLE}{PAGE_STYLE}")),
        sections,
    })
}

fn fact((name, text): &(String, String)) -> Value {
    context! { name, text }
}

/// A table without the columns in which no row says anything.
fn table(grid: &Grid) -> Value {
    let says = |place: &usize| grid.rows.iter().any(|row| !row[*place].text.is_empty());
    let places: Vec<usize> = (0..grid.names.len()).filter(says).collect();
    let name = |place: &usize| {
        let number = grid.rows.iter().any(|row| row[*place].number);
        context! { text => said(&grid.names[*place]), number }
    };
    let names: Vec<Value> = places.iter().map(name).collect();
    let cells = |row: &Vec<Cell>| {
        let cell = |place: &usize| {
            let Cell { text, number } = &row[*place];
            context! { text, number }
        };
        places.iter().map(cell).collect::<Vec<Value>>()
    };
    let rows: Vec<Vec<Value>> = grid.rows.iter().map(cells).collect();
    context! { names, rows }
}

/// The charts below each other; a report without any is an error.
fn sheet(
    engine: &Environment,
    gathered: &Gathered,
) -> io::Result<Result<String, minijinja::Error>> {
    let charts: Vec<Chart> = gathered.charts();
    if charts.is_empty() {
        return Err(io::Error::new(
            io::ErrorKind::InvalidInput,
            NotDrawn::Nothing,
        ));
    }
    let mut y = MARGIN + HEAD;
    let mut placed = Vec::with_capacity(charts.len());
    for (place, chart) in charts.iter().enumerate() {
        let drawn = chart.draw();
        let svg = engine.get_template("chart.xml").and_then(|template| {
            template.render(context! {
                id => format!("chart-{}", place + 1),
                x => MARGIN,
                y => y + TITLE,
                width => WIDTH - 2.0 * MARGIN,
                drawn => Value::from(Serde(&drawn)),
            })
        });
        let svg = match svg {
            Ok(svg) => Value::from_safe_string(svg),
            Err(error) => return Ok(Err(error)),
        };
        placed.push(context! { title => capital(&drawn.title), y => y + 14.0, svg });
        y += TITLE + drawn.height + BETWEEN;
    }
    let style = Value::from_safe_string(CHART_STYLE.to_owned());
    Ok(engine.get_template("sheet.xml").and_then(|template| {
        template.render(context! {
            title => gathered.heading.title.clone(),
            line => gathered.heading.lines.join(" · "),
            style,
            width => WIDTH,
            height => y,
            margin => MARGIN,
            charts => placed,
        })
    }))
}

/// The same with a capital letter first.
fn capital(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters
        .next()
        .map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + characters.as_str()
}
