//! `roster account open`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;
use serde_json::json;

use super::owner::Owner;
use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::Verb,
    error::Problem,
    intake::field,
    model::{
        account::Phase,
        malformed::Malformed,
        name::clean,
        person::{Field, Profile},
        selector::{
            AccountSelector::{Id, Login},
            NUMBER_END,
        },
    },
    output::Record,
    settings::value::ValueKind,
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
    /// The plan
    #[arg(long, value_name = "PLAN")]
    plan: Option<String>,
    /// The phase of the plan: phase_1, phase_2, phase_3 or live
    #[arg(long, value_name = "PHASE")]
    phase: Option<Phase>,
    /// Company on invoices
    #[arg(long, value_name = "TEXT")]
    company: Option<String>,
    /// Street and number
    #[arg(long, value_name = "TEXT")]
    street: Option<String>,
    /// City
    #[arg(long, value_name = "TEXT")]
    city: Option<String>,
    /// State, county or province
    #[arg(long, value_name = "TEXT")]
    region: Option<String>,
    /// Postal code
    #[arg(long, value_name = "CODE")]
    postcode: Option<String>,
    /// Country, two letters; a new owner's too
    #[arg(long, value_name = "CC")]
    country: Option<String>,
    /// VAT or other tax number
    #[arg(long, value_name = "TEXT")]
    tax_id: Option<String>,
    /// Currency of its amounts, such as GBP
    #[arg(long, value_name = "CUR")]
    currency: Option<String>,
    /// It pays no tax
    #[arg(long)]
    tax_exempt: bool,
    /// The account that it grew from
    #[arg(long, value_name = "LOGIN")]
    previous: Option<String>,
    /// A remark
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    /// Name of a new owner
    #[arg(long, value_name = "TEXT")]
    name: Option<String>,
    /// Phone number of a new owner
    #[arg(long, value_name = "TEXT")]
    phone: Option<String>,
}

/// The most characters of the name of a plan.
const PLAN_MAX: usize = 100;

/// What was done.
#[derive(Serialize)]
struct Receipt {
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
        Cow::Owned(self.login.to_string())
    }
}

impl Verb for Open {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(mut self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        self.tidy()?;
        let owner = Owner::find(app, &self.owner)?;
        let previous = self.previous(app)?;
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
        let columns = app.out.columns_of_one::<Receipt>()?;
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
        touched.push(Subject {
            user_id: owner.id,
            name: format!("login:{login}"),
            after: Some(json!({
                "login": login,
                "owner": owner.label,
                "plan": self.plan,
                "phase": self.phase,
                "company": self.company,
                "country": self.country,
                "currency": self.currency,
                "tax_exempt": self.tax_exempt,
                "previous": previous,
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

    /// Brings every text into the form in which it is stored.
    fn tidy(&mut self) -> Result<(), Problem> {
        for (field, value) in [
            (Field::Company, &mut self.company),
            (Field::Street, &mut self.street),
            (Field::City, &mut self.city),
            (Field::Region, &mut self.region),
            (Field::Postcode, &mut self.postcode),
            (Field::Country, &mut self.country),
            (Field::TaxId, &mut self.tax_id),
            (Field::Note, &mut self.note),
            (Field::Name, &mut self.name),
            (Field::Phone, &mut self.phone),
        ] {
            if let Some(text) = value {
                *text = field::read(field, text).map_err(|why| Malformed { hint: None, ..why })?;
            }
        }
        if let Some(plan) = &mut self.plan {
            *plan = clean(plan);
            if plan.is_empty() || plan.chars().count() > PLAN_MAX {
                return Err(Problem::usage(format!(
                    "--plan wants 1 to {PLAN_MAX} characters"
                )));
            }
        }
        if let Some(text) = &self.currency {
            self.currency = Some(ValueKind::Currency.canonical(text)?);
        }
        Ok(())
    }

    fn previous(&self, app: &mut App) -> anyhow::Result<Option<i64>> {
        let Some(word) = &self.previous else {
            return Ok(None);
        };
        let (Login(login) | Id(login)) = word.parse()?;
        if account::is_taken(&mut app.db, login)? {
            return Ok(Some(login));
        }
        Err(
            Problem::not_found(format!("no account '{word}' to grow from"))
                .code("unknown_account")
                .hint("roster account list")
                .into(),
        )
    }

    fn profile(&self) -> Profile {
        let mut profile = Profile::default();
        profile.set(Field::Name, self.name.clone());
        profile.set(Field::Phone, self.phone.clone());
        profile.set(Field::Country, self.country.clone());
        profile
    }

    fn account(&self, owner_id: i64, previous: Option<i64>) -> NewAccount {
        NewAccount {
            login: self.login,
            plan: self.plan.clone(),
            phase: self.phase,
            owner_id,
            company: self.company.clone(),
            street: self.street.clone(),
            city: self.city.clone(),
            region: self.region.clone(),
            postcode: self.postcode.clone(),
            country: self.country.clone(),
            tax_id: self.tax_id.clone(),
            currency: self.currency.clone(),
            tax_exempt: self.tax_exempt,
            previous,
            note: self.note.clone(),
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
