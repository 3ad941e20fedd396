//! What an input turned out to be.

use super::{columns::Plan, options::Format, preset::Preset};

/// What was found out about an input, for the operator to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// The format.
    pub format: Format,
    /// The name of the encoding (`UTF-8`, `windows-1252`).
    pub encoding: &'static str,
    /// What stands between cells.
    pub delimiter: Option<char>,
    /// Whether the first row names the columns.
    pub header: bool,
    /// The tool whose export it is.
    pub preset: Option<Preset>,
    /// The columns in their order. Of JSON Lines the list grows as keys come up.
    pub columns: Vec<Column>,
    /// What the operator should know, in sentences.
    pub notes: Vec<String>,
}

/// One column of an input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its header, or its number from 1 where there is none.
    pub name: String,
    /// What it fills, as `--map` writes it (`email`, `tag:store`); `None` for a column that is ignored.
    pub field: Option<String>,
}

impl Shape {
    /// The names of the columns that are not read. Those that begin with `_` are roster's own remarks and not listed.
    pub fn ignored(&self) -> impl Iterator<Item = &str> {
        let ignored = |column: &&Column| column.field.is_none() && !column.name.starts_with('_');
        self.columns
            .iter()
            .filter(ignored)
            .map(|column| column.name.as_str())
    }

    pub(super) fn set_columns(&mut self, names: &[String], plan: &Plan) {
        let column = |(at, name): (usize, &String)| Column {
            name: name.clone(),
            field: plan.field_of(at),
        };
        self.columns = names.iter().enumerate().map(column).collect();
    }
}
