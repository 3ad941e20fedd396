//! One user as every command shows it, and the SQL of each of its columns.

use std::borrow::Cow;

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::spent::{SPENT, Spent};
use crate::{
    clock::Timestamp,
    model::selector::printed::person,
    model::{
        age::Age,
        person::{CONFIRM_WITHIN, Kyc, Level, Status, Subscription},
    },
    output::Record,
    storage::{
        joined::{Joined, JoinedNumbers},
        smart_type, suppression,
    },
};

/// A user: database row, JSON object, CSV record and table line at once.
///
/// Columns that were not asked for are NULL in the row and are not printed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct User {
    /// The number that roster gave.
    pub id: i64,
    /// The number in another system.
    pub r#ref: Option<String>,
    /// The address as spelled; null once erased.
    pub email: Option<String>,
    /// Full name.
    pub name: Option<String>,
    /// Company.
    pub company: Option<String>,
    /// Phone number as given.
    pub phone: Option<String>,
    /// Street and number.
    pub street: Option<String>,
    /// City.
    pub city: Option<String>,
    /// State, county, province.
    pub region: Option<String>,
    /// Postal code.
    pub postcode: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// VAT or other tax number.
    pub tax_id: Option<String>,
    /// BCP 47.
    pub language: Option<String>,
    /// Where the person stands.
    pub status: Option<Status>,
    /// What the person may do in back ends.
    pub level: Option<Level>,
    /// Know-your-customer check.
    pub kyc: Option<Kyc>,
    /// A data-protection hold.
    pub restricted: Option<bool>,
    /// The newsletter subscription in force.
    pub subscription: Option<Subscription>,
    /// When the person became known.
    pub registered_at: Option<Timestamp>,
    /// When last seen.
    pub last_active_at: Option<Timestamp>,
    /// When the address was confirmed.
    pub email_confirmed_at: Option<Timestamp>,
    /// When the password was set.
    pub password_set_at: Option<Timestamp>,
    /// A remark.
    pub note: Option<String>,
    /// What was paid less what went back, per currency.
    pub total_spent: Spent,
    /// The one smart type.
    pub smart_type: Option<String>,
    /// Keys of groups, by slot.
    pub groups: Joined,
    /// Tags as `group:tag`.
    pub tags: Joined,
    /// Logins of accounts owned or shared.
    pub accounts: JoinedNumbers,
    /// Whether the person can log in.
    pub login_active: Option<bool>,
    /// Whether a campaign may be mailed to the person.
    pub mailable: Option<bool>,
    /// Whether the password has lapsed.
    pub password_expired: Option<bool>,
    /// The import that created the person.
    pub import: Option<i64>,
    /// Counts the changes of profile, tags, groups and subscription.
    pub version: Option<i64>,
}

impl User {
    /// Writes amounts in decimals, for people and spreadsheets.
    pub fn in_decimals(&mut self) {
        self.total_spent.in_decimals();
    }
}

impl Record for User {
    const NOUN: &'static str = "user";
    const FIELDS: &'static [&'static str] = &[
        "id",
        "ref",
        "email",
        "name",
        "company",
        "phone",
        "street",
        "city",
        "region",
        "postcode",
        "country",
        "tax_id",
        "language",
        "status",
        "level",
        "kyc",
        "restricted",
        "subscription",
        "registered_at",
        "last_active_at",
        "email_confirmed_at",
        "password_set_at",
        "note",
        "total_spent",
        "smart_type",
        "groups",
        "tags",
        "accounts",
        "login_active",
        "mailable",
        "password_expired",
        "import",
        "version",
    ];
    const DEFAULT: &'static [&'static str] = &[
        "id",
        "email",
        "name",
        "status",
        "subscription",
        "country",
        "registered_at",
    ];

    fn selector(&self) -> Cow<'_, str> {
        person(self.id)
    }
}

/// What the computed columns depend on besides the database: the time and the policy.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// The current moment.
    pub now: Timestamp,
    /// Subscribers must confirm by mail.
    pub double_opt_in: bool,
    /// How long a password lasts without activity.
    pub expire_after: Age,
}

impl Facts {
    /// The latest activity whose password has lapsed: it lapses as a day begins (UTC), whatever the time of the activity.
    pub fn lapsed(&self) -> i64 {
        // Not counted forward from each activity: at the end of a month several days lapse together.
        self.expire_after.day_before(self.now, &TimeZone::UTC).0
    }

    /// The subscription in force, as SQL.
    pub fn subscription(&self) -> String {
        format!(
            "CASE WHEN users.subscription = 'pending' AND users.subscription_at <= {} \
             THEN COALESCE(users.subscription_before, 'none') ELSE users.subscription END",
            self.now.0 - CONFIRM_WITHIN
        )
    }

    /// The last sign of the person: when they were seen, or a password was set since. As SQL.
    pub const LAST_SIGN: &'static str = "(CASE WHEN users.last_active_at IS NULL \
         OR users.password_set_at > users.last_active_at THEN users.password_set_at ELSE users.last_active_at END)";

    // A password is there exactly when the time of its setting is. The hash itself is asked for only to compare it, so that a role
    // without a right to it can ask everything else.

    /// Whether the password has lapsed, or counts as expired because the person is locked, as SQL.
    pub fn password_expired(&self) -> String {
        format!(
            "(users.password_set_at IS NOT NULL AND (users.locked_at IS NOT NULL OR {} <= {}))",
            Facts::LAST_SIGN,
            self.lapsed()
        )
    }

    /// Whether a site invite is still open and the person has neither accepted one nor set a password since, as SQL.
    pub fn invite_open(&self) -> String {
        format!(
            "(EXISTS (SELECT 1 FROM invites i WHERE i.user_id = users.id AND i.kind = 'site' \
             AND (i.status = 'queued' OR (i.status = 'sent' AND i.expires_at > {})) \
             AND (users.password_set_at IS NULL OR users.password_set_at <= i.created_at)) \
             AND NOT EXISTS (SELECT 1 FROM invites a WHERE a.user_id = users.id AND a.kind = 'site' \
             AND a.status = 'accepted'))",
            self.now.0
        )
    }

    /// Whether the person can log in, as SQL.
    pub fn login_active(&self) -> String {
        let confirmed = if self.double_opt_in {
            " AND users.email_confirmed_at IS NOT NULL"
        } else {
            ""
        };
        format!(
            "(users.status = 'approved' AND users.password_set_at IS NOT NULL AND NOT {} AND NOT {}{confirmed})",
            self.password_expired(),
            self.invite_open()
        )
    }

    /// Whether a campaign may be mailed, as SQL.
    pub fn mailable(&self) -> String {
        let confirmed = if self.double_opt_in {
            " AND users.email_confirmed_at IS NOT NULL"
        } else {
            ""
        };
        format!(
            "(users.subscription = 'subscribed' AND users.restricted = 0 AND users.status <> 'banned' \
             AND users.erased_at IS NULL{confirmed} AND {})",
            suppression::NOT_SUPPRESSED
        )
    }

    /// The SQL of one column of [`User`]; `None` for a name that is no column.
    pub fn column(&self, name: &str) -> Option<String> {
        let truth = |condition: String| format!("CASE WHEN {condition} THEN 1 ELSE 0 END");
        Some(match name {
            "subscription" => self.subscription(),
            "login_active" => truth(self.login_active()),
            "mailable" => truth(self.mailable()),
            "password_expired" => truth(self.password_expired()),
            "import" => "users.import_id".to_owned(),
            "total_spent" => SPENT.to_owned(),
            "smart_type" => format!(
                "(SELECT t.name FROM smart_types t WHERE t.id = {})",
                smart_type::OF_USER
            ),
            "groups" => "(SELECT string_agg(g.key, ',' ORDER BY ug.slot) FROM user_groups ug \
                         JOIN groups g ON g.id = ug.group_id WHERE ug.user_id = users.id)"
                .to_owned(),
            "tags" => "(SELECT string_agg(t.tag_group || ':' || t.name, ',' ORDER BY t.key) FROM user_tags ut \
                       JOIN tags t ON t.id = ut.tag_id WHERE ut.user_id = users.id)"
                .to_owned(),
            "accounts" => "(SELECT string_agg(CAST(l.login AS TEXT), ',' ORDER BY l.login) FROM \
                           (SELECT a.login FROM accounts a WHERE a.owner_id = users.id UNION \
                           SELECT m.login FROM members m WHERE m.user_id = users.id) l)"
                .to_owned(),
            plain if User::FIELDS.contains(&plain) => format!("users.{plain}"),
            _ => return None,
        })
    }
}
