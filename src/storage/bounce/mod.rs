//! What came back: a hard bounce and a complaint end a subscription at once, three soft bounces in 30 days do too.

mod mail;
mod soft;

use self::mail::Sent;
use super::{
    counter,
    db::{Db, Result},
    subscriber::{self, Grounds, Standing},
    suppression::{self, Hasher, NewSuppression},
};
use crate::{
    clock::Timestamp,
    mail::bounce::{Finding, Verdict},
    model::{address::Address, person::Subscription, suppression::Reason},
};

/// One recipient of one report.
#[derive(Clone, Copy, Debug)]
pub struct Returned<'a> {
    /// What tells the report from every other: SHA-256, in hex.
    pub report: &'a str,
    /// The Message-ID of the mail that it is about.
    pub about: Option<&'a str>,
    /// When the report was written; not after now.
    pub at: Timestamp,
    /// What it says.
    pub finding: &'a Finding,
}

crate::words! {
    /// What a report changed.
    pub enum Outcome {
        /// The person's subscription is `cleaned` now.
        Cleaned = "cleaned",
        /// The person's subscription is `complained` now.
        Complained = "complained",
        /// An address without a user is on the suppression list now.
        Suppressed = "suppressed",
        /// A soft bounce is counted.
        Counted = "counted",
        /// It stands beside the mail: a refusal for policy, or that it arrived.
        Noted = "noted",
        /// All that it says was known.
        Unchanged = "unchanged",
        /// The report was read before.
        Duplicate = "duplicate",
        /// It says nothing that changes anything, or not of whom.
        Ignored = "ignored",
    }
}

/// What became of one recipient of a report.
#[derive(Clone, Debug)]
pub struct Done {
    /// What it changed.
    pub outcome: Outcome,
    /// The address that was found.
    pub address: Option<Address>,
    /// The user who has it.
    pub user_id: Option<i64>,
    /// The mail that came back.
    pub mail_id: Option<i64>,
    /// The subscription before.
    pub before: Option<Subscription>,
}

impl Done {
    fn ignored() -> Done {
        Done {
            outcome: Outcome::Ignored,
            address: None,
            user_id: None,
            mail_id: None,
            before: None,
        }
    }
}

/// Takes note of what a report says of one recipient, in the caller's transaction. The same report counts once.
pub fn take(
    db: &mut Db,
    hasher: &Hasher,
    returned: &Returned,
    actor: &str,
    now: Timestamp,
) -> Result<Done> {
    let finding = returned.finding;
    if matches!(finding.verdict, Verdict::Delayed | Verdict::Relayed) {
        return Ok(Done::ignored());
    }
    let mail = match returned.about {
        Some(about) => mail::sent(db, about)?,
        None => None,
    };
    if finding.verdict == Verdict::Delivered {
        return mail.map_or_else(|| Ok(Done::ignored()), |mail| arrived(db, &mail, now));
    }
    let Some(standing) = standing(db, finding, mail.as_ref())? else {
        return Ok(Done::ignored());
    };
    let address = standing.address.clone();
    // Rows of a merged person's alias are about that alias, not about the address the person has now.
    let user = standing
        .user
        .as_ref()
        .filter(|user| user.email_key.as_deref() == Some(address.key()));
    let mut done = Done {
        outcome: Outcome::Unchanged,
        user_id: user.map(|user| user.id),
        mail_id: mail.as_ref().map(|mail| mail.id),
        before: user.map(|user| user.state(now)),
        address: Some(address.clone()),
    };
    if is_known(db, returned.report, &address)? {
        done.outcome = Outcome::Duplicate;
        return Ok(done);
    }
    if standing.listed.has(Reason::Erased) {
        return Ok(done);
    }
    if let Some(mail) = &mail {
        mail::came_back(db, mail, finding, now)?;
    }
    let owner = done
        .user_id
        .or(mail.as_ref().map(|mail| mail.user_id))
        .unwrap_or(0);
    insert(db, owner, &done, returned, now)?;
    let grounds = Grounds {
        actor,
        source: "bounce",
        evidence: finding.words.as_deref().or(finding.status.as_deref()),
        now,
    };
    done.outcome = match finding.verdict {
        Verdict::Hard => ended(
            db,
            hasher,
            &standing,
            &done,
            Some(Reason::HardBounce),
            grounds,
        )?,
        Verdict::Complaint => ended(
            db,
            hasher,
            &standing,
            &done,
            Some(Reason::Complaint),
            grounds,
        )?,
        Verdict::Soft if soft::is_third(db, &address)? => {
            soft::spend(db, &address)?;
            ended(db, hasher, &standing, &done, None, grounds)?
        }
        Verdict::Soft => Outcome::Counted,
        _ => Outcome::Noted,
    };
    Ok(done)
}

/// The recipient's server says that the mail arrived; of the person that changes nothing.
fn arrived(db: &mut Db, mail: &Sent, now: Timestamp) -> Result<Done> {
    let recipient = mail.recipient.as_deref();
    let outcome = if mail::arrived(db, mail, now)? {
        Outcome::Noted
    } else {
        Outcome::Unchanged
    };
    Ok(Done {
        outcome,
        address: recipient.and_then(|recipient| Address::parse(recipient).ok()),
        user_id: Some(mail.user_id).filter(|id| *id != 0),
        mail_id: Some(mail.id),
        before: None,
    })
}

/// Whom a finding is about: the recipient of our mail, else the address written to, else the one that the server names.
fn standing(db: &mut Db, finding: &Finding, mail: Option<&Sent>) -> Result<Option<Standing>> {
    let names = [
        mail.and_then(|mail| mail.recipient.as_deref()),
        finding.original.as_deref(),
        finding.recipient.as_deref(),
    ];
    let addresses: Vec<Address> = names
        .into_iter()
        .flatten()
        .filter_map(|name| Address::parse(name).ok())
        .collect();
    if mail.is_some() {
        let own = addresses.get(..1).unwrap_or_default();
        return Ok(subscriber::standings(db, own)?.pop());
    }
    let mut standings = subscriber::standings(db, &addresses)?;
    let known = standings
        .iter()
        .position(|standing| standing.user.is_some());
    Ok((!standings.is_empty()).then(|| standings.swap_remove(known.unwrap_or(0))))
}

fn is_known(db: &mut Db, report: &str, address: &Address) -> Result<bool> {
    let found: Option<i64> = db.first(
        "SELECT id FROM bounces WHERE report = $1 AND email_key = $2 ORDER BY id LIMIT 1",
        crate::params![report, address.key()],
    )?;
    Ok(found.is_some())
}

fn insert(db: &mut Db, owner: i64, done: &Done, returned: &Returned, now: Timestamp) -> Result<()> {
    let id = counter::take(db, "bounces", 1)?;
    db.exec(
        "INSERT INTO bounces (user_id, id, email_key, mail_id, verdict, status, words, at, created_at, report, spent) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0)",
        crate::params![
            owner,
            id,
            done.address.as_ref().map(Address::key),
            done.mail_id,
            returned.finding.verdict.as_str(),
            returned.finding.status.as_ref(),
            returned.finding.words.as_ref(),
            returned.at,
            now,
            returned.report
        ],
    )?;
    Ok(())
}

/// Ends the subscription of whoever has the address, and with a reason puts the address on the suppression list.
fn ended(
    db: &mut Db,
    hasher: &Hasher,
    standing: &Standing,
    done: &Done,
    reason: Option<Reason>,
    grounds: Grounds,
) -> Result<Outcome> {
    let address = &standing.address;
    let mut changed = match reason {
        Some(reason) => suppression::add(
            db,
            &NewSuppression {
                hash: hasher.address(address.key()),
                reason,
                email_key: Some(address.key()),
                at: grounds.now,
                actor: grounds.actor,
                note: grounds.evidence,
                import_id: None,
            },
        )?,
        None => false,
    };
    let reason = reason.unwrap_or(Reason::HardBounce);
    if done.user_id.is_some() {
        subscriber::suppressed(db, address, reason, grounds)?;
        changed |= reason
            .state()
            .is_some_and(|state| done.before.is_some_and(|before| before < state));
    }
    Ok(match (changed, done.user_id, reason) {
        (false, _, _) => Outcome::Unchanged,
        (true, None, _) => Outcome::Suppressed,
        (true, Some(_), Reason::Complaint) => Outcome::Complained,
        (true, Some(_), _) => Outcome::Cleaned,
    })
}
