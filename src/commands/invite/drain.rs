//! `roster invite send --queued`: the invites that imports marked.

use std::collections::HashMap;

use super::{
    letters::{self, Offer},
    send::Sent,
};
use crate::{
    app::App,
    clock::Timestamp,
    commands::args::receipts,
    model::{
        address::Address,
        invite::{Hindrance, Invitee as Judged, Kind},
    },
    output::Columns,
    storage::{
        self,
        audit::Subject,
        db::Db,
        invite::{self, Invitee, Marked},
        subscriber,
    },
};

/// Mails them, oldest first, at most `limit`; whoever may not be invited any more loses the invite. What is left is for the
/// next run.
pub(super) fn drain(
    app: &mut App,
    columns: &Columns,
    valid: i64,
    limit: Option<u64>,
) -> anyhow::Result<()> {
    let letters = app.letters()?;
    let now = app.now();
    let (rows, mails) = app.write("invite send", |tx, touched| {
        let marked = invite::marked(tx, limit)?;
        let rows = start(tx, &marked, now, valid)?;
        let people = rows.iter().filter(|(_, row)| row.outcome == "invited");
        let mailed: Vec<(i64, &Invitee)> = people
            .filter_map(|(person, row)| Some((row.invite?, person)))
            .collect();
        let offer = Offer {
            account: None,
            valid,
        };
        let mails = letters::queue(tx, &letters, &mailed, offer, now)?;
        touched.extend(rows.iter().map(|(person, row)| subject(person, row)));
        let rows: Vec<Sent> = rows.into_iter().map(|(_, row)| row).collect();
        Ok((rows, mails))
    })?;
    if rows.is_empty() {
        app.out.note("no invites are marked");
    }
    receipts::print(app, columns, &rows, |row| row.outcome)?;
    app.out.flush()?;
    letters::deliver(app, mails)
}

/// Starts or cancels each invite.
fn start(
    tx: &mut Db,
    marked: &[Marked],
    now: Timestamp,
    valid: i64,
) -> storage::Result<Vec<(Invitee, Sent)>> {
    let ids: Vec<i64> = marked.iter().map(|invite| invite.user_id).collect();
    let mut people = invite::invitees(tx, &ids, None, now)?;
    let addresses: Vec<Address> = people
        .values()
        .filter_map(|person| Address::parse(person.email.as_deref()?).ok())
        .collect();
    let standings = subscriber::standings(tx, &addresses)?;
    let mut judged: HashMap<i64, Option<Hindrance>> = standings
        .into_iter()
        .filter_map(|standing| {
            let user = standing.user?;
            let judged = Judged {
                status: Some(user.status),
                listed: standing.listed,
                is_member: false,
                // It is the one that is about to be mailed.
                is_pending: false,
            };
            Some((user.id, judged.hindrance(Kind::Site, false, false)))
        })
        .collect();
    let (mut started, mut ended) = (Vec::new(), Vec::new());
    let mut rows = Vec::with_capacity(marked.len());
    for invite in marked {
        let Some(person) = people.remove(&invite.user_id) else {
            // A second mark of the same person.
            ended.push((invite.user_id, invite.id));
            continue;
        };
        // Whoever has no address any more was erased.
        let hindrance = judged.remove(&person.id).unwrap_or(Some(Hindrance::Erased));
        let pair = (invite.user_id, invite.id);
        if hindrance.is_some() {
            ended.push(pair);
        } else {
            started.push(pair);
        }
        let row = Sent {
            invite: Some(invite.id),
            user_id: Some(person.id),
            user: person.email.clone(),
            outcome: if hindrance.is_some() {
                "cancelled"
            } else {
                "invited"
            },
            reason: hindrance.map(Hindrance::as_str),
            account: None,
        };
        rows.push((person, row));
    }
    invite::start(tx, &started, valid)?;
    invite::cancel(tx, &ended, "the person may not be invited any more", now)?;
    Ok(rows)
}

fn subject(person: &Invitee, row: &Sent) -> Subject {
    let what = if row.outcome == "invited" {
        "mailed"
    } else {
        "cancelled"
    };
    Subject {
        user_id: person.id,
        name: person.email.clone().unwrap_or_default(),
        before: None,
        after: Some(serde_json::json!({ "invite": row.invite, "status": what, "why": row.reason })),
    }
}
