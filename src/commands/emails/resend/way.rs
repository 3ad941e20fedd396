//! How a mail is written once more, or why it is not.

use crate::{
    mail::template::Templates,
    model::{
        invite::State,
        mail::{CONFIRM, Hindrance, MailStatus, Recipient, Role},
        person::{Status, Subscription},
    },
    storage::{
        invite::Invite,
        mail::{Body, Mail},
        password::RESET,
        recipient::Addressee,
        user::Person,
    },
};

/// How a mail is written once more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Way {
    /// A new link that confirms a subscription.
    Confirm,
    /// A new link that confirms an address.
    Address,
    /// The notice to the address that a person had before.
    Notice,
    /// A new link to a new password.
    Reset,
    /// A new link of the invite.
    Invite,
    /// The template, with what is known of the person now.
    Template,
    /// The words as they were.
    Words,
}

/// What is known of one mail that is to be sent once more.
pub(super) struct Case<'a> {
    pub mail: &'a Mail,
    pub body: &'a Body,
    pub person: Option<&'a Person>,
    pub addressee: Option<&'a Addressee>,
    /// What is known of an address that gets a mail in nobody's history.
    pub stranger: Option<Recipient>,
    pub invite: Option<&'a Invite>,
    /// Why mail about an account does not go to this address any more.
    pub about: Option<Hindrance>,
}

impl Case<'_> {
    /// The way, or the reason why there is none.
    pub fn way(&self, templates: &Templates) -> Result<Way, &'static str> {
        match self.mail.status {
            MailStatus::Queued => return Err("queued"),
            MailStatus::Sending => return Err("sending"),
            // A sender tries it again by itself, with the same Message-ID.
            MailStatus::Unknown => return Err("unknown"),
            _ => {}
        }
        if self.mail.to.is_none() || self.addressee.is_some_and(|who| who.recipient.erased) {
            return Err("erased");
        }
        let way = self.kind_of_way(templates)?;
        match self.hindrance() {
            Some(why) => Err(why.word()),
            None => Ok(way),
        }
    }

    fn hindrance(&self) -> Option<Hindrance> {
        if self.about.is_some() {
            return self.about;
        }
        if self.mail.role != Role::To {
            return None;
        }
        let recipient = match self.addressee {
            Some(who) => Recipient {
                restricted: who.restricted && !self.body.despite_restriction,
                ..who.recipient
            },
            None => self.stranger?,
        };
        recipient.hindrance(self.mail.kind, self.mail.template.as_deref())
    }

    fn kind_of_way(&self, templates: &Templates) -> Result<Way, &'static str> {
        let Some(template) = self
            .mail
            .template
            .as_deref()
            .filter(|_| self.mail.role == Role::To)
        else {
            return self.body.text.as_ref().map(|_| Way::Words).ok_or("no_body");
        };
        let user = self.person.zip(self.addressee);
        match (template, user) {
            (CONFIRM, Some((_, who))) => {
                let pending = who.recipient.subscription == Some(Subscription::Pending);
                pending.then_some(Way::Confirm).ok_or("not_pending")
            }
            ("email_confirm", Some((_, who))) => (!who.is_confirmed())
                .then_some(Way::Address)
                .ok_or("confirmed"),
            ("email_changed", Some(_)) => Ok(Way::Notice),
            (RESET, Some((person, _))) => (person.status == Status::Approved)
                .then_some(Way::Reset)
                .ok_or("not_approved"),
            ("invite_site" | "invite_account", Some((person, _))) => match self.invite {
                _ if person.status == Status::Banned => Err("banned"),
                Some(invite) if invite.status == State::Accepted => Err("accepted"),
                Some(invite) if invite.status == State::Cancelled => Err("cancelled"),
                Some(_) => Ok(Way::Invite),
                None => Err("no_invite"),
            },
            (
                CONFIRM | "email_confirm" | "email_changed" | RESET | "invite_site"
                | "invite_account",
                None,
            ) => Err("no_user"),
            (name, _) if templates.has(name) => Ok(Way::Template),
            _ => Err("no_template"),
        }
    }
}
