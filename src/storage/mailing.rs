//! One text to many people: every mail with its own words, campaign mail with an opt-out token of its own.

use std::ops::Range;

use super::{
    counter,
    db::{Db, Error, Result},
    outbox::{NewMail, Outbox},
    token::{self, NewToken, Purpose},
};
use crate::{
    clock::Timestamp,
    mail::{
        link::Page,
        template::{Reader, Rendered, Templates, Values},
    },
    model::mail::{MailKind, Role},
};

/// Mails that one round writes: their bodies are in memory.
const ROUND: usize = 1_000;

/// What everybody gets.
#[derive(Clone, Debug)]
pub enum Content {
    /// A template, in each reader's language.
    Template(String),
    /// The same words for everybody, as they stand.
    Words {
        /// The subject.
        subject: String,
        /// The plain text.
        text: String,
    },
}

impl Content {
    /// The template's name.
    pub fn template(&self) -> Option<&str> {
        match self {
            Content::Template(name) => Some(name),
            Content::Words { .. } => None,
        }
    }
}

/// A mailing.
#[derive(Clone, Debug)]
pub struct Mailing {
    /// What is written, and where links lead.
    pub templates: Templates,
    /// Where the mails are queued.
    pub outbox: Outbox,
    /// What everybody gets.
    pub content: Content,
    /// What it is.
    pub kind: MailKind,
    /// The campaign that it belongs to.
    pub campaign: Option<String>,
    /// Not before this moment.
    pub at: Option<Timestamp>,
    /// Also to people on a data-protection hold.
    pub despite_restriction: bool,
}

/// One recipient.
#[derive(Clone, Copy, Debug)]
pub struct To<'a> {
    /// Whose words it is written in.
    pub reader: Reader<'a>,
    /// Whose history it belongs to; 0 is nobody's.
    pub user_id: i64,
    /// The address that it goes to.
    pub email: &'a str,
    /// Its key.
    pub email_key: &'a str,
    /// The mail that it repeats.
    pub resend_of: Option<i64>,
    /// The account that it is about.
    pub login: Option<i64>,
    /// The category of contacts that get copies of it.
    pub category: Option<&'a str>,
    /// Why this address gets it.
    pub role: Role,
}

impl Mailing {
    /// Writes and queues the mails, and returns their ids in the order given.
    pub fn queue(
        &self,
        db: &mut Db,
        to: &[To],
        attachments: &[i64],
        now: Timestamp,
    ) -> Result<Range<i64>> {
        let first = counter::next(db, "mails")?;
        for round in to.chunks(ROUND) {
            self.round(db, round, attachments, now)?;
        }
        Ok(first..first + to.len() as i64)
    }

    fn round(&self, db: &mut Db, to: &[To], attachments: &[i64], now: Timestamp) -> Result<()> {
        let tokens = if self.kind == MailKind::Campaign {
            token::make(Purpose::Unsubscribe, to.len())?
        } else {
            Vec::new()
        };
        let urls: Vec<Option<String>> = (0..to.len())
            .map(|n| self.templates.links.to(Page::Unsubscribe, tokens.get(n)?))
            .collect();
        let mut written = Vec::with_capacity(to.len());
        for (n, to) in to.iter().enumerate() {
            let token = tokens.get(n).map_or("", String::as_str);
            written.push(self.write(to, urls[n].as_deref(), token)?);
        }
        let mails: Vec<NewMail> = to
            .iter()
            .zip(&written)
            .enumerate()
            .map(|(n, (to, mail))| NewMail {
                kind: self.kind,
                campaign: self.campaign.as_deref(),
                template: self.content.template(),
                html: mail.html.as_deref(),
                login: to.login,
                category: to.category,
                role: to.role,
                resend_of: to.resend_of,
                at: self.at,
                despite_restriction: self.despite_restriction,
                // Without a page the token is kept, for the mail may leave when there is one.
                unsubscribe_url: urls[n].as_deref().or(tokens.get(n).map(String::as_str)),
                is_unlinked: self.kind == MailKind::Campaign && urls[n].is_none(),
                attachments,
                ..NewMail::to(
                    to.user_id,
                    to.email,
                    to.email_key,
                    &mail.subject,
                    &mail.text,
                )
            })
            .collect();
        let ids = self.outbox.queue(db, &mails, now)?;
        let new: Vec<NewToken> = ids
            .zip(to)
            .zip(&tokens)
            .map(|((id, to), token)| NewToken {
                text: token,
                purpose: Purpose::Unsubscribe,
                user_id: to.user_id,
                id,
                email_key: Some(to.email_key),
                expires_at: None,
            })
            .collect();
        if !new.is_empty() {
            token::insert(db, &new, now)?;
        }
        Ok(())
    }

    fn write(&self, to: &To, url: Option<&str>, token: &str) -> Result<Rendered> {
        match &self.content {
            Content::Template(name) => {
                let values = Values::of(&to.reader).link(url, token);
                self.templates
                    .render(name, to.reader.language, &values)
                    .map_err(|fault| Error::Template(fault.to_string()))
            }
            Content::Words { subject, text } => Ok(Rendered {
                subject: subject.clone(),
                text: text.clone(),
                html: None,
            }),
        }
    }
}
