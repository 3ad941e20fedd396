//! `roster tag rename`

use clap::Args;
use serde_json::json;

use crate::{
    app::{Access, App},
    commands::Verb,
    error::Problem,
    model::tag::TagName,
    storage::{
        audit::Subject,
        tag::{self, Change},
    },
};

/// Give a tag another name
///
/// Whoever has it keeps it. A name that another tag has is refused: `tag merge` joins two.
#[derive(Args)]
#[command(after_help = "Example:\n  roster tag rename vip gold")]
pub struct Rename {
    /// The tag
    #[arg(value_name = "OLD")]
    old: String,
    /// Its new name
    #[arg(value_name = "NEW")]
    new: String,
}

impl Verb for Rename {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Change>()?;
        let new: TagName = self.new.parse()?;
        let old = super::one(app, &self.old)?;
        let row = app.try_write("tag rename", |tx, touched| {
            if let Some(other) = tag::get(tx, &new)?.filter(|other| other.id != old.id) {
                return Ok(Err(Problem::conflict(format!(
                    "the tag '{}' exists already",
                    other.tag
                ))
                .code("exists")
                .hint(format!(
                    "roster tag merge '{}' --into '{}' joins the two",
                    old.tag, other.tag
                ))));
            }
            let mut row = Change::new(new.to_string(), "unchanged");
            row.before = Some(old.tag.clone());
            row.users = old.users;
            if old.tag != row.tag {
                tag::rename(tx, old.id, &new)?;
                row.outcome = "renamed";
                touched.push(Subject {
                    name: row.tag.clone(),
                    before: Some(json!({ "tag": old.tag })),
                    after: Some(json!({ "tag": row.tag, "users": row.users })),
                    ..Subject::default()
                });
            }
            Ok(Ok(row))
        })?;
        Ok(app.out.receipt(&columns, &row)?)
    }
}
