//! The people whom a mail is to go to, and what is known for and against it.

use std::collections::HashSet;

use serde::Deserialize;

use super::{
    db::{Db, Filter, Result, Value},
    suppression::{self, Hasher},
};
use crate::{
    clock::Timestamp,
    mail::template::Reader,
    model::{
        address::Address,
        mail::Recipient,
        person::{Status, Subscription},
        suppression::Reasons,
    },
};

/// People that one statement is about.
const BATCH: usize = 250;

/// One person who is to get a mail.
#[derive(Clone, Debug)]
pub struct Addressee {
    /// What templates may name.
    known: Known,
    /// What decides whether a mail may be sent.
    pub recipient: Recipient,
    /// Whether the person is on a data-protection hold.
    pub restricted: bool,
}

#[derive(Clone, Debug, Deserialize)]
struct Known {
    id: i64,
    r#ref: Option<String>,
    email: Option<String>,
    email_key: Option<String>,
    email_domain: Option<String>,
    name: Option<String>,
    company: Option<String>,
    country: Option<String>,
    language: Option<String>,
    status: Status,
    restricted: bool,
    erased_at: Option<Timestamp>,
    locked_at: Option<Timestamp>,
    subscription: Subscription,
    subscription_before: Option<Subscription>,
    subscription_at: Option<Timestamp>,
    email_confirmed_at: Option<Timestamp>,
}

impl Addressee {
    /// The user's id.
    pub fn id(&self) -> i64 {
        self.known.id
    }

    /// The address as spelled.
    pub fn email(&self) -> Option<&str> {
        self.known.email.as_deref()
    }

    /// Its key.
    pub fn email_key(&self) -> Option<&str> {
        self.known.email_key.as_deref()
    }

    /// Whether the address was ever confirmed.
    pub fn is_confirmed(&self) -> bool {
        self.known.email_confirmed_at.is_some()
    }

    /// The person as the reader of a mail.
    pub fn reader(&self) -> Reader<'_> {
        Reader {
            id: self.known.id,
            reference: self.known.r#ref.as_deref(),
            email: self.known.email.as_deref().unwrap_or_default(),
            name: self.known.name.as_deref(),
            company: self.known.company.as_deref(),
            country: self.known.country.as_deref(),
            language: self.known.language.as_deref(),
        }
    }
}

/// What is known of some people, in the order of their ids.
pub fn addressees(
    db: &mut Db,
    ids: &[i64],
    double_opt_in: bool,
    now: Timestamp,
) -> Result<Vec<Addressee>> {
    let hasher = Hasher::load(db)?;
    let mut ids = ids.to_vec();
    ids.sort_unstable();
    let mut all = Vec::with_capacity(ids.len());
    for ids in ids.chunks(BATCH) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(ids.iter().copied());
        filter.and(format!("id IN {marks}"));
        let sql = format!(
            "SELECT id, ref, email, email_key, email_domain, name, company, country, language, status, restricted, \
             erased_at, locked_at, subscription, subscription_before, subscription_at, email_confirmed_at FROM users{} ORDER BY id",
            filter.clause()
        );
        let people: Vec<Known> = db.query(&sql, filter.params())?;
        let hashes: Vec<(String, String)> = people
            .iter()
            .map(|known| {
                let text = |text: &Option<String>| text.clone().unwrap_or_default();
                (
                    hasher.address(&text(&known.email_key)),
                    hasher.domain(&text(&known.email_domain)),
                )
            })
            .collect();
        let listed = suppression::listed(db, &hashes)?;
        all.extend(
            people
                .into_iter()
                .zip(hashes)
                .map(|(known, (own, domain))| {
                    let theirs = listed
                        .iter()
                        .filter(|(hash, _)| *hash == own || *hash == domain);
                    let listed: Reasons = theirs.map(|(_, reason)| *reason).collect();
                    let state = known.subscription.in_force(
                        known.subscription_before,
                        known.subscription_at,
                        now,
                    );
                    Addressee {
                        recipient: Recipient {
                            listed,
                            erased: known.erased_at.is_some() || known.email.is_none(),
                            banned: known.status == Status::Banned,
                            locked: known.locked_at.is_some(),
                            unapproved: known.status != Status::Approved,
                            restricted: known.restricted,
                            subscription: Some(state),
                            confirmed: known.email_confirmed_at.is_some() || !double_opt_in,
                            expired: false,
                        },
                        restricted: known.restricted,
                        known,
                    }
                }),
        );
    }
    Ok(all)
}

/// What is known of an address that is to get a mail and need not be a user's.
pub fn stranger(db: &mut Db, address: &Address) -> Result<Recipient> {
    let hasher = Hasher::load(db)?;
    Ok(Recipient {
        listed: suppression::reasons(db, &hasher, address)?,
        confirmed: true,
        ..Recipient::default()
    })
}

/// Who of some people already has a mail of a campaign, in whatever state.
pub fn have_campaign(db: &mut Db, campaign: &str, ids: &[i64]) -> Result<HashSet<i64>> {
    let mut found = HashSet::new();
    for ids in ids.chunks(500) {
        let mut filter = Filter::new();
        filter.equals("campaign", campaign.to_owned());
        let marks = filter.bind_list(ids.iter().map(|id| Value::from(*id)));
        filter.and(format!("user_id IN {marks}"));
        let sql = format!(
            "SELECT DISTINCT user_id FROM mails{} ORDER BY user_id",
            filter.clause()
        );
        found.extend(db.query::<i64>(&sql, filter.params())?);
    }
    Ok(found)
}
