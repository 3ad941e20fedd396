//! What verbs that mail somebody need: where mail is queued, and what leads a reader back to us.

use super::App;
use crate::{
    error::Problem,
    mail::{link::Links, template::Templates},
    settings::policy::Transport,
    storage::{confirmation::Confirmations, outbox::Outbox, template},
};

/// The domain of Message-IDs until there is a sender.
const NO_DOMAIN: &str = "roster.invalid";

impl App {
    /// Where mail is queued; for mail without links.
    ///
    /// Refused (exit 7) when mail would leave without a sender.
    pub fn outbox(&self) -> Result<Outbox, Problem> {
        let from = self.settings.mail.from.as_deref();
        if from.is_none() && self.mail_leaves() {
            return Err(Problem::refused("mail needs a sender")
                .code("no_sender")
                .hint("put `from = \"Shop <shop@example.com>\"` under [mail] in the config file"));
        }
        let domain = from.and_then(|from| from.trim_end_matches('>').rsplit_once('@'));
        Ok(Outbox {
            domain: domain.map_or(NO_DOMAIN, |(_, domain)| domain).to_owned(),
        })
    }

    /// As [`App::outbox`], for mail with a link: refused when it would leave with one that leads nowhere.
    pub fn linked_outbox(&self) -> Result<Outbox, Problem> {
        if self.mail_leaves() && self.settings.links.base.is_none() {
            return Err(
                Problem::refused("a mail with a link needs the address of your site")
                    .code("no_links_base")
                    .hint("roster config set links.base https://shop.example"),
            );
        }
        self.outbox()
    }

    /// All templates: built in, of the database and of the folder; and where links in mails lead.
    pub fn templates(&mut self) -> anyhow::Result<Templates> {
        let links = &self.settings.links;
        let links = Links {
            base: links.base.clone(),
            invite: links.invite.clone(),
            reset: links.reset.clone(),
            confirm: links.confirm.clone(),
            unsubscribe: links.unsubscribe.clone(),
        };
        let stored = template::all(&mut self.db)?;
        let folder = &self.settings.mail.templates;
        Ok(Templates::load(&self.site(), links, stored, folder)?)
    }

    /// What mails call the site: the sender's name, else where links lead, else the sender's domain.
    fn site(&self) -> String {
        let from = self.settings.mail.from.as_deref().unwrap_or_default();
        let (name, address) = from.rsplit_once('<').unwrap_or(("", from));
        let name = name.trim().trim_matches('"').trim();
        let host = self.settings.links.base.as_deref().and_then(|base| {
            let rest = base.split_once("://")?.1;
            rest.split(['/', ':']).next()
        });
        let domain = address.trim_end_matches('>').rsplit_once('@');
        [Some(name), host, domain.map(|(_, domain)| domain)]
            .into_iter()
            .flatten()
            .find(|text| !text.is_empty())
            .unwrap_or("our site")
            .to_owned()
    }

    /// Makes the mails that ask people to confirm.
    pub fn confirmations(&mut self) -> anyhow::Result<Confirmations> {
        Ok(Confirmations {
            outbox: self.linked_outbox()?,
            templates: self.templates()?,
        })
    }

    /// Whether mail is handed to a server, and not written to a folder or kept.
    fn mail_leaves(&self) -> bool {
        let transport = self.settings.mail.transport;
        matches!(transport, Transport::Smtp | Transport::Sendmail)
    }
}
