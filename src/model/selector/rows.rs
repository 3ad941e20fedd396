//! Selectors on standard input: one a line, or roster's own tsv, csv or jsonl.
//!
//! A list of roster's is known by its header (for jsonl the keys of an object), and is read only when every column is one
//! that rows of the noun have. A column that they never have shows that the rows, and so their ids, belong to something else: mails
//! have an `id` too, but also `user` and `subject`. Such a list is refused as a whole; nothing of it is guessed.

mod nouns;
mod plain;
mod quoted;

use serde_json::Value;

pub use self::nouns::{
    ACCOUNTS, CONTACTS, DEVICES, EMAILS, GROUPS, NOTIFICATIONS, ORDERS, PRICES, QUOTES,
    SMART_TYPES, TAGS, USERS,
};
pub use self::plain::no_person;
use self::plain::plain;

use crate::model::malformed::{Malformed, echo};

/// How roster prints the rows of one noun.
#[derive(Clone, Copy, Debug)]
pub struct Rows {
    /// The noun, for messages.
    pub noun: &'static str,
    /// Columns that name the thing, best first, each with the prefix that makes its value a selector.
    pub naming: &'static [(&'static str, &'static str)],
    /// The noun before a key that alone would name something else, as [`super::printed::keyed`] writes it.
    pub prefix: Option<&'static str>,
    /// For nouns whose bare numbers are refused on standard input: columns that rows with an `id` of another noun never have. A list
    /// must have one of them, for `id` alone may be anything's. Empty where an `id` is taken as one of the noun.
    pub telling: &'static [&'static str],
    /// Every column that rows of this noun can have.
    pub columns: &'static [&'static str],
}

/// What one line, or one row, of standard input names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The line (with NUL: the record) where it starts, counted from 1.
    pub line: u64,
    /// The selector.
    pub selector: String,
    /// The address that stands beside, where another column of the row names the thing.
    pub email: Option<String>,
    /// Whether it is a row of a table in which no cell holds anything.
    pub is_blank: bool,
}

impl Named {
    /// Its line, the selector, and the address beside. A row that holds neither is called `blank`: an empty word would be no row of
    /// an input, and it must be told.
    pub fn word(self) -> (Option<u64>, String, Option<String>) {
        let is_empty = self.selector.is_empty() && self.email.is_none();
        let blank = is_empty.then(|| "blank".to_owned());
        (Some(self.line), blank.unwrap_or(self.selector), self.email)
    }
}

/// The selectors in `text`, each with the line (with `null`: the record) where it starts, counted from 1.
///
/// Blank lines are skipped. With `null` records end in NUL and are selectors as they stand. The selectors themselves are not
/// checked here. An error names the line; then nothing has been read.
pub fn selectors(text: &str, null: bool, rows: &Rows) -> Result<Vec<(u64, String)>, Malformed> {
    let found = named(text, null, rows)?;
    let pair = |named: Named| {
        if named.selector.is_empty() {
            return Err(refused(rows, named.line, "names nobody: its cell is empty"));
        }
        Ok((named.line, named.selector))
    };
    let is_row = |named: &Named| !named.is_blank;
    found.into_iter().filter(is_row).map(pair).collect()
}

/// As [`selectors`], with the address that a row has beside its `id`. A row whose cell is empty is handed out with an empty selector,
/// for the address beside it may name somebody.
pub fn named(text: &str, null: bool, rows: &Rows) -> Result<Vec<Named>, Malformed> {
    let bom = text.strip_prefix('\u{feff}');
    let text = bom.unwrap_or(text);
    let alone = |found: Vec<(u64, String)>| {
        let bare = |(line, selector)| Named {
            line,
            selector,
            email: None,
            is_blank: false,
        };
        found.into_iter().map(bare).collect()
    };
    if null {
        return plain(text.split('\0'), rows).map(alone);
    }
    let lines = || {
        text.split('\n')
            .map(|line| line.strip_suffix('\r').unwrap_or(line))
    };
    let Some(first) = lines().find(|line| !line.trim().is_empty()) else {
        return Ok(Vec::new());
    };
    if first.starts_with("{\"") {
        return objects(lines(), rows);
    }
    if first.contains('\t') {
        let cells = lines().map(|line| line.split('\t').map(str::to_owned).collect());
        return table((1..).zip(cells), rows, false);
    }
    let is_column = |cell: &str| rows.columns.contains(&cell.trim_matches('"'));
    // A name may hold a comma, so a line is a header only when nothing in it is a selector.
    if is_column(first) || (first.contains(',') && !first.contains(':')) {
        return table(quoted::records(text).into_iter(), rows, bom.is_some());
    }
    if first.starts_with('[') || first.starts_with('{') {
        return Err(refused(rows, 1, "is json"));
    }
    plain(lines(), rows).map(alone)
}

fn refused(rows: &Rows, line: u64, what: &str) -> Malformed {
    Malformed::new(format!("line {line} of the input {what}")).hint(format!(
        "give one {} a line: end the command before the pipe in '-f ids'",
        rows.noun
    ))
}

/// Which cell names the thing, and the prefix of its selector.
fn naming<'a>(
    rows: &Rows,
    line: u64,
    header: impl Iterator<Item = &'a str> + Clone,
) -> Result<(usize, &'static str), Malformed> {
    if let Some(column) = header.clone().find(|name| !rows.columns.contains(name)) {
        let what = format!(
            "is no list of {}s: they have no column '{}'",
            rows.noun,
            echo(column)
        );
        return Err(refused(rows, line, &what));
    }
    if !rows.telling.is_empty() && !header.clone().any(|name| rows.telling.contains(&name)) {
        let what = format!(
            "may be a list of anything: no column says that these are {}s",
            rows.noun
        );
        return Err(refused(rows, line, &what));
    }
    let place = |(column, prefix): &(&str, &'static str)| {
        Some((header.clone().position(|name| name == *column)?, *prefix))
    };
    rows.naming.iter().find_map(place).ok_or_else(|| {
        let columns: Vec<String> = rows.naming.iter().map(|(c, _)| format!("'{c}'")).collect();
        refused(
            rows,
            line,
            &format!("has no column {}", columns.join(" or ")),
        )
    })
}

fn table(
    records: impl Iterator<Item = (u64, Vec<String>)>,
    rows: &Rows,
    excel: bool,
) -> Result<Vec<Named>, Malformed> {
    let blank = |cells: &[String]| cells.iter().all(|cell| cell.trim().is_empty());
    let mut records = records.filter(|(_, cells)| cells.len() > 1 || !blank(cells));
    let Some((line, header)) = records.find(|(_, cells)| !blank(cells)) else {
        return Ok(Vec::new());
    };
    let names = || header.iter().map(String::as_str);
    let (place, prefix) = naming(rows, line, names())?;
    let beside = beside(names(), place);
    let mut found = Vec::new();
    for (line, cells) in records {
        let is_blank = blank(&cells);
        if cells.len() != header.len() {
            // More or fewer empty cells are a blank line.
            if is_blank {
                continue;
            }
            let what = format!("has {} cells, its header {}", cells.len(), header.len());
            return Err(refused(rows, line, &what));
        }
        let value = |place: usize| {
            let guarded = cells[place]
                .strip_prefix('\'')
                .filter(|cell| excel && cell.starts_with(['=', '+', '-', '@']));
            guarded.unwrap_or(&cells[place]).trim()
        };
        found.push(Named {
            line,
            selector: selector(prefix, value(place)),
            email: address(beside.map(value)),
            is_blank,
        });
    }
    Ok(found)
}

/// Where the address stands, if another column names the thing.
fn beside<'a>(header: impl Iterator<Item = &'a str>, naming: usize) -> Option<usize> {
    let mut columns = header.enumerate();
    let (place, _) = columns.find(|(_, column)| *column == "email")?;
    (place != naming).then_some(place)
}

/// A cell that holds something.
fn address(cell: Option<&str>) -> Option<String> {
    let cell = cell.map(str::trim).filter(|cell| !cell.is_empty());
    cell.map(str::to_owned)
}

fn selector(prefix: &str, value: &str) -> String {
    if value.is_empty() {
        return String::new();
    }
    format!("{prefix}{value}")
}

fn objects<'a>(lines: impl Iterator<Item = &'a str>, rows: &Rows) -> Result<Vec<Named>, Malformed> {
    let mut found = Vec::new();
    for (line, text) in (1..).zip(lines).filter(|(_, text)| !text.trim().is_empty()) {
        let Ok(Value::Object(object)) = serde_json::from_str(text) else {
            return Err(refused(rows, line, "is no JSON object"));
        };
        let (place, prefix) = naming(rows, line, object.keys().map(String::as_str))?;
        let value = match object.values().nth(place) {
            Some(Value::String(text)) => text.clone(),
            Some(Value::Number(number)) => number.to_string(),
            _ => String::new(),
        };
        let beside = beside(object.keys().map(String::as_str), place);
        let email = beside.and_then(|place| object.values().nth(place)?.as_str());
        found.push(Named {
            line,
            selector: selector(prefix, &value),
            email: address(email),
            is_blank: false,
        });
    }
    Ok(found)
}

#[cfg(test)]
mod tests;
