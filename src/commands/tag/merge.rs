//! `roster tag merge`

use clap::Args;
use serde_json::json;

use crate::{
    app::{Access, App},
    commands::Verb,
    error::Problem,
    storage::{
        audit::Subject,
        tag::{self, Change},
    },
};

/// Join a tag with another
///
/// Whoever has DUP has KEEP afterwards, and DUP is gone. It cannot be undone, so it needs --yes when anybody has DUP.
#[derive(Args)]
#[command(after_help = "Example:\n  roster tag merge customers --into customer --yes")]
pub struct Merge {
    /// The tag that goes
    #[arg(value_name = "DUP")]
    dup: String,
    /// The tag that stays
    #[arg(long, value_name = "KEEP")]
    into: String,
}

impl Verb for Merge {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Change>()?;
        let dup = super::one(app, &self.dup)?;
        let keep = super::one(app, &self.into)?;
        if dup.id == keep.id {
            return Err(
                Problem::usage(format!("'{}' cannot be merged into itself", dup.tag))
                    .hint("name two tags: roster tag list shows every tag")
                    .into(),
            );
        }
        app.consent(
            &format!("merging '{}' into '{}'", dup.tag, keep.tag),
            dup.users,
            true,
        )?;
        let row = app.try_write("tag merge", |tx, touched| {
            if let Err(gone) = super::still_there(tx, &[dup.id, keep.id])? {
                return Ok(Err(gone));
            }
            let members = tag::members(tx, dup.id)?;
            let users = tag::merge(tx, dup.id, keep.id)?;
            touched.push(Subject {
                name: dup.tag.clone(),
                before: Some(json!({ "tag": dup.tag, "users": users })),
                after: Some(json!({ "tag": keep.tag })),
                ..Subject::default()
            });
            touched.extend(members.into_iter().map(|(user_id, name)| Subject {
                user_id,
                name,
                before: Some(json!({ "tags": [dup.tag] })),
                after: Some(json!({ "tags": [keep.tag] })),
            }));
            let mut row = Change::new(keep.tag.clone(), "merged");
            row.before = Some(dup.tag.clone());
            row.users = users;
            Ok(Ok(row))
        })?;
        Ok(app.out.receipt(&columns, &row)?)
    }
}
