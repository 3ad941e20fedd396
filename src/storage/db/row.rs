//! Rows on their way out: any struct that derives `Deserialize` is filled by column name, borrowing its text.

use std::cell::OnceCell;

use serde::{
    Deserialize,
    de::{
        self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor,
        value::{BorrowedStrDeserializer, U64Deserializer},
    },
};

use super::{Error, Result};

/// One cell as an engine hands it out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell<'a> {
    /// SQL NULL.
    Null,
    /// Integers, times and booleans.
    Int(i64),
    /// A floating point number (only from `sql`).
    Real(f64),
    /// Text.
    Text(&'a str),
}

/// What an engine's row can do.
pub trait Cells {
    /// Number of columns.
    fn len(&self) -> usize;
    /// Name of a column.
    fn name(&self, index: usize) -> &str;
    /// Value of a column.
    fn cell(&self, index: usize) -> Result<Cell<'_>>;
    /// Whether there are no columns.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
    /// What the rows of one answer keep about their columns, if they keep anything.
    fn places(&self) -> Option<&Places> {
        None
    }
}

/// Which fields of a struct the columns of an answer fill: found by name in the first row, and known from the second on. In
/// exports of a million rows comparing names takes as long as reading.
#[derive(Debug, Default)]
pub struct Places(OnceCell<(&'static [&'static str], Order)>);

/// The fields that columns fill.
#[derive(Debug)]
enum Order {
    /// Each its own, in the order of the struct.
    Same,
    /// The number of the field of each column; none where no field has its name.
    Numbers(Vec<Option<u64>>),
}

impl Order {
    fn find(row: Row<'_>, fields: &[&str]) -> Order {
        let place = |name: &str| fields.iter().position(|field| *field == name);
        let numbers: Vec<Option<u64>> = (row.names())
            .map(|name| place(name).map(|place| place as u64))
            .collect();
        if (numbers.iter().copied()).eq((0..fields.len() as u64).map(Some)) {
            Order::Same
        } else {
            Order::Numbers(numbers)
        }
    }
}

/// One row, valid until the next one is fetched.
#[derive(Clone, Copy)]
pub struct Row<'a>(pub &'a dyn Cells);

impl<'a> Row<'a> {
    /// Fills a struct (by column name), a tuple or a single value (by position). Text may be borrowed from the row.
    pub fn decode<T: Deserialize<'a>>(self) -> Result<T> {
        T::deserialize(self)
    }

    fn names(self) -> impl Iterator<Item = &'a str> {
        (0..self.0.len()).map(move |index| self.0.name(index))
    }

    /// Fills a struct whose fields stand in the order of the columns: for the queries that read a row for every row of an
    /// import, where comparing names takes longer than reading.
    pub fn decode_in_order<T: Deserialize<'a>>(self) -> Result<T> {
        T::deserialize(InOrder(self))
    }
}

/// A row that gives its cells by position, whatever they are to fill.
struct InOrder<'a>(Row<'a>);

impl<'de> Deserializer<'de> for InOrder<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_seq(Columns {
            row: self.0,
            next: 0,
        })
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

struct CellDeserializer<'a>(Cell<'a>);

impl<'de> Deserializer<'de> for CellDeserializer<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.0 {
            Cell::Null => visitor.visit_unit(),
            Cell::Int(n) => visitor.visit_i64(n),
            Cell::Real(x) => visitor.visit_f64(x),
            Cell::Text(text) => visitor.visit_borrowed_str(text),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.0 {
            Cell::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.0 {
            Cell::Int(n) => visitor.visit_bool(n != 0),
            other => Err(de::Error::custom(format!("{other:?} is no boolean"))),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value> {
        visitor.visit_newtype_struct(self)
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

struct Columns<'a> {
    row: Row<'a>,
    next: usize,
}

/// The columns of a row of which it is known what they fill. The visitors that serde derives take the number of a field for
/// its name, if no field has an alias.
struct Numbered<'a> {
    columns: Columns<'a>,
    numbers: &'a [Option<u64>],
}

impl<'de> MapAccess<'de> for Numbered<'de> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>> {
        match self.numbers.get(self.columns.next) {
            Some(Some(number)) => seed.deserialize(U64Deserializer::new(*number)).map(Some),
            _ => self.columns.next_key_seed(seed),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value> {
        self.columns.value(seed)
    }
}

impl<'a> Columns<'a> {
    fn value<T: DeserializeSeed<'a>>(&mut self, seed: T) -> Result<T::Value> {
        let index = self.next;
        self.next += 1;
        seed.deserialize(CellDeserializer(self.row.0.cell(index)?))
            .map_err(|error| {
                de::Error::custom(format!("column {}: {error}", self.row.0.name(index)))
            })
    }
}

impl<'de> MapAccess<'de> for Columns<'de> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>> {
        if self.next == self.row.0.len() {
            return Ok(None);
        }
        seed.deserialize(BorrowedStrDeserializer::new(self.row.0.name(self.next)))
            .map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value> {
        self.value(seed)
    }
}

impl<'de> SeqAccess<'de> for Columns<'de> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>> {
        if self.next == self.row.0.len() {
            return Ok(None);
        }
        self.value(seed).map(Some)
    }
}

impl<'de> Deserializer<'de> for Row<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        if self.0.is_empty() {
            return Err(de::Error::custom("a row without columns"));
        }
        CellDeserializer(self.0.cell(0)?).deserialize_any(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        CellDeserializer(self.0.cell(0)?).deserialize_option(visitor)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        CellDeserializer(self.0.cell(0)?).deserialize_bool(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value> {
        visitor.visit_seq(Columns { row: self, next: 0 })
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        len: usize,
        visitor: V,
    ) -> Result<V::Value> {
        self.deserialize_tuple(len, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_map(Columns { row: self, next: 0 })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        let columns = Columns { row: self, next: 0 };
        let known = self
            .0
            .places()
            .map(|places| places.0.get_or_init(|| (fields, Order::find(self, fields))));
        match known {
            // Rows of one answer may fill several structs.
            Some((known, order)) if std::ptr::eq(*known, fields) => match order {
                Order::Same => visitor.visit_seq(columns),
                Order::Numbers(numbers) => visitor.visit_map(Numbered { columns, numbers }),
            },
            _ if fields.len() == self.0.len() && self.names().eq(fields.iter().copied()) => {
                visitor.visit_seq(columns)
            }
            _ => visitor.visit_map(columns),
        }
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq enum identifier ignored_any
    }
}

#[cfg(test)]
mod tests;
