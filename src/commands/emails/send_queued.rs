//! `roster emails send-queued`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;
use serde_json::json;

use crate::{
    app::{
        Access, App,
        sending::{Plan, Rate, Tally},
    },
    commands::Verb,
    output::{Record, amount},
    storage::{audit::Subject, outbox},
};

/// Send what waits in the queue
///
/// For cron. Transactional mail goes first, then service mail, then campaigns, each oldest first. Several senders at once never
/// send one mail twice. A server that cannot be used ends the run with exit 8: nobody is marked, and running again is safe.
/// With Ctrl-C the mails on their way are finished and all others stay queued.
#[derive(Args)]
#[command(after_help = "Example:\n  roster emails send-queued --limit 1000")]
pub struct SendQueued {
    /// At most so many
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    limit: Option<u64>,
    /// Connections to the mail server at once (mail.smtp.connections)
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=64))]
    connections: Option<u32>,
    /// No faster than this: 10/s, 600/min, 5000/h
    #[arg(long, value_name = "RATE")]
    rate: Option<Rate>,
    /// Do nothing while another sender is alive
    #[arg(long)]
    single: bool,
}

/// What became of the mails of one run.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Sent {
    sent: u64,
    written: u64,
    later: u64,
    failed: u64,
    unknown: u64,
    suppressed: u64,
    cancelled: u64,
    released: u64,
    waiting: u64,
    seconds: f64,
}

impl Record for Sent {
    const NOUN: &'static str = "run";
    const FIELDS: &'static [&'static str] = &[
        "sent",
        "written",
        "later",
        "failed",
        "unknown",
        "suppressed",
        "cancelled",
        "released",
        "waiting",
        "seconds",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        self.sent.to_string().into()
    }
}

impl Verb for SendQueued {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Sent>()?;
        let now = app.now();
        if app.switches.dry_run {
            let due = outbox::due(&mut app.db, None, now)?;
            app.out
                .note(&format!("{} would be looked at", amount(due, "mail")));
            return Ok(());
        }
        let plan = Plan {
            limit: self.limit,
            connections: (self.connections).unwrap_or(app.settings.mail.smtp.connections),
            rate: self.rate,
            single: self.single,
            ..Plan::default()
        };
        let tally = app.send(&plan)?;
        if tally.busy {
            app.out.note("another sender is at work");
            return Ok(());
        }
        note(app, &tally)?;
        let now = app.now();
        let waiting = outbox::due(&mut app.db, None, now)?;
        let held = outbox::held(&mut app.db, None, now)?;
        let sent = Sent {
            sent: tally.sent,
            written: tally.written,
            later: tally.later,
            failed: tally.failed,
            unknown: tally.unknown,
            suppressed: tally.suppressed,
            cancelled: tally.cancelled,
            released: tally.released,
            waiting,
            seconds: app.clock.elapsed(),
        };
        if worked(&tally) || tally.fault.is_none() {
            app.out.receipt(&columns, &sent)?;
        }
        if tally.written > 0 {
            let folder = app.settings.mail.folder.display().to_string();
            app.out.note(&format!("the messages are in {folder}"));
        }
        tell_of_waiting(app)?;
        if held > 0 {
            app.out.note(&format!(
                "{} held by another sender; if it died, they are tried again in two minutes",
                amount(held, "mail")
            ));
        }
        if tally.interrupt.is_some_and(|interrupt| interrupt.came()) {
            app.out.note("stopped; what was not sent stays queued");
        }
        tally.fault.map_or(Ok(()), |fault| Err(fault.into()))
    }
}

/// Says what this run left alone, and until when.
fn tell_of_waiting(app: &mut App) -> anyhow::Result<()> {
    let now = app.now();
    let (count, first) = outbox::put_off(&mut app.db, now)?;
    if let Some(first) = first {
        let verb = if count == 1 { "waits" } else { "wait" };
        app.out.note(&format!(
            "{} {verb} for a later try, the first until {first}",
            amount(count, "mail")
        ));
    }
    if outbox::is_paused(&mut app.db, outbox::ALL)? {
        app.out
            .note("all mail is held back until: roster emails resume --all");
        return Ok(());
    }
    for (campaign, count) in outbox::held_back(&mut app.db)?.iter().take(5) {
        app.out.note(&format!(
            "{} of campaign '{campaign}' held back until: roster emails resume --campaign {campaign}",
            amount(*count, "mail")
        ));
    }
    Ok(())
}

fn worked(tally: &Tally) -> bool {
    let Tally {
        sent,
        written,
        later,
        failed,
        unknown,
        suppressed,
        cancelled,
        ..
    } = tally;
    sent + written + later + failed + unknown + suppressed + cancelled > 0
}

/// One audit row for the run: the rows of the mails say the rest.
fn note(app: &mut App, tally: &Tally) -> anyhow::Result<()> {
    if !worked(tally) {
        return Ok(());
    }
    let after = json!({
        "sent": tally.sent,
        "written": tally.written,
        "later": tally.later,
        "failed": tally.failed,
        "unknown": tally.unknown,
        "suppressed": tally.suppressed,
        "cancelled": tally.cancelled,
    });
    app.write("emails send-queued", |_, touched| {
        touched.push(Subject {
            name: "queue".to_owned(),
            after: Some(after.clone()),
            ..Subject::default()
        });
        Ok(())
    })
}
