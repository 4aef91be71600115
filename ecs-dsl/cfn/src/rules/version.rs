//! Engine versions in the format of their services.

use super::text::{digits, only, position, slice};
use super::{Verdict, violation};

/// A version of PostgreSQL: a major version, or a major and a minor version.
pub const fn postgres_version(version: &str) -> Verdict {
    let bytes = version.as_bytes();
    let legal = match position(bytes, b'.', 0) {
        Some(_) => is_pair(bytes),
        None => !bytes.is_empty() && digits(bytes),
    };
    if legal {
        return Ok(());
    }
    Err(violation!(
        MALFORMED_ENGINE_VERSION,
        "PostgreSQL version",
        "is malformed",
        "a major version, or a major and a minor version: `18`, `18.4`"
    ))
}

/// A version of Redis or Valkey.
pub const fn cache_version(version: &str) -> Verdict {
    let bytes = version.as_bytes();
    // `6.x` is the latest minor version of 6; `5.0.6` has three parts.
    let legal = match position(bytes, b'.', 0) {
        Some(dot) => {
            dot > 0
                && digits(slice(bytes, 0, dot))
                && only(bytes, b".")
                && bytes[bytes.len() - 1] != b'.'
        }
        None => false,
    };
    if legal {
        return Ok(());
    }
    Err(violation!(
        MALFORMED_ENGINE_VERSION,
        "cache engine version",
        "is malformed",
        "a major and a minor version: `7.1`, `8.0`"
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

    #[test]
    fn postgres_versions() {
        for good in ["18", "18.4", "16.10"] {
            assert_eq!(postgres_version(good), Ok(()), "{good}");
        }
        for bad in ["", "latest", "18.", ".4", "18.4.1", "postgres18"] {
            assert_eq!(postgres_version(bad).unwrap_err().code, "ECS1710", "{bad}");
        }
    }

    #[test]
    fn cache_versions() {
        for good in ["7.1", "8.0", "5.0.6", "6.x"] {
            assert_eq!(cache_version(good), Ok(()), "{good}");
        }
        for bad in ["", "7", "7.", ".1", "valkey8.0", "v7.1"] {
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
