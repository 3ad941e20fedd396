//! The settings that come in groups, as the parts of the program want them.

use std::{net::SocketAddr, path::PathBuf, time::Duration};

use crate::{model::age::Age, settings::password::PasswordSource};
pub use crate::{
    model::{check::Check as CheckLevel, password::Work},
    output::Color,
};

crate::words! {
    /// How mail leaves.
    pub enum Transport {
        /// Written as files; nothing is sent.
        Folder = "folder",
        /// Handed to a mail server.
        Smtp = "smtp",
        /// Handed to the system's sendmail program.
        Sendmail = "sendmail",
        /// Not at all.
        Off = "off",
    }
}

crate::words! {
    /// Encryption of the connection to the mail server.
    pub enum Tls {
        /// Required, begun by STARTTLS (RFC 3207).
        Starttls = "starttls",
        /// From the first byte (RFC 8314).
        Implicit = "implicit",
        /// None; only when the config says so.
        None = "none",
    }
}

/// `[links]`: where links in mail lead.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Links {
    /// Address of the web site, without `/` at its end.
    pub base: Option<String>,
    /// Path or URL with `{token}`, for invites.
    pub invite: String,
    /// The same for setting a password anew.
    pub reset: String,
    /// The same for confirming a subscription.
    pub confirm: String,
    /// The same for opting out.
    pub unsubscribe: String,
}

/// `[mail]`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// How mail leaves.
    pub transport: Transport,
    /// Sender, `Name <address>`.
    pub from: Option<String>,
    /// Where [`Transport::Folder`] writes.
    pub folder: PathBuf,
    /// The program of [`Transport::Sendmail`].
    pub sendmail: PathBuf,
    /// Templates of the user's own.
    pub templates: PathBuf,
    /// The mail server.
    pub smtp: Smtp,
}

/// `[mail.smtp]`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Smtp {
    /// Host name.
    pub host: Option<String>,
    /// Port; see [`Smtp::port_or_usual`].
    pub port: Option<u16>,
    /// Encryption.
    pub tls: Tls,
    /// Login name.
    pub username: Option<String>,
    /// Where the password comes from; fetched by `Settings::smtp_password`.
    pub password: Option<PasswordSource>,
    /// A certificate authority to trust, PEM.
    pub ca_file: Option<PathBuf>,
    /// Connections at once.
    pub connections: u32,
    /// How long an answer may take.
    pub timeout: Duration,
}

impl Smtp {
    /// The port given, else the usual one of the encryption: submission (RFC 6409), submissions (RFC 8314), SMTP (RFC 5321).
    pub fn port_or_usual(&self) -> u16 {
        self.port.unwrap_or(match self.tls {
            Tls::Starttls => 587,
            Tls::Implicit => 465,
            Tls::None => 25,
        })
    }
}

/// `[subscribers]`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SubscriberPolicy {
    /// Whether people are subscribed only once they have confirmed.
    pub double_opt_in: bool,
    /// How hard new addresses are checked.
    pub check: CheckLevel,
    /// Confirmation mails an hour to one domain.
    pub confirm_rate: u32,
    /// Name server of `--check-mx`; the system's own when absent.
    pub dns_server: Option<SocketAddr>,
}

/// `[password]`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PasswordPolicy {
    /// Fewest characters.
    pub min_length: u32,
    /// Time without activity after which a password expires.
    pub expire_after: Age,
    /// How much work a hash is.
    pub work: Work,
}

/// `[invite]`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvitePolicy {
    /// How long an invite is valid.
    pub expires: Age,
    /// Whether whoever accepts one to the site is greeted by mail.
    pub welcome: bool,
}
