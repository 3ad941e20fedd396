//! One set of rows as two files, JSON and CSV, that appear together or not at all.

use std::{
    io::{self, Write},
    os::unix::fs::DirBuilderExt,
    path::{Path, PathBuf},
};

use serde::Serialize;

use super::{
    Record,
    cells::Cells,
    columns::{Choice, Columns},
    delimited::Delimited,
    json::Objects,
    text::Text,
    whole_file::WholeFile,
};

/// Bytes that are collected before a file is written to.
const FULL: usize = 64 << 10;

/// Two files on their way: `name.json`, an array of objects, and `name.csv`. Both are readable by their owner alone.
pub struct Dataset {
    name: &'static str,
    columns: Columns,
    objects: Objects,
    cells: Cells,
    json: Part,
    csv: Part,
    rows: u64,
}

/// What became of a dataset.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Written {
    /// Its name.
    pub dataset: &'static str,
    /// How many rows it has.
    pub rows: u64,
    /// The file with the rows as JSON.
    pub json: String,
    /// The file with the rows as CSV.
    pub csv: String,
}

impl Record for Written {
    const NOUN: &'static str = "dataset";
    const FIELDS: &'static [&'static str] = &["dataset", "rows", "json", "csv"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> std::borrow::Cow<'_, str> {
        std::borrow::Cow::Borrowed(self.dataset)
    }
}

struct Part {
    path: PathBuf,
    /// None in a rehearsal.
    file: Option<WholeFile>,
    buffer: Vec<u8>,
}

impl Part {
    fn create(path: PathBuf, rehearsal: bool) -> io::Result<Part> {
        let file = if rehearsal {
            None
        } else {
            Some(WholeFile::create(&path)?)
        };
        Ok(Part {
            file,
            path,
            buffer: Vec::new(),
        })
    }

    fn flush(&mut self, at: usize) -> io::Result<()> {
        if self.buffer.len() >= at {
            if let Some(file) = &mut self.file {
                file.write_all(&self.buffer)?;
            }
            self.buffer.clear();
        }
        Ok(())
    }
}

impl Dataset {
    /// Begins both files in a folder, which is made when it is missing (0700).
    pub fn create(folder: &Path, name: &'static str, columns: &[&str]) -> io::Result<Dataset> {
        std::fs::DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(folder)
            .map_err(|error| {
                io::Error::new(error.kind(), format!("{}: {error}", folder.display()))
            })?;
        Dataset::begin(folder, name, columns, false)
    }

    /// The same without any file: the rows are only counted.
    pub fn rehearse(folder: &Path, name: &'static str, columns: &[&str]) -> io::Result<Dataset> {
        Dataset::begin(folder, name, columns, true)
    }

    fn begin(
        folder: &Path,
        name: &'static str,
        columns: &[&str],
        rehearsal: bool,
    ) -> io::Result<Dataset> {
        let names = columns.iter().map(|&name| name.to_owned()).collect();
        let columns = Columns::named(name, names, Choice::Usual)
            .map_err(|unknown| io::Error::other(unknown.to_string()))?;
        let mut dataset = Dataset {
            name,
            objects: Objects::new(&columns)?,
            cells: Cells::default(),
            json: Part::create(folder.join(format!("{name}.json")), rehearsal)?,
            csv: Part::create(folder.join(format!("{name}.csv")), rehearsal)?,
            columns,
            rows: 0,
        };
        dataset.json.buffer.push(b'[');
        Delimited::Csv.header(&dataset.columns, &mut dataset.csv.buffer);
        Ok(dataset)
    }

    /// Writes one row: a map by name.
    pub fn row<T: Serialize + ?Sized>(&mut self, row: &T) -> io::Result<()> {
        self.row_as(row, row)
    }

    /// Writes one row that reads otherwise as CSV: amounts are in decimals there.
    pub fn row_as<T, U>(&mut self, row: &T, as_csv: &U) -> io::Result<()>
    where
        T: Serialize + ?Sized,
        U: Serialize + ?Sized,
    {
        if self.rows > 0 {
            self.json.buffer.extend_from_slice(b",\n");
        }
        self.objects
            .write(&self.columns, row, &mut self.json.buffer)?;
        self.cells.read(&self.columns, as_csv, Text)?;
        Delimited::Csv.row(&self.cells, &mut self.csv.buffer);
        self.rows += 1;
        self.json.flush(FULL)?;
        self.csv.flush(FULL)
    }

    /// Puts both files in their places.
    pub fn commit(mut self) -> io::Result<Written> {
        self.json.buffer.extend_from_slice(b"]\n");
        self.json.flush(0)?;
        self.csv.flush(0)?;
        for file in [self.json.file, self.csv.file].into_iter().flatten() {
            file.commit()?;
        }
        Ok(Written {
            dataset: self.name,
            rows: self.rows,
            json: self.json.path.display().to_string(),
            csv: self.csv.path.display().to_string(),
        })
    }
}
