//! `roster smart-type map`

use clap::Args;
use serde_json::json;

use super::{Outcome, Receipt, move_default};
use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{filter::one_group, things::one_smart_type},
    },
    storage::{audit::Subject, group, smart_type},
};

/// Say to which smart type a group leads, or which type is the default
#[derive(Args)]
#[command(
    override_usage = "roster smart-type map <GROUP> <TYPE|none>\n       roster smart-type map --default <TYPE>",
    after_help = "Examples:\n  roster smart-type map wholesale Wholesale\n  roster smart-type map --default Retail"
)]
pub struct Map {
    /// The group
    #[arg(
        value_name = "GROUP",
        required_unless_present = "default",
        requires = "smart_type"
    )]
    group: Option<String>,
    /// The smart type it leads to, or none
    #[arg(value_name = "TYPE", required_unless_present = "default")]
    smart_type: Option<String>,
    /// Make this the type of everybody whose groups lead to none
    #[arg(long, value_name = "TYPE", conflicts_with_all = ["group", "smart_type"])]
    default: Option<String>,
}

impl Verb for Map {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Receipt>()?;
        let receipt = match (&self.group, &self.smart_type, &self.default) {
            (_, _, Some(name)) => map_default(app, name)?,
            (Some(group), Some(name), _) => map_group(app, group, name)?,
            _ => return Ok(()),
        };
        Ok(app.out.receipt(&columns, &receipt)?)
    }
}

fn map_default(app: &mut App, word: &str) -> anyhow::Result<Receipt> {
    let (id, name) = one_smart_type(app, word)?;
    app.write("smart-type map", |tx, touched| {
        let (users_changed, before) = move_default(tx, id)?;
        if before == name {
            return Receipt::of(tx, Outcome::Unchanged, Some(&name), 0);
        }
        touched.push(Subject {
            name: "default".to_owned(),
            before: Some(json!({ "default": before })),
            after: Some(json!({ "default": name, "users_changed": users_changed })),
            ..Subject::default()
        });
        Receipt::of(tx, Outcome::Mapped, Some(&name), users_changed)
    })
}

fn map_group(app: &mut App, group: &str, word: &str) -> anyhow::Result<Receipt> {
    let group = one_group(app, group)?;
    let smart_type = match word {
        "none" => None,
        word => Some(one_smart_type(app, word)?),
    };
    let name = smart_type.as_ref().map(|(_, name)| name.as_str());
    app.write("smart-type map", |tx, touched| {
        let before = group::by_id(tx, group.id)?.and_then(|group| group.smart_type);
        let mut receipt = if before.as_deref() == name {
            Receipt::of(tx, Outcome::Unchanged, name, 0)?
        } else {
            smart_type::snapshot(tx)?;
            smart_type::map(tx, group.id, smart_type.as_ref().map(|(id, _)| *id))?;
            let users_changed = smart_type::changed_since(tx)?;
            touched.push(Subject {
                name: group.key.clone(),
                before: Some(json!({ "smart_type": before })),
                after: Some(json!({ "smart_type": name, "users_changed": users_changed })),
                ..Subject::default()
            });
            Receipt::of(tx, Outcome::Mapped, name, users_changed)?
        };
        receipt.group = Some(group.key.clone());
        Ok(receipt)
    })
}
