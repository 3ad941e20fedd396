//! `roster subscribers suppress remove`

use clap::Args;

use super::{Target, add::Listed, targets};
use crate::{
    app::{Access, App},
    commands::Verb,
    error::Problem,
    model::suppression::{Reason, Reasons},
    storage::{
        audit::{self, Entry, Subject},
        db::Ending,
        suppression::{self, Hasher},
        user,
    },
};

/// Take addresses or domains off the suppression list
///
/// Lifts the reasons manual and domain, and hard_bounce with --evidence. An opt-out or a complaint is lifted by the person
/// alone: see `subscribers resubscribe`; what else is listed beside it is lifted. An erasure is never lifted. Of a person with several addresses, as merges leave them, manual is
/// lifted for all.
#[derive(Args)]
#[command(after_help = "Example:\n  roster subscribers suppress remove @example.net")]
pub struct Remove {
    /// Addresses, or @example.com for a whole domain; - reads them from stdin
    #[arg(value_name = "ADDRESS", required = true)]
    targets: Vec<String>,
    /// Why a bounced mailbox is believed to work again
    #[arg(long, value_name = "TEXT")]
    evidence: Option<String>,
}

impl Verb for Remove {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Listed>()?;
        let targets = targets(app, &self.targets)?;
        let entry = Entry {
            at: app.clock.now(),
            actor: &app.actor,
            command: "subscribers suppress remove",
            reason: app.switches.reason.as_deref().or(self.evidence.as_deref()),
            import_id: None,
        };
        let ending = app.ending();
        let evidence = self.evidence.is_some();
        let (rows, stay) = app.db.tx_then(|tx| {
            let hasher = Hasher::load(tx)?;
            let mut rows = Vec::new();
            let mut stay = Vec::new();
            let mut subjects = Vec::new();
            for target in &targets {
                let (email, hash) = (target.key(), target.hash(&hasher));
                let reasons = suppression::reasons_of(tx, vec![hash.clone()])?;
                let refused = refusal(&email, reasons, evidence);
                if let (Some(refused), true) = (&refused, reasons.has(Reason::Erased)) {
                    return Ok((Ending::Rollback, Err(refused.clone())));
                }
                let mut removed = false;
                for reason in reasons.iter() {
                    if !is_lifted(reason, evidence) {
                        rows.push(Listed {
                            email: email.clone(),
                            reason,
                            outcome: "unchanged",
                        });
                        continue;
                    }
                    removed |= suppression::remove(tx, &hash, reason)?;
                    let before = serde_json::json!({ "reason": reason });
                    subjects.push(Subject {
                        name: email.clone(),
                        before: Some(before),
                        ..Subject::default()
                    });
                    rows.push(Listed {
                        email: email.clone(),
                        reason,
                        outcome: "removed",
                    });
                }
                // An alias is the person.
                let others = match target {
                    Target::Address(address) => user::other_addresses(tx, address.key())?,
                    Target::Domain(_) => Vec::new(),
                };
                for other in others {
                    if suppression::remove(tx, &hasher.address(&other), Reason::Manual)? {
                        removed = true;
                        subjects.push(Subject {
                            name: other.clone(),
                            before: Some(serde_json::json!({ "reason": Reason::Manual })),
                            ..Subject::default()
                        });
                        rows.push(Listed {
                            email: other,
                            reason: Reason::Manual,
                            outcome: "removed",
                        });
                    }
                }
                if removed {
                    stay.extend(refused);
                } else if let Some(refused) = refused {
                    return Ok((Ending::Rollback, Err(refused)));
                } else {
                    rows.push(Listed {
                        email,
                        reason: Reason::Manual,
                        outcome: "not_listed",
                    });
                }
            }
            if !subjects.is_empty() {
                audit::append(tx, &entry, &subjects)?;
            }
            Ok((ending, Ok((rows, stay))))
        })??;
        let mut list = app.out.receipts(&columns)?;
        for row in &rows {
            list.row(row)?;
        }
        list.end()?;
        for problem in &stay {
            app.out.note(&format!("not lifted: {}", problem.message));
        }
        if let [only] = rows.as_slice()
            && only.outcome == "not_listed"
        {
            return Err(Problem::not_found(format!(
                "'{}' is not on the suppression list",
                only.email
            ))
            .hint("roster subscribers suppress list")
            .into());
        }
        Ok(())
    }
}

/// Whether an operator may lift it.
fn is_lifted(reason: Reason, evidence: bool) -> bool {
    match reason {
        Reason::Manual | Reason::Domain => true,
        Reason::HardBounce => evidence,
        Reason::Unsubscribe | Reason::Complaint | Reason::Erased => false,
    }
}

/// Why a reason that the address has is not lifted.
fn refusal(email: &str, reasons: Reasons, evidence: bool) -> Option<Problem> {
    if reasons.has(Reason::Erased) {
        return Some(
            Problem::refused(format!(
                "'{email}' was erased and stays on the list for ever"
            ))
            .code("erased"),
        );
    }
    for reason in [Reason::Complaint, Reason::Unsubscribe] {
        if reasons.has(reason) {
            let hint = if reason == Reason::Complaint {
                "a confirmation link that they have lifts it; nobody else can, not `subscribers resubscribe` either".to_owned()
            } else {
                format!("roster subscribers resubscribe {email} --evidence '…'")
            };
            return Some(
                Problem::refused(format!(
                    "'{email}' is listed for '{reason}', which only the person can lift"
                ))
                .code("suppressed")
                .hint(hint),
            );
        }
    }
    (reasons.has(Reason::HardBounce) && !evidence).then(|| {
        Problem::refused(format!("'{email}' bounced for good"))
            .code("evidence_missing")
            .hint(format!(
                "say why it works again: roster subscribers suppress remove {email} --evidence '…'"
            ))
    })
}
