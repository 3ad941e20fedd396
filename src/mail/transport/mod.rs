//! How mail leaves: through a mail server, the system's sendmail program, or as files in a folder.

mod folder;
mod reply;
mod sendmail;
mod smtp;

use std::{fmt, path::PathBuf};

pub use self::{
    folder::Folder,
    reply::{Reply, is_dead_mailbox},
    sendmail::Sendmail,
    smtp::{Encryption, Server, Smtp, SmtpFault},
};
use super::message::Built;

/// What became of one mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The server took it.
    Accepted(Reply),
    /// A file was written; nobody got it.
    Written(PathBuf),
    /// Not now (4xx): to be tried again.
    Later(Reply),
    /// Never (5xx): it is this recipient's fault, or this message's.
    Refused(Reply),
    /// The connection was lost after the message was handed over: perhaps it was taken.
    Lost(String),
    /// The connection was lost twice before the message was handed over: it was not taken.
    Dropped(String),
    /// The server ended the session over this mail (421), or the program failed over it: not now. One mail may be to blame for
    /// that; where it comes several times in a row, no mail can be sent.
    Closed(Reply, Fault),
    /// Nothing is wrong with this mail, but no mail can be sent.
    Fault(Fault),
}

/// Why no mail can be sent at the moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// A stable word for scripts.
    pub code: &'static str,
    /// What happened: lower case, no full stop.
    pub message: String,
    /// What to do about it.
    pub hint: String,
    /// Whether the connection could not be made; another one may still work.
    pub connecting: bool,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// One way out, for one thread.
pub enum Carrier {
    /// A connection to a mail server.
    Smtp(Smtp),
    /// The sendmail program.
    Sendmail(Sendmail),
    /// A folder.
    Folder(Folder),
}

impl Carrier {
    /// The word that history keeps.
    pub fn word(&self) -> &'static str {
        match self {
            Carrier::Smtp(_) => "smtp",
            Carrier::Sendmail(_) => "sendmail",
            Carrier::Folder(_) => "folder",
        }
    }

    /// Makes sure that mail can be sent: connects and logs in, finds the program, makes the folder.
    pub fn open(&mut self) -> Result<(), Fault> {
        match self {
            Carrier::Smtp(smtp) => smtp.open(),
            Carrier::Sendmail(sendmail) => sendmail.check(),
            Carrier::Folder(folder) => folder.open(),
        }
    }

    /// Makes the connection through which the next mail goes, where there is to be one and it does not stand.
    pub fn connect(&mut self) -> Result<(), Fault> {
        match self {
            Carrier::Smtp(smtp) => smtp.open(),
            Carrier::Sendmail(_) | Carrier::Folder(_) => Ok(()),
        }
    }

    /// As [`Carrier::open`], but leaves no trace: makes no folder.
    pub fn check(&mut self) -> Result<(), Fault> {
        match self {
            Carrier::Folder(folder) => folder.check(),
            other => other.open(),
        }
    }

    /// Hands over one mail; `id` is its number, for the name of a file.
    pub fn send(&mut self, id: i64, mail: &Built) -> Answer {
        match self {
            Carrier::Smtp(smtp) => smtp.send(mail),
            Carrier::Sendmail(sendmail) => sendmail.send(mail),
            Carrier::Folder(folder) => folder.write(id, mail),
        }
    }

    /// Ends politely.
    pub fn close(&mut self) {
        if let Carrier::Smtp(smtp) = self {
            smtp.close();
        }
    }

    /// Another one of the same kind, for another thread.
    pub fn sibling(&self) -> Option<Carrier> {
        match self {
            Carrier::Smtp(smtp) => Some(Carrier::Smtp(smtp.sibling())),
            Carrier::Sendmail(sendmail) => Some(Carrier::Sendmail(sendmail.clone())),
            Carrier::Folder(_) => None,
        }
    }
}
