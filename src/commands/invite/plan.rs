//! What inviting many people at once writes.

use std::{collections::HashSet, ops::Range};

use serde_json::json;

use super::{
    letters::{self, Offer},
    send::Sent,
};
use crate::{
    clock::Timestamp,
    model::{
        address::Address,
        invite::{Hindrance, Invitee as Judged, Kind},
    },
    storage::{
        self,
        audit::{Parts, Subject},
        counter,
        db::Db,
        invite::{self, Invitee, NewInvite},
        link::Letters,
        subscriber, user,
    },
};

/// People that are invited together.
const PART: usize = 2_000;

/// How people are invited.
pub(super) struct Plan<'a> {
    pub letters: &'a Letters,
    pub offer: Offer,
    pub any_email: bool,
    pub reset_password: bool,
    pub resend: bool,
    pub actor: &'a str,
    pub now: Timestamp,
}

/// One person.
struct Entry {
    address: Address,
    is_known: bool,
    restricted: bool,
    person: Invitee,
    hindrance: Option<Hindrance>,
    /// Their invite, and whether it is an old one that is mailed again.
    invite: Option<(i64, bool)>,
}

impl Plan<'_> {
    /// Invites whoever may be, with a constant number of statements per thousand; what is in memory is one part, and a row each.
    pub fn carry_out(
        &self,
        tx: &mut Db,
        addresses: &[Address],
        audit: &mut Parts,
    ) -> storage::Result<(Vec<Sent>, Range<i64>)> {
        let first = counter::next(tx, "mails")?;
        let mut rows = Vec::with_capacity(addresses.len());
        let mut seen = HashSet::new();
        for part in addresses.chunks(PART) {
            self.part(tx, part, &mut seen, audit, &mut rows)?;
        }
        Ok((rows, first..counter::next(tx, "mails")?))
    }

    fn part(
        &self,
        tx: &mut Db,
        addresses: &[Address],
        seen: &mut HashSet<i64>,
        audit: &mut Parts,
        rows: &mut Vec<Sent>,
    ) -> storage::Result<()> {
        let mut entries = self.entries(tx, addresses, seen)?;
        self.make_users(tx, &mut entries)?;
        self.make_invites(tx, &mut entries)?;
        let mailed: Vec<(i64, &Invitee)> = entries
            .iter()
            .filter_map(|entry| Some((entry.invite?.0, &entry.person)))
            .collect();
        letters::queue(tx, self.letters, &mailed, self.offer, self.now)?;
        let subjects = entries.iter().filter_map(|entry| self.subject(entry));
        audit.note(tx, &subjects.collect::<Vec<_>>())?;
        rows.extend(entries.into_iter().map(|entry| self.row(entry)));
        Ok(())
    }

    /// Each person once, with what stands in the way.
    fn entries(
        &self,
        tx: &mut Db,
        addresses: &[Address],
        seen: &mut HashSet<i64>,
    ) -> storage::Result<Vec<Entry>> {
        let standings = subscriber::standings(tx, addresses)?;
        let known: Vec<i64> = standings
            .iter()
            .filter_map(|standing| Some(standing.user.as_ref()?.id))
            .collect();
        let login = self.offer.account.map(|(login, _)| login);
        let kind = login.map_or(Kind::Site, |_| Kind::Account);
        let mut invitees = invite::invitees(tx, &known, login, self.now)?;
        let mut entries = Vec::with_capacity(standings.len());
        for standing in standings {
            let user = standing.user.as_ref();
            if user.is_some_and(|user| !seen.insert(user.id)) {
                continue;
            }
            let person = user.and_then(|user| invitees.remove(&user.id));
            let person = person.unwrap_or_default();
            let judged = Judged {
                status: user.map(|user| user.status),
                listed: standing.listed,
                is_member: person.is_member,
                is_pending: person.open.is_some() && !person.is_stale,
            };
            entries.push(Entry {
                is_known: user.is_some(),
                restricted: user.is_some_and(|user| user.restricted),
                hindrance: judged.hindrance(kind, self.reset_password, self.resend),
                address: standing.address,
                person,
                invite: None,
            });
        }
        Ok(entries)
    }

    /// Makes users of the addresses that nobody has.
    fn make_users(&self, tx: &mut Db, entries: &mut [Entry]) -> storage::Result<()> {
        let mut new: Vec<&mut Entry> = entries
            .iter_mut()
            .filter(|entry| !entry.is_known && entry.hindrance.is_none())
            .collect();
        new.sort_unstable_by(|a, b| a.address.key().cmp(b.address.key()));
        let addresses: Vec<&Address> = new.iter().map(|entry| &entry.address).collect();
        let first = user::insert_addresses(tx, &addresses, self.now)?;
        for (id, entry) in (first..).zip(new) {
            entry.person = Invitee {
                id,
                email: Some(entry.address.email().to_owned()),
                email_key: Some(entry.address.key().to_owned()),
                ..Invitee::default()
            };
        }
        Ok(())
    }

    fn make_invites(&self, tx: &mut Db, entries: &mut [Entry]) -> storage::Result<()> {
        let mut fresh = Vec::new();
        let mut again = Vec::new();
        for entry in entries.iter_mut().filter(|entry| entry.hindrance.is_none()) {
            match entry.person.open {
                Some(open) => {
                    again.push((entry.person.id, open));
                    entry.invite = Some((open, true));
                }
                None => fresh.push(entry),
            }
        }
        let permissions = self.offer.account.map(|(_, permissions)| permissions);
        invite::requeue(tx, &again, permissions, self.offer.valid, self.now)?;
        fresh.sort_unstable_by_key(|entry| entry.person.id);
        let new: Vec<NewInvite> = fresh
            .iter()
            .map(|entry| NewInvite {
                user_id: entry.person.id,
                email: entry.person.email.as_deref().unwrap_or_default(),
                email_key: entry.person.email_key.as_deref().unwrap_or_default(),
                account: self.offer.account,
                any_email: self.any_email,
                actor: self.actor,
            })
            .collect();
        let first = invite::insert(tx, &new, self.offer.valid, self.now)?;
        for (id, entry) in (first..).zip(fresh) {
            entry.invite = Some((id, false));
        }
        Ok(())
    }

    fn subject(&self, entry: &Entry) -> Option<Subject> {
        let (id, again) = entry.invite?;
        let mut after = json!({ "invite": id, "invited_to": "site" });
        if let Some((login, permissions)) = self.offer.account {
            after["invited_to"] = json!(login);
            after["permissions"] = json!(permissions);
        }
        if again {
            after["resent"] = true.into();
        }
        if !entry.is_known {
            after["user"] = "created".into();
        }
        Some(Subject {
            user_id: entry.person.id,
            name: entry.person.email.clone().unwrap_or_default(),
            before: None,
            after: Some(after),
        })
    }

    fn row(&self, entry: Entry) -> Sent {
        let outcome = match (entry.invite, entry.hindrance) {
            (Some((_, true)), _) => "resent",
            (Some((_, false)), _) => "invited",
            (None, Some(hindrance)) if hindrance.is_content() => "unchanged",
            _ => "blocked",
        };
        let email = entry.person.email.clone();
        let held = entry.restricted.then_some("restricted");
        Sent {
            invite: entry.invite.map(|(id, _)| id).or(entry.person.open),
            user_id: Some(entry.person.id).filter(|id| *id > 0),
            user: email.or_else(|| Some(entry.address.email().to_owned())),
            outcome,
            reason: entry.hindrance.map(Hindrance::as_str).or(held),
            account: self.offer.account.map(|(login, _)| login),
        }
    }
}
