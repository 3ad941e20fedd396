//! `roster smart-type remove`

use clap::Args;
use serde_json::json;

use super::{Outcome, Receipt, tell};
use crate::{
    app::{Access, App},
    commands::{Verb, args::things::one_smart_type},
    error::Problem,
    storage::{audit::Subject, group, smart_type},
};

/// Remove a smart type; the groups that led to it lead to none
#[derive(Args)]
#[command(after_help = "Example:\n  roster smart-type remove Trade")]
pub struct Remove {
    /// The smart type
    #[arg(value_name = "TYPE")]
    smart_type: String,
}

impl Verb for Remove {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let (id, name) = one_smart_type(app, &self.smart_type)?;
        let receipt = app.try_write("smart-type remove", |tx, touched| {
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
                .filter(|group| group.smart_type.as_ref() == Some(&name))
                .map(|group| group.key)
                .collect();
            smart_type::snapshot(tx)?;
            smart_type::remove(tx, id)?;
            let users_changed = smart_type::changed_since(tx)?;
            touched.push(Subject {
                name: name.clone(),
                before: Some(json!({ "name": name, "groups": groups })),
                after: Some(json!({ "users_changed": users_changed })),
                ..Subject::default()
            });
            Receipt::of(tx, Outcome::Removed, Some(&name), users_changed).map(Ok)
        })?;
        tell(app, &receipt)
    }
}
