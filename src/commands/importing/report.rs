//! What an import tells besides its counts: rejected rows, every row's outcome.

mod early;

use std::{
    io::{self, Write},
    path::Path,
};

use serde::Serialize;

pub use self::early::address;
pub use super::shape::Shape;

use super::{
    outcome::{Line, ThingLine},
    written,
};
use crate::{
    app::App,
    intake::sort::{Sorted, Sorter},
    model::law::Outcome,
    output::{Cells, Dialect, Fault, RejectsFile, WholeFile},
    storage::{
        self,
        db::Db,
        import::{self, LineOutcome, StoredReject},
    },
};

/// Memory for the outcomes of rows on their way back into input order.
const REPORT_MEMORY: usize = 16 << 20;

/// Writes rejected rows as they were submitted, each with what is wrong with it.
pub struct RejectRows<W: Write>(RejectsFile<W>);

impl<W: Write> RejectRows<W> {
    /// Begins with the header.
    pub fn new(out: W, shape: &Shape) -> io::Result<RejectRows<W>> {
        let header: Vec<String> = serde_json::from_str(&shape.header)?;
        let dialect = Dialect {
            cells: match shape.delimiter.as_str() {
                "tsv" => Cells::Escaped,
                "jsonl" => Cells::Objects,
                delimiter => Cells::Quoted(delimiter.chars().next().unwrap_or(',')),
            },
            encoding: &shape.encoding,
        };
        Ok(RejectRows(RejectsFile::new(out, dialect, &header)?))
    }

    /// Writes one row.
    pub fn row(&mut self, reject: &StoredReject) -> io::Result<()> {
        let cells: Vec<String> = serde_json::from_str(&reject.row_cells)?;
        self.0.row(
            &cells,
            &Fault {
                line: reject.line,
                reason: reject.reason.as_str(),
                detail: reject.detail.as_deref(),
                message: &reject.message,
                suggestion: reject.suggestion.as_deref(),
            },
        )
    }

    /// Ends the file.
    pub fn finish(self) -> io::Result<W> {
        self.0.finish()
    }
}

/// The files of one import: created before the work, filled in its transaction, put in place after it.
pub struct Files {
    rejects: Option<(std::path::PathBuf, Option<WholeFile>)>,
    report: Option<(std::path::PathBuf, Option<WholeFile>)>,
    /// Why nothing is stored, when nothing is.
    refused: Option<String>,
    /// The rows are about things.
    of_things: bool,
}

/// Outcomes of rows on their way back into input order.
pub struct Told(Option<Sorter>);

impl Files {
    /// Checks that the files can be written, before anything else is done.
    pub fn create(
        app: &App,
        rejects: Option<&Path>,
        report: Option<&Path>,
        input: Option<&Path>,
    ) -> anyhow::Result<Files> {
        let open = |flag: &str, path: Option<&Path>, others: &[(&str, Option<&Path>)]| {
            let Some(path) = path else { return Ok(None) };
            written::check(app, flag, path, others)?;
            anyhow::Ok(Some((path.to_owned(), Some(WholeFile::create(path)?))))
        };
        let usual = [
            ("the input itself", input),
            ("the file of -o", app.out.file()),
        ];
        Ok(Files {
            rejects: open("--rejects", rejects, &usual)?,
            report: open(
                "--report",
                report,
                &[usual[0], usual[1], ("the file of --rejects", rejects)],
            )?,
            refused: None,
            of_things: false,
        })
    }

    /// Nothing of what was told is stored, for this reason: no row was created or changed.
    pub fn refused(&mut self, why: &str) {
        self.refused = Some(format!("nothing is stored: {why}"));
    }

    /// Begins to collect outcomes, with the rows that were rejected before the merge.
    pub fn begin(
        &mut self,
        rejects: &Sorted,
        want_lines: bool,
        shape: &Shape,
    ) -> storage::Result<Told> {
        self.of_things = shape.is_of_things();
        if self.report.is_none() && !want_lines {
            return Ok(Told(None));
        }
        let mut told = Told(Some(Sorter::new(REPORT_MEMORY)));
        let mut cursor = rejects.iter()?;
        while let Some((_, record)) = cursor.next()? {
            let reject: StoredReject =
                postcard::from_bytes(record).map_err(|e| storage::Error::Decode(e.to_string()))?;
            let (subject, email) = shape.names(&reject.row_cells);
            let line = Line {
                line: reject.line,
                email: reject.email.or(email),
                outcome: Outcome::Rejected,
                reason: Some(reject.reason.as_str().to_owned()),
                detail: reject.detail,
                suggestion: reject.suggestion,
            };
            if shape.is_of_things() {
                told.put(reject.position, &ThingLine::new(subject, line))?;
            } else {
                told.put(reject.position, &line)?;
            }
        }
        Ok(told)
    }

    /// Writes the rejects file from what the import stored.
    pub fn rejects(&mut self, db: &mut Db, import_id: i64, shape: &Shape) -> storage::Result<()> {
        let Some((path, slot)) = &mut self.rejects else {
            return Ok(());
        };
        let file = match slot.take() {
            Some(file) => file,
            // The transaction is run again: the file of the first run is gone.
            None => WholeFile::create(path)?,
        };
        let mut rows = RejectRows::new(file, shape)?;
        import::rejects(db, import_id, &mut |reject| Ok(rows.row(&reject)?))?;
        *slot = Some(rows.finish()?);
        Ok(())
    }

    /// Writes the report, and gives back the outcomes when there is no report to write.
    pub fn report(&mut self, told: Told) -> storage::Result<Vec<Line>> {
        let Some(sorter) = told.0 else {
            return Ok(Vec::new());
        };
        let sorted = sorter.finish()?;
        let mut cursor = sorted.iter()?;
        let mut lines = Vec::new();
        match &mut self.report {
            Some((path, slot)) => {
                let mut file = match slot.take() {
                    Some(file) => file,
                    None => WholeFile::create(path)?,
                };
                while let Some((_, record)) = cursor.next()? {
                    match &self.refused {
                        Some(why) => file.write_all(&not_stored(record, why, self.of_things)?)?,
                        None => file.write_all(record)?,
                    }
                    file.write_all(b"\n")?;
                }
                *slot = Some(file);
            }
            None => {
                while let Some((_, record)) = cursor.next()? {
                    let line = serde_json::from_slice(record);
                    lines.push(line.map_err(|e| storage::Error::Decode(e.to_string()))?);
                }
            }
        }
        Ok(lines)
    }

    /// Puts the files in their places.
    pub fn commit(self) -> io::Result<()> {
        for (_, file) in self.rejects.into_iter().chain(self.report) {
            if let Some(file) = file {
                file.commit()?;
            }
        }
        Ok(())
    }
}

/// The record of a row as it is when nothing is stored: what would have changed something has not.
fn not_stored(record: &[u8], why: &str, of_things: bool) -> io::Result<Vec<u8>> {
    let unchanged = |outcome: &mut Outcome, detail: &mut Option<String>| {
        if outcome.is_change() {
            *outcome = Outcome::Unchanged;
            *detail = Some(why.to_owned());
        }
    };
    if of_things {
        let mut line: ThingLine = serde_json::from_slice(record)?;
        unchanged(&mut line.outcome, &mut line.detail);
        return Ok(serde_json::to_vec(&line)?);
    }
    let mut line: Line = serde_json::from_slice(record)?;
    unchanged(&mut line.outcome, &mut line.detail);
    Ok(serde_json::to_vec(&line)?)
}

impl Told {
    /// Takes the outcome of one row, whatever it is about.
    pub fn put<T: Serialize>(&mut self, position: u64, line: &T) -> storage::Result<()> {
        if let Some(sorter) = &mut self.0 {
            let json =
                serde_json::to_vec(line).map_err(|e| storage::Error::Decode(e.to_string()))?;
            sorter.push(&position.to_be_bytes(), &json)?;
        }
        Ok(())
    }

    /// Takes the outcome of one row.
    pub fn line(&mut self, line: &LineOutcome) -> storage::Result<()> {
        if self.0.is_none() {
            return Ok(());
        }
        self.put(
            line.position,
            &Line {
                line: line.line,
                // A row that is found by its number alone has none.
                email: Some(line.email.to_owned()).filter(|email| email.contains('@')),
                outcome: line.outcome,
                reason: line.reason.map(str::to_owned),
                detail: line.detail.clone(),
                suggestion: None,
            },
        )
    }
}
