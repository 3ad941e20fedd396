//! One verb from the opened database to the exit code.

use super::view;
use crate::{
    app::{Access, App, Switches},
    commands::Verb,
    error::{Kind, Problem, after_commit},
    output::{self, Format, Interrupt, Output},
    settings::Settings,
};

/// Opens what the verb needs, runs it, and turns what became of it into output and exit code.
///
/// A signal that was noticed ends the process here, once everything that was begun is finished.
pub(super) fn perform(
    verb: Box<dyn Verb>,
    settings: Settings,
    switches: Switches,
    mut out: Output,
    problem_of: &dyn Fn(&anyhow::Error) -> Option<Problem>,
) -> u8 {
    let access = verb.access();
    let rehearsal = switches.dry_run;
    let ready = if out.format().is_drawn() && !verb.draws() {
        Err(not_drawn(out.format()).into())
    } else {
        verb.ready()
    };
    out.heed_signals();
    let opened = match ready {
        Ok(()) => App::open(settings, switches, out, access),
        Err(error) => Err(Box::new((out, error))),
    };
    let mut app = match opened {
        Ok(app) => app,
        Err(failed) => {
            let (mut out, error) = *failed;
            let Some(problem) = problem_of(&error) else {
                return 0;
            };
            out.problem(&view(&problem));
            let _ = out.abandon();
            return problem.kind.exit();
        }
    };
    if rehearsal && access == Access::Write {
        app.out.note_first("dry run: nothing is kept");
    }
    // Another schema that was made on the way is nothing that the command did.
    let before = app.db.commits();
    let told = |app: &App, error: &anyhow::Error| {
        problem_of(error).map(|problem| match app.kept_since(before) {
            Some(look) => after_commit(problem, error.as_ref(), look),
            None => problem,
        })
    };
    let mut problem = match verb.run(&mut app) {
        Ok(()) => None,
        Err(error) if output::is_stop(error.as_ref()) => {
            let problem = told(&app, &error);
            return stopped(&mut app, problem, before);
        }
        Err(error) => match told(&app, &error) {
            Some(problem) => Some(problem),
            None => return Interrupt::end(),
        },
    };
    let statements = *app.db.statements();
    app.out.detail(&output::amount(statements, "statement"));
    // Exit codes 6 and 9 come from runs that did their work: what they wrote stands.
    let done = problem
        .as_ref()
        .is_none_or(|p| matches!(p.kind, Kind::Partial | Kind::Condition));
    if !done {
        // What failed first is told, not that its output could not be written either.
        let _ = app.out.abandon();
    } else if let Err(error) = app.out.finish() {
        let is_stop = output::is_stop(&error);
        let lost = told(&app, &error.into());
        if is_stop {
            return stopped(&mut app, lost, before);
        }
        problem = lost.or(problem);
    }
    if let Some(problem) = &problem {
        app.out.problem(&view(problem));
    }
    match Interrupt::end() {
        0 => problem.map_or(0, |problem| problem.kind.exit()),
        stopped => stopped,
    }
}

/// Ends a run that a signal stopped; that its changes are kept is told.
fn stopped(app: &mut App, problem: Option<Problem>, before: u64) -> u8 {
    match problem {
        Some(problem) if app.kept_since(before).is_some() => app.out.problem(&view(&problem)),
        _ => app.out.warn("stopped: the list is not complete"),
    }
    let _ = app.out.abandon();
    Interrupt::end()
}

fn not_drawn(format: Format) -> Problem {
    Problem::usage(format!(
        "this command has no -f {format}: reports alone are drawn"
    ))
    .code("not_drawn")
    .hint("-f table, json, jsonl, csv, tsv or ids; `roster report --help` lists the reports")
}
