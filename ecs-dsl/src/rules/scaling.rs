//! How many tasks, and what decides.

use super::range::within;
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

#[cfg(test)]
mod tests {
    use super::*;

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
