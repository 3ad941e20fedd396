//! `roster batch`

mod input;
mod run;

use std::{borrow::Cow, io::BufRead, path::PathBuf};

use clap::Args;
use serde::Serialize;

use self::{input::Job, run::Run};
use super::Verb;
use crate::{
    app::{Access, App, Switches},
    error::{Kind, Problem},
    output::{Columns, Format, Node, Options, Output, Record, share},
    settings::Settings,
    storage::db::Ending,
};

/// Run many commands in one process: JSON Lines in, one result a line
///
/// Each line is an object: args, a list of words as after `roster`; id, echoed; key, for lines that must not run twice. A key that was
/// used is answered with what it did then (outcome replayed), and with other args it is a conflict. Keys are kept in the database.
///
/// Results have line, id, key, outcome (done, failed, replayed, rolled_back, not_run), exit, output, notes and error. Without --atomic each
/// line is its own transaction and a failure stops nothing; the exit code is then 6. With --atomic all lines are one transaction: the first
/// failure undoes everything, and its exit code is that of the batch. Lines with a key, and all lines with --atomic, leave their mail
/// in the queue.
///
/// Not taken are commands that read standard input, look after the database file, or change the settings of the other lines; with a key or
/// --atomic also imports and commands that write files.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  roster batch examples/batch.jsonl\n  roster batch examples/batch.jsonl --atomic --dry-run"
)]
pub struct Batch {
    /// The lines; - reads them from stdin, and answers each as it comes
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// One transaction: all lines or none
    #[arg(long)]
    atomic: bool,
}

/// One line, understood.
pub struct Line {
    /// The words of its command.
    pub words: String,
    /// The command.
    pub verb: Box<dyn Verb>,
    /// How its answer is written.
    pub options: Options,
    /// Flags that every verb obeys.
    pub switches: Switches,
    /// `--actor`.
    pub actor: Option<String>,
}

/// Reads the words of a line.
pub type Reader = Box<dyn FnMut(&[String], &Settings) -> Result<Line, Problem>>;

crate::words! {
    /// What became of a line.
    pub enum Outcome {
        /// It was run.
        Done = "done",
        /// It was run and failed, or is no command.
        Failed = "failed",
        /// Its key was used: it was not run again.
        Replayed = "replayed",
        /// It was run, and a later line undid it.
        RolledBack = "rolled_back",
        /// A line before it failed.
        NotRun = "not_run",
    }
}

/// The result of one line.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Answer {
    /// Its number in the input, counted from 1.
    line: u64,
    /// What the line calls itself.
    id: Node,
    key: Option<String>,
    outcome: Outcome,
    exit: u8,
    /// What it printed: JSON, or a text when that is none.
    output: Node,
    /// What it said in passing.
    notes: Vec<String>,
    error: Option<Fault>,
}

/// Why a line failed.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
struct Fault {
    code: &'static str,
    message: String,
    hint: Option<String>,
    exit: u8,
}

impl From<&Problem> for Fault {
    fn from(problem: &Problem) -> Fault {
        Fault {
            code: problem.code,
            message: problem.message.clone(),
            hint: problem.hint.clone(),
            exit: problem.kind.exit(),
        }
    }
}

impl Record for Answer {
    const NOUN: &'static str = "line";
    const FIELDS: &'static [&'static str] = &[
        "line", "id", "key", "outcome", "exit", "output", "notes", "error",
    ];
    const DEFAULT: &'static [&'static str] = &["line", "id", "outcome", "exit", "error"];

    fn selector(&self) -> Cow<'_, str> {
        Cow::Owned(self.line.to_string())
    }
}

impl Batch {
    /// The verb; `reader` reads the words of a line.
    pub fn verb(self, reader: Reader) -> Box<dyn Verb> {
        Box::new(Batched {
            batch: self,
            reader,
        })
    }
}

struct Batched {
    batch: Batch,
    reader: Reader,
}

impl Verb for Batched {
    fn access(&self) -> Access {
        Access::Write
    }

    fn ready(&self) -> anyhow::Result<()> {
        Ok(input::check(&self.batch.file)?)
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let Batched { batch, reader } = *self;
        app.out.prefer(Format::Jsonl);
        let columns = if app.out.format() == Format::Table {
            app.out.columns::<Answer>()?
        } else {
            app.out.columns_of_one::<Answer>()?
        };
        let input = input::open(&batch.file)?;
        let mut run = Run {
            reader,
            place: app.settings.db.to_string(),
            dry_run: app.switches.dry_run,
        };
        run::apart(app, |app, out| {
            if batch.atomic {
                atomic(app, out, &columns, &mut run, input)
            } else {
                one_by_one(app, out, &columns, &mut run, input)
            }
        })
    }
}

/// Every line for itself, answered as it comes.
fn one_by_one(
    app: &mut App,
    out: &mut Output,
    columns: &Columns,
    run: &mut Run,
    mut input: impl BufRead,
) -> anyhow::Result<()> {
    let mut list = out.list(columns)?;
    let (mut lines, mut failed) = (0, 0);
    while let Some(job) = input::next(&mut input, lines)? {
        let answer = run.answer(app, job);
        lines = answer.line;
        failed += u64::from(answer.exit != 0);
        list.row(&answer)?;
        list.flush()?;
    }
    let ran = list.rows();
    list.end()?;
    if failed == 0 {
        return Ok(());
    }
    Err(Problem::new(
        Kind::Partial,
        format!("{} failed", share(failed, ran, "line")),
    )
    .code("batch_failed")
    .hint("the others are done; each result says what became of its line")
    .into())
}

/// All lines or none.
fn atomic(
    app: &mut App,
    out: &mut Output,
    columns: &Columns,
    run: &mut Run,
    mut input: impl BufRead,
) -> anyhow::Result<()> {
    let mut jobs: Vec<Job> = Vec::new();
    while let Some(job) = input::next(&mut input, jobs.last().map_or(0, |job| job.line))? {
        jobs.push(job);
    }
    app.db.hold()?;
    let mut answers: Vec<Answer> = Vec::with_capacity(jobs.len());
    let mut failure = None;
    for job in jobs {
        if failure.is_some() {
            answers.push(Answer::not_run(job));
            continue;
        }
        let answer = run.answer(app, job);
        if answer.exit != 0 {
            failure = Some((answer.line, answer.exit));
        }
        answers.push(answer);
    }
    let ending = if failure.is_some() || run.dry_run {
        Ending::Rollback
    } else {
        Ending::Commit
    };
    app.db.let_go(ending)?;
    if failure.is_some() {
        for answer in &mut answers {
            if answer.outcome == Outcome::Done {
                answer.outcome = Outcome::RolledBack;
            }
        }
    }
    let mut list = out.list(columns)?;
    answers.iter().try_for_each(|answer| list.row(answer))?;
    list.end()?;
    let Some((line, exit)) = failure else {
        return Ok(());
    };
    Err(Problem::new(
        Kind::of_exit(exit),
        format!("line {line} failed: nothing of the batch is kept"),
    )
    .code("rolled_back")
    .hint("mend that line, then run the batch again")
    .into())
}
