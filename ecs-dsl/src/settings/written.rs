//! Settings as serde reads them while a program runs: the types that differ from those of the fields.

use std::borrow::Cow;
use std::time::Duration;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserializer, Error as _};
use serde::{Deserialize, Serialize, Serializer};

use super::time::{PATTERN, parse};

/// A time as it is written: `"7 days"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written(pub Duration);

impl<'de> Deserialize<'de> for Written {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<'de, str>::deserialize(deserializer)?;
        let time = parse(&text);
        time.map(Self)
            .ok_or_else(|| D::Error::custom(format_args!("`{text}` is not {}", super::TIME.words)))
    }
}

impl Serialize for Written {
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

impl JsonSchema for Written {
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

/// A text that lives as long as the program, as those do that are read while compiling.
pub fn kept_text(text: String) -> &'static str {
    text.leak()
}

/// A list that lives as long as the program, as those do that are read while compiling.
pub fn kept_list<T>(list: Vec<T>) -> &'static [T] {
    list.leak()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_and_written_alike() {
        for text in ["7 days", "36 hours", "5 minutes", "0 seconds", "90 seconds"] {
            let json = format!("\"{text}\"");
            let time: Written = serde_json::from_str(&json).unwrap();
            assert_eq!(serde_json::to_string(&time).unwrap(), json);
        }
        let fault = serde_json::from_str::<Written>("\"7 weeks\"").unwrap_err();
        assert!(
            fault
                .to_string()
                .starts_with("`7 weeks` is not a time such as"),
            "{fault}"
        );
    }
}
