//! The lines of what is nested in a person.

use serde::{Deserialize, Serialize};

use crate::{
    clock::Timestamp,
    model::{
        account::{AccountStatus, Phase},
        amount::Amount,
        money::Currency,
        order::OrderStatus,
        quote::Stage,
        timeline::Kind,
    },
    storage::{consent::Action, joined::Joined, timeline::Event},
};

/// One account of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct AccountLine {
    /// The number people log in with.
    pub login: i64,
    /// The plan.
    pub plan: Option<String>,
    /// The phase of the plan.
    pub phase: Option<Phase>,
    /// Where the account stands.
    pub status: AccountStatus,
    /// `owner`, or `member`.
    pub role: String,
    /// What the person may do with it; an owner holds `all`.
    pub permissions: Joined,
}

/// One of the newest mails of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct EmailLine {
    /// Its id.
    pub id: i64,
    /// When it was queued.
    pub created_at: Timestamp,
    /// The address it goes to: the person's at that time.
    pub to: Option<String>,
    /// `transactional`, `service` or `campaign`.
    pub kind: String,
    /// The subject line.
    pub subject: Option<String>,
    /// Where it is on its way.
    pub status: String,
}

/// One of the newest rows of a person's consent ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct ConsentLine {
    /// When.
    pub at: Timestamp,
    /// What happened.
    pub action: Action,
    /// The address as it was then.
    pub email: Option<String>,
    /// Where it came from.
    pub source: Option<String>,
    /// The words or the proof.
    pub evidence: Option<String>,
}

/// A device on which a person is logged in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct DeviceLine {
    /// Its id.
    pub id: i64,
    /// What it is called.
    pub label: String,
    /// Where it was last.
    pub ip: Option<String>,
    /// When somebody last logged in on it.
    pub last_login_at: Timestamp,
    /// When the log-in lapses.
    pub expires_at: Timestamp,
}

/// One of the newest orders of a person; `order show` says more of each.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct OrderLine {
    /// Its number.
    pub number: String,
    /// When it was placed.
    pub ordered_at: Timestamp,
    /// Where it stands.
    pub status: OrderStatus,
    /// The currency of its amounts.
    pub currency: Currency,
    /// What was to be paid.
    pub total: Amount,
    /// What was given back.
    pub refunded: Amount,
    /// The account it was placed for.
    pub account: Option<i64>,
}

/// One of the newest quotes of a person; `quote show` says more of each.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct QuoteLine {
    /// Its number.
    pub number: String,
    /// Where it stands.
    pub stage: Stage,
    /// In this currency.
    pub currency: Currency,
    /// What it is worth.
    pub value: Amount,
    /// From then on it has expired.
    pub valid_until: Option<Timestamp>,
    /// It is open and `valid_until` has come.
    pub expired: bool,
}

/// What a person is to buy in a year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct TargetLine {
    /// The year in which it begins.
    pub year: i64,
    /// The month in which it begins, from 1.
    pub start_month: i64,
    /// In this currency.
    pub currency: Currency,
    /// What is to be reached within twelve months.
    pub amount: Amount,
}

/// One of the newest events of a person; `user timeline` says more of each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct EventLine {
    /// When.
    pub at: Timestamp,
    /// What kind of event it is.
    pub kind: Kind,
    /// What happened.
    pub what: Option<String>,
    /// More of it.
    pub about: Option<String>,
    /// Who did it.
    pub actor: Option<String>,
}

impl From<Event> for EventLine {
    fn from(event: Event) -> EventLine {
        EventLine {
            at: event.at,
            kind: event.kind,
            what: event.what,
            about: event.about,
            actor: event.actor,
        }
    }
}
