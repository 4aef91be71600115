//! Container ports.

use super::range::within;
use super::{Verdict, violation};

/// A TCP port that a container listens on. `limits.json`: `ecs.port`.
pub const fn port(port: i64) -> Verdict {
    within(
        port,
        1,
        65_535,
        violation!(INVALID_PORT, "port", "is invalid", "1 to 65535"),
    )
}

/// The first and the last port of a rule of a security group. EC2 refuses a reversed range: `Invalid TCP port range`.
// no setter: rules of builders have one port
pub const fn port_range(first: i64, last: i64) -> Verdict {
    if first <= last {
        return Ok(());
    }
    Err(violation!(
        REVERSED_PORT_RANGE,
        "port range",
        "is reversed",
        "`FromPort` at most `ToPort`"
    ))
}

#[cfg(test)]
mod tests {
    use super::{port, port_range};

    #[test]
    fn port_is_1_to_65535() {
        assert_eq!(port(1), Ok(()));
        assert_eq!(port(65_535), Ok(()));
        assert_eq!(port(0).unwrap_err().code, "ECS1104");
        assert_eq!(port(65_536).unwrap_err().allowed, "1 to 65535");
    }

    #[test]
    fn port_range_ends_after_its_start() {
        assert_eq!(port_range(80, 80), Ok(()));
        assert_eq!(port_range(443, 80).unwrap_err().code, "ECS1238");
    }
}
