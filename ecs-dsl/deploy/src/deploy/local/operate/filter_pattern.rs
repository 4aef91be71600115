//! [`FilterPattern`]: the terms of a filter pattern of CloudWatch Logs.
//!
//! The rules are those for unstructured events in
//! <https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html>. Patterns over JSON, over columns and with
//! regular expressions are refused here.

/// Terms: each is in the event, but for optional terms, of which one is enough, and for excluded terms.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct FilterPattern {
    required: Vec<String>,
    optional: Vec<String>,
    excluded: Vec<String>,
}

impl FilterPattern {
    /// # Errors
    /// If the pattern isn't made of terms.
    pub(super) fn parse(pattern: &str) -> Result<Self, String> {
        let mut parsed = Self::default();
        let mut rest = pattern.trim();
        while let Some(first) = rest.chars().next() {
            if matches!(first, '{' | '[' | '%') {
                return Err(format!(
                    "the stage `local` knows patterns of terms only, not `{pattern}`"
                ));
            }
            let (list, text) = match first {
                '?' => (&mut parsed.optional, rest.get(1..).unwrap_or_default()),
                '-' => (&mut parsed.excluded, rest.get(1..).unwrap_or_default()),
                _ => (&mut parsed.required, rest),
            };
            let (term, after) = match text.strip_prefix('"') {
                Some(quoted) => quoted
                    .split_once('"')
                    .ok_or_else(|| format!("`{pattern}` has no closing quotation mark"))?,
                None => text.split_once(' ').unwrap_or((text, "")),
            };
            list.push(term.to_owned());
            rest = after.trim_start();
        }
        Ok(parsed)
    }

    /// Whether an event has the terms; case matters.
    pub(super) fn matches(&self, message: &str) -> bool {
        let has = |term: &String| message.contains(term.as_str());
        self.required.iter().all(has)
            && (self.optional.is_empty() || self.optional.iter().any(has))
            && !self.excluded.iter().any(has)
    }
}

#[cfg(test)]
mod tests {
    use super::FilterPattern;

    #[test]
    fn terms_are_required_optional_or_excluded() {
        let error = "[ERROR 400] BAD REQUEST";
        for (pattern, expected) in [
            ("", true),
            ("ERROR", true),
            ("error", false),
            ("ERROR REQUEST", true),
            ("ERROR missing", false),
            ("?WARN ?ERROR", true),
            ("?WARN ?INFO", false),
            ("ERROR -400", false),
            ("ERROR -401", true),
            ("\"BAD REQUEST\"", true),
            ("\"REQUEST BAD\"", false),
            ("-\"BAD REQUEST\"", false),
        ] {
            let parsed = FilterPattern::parse(pattern).unwrap();
            assert_eq!(parsed.matches(error), expected, "{pattern}");
        }
    }

    #[test]
    fn other_patterns_are_refused() {
        for pattern in ["{ $.level = \"error\" }", "[ip, user]", "%ERR.*%", "\"open"] {
            assert!(FilterPattern::parse(pattern).is_err(), "{pattern}");
        }
    }
}
