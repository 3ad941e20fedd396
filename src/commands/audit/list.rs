//! `roster audit list`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{
            listing::{self, Listing},
            selectors,
        },
    },
    error::{Kind, Problem},
    model::range::TimeRange,
    output::Record,
    storage::audit::{self, Audit, AuditQuery},
};

/// List who did what, newest first, one row per thing touched
///
/// Every command that writes leaves a row, chained to the row before by a hash; --verify recomputes the chain and names the first row
/// that was changed, put in or taken out, that stands with somebody else without a merge, or that is blank without an
/// erasure that blanked it (exit 1): of those the first blank row there is.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  roster audit list --since 30d --command 'group'\n  roster audit list --verify"
)]
pub struct List {
    /// What touched this user, imports included
    #[arg(long, value_name = "USER")]
    user: Option<String>,
    /// Only what this actor did
    #[arg(long, value_name = "NAME")]
    actor: Option<String>,
    /// Only commands that begin with these words
    #[arg(long, value_name = "WORDS")]
    command: Option<String>,
    /// From then until now: a date, a time, or an age such as 30d
    #[arg(long, value_name = "TIME", conflicts_with_all = ["from", "to"])]
    since: Option<String>,
    /// From then on
    #[arg(long, value_name = "TIME")]
    from: Option<String>,
    /// Before then
    #[arg(long, value_name = "TIME")]
    to: Option<String>,
    /// Recompute the chain instead of listing it
    #[arg(long, conflicts_with_all = ["user", "actor", "command", "since", "from", "to"])]
    verify: bool,
    #[command(flatten)]
    listing: Listing,
}

/// The answer to `--verify`.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Verified {
    rows: u64,
    ok: bool,
}

impl Record for Verified {
    const NOUN: &'static str = "verification";
    const FIELDS: &'static [&'static str] = &["rows", "ok"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Owned(self.rows.to_string())
    }
}

impl Verb for List {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        if self.verify {
            return verify(app);
        }
        let sort = self.listing.order::<Audit>()?;
        let (now, zone) = (app.now(), &app.settings.tz);
        let range = match &self.since {
            Some(since) => TimeRange::since(since, now, zone)?,
            None => TimeRange::between(self.from.as_deref(), self.to.as_deref(), now, zone)?,
        };
        let user_id = match &self.user {
            Some(word) => Some(selectors::one(app, word)?.id),
            None => None,
        };
        let query = AuditQuery {
            user_id,
            actor: self.actor,
            command: self.command,
            range,
            limit: self.listing.rows(app),
            sort,
        };
        if self.listing.count {
            let count = audit::count(&mut app.db, &query)?;
            return self.listing.print_count(app, count);
        }
        let columns = self.listing.columns::<Audit>(app)?;
        let shown = listing::write(app, &columns, |db, row| audit::each(db, &query, row))?;
        self.listing
            .end(app, shown, |app| Ok(audit::count(&mut app.db, &query)?))
    }
}

fn verify(app: &mut App) -> anyhow::Result<()> {
    let found = app.db.snapshot(audit::verify)?;
    if let Some(seq) = found.broken {
        return Err(Problem::new(
            Kind::Internal,
            format!("the audit chain is broken at row {seq}"),
        )
        .code("audit_broken")
        .hint("rows from there on cannot be trusted; compare with a backup")
        .into());
    }
    let columns = app.out.columns::<Verified>()?;
    let verified = Verified {
        rows: found.rows,
        ok: true,
    };
    Ok(app.out.object(&columns, &verified)?)
}
