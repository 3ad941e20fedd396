//! `roster subscribers subscribe`

use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

use clap::Args;

use super::addresses::{addresses, later, run, tell};
use crate::{
    app::{Access, App},
    commands::{
        Verb,
        importing::{Done, Line},
    },
    model::{address::Address, law::Outcome, person::Subscription},
    storage::{
        audit::{self, Entry, Subject},
        confirmation::Ask,
        counter, mail,
        subscriber::{self, Grounds, Standing},
    },
};

/// Subscribe people; with double opt-in they are asked to confirm first
///
/// An unknown address becomes a new user. Who is asked already is asked again, once an hour and three times a day at most. Who opted out, bounced or complained is left alone: see `subscribers resubscribe`.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster subscribers subscribe ann@example.com --evidence 'asked by phone'"
)]
pub struct Subscribe {
    /// Addresses or users; - reads them from stdin
    #[arg(value_name = "EMAIL", required = true)]
    people: Vec<String>,
    /// The words or the proof of consent, for the ledger
    #[arg(long, value_name = "TEXT")]
    evidence: Option<String>,
}

impl Verb for Subscribe {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Line>()?;
        let given = addresses(app, &self.people)?;
        let mut done = run(
            app,
            "subscribers subscribe",
            &given.named,
            false,
            self.evidence.as_deref(),
        )?;
        if let Some(evidence) = &self.evidence {
            note_evidence(app, &mut done, evidence)?;
        }
        let mails = ask_again(app, &mut done)?;
        tell_of_unasked(app, &done)?;
        let told = tell(app, &columns, &done);
        app.deliver(mails)?.end()?;
        given.end(told)
    }
}

/// Evidence that is given for people who are subscribed, or asked, already is proof all the same: it goes into the ledger.
fn note_evidence(app: &mut App, done: &mut Done, evidence: &str) -> anyhow::Result<()> {
    let again: Vec<Address> = unchanged(done).collect();
    let standings = subscriber::standings(&mut app.db, &again)?;
    let now = app.now();
    let grounds = Grounds {
        actor: &app.actor.name,
        source: "operator",
        evidence: Some(evidence),
        now,
    };
    let entry = Entry {
        at: now,
        actor: &app.actor,
        command: "subscribers subscribe",
        reason: app.switches.reason.as_deref(),
        import_id: None,
    };
    let ending = app.ending();
    let noted = app.db.tx(ending, |tx| {
        let mut subjects = Vec::new();
        for Standing { address, user, .. } in &standings {
            if let Some(user) = user
                && subscriber::grant_again(tx, user, address, grounds)?
            {
                subjects.push(Subject {
                    user_id: user.id,
                    name: address.email().to_owned(),
                    after: Some(serde_json::json!({ "consent": "grant" })),
                    ..Subject::default()
                });
            }
        }
        if !subjects.is_empty() {
            audit::append(tx, &entry, &subjects)?;
        }
        let noted = subjects.into_iter().map(|subject| subject.name);
        Ok(noted.collect::<HashSet<String>>())
    })?;
    for line in &mut done.lines {
        if line
            .email
            .as_ref()
            .is_some_and(|email| noted.contains(email))
        {
            line.reason = Some("evidence_noted".to_owned());
        }
    }
    Ok(())
}

/// Whoever waits for their confirmation, or was subscribed before people had to confirm, and signs up again is asked (once more), if that
/// was not done lately. Returns the mails.
fn ask_again(app: &mut App, done: &mut Done) -> anyhow::Result<Range<i64>> {
    let again: Vec<Address> = unchanged(done).collect();
    if again.is_empty() || !app.settings.subscribers.double_opt_in {
        return Ok(0..0);
    }
    let now = app.now();
    let mut waiting = subscriber::standings(&mut app.db, &again)?;
    waiting.retain(|standing| {
        let user = standing.user.as_ref();
        user.is_some_and(|user| user.lacks_confirmation(now))
    });
    if waiting.is_empty() {
        return Ok(0..0);
    }
    let confirmations = app.confirmations()?;
    let entry = Entry {
        at: now,
        actor: &app.actor,
        command: "subscribers subscribe",
        reason: app.switches.reason.as_deref(),
        import_id: None,
    };
    let ending = app.ending();
    let (asked, mails) = app.db.tx(ending, |tx| {
        let first = counter::next(tx, "mails")?;
        let mut asked = HashMap::new();
        let mut subjects = Vec::new();
        for standing in &waiting {
            let Some(ask) = subscriber::ask_again(tx, standing, &confirmations, now)? else {
                continue;
            };
            asked.insert(standing.address.key().to_owned(), ask);
            if ask.is_made() {
                subjects.push(Subject {
                    user_id: standing.user.as_ref().map_or(0, |user| user.id),
                    name: standing.address.email().to_owned(),
                    after: Some(serde_json::json!({ "confirmation": "sent" })),
                    ..Subject::default()
                });
            }
        }
        if !subjects.is_empty() {
            audit::append(tx, &entry, &subjects)?;
        }
        Ok((asked, first..counter::next(tx, "mails")?))
    })?;
    for line in &mut done.lines {
        let address = line.email.as_deref().map(Address::parse);
        let Some(Ok(address)) = address.filter(|_| line.outcome == Outcome::Unchanged) else {
            continue;
        };
        let Some(ask) = asked.get(address.key()) else {
            continue;
        };
        let word = match ask {
            Ask::Made => "confirmation_sent",
            Ask::Later(_) | Ask::Waits(_) => "asked_later",
            Ask::Lately => "asked_lately",
        };
        line.reason = Some(word.to_owned());
        if let Some(at) = ask.waits_until() {
            app.out.note(&later(address.email(), at));
        }
        if line.reason.as_deref() == Some("asked_lately") {
            app.out.note(&format!(
                "{} was asked to confirm already: once an hour, and three times a day at most",
                address.email()
            ));
        }
    }
    Ok(mails)
}

/// Who is as they were.
fn unchanged(done: &Done) -> impl Iterator<Item = Address> {
    let lines = done.lines.iter();
    lines
        .filter(|line| line.outcome == Outcome::Unchanged)
        .filter_map(|line| Address::parse(line.email.as_deref()?).ok())
}

/// Who waits for a confirmation mail that will never arrive stays as they are: says how to send it anew.
fn tell_of_unasked(app: &mut App, done: &Done) -> anyhow::Result<()> {
    let addresses: Vec<Address> = unchanged(done).collect();
    let now = app.now();
    let pending: Vec<i64> = subscriber::standings(&mut app.db, &addresses)?
        .into_iter()
        .filter_map(|standing| standing.user)
        .filter(|user| user.state(now) == Subscription::Pending)
        .map(|user| user.id)
        .collect();
    let lost = mail::lost_confirmations(&mut app.db, &pending)?;
    for (mail, to, status) in lost.iter().take(5) {
        app.out.note(&format!(
            "the mail that asks {to} to confirm is '{status}'; once more: roster emails resend {mail}"
        ));
    }
    Ok(())
}
