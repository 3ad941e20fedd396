//! What every import of people does: read and check the input, sort it, merge it in one transaction, tell what became
//! of every row. `subscribers import`, `subscribers subscribe|unsubscribe` and `user import` are this with other flags.

mod describe;
pub mod flags;
mod limits;
mod merge;
pub mod orders;
mod outcome;
mod report;
mod shape;
pub mod sheet;
mod stage;
mod staging;
mod written;

use std::{ops::Range, path::PathBuf};

use crate::{
    app::App,
    clock::Timestamp,
    error::Problem,
    intake::{self, Intake, Options, Slot, Source},
    model::law::{Flags, Purpose},
    storage::hex,
};

pub use self::{
    limits::Limits,
    outcome::{ImportResult, Line},
    report::{RejectRows, Shape},
    staging::problem,
};
use self::{merge::Rest, report::Files, staging::ForEverybody};

/// One import, ready to run.
pub struct Import {
    /// The words of the command, for the audit.
    pub command: &'static str,
    /// The input.
    pub source: Source,
    /// How it is read and checked.
    pub options: Options,
    /// What the law looks at.
    pub flags: Flags,
    /// Tags for everybody.
    pub tags: Vec<String>,
    /// Groups for everybody.
    pub groups: Vec<String>,
    /// Tag groups in which the file's word is the whole word.
    pub synced: Vec<String>,
    /// A tag that does not exist yet makes its row invalid.
    pub known_tags: bool,
    /// The words of consent.
    pub consent: Option<String>,
    /// When it was given, for rows that do not say.
    pub consent_at: Option<Timestamp>,
    /// When to give up.
    pub limits: Limits,
    /// Where rejected rows go.
    pub rejects: Option<PathBuf>,
    /// Where every row's outcome goes.
    pub report: Option<PathBuf>,
    /// The flags as they are written down.
    pub noted: String,
    /// Say nothing of how the input was understood: it came from the command line.
    pub quiet: bool,
}

/// Whether the outcome of every row is wanted in memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// For small inputs.
    Keep,
    /// Counts are enough.
    Drop,
}

/// What an import did.
pub struct Done {
    /// The result object.
    pub result: ImportResult,
    /// The outcome of every row, in input order, when they were asked for.
    pub lines: Vec<Line>,
    /// The mails that were queued.
    pub mails: Range<i64>,
    /// Why a rehearsal ends as the import itself would: everything was undone.
    pub refused: Option<Problem>,
}

impl Import {
    /// Runs the import.
    pub fn run(self, app: &mut App, lines: Lines) -> anyhow::Result<Done> {
        let want_lines = lines == Lines::Keep;
        let name = self.source.name().to_owned();
        let confirmations = self.confirmations(app)?;
        let (rejects, report) = (self.rejects.as_deref(), self.report.as_deref());
        let mut files = Files::create(app, rejects, report, self.source.path())?;
        let everybody = ForEverybody {
            tags: &self.tags,
            groups: &self.groups,
            known_tags: self.known_tags,
            consent_at: self.consent_at,
        };
        let bytes = self.source.size();
        let says_tags = !self.tags.is_empty()
            || (self.options.defaults.iter()).any(|(field, _)| field == "tags");
        let Import {
            options, source, ..
        } = self;
        let import = Rest {
            command: self.command,
            flags: self.flags,
            synced: self.synced,
            consent: self.consent,
            consent_at: self.consent_at,
            limits: self.limits,
            noted: self.noted,
            only_changes: self.quiet,
        };
        let mut intake = Intake::open(source, options).map_err(staging::problem)?;
        if !self.quiet {
            let believed = import.flags.confirmed || import.flags.purpose == Purpose::Users;
            describe::describe_people(
                app,
                intake.shape(),
                (!believed).then_some(Slot::ConfirmedAt),
            );
        }
        let told = intake.shape().notes.len();
        let staged = staging::read(app, &mut intake, &import.flags, &everybody, bytes)?;
        flags::tell_unasked(app, intake.unasked());
        if !import.synced.is_empty() && !says_tags {
            has_tags(intake.shape())?;
        }
        if !self.quiet {
            describe::describe_end(app, intake.shape(), told, staged.read().rows);
            if staged.unbelieved {
                app.out.warn("confirmed_at is believed with --confirmed only: these people do not count as confirmed");
            }
        }
        let shape = report::Shape::of(intake.shape());
        if let Some(refused) = import.limits.before(&staged.read(), &name) {
            files.write_early(&refused, &staged.rejects, &shape, |told| staged.tell(told))?;
            return Err(refused.into());
        }
        let digest = hex(&intake.digest()?);
        let (merged, refused, lines, mails) = import.merge(
            app,
            &staged,
            &mut files,
            &shape,
            &name,
            &digest,
            bytes,
            confirmations,
            want_lines,
        )?;
        files.commit()?;
        let dry_run = app.switches.dry_run;
        // A rehearsal shows first what would have been.
        let refused = match refused {
            Some(refused) if !dry_run || want_lines => return Err(refused.into()),
            refused => refused,
        };
        if dry_run && refused.is_none() {
            Limits::tell_of_yes(app, &merged.tally, &name);
        }
        let result = ImportResult::new(&merged, &import.flags, name, dry_run, app.clock.elapsed());
        Ok(Done {
            result,
            lines,
            mails,
            refused,
        })
    }

    fn confirmations(
        &self,
        app: &mut App,
    ) -> anyhow::Result<Option<crate::storage::confirmation::Confirmations>> {
        let asks = self.flags.double_opt_in
            && !self.flags.confirmed
            && !self.flags.unsubscribe
            && self.flags.purpose == Purpose::Subscribers;
        if !asks {
            return Ok(None);
        }
        app.confirmations().map(Some)
    }
}

/// Refuses to sync tags with a file that says nothing of tags: everybody would lose them.
fn has_tags(shape: &intake::Shape) -> Result<(), Problem> {
    let fields = shape
        .columns
        .iter()
        .filter_map(|column| column.field.as_deref());
    if fields
        .flat_map(|field| field.split(", "))
        .any(|field| field == "tags" || field.starts_with("tag:"))
    {
        return Ok(());
    }
    Err(
        Problem::usage("--sync-tags needs a column of tags, and the input has none")
            .code("no_tags_column")
            .hint("--map tag:store=\"Store\""),
    )
}

/// Ends the verb: says how to undo, and fails with exit 6 when rows were rejected, or as a rehearsal was refused.
pub fn end(
    app: &mut App,
    result: &ImportResult,
    refused: Option<Problem>,
    safety: &flags::SafetyFlags,
) -> anyhow::Result<()> {
    if let Some(refused) = refused {
        return Err(refused.into());
    }
    if let Some(id) = result.import {
        app.out.note(&format!("undo with: roster import undo {id}"));
    }
    let look = rejects_of(safety, result.import, &result.source);
    safety
        .limits()
        .end(result.rejected, result.rows, result.dry_run, &look)
}

/// Where the rejected rows of an input are to be seen.
pub fn rejects_of(safety: &flags::SafetyFlags, import: Option<i64>, source: &str) -> String {
    let ending = source.rsplit_once('.').map(|(_, ending)| ending);
    let ending = match ending {
        Some("json" | "jsonl" | "ndjson") => "jsonl",
        _ => "csv",
    };
    match (&safety.rejects, import) {
        (Some(path), _) => format!("see {}", path.display()),
        (None, Some(id)) => format!("roster import rejects {id} > rejects.{ending}"),
        (None, None) => "see them with --rejects FILE".to_owned(),
    }
}
