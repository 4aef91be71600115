//! Durations in the schema of settings.

use std::borrow::Cow;
use std::time::Duration;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use super::duration::PATTERN;

/// A duration in the format of settings files: `"7 days"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DurationText(pub Duration);

impl Serialize for DurationText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let seconds = self.0.as_secs();
        let units = [(86_400, "days"), (3_600, "hours"), (60, "minutes")];
        let whole = units
            .iter()
            .find(|(unit, _)| seconds > 0 && seconds.is_multiple_of(*unit));
        let (unit, word) = whole.unwrap_or(&(1, "seconds"));
        serializer.collect_str(&format_args!("{} {word}", seconds / unit))
    }
}

impl JsonSchema for DurationText {
    fn schema_name() -> Cow<'static, str> {
        "Duration".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": PATTERN, "examples": ["7 days", "30 s"] })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn duration_round_trips() {
        for text in ["7 days", "36 hours", "5 minutes", "0 seconds", "90 seconds"] {
            let duration = DurationText(crate::settings::duration::parse(text).unwrap());
            assert_eq!(serde_json::to_value(duration).unwrap(), text);
        }
    }
}
