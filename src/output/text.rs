//! One value as the text of a cell: the serde serializer behind csv, tsv, tables and `--field`.

use std::{fmt::Display, io::Write};

use serde::ser::{Impossible, Serialize, Serializer};

use super::{
    cells::{CellError, Shape, Style},
    compound::{List, Object},
};

/// Values as text: null is empty, lists of scalars are joined by `;`, objects and lists of objects are compact JSON.
#[derive(Clone, Copy, Debug)]
pub(super) struct Text;

impl Style for Text {
    fn write<V: Serialize + ?Sized>(
        self,
        value: &V,
        out: &mut Vec<u8>,
    ) -> Result<Shape, CellError> {
        value.serialize(Value(out))
    }
}

pub(super) struct Value<'a>(pub &'a mut Vec<u8>);

macro_rules! numbers {
    ($($method:ident($type:ty))*) => {
        $(fn $method(self, value: $type) -> Result<Shape, CellError> {
            write!(self.0, "{value}")?;
            Ok(Shape::Number)
        })*
    };
}

impl<'a> Serializer for Value<'a> {
    type Ok = Shape;
    type Error = CellError;
    type SerializeSeq = List<'a>;
    type SerializeTuple = List<'a>;
    type SerializeTupleStruct = List<'a>;
    type SerializeTupleVariant = Impossible<Shape, CellError>;
    type SerializeMap = Object<'a>;
    type SerializeStruct = Object<'a>;
    type SerializeStructVariant = Impossible<Shape, CellError>;

    numbers! {
        serialize_i8(i8) serialize_i16(i16) serialize_i32(i32) serialize_i64(i64)
        serialize_u8(u8) serialize_u16(u16) serialize_u32(u32) serialize_u64(u64)
    }

    fn serialize_bool(self, value: bool) -> Result<Shape, CellError> {
        self.0
            .extend_from_slice(if value { b"true" } else { b"false" });
        Ok(Shape::Bool)
    }

    fn serialize_f32(self, value: f32) -> Result<Shape, CellError> {
        if !value.is_finite() {
            return Ok(Shape::Null);
        }
        serde_json::to_writer(self.0, &value)?;
        Ok(Shape::Number)
    }

    fn serialize_f64(self, value: f64) -> Result<Shape, CellError> {
        if !value.is_finite() {
            return Ok(Shape::Null);
        }
        serde_json::to_writer(self.0, &value)?;
        Ok(Shape::Number)
    }

    fn serialize_char(self, value: char) -> Result<Shape, CellError> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<Shape, CellError> {
        self.0.extend_from_slice(value.as_bytes());
        Ok(Shape::Text)
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<Shape, CellError> {
        write!(self.0, "{value}")?;
        Ok(Shape::Text)
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<Shape, CellError> {
        self.serialize_str(&String::from_utf8_lossy(value))
    }

    fn serialize_none(self) -> Result<Shape, CellError> {
        Ok(Shape::Null)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Shape, CellError> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Shape, CellError> {
        Ok(Shape::Null)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Shape, CellError> {
        Ok(Shape::Null)
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        word: &'static str,
    ) -> Result<Shape, CellError> {
        self.serialize_str(word)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<Shape, CellError> {
        let shape = value.serialize(self)?;
        // An amount of money in decimals is a number, though no float could hold it.
        Ok(if name == "Decimal" {
            Shape::Number
        } else {
            shape
        })
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<Shape, CellError> {
        Err(no_cell())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<List<'a>, CellError> {
        Ok(List::new(self.0))
    }

    fn serialize_tuple(self, _: usize) -> Result<List<'a>, CellError> {
        Ok(List::new(self.0))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<List<'a>, CellError> {
        Ok(List::new(self.0))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, CellError> {
        Err(no_cell())
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Object<'a>, CellError> {
        Ok(Object::new(self.0))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Object<'a>, CellError> {
        self.serialize_map(None)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, CellError> {
        Err(no_cell())
    }
}

/// The keys of records are fixed, so their values are words, lists and objects, never enums with data.
fn no_cell() -> CellError {
    CellError("a variant with data is no cell".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn text<T: Serialize + ?Sized>(value: &T) -> (String, Shape) {
        let mut out = Vec::new();
        let shape = Text.write(value, &mut out).unwrap();
        (String::from_utf8(out).unwrap(), shape)
    }

    #[test]
    fn scalars_are_bare() {
        assert_eq!(text("a;b\"c"), ("a;b\"c".into(), Shape::Text));
        assert_eq!(text(&-7), ("-7".into(), Shape::Number));
        assert_eq!(text(&1.5), ("1.5".into(), Shape::Number));
        assert_eq!(text(&f64::NAN), (String::new(), Shape::Null));
        assert_eq!(text(&true), ("true".into(), Shape::Bool));
        assert_eq!(text(&None::<u8>), (String::new(), Shape::Null));
        assert_eq!(text(&Some('x')), ("x".into(), Shape::Text));
        let moment = crate::clock::Timestamp(0);
        assert_eq!(text(&moment), ("1970-01-01T00:00:00Z".into(), Shape::Text));
    }

    #[test]
    fn lists_of_scalars_are_joined_by_a_semicolon() {
        assert_eq!(text(&["a", "b"]), ("a;b".into(), Shape::Text));
        assert_eq!(text(&[1, 2]), ("1;2".into(), Shape::Text));
        assert_eq!(text(&[0u8; 0]), (String::new(), Shape::Null));
    }

    #[test]
    fn objects_are_compact_json() {
        let object = json!({"a": [1, "x"], "b": null});
        assert_eq!(
            text(&object),
            (r#"{"a":[1,"x"],"b":null}"#.into(), Shape::Object)
        );
        let list = json!([{"a": 1}, {"a": 2}]);
        assert_eq!(text(&list), (r#"[{"a":1},{"a":2}]"#.into(), Shape::Object));
        let numbered = std::collections::BTreeMap::from([(1, "x")]);
        assert_eq!(text(&numbered), (r#"{"1":"x"}"#.into(), Shape::Object));
    }
}
