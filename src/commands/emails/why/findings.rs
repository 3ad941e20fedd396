//! The answer in sentences.

use super::{Answer, Invited};
use crate::{
    clock::Timestamp,
    model::{
        mail::{MailKind, MailStatus},
        person::{Status, Subscription},
    },
    storage::{
        mail::{Copied, Mail},
        outbox::ALL,
    },
};

/// What keeps mail in the queue.
#[derive(Clone, Copy)]
pub(super) struct Held<'a> {
    /// The campaigns that are paused.
    pub paused: &'a [String],
    /// The mails with a link that cannot be made yet.
    pub unlinked: &'a [i64],
}

/// The answer in sentences, the most telling first.
pub(super) fn findings(answer: &Answer, last: &[Mail], held: Held, now: Timestamp) -> Vec<String> {
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
        // Copies are told below.
        None if !answer.copies.is_empty() => {}
        None => findings.push("no mail was ever queued".to_owned()),
        Some(_) => {
            let sentences = last.iter().take(5).map(|mail| sentence(mail, held, now));
            findings.extend(sentences);
        }
    }
    findings.extend(answer.copies.iter().take(5).map(copied));
    findings.extend(answer.invites.iter().filter_map(invited));
    findings.extend(
        answer
            .look_alikes
            .iter()
            .map(|near| format!("'{}' looks alike and is known", near.email)),
    );
    findings
}

/// What to do about an invite that is open and cannot be accepted by whoever has it.
fn invited(invite: &Invited) -> Option<String> {
    let Invited { id, .. } = invite;
    let again = format!("roster invite resend {id}");
    let why = invite.trouble?.told();
    Some(format!("invite {id} is open, {why}: {again}"))
}

/// Whom a copy went to.
fn copied(copy: &Copied) -> String {
    let what = copy.subject.as_deref().unwrap_or("mail");
    let about = match (copy.account, copy.category.as_deref()) {
        (Some(login), Some(category)) => format!(" about account {login} ({category})"),
        (Some(login), None) => format!(" about account {login}"),
        _ => String::new(),
    };
    let to = copy.to.as_deref().unwrap_or("an erased address");
    format!(
        "email {} ({what}){about} is a copy to {to}: {}",
        copy.id, copy.status
    )
}

/// What became of one mail.
fn sentence(mail: &Mail, held_back: Held, now: Timestamp) -> String {
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
    let held = |key: &str| held_back.paused.iter().any(|campaign| campaign == key);
    let state = match mail.status {
        MailStatus::Queued if held(ALL) => {
            "is held back with all mail; `roster emails resume --all` lets it go".to_owned()
        }
        MailStatus::Queued if mail.campaign.as_deref().is_some_and(held) => format!(
            "is paused with its campaign; `roster emails resume --campaign {}` lets it go",
            mail.campaign.as_deref().unwrap_or_default()
        ),
        MailStatus::Queued if held_back.unlinked.contains(&mail.id) => {
            "waits until you say where your site is: `roster config set links.base https://shop.example`, then \
             `roster emails send-queued`"
                .to_owned()
        }
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
            "may have arrived, and is tried again with the same Message-ID: the answer was lost"
                .to_owned()
        }
        MailStatus::Suppressed => "was not sent".to_owned(),
        MailStatus::Cancelled => "was called back".to_owned(),
        MailStatus::Written => "was written to a folder; nobody got it".to_owned(),
    };
    // Whatever became of it later: one attempt was perhaps taken.
    let perhaps = match (mail.status, mail.unknown_at) {
        (
            MailStatus::Queued
            | MailStatus::Sending
            | MailStatus::Failed
            | MailStatus::Suppressed
            | MailStatus::Cancelled,
            Some(at),
        ) => format!(", but may have arrived {at}: the answer to that attempt was lost"),
        _ => String::new(),
    };
    format!("email {} ({what}) {state}{perhaps}{why}", mail.id)
}
