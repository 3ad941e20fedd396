//! Whom an invite is for, and why a single person was not invited.

use std::collections::HashSet;

use super::send::Sent;
use crate::{
    app::App,
    commands::args::selectors::{self, Missed},
    error::{Kind, Problem},
    model::{
        address::Address,
        domain,
        invite::Hindrance,
        malformed::echo,
        selector::{UserSelector, rows},
    },
    output::amount,
};

/// Everybody who is to be invited, by address, and the words that are nobody's.
pub(super) struct Wanted {
    /// Each address once, in the order given.
    pub addresses: Vec<Address>,
    missed: Vec<Missed>,
    /// A single one was named.
    pub single: bool,
}

impl Wanted {
    /// Reads the words; what is no address and names no user is told at the end, unless it is the only one.
    pub fn read(app: &mut App, given: &[String]) -> anyhow::Result<Wanted> {
        let words = selectors::words(app, given, &rows::USERS)?;
        let single = selectors::is_one(given);
        let mut addresses: Vec<Option<Address>> = Vec::with_capacity(words.len());
        let (mut others, mut missed) = (Vec::new(), Vec::new());
        for (line, word) in words {
            match word.parse::<UserSelector>() {
                Ok(UserSelector::Email(_)) | Err(_) => match Address::parse(word.trim()) {
                    Ok(address) => addresses.push(Some(address)),
                    Err(fault) => missed.push(no_address(line, &word, fault.message())),
                },
                Ok(_) => {
                    others.push((line, word));
                    addresses.push(None);
                }
            }
        }
        if single && let Some(missed) = missed.pop() {
            return Err(missed.problem.into());
        }
        if !others.is_empty() {
            let mut found = if single {
                selectors::find(app, others)?
            } else {
                selectors::look_up(app, others)?
            };
            missed.append(&mut found.missed);
            for person in found.people {
                let Some(email) = &person.email else {
                    let problem =
                        Problem::refused(format!("user {} was erased", person.id)).code("erased");
                    if single {
                        return Err(problem.into());
                    }
                    missed.push(Missed {
                        line: None,
                        selector: person.label(),
                        problem,
                    });
                    continue;
                };
                addresses.extend(Address::parse(email).ok().map(Some));
            }
        }
        let mut seen = HashSet::new();
        let addresses = addresses
            .into_iter()
            .flatten()
            .filter(|address| seen.insert(address.key().to_owned()))
            .collect();
        Ok(Wanted {
            addresses,
            missed,
            single,
        })
    }

    /// Warns of domains that look misspelt.
    pub fn warn_of_typos(&self, app: &mut App) {
        let typos: Vec<String> = self
            .addresses
            .iter()
            .filter_map(|address| {
                let meant = domain::typo(address.domain())?;
                Some(format!(
                    "'{}' looks like a misspelt '{meant}'",
                    address.domain()
                ))
            })
            .collect();
        for typo in typos.iter().take(5) {
            app.out.warn(typo);
        }
        if let Some(more) = typos.len().checked_sub(5).filter(|more| *more > 0) {
            app.out
                .warn(&format!("and {more} more domains look misspelt"));
        }
    }

    /// Ends the verb: exit 6 when some words were nobody's.
    pub fn end(&self) -> anyhow::Result<()> {
        let Some(first) = self.missed.first() else {
            return Ok(());
        };
        let count = amount(self.missed.len() as u64, "entry");
        let message = format!("{count} not invited, the first: {}", first.problem.message);
        let hint = if self.addresses.is_empty() {
            "write addresses as ann@example.com, or users as `roster user find -f ids` prints them"
        } else {
            "the others were invited"
        };
        // Where nobody was invited, it is what ails the first.
        let kind = if self.addresses.is_empty() && first.problem.kind == Kind::NotFound {
            Kind::NotFound
        } else {
            Kind::Partial
        };
        Err(Problem::new(kind, message).hint(hint).into())
    }
}

fn no_address(line: Option<u64>, word: &str, why: &str) -> Missed {
    let place = line.map_or_else(String::new, |line| format!("line {line}: "));
    let problem = Problem::usage(format!("{place}'{}' is no address: {why}", echo(word)))
        .code("invalid_email");
    let meant = domain::suggest(word);
    Missed {
        line,
        selector: echo(word),
        problem: match meant {
            Some(meant) => problem.hint(format!("did you mean '{meant}'?")),
            None => problem.hint("write it as ann@example.com"),
        },
    }
}

/// A single person who was not invited is an error, unless that is as good.
pub(super) fn refuse(row: &Sent, if_missing: bool) -> Result<(), Problem> {
    let Some(reason) = row.reason.and_then(|word| word.parse::<Hindrance>().ok()) else {
        return Ok(());
    };
    if reason.is_content() && if_missing {
        return Ok(());
    }
    let name = row.user.as_deref().unwrap_or_default();
    let id = row
        .user_id
        .map_or_else(|| name.to_owned(), |id| id.to_string());
    let login = row.account.unwrap_or_default();
    Err(match reason {
            Hindrance::AlreadyPending => {
                Problem::conflict(format!("{name} has an invite that is open"))
                    .hint("--resend mails it once more, --if-missing is content with that")
            }
            Hindrance::AlreadyMember => {
                Problem::conflict(format!("{name} operates account {login} already"))
                    .hint(format!("roster account show {login}"))
            }
            Hindrance::AlreadyActive => Problem::refused(format!("{name} is active already"))
                .hint("--reset-password invites them to choose a new password"),
            Hindrance::Banned => Problem::refused(format!("{name} is banned"))
                .hint(format!("roster user show {id}")),
            Hindrance::Erased => {
                Problem::refused(format!("whoever had '{name}' was erased at their request"))
                    .hint("the address stays shut; use another one")
            }
            Hindrance::HardBounce => Problem::refused(format!("mail to '{name}' bounced for good"))
                .hint(format!("if the mailbox works again: roster subscribers suppress remove {name} --evidence '…'")),
            Hindrance::Domain => Problem::refused(format!("the domain of '{name}' is on the suppression list"))
                .hint("roster subscribers suppress list --as domain"),
        }
        .code(reason.as_str()))
}
