//! What a verb over many did: one row for each thing touched.

use crate::{
    app::App,
    output::{Columns, Record},
};

/// Prints the rows; of several rows it says on stderr how many had which outcome.
pub fn print<T: Record>(
    app: &mut App,
    columns: &Columns,
    rows: &[T],
    outcome: impl Fn(&T) -> &'static str,
) -> anyhow::Result<()> {
    let mut list = app.out.receipts(columns)?;
    let mut counts: Vec<(&'static str, u64)> = Vec::new();
    for row in rows {
        list.row(row)?;
        let outcome = outcome(row);
        match counts.iter_mut().find(|(word, _)| *word == outcome) {
            Some((_, count)) => *count += 1,
            None => counts.push((outcome, 1)),
        }
    }
    list.end()?;
    if rows.len() > 1 {
        let counts: Vec<String> = counts
            .iter()
            .map(|(word, count)| format!("{count} {word}"))
            .collect();
        app.out.note(&counts.join(", "));
    }
    Ok(())
}
