//! `--test-to ADDRESS --as USER`: the mail as USER would get it, to ADDRESS alone and in nobody's history.

use serde_json::json;

use super::{Outcome, Sent, content::Carried, deliver, queue::attach};
use crate::{
    app::App,
    commands::args::{profile, selectors},
    error::Problem,
    mail::template::Reader,
    model::mail::Role,
    output::Columns,
    storage::{
        audit::Subject,
        mailing::{Mailing, To},
        recipient,
    },
};

/// Queues the test and sends it. No row of the campaign is made: the campaign itself is still to come.
pub(super) fn run(
    app: &mut App,
    columns: &Columns,
    mailing: Mailing,
    files: &[Carried],
    address: &str,
    user: &str,
) -> anyhow::Result<()> {
    let address = profile::address(address)?;
    let person = selectors::one(app, user)?;
    let (now, at) = (app.now(), mailing.at);
    let mailing = Mailing {
        campaign: None,
        ..mailing
    };
    let double_opt_in = app.settings.subscribers.double_opt_in;
    let mails = app.try_write("emails send", |tx, touched| {
        let recipient = recipient::stranger(tx, &address)?;
        if let Some(why) = recipient.hindrance(mailing.kind, mailing.content.template()) {
            let problem = format!("'{}' must not be mailed: {}", address.email(), why.word());
            return Ok(Err(Problem::refused(problem).code(why.word()).hint(
                format!("roster subscribers suppress check {}", address.email()),
            )));
        }
        let people = recipient::addressees(tx, &[person.id], double_opt_in, now)?;
        let reader = people
            .first()
            .map_or_else(Reader::default, recipient::Addressee::reader);
        let attachments = attach(tx, files, now)?;
        let to = To {
            reader,
            user_id: 0,
            email: address.email(),
            email_key: address.key(),
            resend_of: None,
            login: None,
            category: None,
            role: Role::To,
        };
        let mails = mailing.queue(tx, &[to], &attachments, now)?;
        touched.push(Subject {
            name: address.email().to_owned(),
            after: Some(json!({ "email": mails.start, "test": true, "as": person.id })),
            ..Subject::default()
        });
        Ok(Ok(mails))
    })?;
    let row = Sent {
        user_id: None,
        user: Some(address.email().to_owned()),
        role: Role::To,
        to: Some(address.email().to_owned()),
        outcome: Outcome::Queued,
        reason: None,
        email: Some(mails.start),
    };
    app.out.receipt(columns, &row)?;
    app.out.flush()?;
    deliver(app, mails, at)
}
