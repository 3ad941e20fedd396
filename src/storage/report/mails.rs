//! What became of mail.

use serde::Deserialize;

use super::Scope;
use crate::{
    model::bucket::{Bucket, place},
    storage::db::{Db, Result},
};

crate::words! {
    /// By what mail is counted.
    pub enum MailKey {
        /// The template.
        Template = "template",
        /// The campaign.
        Campaign = "campaign",
        /// The day on which it was queued.
        Day = "day",
    }
}

/// Mails with one key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)] // The words are those of a mail's status.
pub struct MailCounts {
    /// The template, the campaign or the day; none where a mail has none.
    pub key: Option<String>,
    pub queued: u64,
    pub sent: u64,
    pub failed: u64,
    pub bounced: u64,
    pub complained: u64,
    pub other: u64,
}

#[derive(Deserialize)]
struct Row {
    key: Option<String>,
    status: String,
    mails: u64,
}

impl MailCounts {
    fn add(&mut self, status: &str, mails: u64) {
        let counter = match status {
            "queued" | "sending" | "unknown" => &mut self.queued,
            "sent" | "delivered" => &mut self.sent,
            "failed" => &mut self.failed,
            "bounced" => &mut self.bounced,
            "complained" => &mut self.complained,
            _ => &mut self.other,
        };
        *counter += mails;
    }
}

/// Counts mails queued in the scope's range by template or campaign; by day they are counted in `buckets`.
pub fn mails(
    db: &mut Db,
    scope: &Scope,
    key: MailKey,
    buckets: &[Bucket],
) -> Result<Vec<MailCounts>> {
    let filter = scope.filter("created_at");
    if key == MailKey::Day {
        let mut counts: Vec<MailCounts> = (buckets.iter())
            .map(|bucket| MailCounts {
                key: Some(bucket.name.clone()),
                ..MailCounts::default()
            })
            .collect();
        let sql = format!(
            "SELECT x.created_at, x.status FROM mails x{}",
            filter.clause()
        );
        db.rows(&sql, filter.params(), &mut |row| {
            let (at, status): (i64, &str) = row.decode()?;
            if let Some(place) = place(buckets, at) {
                counts[place].add(status, 1);
            }
            Ok(())
        })?;
        return Ok(counts);
    }
    let column = key.as_str();
    let sql = format!(
        "SELECT x.{column} AS key, x.status, COUNT(*) AS mails FROM mails x{} GROUP BY x.{column}, x.status \
         ORDER BY x.{column} NULLS LAST, x.status",
        filter.clause()
    );
    let mut counts: Vec<MailCounts> = Vec::new();
    for row in db.query::<Row>(&sql, filter.params())? {
        if counts.last().is_none_or(|last| last.key != row.key) {
            counts.push(MailCounts {
                key: row.key,
                ..MailCounts::default()
            });
        }
        if let Some(last) = counts.last_mut() {
            last.add(&row.status, row.mails);
        }
    }
    Ok(counts)
}
