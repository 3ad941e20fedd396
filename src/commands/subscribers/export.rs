//! `roster subscribers export`

use std::collections::BTreeSet;

use clap::Args;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{
            beside,
            filters::{Filters, UserFilters},
        },
    },
    storage::export::{self, Exported},
};

/// Export subscribers and opt-outs, ready to be imported elsewhere
///
/// Of people who opted out, bounced or complained only the address, the state and its time are written: that is what keeps
/// them from being mailed after a move. Importing the file into an empty roster and exporting again gives the same file, if
/// that roster has the groups that are named (an import makes tags, but no groups) and the import has --confirmed where there is a
/// confirmed_at: without it nobody counts as confirmed, with it everybody in the file does.
#[derive(Args)]
#[command(after_help = "Example:\n  roster subscribers export -f csv -o subscribers.csv")]
pub struct Export {
    #[command(flatten)]
    filter: UserFilters,
    /// Leave out people and addresses that must not be mailed
    #[arg(long)]
    no_opt_outs: bool,
}

impl Verb for Export {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Exported>()?;
        let query = self.filter.query(app, None)?;
        let facts = app.facts();
        let opt_outs = !self.no_opt_outs;
        let mut groups = BTreeSet::new();
        let rows = beside::write(app, &columns, None, |db, row| {
            // People and the suppression list of one moment: an import may be committed between the two.
            db.snapshot(|db| {
                export::each(db, &query, &facts, opt_outs, &mut |person: Exported| {
                    groups.extend(person.groups.iter().map(str::to_owned));
                    row(person)
                })
            })
        })?;
        app.out
            .note(&format!("{} exported", crate::output::amount(rows, "row")));
        for key in &groups {
            app.out.note(&format!(
                "an import needs the group '{key}' to be there: roster group add {key} --name … --slot …"
            ));
        }
        Ok(())
    }
}
