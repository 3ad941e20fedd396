//! Queues mails once more: whoever may get one, in the way that belongs to the mail.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    ops::Range,
};

use jiff::tz::TimeZone;
use serde_json::json;

use super::{
    Outcome, Resent,
    known::Known,
    letter,
    way::{Case, Way},
};
use crate::{
    app::App,
    clock::Timestamp,
    mail::template::Reader,
    model::mail::{MailKind, Role},
    storage::{
        self,
        audit::Subject,
        confirmation::{self, Confirmations},
        counter,
        db::Db,
        joined::JoinedNumbers,
        link::Letters,
        mail::{self, Mail},
        mailing::{Content, Mailing, To},
        recipient::Addressee,
    },
};

/// Queues the mails in one transaction, and returns what became of each and the new ids. With `once`, what somebody else has
/// sent again meanwhile is left out.
pub(super) fn run(
    app: &mut App,
    mails: &[Mail],
    once: bool,
) -> anyhow::Result<(Vec<Resent>, Range<i64>)> {
    let confirmations = app.confirmations()?;
    let letters = &confirmations.letters;
    let double_opt_in = app.settings.subscribers.double_opt_in;
    let now = app.now();
    let valid = app.settings.invite.expires.after(now, &TimeZone::UTC).0 - now.0;
    app.write("emails resend", |tx, touched| {
        let mut mails = mails.to_vec();
        if once {
            let ids: Vec<i64> = mails.iter().map(|mail| mail.id).collect();
            let done = mail::superseded(tx, &ids)?;
            mails.retain(|mail| !done.contains(&mail.id));
        }
        let mails = mails.as_slice();
        let known = Known::load(tx, mails, double_opt_in, now)?;
        let first = counter::next(tx, "mails")?;
        let mut ways = Vec::with_capacity(mails.len());
        for mail in mails {
            ways.push(known.case(mail).way(&letters.templates));
        }
        last_links(&known, mails, &mut ways);
        unhurried(tx, &known, mails, &mut ways, now)?;
        let mut new = confirm(tx, &confirmations, &known, mails, &mut ways, now)?;
        queue(tx, letters, &known, mails, &ways, valid, now, &mut new)?;
        let rows = mails
            .iter()
            .zip(&ways)
            .zip(&new)
            .map(|((mail, way), new)| row(mail, *way, *new));
        let rows: Vec<Resent> = rows.collect();
        for (mail, new) in mails.iter().zip(&new) {
            if let Some(new) = new {
                touched.push(Subject {
                    user_id: mail.user_id.unwrap_or(0),
                    name: mail
                        .user
                        .clone()
                        .or_else(|| mail.to.clone())
                        .unwrap_or_default(),
                    before: None,
                    after: Some(json!({ "email": new, "resend_of": mail.id })),
                });
            }
        }
        Ok((rows, first..counter::next(tx, "mails")?))
    })
}

fn row(mail: &Mail, way: Result<Way, &'static str>, new: Option<i64>) -> Resent {
    Resent {
        email: mail.id,
        user_id: mail.user_id,
        user: mail.user.clone(),
        template: mail.template.clone(),
        outcome: match way {
            Ok(_) => Outcome::Resent,
            Err("queued" | "sending" | "unknown") => Outcome::Unchanged,
            Err(_) => Outcome::Excluded,
        },
        reason: way.err(),
        new_email: new,
    }
}

/// Of several mails with a link to the same thing the last one is repeated: a newer link kills the older ones.
fn last_links(known: &Known, mails: &[Mail], ways: &mut [Result<Way, &'static str>]) {
    let mut seen = HashSet::new();
    for (mail, way) in mails.iter().zip(ways).rev() {
        let Ok(link @ (Way::Reset | Way::Address | Way::Invite)) = *way else {
            continue;
        };
        let invite = known.case(mail).invite.map(|invite| invite.id);
        if !seen.insert((mail.user_id, link, invite)) {
            *way = Err("overtaken");
        }
    }
}

/// Questions whether an address is somebody's keep the pace of confirmations too: a mailbox that had one lately gets no other.
fn unhurried(
    tx: &mut Db,
    known: &Known,
    mails: &[Mail],
    ways: &mut [Result<Way, &'static str>],
    now: Timestamp,
) -> storage::Result<()> {
    let asked = mails.iter().zip(ways.iter());
    let asked = asked.filter(|(_, way)| **way == Ok(Way::Address));
    let people: Vec<(i64, &str, &str)> = asked
        .filter_map(|(mail, _)| known.invitees.get(&mail.user_id?))
        .filter_map(|person| {
            Some((
                person.id,
                person.email_key.as_deref()?,
                person.email.as_deref()?,
            ))
        })
        .collect();
    let lately = confirmation::asked_lately(tx, &people, now)?;
    for (mail, way) in mails.iter().zip(ways) {
        if *way == Ok(Way::Address) && mail.user_id.is_some_and(|id| lately.contains(&id)) {
            *way = Err("asked_lately");
        }
    }
    Ok(())
}

/// What mailings that are written together share.
type Shared = (MailKind, Option<String>, bool, Vec<i64>, Words);

/// The template, or subject and text.
type Words = (Option<String>, Option<(String, String)>);

/// Asks people once more to confirm, at the pace of all confirmations: whoever was asked lately is not asked again.
fn confirm(
    tx: &mut Db,
    confirmations: &Confirmations,
    known: &Known,
    mails: &[Mail],
    ways: &mut [Result<Way, &'static str>],
    now: Timestamp,
) -> storage::Result<Vec<Option<i64>>> {
    let (mut people, mut repeats) = (Vec::new(), HashMap::new());
    for (mail, way) in mails.iter().zip(ways.iter()) {
        let person = known.invitees.get(&mail.user_id.unwrap_or(0));
        let (Ok(Way::Confirm), Some(person)) = (way, person) else {
            continue;
        };
        if repeats.insert(person.id, mail.id).is_none()
            && let (Some(key), Some(email)) = (&person.email_key, &person.email)
        {
            people.push((person.id, key.as_str(), email.as_str()));
        }
    }
    let mut made = confirmations.repeat(tx, &people, &repeats, now)?;
    let mut new = vec![None; mails.len()];
    // Of several mails to one person the last one is repeated.
    for ((mail, way), new) in mails.iter().zip(ways).zip(&mut new).rev() {
        if *way == Ok(Way::Confirm) {
            *new = mail.user_id.and_then(|id| made.remove(&id));
            if new.is_none() {
                *way = Err("asked_lately");
            }
        }
    }
    Ok(new)
}

/// Queues every other mail that has a way, and notes the new ids in the order of the mails.
#[allow(clippy::too_many_arguments)] // All of one story.
fn queue(
    tx: &mut Db,
    letters: &Letters,
    known: &Known,
    mails: &[Mail],
    ways: &[Result<Way, &'static str>],
    valid: i64,
    now: Timestamp,
    new: &mut [Option<i64>],
) -> storage::Result<()> {
    let (mut written, mut places) = (Vec::new(), Vec::new());
    let mut mailings: BTreeMap<Shared, Vec<(usize, To)>> = BTreeMap::new();
    let cases: Vec<(Case, Way)> = mails
        .iter()
        .zip(ways)
        .filter_map(|(mail, way)| Some((known.case(mail), (*way).ok()?)))
        .collect();
    letter::end_old_links(tx, &cases, valid, now)?;
    let olds = letter::old_addresses(tx, &cases)?;
    for (place, (mail, way)) in mails.iter().zip(ways).enumerate() {
        let Ok(way) = way else { continue };
        if *way == Way::Confirm {
            continue;
        }
        let case = known.case(mail);
        match known.invitees.get(&mail.user_id.unwrap_or(0)) {
            Some(person) if !matches!(way, Way::Template | Way::Words) => {
                written.push(letter::write(&case, *way, person, &olds, valid, now));
                places.push(place);
            }
            _ => {
                let group = mailings.entry(shared(&case, *way)).or_default();
                group.push((place, to(&case)));
            }
        }
    }
    for (place, id) in places.into_iter().zip(letters.queue(tx, &written, now)?) {
        new[place] = Some(id);
    }
    for ((kind, campaign, despite_restriction, files, words), group) in mailings {
        let (places, to): (Vec<usize>, Vec<To>) = group.into_iter().unzip();
        let mailing = Mailing {
            templates: letters.templates.clone(),
            outbox: letters.outbox.clone(),
            content: match words {
                (Some(name), _) => Content::Template(name),
                (None, words) => {
                    let (subject, text) = words.unwrap_or_default();
                    Content::Words { subject, text }
                }
            },
            kind,
            campaign,
            at: None,
            despite_restriction,
        };
        for (place, id) in places.into_iter().zip(mailing.queue(tx, &to, &files, now)?) {
            new[place] = Some(id);
        }
    }
    Ok(())
}

fn shared(case: &Case, way: Way) -> Shared {
    let (mail, body) = (case.mail, case.body);
    let files = body.attachments.iter().flat_map(JoinedNumbers::iter);
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let words = if way == Way::Template {
        (mail.template.clone(), None)
    } else {
        (None, Some((text(&mail.subject), text(&body.text))))
    };
    (
        mail.kind,
        mail.campaign.clone(),
        body.despite_restriction,
        files.collect(),
        words,
    )
}

/// The person at the address of today; whoever is no user, and whoever got a copy, at the address of then.
fn to<'a>(case: &Case<'a>) -> To<'a> {
    let own = case.addressee.filter(|_| case.mail.role == Role::To);
    let then = case.mail.to.as_deref().unwrap_or_default();
    let email = own.and_then(Addressee::email).unwrap_or(then);
    let key = own.and_then(Addressee::email_key);
    To {
        reader: own.map_or(
            Reader {
                email: then,
                ..Reader::default()
            },
            Addressee::reader,
        ),
        user_id: case.mail.user_id.unwrap_or(0),
        email,
        email_key: key.or(case.body.recipient_key.as_deref()).unwrap_or(email),
        resend_of: Some(case.mail.id),
        login: case.mail.account,
        category: case.mail.category.as_deref(),
        role: case.mail.role,
    }
}
