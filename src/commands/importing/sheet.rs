//! Imports of things that are no people: read and check the rows, sort them by what tells them apart, write them in one
//! transaction, tell what became of every row. `account import`, `contact import`, `price import`, `target import` are this with other rows.

mod bite;
mod merge;
mod order;
mod read;
mod verdict;

use std::path::PathBuf;

use clap::Args;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

pub use self::verdict::Verdict;
use super::{
    ImportResult, Limits, describe,
    flags::{SafetyFlags, pairs, source},
    limits::Read,
    outcome::{Line, ThingLine},
    report::{Files, Shape, Told},
    staging::problem,
};
use crate::{
    app::App,
    clock::Timestamp,
    commands::args::values::text_of,
    error::Problem,
    intake::{Format, MoneyField, Sheet, SheetField, SheetOptions, SheetRow, sort::Sorted},
    model::{incoming::Reject, law::Outcome},
    storage::{
        self,
        db::Db,
        import::{Tally, things::Table},
    },
};

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
        hide_default_value = true,
        value_parser = text_of(&[&["auto", "csv", "tsv", "jsonl"]])
    )]
    pub input: String,
    /// What stands between cells: a character, or tab, comma, semicolon, pipe
    #[arg(long, value_name = "C")]
    pub delimiter: Option<String>,
    /// Encoding, when it is found out wrongly (windows-1252, utf-16le …)
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,
    /// The first row is a row, not a header: columns are called by their numbers (--map login=1)
    #[arg(long)]
    pub no_header: bool,
    /// Which column fills a field: login="Account no." (repeatable)
    #[arg(long, value_name = "FIELD=COLUMN")]
    pub map: Vec<String>,
    /// Value for cells that are blank or absent (repeatable)
    #[arg(long = "default", value_name = "FIELD=VALUE")]
    pub defaults: Vec<String>,
}

/// What an import of things knows while it writes.
#[derive(Clone, Copy, Debug)]
pub struct Now {
    /// The import's id.
    pub import_id: i64,
    /// The time.
    pub at: Timestamp,
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
    /// The fields that say what a row is about, for the report.
    const NAMED: &'static [&'static str];
    /// The field that holds an address, for the report.
    const ADDRESS: Option<&'static str> = None;

    /// The field that holds money, where numbers of objects may be minor units or not.
    const MONEY: Option<MoneyField> = None;

    /// Whether amounts are whole numbers of minor units.
    fn minor_units(&self) -> bool {
        false
    }

    /// Reads one row: what tells it apart from the others, by which rows are sorted, and what it says.
    fn read(&self, row: &SheetRow<'_>) -> Result<(String, Self::Row), Reject>;

    /// The number of the thing that a row is about, and of the one it has come of, when it says so: that one's row is judged first.
    fn comes_of(_: &Self::Row) -> Option<(i64, Option<i64>)> {
        None
    }

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

    /// What the operator should know of the rows that were written.
    fn warning(&self) -> Option<String> {
        None
    }

    /// The first id and the number of the people that were made.
    fn users(&self) -> (i64, i64) {
        (0, 0)
    }
}

/// One row as it waits for its turn.
#[derive(Serialize, Deserialize, schemars::JsonSchema)]
pub(in crate::commands) struct Staged<T> {
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
    let options = flags.options(app, &things)?;
    let source = source(app, &flags.file)?;
    let path = source.path().map(std::path::Path::to_owned);
    let (rejects, report) = (safety.rejects.as_deref(), safety.report.as_deref());
    let mut files = Files::create(app, rejects, report, path.as_deref())?;
    let (name, bytes) = (source.name().to_owned(), source.size());
    let mut sheet = Sheet::open(source, T::FIELDS, options).map_err(problem)?;
    describe::describe(app, sheet.shape());
    let told = sheet.shape().notes.len();
    let input = read::read(app, &things, &mut sheet, name, bytes)?;
    describe::describe_end(
        app,
        sheet.shape(),
        told,
        input.tally.rows() + input.rows.len(),
    );
    let limits: Limits = safety.limits();
    // How many rows are rejected the merge alone can tell: it looks whether the things are there that rows name.
    if let Some(refused) = limits.too_few(&input.read(), &input.name) {
        files.write_early(&refused, &input.rejects, &input.shape, |told| {
            input.tell::<T>(told)
        })?;
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
    if let Some(warning) = things.warning() {
        app.out.warn(&warning);
    }
    super::end(app, &result, None, safety)
}

impl SheetFlags {
    fn options<T: Things>(&self, app: &App, things: &T) -> anyhow::Result<SheetOptions> {
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
            no_header: self.no_header,
            map: pairs("--map", &self.map)?,
            defaults: pairs("--default", &self.defaults)?,
            zone: Some(app.settings.tz.clone()),
            money: T::MONEY,
            minor_units: things.minor_units(),
        })
    }
}

impl Input {
    /// Tells the rows that were not rejected, of an import that ends before they are judged.
    fn tell<T: Things>(&self, told: &mut Told) -> anyhow::Result<()> {
        let mut cursor = self.rows.iter()?;
        while let Some((_, record)) = cursor.next()? {
            let staged: Staged<T::Row> = postcard::from_bytes(record)?;
            let (subject, email) = self.shape.names(&staged.cells);
            let line = Line::unjudged(staged.line, email, None);
            told.put(staged.position, &ThingLine::new(subject, line))?;
        }
        Ok(())
    }

    fn read(&self) -> Read {
        let rejected = self.tally.of(Outcome::Rejected);
        Read {
            rows: rejected + self.rows.len(),
            rejected,
        }
    }
}
