//! Finding users: only the filters that were given reach the statement.

use super::{
    columns::Facts,
    conditions::{
        address, any_word, in_domain, mails, orders, prefix_of, search, seen_from, subscription,
        within,
    },
};
use crate::{
    model::{
        money::Money,
        name::search_key,
        network::Network,
        person::{Kyc, Level, Status, Subscription},
        range::{TimeRange, When},
    },
    storage::{db::Filter, smart_type},
};

/// What to find. Filters AND together; an empty list is no filter.
#[derive(Clone, Debug, Default)]
pub struct UserQuery {
    /// Found in address, name, phone, id or account login.
    pub text: Option<String>,
    /// The key of an address, or its beginning followed by `*`.
    pub email: Option<String>,
    /// A part of the name.
    pub name: Option<String>,
    /// The domain of the address, as an A-label.
    pub domain: Option<String>,
    /// The number in another system.
    pub reference: Option<String>,
    /// Any of these.
    pub status: Vec<Status>,
    /// Any of these.
    pub level: Vec<Level>,
    /// Any of these.
    pub kyc: Vec<Kyc>,
    /// Any of these.
    pub subscription: Vec<Subscription>,
    /// All of these tags, by id.
    pub tags: Vec<i64>,
    /// At least one of these tags.
    pub any_tag: Vec<i64>,
    /// None of these tags.
    pub no_tag: Vec<i64>,
    /// All of these groups, by id.
    pub groups: Vec<i64>,
    /// None of these groups.
    pub no_group: Vec<i64>,
    /// The smart type, by id.
    pub smart_type: Option<i64>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Exactly this region.
    pub region: Option<String>,
    /// Exactly this postal code.
    pub postcode: Option<String>,
    /// Owns or shares an account with this status.
    pub account_status: Option<String>,
    /// Owns or shares an account in this phase.
    pub phase: Option<String>,
    /// Owns or shares an account of this plan.
    pub plan: Option<String>,
    /// Registered in this range.
    pub registered: Option<TimeRange>,
    /// Last seen in this range, or never.
    pub active: Option<When>,
    /// Can (or cannot) log in.
    pub login_active: Option<bool>,
    /// May (or may not) be mailed a campaign.
    pub mailable: Option<bool>,
    /// Is (or is not) on a data-protection hold.
    pub restricted: Option<bool>,
    /// Was logged in from this network.
    pub ip: Option<Network>,
    /// Created by this import.
    pub from_import: Option<i64>,
    /// Placed an order in this range that was not called off.
    pub ordered: Option<TimeRange>,
    /// Bought one of these products, by id.
    pub bought: Option<Vec<i64>>,
    /// Spent at least this.
    pub spent: Option<Money>,
    /// Got a mail in this range.
    pub mailed: Option<TimeRange>,
    /// Has a mail of this campaign.
    pub campaign: Option<String>,
    /// Just these people.
    pub ids: Option<Vec<i64>>,
    /// The order; by id when absent.
    pub sort: Option<Sort>,
    /// At most so many.
    pub limit: Option<u64>,
}

/// An order of users.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sort {
    /// A column of [`User`](super::User).
    pub field: &'static str,
    /// Greatest first.
    pub descending: bool,
}

/// A query made into SQL.
pub struct Built {
    /// What follows FROM.
    pub from: String,
    /// The conditions and their parameters.
    pub filter: Filter,
    /// The column that holds the id in key order.
    pub id: &'static str,
}

impl UserQuery {
    /// The query made into SQL.
    pub fn build(&self, facts: &Facts) -> Built {
        let mut f = Filter::new();
        let (from, id) = self.driver(&mut f);
        self.person(&mut f, facts);
        self.memberships(&mut f);
        self.times(&mut f);
        orders(&mut f, self.ordered, self.bought.as_deref(), self.spent);
        mails(&mut f, self.mailed, self.campaign.as_deref());
        for (wanted, condition) in [
            (self.login_active, facts.login_active()),
            (self.mailable, facts.mailable()),
        ] {
            match wanted {
                Some(true) => f.and(condition),
                Some(false) => f.and(format!("NOT {condition}")),
                None => {}
            }
        }
        Built {
            from,
            filter: f,
            id,
        }
    }

    /// A tag or a group leads the way when there is one: its index is already in the order of ids.
    fn driver(&self, f: &mut Filter) -> (String, &'static str) {
        if let Some(&tag) = self.tags.first() {
            let mark = f.bind(tag);
            f.and(format!("lead.tag_id = {mark}"));
            return (
                "user_tags lead JOIN users ON users.id = lead.user_id".to_owned(),
                "lead.user_id",
            );
        }
        if let Some(&group) = self.groups.first() {
            let mark = f.bind(group);
            f.and(format!("lead.group_id = {mark}"));
            return (
                "user_groups lead JOIN users ON users.id = lead.user_id".to_owned(),
                "lead.user_id",
            );
        }
        ("users".to_owned(), "users.id")
    }

    fn person(&self, f: &mut Filter, facts: &Facts) {
        if let Some(text) = &self.text {
            search(f, text);
        }
        if let Some(email) = &self.email {
            match email.strip_suffix('*') {
                Some(prefix) => prefix_of(f, "users.email_key", prefix),
                None => address(f, email),
            }
        }
        if let Some(name) = &self.name {
            let mark = f.bind(Filter::substring(&search_key(name)));
            f.and(format!(
                "users.id IN (SELECT n.id FROM users n WHERE n.search_name LIKE {mark} ESCAPE '\\')"
            ));
        }
        if let Some(domain) = &self.domain {
            in_domain(f, domain);
        }
        let texts = [
            ("users.ref", &self.reference),
            ("users.country", &self.country),
            ("users.region", &self.region),
            ("users.postcode", &self.postcode),
        ];
        for (column, value) in texts {
            if let Some(value) = value {
                f.equals(column, value.clone());
            }
        }
        any_word(
            f,
            "users.status",
            &self.status,
            Status::as_str,
            Status::Pending,
        );
        any_word(f, "users.level", &self.level, Level::as_str, Level::User);
        if !self.kyc.is_empty() {
            let marks = f.bind_list(self.kyc.iter().map(|kyc| kyc.as_str()));
            f.and(format!("users.kyc IN {marks}"));
        }
        if !self.subscription.is_empty() {
            subscription(f, facts, &self.subscription);
        }
        match self.restricted {
            Some(true) => f.and("users.restricted <> 0"),
            Some(false) => f.and("users.restricted = 0"),
            None => {}
        }
        if let Some(ids) = &self.ids {
            let marks = f.bind_list(ids.iter().copied());
            f.and(format!("users.id IN {marks}"));
        }
    }

    fn memberships(&self, f: &mut Filter) {
        let has_tag = |mark: &str| {
            format!(
                "EXISTS (SELECT 1 FROM user_tags t WHERE t.user_id = users.id AND t.tag_id IN {mark})"
            )
        };
        let has_group = |mark: &str| {
            format!(
                "EXISTS (SELECT 1 FROM user_groups g WHERE g.user_id = users.id AND g.group_id IN {mark})"
            )
        };
        for &tag in self.tags.iter().skip(1) {
            let marks = f.bind_list([tag]);
            f.and(has_tag(&marks));
        }
        if !self.any_tag.is_empty() {
            let marks = f.bind_list(self.any_tag.iter().copied());
            f.and(has_tag(&marks));
        }
        if !self.no_tag.is_empty() {
            let marks = f.bind_list(self.no_tag.iter().copied());
            f.and(format!("NOT {}", has_tag(&marks)));
        }
        // The first group leads the way only when no tag does.
        for &group in self.groups.iter().skip(usize::from(self.tags.is_empty())) {
            let marks = f.bind_list([group]);
            f.and(has_group(&marks));
        }
        if !self.no_group.is_empty() {
            let marks = f.bind_list(self.no_group.iter().copied());
            f.and(format!("NOT {}", has_group(&marks)));
        }
        if let Some(smart_type) = self.smart_type {
            let mark = f.bind(smart_type);
            f.and(format!("{} = {mark}", smart_type::OF_USER));
        }
        let account = [
            ("status", &self.account_status),
            ("phase", &self.phase),
            ("plan", &self.plan),
        ];
        let mut of_account = String::new();
        for (column, value) in account {
            if let Some(value) = value {
                let mark = f.bind(value.clone());
                of_account.extend([" AND a.", column, " = ", &mark]);
            }
        }
        if !of_account.is_empty() {
            f.and(format!(
                "(EXISTS (SELECT 1 FROM accounts a WHERE a.owner_id = users.id{of_account}) OR \
                 EXISTS (SELECT 1 FROM members m JOIN accounts a ON a.login = m.login \
                 WHERE m.user_id = users.id{of_account}))"
            ));
        }
    }

    fn times(&self, f: &mut Filter) {
        if let Some(range) = self.registered {
            within(f, "users.registered_at", range);
        }
        match self.active {
            Some(When::Never) => f.and("users.last_active_at IS NULL"),
            Some(When::Within(range)) => within(f, "users.last_active_at", range),
            None => {}
        }
        if let Some(network) = self.ip {
            seen_from(f, network);
        }
        if let Some(import) = self.from_import {
            // The people of one import have consecutive ids: no index is needed to find them.
            let mark = f.bind(import);
            f.and(format!(
                "users.import_id = {mark} AND users.id >= (SELECT first_user_id FROM imports WHERE id = {mark}) \
                 AND users.id < (SELECT first_user_id + users_created FROM imports WHERE id = {mark})"
            ));
        }
    }
}
