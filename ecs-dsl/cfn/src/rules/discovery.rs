//! Domains, names and TTLs of service discovery.

use std::time::Duration;

use super::range::seconds;
use super::text::{length, only, position, slice};
use super::{Verdict, violation};

/// The domain of a namespace. `limits.json`: `cloudmap.privatens`.
pub const fn domain(name: &str) -> Verdict {
    let bytes = name.as_bytes();
    let mut start = 0;
    let mut valid = length(name, 1, 253);
    while valid && start <= bytes.len() {
        let end = match position(bytes, b'.', start) {
            Some(dot) => dot,
            None => bytes.len(),
        };
        valid = is_label(slice(bytes, start, end));
        start = end + 1;
    }
    if valid {
        return Ok(());
    }
    Err(violation!(
        INVALID_NAMESPACE_DOMAIN,
        "namespace domain",
        "is not a domain name",
        "labels of 1 to 63 letters, digits, `-` and `_`, separated by dots, at most 253 characters: `shop.local`"
    ))
}

/// The name of a service in a namespace: one DNS label. `limits.json`: `cloudmap.service`.
pub const fn discovery_name(name: &str) -> Verdict {
    if is_label(name.as_bytes()) {
        return Ok(());
    }
    Err(violation!(
        INVALID_SERVICE_DISCOVERY_NAME,
        "discovery name",
        "is not a valid DNS label",
        "1 to 63 letters, digits, `-` and `_`, without a hyphen at either end"
    ))
}

const fn is_label(label: &[u8]) -> bool {
    !label.is_empty()
        && label.len() <= 63
        && only(label, b"-_")
        && label[0] != b'-'
        && label[label.len() - 1] != b'-'
}

/// The TTL of a service's DNS record. `limits.json`: `cloudmap.ttl`.
pub const fn discovery_ttl(ttl: Duration) -> Verdict {
    seconds(
        ttl,
        0,
        2_147_483_647,
        violation!(
            INVALID_DISCOVERY_TTL,
            "discovery TTL",
            "is out of range",
            "0 to 2147483647 whole seconds"
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn domain_is_labels_and_dots() {
        for good in ["shop.local", "internal", "a.b-c.d_e"] {
            assert_eq!(domain(good), Ok(()), "{good}");
        }
        for bad in ["", "shop.", ".local", "a..b", "-a.b", "sh op"] {
            assert_eq!(domain(bad).unwrap_err().code, "ECS1213", "{bad}");
        }
    }

    #[test]
    fn discovery_name_is_one_label() {
        assert_eq!(discovery_name(&"a".repeat(63)), Ok(()));
        assert_eq!(discovery_name(&"a".repeat(64)).unwrap_err().code, "ECS1214");
        assert_eq!(discovery_name("order-").unwrap_err().code, "ECS1214");
    }

    #[test]
    fn ttl_fits_in_31_bits() {
        assert_eq!(discovery_ttl(Duration::from_secs(10)), Ok(()));
        assert_eq!(
            discovery_ttl(Duration::from_secs(1 << 31))
                .unwrap_err()
                .code,
            "ECS1215"
        );
    }
}
