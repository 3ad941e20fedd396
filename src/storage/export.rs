//! Subscribers and opt-outs in the columns that an import understands.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{
    db::{Db, Result},
    joined::Joined,
    user::{Facts, UserQuery},
};
use crate::{clock::Timestamp, model::person::Subscription, output::Record};

/// One row of `subscribers export`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)] // The columns are those of an import.
pub struct Exported {
    pub email: Option<String>,
    pub r#ref: Option<String>,
    pub name: Option<String>,
    pub company: Option<String>,
    pub phone: Option<String>,
    pub street: Option<String>,
    pub city: Option<String>,
    pub region: Option<String>,
    pub postcode: Option<String>,
    pub country: Option<String>,
    pub tax_id: Option<String>,
    pub language: Option<String>,
    pub note: Option<String>,
    pub groups: Joined,
    pub tags: Joined,
    pub subscription: Option<Subscription>,
    pub consent_at: Option<Timestamp>,
    pub consent_source: Option<String>,
    pub consent_ip: Option<String>,
    pub confirmed_at: Option<Timestamp>,
    pub opted_out_at: Option<Timestamp>,
    pub registered_at: Option<Timestamp>,
}

impl Record for Exported {
    const NOUN: &'static str = "subscriber";
    const FIELDS: &'static [&'static str] = &[
        "email",
        "ref",
        "name",
        "company",
        "phone",
        "street",
        "city",
        "region",
        "postcode",
        "country",
        "tax_id",
        "language",
        "note",
        "groups",
        "tags",
        "subscription",
        "consent_at",
        "consent_source",
        "consent_ip",
        "confirmed_at",
        "opted_out_at",
        "registered_at",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.email.as_deref().unwrap_or_default())
    }
}

/// Hands out subscribers by address, and then (with `opt_outs`) every address that must not be mailed.
///
/// Of opt-outs only the address, the strictest state and its time are given.
pub fn each(
    db: &mut Db,
    query: &UserQuery,
    facts: &Facts,
    opt_outs: bool,
    row: &mut dyn FnMut(Exported) -> Result<()>,
) -> Result<()> {
    let mut query = query.clone();
    query.subscription = vec![Subscription::Pending, Subscription::Subscribed];
    let built = query.build(facts);
    let granted = |column: &str| {
        format!(
            "(SELECT c.{column} FROM consents c WHERE c.user_id = users.id AND c.id = (SELECT MAX(l.id) FROM consents l \
             WHERE l.user_id = users.id AND l.action IN ('grant', 'imported_confirmation')))"
        )
    };
    let column = |name: &str| facts.column(name).unwrap_or_default();
    let sql = format!(
        "SELECT users.email, users.ref, users.name, users.company, users.phone, users.street, users.city, users.region, \
         users.postcode, users.country, users.tax_id, users.language, users.note, {} AS groups, {} AS tags, \
         {} AS subscription, {} AS consent_at, {} AS consent_source, {} AS consent_ip, \
         users.email_confirmed_at AS confirmed_at, CAST(NULL AS BIGINT) AS opted_out_at, users.registered_at FROM {}{} ORDER BY users.email_key, users.id",
        column("groups"),
        column("tags"),
        facts.subscription(),
        granted("at"),
        granted("source"),
        granted("ip"),
        built.from,
        built.filter.clause(),
    );
    db.rows(&sql, built.filter.params(), &mut |found| {
        row(found.decode()?)
    })?;
    if !opt_outs {
        return Ok(());
    }
    // One row an address: the reasons of one address stand together, the strictest is told.
    let strictest = "CASE MAX(CASE s.reason WHEN 'complaint' THEN 3 WHEN 'hard_bounce' THEN 2 ELSE 1 END) \
                     WHEN 3 THEN 'complained' WHEN 2 THEN 'cleaned' ELSE 'unsubscribed' END";
    let sql = format!(
        "SELECT COALESCE((SELECT u.email FROM users u WHERE u.email_key = s.email_key), s.email_key) AS email, \
         {strictest} AS subscription, MIN(s.at) AS opted_out_at FROM suppressions s \
         WHERE s.email_key IS NOT NULL AND s.reason IN ('unsubscribe', 'hard_bounce', 'complaint') \
         GROUP BY s.email_key ORDER BY s.email_key"
    );
    db.rows(&sql, &[], &mut |found| {
        let (email, subscription, at): (String, Subscription, Timestamp) = found.decode()?;
        row(Exported {
            email: Some(email),
            subscription: Some(subscription),
            opted_out_at: Some(at),
            ..Exported::default()
        })
    })
}
