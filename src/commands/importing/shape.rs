//! The shape of a submitted file: how its rows are written back, and which of their cells say what they are about.

use crate::intake::{Format, Shape as Found};

/// The shape of the submitted file, as rejected rows are written back in it.
pub struct Shape {
    /// The header, as a JSON array.
    pub header: String,
    /// The delimiter; a word for roster's own TSV, and for JSON Lines.
    pub delimiter: String,
    /// The encoding.
    pub encoding: String,
    /// The places of the cells that say by a number whose a row is, as JSON.
    pub owned_by: String,
    /// The places of the cells that say what a row is about, and of its address; none of a list of people.
    named: Option<(Vec<usize>, Option<usize>)>,
}

impl Shape {
    /// The shape that was found. Where the input has no header, columns are called by what they fill.
    pub fn of(found: &Found) -> Shape {
        let header: serde_json::Value = found
            .columns
            .iter()
            .map(|column| match &column.field {
                Some(field) if !found.header => field.as_str(),
                _ => column.name.as_str(),
            })
            .collect();
        let delimiter = match (found.format, found.delimiter) {
            (Format::Tsv, _) => "tsv".to_owned(),
            (Format::Jsonl, _) => "jsonl".to_owned(),
            (Format::Csv, Some(delimiter)) => delimiter.to_string(),
            _ => ",".to_owned(),
        };
        Shape {
            header: header.to_string(),
            delimiter,
            encoding: found.encoding.to_lowercase(),
            owned_by: owned_by(found),
            named: None,
        }
    }

    /// The shape that an import stored.
    pub fn kept(header: String, delimiter: String, encoding: String) -> Shape {
        Shape {
            header,
            delimiter,
            encoding,
            owned_by: "{}".to_owned(),
            named: None,
        }
    }

    /// The shape that was found of a list of things: what a row is about stands in the columns of these fields.
    pub fn of_things(found: &Found, named: &[&str], address: Option<&str>) -> Shape {
        let place = |field: &&str| {
            let mut columns = found.columns.iter();
            columns.position(|column| column.field.as_deref() == Some(*field))
        };
        let address = address.as_ref().and_then(place);
        Shape {
            named: Some((named.iter().filter_map(place).collect(), address)),
            ..Shape::of(found)
        }
    }

    /// What a row of things is about as its cells say (a JSON array), and the address in it.
    pub fn names(&self, cells: &str) -> (Option<String>, Option<String>) {
        let Some((named, address)) = &self.named else {
            return (None, None);
        };
        let cells: Vec<String> = serde_json::from_str(cells).unwrap_or_default();
        let cell = |place: &usize| cells.get(*place).map(|cell| cell.trim());
        let words: Vec<&str> = named
            .iter()
            .filter_map(cell)
            .filter(|cell| !cell.is_empty())
            .collect();
        let address = address
            .as_ref()
            .and_then(cell)
            .filter(|cell| !cell.is_empty());
        (
            Some(words.join(" ")).filter(|subject| !subject.is_empty()),
            address.map(str::to_owned),
        )
    }

    /// Whether it is a list of things.
    pub fn is_of_things(&self) -> bool {
        self.named.is_some()
    }
}

/// The places of the columns that name an account or a person by a number: what stands in a rejected row is theirs.
fn owned_by(found: &Found) -> String {
    let mut places = serde_json::Map::new();
    for field in ["login", "ref"] {
        let mut columns = found.columns.iter();
        if let Some(place) = columns.position(|column| column.field.as_deref() == Some(field)) {
            places.insert(field.to_owned(), place.into());
        }
    }
    serde_json::Value::from(places).to_string()
}
