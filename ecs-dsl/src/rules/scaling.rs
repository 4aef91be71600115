//! How many tasks, and what decides.

use std::time::Duration;

use super::range::{seconds, within};
use super::text::{letter_first, only, position};
use super::{Verdict, violation};

/// A number of tasks of one service. `limits.json`: `ecs.tasks_per_service`.
pub const fn tasks(count: i64) -> Verdict {
    within(
        count,
        0,
        5_000,
        violation!(
            "ECS1504",
            "number of tasks",
            "is more than a service can have",
            "0 to 5000"
        ),
    )
}

/// The bounds of scaling. `limits.json`: `aas.capacity`.
pub const fn scaling_bounds(min: i64, max: i64) -> Verdict {
    if min > max {
        return Err(violation!(
            "ECS1501",
            "scaling range",
            "runs backwards",
            "a minimum that is at most the maximum, such as `1..=10`"
        ));
    }
    tasks(max)
}

/// The desired count beside scaling: within its bounds, if these run forwards.
pub const fn desired_count(min: i64, max: i64, count: i64) -> Verdict {
    if min > max || (count >= min && count <= max) {
        return Ok(());
    }
    Err(violation!(
        "ECS1502",
        "desired count",
        "is outside of the scaling range",
        "a count within the range, or none: scaling decides"
    ))
}

/// A utilization at which a service is held. `limits.json`: `aas.target`.
pub const fn target_percent(percent: f64) -> Verdict {
    if percent >= 1.0 && percent <= 100.0 {
        return Ok(());
    }
    Err(violation!(
        "ECS1503",
        "target utilization",
        "is not one that can be held",
        "1 to 100 percent"
    ))
}

/// Requests for each task at which a service is held. `limits.json`: `aas.target`.
pub const fn target_requests(per_minute: f64) -> Verdict {
    if per_minute >= 1.0 {
        return Ok(());
    }
    Err(violation!(
        "ECS1503",
        "target number of requests",
        "is not one that can be held",
        "1 a minute or more"
    ))
}

/// A value at which a metric of your own is held. `limits.json`: `aas.target`.
pub const fn target_value(value: f64) -> Verdict {
    if value > 0.0 && value.is_finite() {
        return Ok(());
    }
    Err(violation!(
        "ECS1503",
        "target of a metric",
        "is not one that can be held",
        "a number above 0"
    ))
}

/// What is computed of a metric of your own that decides. AWS's page on
/// [metrics](https://docs.aws.amazon.com/autoscaling/application/APIReference/API_CustomizedMetricSpecification.html).
pub const fn target_statistic(statistic: &str) -> Verdict {
    match statistic.as_bytes() {
        b"Average" | b"Minimum" | b"Maximum" | b"SampleCount" | b"Sum" => Ok(()),
        _ => Err(violation!(
            "ECS1515",
            "statistic of a scaling target",
            "is not one that Application Auto Scaling has",
            "`Average`, `Minimum`, `Maximum`, `SampleCount` or `Sum`"
        )),
    }
}

/// How long scaling waits after it has scaled. `limits.json`: `aas.cooldown`.
pub const fn cooldown(time: Duration) -> Verdict {
    seconds(
        time,
        0,
        i32::MAX as u64,
        violation!(
            "ECS1516",
            "cooldown",
            "is not one that Application Auto Scaling has",
            "0 or more whole seconds"
        ),
    )
}

/// A time zone, by the form of its name in the database of IANA.
pub const fn timezone(name: &str) -> Verdict {
    let bytes = name.as_bytes();
    let is_area = match position(bytes, b'/', 0) {
        Some(slash) => slash > 0 && slash + 1 < bytes.len() && bytes[slash + 1] != b'/',
        None => false,
    };
    if is_area && letter_first(bytes) && only(bytes, b"/_+-") && bytes[bytes.len() - 1] != b'/' {
        return Ok(());
    }
    match bytes {
        b"UTC" | b"GMT" => Ok(()),
        _ => Err(violation!(
            "ECS1514",
            "time zone",
            "is not one that Application Auto Scaling knows",
            "a name of the IANA database: `Europe/Berlin`, `Etc/GMT+9`, `UTC`"
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_zones_have_an_area_and_a_place() {
        for name in [
            "Europe/Berlin",
            "Etc/GMT+9",
            "America/Argentina/Buenos_Aires",
            "UTC",
        ] {
            assert_eq!(timezone(name), Ok(()), "{name}");
        }
        for name in [
            "CET+1",
            "Berlin",
            "Europe/",
            "/Berlin",
            "Europe//Berlin",
            "Europe/Bad Ems",
            "",
        ] {
            assert_eq!(timezone(name).unwrap_err().code, "ECS1514", "{name}");
        }
    }

    #[test]
    fn custom_targets() {
        assert_eq!(target_value(0.5), Ok(()));
        for value in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(target_value(value).unwrap_err().code, "ECS1503", "{value}");
        }
        assert_eq!(target_statistic("Sum"), Ok(()));
        assert_eq!(target_statistic("p90").unwrap_err().code, "ECS1515");
        assert_eq!(cooldown(Duration::ZERO), Ok(()));
        assert_eq!(
            cooldown(Duration::from_millis(1_500)).unwrap_err().code,
            "ECS1516"
        );
    }

    #[test]
    fn bounds_run_forwards() {
        assert_eq!(scaling_bounds(1, 10), Ok(()));
        assert_eq!(scaling_bounds(3, 3), Ok(()));
        assert_eq!(scaling_bounds(10, 1).unwrap_err().code, "ECS1501");
        assert_eq!(scaling_bounds(1, 5_001).unwrap_err().code, "ECS1504");
    }

    #[test]
    fn the_desired_count_is_within_the_bounds() {
        assert_eq!(desired_count(1, 10, 10), Ok(()));
        assert_eq!(desired_count(2, 10, 1).unwrap_err().code, "ECS1502");
        assert_eq!(desired_count(1, 10, 20).unwrap_err().code, "ECS1502");
        // The bounds have a rule of their own.
        assert_eq!(desired_count(10, 1, 5), Ok(()));
    }

    #[test]
    fn targets_can_be_held() {
        assert_eq!(target_percent(70.0), Ok(()));
        assert_eq!(target_percent(0.0).unwrap_err().code, "ECS1503");
        assert_eq!(target_percent(101.0).unwrap_err().code, "ECS1503");
        assert_eq!(
            target_requests(0.0).unwrap_err().subject,
            "target number of requests"
        );
    }
}
