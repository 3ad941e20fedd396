//! `roster smart-type add`

use clap::Args;
use serde_json::json;

use super::{Outcome, Receipt, move_default, tell};
use crate::{
    app::{Access, App},
    commands::Verb,
    error::Problem,
    model::{malformed::Malformed, name},
    storage::{audit::Subject, smart_type},
};

/// Add a smart type at the end of the order
///
/// Everybody has exactly one: of the types that their groups lead to the earliest in the order, or the default.
#[derive(Args)]
#[command(after_help = "Example:\n  roster smart-type add Wholesale")]
pub struct Add {
    /// Its name
    #[arg(value_name = "NAME")]
    name: String,
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
        let name = name::smart_type(&self.name)?;
        if matches!(name::search_key(&name).as_str(), "none" | "default") {
            return Err(
                Malformed::new(format!("'{name}' cannot be the name of a smart type"))
                    .hint("it means something else in `roster smart-type map`")
                    .into(),
            );
        }
        let receipt = app.try_write("smart-type add", |tx, touched| {
            if smart_type::find(tx, &name)?.is_some() {
                return if self.if_missing {
                    Receipt::of(tx, Outcome::Exists, Some(&name), 0).map(Ok)
                } else {
                    Ok(Err(exists(&name)))
                };
            }
            let id = smart_type::insert(tx, &name)?;
            let users_changed = if self.default {
                move_default(tx, id)?.0
            } else {
                0
            };
            touched.push(Subject {
                name: name.clone(),
                after: Some(json!({ "name": name, "default": self.default })),
                ..Subject::default()
            });
            Receipt::of(tx, Outcome::Created, Some(&name), users_changed).map(Ok)
        })?;
        tell(app, &receipt)
    }
}

fn exists(name: &str) -> Problem {
    Problem::conflict(format!("there is a smart type '{name}' already"))
        .code("exists")
        .hint("roster smart-type list\n--if-missing is content with that")
}
