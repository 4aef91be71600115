//! Log retention.

use std::time::Duration;

use super::{Verdict, violation};

/// The retentions that CloudWatch Logs supports, in days. `limits.json`: `logs.retention`.
const DAYS: [u64; 22] = [
    1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1_096, 1_827, 2_192, 2_557,
    2_922, 3_288, 3_653,
];

/// The retention of a log group.
pub const fn retention(time: Duration) -> Verdict {
    let day = 24 * 60 * 60;
    let mut index = 0;
    while index < DAYS.len() {
        if time.as_secs() == DAYS[index] * day && time.subsec_nanos() == 0 {
            return Ok(());
        }
        index += 1;
    }
    Err(violation!(
        UNSUPPORTED_LOG_RETENTION,
        "log retention",
        "is not supported by CloudWatch Logs",
        "1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653 days"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unsupported_retention_is_rejected() {
        let days = |days: u64| Duration::from_secs(days * 24 * 60 * 60);
        assert_eq!(retention(days(1)), Ok(()));
        assert_eq!(retention(days(3_653)), Ok(()));
        assert_eq!(retention(days(8)).unwrap_err().code, "ECS1701");
        assert_eq!(
            retention(Duration::from_secs(60)).unwrap_err().code,
            "ECS1701"
        );
    }
}
