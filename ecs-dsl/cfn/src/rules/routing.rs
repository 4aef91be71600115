//! Listener rules, and attributes of load balancers and target groups.

use std::time::Duration;

use super::range::{seconds, within};
use super::text::{equal, last_position, length, only, slice};
use super::{Verdict, violation};

/// A path pattern of a listener rule. `limits.json`: `elb.path.value`.
pub const fn path_pattern(pattern: &str) -> Verdict {
    let bytes = pattern.as_bytes();
    if length(pattern, 1, 128) && matches!(bytes[0], b'/' | b'*') && only(bytes, b"_-.$/~\"'@:+&*?")
    {
        return Ok(());
    }
    Err(violation!(
        INVALID_PATH_PATTERN,
        "path pattern",
        "is not valid in a listener rule",
        "`/` or `*`, then letters, digits and `_-.$/~\"'@:+&*?`, at most 128 characters in total"
    ))
}

/// A host pattern of a listener rule. `limits.json`: `elb.host.value`.
pub const fn host_pattern(pattern: &str) -> Verdict {
    let bytes = pattern.as_bytes();
    let legal = match last_position(bytes, b'.') {
        Some(dot) => {
            let top = slice(bytes, dot + 1, bytes.len());
            !top.is_empty() && is_alphabetic(top) && only(bytes, b"-.*?") && bytes.len() <= 128
        }
        None => false,
    };
    if legal {
        return Ok(());
    }
    Err(violation!(
        INVALID_HOST_PATTERN,
        "host pattern",
        "is not valid in a listener rule",
        "letters, digits and `-.*?`, at least one dot and only letters after the last one, at most 128 characters: `*.example.com`"
    ))
}

/// The domain of a load balancer: a host name without wildcards. `limits.json`: `elb.host.value`.
pub const fn host_name(name: &str) -> Verdict {
    let bytes = name.as_bytes();
    if host_pattern(name).is_ok() && only(bytes, b"-.") {
        return Ok(());
    }
    Err(violation!(
        INVALID_HOST_PATTERN,
        "domain",
        "is not a host name",
        "letters, digits and `-.`, at least one dot and only letters after the last one, at most 128 characters: `shop.example.com`"
    ))
}

const fn is_alphabetic(bytes: &[u8]) -> bool {
    let mut index = 0;
    while index < bytes.len() {
        if !bytes[index].is_ascii_alphabetic() {
            return false;
        }
        index += 1;
    }
    true
}

/// The header name of an `http-header` condition. `limits.json`: `elb.header.name`.
pub const fn header_name(name: &str) -> Verdict {
    if equal(name.as_bytes(), b"host") {
        return Err(violation!(
            INVALID_HEADER_CONDITION,
            "header name",
            "is not valid in a listener rule",
            "any header except `Host`, which has its own condition: `.host(…)`"
        ));
    }
    if length(name, 1, 40) && only(name.as_bytes(), b"!#$%&'+-.^_`|~") {
        return Ok(());
    }
    Err(violation!(
        INVALID_HEADER_CONDITION,
        "header name",
        "is not valid in a listener rule",
        "1 to 40 letters, digits and `!#$%&'+-.^_|~`, without wildcards: `X-Beta`"
    ))
}

/// The value pattern of an `http-header` condition. `limits.json`: `elb.header.name`.
pub const fn header_value(pattern: &str) -> Verdict {
    if length(pattern, 1, 128) {
        return Ok(());
    }
    Err(violation!(
        INVALID_HEADER_CONDITION,
        "header pattern",
        "is not valid in a listener rule",
        "1 to 128 characters"
    ))
}

/// The method of an `http-request-method` condition. `limits.json`: `elb.method`.
pub const fn method(method: &str) -> Verdict {
    let bytes = method.as_bytes();
    let mut legal = length(method, 1, 40);
    let mut index = 0;
    while index < bytes.len() {
        legal = legal && matches!(bytes[index], b'A'..=b'Z' | b'-' | b'_');
        index += 1;
    }
    if legal {
        return Ok(());
    }
    Err(violation!(
        INVALID_HTTP_METHOD,
        "method",
        "is not valid in a listener rule",
        "1 to 40 uppercase letters, `-` and `_`: `GET`"
    ))
}

/// The key of a `query-string` condition, empty for any key. `limits.json`: `elb.query`.
pub const fn query_key(key: &str) -> Verdict {
    if length(key, 0, 128) {
        return Ok(());
    }
    Err(violation!(
        INVALID_QUERY_STRING_CONDITION,
        "query key",
        "is not valid in a listener rule",
        "at most 128 characters; none for a parameter of any name"
    ))
}

/// The value pattern of a `query-string` condition. `limits.json`: `elb.query`.
pub const fn query_value(pattern: &str) -> Verdict {
    if length(pattern, 1, 128) {
        return Ok(());
    }
    Err(violation!(
        INVALID_QUERY_STRING_CONDITION,
        "query pattern",
        "is not valid in a listener rule",
        "1 to 128 characters"
    ))
}

/// The priority of a listener rule. `limits.json`: `elb.rule.priority`.
pub const fn priority(priority: i64) -> Verdict {
    within(
        priority,
        1,
        50_000,
        violation!(
            INVALID_LISTENER_PRIORITY,
            "priority",
            "is out of range",
            "1 to 50000"
        ),
    )
}

/// The idle timeout of a load balancer. `limits.json`: `elb.idle`.
pub const fn idle_timeout(timeout: Duration) -> Verdict {
    seconds(
        timeout,
        1,
        4_000,
        violation!(
            INVALID_IDLE_TIMEOUT,
            "idle timeout",
            "is out of range",
            "1 to 4000 whole seconds"
        ),
    )
}

/// The client keepalive duration of a load balancer. `limits.json`: `elb.idle`.
pub const fn client_keep_alive(duration: Duration) -> Verdict {
    seconds(
        duration,
        60,
        604_800,
        violation!(
            INVALID_CLIENT_KEEPALIVE,
            "client keepalive",
            "is out of range",
            "60 to 604800 whole seconds"
        ),
    )
}

/// The health check grace period of a service. `limits.json`: `ecs.grace`.
pub const fn grace_period(period: Duration) -> Verdict {
    seconds(
        period,
        0,
        2_147_483_647,
        violation!(
            INVALID_HEALTH_CHECK_GRACE_PERIOD,
            "health check grace period",
            "is out of range",
            "0 to 2147483647 whole seconds"
        ),
    )
}

/// The deregistration delay of a target group. `limits.json`: `elb.dereg`.
pub const fn deregistration_delay(delay: Duration) -> Verdict {
    seconds(
        delay,
        0,
        3_600,
        violation!(
            INVALID_DEREGISTRATION_DELAY,
            "deregistration delay",
            "is out of range",
            "0 to 3600 whole seconds"
        ),
    )
}

/// The slow start duration of a target group. AWS's page on
/// [target group attributes](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html).
pub const fn slow_start(duration: Duration) -> Verdict {
    if duration.is_zero() {
        return Ok(());
    }
    seconds(
        duration,
        30,
        900,
        violation!(
            INVALID_SLOW_START_DURATION,
            "slow start",
            "is out of range",
            "30 to 900 whole seconds, or 0 for none"
        ),
    )
}

/// The stickiness duration of a target group. `limits.json`: `elb.tg.weight`.
pub const fn stickiness(duration: Duration) -> Verdict {
    seconds(
        duration,
        1,
        604_800,
        violation!(
            INVALID_STICKINESS_DURATION,
            "stickiness",
            "is out of range",
            "1 to 604800 whole seconds (7 days)"
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
    fn path_patterns() {
        for good in ["/", "/api/orders/*", "*.png", "/a?b"] {
            assert_eq!(path_pattern(good), Ok(()), "{good}");
        }
        for bad in [
            "",
            "api/*",
            "/a b",
            "/a#b",
            &format!("/{}", "a".repeat(128)),
        ] {
            assert_eq!(path_pattern(bad).unwrap_err().code, "ECS1301", "{bad}");
        }
    }

    #[test]
    fn host_patterns() {
        for good in ["api.example.com", "*.example.com"] {
            assert_eq!(host_pattern(good), Ok(()), "{good}");
        }
        for bad in ["", "localhost", "example.", "10.0.0.1", "a_b.com"] {
            assert_eq!(host_pattern(bad).unwrap_err().code, "ECS1302", "{bad}");
        }
    }

    #[test]
    fn header_method_and_query_conditions() {
        assert_eq!(header_name("X-Beta"), Ok(()));
        for bad in ["X Beta", "X-*", "Host", "host"] {
            assert_eq!(header_name(bad).unwrap_err().code, "ECS1303", "{bad}");
        }
        assert_eq!(header_value("").unwrap_err().code, "ECS1303");
        assert_eq!(method("GET"), Ok(()));
        assert_eq!(method("get").unwrap_err().code, "ECS1304");
        assert_eq!(query_key("version"), Ok(()));
        assert_eq!(query_key(""), Ok(()));
        assert_eq!(query_key(&"x".repeat(129)).unwrap_err().code, "ECS1305");
        assert_eq!(query_value(&"x".repeat(129)).unwrap_err().code, "ECS1305");
    }

    #[test]
    fn priorities() {
        assert_eq!(priority(50_000), Ok(()));
        assert_eq!(priority(0).unwrap_err().code, "ECS1306");
        assert_eq!(priority(50_001).unwrap_err().code, "ECS1306");
    }

    #[test]
    fn durations() {
        assert_eq!(idle_timeout(secs(4_000)), Ok(()));
        assert_eq!(idle_timeout(secs(0)).unwrap_err().code, "ECS1314");
        assert_eq!(grace_period(secs(30)), Ok(()));
        assert_eq!(
            deregistration_delay(secs(3_601)).unwrap_err().code,
            "ECS1412"
        );
        assert_eq!(slow_start(secs(0)), Ok(()));
        assert_eq!(slow_start(secs(29)).unwrap_err().code, "ECS1413");
        assert_eq!(stickiness(secs(604_801)).unwrap_err().code, "ECS1414");
    }
}
