//! Totals of everybody go along an index that holds all they need, and nothing is sorted that an index has in order.

use crate::{
    clock::Timestamp,
    model::{bucket::Bucket, range::TimeRange},
    storage::{
        db::{Db, heard},
        schema,
    },
};

use super::{Scope, by_country, by_smart_type, by_time, by_user, sold, total};

fn scopes() -> [Scope; 4] {
    let range = TimeRange {
        from: Some(Timestamp(1)),
        to: Some(Timestamp(2)),
    };
    let currency = "EUR".parse().ok();
    let all = Scope::default();
    [
        all,
        Scope { range, ..all },
        Scope { currency, ..all },
        Scope {
            user_id: Some(1),
            ..all
        },
    ]
}

/// The steps of the plans of a report that touch orders, lines or refunds, in every scope.
fn steps(report: impl Fn(&mut Db, &Scope)) -> Vec<String> {
    let mut db = Db::memory().unwrap();
    schema::migrate(&mut db, Timestamp(0), &mut |_| {}).unwrap();
    let mut steps = Vec::new();
    for scope in scopes() {
        for (sql, plan) in heard::plans(&mut db, |db| report(db, &scope)) {
            steps.extend(plan.into_iter().map(|step| format!("{step} <- {sql}")));
        }
    }
    assert!(steps.len() > 4, "{steps:?}");
    steps
}

/// Every look at the big tables is one into an index that covers it, or at the rows of one user, which lie together.
#[track_caller]
fn covered(steps: &[String]) {
    for step in steps {
        let big = [" x ", " orders ", " order_lines ", " refunds "];
        let looks = step.starts_with("SCAN") || step.starts_with("SEARCH");
        let head = step.split(" <- ").next().unwrap_or_default().to_owned() + " ";
        if looks && big.iter().any(|name| head.contains(name)) {
            let own = head.contains("PRIMARY KEY (user_id=?");
            assert!(own || head.contains("COVERING INDEX"), "{step}");
        }
    }
}

#[track_caller]
fn unsorted(steps: &[String]) {
    for step in steps {
        // The currencies there are, the pieces of time, and what one user bought, are put in order: a handful.
        let few = ["FROM c WHERE currency IS NOT NULL", "FROM pieces ORDER BY"];
        let few = few.iter().any(|list| step.contains(list)) || step.contains("x.user_id = $");
        assert!(few || !step.contains("TEMP B-TREE"), "{step}");
    }
}

#[test]
fn the_total_walks_along_an_index() {
    let steps = steps(|db, scope| drop(total(db, scope).unwrap()));
    covered(&steps);
    unsorted(&steps);
}

#[test]
fn pieces_of_time_are_walks_along_an_index() {
    let bucket = |from, to| Bucket {
        name: format!("{from}"),
        from,
        to,
    };
    let buckets = [bucket(0, 5), bucket(5, 9)];
    let steps = steps(|db, scope| drop(by_time(db, scope, &buckets).unwrap()));
    covered(&steps);
    unsorted(&steps);
}

#[test]
fn users_are_summed_in_the_order_of_an_index() {
    let steps = steps(|db, scope| drop(by_user(db, scope).unwrap()));
    covered(&steps);
    unsorted(&steps);
}

#[test]
fn countries_and_smart_types_are_sums_of_users_in_the_order_of_an_index() {
    let countries = steps(|db, scope| drop(by_country(db, scope).unwrap()));
    covered(&countries);
    unsorted(&countries);
    covered(&steps(|db, scope| drop(by_smart_type(db, scope).unwrap())));
}

#[test]
fn what_is_sold_of_a_product_is_a_walk_along_an_index() {
    let eur = "EUR".parse().ok();
    let everybody = |db: &mut Db, scope: &Scope| {
        // Without an order there is no currency to look for.
        if scope.user_id.is_none() {
            let currency = scope.currency.or(eur);
            drop(sold(db, &Scope { currency, ..*scope }).unwrap());
        }
    };
    let steps = steps(everybody);
    covered(&steps);
    let walks = "SEARCH x USING COVERING INDEX order_lines_product (product_id=? AND currency=?";
    assert!(
        steps.iter().any(|step| step.starts_with(walks)),
        "{steps:?}"
    );
    let grouped = |step: &&String| step.contains("TEMP B-TREE FOR GROUP BY");
    assert_eq!(steps.iter().find(grouped), None);
}
