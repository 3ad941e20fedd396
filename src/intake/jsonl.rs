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
mod tests {
    use super::*;
    use crate::intake::source::Source;

    type Rows = Vec<(u64, Vec<String>, Option<Flaw>)>;

    fn read(text: &str, array: bool) -> Result<Rows, Problem> {
        let input = Decoded::new(&Source::bytes("-", text), encoding_rs::UTF_8);
        let mut objects = Objects::new(input, array);
        let mut record = Record::default();
        let mut found = Vec::new();
        while objects.next(&mut record)? {
            let cells = record.cells().map(str::to_owned).collect();
            found.push((record.line, cells, record.flaw.clone()));
        }
        Ok(found)
    }

    #[test]
    fn keys_are_columns_in_the_order_of_their_first_appearance() {
        let found = read(
            "{\"a\":1,\"b\":null}\n\n{\"c\":[\"x\",\"y\"],\"a\":true}\n",
            false,
        )
        .unwrap();
        assert_eq!(found[0], (1, vec!["1".into(), String::new()], None));
        assert_eq!(
            found[1],
            (3, vec!["true".into(), String::new(), "x;y".into()], None)
        );
    }

    #[test]
    fn numbers_are_cells_as_they_are_written() {
        let text = r#"{"a":20250000000000000001,"b":1.10,"c":[10.1000000000000000001,-0,1e3],"d":{"e": 1.10},"f":"\u00e9\"","g":""}"#;
        let cells = read(text, false).unwrap().remove(0).1;
        let expected = [
            "20250000000000000001",
            "1.10",
            "10.1000000000000000001;-0;1e3",
            r#"{"e": 1.10}"#,
            "é\"",
            "",
        ];
        assert_eq!(cells, expected);
    }

    #[test]
    fn what_is_no_value_costs_its_line_alone() {
        let deep = "[".repeat(1_000) + &"]".repeat(1_000);
        let text =
            format!("{{\"a\":01}}\n{{\"a\":\"\\ud800\"}}\n{{\"a\":{deep}}}\n{{\"a\":[[1]]}}\n");
        let flawed: Vec<bool> = (read(&text, false).unwrap().iter())
            .map(|row| row.2.is_some())
            .collect();
        assert_eq!(flawed, [true, true, true, false]);
    }

    #[test]
    fn a_line_that_is_no_object_costs_itself_alone() {
        let found = read("{\"a\":1\n[1]\n{\"a\":1,\"a\":2}\n{\"a\":3}", false).unwrap();
        let flawed: Vec<bool> = found.iter().map(|row| row.2.is_some()).collect();
        assert_eq!(flawed, [true, true, true, false]);
        assert_eq!(found[0].1, ["{\"a\":1"]);
    }

    #[test]
    fn an_array_in_one_line_of_any_length_is_read() {
        let text = format!(
            "[{}{{}}]",
            "{\"a\":\"0123456789 and then some more\"},".repeat(MAX_LINE / 32)
        );
        let input = Decoded::new(&Source::bytes("-", text), encoding_rs::UTF_8);
        let mut objects = Objects::new(input, true);
        let mut record = Record::default();
        let mut count = 0;
        while objects.next(&mut record).unwrap() {
            count += 1;
        }
        assert_eq!(count, MAX_LINE / 32 + 1);
    }

    #[test]
    fn an_array_of_objects_is_read_whatever_its_lines() {
        let text = "[{\"a\":\"}\\\"]\"}, {\n \"a\": {\"b\":[1]}\n}, {}\n,{\"a\":null}]\n";
        let found = read(text, true).unwrap();
        let lines: Vec<u64> = found.iter().map(|row| row.0).collect();
        assert_eq!(lines, [1, 1, 3, 4]);
        assert_eq!(found[0].1, ["}\"]"]);
        assert_eq!(found[1].1, ["{\"b\":[1]}"]);
        assert_eq!(read("[]", true).unwrap(), []);
    }

    #[test]
    fn an_array_that_is_torn_or_holds_something_else_is_a_problem() {
        for text in ["[{\"a\":1}", "[{\"a\":1", "[1,2]", "[{}] x"] {
            assert!(read(text, true).is_err(), "{text}");
        }
    }
}
