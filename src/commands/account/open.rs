//! `roster account open`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;
use serde_json::json;

use crate::{
    app::{Access, App},
    commands::{Verb, args::selectors},
    error::Problem,
    intake::country,
    model::{
        account::Phase,
        address::Address,
        malformed::echo,
        name::clean,
        person::{Field, Level, Profile, Status},
        selector::{NUMBER_END, UserSelector},
    },
    output::Record,
    settings::value::ValueKind,
    storage::{
        account::{self, NewAccount},
        audit::Subject,
        user::{self, NewUser, Person, Resolved},
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

/// What became of it.
enum Opened {
    /// Another account has the login.
    Taken(i64),
    /// The owner may own nothing.
    Banned,
    /// It is open.
    Done(Receipt),
}

/// Who is to own the account.
enum Owner {
    Known(Box<Person>),
    New(Address),
}

impl Verb for Open {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(mut self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        self.tidy()?;
        let owner = self.owner(app)?;
        let previous = self.previous(app)?;
        if let Owner::Known(person) = &owner {
            self.judge(app, person)?;
        }
        let now = app.now();
        let opened = app.write("account open", |tx, subjects| {
            // Somebody else may have made the user or the account meanwhile.
            let known = match &owner {
                Owner::Known(person) => Some(person.id),
                Owner::New(address) => user::email_owner(tx, address.key())?,
            };
            if let Some(login) = self.login
                && account::is_taken(tx, login)?
            {
                return Ok(Opened::Taken(login));
            }
            let (user_id, user) = match (known, &owner) {
                (Some(id), _) => {
                    let person = user::by_ids(tx, &[id])?.remove(&id);
                    match person {
                        Some(person) if may_own(&person) => (id, person.email.unwrap_or_default()),
                        _ => return Ok(Opened::Banned),
                    }
                }
                (None, Owner::New(address)) => {
                    let id = user::insert(
                        tx,
                        &NewUser {
                            address,
                            reference: None,
                            profile: &self.profile(),
                            status: Status::Pending,
                            level: Level::User,
                            registered_at: now,
                        },
                    )?;
                    subjects.push(Subject {
                        user_id: id,
                        name: address.email().to_owned(),
                        after: Some(json!({
                            "email": address.email(),
                            "name": self.name,
                            "phone": self.phone,
                            "country": self.country,
                        })),
                        ..Subject::default()
                    });
                    (id, address.email().to_owned())
                }
                (None, Owner::Known(_)) => return Ok(Opened::Banned),
            };
            let login = account::insert(tx, &self.new(user_id, previous), now)?;
            subjects.push(Subject {
                user_id,
                name: format!("login:{login}"),
                after: Some(json!({
                    "login": login,
                    "owner": user,
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
            Ok(Opened::Done(Receipt {
                login,
                outcome: "opened",
                user_id,
                user,
                user_created: known.is_none(),
            }))
        })?;
        match opened {
            Opened::Taken(login) => Err(Problem::conflict(format!("login {login} is taken"))
                .code("login_taken")
                .hint(format!(
                    "roster account show {login}; without --login the next free one is given"
                ))
                .into()),
            Opened::Banned => Err(banned(&self.owner).into()),
            Opened::Done(receipt) => {
                let columns = app.out.columns_of_one::<Receipt>()?;
                Ok(app.out.receipt(&columns, &receipt)?)
            }
        }
    }
}

impl Open {
    /// Brings every text into the form in which it is stored.
    fn tidy(&mut self) -> Result<(), Problem> {
        const MOST: usize = 1_000;
        for (flag, value) in [
            ("--plan", &mut self.plan),
            ("--company", &mut self.company),
            ("--street", &mut self.street),
            ("--city", &mut self.city),
            ("--region", &mut self.region),
            ("--postcode", &mut self.postcode),
            ("--tax-id", &mut self.tax_id),
            ("--note", &mut self.note),
            ("--name", &mut self.name),
            ("--phone", &mut self.phone),
        ] {
            *value = value.as_deref().map(clean).filter(|text| !text.is_empty());
            if value
                .as_ref()
                .is_some_and(|text| text.chars().count() > MOST)
            {
                return Err(Problem::usage(format!(
                    "{flag} has more than {MOST} characters"
                )));
            }
        }
        if let Some(text) = &self.country {
            self.country = Some(country(text).ok_or_else(|| {
                Problem::usage(format!("--country: '{}' is no country", echo(text)))
                    .hint("write its two letters, such as GB (ISO 3166-1)")
            })?);
        }
        if let Some(text) = &self.currency {
            self.currency = Some(ValueKind::Currency.canonical(text)?);
        }
        Ok(())
    }

    fn owner(&self, app: &mut App) -> anyhow::Result<Owner> {
        let selector: UserSelector = self.owner.parse()?;
        let UserSelector::Email(email) = &selector else {
            let person = selectors::one(app, &self.owner)?;
            return Ok(Owner::Known(Box::new(person)));
        };
        let address = Address::parse(email.trim()).map_err(|fault| {
            Problem::usage(format!(
                "'{}' is no address: {}",
                echo(email),
                fault.message()
            ))
            .code("invalid_email")
        })?;
        Ok(match user::resolve_one(&mut app.db, &selector)? {
            Resolved::One(person) => Owner::Known(Box::new(person)),
            _ => Owner::New(address),
        })
    }

    fn previous(&self, app: &mut App) -> anyhow::Result<Option<i64>> {
        let Some(word) = &self.previous else {
            return Ok(None);
        };
        use crate::model::selector::AccountSelector::{Id, Login};
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

    /// Warns of what a known owner brings along.
    fn judge(&self, app: &mut App, person: &Person) -> Result<(), Problem> {
        if !may_own(person) {
            return Err(banned(&self.owner));
        }
        let name = person.email.as_deref().unwrap_or_default();
        if person.restricted {
            app.out.warn(&format!(
                "{name} is on a data-protection hold: the account is opened, the person is left as they are"
            ));
        }
        if self.name.is_some() || self.phone.is_some() {
            app.out.note(&format!(
                "{name} is known: --name and --phone are for new owners and change nothing"
            ));
        }
        Ok(())
    }

    fn profile(&self) -> Profile {
        let mut profile = Profile::default();
        profile.set(Field::Name, self.name.clone());
        profile.set(Field::Phone, self.phone.clone());
        profile.set(Field::Country, self.country.clone());
        profile
    }

    fn new(&self, owner_id: i64, previous: Option<i64>) -> NewAccount {
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

fn may_own(person: &Person) -> bool {
    person.status != Status::Banned && person.erased_at.is_none()
}

fn banned(owner: &str) -> Problem {
    Problem::refused(format!("'{owner}' is banned or erased and gets no account"))
        .code("owner_banned")
        .hint(format!("roster user unban {owner} --reason TEXT"))
}
