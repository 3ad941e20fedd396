//! `roster user import`

use std::path::PathBuf;

use clap::Args;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        importing::{
            self, ImportResult,
            flags::{CheckFlags, InputFlags, KnownFlags, SafetyFlags, look, source},
        },
    },
    intake::{Check, Purpose},
    model::law::{self, Flags},
};

/// Import users from a file or from stdin; people are found by ref, then by address
///
/// The newsletter is not touched: no subscription, consent or suppression changes, and new people have the subscription
/// none. People who are restricted, banned or erased are left alone. A file that bans people who are known wants --reason, as
/// `user ban` does, and --yes for more than 100; their sessions end.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster user import examples/users.csv --on-existing update --dry-run"
)]
pub struct Import {
    /// The file; - is standard input
    file: PathBuf,
    #[command(flatten)]
    input: InputFlags,
    #[command(flatten)]
    checks: CheckFlags,
    #[command(flatten)]
    known: KnownFlags,
    #[command(flatten)]
    safety: SafetyFlags,
}

impl Verb for Import {
    fn access(&self) -> Access {
        Access::Write
    }

    fn ready(&self) -> anyhow::Result<()> {
        look(&self.file, &self.safety)
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<ImportResult>()?;
        // These people exist, whatever we think of their domain.
        let mut options = self
            .input
            .options(app, &self.checks, Purpose::Users, Check::Syntax)?;
        options.allow_level = self.known.allow_level;
        let import = importing::Import {
            command: "user import",
            source: source(app, &self.file)?,
            options,
            flags: Flags {
                purpose: law::Purpose::Users,
                unsubscribe: false,
                on_existing: self.known.on_existing,
                clear_blank: self.known.cleared()?,
                double_opt_in: false,
                confirmed: false,
                follow_ref: self.known.follow_ref,
            },
            tags: self.known.tag.clone(),
            groups: self.known.group.clone(),
            synced: self.known.sync_tags.clone(),
            known_tags: self.known.known_tags,
            consent: None,
            consent_at: None,
            limits: self.safety.limits(),
            rejects: self.safety.rejects.clone(),
            report: self.safety.report.clone(),
            noted: self.known.noted(&self.input),
            quiet: false,
        };
        let done = import.run(app, importing::Lines::Drop)?;
        app.out.receipt(&columns, &done.result)?;
        importing::end(app, &done.result, done.refused, &self.safety)
    }
}
