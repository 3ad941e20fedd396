//! `roster tag remove`

use clap::Args;
use serde_json::json;

use crate::{
    app::{Access, App},
    commands::{Verb, args::receipts},
    error::{Kind, Problem, problem_of},
    storage::{
        audit::Subject,
        tag::{self, Change, Tag},
    },
};

/// Remove tags, and take them from everybody
///
/// It cannot be undone, so it needs --yes when anybody has one of them.
#[derive(Args)]
#[command(after_help = "Example:\n  roster tag remove old-customers --yes")]
pub struct Remove {
    /// Tags; - reads them from stdin
    #[arg(value_name = "TAG", required = true)]
    tags: Vec<String>,
}

impl Verb for Remove {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Change>()?;
        let (tags, missed) = self.find(app)?;
        let users: u64 = tags.iter().map(|tag| tag.users).sum();
        let names: Vec<String> = tags.iter().map(|tag| format!("'{}'", tag.tag)).collect();
        app.consent(&format!("removing {}", names.join(", ")), users, true)?;
        let ids: Vec<i64> = tags.iter().map(|tag| tag.id).collect();
        let rows = app.try_write("tag remove", |tx, touched| {
            if let Err(gone) = super::still_there(tx, &ids)? {
                return Ok(Err(gone));
            }
            let mut rows = Vec::with_capacity(tags.len());
            for kept in &tags {
                let members = tag::members(tx, kept.id)?;
                let mut row = Change::new(kept.tag.clone(), "removed");
                row.users = tag::remove(tx, kept.id)?;
                touched.push(Subject {
                    name: kept.tag.clone(),
                    before: Some(json!({ "tag": kept.tag, "users": row.users })),
                    ..Subject::default()
                });
                touched.extend(members.into_iter().map(|(user_id, name)| Subject {
                    user_id,
                    name,
                    before: Some(json!({ "tags": [kept.tag] })),
                    after: Some(json!({ "tags": [] })),
                }));
                rows.push(row);
            }
            Ok(Ok(rows))
        })?;
        receipts::print(app, &columns, &rows, |row| row.outcome)?;
        match all(missed) {
            Some(problem) => Err(Problem {
                kind: Kind::Partial,
                ..problem
            }
            .into()),
            None => Ok(()),
        }
    }
}

impl Remove {
    /// The tags, each once, and the problems of those that are unknown; when all are, that is the error.
    fn find(&self, app: &mut App) -> anyhow::Result<(Vec<Tag>, Vec<Problem>)> {
        let mut tags: Vec<Tag> = Vec::new();
        let mut missed = Vec::new();
        for name in super::names(app, &self.tags)? {
            match super::named(app, &name) {
                Ok(tag) if tags.iter().any(|other| other.id == tag.id) => {}
                Ok(tag) => tags.push(tag),
                Err(error) => match problem_of(error.as_ref(), "") {
                    Some(problem) if problem.kind == Kind::NotFound => {
                        missed.push(problem);
                    }
                    _ => return Err(error),
                },
            }
        }
        if tags.is_empty()
            && let Some(problem) = all(missed.clone())
        {
            return Err(problem.into());
        }
        Ok((tags, missed))
    }
}

/// Names every tag that is unknown, up to ten; the hint is that of the first.
fn all(missed: Vec<Problem>) -> Option<Problem> {
    const SHOWN: usize = 10;
    let said: Vec<&str> = missed
        .iter()
        .take(SHOWN)
        .map(|problem| problem.message.as_str())
        .collect();
    let more = match missed.len().saturating_sub(SHOWN) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let message = format!("{}{more}", said.join("; "));
    let first = missed.into_iter().next()?;
    Some(Problem { message, ..first })
}
