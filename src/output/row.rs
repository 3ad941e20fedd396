//! The serde serializer of a whole record: it hands each chosen field to a [`Style`] and keeps where the cell ended up.

use serde::ser::{self, Impossible, Serialize, Serializer};

use super::{
    cells::{CellError, Cells, Style},
    columns::Columns,
};

/// Reads one struct, map or sequence into [`Cells`]; a sequence gives its values in the order of the columns.
pub(super) struct Row<'a, S> {
    columns: &'a Columns,
    cells: &'a mut Cells,
    style: S,
    next: usize,
    key: Vec<u8>,
}

impl<'a, S: Style> Row<'a, S> {
    pub fn new(columns: &'a Columns, cells: &'a mut Cells, style: S) -> Row<'a, S> {
        Row {
            columns,
            cells,
            style,
            next: 0,
            key: Vec::new(),
        }
    }

    fn field<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), CellError> {
        let Some(index) = self.columns.index_of(name, self.next) else {
            return Err(CellError(format!(
                "field '{name}' is missing from the record's list"
            )));
        };
        self.next = index;
        self.value(value)
    }

    fn value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), CellError> {
        if let Some(place) = self.columns.place(self.next) {
            let start = self.cells.bytes.len();
            let shape = self.style.write(value, &mut self.cells.bytes)?;
            self.cells.spans[place] = (start, self.cells.bytes.len(), shape);
        }
        self.next += 1;
        Ok(())
    }
}

/// A record is a struct, a map or a sequence; every other type is refused with its name.
macro_rules! refuse {
    ($($method:ident($($type:ty),*) $what:literal)*) => {
        $(fn $method(self, $(_: $type),*) -> Result<(), CellError> { Err(no_record($what)) })*
    };
}

fn no_record(what: &str) -> CellError {
    CellError(format!("{what} is no record"))
}

impl<S: Style> Serializer for Row<'_, S> {
    type Ok = ();
    type Error = CellError;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Impossible<(), CellError>;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Impossible<(), CellError>;

    refuse! {
        serialize_bool(bool) "a bool"
        serialize_i8(i8) "a number"
        serialize_i16(i16) "a number"
        serialize_i32(i32) "a number"
        serialize_i64(i64) "a number"
        serialize_u8(u8) "a number"
        serialize_u16(u16) "a number"
        serialize_u32(u32) "a number"
        serialize_u64(u64) "a number"
        serialize_f32(f32) "a number"
        serialize_f64(f64) "a number"
        serialize_char(char) "a character"
        serialize_str(&str) "a text"
        serialize_bytes(&[u8]) "a byte string"
        serialize_none() "nothing"
        serialize_unit() "nothing"
        serialize_unit_struct(&'static str) "nothing"
        serialize_unit_variant(&'static str, u32, &'static str) "a word"
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), CellError> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), CellError> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), CellError> {
        Err(no_record("a variant"))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, CellError> {
        Ok(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, CellError> {
        Ok(self)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, CellError> {
        Ok(self)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, CellError> {
        Err(no_record("a variant"))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, CellError> {
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, CellError> {
        Ok(self)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, CellError> {
        Err(no_record("a variant"))
    }
}

impl<S: Style> ser::SerializeStruct for Row<'_, S> {
    type Ok = ();
    type Error = CellError;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), CellError> {
        self.field(name, value)
    }

    fn end(self) -> Result<(), CellError> {
        Ok(())
    }
}

/// Structs with `#[serde(flatten)]` arrive as maps.
impl<S: Style> ser::SerializeMap for Row<'_, S> {
    type Ok = ();
    type Error = CellError;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), CellError> {
        self.key.clear();
        super::text::Text.write(key, &mut self.key)?;
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), CellError> {
        let key = std::mem::take(&mut self.key);
        self.field(&String::from_utf8_lossy(&key), value)?;
        self.key = key;
        Ok(())
    }

    fn end(self) -> Result<(), CellError> {
        Ok(())
    }
}

impl<S: Style> ser::SerializeSeq for Row<'_, S> {
    type Ok = ();
    type Error = CellError;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), CellError> {
        self.value(value)
    }

    fn end(self) -> Result<(), CellError> {
        Ok(())
    }
}

impl<S: Style> ser::SerializeTuple for Row<'_, S> {
    type Ok = ();
    type Error = CellError;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), CellError> {
        self.value(value)
    }

    fn end(self) -> Result<(), CellError> {
        Ok(())
    }
}

impl<S: Style> ser::SerializeTupleStruct for Row<'_, S> {
    type Ok = ();
    type Error = CellError;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), CellError> {
        self.value(value)
    }

    fn end(self) -> Result<(), CellError> {
        Ok(())
    }
}
