//! The details of an account as flags.

use clap::Args;

use crate::{
    app::App,
    error::Problem,
    intake::field,
    model::{account::Phase, name::clean, person::Field, selector::AccountSelector::Login},
    settings::value::ValueKind,
    storage::account,
};

/// The most characters of the name of a plan.
pub const PLAN_MAX: usize = 100;

/// The details of an account.
#[derive(Args, Clone, Debug, Default)]
pub struct Details {
    /// The plan
    #[arg(long, value_name = "PLAN")]
    pub plan: Option<String>,
    /// The phase of the plan: phase_1, phase_2, phase_3 or live
    #[arg(long, value_name = "PHASE")]
    pub phase: Option<Phase>,
    /// Company on invoices
    #[arg(long, value_name = "TEXT")]
    pub company: Option<String>,
    /// Street and number
    #[arg(long, value_name = "TEXT")]
    pub street: Option<String>,
    /// City
    #[arg(long, value_name = "TEXT")]
    pub city: Option<String>,
    /// State, county or province
    #[arg(long, value_name = "TEXT")]
    pub region: Option<String>,
    /// Postal code
    #[arg(long, value_name = "CODE")]
    pub postcode: Option<String>,
    /// Country, two letters; a new owner's too
    #[arg(long, value_name = "CC")]
    pub country: Option<String>,
    /// VAT or other tax number
    #[arg(long, value_name = "TEXT")]
    pub tax_id: Option<String>,
    /// Currency of its amounts, such as GBP
    #[arg(long, value_name = "CUR")]
    pub currency: Option<String>,
    /// The account that it grew from
    #[arg(long, value_name = "LOGIN")]
    pub previous: Option<String>,
    /// A remark
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
}

crate::words! {
    /// What of an account can be emptied.
    pub enum Clearable {
        /// It has no plan.
        Plan = "plan",
        /// It has no phase.
        Phase = "phase",
        /// No company on invoices.
        Company = "company",
        /// No street.
        Street = "street",
        /// No city.
        City = "city",
        /// No region.
        Region = "region",
        /// No postal code.
        Postcode = "postcode",
        /// No country.
        Country = "country",
        /// No tax number.
        TaxId = "tax_id",
        /// No currency.
        Currency = "currency",
        /// It grew from no other account.
        Previous = "previous",
        /// Nobody but the owner gets the bills.
        BillingContact = "billing_contact",
        /// No remark.
        Note = "note",
    }
}
crate::commands::args::values::closed!(Clearable);

impl Details {
    /// Brings every text into the form in which it is stored, and finds the account that it grew from.
    pub fn settle(&mut self, app: &mut App) -> anyhow::Result<Option<i64>> {
        for (field, value) in [
            (Field::Company, &mut self.company),
            (Field::Street, &mut self.street),
            (Field::City, &mut self.city),
            (Field::Region, &mut self.region),
            (Field::Postcode, &mut self.postcode),
            (Field::Country, &mut self.country),
            (Field::TaxId, &mut self.tax_id),
            (Field::Note, &mut self.note),
        ] {
            if let Some(text) = value {
                *text = field::read_new(field, text)?;
            }
        }
        if let Some(plan) = &mut self.plan {
            *plan = clean(plan);
            if plan.is_empty() || plan.chars().count() > PLAN_MAX {
                return Err(
                    Problem::usage(format!("--plan wants 1 to {PLAN_MAX} characters")).into(),
                );
            }
        }
        if let Some(text) = &self.currency {
            self.currency = Some(ValueKind::Currency.canonical(text)?);
        }
        self.grown_from(app)
    }

    fn grown_from(&self, app: &mut App) -> anyhow::Result<Option<i64>> {
        let Some(word) = &self.previous else {
            return Ok(None);
        };
        let Login(login) = word.parse()?;
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

    /// The texts, by column.
    pub fn texts(&self) -> [(&'static str, &Option<String>); 10] {
        [
            ("plan", &self.plan),
            ("company", &self.company),
            ("street", &self.street),
            ("city", &self.city),
            ("region", &self.region),
            ("postcode", &self.postcode),
            ("country", &self.country),
            ("tax_id", &self.tax_id),
            ("currency", &self.currency),
            ("note", &self.note),
        ]
    }
}
