//! What verbs that mail somebody need: where mail is queued, and the way out.

use std::path::PathBuf;

use super::App;
use crate::{
    error::Problem,
    intake::text,
    mail::{
        link::Links,
        message::Sender,
        template::Templates,
        transport::{Carrier, Encryption, Folder, Sendmail, Server, Smtp},
    },
    output::amount,
    settings::{
        Origin, host,
        policy::{Tls, Transport},
    },
    storage::{confirmation::Confirmations, link::Letters, outbox::Outbox, template},
};

/// The domain of Message-IDs, and of the sender in a folder, until there is a sender.
const NO_DOMAIN: &str = "roster.invalid";

/// The most bytes of a file with certificates.
const CA_MOST: u64 = 4 << 20;

impl App {
    /// Where mail is queued; for mail without links.
    ///
    /// Refused when mail would leave without a sender (exit 7), or when the settings lead to no server (exit 2): nothing is
    /// stored then.
    pub fn outbox(&self) -> Result<Outbox, Problem> {
        let from = self.settings.mail.from.as_deref();
        if from.is_none() && self.mail_leaves() {
            return Err(no_sender());
        }
        if self.settings.mail.transport == Transport::Smtp {
            self.smtp()?;
        }
        let domain = from.and_then(|from| from.trim_end_matches('>').rsplit_once('@'));
        Ok(Outbox {
            domain: domain.map_or(NO_DOMAIN, |(_, domain)| domain).to_owned(),
        })
    }

    /// As [`App::outbox`], for mail with a link: refused when it would leave with one that leads nowhere.
    pub fn linked_outbox(&self) -> Result<Outbox, Problem> {
        self.check_links()?;
        self.outbox()
    }

    /// Whether links of mail that leaves lead somewhere.
    pub fn check_links(&self) -> Result<(), Problem> {
        if self.mail_leaves() && self.settings.links.base.is_none() {
            return Err(no_links_base("a mail with a link needs"));
        }
        Ok(())
    }

    /// All templates: built in, of the database and of the folder; and where links in mails lead.
    pub fn templates(&mut self) -> anyhow::Result<Templates> {
        let links = self.links();
        let stored = template::all(&mut self.db)?;
        let folder = &self.settings.mail.templates;
        // Nobody need have templates of their own, but whoever names a folder wants what is in it.
        if !folder.exists() && self.settings.origin("mail.templates") != Origin::Default {
            let what = format!("mail.templates: there is no folder '{}'", folder.display());
            let problem = Problem::usage(what).code("no_template_folder");
            return Err(problem
                .hint("make it, or take mail.templates out of the config file")
                .into());
        }
        let loaded = Templates::load(&self.site(), links, stored, folder);
        Ok(loaded.map_err(|error| {
            Problem::usage(format!("cannot read the templates: {error}"))
                .code("unreadable_file")
                .hint("check the folder mail.templates and its permissions")
        })?)
    }

    /// Where links in mails lead.
    pub(super) fn links(&self) -> Links {
        let links = &self.settings.links;
        Links {
            base: links.base.clone(),
            invite: links.invite.clone(),
            reset: links.reset.clone(),
            confirm: links.confirm.clone(),
            unsubscribe: links.unsubscribe.clone(),
        }
    }

    /// Where links lead, if mail leaves: one with a link that leads nowhere stays in the queue then.
    pub fn leaving_links(&self) -> Option<Links> {
        self.mail_leaves().then(|| self.links())
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
            Transport::Sendmail => {
                self.settings.trusted(|name| name == "mail.sendmail")?;
                let program = self.settings.mail.sendmail.clone();
                Ok(Carrier::Sendmail(Sendmail(program)))
            }
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
                let known = self.smtp_password.get().cloned();
                let password = match known {
                    Some(password) => password,
                    None => self.settings.smtp_password()?.ok_or_else(no_password)?,
                };
                // A command that prints it is run once.
                let password = self.smtp_password.get_or_init(|| password);
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
                let read = text::of_file(path, CA_MOST);
                let bytes = read.map_err(|problem| unreadable(path, problem.message))?;
                Some(bytes.ok_or_else(|| unreadable(path, "it is no certificate".to_owned()))?)
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

    /// Whether mail is handed to a server, and not written to a folder or kept.
    pub fn mail_leaves(&self) -> bool {
        let transport = self.settings.mail.transport;
        matches!(transport, Transport::Smtp | Transport::Sendmail)
    }
}

/// Why mail with a link does not leave: `needs` says what needs the address.
fn no_links_base(needs: &str) -> Problem {
    Problem::refused(format!("{needs} the address of your site"))
        .code("no_links_base")
        .hint("roster config set links.base https://shop.example")
}

/// Why mails with a link stay in the queue.
pub fn unlinked(count: u64) -> Problem {
    let (mails, verb) = (
        amount(count, "mail"),
        if count == 1 { "needs" } else { "need" },
    );
    no_links_base(&format!("{mails} with a link in the queue {verb}"))
}

impl From<crate::mail::transport::Fault> for Problem {
    fn from(fault: crate::mail::transport::Fault) -> Problem {
        Problem::new(crate::error::Kind::Unavailable, fault.message)
            .code(fault.code)
            .hint(fault.hint)
    }
}

fn no_password() -> Problem {
    Problem::usage("mail.smtp.username is set and no password is known")
        .code("no_mail_password")
        .hint("set mail.smtp.password_file, password_command or password_env")
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
