//! `roster subscribers import`

use std::path::PathBuf;

use clap::Args;

use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::{
        Verb,
        importing::{
            self, ImportResult,
            flags::{CheckFlags, InputFlags, KnownFlags, SafetyFlags, look, source},
        },
    },
    error::Problem,
    intake::Purpose,
    model::law::{self, Flags},
};

crate::words! {
    /// What the rows ask for.
    pub enum Mode {
        /// To be subscribed.
        Subscribe = "subscribe",
        /// To be unsubscribed.
        Unsubscribe = "unsubscribe",
    }
}
crate::commands::args::values::closed!(Mode);

/// Import subscribers from a file or from stdin
///
/// Reads CSV, TSV, JSON Lines or pasted text in any usual encoding. Every row gets exactly one outcome; all accepted rows
/// are stored in one transaction. People who opted out, bounced, complained or are suppressed, restricted or erased are never
/// touched, whatever the flags.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  roster subscribers import examples/subscribers.csv --dry-run\n  \
                  roster subscribers import examples/subscribers.csv --tag spring --rejects rejects.csv\n  \
                  roster subscribers import - --input paste --consent 'paper form, 2026-01-02'"
)]
pub struct Import {
    /// The file; - is standard input
    file: PathBuf,
    /// subscribe or unsubscribe
    #[arg(long, value_name = "MODE", default_value = "subscribe")]
    mode: Mode,
    /// The words these people agreed to
    #[arg(long, value_name = "TEXT")]
    consent: Option<String>,
    /// When they agreed, for rows that do not say
    #[arg(long, value_name = "TIME")]
    consent_at: Option<String>,
    /// These people confirmed elsewhere: subscribed at once, nobody is asked again
    #[arg(long, requires = "consent")]
    confirmed: bool,
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
        let unsubscribe = self.mode == Mode::Unsubscribe;
        let usual = app.settings.subscribers.check;
        let mut options = self
            .input
            .options(app, &self.checks, Purpose::Subscribers, usual)?;
        options.unsubscribe = unsubscribe;
        options.allow_level = self.known.allow_level;
        let consent_at = self.consent_at(app)?;
        let import = importing::Import {
            command: "subscribers import",
            source: source(app, &self.file)?,
            options,
            flags: Flags {
                purpose: law::Purpose::Subscribers,
                unsubscribe,
                on_existing: self.known.on_existing,
                clear_blank: self.known.cleared()?,
                double_opt_in: app.settings.subscribers.double_opt_in,
                confirmed: self.confirmed,
                follow_ref: self.known.follow_ref,
            },
            tags: self.known.tag.clone(),
            groups: self.known.group.clone(),
            synced: self.known.sync_tags.clone(),
            known_tags: self.known.known_tags,
            consent: self.consent.clone(),
            consent_at,
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

impl Import {
    fn consent_at(&self, app: &App) -> Result<Option<Timestamp>, Problem> {
        let Some(text) = &self.consent_at else {
            return Ok(None);
        };
        let at = Timestamp::parse(text, &app.settings.tz).ok_or_else(|| {
            Problem::usage(format!("--consent-at '{text}' is no time"))
                .hint("write 2026-01-02 or 2026-01-02T03:04:05Z")
        })?;
        if at > app.now() {
            return Err(
                Problem::usage(format!("--consent-at '{text}' lies in the future"))
                    .hint("check the date"),
            );
        }
        Ok(Some(at))
    }
}
