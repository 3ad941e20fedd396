//! How an input was understood, as it is told on stderr.

use crate::{
    app::App,
    intake::{Shape as Found, Slot},
    output::is_written_as_utf8,
};

/// Says how the input was understood.
pub fn describe(app: &mut App, shape: &Found) {
    describe_people(app, shape, None);
}

/// Says how an input of people was understood; `unbelieved` is a field that is read and not taken over.
pub fn describe_people(app: &mut App, shape: &Found, unbelieved: Option<Slot>) {
    let pairs: Vec<String> = shape
        .columns
        .iter()
        .filter_map(|column| Some((column.field.as_ref()?, &column.name)))
        .map(|(field, name)| {
            let doubt = match unbelieved {
                Some(slot) if field == slot.as_str() => " (with --confirmed only)",
                _ => "",
            };
            if field == name {
                format!("{field}{doubt}")
            } else {
                format!("{field} = '{name}'{doubt}")
            }
        })
        .collect();
    if shape.header && !pairs.is_empty() {
        app.out.note(&format!("columns: {}", pairs.join(", ")));
    }
    let ignored: Vec<&str> = shape.ignored().take(20).collect();
    if !ignored.is_empty() {
        let more = shape.ignored().count() - ignored.len();
        let more = if more > 0 {
            format!(" and {more} more")
        } else {
            String::new()
        };
        app.out
            .note(&format!("ignored columns: {}{more}", ignored.join(", ")));
    }
    for note in &shape.notes {
        app.out.note(note);
    }
    if is_written_as_utf8(shape.encoding) {
        app.out.note(&format!(
            "{} can be read and not be written: rejected rows are written as UTF-8, to be imported without --encoding",
            shape.encoding
        ));
    }
}

/// Says what became of the columns behind the first `known` ones, which came up while the input was read.
pub fn describe_more(app: &mut App, shape: &Found, known: usize) {
    let mut more = shape.clone();
    more.columns.drain(..known);
    more.notes.clear();
    describe(app, &more);
}

/// Says what was noted after the first `told` notes, while the input was read, and that it had no rows.
pub fn describe_end(app: &mut App, shape: &Found, told: usize, rows: u64) {
    for note in shape.notes.iter().skip(told) {
        app.out.note(note);
    }
    if rows == 0 && shape.notes.is_empty() {
        app.out.note("there are no rows");
    }
}
