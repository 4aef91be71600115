//! Secrets in free text by the name before them: `password=…`, `"apiKey": "…"`, `--token …`.

use std::ops::Range;

use super::secret_words::{is_password, is_secret};

/// The values that are assigned to names of secrets.
pub(super) fn assigned(text: &str) -> Vec<Range<usize>> {
    let separators = text.match_indices(['=', ':', ' ']);
    separators
        .filter_map(|(at, separator)| value_after(text, at, separator))
        .collect()
}

/// What is between a name and its value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Separator {
    /// `=`, or any separator before a quote.
    Certain,
    /// A colon and a space.
    Colon,
    /// A colon alone, as in ARNs.
    Tight,
}

fn value_after(text: &str, at: usize, separator: &str) -> Option<Range<usize>> {
    let before = text.get(..at)?;
    let quoted = before.trim_end_matches([' ', '"', '\'', '\\']);
    let name = quoted.rsplit(|c: char| !is_name_char(c)).next()?;
    if separator == " " && !(name.starts_with("--") && quoted.len() == before.len()) {
        return None;
    }
    if name.is_empty() || !is_secret(name) {
        return None;
    }
    let rest = text.get(at + 1..)?;
    let value = rest.trim_start_matches(['=', '>', ' ', '\t', '\\', '"', '\'']);
    let skipped = rest.get(..rest.len() - value.len())?;
    let quote = skipped.chars().find(|c| matches!(c, '"' | '\''));
    let gap = match separator {
        ":" if quote.is_none() && skipped.is_empty() => Separator::Tight,
        ":" if quote.is_none() => Separator::Colon,
        _ => Separator::Certain,
    };
    let length = match quote {
        Some(quote) => value.find([quote, '\\', '\n']),
        None => value.find(|c: char| c.is_whitespace() || ",;&)}]\"'<>|\\".contains(c)),
    };
    let value = value.get(..length.unwrap_or(value.len()))?;
    let from = at + 1 + skipped.len();
    (is_literal(value) && fits(name, value, gap, word_around(text, at)))
        .then(|| from..from + value.len())
}

fn is_name_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.')
}

/// Whether a value is the secret itself, and no reference, switch or punctuation.
fn is_literal(value: &str) -> bool {
    let reference = ["$", "{{", "%(", "arn:aws"]
        .iter()
        .any(|prefix| value.starts_with(prefix));
    let empty = ["true", "false", "null", "none", "nil", "undefined"]
        .iter()
        .any(|word| value.eq_ignore_ascii_case(word));
    !reference && !empty && value.chars().any(|c| c.is_alphanumeric())
}

/// Whether the value is a secret, by how certain the name and the separator are.
fn fits(name: &str, value: &str, gap: Separator, word: &str) -> bool {
    match gap {
        Separator::Certain => true,
        Separator::Colon if is_password(name) => true,
        // Not `token: expired`, and not `DbSecret: Resource creation Initiated`.
        Separator::Colon => {
            let is_random =
                |(at, c): (usize, char)| c.is_ascii_digit() || (at > 0 && c.is_ascii_uppercase());
            value.len() >= 6 && value.char_indices().any(is_random)
        }
        Separator::Tight => is_password(name) && !word.contains("arn:") && !word.contains("{{"),
    }
}

/// The word around a position.
fn word_around(text: &str, at: usize) -> &str {
    let (before, after) = text.split_at_checked(at).unwrap_or_default();
    let start = before
        .rfind(char::is_whitespace)
        .map_or(0, |space| space + 1);
    let end = after
        .find(char::is_whitespace)
        .map_or(text.len(), |space| at + space);
    text.get(start..end).unwrap_or_default()
}
