//! What a story must not break: who may not be mailed stays so until they speak themselves.

use std::collections::{BTreeMap, BTreeSet};

use roster::storage::db::Db;
use serde::Deserialize;

use super::story::Step;
use crate::inside::Inside;

/// One person as stored, with what is computed.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Person {
    id: i64,
    email_key: Option<String>,
    subscription: String,
    subscription_before: Option<String>,
    restricted: bool,
    status: String,
    /// Everything else that a row could change.
    fields: String,
    tags: Option<String>,
    groups: Option<String>,
}

/// Everybody, and the suppression list, at one moment.
#[derive(Debug, Default)]
pub struct World {
    people: BTreeMap<i64, Person>,
    /// Readable key and reason.
    listed: BTreeSet<(String, String)>,
    mailable: BTreeSet<i64>,
}

const PEOPLE: &str = "SELECT u.id, u.email_key, u.subscription, u.subscription_before, u.restricted, u.status, \
    COALESCE(u.ref, '-') || '/' || COALESCE(u.name, '-') || '/' || COALESCE(u.city, '-') || '/' || \
    COALESCE(CAST(u.email_confirmed_at AS TEXT), '-') || '/' || u.level AS fields, \
    (SELECT string_agg(CAST(t.tag_id AS TEXT), ',' ORDER BY t.tag_id) FROM user_tags t WHERE t.user_id = u.id) AS tags, \
    (SELECT string_agg(CAST(g.slot AS TEXT) || ':' || CAST(g.group_id AS TEXT), ',' ORDER BY g.slot) \
    FROM user_groups g WHERE g.user_id = u.id) AS groups FROM users u ORDER BY u.id";

/// How strict a state is; only opt-outs count.
fn strictness(state: &str) -> u8 {
    match state {
        "unsubscribed" => 1,
        "cleaned" => 2,
        "complained" => 3,
        _ => 0,
    }
}

impl Person {
    /// The strictest of what the person is and, while asked to confirm, was.
    fn standing(&self) -> u8 {
        let before = match self.subscription.as_str() {
            "pending" => self.subscription_before.as_deref().map_or(0, strictness),
            _ => 0,
        };
        strictness(&self.subscription).max(before)
    }

    /// The person without what an opt-out changes.
    fn rest(
        &self,
    ) -> (
        &Option<String>,
        &str,
        &str,
        &Option<String>,
        &Option<String>,
    ) {
        (
            &self.email_key,
            &self.status,
            &self.fields,
            &self.tags,
            &self.groups,
        )
    }
}

impl World {
    /// Looks at everything.
    pub fn see(inside: &mut Inside) -> World {
        let people: Vec<Person> = inside.db().query(PEOPLE, &[]).unwrap();
        let listed: Vec<(Option<String>, String)> = inside
            .db()
            .query(
                "SELECT email_key, reason FROM suppressions ORDER BY hash, reason",
                &[],
            )
            .unwrap();
        let found = inside.must(&["user", "find", "--mailable", "-f", "json"]);
        World {
            people: people
                .into_iter()
                .map(|person| (person.id, person))
                .collect(),
            listed: listed
                .into_iter()
                .filter_map(|(key, reason)| Some((key?, reason)))
                .collect(),
            mailable: found
                .json()
                .as_array()
                .unwrap()
                .iter()
                .map(|person| person["id"].as_i64().unwrap())
                .collect(),
        }
    }

    /// Why a person must not be mailed now, whatever is computed.
    fn shut(&self, person: &Person) -> Option<&'static str> {
        let listed = |key: &str| self.listed.iter().any(|(listed, _)| listed == key);
        let key = person.email_key.as_deref()?;
        let domain = key.rsplit_once('@').map_or("", |(_, domain)| domain);
        if person.standing() > 0 {
            Some("opted out")
        } else if person.restricted {
            Some("restricted")
        } else if person.status == "banned" {
            Some("banned")
        } else if listed(key) || listed(&format!("@{domain}")) {
            Some("suppressed")
        } else {
            None
        }
    }

    /// Fails when `step` led from this world to `after` against the law.
    pub fn check(&self, step: &Step, succeeded: bool, after: &World) {
        for person in after.people.values() {
            if let Some(why) = after.shut(person) {
                assert!(
                    !after.mailable.contains(&person.id),
                    "{why} and mailable: {person:?}"
                );
            }
        }
        self.check_list(step, succeeded, after);
        for (id, before) in &self.people {
            let Some(person) = after.people.get(id) else {
                assert!(matches!(step, Step::Undo(_)), "{before:?} is gone");
                continue;
            };
            assert!(
                person.standing() >= before.standing(),
                "{before:?} was loosened to {person:?}"
            );
            let Some(why) = self.shut(before) else {
                continue;
            };
            if step.is_import() {
                assert!(
                    !after.mailable.contains(id),
                    "{why}, and then mailable: {person:?}"
                );
            }
            let untouched = match step {
                Step::Import(..) => true,
                Step::UserImport(..) => before.restricted || before.status == "banned",
                _ => false,
            };
            if untouched {
                assert_eq!(before.rest(), person.rest(), "{why}, and then changed");
                assert!(
                    person.subscription == before.subscription
                        || strictness(&person.subscription) > 0,
                    "{why}: {before:?} became {person:?}"
                );
            }
        }
        if let Step::UserImport(..) = step {
            self.check_newsletter(after);
        }
    }

    /// Rows leave the list by the operator's word alone, and opt-outs and complaints never.
    fn check_list(&self, step: &Step, succeeded: bool, after: &World) {
        for gone in self.listed.difference(&after.listed) {
            let (key, reason) = gone;
            let named = match step {
                Step::Lift(target) | Step::LiftDomain(target) => succeeded && key == target,
                _ => false,
            };
            let liftable = matches!(reason.as_str(), "manual" | "domain" | "hard_bounce");
            assert!(named && liftable, "{gone:?} left the list by {step:?}");
        }
    }

    /// A users import touches neither subscriptions nor the list.
    fn check_newsletter(&self, after: &World) {
        assert_eq!(self.listed, after.listed);
        for (id, person) in &after.people {
            match self.people.get(id) {
                Some(before) => {
                    let moved = before.email_key != person.email_key;
                    assert!(
                        before.subscription == person.subscription
                            || moved && strictness(&person.subscription) > 0,
                        "{before:?} became {person:?}"
                    );
                }
                None => assert_eq!(person.subscription, "none"),
            }
        }
    }
}

/// Everybody and their tags and groups, without what only counts changes.
pub fn standing(db: &mut Db) -> Vec<Vec<String>> {
    let of = |db: &mut Db, sql: &str| db.query::<String>(sql, &[]).unwrap();
    let people: Vec<Person> = db.query(PEOPLE, &[]).unwrap();
    vec![
        people.iter().map(|person| format!("{person:?}")).collect(),
        of(db, "SELECT tag_group || ':' || name FROM tags ORDER BY key"),
        of(
            db,
            "SELECT email_key || ' ' || reason FROM suppressions ORDER BY email_key, reason",
        ),
        of(
            db,
            "SELECT COALESCE(CAST(subscription_at AS TEXT), '-') || COALESCE(email_domain, '-') \
             || COALESCE(search_name, '-') FROM users ORDER BY id",
        ),
    ]
}
