//! JSON Lines, and one array of objects: rows whose columns are the keys.

use std::{borrow::Cow, collections::HashMap, fmt};

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::{
    decode::Decoded,
    json_array::Array,
    lines::{Lines, MAX_LINE},
    problem::Problem,
    record::{Flaw, MAX_COLUMNS, Record},
};

/// Lists in lists, at most: each is read once more for every list around it.
const DEPTH: usize = 16;

/// A stream of objects. Columns are numbered in the order in which their keys first appear.
#[derive(Debug)]
pub(super) struct Objects {
    texts: Texts,
    keys: Keys,
}

/// Where the texts of the objects come from.
#[derive(Debug)]
enum Texts {
    Lines(Lines),
    Array(Array),
}

/// The keys met so far and the values of the object at hand.
#[derive(Debug, Default)]
struct Keys {
    columns: Vec<String>,
    numbers: HashMap<String, usize>,
    values: Vec<String>,
    /// Which values are numbers.
    numeric: Vec<bool>,
}

impl Objects {
    /// Reads one object a line; of an `array` one after the other, wherever its lines end.
    pub fn new(input: Decoded, array: bool) -> Objects {
        let texts = if array {
            Texts::Array(Array::new(input))
        } else {
            Texts::Lines(Lines::new(input))
        };
        Objects {
            texts,
            keys: Keys::default(),
        }
    }

    /// How many bytes of the source have been taken.
    pub fn position(&self) -> u64 {
        match &self.texts {
            Texts::Lines(lines) => lines.position(),
            Texts::Array(array) => array.position(),
        }
    }

    /// The keys met so far.
    pub fn columns(&self) -> &[String] {
        &self.keys.columns
    }

    /// Whether the value in a column of the last object is a number, and no text.
    pub fn is_number(&self, column: usize) -> bool {
        self.keys.numeric.get(column).copied().unwrap_or_default()
    }

    /// Reads the next object into `record`; `false` at the end. Empty lines are no rows.
    pub fn next(&mut self, record: &mut Record) -> Result<bool, Problem> {
        loop {
            let (line, text, cut) = match &mut self.texts {
                Texts::Lines(lines) => match lines.next()? {
                    Some(line) => (line.number, line.bytes.trim_ascii(), line.cut),
                    None => return Ok(false),
                },
                Texts::Array(array) => match array.next()? {
                    Some((line, text)) => (line, text, text.len() > MAX_LINE),
                    None => return Ok(false),
                },
            };
            if cut {
                record.unread(line, text, Flaw::TooLong(None));
            } else if !text.is_empty() {
                self.keys.take(line, text, record);
            } else {
                continue;
            }
            return Ok(true);
        }
    }
}

impl Keys {
    /// Puts the values of one object into the columns of their keys.
    fn take(&mut self, line: u64, text: &[u8], record: &mut Record) {
        self.numeric.fill(false);
        let pairs = match std::str::from_utf8(text) {
            Err(_) => return record.unread(line, text, Flaw::Encoding),
            Ok(text) => match serde_json::from_str::<Pairs>(text) {
                Ok(pairs) => pairs.0,
                Err(error) => return record.unread(line, text.as_bytes(), no_object(&error)),
            },
        };
        self.values.iter_mut().for_each(String::clear);
        let mut seen = vec![false; self.values.len()];
        for (key, value) in pairs {
            let number = match self.numbers.get(key.as_ref()) {
                Some(&number) => number,
                None if self.columns.len() >= MAX_COLUMNS => continue,
                None => {
                    seen.push(false);
                    self.add(key.into_owned())
                }
            };
            if std::mem::replace(&mut seen[number], true) {
                let flaw = Flaw::Shape("a key stands twice in the object".into());
                return record.unread(line, text, flaw);
            }
            self.numeric[number] = value
                .get()
                .starts_with(|c: char| c == '-' || c.is_ascii_digit());
            if let Err(error) = write(value, &mut self.values[number]) {
                return record.unread(line, text, no_object(&error));
            }
        }
        record.fill(line, self.values.iter().map(String::as_str));
    }

    fn add(&mut self, key: String) -> usize {
        self.numbers.insert(key.clone(), self.columns.len());
        self.columns.push(key);
        self.values.push(String::new());
        self.numeric.push(false);
        self.columns.len() - 1
    }
}

fn no_object(error: &serde_json::Error) -> Flaw {
    // serde_json repeats only what it expected, and the place in the line.
    Flaw::Shape(format!("not a JSON object: {error}"))
}

/// A value as a cell: null is blank, a list is joined by `;`, an object stays JSON. A number stays as it is written: read as one,
/// the last digits of a long one would be others.
pub(super) fn write(value: &RawValue, cell: &mut String) -> serde_json::Result<()> {
    write_in(value.get(), cell, 0)
}

fn write_in(text: &str, cell: &mut String, depth: usize) -> serde_json::Result<()> {
    match text.as_bytes() {
        b"null" => {}
        [b'"', inside @ .., b'"'] if !inside.contains(&b'\\') => {
            cell.push_str(&text[1..text.len() - 1]);
        }
        [b'"', ..] => cell.push_str(&serde_json::from_str::<String>(text)?),
        [b'[', ..] if depth == DEPTH => {
            return Err(serde::de::Error::custom("too many lists in one another"));
        }
        [b'[', ..] => {
            for item in serde_json::from_str::<Vec<&RawValue>>(text)? {
                if !cell.is_empty() {
                    cell.push(';');
                }
                write_in(item.get(), cell, depth + 1)?;
            }
        }
        _ => cell.push_str(text),
    }
    Ok(())
}

/// The members of an object in their order, repeats included.
struct Pairs<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'de> Deserialize<'de> for Pairs<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members;

        impl<'de> Visitor<'de> for Members {
            type Value = Pairs<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs<'de>, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry::<Cow<'de, str>, &'de RawValue>()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }

        deserializer.deserialize_map(Members)
    }
}

#[cfg(test)]
mod tests;
