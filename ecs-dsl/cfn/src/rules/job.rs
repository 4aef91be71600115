//! What starts jobs: schedules, events, and how AWS starts their tasks.

use std::time::Duration;

use super::range::{seconds, within};
use super::schedule::is_time;
use super::text::{only, position, slice};
use super::{Verdict, violation};

/// The number of retries of a start. `limits.json`: `scheduler.expr`.
pub const fn start_retries(count: i64) -> Verdict {
    within(
        count,
        0,
        185,
        violation!(
            START_SETTING_OUT_OF_RANGE,
            "number of retries",
            "is out of range",
            "0 to 185"
        ),
    )
}

/// The age of an event at which a task may still be started. `limits.json`: `scheduler.expr`.
pub const fn start_within(time: Duration) -> Verdict {
    seconds(
        time,
        60,
        24 * 60 * 60,
        violation!(
            START_SETTING_OUT_OF_RANGE,
            "time to start a task",
            "is out of range",
            "whole seconds, from 1 minute to 24 hours"
        ),
    )
}

/// How long CloudFormation waits for a signal: at most 12 hours, by AWS's documentation of `CreationPolicy`.
pub const fn before_timeout(time: Duration) -> Verdict {
    seconds(
        time,
        60,
        12 * 60 * 60,
        violation!(
            START_SETTING_OUT_OF_RANGE,
            "time for a migration",
            "is out of range",
            "whole seconds, from 1 minute to 12 hours"
        ),
    )
}

/// The flexible window of a schedule. `limits.json`: `scheduler.expr`.
pub const fn flexible_window(window: Duration) -> Verdict {
    let out_of_range = violation!(
        START_SETTING_OUT_OF_RANGE,
        "flexible window",
        "is out of range",
        "whole minutes, from 1 minute to 24 hours"
    );
    match window.as_secs().is_multiple_of(60) {
        true => seconds(window, 60, 24 * 60 * 60, out_of_range),
        false => Err(out_of_range),
    }
}

/// The largest number of Amazon States Language.
const MAX_OF_STATES: i64 = 99_999_999;

/// The retries of a step. From AWS's page
/// [Handling errors](https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html).
pub const fn step_retries(count: i64) -> Verdict {
    within(
        count,
        1,
        MAX_OF_STATES,
        violation!(
            WORKFLOW_SETTING_OUT_OF_RANGE,
            "number of retries of a step",
            "is out of range",
            "1 to 99999999"
        ),
    )
}

/// A time limit or an interval of a workflow. From AWS's page
/// [Handling errors](https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html).
pub const fn workflow_time(time: Duration) -> Verdict {
    seconds(
        time,
        1,
        MAX_OF_STATES.unsigned_abs(),
        violation!(
            WORKFLOW_SETTING_OUT_OF_RANGE,
            "time of a workflow",
            "is out of range",
            "whole seconds, from 1 to 99999999"
        ),
    )
}

/// The beginning or the end of a schedule, in UTC.
pub const fn instant(time: &str) -> Verdict {
    match time.as_bytes() {
        [time @ .., b'Z'] if is_time(time) => Ok(()),
        _ => Err(violation!(
            INVALID_SCHEDULE_PERIOD,
            "time",
            "is not a date and time in UTC",
            "`yyyy-mm-ddThh:mm:ssZ` with an existing date and time: `2027-01-01T00:00:00Z`"
        )),
    }
}

/// The path of a field of an event: names separated by dots.
pub const fn event_path(path: &str) -> Verdict {
    let bytes = path.as_bytes();
    let mut start = 0;
    while start <= bytes.len() {
        let end = match position(bytes, b'.', start) {
            Some(end) => end,
            None => bytes.len(),
        };
        let name = slice(bytes, start, end);
        if name.is_empty() || !only(name, b"-_") {
            return Err(violation!(
                INVALID_EVENT_FIELD,
                "path of an event's field",
                "is invalid",
                "names of letters, digits, `-` and `_`, separated by dots: `detail.object.key`"
            ));
        }
        start = end + 1;
    }
    Ok(())
}

/// The pattern of the keys of objects. EventBridge refuses `**`, and S3 has keys of at most 1,024 bytes.
// no setter: it is given to a handle
pub const fn object_key_pattern(pattern: &str) -> Verdict {
    let bytes = pattern.as_bytes();
    let mut index = 1;
    let mut valid = !bytes.is_empty() && bytes.len() <= 1024;
    while index < bytes.len() {
        if bytes[index] == b'*' && bytes[index - 1] == b'*' {
            valid = false;
        }
        index += 1;
    }
    match valid {
        true => Ok(()),
        false => Err(violation!(
            INVALID_OBJECT_KEY_PATTERN,
            "pattern of object keys",
            "is invalid",
            "1 to 1024 bytes, with `*` for any characters, and without `**`: `uploads/*.png`"
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::codes;

    #[track_caller]
    fn assert_refused(verdict: Verdict, code: crate::rules::Code) {
        assert_eq!(verdict.map_err(|violation| violation.code), Err(code));
    }

    #[test]
    fn starts_have_ranges() {
        let minute = Duration::from_secs(60);
        let day = Duration::from_secs(24 * 60 * 60);
        for good in [0, 1, 185] {
            assert_eq!(start_retries(good), Ok(()));
        }
        for good in [minute, minute * 61, day] {
            assert_eq!(start_within(good), Ok(()));
            assert_eq!(flexible_window(good), Ok(()));
        }
        let bad = [
            start_retries(-1),
            start_retries(186),
            start_within(Duration::from_secs(59)),
            start_within(day + Duration::from_secs(1)),
            flexible_window(Duration::from_secs(90)),
            flexible_window(Duration::ZERO),
            flexible_window(day + minute),
        ];
        for verdict in bad {
            assert_refused(verdict, codes::START_SETTING_OUT_OF_RANGE);
        }
    }

    #[test]
    fn workflows_have_ranges() {
        assert_eq!(step_retries(1), Ok(()));
        assert_eq!(step_retries(99_999_999), Ok(()));
        assert_eq!(workflow_time(Duration::from_secs(1)), Ok(()));
        assert_eq!(workflow_time(Duration::from_secs(99_999_999)), Ok(()));
        let bad = [
            step_retries(0),
            step_retries(100_000_000),
            workflow_time(Duration::ZERO),
            workflow_time(Duration::from_millis(1500)),
            workflow_time(Duration::from_secs(100_000_000)),
        ];
        for verdict in bad {
            assert_refused(verdict, codes::WORKFLOW_SETTING_OUT_OF_RANGE);
        }
    }

    #[test]
    fn instants_are_in_utc() {
        assert_eq!(instant("2027-01-01T00:00:00Z"), Ok(()));
        for bad in [
            "2027-01-01",
            "2027-01-01T00:00:00",
            "2027-02-30T00:00:00Z",
            "2027-01-01T00:00:00+01:00",
            "",
        ] {
            assert_refused(instant(bad), codes::INVALID_SCHEDULE_PERIOD);
        }
    }

    #[test]
    fn paths_have_names() {
        for good in ["detail", "detail-type", "detail.object.key", "detail.e_tag"] {
            assert_eq!(event_path(good), Ok(()), "{good}");
        }
        for bad in [
            "",
            "$.detail",
            "detail.",
            ".detail",
            "detail..id",
            "detail id",
            "a[0]",
        ] {
            assert_refused(event_path(bad), codes::INVALID_EVENT_FIELD);
        }
    }

    #[test]
    fn key_patterns() {
        for good in ["*", "uploads/*.png", "a*b*c", "köln/*"] {
            assert_eq!(object_key_pattern(good), Ok(()), "{good}");
        }
        for bad in ["", "uploads/**.png", &"a".repeat(1025)] {
            assert_refused(object_key_pattern(bad), codes::INVALID_OBJECT_KEY_PATTERN);
        }
    }
}
