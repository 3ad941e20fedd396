//! A span of time cut into days, weeks, months, quarters or years of a zone.

use jiff::{ToSpan, civil::Date, tz::TimeZone};

use super::range::TimeRange;
use crate::clock::Timestamp;

crate::words! {
    /// What a span is cut into.
    pub enum Step {
        /// Days.
        Day = "day",
        /// Weeks from Monday on.
        Week = "week",
        /// Months of the calendar.
        Month = "month",
        /// Quarters of the calendar.
        Quarter = "quarter",
        /// Years.
        Year = "year",
    }
}

/// One piece of a span: half-open, its ends where the zone's days begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bucket {
    /// `2026-01-02`, `2026-W01`, `2026-01`, `2026-Q1` or `2026`.
    pub name: String,
    /// Its first moment, in seconds.
    pub from: i64,
    /// The first moment after it.
    pub to: i64,
}

/// The most pieces that a span is cut into.
pub const MOST: usize = 5_000;

/// Cuts a span with two ends; the first and last piece may be cut short. `None` when there would be more than [`MOST`].
pub fn cut(range: TimeRange, step: Step, zone: &TimeZone) -> Option<Vec<Bucket>> {
    let (Some(from), Some(to)) = (range.from, range.to) else {
        return Some(Vec::new());
    };
    let mut buckets = Vec::new();
    let mut day = begin(from.to_jiff().to_zoned(zone.clone()).date(), step)?;
    loop {
        let next = after(day, step)?;
        let (first, end) = (start(day, zone)?, start(next, zone)?);
        if first >= to.0 {
            return Some(buckets);
        }
        if buckets.len() >= MOST {
            return None;
        }
        if end > from.0 {
            buckets.push(Bucket {
                name: name(day, step),
                from: first.max(from.0),
                to: end.min(to.0),
            });
        }
        day = next;
    }
}

/// The place of a moment among pieces.
pub fn place(buckets: &[Bucket], at: i64) -> Option<usize> {
    let place = buckets.partition_point(|bucket| bucket.to <= at);
    (buckets.get(place)?.from <= at).then_some(place)
}

fn begin(day: Date, step: Step) -> Option<Date> {
    match step {
        Step::Day => Some(day),
        Step::Week => day
            .checked_sub(i64::from(day.weekday().to_monday_zero_offset()).days())
            .ok(),
        Step::Month => Some(day.first_of_month()),
        Step::Quarter => Date::new(day.year(), (day.month() - 1) / 3 * 3 + 1, 1).ok(),
        Step::Year => Some(day.first_of_year()),
    }
}

fn after(day: Date, step: Step) -> Option<Date> {
    let span = match step {
        Step::Day => 1.day(),
        Step::Week => 1.week(),
        Step::Month => 1.month(),
        Step::Quarter => 3.months(),
        Step::Year => 1.year(),
    };
    day.checked_add(span).ok()
}

fn name(day: Date, step: Step) -> String {
    match step {
        Step::Day => day.to_string(),
        Step::Week => {
            let week = day.iso_week_date();
            format!("{:04}-W{:02}", week.year(), week.week())
        }
        Step::Month => format!("{:04}-{:02}", day.year(), day.month()),
        Step::Quarter => format!("{:04}-Q{}", day.year(), (day.month() - 1) / 3 + 1),
        Step::Year => format!("{:04}", day.year()),
    }
}

fn start(day: Date, zone: &TimeZone) -> Option<i64> {
    Some(Timestamp(day.to_zoned(zone.clone()).ok()?.timestamp().as_second()).0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn zone(name: &str) -> TimeZone {
        TimeZone::get(name).unwrap()
    }

    fn range(from: &str, to: &str, zone: &TimeZone) -> TimeRange {
        TimeRange {
            from: Timestamp::parse(from, zone),
            to: Timestamp::parse(to, zone),
        }
    }

    #[test]
    fn a_day_on_which_clocks_change_has_its_own_length() {
        let berlin = zone("Europe/Berlin");
        let days = cut(
            range("2026-03-28", "2026-03-31", &berlin),
            Step::Day,
            &berlin,
        )
        .unwrap();
        let lengths: Vec<i64> = days.iter().map(|day| (day.to - day.from) / 3600).collect();
        assert_eq!(lengths, [24, 23, 24]);
        let months = cut(
            range("2026-10-01", "2026-12-01", &berlin),
            Step::Month,
            &berlin,
        )
        .unwrap();
        let names: Vec<&str> = months.iter().map(|month| month.name.as_str()).collect();
        assert_eq!(names, ["2026-10", "2026-11"]);
        assert_eq!((months[0].to - months[0].from) % 86_400, 3600);
    }

    #[test]
    fn pieces_have_the_names_of_periods() {
        let utc = TimeZone::UTC;
        for (step, first) in [
            (Step::Day, "2025-12-31"),
            (Step::Week, "2026-W01"),
            (Step::Month, "2025-12"),
            (Step::Quarter, "2025-Q4"),
            (Step::Year, "2025"),
        ] {
            let cut = cut(range("2025-12-31", "2026-01-02", &utc), step, &utc).unwrap();
            assert_eq!(cut[0].name, first);
        }
        assert_eq!(
            cut(range("0001-01-01", "2026-01-02", &utc), Step::Day, &utc),
            None
        );
    }

    proptest! {
        /// Every moment of a span is in exactly one piece, whatever the zone.
        #[test]
        fn pieces_cover_their_span_without_a_gap(
            from in 0_i64..2_000_000_000, length in 1_i64..80_000_000, step in 0_usize..5, zone_at in 0_usize..4, at in 0.0_f64..1.0,
        ) {
            let zone = zone(["UTC", "Europe/Berlin", "America/Sao_Paulo", "Pacific/Apia"][zone_at]);
            let range = TimeRange { from: Some(Timestamp(from)), to: Some(Timestamp(from + length)) };
            let pieces = cut(range, Step::ALL[step], &zone).unwrap();
            prop_assert_eq!(pieces[0].from, from);
            prop_assert_eq!(pieces[pieces.len() - 1].to, from + length);
            prop_assert!(pieces.windows(2).all(|pair| pair[0].to == pair[1].from));
            let moment = from + (length as f64 * at) as i64;
            let place = place(&pieces, moment).unwrap();
            prop_assert!(pieces[place].from <= moment && moment < pieces[place].to);
            prop_assert_eq!(super::place(&pieces, from + length), None);
            prop_assert_eq!(super::place(&pieces, from - 1), None);
        }
    }
}
