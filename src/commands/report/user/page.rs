//! The page about one user: its record, and the parts of it that are wanted.

use std::borrow::Cow;

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::super::{quotes::QuoteRow, tally::Row, targets};
use super::parts::PARTS;
use crate::{
    clock::Timestamp,
    model::selector::printed::person,
    model::{
        mail::MailStatus,
        person::{Kyc, Level, Status, Subscription},
    },
    output::{self, Columns, Record},
    storage::{
        consent::Consent,
        joined::Joined,
        mail::Mail,
        order::Order,
        quote::Quote,
        user::{AccountLine, DeviceLine, User},
    },
};

/// All of the report; what is not wanted is empty.
#[derive(Default, schemars::JsonSchema)]
pub(in crate::commands) struct Page {
    pub user_id: i64,
    pub user: Option<String>,
    pub from: Option<Timestamp>,
    pub to: Option<Timestamp>,
    pub profile: Option<Profile>,
    pub counts: Option<Counts>,
    pub account_list: Vec<AccountLine>,
    pub spend_list: Vec<Row>,
    pub period_list: Vec<Row>,
    pub order_list: Vec<Order>,
    pub product_list: Vec<Row>,
    pub category_list: Vec<Row>,
    pub tag_list: Vec<Row>,
    pub quote_sums: Vec<QuoteRow>,
    pub quote_list: Vec<Quote>,
    pub email_list: Vec<MailRow>,
    pub consent_list: Vec<Consent>,
    pub device_list: Vec<DeviceLine>,
    pub target_list: Vec<targets::Row>,
}

/// The fields of the report, in their order.
pub(super) const FIELDS: &[&str] = &[
    "user_id",
    "user",
    "from",
    "to",
    "profile",
    "counts",
    "account_list",
    "spend_list",
    "period_list",
    "order_list",
    "product_list",
    "category_list",
    "tag_list",
    "quote_sums",
    "quote_list",
    "email_list",
    "consent_list",
    "device_list",
    "target_list",
];

impl Page {
    /// Writes amounts in decimals, for people and spreadsheets.
    pub fn in_decimals(&mut self) {
        let lists = [
            &mut self.spend_list,
            &mut self.period_list,
            &mut self.product_list,
            &mut self.category_list,
            &mut self.tag_list,
        ];
        lists.into_iter().flatten().for_each(Row::in_decimals);
        self.order_list.iter_mut().for_each(Order::in_decimals);
        self.quote_sums.iter_mut().for_each(QuoteRow::in_decimals);
        self.quote_list.iter_mut().for_each(Quote::in_decimals);
    }

    fn is_empty(&self, name: &str) -> bool {
        match name {
            "from" => self.from.is_none(),
            "to" => self.to.is_none(),
            "account_list" => self.account_list.is_empty(),
            "spend_list" => self.spend_list.is_empty(),
            "period_list" => self.period_list.is_empty(),
            "order_list" => self.order_list.is_empty(),
            "product_list" => self.product_list.is_empty(),
            "category_list" => self.category_list.is_empty(),
            "tag_list" => self.tag_list.is_empty(),
            "quote_sums" => self.quote_sums.is_empty(),
            "quote_list" => self.quote_list.is_empty(),
            "email_list" => self.email_list.is_empty(),
            "consent_list" => self.consent_list.is_empty(),
            "device_list" => self.device_list.is_empty(),
            "target_list" => self.target_list.is_empty(),
            _ => false,
        }
    }
}

/// The chosen fields of the report.
pub(in crate::commands) struct Part {
    page: Page,
    names: Vec<&'static str>,
}

impl Part {
    pub fn of(page: Page, columns: &Columns) -> Part {
        let names = FIELDS.iter().copied();
        Part {
            page,
            names: names.filter(|name| columns.has(name)).collect(),
        }
    }

    /// Leaves out what is empty.
    pub fn fill(&mut self) {
        self.names.retain(|name| !self.page.is_empty(name));
    }

    /// The names of its fields, in their order.
    pub fn names(&self) -> Vec<String> {
        self.names.iter().map(|name| (*name).to_owned()).collect()
    }
}

impl Record for Part {
    const NOUN: &'static str = "user report";
    const FIELDS: &'static [&'static str] = FIELDS;
    const DEFAULT: &'static [&'static str] = FIELDS;
    const PARTS: &'static [output::Part] = PARTS;

    fn selector(&self) -> Cow<'_, str> {
        person(self.page.user_id)
    }
}

crate::json_schema_of!(Part, Page);

impl Serialize for Part {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let page = &self.page;
        let mut map = serializer.serialize_map(None)?;
        for name in &self.names {
            match *name {
                "user_id" => map.serialize_entry(name, &page.user_id)?,
                "user" => map.serialize_entry(name, &page.user)?,
                "from" => map.serialize_entry(name, &page.from)?,
                "to" => map.serialize_entry(name, &page.to)?,
                "profile" => map.serialize_entry(name, &page.profile)?,
                "counts" => map.serialize_entry(name, &page.counts)?,
                "account_list" => map.serialize_entry(name, &page.account_list)?,
                "spend_list" => map.serialize_entry(name, &page.spend_list)?,
                "period_list" => map.serialize_entry(name, &page.period_list)?,
                "order_list" => map.serialize_entry(name, &page.order_list)?,
                "product_list" => map.serialize_entry(name, &page.product_list)?,
                "category_list" => map.serialize_entry(name, &page.category_list)?,
                "tag_list" => map.serialize_entry(name, &page.tag_list)?,
                "quote_sums" => map.serialize_entry(name, &page.quote_sums)?,
                "quote_list" => map.serialize_entry(name, &page.quote_list)?,
                "email_list" => map.serialize_entry(name, &page.email_list)?,
                "consent_list" => map.serialize_entry(name, &page.consent_list)?,
                "device_list" => map.serialize_entry(name, &page.device_list)?,
                _ => map.serialize_entry(name, &page.target_list)?,
            }
        }
        map.end()
    }
}

/// Who it is.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Profile {
    name: Option<String>,
    company: Option<String>,
    country: Option<String>,
    language: Option<String>,
    status: Option<Status>,
    level: Option<Level>,
    kyc: Option<Kyc>,
    restricted: Option<bool>,
    subscription: Option<Subscription>,
    mailable: Option<bool>,
    login_active: Option<bool>,
    smart_type: Option<String>,
    groups: Joined,
    tags: Joined,
    registered_at: Option<Timestamp>,
    last_active_at: Option<Timestamp>,
}

impl Profile {
    /// The columns of a user that it takes.
    pub const FIELDS: &'static [&'static str] = &[
        "name",
        "company",
        "country",
        "language",
        "status",
        "level",
        "kyc",
        "restricted",
        "subscription",
        "mailable",
        "login_active",
        "smart_type",
        "groups",
        "tags",
        "registered_at",
        "last_active_at",
    ];
}

impl From<User> for Profile {
    fn from(user: User) -> Profile {
        Profile {
            name: user.name,
            company: user.company,
            country: user.country,
            language: user.language,
            status: user.status,
            level: user.level,
            kyc: user.kyc,
            restricted: user.restricted,
            subscription: user.subscription,
            mailable: user.mailable,
            login_active: user.login_active,
            smart_type: user.smart_type,
            groups: user.groups,
            tags: user.tags,
            registered_at: user.registered_at,
            last_active_at: user.last_active_at,
        }
    }
}

/// How much there is of everything.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Counts {
    pub accounts: u64,
    pub orders: u64,
    pub quotes: u64,
    pub emails: u64,
    pub consents: u64,
    pub devices: u64,
}

/// One of the newest mails.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct MailRow {
    id: i64,
    created_at: Timestamp,
    to: Option<String>,
    template: Option<String>,
    campaign: Option<String>,
    subject: Option<String>,
    status: MailStatus,
}

impl From<Mail> for MailRow {
    fn from(mail: Mail) -> MailRow {
        MailRow {
            id: mail.id,
            created_at: mail.created_at,
            to: mail.to,
            template: mail.template,
            campaign: mail.campaign,
            subject: mail.subject,
            status: mail.status,
        }
    }
}
