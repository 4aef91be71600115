//! [`PointInTime`]: the value of `--since` and `--until`.

use std::time::{Duration, SystemTime};

use humantime::{parse_duration, parse_rfc3339_weak};

/// A time, or how long ago it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PointInTime {
    Ago(Duration),
    At(SystemTime),
}

impl PointInTime {
    /// In milliseconds since 1970.
    pub(super) fn millis(self, now: SystemTime) -> u64 {
        let time = match self {
            Self::Ago(duration) => now.checked_sub(duration),
            Self::At(time) => Some(time),
        };
        let since = time.and_then(|time| time.duration_since(SystemTime::UNIX_EPOCH).ok());
        since.map_or(0, |since| {
            u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
        })
    }
}

/// Parses a duration such as `1h` or `1h 30m`, or a time in RFC 3339. A time without an offset is in UTC.
pub(super) fn point_in_time(text: &str) -> Result<PointInTime, String> {
    if let Ok(duration) = parse_duration(text) {
        return Ok(PointInTime::Ago(duration));
    }
    at(text).map(PointInTime::At).ok_or_else(|| {
        "expected a duration such as `30m` or `1h`, or a time such as `2026-11-30T12:00:00Z`"
            .to_owned()
    })
}

fn at(text: &str) -> Option<SystemTime> {
    let (local, offset) = without_offset(text);
    let local = match local.len() {
        DATE => format!("{local}T00:00:00Z"),
        _ => local.to_owned(),
    };
    let time = parse_rfc3339_weak(&local).ok()?;
    match offset {
        None => Some(time),
        Some(offset) => {
            let distance = distance(offset.get(1..)?)?;
            match offset.starts_with('-') {
                true => time.checked_add(distance),
                false => time.checked_sub(distance),
            }
        }
    }
}

/// The length of `2026-11-30`.
const DATE: usize = 10;

/// Splits off an offset such as `+02:00`.
fn without_offset(text: &str) -> (&str, Option<&str>) {
    let after_date = text.get(DATE..).unwrap_or_default();
    match after_date.rfind(['+', '-']) {
        Some(position) => {
            let (local, offset) = text.split_at(DATE + position);
            (local, Some(offset))
        }
        None => (text, None),
    }
}

/// `02:00` as a duration.
fn distance(text: &str) -> Option<Duration> {
    let (hours, minutes) = text.split_once(':')?;
    let number = |text: &str| {
        (text.len() == 2)
            .then(|| text.parse::<u64>().ok())
            .flatten()
    };
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    (hours < 24 && minutes < 60).then(|| Duration::from_secs((hours * 60 + minutes) * 60))
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use super::point_in_time;

    /// Ten days after the start of 1970.
    fn now() -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(864_000)
    }

    #[test]
    fn durations_are_before_now() {
        for (text, seconds) in [
            ("1h", 860_400),
            ("30m", 862_200),
            ("1h 30m", 858_600),
            ("90s", 863_910),
            ("2days", 691_200),
            ("100days", 0),
        ] {
            let found = point_in_time(text).unwrap().millis(now());
            assert_eq!(found, seconds * 1000, "{text}");
        }
    }

    #[test]
    fn times_have_offsets_or_are_in_utc() {
        for (text, millis) in [
            ("1970-01-02T00:00:00Z", 86_400_000),
            ("1970-01-02T00:00:00.250Z", 86_400_250),
            ("1970-01-02 00:00:00", 86_400_000),
            ("1970-01-02", 86_400_000),
            ("1970-01-02T02:00:00+02:00", 86_400_000),
            ("1970-01-01T18:30:00-05:30", 86_400_000),
        ] {
            let found = point_in_time(text).map(|found| found.millis(now()));
            assert_eq!(found, Ok(millis), "{text}");
        }
    }

    #[test]
    fn other_text_is_refused() {
        for text in [
            "",
            "yesterday",
            "1",
            "12:00",
            "1970-13-01",
            "1970-01-02T00:00:00+2",
        ] {
            assert!(point_in_time(text).is_err(), "{text}");
        }
    }
}
