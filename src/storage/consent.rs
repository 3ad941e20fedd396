//! The consent ledger: who said what about the newsletter, when, where and on what evidence.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{
    counter,
    db::{Db, Filter, Result},
};
use crate::model::selector::printed::numbered;
use crate::{clock::Timestamp, output::Record};

crate::words! {
    /// What a row of the ledger records.
    pub enum Action {
        /// Consent was given, or an import or operator said that it was.
        Grant = "grant",
        /// The person confirmed by a mailed link.
        Confirmation = "confirmation",
        /// An import said that the person had confirmed elsewhere.
        ImportedConfirmation = "imported_confirmation",
        /// An operator asked the person to confirm again.
        Request = "request",
        /// The person opted out.
        Withdrawal = "withdrawal",
        /// The mailbox bounced for good.
        Bounce = "bounce",
        /// The person reported our mail.
        Complaint = "complaint",
    }
}

/// The columns of the ledger in the order in which rows are loaded.
pub const COLUMNS: &[&str] = &[
    "user_id",
    "id",
    "email",
    "at",
    "action",
    "source",
    "line",
    "evidence",
    "ip",
    "import_id",
    "actor",
];

/// A row to be written.
#[derive(Clone, Debug)]
pub struct NewConsent<'a> {
    /// The user, 0 for an address that is none.
    pub user_id: i64,
    /// The address as it was then.
    pub email: &'a str,
    /// When.
    pub at: Timestamp,
    /// What happened.
    pub action: Action,
    /// Where: a form, a page, `operator`.
    pub source: Option<&'a str>,
    /// The words or the proof.
    pub evidence: Option<&'a str>,
    /// Who wrote it down.
    pub actor: &'a str,
}

/// Writes one row.
pub fn insert(db: &mut Db, new: &NewConsent) -> Result<()> {
    let id = counter::take(db, "consents", 1)?;
    db.exec(
        "INSERT INTO consents (user_id, id, email, at, action, source, evidence, actor) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        crate::params![
            new.user_id,
            id,
            new.email,
            new.at,
            new.action.as_str(),
            new.source,
            new.evidence,
            new.actor
        ],
    )?;
    Ok(())
}

/// One row of the ledger, as commands show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Consent {
    /// The row's id.
    pub id: i64,
    /// The address as it was then.
    pub email: Option<String>,
    /// When.
    pub at: Timestamp,
    /// What happened.
    pub action: Action,
    /// Where it came from.
    pub source: Option<String>,
    /// The line of the imported file.
    pub line: Option<i64>,
    /// The words or the proof.
    pub evidence: Option<String>,
    /// The device's address.
    pub ip: Option<String>,
    /// The import that wrote it.
    pub import: Option<i64>,
    /// Who wrote it down.
    pub actor: Option<String>,
}

impl Record for Consent {
    const NOUN: &'static str = "consent";
    const FIELDS: &'static [&'static str] = &[
        "id", "email", "at", "action", "source", "line", "evidence", "ip", "import", "actor",
    ];
    const DEFAULT: &'static [&'static str] = &[
        "at", "action", "email", "source", "line", "evidence", "actor",
    ];

    fn selector(&self) -> Cow<'_, str> {
        numbered("consent", self.id)
    }
}

/// The ledger of one user, or of an address that is no user, oldest first.
///
/// What somebody said before they were a user stands under their address (`key`). What every row of an import shares (its
/// file, its consent text, its actor) stands once, in the import.
pub fn of(db: &mut Db, user_id: Option<i64>, key: Option<&str>) -> Result<Vec<Consent>> {
    let mut filter = Filter::new();
    let mut whose = Vec::new();
    if let Some(user_id) = user_id {
        whose.push(format!("c.user_id = {}", filter.bind(user_id)));
    }
    if let Some(key) = key {
        let mark = filter.bind(key.to_owned());
        whose.push(format!("c.user_id = 0 AND c.email = {mark}"));
    }
    if whose.is_empty() {
        return Ok(Vec::new());
    }
    filter.and(format!("({})", whose.join(" OR ")));
    let sql = format!(
        "SELECT c.id, c.email, c.at, c.action, COALESCE(c.source, i.source) AS source, c.line, \
         COALESCE(c.evidence, i.consent) AS evidence, c.ip, c.import_id AS import, \
         COALESCE(c.actor, i.actor) AS actor \
         FROM consents c LEFT JOIN imports i ON i.id = c.import_id{} ORDER BY c.at, c.id",
        filter.clause()
    );
    db.query(&sql, filter.params())
}

/// Forgets that a mailbox bounced for good, which a provider said that blocked us.
pub fn forget_bounce(db: &mut Db, user_id: i64, at: Timestamp) -> Result<()> {
    db.exec(
        "DELETE FROM consents WHERE user_id = $1 AND action = 'bounce' AND source = 'mail server' AND at = $2",
        crate::params![user_id, at],
    )?;
    Ok(())
}
