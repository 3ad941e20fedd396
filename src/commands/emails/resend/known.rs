//! What is known of mails that are to be sent once more, and of the people who get them.

use std::collections::HashMap;

use super::way::Case;
use crate::{
    clock::Timestamp,
    model::{
        address::Address,
        mail::{Hindrance, Recipient},
    },
    storage::{
        self,
        db::Db,
        invite::{self, Invite, InviteQuery, Invitee},
        mail::{self, Body, Mail},
        outbox,
        recipient::{self, Addressee},
        user,
    },
};

/// All of it, with a constant number of statements per thousand mails.
pub(super) struct Known {
    bodies: HashMap<i64, Body>,
    people: HashMap<i64, user::Person>,
    addressees: HashMap<i64, Addressee>,
    /// By mail.
    strangers: HashMap<i64, Recipient>,
    pub invitees: HashMap<i64, Invitee>,
    invites: HashMap<i64, Invite>,
    /// Mails about accounts that do not concern who got them any more.
    hindered: HashMap<i64, Hindrance>,
    nothing: Body,
}

impl Known {
    pub fn load(
        tx: &mut Db,
        mails: &[Mail],
        double_opt_in: bool,
        now: Timestamp,
    ) -> storage::Result<Known> {
        let ids: Vec<i64> = mails.iter().map(|mail| mail.id).collect();
        let mut users: Vec<i64> = mails.iter().filter_map(|mail| mail.user_id).collect();
        users.sort_unstable();
        users.dedup();
        let bodies = mail::bodies(tx, &ids)?;
        let mut invites = HashMap::new();
        let wanted: Vec<i64> = bodies.iter().filter_map(|body| body.invite_id).collect();
        for ids in wanted.chunks(500) {
            let query = InviteQuery {
                ids: Some(ids.to_vec()),
                ..InviteQuery::default()
            };
            let found = invite::find(tx, &query, now)?;
            invites.extend(found.into_iter().map(|invite| (invite.id, invite)));
        }
        let addressees = recipient::addressees(tx, &users, double_opt_in, now)?;
        let mut strangers = HashMap::new();
        // Tests and reports: few, and each to an address of its own.
        for mail in mails.iter().filter(|mail| mail.user_id.is_none()) {
            let address = mail.to.as_deref().map(Address::parse);
            if let Some(Ok(address)) = address {
                strangers.insert(mail.id, recipient::stranger(tx, &address)?);
            }
        }
        Ok(Known {
            bodies: bodies.into_iter().map(|body| (body.id, body)).collect(),
            people: user::by_ids(tx, &users)?,
            strangers,
            addressees: addressees.into_iter().map(|who| (who.id(), who)).collect(),
            invitees: invite::invitees(tx, &users, None, now)?,
            invites,
            hindered: outbox::hindered_again(tx, &ids, double_opt_in, now)?,
            nothing: Body::default(),
        })
    }

    pub fn case<'a>(&'a self, mail: &'a Mail) -> Case<'a> {
        let body = self.bodies.get(&mail.id).unwrap_or(&self.nothing);
        let user = mail.user_id.unwrap_or(0);
        Case {
            mail,
            body,
            person: self.people.get(&user),
            addressee: self.addressees.get(&user),
            stranger: self.strangers.get(&mail.id).copied(),
            about: self.hindered.get(&mail.id).copied(),
            invite: body.invite_id.and_then(|id| self.invites.get(&id)),
        }
    }
}
