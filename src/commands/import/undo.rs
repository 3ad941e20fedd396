//! `roster import undo`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use crate::{
    app::{Access, App},
    commands::{Verb, args::reason},
    error::Problem,
    model::selector::printed::numbered,
    output::{Record, amount, verb},
    storage::{
        audit::{Entry, Parts, Subject},
        db::Ending,
        import::{self, By, Kept, Undone},
        prune,
    },
};

/// Take an import back: remove the people and orders it created and restore those it changed, where nobody touched them since
///
/// Opt-outs, bounces, complaints and suppressions that it wrote stay. Lifting a ban needs a --reason. What is left alone is listed, with
/// the reason. Imports that build upon one another are undone from the last to the first.
#[derive(Args)]
#[command(after_help = "Example:\n  roster import undo 1 --dry-run")]
pub struct Undo {
    /// The import's id
    import: String,
}

/// What an undo did, as it is printed.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Result {
    import: i64,
    outcome: &'static str,
    dry_run: bool,
    removed: u64,
    restored: u64,
    orders_removed: u64,
    tags_removed: u64,
    kept: Vec<Kept>,
}

impl Record for Result {
    const NOUN: &'static str = "undo";
    const FIELDS: &'static [&'static str] = &[
        "import",
        "outcome",
        "dry_run",
        "removed",
        "restored",
        "orders_removed",
        "tags_removed",
        "kept",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        numbered("import", self.import)
    }
}

impl Verb for Undo {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Result>()?;
        let found = super::one(app, &self.import)?;
        let id = found.import;
        if found.undone_at.is_some() {
            app.out.note(&format!("import {id} is already undone"));
            return print(app, &columns, id, "already_undone", Undone::default());
        }
        if let Some(at) = prune::pruned_at(&mut app.db, id)? {
            return Err(Problem::conflict(format!(
                "import {id} cannot be undone: what it changed was pruned at {at}"
            ))
            .code("pruned")
            .hint("a backup of before that time still knows it")
            .into());
        }
        let now = app.now();
        let entry = Entry {
            at: now,
            actor: &app.actor,
            command: "import undo",
            reason: app.switches.reason.as_deref(),
            import_id: Some(id),
        };
        let by = By {
            now,
            actor: &app.actor.name,
            reason: app.switches.reason.as_deref(),
        };
        let ending = app.ending();
        let switches = &app.switches;
        let undone = app.db.tx_then(|tx| {
            // Another operator may have been faster.
            if import::get(tx, id)?.is_none_or(|import| import.undone_at.is_some()) {
                return Ok((Ending::Rollback, Ok(None)));
            }
            let later = import::later(tx, id)?;
            let mut noted = Parts::default();
            let undone = import::undo(tx, id, &by, &mut noted)?;
            if undone.changes() == 0 && !undone.kept.is_empty() && !later.is_empty() {
                return Ok((Ending::Rollback, Err(held(id, &later))));
            }
            // Accounts bring people and orders bring both, so only the undo itself knows how much it takes back.
            let unsaid = for_a_reason(&undone)
                .and_then(|act| reason::given(switches, &format!("{act} by undoing import {id}")).err());
            if !switches.dry_run
                && let Some(unsaid) = unsaid
            {
                return Ok((Ending::Rollback, Err(unsaid)));
            }
            let act = format!("undoing import {id}");
            if let Err(refused) = switches.consent(&act, undone.changes(), true) {
                return Ok((Ending::Rollback, Err(refused)));
            }
            let after = serde_json::json!({
                "removed": undone.removed, "restored": undone.restored, "orders_removed": undone.orders_removed, "kept": undone.kept.len(),
            });
            let subject = Subject {
                name: format!("import {id}"),
                after: Some(after),
                ..Subject::default()
            };
            noted.note(tx, &[subject])?;
            noted.end(tx, &entry)?;
            Ok((ending, Ok(Some((undone, unsaid)))))
        })??;
        let Some((undone, unsaid)) = undone else {
            app.out.note(&format!("import {id} is already undone"));
            return print(app, &columns, id, "already_undone", Undone::default());
        };
        if !undone.kept.is_empty() {
            let people = undone.kept.iter().all(|kept| kept.thing.is_none());
            let what = if people { "person" } else { "thing" };
            app.out.note(&format!(
                "{} left alone",
                amount(undone.kept.len() as u64, what)
            ));
        }
        print(app, &columns, id, "undone", undone)?;
        // A rehearsal shows what would be, and ends as the act itself would.
        unsaid.map_or(Ok(()), |unsaid| Err(unsaid.into()))
    }
}

/// What an undo does that is done for a reason alone, in words.
fn for_a_reason(undone: &Undone) -> Option<String> {
    let bans = (undone.unbanned > 0)
        .then(|| format!("lifting the ban of {}", amount(undone.unbanned, "user")));
    let accounts = (undone.reopened > 0).then(|| {
        format!(
            "taking back the end of {}",
            amount(undone.reopened, "account")
        )
    });
    bans.into_iter()
        .chain(accounts)
        .reduce(|bans, accounts| format!("{bans} and {accounts}"))
}

/// An undo that would do nothing is not used up: later imports are to be undone first.
fn held(id: i64, later: &[i64]) -> Problem {
    let ids: Vec<String> = later.iter().map(i64::to_string).collect();
    let imports = match ids.split_last() {
        Some((last, [])) => format!("import {last}"),
        Some((last, more)) => format!("imports {} and {last}", more.join(", ")),
        None => String::new(),
    };
    let undo = |id: &i64| format!("roster import undo {id} --yes");
    let first: Vec<String> = later.iter().chain([&id]).map(undo).collect();
    Problem::conflict(format!(
        "import {id} has nothing to undo while {imports} {}: all that it brought was changed by then",
        verb(later.len() as u64, "stands", "stand")
    ))
    .code("later_import")
    .hint(first.join(" && "))
}

fn print(
    app: &mut App,
    columns: &crate::output::Columns,
    import: i64,
    outcome: &'static str,
    undone: Undone,
) -> anyhow::Result<()> {
    let dry_run = app.switches.dry_run;
    let Undone {
        removed,
        restored,
        orders_removed,
        tags_removed,
        kept,
        ..
    } = undone;
    let result = Result {
        import,
        outcome,
        dry_run,
        removed,
        restored,
        orders_removed,
        tags_removed,
        kept,
    };
    app.out.receipt(columns, &result)?;
    Ok(())
}
