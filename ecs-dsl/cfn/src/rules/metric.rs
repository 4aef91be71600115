//! CloudWatch metrics and dashboards.

use std::time::Duration;

use super::text::{length, only};
use super::{Verdict, violation};

/// The period of a metric in a graph. AWS's page on
/// [periods](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricStat.html).
// no setter: dashboards allow other periods than alarms; `alarm_window` checks those
pub const fn metric_period(period: Duration) -> Verdict {
    let seconds = period.as_secs();
    let minutes = seconds > 0 && seconds.is_multiple_of(60);
    if period.subsec_nanos() == 0 && (minutes || matches!(seconds, 1 | 5 | 10 | 20 | 30)) {
        return Ok(());
    }
    Err(violation!(
        INVALID_METRIC_PERIOD,
        "metric period",
        "is not supported by CloudWatch",
        "1, 5, 10, 20 or 30 seconds, or whole minutes"
    ))
}

/// A percentile.
pub const fn percentile(percent: f64) -> Verdict {
    if percent >= 0.0 && percent <= 100.0 {
        return Ok(());
    }
    Err(violation!(
        PERCENTILE_OUT_OF_RANGE,
        "percentile",
        "is out of range",
        "0 to 100 percent"
    ))
}

/// The name of a metric: 1 to 255 characters in AWS's schema.
pub const fn metric_name(name: &str) -> Verdict {
    if length(name, 1, 255) {
        return Ok(());
    }
    Err(violation!(
        INVALID_METRIC_NAME,
        "metric name",
        "is not valid in CloudWatch",
        "1 to 255 characters"
    ))
}

/// The id of a metric in an expression. AWS's page on
/// [metric math](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDataQuery.html): 1 to 255
/// characters.
// no setter: one of the arguments of `Metric::math`, which takes a list
pub const fn metric_id(id: &str) -> Verdict {
    let bytes = id.as_bytes();
    let is_lowercase = length(id, 1, 255) && bytes[0].is_ascii_lowercase();
    if is_lowercase && only(bytes, b"_") {
        return Ok(());
    }
    Err(violation!(
        INVALID_METRIC_MATH,
        "metric id",
        "is not valid in an expression",
        "a lowercase letter, then letters, digits and `_`, such as `errors_1`"
    ))
}

/// An expression over metrics: 1 to 2048 characters in AWS's schema of scaling policies, and 1024 in that of alarms.
// no setter: the limit depends on who takes the metric
pub const fn metric_expression(expression: &str) -> Verdict {
    if length(expression, 1, 1_024) {
        return Ok(());
    }
    Err(violation!(
        INVALID_METRIC_MATH,
        "metric expression",
        "has a length that CloudWatch refuses",
        "1 to 1024 characters"
    ))
}

/// The namespace of a metric: 1 to 255 characters in AWS's schema, the first of which isn't a colon.
pub const fn metric_namespace(namespace: &str) -> Verdict {
    if length(namespace, 1, 255) && namespace.as_bytes()[0] != b':' {
        return Ok(());
    }
    Err(violation!(
        INVALID_METRIC_NAME,
        "metric namespace",
        "is not valid in CloudWatch",
        "1 to 255 characters that don't begin with `:`"
    ))
}

/// The name of a dashboard, `<app>-<component>-<stage>`. `limits.json`: `dashboard.name`.
// no setter: contains the names of app and stage
pub const fn dashboard_name(name: &str) -> Verdict {
    if length(name, 1, 255) && super::text::only(name.as_bytes(), b"-_") {
        return Ok(());
    }
    Err(violation!(
        DASHBOARD_NAME_TOO_LONG,
        "dashboard name",
        "is not valid in CloudWatch",
        "at most 255 letters, digits, `-` and `_`; it contains the names of app, component and stage"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods() {
        for good in [1, 5, 10, 20, 30, 60, 300, 86_400] {
            assert_eq!(metric_period(Duration::from_secs(good)), Ok(()), "{good}");
        }
        for bad in [0, 2, 45, 90] {
            let violation = metric_period(Duration::from_secs(bad)).unwrap_err();
            assert_eq!(violation.code, "ECS1804", "{bad}");
        }
        let half_second = Duration::from_millis(500);
        assert_eq!(metric_period(half_second).unwrap_err().code, "ECS1804");
    }

    #[test]
    fn percentiles() {
        assert_eq!(percentile(99.9), Ok(()));
        for bad in [-1.0, 100.1, f64::NAN] {
            assert_eq!(percentile(bad).unwrap_err().code, "ECS1805", "{bad}");
        }
    }

    #[test]
    fn names() {
        assert_eq!(metric_name("orders"), Ok(()));
        assert_eq!(metric_name("").unwrap_err().code, "ECS1806");
        assert_eq!(metric_namespace("shop/orders"), Ok(()));
        assert_eq!(metric_namespace(":shop").unwrap_err().code, "ECS1806");
        assert_eq!(dashboard_name("shop-all-dev"), Ok(()));
        assert_eq!(
            dashboard_name(&"a".repeat(256)).unwrap_err().code,
            "ECS1809"
        );
    }
}
