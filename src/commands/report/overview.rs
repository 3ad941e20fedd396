//! `roster report overview`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use super::{emails, growth::last_year, head, quotes::QuoteRow, tally::Row};
use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::{Verb, args::period::Period},
    error::Problem,
    model::{
        account::AccountStatus, bucket::Bucket, money::Currency, order::OrderStatus,
        range::TimeRange,
    },
    output::{Drawing, Part, Record},
    storage::{
        self,
        account::{self, AccountQuery},
        db::Db,
        order::{self, OrderQuery},
        report::{self, MailKey, Scope},
        user::{self, Counts, UserQuery},
    },
};

crate::words! {
    /// Parts of the page.
    pub enum Section {
        /// How many there are.
        People = "people",
        /// Who came and went.
        Growth = "growth",
        /// What became of mail.
        Mail = "mail",
        /// What waits.
        Work = "work",
        /// What was paid.
        Revenue = "revenue",
        /// What was offered.
        Quotes = "quotes",
    }
}
crate::commands::args::values::closed!(Section);

/// The page a boss reads: people, growth, revenue, quotes, mail and open work
#[derive(Args)]
#[command(after_help = "Example:\n  roster report overview --period last-week")]
pub struct Overview {
    /// Orders and quotes in this currency
    #[arg(long, value_name = "CUR")]
    currency: Option<String>,
    /// Only these parts (repeatable): people, growth, mail, work, revenue or quotes
    #[arg(long, value_name = "PART", value_delimiter = ',')]
    section: Vec<Section>,
    #[command(flatten)]
    period: Period,
}

/// What happened in the period.
#[derive(Default, Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Happened {
    users: u64,
    subscribed: u64,
    unsubscribed: u64,
    active: u64,
}

/// Mail of the period, summed as `report emails` has it.
#[derive(Default, Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Mail {
    mails: u64,
    queued: u64,
    sent: u64,
    failed: u64,
    bounced: u64,
    complained: u64,
    other: u64,
}

/// What waits for somebody.
#[derive(Default, Serialize, schemars::JsonSchema)]
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
        let columns = app
            .out
            .columns_named(Page::NOUN, self.names())?
            .among::<Page>();
        let range = last_year(app, self.period.range(app)?)?;
        let (from, to) = (
            range.from.unwrap_or(app.now()),
            range.to.unwrap_or(app.now()),
        );
        head(app, "Overview", Some(range), &[]);
        let facts = app.facts();
        let scope = Scope {
            range,
            currency: match &self.currency {
                Some(text) => Some(text.parse::<Currency>().map_err(Problem::from)?),
                None => None,
            },
            ..Scope::default()
        };
        let mut page = app.db.snapshot(|db| {
            let mut page = Page {
                from,
                to,
                people: Counts::default(),
                growth: Happened::default(),
                mail: Mail::default(),
                open_work: Open::default(),
                revenue_list: Vec::new(),
                quote_sums: Vec::new(),
            };
            if self.wants(Section::People) {
                page.people = user::counts(db, &UserQuery::default(), &facts)?;
            }
            if self.wants(Section::Growth) {
                page.growth = happened(db, range, (from, to))?;
            }
            if self.wants(Section::Mail) {
                page.mail = Mail::of(db, range)?;
            }
            if self.wants(Section::Work) {
                page.open_work = Open::now(db, scope.currency)?;
            }
            if self.wants(Section::Revenue) {
                let sums = report::total(db, &scope)?;
                page.revenue_list = sums.iter().map(|sum| Row::of(None, sum)).collect();
            }
            if self.wants(Section::Quotes) {
                let sums = report::quotes(db, &scope)?;
                page.quote_sums = sums.iter().map(QuoteRow::of).collect();
            }
            Ok(page)
        })?;
        if !app.out.format().is_json() {
            page.revenue_list.iter_mut().for_each(Row::in_decimals);
            page.quote_sums.iter_mut().for_each(QuoteRow::in_decimals);
        }
        Ok(app.out.object(&columns, &page)?)
    }
}

impl Section {
    /// The field that it is.
    fn field(self) -> &'static str {
        match self {
            Section::People => "people",
            Section::Growth => "growth",
            Section::Mail => "mail",
            Section::Work => "open_work",
            Section::Revenue => "revenue_list",
            Section::Quotes => "quote_sums",
        }
    }
}

impl Overview {
    /// The columns to choose from, in their order.
    fn names(&self) -> Vec<String> {
        let parts = Section::ALL.iter().filter(|section| self.wants(**section));
        let fields = ["from", "to"].into_iter();
        let fields = fields.chain(parts.map(|section| section.field()));
        fields.map(str::to_owned).collect()
    }

    fn wants(&self, section: Section) -> bool {
        self.section.is_empty() || self.section.contains(&section)
    }
}

/// Who came and went from one time to another.
fn happened(
    db: &mut Db,
    range: TimeRange,
    (from, to): (Timestamp, Timestamp),
) -> storage::Result<Happened> {
    let whole = [Bucket {
        name: String::new(),
        from: from.0,
        to: to.0,
    }];
    let events = report::growth(db, range, &whole)?[0];
    Ok(Happened {
        users: events.users,
        subscribed: events.subscribed,
        unsubscribed: events.unsubscribed,
        active: events.active,
    })
}

impl Mail {
    fn of(db: &mut Db, range: TimeRange) -> storage::Result<Mail> {
        let scope = Scope {
            range,
            ..Scope::default()
        };
        let mut mail = Mail::default();
        for counts in report::mails(db, &scope, MailKey::Template, &[])? {
            let row = emails::Row::from(counts);
            mail.mails += row.mails;
            mail.queued += row.queued;
            mail.sent += row.sent;
            mail.failed += row.failed;
            mail.bounced += row.bounced;
            mail.complained += row.complained;
            mail.other += row.other;
        }
        Ok(mail)
    }
}

impl Open {
    fn now(db: &mut Db, currency: Option<Currency>) -> storage::Result<Open> {
        let pending = OrderQuery {
            status: vec![OrderStatus::Pending],
            currency,
            ..OrderQuery::default()
        };
        let waiting = AccountQuery {
            status: AccountStatus::WAITING.to_vec(),
            ..AccountQuery::default()
        };
        let mails = report::mails(db, &Scope::default(), MailKey::Template, &[])?;
        Ok(Open {
            pending_orders: order::count(db, &pending)?,
            waiting_accounts: account::count(db, &waiting)?,
            queued_mails: mails.iter().map(|counts| counts.queued).sum(),
        })
    }
}
