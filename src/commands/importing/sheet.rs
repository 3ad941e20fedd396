//! Imports of things that are no people: read and check the rows, sort them by what tells them apart, write them in one
//! transaction, tell what became of every row. `account import`, `contact import`, `price import` are this with other rows.

mod merge;

use std::path::PathBuf;

use clap::Args;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Map, Value as Json};

use super::{
    ImportResult, Limits, describe,
    flags::{SafetyFlags, pairs, source},
    limits::Read,
    report::{Files, Shape},
    staging::problem,
};
use crate::{
    app::App,
    error::Problem,
    intake::{
        Format, Sheet, SheetField, SheetOptions, SheetRow,
        sort::{Sorted, Sorter},
    },
    model::{
        incoming::{Reject, RejectReason},
        law::Outcome,
    },
    storage::{
        self,
        db::Db,
        hex,
        import::{
            StoredReject, Tally,
            things::{Key, Table},
        },
    },
};

/// Memory that sorting may take; the rest of a larger input waits in a temporary file.
const SORT_MEMORY: usize = 16 << 20;
/// Memory for rejected rows, which are in order already.
const REJECT_MEMORY: usize = 4 << 20;

/// How a sheet is read.
#[derive(Args, Debug, Default)]
#[command(next_help_heading = "Input")]
pub struct SheetFlags {
    /// The file, CSV, TSV or JSON Lines; - is standard input
    pub file: PathBuf,
    /// auto, csv, tsv or jsonl
    #[arg(
        long,
        value_name = "FORMAT",
        default_value = "auto",
        hide_default_value = true
    )]
    pub input: String,
    /// What stands between cells: a character, or tab, comma, semicolon, pipe
    #[arg(long, value_name = "C")]
    pub delimiter: Option<String>,
    /// Encoding, when it is found out wrongly (windows-1252, utf-16le …)
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,
    /// Which column fills a field: login="Account no." (repeatable)
    #[arg(long, value_name = "FIELD=COLUMN")]
    pub map: Vec<String>,
    /// Value for cells that are blank or absent (repeatable)
    #[arg(long = "default", value_name = "FIELD=VALUE")]
    pub defaults: Vec<String>,
}

/// What became of one row.
#[derive(Clone, Debug, Default)]
pub struct Verdict {
    /// The outcome; `rejected` needs a reason.
    pub outcome: Option<Outcome>,
    /// Why a row was rejected or left alone.
    pub reason: Option<&'static str>,
    /// The name of a field that is wrong.
    pub detail: Option<String>,
    /// A sentence for people about a row that was rejected.
    pub message: String,
    /// The row of the table that is to be written: its key and its other columns.
    pub row: Option<(Key, Map<String, Json>)>,
}

impl Verdict {
    /// A row that is to be written.
    pub fn written(outcome: Outcome, key: Key, row: Map<String, Json>) -> Verdict {
        Verdict {
            outcome: Some(outcome),
            row: Some((key, row)),
            ..Verdict::default()
        }
    }

    /// A row that says what is there already.
    pub fn unchanged() -> Verdict {
        Verdict {
            outcome: Some(Outcome::Unchanged),
            ..Verdict::default()
        }
    }

    /// A row about somebody who is to be left alone.
    pub fn blocked(why: &'static str) -> Verdict {
        Verdict {
            outcome: Some(Outcome::Blocked),
            reason: Some(why),
            ..Verdict::default()
        }
    }

    /// A row whose field cannot be right.
    pub fn invalid(field: &str, message: impl Into<String>) -> Verdict {
        Verdict {
            outcome: Some(Outcome::Rejected),
            reason: Some(RejectReason::InvalidField.as_str()),
            detail: Some(field.to_owned()),
            message: message.into(),
            row: None,
        }
    }
}

/// What an import of things knows while it writes.
#[derive(Clone, Copy, Debug)]
pub struct Now {
    /// The import's id.
    pub import_id: i64,
    /// The time.
    pub at: crate::clock::Timestamp,
}

/// One kind of things.
pub trait Things {
    /// What one row says.
    type Row: Serialize + DeserializeOwned;
    /// The words of the command.
    const COMMAND: &'static str;
    /// What columns may fill.
    const FIELDS: &'static [SheetField];
    /// Where the rows go.
    const TABLE: &'static Table;

    /// Reads one row: what tells it apart from the others, by which rows are sorted, and what it says.
    fn read(&self, row: &SheetRow<'_>) -> Result<(String, Self::Row), Reject>;

    /// Says what is to become of some rows, each with another key; the rows of the table are then written as the verdicts say.
    fn judge(
        &mut self,
        tx: &mut Db,
        rows: &[(String, Self::Row)],
        now: Now,
    ) -> storage::Result<Vec<Verdict>>;

    /// Writes what the last [`Things::judge`] decided besides the rows themselves.
    fn write(&mut self, _: &mut Db, _: Now) -> storage::Result<()> {
        Ok(())
    }

    /// The transaction begins, perhaps not for the first time.
    fn begin(&mut self, _: &mut Db) -> storage::Result<()> {
        Ok(())
    }

    /// The first id and the number of the people that were made.
    fn users(&self) -> (i64, i64) {
        (0, 0)
    }
}

/// One row as it waits for its turn.
#[derive(Serialize, Deserialize)]
struct Staged<T> {
    position: u64,
    line: u64,
    cells: String,
    row: T,
}

/// An input that was read to its end.
struct Input {
    rows: Sorted,
    rejects: Sorted,
    tally: Tally,
    name: String,
    digest: String,
    bytes: u64,
    shape: Shape,
}

/// Runs an import of things and prints its result.
pub fn run<T: Things>(
    app: &mut App,
    mut things: T,
    flags: &SheetFlags,
    safety: &SafetyFlags,
    noted: &serde_json::Value,
) -> anyhow::Result<()> {
    let columns = app.out.columns_of_one::<ImportResult>()?;
    let options = flags.options(app)?;
    let source = source(app, &flags.file)?;
    let path = source.path().map(std::path::Path::to_owned);
    let (rejects, report) = (safety.rejects.as_deref(), safety.report.as_deref());
    let mut files = Files::create(app, rejects, report, path.as_deref())?;
    let (name, bytes) = (source.name().to_owned(), source.size());
    let mut sheet = Sheet::open(source, T::FIELDS, options).map_err(problem)?;
    describe::describe(app, sheet.shape());
    let told = sheet.shape().notes.len();
    let input = read(app, &things, &mut sheet, name, bytes)?;
    describe::describe_end(
        app,
        sheet.shape(),
        told,
        input.tally.rows() + input.rows.len(),
    );
    let limits: Limits = safety.limits();
    if let Some(refused) = limits.before(&input.read(), &input.name) {
        files.write_early_sorted(&input.rejects, &input.shape)?;
        return Err(refused.into());
    }
    let (merged, refused) = merge::merge(
        app,
        &mut things,
        &input,
        &mut files,
        &limits,
        &noted.to_string(),
    )?;
    files.commit()?;
    if let Some(refused) = refused {
        return Err(refused.into());
    }
    let (dry_run, seconds) = (app.switches.dry_run, app.clock.elapsed());
    let result = ImportResult::of(&merged, T::TABLE.name, input.name, dry_run, seconds);
    app.out.receipt(&columns, &result)?;
    super::end(app, &result, safety)
}

impl SheetFlags {
    fn options(&self, app: &App) -> anyhow::Result<SheetOptions> {
        let format = match self.input.as_str() {
            "auto" => None,
            other => Some(
                other
                    .parse::<Format>()
                    .ok()
                    .filter(|format| *format != Format::Paste)
                    .ok_or_else(|| {
                        Problem::usage(format!("--input: '{other}' is not one of csv, tsv, jsonl"))
                            .hint("auto, csv, tsv or jsonl")
                    })?,
            ),
        };
        Ok(SheetOptions {
            format,
            delimiter: self.delimiter.clone(),
            encoding: self.encoding.clone(),
            map: pairs("--map", &self.map)?,
            defaults: pairs("--default", &self.defaults)?,
            zone: Some(app.settings.tz.clone()),
        })
    }
}

impl Input {
    fn read(&self) -> Read {
        let rejected = self.tally.of(Outcome::Rejected);
        Read {
            rows: rejected + self.rows.len(),
            rejected,
        }
    }
}

/// Reads and checks the whole input. No lock is held meanwhile.
fn read<T: Things>(
    app: &mut App,
    things: &T,
    sheet: &mut Sheet,
    name: String,
    bytes: u64,
) -> anyhow::Result<Input> {
    let mut rows = Sorter::new(SORT_MEMORY);
    let mut rejects = Sorter::new(REJECT_MEMORY);
    let mut tally = Tally::default();
    let mut progress = app.out.progress(Some(bytes), "bytes");
    let mut position = 0_u64;
    while let Some((row, flaw)) = sheet.next().map_err(problem)? {
        let cells = || row.raw.cells().collect::<serde_json::Value>().to_string();
        match flaw.and_then(|()| things.read(&row)) {
            Ok((key, said)) => {
                let staged = Staged {
                    position,
                    line: row.line,
                    cells: cells(),
                    row: said,
                };
                rows.push(key.as_bytes(), &postcard::to_allocvec(&staged)?)?;
            }
            Err(reject) => {
                tally.add(Outcome::Rejected, Some(reject.reason.as_str()));
                let stored = StoredReject {
                    position,
                    line: reject.line,
                    email: reject.email,
                    reason: reject.reason,
                    detail: reject.detail,
                    message: reject.message,
                    suggestion: reject.suggestion,
                    row_cells: cells(),
                };
                rejects.push(&position.to_be_bytes(), &postcard::to_allocvec(&stored)?)?;
            }
        }
        position += 1;
        if position.is_multiple_of(1_000) {
            progress.set(sheet.position());
        }
    }
    progress.finish();
    Ok(Input {
        rows: rows.finish()?,
        rejects: rejects.finish()?,
        tally,
        name,
        digest: hex(&sheet.digest()?),
        bytes,
        shape: Shape::of(sheet.shape()),
    })
}
