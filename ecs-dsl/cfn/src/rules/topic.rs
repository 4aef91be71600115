//! Topics: subscription endpoints and display names.

use super::text::{contains, length, only, position, slice, starts_with};
use super::{Verdict, violation};

/// An email address: a name, `@`, a domain.
pub const fn email_address(address: &str) -> Verdict {
    let bytes = address.as_bytes();
    let legal = match position(bytes, b'@', 0) {
        Some(at) => {
            let domain = slice(bytes, at + 1, bytes.len());
            at > 0 && !contains(bytes, b' ') && contains(domain, b'.') && is_host(domain)
        }
        None => false,
    };
    if legal {
        return Ok(());
    }
    Err(violation!(
        INVALID_SUBSCRIPTION_ENDPOINT,
        "email address",
        "is not valid",
        "a name, `@` and a domain: `ops@example.com`"
    ))
}

/// An HTTPS endpoint.
pub const fn https_endpoint(url: &str) -> Verdict {
    let bytes = url.as_bytes();
    if starts_with(bytes, b"https://") && !contains(bytes, b' ') {
        let rest = slice(bytes, b"https://".len(), bytes.len());
        let end = match position(rest, b'/', 0) {
            Some(slash) => slash,
            None => rest.len(),
        };
        let authority = slice(rest, 0, end);
        // The authority may also have a user, a password and a port.
        if !authority.is_empty() && only(authority, b".-:@_~%!$&'()*+,;=") {
            return Ok(());
        }
    }
    Err(violation!(
        INVALID_SUBSCRIPTION_ENDPOINT,
        "HTTPS endpoint",
        "is not valid",
        "`https://` and a host: `https://example.com/alerts`"
    ))
}

/// Labels separated by single dots.
const fn is_host(host: &[u8]) -> bool {
    let mut index = 0;
    while index < host.len() {
        let edge = index == 0 || index + 1 == host.len() || host[index - 1] == b'.';
        if host[index] == b'.' && edge {
            return false;
        }
        index += 1;
    }
    !host.is_empty() && only(host, b".-")
}

/// The display name of a topic, the sender of its emails.
/// <https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html>: `DisplayName`.
pub const fn display_name(name: &str) -> Verdict {
    if length(name, 0, 100) {
        return Ok(());
    }
    Err(violation!(
        TOPIC_DISPLAY_NAME_TOO_LONG,
        "display name",
        "is too long for SNS",
        "at most 100 characters"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invalid_endpoints_are_rejected() {
        for good in ["ops@example.com", "a.b+c@mail.example.co.uk"] {
            assert_eq!(email_address(good), Ok(()), "{good}");
        }
        for bad in [
            "",
            "ops",
            "@example.com",
            "ops@example",
            "o ps@example.com",
            "ops@.com",
        ] {
            assert_eq!(email_address(bad).unwrap_err().code, "ECS1724", "{bad}");
        }
        for good in [
            "https://example.com",
            "https://user:pass@example.com:8443/alerts?x=1",
        ] {
            assert_eq!(https_endpoint(good), Ok(()), "{good}");
        }
        for bad in [
            "",
            "http://example.com",
            "https://",
            "https:///x",
            "https://exa mple.com",
        ] {
            assert_eq!(https_endpoint(bad).unwrap_err().code, "ECS1724", "{bad}");
        }
    }

    #[test]
    fn long_display_name_is_rejected() {
        assert_eq!(display_name("Ops"), Ok(()));
        assert_eq!(display_name(&"a".repeat(101)).unwrap_err().code, "ECS1725");
    }
}
