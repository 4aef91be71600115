//! Log retention.

use std::time::Duration;

use super::{Help, Verdict, violation};

/// The retentions that CloudWatch Logs supports, in days. `limits.json`: `logs.retention`.
const DAYS: [u64; 22] = [
    1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1_096, 1_827, 2_192, 2_557,
    2_922, 3_288, 3_653,
];

/// The retention of a log group.
pub const fn retention(time: Duration) -> Verdict {
    let day = 24 * 60 * 60;
    let (mut below, mut above) = (None, None);
    let mut index = 0;
    while index < DAYS.len() {
        let allowed = DAYS[index] * day;
        if time.as_secs() == allowed && time.subsec_nanos() == 0 {
            return Ok(());
        }
        if allowed <= time.as_secs() {
            below = Some(DAYS[index] as u32);
        } else if above.is_none() {
            above = Some(DAYS[index] as u32);
        }
        index += 1;
    }
    let violation = violation!(
        UNSUPPORTED_LOG_RETENTION,
        "log retention",
        "is not supported by CloudWatch Logs",
        "1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653 days"
    );
    let unit = " days";
    Err(violation.help(Help::Closest { below, above, unit }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unsupported_retention_is_rejected() {
        let days = |days: u64| Duration::from_secs(days * 24 * 60 * 60);
        assert_eq!(retention(days(1)), Ok(()));
        assert_eq!(retention(days(3_653)), Ok(()));
        let violation = retention(days(8)).unwrap_err();
        assert_eq!(violation.code, "ECS1701");
        assert_eq!(
            violation.help.to_string(),
            "use the closest value, 7 or 14 days"
        );
        assert_eq!(
            retention(Duration::from_secs(60)).unwrap_err().code,
            "ECS1701"
        );
    }
}
