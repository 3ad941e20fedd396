//! One line of a batch, run inside the process.

use std::mem;

use super::{Answer, Fault, Line, Outcome, Reader, allowed::allowed, input::Job};
use crate::{
    app::{Access, App, MAIL_QUEUED},
    error::{ANSWER_LOST, Kind, Problem, after_commit, problem_of},
    output::{Captured, Node, Options, Output, Streams},
    storage::{
        batch::{self, Kept},
        db::Ending,
        token,
    },
};

/// What to do about a line with a key of which a part failed.
const UNDONE: &str = "nothing of this line is kept, because it has a key: mend what failed, then run it again with the same key";

/// How lines are run.
pub(super) struct Run {
    pub reader: Reader,
    /// The database as it may be shown.
    pub place: String,
    pub dry_run: bool,
}

/// What a line did.
struct Done {
    outcome: Outcome,
    exit: u8,
    output: String,
    notes: Vec<String>,
    error: Option<Fault>,
}

impl From<Problem> for Done {
    fn from(problem: Problem) -> Done {
        Done {
            outcome: Outcome::Failed,
            exit: problem.kind.exit(),
            output: String::new(),
            notes: Vec::new(),
            error: Some(Fault::from(&problem)),
        }
    }
}

/// Runs `work` with the way out taken from the app: the commands of the lines write into outputs of their own.
pub(super) fn apart(
    app: &mut App,
    work: impl FnOnce(&mut App, &mut Output) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let (streams, _) = Streams::captured();
    let mut out = mem::replace(&mut app.out, Output::new(Options::default(), streams)?);
    let worked = work(app, &mut out);
    app.out = out;
    worked
}

impl Run {
    /// Runs one line and says what became of it.
    pub fn answer(&mut self, app: &mut App, job: Job) -> Answer {
        let done = match job.args {
            Ok(args) => match self.keyed(app, job.key.as_deref(), &args) {
                Ok(done) => done,
                Err(error) => Done::from(self.told(&error)),
            },
            Err(problem) => Done::from(problem),
        };
        Answer {
            line: job.line,
            id: job.id,
            key: job.key,
            outcome: done.outcome,
            exit: done.exit,
            output: node(&done.output),
            notes: done.notes,
            error: done.error,
        }
    }

    fn told(&self, error: &anyhow::Error) -> Problem {
        let problem = problem_of(error.as_ref(), &self.place);
        problem.unwrap_or_else(|| Problem::new(Kind::Internal, "the line could not be answered"))
    }

    /// A line with a key is run once: what it did is kept in its own transaction.
    fn keyed(&mut self, app: &mut App, key: Option<&str>, args: &[String]) -> anyhow::Result<Done> {
        let line = (self.reader)(args, &app.settings)?;
        let outer = app.db.is_held();
        allowed(&line, args, outer || key.is_some())?;
        let Some(key) = key else {
            return Ok(self.perform(app, line));
        };
        if !outer {
            app.db.hold()?;
        }
        let digest = token::hash(&serde_json::to_string(args)?);
        let done = match batch::get(&mut app.db, key) {
            Ok(Some(kept)) => replayed(key, &digest, kept),
            Ok(None) => self.perform_and_keep(app, line, key, digest),
            Err(error) => Err(error.into()),
        };
        if outer {
            return done;
        }
        let keep = done.as_ref().is_ok_and(|done| is_kept(done.exit));
        let ending = if keep && !self.dry_run {
            Ending::Commit
        } else {
            Ending::Rollback
        };
        app.db.let_go(ending)?;
        // A key stands for one act: half of one would be kept for good, as the same line is never run again.
        done.map(|done| match done.outcome {
            Outcome::Failed if done.exit == Kind::Partial.exit() => Done {
                outcome: Outcome::RolledBack,
                error: done.error.map(|error| Fault {
                    hint: Some(UNDONE.to_owned()),
                    ..error
                }),
                ..done
            },
            _ => done,
        })
    }

    fn perform_and_keep(
        &self,
        app: &mut App,
        line: Line,
        key: &str,
        digest: String,
    ) -> anyhow::Result<Done> {
        let rehearsal = line.switches.dry_run;
        let done = self.perform(app, line);
        // What failed is undone and may be tried again.
        if is_kept(done.exit) && !rehearsal {
            let kept = Kept {
                digest,
                exit: done.exit,
                output: Some(done.output.clone()),
                notes: Some(done.notes.join("\n")),
            };
            let now = app.now();
            batch::insert(&mut app.db, key, &kept, now)?;
        }
        Ok(done)
    }

    /// Runs the command of a line.
    fn perform(&self, app: &mut App, line: Line) -> Done {
        let (streams, captured) = Streams::captured();
        let out = match Output::new(line.options, streams) {
            Ok(out) => out,
            Err(error) => return Done::from(self.told(&error.into())),
        };
        let mut switches = line.switches;
        // The rehearsal of a whole batch says so once.
        let rehearsal = switches.dry_run && !self.dry_run && line.verb.access() == Access::Write;
        switches.dry_run |= self.dry_run;
        switches.yes |= app.switches.yes;
        switches.max_changes = switches.max_changes.or(app.switches.max_changes);
        switches.reason = switches.reason.or_else(|| app.switches.reason.clone());
        let before_it = app.db.commits();
        let stood = app.stands.take();
        let switches = mem::replace(&mut app.switches, switches);
        let before = mem::replace(&mut app.out, out);
        let name = line
            .actor
            .map(|actor| mem::replace(&mut app.actor.name, actor));
        if rehearsal {
            app.out.note_first("dry run: nothing is kept");
        }
        let worked = line.verb.ready().and_then(|()| line.verb.run(app));
        let told = |app: &App, error: &anyhow::Error| {
            let problem = self.told(error);
            match app.kept_since(before_it) {
                Some(look) => after_commit(problem, error.as_ref(), look),
                None => problem,
            }
        };
        let mut problem = worked.err().map(|error| told(app, &error));
        let stands = |kind: Kind| matches!(kind, Kind::Partial | Kind::Condition);
        let ended = if problem.as_ref().is_none_or(|problem| stands(problem.kind)) {
            app.out.finish()
        } else {
            app.out.abandon()
        };
        if let (Err(error), None) = (ended, &problem) {
            problem = Some(told(app, &error.into()));
        }
        app.out = before;
        app.switches = switches;
        // The batch itself may lose its answer, too, whichever of its lines did something.
        app.stands = app.stands.take().or(stood);
        if let Some(name) = name {
            app.actor.name = name;
        }
        done(&captured, problem)
    }
}

/// Exit codes of lines that did all of their work.
fn is_kept(exit: u8) -> bool {
    [0, Kind::Condition.exit()].contains(&exit)
}

fn done(captured: &Captured, problem: Option<Problem>) -> Done {
    let notes = captured.stderr();
    Done {
        outcome: match &problem {
            None => Outcome::Done,
            // What it was to do stands: only its answer is missing, or its mail has still to be sent.
            Some(problem) if [ANSWER_LOST, MAIL_QUEUED].contains(&problem.code) => Outcome::Done,
            Some(_) => Outcome::Failed,
        },
        exit: problem.as_ref().map_or(0, |problem| problem.kind.exit()),
        output: captured.stdout(),
        notes: notes.lines().map(str::to_owned).collect(),
        error: problem.as_ref().map(Fault::from),
    }
}

/// The same key again: the same answer, unless it is another command.
fn replayed(key: &str, digest: &str, kept: Kept) -> anyhow::Result<Done> {
    if kept.digest != digest {
        return Err(
            Problem::conflict(format!("the key '{key}' was used for another command"))
                .code("key_conflict")
                .hint("take a new key, or the same args as the first time")
                .into(),
        );
    }
    let notes = kept.notes.unwrap_or_default();
    let ended = |exit| {
        let kind = Kind::of_exit(exit);
        let message = format!(
            "when the line was run, it ended with {exit} ({})",
            kind.name()
        );
        Fault::from(&Problem::new(kind, message).hint("to run it again, give it a new key"))
    };
    Ok(Done {
        outcome: Outcome::Replayed,
        exit: kept.exit,
        output: kept.output.unwrap_or_default(),
        notes: notes.lines().map(str::to_owned).collect(),
        error: (kept.exit != 0).then(|| ended(kept.exit)),
    })
}

/// What a line printed as JSON, or as a text when it is none.
fn node(output: &str) -> Node {
    let text = output.trim_end_matches('\n');
    if text.is_empty() {
        return Node::Null;
    }
    serde_json::from_str(text).unwrap_or_else(|_| Node::Text(text.to_owned()))
}

impl Answer {
    /// A line that comes after one that failed.
    pub(super) fn not_run(job: Job) -> Answer {
        Answer {
            line: job.line,
            id: job.id,
            key: job.key,
            outcome: Outcome::NotRun,
            exit: 0,
            output: Node::Null,
            notes: Vec::new(),
            error: None,
        }
    }
}
