//! Engine versions in the format of their services.

use super::text::{digits, only, position, slice};
use super::{Verdict, violation};

/// A version of PostgreSQL: a major version, or a major and a minor version, which RDS may follow with a release of its own:
/// `15.4-R2`, `11.22-rds.20240509`. Which versions there are is another rule's guess.
pub const fn postgres_version(version: &str) -> Verdict {
    if is_version(version.as_bytes()) {
        return Ok(());
    }
    Err(violation!(
        MALFORMED_ENGINE_VERSION,
        "PostgreSQL version",
        "is malformed",
        "a version that begins with a number: `18`, `18.4`, `15.4-R2`"
    ))
}

/// A version of Redis or Valkey.
pub const fn cache_version(version: &str) -> Verdict {
    // `6.x` is the latest minor version of 6; `5.0.6` has three parts.
    if is_version(version.as_bytes()) {
        return Ok(());
    }
    Err(violation!(
        MALFORMED_ENGINE_VERSION,
        "cache engine version",
        "is malformed",
        "a version that begins with a number: `7.1`, `8.0`, `6.x`"
    ))
}

/// A version of OpenSearch, with the engine's name.
pub const fn search_version(version: &str) -> Verdict {
    let bytes = version.as_bytes();
    if let Some(end) = position(bytes, b'_', 0)
        && matches!(slice(bytes, 0, end), b"OpenSearch" | b"Elasticsearch")
        && is_pair(slice(bytes, end + 1, bytes.len()))
    {
        return Ok(());
    }
    Err(violation!(
        MALFORMED_ENGINE_VERSION,
        "search engine version",
        "is malformed",
        "the engine, `_`, a major and a minor version: `OpenSearch_2.19`"
    ))
}

/// A number, and letters, digits, `.` and `-` that don't end with a separator.
const fn is_version(bytes: &[u8]) -> bool {
    match bytes {
        [first, ..] if first.is_ascii_digit() => {
            only(bytes, b".-") && bytes[bytes.len() - 1].is_ascii_alphanumeric()
        }
        _ => false,
    }
}

/// Two numbers separated by a dot.
const fn is_pair(bytes: &[u8]) -> bool {
    match position(bytes, b'.', 0) {
        Some(dot) => {
            dot > 0
                && digits(slice(bytes, 0, dot))
                && dot + 1 < bytes.len()
                && digits(slice(bytes, dot + 1, bytes.len()))
        }
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // found: E5
    #[test]
    fn postgres_versions() {
        for good in ["18", "18.4", "16.10", "11.22-rds.20240509", "15.4-R2"] {
            assert_eq!(postgres_version(good), Ok(()), "{good}");
        }
        for bad in ["", "latest", "18.", ".4", "18.4-", "postgres18", "18 4"] {
            assert_eq!(postgres_version(bad).unwrap_err().code, "ECS1710", "{bad}");
        }
    }

    #[test]
    fn cache_versions() {
        for good in ["7.1", "8.0", "5.0.6", "6.x"] {
            assert_eq!(cache_version(good), Ok(()), "{good}");
        }
        for bad in ["", "7.", ".1", "valkey8.0", "v7.1"] {
            assert_eq!(cache_version(bad).unwrap_err().code, "ECS1710", "{bad}");
        }
    }

    #[test]
    fn search_versions() {
        for good in ["OpenSearch_2.19", "OpenSearch_3.1", "Elasticsearch_7.10"] {
            assert_eq!(search_version(good), Ok(()), "{good}");
        }
        for bad in [
            "",
            "2.19",
            "OpenSearch",
            "OpenSearch_2",
            "opensearch_2.19",
            "OpenSearch_2.",
        ] {
            assert_eq!(search_version(bad).unwrap_err().code, "ECS1710", "{bad}");
        }
    }
}
