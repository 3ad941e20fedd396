//! `roster db prune`

use std::borrow::Cow;

use clap::Args;
use jiff::tz::TimeZone;
use serde::Serialize;

use super::file;
use crate::{
    app::{Access, App},
    clock::{DAY, Timestamp},
    commands::Verb,
    error::Problem,
    model::age::Age,
    output::Record,
    storage::{
        audit::{self, Subject},
        db::Ending,
        prune::{self, Kind},
    },
};

/// Take out what is older than an age: texts of mail, mail, rejects, before-images, devices, tokens, keys of batches
///
/// Each kind goes only if it is named, by its own age. Consent, suppressions, orders and the audit are never taken out; mail that waits
/// stays. --dry-run prints how many rows would go, and without --yes nothing goes.
#[derive(Args)]
#[command(after_help = "Example:\n  roster db prune --mail-bodies 90d --tokens 30d --dry-run")]
pub struct Prune {
    /// Texts of mails that wait no more; who got what and when stays
    #[arg(long, value_name = "AGE")]
    mail_bodies: Option<Age>,
    /// Mails that wait no more, with their texts and attachments
    #[arg(long, value_name = "AGE")]
    mail: Option<Age>,
    /// Rows that imports rejected
    #[arg(long, value_name = "AGE")]
    rejects: Option<Age>,
    /// What people and things were before imports; these cannot be undone any more
    #[arg(long, value_name = "AGE")]
    before_images: Option<Age>,
    /// Devices that were revoked or have expired
    #[arg(long, value_name = "AGE")]
    devices: Option<Age>,
    /// Tokens of links that were used, were taken back or have expired
    #[arg(long, value_name = "AGE")]
    tokens: Option<Age>,
    /// Keys of lines of batches; a line with such a key would run again
    #[arg(long, value_name = "AGE")]
    batch_keys: Option<Age>,
}

/// What went of one kind.
#[derive(Clone, Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Pruned {
    kind: Kind,
    before: Timestamp,
    rows: u64,
}

impl Record for Pruned {
    const NOUN: &'static str = "kind";
    const FIELDS: &'static [&'static str] = &["kind", "before", "rows"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.kind.as_str())
    }
}

impl Prune {
    /// What was named, and the moment before which it goes.
    fn wanted(&self, now: Timestamp) -> Result<Vec<(Kind, Timestamp)>, Problem> {
        let ages = [
            (Kind::MailBodies, self.mail_bodies),
            (Kind::Mail, self.mail),
            (Kind::Rejects, self.rejects),
            (Kind::BeforeImages, self.before_images),
            (Kind::Devices, self.devices),
            (Kind::Tokens, self.tokens),
            (Kind::BatchKeys, self.batch_keys),
        ];
        if ages.iter().all(|(_, age)| age.is_none()) {
            return Err(Problem::usage("nothing is named that is to go")
                .hint("roster db prune --mail-bodies 90d --tokens 30d --dry-run"));
        }
        let mut wanted = Vec::new();
        for (kind, age) in ages {
            let Some(age) = age else { continue };
            let before = age.before(now, &TimeZone::UTC);
            // The limits of mail to one address look back a day.
            if before.0 > now.0 - DAY {
                return Err(
                    Problem::usage(format!("{age} is too young to be taken out"))
                        .hint("give at least 1d"),
                );
            }
            wanted.push((kind, before));
        }
        Ok(wanted)
    }
}

impl Verb for Prune {
    fn access(&self) -> Access {
        Access::Maintain
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Pruned>()?;
        let wanted = self.wanted(app.now())?;
        file::must_be_there(app)?;
        let agreed = app.switches.yes || app.switches.max_changes.is_some();
        // What would go is counted by doing it, and kept only by a yes.
        let keep = !app.switches.dry_run && agreed;
        let (ceiling, now) = (app.switches.max_changes, app.now());
        let App {
            db,
            clock,
            actor,
            switches,
            ..
        } = app;
        let entry = audit::Entry {
            at: clock.now(),
            actor,
            command: "db prune",
            reason: switches.reason.as_deref(),
            import_id: None,
        };
        let (pruned, kept) = db.tx_then(|tx| {
            let mut pruned = Vec::new();
            for (kind, before) in &wanted {
                pruned.push(Pruned {
                    kind: *kind,
                    before: *before,
                    rows: prune::remove(tx, *kind, *before, now)?,
                });
            }
            let rows: u64 = pruned.iter().map(|kind| kind.rows).sum();
            let kept = keep && ceiling.is_none_or(|ceiling| rows <= ceiling);
            if kept && rows > 0 {
                let subjects: Vec<Subject> = pruned.iter().map(subject).collect();
                audit::append(tx, &entry, &subjects)?;
            }
            let ending = if kept {
                Ending::Commit
            } else {
                Ending::Rollback
            };
            Ok((ending, (pruned, kept)))
        })?;
        if !kept {
            let rows = pruned.iter().map(|kind| kind.rows).sum();
            app.consent("db prune", rows, true)?;
        }
        let mut list = app.out.receipts(&columns)?;
        pruned.iter().try_for_each(|kind| list.row(kind))?;
        Ok(list.end()?)
    }
}

fn subject(pruned: &Pruned) -> Subject {
    Subject {
        name: pruned.kind.as_str().to_owned(),
        after: Some(serde_json::json!({ "before": pruned.before, "rows": pruned.rows })),
        ..Subject::default()
    }
}
