//! `roster smart-type remove`

use clap::Args;
use serde_json::json;

use super::{Outcome, Receipt, columns, tell_all};
use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{selectors, things::one_smart_type},
    },
    error::{Kind, Problem, problem_of},
    model::selector::rows,
    storage::{self, audit::Subject, db::Db, group, smart_type},
};

/// Remove smart types; the groups that led to them lead to none
#[derive(Args)]
#[command(after_help = "Example:\n  roster smart-type remove Trade")]
pub struct Remove {
    /// The smart types; - reads them from stdin
    #[arg(value_name = "TYPE", required = true)]
    smart_types: Vec<String>,
}

impl Verb for Remove {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let one = selectors::is_one(&self.smart_types);
        let columns = columns(app, one)?;
        let mut types: Vec<(i64, String)> = Vec::with_capacity(self.smart_types.len());
        let mut missed: Option<Problem> = None;
        for (_, word) in selectors::words(app, &self.smart_types, &rows::SMART_TYPES)? {
            match one_smart_type(app, &word) {
                Ok(found) if types.contains(&found) => {}
                Ok(found) => types.push(found),
                Err(error) => match problem_of(error.as_ref(), "") {
                    Some(problem) if problem.kind == Kind::NotFound => {
                        missed = Some(missed.map_or(problem.clone(), |first| Problem {
                            message: format!("{}; {}", first.message, problem.message),
                            ..first
                        }));
                    }
                    _ => return Err(error),
                },
            }
        }
        if let (Some(problem), true) = (&missed, types.is_empty()) {
            return Err(problem.clone().into());
        }
        let receipts = app.try_write("smart-type remove", |tx, touched| {
            let mut receipts = Vec::with_capacity(types.len());
            for (id, name) in &types {
                match remove(tx, *id, name, touched)? {
                    Ok(receipt) => receipts.push(receipt),
                    Err(problem) => return Ok(Err(problem)),
                }
            }
            Ok(Ok(receipts))
        })?;
        tell_all(app, &columns, &receipts, one)?;
        match missed {
            Some(problem) => Err(Problem {
                kind: Kind::Partial,
                ..problem
            }
            .into()),
            None => Ok(()),
        }
    }
}

fn remove(
    tx: &mut Db,
    id: i64,
    name: &str,
    touched: &mut Vec<Subject>,
) -> storage::Result<Result<Receipt, Problem>> {
    if smart_type::default(tx)?.0 == id {
        return Ok(Err(Problem::conflict(format!(
            "smart type '{name}' is the default"
        ))
        .code("default_smart_type")
        .hint(
            "choose another default first: roster smart-type map --default TYPE",
        )));
    }
    let groups: Vec<String> = group::all(tx)?
        .into_iter()
        .filter(|group| group.smart_type.as_deref() == Some(name))
        .map(|group| group.key)
        .collect();
    smart_type::snapshot(tx)?;
    smart_type::remove(tx, id)?;
    let users_changed = smart_type::changed_since(tx)?;
    touched.push(Subject {
        name: name.to_owned(),
        before: Some(json!({ "name": name, "groups": groups })),
        after: Some(json!({ "users_changed": users_changed })),
        ..Subject::default()
    });
    Receipt::of(tx, Outcome::Removed, Some(name), users_changed).map(Ok)
}
