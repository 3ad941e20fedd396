//! What verbs that mail somebody need: where mail is queued, and what leads a reader back to us.

use super::App;
use crate::{
    error::Problem,
    mail::confirmation::ConfirmLink,
    settings::policy::Transport,
    storage::{confirmation::Confirmations, outbox::Outbox},
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

    /// Makes the mails that ask people to confirm.
    pub fn confirmations(&self) -> Result<Confirmations, Problem> {
        Ok(Confirmations {
            outbox: self.linked_outbox()?,
            link: ConfirmLink {
                base: self.settings.links.base.clone(),
                path: self.settings.links.confirm.clone(),
            },
        })
    }

    /// Whether mail is handed to a server, and not written to a folder or kept.
    fn mail_leaves(&self) -> bool {
        let transport = self.settings.mail.transport;
        matches!(transport, Transport::Smtp | Transport::Sendmail)
    }
}
