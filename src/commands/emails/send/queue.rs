//! Queues a mailing: everybody found gets a row, who may get the mail gets one, and contacts get copies of mail about an account.

use std::ops::Range;

use serde_json::json;

use super::{
    Outcome, Sent,
    about::{About, Copied},
    content::Carried,
};
use crate::{
    app::App,
    clock::Timestamp,
    commands::args::selectors::Found,
    model::mail::{Recipient, Role},
    storage::{
        self,
        audit::Subject,
        db::Db,
        mailing::{Mailing, To},
        outbox::{self, NewAttachment},
        recipient::{self, Addressee},
    },
};

/// Queues the mails in one transaction, and returns what became of each person and the mails' ids.
pub(super) fn run(
    app: &mut App,
    mailing: &Mailing,
    files: &[Carried],
    about: Option<&About>,
    found: &Found,
) -> anyhow::Result<(Vec<Sent>, Range<i64>)> {
    let ids: Vec<i64> = found.people.iter().map(|person| person.id).collect();
    let double_opt_in = app.settings.subscribers.double_opt_in;
    let now = app.now();
    app.write("emails send", |tx, touched| {
        let people = recipient::addressees(tx, &ids, double_opt_in, now)?;
        let had = match &mailing.campaign {
            Some(campaign) => recipient::have_campaign(tx, campaign, &ids)?,
            None => std::collections::HashSet::new(),
        };
        let mut rows: Vec<Sent> = people
            .iter()
            .map(|person| judge(person, mailing, had.contains(&person.id())))
            .collect();
        let getting: Vec<&Addressee> = people
            .iter()
            .zip(&rows)
            .filter(|(_, row)| row.outcome == Outcome::Queued)
            .map(|(person, _)| person)
            .collect();
        let copies = match (about, getting.is_empty()) {
            (Some(about), false) => about.copies(tx, mailing, &getting)?,
            _ => Vec::new(),
        };
        let copied: Vec<&Copied> = copies.iter().filter(|copy| copy.may_go()).collect();
        let mails = queue(tx, mailing, files, about, &getting, &copied, now)?;
        let first = getting.first().map_or(0, |person| person.id());
        let whose: Vec<(i64, &str)> = getting
            .iter()
            .map(|person| (person.id(), person.email().unwrap_or_default()))
            .chain(copied.iter().map(|copy| (first, copy.address.email())))
            .collect();
        if let Some(person) = getting.first() {
            rows.extend(copies.iter().map(|copy| copy.row(person)));
        }
        let queued = rows.iter_mut().filter(|row| row.outcome == Outcome::Queued);
        for ((row, (user_id, name)), id) in queued.zip(whose).zip(mails.clone()) {
            row.email = Some(id);
            touched.push(Subject {
                user_id,
                name: name.to_owned(),
                before: None,
                after: Some(json!({
                    "email": id,
                    "kind": mailing.kind,
                    "campaign": mailing.campaign,
                    "template": mailing.content.template(),
                    "role": row.role,
                    "account": about.map(|about| about.login),
                })),
            });
        }
        Ok((rows, mails))
    })
}

fn judge(person: &Addressee, mailing: &Mailing, had: bool) -> Sent {
    let recipient = Recipient {
        restricted: person.restricted && !mailing.despite_restriction,
        ..person.recipient
    };
    let hindrance = recipient.hindrance(mailing.kind, mailing.content.template());
    let outcome = match (hindrance, had) {
        (_, true) => Outcome::AlreadyQueued,
        (Some(_), false) => Outcome::Excluded,
        (None, false) => Outcome::Queued,
    };
    Sent {
        user_id: Some(person.id()),
        user: person.email().map(str::to_owned),
        role: Role::To,
        to: person.email().map(str::to_owned),
        outcome,
        reason: hindrance
            .filter(|_| outcome == Outcome::Excluded)
            .map(crate::model::mail::Hindrance::word),
        email: None,
    }
}

fn queue(
    tx: &mut Db,
    mailing: &Mailing,
    files: &[Carried],
    about: Option<&About>,
    people: &[&Addressee],
    copied: &[&Copied],
    now: Timestamp,
) -> storage::Result<Range<i64>> {
    let (login, category) = (
        about.map(|about| about.login),
        about.map(|about| about.category.as_str()),
    );
    let mut to: Vec<To> = people
        .iter()
        .map(|person| To {
            reader: person.reader(),
            user_id: person.id(),
            email: person.email().unwrap_or_default(),
            email_key: person.email_key().unwrap_or_default(),
            resend_of: None,
            login,
            category,
            role: Role::To,
        })
        .collect();
    // A copy says what the first one's mail says, and stands in their history.
    if let Some(original) = to.first().copied() {
        to.extend(copied.iter().map(|copy| To {
            email: copy.address.email(),
            email_key: copy.address.key(),
            role: Role::Contact,
            ..original
        }));
    }
    let attachments = if to.is_empty() {
        Vec::new()
    } else {
        attach(tx, files, now)?
    };
    mailing.queue(tx, &to, &attachments, now)
}

/// Keeps the files for the mails that carry them.
pub(super) fn attach(tx: &mut Db, files: &[Carried], now: Timestamp) -> storage::Result<Vec<i64>> {
    files
        .iter()
        .map(|file| {
            let new = NewAttachment {
                name: &file.name,
                content_type: file.content_type,
                content: &file.content,
            };
            outbox::attach(tx, &new, now)
        })
        .collect()
}
