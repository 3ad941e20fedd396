//! `roster report user`

pub(super) mod page;
mod parts;
mod section;

use clap::Args;

use self::{
    page::{Counts, FIELDS, Page, Part, Profile},
    section::Section,
};
use super::{
    head,
    quotes::QuoteRow,
    revenue::by_time,
    tally::{Of, Row, greatest, of_products},
    targets,
};
use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{period::Period, selectors},
    },
    error::Problem,
    model::{bucket::Step, money::Currency, range::TimeRange},
    output::{Format, Record},
    storage::{
        consent,
        mail::{self, MailQuery, Whose},
        order::{self, OrderQuery},
        quote::{self, QuoteQuery},
        report::{self, Scope},
        user::{self, UserQuery},
    },
};

const ON_HOLD: &str = "on a data-protection hold (restricted)";

/// Everything about one user on a page
///
/// Orders, quotes, mail and consent are those of the period, and counts count them; profile, accounts and devices are as they are now;
/// targets are those whose year touches the period. Lists show the newest or the greatest --top.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster report user ann@example.com --period 2026 --group-by quarter --section profile,orders,quotes"
)]
pub struct User {
    /// The user
    #[arg(value_name = "USER")]
    user: String,
    /// Sums in time by day, week, month, quarter or year
    #[arg(long, value_name = "STEP", default_value_t = Step::Month)]
    group_by: Step,
    /// The N newest or greatest of each list
    #[arg(long, value_name = "N", default_value_t = 5)]
    top: usize,
    /// Orders, quotes and targets in this currency
    #[arg(long, value_name = "CUR")]
    currency: Option<String>,
    /// Only these parts: profile, counts, accounts, orders, products, categories, tags, quotes, emails, consent, devices, target
    #[arg(long, value_name = "PART", value_delimiter = ',')]
    section: Vec<Section>,
    #[command(flatten)]
    period: Period,
}

impl Verb for User {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let names = self.names();
        let columns = app.out.columns_named(Part::NOUN, names.clone())?;
        let person = selectors::one(app, &self.user)?;
        let scope = Scope {
            user_id: Some(person.id),
            range: self.period.range(app)?,
            currency: match &self.currency {
                Some(text) => Some(text.parse::<Currency>().map_err(Problem::from)?),
                None => None,
            },
        };
        if person.restricted {
            app.out.warn(&format!("{} is {ON_HOLD}", person.label()));
        }
        let held = if person.restricted {
            &[ON_HOLD][..]
        } else {
            &[]
        };
        head(
            app,
            format!("All about {}", person.label()),
            Some(scope.range),
            held,
        );
        let mut page = Page {
            user_id: person.id,
            user: person.email,
            from: scope.range.from,
            to: scope.range.to,
            ..Page::default()
        };
        self.people(app, &scope, &mut page)?;
        self.sales(app, &scope, &mut page)?;
        self.letters(app, &scope, &mut page)?;
        if self.wants(Section::Target) {
            page.target_list = targets::of_user(app, page.user_id, scope.range, scope.currency)?;
        }
        if !app.out.format().is_json() {
            page.in_decimals();
        }
        let mut part = Part::of(page, &columns);
        if (app.out.format() == Format::Table || app.out.format().is_drawn())
            && self.section.is_empty()
            && columns.names().eq(names.iter())
        {
            // A page for people leaves out what is empty, unless they chose what to see.
            part.fill();
            let columns = app.out.columns_named(Part::NOUN, part.names())?;
            return Ok(app.out.object(&columns, &part)?);
        }
        Ok(app.out.object(&columns, &part)?)
    }
}

impl User {
    fn wants(&self, section: Section) -> bool {
        self.section.is_empty() || self.section.contains(&section)
    }

    /// The columns to choose from, in their order.
    fn names(&self) -> Vec<String> {
        let wanted = |name: &&&str| {
            ["user_id", "user", "from", "to"].contains(*name)
                || Section::ALL
                    .iter()
                    .any(|section| self.wants(*section) && section.fields().contains(*name))
        };
        FIELDS
            .iter()
            .filter(wanted)
            .map(|name| (*name).to_owned())
            .collect()
    }

    /// Who it is, with accounts and devices.
    fn people(&self, app: &mut App, scope: &Scope, page: &mut Page) -> anyhow::Result<()> {
        let facts = app.facts();
        if self.wants(Section::Profile) {
            let query = UserQuery {
                ids: Some(vec![page.user_id]),
                ..UserQuery::default()
            };
            let found = user::find(&mut app.db, &query, &facts, Profile::FIELDS)?;
            page.profile = found.into_iter().next().map(Profile::from);
        }
        let (accounts, devices) = (self.wants(Section::Accounts), self.wants(Section::Devices));
        let counts = self.wants(Section::Counts);
        if accounts || devices || counts {
            let mut nested = user::nested(&mut app.db, &[page.user_id], facts.now)?;
            let nested = nested.remove(&page.user_id).unwrap_or_default();
            if counts {
                let count = User::count(app, scope, page.user_id)?;
                page.counts = Some(Counts {
                    accounts: nested.accounts.len() as u64,
                    devices: nested.devices.len() as u64,
                    ..count
                });
            }
            if accounts {
                page.account_list = nested.accounts;
            }
            if devices {
                page.device_list = nested.devices;
            }
        }
        Ok(())
    }

    fn count(app: &mut App, scope: &Scope, user_id: i64) -> anyhow::Result<Counts> {
        let now = app.now();
        let orders = order::count(&mut app.db, &User::orders(scope, None))?;
        let quotes = quote::count(&mut app.db, &User::quotes(scope, None), now)?;
        Ok(Counts {
            accounts: 0,
            orders,
            quotes,
            emails: mail::count(&mut app.db, &User::mails(scope, None), now)?,
            consents: consents(app, user_id, scope.range)?.len() as u64,
            devices: 0,
        })
    }

    /// Orders, what was bought, and quotes.
    fn sales(&self, app: &mut App, scope: &Scope, page: &mut Page) -> anyhow::Result<()> {
        let total = report::total(&mut app.db, scope)?;
        if self.wants(Section::Orders) {
            page.spend_list = total.iter().map(|sum| Row::of(None, sum)).collect();
            page.period_list = by_time(app, scope, self.group_by)?;
            order::each(
                &mut app.db,
                &User::orders(scope, Some(self.top as u64)),
                &mut |order| {
                    page.order_list.push(order);
                    Ok(())
                },
            )?;
        }
        let lists = [
            (Section::Products, Of::Product, &mut page.product_list),
            (Section::Categories, Of::Category, &mut page.category_list),
            (Section::Tags, Of::Tag, &mut page.tag_list),
        ];
        if lists.iter().any(|(section, ..)| self.wants(*section)) {
            let sold = report::sold(&mut app.db, scope)?;
            for (section, of, list) in lists {
                if self.wants(section) {
                    *list = greatest(of_products(&sold, &total, of)?, Some(self.top))?;
                }
            }
        }
        if self.wants(Section::Quotes) {
            let sums = report::quotes(&mut app.db, scope)?;
            page.quote_sums = sums.iter().map(QuoteRow::of).collect();
            let (now, query) = (app.now(), User::quotes(scope, Some(self.top as u64)));
            quote::each(&mut app.db, &query, now, &mut |quote| {
                page.quote_list.push(quote);
                Ok(())
            })?;
        }
        Ok(())
    }

    /// Mail and consent.
    fn letters(&self, app: &mut App, scope: &Scope, page: &mut Page) -> anyhow::Result<()> {
        if self.wants(Section::Emails) {
            let query = User::mails(scope, Some(self.top as u64));
            let mails = mail::find(&mut app.db, &query, app.clock.now())?;
            page.email_list = mails.into_iter().map(page::MailRow::from).collect();
        }
        if self.wants(Section::Consent) {
            let ledger = consents(app, page.user_id, scope.range)?;
            page.consent_list = ledger.into_iter().rev().take(self.top).collect();
        }
        Ok(())
    }

    fn orders(scope: &Scope, limit: Option<u64>) -> OrderQuery {
        OrderQuery {
            user_id: scope.user_id,
            ordered: scope.range,
            currency: scope.currency,
            limit,
            ..OrderQuery::default()
        }
    }

    fn quotes(scope: &Scope, limit: Option<u64>) -> QuoteQuery {
        QuoteQuery {
            user_id: scope.user_id,
            created: scope.range,
            currency: scope.currency,
            limit,
            ..QuoteQuery::default()
        }
    }

    fn mails(scope: &Scope, limit: Option<u64>) -> MailQuery {
        MailQuery {
            person: Some(Whose {
                user_id: scope.user_id,
                email_key: None,
            }),
            range: scope.range,
            limit,
            ..MailQuery::default()
        }
    }
}

/// The rows of the ledger in a range, oldest first.
fn consents(
    app: &mut App,
    user_id: i64,
    range: TimeRange,
) -> anyhow::Result<Vec<consent::Consent>> {
    let mut ledger = consent::of(&mut app.db, Some(user_id), None)?;
    ledger.retain(|row| {
        range.from.is_none_or(|from| row.at >= from) && range.to.is_none_or(|to| row.at < to)
    });
    Ok(ledger)
}
