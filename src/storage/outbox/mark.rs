//! Marking: what became of the mails that a sender had claimed.

use std::fmt::Write as _;

use super::{ended, invite, links};
use crate::{
    clock::Timestamp,
    model::{address::Address, mail::MailStatus, suppression::Reason},
    storage::{
        confirmation,
        db::{Db, Filter, Result, Value},
        subscriber::{self, Grounds},
        suppression::{self, Hasher, NewSuppression},
    },
};

/// What became of one mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its number.
    pub id: i64,
    /// Where it stands now.
    pub status: MailStatus,
    /// The server's words.
    pub reason: Option<String>,
    /// The server's code.
    pub code: Option<u16>,
    /// The enhanced code.
    pub enhanced: Option<String>,
    /// When it is tried again.
    pub next_try_at: Option<Timestamp>,
    /// Whether it was tried at all.
    pub tried: bool,
    /// Whether it may have been taken, although nobody said so.
    pub lost: bool,
    /// The invite that it carries.
    pub invite_id: Option<i64>,
    /// Until when that is valid, as the mail says.
    pub invite_ends: Option<Timestamp>,
    /// What it said, where that is not what was queued.
    pub said: Option<Said>,
    /// The address to which nothing is to be sent any more.
    pub dead: Option<String>,
    /// The answer, hashed, when it is not clear yet that it is no block: then the mail waits again, with a new token.
    pub refusal: Option<String>,
}

/// What a mail said when it was sent, its tokens taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Whose history it belongs to.
    pub user_id: i64,
    /// The subject.
    pub subject: Option<String>,
    /// The plain text.
    pub text: Option<String>,
    /// The HTML.
    pub html: Option<String>,
}

impl Said {
    fn keep(&self, db: &mut Db, mail: i64) -> Result<()> {
        db.exec(
            "UPDATE mails SET subject = $3 WHERE user_id = $1 AND id = $2",
            crate::params![self.user_id, mail, self.subject.as_deref()],
        )?;
        db.exec(
            "UPDATE mail_bodies SET text_body = $3, html_body = $4 WHERE user_id = $1 AND mail_id = $2",
            crate::params![self.user_id, mail, self.text.as_deref(), self.html.as_deref()],
        )?;
        Ok(())
    }
}

/// Who marks.
#[derive(Clone, Copy, Debug)]
pub struct Marker<'a> {
    /// The sender.
    pub sender: &'a str,
    /// The transport's word.
    pub transport: &'a str,
    /// Who started it.
    pub actor: &'a str,
    /// When.
    pub now: Timestamp,
}

/// Marks mails, in the caller's transaction. A mail that another sender has claimed meanwhile is left alone.
pub fn mark(db: &mut Db, marks: &[Mark], by: Marker) -> Result<()> {
    for marks in marks.chunks(250) {
        mark_some(db, marks, by)?;
    }
    Ok(())
}

fn mark_some(db: &mut Db, marks: &[Mark], by: Marker) -> Result<()> {
    let mut filter = Filter::new();
    let now = filter.bind(by.now);
    let sender = filter.bind(by.sender.to_owned());
    let transport = filter.bind(by.transport.to_owned());
    let mut rows = String::new();
    for mark in marks {
        let values: [Value<'static>; 9] = [
            mark.id.into(),
            mark.status.as_str().into(),
            mark.reason.clone().into(),
            mark.code.map(i64::from).into(),
            mark.enhanced.clone().into(),
            mark.next_try_at.into(),
            mark.tried.into(),
            mark.lost.into(),
            mark.refusal.clone().into(),
        ];
        let marks: Vec<String> = values.into_iter().map(|value| filter.bind(value)).collect();
        let comma = if rows.is_empty() { "" } else { ", " };
        let _ = write!(rows, "{comma}({})", marks.join(", "));
    }
    // A column of NULLs alone has no type on a server, hence the casts. What was never tried keeps what was said before.
    db.exec(
        &format!(
            "WITH v (mail, outcome, words, code, enhanced, again, tried, lost, refusal) AS (VALUES {rows}) \
             UPDATE mails SET status = v.outcome, sender = NULL, lease_until = NULL, \
             next_try_at = CASE WHEN v.tried = 1 THEN CAST(v.again AS BIGINT) ELSE mails.next_try_at END, \
             reason = CASE WHEN v.tried = 1 THEN v.words ELSE mails.reason END, \
             reply_code = CASE WHEN v.tried = 1 THEN CAST(v.code AS BIGINT) ELSE mails.reply_code END, \
             reply_status = CASE WHEN v.tried = 1 THEN v.enhanced ELSE mails.reply_status END, \
             refusal = v.refusal, \
             transport = CASE WHEN v.tried = 1 THEN CAST({transport} AS TEXT) ELSE mails.transport END, \
             attempts = mails.attempts + v.tried, \
             tried_at = CASE WHEN v.tried = 1 THEN {now} ELSE mails.tried_at END, \
             first_tried_at = CASE WHEN v.tried = 1 THEN COALESCE(mails.first_tried_at, {now}) ELSE mails.first_tried_at END, \
             unknown_at = CASE WHEN v.lost = 1 THEN COALESCE(mails.unknown_at, {now}) ELSE mails.unknown_at END, \
             sent_at = CASE WHEN v.outcome = 'sent' THEN {now} ELSE mails.sent_at END \
             FROM v WHERE mails.id = v.mail AND (mails.status = 'sending' AND mails.sender = {sender} OR mails.status = 'unknown')"
        ),
        filter.params(),
    )?;
    let over = marks
        .iter()
        .filter(|mark| !matches!(mark.status, MailStatus::Queued | MailStatus::Unknown));
    let (undecided, over): (Vec<&Mark>, Vec<&Mark>) = over.partition(|mark| mark.refusal.is_some());
    let ids = |marks: Vec<&Mark>| -> Vec<i64> { marks.into_iter().map(|mark| mark.id).collect() };
    ended::forget_tokens(db, &ids(over))?;
    links::empty(db, &ids(undecided))?;
    let lost: Vec<i64> = marks
        .iter()
        .filter(|mark| mark.invite_id.is_some() && mark.status == MailStatus::Failed)
        .map(|mark| mark.id)
        .collect();
    ended::let_run_out(db, &lost, by.now)?;
    let left = |mark: &&Mark| matches!(mark.status, MailStatus::Sent | MailStatus::Written);
    let invites: Vec<(i64, Option<Timestamp>)> = (marks.iter().filter(left))
        .filter_map(|mark| Some((mark.invite_id?, mark.invite_ends)))
        .collect();
    invite::sent(db, &invites, by.now)?;
    let left: Vec<i64> = (marks.iter().filter(left)).map(|mark| mark.id).collect();
    confirmation::left(db, &left, by.now)?;
    for mark in marks {
        if let Some(said) = &mark.said {
            said.keep(db, mark.id)?;
        }
    }
    for mark in marks {
        if let Some(address) = &mark.dead {
            bounced(db, address, mark, by)?;
        }
    }
    Ok(())
}

/// A report says that a mail left us: its tokens are forgotten, and its invite is a sent one.
pub fn over(db: &mut Db, mail: i64, invite: Option<i64>, now: Timestamp) -> Result<()> {
    ended::forget_tokens(db, &[mail])?;
    invite.map_or(Ok(()), |invite| invite::arrived(db, mail, invite, now))
}

/// Notes that there is no such mailbox: nothing is sent there any more.
fn bounced(db: &mut Db, address: &str, mark: &Mark, by: Marker) -> Result<()> {
    let Ok(address) = Address::parse(address) else {
        return Ok(());
    };
    let words = mark.reason.as_deref();
    let new = NewSuppression {
        hash: Hasher::load(db)?.address(address.key()),
        reason: Reason::HardBounce,
        email_key: Some(address.key()),
        at: by.now,
        actor: by.actor,
        note: words,
        import_id: None,
    };
    suppression::add(db, &new)?;
    let grounds = Grounds {
        actor: by.actor,
        source: "mail server",
        evidence: words,
        now: by.now,
    };
    subscriber::suppressed(db, &address, Reason::HardBounce, grounds)?;
    Ok(())
}
