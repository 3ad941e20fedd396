//! `roster smart-type order`

use clap::Args;
use serde_json::json;

use super::{Outcome, Receipt};
use crate::{
    app::{Access, App},
    commands::{Verb, args::things::one_smart_type},
    error::Problem,
    storage::{audit::Subject, smart_type},
};

/// Put all smart types in order
///
/// Of the types that a person's groups lead to, the earliest is theirs. The default type keeps to people whose groups lead to none,
/// wherever it stands.
#[derive(Args)]
#[command(after_help = "Example:\n  roster smart-type order Wholesale Trade Retail")]
pub struct Order {
    /// Every smart type once, the first one first
    #[arg(value_name = "TYPE", required = true)]
    types: Vec<String>,
}

impl Verb for Order {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Receipt>()?;
        let mut ids = Vec::with_capacity(self.types.len());
        for word in &self.types {
            let (id, name) = one_smart_type(app, word)?;
            if ids.contains(&id) {
                return Err(
                    Problem::usage(format!("smart type '{name}' is named twice"))
                        .hint("name every smart type once: roster smart-type list")
                        .into(),
                );
            }
            ids.push(id);
        }
        let receipt = app.try_write("smart-type order", |tx, touched| {
            let before = smart_type::names(tx)?;
            let missing: Vec<&str> = before
                .iter()
                .filter(|(id, _)| !ids.contains(id))
                .map(|(_, name)| name.as_str())
                .collect();
            if !missing.is_empty() {
                return Ok(Err(Problem::usage(format!(
                    "the order leaves out '{}'",
                    missing.join("', '")
                ))
                .hint("name every smart type once: roster smart-type list")));
            }
            if before.iter().map(|(id, _)| id).eq(&ids) {
                return Receipt::of(tx, Outcome::Unchanged, None, 0).map(Ok);
            }
            smart_type::snapshot(tx)?;
            smart_type::reorder(tx, &ids)?;
            let users_changed = smart_type::changed_since(tx)?;
            let receipt = Receipt::of(tx, Outcome::Reordered, None, users_changed)?;
            let before: Vec<String> = before.into_iter().map(|(_, name)| name).collect();
            touched.push(Subject {
                name: "order".to_owned(),
                before: Some(json!({ "order": before })),
                after: Some(json!({ "order": receipt.order, "users_changed": users_changed })),
                ..Subject::default()
            });
            Ok(Ok(receipt))
        })?;
        Ok(app.out.receipt(&columns, &receipt)?)
    }
}
