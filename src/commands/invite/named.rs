//! Invites named on the command line and on stdin: by id, or all that somebody has.

use std::collections::HashSet;

use clap::Args;

use crate::{
    app::App,
    error::Problem,
    model::address::Address,
    storage::invite::{self, Invite, InviteQuery},
};

/// Which invites.
#[derive(Args, Debug)]
pub(super) struct Named {
    /// Invites by id, or an address for the open ones it has; - reads them from stdin
    #[arg(value_name = "INVITE|EMAIL", required = true)]
    pub invites: Vec<String>,
}

impl Named {
    /// Finds them, each once. One that does not exist is exit 3, and nothing is done.
    pub fn find(&self, app: &mut App) -> anyhow::Result<Vec<Invite>> {
        let (mut ids, mut addresses) = (Vec::new(), Vec::new());
        for word in self.words()? {
            let number = word.strip_prefix("id:").unwrap_or(&word);
            match number.parse::<i64>() {
                Ok(id) => ids.push(id),
                Err(_) => match Address::parse(&word) {
                    Ok(address) => addresses.push(address),
                    Err(_) => {
                        return Err(Problem::usage(format!(
                            "'{}' is neither the number of an invite nor an address",
                            crate::model::malformed::echo(&word)
                        ))
                        .hint("roster invite list shows the numbers")
                        .into());
                    }
                },
            }
        }
        let now = app.now();
        let mut found = Vec::new();
        for part in ids.chunks(500) {
            let query = InviteQuery {
                ids: Some(part.to_vec()),
                ..InviteQuery::default()
            };
            found.extend(invite::find(&mut app.db, &query, now)?);
        }
        let unknown = |what: String| {
            Problem::not_found(what)
                .code("unknown_invite")
                .hint("roster invite list")
        };
        if let Some(id) = ids.iter().find(|id| found.iter().all(|i| i.id != **id)) {
            return Err(unknown(format!("no invite '{id}'")).into());
        }
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
                return Err(unknown(format!("no invite for '{address}'")).into());
            }
            found.extend(of);
        }
        let mut seen = HashSet::new();
        found.retain(|invite| seen.insert(invite.id));
        found.sort_unstable_by_key(|invite| invite.id);
        Ok(found)
    }

    fn words(&self) -> anyhow::Result<Vec<String>> {
        let mut words = Vec::new();
        for word in &self.invites {
            if word == "-" {
                let text = App::stdin_text()?;
                let lines = text.lines().map(str::trim);
                words.extend(lines.filter(|line| !line.is_empty()).map(str::to_owned));
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
