//! The name of a resource inside its template.

use std::fmt;
use std::sync::Arc;

use serde::{Serialize, Serializer};

/// A logical id: letters and digits, at most 255 of them.
///
/// It is a pure function of the names that the user gave: each word of each name, split at everything that is neither
/// a letter nor a digit, begins with a capital, and the words are joined. `LogicalId::of(&["order-api", "Service"])` is
/// `OrderApiService`. CloudFormation identifies a resource by this name, so this function is a promise:
/// it never changes.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LogicalId(Arc<str>);

impl LogicalId {
    /// Joins `parts` into one id.
    pub fn of(parts: &[&str]) -> Self {
        let mut id = String::with_capacity(parts.iter().map(|part| part.len()).sum());
        for part in parts {
            for word in part
                .split(|c: char| !c.is_ascii_alphanumeric())
                .filter(|word| !word.is_empty())
            {
                let (head, tail) = word.split_at(1);
                id.push_str(&head.to_ascii_uppercase());
                id.push_str(tail);
            }
        }
        Self(id.into())
    }

    /// Takes `id` as it is: for what already has a name, such as a pseudo parameter or a deployed resource.
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
    fn words_begin_with_a_capital_and_are_joined() {
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
    fn verbatim_keeps_what_is_there() {
        assert_eq!(LogicalId::verbatim("AWS::Region").as_str(), "AWS::Region");
    }
}
