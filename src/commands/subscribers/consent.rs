//! `roster subscribers consent`

use clap::Args;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{
            listing::Condition,
            selectors::{find, words},
        },
    },
    error::{Kind, Problem},
    model::{address::Address, selector::rows},
    storage::consent::{self, Consent as Row},
};

/// Print the proof of consent of one person: who said what, when, where
#[derive(Args)]
#[command(after_help = "Example:\n  roster subscribers consent ann@example.com")]
pub struct Consent {
    /// A user, or an address that is no user
    #[arg(value_name = "USER")]
    person: String,
    #[command(flatten)]
    condition: Condition,
}

impl Verb for Consent {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Row>()?;
        let given = words(app, std::slice::from_ref(&self.person), &rows::USERS)?;
        let ledger = match find(app, given) {
            Ok(found) => match found.people.first() {
                Some(person) => {
                    consent::of(&mut app.db, Some(person.id), person.email_key.as_deref())?
                }
                None => Vec::new(),
            },
            Err(error) => self.of_address(app, error)?,
        };
        let mut list = app.out.list(&columns)?;
        for row in &ledger {
            list.row(row)?;
        }
        let rows = list.rows();
        list.end()?;
        self.condition.check(rows)
    }
}

impl Consent {
    /// Somebody who is no user may still have opted out.
    fn of_address(&self, app: &mut App, error: anyhow::Error) -> anyhow::Result<Vec<Row>> {
        let not_found = error
            .downcast_ref::<Problem>()
            .is_some_and(|problem| problem.kind == Kind::NotFound);
        let Ok(address) = Address::parse(self.person.trim()) else {
            return Err(error);
        };
        if !not_found {
            return Err(error);
        }
        let ledger = consent::of(&mut app.db, None, Some(address.key()))?;
        if ledger.is_empty() {
            Err(error)
        } else {
            Ok(ledger)
        }
    }
}
