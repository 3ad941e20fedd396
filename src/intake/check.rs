//! Whether an address that can exist is one to write to.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::options::{AskMx, Check, Options};
use crate::model::{
    address::{Address, Fault},
    domain::{Mx, is_disposable, is_role, looks_public, typo},
    incoming::RejectReason,
    malformed::echo,
};

/// How many domains are remembered; a list has few, and each costs some comparisons.
const REMEMBERED: usize = 100_000;

/// Why an address is not accepted although it is one.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Objection {
    pub reason: RejectReason,
    pub detail: Option<&'static str>,
    pub message: String,
    pub suggestion: Option<String>,
}

/// The checks asked for, and what they said of the domains seen.
pub(super) struct Checks {
    level: Check,
    allow: std::collections::HashSet<String>,
    block: std::collections::HashSet<String>,
    ask_mx: Option<AskMx>,
    unasked: u64,
    seen: HashMap<Box<str>, Option<Blame>, RandomState>,
}

/// What is wrong with a domain.
#[derive(Clone, Debug)]
enum Blame {
    Blocked,
    Private,
    Typo(String),
    Disposable,
    NoServer,
}

impl Checks {
    pub fn new(options: &mut Options) -> Checks {
        Checks {
            level: options.check,
            allow: std::mem::take(&mut options.allow),
            block: std::mem::take(&mut options.block),
            ask_mx: options.ask_mx.take(),
            unasked: 0,
            seen: HashMap::default(),
        }
    }

    /// The same checks with a memory of their own; `None` when they ask servers.
    pub fn twin(&self) -> Option<Checks> {
        self.ask_mx.is_none().then(|| Checks {
            level: self.level,
            allow: self.allow.clone(),
            block: self.block.clone(),
            ask_mx: None,
            unasked: 0,
            seen: HashMap::default(),
        })
    }

    /// The first objection to an address, if any.
    pub fn judge(&mut self, address: &Address) -> Option<Objection> {
        let domain = address.domain();
        let objection = if let Some(blame) = self.seen.get(domain) {
            blame.as_ref().map(|blame| object(blame, address))
        } else {
            // Forgetting a domain that was asked about would mean to ask again.
            if self.seen.len() >= REMEMBERED && self.ask_mx.is_none() {
                self.seen.clear();
            }
            let blame = self.blame(domain);
            let objection = blame.as_ref().map(|blame| object(blame, address));
            self.seen.insert(domain.into(), blame);
            objection
        };
        if objection.is_some() || self.level < Check::Strict {
            return objection;
        }
        is_role(address.local()).then(|| {
            let who = echo(address.local());
            Objection::new(
                RejectReason::RoleAddress,
                format!("'{who}@' belongs to a role, not to a person"),
            )
        })
    }

    fn blame(&mut self, domain: &str) -> Option<Blame> {
        if self.allow.contains(domain) {
            return None;
        }
        if !self.block.is_empty() && self.is_blocked(domain) {
            return Some(Blame::Blocked);
        }
        if self.level >= Check::Standard {
            if let Some(meant) = typo(domain) {
                return Some(Blame::Typo(meant));
            }
            if !looks_public(domain) {
                return Some(Blame::Private);
            }
        }
        if self.level == Check::Strict && is_disposable(domain) {
            return Some(Blame::Disposable);
        }
        let mx = self.ask_mx.as_mut()?(domain);
        self.unasked += u64::from(mx == Mx::Unknown);
        (mx == Mx::Refuses).then_some(Blame::NoServer)
    }

    /// How many domains could not be asked about.
    pub fn unasked(&self) -> u64 {
        self.unasked
    }

    fn is_blocked(&self, domain: &str) -> bool {
        let parents = domain.match_indices('.').map(|(at, _)| &domain[at + 1..]);
        std::iter::once(domain)
            .chain(parents)
            .any(|name| self.block.contains(name))
    }
}

impl std::fmt::Debug for Checks {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Checks")
            .field("level", &self.level)
            .finish_non_exhaustive()
    }
}

impl Objection {
    fn new(reason: RejectReason, message: String) -> Objection {
        Objection {
            reason,
            detail: None,
            message,
            suggestion: None,
        }
    }
}

fn object(blame: &Blame, address: &Address) -> Objection {
    let domain = echo(address.domain());
    match blame {
        Blame::Blocked => Objection::new(
            RejectReason::BlockedDomain,
            format!("'{domain}' is on the list of blocked domains"),
        ),
        Blame::Private => Objection {
            detail: Some(Fault::ReservedDomain.as_str()),
            ..Objection::new(
                RejectReason::InvalidEmail,
                format!("'{domain}' is not a domain of the public internet"),
            )
        },
        Blame::Typo(meant) => {
            let local = address.email().rsplit_once('@').map_or("", |parts| parts.0);
            Objection {
                suggestion: Some(format!("{local}@{meant}")),
                ..Objection::new(
                    RejectReason::TypoDomain,
                    format!("'{domain}' is probably a misspelling of '{meant}'"),
                )
            }
        }
        Blame::Disposable => Objection::new(
            RejectReason::DisposableDomain,
            format!("'{domain}' gives out throw-away addresses"),
        ),
        Blame::NoServer => Objection::new(
            RejectReason::NoMailServer,
            format!("'{domain}' has no mail server"),
        ),
    }
}

#[cfg(test)]
mod tests;
