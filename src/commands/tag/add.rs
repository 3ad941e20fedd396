//! `roster tag add`

use clap::Args;
use serde_json::json;

use crate::{
    app::{Access, App},
    commands::{Verb, args::receipts},
    storage::{
        audit::Subject,
        tag::{self, Change},
    },
};

/// Make tags
///
/// A tag is a word such as `vip`, or `group:tag` such as `store:london`. One that exists is left as it is.
#[derive(Args)]
#[command(after_help = "Example:\n  roster tag add vip store:london")]
pub struct Add {
    /// Tags; - reads them from stdin
    #[arg(value_name = "TAG", required = true)]
    tags: Vec<String>,
}

impl Verb for Add {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Change>()?;
        let names = super::names(app, &self.tags)?;
        let now = app.now();
        let rows = app.try_write("tag add", |tx, touched| {
            let (ids, created) = tag::ensure(tx, &names, None, now)?;
            let spelled = tag::named(tx, &ids)?;
            touched.extend(created.iter().map(|name| Subject {
                name: name.clone(),
                after: Some(json!({ "tag": name })),
                ..Subject::default()
            }));
            let mut rows: Vec<Change> = Vec::with_capacity(ids.len());
            for id in ids {
                let tag = spelled.get(&id).cloned().unwrap_or_default();
                let new = created.contains(&tag) && !rows.iter().any(|row| row.tag == tag);
                rows.push(Change::new(tag, if new { "created" } else { "exists" }));
            }
            Ok(Ok(rows))
        })?;
        receipts::print(app, &columns, &rows, |row| row.outcome)
    }
}
