//! `roster subscribers suppress add`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use super::{Target, placed};
use crate::{
    app::{Access, App},
    commands::{Verb, subscribers::addresses::opting_out},
    error::{Kind, Problem},
    model::{malformed::echo, suppression::Reason},
    output::{Record, share, verb},
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
/// subscription. An address that a merge left behind is the person's: what stops mail there stops it at their own too. A row of a
/// list counts for the person of its `id` and for the `email` beside it, also when the id leads to nobody any more.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster subscribers suppress add @example.net --as domain --note 'asked by their postmaster'"
)]
pub struct Add {
    /// Addresses or users, or @example.com for a whole domain; - reads them from stdin
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
        if self.reason == Some(Reason::Erased) {
            return Err(Problem::usage("only an erasure notes the reason 'erased'")
                .hint("use --as manual to shut an address")
                .into());
        }
        let given = opting_out(app, &self.targets)?;
        // One that is wrong keeps no other one off the list.
        let wanted: Vec<Result<(Reason, Target), (String, Problem)>> = (given.named.iter())
            .map(|named| {
                let target = Target::parse(&named.email);
                let target = target.and_then(|target| Ok((self.reason_for(&target)?, target)));
                target.map_err(|problem| (echo(&named.email), placed(problem, named.line)))
            })
            .collect();
        let wrong: Vec<&Problem> = wanted
            .iter()
            .filter_map(|wanted| wanted.as_ref().err().map(|(_, problem)| problem))
            .collect();
        let told = match wrong.first() {
            None => Ok(()),
            Some(first) if wrong.len() == wanted.len() => {
                return given.end(Err((*first).clone().into()));
            }
            Some(first) => Err(not_accepted(&wrong, first, wanted.len()).into()),
        };
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
            for wanted in &wanted {
                let (reason, target) = match wanted {
                    Ok(wanted) => wanted,
                    Err((word, _)) => {
                        rows.push(Listed {
                            email: word.clone(),
                            reason: self.reason.unwrap_or(Reason::Manual),
                            outcome: "rejected",
                        });
                        continue;
                    }
                };
                let key = target.key();
                // Nothing of who was erased is written down again, and nothing more is needed to keep mail away.
                if let Target::Address(address) = target
                    && suppression::reasons(tx, &hasher, address)?.has(Reason::Erased)
                {
                    rows.push(Listed {
                        email: key,
                        reason: *reason,
                        outcome: "unchanged",
                    });
                    continue;
                }
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
        app.out.flush()?;
        given.end(told)
    }
}

/// Some of the words are nothing that can stand on the list; says which, the first with what is wrong.
fn not_accepted(wrong: &[&Problem], first: &Problem, all: usize) -> Problem {
    let wrong = wrong.len() as u64;
    let message = format!(
        "{} {} not accepted; {}",
        share(wrong, all as u64, "address"),
        verb(wrong, "was", "were"),
        first.message
    );
    Problem::new(Kind::Partial, message)
        .hint("the others were done; the column outcome says which were not")
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
