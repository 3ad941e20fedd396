//! `roster report overview`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use super::{growth::last_year, head, quotes::QuoteRow, tally::Row};
use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::{Verb, args::period::Period},
    model::{account::AccountStatus, bucket::Bucket, order::OrderStatus},
    output::{Drawing, Part, Record},
    storage::{
        account::{self, AccountQuery},
        order::{self, OrderQuery},
        report::{self, MailKey, Scope},
        user::{self, Counts, UserQuery},
    },
};

/// The page a boss reads: people, growth, revenue, quotes, mail and open work
#[derive(Args)]
#[command(after_help = "Example:\n  roster report overview --period last-week")]
pub struct Overview {
    #[command(flatten)]
    period: Period,
}

/// What happened in the period.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Happened {
    users: u64,
    subscribed: u64,
    unsubscribed: u64,
    active: u64,
}

/// Mail of the period.
#[derive(Default, Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Mail {
    queued: u64,
    sent: u64,
    failed: u64,
    bounced: u64,
    complained: u64,
}

/// What waits for somebody.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Open {
    pending_orders: u64,
    waiting_accounts: u64,
    queued_mails: u64,
}

/// The report.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Page {
    from: Timestamp,
    to: Timestamp,
    people: Counts,
    growth: Happened,
    mail: Mail,
    open_work: Open,
    revenue_list: Vec<Row>,
    quote_sums: Vec<QuoteRow>,
}

const fn numbers(field: &'static str, title: &'static str) -> Part {
    Part {
        field,
        title,
        drawing: Some(Drawing::Numbers),
    }
}

impl Record for Page {
    const NOUN: &'static str = "overview";
    const FIELDS: &'static [&'static str] = &[
        "from",
        "to",
        "people",
        "growth",
        "mail",
        "open_work",
        "revenue_list",
        "quote_sums",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;
    const PARTS: &'static [Part] = &[
        numbers("people", "People"),
        numbers("growth", "Growth"),
        numbers("mail", "Mail"),
        numbers("open_work", "Open work"),
        Part {
            field: "revenue_list",
            title: "Revenue",
            drawing: Some(Drawing::Each(&["gross", "refunds", "net"])),
        },
        Part {
            field: "quote_sums",
            title: "Quotes",
            drawing: Some(Drawing::Each(&["value", "won_value", "lost_value"])),
        },
    ];

    fn selector(&self) -> Cow<'_, str> {
        Cow::Owned(self.from.to_string())
    }
}

impl Verb for Overview {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Page>()?;
        let range = last_year(app, self.period.range(app)?)?;
        let (from, to) = (
            range.from.unwrap_or(app.now()),
            range.to.unwrap_or(app.now()),
        );
        head(app, "Overview", Some(range), &[]);
        let facts = app.facts();
        let scope = Scope {
            range,
            ..Scope::default()
        };
        let whole = [Bucket {
            name: String::new(),
            from: from.0,
            to: to.0,
        }];
        let mut page = app.db.snapshot(|db| {
            let events = report::growth(db, range, &whole)?[0];
            let mut mail = Mail::default();
            for counts in report::mails(db, &scope, MailKey::Template, &[])? {
                mail.queued += counts.queued;
                mail.sent += counts.sent;
                mail.failed += counts.failed;
                mail.bounced += counts.bounced;
                mail.complained += counts.complained;
            }
            let everything = report::mails(db, &Scope::default(), MailKey::Template, &[])?;
            let pending = OrderQuery {
                status: vec![OrderStatus::Pending],
                ..OrderQuery::default()
            };
            let waiting = AccountQuery {
                status: AccountStatus::WAITING.to_vec(),
                ..AccountQuery::default()
            };
            Ok(Page {
                from,
                to,
                people: user::counts(db, &UserQuery::default(), &facts)?,
                growth: Happened {
                    users: events.users,
                    subscribed: events.subscribed,
                    unsubscribed: events.unsubscribed,
                    active: events.active,
                },
                mail,
                open_work: Open {
                    pending_orders: order::count(db, &pending)?,
                    waiting_accounts: account::count(db, &waiting)?,
                    queued_mails: everything.iter().map(|counts| counts.queued).sum(),
                },
                revenue_list: report::total(db, &scope)?
                    .iter()
                    .map(|sum| Row::of(None, sum))
                    .collect(),
                quote_sums: report::quotes(db, &scope)?
                    .iter()
                    .map(QuoteRow::of)
                    .collect(),
            })
        })?;
        if !app.out.format().is_json() {
            page.revenue_list.iter_mut().for_each(Row::in_decimals);
            page.quote_sums.iter_mut().for_each(QuoteRow::in_decimals);
        }
        Ok(app.out.object(&columns, &page)?)
    }
}
