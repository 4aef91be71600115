//! Names in the DNS of a namespace.

use std::time::Duration;

use super::range::seconds;
use super::text::{length, only, position, slice};
use super::{Verdict, violation};

/// The domain of a namespace. `limits.json`: `cloudmap.privatens`.
pub const fn domain(name: &str) -> Verdict {
    let bytes = name.as_bytes();
    let mut start = 0;
    let mut legal = length(name, 1, 253);
    while legal && start <= bytes.len() {
        let end = match position(bytes, b'.', start) {
            Some(dot) => dot,
            None => bytes.len(),
        };
        legal = is_label(slice(bytes, start, end));
        start = end + 1;
    }
    if legal {
        return Ok(());
    }
    Err(violation!(
        "ECS1213",
        "domain of a namespace",
        "is not a domain name",
        "labels of 1 to 63 letters, digits, `-` and `_`, separated by dots, 253 characters in all: `shop.local`"
    ))
}

/// The name under which a service is registered: one label. `limits.json`: `cloudmap.service`.
pub const fn discovery_name(name: &str) -> Verdict {
    if is_label(name.as_bytes()) {
        return Ok(());
    }
    Err(violation!(
        "ECS1214",
        "discovery name",
        "is not a label of a domain name",
        "1 to 63 letters, digits, `-` and `_`, no hyphen at either end"
    ))
}

const fn is_label(label: &[u8]) -> bool {
    !label.is_empty()
        && label.len() <= 63
        && only(label, b"-_")
        && label[0] != b'-'
        && label[label.len() - 1] != b'-'
}

/// How long the answer for a name may be kept. `limits.json`: `cloudmap.ttl`.
pub const fn discovery_ttl(ttl: Duration) -> Verdict {
    seconds(
        ttl,
        0,
        2_147_483_647,
        violation!(
            "ECS1215",
            "time to live of a discovery name",
            "is out of range",
            "0 to 2147483647 whole seconds"
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn domains_are_labels_and_dots() {
        for good in ["shop.local", "internal", "a.b-c.d_e"] {
            assert_eq!(domain(good), Ok(()), "{good}");
        }
        for bad in ["", "shop.", ".local", "a..b", "-a.b", "sh op"] {
            assert_eq!(domain(bad).unwrap_err().code, "ECS1213", "{bad}");
        }
    }

    #[test]
    fn names_are_one_label() {
        assert_eq!(discovery_name(&"a".repeat(63)), Ok(()));
        assert_eq!(discovery_name(&"a".repeat(64)).unwrap_err().code, "ECS1214");
        assert_eq!(discovery_name("order-").unwrap_err().code, "ECS1214");
    }

    #[test]
    fn times_to_live_fit_in_31_bits() {
        assert_eq!(discovery_ttl(Duration::from_secs(10)), Ok(()));
        assert_eq!(
            discovery_ttl(Duration::from_secs(1 << 31))
                .unwrap_err()
                .code,
            "ECS1215"
        );
    }
}
