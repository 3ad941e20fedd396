//! One record as the cells of the chosen columns: what is not chosen is not formatted.

use std::{fmt, io};

use serde::Serialize;

use super::{columns::Columns, row::Row};

/// What a cell holds, which decides how it is aligned and guarded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shape {
    /// Nothing: an empty cell, `null` in JSON.
    #[default]
    Null,
    /// Text, a word or a list of scalars.
    Text,
    /// A number.
    Number,
    /// `true` or `false`.
    Bool,
    /// An object or a list of objects.
    Object,
}

/// A way to write one value as a cell.
pub(super) trait Style: Copy {
    /// Appends the value to `out` and says what it was.
    fn write<V: Serialize + ?Sized>(self, value: &V, out: &mut Vec<u8>)
    -> Result<Shape, CellError>;
}

/// Values as JSON writes them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Json;

impl Style for Json {
    fn write<V: Serialize + ?Sized>(
        self,
        value: &V,
        out: &mut Vec<u8>,
    ) -> Result<Shape, CellError> {
        serde_json::to_writer(out, value)?;
        Ok(Shape::Text)
    }
}

/// The cells of one record at a time, in buffers that serve for the next one too.
#[derive(Debug, Default)]
pub(super) struct Cells {
    pub(super) bytes: Vec<u8>,
    pub(super) spans: Vec<(usize, usize, Shape)>,
}

impl Cells {
    /// Reads the chosen fields of a record; a field that it leaves out is an empty cell.
    pub fn read<T>(&mut self, columns: &Columns, row: &T, style: impl Style) -> io::Result<()>
    where
        T: Serialize + ?Sized,
    {
        self.bytes.clear();
        self.spans.clear();
        self.spans.resize(columns.len(), (0, 0, Shape::Null));
        Ok(row.serialize(Row::new(columns, self, style))?)
    }

    /// The cells in output order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&[u8], Shape)> {
        self.spans
            .iter()
            .map(|&(start, end, shape)| (&self.bytes[start..end], shape))
    }
}

/// A record that is no record: a fault of the program, found by [`super::check_fields`].
#[derive(Debug)]
pub(super) struct CellError(pub(super) String);

impl fmt::Display for CellError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for CellError {}

impl serde::ser::Error for CellError {
    fn custom<T: fmt::Display>(message: T) -> CellError {
        CellError(message.to_string())
    }
}

impl From<serde_json::Error> for CellError {
    fn from(err: serde_json::Error) -> CellError {
        CellError(err.to_string())
    }
}

impl From<io::Error> for CellError {
    fn from(err: io::Error) -> CellError {
        CellError(err.to_string())
    }
}

impl From<CellError> for io::Error {
    fn from(err: CellError) -> io::Error {
        io::Error::new(io::ErrorKind::InvalidData, err)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::{Record, columns::Choice, sample::Person, text::Text};

    fn cells(spec: &str, style: impl Style) -> Vec<String> {
        let columns = Columns::of::<Person>(Person::DEFAULT, Choice::Fields(spec)).unwrap();
        let mut cells = Cells::default();
        cells.read(&columns, &Person::ann(), style).unwrap();
        cells
            .iter()
            .map(|(bytes, _)| String::from_utf8(bytes.to_vec()).unwrap())
            .collect()
    }

    #[test]
    fn cells_come_in_the_order_of_the_columns() {
        assert_eq!(cells("note,email,id", Text), ["", "ann@example.com", "7"]);
        assert_eq!(
            cells("note,email,id", Json),
            ["null", "\"ann@example.com\"", "7"]
        );
    }

    #[test]
    fn a_field_that_is_not_chosen_is_never_formatted() {
        struct Loud;
        impl Serialize for Loud {
            fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
                panic!("formatted")
            }
        }
        #[derive(Serialize)]
        struct Pair {
            quiet: u8,
            loud: Loud,
        }
        let names = vec!["quiet".to_owned(), "loud".to_owned()];
        let columns = Columns::named("row", names, Choice::Fields("quiet")).unwrap();
        let row = Pair {
            quiet: 1,
            loud: Loud,
        };
        let mut cells = Cells::default();
        cells.read(&columns, &row, Text).unwrap();
        assert_eq!(cells.iter().next(), Some((&b"1"[..], Shape::Number)));
    }

    #[test]
    fn a_missing_field_does_not_show_the_last_row() {
        use std::collections::BTreeMap;
        let names = vec!["a".to_owned(), "b".to_owned()];
        let columns = Columns::named("row", names, Choice::Usual).unwrap();
        let mut cells = Cells::default();
        cells
            .read(&columns, &BTreeMap::from([("a", 1), ("b", 2)]), Text)
            .unwrap();
        cells
            .read(&columns, &BTreeMap::from([("b", 3)]), Text)
            .unwrap();
        let all: Vec<_> = cells.iter().map(|(bytes, _)| bytes.to_vec()).collect();
        assert_eq!(all, [&b""[..], &b"3"[..]]);
    }

    #[test]
    fn a_field_outside_the_list_is_an_error() {
        let columns = Columns::named("row", vec!["a".to_owned()], Choice::Usual).unwrap();
        let row = std::collections::BTreeMap::from([("b", 1)]);
        let err = Cells::default().read(&columns, &row, Text).unwrap_err();
        assert!(err.to_string().contains("'b'"));
    }
}
