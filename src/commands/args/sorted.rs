//! Lists in the order of `--sort` that no one statement makes: their rows wait, in bounded memory, until all are there.

use std::{borrow::Cow, io, marker::PhantomData};

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};
use serde_json::value::{RawValue, to_raw_value};

use super::listing::Order;
use crate::{
    intake::sort::Sorter,
    output::{Node, Record},
    storage::{self, db::Db},
};

/// Bytes of rows in memory; more of them wait in a temporary file.
const MEMORY: usize = 16 << 20;

/// A row that has waited: it is written as the row it was.
pub struct Kept<T> {
    selector: String,
    row: Node,
    of: PhantomData<T>,
}

impl<T> Serialize for Kept<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.row.serialize(serializer)
    }
}

impl<T: JsonSchema> JsonSchema for Kept<T> {
    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

impl<T: Record> Record for Kept<T> {
    const NOUN: &'static str = T::NOUN;
    const FIELDS: &'static [&'static str] = T::FIELDS;
    const DEFAULT: &'static [&'static str] = T::DEFAULT;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.selector)
    }
}

/// Hands out the first `most` of the rows that `all` hands out, by a column; equal ones stay in their order, and those without a
/// value come last.
pub fn each<T: Record>(
    db: &mut Db,
    (field, descending): Order,
    most: u64,
    all: impl FnOnce(&mut Db, &mut dyn FnMut(T) -> storage::Result<()>) -> storage::Result<()>,
    row: &mut dyn FnMut(Kept<T>) -> storage::Result<()>,
) -> storage::Result<()> {
    let mut sorter = Sorter::new(MEMORY);
    all(db, &mut |found| {
        Ok(keep(&mut sorter, &found, field, descending)?)
    })?;
    let sorted = sorter.finish()?;
    let mut kept = sorted.iter()?;
    for _ in 0..most {
        let Some((_, record)) = kept.next()? else {
            break;
        };
        let (selector, json): (String, &RawValue) =
            serde_json::from_slice(record).map_err(io::Error::from)?;
        row(Kept {
            selector,
            row: serde_json::from_str(json.get()).map_err(io::Error::from)?,
            of: PhantomData,
        })?;
    }
    Ok(())
}

fn keep<T: Record>(sorter: &mut Sorter, row: &T, field: &str, descending: bool) -> io::Result<()> {
    let json = to_raw_value(row)?;
    let Node::Object(cells) = serde_json::from_str(json.get())? else {
        return Err(io::Error::other(format!("a {} is no object", T::NOUN)));
    };
    let cell = cells.into_iter().find(|(name, _)| name == field);
    let key = key(&cell.map_or(Node::Null, |(_, value)| value), descending)?;
    sorter.push(&key, &serde_json::to_vec(&(row.selector(), json))?)
}

/// Bytes that sort as the databases sort the value: texts byte by byte, no value last whichever way round.
fn key(value: &Node, descending: bool) -> io::Result<Vec<u8>> {
    let mut key = vec![0];
    match value {
        Node::Null => return Ok(vec![1]),
        Node::Bool(value) => key.push(u8::from(*value)),
        Node::Number(number) => {
            let number = number.as_i64().unwrap_or(i64::MAX);
            // With the sign turned over, numbers below zero come first as bytes too.
            key.extend(((number as u64) ^ (1 << 63)).to_be_bytes());
        }
        Node::Text(text) => {
            key.extend(text.as_bytes());
            // Its end: turned round, that comes behind every longer text that begins so.
            key.push(0);
        }
        Node::List(_) | Node::Object(_) => {
            return Err(io::Error::other("a list is not sorted by lists"));
        }
    }
    if descending {
        key[1..].iter_mut().for_each(|byte| *byte = !*byte);
    }
    Ok(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The values in their order, as JSON.
    fn sorted(values: &[&str], descending: bool) -> Vec<String> {
        let mut keyed: Vec<(Vec<u8>, &str)> = (values.iter())
            .map(|json| {
                let value: Node = serde_json::from_str(json).unwrap();
                (key(&value, descending).unwrap(), *json)
            })
            .collect();
        keyed.sort();
        keyed.into_iter().map(|(_, json)| json.to_owned()).collect()
    }

    #[test]
    fn values_sort_as_a_database_sorts_them_and_none_is_last() {
        let numbers = ["10", "null", "-3", "9007199254740991", "0", "2"];
        let ascending = ["-3", "0", "2", "10", "9007199254740991", "null"];
        assert_eq!(sorted(&numbers, false), ascending);
        let descending = ["9007199254740991", "10", "2", "0", "-3", "null"];
        assert_eq!(sorted(&numbers, true), descending);
        let texts = [
            r#""b""#, r#""Z""#, r#""é""#, "null", r#""ab""#, r#""a""#, r#""""#,
        ];
        let ascending = [
            r#""""#, r#""Z""#, r#""a""#, r#""ab""#, r#""b""#, r#""é""#, "null",
        ];
        assert_eq!(sorted(&texts, false), ascending);
        let descending = [
            r#""é""#, r#""b""#, r#""ab""#, r#""a""#, r#""Z""#, r#""""#, "null",
        ];
        assert_eq!(sorted(&texts, true), descending);
        assert_eq!(sorted(&["true", "false"], false), ["false", "true"]);
        assert!(key(&Node::List(Vec::new()), false).is_err());
    }
}
