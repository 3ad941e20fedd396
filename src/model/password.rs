//! When a password lapses.

use jiff::tz::TimeZone;

use super::age::Age;
use crate::clock::Timestamp;

/// The latest moment of last activity whose password has lapsed at `now`: it lapses `age` after the activity.
///
/// Calendar months are clamped at their end, so several days can lapse together (active on 2023-11-28, -29 or -30 all
/// lapse on 2025-02-28): the answer is found by bisection over the monotone rule instead of counting backwards.
pub fn lapsed_until(now: Timestamp, age: Age) -> Timestamp {
    let lapsed = |active: i64| age.after(Timestamp(active), &TimeZone::UTC) <= now;
    let (mut yes, mut no) = (-62_135_596_800, now.0 + 1);
    while no - yes > 1 {
        let middle = yes + (no - yes) / 2;
        if lapsed(middle) {
            yes = middle;
        } else {
            no = middle;
        }
    }
    Timestamp(yes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fifteen_months_end_with_the_month() {
        let age: Age = "15mo".parse().unwrap();
        let at = |text| Timestamp::parse(text, &TimeZone::UTC).unwrap();
        let active = at("2023-11-30T12:00:00Z");
        assert!(lapsed_until(at("2025-02-27T12:00:00Z"), age) < active);
        assert!(lapsed_until(at("2025-02-28T11:59:59Z"), age) < active);
        assert!(lapsed_until(at("2025-02-28T12:00:00Z"), age) >= active);
    }
}
