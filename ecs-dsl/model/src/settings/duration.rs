//! Durations in the format of settings files: `"7 days"`, `"30 s"`.

use std::time::Duration;

use super::value::equal;
use super::{Expected, Node, SettingsErrors, Value};

/// The allowed values of a duration.
pub const DURATION: Expected = Expected::text(
    "a duration such as `\"7 days\"`: an integer, a space, and `s`, `min`, `h` or `days`",
);

/// The names of the units, in seconds.
const UNITS: [(&str, u64); 11] = [
    ("s", 1),
    ("second", 1),
    ("seconds", 1),
    ("min", 60),
    ("minute", 60),
    ("minutes", 60),
    ("h", 3_600),
    ("hour", 3_600),
    ("hours", 3_600),
    ("day", 86_400),
    ("days", 86_400),
];

/// The format as a pattern of JSON Schema.
pub(super) const PATTERN: &str = "^[0-9]{1,9} (s|seconds?|min|minutes?|h|hours?|days?)$";

impl Value {
    /// The duration.
    pub const fn duration(&self, errors: &mut SettingsErrors) -> Option<Duration> {
        if let Node::Text(text) = self.node
            && let Some(duration) = parse(text)
        {
            return Some(duration);
        }
        self.type_mismatch(DURATION, errors);
        None
    }
}

/// Up to nine digits, a space, and a unit.
pub(super) const fn parse(text: &str) -> Option<Duration> {
    let bytes = text.as_bytes();
    let (mut index, mut number) = (0, 0);
    while index < bytes.len() && bytes[index].is_ascii_digit() {
        number = number * 10 + (bytes[index] - b'0') as u64;
        index += 1;
        if index > 9 {
            return None;
        }
    }
    if index == 0 || index == bytes.len() || bytes[index] != b' ' {
        return None;
    }
    let Some((_, unit)) = text.split_at_checked(index + 1) else {
        return None;
    };
    let mut known = 0;
    while known < UNITS.len() {
        if equal(UNITS[known].0, unit) {
            return Some(Duration::from_secs(number * UNITS[known].1));
        }
        known += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn duration_is_a_number_and_a_unit() {
        for (text, seconds) in [
            ("7 days", 604_800),
            ("1 day", 86_400),
            ("30 s", 30),
            ("5 min", 300),
            ("2 hours", 7_200),
            ("0 s", 0),
        ] {
            assert_eq!(parse(text), Some(Duration::from_secs(seconds)), "{text}");
        }
        for text in [
            "",
            "7",
            "7days",
            "days",
            "7  days",
            "7 weeks",
            "1234567890 s",
            "-1 s",
            "7 Days",
            "7 d",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn pattern_matches_the_parser() {
        let pattern = regex_lite::Regex::new(PATTERN).unwrap();
        for (unit, _) in UNITS {
            assert!(pattern.is_match(&format!("12 {unit}")), "{unit}");
        }
        for text in ["7", "7days", "7 weeks", "1234567890 s", "7 d"] {
            assert!(!pattern.is_match(text), "{text}");
        }
    }
}
