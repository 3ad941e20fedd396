//! `roster account list`

use clap::Args;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{
            listing::{self, Listing},
            profile::address,
            selectors,
        },
    },
    intake::country,
    model::{
        account::{AccountStatus, Phase},
        malformed::Malformed,
        range::TimeRange,
        selector::AccountSelector,
    },
    settings::value::ValueKind,
    storage::account::{self, Account, AccountQuery, Sort},
};

/// List accounts
///
/// --waiting goes by how long an account stands where it does (status_since), not by how old it is.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  roster account list --plan gold --status active,suspended\n  roster account list --waiting"
)]
pub struct List {
    /// Owned by this user
    #[arg(long, value_name = "USER")]
    owner: Option<String>,
    /// Shared with this user: a member
    #[arg(long, value_name = "USER")]
    member: Option<String>,
    /// With this contact
    #[arg(long, value_name = "EMAIL")]
    contact: Option<String>,
    /// Any of these (repeatable): pending, active, passed, breached, review, kyc, …
    #[arg(long, value_name = "STATUS", value_delimiter = ',')]
    status: Vec<AccountStatus>,
    /// In this phase: phase_1, phase_2, phase_3 or live
    #[arg(long, value_name = "PHASE")]
    phase: Option<Phase>,
    /// Of this plan
    #[arg(long, value_name = "PLAN")]
    plan: Option<String>,
    /// Country, two letters or its name
    #[arg(long, value_name = "CC")]
    country: Option<String>,
    /// In this currency
    #[arg(long, value_name = "CUR")]
    currency: Option<String>,
    /// Pays no tax (=false: does)
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    tax_exempt: Option<bool>,
    /// Grown from this account
    #[arg(long, value_name = "LOGIN")]
    previous: Option<AccountSelector>,
    /// Opened in this range (2026-01-01..2026-02-01, 30d..)
    #[arg(long, value_name = "A..B")]
    opened: Option<String>,
    /// Closed in this range
    #[arg(long, value_name = "A..B")]
    closed: Option<String>,
    /// Opened by this import
    #[arg(long, value_name = "ID")]
    from_import: Option<i64>,
    /// The work queue: what waits for somebody on our side, longest first
    #[arg(long, conflicts_with = "status")]
    waiting: bool,
    /// This login and those after it
    #[arg(long, value_name = "N")]
    login_from: Option<i64>,
    /// Only logins before this one
    #[arg(long, value_name = "N")]
    login_to: Option<i64>,
    #[command(flatten)]
    listing: Listing,
}

impl Verb for List {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let mut query = self.query(app)?;
        if self.listing.count {
            let count = account::count(&mut app.db, &query)?;
            return self.listing.print_count(app, count);
        }
        let columns = self.listing.columns::<Account>(app)?;
        query.members = columns.has("members");
        query.credit = columns.has("credit");
        query.since = columns.has("status_since");
        let shown = listing::write(app, &columns, |db, row| account::each(db, &query, row))?;
        self.listing
            .end(app, shown, |app| Ok(account::count(&mut app.db, &query)?))
    }
}

impl List {
    fn query(&self, app: &mut App) -> anyhow::Result<AccountQuery> {
        let order = self.listing.order::<Account>()?;
        let sort = order.map(|(field, descending)| Sort { field, descending });
        let oldest = self.waiting.then_some(Sort {
            field: "status_since",
            descending: false,
        });
        let status = if self.waiting {
            AccountStatus::WAITING.to_vec()
        } else {
            self.status.clone()
        };
        let (now, zone) = (app.now(), app.settings.tz.clone());
        let range = |text: &Option<String>| -> Result<Option<TimeRange>, Malformed> {
            let range = text
                .as_deref()
                .map(|text| TimeRange::parse(text, now, &zone));
            range.transpose()
        };
        let person = |app: &mut App, word: &Option<String>| -> anyhow::Result<Option<i64>> {
            let person = word.as_deref().map(|word| selectors::one(app, word));
            Ok(person.transpose()?.map(|person| person.id))
        };
        let country = match &self.country {
            None => None,
            Some(text) => Some(country(text).map(str::to_owned).ok_or_else(|| {
                Malformed::new(format!("'{text}' is no country"))
                    .hint("write its ISO 3166 code, such as GB")
            })?),
        };
        let currency = self.currency.as_deref();
        let currency = currency.map(|text| ValueKind::Currency.canonical(text));
        let contact = self.contact.as_deref().map(address).transpose()?;
        let previous = self.previous.map(|AccountSelector::Login(login)| login);
        Ok(AccountQuery {
            owner_id: person(app, &self.owner)?,
            member_id: person(app, &self.member)?,
            contact: contact.map(|address| address.key().to_owned()),
            status,
            phase: self.phase,
            plan: self.plan.clone(),
            country,
            currency: currency.transpose()?,
            tax_exempt: self.tax_exempt,
            previous,
            opened: range(&self.opened)?,
            closed: range(&self.closed)?,
            from_import: self.from_import,
            login_from: self.login_from,
            login_to: self.login_to,
            sort: sort.or(oldest),
            limit: self.listing.rows(app),
            ..AccountQuery::default()
        })
    }
}
