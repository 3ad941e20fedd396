//! Subscribers and opt-outs in the columns that an import understands.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{
    db::{Db, Result},
    joined::Joined,
    suppression,
    user::{Facts, UserQuery},
};
use crate::{clock::Timestamp, model::person::Subscription, output::Record};

/// One row of `subscribers export`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
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

/// Hands out subscribers by address, and then (with `opt_outs`) every address that must not be mailed, by its key.
///
/// Nobody is in both parts. Of the second only the key, the strictest state and its time are given; somebody who is
/// restricted, banned or listed for another reason than an opt-out counts as unsubscribed there: no other word keeps them
/// from being mailed elsewhere. A domain on the list has no row, but its people have.
pub fn each(
    db: &mut Db,
    query: &UserQuery,
    facts: &Facts,
    opt_outs: bool,
    row: &mut dyn FnMut(Exported) -> Result<()>,
) -> Result<()> {
    let mut query = query.clone();
    query.subscription = vec![Subscription::Pending, Subscription::Subscribed];
    let mut built = query.build(facts);
    built.filter.and(format!("NOT {}", must_not()));
    // Who was only asked has agreed to nothing.
    built.filter.and(format!(
        "(users.subscription <> 'pending' OR EXISTS (SELECT 1 FROM consents c WHERE c.user_id = users.id AND c.{GRANTS}))"
    ));
    let granted = |column: &str| {
        format!(
            "(SELECT c.{column} FROM consents c WHERE c.user_id = users.id AND c.id = (SELECT MAX(l.id) FROM consents l \
             WHERE l.user_id = users.id AND l.{GRANTS}))"
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
    if opt_outs {
        each_opt_out(db, row)?;
    }
    Ok(())
}

/// One row an address: what the list and the user say of it stand together, and the strictest is told.
fn each_opt_out(db: &mut Db, row: &mut dyn FnMut(Exported) -> Result<()>) -> Result<()> {
    let sql = format!(
        "SELECT o.email_key, MAX(o.strictness) AS strictness, MIN(o.at) AS at FROM \
         (SELECT s.email_key, CASE s.reason WHEN 'complaint' THEN 3 WHEN 'hard_bounce' THEN 2 ELSE 1 END AS strictness, \
         s.at FROM suppressions s WHERE s.email_key IS NOT NULL AND s.reason <> 'domain' \
         UNION ALL SELECT users.email_key, CASE {STANDING} WHEN 'complained' THEN 3 WHEN 'cleaned' THEN 2 ELSE 1 END \
         AS strictness, users.subscription_at AS at FROM users WHERE users.email_key IS NOT NULL \
         AND users.subscription <> 'none' AND {}) o \
         GROUP BY o.email_key ORDER BY o.email_key",
        must_not(),
    );
    db.rows(&sql, &[], &mut |found| {
        let (email, strictness, at): (String, i64, Option<Timestamp>) = found.decode()?;
        let state = match strictness {
            3 => Subscription::Complained,
            2 => Subscription::Cleaned,
            _ => Subscription::Unsubscribed,
        };
        row(Exported {
            email: Some(email),
            subscription: Some(state),
            opted_out_at: at,
            ..Exported::default()
        })
    })
}

/// Rows of the ledger by which somebody agreed.
const GRANTS: &str = "action IN ('grant', 'imported_confirmation', 'confirmation')";

/// What a subscription counts as until the person speaks: who opted out and is asked to confirm again has still opted out.
const STANDING: &str = "(CASE users.subscription WHEN 'pending' THEN COALESCE(users.subscription_before, 'none') \
     ELSE users.subscription END)";

/// Whether somebody with a subscription must not be mailed, as SQL.
fn must_not() -> String {
    format!(
        "({STANDING} IN ('unsubscribed', 'cleaned', 'complained') OR users.restricted <> 0 \
         OR users.status = 'banned' OR users.erased_at IS NOT NULL OR NOT ({}))",
        suppression::NOT_SUPPRESSED
    )
}
