//! Health checks of load balancers and of containers.

use std::time::Duration;

use super::range::{seconds, within};
use super::text::{length, number, position, slice};
use super::{Verdict, Violation, violation};

/// The path of a load balancer's health check. `limits.json`: `elb.tg.HealthCheckPath`.
pub const fn health_path(path: &str) -> Verdict {
    if length(path, 1, 1_024) && path.as_bytes()[0] == b'/' && is_graphic(path) {
        return Ok(());
    }
    Err(violation!(
        INVALID_HEALTH_CHECK_PATH,
        "health check path",
        "is not a valid request path",
        "`/`, then up to 1023 printable characters without spaces"
    ))
}

const fn is_graphic(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut index = 0;
    while index < bytes.len() {
        if !bytes[index].is_ascii_graphic() {
            return false;
        }
        index += 1;
    }
    true
}

/// The healthy status codes of a service whose protocol is unknown: those of HTTP, or those of gRPC.
pub const fn health_matcher(codes: &str) -> Verdict {
    if http_matcher(codes).is_ok() || grpc_matcher(codes).is_ok() {
        return Ok(());
    }
    Err(MATCHER)
}

const MATCHER: Violation = violation!(
    INVALID_HEALTH_CHECK_MATCHER,
    "matcher",
    "is not a list of status codes",
    "codes and ranges from 200 to 499 for HTTP: `200`, `200,204` or `200-299`; from 0 to 99 for gRPC: `0`, `0,12` or `0-99`"
);

/// The healthy status codes of HTTP: codes and ranges, separated by commas. `limits.json`: `elb.matcher`.
// no setter: the protocol of the service decides
pub const fn http_matcher(codes: &str) -> Verdict {
    if is_list_of_codes(codes, 200, 499) {
        return Ok(());
    }
    Err(violation!(
        INVALID_HEALTH_CHECK_MATCHER,
        "matcher",
        "is not a list of status codes from 200 to 499",
        "codes and ranges from 200 to 499: `200`, `200,204` or `200-299`"
    ))
}

/// The healthy status codes of gRPC: codes and ranges, separated by commas. `limits.json`: `elb.matcher`.
// no setter: the protocol of the service decides
pub const fn grpc_matcher(codes: &str) -> Verdict {
    if is_list_of_codes(codes, 0, 99) {
        return Ok(());
    }
    Err(violation!(
        INVALID_HEALTH_CHECK_MATCHER,
        "matcher",
        "is not a list of gRPC status codes",
        "codes and ranges from 0 to 99: `0`, `0,12` or `0-99`"
    ))
}

const fn is_list_of_codes(codes: &str, least: u32, most: u32) -> bool {
    let bytes = codes.as_bytes();
    let mut start = 0;
    while start <= bytes.len() {
        let end = match position(bytes, b',', start) {
            Some(comma) => comma,
            None => bytes.len(),
        };
        if !is_code_or_range(slice(bytes, start, end), least, most) {
            return false;
        }
        start = end + 1;
    }
    true
}

const fn is_code_or_range(part: &[u8], least: u32, most: u32) -> bool {
    let (first, last) = match position(part, b'-', 0) {
        None => (number(part), number(part)),
        Some(hyphen) => (
            number(slice(part, 0, hyphen)),
            number(slice(part, hyphen + 1, part.len())),
        ),
    };
    match (first, last) {
        (Some(low), Some(high)) => least <= low && low <= high && high <= most,
        _ => false,
    }
}

/// The interval of a load balancer's health check. `limits.json`: `elb.tg.HealthCheckIntervalSeconds`.
pub const fn health_interval(interval: Duration) -> Verdict {
    seconds(
        interval,
        5,
        300,
        violation!(
            INVALID_HEALTH_CHECK_INTERVAL,
            "health check interval",
            "is out of range",
            "5 to 300 whole seconds"
        ),
    )
}

/// The timeout of a load balancer's health check. `limits.json`: `elb.tg.HealthCheckTimeoutSeconds`.
pub const fn health_timeout(timeout: Duration) -> Verdict {
    seconds(
        timeout,
        2,
        120,
        violation!(
            INVALID_HEALTH_CHECK_TIMEOUT,
            "health check timeout",
            "is out of range",
            "2 to 120 whole seconds, shorter than the interval"
        ),
    )
}

/// The healthy or unhealthy threshold: consecutive checks. `limits.json`: `elb.tg.HealthyThresholdCount`, `elb.tg.UnhealthyThresholdCount`.
pub const fn health_threshold(count: i64) -> Verdict {
    within(
        count,
        2,
        10,
        violation!(
            INVALID_HEALTH_CHECK_THRESHOLD,
            "health check threshold",
            "is out of range",
            "2 to 10"
        ),
    )
}

/// The timeout is shorter than the interval. `limits.json`: `elb.tg.HealthCheckTimeoutSeconds`.
pub const fn health_timing(interval: Duration, timeout: Duration) -> Verdict {
    if timeout.as_secs() < interval.as_secs() {
        return Ok(());
    }
    Err(violation!(
        HEALTH_CHECK_TIMEOUT_TOO_LONG,
        "health check timeout",
        "is not shorter than the interval",
        "a timeout that is shorter than the interval"
    ))
}

/// The interval of a container's health check. `limits.json`: `ecs.hc.interval`.
pub const fn container_health_interval(interval: Duration) -> Verdict {
    seconds(
        interval,
        5,
        300,
        violation!(
            INVALID_CONTAINER_HEALTH_CHECK_INTERVAL,
            "container health check interval",
            "is out of range",
            "5 to 300 whole seconds"
        ),
    )
}

/// The timeout of a container's health check. `limits.json`: `ecs.hc.timeout`.
pub const fn container_health_timeout(timeout: Duration) -> Verdict {
    seconds(
        timeout,
        2,
        60,
        violation!(
            INVALID_CONTAINER_HEALTH_CHECK_TIMEOUT,
            "container health check timeout",
            "is out of range",
            "2 to 60 whole seconds"
        ),
    )
}

/// The retries of a container's health check: consecutive failures until it is unhealthy. `limits.json`: `ecs.hc.retries`.
pub const fn container_health_retries(retries: i64) -> Verdict {
    within(
        retries,
        1,
        10,
        violation!(
            INVALID_CONTAINER_HEALTH_CHECK_RETRIES,
            "container health check retries",
            "are out of range",
            "1 to 10"
        ),
    )
}

/// The start period of a container's health check. `limits.json`: `ecs.hc.startperiod`.
pub const fn container_health_start(period: Duration) -> Verdict {
    seconds(
        period,
        0,
        300,
        violation!(
            INVALID_CONTAINER_HEALTH_CHECK_START_PERIOD,
            "container health check start period",
            "is out of range",
            "0 to 300 whole seconds"
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn secs(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn health_check_path() {
        assert_eq!(health_path("/health/?deep=1"), Ok(()));
        for bad in ["", "health", "/a b"] {
            assert_eq!(health_path(bad).unwrap_err().code, "ECS1401", "{bad}");
        }
    }

    #[test]
    fn health_check_matcher() {
        for good in ["200", "200,204", "200-299", "200-299,401"] {
            assert_eq!(http_matcher(good), Ok(()), "{good}");
            assert_eq!(health_matcher(good), Ok(()), "{good}");
            assert_eq!(grpc_matcher(good).unwrap_err().code, "ECS1402", "{good}");
        }
        for good in ["0", "12", "99", "0,12", "0-99", "0-5,12"] {
            assert_eq!(grpc_matcher(good), Ok(()), "{good}");
            assert_eq!(health_matcher(good), Ok(()), "{good}");
            assert_eq!(http_matcher(good).unwrap_err().code, "ECS1402", "{good}");
        }
        for bad in [
            "", "100", "199", "500", "200-", "299-200", "200,", "2xx", "200 204", "0,200", "12-1",
        ] {
            assert_eq!(health_matcher(bad).unwrap_err().code, "ECS1402", "{bad}");
        }
    }

    #[test]
    fn load_balancer_health_check() {
        assert_eq!(health_interval(secs(5)), Ok(()));
        assert_eq!(health_interval(secs(301)).unwrap_err().code, "ECS1403");
        assert_eq!(health_timeout(secs(120)), Ok(()));
        assert_eq!(health_timeout(secs(1)).unwrap_err().code, "ECS1404");
        assert_eq!(health_threshold(2), Ok(()));
        assert_eq!(health_threshold(1).unwrap_err().code, "ECS1405");
        assert_eq!(health_timing(secs(10), secs(9)), Ok(()));
        assert_eq!(
            health_timing(secs(10), secs(10)).unwrap_err().code,
            "ECS1406"
        );
    }

    #[test]
    fn container_health_check() {
        assert_eq!(container_health_interval(secs(300)), Ok(()));
        assert_eq!(
            container_health_interval(secs(4)).unwrap_err().code,
            "ECS1407"
        );
        assert_eq!(container_health_timeout(secs(60)), Ok(()));
        assert_eq!(
            container_health_timeout(secs(61)).unwrap_err().code,
            "ECS1408"
        );
        assert_eq!(container_health_retries(10), Ok(()));
        assert_eq!(container_health_retries(0).unwrap_err().code, "ECS1409");
        assert_eq!(container_health_start(secs(0)), Ok(()));
        assert_eq!(
            container_health_start(secs(301)).unwrap_err().code,
            "ECS1410"
        );
    }
}
