//! [`SecretText`]: a value that is never printed.

use std::fmt;

use serde_json::Value;

use crate::cfn::masking::MASK;
use crate::deploy::ControlPlaneError;

/// The value of a secret or a parameter. It has no `Display`, and its `Debug` doesn't show it.
#[derive(Clone, PartialEq, Eq)]
pub struct SecretText(String);

impl SecretText {
    /// Wraps a value.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The value, for the call that stores it.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// The error with this value masked: AWS repeats values that it refuses.
    #[must_use]
    pub fn masked_in(&self, mut error: ControlPlaneError) -> ControlPlaneError {
        if let Some(message) = error.message_mut()
            && !self.0.is_empty()
        {
            *message = message.replace(&self.0, MASK);
        }
        error
    }

    /// Whether it is a JSON object with this key.
    pub fn has_key(&self, key: &str) -> bool {
        self.keys().iter().any(|known| known == key)
    }

    /// The keys, if it is a JSON object.
    pub fn keys(&self) -> Vec<String> {
        match serde_json::from_str(&self.0) {
            Ok(Value::Object(entries)) => entries.keys().cloned().collect(),
            _ => Vec::new(),
        }
    }

    /// The JSON object with these entries.
    pub fn of_entries(entries: impl IntoIterator<Item = (String, SecretText)>) -> Self {
        let entries = entries.into_iter();
        let entries = entries.map(|(key, value)| (key, Value::String(value.0)));
        Self(Value::Object(entries.collect()).to_string())
    }

    /// This JSON object with another value for one key; `None` if it isn't an object.
    #[must_use]
    pub fn with_entry(&self, key: &str, value: &Self) -> Option<Self> {
        let Ok(Value::Object(mut entries)) = serde_json::from_str(&self.0) else {
            return None;
        };
        entries.insert(key.to_owned(), Value::String(value.0.clone()));
        Some(Self(Value::Object(entries).to_string()))
    }
}

impl fmt::Debug for SecretText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

#[cfg(test)]
mod tests {
    use super::SecretText;
    use crate::deploy::ControlPlaneError;

    #[test]
    fn error_does_not_repeat_the_value() {
        let message = "Value 'hunter2' at 'value' failed to satisfy constraint";
        let error = ControlPlaneError::validation("PutParameter", message);
        let masked = SecretText::new("hunter2").masked_in(error).to_string();
        assert!(!masked.contains("hunter2"), "{masked}");
        assert!(masked.contains("failed to satisfy constraint"), "{masked}");
    }

    #[test]
    fn one_entry_of_an_object_changes_and_the_value_is_not_shown() {
        let object = SecretText::new(r#"{"user":"app","api_key":"old"}"#);
        let changed = object
            .with_entry("api_key", &SecretText::new("n\"ew"))
            .unwrap();
        assert_eq!(changed.expose(), r#"{"api_key":"n\"ew","user":"app"}"#);
        assert!(changed.has_key("user") && !changed.has_key("other"));
        assert_eq!(format!("{changed:?}"), "***");
        let text = SecretText::new("plain");
        assert_eq!(text.with_entry("api_key", &object), None);
        assert_eq!(text.keys(), [""; 0]);
        let created = SecretText::of_entries([("a".to_owned(), SecretText::new("1"))]);
        assert_eq!(created.expose(), r#"{"a":"1"}"#);
    }
}
