//! `roster batch`

mod allowed;
mod input;
mod run;

use std::{borrow::Cow, path::PathBuf};

use clap::Args;
use serde::Serialize;

use self::{
    input::{Job, Lines},
    run::Run,
};
use super::Verb;
use crate::{
    app::{Access, App, Switches},
    error::{Kind, Problem},
    output::{Columns, Format, Interrupt, Node, Options, Output, Record, share, stop},
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
/// failure undoes everything, and its exit code is that of the batch. A line with a key is done wholly or not at all: what only a part of
/// could be done is rolled back, and its key stays free. Lines with a key, and all lines with --atomic, leave their mail in the queue.
///
/// --yes, --max-changes, --reason and --actor count for each line that does not give its own; a ceiling is one for each line. Ctrl-C and
/// TERM let the line that runs come to its end.
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
        /// It was run and undone: by a later line, or because a part of it failed and it has a key.
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
        let mut lines = Lines::of(&batch.file)?;
        let interrupt = Interrupt::watch();
        let mut run = Run {
            reader,
            place: app.settings.db.to_string(),
            dry_run: app.switches.dry_run,
        };
        run::apart(app, |app, out| {
            let mut next = || lines.next(&interrupt);
            if batch.atomic {
                atomic(app, out, &columns, &mut run, &mut next, &interrupt)
            } else {
                one_by_one(app, out, &columns, &mut run, &mut next)?;
                if interrupt.came() {
                    out.warn("stopped: lines without a result were not run");
                }
                Ok(())
            }
        })
    }
}

/// The next line; none at the end of the input, and when a signal came.
type Next<'n> = &'n mut dyn FnMut() -> Result<Option<Job>, Problem>;

/// Every line for itself, answered as it comes.
fn one_by_one(
    app: &mut App,
    out: &mut Output,
    columns: &Columns,
    run: &mut Run,
    next: Next<'_>,
) -> anyhow::Result<()> {
    let mut list = out.list(columns)?.unstopped();
    let mut failed = 0;
    while let Some(job) = next()? {
        let answer = run.answer(app, job);
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
    next: Next<'_>,
    interrupt: &Interrupt,
) -> anyhow::Result<()> {
    let mut jobs: Vec<Job> = Vec::new();
    while let Some(job) = next()? {
        jobs.push(job);
    }
    if interrupt.came() {
        return Err(stop().into());
    }
    app.db.hold()?;
    let mut answers: Vec<Answer> = Vec::with_capacity(jobs.len());
    let mut failure = None;
    for job in jobs {
        if failure.is_some() {
            answers.push(Answer::not_run(job));
            continue;
        }
        if interrupt.came() {
            app.db.let_go(Ending::Rollback)?;
            return Err(stop().into());
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
    let mut list = out.list(columns)?.unstopped();
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
