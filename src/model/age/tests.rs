use proptest::prelude::*;

use super::*;

fn at(text: &str) -> Timestamp {
    Timestamp::parse(text, &TimeZone::UTC).unwrap()
}

fn age(text: &str) -> Age {
    text.parse().unwrap()
}

#[test]
fn months_are_held_at_the_end_of_the_month_both_ways() {
    let utc = TimeZone::UTC;
    assert_eq!(age("15mo").after(at("2023-11-30"), &utc), at("2025-02-28"));
    assert_eq!(age("15mo").before(at("2025-02-28"), &utc), at("2023-11-30"));
    assert_eq!(age("15mo").before(at("2025-02-27"), &utc), at("2023-11-27"));
    assert_eq!(age("1mo").before(at("2026-03-31"), &utc), at("2026-02-28"));
    assert_eq!(age("1y").after(at("2024-02-29"), &utc), at("2025-02-28"));
    assert_eq!(age("0mo").before(at("2025-02-28"), &utc), at("2025-02-28"));
}

#[test]
fn an_age_of_days_is_over_as_the_day_begins() {
    let utc = TimeZone::UTC;
    for (length, seen, over) in [
        ("15mo", "2023-11-30T23:59:59Z", "2025-02-28T00:00:00Z"),
        ("15mo", "2023-11-28T00:00:00Z", "2025-02-28T00:00:00Z"),
        ("15mo", "2023-11-27T12:00:00Z", "2025-02-27T00:00:00Z"),
        ("1y", "2024-02-29T12:00:00Z", "2025-02-28T00:00:00Z"),
        ("30d", "2026-01-01T12:00:00Z", "2026-01-31T00:00:00Z"),
        ("2h", "2026-01-01T12:00:00Z", "2026-01-01T14:00:00Z"),
    ] {
        let (length, seen, over) = (age(length), at(seen), at(over));
        assert_eq!(length.day_after(seen, &utc), over, "{length} {seen}");
        assert!(length.day_before(over, &utc) >= seen, "{length} {seen}");
        assert!(
            length.day_before(over.plus(-1), &utc) < seen,
            "{length} {seen}"
        );
    }
}

proptest! {
    #[test]
    fn counted_in_days_forward_and_back_agree(
        seen in 0i64..4_000_000_000,
        now in 0i64..4_000_000_000,
        count in 0u32..40,
        unit in proptest::sample::select(vec!["h", "d", "w", "mo", "y"]),
    ) {
        let (utc, length) = (TimeZone::UTC, age(&format!("{count}{unit}")));
        let (seen, now) = (Timestamp(seen), Timestamp(now));
        let forward = length.day_after(seen, &utc) <= now;
        prop_assert_eq!(forward, seen <= length.day_before(now, &utc));
    }
}

#[test]
fn a_day_is_a_calendar_day_where_the_clocks_change() {
    let berlin = TimeZone::get("Europe/Berlin").unwrap();
    // Summer time begins on 2026-03-29: that day has 23 hours.
    assert_eq!(
        age("1d").before(at("2026-03-30T08:00:00Z"), &berlin),
        at("2026-03-29T08:00:00Z")
    );
    assert_eq!(
        age("2d").before(at("2026-03-30T08:00:00Z"), &berlin),
        at("2026-03-28T09:00:00Z")
    );
    assert_eq!(
        age("48h").before(at("2026-03-30T08:00:00Z"), &berlin),
        at("2026-03-28T08:00:00Z")
    );
}

#[test]
fn an_age_reads_and_prints_itself() {
    for text in ["10s", "5min", "2h", "30d", "12w", "15mo", "1y", "0d"] {
        assert_eq!(age(text).to_string(), text);
    }
    assert_eq!(age("7D").to_string(), "7d");
    for bad in [
        "",
        "d",
        "7",
        "-7d",
        "7 d",
        "1.5d",
        "99999999999d",
        "7days",
        "٣d",
    ] {
        assert!(bad.parse::<Age>().is_err(), "{bad}");
    }
    assert_eq!(
        "5m".parse::<Age>().unwrap_err().hint.unwrap(),
        "'5mo' is months, '5min' is minutes"
    );
}

#[test]
fn only_units_of_fixed_length_are_a_duration() {
    assert_eq!(age("10s").fixed(), Some(Duration::from_secs(10)));
    assert_eq!(age("2w").fixed(), Some(Duration::from_hours(336)));
    assert_eq!(age("1mo").fixed(), None);
}

#[test]
fn an_absurd_age_is_held_at_the_ends_of_time() {
    let utc = TimeZone::UTC;
    assert_eq!(
        age("4000000000y").after(at("2026-01-01"), &utc),
        Timestamp::MAX
    );
    assert_eq!(
        age("9000y").before(at("2026-01-01"), &utc).0,
        -62_135_596_800
    );
    assert_eq!(age("7990y").after(at("2026-01-01"), &utc), Timestamp::MAX);
    assert_eq!(age("1d").after(Timestamp::MAX, &utc), Timestamp::MAX);
}

proptest! {
    #[test]
    fn before_is_the_last_day_from_which_the_age_is_over(day in 0i64..40_000, count in 0u32..500, unit in 3usize..7) {
        let now = Timestamp(day * 86_400 + 36_000);
        let age = Age { count, unit: Unit::ALL[unit] };
        let then = age.before(now, &TimeZone::UTC);
        prop_assume!(then.0 > -62_135_596_800);
        prop_assert!(age.after(then, &TimeZone::UTC) <= now);
        prop_assert!(age.after(then.plus(86_400), &TimeZone::UTC) > now);
    }
}
