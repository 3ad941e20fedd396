//! Ranges of time: `A..B`, `A..`, `..B`, half-open `[A, B)`, and the points they are made of.

use jiff::tz::TimeZone;

use crate::{
    clock::Timestamp,
    model::{
        age::Age,
        malformed::{Malformed, echo},
    },
};

/// The moments from `from` on and before `to`; an absent end is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TimeRange {
    /// The first moment that belongs to it.
    pub from: Option<Timestamp>,
    /// The first moment after it.
    pub to: Option<Timestamp>,
}

/// A filter on a time that may be absent (`--active`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// There is no time: never seen.
    Never,
    /// There is one and it lies in the range.
    Within(TimeRange),
}

impl TimeRange {
    /// Reads `A..B`, `A..` or `..B`; see [`moment`] for the points.
    ///
    /// A single point is refused, because it could be either end; so is a range whose first moment is not before its last.
    pub fn parse(text: &str, now: Timestamp, zone: &TimeZone) -> Result<TimeRange, Malformed> {
        let text = text.trim();
        let Some((from, to)) = text.split_once("..") else {
            moment(text, now, zone)?;
            return Err(
                Malformed::new(format!("'{}' is one moment, not a range", echo(text))).hint(
                    format!("'{text}..' is from then until now, '..{text}' is before then"),
                ),
            );
        };
        let some = |end: &'_ str| (!end.is_empty()).then(|| end.to_owned());
        let (from, to) = (some(from), some(to));
        if from.is_none() && to.is_none() {
            return Err(Malformed::new("the range '..' has no end")
                .hint("leave the option out for all times, or write '30d..'"));
        }
        let range = TimeRange::between(from.as_deref(), to.as_deref(), now, zone)?;
        if range.from.is_some() && range.from == range.to {
            return Err(
                Malformed::new(format!("the range '{}' is empty", echo(text)))
                    .hint("the end does not belong to a range: write the next day"),
            );
        }
        Ok(range)
    }

    /// Reads `--since X`, which is `X..`.
    pub fn since(text: &str, now: Timestamp, zone: &TimeZone) -> Result<TimeRange, Malformed> {
        TimeRange::between(Some(text), None, now, zone)
    }

    /// Reads `--from A --to B`, each of which may be absent; of `--from A --to A` nothing is a part.
    pub fn between(
        from: Option<&str>,
        to: Option<&str>,
        now: Timestamp,
        zone: &TimeZone,
    ) -> Result<TimeRange, Malformed> {
        let point = |end: Option<&str>| end.map(|text| moment(text, now, zone)).transpose();
        let range = TimeRange {
            from: point(from)?,
            to: point(to)?,
        };
        if let (Some(first), Some(end)) = (range.from, range.to)
            && first > end
        {
            let (a, b) = (from.unwrap_or_default(), to.unwrap_or_default());
            let refusal = Malformed::new(format!(
                "the range '{}..{}' ends at {end}, before its start {first}",
                echo(a),
                echo(b)
            ));
            return Err(refusal.hint(format!("write '{b}..{a}'")));
        }
        Ok(range)
    }

    /// Whether `moment` belongs to the range.
    pub fn contains(self, moment: Timestamp) -> bool {
        self.from.is_none_or(|from| from <= moment) && self.to.is_none_or(|to| moment < to)
    }
}

impl When {
    /// Reads a range or `never`.
    pub fn parse(text: &str, now: Timestamp, zone: &TimeZone) -> Result<When, Malformed> {
        if text.trim() == "never" {
            return Ok(When::Never);
        }
        TimeRange::parse(text, now, zone).map(When::Within)
    }
}

/// Reads one point of time: a date (the start of that day in `zone`), an RFC 3339 time, or an age before `now`.
pub fn moment(text: &str, now: Timestamp, zone: &TimeZone) -> Result<Timestamp, Malformed> {
    let text = text.trim();
    if let Some(moment) = Timestamp::parse(text, zone) {
        return Ok(moment);
    }
    if let Ok(age) = text.parse::<Age>() {
        return Ok(age.before(now, zone));
    }
    Err(
        Malformed::new(format!("'{}' is no date, time or age", echo(text))).hint(
            "write '2026-03-31', '2026-03-31T12:00:00Z', or an age such as '30d', '12w' or '15mo'",
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const UTC: TimeZone = TimeZone::UTC;

    fn at(text: &str) -> Timestamp {
        Timestamp::parse(text, &UTC).unwrap()
    }

    fn now() -> Timestamp {
        at("2026-01-02T03:04:05Z")
    }

    fn range(text: &str) -> (Option<String>, Option<String>) {
        let range = TimeRange::parse(text, now(), &UTC).unwrap();
        (
            range.from.map(|t| t.to_string()),
            range.to.map(|t| t.to_string()),
        )
    }

    #[test]
    fn a_range_has_one_or_two_ends() {
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(range("30d.."), (some("2025-12-03T03:04:05Z"), None));
        assert_eq!(range("..15mo"), (None, some("2024-10-02T03:04:05Z")));
        assert_eq!(
            range(" 2025-01-01..2025-02-01T12:00:00+02:00 "),
            (some("2025-01-01T00:00:00Z"), some("2025-02-01T10:00:00Z"))
        );
        assert_eq!(
            range("12w..30d"),
            (some("2025-10-10T03:04:05Z"), some("2025-12-03T03:04:05Z"))
        );
    }

    #[test]
    fn a_single_point_is_refused_and_both_readings_are_shown() {
        let refusal = TimeRange::parse("30d", now(), &UTC).unwrap_err();
        assert_eq!(refusal.message, "'30d' is one moment, not a range");
        assert_eq!(
            refusal.hint.unwrap(),
            "'30d..' is from then until now, '..30d' is before then"
        );
    }

    #[test]
    fn a_range_turned_round_or_empty_is_refused() {
        let refusal = TimeRange::parse("30d..12w", now(), &UTC).unwrap_err();
        assert_eq!(refusal.hint.unwrap(), "write '12w..30d'");
        let refusal = TimeRange::parse("2026-01-01..2026-01-01", now(), &UTC).unwrap_err();
        assert!(refusal.hint.unwrap().contains("the next day"));
    }

    #[test]
    fn what_is_no_point_is_refused() {
        for bad in [
            "",
            "..",
            "soon",
            "soon..",
            "..2026-02-30",
            "30d...",
            "1d..2d..3d",
            "never",
            "-3d..",
        ] {
            assert!(TimeRange::parse(bad, now(), &UTC).is_err(), "{bad}");
        }
        assert!(TimeRange::since("30d..", now(), &UTC).is_err());
    }

    #[test]
    fn never_is_for_a_time_that_may_be_absent() {
        assert_eq!(When::parse("never", now(), &UTC), Ok(When::Never));
        let within = When::parse("..30d", now(), &UTC).unwrap();
        assert_eq!(
            within,
            When::Within(TimeRange {
                from: None,
                to: Some(at("2025-12-03T03:04:05Z"))
            })
        );
    }

    #[test]
    fn the_end_of_a_range_does_not_belong_to_it() {
        let range = TimeRange::parse("2026-01-01..2026-01-02", now(), &UTC).unwrap();
        assert!(range.contains(at("2026-01-01")));
        assert!(range.contains(at("2026-01-01T23:59:59Z")));
        assert!(!range.contains(at("2026-01-02")));
        assert!(!range.contains(at("2025-12-31T23:59:59Z")));
        assert!(TimeRange::default().contains(now()));
    }

    #[test]
    fn a_date_is_a_day_of_the_zone() {
        let berlin = TimeZone::get("Europe/Berlin").unwrap();
        let range = TimeRange::since("2026-07-01", now(), &berlin).unwrap();
        assert_eq!(range.from, Some(at("2026-06-30T22:00:00Z")));
    }
}
