//! `roster emails why`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use super::whose::{self, Reader};
use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::Verb,
    model::{
        mail::{MailKind, MailStatus},
        person::{Status, Subscription},
        suppression::Reason,
    },
    output::Record,
    storage::{
        mail::{self, Copied, Mail},
        subscriber,
    },
};

/// Answer "I never got it": what became of somebody's mail, and what stands in its way
///
/// The last mail of each template and campaign with its state and the server's words, the suppression in force, copies to contacts, and
/// known addresses one slip away.
#[derive(Args)]
#[command(after_help = "Example:\n  roster emails why ann@example.com")]
pub struct Why {
    /// A user, or any address
    #[arg(value_name = "USER|ADDRESS")]
    who: String,
}

/// The answer.
#[derive(Serialize)]
struct Answer {
    user_id: Option<i64>,
    user: Option<String>,
    address: Option<String>,
    findings: Vec<String>,
    status: Option<Status>,
    subscription: Option<Subscription>,
    restricted: bool,
    suppressed: Vec<Reason>,
    stopped: Vec<MailKind>,
    last: Vec<Attempt>,
    copies: Vec<Copied>,
    look_alikes: Vec<LookAlike>,
}

/// The last mail of a template or a campaign.
#[derive(Serialize)]
struct Attempt {
    id: i64,
    created_at: Timestamp,
    to: Option<String>,
    template: Option<String>,
    campaign: Option<String>,
    status: MailStatus,
    attempts: i64,
    reason: Option<String>,
    next_try_at: Option<Timestamp>,
    unknown_at: Option<Timestamp>,
    sent_at: Option<Timestamp>,
}

impl From<&Mail> for Attempt {
    fn from(mail: &Mail) -> Attempt {
        Attempt {
            id: mail.id,
            created_at: mail.created_at,
            to: mail.to.clone(),
            template: mail.template.clone(),
            campaign: mail.campaign.clone(),
            status: mail.status,
            attempts: mail.attempts,
            reason: mail.reason.clone(),
            next_try_at: mail.next_try_at,
            unknown_at: mail.unknown_at,
            sent_at: mail.sent_at,
        }
    }
}

/// An address that somebody may have meant.
#[derive(Serialize)]
struct LookAlike {
    email: String,
    user_id: Option<i64>,
}

impl Record for Answer {
    const NOUN: &'static str = "answer";
    const FIELDS: &'static [&'static str] = &[
        "user_id",
        "user",
        "address",
        "findings",
        "status",
        "subscription",
        "restricted",
        "suppressed",
        "stopped",
        "last",
        "copies",
        "look_alikes",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.address.as_deref().unwrap_or_default())
    }
}

impl Verb for Why {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Answer>()?;
        let reader = whose::find(app, &self.who)?;
        let answer = answer(app, reader)?;
        Ok(app.out.object(&columns, &answer)?)
    }
}

fn answer(app: &mut App, reader: Reader) -> anyhow::Result<Answer> {
    let now = app.now();
    let last = mail::last_attempts(&mut app.db, &reader.whose)?;
    let copies = mail::copies(&mut app.db, &reader.whose)?;
    let near = match &reader.address {
        Some(address) => whose::look_alikes(app, address)?,
        None => Vec::new(),
    };
    let standing = match &reader.address {
        Some(address) => subscriber::standings(&mut app.db, std::slice::from_ref(address))?.pop(),
        None => None,
    };
    let listed = standing
        .as_ref()
        .map(|standing| standing.listed)
        .unwrap_or_default();
    let state = standing
        .as_ref()
        .and_then(|standing| standing.user.as_ref())
        .map(|user| user.state(now));
    let stopped: Vec<MailKind> = MailKind::ALL
        .iter()
        .copied()
        .filter(|kind| kind.stopped_by(listed, None).is_some())
        .collect();
    let mut answer = Answer {
        user_id: reader.whose.user_id,
        user: reader
            .person
            .as_ref()
            .and_then(|person| person.email.clone()),
        address: reader
            .address
            .as_ref()
            .map(|address| address.email().to_owned()),
        findings: Vec::new(),
        status: reader.person.as_ref().map(|person| person.status),
        subscription: state.or_else(|| Some(reader.person.as_ref()?.subscription)),
        restricted: reader
            .person
            .as_ref()
            .is_some_and(|person| person.restricted),
        suppressed: listed.iter().collect(),
        stopped,
        last: last.iter().map(Attempt::from).collect(),
        copies,
        look_alikes: near
            .into_iter()
            .map(|(email, user_id)| LookAlike { email, user_id })
            .collect(),
    };
    answer.findings = findings(&answer, &last, now);
    Ok(answer)
}

/// The answer in sentences, the most telling first.
fn findings(answer: &Answer, last: &[Mail], now: Timestamp) -> Vec<String> {
    let mut findings = Vec::new();
    if answer.user_id.is_none() {
        findings.push("no user has this address".to_owned());
    }
    for reason in &answer.suppressed {
        let kinds: Vec<&str> = answer
            .stopped
            .iter()
            .copied()
            .filter(|kind| {
                kind.stopped_by([*reason].into_iter().collect(), None)
                    .is_some()
            })
            .map(MailKind::as_str)
            .collect();
        findings.push(format!(
            "the address is on the suppression list ({reason}): no {} mail",
            kinds.join(", ")
        ));
    }
    if answer.restricted {
        findings.push("the person is restricted: no campaign mail".to_owned());
    }
    if answer.status == Some(Status::Banned) {
        findings.push("the person is banned: no campaign and no service mail".to_owned());
    }
    if let Some(state) = answer.subscription
        && state != Subscription::Subscribed
        && answer.user_id.is_some()
    {
        findings.push(format!("the subscription is '{state}': no campaign mail"));
    }
    match last.first() {
        None => findings.push("no mail was ever queued".to_owned()),
        Some(_) => findings.extend(last.iter().take(5).map(|mail| sentence(mail, now))),
    }
    findings.extend(
        answer
            .look_alikes
            .iter()
            .map(|near| format!("'{}' looks alike and is known", near.email)),
    );
    findings
}

/// What became of one mail.
fn sentence(mail: &Mail, now: Timestamp) -> String {
    let what = mail
        .template
        .as_deref()
        .or(mail.campaign.as_deref())
        .or(mail.subject.as_deref())
        .unwrap_or("mail");
    let why = mail
        .reason
        .as_deref()
        .map(|why| format!(": {why}"))
        .unwrap_or_default();
    let at = mail.sent_at.unwrap_or(mail.created_at);
    let state = match mail.status {
        MailStatus::Queued => match mail.next_try_at.filter(|at| *at > now) {
            Some(at) => format!("waits to be sent, next try {at}"),
            None => "waits to be sent; `roster emails send-queued` sends it".to_owned(),
        },
        MailStatus::Sending => "is being sent".to_owned(),
        MailStatus::Sent => format!("was taken by the mail server {at}"),
        MailStatus::Delivered => "arrived, says the recipient's server".to_owned(),
        MailStatus::Bounced => "came back".to_owned(),
        MailStatus::Complained => "was reported as unwanted".to_owned(),
        MailStatus::Failed => "was given up".to_owned(),
        MailStatus::Unknown => {
            "may have been sent: the connection broke before the answer".to_owned()
        }
        MailStatus::Suppressed => "was not sent".to_owned(),
        MailStatus::Cancelled => "was called back".to_owned(),
        MailStatus::Written => "was written to a folder; nobody got it".to_owned(),
    };
    format!("email {} ({what}) {state}{why}", mail.id)
}
