//! Named stretches of the calendar: `today`, `last-week`, `2026-Q1`, `2026-W07`.

use jiff::{
    ToSpan,
    civil::{Date, ISOWeekDate, Weekday},
    tz::TimeZone,
};

use crate::{
    clock::Timestamp,
    model::{
        malformed::{Malformed, echo},
        range::TimeRange,
    },
};

/// The words that [`TimeRange::period`] takes beside numbers of the calendar.
pub const PERIODS: &[&str] = &[
    "today",
    "yesterday",
    "this-week",
    "last-week",
    "this-month",
    "last-month",
    "this-year",
    "last-year",
];

impl TimeRange {
    /// Reads `--period`: one of [`PERIODS`], a year, a month, a quarter, an ISO 8601 week or a day, in days of `zone`.
    ///
    /// Weeks begin on Monday. A day begins at its first moment, also where the clocks change at midnight.
    pub fn period(text: &str, now: Timestamp, zone: &TimeZone) -> Result<TimeRange, Malformed> {
        let today = now.to_jiff().to_zoned(zone.clone()).date();
        let found = named(text, today).or_else(|| numbered(&text.to_ascii_uppercase()));
        let days = found.and_then(|(first, end)| Some((start(first, zone)?, start(end, zone)?)));
        let Some((from, to)) = days else {
            return Err(
                Malformed::new(format!("'{}' is no period", echo(text))).hint(format!(
                    "write {}, 2026, 2026-03, 2026-Q1 or 2026-W07",
                    PERIODS.join(", ")
                )),
            );
        };
        Ok(TimeRange {
            from: Some(from),
            to: Some(to),
        })
    }
}

fn start(day: Date, zone: &TimeZone) -> Option<Timestamp> {
    let moment = day.to_zoned(zone.clone()).ok()?.timestamp();
    Some(Timestamp(moment.as_second()))
}

/// First day and the day after the last.
type Days = (Date, Date);

fn named(text: &str, today: Date) -> Option<Days> {
    let since_monday = i64::from(today.weekday().to_monday_zero_offset());
    let monday = today.checked_sub(since_monday.days()).ok()?;
    let back = |day: Date, span| day.checked_sub(span).ok();
    match text {
        "today" => next_day(today),
        "yesterday" => next_day(back(today, 1.day())?),
        "this-week" => week(monday),
        "last-week" => week(back(monday, 1.week())?),
        "this-month" => months(today.first_of_month(), 1),
        "last-month" => months(back(today.first_of_month(), 1.month())?, 1),
        "this-year" => months(today.first_of_year(), 12),
        "last-year" => months(back(today.first_of_year(), 1.year())?, 12),
        _ => None,
    }
}

fn numbered(text: &str) -> Option<Days> {
    let (year, rest) = text.split_at_checked(4)?;
    let year = number(year)?;
    if rest.is_empty() {
        return months(Date::new(year, 1, 1).ok()?, 12);
    }
    let rest = rest.strip_prefix('-')?;
    if let Some(quarter) = rest.strip_prefix('Q') {
        let quarter: i8 = number(quarter).filter(|q| (1..=4).contains(q) && rest.len() == 2)?;
        return months(Date::new(year, quarter * 3 - 2, 1).ok()?, 3);
    }
    if let Some(number_of_week) = rest.strip_prefix('W') {
        let number_of_week = number(number_of_week).filter(|_| rest.len() == 3)?;
        return week(
            ISOWeekDate::new(year, number_of_week, Weekday::Monday)
                .ok()?
                .date(),
        );
    }
    match (rest.get(..2), rest.get(2..3), rest.get(3..)) {
        (Some(month), None, _) => months(Date::new(year, number(month)?, 1).ok()?, 1),
        (Some(month), Some("-"), Some(day)) if day.len() == 2 => {
            next_day(Date::new(year, number(month)?, number(day)?).ok()?)
        }
        _ => None,
    }
}

/// A number of digits only: `parse` alone would take a sign.
fn number<T: std::str::FromStr>(digits: &str) -> Option<T> {
    let plain = digits.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}

fn next_day(day: Date) -> Option<Days> {
    Some((day, day.checked_add(1.day()).ok()?))
}

fn week(monday: Date) -> Option<Days> {
    Some((monday, monday.checked_add(1.week()).ok()?))
}

fn months(first: Date, count: i64) -> Option<Days> {
    Some((first, first.checked_add(count.months()).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(text: &str, now: &str, zone: &str) -> Option<(String, String)> {
        let now = Timestamp::parse(now, &TimeZone::UTC).unwrap();
        let zone = TimeZone::get(zone).unwrap();
        let range = TimeRange::period(text, now, &zone).ok()?;
        Some((range.from?.to_string(), range.to?.to_string()))
    }

    #[test]
    fn words_are_days_weeks_months_and_years_around_now() {
        // 2026-01-02 is a Friday.
        for (text, from, to) in [
            ("today", "2026-01-02", "2026-01-03"),
            ("yesterday", "2026-01-01", "2026-01-02"),
            ("this-week", "2025-12-29", "2026-01-05"),
            ("last-week", "2025-12-22", "2025-12-29"),
            ("this-month", "2026-01-01", "2026-02-01"),
            ("last-month", "2025-12-01", "2026-01-01"),
            ("this-year", "2026-01-01", "2027-01-01"),
            ("last-year", "2025-01-01", "2026-01-01"),
            ("2026", "2026-01-01", "2027-01-01"),
            ("2026-03", "2026-03-01", "2026-04-01"),
            ("2026-12", "2026-12-01", "2027-01-01"),
            ("2026-Q1", "2026-01-01", "2026-04-01"),
            ("2026-q4", "2026-10-01", "2027-01-01"),
            ("2026-W01", "2025-12-29", "2026-01-05"),
            ("2026-W07", "2026-02-09", "2026-02-16"),
            ("2026-W53", "2026-12-28", "2027-01-04"),
            ("2026-03-05", "2026-03-05", "2026-03-06"),
        ] {
            assert_eq!(
                period(text, "2026-01-02T03:04:05Z", "UTC"),
                Some((format!("{from}T00:00:00Z"), format!("{to}T00:00:00Z"))),
                "{text}"
            );
        }
        for text in PERIODS {
            assert!(period(text, "2026-01-02", "UTC").is_some(), "{text}");
        }
    }

    #[test]
    fn days_are_those_of_the_zone_where_the_clocks_change() {
        assert_eq!(
            period("2026-03", "2026-01-02", "Europe/Berlin"),
            Some(("2026-02-28T23:00:00Z".into(), "2026-03-31T22:00:00Z".into()))
        );
        // Still the evening before in New York.
        assert_eq!(
            period("today", "2026-01-02T03:04:05Z", "America/New_York"),
            Some(("2026-01-01T05:00:00Z".into(), "2026-01-02T05:00:00Z".into()))
        );
        // In 2018 São Paulo had no midnight on 4 November: the day began at 01:00.
        assert_eq!(
            period("2018-11-04", "2026-01-02", "America/Sao_Paulo"),
            Some(("2018-11-04T03:00:00Z".into(), "2018-11-05T02:00:00Z".into()))
        );
    }

    #[test]
    fn what_is_no_period_is_refused() {
        for text in [
            "",
            "now",
            "26",
            "2026-",
            "2026-1",
            "2026-13",
            "2026-00",
            "2026-Q5",
            "2026-Q0",
            "2026-Q",
            "2026-W",
            "2026-W7",
            "2025-W53",
            "2026-W00",
            "2026-02-30",
            "2026-3-1",
            "+026",
            "2026-03-05T00",
            "last-day",
            "20é6",
            "2026-é",
        ] {
            assert_eq!(period(text, "2026-01-02", "UTC"), None, "{text}");
        }
    }
}
