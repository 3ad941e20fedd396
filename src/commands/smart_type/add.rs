//! `roster smart-type add`

use clap::Args;
use serde_json::json;

use super::{Outcome, Receipt, columns, move_default, tell_all};
use crate::{
    app::{Access, App},
    commands::{Verb, args::selectors},
    error::Problem,
    model::{malformed::Malformed, name, selector::rows},
    storage::{self, audit::Subject, db::Db, smart_type},
};

/// Add smart types at the end of the order
///
/// Everybody has exactly one: of the types that their groups lead to the earliest in the order, or the default.
#[derive(Args)]
#[command(after_help = "Example:\n  roster smart-type add Wholesale")]
pub struct Add {
    /// Their names; - reads them from stdin
    #[arg(value_name = "NAME", required = true)]
    names: Vec<String>,
    /// Make it the type of everybody whose groups lead to none
    #[arg(long)]
    default: bool,
    /// A type of that name may be there already; it stays where it is
    #[arg(long)]
    if_missing: bool,
}

impl Verb for Add {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let one = selectors::is_one(&self.names);
        let columns = columns(app, one)?;
        let mut names: Vec<String> = Vec::with_capacity(self.names.len());
        for (_, word) in selectors::words(app, &self.names, &rows::SMART_TYPES)? {
            let name = name::smart_type(&word)?;
            if matches!(name::search_key(&name).as_str(), "none" | "default") {
                return Err(
                    Malformed::new(format!("'{name}' cannot be the name of a smart type"))
                        .hint("it means something else in `roster smart-type map`")
                        .into(),
                );
            }
            names.push(name);
        }
        if self.default && names.len() != 1 {
            return Err(Problem::usage("one smart type is the default, not several")
                .hint("name one with --default")
                .into());
        }
        let receipts = app.try_write("smart-type add", |tx, touched| {
            let mut receipts = Vec::with_capacity(names.len());
            for name in &names {
                match self.add(tx, name, touched)? {
                    Ok(receipt) => receipts.push(receipt),
                    Err(problem) => return Ok(Err(problem)),
                }
            }
            Ok(Ok(receipts))
        })?;
        tell_all(app, &columns, &receipts, one)
    }
}

impl Add {
    fn add(
        &self,
        tx: &mut Db,
        name: &str,
        touched: &mut Vec<Subject>,
    ) -> storage::Result<Result<Receipt, Problem>> {
        if smart_type::find(tx, name)?.is_some() {
            return if self.if_missing {
                Receipt::of(tx, Outcome::Exists, Some(name), 0).map(Ok)
            } else {
                Ok(Err(exists(name)))
            };
        }
        let id = smart_type::insert(tx, name)?;
        let users_changed = if self.default {
            move_default(tx, id)?.0
        } else {
            0
        };
        touched.push(Subject {
            name: name.to_owned(),
            after: Some(json!({ "name": name, "default": self.default })),
            ..Subject::default()
        });
        Receipt::of(tx, Outcome::Created, Some(name), users_changed).map(Ok)
    }
}

fn exists(name: &str) -> Problem {
    Problem::conflict(format!("there is a smart type '{name}' already"))
        .code("exists")
        .hint("roster smart-type list\n--if-missing is content with that")
}
