//! `roster account open`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;
use serde_json::json;

use super::{details::Details, owner::Owner, ring::ring};
use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::Verb,
    error::Problem,
    intake::field,
    model::{
        account::chain::grows_from,
        person::{Field, Profile},
        selector::NUMBER_END,
        selector::printed::numbered,
    },
    output::Record,
    storage::{
        self,
        account::{self, NewAccount},
        audit::Subject,
        db::Db,
    },
};

/// Open an account
///
/// An address that nobody has yet becomes a new user, made from --name, --phone and --country; a known one (also one that a merge left
/// behind) owns the account as it is. Banned people get no account. People on a data-protection hold do, with a warning.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster account open --owner ann@example.com --name 'Ann Lee' --plan gold --phase phase_1"
)]
pub struct Open {
    /// Who owns it: an address, new or known, or any other selector of a user
    #[arg(long, value_name = "EMAIL")]
    owner: String,
    /// Its number; the next free one when absent
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(i64).range(1..NUMBER_END))]
    login: Option<i64>,
    #[command(flatten)]
    details: Details,
    /// It pays no tax
    #[arg(long)]
    tax_exempt: bool,
    /// Name of a new owner
    #[arg(long, value_name = "TEXT")]
    name: Option<String>,
    /// Phone number of a new owner
    #[arg(long, value_name = "TEXT")]
    phone: Option<String>,
}

/// What was done.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Receipt {
    login: i64,
    outcome: &'static str,
    user_id: i64,
    user: String,
    /// The owner is new.
    user_created: bool,
}

impl Record for Receipt {
    const NOUN: &'static str = "account";
    const FIELDS: &'static [&'static str] =
        &["login", "outcome", "user_id", "user", "user_created"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        numbered("login", self.login)
    }
}

impl Verb for Open {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(mut self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Receipt>()?;
        self.tidy()?;
        let previous = self.details.settle(app)?;
        let owner = Owner::find(app, &self.owner)?;
        if let Owner::Known(person) = &owner
            && (self.name.is_some() || self.phone.is_some())
        {
            app.out.note(&format!(
                "{} is known: --name and --phone are for new owners and change nothing",
                person.label()
            ));
        }
        let now = app.now();
        let receipt = app.try_write("account open", |tx, touched| {
            self.open(tx, &owner, previous, now, touched)
        })?;
        Ok(app.out.receipt(&columns, &receipt)?)
    }
}

impl Open {
    /// Opens the account, and makes its owner if need be. Somebody else may have made either meanwhile.
    fn open(
        &self,
        tx: &mut Db,
        owner: &Owner,
        previous: Option<i64>,
        now: Timestamp,
        touched: &mut Vec<Subject>,
    ) -> storage::Result<Result<Receipt, Problem>> {
        if let Some(login) = self.login
            && account::is_taken(tx, login)?
        {
            return Ok(Err(taken(login)));
        }
        let owner = match owner.settle(tx, &self.profile(), now, touched)? {
            Ok(owner) => owner,
            Err(problem) => return Ok(Err(problem)),
        };
        let login = account::insert(tx, &self.account(owner.id, previous), now)?;
        if let Some(previous) = previous {
            let up = account::ancestry(tx, &[previous])?;
            if grows_from(|login| up.get(&login).copied(), previous, login) {
                return Ok(Err(ring(login, previous)));
            }
        }
        touched.push(Subject {
            user_id: owner.id,
            name: format!("login:{login}"),
            after: Some(json!({
                "login": login,
                "owner": owner.label,
                "plan": self.details.plan,
                "phase": self.details.phase,
                "company": self.details.company,
                "street": self.details.street,
                "city": self.details.city,
                "region": self.details.region,
                "postcode": self.details.postcode,
                "country": self.details.country,
                "tax_id": self.details.tax_id,
                "currency": self.details.currency,
                "tax_exempt": self.tax_exempt,
                "previous": previous,
                "note": self.details.note,
            })),
            ..Subject::default()
        });
        Ok(Ok(Receipt {
            login,
            outcome: "opened",
            user_id: owner.id,
            user: owner.label,
            user_created: owner.created,
        }))
    }

    /// Brings the texts about a new owner into the form in which they are stored.
    fn tidy(&mut self) -> Result<(), Problem> {
        for (field, value) in [
            (Field::Name, &mut self.name),
            (Field::Phone, &mut self.phone),
        ] {
            if let Some(text) = value {
                *text = field::read_new(field, text)?;
            }
        }
        Ok(())
    }

    fn profile(&self) -> Profile {
        let mut profile = Profile::default();
        profile.set(Field::Name, self.name.clone());
        profile.set(Field::Phone, self.phone.clone());
        profile.set(Field::Country, self.details.country.clone());
        profile
    }

    fn account(&self, owner_id: i64, previous: Option<i64>) -> NewAccount {
        let details = self.details.clone();
        NewAccount {
            login: self.login,
            plan: details.plan,
            phase: details.phase,
            owner_id,
            company: details.company,
            street: details.street,
            city: details.city,
            region: details.region,
            postcode: details.postcode,
            country: details.country,
            tax_id: details.tax_id,
            currency: details.currency,
            tax_exempt: self.tax_exempt,
            previous,
            note: details.note,
            ..NewAccount::default()
        }
    }
}

fn taken(login: i64) -> Problem {
    Problem::conflict(format!("login {login} is taken"))
        .code("login_taken")
        .hint(format!(
            "roster account show {login}; without --login the next free one is given"
        ))
}
