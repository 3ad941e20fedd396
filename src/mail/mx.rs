//! Whether a domain takes mail, asked of the domain name system: `--check-mx`.
//!
//! One question a domain in the usual case (MX), up to three where the answer is "none" (then A and AAAA, RFC 5321 §5.1). What cannot
//! be asked is unknown and never held against an address.

mod packet;
mod servers;

use std::{net::SocketAddr, time::Duration};

use self::{
    packet::{Kind, Said},
    servers::{NameServers, NoAnswer},
};
use crate::model::domain::Mx;

/// After so many silent domains in a row nothing is asked any more: there is no network, or no name server.
const SILENT_IN_A_ROW: u32 = 3;
/// After so many silent domains of one run nothing is asked any more: each has cost some seconds.
const SILENT_IN_ALL: u32 = 30;

/// Asks name servers which domains have a mail server. It remembers no answers.
#[derive(Debug)]
pub struct MailServers {
    servers: NameServers,
    in_a_row: u32,
    in_all: u32,
}

impl MailServers {
    /// Asks this name server, or those of `/etc/resolv.conf`.
    pub fn new(server: Option<SocketAddr>) -> MailServers {
        MailServers {
            servers: server.map_or_else(NameServers::of_system, |server| {
                NameServers::new(vec![server])
            }),
            in_a_row: 0,
            in_all: 0,
        }
    }

    /// Lets one try take so long; two seconds unless told otherwise.
    #[must_use]
    pub fn patience(mut self, wait: Duration) -> MailServers {
        self.servers.wait = wait;
        self
    }

    /// Whether a domain (an A-label) takes mail. Takes some seconds where nobody answers, and no time once too few did.
    pub fn ask(&mut self, domain: &str) -> Mx {
        if self.in_a_row >= SILENT_IN_A_ROW || self.in_all >= SILENT_IN_ALL {
            return Mx::Unknown;
        }
        match self.has_server(domain) {
            Ok(has) => {
                self.in_a_row = 0;
                if has { Mx::Accepts } else { Mx::Refuses }
            }
            Err(NoAnswer::Failure) => {
                self.in_a_row = 0;
                Mx::Unknown
            }
            Err(NoAnswer::Silence) => {
                self.in_a_row += 1;
                self.in_all += 1;
                Mx::Unknown
            }
        }
    }

    /// RFC 5321 §5.1: the mail server of a domain without MX records is the domain itself, if it has an address.
    fn has_server(&mut self, domain: &str) -> Result<bool, NoAnswer> {
        match self.servers.ask(domain, Kind::Mx)? {
            Said::Some => return Ok(true),
            Said::NullMx | Said::NoSuchDomain => return Ok(false),
            Said::None => {}
        }
        let by_ipv4 = self.servers.ask(domain, Kind::A);
        if by_ipv4 == Ok(Said::Some) {
            return Ok(true);
        }
        if self.servers.ask(domain, Kind::Aaaa)? == Said::Some {
            return Ok(true);
        }
        by_ipv4.map(|_| false)
    }
}
