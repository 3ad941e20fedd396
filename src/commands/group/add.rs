//! `roster group add`

use clap::Args;
use serde_json::json;

use super::{MESSAGE_MAX, NAME_MAX, Outcome, Receipt, text};
use crate::{
    app::{Access, App},
    commands::{Verb, args::things::one_smart_type},
    error::Problem,
    model::{
        group::{Slot, Tax},
        name::group_key,
    },
    storage::{
        audit::Subject,
        group::{self, Group, NewGroup},
    },
};

/// Make a group
///
/// A user has three slots for groups. A group fits one of them, or as a global group any.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster group add wholesale --name 'Wholesale customers' --slot 1 --tax exempt"
)]
pub struct Add {
    /// Its short name: letters, digits, _ and -
    #[arg(value_name = "KEY")]
    key: String,
    /// Its name for people
    #[arg(long, value_name = "TEXT")]
    name: String,
    /// The slot it fits: 1, 2, 3 or global
    #[arg(long, value_name = "SLOT")]
    slot: Slot,
    /// Whether its members pay tax: standard or exempt
    #[arg(long, value_name = "TAX", default_value = "standard")]
    tax: Tax,
    /// The smart type it leads to
    #[arg(long, value_name = "TYPE")]
    smart_type: Option<String>,
    /// What its members see when they log in
    #[arg(long, value_name = "TEXT")]
    login_message: Option<String>,
    /// A group of that key may be there already; it stays as it is
    #[arg(long)]
    if_missing: bool,
}

impl Verb for Add {
    fn access(&self) -> Access {
        Access::Write
    }

    fn ready(&self) -> anyhow::Result<()> {
        if self.key.trim() == "-" {
            return Err(
                Problem::usage("groups are made one by one: '-' reads no list here")
                    .hint("roster group add wholesale --name 'Wholesale customers' --slot 1")
                    .into(),
            );
        }
        Ok(())
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Receipt>()?;
        let key = group_key(&self.key)?;
        let name = text("--name", &self.name, NAME_MAX)?;
        let message = self
            .login_message
            .as_deref()
            .map(|message| text("--login-message", message, MESSAGE_MAX))
            .transpose()?;
        let smart_type = match &self.smart_type {
            Some(name) => Some(one_smart_type(app, name)?),
            None => None,
        };
        let now = app.now();
        let new = NewGroup {
            key: &key,
            name: &name,
            slot: self.slot,
            tax: self.tax,
            smart_type_id: smart_type.as_ref().map(|(id, _)| *id),
            login_message: message.as_deref(),
        };
        let receipt = app.try_write("group add", |tx, touched| {
            if let Some(found) = group::get(tx, &key)? {
                return Ok(self.exists(found));
            }
            let id = group::insert(tx, &new, now)?;
            touched.push(Subject {
                name: key.clone(),
                after: Some(json!({
                    "name": new.name,
                    "slot": new.slot,
                    "tax": new.tax,
                    "smart_type": smart_type.as_ref().map(|(_, name)| name),
                    "login_message": new.login_message,
                })),
                ..Subject::default()
            });
            Ok(Ok(Receipt {
                id,
                group: key.clone(),
                outcome: Outcome::Created,
                users: 0,
            }))
        })?;
        Ok(app.out.receipt(&columns, &receipt)?)
    }
}

impl Add {
    fn exists(&self, found: Group) -> Result<Receipt, Problem> {
        if self.if_missing {
            return Ok(Receipt {
                id: found.id,
                group: found.key,
                outcome: Outcome::Exists,
                users: found.users,
            });
        }
        Err(
            Problem::conflict(format!("there is a group '{}' already", found.key))
                .code("exists")
                .hint(format!(
                    "roster group edit {} …\n--if-missing is content with that",
                    found.key
                )),
        )
    }
}
