//! Task counts, scaling ranges and scaling targets.

use std::time::Duration;

use super::range::{seconds, within};
use super::text::{letter_first, only, position};
use super::{Verdict, violation};

/// The number of tasks of one service. `limits.json`: `ecs.tasks_per_service`.
pub const fn tasks(count: i64) -> Verdict {
    within(
        count,
        0,
        5_000,
        violation!(
            TOO_MANY_TASKS,
            "number of tasks",
            "exceeds the ECS quota of a service",
            "0 to 5000"
        ),
    )
}

/// The minimum and maximum capacity of a scalable target. `limits.json`: `aas.capacity`.
pub const fn scaling_bounds(min: i64, max: i64) -> Verdict {
    if min > max {
        return Err(violation!(
            REVERSED_SCALING_RANGE,
            "scaling range",
            "has a minimum above its maximum",
            "a minimum of at most the maximum, such as `1..=10`"
        ));
    }
    tasks(max)
}

/// The desired count of a service that scales. [`scaling_bounds`] reports a reversed range.
pub const fn desired_count(min: i64, max: i64, count: i64) -> Verdict {
    if min > max || (count >= min && count <= max) {
        return Ok(());
    }
    Err(violation!(
        DESIRED_COUNT_OUTSIDE_SCALING_RANGE,
        "desired count",
        "is outside the scaling range",
        "a count within the range, or no `.desired_count(…)`"
    ))
}

/// The target utilization of a predefined metric. `limits.json`: `aas.target`.
pub const fn target_percent(percent: f64) -> Verdict {
    if percent >= 1.0 && percent <= 100.0 {
        return Ok(());
    }
    Err(violation!(
        INVALID_SCALING_TARGET,
        "target utilization",
        "is out of range",
        "1 to 100 percent"
    ))
}

/// The target of `ALBRequestCountPerTarget`. `limits.json`: `aas.target`.
pub const fn target_requests(per_minute: f64) -> Verdict {
    if per_minute >= 1.0 {
        return Ok(());
    }
    Err(violation!(
        INVALID_SCALING_TARGET,
        "target request count",
        "is out of range",
        "1 per minute or more"
    ))
}

/// The target of a backlog for each task. `limits.json`: `aas.target`.
pub const fn target_backlog(per_task: f64) -> Verdict {
    if per_task >= 1.0 {
        return Ok(());
    }
    Err(violation!(
        INVALID_SCALING_TARGET,
        "target backlog",
        "is out of range",
        "1 message per task or more"
    ))
}

/// The target value of a custom metric. `limits.json`: `aas.target`.
pub const fn target_value(value: f64) -> Verdict {
    if value > 0.0 && value.is_finite() {
        return Ok(());
    }
    Err(violation!(
        INVALID_SCALING_TARGET,
        "target metric value",
        "is out of range",
        "a number above 0"
    ))
}

/// The statistic of a custom metric. AWS's page on
/// [metrics](https://docs.aws.amazon.com/autoscaling/application/APIReference/API_CustomizedMetricSpecification.html).
// no setter: a property of the metric, not an argument
pub const fn target_statistic(statistic: &str) -> Verdict {
    match statistic.as_bytes() {
        b"Average" | b"Minimum" | b"Maximum" | b"SampleCount" | b"Sum" => Ok(()),
        _ => Err(violation!(
            INVALID_SCALING_STATISTIC,
            "scaling target statistic",
            "is not supported by Application Auto Scaling",
            "`Average`, `Minimum`, `Maximum`, `SampleCount` or `Sum`"
        )),
    }
}

/// The cooldown of a scaling policy. `limits.json`: `aas.cooldown`.
pub const fn cooldown(time: Duration) -> Verdict {
    seconds(
        time,
        0,
        i32::MAX as u64,
        violation!(
            INVALID_SCALING_COOLDOWN,
            "cooldown",
            "is out of range",
            "0 or more whole seconds"
        ),
    )
}

/// The number of a step, which adds or removes it.
pub const fn step_size(change: i64) -> Verdict {
    if change >= 1 {
        return Ok(());
    }
    Err(violation!(
        INVALID_SCALING_STEPS,
        "step",
        "changes nothing",
        "1 or more tasks, or 1 percent or more"
    ))
}

/// The time before an hour at which predictive scaling starts its tasks: 0 to 3600 in AWS's schema.
pub const fn scheduling_buffer_time(time: Duration) -> Verdict {
    seconds(
        time,
        0,
        3_600,
        violation!(
            INVALID_PREDICTIVE_SCALING,
            "scheduling buffer time",
            "is out of range",
            "0 to 3600 whole seconds"
        ),
    )
}

/// The part by which a forecast may exceed the maximum capacity: 0 to 100 in AWS's schema.
pub const fn max_capacity_buffer(percent: i64) -> Verdict {
    within(
        percent,
        0,
        100,
        violation!(
            INVALID_PREDICTIVE_SCALING,
            "maximum capacity buffer",
            "is out of range",
            "0 to 100 percent"
        ),
    )
}

/// A time zone, by the form of its IANA name.
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
            INVALID_TIME_ZONE,
            "time zone",
            "is not an IANA time zone name",
            "a name from the IANA time zone database: `Europe/Berlin`, `Etc/GMT+9`, `UTC`"
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_zone_names() {
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
    fn custom_metric_targets() {
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
    fn steps_and_predictions() {
        assert_eq!(step_size(1), Ok(()));
        assert_eq!(step_size(0).unwrap_err().code, "ECS1521");
        let time = |seconds: u64| scheduling_buffer_time(Duration::from_secs(seconds));
        assert_eq!(time(3_600), Ok(()));
        assert_eq!(time(3_601).unwrap_err().code, "ECS1525");
        assert_eq!(max_capacity_buffer(100), Ok(()));
        assert_eq!(max_capacity_buffer(101).unwrap_err().code, "ECS1525");
    }

    #[test]
    fn scaling_range() {
        assert_eq!(scaling_bounds(1, 10), Ok(()));
        assert_eq!(scaling_bounds(3, 3), Ok(()));
        assert_eq!(scaling_bounds(10, 1).unwrap_err().code, "ECS1501");
        assert_eq!(scaling_bounds(1, 5_001).unwrap_err().code, "ECS1504");
    }

    #[test]
    fn desired_count_within_range() {
        assert_eq!(desired_count(1, 10, 10), Ok(()));
        assert_eq!(desired_count(2, 10, 1).unwrap_err().code, "ECS1502");
        assert_eq!(desired_count(1, 10, 20).unwrap_err().code, "ECS1502");
        // A reversed range is reported by its own rule.
        assert_eq!(desired_count(10, 1, 5), Ok(()));
    }

    #[test]
    fn predefined_metric_targets() {
        assert_eq!(target_percent(70.0), Ok(()));
        assert_eq!(target_percent(0.0).unwrap_err().code, "ECS1503");
        assert_eq!(target_percent(101.0).unwrap_err().code, "ECS1503");
        assert_eq!(
            target_requests(0.0).unwrap_err().subject,
            "target request count"
        );
    }
}
