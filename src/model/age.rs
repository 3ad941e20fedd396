//! Ages and durations: `10s 5min 2h 30d 12w 15mo 1y`.

use std::{fmt, str::FromStr, time::Duration};

use jiff::{Span, Zoned, tz::TimeZone};

use crate::{
    clock::Timestamp,
    model::malformed::{Malformed, echo},
};

crate::words! {
    /// What an age is counted in.
    pub enum Unit {
        /// 60th of a minute.
        Second = "s",
        /// Not `m`, which could as well be months.
        Minute = "min",
        /// 3,600 seconds.
        Hour = "h",
        /// A calendar day: 23 or 25 hours where the clocks change.
        Day = "d",
        /// Seven calendar days.
        Week = "w",
        /// A calendar month, held at its last day.
        Month = "mo",
        /// Twelve calendar months.
        Year = "y",
    }
}

/// A whole number of one unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Age {
    /// How many.
    pub count: u32,
    /// Of what.
    pub unit: Unit,
}

impl Age {
    /// The same time of day this age later; months and years are held at the end of the month, so that 2023-11-30 and 15
    /// months are 2025-02-28. Held at [`Timestamp::MAX`].
    pub fn after(self, moment: Timestamp, zone: &TimeZone) -> Timestamp {
        let local = local(moment, zone);
        match self.span().and_then(|span| local.checked_add(span)) {
            Ok(later) => Timestamp(later.timestamp().as_second()).min(Timestamp::MAX),
            Err(_) => Timestamp::MAX,
        }
    }

    /// The same time of day on the last day from which this age is over at `moment`: [`Age::after`] turned round.
    ///
    /// On the last day of a month the answer is the last day of the month reached: 15 months before 2025-02-28 is 2023-11-30.
    /// So whoever was seen on the 28th, 29th or 30th of that November is 15 months away on 28 February, as with passwords.
    pub fn before(self, moment: Timestamp, zone: &TimeZone) -> Timestamp {
        const FIRST: Timestamp = Timestamp(-62_135_596_800);
        let local = local(moment, zone);
        match self.span().and_then(|span| local.checked_sub(span)) {
            Ok(earlier) => {
                let day = self.last_day(&local, earlier);
                Timestamp(day.timestamp().as_second()).max(FIRST)
            }
            Err(_) => FIRST,
        }
    }

    /// The start of the day from which this age is over: 15 months after any moment of 2023-11-30 is 2025-02-28T00:00:00Z.
    /// Hours and what is shorter are counted to the second.
    pub fn day_after(self, moment: Timestamp, zone: &TimeZone) -> Timestamp {
        let after = self.after(moment, zone);
        if self.is_of_days() {
            start_of_day(after, zone)
        } else {
            after
        }
    }

    /// The last moment from which this age is over on the day of `moment`: [`Age::day_after`] turned round.
    pub fn day_before(self, moment: Timestamp, zone: &TimeZone) -> Timestamp {
        if !self.is_of_days() {
            return self.before(moment, zone);
        }
        let day = local(self.before(start_of_day(moment, zone), zone), zone);
        let next = day.tomorrow().and_then(|next| next.start_of_day());
        next.map_or(Timestamp::MAX, |next| {
            Timestamp(next.timestamp().as_second() - 1)
        })
    }

    fn is_of_days(self) -> bool {
        matches!(self.unit, Unit::Day | Unit::Week | Unit::Month | Unit::Year)
    }

    fn last_day(self, from: &Zoned, reached: Zoned) -> Zoned {
        let by_month = matches!(self.unit, Unit::Month | Unit::Year) && self.count > 0;
        if by_month && from.day() == from.days_in_month() {
            reached
                .with()
                .day(reached.days_in_month())
                .build()
                .unwrap_or(reached)
        } else {
            reached
        }
    }

    fn span(self) -> Result<Span, jiff::Error> {
        let count = i64::from(self.count);
        match self.unit {
            Unit::Second => Span::new().try_seconds(count),
            Unit::Minute => Span::new().try_minutes(count),
            Unit::Hour => Span::new().try_hours(count),
            Unit::Day => Span::new().try_days(count),
            Unit::Week => Span::new().try_weeks(count),
            Unit::Month => Span::new().try_months(count),
            Unit::Year => Span::new().try_years(count),
        }
    }

    /// The age as a fixed time, a day being 24 hours; `None` for months and years, which have no fixed length.
    pub fn fixed(self) -> Option<Duration> {
        let seconds = match self.unit {
            Unit::Second => 1,
            Unit::Minute => 60,
            Unit::Hour => 3_600,
            Unit::Day => 86_400,
            Unit::Week => 604_800,
            Unit::Month | Unit::Year => return None,
        };
        Some(Duration::from_secs(u64::from(self.count) * seconds))
    }
}

fn start_of_day(moment: Timestamp, zone: &TimeZone) -> Timestamp {
    let start = local(moment, zone).start_of_day();
    start.map_or(moment, |start| Timestamp(start.timestamp().as_second()))
}

/// jiff's last moment is some hours before [`Timestamp::MAX`].
fn local(moment: Timestamp, zone: &TimeZone) -> Zoned {
    let last = Timestamp(jiff::Timestamp::MAX.as_second());
    moment.min(last).to_jiff().to_zoned(zone.clone())
}

impl FromStr for Age {
    type Err = Malformed;

    /// Reads a whole number and a unit, without space or sign.
    fn from_str(text: &str) -> Result<Age, Malformed> {
        let refuse = |hint: String| {
            Malformed::new(format!("'{}' is no length of time", echo(text))).hint(hint)
        };
        let usual = || refuse("write '10s', '5min', '2h', '30d', '12w', '15mo' or '1y'".to_owned());
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let (count, unit) = text.split_at(digits);
        let unit = unit.to_ascii_lowercase();
        if unit == "m" && digits > 0 {
            return Err(refuse(format!(
                "'{count}mo' is months, '{count}min' is minutes"
            )));
        }
        Ok(Age {
            count: count.parse().map_err(|_| usual())?,
            unit: unit.parse().map_err(|_| usual())?,
        })
    }
}

impl fmt::Display for Age {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.count, self.unit)
    }
}

#[cfg(test)]
mod tests;
