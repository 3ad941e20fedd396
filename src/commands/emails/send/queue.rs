//! Queues a mailing: everybody found gets a row, who may get the mail gets one.

use std::ops::Range;

use serde_json::json;

use super::{Outcome, Sent, content::Carried};
use crate::{
    app::App,
    clock::Timestamp,
    commands::args::selectors::Found,
    model::mail::Recipient,
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
        let mails = queue(tx, mailing, files, &getting, now)?;
        let queued = rows.iter_mut().filter(|row| row.outcome == Outcome::Queued);
        for ((row, person), id) in queued.zip(getting).zip(mails.clone()) {
            row.email = Some(id);
            touched.push(Subject {
                user_id: person.id(),
                name: person.email().unwrap_or_default().to_owned(),
                before: None,
                after: Some(json!({
                    "email": id,
                    "kind": mailing.kind,
                    "campaign": mailing.campaign,
                    "template": mailing.content.template(),
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
    people: &[&Addressee],
    now: Timestamp,
) -> storage::Result<Range<i64>> {
    let to: Vec<To> = people
        .iter()
        .map(|person| To {
            reader: person.reader(),
            user_id: person.id(),
            email: person.email().unwrap_or_default(),
            email_key: person.email_key().unwrap_or_default(),
            resend_of: None,
            login: None,
        })
        .collect();
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
