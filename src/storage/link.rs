//! Mails that carry a link of their own, an invite, a new password, a confirmation: token, mail and body together, in the
//! caller's transaction.

use std::ops::Range;

use super::{
    counter,
    db::{Db, Error, Result},
    outbox::{self, NewMail, Outbox},
    token::{self, NewToken, Purpose},
};
use crate::{
    clock::Timestamp,
    mail::{
        link::Page,
        template::{Reader, Rendered, Templates, Values},
    },
};

/// Mails that one round writes: their bodies are in memory.
const ROUND: usize = 1_000;

/// What mails with a link are made with.
#[derive(Clone, Debug)]
pub struct Letters {
    /// What is written, and where links lead.
    pub templates: Templates,
    /// Where the mails are queued.
    pub outbox: Outbox,
}

/// One mail to be written.
#[derive(Clone, Debug, Default)]
pub struct Letter<'a> {
    /// Who will read it; the id is the user's.
    pub reader: Reader<'a>,
    /// The key of the address.
    pub email_key: &'a str,
    /// The template.
    pub template: &'static str,
    /// The link in it, if it has one.
    pub link: Option<Link>,
    /// What the template may name beside the reader and the link.
    pub values: Vec<(&'static str, String)>,
    /// The invite that it carries.
    pub invite_id: Option<i64>,
    /// The account that it is about.
    pub login: Option<i64>,
    /// The mail that it repeats.
    pub resend_of: Option<i64>,
    /// The import that asked for it.
    pub import_id: Option<i64>,
    /// Not before this moment.
    pub at: Option<Timestamp>,
    /// Not from this moment on.
    pub expires_at: Option<Timestamp>,
}

/// The link in a mail.
#[derive(Clone, Copy, Debug)]
pub struct Link {
    /// The page that it leads to.
    pub page: Page,
    /// What its token opens.
    pub purpose: Purpose,
    /// The row that the token leads to; the mail itself when absent.
    pub id: Option<i64>,
    /// The moment at which the token is no longer valid.
    pub expires_at: Option<Timestamp>,
}

impl Letters {
    /// Writes and queues mails, and returns their ids in the order given. Only the hash of a token is kept beside the mail
    /// that carries it.
    pub fn queue(&self, db: &mut Db, letters: &[Letter], now: Timestamp) -> Result<Range<i64>> {
        let first = counter::next(db, "mails")?;
        for round in letters.chunks(ROUND) {
            self.round(db, round, now)?;
        }
        Ok(first..first + letters.len() as i64)
    }

    fn round(&self, db: &mut Db, letters: &[Letter], now: Timestamp) -> Result<()> {
        let mut tokens = Vec::with_capacity(letters.len());
        for letter in letters {
            tokens.push(match letter.link {
                Some(link) => token::make(link.purpose, 1)?.pop(),
                None => None,
            });
        }
        let written = letters
            .iter()
            .zip(&tokens)
            .map(|(letter, token)| self.write(letter, token.as_deref()))
            .collect::<Result<Vec<_>>>()?;
        let mails: Vec<NewMail> = letters
            .iter()
            .zip(&written)
            .map(|(letter, mail)| NewMail {
                template: Some(letter.template),
                html: mail.html.as_deref(),
                invite_id: letter.invite_id,
                login: letter.login,
                resend_of: letter.resend_of,
                import_id: letter.import_id,
                at: letter.at,
                expires_at: letter.expires_at,
                is_unlinked: self.lacks_link(letter),
                ..NewMail::to(
                    letter.reader.id,
                    letter.reader.email,
                    letter.email_key,
                    &mail.subject,
                    &mail.text,
                )
            })
            .collect();
        let ids = self.outbox.queue(db, &mails, now)?;
        let new: Vec<NewToken> = ids
            .zip(letters)
            .zip(&tokens)
            .filter_map(|((mail, letter), token)| {
                let link = letter.link?;
                Some(NewToken {
                    text: token.as_deref()?,
                    purpose: link.purpose,
                    user_id: letter.reader.id,
                    id: link.id.unwrap_or(mail),
                    email_key: Some(letter.email_key),
                    expires_at: link.expires_at,
                })
            })
            .collect();
        token::insert(db, &new, now)
    }

    /// Whether its token stands there bare, because nobody has said where the site is.
    fn lacks_link(&self, letter: &Letter) -> bool {
        let links = &self.templates.links;
        letter
            .link
            .is_some_and(|link| links.to(link.page, "").is_none())
    }

    fn write(&self, letter: &Letter, token: Option<&str>) -> Result<Rendered> {
        let mut values = Values::of(&letter.reader);
        if let (Some(link), Some(token)) = (letter.link, token) {
            let url = self.templates.links.to(link.page, token);
            values = values.link(url.as_deref(), token);
        }
        for (name, text) in &letter.values {
            values = values.with(name, text);
        }
        self.templates
            .render(letter.template, letter.reader.language, &values)
            .map_err(|fault| Error::Template(fault.to_string()))
    }
}

/// Cancels mails of one template to some people that still wait to be sent: what their links open is no more.
pub fn call_back(db: &mut Db, template: &str, user_ids: &[i64], why: &str) -> Result<()> {
    outbox::cancel_template(db, user_ids, template, why)?;
    Ok(())
}
