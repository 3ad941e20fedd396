//! What verbs that mail somebody need: where mail is queued, the way out, and sending what was just queued.

use std::{fs, ops::Range, path::PathBuf};

use super::{
    App,
    sending::{Plan, Tally},
};
use crate::{
    error::{Kind, Problem},
    mail::{
        link::Links,
        message::Sender,
        template::Templates,
        transport::{Carrier, Encryption, Fault, Folder, Sendmail, Server, Smtp},
    },
    output::amount,
    settings::{
        host,
        policy::{Tls, Transport},
    },
    storage::{confirmation::Confirmations, link::Letters, outbox::Outbox, template},
};

/// The domain of Message-IDs, and of the sender in a folder, until there is a sender.
const NO_DOMAIN: &str = "roster.invalid";

/// What became of mail that was sent right after it was queued.
#[derive(Debug, Default)]
pub struct Delivered {
    /// How many the server took.
    pub sent: u64,
    /// The files that were written.
    pub written: Vec<PathBuf>,
    /// How many wait in the queue for another try.
    pub left: u64,
    /// How many were refused for good.
    pub failed: u64,
    /// Why nothing more could be sent.
    pub fault: Option<Problem>,
}

impl Delivered {
    /// The end of a verb: exit 8 when mail could not be sent; what was done stands and the mail is queued.
    pub fn end(self) -> Result<(), Problem> {
        self.fault.map_or(Ok(()), Err)
    }
}

impl App {
    /// Where mail is queued; for mail without links.
    ///
    /// Refused (exit 7) when mail would leave without a sender.
    pub fn outbox(&self) -> Result<Outbox, Problem> {
        let from = self.settings.mail.from.as_deref();
        if from.is_none() && self.mail_leaves() {
            return Err(no_sender());
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

    /// Makes mails with a link: refused as [`App::linked_outbox`] is.
    pub fn letters(&mut self) -> anyhow::Result<Letters> {
        let outbox = self.linked_outbox()?;
        Ok(Letters {
            templates: self.templates()?,
            outbox,
        })
    }

    /// Makes the mails that ask people to confirm.
    pub fn confirmations(&mut self) -> anyhow::Result<Confirmations> {
        Ok(Confirmations {
            letters: self.letters()?,
            rate: self.settings.subscribers.confirm_rate,
        })
    }

    /// Who mail is from.
    pub fn mail_sender(&self) -> Result<Sender, Problem> {
        let from = match &self.settings.mail.from {
            Some(from) => from.clone(),
            None if self.mail_leaves() => return Err(no_sender()),
            None => format!("roster@{NO_DOMAIN}"),
        };
        Sender::parse(&from).map_err(|why| {
            Problem::usage(format!("mail.from: {}", why.message)).code("invalid_setting")
        })
    }

    /// The way out that the settings name; refused when they name none.
    ///
    /// Fetches the password of a mail server, but connects to nothing.
    pub fn carrier(&self) -> Result<Carrier, Problem> {
        match self.settings.mail.transport {
            Transport::Folder => Ok(Carrier::Folder(Folder(self.settings.mail.folder.clone()))),
            Transport::Sendmail => Ok(Carrier::Sendmail(Sendmail(
                self.settings.mail.sendmail.clone(),
            ))),
            Transport::Smtp => self.smtp().map(Carrier::Smtp),
            Transport::Off => Err(Problem::refused("mail.transport is 'off': nothing is sent")
                .code("mail_off")
                .hint("put `transport = \"smtp\"` under [mail] in the config file; the mail stays queued")),
        }
    }

    fn smtp(&self) -> Result<Smtp, Problem> {
        let smtp = &self.settings.mail.smtp;
        let Some(mail_host) = smtp.host.clone() else {
            return Err(
                Problem::usage("mail.smtp.host is not set, so there is no mail server")
                    .code("no_mail_server")
                    .hint("put `host = \"mail.example.com\"` under [mail.smtp] in the config file"),
            );
        };
        let login = match &smtp.username {
            None => None,
            Some(user) => {
                let password = self.settings.smtp_password()?.ok_or_else(|| {
                    Problem::usage("mail.smtp.username is set and no password is known")
                        .code("no_mail_password")
                        .hint("set mail.smtp.password_file, password_command or password_env")
                })?;
                Some((user.clone(), password.expose().to_owned()))
            }
        };
        let unreadable = |path: &PathBuf, why: String| {
            Problem::usage(format!("mail.smtp.ca_file '{}': {why}", path.display()))
                .code("unreadable_file")
                .hint("name a file with the certificate of the authority in PEM")
        };
        let ca = match &smtp.ca_file {
            None => None,
            Some(path) => {
                Some(fs::read(path).map_err(|error| unreadable(path, error.to_string()))?)
            }
        };
        let server = Server {
            host: mail_host,
            port: smtp.port_or_usual(),
            encryption: match smtp.tls {
                Tls::Starttls => Encryption::Starttls,
                Tls::Implicit => Encryption::Implicit,
                Tls::None => Encryption::None,
            },
            login,
            ca,
            timeout: smtp.timeout,
            hello: hello(&host()),
        };
        Smtp::new(server).map_err(|fault| match &smtp.ca_file {
            Some(path) => unreadable(path, fault.0),
            None => Problem::unavailable(fault.0).code("mail_tls"),
        })
    }

    /// Sends mails that were just queued; to be called after the commit, with the numbers that the queue gave them.
    ///
    /// What cannot be sent stays queued, and the answer says why. Does nothing in a dry run.
    pub fn deliver(&mut self, ids: Range<i64>) -> anyhow::Result<Delivered> {
        let count = (ids.end - ids.start).max(0) as u64;
        if self.switches.dry_run || count == 0 {
            return Ok(Delivered::default());
        }
        if self.settings.mail.transport == Transport::Off {
            self.out.note(&format!(
                "mail.transport is 'off': {} stays queued",
                amount(count, "mail")
            ));
            return Ok(Delivered {
                left: count,
                ..Delivered::default()
            });
        }
        let connections = self.settings.mail.smtp.connections;
        let plan = Plan {
            only: Some(ids),
            // Few mails are not worth many logins.
            connections: connections.min((count / 10) as u32 + 1),
            keep_paths: true,
            ..Plan::default()
        };
        let tally = match self.send(&plan) {
            Ok(tally) => tally,
            // The settings are wrong, not the act that queued the mail.
            Err(error) => match error.downcast::<Problem>() {
                Ok(problem) => Tally {
                    fault: Some(problem),
                    ..Tally::default()
                },
                Err(error) => return Err(error),
            },
        };
        for path in &tally.paths {
            self.out
                .note(&format!("mail written to {}", path.display()));
        }
        let done = tally.sent + tally.written + tally.failed + tally.suppressed + tally.cancelled;
        let interrupted = tally.interrupt.clone();
        let delivered = Delivered {
            sent: tally.sent,
            left: count.saturating_sub(done),
            failed: tally.failed,
            written: tally.paths,
            fault: tally.fault,
        };
        if delivered.left > 0 && delivered.fault.is_none() {
            self.out.note(&format!(
                "{} waits; send with: roster emails send-queued",
                amount(delivered.left, "mail")
            ));
        }
        if let Some(interrupt) = interrupted.filter(crate::output::Interrupt::came) {
            self.out.finish()?;
            interrupt.obey();
        }
        Ok(delivered)
    }

    /// Whether mail is handed to a server, and not written to a folder or kept.
    fn mail_leaves(&self) -> bool {
        let transport = self.settings.mail.transport;
        matches!(transport, Transport::Smtp | Transport::Sendmail)
    }
}

impl From<Fault> for Problem {
    fn from(fault: Fault) -> Problem {
        Problem::new(Kind::Unavailable, fault.message)
            .code(fault.code)
            .hint(fault.hint)
    }
}

fn no_sender() -> Problem {
    Problem::refused("mail needs a sender")
        .code("no_sender")
        .hint("put `from = \"Shop <shop@example.com>\"` under [mail] in the config file")
}

/// The name of this machine as a server may be told it (RFC 5321 §4.1.4).
fn hello(host: &str) -> String {
    let plain = host
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'));
    if plain && !host.is_empty() {
        host.to_owned()
    } else {
        "localhost".to_owned()
    }
}
