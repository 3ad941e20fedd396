//! Invites named on the command line and on stdin: by id, or all that somebody has.

use std::collections::HashSet;

use clap::Args;

use crate::{
    app::App,
    error::{Kind, Problem},
    model::{
        address::Address,
        malformed::echo,
        selector::{printed::number_of, rows::no_person},
    },
    output::amount,
    storage::invite::{self, Invite, InviteQuery},
};

/// Which invites.
#[derive(Args, Debug)]
pub(super) struct Named {
    /// Invites by id, or an address for the open ones it has; - reads them from stdin
    #[arg(value_name = "INVITE|EMAIL", required = true)]
    pub invites: Vec<String>,
}

/// The invites found, each once, oldest first, and what led nowhere.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub invites: Vec<Invite>,
    missed: Vec<Problem>,
}

impl Named {
    /// Finds them. A single word that leads nowhere is an error at once; of several those are told at the end, by [`Found::end`].
    pub fn find(&self, app: &mut App) -> anyhow::Result<Found> {
        let mut found = Found::default();
        let (mut ids, mut addresses) = (Vec::new(), Vec::new());
        for word in self.words()? {
            match (number_of("invite", &word), Address::parse(&word)) {
                (Some(id), _) => ids.push(id),
                (_, Ok(address)) => addresses.push(address),
                (None, Err(_)) => found.missed.push(neither(&word)),
            }
        }
        let now = app.now();
        for part in ids.chunks(500) {
            let query = InviteQuery {
                ids: Some(part.to_vec()),
                ..InviteQuery::default()
            };
            found
                .invites
                .extend(invite::find(&mut app.db, &query, now)?);
        }
        let known: HashSet<i64> = found.invites.iter().map(|invite| invite.id).collect();
        let unknown = ids.iter().filter(|id| !known.contains(id));
        let unknown = unknown.map(|id| missing(format!("no invite '{id}'")));
        found.missed.extend(unknown);
        for address in addresses {
            let query = InviteQuery {
                email_key: Some(address.key().to_owned()),
                ..InviteQuery::default()
            };
            let mut of = invite::find(&mut app.db, &query, now)?;
            // Those that are open are meant, or else the last one there was.
            if of.iter().any(Invite::is_open) {
                of.retain(Invite::is_open);
            } else {
                of.truncate(1);
            }
            if of.is_empty() {
                let problem = missing(format!("no invite for '{address}'"));
                found.missed.push(problem);
            }
            found.invites.extend(of);
        }
        if found.invites.is_empty() && found.missed.len() == 1 {
            return Err(found.missed.remove(0).into());
        }
        let mut seen = HashSet::new();
        found.invites.retain(|invite| seen.insert(invite.id));
        found.invites.sort_unstable_by_key(|invite| invite.id);
        Ok(found)
    }

    fn words(&self) -> anyhow::Result<Vec<String>> {
        let mut words = Vec::new();
        for word in &self.invites {
            if word == "-" {
                let text = App::stdin_text()?;
                for (line, word) in (1..).zip(text.lines().map(str::trim)) {
                    no_person(line, word, "invite")?;
                    words.extend(Some(word.to_owned()).filter(|word| !word.is_empty()));
                }
            } else {
                words.push(word.trim().to_owned());
            }
        }
        Ok(words)
    }

    /// Whether a single one is named, so that what is wrong with it is the error of the verb.
    pub fn is_one(&self) -> bool {
        matches!(self.invites.as_slice(), [word] if word != "-")
    }
}

impl Found {
    /// Ends the verb: exit 6 when some words led to no invite; the others are done.
    pub fn end(self) -> anyhow::Result<()> {
        let Some(first) = self.missed.first() else {
            return Ok(());
        };
        let count = amount(self.missed.len() as u64, "entry");
        let message = format!("{count} led to no invite, the first: {}", first.message);
        Err(Problem::new(Kind::Partial, message)
            .code("unknown_invite")
            .hint("the others are done; roster invite list shows the numbers")
            .into())
    }
}

fn neither(word: &str) -> Problem {
    Problem::usage(format!(
        "'{}' is neither the number of an invite nor an address",
        echo(word)
    ))
    .hint("roster invite list shows the numbers")
}

fn missing(what: String) -> Problem {
    Problem::not_found(what)
        .code("unknown_invite")
        .hint("roster invite list")
}
