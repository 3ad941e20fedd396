//! JSON objects with the chosen keys in the chosen order.

use std::io;

use serde::Serialize;

use super::{
    cells::{Cells, Json},
    columns::Columns,
};

/// Writes records as JSON objects.
#[derive(Debug)]
pub(super) struct Objects {
    cells: Cells,
    /// For every column `{"key":` or `,"key":`.
    keys: Vec<Vec<u8>>,
}

impl Objects {
    pub fn new(columns: &Columns) -> io::Result<Objects> {
        let mut keys = Vec::with_capacity(columns.len());
        for name in columns.names() {
            let mut key = vec![if keys.is_empty() { b'{' } else { b',' }];
            serde_json::to_writer(&mut key, name)?;
            key.push(b':');
            keys.push(key);
        }
        let cells = Cells::default();
        Ok(Objects { cells, keys })
    }

    /// Appends one object without a line end. Every chosen key is there, `null` when the record has no value.
    pub fn write<T>(&mut self, columns: &Columns, row: &T, out: &mut Vec<u8>) -> io::Result<()>
    where
        T: Serialize + ?Sized,
    {
        self.cells.read(columns, row, Json)?;
        for (key, (value, _)) in self.keys.iter().zip(self.cells.iter()) {
            out.extend_from_slice(key);
            out.extend_from_slice(if value.is_empty() { b"null" } else { value });
        }
        out.push(b'}');
        Ok(())
    }
}
