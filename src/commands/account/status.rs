//! `roster account status`

use std::{borrow::Cow, collections::HashMap};

use clap::Args;
use serde::Serialize;
use serde_json::json;

use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::{
        Verb,
        args::{receipts, things::Accounts},
    },
    error::{Kind, Problem},
    model::{
        account::{
            AccountStatus,
            moves::{Refusal, Said, Standing, Wants},
        },
        selector::printed::numbered,
    },
    output::Record,
    storage::{
        self,
        account::{self, Account, NewMove, Update},
        audit::Subject,
        db::Db,
    },
};

/// Move accounts from one status to another
///
/// Only legal moves are made; an illegal one is answered with those that are. Some want a reason, --reopen, --reinstate or
/// --final-phase. `passed` ends an account: the next phase is a new one, `account open --previous LOGIN`. Each move is kept
/// for ever, with actor and reason: `account show` lists them.
#[derive(Args)]
#[command(after_help = "Example:\n  roster account status 1 --set active")]
pub struct Status {
    #[command(flatten)]
    accounts: Accounts,
    /// pending, active, passed, breached, review, kyc, contract, contract_sent, fee, awaiting_live, rejected, closed, suspended or
    /// inactive
    #[arg(long, value_name = "STATUS")]
    set: AccountStatus,
    /// Open a closed or rejected account again; wants --reason
    #[arg(long)]
    reopen: bool,
    /// Take back a breach; wants --reason
    #[arg(long)]
    reinstate: bool,
    /// The plan ends with the phase that was passed: to review
    #[arg(long)]
    final_phase: bool,
}

/// What became of one account.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Moved {
    login: i64,
    owner: Option<String>,
    outcome: &'static str,
    before: AccountStatus,
    after: AccountStatus,
}

impl Record for Moved {
    const NOUN: &'static str = "account";
    const FIELDS: &'static [&'static str] = &["login", "owner", "outcome", "before", "after"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        numbered("login", self.login)
    }
}

impl Verb for Status {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Moved>()?;
        let accounts = self.accounts.find(app)?;
        let said = Said {
            reason: app.switches.reason.is_some(),
            reopen: self.reopen,
            reinstate: self.reinstate,
            final_phase: self.final_phase,
        };
        let logins: Vec<i64> = accounts.found.iter().map(|account| account.login).collect();
        let wish = Wish {
            to: self.set,
            said,
            actor: app.actor.name.clone(),
            reason: app.switches.reason.clone(),
            now: app.now(),
        };
        let (rows, illegal) = app.try_write("account status", |tx, touched| {
            // A move that wants more than was said stops them all; words that led nowhere are told with it.
            let written = wish.write(tx, &logins, touched)?;
            Ok(written.map_err(|problem| accounts.beside(problem)))
        })?;
        receipts::print(app, &columns, &rows, |row| row.outcome)?;
        match illegal {
            Some((standing, login, count)) => {
                let kind = if rows.len() as u64 == count {
                    Kind::Conflict
                } else {
                    Kind::Partial
                };
                let first = illegal_move(login, standing, self.set);
                Err(accounts.beside(Problem { kind, ..first }).into())
            }
            None => accounts.end(),
        }
    }
}

/// One move for many accounts.
struct Wish {
    to: AccountStatus,
    said: Said,
    actor: String,
    reason: Option<String>,
    now: Timestamp,
}

/// What became of every account; and of the illegal moves the first, with their number.
type Done = (Vec<Moved>, Option<(Standing, i64, u64)>);

impl Wish {
    fn write(
        &self,
        tx: &mut Db,
        logins: &[i64],
        touched: &mut Vec<Subject>,
    ) -> storage::Result<Result<Done, Problem>> {
        let accounts: HashMap<i64, Account> = account::by_logins(tx, logins)?
            .into_iter()
            .map(|account| (account.login, account))
            .collect();
        let grown = account::grown_from(tx, logins)?;
        let mut rows = Vec::with_capacity(logins.len());
        let mut moves = Vec::new();
        let mut illegal: Option<(Standing, i64, u64)> = None;
        for account in logins.iter().filter_map(|login| accounts.get(login)) {
            let standing = Standing {
                status: account.status,
                phase: account.phase,
                grown: grown.iter().any(|(previous, _)| *previous == account.login),
            };
            let outcome = match standing.check(self.to, self.said) {
                _ if account.status == self.to => "unchanged",
                Ok(()) => "moved",
                Err(Refusal::Missing(wants)) => {
                    return Ok(Err(missing(account.login, standing, self.to, wants)));
                }
                Err(Refusal::Illegal) => {
                    illegal.get_or_insert((standing, account.login, 0)).2 += 1;
                    "illegal_move"
                }
            };
            let after = if outcome == "moved" {
                self.to
            } else {
                account.status
            };
            if outcome == "moved" {
                moves.push(NewMove {
                    login: account.login,
                    before: account.status,
                    after,
                });
                touched.push(Subject {
                    user_id: account.owner_id,
                    name: format!("login:{}", account.login),
                    before: Some(json!({ "status": account.status })),
                    after: Some(json!({ "status": after })),
                });
            }
            rows.push(Moved {
                login: account.login,
                owner: account.owner.clone(),
                outcome,
                before: account.status,
                after,
            });
        }
        let mut update = Update::default();
        update.status(self.to, self.now);
        let moved: Vec<i64> = moves.iter().map(|moved| moved.login).collect();
        account::update_many(tx, &moved, &update)?;
        account::record(tx, &moves, &self.actor, self.reason.as_deref(), self.now)?;
        Ok(Ok((rows, illegal)))
    }
}

fn illegal_move(login: i64, standing: Standing, to: AccountStatus) -> Problem {
    let next = if standing.status == AccountStatus::Passed {
        format!(
            "; the next phase is a new account: roster account open --owner EMAIL --previous {login}"
        )
    } else {
        String::new()
    };
    Problem::conflict(format!(
        "account {login} is {}: it cannot become {to}",
        standing.status
    ))
    .code("illegal_move")
    .hint(format!(
        "legal moves from {}: {}{next}",
        standing.status,
        standing.listed()
    ))
}

fn missing(login: i64, standing: Standing, to: AccountStatus, wants: Wants) -> Problem {
    let from = standing.status;
    let (code, what) = match wants {
        Wants::Nothing | Wants::Reason => ("reason_missing", "a reason"),
        Wants::Reopen => ("reopen_missing", "--reopen and a reason"),
        Wants::Reinstate => ("reinstate_missing", "--reinstate and a reason"),
        Wants::FinalPhase => (
            "final_phase_missing",
            "--final-phase, which says that its plan ends here",
        ),
    };
    let flags = wants.flags().replace("--reason", "--reason 'WHY'");
    Problem::usage(format!(
        "account {login} goes from {from} to {to} only with {what}"
    ))
    .code(code)
    .hint(format!("roster account status {login} --set {to} {flags}"))
}
