//! `roster account credit add`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;
use serde_json::json;

use super::super::one;
use crate::{
    app::{Access, App},
    commands::Verb,
    error::Problem,
    model::{
        money::{Currency, Money},
        selector::printed::numbered,
    },
    output::Record,
    storage::{
        account::{self, Update},
        audit::Subject,
        credit,
    },
};

/// Add to the credit of an account, or with a minus take from it
///
/// Every entry is kept, with its reason. The balance is their sum and never goes below zero. A ledger has one currency: the
/// account's, which the first entry sets where the account names none.
#[derive(Args)]
#[command(
    override_usage = "roster account credit add [OPTIONS] --reason <TEXT> <LOGIN> <AMOUNT>",
    after_help = "Example:\n  roster account credit add 1 '12.50 GBP' --reason 'returned goods'"
)]
pub struct Add {
    /// The account: 45231, login:45231 or '#45231'
    #[arg(value_name = "LOGIN")]
    login: String,
    /// The amount with its currency: '12.50 GBP', '-3 GBP'
    #[arg(value_name = "AMOUNT", allow_hyphen_values = true)]
    amount: String,
}

/// What was done.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Receipt {
    login: i64,
    outcome: &'static str,
    entry: i64,
    amount: i64,
    currency: Currency,
    amount_text: String,
    balance: i64,
    balance_text: String,
}

impl Record for Receipt {
    const NOUN: &'static str = "account";
    const FIELDS: &'static [&'static str] = &[
        "login",
        "outcome",
        "entry",
        "amount",
        "currency",
        "amount_text",
        "balance",
        "balance_text",
    ];
    const DEFAULT: &'static [&'static str] =
        &["login", "outcome", "entry", "amount_text", "balance_text"];

    fn selector(&self) -> Cow<'_, str> {
        numbered("login", self.login)
    }
}

impl Verb for Add {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Receipt>()?;
        let usual = app
            .settings
            .currency
            .as_deref()
            .map(str::parse)
            .transpose()?;
        let money = Money::parse(&self.amount, usual)?;
        if money.minor == 0 {
            return Err(Problem::usage("an entry of nothing changes nothing")
                .hint("'12.50 GBP' adds, '-12.50 GBP' takes")
                .into());
        }
        let Some(reason) = app.switches.reason.clone() else {
            return Err(Problem::usage("credit is added or taken for a reason")
                .code("reason_missing")
                .hint(format!(
                    "roster account credit add {} '{money}' --reason 'WHY'",
                    self.login
                ))
                .into());
        };
        let login = one(app, &self.login)?.login;
        let (actor, now) = (app.actor.name.clone(), app.now());
        let receipt = app.try_write("account credit add", |tx, touched| {
            let Some(account) = account::get(tx, login)? else {
                let gone = Problem::not_found(format!("account {login} is gone"));
                return Ok(Err(gone.code("unknown_account")));
            };
            let known = credit::sums(tx, &[login])?.remove(&login);
            let (before, _, _) = known.unwrap_or((0, 0, money.currency));
            let ledger = known.map(|(_, _, currency)| currency.as_str().to_owned());
            if let Some(currency) = ledger.or_else(|| account.currency.clone())
                && currency != money.currency.as_str()
            {
                return Ok(Err(other_currency(login, &currency, money)));
            }
            let Some(balance) = before.checked_add(money.minor).filter(|sum| *sum >= 0) else {
                return Ok(Err(below_zero(login, before, money)));
            };
            if account.currency.is_none() {
                let mut update = Update::default();
                update.text("currency", Some(money.currency.to_string()));
                account::update_many(tx, &[login], &update)?;
            }
            let entry = credit::add(tx, login, money, &reason, &actor, now)?;
            touched.push(Subject {
                user_id: account.owner_id,
                name: format!("login:{login}"),
                before: Some(json!({ "credit": before, "currency": account.currency })),
                after: Some(json!({ "credit": balance, "currency": money.currency })),
            });
            Ok(Ok(Receipt {
                login,
                outcome: if money.minor > 0 { "added" } else { "taken" },
                entry,
                amount: money.minor,
                currency: money.currency,
                amount_text: money.to_string(),
                balance,
                balance_text: in_currency(balance, money.currency),
            }))
        })?;
        app.out.receipt(&columns, &receipt)?;
        Ok(())
    }
}

fn in_currency(minor: i64, currency: Currency) -> String {
    Money { minor, currency }.to_string()
}

fn other_currency(login: i64, currency: &str, money: Money) -> Problem {
    Problem::conflict(format!(
        "account {login} is in {currency}: '{money}' cannot be added to its credit"
    ))
    .code("other_currency")
    .hint("amounts of different currencies are never added together")
}

fn below_zero(login: i64, before: i64, money: Money) -> Problem {
    Problem::conflict(format!(
        "account {login} has {}: '{money}' would leave less than nothing",
        in_currency(before, money.currency)
    ))
    .code("below_zero")
    .hint(format!("roster account credit list {login}"))
}
