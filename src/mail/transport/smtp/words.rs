//! What is said when a mail server cannot be used, and what to do about it.

use std::{error::Error as _, io};

use base64::{Engine, prelude::BASE64_STANDARD};
use lettre::transport::smtp::Error;

use crate::mail::transport::{Fault, Reply};

/// The server ends the session, or wants something else of it.
pub fn session(code: &'static str, what: &str, reply: &Reply) -> Fault {
    Fault {
        code,
        message: format!(
            "the mail server {what}: {} {}",
            reply.code.unwrap_or_default(),
            reply.words
        ),
        hint: "what was not sent stays queued; look with `roster doctor --mail`, then run it again"
            .to_owned(),
        connecting: false,
    }
}

fn connecting(code: &'static str, message: String, hint: &str) -> Fault {
    Fault {
        code,
        message,
        hint: hint.to_owned(),
        connecting: true,
    }
}

/// There is no session.
pub fn not_connected(place: &str, implicit: bool, error: &Error) -> Fault {
    let words = chain(error);
    if words.contains("CaUsedAsEndEntity") {
        return connecting(
            "mail_tls",
            format!("the certificate of the mail server {place} is not to be trusted: {words}"),
            "it is an authority's own (CA:TRUE): give the server one that an authority has signed, or one made with \
             basicConstraints=CA:FALSE, and name that as mail.smtp.ca_file",
        );
    }
    if words.contains("certificate") {
        return connecting(
            "mail_tls",
            format!("the certificate of the mail server {place} is not to be trusted: {words}"),
            "name its authority as mail.smtp.ca_file, and the host as the certificate does",
        );
    }
    if implicit && words.contains("corrupt message") {
        return connecting(
            "mail_tls",
            format!("the mail server {place} does not encrypt from the first byte: {words}"),
            "set mail.smtp.tls to \"starttls\", or mail.smtp.port to the one that encrypts from the first byte (mostly 465)",
        );
    }
    let message = format!("cannot use the mail server {place}: {words}");
    let hint = "check mail.smtp.host, port and tls with `roster doctor --mail`; what was not sent stays queued";
    connecting("mail_server_unreachable", message, hint)
}

/// There is a session, and no login. What a server repeats of name and password is not repeated.
pub fn not_logged_in(place: &str, (user, password): (&str, &str), error: &Error) -> Fault {
    let words = without_secrets(chain(error), user, password);
    // 454: it cannot say whether name and password are right (RFC 4954 §6).
    let hint = if error.status().is_some_and(|code| u16::from(code) < 500) {
        "the server cannot check logins at the moment; run it again later"
    } else {
        "check mail.smtp.username and where its password comes from; `roster doctor --mail` tries it"
    };
    connecting(
        "mail_login_refused",
        format!("the mail server {place} does not let '{user}' in: {words}"),
        hint,
    )
}

/// A server's words with stars for the password, and for the arguments of AUTH that carry it (RFC 4616, and LOGIN's two lines).
fn without_secrets(mut words: String, user: &str, password: &str) -> String {
    let sent = [
        password.to_owned(),
        BASE64_STANDARD.encode(format!("\0{user}\0{password}")),
        BASE64_STANDARD.encode(password),
    ];
    for secret in sent.iter().filter(|secret| !secret.is_empty()) {
        words = words.replace(secret, "***");
    }
    words
}

/// What the system says of a connection, where its own words tell nobody what happened.
fn plainly(error: &io::Error) -> Option<&'static str> {
    match error.kind() {
        io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut => {
            Some("no answer within mail.smtp.timeout")
        }
        io::ErrorKind::UnexpectedEof
        | io::ErrorKind::ConnectionReset
        | io::ErrorKind::ConnectionAborted
        | io::ErrorKind::BrokenPipe => Some("the connection was closed"),
        _ => None,
    }
}

/// An error with its causes, in one line.
pub fn chain(error: &Error) -> String {
    let mut next = error.source();
    while let Some(cause) = next {
        let system = cause.downcast_ref::<io::Error>();
        if let Some(words) = system.and_then(plainly) {
            return words.to_owned();
        }
        next = cause.source();
    }
    let mut words = error.to_string();
    let mut cause = error.source().and_then(std::error::Error::source);
    while let Some(inner) = cause {
        let inner_words = inner.to_string();
        if !words.contains(&inner_words) {
            words = format!("{words}: {inner_words}");
        }
        cause = inner.source();
    }
    Reply::new(None, &words).words
}

/// The server does not encrypt.
pub fn no_starttls(place: &str) -> Fault {
    connecting(
        "mail_tls",
        format!("the mail server {place} offers no STARTTLS, and nothing is sent in clear"),
        "this port begins in clear: name the one that encrypts from the first byte (mostly 465) as mail.smtp.port, with \
         mail.smtp.tls = \"implicit\"",
    )
}

#[cfg(test)]
mod tests {
    use super::without_secrets;

    #[test]
    fn a_password_that_a_server_repeats_is_not_shown() {
        // The second is AUTH PLAIN, the third LOGIN's answer.
        for secret in ["SECRETPW", "AHUAU0VDUkVUUFc=", "U0VDUkVUUFc="] {
            let words = format!("5.7.8 bad credentials for {secret}, go away");
            let told = without_secrets(words, "u", "SECRETPW");
            assert_eq!(told, "5.7.8 bad credentials for ***, go away");
        }
        assert_eq!(without_secrets("no".to_owned(), "u", ""), "no");
    }
}
