//! Deployment configuration: percentages, bake times, traffic shifting.

use std::time::Duration;

use super::range::minutes;
use super::{Verdict, violation};

/// The minimum healthy percent and the maximum percent of a rolling deployment, which must leave room to replace a task.
/// `limits.json`: `ecs.percent`.
pub const fn deployment_percents(minimum: f64, maximum: f64) -> Verdict {
    if minimum % 1.0 != 0.0 || maximum % 1.0 != 0.0 {
        return Err(violation!(
            INVALID_DEPLOYMENT_PERCENTAGES,
            "deployment percentages",
            "have a fraction",
            "whole percentages, such as 50 and 200"
        ));
    }
    if maximum > 0.0 && minimum < maximum {
        return Ok(());
    }
    Err(violation!(
        INVALID_DEPLOYMENT_PERCENTAGES,
        "deployment percentages",
        "leave no room to replace a task",
        "a minimum healthy percent below the maximum percent, such as 100 and 200"
    ))
}

/// The bake time: how long both versions run after all traffic has shifted. `limits.json`: `ecs.bake`.
pub const fn bake_time(time: Duration) -> Verdict {
    minutes(
        time,
        1_440,
        violation!(
            INVALID_BAKE_OR_STEP_TIME,
            "bake time",
            "is out of range",
            "0 to 1440 whole minutes"
        ),
    )
}

/// The monitoring time of rollback triggers in minutes. `limits.json`: `cfn.rollback_triggers`.
pub const fn alarm_minutes(minutes: i64) -> Verdict {
    if minutes >= 0 && minutes <= 180 {
        return Ok(());
    }
    Err(violation!(
        ROLLBACK_MONITORING_TIME_TOO_LONG,
        "alarm monitoring time",
        "is out of range",
        "0 to 180 minutes"
    ))
}

/// The bake time of a canary or of a linear step. `limits.json`: `ecs.bake`.
pub const fn step_time(time: Duration) -> Verdict {
    minutes(
        time,
        1_440,
        violation!(
            INVALID_BAKE_OR_STEP_TIME,
            "step time",
            "is out of range",
            "0 to 1440 whole minutes"
        ),
    )
}

/// The percentage of traffic that a canary gets. `limits.json`: `ecs.canary`.
pub const fn canary_percent(percent: f64) -> Verdict {
    if percent >= 0.1 && percent <= 100.0 && is_tenth(percent) {
        return Ok(());
    }
    Err(violation!(
        INVALID_TRAFFIC_SHIFT_PERCENTAGE,
        "canary percentage",
        "is out of range",
        "0.1 to 100 percent in steps of 0.1"
    ))
}

/// The percentage of traffic that shifts in each step of a linear deployment. `limits.json`: `ecs.linear.step`.
pub const fn linear_percent(percent: f64) -> Verdict {
    if percent >= 3.0 && percent <= 100.0 && is_tenth(percent) {
        return Ok(());
    }
    Err(violation!(
        INVALID_TRAFFIC_SHIFT_PERCENTAGE,
        "linear step percentage",
        "is out of range",
        "3 to 100 percent in steps of 0.1"
    ))
}

/// Whether `value` has at most one decimal, within floating-point precision.
const fn is_tenth(value: f64) -> bool {
    let tenths = value * 10.0;
    let rounded = (tenths + 0.5) as i64 as f64;
    let difference = tenths - rounded;
    difference < 1e-6 && difference > -1e-6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deployment_percentages() {
        assert_eq!(deployment_percents(100.0, 200.0), Ok(()));
        assert_eq!(deployment_percents(0.0, 100.0), Ok(()));
        assert_eq!(
            deployment_percents(100.0, 100.0).unwrap_err().code,
            "ECS1415"
        );
        assert_eq!(deployment_percents(0.0, 0.0).unwrap_err().code, "ECS1415");
    }

    #[test]
    fn bake_and_step_times() {
        assert_eq!(bake_time(Duration::from_secs(0)), Ok(()));
        assert_eq!(bake_time(Duration::from_secs(1_440 * 60)), Ok(()));
        assert_eq!(
            bake_time(Duration::from_secs(1_441 * 60)).unwrap_err().code,
            "ECS1416"
        );
        assert_eq!(
            step_time(Duration::from_secs(90)).unwrap_err().subject,
            "step time"
        );
    }

    #[test]
    fn traffic_shift_percentages() {
        for good in [0.1, 5.0, 12.3, 99.9, 100.0] {
            assert_eq!(canary_percent(good), Ok(()), "{good}");
        }
        for bad in [0.0, 0.05, 12.34, 100.1, f64::NAN] {
            assert_eq!(canary_percent(bad).unwrap_err().code, "ECS1417", "{bad}");
        }
        assert_eq!(linear_percent(3.0), Ok(()));
        assert_eq!(
            linear_percent(2.9).unwrap_err().allowed,
            "3 to 100 percent in steps of 0.1"
        );
    }
}
