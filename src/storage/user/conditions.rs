//! The conditions of a [`UserQuery`](super::UserQuery) that take more than an equality.

use super::columns::Facts;
use crate::{
    clock::Timestamp,
    model::{
        domain::domain_hash, money::Money, name::search_key, network::Network,
        person::Subscription, range::TimeRange,
    },
    storage::db::Filter,
};

pub(super) fn search(f: &mut Filter, text: &str) {
    let text = text.trim();
    let number = text.trim_start_matches('#').parse::<i64>().ok();
    if let (true, Some(login)) = (text.starts_with('#'), number) {
        let mark = f.bind(login);
        f.and(format!(
            "users.id IN (SELECT a.owner_id FROM accounts a WHERE a.login = {mark})"
        ));
        return;
    }
    let mark = f.bind(Filter::substring(&search_key(text)));
    let mut anywhere = format!(
        "users.id IN (SELECT n.id FROM users n WHERE n.email_key LIKE {mark} ESCAPE '\\' \
         OR n.search_name LIKE {mark} ESCAPE '\\' OR n.phone LIKE {mark} ESCAPE '\\' \
         UNION ALL SELECT o.user_id FROM aliases o WHERE o.email_key LIKE {mark} ESCAPE '\\')"
    );
    if let Some(number) = number {
        let mark = f.bind(number);
        anywhere = format!(
            "({anywhere} OR users.id = {mark} OR users.id IN (SELECT a.owner_id FROM accounts a WHERE a.login = {mark}))"
        );
    }
    f.and(anywhere);
}

/// Has this address, or had it before a merge.
pub(super) fn address(f: &mut Filter, key: &str) {
    let mark = f.bind(key.to_owned());
    f.and(format!(
        "users.id IN (SELECT n.id FROM users n WHERE n.email_key = {mark} \
         UNION ALL SELECT o.user_id FROM aliases o WHERE o.email_key = {mark})"
    ));
}

pub(super) fn in_domain(f: &mut Filter, domain: &str) {
    f.equals("users.email_domain", domain.to_owned());
    let hash = domain_hash(domain);
    if hash != 0 {
        f.equals("users.domain_hash", hash);
        // The condition of the index, which is used only when it is said.
        f.and("users.domain_hash <> 0");
    }
}

pub(super) fn seen_from(f: &mut Filter, network: Network) {
    let (from, to) = network.keys();
    let (from, to) = (f.bind(from), f.bind(to));
    f.and(format!(
        "users.id IN (SELECT d.user_id FROM devices d WHERE d.ip_key >= {from} AND d.ip_key <= {to})"
    ));
}

pub(super) fn prefix_of(f: &mut Filter, column: &str, prefix: &str) {
    let from = f.bind(prefix.to_owned());
    f.and(format!("{column} >= {from}"));
    if let Some(end) = Filter::prefix_end(prefix) {
        let to = f.bind(end);
        f.and(format!("{column} < {to}"));
    }
}

pub(super) fn any_word<T: Copy + PartialEq>(
    f: &mut Filter,
    column: &str,
    words: &[T],
    word: fn(T) -> &'static str,
    usual: T,
) {
    if words.is_empty() {
        return;
    }
    let marks = f.bind_list(words.iter().map(|&w| word(w)));
    f.and(format!("{column} IN {marks}"));
    if !words.contains(&usual) {
        // Says what the partial index says, so that the engine may use it.
        f.and(format!("{column} <> '{}'", word(usual)));
    }
}

pub(super) fn subscription(f: &mut Filter, facts: &Facts, states: &[Subscription]) {
    let lapses = states.contains(&Subscription::None) || states.contains(&Subscription::Pending);
    let marks = f.bind_list(states.iter().map(|state| state.as_str()));
    if lapses {
        f.and(format!("{} IN {marks}", facts.subscription()));
        return;
    }
    f.and(format!("users.subscription IN {marks}"));
    if !states.contains(&Subscription::Subscribed) {
        f.and("users.subscription <> 'subscribed' AND users.subscription <> 'none'");
    }
}

pub(super) fn within(f: &mut Filter, column: &str, range: TimeRange) {
    let mut bound = |operator: &str, at: Option<Timestamp>| {
        if let Some(at) = at {
            let mark = f.bind(at);
            f.and(format!("{column} {operator} {mark}"));
        }
    };
    bound(">=", range.from);
    bound("<", range.to);
}

/// Who got a mail when, and of which campaign: both of one mail when both are asked for.
///
/// Sent means taken by a server; what waits, was given up or was only written to a folder reached nobody. A copy to a contact is no
/// mail to the person.
pub(super) fn mails(f: &mut Filter, mailed: Option<TimeRange>, campaign: Option<&str>) {
    if mailed.is_none() && campaign.is_none() {
        return;
    }
    let mut which = String::new();
    if let Some(key) = campaign {
        let mark = f.bind(key.to_owned());
        which.extend([" AND l.campaign = ", &mark]);
    }
    if let Some(range) = mailed {
        which.push_str(" AND l.sent_at IS NOT NULL");
        for (operator, at) in [(">=", range.from), ("<", range.to)] {
            if let Some(at) = at {
                let mark = f.bind(at);
                which.extend([" AND l.sent_at ", operator, " ", &mark]);
            }
        }
    }
    f.and(format!(
        "EXISTS (SELECT 1 FROM mails l WHERE l.user_id = users.id AND l.role = 'to'{which})"
    ));
}

/// Who ordered when, what, and for how much.
pub(super) fn orders(
    f: &mut Filter,
    ordered: Option<TimeRange>,
    bought: Option<&[i64]>,
    spent: Option<Money>,
) {
    if let Some(range) = ordered {
        let mut when = String::new();
        for (operator, at) in [(">=", range.from), ("<", range.to)] {
            if let Some(at) = at {
                let mark = f.bind(at);
                when.extend([" AND o.ordered_at ", operator, " ", &mark]);
            }
        }
        f.and(format!(
            "EXISTS (SELECT 1 FROM orders o WHERE o.user_id = users.id AND o.status IN ('paid', 'pending'){when})"
        ));
    }
    if let Some(products) = bought {
        let marks = f.bind_list(products.iter().copied());
        f.and(format!(
            "users.id IN (SELECT l.user_id FROM order_lines l WHERE l.product_id IN {marks} AND l.status = 'paid')"
        ));
    }
    if let Some(least) = spent {
        let currency = f.bind(least.currency.as_str());
        let least = f.bind(least.minor);
        f.and(format!(
            "(SELECT CAST(COALESCE(SUM(o.total), 0) AS BIGINT) FROM orders o WHERE o.user_id = users.id AND o.status = 'paid' \
             AND o.currency = {currency}) - (SELECT CAST(COALESCE(SUM(r.amount), 0) AS BIGINT) FROM refunds r \
             WHERE r.user_id = users.id AND r.currency = {currency}) >= {least}"
        ));
    }
}
