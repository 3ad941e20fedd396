//! One thing in full: `key  value` lines, then a titled section for every nested object or list of objects.

use super::{
    cells::{Shape, Style},
    escape::{escape, escape_lines},
    fit::GAP,
    node::Node,
    table::{Look, Table, Value},
    text::Text,
    wrap::{width, wrap},
};

/// With fewer columns left for values they stand below their keys.
const NARROW: usize = 12;
/// The column of small tables that has bars on a terminal.
const PICTURED: &str = "net";
/// How far a section stands in.
const INDENT: usize = 2;

/// Appends one thing, `indent` columns in.
pub(super) fn page(fields: &[(String, Node)], indent: usize, look: &Look, out: &mut String) {
    let (sections, lines): (Vec<_>, Vec<_>) = fields.iter().partition(|(_, node)| node.is_nested());
    let lines: Vec<(String, String)> = lines
        .into_iter()
        .map(|(key, node)| (escape(key).into_owned(), inline(node)))
        .collect();
    block(
        lines
            .iter()
            .map(|(key, text)| (key.as_str(), text.as_str())),
        indent,
        look,
        out,
    );
    for (key, node) in sections {
        if !out.is_empty() {
            out.push('\n');
        }
        section(key, node, indent, look, out);
    }
}

fn section(title: &str, node: &Node, indent: usize, look: &Look, out: &mut String) {
    let (on, off) = if look.color {
        ("\u{1b}[1m", "\u{1b}[0m")
    } else {
        ("", "")
    };
    let count = match node {
        Node::List(items) => format!(" ({})", items.len()),
        _ => String::new(),
    };
    let title = escape(title);
    push_line(&format!("{:indent$}{on}{title}{off}{count}", ""), out);
    let indent = indent + INDENT;
    match node {
        Node::Object(fields) => page(fields, indent, look, out),
        Node::List(items) => list(items, indent, look, out),
        scalar => block(
            [("", inline(scalar).as_str())].into_iter(),
            indent,
            look,
            out,
        ),
    }
}

/// A list of objects as a small table; its columns are all keys that occur.
fn list(items: &[Node], indent: usize, look: &Look, out: &mut String) {
    let mut names: Vec<&str> = Vec::new();
    for (key, _) in items.iter().flat_map(fields_of) {
        if !names.contains(&key.as_str()) {
            names.push(key);
        }
    }
    let look = Look {
        width: look.width.map(|width| width.saturating_sub(indent)),
        ..*look
    };
    let mut table = Table::new(names.iter().copied(), look);
    table.chart(PICTURED, &[]);
    let mut drawn = String::new();
    for item in items {
        let value = |name: &&str| {
            let found = fields_of(item).iter().find(|(key, _)| key == name);
            found.map_or(Value::new(b"", false), |(_, node)| value_of(node))
        };
        table.push(names.iter().map(value).collect(), &mut drawn);
    }
    table.draw(&mut drawn);
    for line in drawn.lines() {
        push_line(&format!("{:indent$}{line}", ""), out);
    }
}

fn fields_of(node: &Node) -> &[(String, Node)] {
    match node {
        Node::Object(fields) => fields,
        _ => &[],
    }
}

fn value_of(node: &Node) -> Value {
    let mut text = Vec::new();
    let shape = Text.write(node, &mut text).unwrap_or_default();
    Value::new(&text, shape == Shape::Number)
}

/// A scalar or a list of scalars as one text; nothing is `-`, so that it is seen that nothing is there.
fn inline(node: &Node) -> String {
    match node {
        Node::Text(text) => escape_lines(text).into_owned(),
        Node::List(items) if !items.is_empty() => {
            items.iter().map(inline).collect::<Vec<_>>().join(", ")
        }
        Node::Null | Node::List(_) | Node::Object(_) => "-".to_owned(),
        other => value_of(other).text,
    }
}

/// Appends aligned `key  value` lines; long values wrap beside their keys, or below them on a very narrow terminal.
pub(super) fn block<'a>(
    pairs: impl Iterator<Item = (&'a str, &'a str)> + Clone,
    indent: usize,
    look: &Look,
    out: &mut String,
) {
    let longest = pairs.clone().map(|(key, _)| width(key)).max();
    let beside = indent + longest.unwrap_or(0) + GAP;
    let limit = look.width.unwrap_or(usize::MAX);
    let below = limit.saturating_sub(beside) < NARROW;
    let column = if below { indent + INDENT } else { beside };
    for (key, text) in pairs {
        let mut lines = wrap(text, limit.saturating_sub(column)).into_iter();
        let first = if below {
            ""
        } else {
            lines.next().unwrap_or_default()
        };
        let pad = column.saturating_sub(indent + width(key));
        push_line(&format!("{:indent$}{key}{:pad$}{first}", "", ""), out);
        for line in lines.filter(|_| !text.is_empty()) {
            push_line(&format!("{:column$}{line}", ""), out);
        }
    }
}

fn push_line(line: &str, out: &mut String) {
    out.push_str(line.trim_end());
    out.push('\n');
}
