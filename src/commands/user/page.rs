//! All that is known of one person: the record of `user show`.

use std::{borrow::Cow, collections::HashMap};

use serde::{Serialize, Serializer, ser::SerializeMap};
use serde_json::{Map, Value};

use crate::{
    clock::Timestamp,
    model::{person::Status, suppression::Reason},
    output::{Columns, Record},
    storage::{
        self,
        db::Db,
        user::{
            self, AccountLine, ConsentLine, DeviceLine, EmailLine, EventLine, Facts, Nested,
            OrderLine, QuoteLine, TargetLine, User, UserQuery,
        },
    },
};

/// All that is known of one person.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Shown {
    #[serde(flatten)]
    user: User,
    pub warnings: Vec<String>,
    account_list: Vec<AccountLine>,
    email_list: Vec<EmailLine>,
    device_list: Vec<DeviceLine>,
    consent_list: Vec<ConsentLine>,
    order_list: Vec<OrderLine>,
    quote_list: Vec<QuoteLine>,
    target_list: Vec<TargetLine>,
    timeline: Vec<EventLine>,
}

/// The warnings and what is nested.
const NESTED: [&str; 9] = [
    "warnings",
    "account_list",
    "email_list",
    "device_list",
    "consent_list",
    "order_list",
    "quote_list",
    "target_list",
    "timeline",
];

/// The columns of a user, then the warnings and what is nested.
pub(super) const FIELDS: [&str; User::FIELDS.len() + NESTED.len()] = {
    let mut fields = [""; User::FIELDS.len() + NESTED.len()];
    let mut place = 0;
    while place < fields.len() {
        fields[place] = if place < User::FIELDS.len() {
            User::FIELDS[place]
        } else {
            NESTED[place - User::FIELDS.len()]
        };
        place += 1;
    }
    fields
};

impl Record for Shown {
    const NOUN: &'static str = "user";
    const FIELDS: &'static [&'static str] = &FIELDS;
    const DEFAULT: &'static [&'static str] = &FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        self.user.selector()
    }
}

/// The chosen fields of one person.
pub(in crate::commands) struct Part {
    shown: Shown,
    /// The chosen columns of the user.
    user: Map<String, Value>,
    /// The chosen names of the rest.
    rest: Vec<&'static str>,
}

crate::json_schema_of!(Part, Shown);

impl Serialize for Part {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (name, value) in &self.user {
            map.serialize_entry(name, value)?;
        }
        for name in &self.rest {
            match *name {
                "warnings" => map.serialize_entry(name, &self.shown.warnings)?,
                "account_list" => map.serialize_entry(name, &self.shown.account_list)?,
                "email_list" => map.serialize_entry(name, &self.shown.email_list)?,
                "device_list" => map.serialize_entry(name, &self.shown.device_list)?,
                "consent_list" => map.serialize_entry(name, &self.shown.consent_list)?,
                "order_list" => map.serialize_entry(name, &self.shown.order_list)?,
                "quote_list" => map.serialize_entry(name, &self.shown.quote_list)?,
                "target_list" => map.serialize_entry(name, &self.shown.target_list)?,
                _ => map.serialize_entry(name, &self.shown.timeline)?,
            }
        }
        map.end()
    }
}

impl Record for Part {
    const NOUN: &'static str = Shown::NOUN;
    const FIELDS: &'static [&'static str] = Shown::FIELDS;
    const DEFAULT: &'static [&'static str] = Shown::DEFAULT;

    fn selector(&self) -> Cow<'_, str> {
        self.shown.selector()
    }
}

impl Shown {
    /// The address, or for somebody erased the id.
    pub fn name(&self) -> String {
        let id = || format!("id:{}", self.user.id);
        self.user.email.clone().unwrap_or_else(id)
    }

    /// Writes amounts in decimals, for people and spreadsheets.
    pub fn in_decimals(&mut self) {
        self.user.in_decimals();
        for order in &mut self.order_list {
            order.total.decimals_of(order.currency);
            order.refunded.decimals_of(order.currency);
        }
        for quote in &mut self.quote_list {
            quote.value.decimals_of(quote.currency);
        }
        for target in &mut self.target_list {
            target.amount.decimals_of(target.currency);
        }
    }
}

/// Everything about some people, in the order of their ids.
pub(super) fn read(db: &mut Db, facts: &Facts, ids: &[i64]) -> storage::Result<Vec<Shown>> {
    let query = UserQuery {
        ids: Some(ids.to_vec()),
        ..UserQuery::default()
    };
    let users = user::find(db, &query, facts, User::FIELDS)?;
    let mut users: HashMap<i64, User> = users.into_iter().map(|user| (user.id, user)).collect();
    let mut nested = user::nested(db, ids, facts.now)?;
    let named = ids.iter().filter_map(|id| users.remove(id));
    Ok(named
        .map(|user| {
            let Nested {
                accounts,
                emails,
                consents,
                devices,
                orders,
                quotes,
                targets,
                timeline,
                suppressed,
                locked_at,
            } = nested.remove(&user.id).unwrap_or_default();
            let warnings = warnings(&user, &suppressed, locked_at);
            Shown {
                user,
                warnings,
                account_list: accounts,
                email_list: emails,
                device_list: devices,
                consent_list: consents,
                order_list: orders,
                quote_list: quotes,
                target_list: targets,
                timeline,
            }
        })
        .collect())
}

/// What nobody should overlook.
fn warnings(user: &User, suppressed: &[Reason], locked_at: Option<Timestamp>) -> Vec<String> {
    let mut warnings = Vec::new();
    if user.email.is_none() {
        warnings.push("was erased".to_owned());
    }
    if user.restricted == Some(true) {
        warnings.push("is on a data-protection hold (restricted)".to_owned());
    }
    if user.status == Some(Status::Banned) {
        warnings.push("is banned".to_owned());
    }
    if let Some(at) = locked_at {
        warnings.push(format!("is locked since {at}"));
    }
    if !suppressed.is_empty() {
        let reasons: Vec<&str> = suppressed.iter().map(|reason| reason.as_str()).collect();
        warnings.push(format!(
            "is on the suppression list: {}",
            reasons.join(", ")
        ));
    }
    warnings
}

impl Part {
    pub fn of(shown: Shown, columns: &Columns) -> serde_json::Result<Part> {
        let mut user = match serde_json::to_value(&shown.user)? {
            Value::Object(fields) => fields,
            _ => Map::new(),
        };
        user.retain(|name, _| columns.has(name));
        let mut rest = NESTED.to_vec();
        rest.retain(|name| columns.has(name));
        Ok(Part { shown, user, rest })
    }

    /// Leaves out what is not known.
    pub fn fill(&mut self) {
        self.user.retain(|_, value| match value {
            Value::Null => false,
            Value::Array(items) => !items.is_empty(),
            _ => true,
        });
        let shown = &self.shown;
        self.rest.retain(|name| match *name {
            "warnings" => !shown.warnings.is_empty(),
            "account_list" => !shown.account_list.is_empty(),
            "email_list" => !shown.email_list.is_empty(),
            "device_list" => !shown.device_list.is_empty(),
            "consent_list" => !shown.consent_list.is_empty(),
            "order_list" => !shown.order_list.is_empty(),
            "quote_list" => !shown.quote_list.is_empty(),
            "target_list" => !shown.target_list.is_empty(),
            _ => !shown.timeline.is_empty(),
        });
    }

    /// The names of its fields in the order of a page: what nobody should overlook comes first.
    pub fn names(&self) -> Vec<String> {
        let mut names = vec!["warnings"];
        names.extend(FIELDS.iter().filter(|name| **name != "warnings"));
        names.retain(|name| self.user.contains_key(*name) || self.rest.contains(name));
        names.into_iter().map(str::to_owned).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{model::selector::rows::USERS, output::check_fields};

    #[test]
    fn every_column_that_a_user_is_printed_with_is_read_back_as_a_users() {
        assert_eq!(USERS.columns, Shown::FIELDS);
        let shown = Shown {
            user: User::default(),
            warnings: Vec::new(),
            account_list: Vec::new(),
            email_list: Vec::new(),
            device_list: Vec::new(),
            consent_list: Vec::new(),
            order_list: Vec::new(),
            quote_list: Vec::new(),
            target_list: Vec::new(),
            timeline: Vec::new(),
        };
        assert_eq!(check_fields(&shown), Ok(()));
    }
}
