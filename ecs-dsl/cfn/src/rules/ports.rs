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

#[cfg(test)]
mod tests {
    use super::port;

    #[test]
    fn port_is_1_to_65535() {
        assert_eq!(port(1), Ok(()));
        assert_eq!(port(65_535), Ok(()));
        assert_eq!(port(0).unwrap_err().code, "ECS1104");
        assert_eq!(port(65_536).unwrap_err().allowed, "1 to 65535");
    }
}
