//! The name of a resource in its template.

use std::fmt;
use std::sync::Arc;

use serde::{Serialize, Serializer};

/// A logical id: up to 255 letters and digits.
///
/// It is a pure function of the user's names: each name is split into words at all characters that are neither letters nor
/// digits, each word starts with an uppercase letter, and the words are joined. `LogicalId::of(&["order-api", "Service"])`
/// is `OrderApiService`. CloudFormation identifies a resource by its logical id, so this function never changes.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LogicalId(Arc<str>);

impl LogicalId {
    /// Joins `parts` into one id.
    pub fn of(parts: &[&str]) -> Self {
        let mut id = String::with_capacity(parts.iter().map(|part| part.len()).sum());
        for part in parts {
            let mut starts_word = true;
            for byte in part.as_bytes() {
                if !byte.is_ascii_alphanumeric() {
                    starts_word = true;
                } else if std::mem::take(&mut starts_word) {
                    id.push(char::from(byte.to_ascii_uppercase()));
                } else {
                    id.push(char::from(*byte));
                }
            }
        }
        Self(id.into())
    }

    /// Takes `id` unchanged, for pseudo parameters and deployed resources.
    pub fn verbatim(id: impl Into<Arc<str>>) -> Self {
        Self(id.into())
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for LogicalId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for LogicalId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for LogicalId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::LogicalId;

    #[test]
    fn words_are_capitalized_and_joined() {
        assert_eq!(
            LogicalId::of(&["order-api", "TaskDefinition"]).as_str(),
            "OrderApiTaskDefinition"
        );
        assert_eq!(
            LogicalId::of(&["v2.users_db", "Instance"]).as_str(),
            "V2UsersDbInstance"
        );
    }

    #[test]
    fn verbatim_id_is_unchanged() {
        assert_eq!(LogicalId::verbatim("AWS::Region").as_str(), "AWS::Region");
    }
}
