//! The conditions of a [`UserQuery`](super::UserQuery) that take more than an equality.

use super::columns::Facts;
use crate::{
    clock::Timestamp,
    model::{name::search_key, network::Network, person::Subscription, range::TimeRange},
    storage::db::Filter,
};

pub(super) fn search(f: &mut Filter, text: &str) {
    let mark = f.bind(Filter::substring(&search_key(text)));
    let mut anywhere = format!(
        "users.id IN (SELECT n.id FROM users n WHERE n.email_key LIKE {mark} ESCAPE '\\' \
         OR n.search_name LIKE {mark} ESCAPE '\\' OR n.phone LIKE {mark} ESCAPE '\\')"
    );
    if let Ok(number) = text.trim().trim_start_matches('#').parse::<i64>() {
        let mark = f.bind(number);
        anywhere = format!(
            "({anywhere} OR users.id = {mark} OR users.id IN (SELECT a.owner_id FROM accounts a WHERE a.login = {mark}))"
        );
        if text.trim().starts_with('#') {
            anywhere =
                format!("users.id IN (SELECT a.owner_id FROM accounts a WHERE a.login = {mark})");
        }
    }
    f.and(anywhere);
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
