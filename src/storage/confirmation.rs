//! Mails that ask people to confirm: not too many to one address, and not too fast to one domain.

mod links;
mod pace;

use std::collections::{HashMap, HashSet};

use serde::Deserialize;

pub use self::{
    links::{answered, left, take_back},
    pace::Ask,
};
use super::{
    db::{Db, Filter, Result},
    invite::Invitee,
    link::{Letter, Letters, Link},
    token::Purpose,
};
use crate::{
    clock::{DAY, Timestamp},
    mail::{link::Page, template::Reader},
    model::{
        mail::{CONFIRM, CONFIRM_ADDRESS},
        person::CONFIRM_WITHIN,
    },
};

/// Seconds that the pace of a domain is counted in.
const HOUR: i64 = 3_600;

/// Makes and queues confirmation mails.
#[derive(Clone, Debug)]
pub struct Confirmations {
    /// Writes and queues them.
    pub letters: Letters,
    /// How many go to one domain in an hour; more of them wait.
    pub rate: u32,
}

impl Confirmations {
    /// Queues one mail for each person (user id, address key, address as spelled), and returns of whom there is more to say than
    /// that: an address gets one an hour, and three a day. Where the link of an earlier one holds no other is made until then; where
    /// none does the new one waits that long. One that the server refused reached nobody and does not count.
    ///
    /// Of those who get a new one an earlier one that waits is called back. Links that left hold as long as they said: the new one
    /// may leave hours later, or never.
    pub fn queue(
        &self,
        db: &mut Db,
        people: &[(i64, &str, &str)],
        import_id: Option<i64>,
        now: Timestamp,
    ) -> Result<HashMap<i64, Ask>> {
        Ok(self.make(db, people, import_id, &HashMap::new(), now)?.0)
    }

    /// As [`Confirmations::queue`] for mails that are sent once more: `repeats` is each person's. Returns also each person's new one.
    pub fn repeat(
        &self,
        db: &mut Db,
        people: &[(i64, &str, &str)],
        repeats: &HashMap<i64, i64>,
        now: Timestamp,
    ) -> Result<HashMap<i64, i64>> {
        Ok(self.make(db, people, None, repeats, now)?.1)
    }

    fn make(
        &self,
        db: &mut Db,
        people: &[(i64, &str, &str)],
        import_id: Option<i64>,
        repeats: &HashMap<i64, i64>,
        now: Timestamp,
    ) -> Result<(HashMap<i64, Ask>, HashMap<i64, i64>)> {
        let mut asked = pace::of(db, people, now)?;
        let people: Vec<&(i64, &str, &str)> = people
            .iter()
            .filter(|(id, _, _)| asked.get(id).is_none_or(Ask::is_made))
            .collect();
        if people.is_empty() {
            return Ok((asked, HashMap::new()));
        }
        let ids: Vec<i64> = people.iter().map(|(id, _, _)| *id).collect();
        links::overtake(db, &ids, now)?;
        let times = self.times(db, &people, now)?;
        let readers = readers(db, &ids)?;
        let letters: Vec<Letter> = people
            .into_iter()
            .zip(times)
            .map(|(&(id, email_key, email), at)| {
                let own = asked.get_mut(&id).and_then(Ask::later);
                let at = at.max(own.as_deref().copied());
                if let (Some(own), Some(at)) = (own, at) {
                    *own = at;
                }
                let expires_at = Some(at.unwrap_or(now).plus(CONFIRM_WITHIN));
                Letter {
                    reader: Reader {
                        id,
                        email,
                        ..readers.get(&id).map(Known::reader).unwrap_or_default()
                    },
                    email_key,
                    template: CONFIRM,
                    link: Some(Link {
                        page: Page::Confirm,
                        purpose: Purpose::Confirm,
                        id: None,
                        expires_at,
                    }),
                    values: vec![("days", (CONFIRM_WITHIN / DAY).to_string())],
                    import_id,
                    resend_of: repeats.get(&id).copied(),
                    at,
                    expires_at,
                    ..Letter::default()
                }
            })
            .collect();
        let made = self.letters.queue(db, &letters, now)?;
        Ok((asked, ids.into_iter().zip(made).collect()))
    }

    /// When each mail may leave: at once, or in a later hour when its domain has had enough for this one.
    fn times(
        &self,
        db: &mut Db,
        people: &[&(i64, &str, &str)],
        now: Timestamp,
    ) -> Result<Vec<Option<Timestamp>>> {
        let this_hour = now.0.div_euclid(HOUR);
        let domain = |key: &str| {
            key.rsplit_once('@')
                .map_or("", |(_, domain)| domain)
                .to_owned()
        };
        let mut pace: HashMap<String, (i64, i64)> = HashMap::new();
        for (_, key, _) in people {
            pace.entry(domain(key)).or_insert((this_hour, 0));
        }
        let mut domains: Vec<String> = pace.keys().cloned().collect();
        domains.sort_unstable();
        for part in domains.chunks(500) {
            let mut filter = Filter::new();
            let marks = filter.bind_list(part.iter().cloned());
            filter.and(format!("domain IN {marks}"));
            let sql = format!(
                "SELECT domain, hour, queued FROM confirmation_pace{} ORDER BY domain",
                filter.clause()
            );
            for (domain, hour, queued) in db.query::<(String, i64, i64)>(&sql, filter.params())? {
                if hour >= this_hour {
                    pace.insert(domain, (hour, queued));
                }
            }
            let sql = format!("DELETE FROM confirmation_pace{}", filter.clause());
            db.exec(&sql, filter.params())?;
        }
        let mut times = Vec::with_capacity(people.len());
        for (_, key, _) in people {
            let (hour, queued) = pace.entry(domain(key)).or_insert((this_hour, 0));
            if *queued >= i64::from(self.rate) {
                (*hour, *queued) = (*hour + 1, 0);
            }
            *queued += 1;
            times.push((*hour > this_hour).then_some(Timestamp(*hour * HOUR)));
        }
        db.load(
            "confirmation_pace",
            &["domain", "hour", "queued"],
            &mut |push| {
                domains.iter().try_for_each(|domain| {
                    let (hour, queued) = pace.get(domain).copied().unwrap_or_default();
                    push(&[domain.as_str().into(), hour.into(), queued.into()])
                })
            },
        )?;
        Ok(times)
    }
}

/// Who of these people (user id, address key, address as spelled) had as many mails that ask as their address gets.
pub fn asked_lately(
    db: &mut Db,
    people: &[(i64, &str, &str)],
    now: Timestamp,
) -> Result<HashSet<i64>> {
    Ok(pace::of(db, people, now)?.into_keys().collect())
}

/// The mail that asks whether an address that took the place of `old` is the person's, with a link that is valid for some days.
pub fn of_address<'a>(person: &'a Invitee, old: &str, now: Timestamp) -> Letter<'a> {
    let ends = Some(now.plus(CONFIRM_WITHIN));
    Letter {
        reader: person.reader(),
        email_key: person.email_key.as_deref().unwrap_or_default(),
        template: CONFIRM_ADDRESS,
        link: Some(Link {
            page: Page::Confirm,
            purpose: Purpose::Address,
            id: None,
            expires_at: ends,
        }),
        values: vec![
            ("days", (CONFIRM_WITHIN / DAY).to_string()),
            ("old_email", old.to_owned()),
            ("new_email", person.email.clone().unwrap_or_default()),
        ],
        expires_at: ends,
        ..Letter::default()
    }
}

/// What the mail may name of a person.
#[derive(Debug, Deserialize)]
struct Known {
    id: i64,
    r#ref: Option<String>,
    name: Option<String>,
    company: Option<String>,
    country: Option<String>,
    language: Option<String>,
}

impl Known {
    fn reader(&self) -> Reader<'_> {
        Reader {
            id: self.id,
            reference: self.r#ref.as_deref(),
            name: self.name.as_deref(),
            company: self.company.as_deref(),
            country: self.country.as_deref(),
            language: self.language.as_deref(),
            ..Reader::default()
        }
    }
}

/// What is known of the people whom the mails go to.
fn readers(db: &mut Db, ids: &[i64]) -> Result<HashMap<i64, Known>> {
    let mut found = HashMap::with_capacity(ids.len());
    for ids in ids.chunks(500) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(ids.iter().copied());
        filter.and(format!("id IN {marks}"));
        let sql = format!(
            "SELECT id, ref, name, company, country, language FROM users{} ORDER BY id",
            filter.clause()
        );
        for person in db.query::<Known>(&sql, filter.params())? {
            found.insert(person.id, person);
        }
    }
    Ok(found)
}
