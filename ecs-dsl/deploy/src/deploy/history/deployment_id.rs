//! [`DeploymentId`]: the name of a kept deployment, which sorts by time.

use std::fmt;
use std::time::{Duration, SystemTime};

use humantime::{format_rfc3339_millis, parse_rfc3339};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The number of hexadecimal digits of the content hash in an id.
const HASH_DIGITS: usize = 8;

/// The number of characters of the time in an id.
const TIME_LENGTH: usize = "20260730T101112123Z".len();

/// The id of a kept deployment, such as `20260730T101112123Z-1a2b3c4d`: when CloudFormation began it, in UTC, and the first
/// digits of the hash of its content.
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(try_from = "String", into = "String")]
pub struct DeploymentId(String);

/// A text that isn't an id.
#[derive(Debug, thiserror::Error)]
#[error("`{0}` isn't the id of a deployment")]
pub struct InvalidDeploymentId(String);

impl DeploymentId {
    /// The id of a deployment that began at `time`. `hash` is the hash of its content, in hexadecimal digits.
    pub fn new(time: SystemTime, hash: &str) -> Self {
        let time = format_rfc3339_millis(time).to_string();
        let time = time.replace(['-', ':', '.'], "");
        Self(format!("{time}-{}", short(hash)))
    }

    /// The id in a text; `None` if it isn't one.
    pub fn parse(text: &str) -> Option<Self> {
        let id = Self(text.to_owned());
        let hash = text
            .strip_prefix(id.compact_time())?
            .strip_prefix('-')
            .filter(|hash| hash.len() == HASH_DIGITS)?;
        let is_hash = hash
            .bytes()
            .all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'));
        (is_hash && parse_rfc3339(&id.time()).is_ok()).then_some(id)
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// When the deployment began, RFC 3339 in UTC.
    pub fn time(&self) -> String {
        let time = self.compact_time();
        let part = |range| time.get(range).unwrap_or_default();
        format!(
            "{}-{}-{}T{}:{}:{}.{}",
            part(0..4),
            part(4..6),
            part(6..8),
            part(9..11),
            part(11..13),
            part(13..15),
            part(15..19)
        )
    }

    /// When the deployment began.
    pub fn began(&self) -> SystemTime {
        parse_rfc3339(&self.time()).unwrap_or(SystemTime::UNIX_EPOCH)
    }

    /// Whether its content has this hash.
    pub fn has_hash(&self, hash: &str) -> bool {
        self.0.get(TIME_LENGTH + 1..) == Some(short(hash))
    }

    /// Whether both deployments have the same content.
    pub fn has_content_of(&self, other: &Self) -> bool {
        self.0.get(TIME_LENGTH..) == other.0.get(TIME_LENGTH..)
    }

    /// The id for the same content that sorts after `other`. A clock of a test, or the local engine, may be too coarse.
    #[must_use]
    pub fn after(self, other: &Self) -> Self {
        if self.compact_time() > other.compact_time() {
            return self;
        }
        let hash = self.0.get(TIME_LENGTH + 1..).unwrap_or_default();
        Self::new(other.began() + Duration::from_millis(1), hash)
    }

    /// The time without separators.
    fn compact_time(&self) -> &str {
        self.0.get(..TIME_LENGTH).unwrap_or_default()
    }
}

/// The digits of a hash that an id has.
fn short(hash: &str) -> &str {
    hash.get(..HASH_DIGITS).unwrap_or(hash)
}

impl fmt::Display for DeploymentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for DeploymentId {
    type Error = InvalidDeploymentId;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or(InvalidDeploymentId(text))
    }
}

impl From<DeploymentId> for String {
    fn from(id: DeploymentId) -> Self {
        id.0
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, UNIX_EPOCH};

    use super::DeploymentId;

    const HASH: &str = "0123456789abcdef";

    fn at(millis: u64) -> DeploymentId {
        DeploymentId::new(UNIX_EPOCH + Duration::from_millis(millis), HASH)
    }

    #[test]
    fn id_has_time_and_hash() {
        let id = at(1_785_406_272_123);
        assert_eq!(id.as_str(), "20260730T101112123Z-01234567");
        assert_eq!(id.time(), "2026-07-30T10:11:12.123Z");
        assert_eq!(
            id.began(),
            UNIX_EPOCH + Duration::from_millis(1_785_406_272_123)
        );
        assert!(id.has_hash(HASH));
        assert!(!id.has_hash("1123456789abcdef"));
        assert_eq!(DeploymentId::parse(id.as_str()), Some(id));
    }

    #[test]
    fn other_texts_are_not_ids() {
        for text in [
            "",
            "20260730T101112123Z",
            "20260730T101112123Z-",
            "20260730T101112123Z-0123456",
            "20260730T101112123Z-012345678",
            "20260730T101112123Z-0123456G",
            "20261330T101112123Z-01234567",
            "20260730T101112123Z-../../ab",
            "2026-07-30T10:11:12-01234567",
        ] {
            assert_eq!(DeploymentId::parse(text), None, "{text}");
        }
    }

    #[test]
    fn later_deployment_sorts_after_an_earlier_one() {
        assert!(at(1) < at(2));
        assert_eq!(at(5).after(&at(3)), at(5));
        assert_eq!(at(3).after(&at(3)), at(4));
        assert_eq!(at(3).after(&at(999)), at(1_000));
        assert!(at(3).after(&at(999)).has_content_of(&at(7)));
    }
}
