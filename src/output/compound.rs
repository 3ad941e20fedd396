//! Lists and objects as the text of one cell.

use serde::ser::{self, Serialize};

use super::{
    cells::{CellError, Shape},
    text::Value,
};

/// Scalars joined by `;`; as soon as the first element is an object, a JSON array.
pub(super) struct List<'a> {
    out: &'a mut Vec<u8>,
    start: usize,
    first: bool,
    json: bool,
}

impl<'a> List<'a> {
    pub fn new(out: &'a mut Vec<u8>) -> List<'a> {
        let start = out.len();
        List {
            out,
            start,
            first: true,
            json: false,
        }
    }

    fn element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), CellError> {
        if self.first {
            self.first = false;
            if value.serialize(Value(self.out))? == Shape::Object {
                self.out.insert(self.start, b'[');
                self.json = true;
            }
        } else if self.json {
            self.out.push(b',');
            serde_json::to_writer(&mut *self.out, value)?;
        } else {
            self.out.push(b';');
            value.serialize(Value(self.out))?;
        }
        Ok(())
    }

    fn close(self) -> Shape {
        if self.json {
            self.out.push(b']');
        }
        match (self.first, self.json) {
            (true, _) => Shape::Null,
            (_, true) => Shape::Object,
            _ => Shape::Text,
        }
    }
}

/// An object as compact JSON, keys in the order given.
pub(super) struct Object<'a> {
    out: &'a mut Vec<u8>,
    first: bool,
}

impl<'a> Object<'a> {
    pub fn new(out: &'a mut Vec<u8>) -> Object<'a> {
        out.push(b'{');
        Object { out, first: true }
    }

    fn key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), CellError> {
        if !std::mem::take(&mut self.first) {
            self.out.push(b',');
        }
        let start = self.out.len();
        serde_json::to_writer(&mut *self.out, key)?;
        if self.out.get(start) != Some(&b'"') {
            self.out.insert(start, b'"');
            self.out.push(b'"');
        }
        self.out.push(b':');
        Ok(())
    }

    fn close(self) -> Shape {
        self.out.push(b'}');
        Shape::Object
    }
}

macro_rules! list {
    ($($kind:ident $method:ident)*) => {$(
        impl ser::$kind for List<'_> {
            type Ok = Shape;
            type Error = CellError;
            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), CellError> {
                self.element(value)
            }
            fn end(self) -> Result<Shape, CellError> {
                Ok(self.close())
            }
        }
    )*};
}

list! {
    SerializeSeq serialize_element
    SerializeTuple serialize_element
    SerializeTupleStruct serialize_field
}

impl ser::SerializeStruct for Object<'_> {
    type Ok = Shape;
    type Error = CellError;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), CellError> {
        self.key(key)?;
        Ok(serde_json::to_writer(&mut *self.out, value)?)
    }

    fn end(self) -> Result<Shape, CellError> {
        Ok(self.close())
    }
}

impl ser::SerializeMap for Object<'_> {
    type Ok = Shape;
    type Error = CellError;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), CellError> {
        self.key(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), CellError> {
        Ok(serde_json::to_writer(&mut *self.out, value)?)
    }

    fn end(self) -> Result<Shape, CellError> {
        Ok(self.close())
    }
}
