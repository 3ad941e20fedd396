//! Holding back what is still queued: cancelled for good, or paused until somebody resumes the campaign.

use serde::Deserialize;

use super::{
    ended::{close, give_up},
    sender,
};
use crate::{
    clock::Timestamp,
    model::mail::MailStatus,
    storage::{
        db::{Db, Filter, Result},
        mail::status,
    },
};

/// Which mails.
#[derive(Clone, Copy, Debug)]
pub enum Which<'a> {
    /// These.
    Ids(&'a [i64]),
    /// All of a campaign.
    Campaign(&'a str),
    /// All that an import asked for.
    Import(i64),
}

/// One mail that was to be cancelled.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Change {
    /// Its number.
    pub id: i64,
    /// Whose history it belongs to.
    pub user_id: i64,
    /// Where it stood.
    pub status: MailStatus,
}

/// Cancels what is still queued, and what is tried again because nobody knows whether it arrived; returns every mail named, each with
/// where it stood before.
pub fn cancel(db: &mut Db, which: Which, now: Timestamp) -> Result<Vec<Change>> {
    sender::expire(db, now)?;
    let mut found: Vec<Change> = Vec::new();
    let mut read = |filter: &Filter| -> Result<()> {
        let mut filter = filter.clone();
        let status = status("m", &filter.bind(now));
        let sql = format!(
            "SELECT m.id, m.user_id, {status} AS status FROM mails m{} ORDER BY m.id",
            filter.clause()
        );
        found.extend(db.query::<Change>(&sql, filter.params())?);
        Ok(())
    };
    match which {
        Which::Ids(ids) => {
            for ids in ids.chunks(500) {
                let mut filter = Filter::new();
                let marks = filter.bind_list(ids.iter().copied());
                filter.and(format!("id IN {marks}"));
                read(&filter)?;
            }
        }
        Which::Campaign(campaign) => {
            let mut filter = Filter::new();
            filter.equals("campaign", campaign.to_owned());
            filter.and("(status = 'queued' OR status = 'unknown')");
            read(&filter)?;
        }
        Which::Import(import) => {
            let mut filter = Filter::new();
            filter.equals("import_id", import);
            filter.and("(status = 'queued' OR status = 'unknown')");
            read(&filter)?;
        }
    }
    let of = |status: MailStatus| -> Vec<i64> {
        let these = found.iter().filter(|mail| mail.status == status);
        these.map(|mail| mail.id).collect()
    };
    close(
        db,
        &of(MailStatus::Queued),
        MailStatus::Cancelled,
        "cancelled",
        now,
    )?;
    give_up(
        db,
        &of(MailStatus::Unknown),
        "cancelled; perhaps it arrived before",
        now,
    )?;
    Ok(found)
}

/// Whether any mail belongs to a campaign.
pub fn is_campaign(db: &mut Db, campaign: &str) -> Result<bool> {
    let found: Option<i64> = db.first(
        "SELECT id FROM mails WHERE campaign = $1 ORDER BY user_id, id LIMIT 1",
        crate::params![campaign],
    )?;
    Ok(found.is_some())
}

/// The campaigns that mails belong to; the first thousand.
pub fn campaigns(db: &mut Db) -> Result<Vec<String>> {
    db.query(
        "SELECT DISTINCT campaign FROM mails WHERE campaign IS NOT NULL ORDER BY campaign LIMIT 1000",
        &[],
    )
}

/// Whether any mail was written by a template.
pub fn is_template(db: &mut Db, template: &str) -> Result<bool> {
    let found: Option<i64> = db.first(
        "SELECT id FROM mails WHERE template = $1 ORDER BY id LIMIT 1",
        crate::params![template],
    )?;
    Ok(found.is_some())
}

/// The campaign that stands for all mail.
pub const ALL: &str = "";

/// SQL: whether the mail `m` is held back, by its campaign or with all others.
pub(super) const NOT_PAUSED: &str = "NOT EXISTS (SELECT 1 FROM paused_campaigns p WHERE p.campaign = m.campaign OR p.campaign = '')";

/// Whether a campaign is paused.
pub fn is_paused(db: &mut Db, campaign: &str) -> Result<bool> {
    let found: Option<String> = db.first(
        "SELECT campaign FROM paused_campaigns WHERE campaign = $1",
        crate::params![campaign],
    )?;
    Ok(found.is_some())
}

/// The campaigns that are paused, [`ALL`] among them when all mail is held back.
pub fn paused(db: &mut Db) -> Result<Vec<String>> {
    db.query(
        "SELECT campaign FROM paused_campaigns ORDER BY campaign",
        &[],
    )
}

/// How many mails each paused campaign holds back; those of [`ALL`] are all that wait.
pub fn held_back(db: &mut Db) -> Result<Vec<(String, u64)>> {
    db.query(
        "SELECT p.campaign, COUNT(*) FROM paused_campaigns p JOIN mails m ON p.campaign = m.campaign OR p.campaign = '' \
         WHERE m.status = 'queued' GROUP BY p.campaign ORDER BY p.campaign",
        &[],
    )
}

/// How many mails wait for another try or for their hour, and when the first of them has come; paused ones aside.
pub fn put_off(db: &mut Db, now: Timestamp) -> Result<(u64, Option<Timestamp>)> {
    db.one(
        &format!(
            "SELECT COUNT(*), MIN(m.next_try_at) FROM mails m WHERE (m.status = 'queued' OR m.status = 'unknown') \
             AND m.next_try_at > $1 AND {NOT_PAUSED}"
        ),
        crate::params![now],
    )
}

/// Whether any mail waits, or may have been sent without a word of it.
pub fn waits(db: &mut Db) -> Result<bool> {
    let found: i64 = db.one(
        "SELECT COUNT(*) FROM mails WHERE status = 'queued' OR status = 'sending' OR status = 'unknown'",
        &[],
    )?;
    Ok(found > 0)
}

/// How many mails should have been sent before a moment and still wait, unless somebody holds them back.
pub fn overdue(db: &mut Db, before: Timestamp) -> Result<u64> {
    db.one(
        &format!(
            "SELECT COUNT(*) FROM mails m WHERE m.status = 'queued' AND {}",
            overdue_at("$1")
        ),
        crate::params![before],
    )
}

/// SQL: whether the mail `m` that waits should have been sent before a moment, unless somebody holds it back.
pub(super) fn overdue_at(moment: &str) -> String {
    format!(
        "m.created_at < {moment} AND (m.next_try_at IS NULL OR m.next_try_at < {moment}) AND {NOT_PAUSED}"
    )
}

/// Sends nothing more of a campaign; `false` when it was paused already.
pub fn pause(db: &mut Db, campaign: &str, actor: &str, now: Timestamp) -> Result<bool> {
    let paused = db.exec(
        "INSERT INTO paused_campaigns (campaign, paused_at, actor) VALUES ($1, $2, $3) ON CONFLICT (campaign) DO NOTHING",
        crate::params![campaign, now, actor],
    )?;
    Ok(paused > 0)
}

/// Lets a campaign go on; `false` when it was not paused.
pub fn resume(db: &mut Db, campaign: &str) -> Result<bool> {
    let resumed = db.exec(
        "DELETE FROM paused_campaigns WHERE campaign = $1",
        crate::params![campaign],
    )?;
    Ok(resumed > 0)
}
