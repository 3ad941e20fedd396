//! `roster subscribers suppress add`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use super::{Target, targets};
use crate::{
    app::{Access, App},
    commands::Verb,
    error::Problem,
    model::suppression::Reason,
    output::Record,
    storage::{
        audit::{self, Entry, Subject},
        subscriber::{self, Grounds},
        suppression::{self, Hasher, NewSuppression},
        user,
    },
};

/// Put addresses or whole domains on the suppression list
///
/// A user who has the address takes the state that belongs to the reason: unsubscribe, hard_bounce and complaint end the
/// subscription. An address that a merge left behind is the person's: what stops mail there stops it at their own too.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster subscribers suppress add @example.net --as domain --note 'asked by their postmaster'"
)]
pub struct Add {
    /// Addresses, or @example.com for a whole domain; - reads them from stdin
    #[arg(value_name = "ADDRESS", required = true)]
    targets: Vec<String>,
    /// unsubscribe, hard_bounce, complaint, manual or domain (manual for addresses, domain for domains)
    #[arg(long = "as", id = "as", value_name = "REASON")]
    reason: Option<Reason>,
    /// A remark
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

/// What became of one address.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Listed {
    pub email: String,
    pub reason: Reason,
    pub outcome: &'static str,
}

impl Record for Listed {
    const NOUN: &'static str = "suppression";
    const FIELDS: &'static [&'static str] = &["email", "reason", "outcome"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.email)
    }
}

impl Verb for Add {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Listed>()?;
        let mut wanted = Vec::new();
        for target in targets(app, &self.targets)? {
            wanted.push((self.reason_for(&target)?, target));
        }
        let grounds = Grounds {
            actor: &app.actor.name,
            source: "operator",
            evidence: self.note.as_deref(),
            now: app.clock.now(),
        };
        let entry = Entry {
            at: grounds.now,
            actor: &app.actor,
            command: "subscribers suppress add",
            reason: app.switches.reason.as_deref(),
            import_id: None,
        };
        let ending = app.ending();
        let rows = app.db.tx(ending, |tx| {
            let hasher = Hasher::load(tx)?;
            let mut rows = Vec::new();
            let mut subjects = Vec::new();
            for (reason, target) in &wanted {
                let key = target.key();
                let mut added = suppression::add(
                    tx,
                    &NewSuppression {
                        hash: target.hash(&hasher),
                        reason: *reason,
                        email_key: Some(&key),
                        at: grounds.now,
                        actor: grounds.actor,
                        note: grounds.evidence,
                        import_id: None,
                    },
                )?;
                let mut user_id = 0;
                if let Target::Address(address) = target {
                    user_id =
                        subscriber::suppressed(tx, address, *reason, grounds)?.unwrap_or_default();
                    added |= user::carry_from_alias(tx, &hasher, address)?;
                }
                if added {
                    let after = serde_json::json!({ "reason": reason });
                    subjects.push(Subject {
                        user_id,
                        name: key.clone(),
                        before: None,
                        after: Some(after),
                    });
                }
                let outcome = if added { "added" } else { "unchanged" };
                rows.push(Listed {
                    email: key,
                    reason: *reason,
                    outcome,
                });
            }
            if !subjects.is_empty() {
                audit::append(tx, &entry, &subjects)?;
            }
            Ok(rows)
        })?;
        let mut list = app.out.receipts(&columns)?;
        for row in &rows {
            list.row(row)?;
        }
        list.end()?;
        Ok(())
    }
}

impl Add {
    fn reason_for(&self, target: &Target) -> Result<Reason, Problem> {
        let domain = matches!(target, Target::Domain(_));
        match self.reason {
            None => Ok(if domain {
                Reason::Domain
            } else {
                Reason::Manual
            }),
            Some(Reason::Erased) => {
                Err(Problem::usage("only an erasure notes the reason 'erased'")
                    .hint("use --as manual to shut an address"))
            }
            Some(Reason::Domain) if !domain => Err(Problem::usage(format!(
                "'{}' is one address, not a domain",
                target.key()
            ))
            .hint("write @example.com for the whole domain, or leave out --as")),
            Some(reason) if domain && reason != Reason::Domain => Err(Problem::usage(format!(
                "a whole domain has the reason 'domain', not '{reason}'"
            ))
            .hint("leave out --as")),
            Some(reason) => Ok(reason),
        }
    }
}
