//! A mail server, command by command: what an answer means depends on the stage at which it comes.
//!
//! lettre's own verdicts mislead (a refused login is "permanent", a timeout is none), so each command is sent by itself and
//! judged by its code.

mod words;

use std::{error::Error as _, sync::Arc, time::Duration};

use lettre::transport::smtp::{
    Error,
    authentication::{Credentials, Mechanism},
    client::{Certificate, CertificateStore, SmtpConnection, TlsParameters},
    commands::{Data, Mail, Rcpt, Rset},
    extension::{ClientId, Extension, MailBodyParameter, MailParameter},
};

use self::words::{chain, no_starttls, not_connected, not_logged_in, session};
use super::{Answer, Fault, Reply, reply::CLOSES};
use crate::mail::message::{Built, in_lines};

/// Encryption of the connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encryption {
    /// Required, begun by STARTTLS (RFC 3207).
    Starttls,
    /// From the first byte (RFC 8314).
    Implicit,
    /// None.
    None,
}

/// How to reach a server. No `Debug`: it holds a password.
#[derive(Clone)]
pub struct Server {
    /// Host name or IP address.
    pub host: String,
    /// Port.
    pub port: u16,
    /// Encryption.
    pub encryption: Encryption,
    /// Login and password.
    pub login: Option<(String, String)>,
    /// The certificate authorities to trust instead of the system's, PEM.
    pub ca: Option<Vec<u8>>,
    /// How long an answer may take.
    pub timeout: Duration,
    /// What we call ourselves.
    pub hello: String,
}

/// A certificate authority that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SmtpFault(pub String);

struct Prepared {
    server: Server,
    tls: Option<TlsParameters>,
    hello: ClientId,
}

/// One connection to a server, made when it is first needed.
pub struct Smtp {
    prepared: Arc<Prepared>,
    connection: Option<SmtpConnection>,
}

/// How one attempt ended, on its connection.
enum End {
    Answer(Answer),
    /// The connection was gone before the message was handed over.
    Gone(String),
}

impl Smtp {
    /// Prepares for a server; nothing is sent yet. Fails when the certificate authorities cannot be read.
    pub fn new(server: Server) -> Result<Smtp, SmtpFault> {
        let tls = match server.encryption {
            Encryption::None => None,
            Encryption::Starttls | Encryption::Implicit => Some(parameters(&server)?),
        };
        let hello = ClientId::Domain(server.hello.clone());
        Ok(Smtp {
            prepared: Arc::new(Prepared { server, tls, hello }),
            connection: None,
        })
    }

    pub(super) fn sibling(&self) -> Smtp {
        Smtp {
            prepared: Arc::clone(&self.prepared),
            connection: None,
        }
    }

    pub(super) fn close(&mut self) {
        if let Some(mut connection) = self.connection.take() {
            let _ = connection.quit();
        }
    }

    /// Connects, encrypts and logs in, unless that is done.
    pub(super) fn open(&mut self) -> Result<(), Fault> {
        if self.connection.is_none() {
            self.connection = Some(self.prepared.connect()?);
        }
        Ok(())
    }

    /// Hands over one mail. A connection that is gone before the message was handed over is made anew, once.
    pub(super) fn send(&mut self, mail: &Built) -> Answer {
        let mut words = String::new();
        for _ in 0..2 {
            if let Err(fault) = self.open() {
                return Answer::Fault(fault);
            }
            let Some(connection) = self.connection.as_mut() else {
                break;
            };
            match attempt(connection, mail) {
                End::Answer(answer) => {
                    if matches!(
                        answer,
                        Answer::Fault(_) | Answer::Closed(..) | Answer::Lost(_)
                    ) {
                        self.drop_connection();
                    }
                    return answer;
                }
                End::Gone(why) => {
                    self.drop_connection();
                    words = why;
                }
            }
        }
        Answer::Dropped(words)
    }

    fn drop_connection(&mut self) {
        if let Some(mut connection) = self.connection.take() {
            connection.abort();
        }
    }
}

impl Prepared {
    fn connect(&self) -> Result<SmtpConnection, Fault> {
        let server = &self.server;
        let place = format!("{}:{}", server.host, server.port);
        let implicit = self
            .tls
            .as_ref()
            .filter(|_| server.encryption == Encryption::Implicit);
        let mut connection = SmtpConnection::connect(
            (server.host.as_str(), server.port),
            Some(server.timeout),
            &self.hello,
            implicit,
            None,
        )
        .map_err(|error| not_connected(&place, implicit.is_some(), &error))?;
        if let Some(tls) = self
            .tls
            .as_ref()
            .filter(|_| server.encryption == Encryption::Starttls)
        {
            if !connection.can_starttls() {
                connection.abort();
                return Err(no_starttls(&place));
            }
            connection
                .starttls(tls, &self.hello)
                .map_err(|error| not_connected(&place, false, &error))?;
        }
        if let Some((user, password)) = &server.login {
            let credentials = Credentials::new(user.clone(), password.clone());
            if let Err(error) = connection.auth(&[Mechanism::Plain, Mechanism::Login], &credentials)
            {
                connection.abort();
                return Err(not_logged_in(&place, (user, password), &error));
            }
        }
        Ok(connection)
    }
}

fn parameters(server: &Server) -> Result<TlsParameters, SmtpFault> {
    let mut builder = TlsParameters::builder(server.host.clone());
    if let Some(pem) = &server.ca {
        builder = builder.certificate_store(CertificateStore::None);
        let unreadable = || SmtpFault("it holds no certificate in PEM".to_owned());
        let text = std::str::from_utf8(pem).map_err(|_| unreadable())?;
        let mut found = false;
        for block in text.split_inclusive("-----END CERTIFICATE-----") {
            if let Some(at) = block.find("-----BEGIN CERTIFICATE-----") {
                let certificate =
                    Certificate::from_pem(&block.as_bytes()[at..]).map_err(|_| unreadable())?;
                builder = builder.add_root_certificate(certificate);
                found = true;
            }
        }
        if !found {
            return Err(unreadable());
        }
    }
    builder
        .build_rustls()
        .map_err(|error| SmtpFault(chain(&error)))
}

/// MAIL, RCPT, DATA, the message: one mail on a connection that stands.
fn attempt(connection: &mut SmtpConnection, mail: &Built) -> End {
    let mut options = Vec::new();
    if !mail.to.to_string().is_ascii() || !mail.from.to_string().is_ascii() {
        let info = connection.server_info();
        if !info.supports_feature(Extension::SmtpUtfEight) {
            let words = "the mail server takes no addresses beyond ASCII (SMTPUTF8)";
            return End::Answer(Answer::Refused(Reply::new(None, words)));
        }
        options.push(MailParameter::SmtpUtfEight);
        options.push(MailParameter::Body(MailBodyParameter::EightBitMime));
    }
    if let Err(error) = connection.command(Mail::new(Some(mail.from.clone()), options)) {
        return refused(connection, Stage::Mail, &error);
    }
    if let Err(error) = connection.command(Rcpt::new(mail.to.clone(), Vec::new())) {
        return refused(connection, Stage::Recipient, &error);
    }
    if let Err(error) = connection.command(Data) {
        return refused(connection, Stage::Recipient, &error);
    }
    // In one piece: two would make the system wait for an acknowledgement between them.
    match connection.command(stuffed(&mail.bytes)) {
        Ok(response) => {
            let words: Vec<&str> = response.message().collect();
            let code = u16::from(response.code());
            End::Answer(Answer::Accepted(Reply::new(Some(code), &words.join(" "))))
        }
        Err(error) if error.status().is_some() => refused(connection, Stage::Message, &error),
        Err(error) => End::Answer(Answer::Lost(chain(&error))),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Mail,
    Recipient,
    Message,
}

fn refused(connection: &mut SmtpConnection, stage: Stage, error: &Error) -> End {
    let Some(code) = error.status().map(u16::from) else {
        return End::Gone(chain(error));
    };
    let words = error.source().map(ToString::to_string).unwrap_or_default();
    let reply = Reply::new(Some(code), &words);
    let answer = match code {
        CLOSES => {
            let fault = session("mail_server_closed", "ended the session", &reply);
            match stage {
                // Nobody has been named yet.
                Stage::Mail => Answer::Fault(fault),
                Stage::Recipient | Stage::Message => Answer::Closed(reply, fault),
            }
        }
        530 | 534 | 535 | 538 if stage != Stage::Message => {
            Answer::Fault(session("mail_login_refused", "wants another login", &reply))
        }
        500.. if stage == Stage::Mail => {
            Answer::Fault(session("mail_sender_refused", "refuses the sender", &reply))
        }
        500.. => Answer::Refused(reply),
        _ => Answer::Later(reply),
    };
    // The next mail begins afresh; a server that does not even take that is done with.
    let over = matches!(answer, Answer::Fault(_) | Answer::Closed(..)) || stage == Stage::Message;
    if !over && connection.command(Rset).is_err() {
        connection.abort();
    }
    End::Answer(answer)
}

/// A message as it goes over the line: dots at the start of a line doubled, ended by a dot (RFC 5321 §4.5.2).
///
/// Whatever made it, there is one kind of line end in it: a server that knows more kinds must not find another end of the message.
fn stuffed(message: &[u8]) -> String {
    let message = in_lines(message);
    let text = String::from_utf8_lossy(&message);
    let mut line = String::with_capacity(text.len() + 64);
    if text.starts_with('.') {
        line.push('.');
    }
    line.push_str(&text.replace("\r\n.", "\r\n.."));
    if !line.ends_with("\r\n") {
        line.push_str("\r\n");
    }
    line.push_str(".\r\n");
    line
}

#[cfg(test)]
mod tests;
