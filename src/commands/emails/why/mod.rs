//! `roster emails why`

mod findings;

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use super::whose::{self, Reader};
use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::Verb,
    model::{
        invite,
        mail::{MailKind, MailStatus},
        person::{Status, Subscription},
        suppression::Reason,
    },
    output::Record,
    storage::{
        self,
        invite::{Invite, InviteQuery},
        mail::{self, Copied, Mail},
        outbox, subscriber,
    },
};

/// Answer "I never got it": what became of somebody's mail, and what stands in its way
///
/// The last mail of each template and campaign with its state and the server's words, the suppression in force, copies to contacts, invites, and
/// known addresses one slip away.
#[derive(Args)]
#[command(after_help = "Example:\n  roster emails why ann@example.com")]
pub struct Why {
    /// A user, or any address
    #[arg(value_name = "USER|ADDRESS")]
    who: String,
}

/// The answer.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Answer {
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
    invites: Vec<Invited>,
    look_alikes: Vec<LookAlike>,
}

/// The last mail of a template or a campaign.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Attempt {
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

/// An invite to the person or the address.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Invited {
    id: i64,
    kind: invite::Kind,
    to: Option<String>,
    account: Option<i64>,
    status: invite::State,
    sent_at: Option<Timestamp>,
    expires_at: Option<Timestamp>,
    mail: Option<MailStatus>,
    #[serde(skip)]
    trouble: Option<invite::Trouble>,
}

/// An address that somebody may have meant.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct LookAlike {
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
        "invites",
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
    let last = mail::last_attempts(&mut app.db, &reader.whose, now)?;
    let copies = mail::copies(&mut app.db, &reader.whose, now)?;
    let invites = invites(app, &reader, now)?;
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
        invites,
        look_alikes: near
            .into_iter()
            .map(|(email, user_id)| LookAlike { email, user_id })
            .collect(),
    };
    let paused = outbox::paused(&mut app.db)?;
    let block = outbox::block(&mut app.db, now)?;
    let ids: Vec<i64> = last.iter().map(|mail| mail.id).collect();
    let unlinked = match app.leaving_links() {
        Some(links) => outbox::unlinked(&mut app.db, &ids, &links)?,
        None => Vec::new(),
    };
    let held = findings::Held {
        paused: &paused,
        unlinked: &unlinked,
    };
    answer.findings = findings::findings(&answer, &last, held, now);
    let waits = |mail: &Mail| mail.status == MailStatus::Queued;
    if let Some(block) = block.filter(|_| last.iter().any(waits)) {
        answer.findings.push(format!(
            "the mail server blocks us since {}: what waits is sent once it takes a mail again; `roster doctor` tells more",
            block.since
        ));
    }
    Ok(answer)
}

/// The invites of the person, or of whoever has the address.
fn invites(app: &mut App, reader: &Reader, now: Timestamp) -> anyhow::Result<Vec<Invited>> {
    let query = InviteQuery {
        users: reader.whose.user_id.map(|id| vec![id]),
        email_key: match reader.whose.user_id {
            Some(_) => None,
            None => reader.whose.email_key.clone(),
        },
        limit: Some(5),
        ..InviteQuery::default()
    };
    let found = storage::invite::find(&mut app.db, &query, now)?;
    let line = |invite: Invite| Invited {
        trouble: invite.trouble(),
        id: invite.id,
        kind: invite.kind,
        to: invite.to,
        account: invite.account,
        status: invite.status,
        sent_at: invite.sent_at,
        expires_at: invite.expires_at,
        mail: invite.mail,
    };
    Ok(found.into_iter().map(line).collect())
}
