//! Times as exports write them.

use jiff::tz::TimeZone;

use crate::clock::Timestamp;

/// The form that is asked for when a time is not understood.
pub(super) const WANTED: &str = "write it as 2024-01-31 or 2024-01-31T10:11:12Z";

/// Reads a time: what [`Timestamp::parse`] knows, `2024/01/31 …`, `31.01.2024 …` (the dots say that the day comes first),
/// each also with ` UTC` or an offset behind a space.
///
/// `01/31/2024` is not read, whatever the numbers: the next row would be 02/03/2024.
pub(super) fn moment(text: &str, zone: &TimeZone) -> Option<Timestamp> {
    let text = text.trim();
    if let Some(time) = Timestamp::parse(text, zone) {
        return Some(time);
    }
    if !text.is_ascii() || text.len() > 40 {
        return None;
    }
    let (date, clock) = text.split_once([' ', 'T']).unwrap_or((text, ""));
    let clock = clock.trim();
    let date = iso_date(date)?;
    let (clock, offset) = match clock.rsplit_once(' ') {
        Some((clock, "UTC" | "GMT" | "Z")) => (clock, "Z"),
        Some((clock, offset)) => (clock, offset),
        None => (clock, ""),
    };
    match (clock, offset) {
        ("", "") => Timestamp::parse(&date, zone),
        (_, "") => Timestamp::parse(&format!("{date}T{clock}"), zone),
        _ => Timestamp::parse(&format!("{date}T{clock}{offset}"), &TimeZone::UTC)
            .filter(|_| offset == "Z" || offset.starts_with(['+', '-'])),
    }
}

/// `2024/01/31`, `31.1.2024` and `2024-01-31` as the last of them.
fn iso_date(date: &str) -> Option<String> {
    let parts = |by| {
        let mut parts = date.split(by);
        let three = (parts.next()?, parts.next()?, parts.next()?);
        parts.next().is_none().then_some(three)
    };
    let (year, month, day) = if date.contains('.') {
        let (day, month, year) = parts('.')?;
        (year, month, day)
    } else {
        parts(if date.contains('/') { '/' } else { '-' })?
    };
    let number = |text: &str| {
        text.bytes()
            .all(|byte| byte.is_ascii_digit())
            .then(|| text.parse::<u8>().ok())
    };
    let (month, day) = (number(month)??, number(day)??);
    (year.len() == 4).then(|| format!("{year}-{month:02}-{day:02}"))
}

/// Whether a time cell says "never" in the words of a database.
pub(super) fn is_never(text: &str) -> bool {
    text.starts_with("0000-00-00")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        moment(text, &TimeZone::UTC).map(|time| time.to_string())
    }

    #[test]
    fn the_forms_of_exports_are_read() {
        for text in [
            "2024-01-31T10:11:12Z",
            "2024-01-31 10:11:12",
            "2024-01-31 10:11:12 UTC",
            "2024-01-31 11:11:12 +01:00",
            "2024-01-31 11:11:12 +0100",
            "2024/01/31 10:11:12",
            "31.01.2024 10:11:12",
            "31.1.2024 10:11:12",
            " 2024-01-31 10:11:12.345 ",
        ] {
            assert_eq!(
                read(text).as_deref(),
                Some("2024-01-31T10:11:12Z"),
                "{text}"
            );
        }
        assert_eq!(read("31.01.2024").as_deref(), Some("2024-01-31T00:00:00Z"));
    }

    #[test]
    fn what_can_be_read_two_ways_is_not_read() {
        for text in [
            "01/31/2024",
            "01/02/2024",
            "1/2/24",
            "2024-13-01",
            "32.01.2024",
            "soon",
            "",
            "1.2",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
